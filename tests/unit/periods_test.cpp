// What a country sees of periods elsewhere: converted, counted once, short ones given away, between countries that do
// not exist.
#include "calc/coordination/periods.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/coordination/terms.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
using Step = PeriodTerms::Step;

namespace {

/// XA counts months, XQ quarters, XV months of voluntary insurance too.
std::shared_ptr<const Lawbook> law() {
  static const auto kBook = kit::load({R"(huong: rules/1
country: XA
prefix: xa
schemes:
  xa.months:
    label: { vi: Tháng, en: Months }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage]
    kinds:
      insured: { label: { vi: a, en: a }, right: yes, amount: yes, average: yes }
      voluntary: { label: { vi: b, en: b }, right: yes, amount: yes, average: yes }
      care: { label: { vi: c, en: c }, right: yes, amount: yes, average: no }
)",
                                       R"(huong: rules/1
country: XQ
prefix: xq
schemes:
  xq.quarters:
    label: { vi: Quý, en: Quarters }
    branches: [old-age]
    currency: XQQ
    law: Act 2
    unit: quarter
    bases: [count]
    kinds:
      insured: { label: { vi: a, en: a }, right: yes, amount: yes, average: yes }
)",
                                       R"(huong: rules/1
country: XB
prefix: xb
schemes:
  xb.months:
    label: { vi: Tháng, en: Months }
    branches: [old-age]
    currency: XBB
    law: Act 3
    bases: [wage]
    kinds:
      insured: { label: { vi: a, en: a }, right: yes, amount: yes, average: yes }
      voluntary: { label: { vi: b, en: b }, right: yes, amount: yes, average: yes }
      care: { label: { vi: c, en: c }, right: yes, amount: yes, average: no }
)"});
  return kBook;
}

Facts facts_of(const std::vector<std::string>& records) {
  std::string text = "huong: case/1\nas_of: 2026-11-25\nrecords:\n";
  for (const std::string& record : records) text += "  - { " + record + " }\n";
  Faults faults;
  auto facts = admit(kit::read_a_case(text), *law(), faults);
  INFO(kit::told(faults));
  REQUIRE(facts);
  return std::move(*facts);
}

/// What `side` sees of the countries, months on every side counted once.
PeriodTerms terms_of(const std::vector<std::string>& countries, std::size_t side) {
  const Lawbook& book = *law();
  PeriodTerms terms;
  terms.side = side;
  terms.countries = countries;
  terms.kinds.resize(countries.size());
  terms.converted.resize(countries.size());
  terms.threshold.resize(countries.size());
  for (const std::string& country : countries) {
    std::vector<char>& counted = terms.schemes.emplace_back(book.schemes.size());
    terms.units.push_back(PeriodUnit::month);
    for (std::size_t i = 0; i < book.schemes.size(); ++i) {
      if (book.schemes[i].country != country) continue;
      counted[i] = 1;
      terms.units.back() = book.schemes[i].unit;
    }
  }
  terms.overlap = PeriodTerms::Overlap::once;
  return terms;
}

/// Months of XA become quarters of XQ.
PeriodTerms into_quarters(Conversion::Grain grain) {
  PeriodTerms terms = terms_of({"XA", "XQ"}, 1);
  Conversion how;
  how.ratio = 3;
  how.remainder = Conversion::Remainder::up;
  how.grain = grain;
  how.year_cap = Exact(4);
  terms.converted[0] = how;
  terms.order = {Step::dedupe, Step::convert, Step::shorten};
  return terms;
}

Exact quarters(Conversion::Grain grain, const std::vector<std::string>& records) {
  return periods_of(into_quarters(grain), facts_of(records), {}).foreign_units;
}

PeriodTerms by_priority(std::size_t side) {
  PeriodTerms terms = terms_of({"XA", "XB"}, side);
  terms.overlap = PeriodTerms::Overlap::priority;
  terms.voluntary_kinds = {law()->symbols.find("voluntary")};
  terms.equivalent_kinds = {law()->symbols.find("care")};
  terms.last_compulsory_before = true;
  return terms;
}

const std::string kWage = ", wage: 10";

}  // namespace

