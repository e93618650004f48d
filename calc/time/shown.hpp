// Dates as people read them.
#pragma once

#include <string>
#include <string_view>

#include "calc/time/month.hpp"

namespace huong {

[[nodiscard]] std::string month_text(Month month, std::string_view lang);
[[nodiscard]] std::string day_text(Day day, std::string_view lang);
/// The dates inside a text of the engine: "2026-11-23" → "23/11/2026", "2022-01…2026-08" → "01/2022–08/2026".
[[nodiscard]] std::string tidy(std::string_view text, std::string_view lang);

}  // namespace huong
