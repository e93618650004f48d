// Values as people write them. lang: "vi", "en" for the lawbook's other language, or ""
// for the plain form of formulas in answers.
#pragma once

#include <string>
#include <string_view>

#include "calc/law/unit.hpp"
#include "calc/number/exact.hpp"

namespace huong {

/// Money, lengths of time, dates, words: "4.500.000 đồng", "15,5 năm", "09/2026", "71%". A value without a finite
/// decimal is cut to four places (money that people read: two) and marked with ≈.
[[nodiscard]] std::string show_value(const Exact& value, const Unit& unit, const Symbols& symbols,
                                     std::string_view lang);
[[nodiscard]] std::string show_value(const Small& value, const Unit& unit, const Symbols& symbols,
                                     std::string_view lang);

/// A number with the separators of Vietnamese ("1.234.567,89") or English.
[[nodiscard]] std::string show_number(const Exact& value, std::string_view lang);

}  // namespace huong
