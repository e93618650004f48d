// Small against Exact on random values, many of them at the borders of 64 bits: either both agree, or the flag is up.
// Where the exact result fits 64 bits in lowest terms, the flag must be down: Small may give up only when it has to.
#include <array>
#include <catch2/catch.hpp>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>

#include "calc/number/exact.hpp"
#include "calc/number/rounding.hpp"
#include "calc/number/small.hpp"

using huong::Exact;
using huong::RoundingMode;
using huong::Small;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
constexpr std::array<RoundingMode, 7> modes{RoundingMode::half_up, RoundingMode::half_even, RoundingMode::half_down,
                                            RoundingMode::up,      RoundingMode::down,      RoundingMode::ceiling,
                                            RoundingMode::floor};

/// The same sequence on every machine: the engine's output is fixed by the standard, the distributions' is not, so none
/// is used.
class Values {
 public:
  explicit Values(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }

  std::int64_t integer() {
    const auto step = static_cast<std::int64_t>(below(4));
    switch (below(6)) {
      case 0:
        return lowest + step;
      case 1:
        return highest - step;
      case 2:
        return static_cast<std::int64_t>(below(41)) - 20;
      case 3: {  // a power of two or a neighbour, of either sign
        const std::int64_t power = std::int64_t{1} << below(62);
        return (below(2) == 0 ? power : -power) + step - 2;
      }
      case 4:  // an amount
        return static_cast<std::int64_t>(below(100'000'000));
      default:
        return static_cast<std::int64_t>(engine_());
    }
  }

  std::int64_t positive() {
    const std::int64_t value = integer();
    return value > 0 ? value : (value > -highest ? 1 - value : highest);
  }

  Small fraction() {
    const std::int64_t d =
        below(3) == 0 ? 1 : (below(2) == 0 ? static_cast<std::int64_t>(below(1000)) + 1 : positive());
    return {integer(), d};
  }

 private:
  std::mt19937_64 engine_;
};

std::string text(Small value) { return std::to_string(value.n) + "/" + std::to_string(value.d); }

/// Empty when `got` is right; else what is wrong. Checked outside Catch, whose macros would take most of the time.
std::string fault(const char* what, Small a, Small b, Small got, bool overflow, const Exact& expected) {
  std::string wrong;
  if (got.d <= 0) {
    wrong = "a denominator that is not positive";
  } else if (overflow && expected.small()) {
    wrong = "gave up on a result that fits";
  } else if (!overflow && Exact(got) != expected) {
    wrong = "got " + text(got) + " for " + to_string(expected);
  }
  return wrong.empty() ? wrong : std::string(what) + " of " + text(a) + " and " + text(b) + ": " + wrong;
}

}  // namespace

TEST_CASE("property: small agrees with exact or says that it cannot", "[number][property]") {
  Values values(20'261'125);
  int overflows = 0;
  constexpr int rounds = 40'000;
  for (int i = 0; i < rounds; ++i) {
    const Small a = values.fraction();
    Small b = values.fraction();
    if (values.below(4) == 0) {
      b.d = a.d;  // the path of equal denominators
    }
    const Exact x(a);
    const Exact y(b);
    const auto check = [&](const char* what, Small got, bool overflow, const Exact& expected) {
      const std::string wrong = fault(what, a, b, got, overflow, expected);
      if (!wrong.empty()) {
        FAIL(wrong);
      }
      overflows += overflow ? 1 : 0;
    };
    bool overflow = false;
    Small got = huong::add(a, b, overflow);
    check("sum", got, overflow, x + y);
    overflow = false;
    got = huong::subtract(a, b, overflow);
    check("difference", got, overflow, x - y);
    overflow = false;
    got = huong::multiply(a, b, overflow);
    check("product", got, overflow, x * y);
    overflow = false;
    got = huong::negate(a, overflow);
    check("opposite", got, overflow, -x);
    if (!huong::is_zero(b)) {
      overflow = false;
      got = huong::divide(a, b, overflow);
      check("quotient", got, overflow, x / y);
    }
    if (huong::compare(a, b) != (x <=> y) || huong::compare(b, a) != (y <=> x) || huong::compare(a, a) != 0) {
      FAIL("order of " << text(a) << " and " << text(b));
    }
    if (huong::floor(a) != x.floor() || huong::ceiling(a) != x.ceiling()) {
      FAIL("floor or ceiling of " << text(a));
    }
  }
  // Both outcomes must have been seen, or the test proves nothing.
  CHECK(overflows > rounds / 10);
  CHECK(overflows < rounds * 4);
}

