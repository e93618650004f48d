// What the language means: every function and operator on tiny rules, and what an answer can say about itself.
#include "calc/law/evaluation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/number/rounding.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
using kit::Asked;

namespace {

struct Row {
  const char* unit;
  std::string is;
  std::string value;
};

/// Every row a rule of one lawbook, asked of one person.
void check_rows(const std::vector<Row>& rows, const std::string& person, const World& world = {},
                const std::string& more = "", const std::string& sections = "") {
  std::string text = kit::header() + sections + "rules:\n" + more;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += kit::rule_text("xa.t.row-" + std::to_string(i), rows[i].unit, rows[i].is);
  }
  Asked ask(kit::load({kit::schemes(), text}), person, world);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    INFO(rows[i].is);
    CHECK(ask("xa.t.row-" + std::to_string(i)) == rows[i].value);
  }
}

const std::string kNobody = "huong: case/1\nas_of: 2026-11-25\n";
const std::string kPerson = R"(huong: case/1
as_of: 2026-11-25
person: { born: 1969-08-20, sex: female, nationality: XA, residence: XB }
records:
  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12, wage: 100 }
  - { scheme: xa.pension, kind: sick, from: 2011-01, to: 2011-02 }
  - { scheme: xa.pension, kind: unpaid, from: 2011-03, to: 2011-04 }
  - { scheme: xa.pension, kind: insured, from: 2011-07, to: 2012-06, coefficient: 2.5, sector: state }
  - { scheme: xa.other, kind: insured, from: 2012-05, to: 2012-08, wage: 300 }
)";

std::string with_claim(const std::string& text) { return text + "claim: { benefit: old-age, from: 2027-03 }\n"; }

}  // namespace

TEST_CASE("arithmetic is exact", "[law]") {
  check_rows(
      {
          {"number", "1 + 2 * 3", "7"},
          {"number", "(1 + 2) * 3", "9"},
          {"number", "7 / 2", "3.5"},
          {"number", "1 / 3 + 1 / 6", "0.5"},
          {"number", "0.1 + 0.2", "0.3"},
          {"number", "1 / 3", "≈ 0.3333"},
          {"number", "1 / 3 * 3", "1"},
          {"number", "- 2 - -3", "1"},
          {"number", "2 * -3", "-6"},
          {"number", "1 / 0", "? A division by zero in \"rule xa.t.row-9\"."},
          {"percent", "45% + 2% * 12", "69%"},
          {"percent", "45% * 50%", "22.5%"},
          {"percent", "2.25% * 29 years", "65.25%"},
          {"number", "45% / 90%", "0.5"},
          {"number", "10 XAA / 4 XAA", "2.5"},
          {"XAA", "10 XAA * 45%", "4.5"},
          {"XAA", "10 XAA / 4 months", "2.5"},
          {"XAA", "1000000 XAA * 15 years", "15000000"},
          {"months", "180 months - 15", "165 months"},
          {"months", "1 months", "1 month"},
          {"years", "15 years + 0.5", "15.5 years"},
          {"truth", "1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 = 1 and 1 != 2", "yes"},
          {"truth", "2 < 2 or 2 > 2 or 1 != 1 or 1 = 2 or 3 <= 2 or 2 >= 3", "no"},
          {"truth", "1 / 3 = 2 / 6", "yes"},
          {"truth", "not 1 = 2", "yes"},
          {"truth", "5 in [1, 2 + 3]", "yes"},
          {"truth", "5 in [1, 2]", "no"},
          {"number", "if 1 = 1 then 2 else 1 / 0", "2"},
          {"number", "if 1 = 2 then 1 / 0 else 3 + 4", "7"},
          {"number", "min(3, 1, 2)", "1"},
          {"number", "max(3, 1, 2)", "3"},
          {"month", "max(2025-01, 2024-12)", "2025-01"},
          {"day", "min(2025-01-02, 2025-01-01)", "2025-01-01"},
          {"number", "floor(2.7)", "2"},
          {"number", "floor(-2.1)", "-3"},
          {"number", "ceiling(2.1)", "3"},
          {"number", "ceiling(-2.7)", "-2"},
          {"years", "floor(15.9 years)", "15 years"},
          {"number", "round(2.5, xa.kit.whole)", "3"},
          {"XAA", "round(4500001 XAA, xa.kit.hundred)", "4500100"},
          {"years", "as-years(18 months)", "1.5 years"},
          {"months", "as-months(1.5 years)", "18 months"},
          {"years", "whole-years(40 months)", "3 years"},
          {"months", "odd-months(40 months)", "4 months"},
          {"number", "number(45%)", "0.45"},
          {"number", "number(40 months)", "40"},
          {"number", "number(5 XAA)", "5"},
          {"number", "number(year-of(2025-07))", "2025"},
          {"number", "number(year-of(2026-01) - year-of(2025-07))", "1"},
      },
      kNobody);
}

