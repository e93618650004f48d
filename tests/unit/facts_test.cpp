// Holding a case against the law: faults with their place, wages between floor and ceiling, refunded months split off.
#include "calc/law/facts.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

const std::string kLaw = kit::header() + R"(by: as-of
parameters:
  xa.t.base: { label: { vi: gốc, en: base }, unit: XAA, checked: 2026-01-01, values: { 2010-01-01: { is: 100, law: Act }, 2010-07-01: { is: 150, law: Act }, 2011-01-01: { is: 100.5, law: Act } } }
schemes:
  xa.capped:
    label: { vi: có trần, en: capped }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage, points]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes }, free: { label: { vi: a, en: b } } }
    wage:
      truncate: 10
      ceiling: { is: 20 * base, from: 2010-03, law: Act 1 art. 2 }
      floor: { is: base, law: Act 1 art. 3, below: raise }
  xa.warned:
    label: { vi: báo, en: warned }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes } }
    wage:
      floor: { is: base, law: Act 1 art. 3, below: warn }
  xa.keyed:
    label: { vi: có khóa, en: keyed }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage, coefficient]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes } }
    keys:
      sector: { values: [private, state], default: private, label: { vi: khu vực, en: sector } }
      region: { values: [1, 2, 3], optional: yes, label: { vi: vùng, en: region } }
    wage:
      ceiling:
        - { where: { sector: [state] }, to_month: 2010-12, is: 20 * base, law: Act 1 art. 4 }
        - { where: { region: [1], sector: [private] }, is: 300 XAA, law: Act 1 art. 5, grade: secondary }
        - { where: { region: [2, 3], sector: [private] }, is: 200 XAA, law: Act 1 art. 6 }
      floor:
        - { where: { region: [1] }, from: 2010-03, is: 60 XAA, law: Act 1 art. 7, below: raise }
        - { where: { region: [2] }, is: 40 XAA, law: Act 1 art. 8, below: raise }
        - { where: { region: [3] }, is: 30 XAA, law: Act 1 art. 9, below: warn }
elections:
  xa.t.defer: { label: { vi: hoãn, en: defer }, unit: months, default: 0, at_least: 0, at_most: 60, law: Act }
  xa.t.way: { label: { vi: cách, en: way }, unit: 'choice [lump, annuity]', default: annuity, law: Act }
rules:
)" + kit::rule_text("xa.t.rate", "percent", "45%") +
                         kit::rule_text("xa.t.start", "month", "2025-01") +
                         kit::rule_text("xa.t.span", "months", "defer + 0") +
                         kit::rule_text("xa.t.paid", "XAA", "sum(records(xa.keyed, counts = amount), wage)") +
                         kit::rule_text("xa.t.paid-too", "XAA", "sum(records(xa.keyed, basis = wage), wage)") +
                         kit::rule_text("xa.t.served", "months", "months(records(xa.keyed, basis = wage))") +
                         kit::rule_text("xa.t.graded", "number", "sum(records(xa.keyed), coefficient)");

std::shared_ptr<const Lawbook> law() {
  static const auto kBook = kit::load({kit::schemes(), kLaw});
  return kBook;
}

const std::string kHead = "huong: case/1\nas_of: 2026-11-25\n";

struct Row {
  const char* code;
  std::string text;
  const char* fix = "";
};

std::optional<Facts> held(const std::string& text, Faults& faults) {
  return admit(kit::read_a_case(kHead + text), *law(), faults);
}

Facts good(const std::string& text) {
  Faults faults;
  auto facts = held(text, faults);
  INFO(kit::told(faults));
  REQUIRE(facts);
  REQUIRE(faults.empty());
  return std::move(*facts);
}

std::string record(const std::string& rest) { return "records:\n  - { " + rest + " } #!\n"; }

