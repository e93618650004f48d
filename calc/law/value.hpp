// Plain values as people write them in law files and cases: "2340000", "45%", "180 months", "15 years", "2025-07", a
// word.
#pragma once

#include <optional>
#include <string_view>

#include "calc/law/unit.hpp"
#include "calc/number/exact.hpp"

namespace huong {

/// The value in its unit's own number (percent as a fraction of one, months and days as counts, words as symbols);
/// nothing when the text is none. Percent may be written with or without its sign; years where months are wanted are
/// twelve months each.
[[nodiscard]] std::optional<Exact> parse_value(std::string_view text, const Unit& unit, const Symbols& symbols);

}  // namespace huong
