// From a case to its answer, in countries that do not exist.
#include "calc/answer/answer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/treaty_kit.hpp"

using namespace huong;

namespace {

Determination determined(const std::shared_ptr<const Lawbook>& book, const std::string& text,
                         const DetermineOptions& options = {}) {
  Determiner determiner(book);
  Faults faults;
  auto answer = determiner.determine(kit::read_a_case(text), options, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  return std::move(*answer);
}

const Result& result(const Determination& answer, std::string_view id) {
  for (const Result& each : answer.results) {
    if (each.id == id) return each;
  }
  INFO(id);
  REQUIRE(false);
  return answer.results.front();
}

Faults refused(const std::shared_ptr<const Lawbook>& book, const std::string& text) {
  Determiner determiner(book);
  Faults faults;
  CHECK_FALSE(determiner.determine(kit::read_a_case(text), {}, faults));
  return faults;
}

bool warned(const Determination& answer, std::string_view code) {
  return std::any_of(answer.warnings.begin(), answer.warnings.end(),
                     [&](const Warning& warning) { return warning.code == code; });
}

const std::string kLong =
    "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1960-01-10, nationality: XA }\nrecords:\n"
    "  - { scheme: xa.pension, kind: insured, from: 2005-01, to: 2019-12, wage: 1001 }\n";

}  // namespace

TEST_CASE("a right by national law, with its course of payment", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  std::string person = kLong;
  person.replace(person.find("1960-01-10"), 10, "1965-01-10");
  const Determination answer = determined(book, person);
  REQUIRE(answer.results.size() == 1);
  const Result& pension = answer.results.front();
  CHECK(pension.status == Status::granted);
  CHECK(pension.basis == "national");
  CHECK(pension.agreement.empty());
  CHECK(pension.from == Month::of(2025, 2));
  REQUIRE(pension.amount);
  CHECK(to_string(*pension.amount->value) == "300");  // 1001 × 2% × 15 = 300.3
  CHECK(pension.amount->currency == "XAA");
  CHECK(pension.amount->per == "month");
  REQUIRE(pension.payments.size() == 3);
  CHECK(to_string(*pension.payments[1].amount.value) == "330");
  CHECK(pension.payments[0].to == Month::of(2025, 6));
  CHECK(pension.payments[1].from == Month::of(2025, 7));
  CHECK(pension.payments[1].law == "Decree 1");
  CHECK(to_string(*pension.payments[2].amount.value) == "347");  // 346.5, half up
  CHECK_FALSE(pension.payments[2].to);
  CHECK(pension.law.front() == "Act 7");
  REQUIRE(pension.roundings.size() == 2);
  CHECK(pension.roundings[0].rule == "xa.kit.whole");
  CHECK(to_string(pension.roundings[0].from) == "300.3");
  CHECK(to_string(pension.roundings[1].from) == "346.5");
  REQUIRE(pension.figures.size() == 1);
  CHECK(pension.figures[0].value == "1001");
  CHECK(pension.headline.en.find("February 2025") != std::string::npos);
  CHECK(pension.headline.vi.find("tháng 2/2025") != std::string::npos);
}

TEST_CASE("a right that begins later", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  std::string person = kLong;
  person.replace(person.find("1960-01-10"), 10, "1970-01-10");
  const Result pension = result(determined(book, person), "xa.old.age");
  CHECK(pension.status == Status::not_yet);
  CHECK(pension.from == Month::of(2030, 2));
  CHECK(pension.amount);
  CHECK(pension.payments.size() == 1);
}

TEST_CASE("a clause not known to operate", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("unknown"));
  const Determination answer = determined(book, kit::life());
  const Result& xa = result(answer, "xa.old.age");
  CHECK(xa.status == Status::pending);
  CHECK(xa.basis == "totalized");
  CHECK(xa.agreement == "xa-xb");
  CHECK_FALSE(xa.amount);
  REQUIRE(xa.worth);
  CHECK(to_string(*xa.worth->value) == "240");  // 1001 × 2% × 12 = 240.24
  CHECK(xa.payments.empty());
  CHECK(xa.headline.en.find("not known to operate") != std::string::npos);
  CHECK(xa.headline.en.find("https://example.org/treaty") != std::string::npos);
  CHECK(warned(answer, "clause-not-operative"));
}