std::string shown(const Facts& facts) {
  std::string out;
  for (const FactRow& r : facts.rows) {
    out += to_string(r.months.first) + "…" + to_string(r.months.last) + " " +
           (r.missing_key < 0 ? to_string(Exact(r.amount) / Exact(facts.amount_scale)) : "?") +
           (r.refunded ? " gone" : "") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("every fault of a case against the law", "[law]") {
  const std::string months = ", from: 2010-01, to: 2010-12";
  const std::string pension = "scheme: xa.pension, kind: insured" + months;
  const std::vector<Row> rows = {
      {"case.unknown-scheme", record("scheme: xa.pensoin, kind: insured" + months), "Did you mean \"xa.pension\"?"},
      {"case.unknown-kind", record("scheme: xa.pension, kind: insurd" + months), "Did you mean \"insured\"?"},
      {"case.wrong-basis", record("scheme: xa.other, kind: insured" + months + ", points: 3"), "Use: wage."},
      {"case.unknown-value", record(pension + ", sector: stat"), "Did you mean \"state\"?"},
      {"case.unknown-key", record(pension + ", sectr: state"), "Did you mean \"sector\"?"},
      {"case.amount-too-large",
       "records:\n  - { scheme: xa.other, kind: insured, from: 2010-01, to: 2010-01, wage: 0.000001 }\n  - { " +
           pension + ", wage: 999999999999999 } #!\n",
       ""},
      {"case.unknown-event", "events:\n  - { refnd: 2010-01-01 } #!\n", "Did you mean \"refund\"?"},
      {"case.unknown-key", "events:\n  - { refund: 2010-01-01, scheme: xa.pension, amuont: 5 } #!\n",
       "Did you mean \"amount\"?"},
      {"case.missing", "events:\n  - { medical: 2010-01-01 } #!\n", "Add \"loss: …\"."},
      {"case.value", "events:\n  - { medical: 2010-01-01, loss: much } #!\n", "Wanted: percent."},
      {"case.value", "events:\n  - { medical: 2010-01-01, loss: 5%, cause: fate } #!\n",
       "Wanted: choice [work, other]."},
      {"case.value", "events:\n  - { refund: 2010-05-01, scheme: xa.pension, from: 2010 } #!\n", ""},
      {"case.value", "events:\n  - { refund: 2010-05-01, scheme: xa.pension, from: 2010-04, to: 2010-02 } #!\n",
       "Swap from and to."},
      {"case.unknown-rule", "given: { xa.t.rat: 5% } #!\n", "Did you mean \"xa.t.rate\"?"},
      {"case.unknown-rule", "given: { xa.t.defer: 5 } #!\n", ""},
      {"case.unknown-election", "elect: { xa.t.rate: 5% } #!\n", ""},
      {"case.unknown-election", "elect: { xa.t.defr: 5 } #!\n", "Did you mean \"xa.t.defer\"?"},
      {"case.value", "given: { xa.t.rate: many } #!\n", "Wanted: percent."},
      {"case.value", "given: { xa.t.start: 2025-13 } #!\n", "Wanted: month."},
      {"case.value", "elect: { xa.t.way: lumps } #!\n", "Wanted: choice [lump, annuity]."},
      {"case.out-of-range", "elect: { xa.t.defer: 61 } #!\n", "Choose within it."},
      {"case.out-of-range", "elect: { xa.t.defer: -1 } #!\n", "Choose within it."},
      {"case.overlap",
       "records:\n  - { " + pension + " }\n  - { scheme: xa.pension, kind: sick, from: 2010-12, to: 2011-01 } #!\n",
       ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    Faults faults;
    CHECK_FALSE(held(row.text, faults));
    INFO(kit::told(faults));
    REQUIRE(faults.size() == 1);
    kit::check_told(faults);
    CHECK(faults[0].code == row.code);
    CHECK(faults[0].file == "case.yaml");
    const std::string all = kHead + row.text;
    std::uint32_t line = 1;
    for (std::size_t i = 0; i < all.find("#!"); ++i) line += all[i] == '\n' ? 1U : 0U;
    CHECK(faults[0].place.line == line);
    if (*row.fix) CHECK(faults[0].fix_en == row.fix);
  }
}

TEST_CASE("all faults are listed at once", "[law]") {
  Faults faults;
  CHECK_FALSE(
      held("records:\n  - { scheme: xa.pensoin, kind: a, from: 2010-01, to: 2010-02 }\n  - { scheme: xa.pension, kind: "
           "insurd, from: 2010-01, to: 2010-02 }\ngiven: { xa.t.rat: 5% }\n",
           faults));
  CHECK(faults.size() == 3);
}

TEST_CASE("a country without law here is no fault", "[law]") {
  const Facts facts = good(
      "person: { residence: XZ, nationality: XA }\nrecords:\n  - { scheme: xz.pension, kind: a, from: 2010-01, to: "
      "2010-02 }\n"
      "  - { scheme: xz.pension, kind: b, from: 2011-01, to: 2011-02 }\n");
  CHECK(facts.unknown_schemes == std::vector<std::string>{"xz.pension"});
  CHECK(facts.rows.empty());
  // Known to be elsewhere, which is not the same as not being told.
  CHECK(facts.residence == kOtherWord);
  CHECK(facts.sex == kNoSymbol);
}

TEST_CASE("lines that may share a month", "[law]") {
  CHECK(good("records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12 }\n"
             "  - { scheme: xa.other, kind: insured, from: 2010-06, to: 2011-12 }\n")
            .rows.size() == 2);
  CHECK(good("records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12 }\n"
             "  - { scheme: xa.pension, kind: unpaid, from: 2010-06, to: 2010-07 }\n")
            .rows.size() == 2);
  CHECK(good("records:\n  - { scheme: xa.pension, kind: insured, from: 2010-07, to: 2010-12 }\n"
             "  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-06 }\n")
            .rows.front()
            .months.first == Month::of(2010, 1));
}

TEST_CASE("keys take their default, or stay unknown", "[law]") {
  const Facts facts = good(
      "records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12, visa: E-9 }\n"
      "  - { scheme: xa.pension, kind: insured, from: 2011-01, to: 2011-12, sector: state }\n");
  const auto text = [&](std::size_t i) {
    const Symbol s = facts.key_values.at(i);
    return s == kNoSymbol ? std::string("?") : law()->symbols.text(s);
  };
  REQUIRE(facts.key_values.size() == 4);
  CHECK(text(0) == "private");
  CHECK(text(1) == "E-9");
  CHECK(text(2) == "state");
  CHECK(text(3) == "?");
}

TEST_CASE("a wage is cut, capped and raised month by month", "[law]") {
  const auto wage = [](const std::string& scheme, const std::string& amount) {
    return good("records:\n  - { scheme: " + scheme + ", kind: insured, from: 2010-01, to: 2011-03, wage: " + amount +
                " }\n");
  };
  // Above the ceiling from 2010-03 on, in steps as the base rises.
  const Facts high = wage("xa.capped", "5009.9");
  CHECK(shown(high) == "2010-01…2010-02 5000\n2010-03…2010-06 2000\n2010-07…2010-12 3000\n2011-01…2011-03 2010\n");
  REQUIRE(high.warnings.size() == 1);
  CHECK(high.warnings[0].code == "wage-capped");
  CHECK(high.warnings[0].law == "Act 1 art. 2");
  CHECK_THAT(high.warnings[0].text.en, Catch::Contains("2010-03…2011-03"));
  CHECK_FALSE(high.warnings[0].text.vi.empty());
  // Between: one run; cut down to tens first.
  CHECK(shown(wage("xa.capped", "209.9")) == "2010-01…2011-03 200\n");
  CHECK(wage("xa.capped", "209.9").warnings.empty());
  // Under the floor: raised, decimals of the floor kept.
  const Facts low = wage("xa.capped", "60");
  CHECK(shown(low) == "2010-01…2010-06 100\n2010-07…2010-12 150\n2011-01…2011-03 100.5\n");
  REQUIRE(low.warnings.size() == 1);
  CHECK(low.warnings[0].code == "wage-raised");
  // Or only told.
  const Facts warned = wage("xa.warned", "120");
  CHECK(shown(warned) == "2010-01…2011-03 120\n");
  REQUIRE(warned.warnings.size() == 1);
  CHECK(warned.warnings[0].code == "wage-under-floor");
  CHECK_THAT(warned.warnings[0].text.en, Catch::Contains("2010-07…2010-12"));
  // Points are no wage.
  CHECK(
      shown(good("records:\n  - { scheme: xa.capped, kind: insured, from: 2010-01, to: 2011-03, points: 5009.5 }\n")) ==
      "2010-01…2011-03 5009.5\n");
  // Before any base is known there is neither floor nor ceiling.
  CHECK(shown(good("records:\n  - { scheme: xa.capped, kind: insured, from: 2009-11, to: 2010-01, wage: 60 }\n")) ==
        "2009-11…2009-12 60\n2010-01…2010-01 100\n");
}

TEST_CASE("the first limit whose keys and months fit a line holds", "[law]") {
  const auto wage = [](const std::string& rest) {
    return good("records:\n  - { scheme: xa.keyed, kind: insured, from: 2010-01, to: 2011-02, " + rest + " }\n");
  };
  const auto paid = [](const std::string& rest) {
    return kit::Asked(law(), kHead + "records:\n  - { scheme: xa.keyed, kind: insured, from: 2010-01, to: 2010-12, " +
                                 rest + " }\n")("xa.t.paid");
  };
  // By key.
  CHECK(shown(wage("wage: 250, region: 1")) == "2010-01…2011-02 250\n");
  CHECK(shown(wage("wage: 250, region: 2")) == "2010-01…2011-02 200\n");
  CHECK(shown(wage("wage: 350, region: 1")) == "2010-01…2011-02 300\n");
  CHECK(wage("wage: 350, region: 1").warnings.at(0).law == "Act 1 art. 5");
  CHECK(wage("wage: 350, region: 2").warnings.at(0).law == "Act 1 art. 6");
  // By month; no entry is left for the state sector after the last month of its own.
  CHECK(shown(wage("wage: 5000, sector: state, region: 1")) ==
        "2010-01…2010-06 2000\n2010-07…2010-12 3000\n2011-01…2011-02 5000\n");
  CHECK(shown(wage("wage: 50, region: 1")) == "2010-01…2010-02 50\n2010-03…2011-02 60\n");
  CHECK(shown(wage("wage: 50, region: 2")) == "2010-01…2011-02 50\n");
  CHECK(shown(wage("wage: 20, region: 3")) == "2010-01…2011-02 20\n");
  CHECK(wage("wage: 20, region: 3").warnings.at(0).code == "wage-under-floor");
  CHECK(shown(wage("coefficient: 9.5")) == "2010-01…2011-02 9.5\n");
  // The law that cut the wage is part of the evidence.
  CHECK(wage("wage: 350, region: 1").rows.at(0).grade == Grade::secondary);
  CHECK(wage("wage: 250, region: 1").rows.at(0).grade == Grade::official);
  // Without the key: what is the same under every limit that could apply stands, and nobody is warned.
  CHECK(shown(wage("wage: 200")) == "2010-01…2011-02 200\n");
  CHECK(shown(wage("wage: 60")) == "2010-01…2011-02 60\n");
  CHECK(shown(wage("wage: 201")) == "2010-01…2011-02 ?\n");
  CHECK(shown(wage("wage: 350")) == "2010-01…2011-02 ?\n");
  CHECK(shown(wage("wage: 50")) == "2010-01…2010-02 50\n2010-03…2011-02 ?\n");
  CHECK(shown(wage("wage: 39")) == "2010-01…2011-02 ?\n");
  for (const char* open : {"wage: 200", "wage: 201", "wage: 350", "wage: 50", "wage: 20"}) {
    INFO(open);
    CHECK(wage(open).warnings.empty());
  }
  // What hangs on it is unknown, and says which key is missing; what does not, is known.
  CHECK(paid("wage: 200") == "2400");
  CHECK(paid("wage: 350, region: 3") == "2400");
  const std::string missing =
      "? Not given for the months 2010-01…2010-12: region; the ceiling and floor of the wage hang on it.";
  CHECK(paid("wage: 201") == missing);
  kit::Asked ask(law(), kHead +
                            "records:\n  - { scheme: xa.keyed, kind: insured, from: 2009-01, to: 2009-12, wage: 100 }\n"
                            "  - { scheme: xa.keyed, kind: insured, from: 2010-01, to: 2010-12, wage: 350 }\n");
  CHECK(ask("xa.t.paid") == missing);
  CHECK(ask("xa.t.paid-too") == missing);
  CHECK(ask("xa.t.served") == "24 months");
  CHECK(ask("xa.t.graded") == "? The coefficient of the months 2009-01…2009-12 is not given.");
  CHECK(ask.why("xa.t.paid").kind == Unknown::Kind::no_evidence);
  CHECK_THAT(ask.why("xa.t.paid").why.vi, Catch::StartsWith("Chưa rõ vùng của các tháng 2010-01…2010-12"));
}

namespace {

const std::string kBonusLaw =
    kit::header() + R"(schemes:
  xa.job:
    label: { vi: việc, en: job insurance }
    branches: [old-age]
    currency: XAA
    law: Act 7
    bases: [wage, pay]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
      off: { label: { vi: nghỉ, en: off }, right: no }
      bonus: { label: { vi: thưởng, en: bonus }, beside: yes }
      gift: { label: { vi: quà, en: gift }, beside: yes }
    wage:
      truncate: 10
      ceiling:
        - { where: { kind: [bonus] }, is: 1000 XAA, year_from: 4, law: Act 7 art. 2, grade: secondary }
        - { where: { kind: [gift] }, is: 300 XAA, law: Act 7 art. 3 }
        - { where: { kind: [insured] }, is: 500 XAA, law: Act 7 art. 4 }
      floor: { where: { kind: [insured] }, is: 100 XAA, below: raise, law: Act 7 art. 5 }
      grades: { table: grades, from: 2011-01, law: Act 7 art. 6, note: { vi: "Chú ý.", en: "Mind." } }
  xa.side:
    label: { vi: bên, en: side insurance }
    branches: [health]
    currency: XAA
    law: Act 8
    bases: [wage, pay]
    kinds:
      insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes }
      bonus: { label: { vi: thưởng, en: bonus }, beside: yes }
    wage:
      ceiling: { where: { kind: [bonus] }, is: 700 XAA, year_from: 1, law: Act 8 art. 2 }
      grades: { table: coarse, fractions: up, law: Act 8 art. 3 }
    attached:
      - { to: xa.job, kinds: { insured: insured, bonus: bonus }, from: 2010-03, law: Act 8 art. 4 }
  xa.plain:
    label: { vi: thường, en: plain }
    branches: [old-age]
    currency: XAA
    law: Act 9
    bases: [wage]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes } }
    attached:
      - { to: xa.job, kinds: { insured: insured }, law: Act 9 }
parameters:
  xa.t.grades:
    label: { vi: bảng bậc, en: table of grades }
    unit: XAA
    checked: 2026-01-01
    keys: [number, year]
    match: [from, exact]
    beyond: projected
    columns:
      2011: { law: Order 1, rows: { 0: 90, 101: 150.5 } }
      2012: { law: Order 2, grade: secondary, rows: { 0: 95, 101: 160 } }
  xa.t.coarse:
    label: { vi: bảng thô, en: coarse table }
    unit: XAA
    checked: 2026-01-01
    keys: [number, month]
    match: [from, from]
    law: Order 3
    columns: { 2010-06: { rows: { 50: 50, 101: 200 } } }
rules:
)" + kit::rule_text("xa.t.paid", "XAA", "sum(records(xa.job), wage)") +
    kit::rule_text("xa.t.bonuses", "XAA", "sum(records(xa.job, kind = bonus), wage)") +
    kit::rule_text("xa.t.served", "months", "months(records(xa.job, refunded = any))") +
    kit::rule_text("xa.t.others", "months", "months(records(xa.job, kind != insured))") +
    kit::rule_text("xa.t.both", "XAA", "sum(records(xa.job, kind in [insured, bonus]), wage)") +
    kit::rule_text("xa.t.side", "XAA", "sum(records(xa.side), wage)") +
    kit::rule_text("xa.t.plain", "XAA", "sum(records(xa.plain), wage)") +
    kit::rule_text("xa.t.gross", "XAA", "sum(records(xa.job, basis = pay), pay)");

