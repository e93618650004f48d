// Many lives in one table: rows become cases, what comes later a plan, and a table with a fault gives none.
#include "calc/claim/lives.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

constexpr std::string_view kHead = "id,born,sex,nationality,as_of,scheme,kind,from,to,wage,visa\n";

std::vector<Life> lives(const std::string& rows, Faults& faults) {
  return read_life_table(std::string(kHead) + rows, "lives.csv", faults);
}

std::string refusal(const std::string& table) {
  Faults faults;
  CHECK(read_life_table(table, "lives.csv", faults).empty());
  REQUIRE_FALSE(faults.empty());
  CHECK(faults[0].file == "lives.csv");
  return faults[0].code + ' ' + std::to_string(faults[0].place.line);
}

}  // namespace

TEST_CASE("lives: rows of one id are one case", "[claim]") {
  Faults faults;
  const std::vector<Life> read = lives(
      "a,1990-05-01,female,VN,2026-11-26,xa.work,insured,2020-01,2021-12,1000,\n"
      "a,,,,,xb.work,insured,2022-01,2026-10,2000,E-9\n"
      "a,,,,,xb.work,insured,2027-01,2028-12,2000,E-9\n"
      "b,1985,male,VN,2026-11-26,xa.work,insured,2010-01,2011-12,500,\n",
      faults);
  INFO(kit::told(faults));
  REQUIRE(read.size() == 2);
  CHECK(read[0].id == "a");
  CHECK(read[0].case_.person.sex == "female");
  REQUIRE(read[0].case_.records.size() == 3);
  CHECK(read[0].case_.records[1].scheme == "xb.work");
  CHECK_FALSE(read[0].case_.records[1].planned);
  // It begins after the day asked about.
  CHECK(read[0].case_.records[2].planned);
  CHECK(read[0].case_.records[2].months.months() == 24);
  CHECK(read[1].case_.records.size() == 1);
}

TEST_CASE("lives: a column given.RULE gives a figure of the whole case", "[claim]") {
  Faults faults;
  const std::vector<Life> read = read_life_table(
      "id,born,sex,nationality,as_of,scheme,kind,from,to,wage,given.xb.pension.base\n"
      "a,1990-05-01,female,VN,2026-11-26,xa.work,insured,2020-01,2021-12,1000,\n"
      "a,,,,,xb.work,insured,2022-01,2026-10,2000,2500\n"
      "b,1985,male,VN,2026-11-26,xa.work,insured,2010-01,2011-12,500,\n",
      "lives.csv", faults);
  INFO(kit::told(faults));
  REQUIRE(read.size() == 2);
  REQUIRE(read[0].case_.given.size() == 1);
  CHECK(read[0].case_.given[0].key == "xb.pension.base");
  CHECK(read[1].case_.given.empty());
}

TEST_CASE("lives: a table with a fault gives no lives, and says where", "[claim]") {
  const std::string head(kHead);
  CHECK(refusal("") == "lives.table 1");
  CHECK(refusal("id,born\na,1990\n") == "lives.table 1");
  CHECK(refusal(head + "a,,,,,xa.work,insured,2020-01,2021-12,1,\n"
                       "b,,,,,xa.work,insured,2020-01,2021-12,1,\n"
                       "a,,,,,xa.work,insured,2022-01,2022-12,1,\n") == "lives.table 4");
  CHECK(refusal(head + "a,,,,,xa.work,insured,2020-13,2021-12,1,\n").ends_with(" 2"));
}
