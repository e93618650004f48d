#include "calc/number/rounding.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <utility>

namespace huong {

namespace {

constexpr std::array<std::pair<std::string_view, RoundingMode>, 7> names{{
    {"half-up", RoundingMode::half_up},
    {"half-even", RoundingMode::half_even},
    {"half-down", RoundingMode::half_down},
    {"up", RoundingMode::up},
    {"down", RoundingMode::down},
    {"ceiling", RoundingMode::ceiling},
    {"floor", RoundingMode::floor},
}};

/// What is known of a number that lies strictly between two neighbouring multiples.
struct Between {
  bool negative;              ///< the number is below zero
  bool lower_is_odd;          ///< the lower multiple is an odd one
  std::strong_ordering half;  ///< the number against the middle of the two
};

/// Whether `mode` takes the upper of the two multiples. Said once for both kinds of number, so that they cannot
/// disagree.
bool takes_upper(RoundingMode mode, const Between& at) {
  switch (mode) {
    case RoundingMode::half_up:
      return at.half == 0 ? !at.negative : at.half > 0;
    case RoundingMode::half_even:
      return at.half == 0 ? at.lower_is_odd : at.half > 0;
    case RoundingMode::half_down:
      return at.half == 0 ? at.negative : at.half > 0;
    case RoundingMode::up:
      return !at.negative;
    case RoundingMode::down:
      return at.negative;
    case RoundingMode::ceiling:
      return true;
    case RoundingMode::floor:
      return false;
  }
  return false;
}

}  // namespace

std::optional<RoundingMode> parse_rounding_mode(std::string_view text) {
  for (const auto& [name, mode] : names) {
    if (name == text) {
      return mode;
    }
  }
  return std::nullopt;
}

std::string_view to_string(RoundingMode mode) {
  for (const auto& [name, value] : names) {
    if (value == mode) {
      return name;
    }
  }
  return {};
}

Exact round(const Exact& value, const Exact& unit, RoundingMode mode) {
  const Exact quotient = value / unit;
  if (quotient.is_integer()) {
    return value;
  }
  Integer multiple = quotient.floor();
  const Integer rest = quotient.numerator() - multiple * quotient.denominator();
  const int half = Integer(2 * rest).compare(quotient.denominator());
  if (takes_upper(
          mode,
          {.negative = quotient.numerator().sign() < 0, .lower_is_odd = bit_test(multiple, 0), .half = half <=> 0})) {
    multiple += 1;
  }
  return Exact(std::move(multiple), 1) * unit;
}

Small round(Small value, Small unit, RoundingMode mode, bool& overflow) noexcept {
  const bool whole = unit.n == 1 && unit.d == 1;
  const Small quotient = whole ? value : divide(value, unit, overflow);
  std::int64_t multiple = floor(quotient);
  // Where there is a rest, d >= 2, so the step up cannot leave 64 bits; nor can d - rest, where 2 * rest could.
  const std::int64_t rest =
      quotient.n % quotient.d < 0 ? quotient.n % quotient.d + quotient.d : quotient.n % quotient.d;
  if (rest != 0 &&
      takes_upper(
          mode, {.negative = quotient.n < 0, .lower_is_odd = multiple % 2 != 0, .half = rest <=> quotient.d - rest})) {
    ++multiple;
  }
  return whole ? Small{multiple, 1} : multiply({multiple, 1}, unit, overflow);
}

}  // namespace huong
