// Who insures the work of each month, as the answer tells it. Part of answer/; not for use outside it.
#pragma once

#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {

/// Of the case that the solver has at hand, under the agreements that apply to it.
[[nodiscard]] std::vector<Coverage> coverage_of(const Solver& solver);

/// Adds the key `coverage`, where there is any, in Vietnamese and another language ("": none).
void write_coverage(JsonWriter& json, const std::vector<Coverage>& coverage, std::string_view other);

}  // namespace huong
