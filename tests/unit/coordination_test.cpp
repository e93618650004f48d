// What an agreement does for a person, between two countries that do not exist.
#include "calc/coordination/coordination.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/treaty_kit.hpp"

using namespace huong;

namespace {

Treatment treated(const std::shared_ptr<const Lawbook>& book, const std::string& benefit, const std::string& person,
                  const std::vector<AssumedDate>& assumed = {}) {
  Faults faults;
  const auto facts = admit(kit::read_a_case(person), *book, faults);
  INFO(kit::told(faults));
  REQUIRE(facts);
  const auto index = static_cast<std::size_t>(book->benefit(benefit) - book->benefits.data());
  Treaty treaty(book->agreements.front(), *book);
  REQUIRE(treaty.touches(index, *facts));
  Treatment found;
  treaty.treat(index, *facts, assumed, {}, false, found);
  found.agreement = nullptr;  // it goes with the treaty's lawbook
  return found;
}

Faults checked(const std::string& treaty) {
  const auto book = kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension()});
  Faults faults;
  const Node root = read_yaml(treaty, "agreements/t.yaml", faults);
  const auto agreement = read_agreement(root, "agreements/t.yaml", faults);
  INFO(kit::told(faults));
  REQUIRE(agreement);
  check_terms(*agreement, *book, faults);
  return faults;
}

}  // namespace

TEST_CASE("each side's months count for the other, refunded ones for neither", "[coordination]") {
  const auto book = kit::two_countries(kit::agreement("2025-03-15"));
  const Treatment xa = treated(book, "xa.old.age", kit::life());
  CHECK(xa.partners == std::vector<std::string>{"XB"});
  CHECK(xa.periods.own.months() == 144);
  CHECK(to_string(xa.periods.foreign) == "2022-01…2025-12");
  CHECK(xa.method == Method::own_periods);
  CHECK(xa.clause->id == "benefits");
  CHECK(xa.payable_from == Month::of(2025, 3));
  CHECK(xa.inoperative == nullptr);
  CHECK_FALSE(xa.refund_ground);

  const Treatment xb = treated(book, "xb.old.age", kit::life());
  CHECK(xb.method == Method::pro_rata);
  CHECK(xb.periods.foreign.months() == 144);

  const std::string refunded = kit::life("events:\n  - { refund: 2026-01-05, scheme: xb.pension }\n");
  CHECK(treated(book, "xa.old.age", refunded).periods.foreign.empty());
  CHECK(treated(book, "xb.old.age", refunded).periods.own.empty());
}

TEST_CASE("a month insured on both sides counts once, as own", "[coordination]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const std::string person =
      "huong: case/1\nas_of: 2026-11-25\nrecords:\n"
      "  - { scheme: xa.pension, kind: insured, from: 2020-01, to: 2020-12, wage: 100 }\n"
      "  - { scheme: xb.pension, kind: insured, from: 2020-07, to: 2021-06, wage: 100 }\n";
  CHECK(to_string(treated(book, "xa.old.age", person).periods.foreign) == "2021-01…2021-06");
  CHECK(to_string(treated(book, "xb.old.age", person).periods.foreign) == "2020-01…2020-06");
}

TEST_CASE("a month of a kind that opens no right, or of a third scheme, brings nothing", "[coordination]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const std::string person =
      "huong: case/1\nas_of: 2026-11-25\nrecords:\n"
      "  - { scheme: xa.pension, kind: unpaid, from: 2020-01, to: 2020-12 }\n"
      "  - { scheme: xa.other, kind: insured, from: 2021-01, to: 2021-12, wage: 100 }\n"
      "  - { scheme: xb.pension, kind: insured, from: 2022-01, to: 2022-06, wage: 100 }\n";
  CHECK(treated(book, "xb.old.age", person).periods.foreign.empty());
}

