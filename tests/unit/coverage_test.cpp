// Who insures the work of which months, between two countries that do not exist.
#include "calc/coordination/coverage.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/compare.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

const std::string kCountries = "\"choice [XA, XB, XC]\"";

std::string law_of_xa() {
  return R"(huong: rules/1
country: XA
prefix: xa.kit
words:
  XAA: { vi: xà, en: xa }
  XA: { vi: Xa, en: Faraway }
schemes:
  xa.pension:
    label: { vi: Hưu XA, en: XA insurance }
    branches: [old-age, sickness]
    currency: XAA
    law: Act 2
    bases: [wage]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
      overseas-contract: { label: { vi: theo hợp đồng, en: abroad }, branches: [old-age], right: yes, amount: yes, average: yes }
      short: { label: { vi: ngắn hạn, en: sickness only }, branches: [sickness], right: no, amount: no, average: no }
      exempt: { label: { vi: được miễn, en: exempt }, branches: [], right: no, amount: no, average: no }
  xa.own:
    label: { vi: Tự nguyện XA, en: XA voluntary }
    branches: [old-age]
    currency: XAA
    law: Act 3
    bases: [wage]
    kinds:
      voluntary: { label: { vi: tự nguyện, en: voluntary }, right: yes, amount: yes, average: yes }
events:
  posting:
    label: { vi: được cử đi, en: posted }
    keys:
      country: { unit: )" +
         kCountries + R"( }
      home: { unit: )" +
         kCountries + R"(, optional: yes }
      extension: { unit: months, optional: yes }
      subsidiary: { unit: truth, optional: yes }
  local-hire: { label: { vi: tuyển tại chỗ, en: hired there }, keys: { country: { unit: )" +
         kCountries + R"( } } }
  departure-abroad:
    label: { vi: ra nước ngoài, en: went abroad }
    keys:
      status: { unit: "choice [contract, seconded, family]", optional: yes }
      country: { unit: )" +
         kCountries + R"(, optional: yes }
  return: { label: { vi: về, en: came back }, keys: { country: { unit: )" +
         kCountries + R"(, optional: yes } } }
  departure: { label: { vi: rời đi, en: left }, keys: { country: { unit: )" +
         kCountries + R"( } } }
roundings:
  xa.kit.whole: { unit: 1, mode: half-up, law: Act 5 }
rules:
)" + kit::rule_text("xa.kit.year", "year", "0") +
         kit::rule_text("xa.kit.pension", "XAA", "sum(records(xa.pension, kind = insured), wage * 10%)") +
         kit::rule_text("xa.kit.sickness", "XAA", "sum(records(xa.pension, kind in [insured, short]), wage * 2%)") +
         kit::rule_text("xa.kit.abroad", "XAA", "sum(records(xa.pension, kind = overseas-contract), wage * 10%)") +
         kit::rule_text("xa.kit.all", "XAA", "pension + sickness + abroad") + R"(benefits:
  xa.pension.contributions:
    label: { vi: Đóng XA, en: Paid in XA }
    scheme: xa.pension
    branch: old-age
    claims: [contributions]
    relevant: months(records(xa.pension)) > 0
    amount: all
    nature: contribution
    per: once
    round: xa.kit.whole
    parts: [pension, sickness, abroad]
    by_year: { year: year, first: year-of(first-month(records(xa.pension))), last: year-of(last-month(records(xa.pension))) }
    basis: national
)";
}

std::string law_of_xb() {
  return R"(huong: rules/1
country: XB
prefix: xb.kit
words:
  XBB: { vi: xờ, en: xb }
  XB: { vi: Bên, en: Nextdoor }
schemes:
  xb.pension:
    label: { vi: Hưu XB, en: XB pension }
    branches: [old-age]
    currency: XBB
    law: Act 4
    bases: [wage]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
      voluntary: { label: { vi: tự nguyện, en: voluntary }, right: yes, amount: yes, average: yes }
roundings:
  xb.kit.whole: { unit: 1, mode: half-up, law: Act 5 }
rules:
)" + kit::rule_text("xb.kit.year", "year", "0") +
         kit::rule_text("xb.kit.paid", "XBB", "sum(records(xb.pension, kind = insured), wage * 8%)") + R"(benefits:
  xb.pension.contributions:
    label: { vi: Đóng XB, en: Paid in XB }
    scheme: xb.pension
    branch: old-age
    claims: [contributions]
    relevant: months(records(xb.pension)) > 0
    amount: paid
    nature: contribution
    per: once
    round: xb.kit.whole
    parts: [paid]
    by_year: { year: year, first: year-of(first-month(records(xb.pension))), last: year-of(last-month(records(xb.pension))) }
    basis: national
)";
}

constexpr std::string_view kPosting =
    "posting: { max_months: 60, extension_months: 36, reset: return-home, pre_entry: from-entry-into-force, "
    "subsidiaries: excluded }";
constexpr std::string_view kHire =
    "local_hire_exemption: { nationality: XA, works_in: XB, max_months: 60, pre_entry: from-entry-into-force, "
    "condition: insured-at-home }";
constexpr std::string_view kContract = "overseas_contract: { nationality: XA, works_in: XB, home_insurance: stops }";
constexpr std::string_view kPlace = "general_rule: place-of-work";

/// An agreement of one clause a term, in force from 2024; `more` stands in the first clause.
std::string treaty(const std::vector<std::string_view>& terms, const std::string& dates = "in_force: 2024-01-01",
                   const std::string& more = "", const std::string& status = "signed") {
  std::string text =
      "huong: agreement/1\nid: xa-xb\nlabel: { vi: Hiệp định, en: Treaty }\nparties: [XA, XB]\nstatus: " + status +
      "\nlaw: Treaty\nclauses:\n  - id: scope\n    title: { vi: p, en: s }\n    article: art. 2\n    in_force: "
      "2024-01-01\n    terms:\n      schemes: { XA: [xa.pension, xa.own], XB: [xb.pension] }\n      scope: { XA: "
      "[old-age], XB: [old-age] }\n" +
      more;
  for (const std::string_view term : terms) {
    text += "  - id: " + std::string(term.substr(0, term.find_first_of("_:"))) +
            "\n    title: { vi: đ, en: c }\n    article: art. 7\n    " + dates + "\n    terms:\n      " +
            std::string(term) + "\n";
  }
  return text;
}

std::string person(const std::string& lines, const std::string& events = "", const std::string& who = "nationality: XA",
                   const std::string& as_of = "2026-11-25") {
  return "huong: case/1\nas_of: " + as_of + "\nperson: { " + who + " }\n" +
         (lines.empty() ? "" : "records:\n" + lines) + (events.empty() ? "" : "events:\n" + events);
}

std::string line(const std::string& scheme, const std::string& from, const std::string& to,
                 const std::string& kind = "insured") {
  const std::string wage = kind == "exempt" ? "" : ", wage: 1000";
  return "  - { scheme: " + scheme + ", kind: " + kind + ", from: " + from + ", to: " + to + wage + " }\n";
}

std::string event(const std::string& inside) { return "  - { " + inside + " }\n"; }

std::shared_ptr<const Lawbook> book_of(const std::string& agreement) {
  return kit::load({law_of_xa(), law_of_xb(), agreement});
}

std::vector<Stretch> stretches(const std::shared_ptr<const Lawbook>& book, const std::string& text,
                               const std::vector<AssumedDate>& assumed = {}) {
  Faults faults;
  const auto facts = admit(kit::read_a_case(text), *book, faults);
  INFO(kit::told(faults));
  REQUIRE(facts);
  std::vector<Stretch> found;
  CoverageLaw(book->agreements.front(), *book).decide(*facts, assumed, found);
  return found;
}

/// "xa 2024-01…2028-12 insured posting; xb 2029-01… insured general": scheme, months, state, clause.
std::string decided(const std::string& agreement, const std::string& text,
                    const std::vector<AssumedDate>& assumed = {}) {
  const auto book = book_of(agreement);
  std::string out;
  for (const Stretch& stretch : stretches(book, text, assumed)) {
    out += out.empty() ? "" : "; ";
    out += book->schemes[static_cast<std::size_t>(stretch.scheme)].id.substr(0, 2) + ' ' + to_string(stretch.from) +
           "…" + (stretch.to ? to_string(*stretch.to) : "") + ' ' + std::string(to_string(stretch.state)) + ' ' +
           (stretch.clause != nullptr ? stretch.clause->id : "-");
    const Text why = say(stretch, *book);
    CHECK_FALSE(why.vi.empty());
    CHECK_FALSE(why.en.empty());
    CHECK(why.en.find('{') == std::string::npos);
    CHECK(why.vi.find('{') == std::string::npos);
  }
  return out;
}

/// Only the place of work.
std::string at_work(const std::string& agreement, const std::string& text) {
  const std::string all = decided(agreement, text);
  const std::size_t at = all.find("xb ");
  return at == std::string::npos ? "" : all.substr(at);
}

const std::string kSent = event("posting: 2024-03-15, country: XB");

}  // namespace

TEST_CASE("a posting: sixty months, then the place of work", "[coverage]") {
  CHECK(decided(treaty({kPosting, kPlace}), person("", kSent)) ==
        "xa 2024-03…2029-02 insured posting; xa 2029-03… exempt general; "
        "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  // Who is back before it is over owes nothing after it.
  CHECK(decided(treaty({kPosting, kPlace}), person("", kSent + event("return: 2027-05-02, country: XB"))) ==
        "xa 2024-03…2027-05 insured posting; xb 2024-03…2027-05 exempt posting");
  // The last month of the time itself, and one more.
  CHECK(at_work(treaty({kPosting, kPlace}), person("", kSent + event("return: 2029-02-28"))) ==
        "xb 2024-03…2029-02 exempt posting");
  CHECK(at_work(treaty({kPosting, kPlace}), person("", kSent + event("return: 2029-03-01"))) ==
        "xb 2024-03…2029-02 exempt posting; xb 2029-03…2029-03 insured general");
  // An event of another country ends nothing.
  CHECK(at_work(treaty({kPosting, kPlace}), person("", kSent + event("departure: 2025-01-01, country: XC"))) ==
        "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  // The same said as a departure.
  CHECK(at_work(treaty({kPosting, kPlace}),
                person("", event("departure-abroad: 2024-03-15, status: seconded, country: XB"))) ==
        "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  CHECK(decided(treaty({kPosting, kPlace}), person("", event("departure-abroad: 2024-03-15, status: family"))).empty());
}

TEST_CASE("from where a posting is counted, and how far it goes", "[coverage]") {
  const std::string early = event("posting: 2022-03-15, country: XB");
  SECTION("from the entry into force") {
    CHECK(at_work(treaty({kPosting, kPlace}), person(line("xb.pension", "2022-03", "2026-10"), early)) ==
          "xb 2022-03…2023-12 insured -; xb 2024-01…2028-12 exempt posting; xb 2029-01… insured general");
  }
  SECTION("from the sending, or a day") {
    CHECK(at_work(treaty({"posting: { max_months: 60, pre_entry: from-start }", kPlace}), person("", early)) ==
          "xb 2024-01…2027-02 exempt posting; xb 2027-03… insured general");
    CHECK(at_work(treaty({"posting: { max_months: 60, pre_entry: 2023-01-01 }", kPlace}), person("", early)) ==
          "xb 2024-01…2027-12 exempt posting; xb 2028-01… insured general");
  }
  SECTION("unsaid: known as far as both readings agree") {
    CHECK(at_work(treaty({"posting: { max_months: 60 }", kPlace}), person("", early)) ==
          "xb 2024-01…2027-02 exempt posting; xb 2027-03…2028-12 unknown posting; xb 2029-01… insured general");
    CHECK(at_work(treaty({"posting: { max_months: 60 }", kPlace}), person("", kSent)) ==
          "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  }
  SECTION("an extension counts when it was granted, and no more than the agreement gives") {
    const auto extended = [](const std::string& months) {
      return event("posting: 2024-03-15, country: XB, extension: " + months);
    };
    CHECK(at_work(treaty({kPosting, kPlace}), person("", extended("12"))) ==
          "xb 2024-03…2030-02 exempt posting; xb 2030-03… insured general");
    CHECK(at_work(treaty({kPosting, kPlace}), person("", extended("48"))) ==
          "xb 2024-03…2032-02 exempt posting; xb 2032-03… insured general");
    CHECK(at_work(treaty({"posting: { max_months: 60 }", kPlace}), person("", extended("12"))) ==
          "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  }
  SECTION("without limit; with a length unsaid") {
    CHECK(at_work(treaty({"posting: { max_months: unlimited }", kPlace}), person("", kSent)) ==
          "xb 2024-03… exempt posting");
    CHECK(at_work(treaty({"posting: { subsidiaries: included }", kPlace}), person("", kSent)) ==
          "xb 2024-03… unknown posting");
  }
}

TEST_CASE("a new posting has a fresh time, or not", "[coverage]") {
  const std::string twice = kSent + event("return: 2027-02-10") + event("posting: 2027-04-01, country: XB");
  const auto second = [&](const std::string& reset) {
    const std::string term = "posting: { max_months: 60" + reset + " }";
    return at_work(treaty({term, kPlace}), person("", twice));
  };
  CHECK(second(", reset: return-home") ==
        "xb 2024-03…2027-02 exempt posting; xb 2027-04…2032-03 exempt posting; xb 2032-04… insured general");
  // 36 of 60 months are spent.
  CHECK(second(", reset: none") ==
        "xb 2024-03…2027-02 exempt posting; xb 2027-04…2029-03 exempt posting; xb 2029-04… insured general");
  // One month between: two would be enough for a fresh time, and the first goes on counting.
  CHECK(second(", reset: 2 months") ==
        "xb 2024-03…2027-02 exempt posting; xb 2027-04…2029-02 exempt posting; xb 2029-03… insured general");
  CHECK(second(", reset: 1 month") ==
        "xb 2024-03…2027-02 exempt posting; xb 2027-04…2032-03 exempt posting; xb 2032-04… insured general");
  CHECK(second("") ==
        "xb 2024-03…2027-02 exempt posting; xb 2027-04…2029-03 exempt posting; xb 2029-04…2032-03 unknown posting; "
        "xb 2032-04… insured general");
}

TEST_CASE("a subsidiary counts where the agreement says so", "[coverage]") {
  const std::string sent = event("posting: 2024-03-15, country: XB, subsidiary: yes");
  CHECK(at_work(treaty({kPosting, kPlace}), person("", sent)) == "xb 2024-03… insured general");
  CHECK(at_work(treaty({"posting: { max_months: 60, subsidiaries: included }", kPlace}), person("", sent)) ==
        "xb 2024-03…2029-02 exempt posting; xb 2029-03… insured general");
  CHECK(at_work(treaty({"posting: { max_months: 60 }", kPlace}), person("", sent)) == "xb 2024-03… unknown posting");
}

TEST_CASE("local hires are exempt while insured at home", "[coverage]") {
  const std::string hired = event("local-hire: 2024-03-01, country: XB");
  SECTION("to month 60; month 61 is under the law of the place") {
    CHECK(decided(treaty({kHire, kPlace}),
                  person(line("xa.pension", "2020-01", "2030-12") + line("xb.pension", "2024-03", "2030-12"), hired,
                         "nationality: XA", "2031-01-01")) ==
          "xa 2024-03…2029-02 insured local; xa 2029-03… exempt general; "
          "xb 2024-03…2029-02 exempt local; xb 2029-03… insured general");
  }
  SECTION("hired before the agreement: from its entry into force") {
    CHECK(at_work(treaty({kHire, kPlace}),
                  person(line("xa.pension", "2020-01", "2029-12"), event("local-hire: 2022-03-01, country: XB"),
                         "nationality: XA", "2031-01-01")) ==
          "xb 2024-01…2028-12 exempt local; xb 2029-01… insured general");
  }
  SECTION("insurance at home ended: the place of work") {
    CHECK(at_work(treaty({kHire, kPlace}),
                  person(line("xa.pension", "2020-01", "2025-06"), hired, "nationality: XA", "2029-02-10")) ==
          "xb 2024-03…2025-06 exempt local; xb 2025-07…2029-02 insured local; xb 2029-03… insured general");
  }
  SECTION("of months to come, and where nothing is told of home, it is not known") {
    CHECK(at_work(treaty({kHire, kPlace}), person(line("xa.pension", "2020-01", "2026-11"), hired)) ==
          "xb 2024-03…2026-11 exempt local; xb 2026-12…2029-02 unknown local; xb 2029-03… insured general");
    CHECK(at_work(treaty({kHire, kPlace}), person("", hired)) ==
          "xb 2024-03…2029-02 unknown local; xb 2029-03… insured general");
  }
  SECTION("another nationality has no exemption; an unknown one is asked for") {
    CHECK(at_work(treaty({kHire, kPlace}), person("", event("local-hire: 2024-03-01, country: XA"), "nationality: XB"))
              .find("exempt general") != std::string::npos);
    CHECK(at_work(treaty({kHire, kPlace}), person("", hired, "sex: male")) == "xb 2024-03… unknown -");
  }
}

TEST_CASE("contract workers", "[coverage]") {
  const std::string went = event("departure-abroad: 2023-05-01, status: contract, country: XB");
  SECTION("insurance at home stops from the clause on") {
    CHECK(decided(treaty({kContract, kPlace}),
                  person(line("xa.pension", "2023-05", "2025-12", "overseas-contract"), went)) ==
          "xa 2023-05…2023-12 insured -; xa 2024-01… exempt overseas; xb 2024-01… insured overseas");
  }
  SECTION("only at home, or in both") {
    CHECK(decided(treaty({"overseas_contract: { nationality: XA, works_in: XB, home_insurance: only }"}),
                  person("", went)) == "xa 2024-01… insured overseas; xb 2024-01… exempt overseas");
    CHECK(decided(treaty({"overseas_contract: { nationality: XA, works_in: XB, home_insurance: continues }"}),
                  person("", went)) == "xa 2024-01… insured overseas; xb 2024-01… insured overseas");
  }
  SECTION("the line itself tells the contract, where the other country's line tells the place") {
    CHECK(decided(treaty({kContract, kPlace}), person(line("xa.pension", "2024-01", "2025-12", "overseas-contract") +
                                                      line("xb.pension", "2024-01", "2025-06"))) ==
          "xa 2024-01…2025-06 exempt overseas; xa 2025-07…2025-12 unknown overseas; "
          "xb 2024-01…2025-06 insured overseas");
  }
  SECTION("without such a clause the general rule") {
    CHECK(at_work(treaty({kPlace}), person("", went)) == "xb 2024-01… insured general");
    CHECK(at_work(treaty({"general_rule: home-for-contract-workers"}), person("", went)) ==
          "xb 2024-01… exempt general");
    CHECK(at_work(treaty({"general_rule: nationality"}), person("", went)) == "xb 2024-01… exempt general");
    CHECK(at_work(treaty({"general_rule: residence"}), person("", went)) == "xb 2024-01… unknown general");
    CHECK(at_work(treaty({kHire}), person("", went)) == "xb 2023-05… unknown -");
  }
}

TEST_CASE("two insurances at once and no word of why", "[coverage]") {
  const std::string both = line("xa.pension", "2020-01", "2024-12") + line("xb.pension", "2023-06", "2025-12");
  CHECK(decided(treaty({kPosting, kPlace}), person(both)) ==
        "xa 2024-01…2024-12 unknown general; xb 2024-01…2024-12 unknown general");
  // Of an agreement that says nothing of coverage there is nothing to ask.
  CHECK(decided(treaty({}), person(both)).empty());
  // One job ends and another begins within a month.
  CHECK(decided(treaty({kPosting, kPlace}),
                person(line("xa.pension", "2020-01", "2024-06") + line("xb.pension", "2024-06", "2025-12")))
            .empty());
  // Voluntary insurance is no work.
  CHECK(decided(treaty({kPosting, kPlace}),
                person(line("xa.own", "2024-01", "2024-12", "voluntary") + line("xb.pension", "2024-01", "2024-12")))
            .empty());
  // One country at a time.
  CHECK(decided(treaty({kPosting, kPlace}), person(line("xb.pension", "2024-01", "2024-12"))).empty());
}

TEST_CASE("whether a coverage clause operates", "[coverage]") {
  CHECK(at_work(treaty({kPosting, kPlace}, "in_force: 2024-01-01\n    operative: unknown"), person("", kSent)) ==
        "xb 2024-03… unknown posting");
  const std::vector<AssumedDate> assumed = {{"xa-xb", "posting", *parse_day("2025-01-01")},
                                            {"xa-xb", "general", *parse_day("2025-01-01")}};
  const auto book = book_of(treaty({kPosting, kPlace}, "operative: unknown"));
  const std::vector<Stretch> found = stretches(book, person("", kSent), assumed);
  REQUIRE(found.size() == 4);
  CHECK(found.front().from == Month::of(2025, 1));
  CHECK(found.front().assumed);
  CHECK(found.front().until == Month::of(2029, 12));
  // An ended agreement insures nobody any more.
  CHECK(at_work(treaty({kPosting, kPlace}, "in_force: 2024-01-01",
                       "      termination: { on: 2026-01-01, acquired_rights: kept, in_course: lost }\n"),
                person("", kSent)) == "xb 2024-03…2025-12 exempt posting");
  // A draft from its own dates, as an assumption.
  const auto draft = book_of(treaty({kPosting, kPlace}, "in_force: 2027-01-01", "", "draft"));
  const std::vector<Stretch> later = stretches(draft, person("", kSent));
  REQUIRE_FALSE(later.empty());
  CHECK(later.front().from == Month::of(2027, 1));
  CHECK(later.front().assumed);
}

TEST_CASE("who is covered, and the stay of somebody back home", "[coverage]") {
  const std::string nationals = "      persons: nationals-of-parties\n";
  const std::string other = event("posting: 2024-03-15, country: XB, home: XA");
  CHECK(decided(treaty({kPosting, kPlace}, "in_force: 2024-01-01", nationals), person("", other, "nationality: XC"))
            .empty());
  CHECK_FALSE(decided(treaty({kPosting, kPlace}), person("", other, "nationality: XC")).empty());
  // He lives at home again: no longer abroad than his lines there.
  CHECK(at_work(treaty({kPosting, kPlace}),
                person(line("xb.pension", "2024-03", "2025-08"), kSent, "nationality: XA, residence: XA")) ==
        "xb 2024-03…2025-08 exempt posting");
}

TEST_CASE("exempt months leave what the agreement is not about", "[coverage]") {
  const auto book = book_of(treaty({kPosting, kContract, kPlace}));
  const auto covered = [&](const std::string& text, std::vector<NotCovered>& not_known) {
    Faults faults;
    const auto facts = admit(kit::read_a_case(text), *book, faults);
    INFO(kit::told(faults));
    REQUIRE(facts);
    std::vector<Stretch> found;
    CoverageLaw(book->agreements.front(), *book).decide(*facts, {}, found);
    return as_covered(*facts, found, *book, not_known);
  };
  const auto lines = [&](const Facts& facts) {
    std::string out;
    for (const FactRow& row : facts.rows) {
      out += out.empty() ? "" : "; ";
      out += book->schemes[static_cast<std::size_t>(row.scheme)].id + ' ' + book->symbols.text(row.kind) + ' ' +
             to_string(Spans{row.months});
    }
    return out;
  };
  std::vector<NotCovered> not_known;
  SECTION("a part of the branches: the kind that is left") {
    const auto facts =
        covered(person(line("xa.pension", "2023-01", "2025-12") + line("xb.pension", "2023-01", "2025-12"),
                       event("posting: 2023-01-01, country: XA"), "nationality: XB"),
                not_known);
    REQUIRE(facts);
    CHECK(lines(*facts) ==
          "xa.pension insured 2023-01…2023-12; xb.pension insured 2023-01…2025-12; xa.pension short 2024-01…2025-12");
    CHECK(not_known.empty());
  }
  SECTION("all of them: exempt, or no line where the scheme has no such kind") {
    const auto facts = covered(person(line("xa.pension", "2024-01", "2024-12", "overseas-contract") +
                                      line("xb.pension", "2024-01", "2024-12")),
                               not_known);
    REQUIRE(facts);
    CHECK(lines(*facts) == "xa.pension exempt 2024-01…2024-12; xb.pension insured 2024-01…2024-12");
    const auto posted = covered(
        person(line("xa.pension", "2024-01", "2024-12") + line("xb.pension", "2024-01", "2024-12"), kSent), not_known);
    REQUIRE(posted);
    CHECK(lines(*posted) == "xa.pension insured 2024-01…2024-12; xb.pension insured 2024-01…2024-02");
  }
  SECTION("nothing exempt: the lines as they are told") {
    CHECK_FALSE(covered(person(line("xa.pension", "2024-01", "2024-12")), not_known));
    CHECK(not_known.empty());
  }
  SECTION("what the lines cannot tell") {
    CHECK_FALSE(covered(
        person(line("xb.pension", "2025-01", "2025-12"),
               event("departure-abroad: 2024-03-15, status: contract, country: XB") + event("return: 2024-12-31")),
        not_known));
    REQUIRE(not_known.size() == 1);
    CHECK(not_known.front().why.en == "Under the agreement XB pension insures months of which no line gives the wage.");
    not_known.clear();
    CHECK_FALSE(covered(person(line("xa.pension", "2024-01", "2024-12") + line("xb.pension", "2024-01", "2024-12")),
                        not_known));
    CHECK(not_known.size() == 2);
    not_known.clear();
    CHECK_FALSE(
        covered(person(line("xa.pension", "2020-01", "2020-12", "exempt") + line("xb.pension", "2020-01", "2020-12")),
                not_known));
    REQUIRE(not_known.size() == 1);
    CHECK(not_known.front().why.en == "A line has XA insurance exempt in months that no clause here exempts.");
  }
}

TEST_CASE("what each fund takes in under each agreement, and the clause that moves it", "[coverage]") {
  const auto book = book_of(treaty({kPosting, kPlace}));
  Agreement shorter = book->agreements.front();
  Faults faults;
  const Node root = read_yaml(treaty({"posting: { max_months: 6, pre_entry: from-start }", kPlace}), "t.yaml", faults);
  const std::vector<Variant> variants = {
      {"none", {}}, {"treaty", {book->agreements.front()}}, {"short", {*read_agreement(root, "t.yaml", faults)}}};
  const std::string lines = line("xa.pension", "2024-03", "2025-02") + line("xb.pension", "2024-03", "2025-02");
  Comparer comparer(book, variants, {});
  REQUIRE(comparer.funds().size() == 2);
  const std::optional<LifeCompared> life = comparer.compare(kit::read_a_case(person(lines, kSent)), faults);
  INFO(kit::told(faults));
  REQUIRE(life);
  const auto paid = [&](std::size_t variant, std::size_t fund) {
    const Contribution& contribution = life->contributions[variant][fund];
    return contribution.value ? to_string(*contribution.value) : contribution.concerns ? "?" : "none";
  };
  // Twelve months of 1000: 12% in XA, of which 10% are for the pension, and 8% in XB.
  CHECK(paid(0, 0) == "1440");
  CHECK(paid(0, 1) == "960");
  CHECK(paid(1, 0) == "1440");
  CHECK(paid(1, 1) == "none");
  CHECK(paid(2, 0) == "840");  // six months whole, six of sickness insurance alone
  CHECK(paid(2, 1) == "480");
  REQUIRE(life->contributions[2][0].parts.size() == 3);
  CHECK(to_string(life->contributions[2][0].parts[0]) == "600");
  CHECK(to_string(life->contributions[2][0].parts[1]) == "240");
  REQUIRE(life->moves.size() == 3);
  CHECK(life->moves[0].variant == 1);
  CHECK(life->moves[0].direction == -1);
  CHECK(life->moves[0].clauses == std::vector<std::string>{"posting"});
  CHECK(life->moves[1].clauses == std::vector<std::string>{"general"});
  CHECK(life->moves[2].clauses == std::vector<std::string>{"posting"});

  // Against another agreement of the same countries one clause alone does it.
  const std::vector<Variant> both = {variants[1], variants[2]};
  Comparer two(book, both, {});
  const std::optional<LifeCompared> again = two.compare(kit::read_a_case(person(lines, kSent)), faults);
  REQUIRE(again);
  REQUIRE(again->moves.size() == 2);
  for (const Change& move : again->moves) {
    CHECK(move.alone);
    CHECK(move.clauses == std::vector<std::string>{"posting"});
  }

  // A life of which it is not known is counted as such, with the reason.
  const std::optional<LifeCompared> untold = comparer.compare(kit::read_a_case(person(lines)), faults);
  REQUIRE(untold);
  CHECK_FALSE(untold->contributions[1][1].known());
  CHECK(untold->contributions[1][1].why.en.find("Not known: both") == 0);
  CHECK(untold->moves.empty());
  // And one without a wage, in every variant.
  std::string bare = lines;
  bare.replace(bare.find(", wage: 1000"), 12, "");
  const std::optional<LifeCompared> without = comparer.compare(kit::read_a_case(person(bare)), faults);
  REQUIRE(without);
  CHECK_FALSE(without->contributions[0][0].known());
  CHECK_FALSE(without->contributions[0][0].why.en.empty());
}

TEST_CASE("coverage in the answer", "[coverage]") {
  const auto book = book_of(treaty({kPosting, kPlace}));
  Determiner determiner(book);
  Faults faults;
  const auto answer =
      determiner.determine(kit::read_a_case(person(line("xa.pension", "2020-01", "2026-10"), kSent)), {}, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  REQUIRE(answer->coverage.size() == 4);
  const Coverage& first = answer->coverage.front();
  CHECK(first.scheme == "xa.pension");
  CHECK(first.branches == std::vector<std::string>{"old-age"});
  CHECK_FALSE(first.whole);
  CHECK(first.state == "insured");
  CHECK(first.clause == "posting");
  CHECK(first.article == "art. 7");
  CHECK(first.until == Month::of(2029, 2));
  CHECK(first.recorded == 32);
  CHECK(first.text.en ==
        "Posted from Faraway to Nextdoor, counted from 03/2024: insured in Faraway, exempt in Nextdoor to the end of "
        "02/2029.");
  const std::string json = to_json(*answer, *book);
  CHECK(json.find("\"coverage\"") != std::string::npos);
  const auto plain =
      determiner.determine(kit::read_a_case(person(line("xa.pension", "2020-01", "2026-10"))), {}, faults);
  REQUIRE(plain);
  CHECK(plain->coverage.empty());
  CHECK(to_json(*plain, *book).find("\"coverage\"") == std::string::npos);
}

TEST_CASE("coverage terms are checked, and those not computed stay recorded", "[coverage]") {
  const auto book = kit::load({law_of_xa(), law_of_xb()});
  const auto checked = [&](const std::string& term) {
    Faults faults;
    const Node root = read_yaml(treaty({term}), "agreements/t.yaml", faults);
    const auto agreement = read_agreement(root, "agreements/t.yaml", faults);
    REQUIRE(agreement);
    check_terms(*agreement, *book, faults);
    kit::check_told(faults);
    return faults.size();
  };
  for (const std::string_view term : {kPosting, kHire, kContract, kPlace}) CHECK(checked(std::string(term)) == 0);
  CHECK(checked("posting: { max_months: 24, reset: 2 months, conditions: [prior-insurance], beyond: { XA: none } }") ==
        0);
  CHECK(checked("posting: { XA: { max_months: 24 }, XB: { max_months: unlimited } }") == 0);
  CHECK(checked("seafarers: flag") == 0);
  CHECK(checked("multi_state: each-for-its-own-work") == 0);
  CHECK(checked("posting: { max_months: long }") == 1);
  CHECK(checked("posting: { max: 60 }") == 1);
  CHECK(checked("posting: { max_months: 60, reset: sometimes }") == 1);
  CHECK(checked("posting: { max_months: 60, pre_entry: later }") == 1);
  CHECK(checked("posting: 60") == 1);
  CHECK(checked("general_rule: somewhere") == 1);
  CHECK(checked("local_hire_exemption: { nationality: XC, works_in: XB }") == 1);
  CHECK(checked("local_hire_exemption: { nationality: XA, max_months: 60 }") == 1);
  CHECK(checked("overseas_contract: { nationality: XA, works_in: XB }") >= 1);
  CHECK(checked("overseas_contract: { nationality: XA, works_in: XB, home_insurance: perhaps }") == 1);
  const auto has = [](const std::vector<std::string_view>& terms, std::string_view term) {
    return std::find(terms.begin(), terms.end(), term) != terms.end();
  };
  for (const std::string_view term : {"posting", "general-rule", "local-hire-exemption", "overseas-contract"}) {
    CHECK(has(computed_terms(), term));
    CHECK_FALSE(has(recorded_terms(), term));
  }
  for (const std::string_view term : {"seafarers", "aircrew", "public-service", "multi-state", "self-employed"}) {
    CHECK(has(recorded_terms(), term));
  }
}
