// Checking decisions, on a law small enough to compute every right and wrong amount by hand.
//
// A pension from the month after the sixtieth birthday: average of revalued wages × (3% a year − 5% for men) +
// supplement. The record of `kRight`: 60 months at 1000 in 2015-2019 and 17 months at 3000 in 2020-2021, the pension
// from 2025-01.
//   average = (60 × 1000 × 2 + 17 × 3000 × 1.5) / 77 = 196500 / 77      factors of 2025
//   years = 77 months = 6 years 5 months = 6.5                          rate = 19.5%
//   amount = 196500 / 77 × 19.5% + 20 = 517.63 → 518
#include "calc/answer/verify.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "calc/answer/decision.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

const char* const kLaw = R"yaml(huong: rules/1
country: XA
prefix: xa.t
by: start
parameters:
  xa.t.factor:
    label: { vi: hệ số, en: factor }
    unit: number
    checked: 2026-01-01
    keys: [year, year]
    match: [from, exact]
    columns:
      2024: { law: Act 1, rows: { 1990: 3, 2010: 1.8, 2015: 1.5, 2020: 1.2 } }
      2025: { law: Act 1, rows: { 1990: 3, 2010: 2.5, 2015: 2, 2020: 1.5 } }
  xa.t.base:
    label: { vi: mức cơ sở, en: base }
    unit: XAA
    checked: 2026-01-01
    values:
      2020-01-01: { is: 10, law: Act 2 }
      2024-07-01: { is: 20, law: Act 2 }
rules:
  xa.t.start:
    label: { vi: tháng hưởng, en: first month }
    unit: month
    by: 2020-01
    law: Act 3
    is: "max(birth-month + 720 months, first-known(asked-from, always))"
  xa.t.own:
    label: { vi: số tháng, en: months }
    unit: months
    law: Act 4
    is: months(records(xa.pension, counts = right))
  xa.t.years:
    label: { vi: số năm, en: years }
    unit: years
    law: Act 5
    is:
      - when: odd-months(own) = 0 months
        then: whole-years(own)
      - when: odd-months(own) <= 6 months
        then: whole-years(own) + 0.5 years
      - otherwise: whole-years(own) + 1 years
  xa.t.average:
    label: { vi: bình quân, en: average }
    unit: XAA
    law: Act 6
    is: "average(records(xa.pension, counts = average), wage * factor[year, year-of(start)])"
  xa.t.rate:
    label: { vi: tỷ lệ, en: rate }
    unit: percent
    versions:
      2020-01-01: { law: Act 7, is: 2% * years, at_most: 60% }
      2025-01-01: { law: Act 8, is: 3% * years, at_most: 60% }
  xa.t.reduction:
    label: { vi: mức giảm, en: reduction }
    unit: percent
    law: Act 9
    is: if sex = male then 5% else 0%
  xa.t.supplement:
    label: { vi: phụ cấp, en: supplement }
    unit: XAA
    law: Act 10
    is: base at start
  xa.t.amount:
    label: { vi: mức hưởng, en: amount }
    unit: XAA
    law: Act 11
    is: average * (rate - reduction) + supplement
benefits:
  xa.t.pension:
    label: { vi: lương hưu, en: pension }
    scheme: xa.pension
    branch: old-age
    claims: [old-age]
    law: Act 12
    months: { own: own }
    conditions:
      - { name: months, is: own >= 24 months, else: refused, law: Act 13, say: { vi: "Chưa đủ 24 tháng.", en: "Under 24 months." } }
    from: start
    amount: amount
    per: month
    round: xa.kit.whole
)yaml";

const char* const kAbroad = R"yaml(huong: rules/1
country: XB
prefix: xb.t
words: { XBB: { vi: xờ bê, en: xb } }
schemes:
  xb.work:
    label: { vi: hưu XB, en: XB pension }
    branches: [old-age]
    currency: XBB
    law: Act 20
    bases: [wage]
    kinds: { insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes } }
)yaml";

const char* const kRight = R"(huong: case/1
as_of: 2025-01-20
person: { born: 1965-01-10, sex: female, nationality: XA }
records:
  - { scheme: xa.pension, kind: insured, from: 2015-01, to: 2019-12, wage: 1000 }
  - { scheme: xa.pension, kind: insured, from: 2020-01, to: 2021-05, wage: 3000 }
claim: { benefit: old-age, from: 2025-01 }
)";

std::shared_ptr<const Lawbook> book() {
  static const auto loaded = kit::load({kit::schemes(), kLaw, kAbroad});
  return loaded;
}

