// The two numbers, on values worked by hand; tests/property has them against each other.
#include <catch2/catch.hpp>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "calc/number/exact.hpp"
#include "calc/number/small.hpp"

using huong::Exact;
using huong::Integer;
using huong::parse_exact;
using huong::Small;
using huong::to_string;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

bool same(Small value, std::int64_t n, std::int64_t d) { return value.n == n && value.d == d; }

Integer power_of_ten(unsigned exponent) { return pow(Integer(10), exponent); }

}  // namespace

TEST_CASE("small: what fits is computed without reducing", "[number]") {
  bool overflow = false;
  CHECK(same(huong::add({1, 2}, {1, 2}, overflow), 2, 2));
  CHECK(same(huong::add({1, 2}, {1, 3}, overflow), 5, 6));
  CHECK(same(huong::subtract({1, 2}, {1, 3}, overflow), 1, 6));
  CHECK(same(huong::subtract({1, 4}, {3, 4}, overflow), -2, 4));
  CHECK(same(huong::multiply({57, 100}, {5'000'050, 1}, overflow), 285'002'850, 100));
  CHECK(same(huong::divide({3, 4}, {2, 5}, overflow), 15, 8));
  CHECK(same(huong::negate({3, 4}, overflow), -3, 4));
  CHECK_FALSE(overflow);
}

TEST_CASE("small: a negative divisor leaves the denominator positive", "[number]") {
  bool overflow = false;
  CHECK(same(huong::divide({3, 4}, {-2, 5}, overflow), -15, 8));
  CHECK(same(huong::divide({-3, 4}, {-2, 5}, overflow), 15, 8));
  CHECK(same(huong::divide({lowest, 1}, {-2, 1}, overflow), std::int64_t{1} << 62, 1));
  CHECK_FALSE(overflow);
}

TEST_CASE("small: what fits only when reduced is reduced", "[number]") {
  bool overflow = false;
  CHECK(same(huong::multiply({highest, 3}, {3, highest}, overflow), 1, 1));
  CHECK(same(huong::add({highest, 2}, {1, 2}, overflow), std::int64_t{1} << 62, 1));
  CHECK(same(huong::subtract({highest, 6}, {1, 3}, overflow), highest - 2, 6));
  CHECK(same(huong::negate({lowest, 2}, overflow), std::int64_t{1} << 62, 1));
  CHECK(same(huong::divide({highest, highest}, {highest, highest}, overflow), 1, 1));
  CHECK_FALSE(overflow);
}