TEST_CASE("dates", "[law]") {
  check_rows(
      {
          {"month", "month-of(2025-07-31)", "2025-07"},
          {"year", "year-of(2025-07-31)", "2025"},
          {"year", "year-of(2025-12)", "2025"},
          {"year", "year-of(2025-12) + 1", "2026"},
          {"day", "first-day(2024-02)", "2024-02-01"},
          {"day", "last-day(2024-02)", "2024-02-29"},
          {"day", "last-day(2025-02)", "2025-02-28"},
          {"month", "month-in(2025, 12)", "2025-12"},
          {"month", "month-in(year-of(as-of) + 1, 1)", "2027-01"},
          {"month", "2025-11 + 3 months", "2026-02"},
          {"month", "3 months + 2025-11", "2026-02"},
          {"month", "2025-11 + 1.5 years", "2027-05"},
          {"month", "2025-02 - 3 months", "2024-11"},
          {"month", "2025-02 - 1 years", "2024-02"},
          {"months", "2026-02 - 2025-11", "3 months"},
          {"day", "add-months(2025-01-31, 1 months, last-day)", "2025-02-28"},
          {"day", "add-months(2025-01-31, 1 months, next-month)", "2025-03-01"},
          {"day", "add-months(2025-01-30, 12 months, refuse)", "2026-01-30"},
          {"day", "add-months(2025-01-31, 1 months, refuse)",
           "? A day plus months in \"rule xa.t.row-18\" falls on a day that does not exist, and the law does not say "
           "what "
           "then."},
          {"month", "2025-01 + 0.5 months", "? The months in \"rule xa.t.row-19\" are not whole."},
          {"months", "age-months(2026-08-19)", "683 months"},
          {"months", "age-months(2026-08-20)", "684 months"},
          {"months", "age-months(1960-01-01)", "0 months"},
          {"month", "never", "never"},
          {"month", "always", "always"},
          {"truth", "never > as-of-month and always < as-of-month", "yes"},
      },
      kPerson, {}, kit::rule_text("xa.t.as-of-month", "month", "month-of(as-of)"));
}

TEST_CASE("days are a length of their own", "[law]") {
  check_rows(
      {
          {"days", "2026-03-01 - 2026-01-30", "30 days"},
          {"day", "2026-01-30 + 30 days", "2026-03-01"},
          {"day", "30 days + 2026-01-30", "2026-03-01"},
          {"day", "2026-03-01 - 30 days", "2026-01-30"},
          {"number", "number(90 days) / 30", "3"},
          {"truth", "as-of - 2026-08-27 <= 90", "yes"},
          {"truth", "as-of - 2026-08-26 <= 90 days", "no"},
          {"XAA", "100 XAA * 5 days", "500"},
          // 20 November 2026 is a Friday.
          {"day", "working-day(2026-11-20, 1 days)", "2026-11-23"},
          {"day", "working-day(2026-11-20, 10 days)", "2026-12-04"},
          {"day", "working-day(2026-11-21, 1 days)", "2026-11-23"},
          {"day", "working-day(2026-11-20, 0 days)", "2026-11-20"},
          {"number", "power(1.5, 3)", "3.375"},
          {"number", "power(1.01, 0)", "1"},
          {"number", "power(1 + 1 / 3, 12 months)", "≈ 31.5693"},
          {"number", "power(2, 0.5)", "? The months in \"rule xa.t.row-15\" are not whole."},
      },
      kNobody);
}

TEST_CASE("a key is added up over the events of a time", "[law]") {
  const std::string bills = R"(events:
  bill:
    label: { vi: hóa đơn, en: bill }
    keys:
      cost: { unit: XAA, optional: yes }
      place: { values: [near, far], optional: yes }
)";
  const std::string person = kNobody + R"(events:
  - { bill: 2026-01-01, cost: 7, place: near }
  - { bill: 2026-12-31, cost: 8.5, place: far }
  - { bill: 2025-12-31, cost: 100, place: near }
)";
  check_rows(
      {
          {"XAA", "total(bill, cost, 2026-01-01, 2026-12-31)", "15.5"},
          {"XAA", "total(bill, cost, 2026-01-02, 2026-12-31)", "8.5"},
          {"XAA", "total(bill, cost, 2025-01-01, 2026-12-31, place = near)", "107"},
          {"XAA", "total(bill, cost, 2020-01-01, 2020-12-31)", "0"},
      },
      person, {}, "", bills);
  // A bill without its cost leaves the sum unknown, and only where it is asked for.
  check_rows({{"truth", "known(total(bill, cost, 2026-01-01, 2026-12-31))", "no"},
              {"truth", "known(total(bill, cost, 2026-01-01, 2026-05-31))", "yes"}},
             person + "  - { bill: 2026-06-01 }\n", {}, "", bills);
}