Decision decided(const std::string& text, std::int64_t paid) {
  Decision d;
  d.id = "1";
  d.case_ = kit::read_a_case(text);
  d.benefit = 0;
  d.paid = Exact(paid);
  return d;
}

Verification verified(const Decision& decision, VerifyOptions options = {}) {
  Verifier verifier(book(), options);
  Verification v;
  verifier.verify(decision, v);
  CHECK(v.text.vi.empty() == v.text.en.empty());
  if (v.cause) {
    CHECK_FALSE(v.cause->text.vi.empty());
    CHECK_FALSE(v.cause->text.en.empty());
  }
  return v;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string with_line(const std::string& line) { return with(kRight, "claim:", "  - " + line + "\nclaim:"); }

/// "differs by 12: code detail touches @ step"
std::string cause(const Decision& decision) {
  const Verification v = verified(decision);
  std::string out(to_string(v.verdict));
  if (v.verdict == Verdict::ok) return out;
  if (v.cause) out += ": " + v.cause->code + "|" + v.cause->detail + "|" + v.cause->touches;
  return out + " @ " + v.step;
}

std::string cause(const std::string& text, std::int64_t paid) { return cause(decided(text, paid)); }

}  // namespace

TEST_CASE("a right decision is right, and one unit off is not", "[verify]") {
  const Verification right = verified(decided(kRight, 518));
  CHECK(right.verdict == Verdict::ok);
  CHECK(right.status == Status::granted);
  CHECK(*right.expected == Exact(518));
  CHECK(*right.difference == Exact(0));
  CHECK(right.reason.empty());
  CHECK_FALSE(right.cause);
  const Verification off = verified(decided(kRight, 519), {false});
  CHECK(off.verdict == Verdict::differs);
  CHECK(*off.difference == Exact(1));
  CHECK(off.reason == "xa.t.pension#amount");
  CHECK(off.law == "Act 11");
  CHECK_FALSE(off.cause);  // not asked for
}

TEST_CASE("what the law misread gives: tables, dated values, versions", "[verify]") {
  // (60 × 1000 × 1.5 + 17 × 3000 × 1.2) / 77 × 19.5% + 20 = 402.91: the factors of 2024
  CHECK(cause(kRight, 403) == "differs: table-neighbour|column-before|xa.t.factor @ xa.t.average");
  // (60 × 1000 × 2.5 + 17 × 3000 × 2) / 77 × 19.5% + 20 = 658.18: every wage in the row before
  CHECK(cause(kRight, 658) == "differs: table-neighbour|row-before|xa.t.factor @ xa.t.average");
  // the base before July 2024: 497.63 + 10
  CHECK(cause(kRight, 508) == "differs: value-of-other-date|before|xa.t.base @ xa.t.supplement");
  // 2% a year, the law before 2025: 196500 / 77 × 13% + 20 = 351.75
  CHECK(cause(kRight, 352) == "differs: law-of-other-date|2025-01-01| @ xa.t.rate");
  // and for a pension of 2024, the law to come: 1500 × 60 … with 3% instead of 2%
  // (60 × 1500 + 17 × 3600) / 77 = 1963.64; × 13% = 255.27 + 20 = 275.27; × 19.5% = 382.91 + 20 = 402.91
  const std::string earlier = with(with(with(kRight, "1965-01-10", "1964-11-10"), "2025-01-20", "2024-11-20"),
                                   "from: 2025-01", "from: 2024-11");
  CHECK(cause(earlier, 275) == "ok");
  CHECK(cause(earlier, 403) == "differs: law-of-other-date|2025-01-01| @ xa.t.rate");
}

TEST_CASE("parts of a rule left out", "[verify]") {
  // the half year dropped: 6 years, 18%: 459.35 + 20
  CHECK(cause(kRight, 479) == "differs: term-left-out||xa.t.years @ xa.t.years");
  // the supplement dropped: 497.63
  CHECK(cause(kRight, 498) == "differs: term-left-out||xa.t.amount @ xa.t.amount");
  // "up to six odd months" not seen: 7 years, 21%: 535.91 + 20
  CHECK(cause(kRight, 556) == "differs: case-not-applied||xa.t.years @ xa.t.years");
  // the months as they are, 77 / 12 years: 19.25%: 491.25 + 20
  CHECK(cause(kRight, 511) == "differs: rounding-left-out||xa.t.years @ xa.t.years");
  // the reduction of men forgotten; rightly 14.5%: 370.03 + 20 = 390.03
  const std::string man = with(kRight, "female", "male");
  CHECK(cause(man, 390) == "ok");
  CHECK(cause(man, 518) == "differs: term-left-out||xa.t.amount @ xa.t.amount");
  // 269 months = 22.5 years, 67.5%, but not over 60%: 742500 / 269 × 60% + 20 = 1676.13; uncapped 1883.15
  const std::string veteran =
      with(kRight, "records:\n",
           "records:\n  - { scheme: xa.pension, kind: insured, from: 1999-01, to: 2014-12, wage: 1000 }\n");
  CHECK(cause(veteran, 1676) == "ok");
  CHECK(cause(veteran, 1883) == "differs: limit-ignored||xa.t.rate @ xa.t.rate");
}