std::shared_ptr<const Lawbook> bonus_law() {
  static const auto kBook = kit::load({kit::schemes(), kBonusLaw});
  return kBook;
}

kit::Asked with_bonus(const std::string& text, const World& world = {}) {
  return kit::Asked(bonus_law(), kHead + text, world);
}

std::string bonus(const std::string& month, const std::string& wage, const std::string& kind = "bonus") {
  return "  - { scheme: xa.job, kind: " + kind + ", from: " + month + ", to: " + month + ", wage: " + wage + " }\n";
}

const std::string kJob = "records:\n  - { scheme: xa.job, kind: insured, from: 2010-01, to: 2010-12, wage: 200 }\n";

}  // namespace

TEST_CASE("money beside the wage counts no months and is asked for by its kind", "[law][bonus]") {
  kit::Asked ask = with_bonus(kJob + bonus("2010-06", "459") + bonus("2010-12", "50"));
  CHECK(ask("xa.t.paid") == "2400");
  CHECK(ask("xa.t.bonuses") == "500");  // 459 is cut to 450
  CHECK(ask("xa.t.both") == "2900");
  CHECK(ask("xa.t.served") == "12 months");
  CHECK(ask("xa.t.others") == "0 months");  // not insured is not yet a bonus
  CHECK(ask.facts().warnings.empty());
  CHECK(to_string(ask.facts().months_for_right(ask.book(), {"xa.job"})) == "2010-01…2010-12");
  // The wage has its floor and ceiling, a bonus neither.
  CHECK(with_bonus("records:\n  - { scheme: xa.job, kind: insured, from: 2010-01, to: 2010-12, wage: 700 }\n" +
                   bonus("2010-06", "600"))("xa.t.both") == "6600");
  CHECK(with_bonus("records:\n  - { scheme: xa.job, kind: insured, from: 2010-01, to: 2010-01, wage: 60 }\n" +
                   bonus("2010-01", "30"))("xa.t.both") == "130");
  // Refunded with its month.
  kit::Asked refunded = with_bonus(kJob + bonus("2010-05", "100") + bonus("2010-06", "200") +
                                   "events:\n  - { refund: 2010-12-20, scheme: xa.job, from: 2010-01, to: 2010-05 }\n");
  CHECK(refunded("xa.t.paid") == "1400");
  CHECK(refunded("xa.t.bonuses") == "200");
}