TEST_CASE("the names known everywhere", "[law]") {
  World treaty;
  treaty.by_treaty = true;
  treaty.foreign = Spans{{Month::of(2015, 1), Month::of(2015, 6)}};
  treaty.foreign_for_amount = 4;
  treaty.treaty_from = Month::of(2026, 1);
  const std::vector<Row> both = {{"choice [female, male]", "sex", "female"},
                                 {"month", "birth-month", "1969-08"},
                                 {"day", "birth-day", "1969-08-20"},
                                 {"choice [year, month, day]", "birth-known", "day"},
                                 {"truth", "nationality = XA", "yes"},
                                 {"truth", "residence in [XA, XC]", "no"},
                                 {"day", "as-of", "2026-11-25"},
                                 {"truth", "sex = female and birth-known != year", "yes"}};
  std::vector<Row> under = both, national = both;
  under.insert(under.end(), {{"truth", "by-treaty", "yes"},
                             {"months", "months(foreign)", "6 months"},
                             {"months", "foreign-for-amount", "4 months"},
                             {"month", "treaty-from", "2026-01"},
                             {"month", "asked-from", "2027-03"},
                             {"truth", "known(asked-from)", "yes"}});
  national.insert(national.end(), {{"truth", "by-treaty", "no"},
                                   {"months", "months(foreign)", "0 months"},
                                   {"months", "foreign-for-amount", "0 months"},
                                   {"truth", "treaty-from <= 1900-01", "yes"},
                                   {"month", "asked-from", "? The first month asked for is not given."},
                                   {"truth", "known(asked-from)", "no"}});
  check_rows(under, with_claim(kPerson), treaty);
  check_rows(national, kPerson);
  check_rows({{"month", "birth-month", "1969-01"},
              {"day", "birth-day", "1969-01-01"},
              {"choice [year, month, day]", "birth-known", "year"}},
             "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1969 }\n");
}

TEST_CASE("what is not given is unknown, and says so in both languages", "[law]") {
  check_rows({{"choice [female, male]", "sex", "? The sex is not given."},
              {"truth", "nationality = XA", "? The nationality is not given."},
              {"truth", "residence = XA", "? The residence is not given."},
              {"day", "birth-day", "? The birth date is not given."},
              {"months", "age-months(as-of)", "? The birth date is not given."},
              {"number", "if sex = male then 1 else 1", "? The sex is not given."},
              {"truth", "not sex = male", "? The sex is not given."},
              {"number", "min(1, if sex = male then 1 else 2)", "? The sex is not given."},
              {"truth", "1 in [1, if sex = male then 1 else 2]", "yes"},
              {"truth", "3 in [1, if sex = male then 1 else 2]", "? The sex is not given."}},
             kNobody);
}

TEST_CASE("and, or: what decides decides, whatever the other side", "[law]") {
  const std::string u = "sex = male";
  const std::string no_sex = "? The sex is not given.";
  check_rows(
      {{"truth", "no and " + u, "no"},
       {"truth", u + " and no", "no"},
       {"truth", "yes and " + u, no_sex},
       {"truth", u + " and yes", no_sex},
       {"truth", u + " and " + u, no_sex},
       {"truth", "yes or " + u, "yes"},
       {"truth", u + " or yes", "yes"},
       {"truth", "no or " + u, no_sex},
       {"truth", u + " or no", no_sex},
       {"truth", "yes and yes", "yes"},
       {"truth", "no or no", "no"},
       {"truth", "yes and no", "no"},
       {"truth", "no or yes", "yes"},
       {"truth", u + " and no or yes", "yes"},
       {"truth", "known(" + u + ")", "no"},
       {"truth", "known(no and " + u + ")", "yes"},
       {"number", "first-known(if " + u + " then 1 else 2, 7, 8)", "7"},
       {"number", "first-known(if " + u + " then 1 else 2, 1 / 0)", "? A division by zero in \"rule xa.t.row-17\"."}},
      kNobody);
}

TEST_CASE("a version holds from its day to the day before the next", "[law]") {
  const std::string text = kit::header() + R"(by: as-of
rules:
  xa.t.r:
    label: { vi: luật, en: rate }
    unit: number
    versions:
      2020-01-01: { law: Act 1, is: 1 }
      2024-07-01: { law: Act 2, is: 2, ends: 2025-06-30 }
  xa.t.by-month:
    label: { vi: luật, en: by month }
    unit: number
    by: month-of(as-of)
    versions:
      2020-01-01: { law: Act 1, is: 1 }
      2024-07-02: { law: Act 2, is: 2 }
  xa.t.always: { label: { vi: luật, en: always }, unit: number, law: Act, is: r + 10 }
)";
  const auto book = kit::load({text});
  const auto on = [&](const std::string& day, const std::string& id) {
    return Asked(book, "huong: case/1\nas_of: " + day + "\n")(id);
  };
  CHECK(on("2019-12-31", "xa.t.r") == "? There is no law here on \"rate\" at 2019-12-31.");
  CHECK(on("2020-01-01", "xa.t.r") == "1");
  CHECK(on("2024-06-30", "xa.t.r") == "1");
  CHECK(on("2024-07-01", "xa.t.r") == "2");
  CHECK(on("2024-07-02", "xa.t.r") == "2");
  CHECK(on("2025-06-30", "xa.t.r") == "2");
  CHECK(on("2025-07-01", "xa.t.r") == "? There is no law here on \"rate\" at 2025-07-01.");
  CHECK(on("2025-06-30", "xa.t.always") == "12");
  // A month is taken as its first day.
  CHECK(on("2024-07-31", "xa.t.by-month") == "1");
  CHECK(on("2024-08-01", "xa.t.by-month") == "2");
  Asked late(book, "huong: case/1\nas_of: 2025-07-01\n");
  CHECK(late.why("xa.t.r").kind == Unknown::Kind::no_law);
  CHECK(late.why("xa.t.r").why.vi == "Ở đây không có quy định về \"luật\" vào ngày 2025-07-01.");
}