TEST_CASE("totalization under a clause that operates", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Determination answer = determined(book, kit::life());

  SECTION("own periods: only months before the payment are counted") {
    const Result& xa = result(answer, "xa.old.age");
    CHECK(xa.status == Status::granted);
    CHECK(xa.basis == "totalized");
    CHECK(xa.from == Month::of(2025, 1));  // the 180th month is December 2024
    REQUIRE(xa.months);
    CHECK(xa.months->own == 144);
    CHECK(xa.months->foreign == 36);
    CHECK(xa.months->counted == 180);
    CHECK(xa.months->missing == 0);
    CHECK(to_string(*xa.amount->value) == "240");
  }
  SECTION("in proportion") {
    const Result& xb = result(answer, "xb.old.age");
    CHECK(xb.status == Status::granted);
    CHECK(xb.basis == "pro-rata");
    CHECK(xb.from == Month::of(2024, 1));
    CHECK(to_string(*xb.amount->value) == "20");  // 500 × 1% × 16 × 48/192
    const auto line = std::find_if(xb.reasons.begin(), xb.reasons.end(),
                                   [](const Reason& reason) { return reason.formula == "theoretical × own / total"; });
    REQUIRE(line != xb.reasons.end());
    CHECK(line->filled == "80 × 48 / 192 = 20");
    CHECK(line->law == "Treaty of 2020 art. 11");
    CHECK(std::find(xb.law.begin(), xb.law.end(), "Treaty of 2020 art. 11") != xb.law.end());
  }
}

TEST_CASE("an agreement is used only where it is needed", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Result pension = result(
      determined(book, kLong + "  - { scheme: xb.pension, kind: insured, from: 2021-01, to: 2022-12, wage: 10 }\n"),
      "xa.old.age");
  CHECK(pension.basis == "national");
  CHECK(pension.months->foreign == 0);
}

TEST_CASE("a refund by agreement", "[answer]") {
  const auto operating = kit::two_countries(kit::agreement("2024-01-01", "2025-01-01"));
  const Result granted = result(determined(operating, kit::life()), "xb.old.refund");
  CHECK(granted.status == Status::granted);
  CHECK(granted.basis == "treaty");
  CHECK(to_string(*granted.amount->value) == "2160");
  CHECK(granted.wipes == std::vector<std::string>{"xb.pension"});

  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  CHECK(result(determined(book, kit::life()), "xb.old.refund").status == Status::pending);
  const Result national = result(determined(book, kit::life("", "female")), "xb.old.refund");
  CHECK(national.status == Status::granted);
  CHECK(national.basis == "refund");
  CHECK(result(determined(book, kit::life("agreements: []\n")), "xb.old.refund").status == Status::refused);
}

TEST_CASE("what is missing is said", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Result pension =
      result(determined(book,
                        "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1960-01-10 }\nrecords:\n"
                        "  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2021-12, wage: 1 }\n"
                        "  - { scheme: xb.pension, kind: insured, from: 2022-01, to: 2022-10, wage: 1 }\n"),
             "xa.old.age");
  CHECK(pension.status == Status::refused);
  CHECK(pension.months->missing == 36);
  CHECK(pension.headline.en.find("36 months short.") != std::string::npos);
  CHECK(pension.headline.en.find("does not suffice either. 26 months short.") != std::string::npos);
  CHECK(pension.headline.vi.find("Còn thiếu 36 tháng.") != std::string::npos);
}

TEST_CASE("an unknown fact is named, never guessed", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  SECTION("no wage: the right stands, the amount is open") {
    const Result pension =
        result(determined(book,
                          "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1960-01-10 }\nrecords:\n"
                          "  - { scheme: xa.pension, kind: insured, from: 2005-01, to: 2019-12 }\n"),
               "xa.old.age");
    CHECK(pension.status == Status::granted);
    CHECK_FALSE(pension.amount);
    CHECK(pension.reason == "no-evidence");
    CHECK(pension.headline.en.find("2005-01…2019-12") != std::string::npos);
  }
  SECTION("no birth date: not determined") {
    std::string person = kLong;
    person.replace(person.find("born: 1960-01-10, "), 18, "");
    const Result pension = result(determined(book, person), "xa.old.age");
    CHECK(pension.status == Status::unknown);
    CHECK(pension.reason == "no-evidence");
  }
}

TEST_CASE("records of a country without law here", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Determination answer =
      determined(book, kLong + "  - { scheme: xq.pension, kind: insured, from: 2021-01, to: 2022-12, wage: 10 }\n");
  const Result& none = result(answer, "xq.law");
  CHECK(none.country == "XQ");
  CHECK(none.status == Status::unknown);
  CHECK(none.reason == "no-law");
  CHECK(none.headline.en.find("xq.pension") != std::string::npos);
}

TEST_CASE("a claim asks for one kind of benefit", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Determination refund = determined(book, kit::life("claim: { benefit: refund }\n"));
  REQUIRE(refund.results.size() == 1);
  CHECK(refund.results.front().id == "xb.old.refund");
  CHECK(determined(book, kit::life()).results.size() == 3);
  const Determination nothing = determined(book, kit::life("claim: { benefit: funeral }\n"));
  CHECK(nothing.results.empty());
  CHECK(warned(nothing, "nothing-to-determine"));
}