TEST_CASE("months become quarters by stay or by calendar year", "[coordination][periods]") {
  // POMS GN 01746.110, 01741.120, 01708.115: eight months, four in each of two years, are three quarters or four.
  const std::vector<std::string> eight = {"scheme: xa.months, kind: insured, from: 2010-09, to: 2011-04" + kWage};
  CHECK(quarters(Conversion::Grain::period, eight) == Exact(3));
  CHECK(quarters(Conversion::Grain::year, eight) == Exact(4));
  CHECK(quarters(Conversion::Grain::total, eight) == Exact(3));
  // Twelve months, seven and five: four or five. Thirteen: five both ways.
  const std::vector<std::string> twelve = {"scheme: xa.months, kind: insured, from: 2010-06, to: 2011-05" + kWage};
  CHECK(quarters(Conversion::Grain::period, twelve) == Exact(4));
  CHECK(quarters(Conversion::Grain::year, twelve) == Exact(5));
  const std::vector<std::string> thirteen = {"scheme: xa.months, kind: insured, from: 2010-06, to: 2011-06" + kWage};
  CHECK(quarters(Conversion::Grain::period, thirteen) == Exact(5));
  CHECK(quarters(Conversion::Grain::year, thirteen) == Exact(5));
  // Never more than four a year.
  const std::vector<std::string> gaps = {"scheme: xa.months, kind: insured, from: 2010-01, to: 2010-01" + kWage,
                                         "scheme: xa.months, kind: insured, from: 2010-03, to: 2010-03" + kWage,
                                         "scheme: xa.months, kind: insured, from: 2010-05, to: 2010-05" + kWage,
                                         "scheme: xa.months, kind: insured, from: 2010-07, to: 2010-12" + kWage};
  CHECK(quarters(Conversion::Grain::year, gaps) == Exact(3));
}

TEST_CASE("no foreign quarter where an own one stands", "[coordination][periods]") {
  // POMS GN 01703.100. The own quarter is January to March 2010; the months are February to July.
  PeriodTerms terms = into_quarters(Conversion::Grain::total);
  const std::vector<std::string> records = {"scheme: xq.quarters, kind: insured, from: 2010-01, to: 2010-03, count: 1",
                                            "scheme: xa.months, kind: insured, from: 2010-02, to: 2010-07" + kWage};
  terms.order = {Step::convert, Step::dedupe, Step::shorten};
  CHECK(periods_of(terms, facts_of(records), {}).foreign_units ==
        Exact(1));  // two quarters from January; the first makes way
  terms.order = {Step::dedupe, Step::convert, Step::shorten};
  CHECK(periods_of(terms, facts_of(records), {}).foreign_units == Exact(2));  // April to July
  // The steps do not commute, so the agreement must say their order.
  terms.order.clear();
  const Periods open = periods_of(terms, facts_of(records), {});
  REQUIRE(open.unsaid);
  CHECK(open.unsaid->en.find("(order)") != std::string::npos);
}

TEST_CASE("short periods before or after overlap is taken out", "[coordination][periods]") {
  PeriodTerms terms = terms_of({"XA", "XB"}, 0);
  terms.threshold = {12, 12};
  terms.absorption = PeriodTerms::Absorption::amount;
  // Twelve months in XB, one of them also insured in XA: eleven are left.
  const std::vector<std::string> records = {"scheme: xa.months, kind: insured, from: 2000-01, to: 2010-01" + kWage,
                                            "scheme: xb.months, kind: insured, from: 2010-01, to: 2010-12" + kWage};
  terms.order = {Step::convert, Step::shorten, Step::dedupe};
  CHECK(periods_of(terms, facts_of(records), {}).absorbed == 0);
  terms.order = {Step::convert, Step::dedupe, Step::shorten};
  CHECK(periods_of(terms, facts_of(records), {}).absorbed == 11);
  terms.absorption = PeriodTerms::Absorption::none;
  CHECK(periods_of(terms, facts_of(records), {}).foreign.empty());
  terms.absorption = PeriodTerms::Absorption::eligibility;
  CHECK(periods_of(terms, facts_of(records), {}).for_right_only == 11);
  terms.side = 1;
  CHECK(periods_of(terms, facts_of(records), {}).own_short == false);  // XB insured twelve
  terms.threshold = {12, 13};
  CHECK(periods_of(terms, facts_of(records), {}).own_short);
}

