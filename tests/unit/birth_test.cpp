#include "calc/time/birth.hpp"

#include <catch2/catch.hpp>
#include <string>

using huong::Birth;
using huong::BirthPrecision;
using huong::parse_birth;
using huong::to_string;

TEST_CASE("birth: as precise as people know it", "[birth]") {
  struct Row {
    const char* text;
    Birth birth;
    BirthPrecision precision;
    const char* earliest;
    const char* latest;
  };
  const Row rows[] = {
      {"1969-08-20", {1969, 8, 20}, BirthPrecision::day, "1969-08-20", "1969-08-20"},
      {"1972-02-29", {1972, 2, 29}, BirthPrecision::day, "1972-02-29", "1972-02-29"},
      {"1969-08", {1969, 8, 0}, BirthPrecision::month, "1969-08-01", "1969-08-31"},
      {"1972-02", {1972, 2, 0}, BirthPrecision::month, "1972-02-01", "1972-02-29"},
      {"1973-02", {1973, 2, 0}, BirthPrecision::month, "1973-02-01", "1973-02-28"},
      {"1969", {1969, 0, 0}, BirthPrecision::year, "1969-01-01", "1969-12-31"},
      {"1900", {1900, 0, 0}, BirthPrecision::year, "1900-01-01", "1900-12-31"},
      {"2200", {2200, 0, 0}, BirthPrecision::year, "2200-01-01", "2200-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto birth = parse_birth(row.text);
    REQUIRE(birth);
    CHECK(*birth == row.birth);
    CHECK(birth->precision() == row.precision);
    CHECK(to_string(birth->earliest()) == row.earliest);
    CHECK(to_string(birth->latest()) == row.latest);
    CHECK(to_string(*birth) == row.text);
  }
}

TEST_CASE("birth: nothing else is a birth date", "[birth]") {
  for (const char* text :
       {"",           "69",         "196",        "19690",      "1899",      "2201",     "+969",
        "196a",       "1969-",      "1969-8",     "1969-00",    "1969-13",   "1969-08-", "1969-08-00",
        "1969-08-32", "1973-02-29", "1969-00-00", "20.08.1969", "1969-8-20", " 1969",    "1969 "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_birth(text));
  }
}

TEST_CASE("birth: age in completed months", "[birth]") {
  const auto age = [](const char* born, const char* on) {
    return huong::age_in_months(parse_birth(born)->earliest(), parse_birth(on)->earliest());
  };
  CHECK(age("1969-08-20", "2026-08-19") == 57 * 12 - 1);
  CHECK(age("1969-08-20", "2026-08-20") == 57 * 12);
  CHECK(age("1969", "2026-12-31") == 57 * 12 + 11);
  CHECK(age("1972-02-29", "2027-02-28") == 55 * 12 - 1);
  CHECK(age("1972-02-29", "2027-03-01") == 55 * 12);
  CHECK(age("2026-11-25", "2026-11-25") == 0);
  CHECK(age("2026-11-25", "2026-11-24") < 0);
}