TEST_CASE("assumptions and agreements that do not exist are faults", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("unknown"));
  for (const auto& [more, code] : std::vector<std::pair<std::string, std::string>>{
           {"agreements: [xa-xc]\n", "case.unknown-agreement"},
           {"assume: { xa-xb.benefit-operative: 2025-01-01 }\n", "case.unknown-clause"},
           {"assume: { luck: 2025-01-01 }\n", "case.unknown-assumption"}}) {
    const Faults faults = refused(book, kit::life(more));
    INFO(more << kit::told(faults));
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().code == code);
    kit::check_told(faults);
  }
  const Determination assumed = determined(book, kit::life("assume: { xa-xb.benefits-operative: 2025-07-01 }\n"));
  const Result& xa = result(assumed, "xa.old.age");
  CHECK(xa.status == Status::granted);
  CHECK(xa.from == Month::of(2025, 7));
  CHECK(xa.grade == Grade::assumed);
  CHECK(warned(assumed, "clause-assumed-operative"));
}

TEST_CASE("the choices side by side", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("unknown"));
  DetermineOptions options;
  options.options = true;
  const Determination answer = determined(book, kit::life("", "female"), options);
  REQUIRE(answer.options.size() == 3);
  const Choice& refund = answer.options[0];
  CHECK(refund.id == "refund:xb.old.refund");
  REQUIRE(refund.now.size() == 1);
  CHECK(to_string(*refund.now[0].amount.value) == "2160");
  CHECK(refund.months_wiped == 48);
  REQUIRE(refund.later.size() == 2);
  CHECK(refund.later[0].status == Status::refused);
  CHECK(refund.later[1].status == Status::refused);
  // Certain: nothing lost. If the clause operated: XB pays 20 a month from now, 2160 / 20 = 108 months; XA's is another
  // currency.
  REQUIRE(refund.break_even.size() == 3);
  CHECK(refund.break_even[1].en.find("75 years and 10 months (November 2035)") != std::string::npos);
  CHECK(refund.break_even[2].en.find("another currency") != std::string::npos);
  for (const Text& text : refund.break_even) CHECK(text.en.find("should") == std::string::npos);

  const Choice& keep = answer.options[1];
  CHECK(keep.id == "keep");
  CHECK(keep.now.empty());
  CHECK(keep.months_wiped == 0);
  REQUIRE(keep.later.size() == 2);
  CHECK(keep.later[0].status == Status::pending);

  const Choice& totalize = answer.options[2];
  CHECK(totalize.id == "totalize:xa-xb");
  CHECK(totalize.later[0].status == Status::granted);
  CHECK(totalize.notes.size() == 2);
}

TEST_CASE("without explanation: the same figures, no words", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  DetermineOptions bare;
  bare.explain = false;
  const Determination full = determined(book, kit::life());
  const Determination plain = determined(book, kit::life(), bare);
  REQUIRE(full.results.size() == plain.results.size());
  for (std::size_t i = 0; i < full.results.size(); ++i) {
    const Result& a = full.results[i];
    const Result& b = plain.results[i];
    CHECK(a.id == b.id);
    CHECK(a.status == b.status);
    CHECK(a.from == b.from);
    CHECK(a.amount.has_value() == b.amount.has_value());
    if (a.amount) CHECK(a.amount->value == b.amount->value);
    CHECK(a.grade == b.grade);
    CHECK(b.reasons.empty());
    CHECK(b.headline.vi.empty());
  }
}

TEST_CASE("the answer as JSON", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Determination answer = determined(book, kit::life());
  const std::string json = to_json(answer, *book);
  CHECK(json == to_json(determined(book, kit::life()), *book));
  Faults faults;
  const Node root = read_json(json, "answer.json", faults);
  REQUIRE(faults.empty());
  std::vector<std::string> keys;
  for (const auto& entry : root.entries) keys.push_back(entry.key);
  CHECK(keys == std::vector<std::string>{"huong", "as_of", "lawbook", "case_digest", "results", "options", "warnings"});
  const Node& first = root.find("results")->items.front();
  CHECK(first.find("id")->text == "xa.old.age");
  CHECK(first.find("amount")->find("value")->quoted);
  CHECK(first.find("months")->find("counted")->text == "180");
  CHECK(first.find("headline")->find("vi") != nullptr);
  CHECK(to_json(answer, *book, {false, true}).find("\"en\"") == std::string::npos);
}

TEST_CASE("one rule's value, in the world that decides", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  Determiner determiner(book);
  Faults faults;
  const Case person = kit::read_a_case(kit::life());
  CHECK(determiner.rule_value(person, book->rule("xa.old.counted-months"), faults) == "180");
  CHECK(determiner.rule_value(person, book->rule("xb.old.monthly"), faults) == "80");
  CHECK(determiner.rule_value(person, book->rule("xa.old.start"), faults) == "2025-01");
  CHECK_FALSE(determiner.coverage().empty());
}