TEST_CASE("cases in order, exceptions before them, bounds and rounding after", "[law]") {
  const std::string text = kit::header() + R"(rules:
  xa.t.years: { label: { vi: số năm, en: years }, unit: years, law: Act 1, is: 0 }
  xa.t.r:
    label: { vi: tỷ lệ, en: rate }
    unit: percent
    law: Act 1 art. 1
    let: { base: 45%, extra: years - 15 }
    is:
      - { when: years < 10 years, unknown: { vi: chưa đủ mười năm, en: fewer than ten years } }
      - { when: years < 15 years, then: 40%, law: Act 1 art. 2 }
      - otherwise: base + 2.25% * extra
    exceptions:
      - { name: treaty, when: by-treaty, then: 2.5% * years, law: Act 1 art. 3 }
      - { name: long, when: years >= 40 years, then: 80%, law: Act 1 art. 4 }
    at_least: 41%
    at_most: 75%
    round: whole-percent
roundings:
  xa.t.whole-percent: { unit: 0.01, mode: down, law: Act 1 art. 5 }
)";
  const auto book = kit::load({text});
  World treaty;
  treaty.by_treaty = true;
  const auto rate = [&](const std::string& years, const World& world = {}) {
    return Asked(book, kNobody + "given: { xa.t.years: " + years + " }\n", world)("xa.t.r");
  };
  CHECK(rate("5") == "? fewer than ten years");
  CHECK(rate("10") == "41%");  // 40%, raised
  CHECK(rate("15") == "45%");
  CHECK(rate("16") == "47%");  // 47.25%, rounded down
  CHECK(rate("28") == "74%");  // 74.25%
  CHECK(rate("29") == "75%");  // 76.5%, capped
  CHECK(rate("40") == "75%");  // the exception, capped
  CHECK(rate("20", treaty) == "50%");
  CHECK(rate("40", treaty) ==
        "? Two exceptions of \"rate\" hold at once, \"treaty\" and \"long\"; the law does not say which prevails.");

  Asked two(book, kNobody + "given: { xa.t.years: 40 }\n", treaty);
  CHECK(two.why("xa.t.r").kind == Unknown::Kind::contradiction);
  CHECK_THAT(two.why("xa.t.r").why.vi, Catch::Contains("\"treaty\" và \"long\""));
  Asked few(book, kNobody + "given: { xa.t.years: 5 }\n");
  CHECK(few.why("xa.t.r").kind == Unknown::Kind::undefined);
  CHECK(few.why("xa.t.r").why.vi == "chưa đủ mười năm");

  Asked capped(book, kNobody + "given: { xa.t.years: 29.5 }\n");
  CHECK(capped("xa.t.r") == "75%");
  CHECK(capped.eval().laws(capped.rule("xa.t.r")) == std::vector<std::string>{"Act 1 art. 1"});
  Asked own(book, kNobody + "given: { xa.t.years: 12 }\n");
  CHECK(own("xa.t.r") == "41%");
  CHECK(own.eval().laws(own.rule("xa.t.r")) == std::vector<std::string>{"Act 1 art. 2", "Act 1 art. 1"});
  std::vector<std::vector<std::uint8_t>> hits;
  own.eval().mark_coverage(hits);
  CHECK(hits[static_cast<std::size_t>(own.rule("xa.t.r"))] == std::vector<std::uint8_t>{0, 1, 0, 0, 0});
}

TEST_CASE("a list that names every word of a choice is complete", "[law]") {
  const auto book = kit::load(
      {kit::header() + "rules:\n  xa.t.r: { label: { vi: a, en: b }, unit: number, law: Act, is: [{ when: sex = "
                       "male, then: 1 }, { when: sex = female, then: 2 }] }\n"});
  CHECK(Asked(book, kPerson.substr(0, kPerson.find("records")).append(""))("xa.t.r") == "2");
}

