// Schemes that the law attaches to the same job: one record, a line in each.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/coordination/periods.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

const std::string kLaw = kit::header() + R"(by: as-of
schemes:
  xa.health:
    label: { vi: y tế, en: health }
    currency: XAA
    law: Act 30
    bases: [wage]
    kinds: { job: { label: { vi: a, en: b }, right: yes }, jobless: { label: { vi: a, en: b }, right: yes } }
    attached:
      - { to: xa.jobless, kinds: { drawing: jobless }, law: Act 31 }
      - { to: xa.job, kinds: { insured: job, unpaid: job }, law: Act 32 }
      - { to: xa.voyage, kinds: { insured: job }, law: Act 33 }
  xa.job:
    label: { vi: việc, en: job }
    currency: XAA
    law: Act 10
    bases: [wage, coefficient]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes }, unpaid: { label: { vi: a, en: b } }, strike: { label: { vi: a, en: b } } }
    keys: { sector: { values: [private, state], default: private, label: { vi: khu vực, en: sector } } }
    wage: { ceiling: { is: 2000 XAA, law: Act 11 } }
  xa.voyage:
    label: { vi: tàu, en: voyage }
    currency: XAA
    law: Act 12
    bases: [wage]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes } }
  xa.jobless:
    label: { vi: thất nghiệp, en: jobless }
    currency: XAA
    law: Act 20
    bases: [wage, coefficient]
    kinds: { insured: { label: { vi: a, en: b }, right: yes, amount: yes, average: yes }, drawing: { label: { vi: a, en: b } }, off: { label: { vi: a, en: b } } }
    keys:
      sector: { values: [private, state], default: state, label: { vi: khu vực, en: sector } }
      contract: { values: [indefinite, one-year, seasonal], optional: yes, label: { vi: hợp đồng, en: contract } }
    wage: { ceiling: [{ where: { sector: [state] }, is: 1500 XAA, law: Act 21 }, { is: 3000.5 XAA, law: Act 22 }] }
    attached:
      - { to: xa.job, kinds: { insured: insured, unpaid: off }, from: 2009-01, to_month: 2014-12, law: Act 23,
          where: { contract: [indefinite, one-year], sector: [private] } }
      - { to: xa.job, kinds: { insured: insured, unpaid: off }, from: 2013-07, law: Act 24, grade: assumed }
  xb.work:
    label: { vi: b, en: b }
    currency: XBB
    law: Act 40
    kinds: { insured: { label: { vi: a, en: b }, right: yes } }
events:
  leave: { label: { vi: thôi, en: leave }, extinguishes: [xa.job] }
rules:
)" + kit::rule_text("xa.t.jobless", "months", "months(records(xa.jobless, counts = right))") +
                         kit::rule_text("xa.t.early", "months", "months(until(records(xa.jobless), 2014-12))") +
                         kit::rule_text("xa.t.job", "months", "months(records(xa.job, counts = right))") +
                         kit::rule_text("xa.t.state", "months", "months(records(xa.jobless, sector = state))") +
                         kit::rule_text("xa.t.contract", "months", "months(records(xa.jobless, contract = seasonal))") +
                         kit::rule_text("xa.t.paid", "XAA", "sum(records(xa.jobless), wage)") +
                         kit::rule_text("xa.t.health-paid", "XAA", "sum(records(xa.health), wage)");

std::shared_ptr<const Lawbook> law() {
  static const auto kBook = kit::load({kLaw});
  return kBook;
}

const std::string kHead = "huong: case/1\nas_of: 2026-11-25\n";

std::string records(const std::vector<std::string>& all) {
  std::string text = kHead + "records:\n";
  for (const std::string& r : all) text += "  - { " + r + " }\n";
  return text;
}

std::optional<Facts> held(const std::string& text, Faults& faults) {
  return admit(kit::read_a_case(text), *law(), faults);
}

Facts good(const std::string& text) {
  Faults faults;
  auto facts = held(text, faults);
  INFO(kit::told(faults));
  REQUIRE(facts);
  return std::move(*facts);
}

