// Formulas as trees: what a jurist wrote, with places, before it has a meaning.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/unit.hpp"
#include "calc/number/exact.hpp"
#include "calc/text/document.hpp"

namespace huong {

using RuleId = std::int32_t;
inline constexpr RuleId kNoRule = -1;
using ParameterId = std::int32_t;
inline constexpr ParameterId kNoParameter = -1;

/// A node of a formula. The checker fills in `unit` and `slot` (where the plan leaves the node's value).
struct Formula {
  enum class Kind : std::uint8_t {
    number,   ///< 12, 0.5, 45%, 15 years, 2000000 VND, 2025-07, 2025-07-01, yes, no: value and unit are set by the
              ///< parser
    name,     ///< text
    unary,    ///< text: "-", "not"
    binary,   ///< text: + - * / = != < <= > >= and or at
    in_list,  ///< items[0] in the words or numbers that follow
    choose,   ///< if items[0] then items[1] else items[2]
    call,     ///< text(items …); a condition inside is a binary or in_list node
    lookup    ///< text[items …]
  };
  Kind kind = Kind::number;
  std::string text;
  Exact value;
  std::vector<Formula> items;
  Place place;
  Unit unit;
  std::int32_t slot = -1;
  RuleId rule = kNoRule;  ///< a name that is a rule
  bool shown_whole = false;
};

/// Parses a formula. `place` is where the text begins; faults point into it.
[[nodiscard]] std::optional<Formula> parse_formula(std::string_view text, Symbols& symbols, const std::string& file,
                                                   Place place, Faults& faults);

/// The formula as people read it: × for *, − for minus, names as they stand.
[[nodiscard]] std::string to_string(const Formula& formula, const Symbols& symbols);

/// Whether a formula is all figures: amounts, months and days on both sides of its signs. Anything else of the rule
/// language says nothing to who reads an answer.
[[nodiscard]] bool all_figures(const Formula& formula);

/// A sentence with holes: "Còn thiếu {missing}."
struct Template {
  struct Piece {
    std::string text;       ///< of a hole what it is called
    RuleId rule = kNoRule;  ///< a hole when set
  };
  std::vector<Piece> pieces;
};

}  // namespace huong
