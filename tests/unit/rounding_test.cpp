// Rounding by table: every row carries the answers of all seven modes, worked by hand.
#include "calc/number/rounding.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

using huong::Exact;
using huong::parse_exact;
using huong::RoundingMode;
using huong::Small;

namespace {

constexpr std::array<RoundingMode, 7> modes{RoundingMode::half_up, RoundingMode::half_even, RoundingMode::half_down,
                                            RoundingMode::up,      RoundingMode::down,      RoundingMode::ceiling,
                                            RoundingMode::floor};

struct Row {
  const char* value;
  const char* unit;
  std::array<const char*, 7> answers;  // in the order of `modes`
};

const Row rows[] = {
    // value, unit,    half-up, half-even, half-down, up, down, ceiling, floor
    {"0", "1", {"0", "0", "0", "0", "0", "0", "0"}},
    {"7", "1", {"7", "7", "7", "7", "7", "7", "7"}},
    {"-7", "1", {"-7", "-7", "-7", "-7", "-7", "-7", "-7"}},
    {"0.5", "1", {"1", "0", "0", "1", "0", "1", "0"}},
    {"1.5", "1", {"2", "2", "1", "2", "1", "2", "1"}},
    {"2.5", "1", {"3", "2", "2", "3", "2", "3", "2"}},
    {"-0.5", "1", {"-1", "0", "0", "-1", "0", "0", "-1"}},
    {"-1.5", "1", {"-2", "-2", "-1", "-2", "-1", "-1", "-2"}},
    {"-2.5", "1", {"-3", "-2", "-2", "-3", "-2", "-2", "-3"}},
    {"2.4", "1", {"2", "2", "2", "3", "2", "3", "2"}},
    {"2.6", "1", {"3", "3", "3", "3", "2", "3", "2"}},
    {"-2.4", "1", {"-2", "-2", "-2", "-3", "-2", "-2", "-3"}},
    {"-2.6", "1", {"-3", "-3", "-3", "-3", "-2", "-2", "-3"}},
    {"1/3", "1", {"0", "0", "0", "1", "0", "1", "0"}},
    {"-1/3", "1", {"0", "0", "0", "-1", "0", "0", "-1"}},
    {"2/3", "1", {"1", "1", "1", "1", "0", "1", "0"}},
    {"2850028.5", "1", {"2850029", "2850028", "2850028", "2850029", "2850028", "2850029", "2850028"}},
    {"2850029.5", "1", {"2850030", "2850030", "2850029", "2850030", "2850029", "2850030", "2850029"}},
    {"1234565", "10", {"1234570", "1234560", "1234560", "1234570", "1234560", "1234570", "1234560"}},
    {"1234575", "10", {"1234580", "1234580", "1234570", "1234580", "1234570", "1234580", "1234570"}},
    {"-1234565", "10", {"-1234570", "-1234560", "-1234560", "-1234570", "-1234560", "-1234560", "-1234570"}},
    {"499", "1000", {"0", "0", "0", "1000", "0", "1000", "0"}},
    {"500", "1000", {"1000", "0", "0", "1000", "0", "1000", "0"}},
    {"1500", "1000", {"2000", "2000", "1000", "2000", "1000", "2000", "1000"}},
    {"3.125", "0.01", {"3.13", "3.12", "3.12", "3.13", "3.12", "3.13", "3.12"}},
    {"3.135", "0.01", {"3.14", "3.14", "3.13", "3.14", "3.13", "3.14", "3.13"}},
    {"-3.125", "0.01", {"-3.13", "-3.12", "-3.12", "-3.13", "-3.12", "-3.12", "-3.13"}},
    {"58/101", "0.001", {"0.574", "0.574", "0.574", "0.575", "0.574", "0.575", "0.574"}},
    {"0.75", "0.5", {"1", "1", "0.5", "1", "0.5", "1", "0.5"}},
    {"1.25", "0.5", {"1.5", "1", "1", "1.5", "1", "1.5", "1"}},
    {"5/12", "1/6", {"0.5", "1/3", "1/3", "0.5", "1/3", "0.5", "1/3"}},
};

}  // namespace

