#include "calc/time/month.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>

using huong::Day;
using huong::Month;
using huong::MonthEnd;
using huong::parse_day;
using huong::parse_month;
using huong::to_string;

namespace {

Day day(const char* text) {
  const auto result = parse_day(text);
  REQUIRE(result);
  return *result;
}

std::string added(const char* text, int months, MonthEnd rule) {
  const auto result = huong::add_months(day(text), months, rule);
  return result ? to_string(*result) : "refused";
}

}  // namespace

TEST_CASE("month: read and written", "[month]") {
  for (const char* text : {"1900-01", "1969-08", "2000-12", "2026-11", "2200-12"}) {
    const auto month = parse_month(text);
    REQUIRE(month);
    CHECK(to_string(*month) == text);
  }
  CHECK(parse_month("2026-11") == Month::of(2026, 11));
}

TEST_CASE("month: strictly digits, in range", "[month]") {
  for (const char* text : {"",        "2026",    "2026-",   "2026-1",  "2026-00", "2026-13",  "2026-011", "1899-12",
                           "2201-01", "2026/11", "202611",  " 2026-1", "2026-1 ", "+026-11",  "-026-11",  "2026--1",
                           "2026-+1", "20a6-11", "2026-1a", "0000-01", "9999-12", "2026-11-", "２026-11"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}

TEST_CASE("month: year, month and steps, on both sides of year 0", "[month]") {
  CHECK(Month::of(2026, 1).year() == 2026);
  CHECK(Month::of(2026, 1).month() == 1);
  CHECK(Month::of(2026, 12).year() == 2026);
  CHECK(Month::of(2026, 12).month() == 12);
  CHECK(Month::of(-1, 12).year() == -1);
  CHECK(Month::of(-1, 12).month() == 12);
  CHECK(Month::of(-1, 1).year() == -1);
  CHECK(Month::of(-1, 1).month() == 1);
  CHECK(Month::of(2026, 12) + 1 == Month::of(2027, 1));
  CHECK(Month::of(2026, 1) - 1 == Month::of(2025, 12));
  CHECK(Month::of(2026, 8) - Month::of(2022, 1) == 55);
  CHECK(Month::of(2025, 12) < Month::of(2026, 1));
}

TEST_CASE("day: read and written, only days that exist", "[month]") {
  for (const char* text : {"1900-01-01", "2000-02-29", "2024-02-29", "2026-11-25", "2200-12-31"}) {
    CHECK(to_string(day(text)) == text);
  }
  for (const char* text : {"", "2026-11", "2026-11-", "2026-11-00", "2026-11-31", "2025-02-29", "1900-02-29",
                           "2100-02-29", "2026-13-01", "2026-1-01", "2026-11-1", "2026-11-+1", "2026-11-1 ",
                           "1899-12-31", "2201-01-01", "2026/11/25", "2026-11-251", "20261125", "2026-11-2x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text));
  }
}

TEST_CASE("day: its month, and the month's first and last", "[month]") {
  CHECK(huong::month_of(day("2026-11-25")) == Month::of(2026, 11));
  CHECK(to_string(huong::first_day(Month::of(2024, 2))) == "2024-02-01");
  CHECK(to_string(huong::last_day(Month::of(2024, 2))) == "2024-02-29");
  CHECK(to_string(huong::last_day(Month::of(2025, 2))) == "2025-02-28");
  CHECK(to_string(huong::last_day(Month::of(2100, 2))) == "2100-02-28");
  CHECK(to_string(huong::last_day(Month::of(2026, 12))) == "2026-12-31");
}

TEST_CASE("day + months: three readings of a day that the month lacks", "[month]") {
  struct Row {
    const char* from;
    int months;
    const char* refuse;
    const char* last_day;
    const char* next_month;
  };
  const Row rows[] = {
      {"2025-01-31", 1, "refused", "2025-02-28", "2025-03-01"},
      {"2024-01-31", 1, "refused", "2024-02-29", "2024-03-01"},
      {"2024-01-30", 1, "refused", "2024-02-29", "2024-03-01"},
      {"2024-01-29", 1, "2024-02-29", "2024-02-29", "2024-02-29"},
      {"2025-01-29", 1, "refused", "2025-02-28", "2025-03-01"},
      {"2026-03-31", 1, "refused", "2026-04-30", "2026-05-01"},
      {"2024-02-29", 12, "refused", "2025-02-28", "2025-03-01"},
      {"2024-02-29", 48, "2028-02-29", "2028-02-29", "2028-02-29"},
      {"2026-12-15", 1, "2027-01-15", "2027-01-15", "2027-01-15"},
      {"2026-03-31", -1, "refused", "2026-02-28", "2026-03-01"},
      {"2026-01-15", -1, "2025-12-15", "2025-12-15", "2025-12-15"},
      {"2026-11-25", 0, "2026-11-25", "2026-11-25", "2026-11-25"},
      {"1969-08-20", 732, "2030-08-20", "2030-08-20", "2030-08-20"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.months);
    CHECK(added(row.from, row.months, MonthEnd::refuse) == row.refuse);
    CHECK(added(row.from, row.months, MonthEnd::last_day) == row.last_day);
    CHECK(added(row.from, row.months, MonthEnd::next_month) == row.next_month);
  }
}

TEST_CASE("day + months: past the end of the calendar there is no answer", "[month]") {
  CHECK_FALSE(huong::add_months(day("2026-11-25"), 2'147'483'647, MonthEnd::last_day));
  CHECK_FALSE(huong::add_months(day("2026-11-25"), -2'147'483'647 - 1, MonthEnd::last_day));
}

TEST_CASE("whole months between days", "[month]") {
  struct Row {
    const char* from;
    const char* to;
    int months;
  };
  const Row rows[] = {
      {"2026-11-25", "2026-11-25", 0},   {"2026-11-25", "2026-12-24", 0},   {"2026-11-25", "2026-12-25", 1},
      {"2025-01-31", "2025-02-28", 0},   {"2025-01-31", "2025-03-01", 1},   {"2025-01-31", "2025-03-30", 1},
      {"2025-01-31", "2025-03-31", 2},   {"2024-02-29", "2025-02-28", 11},  {"2024-02-29", "2025-03-01", 12},
      {"1969-08-20", "2026-08-19", 683}, {"1969-08-20", "2026-08-20", 684},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.to);
    CHECK(huong::whole_months(day(row.from), day(row.to)) == row.months);
  }
}

TEST_CASE("whole months are the most that can be added without passing the day", "[month]") {
  const Day from = day("2023-11-28");
  for (int start = 0; start < 130; ++start) {
    for (int length = 0; length < 800; length += 3) {
      const Day born = from + date::days{start};
      const Day on = born + date::days{length};
      const int months = huong::whole_months(born, on);
      const auto reached = huong::add_months(born, months, MonthEnd::next_month);
      const auto beyond = huong::add_months(born, months + 1, MonthEnd::next_month);
      const bool holds = reached && beyond && *reached <= on && *beyond > on;
      if (!holds) {
        FAIL(to_string(born) << " to " << to_string(on) << ": " << months);
      }
    }
  }
}