TEST_CASE("a yearly ceiling is used up in the order of payment", "[law][bonus]") {
  const std::string job = "records:\n  - { scheme: xa.job, kind: insured, from: 2010-01, to: 2012-12, wage: 200 }\n";
  // April 2010 to March 2011: 400 + 500 + 100 of 300; a new year in April. Written in another order.
  kit::Asked ask = with_bonus(job + bonus("2011-02", "300") + bonus("2010-04", "400") + bonus("2010-09", "500") +
                              bonus("2011-04", "600") + bonus("2011-03", "50"));
  CHECK(ask("xa.t.bonuses") == "1600");
  std::string shown;
  for (const FactRow& row : ask.facts().rows) {
    if (row.beside && ask.book().schemes[static_cast<std::size_t>(row.scheme)].id == "xa.job")
      shown += to_string(row.months.first) + " " + to_string(Exact(row.amount) / Exact(ask.facts().amount_scale)) +
               (row.grade == Grade::secondary ? " secondary" : "") + "\n";
  }
  CHECK(shown == "2010-04 400\n2010-09 500\n2011-02 100 secondary\n2011-03 0 secondary\n2011-04 600\n");
  const auto& warnings = ask.facts().warnings;
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].code == "wage-capped");
  CHECK(warnings[0].law == "Act 7 art. 2");
  CHECK(warnings[0].text.en ==
        "\"bonus\" 300 xa (2011-02) is above what is left of the year's ceiling (job insurance); 100 xa is counted.");
  CHECK(warnings[0].text.vi ==
        "\"thưởng\" kê 300 xà (2011-02) cao hơn phần còn lại của mức tối đa trong năm (việc); chỉ tính 100 xà.");
  // Another kind has a ceiling of its own, of each month.
  CHECK(with_bonus(job + bonus("2010-04", "400", "gift") + bonus("2010-05", "400", "gift") + bonus("2010-05", "400"))
            .facts()
            .warnings.size() == 2);
}