TEST_CASE("property: a plan of many steps agrees or says that it cannot", "[number][property]") {
  Values values(1969);
  int finished = 0;
  for (int i = 0; i < 4'000; ++i) {
    Small small{values.below(2) == 0 ? values.integer() : static_cast<std::int64_t>(values.below(100'000'000)), 1};
    Exact exact(small);
    bool overflow = false;
    for (int step = 0; step < 12; ++step) {
      const Small operand{static_cast<std::int64_t>(values.below(20'000)) - 200,
                          static_cast<std::int64_t>(values.below(120)) + 1};
      switch (values.below(4)) {
        case 0:
          small = huong::add(small, operand, overflow);
          exact = exact + Exact(operand);
          break;
        case 1:
          small = huong::subtract(small, operand, overflow);
          exact = exact - Exact(operand);
          break;
        case 2:
          small = huong::multiply(small, operand, overflow);
          exact = exact * Exact(operand);
          break;
        default:
          if (operand.n != 0) {
            small = huong::divide(small, operand, overflow);
            exact = exact / Exact(operand);
          }
      }
    }
    if (!overflow) {
      ++finished;
      if (Exact(small) != exact) {
        FAIL("plan " << i << " ended at " << text(small) << " instead of " << to_string(exact));
      }
    }
  }
  CHECK(finished > 100);
  CHECK(finished < 4'000);
}

TEST_CASE("property: rounding is the chosen neighbour, and the same on both numbers", "[rounding][property]") {
  Values values(57);
  for (int i = 0; i < 20'000; ++i) {
    Small value = values.fraction();
    const Small unit = values.below(2) == 0 ? Small{1, 1} : Small{values.positive(), values.positive()};
    if (values.below(4) == 0) {
      value.d = 2;  // many ties
    }
    const Exact x(value);
    const Exact u(unit);
    for (const RoundingMode mode : modes) {
      const Exact rounded = huong::round(x, u, mode);
      const Exact distance = rounded < x ? x - rounded : rounded - x;
      bool right = (rounded / u).is_integer() && distance < u;
      switch (mode) {
        case RoundingMode::half_up:
        case RoundingMode::half_even:
        case RoundingMode::half_down:
          right = right && distance * 2 <= u;
          if (distance * 2 == u) {
            const bool away = x < 0 ? rounded < x : rounded > x;
            const bool even = (rounded / u / 2).is_integer();
            right = right && (mode == RoundingMode::half_even ? even : away == (mode == RoundingMode::half_up));
          }
          break;
        case RoundingMode::up:
          right = right && (x < 0 ? rounded <= x : rounded >= x);
          break;
        case RoundingMode::down:
          right = right && (x < 0 ? rounded >= x : rounded <= x);
          break;
        case RoundingMode::ceiling:
          right = right && rounded >= x;
          break;
        case RoundingMode::floor:
          right = right && rounded <= x;
          break;
      }
      bool overflow = false;
      const Small small = huong::round(value, unit, mode, overflow);
      if (!right || small.d <= 0 || (!overflow && Exact(small) != rounded)) {
        FAIL(to_string(mode) << " of " << text(value) << " to " << text(unit) << ": " << to_string(rounded) << ", "
                             << text(small));
      }
      if (overflow && unit.n == 1 && unit.d == 1) {
        FAIL("to whole numbers every small rounds: " << text(value));
      }
    }
  }
}

TEST_CASE("property: exact survives being written and read, and passes through small unchanged", "[number][property]") {
  Values values(202);
  for (int i = 0; i < 20'000; ++i) {
    Exact value(values.fraction());
    const bool fits = value.small().has_value();
    if (!fits || Exact(*value.small()) != value) {
      FAIL("through small: " << to_string(value));
    }
    if (values.below(2) == 0) {
      value = value * Exact(values.fraction());
    }
    if (huong::parse_exact(to_string(value)) != value) {
      FAIL("through text: " << to_string(value));
    }
  }
}