TEST_CASE("dated parameters and tables", "[law]") {
  const std::string sections = R"(by: as-of
parameters:
  xa.t.base:
    label: { vi: mức gốc, en: base }
    unit: XAA/month
    known_until: 2027-06-30
    values:
      2024-07-01: { is: 100, law: Act 1 }
      2026-07-01: { is: 120, law: Act 2 }
  xa.t.steps: { label: { vi: bậc, en: steps }, unit: months, checked: 2026-01-01, law: Act, keys: [month], match: from, rows: { 1900-01: 720, 1961-01: 723 } }
  xa.t.exact: { label: { vi: đúng, en: exact }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2020: 1.5, 2022: 2.5 } }
  xa.t.held: { label: { vi: giữ, en: held }, unit: number, checked: 2026-01-01, law: Act, keys: [year], beyond: projected, rows: { 2024: 4, 2025: 5 } }
  xa.t.words: { label: { vi: chữ, en: words }, unit: percent, checked: 2026-01-01, law: Act, keys: ['choice [male, female]'], rows: { male: 40%, female: 45 } }
  xa.t.by-number: { label: { vi: số, en: by number }, unit: number, checked: 2026-01-01, law: Act, keys: [number], rows: { 1: 10, 2: 20 } }
  xa.t.two:
    label: { vi: hai, en: two }
    unit: number
    checked: 2026-01-01
    keys: [year, year]
    match: [from, exact]
    beyond: projected
    columns:
      2024: { law: Act 2024, rows: { 1900: 5, 1995: 4, 1996: 3 } }
      2026: { law: Act 2026, rows: { 1900: 6, 1995: { is: 4.5, grade: secondary } } }
)";
  const std::vector<Row> national = {
      {"XAA", "base", "120"},
      {"XAA", "base at 2026-06-30", "100"},
      {"XAA", "base at 2026-07-01", "120"},
      {"XAA", "base at 2026-06", "100"},
      {"XAA", "base at 2026-07", "120"},
      {"XAA", "20 * base at 2026-06", "2000"},
      {"XAA", "base at 2024-06-30", "? base: no entry for 2024-06-30."},
      {"XAA", "base at 2027-06-30", "120"},
      {"XAA", "base at 2027-07-01", "? base: not known after 2027-06-30 (wanted for 2027-07-01)."},
      {"months", "steps[1960-12]", "720 months"},
      {"months", "steps[1961-01]", "723 months"},
      {"months", "steps[2100-01]", "723 months"},
      {"number", "exact[2020]", "1.5"},
      {"number", "exact[2021]", "? exact: no entry for 2021."},
      {"number", "exact[2019]", "? exact: no entry for 2019."},
      {"number", "exact[2023]", "? exact: not known after 2022 (wanted for 2023)."},
      {"number", "held[2026]", "? held: not known after 2025 (wanted for 2026)."},
      {"percent", "words[sex]", "45%"},
      {"percent", "words[male]", "40%"},
      {"number", "by-number[1 + 1]", "20"},
      {"number", "by-number[1.5]", "? by number: no entry for 1."},
      {"number", "two[1994, 2024]", "5"},
      {"number", "two[1995, 2024]", "4"},
      {"number", "two[2010, 2024]", "3"},
      {"number", "two[1995, 2026]", "4.5"},
      {"number", "two[1995, 2025]", "? two: no entry for 2025."},
      {"number", "two[1899, 2026]", "? two: no entry for 1899."},
      {"number", "two[1995, 2027]", "? two: not known after 2026 (wanted for 2027)."},
  };
  check_rows(national, kPerson, {}, "", sections);
  World held;
  held.held = true;
  check_rows({{"XAA", "base at 2030-01", "120"},
              {"number", "held[2031]", "5"},
              {"number", "held[2023]", "? held: no entry for 2023."},
              {"number", "exact[2023]", "? exact: not known after 2022 (wanted for 2023)."},
              {"number", "two[1995, 2027]", "4.5"},
              {"number", "two[2030, 2030]", "4.5"}},
             kPerson, held, "", sections);
  // Held are the values of the day asked, not later ones that happen to be known.
  check_rows({{"XAA", "base at 2030-01", "100"}, {"number", "two[1995, 2030]", "4"}},
             "huong: case/1\nas_of: 2024-12-31\n", held, "", sections);
}