TEST_CASE("a bonus follows the job to the schemes attached to it, under their ceilings", "[law][bonus]") {
  // Attached from March 2010; the calendar year's ceiling there is 700.
  kit::Asked ask = with_bonus(kJob + bonus("2010-02", "400") + bonus("2010-06", "400") + bonus("2010-12", "400"));
  const auto sum_of = [&](const char* scheme, bool beside) {
    Exact sum;
    for (const FactRow& row : ask.facts().rows) {
      if (row.beside == beside && ask.book().schemes[static_cast<std::size_t>(row.scheme)].id == scheme)
        sum = sum + Exact(row.amount * row.months.months(), ask.facts().amount_scale);
    }
    return to_string(sum);
  };
  CHECK(sum_of("xa.job", true) == "1200");
  CHECK(sum_of("xa.side", true) == "700");
  CHECK(sum_of("xa.plain", true) == "0");
  CHECK(ask("xa.t.side") == "2000");
  CHECK(ask("xa.t.plain") == "2400");
  // A job that is not in the scheme takes its bonus out too; a bonus of the scheme itself leaves the job's months
  // alone.
  const std::string out =
      "records:\n  - { scheme: xa.job, kind: insured, from: 2010-01, to: 2010-12, wage: 200, not_in: [xa.side] }\n";
  ask = with_bonus(out + bonus("2010-06", "400"));
  CHECK(sum_of("xa.side", true) == "0");
  CHECK(sum_of("xa.job", true) == "400");
  ask = with_bonus(kJob + "  - { scheme: xa.side, kind: bonus, from: 2010-06, to: 2010-06, wage: 90 }\n");
  CHECK(ask("xa.t.side") == "2000");
  CHECK(sum_of("xa.side", true) == "90");
  CHECK(ask.facts().warnings.empty());
  ask = with_bonus(out + "  - { scheme: xa.side, kind: bonus, from: 2010-06, to: 2010-06, wage: 90 }\n");
  CHECK(sum_of("xa.side", true) == "0");
  CHECK(ask.facts().warnings.at(0).code == "beside-no-wage");
}