TEST_CASE("roundings", "[verify]") {
  CHECK(cause(kRight, 517) == "differs: rounding-mode|down|xa.kit.whole @ ");
  CHECK(cause(kRight, 520) == "differs: rounding-unit|10|xa.t.pension @ xa.t.amount");
  // the average rounded to hundreds first: 2600 × 19.5% + 20 = 527
  CHECK(cause(kRight, 527) == "differs: rounded-early|half-up|xa.t.average @ xa.t.average");
}

TEST_CASE("the person mistaken", "[verify]") {
  // a woman taken for a man
  CHECK(cause(kRight, 390) == "differs: sex-swapped|male|sex @ xa.t.reduction");
  // born on 1 October, taken for 10 January: the pension nine months early
  const std::string later = with(kRight, "1965-01-10", "1965-10-01");
  const Verification v = verified(decided(later, 518));
  CHECK(v.reason == "xa.t.pension#not-yet");
  CHECK(v.law == "Act 3");
  CHECK(*v.expected == Exact(0));
  CHECK(cause(later, 518) == "differs: birth-day-month-swapped|1965-01-10|born @ xa.t.start");
  // born in 1976, the year 65 of the Republic, taken for 1965
  CHECK(cause(with(kRight, "1965-01-10", "1976-01-20"), 518) ==
        "differs: birth-year-calendar|1965-01-20|born @ xa.t.start");
}

TEST_CASE("lines of the record", "[verify]") {
  // the second line left out: 5 years, 15% of 2000, + 20
  CHECK(cause(kRight, 320) == "differs: line-left-out||line 6 @ xa.t.own");
  // one month less at its end: 76 months: 192000 / 76 × 19.5% + 20 = 512.63
  CHECK(cause(kRight, 513) == "differs: month-less||line 6 @ xa.t.own");
  // a line twice: 94 months = 8 years (7 and 10 months):
  // (120000 + 2 × 76500) / 94 × 24% + 20 = 717.02
  CHECK(cause(kRight, 717) == "differs: line-counted-twice||line 6 @ xa.t.own");
  // the wage of the first line for the second: (120000 + 17 × 1000 × 1.5) / 77 × 19.5% + 20 = 388.47
  CHECK(cause(kRight, 388) == "differs: wage-of-other-line||line 6 @ xa.t.average");
}

TEST_CASE("months whose kind does not count, counted all the same", "[verify]") {
  const std::string owed = with_line("{ scheme: xa.pension, kind: unpaid, from: 2021-06, to: 2022-05, wage: 3000 }");
  CHECK(cause(owed, 518) == "ok");
  // 89 months = 7.5 years, 22.5%: (120000 + 29 × 4500) / 89 × 22.5% + 20 = 653.29
  CHECK(cause(owed, 653) == "differs: kind-counted|unpaid|line 7 @ xa.t.own");
  const std::string bare = with_line("{ scheme: xa.pension, kind: unpaid, from: 2021-06, to: 2022-05 }");
  CHECK(cause(bare, 653) == "differs: kind-counted|unpaid|line 7 @ xa.t.own");  // at the wage of the line before
  // counted as time only: 22.5% of 196500 / 77, + 20 = 594.19
  CHECK(cause(bare, 594) == "differs: kind-counted|unpaid|line 7 @ xa.t.own");
}