std::string lines(const Facts& facts, const std::string& scheme) {
  std::string out;
  for (const FactRow& r : facts.rows) {
    if (law()->schemes[static_cast<std::size_t>(r.scheme)].id != scheme) continue;
    out += to_string(r.months.first) + "…" + to_string(r.months.last) + " " + law()->symbols.text(r.kind);
    if (r.basis != Basis::none) out += " " + to_string(Exact(r.amount) / Exact(facts.amount_scale));
    out += std::string(r.planned ? " planned" : "") + (r.refunded ? " gone" : "") + "\n";
  }
  return out;
}

const std::string kJob = "scheme: xa.job, kind: insured, from: 2008-01, to: 2016-12";

}  // namespace

TEST_CASE("a job's line is one in the schemes attached to it, in their months", "[law][attached]") {
  const Facts facts = good(records({kJob + ", wage: 1000"}));
  CHECK(lines(facts, "xa.job") == "2008-01…2016-12 insured 1000\n");
  CHECK(lines(facts, "xa.jobless") == "2009-01…2014-12 insured 1000\n2015-01…2016-12 insured 1000\n");
  CHECK(lines(facts, "xa.health") == "2008-01…2016-12 job 1000\n");
  CHECK(facts.warnings.empty());
  for (const FactRow& row : facts.rows) CHECK(row.record == 0);
  // A kind that the attachment does not name brings nothing; a plan stays one.
  CHECK(lines(good(records({"scheme: xa.job, kind: strike, from: 2010-01, to: 2010-12"})), "xa.jobless").empty());
  CHECK(lines(good(kHead + "plans:\n  - { scheme: xa.job, kind: insured, from: 2030-01, to: 2030-06, wage: 5 }\n"),
              "xa.jobless") == "2030-01…2030-06 insured 5 planned\n");
  // Before and after, nothing.
  CHECK(lines(good(records({"scheme: xa.job, kind: insured, from: 2008-01, to: 2008-12"})), "xa.jobless").empty());
}

TEST_CASE("what a record says of a job decides whether it is covered", "[law][attached]") {
  const auto with = [](const std::string& keys) { return lines(good(records({kJob + keys})), "xa.jobless"); };
  const std::string later = "2013-07…2016-12 insured\n";
  // For the months of both entries the first that fits decides.
  const std::string all = "2009-01…2014-12 insured\n2015-01…2016-12 insured\n";
  CHECK(with("") == all);
  CHECK(with(", contract: one-year") == all);
  CHECK(with(", contract: seasonal") == later);
  CHECK(with(", sector: state") == later);
  CHECK(with(", not_in: [xa.jobless]").empty());
  CHECK(with(", not_in: [xa.health, xb.work, zz.other]") == all);
  CHECK(lines(good(records({kJob + ", not_in: [xa.health]"})), "xa.health").empty());
}

TEST_CASE("a record carries the keys of the schemes attached to its own, and no others", "[law][attached]") {
  const auto fault = [](const std::string& record) {
    Faults faults;
    CHECK_FALSE(held(records({record}), faults));
    INFO(kit::told(faults));
    REQUIRE(faults.size() == 1);
    kit::check_told(faults);
    return faults[0];
  };
  CHECK(fault(kJob + ", contrat: seasonal").fix_en == "Did you mean \"contract\"?");
  CHECK(fault(kJob + ", colour: red").fix_en == "Use one of: sector, sector, contract.");
  CHECK(fault(kJob + ", contract: sesonal").fix_en == "Did you mean \"seasonal\"?");
  CHECK(fault(kJob + ", not_in: [xa.jobles]").fix_en == "Did you mean \"xa.jobless\"?");
  // Not the other way round.
  CHECK(fault("scheme: xa.voyage, kind: insured, from: 2010-01, to: 2010-02, contract: seasonal").code ==
        "case.unknown-key");
  // The job's own word stands for the same key of the attached scheme, even where that has another default.
  kit::Asked plain(law(), records({kJob}));
  CHECK(plain("xa.t.state") == "0 months");
  CHECK(plain("xa.t.contract") == "? Not given for the months 2009-01…2014-12: contract.");
  kit::Asked said(law(), records({kJob + ", sector: state, contract: seasonal"}));
  CHECK(said("xa.t.state") == "42 months");
  CHECK(said("xa.t.contract") == "42 months");
}