TEST_CASE("sets of months", "[law]") {
  const std::string r = "records(xa.pension)";
  check_rows(
      {
          {"months", "months(" + r + ")", "28 months"},
          {"months", "months(records(xa.pension, counts = right))", "26 months"},
          {"months", "months(records(xa.pension, counts = average))", "24 months"},
          {"months", "months(records(xa.pension, counts = amount))", "26 months"},
          {"months", "months(records(xa.pension, counts != right))", "2 months"},
          {"months", "months(records(xa.pension, kind = sick))", "2 months"},
          {"months", "months(records(xa.pension, kind in [sick, unpaid]))", "4 months"},
          {"months", "months(records(xa.pension, kind != insured))", "4 months"},
          {"months", "months(records(xa.pension, basis = wage))", "12 months"},
          {"months", "months(records(xa.pension, basis = none))", "4 months"},
          {"months", "months(records(xa.pension, basis in [wage, coefficient]))", "24 months"},
          {"months", "months(records(xa.pension, sector = state))", "12 months"},
          {"months", "months(records(xa.pension, sector != state))", "16 months"},
          {"months", "months(records(xa.pension, visa = E-9))", "? Not given for the months 2010-01…2010-12: visa."},
          {"months", "months(records(xa.pension, xa.other))", "30 months"},
          {"number", "sum(records(xa.pension, xa.other), 1)", "32"},
          {"months", "months(until(" + r + ", 2010-06))", "6 months"},
          {"months", "months(from(" + r + ", 2012-01))", "6 months"},
          {"months", "months(last(" + r + ", 14 months))", "14 months"},
          {"month", "first-month(last(" + r + ", 14 months))", "2011-03"},
          {"month", "first-month(last(" + r + ", 100 months))", "2010-01"},
          {"months", "months(last(" + r + ", 0 months))", "0 months"},
          {"month", "nth-month(" + r + ", 12 months)", "2010-12"},
          {"month", "nth-month(" + r + ", 17 months)", "2011-07"},
          {"month", "nth-month(" + r + ", 16.5 months)", "2011-07"},
          {"month", "nth-month(" + r + ", 29 months)", "? There are 28 months, fewer than 29."},
          {"month", "first-month(" + r + ")", "2010-01"},
          {"month", "last-month(" + r + ")", "2012-06"},
          {"month", "last-month(records(xb.pension))", "? There is no month of insurance for \"rule xa.t.row-28\"."},
          {"months", "months(union(" + r + ", records(xa.other)))", "30 months"},
          {"months", "months(common(" + r + ", records(xa.other)))", "2 months"},
          {"months", "months(without(" + r + ", records(xa.other)))", "26 months"},
          {"months", "months(without(records(xa.other), " + r + "))", "2 months"},
          {"months", "months(union(foreign, records(xa.other)))", "4 months"},
          {"months", "months(common(foreign, records(xa.other)))", "0 months"},
          {"months", "months(without(foreign, records(xa.other)))", "0 months"},
          {"months", "months(until(spans(" + r + "), 2010-06))", "6 months"},
          {"months", "months(if yes then " + r + " else records(xa.pension, kind = sick))", "28 months"},
      },
      kPerson);
}

TEST_CASE("gaps bridged, and the run around a month", "[law]") {
  // 2010-01 to 2010-12, 2011-07 to 2012-06, 2012-05 to 2012-08
  const std::string all = "records(xa.pension, xa.other, kind = insured)";
  check_rows(
      {
          {"spans", "bridge(" + all + ", 5 months)", "2010-01…2010-12, 2011-07…2012-08"},
          {"spans", "bridge(" + all + ", 6 months)", "2010-01…2012-08"},
          {"months", "months(stretch(" + all + ", 2012-01))", "14 months"},
          {"months", "months(stretch(" + all + ", 2010-12))", "12 months"},
          {"months", "months(stretch(" + all + ", 2011-01))", "0 months"},
          {"months", "months(stretch(bridge(" + all + ", 6 months), 2011-01))", "32 months"},
      },
      kPerson);
}