TEST_CASE("faults and warnings of money beside the wage", "[law][bonus]") {
  const auto faults_of = [](const std::string& text) {
    Faults faults;
    CHECK_FALSE(admit(kit::read_a_case(kHead + text), *bonus_law(), faults));
    kit::check_told(faults);
    REQUIRE(faults.size() == 1);
    return faults[0];
  };
  CHECK(faults_of(kJob + "  - { scheme: xa.job, kind: bonus, from: 2010-05, to: 2010-06, wage: 9 }\n").code ==
        "case.beside-months");
  CHECK(faults_of(kJob + bonus("2010-05", "400") + bonus("2010-05", "300")).fix_en ==
        "Add the sums of that month up in one line; drop a line that was copied twice.");
  CHECK(faults_of(kJob + "  - { scheme: xa.job, kind: bonus, from: 2010-05, to: 2010-05, pay: 9 }\n").code ==
        "case.wrong-basis");
  kit::Asked ask =
      with_bonus("records:\n  - { scheme: xa.job, kind: off, from: 2011-01, to: 2011-12 }\n" + bonus("2011-06", "400"));
  CHECK(ask("xa.t.bonuses") == "0");
  REQUIRE(ask.facts().warnings.size() == 1);
  CHECK(ask.facts().warnings[0].code == "beside-no-wage");
  CHECK(ask.facts().warnings[0].text.en ==
        "\"bonus\" of 2011-06 is not counted: that month has no line of job insurance.");
}