TEST_CASE("a month with a line of the scheme itself keeps it", "[law][attached]") {
  const std::string own = "scheme: xa.jobless, kind: drawing, from: 2010-03, to: 2010-05";
  const std::string more = "scheme: xa.jobless, kind: insured, from: 2014-12, to: 2015-01, wage: 7";
  const Facts facts = good(records({own, kJob + ", wage: 1000", more}));
  CHECK(lines(facts, "xa.jobless") ==
        "2009-01…2010-02 insured 1000\n2010-03…2010-05 drawing\n2010-06…2014-11 insured 1000\n2014-12…2015-01 insured "
        "7\n2015-02…2016-12 insured 1000\n");
  // What the scheme's own line brings in turn comes first in the list, and every month is covered once.
  CHECK(lines(facts, "xa.health") == "2008-01…2010-02 job 1000\n2010-03…2010-05 jobless\n2010-06…2016-12 job 1000\n");
  // Two jobs at once are two lines of the job schemes and one of the attached.
  const std::string voyage = "scheme: xa.voyage, kind: insured, from: 2016-06, to: 2017-03, wage: 9";
  const std::string both = "2008-01…2016-12 job 1000\n2017-01…2017-03 job 9\n";
  CHECK(lines(good(records({kJob + ", wage: 1000", voyage})), "xa.health") == both);
  CHECK(lines(good(records({voyage, kJob + ", wage: 1000"})), "xa.health") == both);
}

TEST_CASE("an attached line has the same wage under limits of its own", "[law][attached]") {
  const Facts high = good(records({kJob + ", wage: 2500"}));
  CHECK(lines(high, "xa.job") == "2008-01…2016-12 insured 2000\n");
  CHECK(lines(high, "xa.jobless") == "2009-01…2014-12 insured 2500\n2015-01…2016-12 insured 2500\n");
  CHECK(lines(high, "xa.health") == "2008-01…2016-12 job 2500\n");
  REQUIRE(high.warnings.size() == 1);
  CHECK(high.warnings[0].law == "Act 11");
  CHECK_THAT(high.warnings[0].text.en, Catch::Contains("above the ceiling (job)"));
  // Cut by a limit of its own without a word: the record's line has had its say.
  const Facts higher = good(records({kJob + ", wage: 4000"}));
  CHECK(lines(higher, "xa.jobless") == "2009-01…2014-12 insured 3000.5\n2015-01…2016-12 insured 3000.5\n");
  CHECK(higher.warnings.size() == 1);
  CHECK(lines(good(records({kJob + ", wage: 4000, sector: state"})), "xa.jobless") == "2013-07…2016-12 insured 1500\n");
  // A coefficient goes along where the scheme takes one, and is not capped.
  const Facts state = good(records({kJob + ", coefficient: 4.98"}));
  CHECK(lines(state, "xa.jobless") == "2009-01…2014-12 insured 4.98\n2015-01…2016-12 insured 4.98\n");
  CHECK(lines(state, "xa.health") == "2008-01…2016-12 job\n");
  CHECK(kit::Asked(law(), records({kJob + ", coefficient: 4.98"}))("xa.t.health-paid") ==
        "? The wage of the months 2008-01…2016-12 is not given.");
  CHECK(kit::Asked(law(), records({kJob + ", wage: 2500.5"}))("xa.t.paid") == "240048");
}

TEST_CASE("an event takes away the months of the schemes it names only", "[law][attached]") {
  const Facts facts = good(records({kJob + ", wage: 5"}) + "events:\n  - { leave: 2016-12-31 }\n");
  CHECK(lines(facts, "xa.job") == "2008-01…2016-12 insured 5 gone\n");
  CHECK(lines(facts, "xa.jobless") == "2009-01…2014-12 insured 5\n2015-01…2016-12 insured 5\n");
  CHECK(facts.months_for_right(*law(), {"xa.job"}).empty());
  CHECK(facts.months_for_right(*law(), {"xa.jobless"}).months() == 96);
}