TEST_CASE("sums", "[law]") {
  const std::string tables = R"(parameters:
  xa.t.index: { label: { vi: chỉ số, en: index }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2010: 1.25, 2011: 1.5, 2012: 2 } }
  xa.t.open: { label: { vi: mở, en: open }, unit: number, checked: 2026-01-01, law: Act, keys: [year], match: from, rows: { 2010: 2, 2011: 3 } }
  xa.t.holed: { label: { vi: thủng, en: holed }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2010: 1, 2012: 3 } }
  xa.t.short: { label: { vi: ngắn, en: short }, unit: number, checked: 2026-01-01, law: Act, keys: [year], beyond: projected, rows: { 2010: 1, 2011: 2 } }
  xa.t.late: { label: { vi: muộn, en: late }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2011: 1, 2012: 2 } }
  xa.t.none: { label: { vi: trống, en: none }, unit: number, checked: 2026-01-01, law: Act, keys: [year], match: from, rows: {} }
  xa.t.monthly: { label: { vi: tháng, en: monthly }, unit: number, checked: 2026-01-01, law: Act, keys: [month], match: from, rows: { 2010-01: 1, 2012-06: 7 } }
  xa.t.third: { label: { vi: ba, en: third }, unit: number, checked: 2026-01-01, law: Act, keys: [year, year], match: [from, exact], columns: { 2026: { rows: { 2010: 0.3 } } } }
  xa.t.base: { label: { vi: gốc, en: base }, unit: XAA, checked: 2026-01-01, values: { 2005-01-01: { is: 10, law: Act 1 }, 2011-10-15: { is: 20, law: Act 2 }, 2012-01-01: { is: 40, law: Act 3 } } }
  xa.t.dated: { label: { vi: hạn, en: dated }, unit: XAA, known_until: 2012-03-31, values: { 2005-01-01: { is: 10, law: Act 1 } } }
  xa.t.huge: { label: { vi: lớn, en: huge }, unit: number, checked: 2026-01-01, law: Act, keys: [year], match: from, rows: { 2010: 123456789012345678901234567890 } }
)";
  const std::string w = "records(xa.pension, basis = wage)";
  const std::string c = "records(xa.pension, basis = coefficient)";
  const std::string i = "records(xa.pension, kind = insured)";
  check_rows(
      {
          {"XAA", "sum(" + w + ", wage)", "1200"},
          {"XAA", "average(" + w + ", wage)", "100"},
          {"number", "sum(" + c + ", coefficient)", "30"},
          {"number", "sum(" + i + ", 1)", "24"},
          {"number", "sum(" + i + ", 1 / 2)", "12"},
          {"number", "average(" + i + ", 3)", "3"},
          {"XAA", "sum(" + w + ", wage * 2 / 3)", "800"},
          {"XAA", "sum(" + w + ", wage * 10%)", "120"},
          {"number", "sum(" + w + ", wage / 50 XAA)", "24"},
          {"number", "sum(" + w + ", 50 XAA / wage)", "6"},
          {"XAA", "sum(" + w + ", wage * index[year])", "1500"},
          {"XAA", "average(" + w + ", wage / index[year])", "80"},
          {"number", "sum(" + c + ", coefficient * index[year])", "52.5"},  // 6 × 2.5 × 1.5 + 6 × 2.5 × 2
          {"number", "sum(" + c + ", coefficient * open[year])", "90"},     // the last row serves on
          {"number", "sum(" + c + ", holed[year])", "? holed: no entry for 2011-07."},
          {"number", "sum(" + i + ", holed[year])", "? holed: no entry for 2011-07."},
          {"number", "sum(" + w + ", holed[year])", "12"},
          {"number", "sum(" + c + ", short[year])", "? short: not known after 2011 (wanted for 2012-06)."},
          {"number", "sum(" + w + ", late[year])", "? late: no entry for 2010-01."},
          {"number", "sum(" + w + ", none[year])", "? none: no entry for 2010-01."},
          {"number", "sum(" + i + ", monthly[month])", "30"},
          {"number", "sum(" + i + ", third[year, 2026])", "7.2"},
          {"number", "sum(" + i + ", third[year, 2025])", "? third: no entry for 2025."},
          // A value that begins within a month serves from the next one.
          {"XAA", "sum(" + c + ", coefficient * base at month)", "800"},  // 2.5 × (4 × 10 + 2 × 20 + 6 × 40)
          {"XAA", "sum(" + c + ", coefficient * base at month * index[year])", "1500"},
          {"XAA", "sum(" + c + ", dated at month)", "? dated: not known after 2012-03-31 (wanted for 2012-06)."},
          {"XAA", "sum(" + w + ", dated at month)", "120"},
          {"number", "sum(" + w + ", huge[year] / huge[year])", "12"},
          {"number", "sum(" + w + ", huge[year])", "1481481468148148146814814814680"},
          {"XAA", "sum(" + w + ", round(wage * index[year] / 7, xa.kit.whole))", "216"},  // 17.857… → 18, twelve times
          {"XAA", "sum(" + w + ", wage * index[year] / 7)", "≈ 214.2857"},
          {"XAA", "sum(" + i + ", wage)", "? The wage of the months 2011-07…2012-06 is not given."},
          {"number", "average(records(xb.pension), 1)", "? There is no month of insurance for \"rule xa.t.row-32\"."},
          {"number", "sum(records(xb.pension), 1)", "0"},
          {"number", "sum(" + w + ", 1 / (1 - 1))", "? A division by zero in \"rule xa.t.row-34\"."},
          {"XAA", "sum(records(xa.pension, xa.other, basis = wage), wage)", "2400"},
          {"XAA", "average(records(xa.pension, xa.other, basis = wage), wage)", "150"},
          {"XAA", "sum(until(" + w + ", 2010-03), wage)", "300"},
          {"XAA", "sum(last(" + w + ", 5 months), wage)", "500"},
      },
      kPerson, {}, "", tables);
  World held;
  held.held = true;
  check_rows({{"number", "sum(" + c + ", short[year])", "24"}, {"XAA", "sum(" + c + ", dated at month)", "120"}},
             kPerson, held, "", tables);
}