TEST_CASE("small: what does not fit raises the flag, and nothing lowers it", "[number]") {
  const auto raises = [](auto operation) {
    bool overflow = false;
    const Small garbage = operation(overflow);
    return overflow && garbage.d > 0;
  };
  CHECK(raises([](bool& o) { return huong::add({highest, 1}, {1, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::subtract({lowest, 1}, {1, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::multiply({highest, 1}, {2, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::multiply({1, highest}, {1, 2}, o); }));
  CHECK(raises([](bool& o) { return huong::multiply({lowest, 1}, {lowest, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::divide({lowest, 1}, {-1, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::divide({1, 1}, {0, 1}, o); }));
  CHECK(raises([](bool& o) { return huong::add({1, highest}, {1, highest - 1}, o); }));
  CHECK(raises([](bool& o) { return huong::negate({lowest, 1}, o); }));

  bool overflow = true;
  CHECK(same(huong::add({1, 1}, {1, 1}, overflow), 2, 1));
  CHECK(overflow);
}

TEST_CASE("small: the borders of 64 bits themselves fit", "[number]") {
  bool overflow = false;
  CHECK(same(huong::add({highest - 1, 1}, {1, 1}, overflow), highest, 1));
  CHECK(same(huong::subtract({lowest + 1, 1}, {1, 1}, overflow), lowest, 1));
  CHECK(same(huong::add({lowest, 3}, {0, 3}, overflow), lowest, 3));
  CHECK(same(huong::multiply({lowest, 2}, {2, 2}, overflow), std::int64_t{-1} * (std::int64_t{1} << 62), 1));
  CHECK_FALSE(overflow);
}

TEST_CASE("small: comparison sees values, not parts", "[number]") {
  CHECK(huong::compare({1, 2}, {2, 4}) == std::strong_ordering::equal);
  CHECK(huong::compare({1, 3}, {1, 2}) == std::strong_ordering::less);
  CHECK(huong::compare({-1, 3}, {-1, 2}) == std::strong_ordering::greater);
  CHECK(huong::compare({highest, highest - 1}, {highest - 1, highest - 2}) == std::strong_ordering::less);
  CHECK(huong::compare({lowest, highest}, {lowest, highest - 1}) == std::strong_ordering::greater);
  CHECK(huong::is_zero({0, 7}));
  CHECK_FALSE(huong::is_zero({-1, 7}));
}

TEST_CASE("small: floor and ceiling", "[number]") {
  struct Row {
    Small value;
    std::int64_t floor;
    std::int64_t ceiling;
  };
  const Row rows[] = {
      {{7, 2}, 3, 4},
      {{-7, 2}, -4, -3},
      {{6, 2}, 3, 3},
      {{-6, 2}, -3, -3},
      {{0, 5}, 0, 0},
      {{1, highest}, 0, 1},
      {{-1, highest}, -1, 0},
      {{lowest, 1}, lowest, lowest},
      {{highest, 1}, highest, highest},
      {{lowest, highest}, -2, -1},
      {{lowest, 2}, -(std::int64_t{1} << 62), -(std::int64_t{1} << 62)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value.n, row.value.d);
    CHECK(huong::floor(row.value) == row.floor);
    CHECK(huong::ceiling(row.value) == row.ceiling);
    CHECK(Exact(row.value).floor() == row.floor);
    CHECK(Exact(row.value).ceiling() == row.ceiling);
  }
}

TEST_CASE("exact: always in lowest terms with a positive denominator", "[number]") {
  const Exact half(3, -6);
  CHECK(half.numerator() == -1);
  CHECK(half.denominator() == 2);
  CHECK(Exact(0, -5) == Exact(0));
  CHECK(Exact(0, -5).denominator() == 1);
  CHECK(Exact(4, 2) == Exact(2));
  CHECK(Exact(4, 2).is_integer());
  CHECK_FALSE(half.is_integer());
  CHECK(Exact(Small{lowest, 2}).numerator() == -(Integer(1) << 62));
}

TEST_CASE("exact: arithmetic of every size", "[number]") {
  CHECK(Exact(1, 2) + Exact(1, 3) == Exact(5, 6));
  CHECK(Exact(1, 6) + Exact(1, 6) == Exact(1, 3));
  CHECK(Exact(1, 2) - Exact(1, 2) == Exact(0));
  CHECK(Exact(2, 3) * Exact(3, 2) == Exact(1));
  CHECK(Exact(1, 2) / Exact(-1, 4) == Exact(-2));
  CHECK(-Exact(1, 2) == Exact(-1, 2));
  CHECK(Exact(1, 3) < Exact(1, 2));
  CHECK(Exact(-1, 3) > Exact(-1, 2));
  CHECK((Exact(1, 3) <=> Exact(2, 6)) == std::strong_ordering::equal);

  const Exact large(power_of_ten(60), 7);
  CHECK(large * 7 == Exact(power_of_ten(60), 1));
  CHECK(large / large == Exact(1));
  CHECK(large + 1 > large);
  CHECK(Exact(1, power_of_ten(60)) > Exact(0));
}

TEST_CASE("exact: division by zero is refused", "[number]") {
  CHECK_THROWS_AS(Exact(1, 0), std::domain_error);
  CHECK_THROWS_AS(Exact(1) / Exact(0), std::domain_error);
}

TEST_CASE("exact: never narrowed in silence, never made of binary floating point", "[number]") {
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Exact, double>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Exact, float>);
  STATIC_REQUIRE(std::is_convertible_v<int, Exact>);

  const auto top = Exact(highest).small();
  REQUIRE(top);
  CHECK(same(*top, highest, 1));
  const auto bottom = Exact(lowest).small();
  REQUIRE(bottom);
  CHECK(same(*bottom, lowest, 1));
  const auto thin = Exact(-1, highest).small();
  REQUIRE(thin);
  CHECK(same(*thin, -1, highest));

  CHECK_FALSE((Exact(highest) + 1).small());
  CHECK_FALSE((Exact(lowest) - 1).small());
  CHECK_FALSE(Exact(1, Integer(highest) + 1).small());
  CHECK_FALSE(Exact(Integer(1) << 64, 1).small());  // its low 64 bits are zero
}

TEST_CASE("exact: floor and ceiling of numbers wider than 64 bits keep their sign", "[number]") {
  const Integer wide = -(Integer(1) << 64);
  const Exact below(wide * 3 - 1, 3);
  CHECK(below.ceiling() == wide);
  CHECK(below.floor() == wide - 1);
  CHECK((-below).floor() == -wide);
  CHECK((-below).ceiling() == 1 - wide);
  const Exact above(wide * 3 + 1, 3);
  CHECK(above.floor() == wide);
  CHECK(above.ceiling() == wide + 1);
}

TEST_CASE("exact: reading and writing", "[number]") {
  struct Row {
    const char* text;
    Exact value;
    const char* canonical;
  };
  const Row rows[] = {
      {"12", 12, "12"},
      {"0", 0, "0"},
      {"-0", 0, "0"},
      {"-0.5", Exact(-1, 2), "-0.5"},
      {"-0.05", Exact(-1, 20), "-0.05"},
      {"2.25", Exact(9, 4), "2.25"},
      {"2.25%", Exact(9, 400), "0.0225"},
      {"100%", 1, "1"},
      {"-3%", Exact(-3, 100), "-0.03"},
      {"58/202", Exact(29, 101), "29/101"},
      {"116/202", Exact(58, 101), "58/101"},
      {"-1/3", Exact(-1, 3), "-1/3"},
      {"6/3", 2, "2"},
      {"1/8", Exact(1, 8), "0.125"},
      {"1/5", Exact(1, 5), "0.2"},
      {"7/20", Exact(7, 20), "0.35"},
      {"1/6", Exact(1, 6), "1/6"},
      {"2340000", 2'340'000, "2340000"},
      {"12.50", Exact(25, 2), "12.5"},
      {"010", 10, "10"},  // ten, not eight
      {"0.010", Exact(1, 100), "0.01"},
      {"1/010", Exact(1, 10), "0.1"},
      {"9223372036854775808", Exact(Integer(1) << 63, 1), "9223372036854775808"},
      {"0.000000000000000000000000000001", Exact(1, power_of_ten(30)), "0.000000000000000000000000000001"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto value = parse_exact(row.text);
    REQUIRE(value);
    CHECK(*value == row.value);
    CHECK(to_string(*value) == row.canonical);
    CHECK(parse_exact(row.canonical) == row.value);
  }
}

TEST_CASE("exact: nothing else is a number", "[number]") {
  for (const char* text :
       {"",     "-",   ".",     ".5",  "5.",  "+1",   "--1",    " 1",   "1 ",    "1e3",   "1,000", "1_000",
        "0x10", "1/0", "1/00",  "1/",  "/2",  "1/-2", "1/2/3",  "1/2%", "1.5/2", "1/2.5", "%",     "5%%",
        "5 %",  "-%",  "1.2.3", "1.%", "inf", "nan",  "\u0661", "1\n",  "1'000", "-.5",   "2..5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_exact(text));
  }
  CHECK_FALSE(parse_exact(std::string_view("1\0", 2)));
  CHECK(parse_exact(std::string(10'000, '9')));
  CHECK_FALSE(parse_exact(std::string(10'001, '9')));
}

TEST_CASE("exact: digits in pieces of eighteen are read and written whole", "[number]") {
  const std::string nines(18, '9'), zeros(18, '0');
  for (const std::string& digits : {std::string("0"), nines, "1" + zeros, "1" + zeros + zeros, nines + zeros + "7",
                                    "123456789" + zeros + "000000000000000001" + nines}) {
    const auto value = parse_exact(digits);
    REQUIRE(value);
    CHECK(to_string(*value) == digits);
    CHECK(value->numerator() == Integer(digits));
    if (digits != "0") CHECK(to_string(-*value) == "-" + digits);
  }
  CHECK(to_string(*parse_exact("000000000000000000000000000000000012")) == "12");
  CHECK(to_string(*parse_exact("1/3000000000000000000000007")) == "1/3000000000000000000000007");
}