TEST_CASE("rounding: every mode, on both numbers", "[rounding]") {
  for (const Row& row : rows) {
    const auto value = parse_exact(row.value);
    const auto unit = parse_exact(row.unit);
    REQUIRE(value);
    REQUIRE(unit);
    const auto small_value = value->small();
    const auto small_unit = unit->small();
    REQUIRE(small_value);
    REQUIRE(small_unit);
    for (std::size_t i = 0; i < modes.size(); ++i) {
      CAPTURE(row.value, row.unit, std::string(to_string(modes[i])));
      CHECK(to_string(huong::round(*value, *unit, modes[i])) == row.answers[i]);
      bool overflow = false;
      CHECK(to_string(Exact(huong::round(*small_value, *small_unit, modes[i], overflow))) == row.answers[i]);
      CHECK_FALSE(overflow);
    }
  }
}

TEST_CASE("rounding: 57 % of 5 000 050 is a tie that binary fractions miss", "[rounding]") {
  const auto percent = parse_exact("57%");
  REQUIRE(percent);
  const Exact exact = *percent * 5'000'050;
  CHECK(to_string(exact) == "2850028.5");
  CHECK(huong::round(exact, 1, RoundingMode::half_up) == Exact(2'850'029));
  CHECK(huong::round(exact, 1, RoundingMode::half_even) == Exact(2'850'028));

  bool overflow = false;
  const Small small = huong::multiply({57, 100}, {5'000'050, 1}, overflow);
  const Small rounded = huong::round(small, {1, 1}, RoundingMode::half_up, overflow);
  CHECK(huong::compare(rounded, {2'850'029, 1}) == std::strong_ordering::equal);
  CHECK_FALSE(overflow);
}

TEST_CASE("rounding: small sees ties and multiples in parts not in lowest terms", "[rounding]") {
  bool overflow = false;
  CHECK(huong::compare(huong::round({50, 20}, {10, 10}, RoundingMode::half_even, overflow), {2, 1}) ==
        std::strong_ordering::equal);
  CHECK(huong::compare(huong::round({60, 20}, {2, 2}, RoundingMode::up, overflow), {3, 1}) ==
        std::strong_ordering::equal);
  CHECK_FALSE(overflow);
}

TEST_CASE("rounding: small at the borders of 64 bits", "[rounding]") {
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  bool overflow = false;
  CHECK(huong::round({highest, 1}, {1, 1}, RoundingMode::up, overflow).n == highest);
  CHECK(huong::round({lowest, 1}, {1, 1}, RoundingMode::up, overflow).n == lowest);
  CHECK(huong::round({highest, 2}, {1, 1}, RoundingMode::half_up, overflow).n == std::int64_t{1} << 62);
  CHECK(huong::round({highest - 1, highest}, {1, 1}, RoundingMode::half_up, overflow).n == 1);
  CHECK(huong::round({1, highest}, {1, 1}, RoundingMode::half_up, overflow).n == 0);
  CHECK_FALSE(overflow);
  (void)huong::round({highest, 1}, {10, 1}, RoundingMode::up, overflow);  // 9 223 372 036 854 775 810 does not fit
  CHECK(overflow);
  CHECK(to_string(huong::round(Exact(highest), 10, RoundingMode::up)) == "9223372036854775810");
}

TEST_CASE("rounding: a negative multiple of 2^64 keeps its sign", "[rounding]") {
  const huong::Integer wide = -(huong::Integer(1) << 64);
  const Exact value(wide * 4 - 1, 4);
  CHECK(huong::round(value, 1, RoundingMode::half_up) == Exact(wide, 1));
  CHECK(huong::round(value, 1, RoundingMode::up) == Exact(wide - 1, 1));
}

TEST_CASE("rounding: names", "[rounding]") {
  const std::array<const char*, 7> names{"half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"};
  for (std::size_t i = 0; i < modes.size(); ++i) {
    CHECK(to_string(modes[i]) == names[i]);
    CHECK(huong::parse_rounding_mode(names[i]) == modes[i]);
  }
  for (const char* text : {"", "half_up", "Half-up", "half-up ", "truncate", "nearest", "half"}) {
    CAPTURE(text);
    CHECK_FALSE(huong::parse_rounding_mode(text));
  }
}