TEST_CASE("gross pay is insured at what the table of its month gives", "[law][grades]") {
  const auto pay = [](const std::string& rest, const World& world = {}) {
    return with_bonus("records:\n  - { scheme: xa.job, kind: insured, " + rest + " }\n", world);
  };
  kit::Asked ask = pay("from: 2011-01, to: 2012-12, pay: 120");
  CHECK(ask("xa.t.paid") == "3726");  // 12 × 150.5 + 12 × 160
  REQUIRE(ask.facts().warnings.size() == 1);
  const Warning& warning = ask.facts().warnings[0];
  CHECK(warning.code == "pay-graded");
  CHECK(warning.law == "Order 1; Act 7 art. 6; Order 2");
  CHECK(warning.text.en ==
        "The pay of 120 xa (2011-01…2012-12) is insured at 150.5 xa, from 2012-01 160 xa (table of grades). Mind.");
  CHECK(warning.text.vi ==
        "Tổng lương 120 xà (2011-01…2012-12) được tính theo bậc 150,5 xà, từ 2012-01 160 xà (bảng bậc). Chú ý.");
  CHECK(ask.eval().grade(ask.rule("xa.t.paid")) == Grade::secondary);
  // Between two rows the lower holds, a fraction is dropped; no floor or ceiling after it.
  CHECK(pay("from: 2011-01, to: 2011-12, pay: 100.9")("xa.t.paid") == "1080");
  CHECK(pay("from: 2011-01, to: 2011-12, pay: 100.9")("xa.t.side") == "2400");  // there looked up as 101
  // A scheme attached grades by its own table; one that takes no pay has none.
  CHECK(ask("xa.t.side") == "4800");
  CHECK(ask("xa.t.plain") == "? The wage of the months 2011-01…2012-12 is not given.");
  // No table: before its first month, in a year without one, below its first row.
  kit::Asked early = pay("from: 2010-11, to: 2011-02, pay: 120");
  CHECK(early("xa.t.paid") ==
        "? There is no table here that grades the pay of the months 2010-11…2010-12 for job insurance: give the "
        "insured wage "
        "(wage) instead.");
  CHECK(early("xa.t.gross") == "240");
  CHECK(early("xa.t.served") == "4 months");
  CHECK_THAT(pay("from: 2013-01, to: 2013-02, pay: 120")("xa.t.paid"), Catch::StartsWith("? There is no table here"));
  CHECK_THAT(pay("from: 2010-06, to: 2010-06, pay: 20")("xa.t.side"), Catch::StartsWith("? There is no table here"));
  // Held values: the last table serves on.
  CHECK(pay("from: 2010-01, to: 2010-12, wage: 200")("xa.t.paid") == "2400");
  kit::Asked held(
      bonus_law(),
      "huong: case/1\nas_of: 2012-06-01\nassume: { projection: held }\nplans:\n  - { scheme: xa.job, kind: insured, "
      "from: 2012-12, to: 2013-01, pay: 120 }\n",
      [] {
        World world;
        world.held = true;
        return world;
      }());
  CHECK(held("xa.t.paid") == "320");
  CHECK(held.eval().grade(held.rule("xa.t.paid")) == Grade::projected);
}

TEST_CASE("amounts keep their decimals, up to six", "[law]") {
  CHECK(good("records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-02, wage: 1.25 }\n"
             "  - { scheme: xa.pension, kind: insured, from: 2010-03, to: 2010-04, coefficient: 2.345 }\n")
            .amount_scale == 200);
  Faults faults;
  CHECK_FALSE(
      held("person: { sex: male }\nrecords:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-02, "
           "wage: 1.1234567 }\n",
           faults));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "case.amount-too-fine");
}

TEST_CASE("a refund wipes out the months of its scheme, up to its own or as it says", "[law]") {
  const std::string records =
      "records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12, wage: 7 }\n"
      "  - { scheme: xa.other, kind: insured, from: 2010-01, to: 2010-12, wage: 8 }\n";
  CHECK(shown(good(records + "events:\n  - { refund: 2010-05-20, scheme: xa.pension }\n")) ==
        "2010-01…2010-05 7 gone\n2010-01…2010-12 8\n2010-06…2010-12 7\n");
  CHECK(
      shown(good(records + "events:\n  - { refund: 2012-05-20, scheme: xa.pension, from: 2010-03, to: 2010-04 }\n")) ==
      "2010-01…2010-02 7\n2010-01…2010-12 8\n2010-03…2010-04 7 gone\n2010-05…2010-12 7\n");
  CHECK(shown(good(records + "events:\n  - { lump-sum: 2012-05-20 }\n")) ==
        "2010-01…2010-12 7 gone\n2010-01…2010-12 8 gone\n");
  const Facts twice =
      good(records +
           "events:\n  - { refund: 2010-03-01, scheme: xa.pension }\n  - { refund: 2010-05-01, scheme: xa.pension }\n");
  CHECK(to_string(twice.months_for_right(*law(), {"xa.pension"})) == "2010-06…2010-12");
  const Facts elsewhere = good(records + "events:\n  - { refund: 2012-05-20, scheme: xz.pension }\n");
  CHECK(elsewhere.unknown_schemes == std::vector<std::string>{"xz.pension"});
  CHECK(to_string(elsewhere.months_for_right(*law(), {"xa.pension", "xa.other"})) == "2010-01…2010-12");
}