TEST_CASE("months settled by an event, and months abroad", "[verify]") {
  const std::string settled = with(kRight, "claim:", "events: [{ lump-sum: 2019-12-15 }]\nclaim:");
  const Verification v = verified(decided(settled, 518));
  CHECK(v.status == Status::refused);
  CHECK(v.reason == "xa.t.pension#months");
  CHECK(v.law == "Act 13");
  CHECK(v.text.en == "Under 24 months.");
  CHECK(cause(settled, 518) == "differs: refunded-counted|lump-sum|line 7 @ xa.t.own");
  const std::string abroad = with_line("{ scheme: xb.work, kind: insured, from: 2022-01, to: 2023-12, wage: 500 }");
  CHECK(cause(abroad, 518) == "ok");
  // 101 months = 8.5 years, 25.5%: 650.74 + 20
  CHECK(cause(abroad, 671) == "differs: foreign-counted|XB|line 7 @ xa.t.own");
}

TEST_CASE("what the file gives twice and the law counts once", "[verify]") {
  Decision d = decided(kRight, 717);
  d.repeated.push_back({1, {Month::of(2020, 1), Month::of(2021, 5)}, true, 9});
  CHECK(cause(d) == "differs: duplicate-counted-twice||line 9 @ xa.t.own");
  // five of its months: 82 months = 7 years (10 odd): 6 y 10 m = 7: (120000 + 22 × 4500) / 82 × 21% + 20 = 580.85
  d = decided(kRight, 581);
  d.repeated.push_back({1, {Month::of(2020, 6), Month::of(2020, 10)}, false, 9});
  CHECK(cause(d) == "differs: overlap-counted-twice||line 9 @ xa.t.own");
}

TEST_CASE("the figures that a decision shows say where it departs", "[verify]") {
  const RuleId rate = book()->rule("xa.t.rate"), average = book()->rule("xa.t.average");
  Decision d = decided(kRight, 352);
  d.figures.push_back({rate, Exact(13, 100), Exact(1, 100)});
  d.figures.push_back({average, Exact(2551), Exact(1)});  // 2551.95 printed as 2551: the same to its last place
  CHECK(cause(d) == "differs: law-of-other-date|2025-01-01| @ xa.t.rate");
  // Another average beside the right amount is a difference too.
  d = decided(kRight, 518);
  d.figures.push_back({average, Exact(2600), Exact(1)});
  const Verification v = verified(d);
  CHECK(v.verdict == Verdict::differs);
  CHECK(v.reason == "xa.t.pension#figure");
  CHECK(v.step == "xa.t.average");
  CHECK(v.law == "Act 6");
}

TEST_CASE("what cannot be decided is not called wrong", "[verify]") {
  const Verification blank = verified(decided(with(kRight, "born: 1965-01-10, ", ""), 518));
  CHECK(blank.verdict == Verdict::unknown);
  CHECK(blank.reason == "xa.t.pension#no-evidence");
  CHECK_FALSE(blank.expected);
  const Verification future = verified(
      decided(with(with(kRight, "as_of: 2025-01-20", "as_of: 2026-01-20"), "from: 2025-01", "from: 2026-01"), 518));
  CHECK(future.verdict == Verdict::unknown);  // no factors of 2026
  CHECK(future.reason == "xa.t.pension#no-law");
  const Verification nothing =
      verified(decided("huong: case/1\nas_of: 2025-01-20\nclaim: { benefit: old-age }\n", 518));
  CHECK(nothing.verdict == Verdict::unknown);
  CHECK(nothing.reason == "xa.t.pension#no-record");
}

TEST_CASE("a case that does not fit the law is a bad row", "[verify]") {
  const Verification v =
      verified(decided(with_line("{ scheme: xa.pension, kind: insured, from: 2021-01, to: 2021-12, wage: 7 }"), 518));
  CHECK(v.verdict == Verdict::bad_row);
  CHECK(v.reason == "case.overlap");
  CHECK_FALSE(v.text.vi.empty());
}

TEST_CASE("refused and rightly so", "[verify]") {
  const std::string brief = with(kRight, "from: 2015-01, to: 2019-12", "from: 2019-10, to: 2019-12");
  const Verification v = verified(decided(brief, 0));
  CHECK(v.verdict == Verdict::ok);
  CHECK(v.status == Status::refused);
}

TEST_CASE("the law is the same after a search as before", "[verify]") {
  Verifier verifier(book());
  Verification v;
  for (const std::int64_t paid : {777, 403, 352, 556, 508}) {
    verifier.verify(decided(kRight, paid), v);
    CHECK(v.verdict == Verdict::differs);
    verifier.verify(decided(kRight, 518), v);
    CHECK(v.verdict == Verdict::ok);
  }
  verifier.verify(decided(kRight, 403), v);
  REQUIRE(v.cause);
  CHECK(v.cause->code == "table-neighbour");
}
