// Values laid out month by month, with running sums. Part of loading.
#pragma once

#include "calc/law/plan.hpp"

namespace huong {

/// A dated parameter: each month has the value in force on its first day.
[[nodiscard]] Series dated_series(const Parameter& parameter);
/// A column of a table whose rows are keyed by year or month.
[[nodiscard]] Series table_series(const Parameter& parameter, const Column& column);
/// Whichever of these a parameter has.
void lay_out_series(Parameter& parameter);

}  // namespace huong