TEST_CASE("members of the family carry the keys that the law declares", "[law]") {
  const auto book = kit::load(
      {kit::header() + R"(by: as-of
parameters:
  xa.t.least: { label: { vi: a, en: least }, unit: XAA, checked: 2026-01-01, values: { 2020-01-01: { is: 2000000, law: Act } } }
family:
  income: { label: { vi: thu nhập, en: income }, unit: XAA, optional: yes }
  studying: { label: { vi: đi học, en: studying }, unit: truth, optional: yes }
  school: { label: { vi: trường, en: school }, unit: 'choice [primary, upper]', optional: yes }
  since: { label: { vi: từ, en: since }, unit: month, optional: yes }
rules:
)" + kit::rule_text("xa.t.poor", "number", "family(2026-01, income < least)") +
           kit::rule_text("xa.t.poor-child", "number", "family(2026-01, relation = child, income <= 1999999.5 XAA)") +
           kit::rule_text("xa.t.rich", "number", "family(2026-01, income >= least * 2)") +
           kit::rule_text("xa.t.same", "number", "family(2026-01, income = 0)") +
           kit::rule_text("xa.t.other", "number", "family(2026-01, income != 0, relation != parent)") +
           kit::rule_text("xa.t.pupils", "number", "family(2026-01, studying = yes)") +
           kit::rule_text("xa.t.idle", "number", "family(2026-01, studying != yes)") +
           kit::rule_text("xa.t.upper", "number", "family(2026-01, school in [upper])") +
           kit::rule_text("xa.t.recent", "number", "family(2026-01, since > 2024-12)") +
           kit::rule_text("xa.t.open", "number", "family(2026-01, income < sum(records(xa.pension), wage))"),
       kit::schemes()});
  const std::string members =
      "family:\n  - { relation: child, income: 0, studying: yes, school: upper, since: 2025-01 }\n"
      "  - { relation: child, income: 1999999.5, studying: no, school: primary, since: 2024-12 }\n";
  kit::Asked full(book, kHead + members +
                            "  - { relation: spouse, income: 4000000, studying: no, school: upper, since: 2025-06 }\n");
  CHECK(full("xa.t.poor") == "2");
  CHECK(full("xa.t.poor-child") == "2");
  CHECK(full("xa.t.rich") == "1");
  CHECK(full("xa.t.same") == "1");
  CHECK(full("xa.t.other") == "2");
  CHECK(full("xa.t.pupils") == "1");
  CHECK(full("xa.t.idle") == "2");
  CHECK(full("xa.t.upper") == "2");
  CHECK(full("xa.t.recent") == "2");
  CHECK(full("xa.t.open") == "0");
  // Not told of somebody whom it would count: unknown. Of somebody else: no matter.
  kit::Asked part(book, kHead + members + "  - { relation: parent }\n");
  CHECK(part("xa.t.poor") == "? Not given for a family member: income.");
  CHECK(part("xa.t.poor-child") == "2");
  CHECK(part("xa.t.other") == "1");
  CHECK(part("xa.t.pupils") == "? Not given for a family member: studying.");
  CHECK(part.why("xa.t.upper").why.vi == "Chưa rõ trường của một người thân.");
  // What it is held against may be unknown as well.
  CHECK(kit::Asked(book, kHead + "records:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12 }\n" +
                             members)("xa.t.open") == "? The wage of the months 2010-01…2010-12 is not given.");
  // A value too long for 64 bits.
  CHECK(kit::Asked(book, kHead + "family: [{ relation: child, income: 99999999999999.1234567891 }]\n")("xa.t.rich") ==
        "1");

  const auto fault = [&](const std::string& member) {
    Faults faults;
    CHECK_FALSE(admit(kit::read_a_case(kHead + "family:\n  - { relation: child, " + member + " }\n"), *book, faults));
    INFO(kit::told(faults));
    REQUIRE(faults.size() == 1);
    kit::check_told(faults);
    CHECK(faults[0].place.line == 4);
    return faults[0];
  };
  CHECK(fault("incme: 5").fix_en == "Did you mean \"income\"?");
  CHECK(fault("colour: red").code == "case.unknown-key");
  CHECK(fault("income: much").code == "case.value");
  CHECK(fault("studying: often").fix_en == "Wanted: truth.");
  CHECK(fault("school: lower").fix_en == "Wanted: choice [primary, upper].");
  const auto strict = kit::load({kit::header() + "family: { income: { label: { vi: a, en: b }, unit: XAA } }\n"});
  Faults faults;
  CHECK_FALSE(admit(kit::read_a_case(kHead + "family: [{ relation: child }]\n"), *strict, faults));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "case.missing");
  CHECK(faults[0].fix_en == "Add \"income: …\".");
}

TEST_CASE("values given and elected", "[law]") {
  kit::Asked given(
      law(), kHead + "given: { xa.t.rate: 71, xa.t.start: 2027-02 }\nelect: { xa.t.defer: 5 years, xa.t.way: lump }\n");
  CHECK(given("xa.t.rate") == "71%");
  CHECK(given("xa.t.start") == "2027-02");
  CHECK(given("xa.t.defer") == "60 months");
  CHECK(given("xa.t.span") == "60 months");
  CHECK(given("xa.t.way") == "lump");
  kit::Asked plain(law(), kHead);
  CHECK(plain("xa.t.defer") == "0 months");
  CHECK(plain("xa.t.way") == "annuity");
}