TEST_CASE("compulsory before voluntary before treated as a period", "[coordination][periods]") {
  const std::vector<std::string> records = {"scheme: xa.months, kind: voluntary, from: 2010-01, to: 2010-12" + kWage,
                                            "scheme: xb.months, kind: insured, from: 2010-07, to: 2011-06" + kWage};
  const Periods xa = periods_of(by_priority(0), facts_of(records), {});
  CHECK(to_string(xa.own) == "2010-01…2010-06");
  CHECK(to_string(xa.displaced) == "2010-07…2010-12");
  CHECK(to_string(xa.foreign) == "2010-07…2011-06");
  const Periods xb = periods_of(by_priority(1), facts_of(records), {});
  CHECK(to_string(xb.own) == "2010-07…2011-06");
  CHECK(xb.displaced.empty());
  CHECK(to_string(xb.foreign) == "2010-01…2010-06");
}

TEST_CASE("of two periods of care the last compulsory insurance decides", "[coordination][periods]") {
  const std::string care_a = "scheme: xa.months, kind: care, from: 2010-01, to: 2010-12" + kWage;
  const std::string care_b = "scheme: xb.months, kind: care, from: 2010-01, to: 2010-12" + kWage;
  const std::string before_b = "scheme: xb.months, kind: insured, from: 2008-01, to: 2009-12" + kWage;
  const std::string after_a = "scheme: xa.months, kind: insured, from: 2011-01, to: 2011-06" + kWage;
  // XB insured last before: the care is its own.
  const Periods xa = periods_of(by_priority(0), facts_of({care_a, care_b, before_b, after_a}), {});
  CHECK(to_string(xa.own) == "2011-01…2011-06");
  CHECK(to_string(xa.foreign) == "2008-01…2010-12");
  // Nobody before: who insures first afterwards.
  const Periods xb = periods_of(by_priority(1), facts_of({care_a, care_b, after_a}), {});
  CHECK(xb.own.empty());
  CHECK(to_string(xb.foreign) == "2010-01…2011-06");
}

TEST_CASE("a conversion that is not said is asked, not guessed", "[coordination][periods]") {
  const std::vector<std::string> records = {"scheme: xq.quarters, kind: insured, from: 2010-01, to: 2010-12, count: 4"};
  PeriodTerms terms = terms_of({"XA", "XQ"}, 0);
  const Periods open = periods_of(terms, facts_of(records), {});
  REQUIRE(open.unsaid);
  CHECK(open.unsaid->en.find("XQ->XA") != std::string::npos);
  Conversion how;
  how.ratio = Exact(Integer(1), Integer(3));
  terms.converted[1] = how;
  CHECK(to_string(periods_of(terms, facts_of(records), {}).foreign) == "2010-01…2010-12");
}

TEST_CASE("a term is said by country, benefit, nationality and date", "[coordination][terms]") {
  Faults faults;
  const Node node = read_yaml(
      "{ XA: 1, XB: { 2018-06-01: { old-age: 2, others: 3 }, 2024-04-01: { xb.old.age: 4, nationals-XC: 5, "
      "nationals-of-parties: 6, others: 7 } }, others: 8 }",
      "t.yaml", faults);
  REQUIRE(faults.empty());
  const std::vector<std::string> parties = {"XA", "XB"};
  const auto value = [&](Whom whom) {
    const Node* found = chosen(&node, whom, parties);
    return found == nullptr ? std::string("nothing") : found->text;
  };
  const Day before = *parse_day("2017-01-01"), early = *parse_day("2020-01-01"), late = *parse_day("2025-01-01");
  CHECK(value({"XA", "old-age", "", "", late}) == "1");
  CHECK(value({"XB", "old-age", "", "", before}) == "nothing");
  CHECK(value({"XB", "old-age", "", "", early}) == "2");
  CHECK(value({"XB", "survivors", "", "", early}) == "3");
  CHECK(value({"XB", "old-age", "xb.old.age", "XC", late}) == "4");
  CHECK(value({"XB", "old-age", "xb.other", "XC", late}) == "5");
  CHECK(value({"XB", "old-age", "xb.other", "XA", late}) == "6");
  CHECK(value({"XB", "old-age", "xb.other", "XD", late}) == "7");
  CHECK(value({"XZ", "old-age", "", "", late}) == "8");
}
