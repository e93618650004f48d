// Rounding as a value: how, and to a multiple of what. Where a law rounds, the lawbook names the rule and cites its
// paragraph; the engine itself never rounds.
#pragma once

#include <optional>
#include <string_view>

#include "calc/number/exact.hpp"

namespace huong {

enum class RoundingMode {
  half_up,    ///< to the nearest; a tie goes away from zero
  half_even,  ///< to the nearest; a tie goes to the even multiple
  half_down,  ///< to the nearest; a tie goes towards zero
  up,         ///< away from zero
  down,       ///< towards zero: truncation
  ceiling,    ///< towards plus infinity
  floor,      ///< towards minus infinity
};

[[nodiscard]] std::optional<RoundingMode> parse_rounding_mode(std::string_view text);  // "half-up", "down" …
[[nodiscard]] std::string_view to_string(RoundingMode mode);

/// The multiple of `unit` that `mode` chooses for `value`. unit > 0.
[[nodiscard]] Exact round(const Exact& value, const Exact& unit, RoundingMode mode);
[[nodiscard]] Small round(Small value, Small unit, RoundingMode mode, bool& overflow) noexcept;

}  // namespace huong