TEST_CASE("whether a clause operates", "[coordination]") {
  SECTION("unknown") {
    const auto book = kit::two_countries(kit::agreement("unknown"));
    const Treatment t = treated(book, "xa.old.age", kit::life());
    CHECK_FALSE(t.payable_from);
    REQUIRE(t.inoperative != nullptr);
    CHECK(t.inoperative->id == "benefits");
    CHECK(t.in_force == Month::of(2024, 1));
    CHECK(t.grade == Grade::official);
  }
  SECTION("assumed") {
    const auto book = kit::two_countries(kit::agreement("unknown"));
    const Treatment t = treated(book, "xa.old.age", kit::life(), {{"xa-xb", "benefits", *parse_day("2025-07-01")}});
    CHECK(t.payable_from == Month::of(2025, 7));
    CHECK(t.assumed_operative);
    CHECK(t.grade == Grade::assumed);
  }
  SECTION("each clause for itself") {
    const auto book = kit::two_countries(kit::agreement("unknown", "2025-01-01"));
    const Treatment refund = treated(book, "xb.old.refund", kit::life());
    CHECK(refund.refund_ground);
    CHECK(refund.periods.foreign.empty());
    CHECK(refund.payable_from == Month::of(2025, 1));
    CHECK(treated(book, "xb.old.age", kit::life()).inoperative != nullptr);
  }
  SECTION("a draft operates from its own dates, graded assumed") {
    const auto book =
        kit::two_countries(kit::agreement("2027-01-01", "2027-01-01", "", "XA: own-periods, XB: pro-rata", "draft"));
    const Treatment t = treated(book, "xa.old.age", kit::life());
    CHECK(t.payable_from == Month::of(2027, 1));
    CHECK(t.grade == Grade::assumed);
  }
}

TEST_CASE("a minimum own period bars, in words", "[coordination]") {
  const auto book = kit::two_countries(
      kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XB: pro-rata", "signed", "XA: 145, XB: 48"));
  const Treatment xa = treated(book, "xa.old.age", kit::life());
  REQUIRE(xa.barred);
  CHECK(xa.barred->en == "XA – XB agreement asks for at least 145 months in XA; there are 144.");
  CHECK_FALSE(xa.barred->vi.empty());
  CHECK_FALSE(treated(book, "xb.old.age", kit::life()).barred);
}

TEST_CASE("an agreement may be for the nationals of its parties", "[coordination]") {
  const auto book =
      kit::two_countries(kit::agreement("2024-01-01", "unknown", "      persons: nationals-of-parties\n"));
  CHECK_FALSE(treated(book, "xa.old.age", kit::life()).barred);
  std::string other = kit::life();
  other.replace(other.find("nationality: XA"), 15, "nationality: XC");
  CHECK(treated(book, "xa.old.age", other).barred);
}

TEST_CASE("terms are checked against the vocabulary", "[coordination]") {
  CHECK(checked(kit::agreement("2024-01-01")).empty());
  // What negotiators write and nothing here computes is carried as it stands.
  CHECK(checked(kit::agreement("2024-01-01", "unknown",
                               "      posting: { max_months: 60 }\n      export: { mode: full }\n"
                               "      equal_treatment: full\n      liaison: { XA: Office }\n"))
            .empty());
  const auto one = [](const Faults& faults, std::string_view code) {
    INFO(kit::told(faults));
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().code == code);
    kit::check_told(faults);
  };
  one(checked(kit::agreement("2024-01-01", "unknown", "      overlpa: once\n")), "agreement.unknown-term");
  one(checked(kit::agreement("2024-01-01", "unknown", "", "XA: own-periods")), "agreement.missing-method");
  one(checked(kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XB: integration")), "agreement.bad-value");
  one(checked(kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XB: pro-rata, XC: pro-rata")),
      "agreement.not-a-party");
  one(checked(kit::agreement("2024-01-01", "unknown", "      refund: { XB: national-law }\n")), "agreement.said-twice");
  one(checked(kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XB: pro-rata", "signed", "XA: many")),
      "agreement.bad-value");
  std::string scheme = kit::agreement("2024-01-01");
  scheme.replace(scheme.find("[xa.pension]"), 12, "[xa.pensoin]");
  one(checked(scheme), "agreement.unknown-scheme");
  // A country without law here may bring any scheme.
  std::string elsewhere = kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XZ: pro-rata");
  for (std::size_t at = 0; (at = elsewhere.find("XB", at)) != std::string::npos;) elsewhere.replace(at, 2, "XZ");
  CHECK(checked(elsewhere).empty());
}
