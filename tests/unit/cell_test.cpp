#include "calc/claim/cell.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace huong;

namespace {

std::string number(std::string_view cell, bool never_grouped = false) {
  const auto found = read_number_cell(cell, never_grouped);
  if (found.value)
    return to_string(found.value->value) +
           (found.value->decimals > 0 ? " ." + std::to_string(found.value->decimals) : "");
  return found.ambiguous ? "two ways" : "no";
}

std::string month(std::string_view cell, DayOrder order = DayOrder::unknown, bool end = false) {
  const auto found = read_month_cell(cell, order, end);
  return found.value ? to_string(*found.value) : found.ambiguous ? "two ways" : "no";
}

std::string day(std::string_view cell, DayOrder order = DayOrder::unknown) {
  const auto found = read_day_cell(cell, order);
  return found.value ? to_string(*found.value) : found.ambiguous ? "two ways" : "no";
}

std::string birth(std::string_view cell, DayOrder order = DayOrder::unknown) {
  const auto found = read_birth_cell(cell, order);
  return found.value ? to_string(*found.value) : found.ambiguous ? "two ways" : "no";
}

}  // namespace

TEST_CASE("numbers as people write them", "[cell]") {
  CHECK(number("6250000") == "6250000");
  CHECK(number(" 6250000 ") == "6250000");
  CHECK(number("6.250.000") == "6250000");
  CHECK(number("6,250,000") == "6250000");
  CHECK(number("6 250 000") == "6250000");
  CHECK(number("6\xC2\xA0"
               "250\xC2\xA0"
               "000") == "6250000");
  CHECK(number("6,250,000.50") == "6250000.5 .2");
  CHECK(number("6.250.000,5") == "6250000.5 .1");
  CHECK(number("3,66") == "3.66 .2");
  CHECK(number("3.66") == "3.66 .2");
  CHECK(number("0.750") == "0.75 .3");
  CHECK(number("6250000.000") == "6250000 .3");
}

TEST_CASE("a number that can be read in two ways is not read", "[cell]") {
  CHECK(number("6.250") == "two ways");
  CHECK(number("12,345") == "two ways");
  CHECK(number("6.250", true) == "6.25 .3");
}

TEST_CASE("what is no number", "[cell]") {
  for (const char* cell : {"", "abc", "-5", "1e6", "6.25.000", "6,25,000", "1.234,567.8", "12 34", "1.", ".5", "5%",
                           "1..2", "1234567890123456", "999.999.999.999.999.999", "=1+1"}) {
    INFO(cell);
    CHECK(number(cell) == "no");
  }
}

TEST_CASE("months, and what spreadsheets make of them", "[cell]") {
  CHECK(month("2019-03") == "2019-03");
  CHECK(month("03/2019") == "2019-03");
  CHECK(month("3/2019") == "2019-03");
  CHECK(month("03-2019") == "2019-03");
  CHECK(month("2019/3") == "2019-03");
  CHECK(month("201903") == "2019-03");
  CHECK(month("2019-03-01") == "2019-03");
  CHECK(month("2019-03-01 00:00:00") == "2019-03");
  CHECK(month("20190301") == "2019-03");
  CHECK(month("2019-03-31", DayOrder::unknown, true) == "2019-03");
  CHECK(month("2019-03-31") == "two ways");
  CHECK(month("2019-03-15", DayOrder::unknown, true) == "two ways");
  CHECK(month("01/03/2019") == "two ways");
  CHECK(month("01/03/2019", DayOrder::day_first) == "2019-03");
  CHECK(month("03/01/2019", DayOrder::month_first) == "2019-03");
  CHECK(month("01/01/2019") == "2019-01");
  CHECK(month("31/03/2019", DayOrder::unknown, true) == "2019-03");
  for (const char* cell :
       {"", "2019", "13/2019", "03/19", "Mar-19", "105/03", "2019-00", "1/2/3/2019", "03 2019", "1899-12"}) {
    INFO(cell);
    CHECK(month(cell) == "no");
  }
}

TEST_CASE("days and birth dates", "[cell]") {
  CHECK(day("2019-03-15") == "2019-03-15");
  CHECK(day("20190315") == "2019-03-15");
  CHECK(day("15/03/2019") == "2019-03-15");
  CHECK(day("03/15/2019") == "2019-03-15");
  CHECK(day("04/03/2019") == "two ways");
  CHECK(day("04/03/2019", DayOrder::day_first) == "2019-03-04");
  CHECK(day("04/03/2019", DayOrder::month_first) == "2019-04-03");
  CHECK(day("04/04/2019") == "2019-04-04");
  CHECK(day("31/02/2019") == "no");
  CHECK(day("15/13/2019", DayOrder::day_first) == "no");
  CHECK(day("15.03.2019") == "2019-03-15");
  CHECK(birth("1969-08-20") == "1969-08-20");
  CHECK(birth("20/08/1969") == "1969-08-20");
  CHECK(birth("08/1969") == "1969-08");
  CHECK(birth("1969") == "1969");
  CHECK(birth("05/08/1969") == "two ways");
  CHECK(birth("58/04/20") == "no");
}

TEST_CASE("spaces at the ends go, of every kind", "[cell]") {
  CHECK(trimmed(" \xC2\xA0 a b \xE2\x80\xAF") == "a b");
  CHECK(trimmed("   ").empty());
  CHECK(trimmed("").empty());
}