TEST_CASE("the grade of the law that attaches a line travels with it", "[law][attached]") {
  kit::Asked ask(law(), records({kJob}));
  CHECK(ask("xa.t.job") == "108 months");
  CHECK(ask.eval().grade(ask.rule("xa.t.job")) == Grade::official);
  CHECK(ask("xa.t.jobless") == "96 months");
  CHECK(ask.eval().grade(ask.rule("xa.t.jobless")) == Grade::assumed);
  kit::Asked early(law(), records({"scheme: xa.job, kind: insured, from: 2009-01, to: 2014-12"}));
  CHECK(early("xa.t.jobless") == "72 months");
  CHECK(early.eval().grade(early.rule("xa.t.jobless")) == Grade::official);
  kit::Asked own(law(), records({"scheme: xa.jobless, kind: insured, from: 2016-01, to: 2016-12"}));
  CHECK(own("xa.t.jobless") == "12 months");
  CHECK(own.eval().grade(own.rule("xa.t.jobless")) == Grade::official);
}

TEST_CASE("a month off inside a job's line is both, there as here", "[law][attached]") {
  const std::string off = "scheme: xa.job, kind: unpaid, from: 2014-03, to: 2014-04";
  const std::string both = "2009-01…2014-12 insured 1000\n2014-03…2014-04 off\n2015-01…2016-12 insured 1000\n";
  CHECK(lines(good(records({kJob + ", wage: 1000", off})), "xa.jobless") == both);
  CHECK(lines(good(records({off, kJob + ", wage: 1000"})), "xa.jobless") == both);
  // Where both would count, the line that counts for the job does.
  CHECK(lines(good(records({off, kJob + ", wage: 1000"})), "xa.health") == "2008-01…2016-12 job 1000\n");
}

TEST_CASE("attached lines do not hang on the order of the records", "[law][attached]") {
  const std::vector<std::string> all = {
      "scheme: xa.job, kind: insured, from: 2008-01, to: 2012-06, wage: 5",
      "scheme: xa.job, kind: unpaid, from: 2012-06, to: 2012-08",
      "scheme: xa.job, kind: insured, from: 2012-07, to: 2016-12, wage: 6, contract: seasonal",
      "scheme: xa.jobless, kind: drawing, from: 2013-01, to: 2013-02",
      "scheme: xa.voyage, kind: insured, from: 2011-01, to: 2017-12, wage: 7"};
  std::vector<std::string> turned = all;
  const Facts first = good(records(all));
  for (std::size_t turn = 0; turn < all.size(); ++turn) {
    std::rotate(turned.begin(), turned.begin() + 1, turned.end());
    const Facts again = good(records(turned));
    for (const char* scheme : {"xa.job", "xa.jobless", "xa.health"}) {
      INFO(scheme);
      CHECK(lines(again, scheme) == lines(first, scheme));
    }
  }
}

TEST_CASE("an agreement counts a month once, however many schemes it stands in", "[law][attached]") {
  const Lawbook& book = *law();
  PeriodTerms terms;
  terms.countries = {"XA", "XB"};
  terms.schemes.assign(2, std::vector<char>(book.schemes.size()));
  for (std::size_t i = 0; i < book.schemes.size(); ++i) {
    const std::string& id = book.schemes[i].id;
    terms.schemes[0][i] = static_cast<char>(id == "xa.job" || id == "xa.jobless" || id == "xa.health");
    terms.schemes[1][i] = static_cast<char>(id == "xb.work");
  }
  terms.kinds.resize(2);
  terms.units.assign(2, PeriodUnit::month);
  terms.converted.resize(2);
  terms.overlap = PeriodTerms::Overlap::once;
  const Facts facts = good(records({kJob}));
  CHECK(to_string(periods_of(terms, facts, {}).own) == "2008-01…2016-12");
  terms.side = 1;
  CHECK(to_string(periods_of(terms, facts, {}).foreign) == "2008-01…2016-12");
  CHECK(periods_of(terms, facts, {}).own.empty());
}