TEST_CASE("the months of the highest amounts", "[law]") {
  const std::string records = R"(records:
  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-04, wage: 100 }
  - { scheme: xa.pension, kind: insured, from: 2010-05, to: 2010-06, wage: 300 }
  - { scheme: xa.pension, kind: insured, from: 2010-07, to: 2010-12, wage: 200 }
  - { scheme: xa.pension, kind: insured, from: 2011-01, to: 2011-01, coefficient: 3 }
  - { scheme: xa.pension, kind: sick, from: 2011-02, to: 2011-02 }
  - { scheme: xa.other, kind: insured, from: 2010-04, to: 2010-07, wage: 250 }
)";
  const std::string w = "records(xa.pension, basis = wage)";
  const std::string both = "records(xa.pension, xa.other, basis = wage)";
  check_rows(
      {
          {"XAA", "average(highest(" + w + ", 2 months), wage)", "300"},
          {"XAA", "sum(highest(" + w + ", 5 months), wage)", "1200"},
          {"months", "months(highest(" + w + ", 5 months))", "5 months"},
          // Of equal months the later.
          {"month", "first-month(highest(" + w + ", 3 months))", "2010-05"},
          {"months", "months(until(highest(" + w + ", 3 months), 2010-11))", "2 months"},
          {"month", "first-month(highest(" + w + ", 9 months))", "2010-04"},
          {"XAA", "sum(highest(" + w + ", 12 months), wage)", "2200"},
          {"XAA", "sum(highest(" + w + ", 60 months), wage)", "2200"},
          {"months", "months(highest(" + w + ", 0 months))", "0 months"},
          // A month on two lines once, at its highest: 300 300 250 250 200.
          {"XAA", "sum(highest(" + both + ", 5 months), wage)", "1300"},
          {"months", "months(highest(" + both + ", 60 months))", "12 months"},
          {"XAA", "sum(highest(" + both + ", 60 months), wage)", "2400"},
          // An amount that is missing, or of another kind, cannot be ranked; when all months are taken it need not be.
          {"XAA", "sum(highest(records(xa.pension, kind = insured), 3 months), wage)",
           "? The wage of the months 2011-01…2011-01 is not given."},
          {"XAA", "sum(highest(records(xa.pension, counts = right), 3 months), wage)",
           "? The wage of the months 2011-01…2011-01 is not given."},
          {"months", "months(highest(records(xa.pension, counts = right), 14 months))", "14 months"},
          {"number", "sum(highest(records(xa.pension, basis = coefficient), 3 months), coefficient)", "3"},
          {"months", "months(highest(records(xb.pension), 3 months))", "0 months"},
      },
      "huong: case/1\nas_of: 2026-11-25\n" + records);
}

TEST_CASE("sums rounded by calendar year", "[law]") {
  const std::string tables = R"(parameters:
  xa.t.index: { label: { vi: chỉ số, en: index }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2010: 7, 2011: 3, 2012: 9 } }
  xa.t.short: { label: { vi: ngắn, en: short }, unit: number, checked: 2026-01-01, law: Act, keys: [year], rows: { 2010: 1 } }
  xa.t.base: { label: { vi: gốc, en: base }, unit: XAA, checked: 2026-01-01, values: { 2005-01-01: { is: 10, law: Act } } }
)";
  const std::string person = R"(huong: case/1
as_of: 2026-11-25
records:
  - { scheme: xa.pension, kind: insured, from: 2010-11, to: 2011-02, wage: 100 }
  - { scheme: xa.pension, kind: sick, from: 2011-03, to: 2011-12 }
  - { scheme: xa.pension, kind: insured, from: 2012-01, to: 2012-01, wage: 100 }
  - { scheme: xa.other, kind: insured, from: 2011-01, to: 2011-01, wage: 50 }
)";
  const std::string w = "records(xa.pension, basis = wage)";
  const std::string o = "records(xa.other)";
  check_rows(
      {
          // 200 ÷ 7 = 28.57 → 29, 200 ÷ 3 = 66.67 → 67, 100 ÷ 9 = 11.11 → 11.
          {"XAA", "sum-by-year(" + w + ", wage / index[year], xa.kit.whole)", "107"},
          {"XAA", "sum(" + w + ", round(wage / index[year], xa.kit.whole))", "105"},
          // A year of two sets is rounded once: 66.67 + 16.67 = 83.33.
          {"XAA", "sum-by-year(" + w + ", wage / index[year], " + o + ", wage / index[year], xa.kit.whole)", "123"},
          {"XAA", "sum-by-year(" + o + ", wage / index[year], " + w + ", wage / index[year] / 1, xa.kit.whole)", "123"},
          {"XAA", "sum-by-year(from(" + w + ", 2012-01), wage / index[year], xa.kit.whole)", "11"},
          {"number", "sum-by-year(" + w + ", 0.4, xa.kit.whole)", "2"},  // 0.8 + 0.8 + 0.4
          {"XAA", "sum-by-year(records(xb.pension), base at month, xa.kit.whole)", "0"},
          {"XAA", "sum-by-year(" + w + ", wage / short[year], xa.kit.whole)",
           "? short: not known after 2010 (wanted for 2011-01)."},
          {"XAA", "sum-by-year(" + w + ", wage, records(xa.pension, kind = sick), wage, xa.kit.whole)",
           "? The wage of the months 2011-03…2011-12 is not given."},
          {"XAA", "sum-by-year(" + w + ", wage / (1 - 1), xa.kit.whole)",
           "? A division by zero in \"rule xa.t.row-9\"."},
          {"XAA", "sum-by-year(" + w + ", wage * (123456789012345678901234567890 / 7), xa.kit.hundred)",
           "8818342072310405635802469135000"},
      },
      person, {}, "", tables);
}
