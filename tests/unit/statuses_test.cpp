// What a result may say of itself: its status, range, grade, roundings and keys; and which of several agreements
// decides.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "tests/unit/treaty_kit.hpp"

using namespace huong;

namespace {

Determination determined(const std::shared_ptr<const Lawbook>& book, const std::string& text) {
  Determiner determiner(book);
  Faults faults;
  auto answer = determiner.determine(kit::read_a_case(text), {}, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  return std::move(*answer);
}

Result result(const Determination& answer, std::string_view id) {
  for (const Result& each : answer.results) {
    if (each.id == id) return each;
  }
  INFO(id);
  REQUIRE(false);
  return {};
}

/// Law of XA with one more benefit, made of the rules and the lines given.
std::shared_ptr<const Lawbook> with_benefit(const std::string& rules, const std::string& lines) {
  return kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(),
                    kit::header("xa.extra") + "rules:\n" + kit::rule_text("xa.extra.paid", "XAA", "100.5 XAA") + rules +
                        R"(benefits:
  xa.extra.grant:
    label: { vi: Khoản XA, en: XA grant }
    scheme: xa.pension
    branch: old-age
    claims: [lump-sum]
    law: Act 20
    per: once
    basis: national
)" + lines + (lines.find("round:") == std::string::npos ? "    round: xa.kit.whole\n" : "")});
}

Result grant(const std::string& rules, const std::string& lines) {
  return result(determined(with_benefit(rules, lines), kit::life()), "xa.extra.grant");
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

const std::string kOneCondition = "    conditions:\n      - { name: time, is: 1 = 2, law: Act 21, ";

}  // namespace

TEST_CASE("a condition that will hold in a known month", "[answer]") {
  const Result later =
      grant("", kOneCondition + "else: not-yet, when: 2030-05 }\n    from: 2026-01\n    amount: paid\n");
  CHECK(later.status == Status::not_yet);
  CHECK(later.from == Month::of(2030, 5));
  REQUIRE(later.amount);
  CHECK(to_string(*later.amount->value) == "101");
}

TEST_CASE("a condition that may hold, nobody knows when, promises nothing", "[answer]") {
  const Result open = grant("", kOneCondition + "else: not-yet }\n    from: 2026-01\n    amount: paid\n");
  CHECK(open.status == Status::not_yet);
  CHECK_FALSE(open.from);
  CHECK_FALSE(open.amount);
  CHECK_FALSE(open.worth);
  CHECK(open.payments.empty());
}

TEST_CASE("a lapsed right, and whether it revives", "[answer]") {
  const Result gone = grant("", kOneCondition + "else: lapsed }\n    from: 2020-01\n    amount: paid\n");
  CHECK(gone.status == Status::lapsed);
  CHECK_FALSE(gone.from);
  CHECK_FALSE(gone.amount);
  const Result revives =
      grant("", kOneCondition + "else: lapsed, when: 2031-02 }\n    from: 2020-01\n    amount: paid\n");
  CHECK(revives.status == Status::lapsed);
  CHECK(revives.from == Month::of(2031, 2));
  CHECK_FALSE(revives.amount);
  // A month already past revives nothing.
  CHECK_FALSE(grant("", kOneCondition + "else: lapsed, when: 2021-02 }\n    from: 2020-01\n    amount: paid\n").from);
}

TEST_CASE("the first condition that fails decides", "[answer]") {
  const Result first = grant("",
                             "    conditions:\n      - { name: a, is: 1 = 1, else: lapsed, law: Act 30 }\n"
                             "      - { name: b, is: 1 = 2, else: refused, law: Act 31 }\n"
                             "      - { name: c, is: 1 = 2, else: lapsed, law: Act 32 }\n    amount: paid\n");
  CHECK(first.status == Status::refused);
  REQUIRE_FALSE(first.law.empty());
  CHECK(first.law.front() == "Act 31");
  CHECK(std::find(first.law.begin(), first.law.end(), "Act 32") == first.law.end());
}

TEST_CASE("a range: both ends, one end, or none", "[answer]") {
  const std::string most = kit::rule_text("xa.extra.most", "XAA", "200 XAA");
  const Result both = grant(most, "    from: 2026-01\n    low: paid\n    high: most\n    round: xa.kit.whole\n");
  CHECK(both.status == Status::granted);
  REQUIRE(both.amount);
  CHECK_FALSE(both.amount->value);
  CHECK(to_string(*both.amount->low) == "101");
  CHECK(to_string(*both.amount->high) == "200");

  const Result open = grant("", "    from: 2026-01\n    low: paid\n");
  REQUIRE(open.amount);
  CHECK(open.amount->low);
  CHECK_FALSE(open.amount->high);
  CHECK_FALSE(open.amount->value);

  const Result same = grant("", "    from: 2026-01\n    low: paid\n    high: paid\n");
  REQUIRE(same.amount);
  CHECK(same.amount->value);
  CHECK_FALSE(same.amount->low);
}

TEST_CASE("unknown says whether a fact or the law is wanting", "[answer]") {
  const Result no_law =
      grant(kit::rule_text("xa.extra.early", "truth", "(xa.old.raise at 2020-01) > 0%"),
            "    conditions:\n      - { name: early, is: early, else: refused, law: Act 22 }\n    amount: paid\n");
  CHECK(no_law.status == Status::unknown);
  CHECK(no_law.reason == "no-law");
  CHECK_FALSE(no_law.amount);
  const Result no_fact = grant("",
                               "    conditions:\n      - { name: asked, is: asked-from > 2020-01, else: refused, law: "
                               "Act 22 }\n    amount: paid\n");
  CHECK(no_fact.status == Status::unknown);
  CHECK(no_fact.reason == "no-evidence");
}

TEST_CASE("the worst grade used travels with the answer", "[answer]") {
  const auto graded = [](const std::string& rule, const std::string& condition) {
    const std::string step = kit::rule_text("xa.extra.step", "XAA", "50 XAA", rule);
    return grant(step + kit::rule_text("xa.extra.total", "XAA", "paid + step"),
                 "    conditions:\n      - { name: a, is: 1 = 1, else: refused, law: Act 23" + condition +
                     " }\n    from: 2026-01\n    amount: total\n")
        .grade;
  };
  CHECK(graded("", "") == Grade::official);
  CHECK(graded("", ", grade: secondary") == Grade::secondary);
  CHECK(graded("    grade: secondary\n", "") == Grade::secondary);
  CHECK(graded("    grade: assumed\n", ", grade: secondary") == Grade::assumed);
  // A rule that is not used says nothing.
  CHECK(grant(kit::rule_text("xa.extra.unused", "XAA", "1 XAA", "    grade: assumed\n"), "    amount: paid\n").grade ==
        Grade::official);
}

TEST_CASE("a right that is no money answers with its figures", "[answer]") {
  const Result cover = grant(kit::rule_text("xa.extra.level", "percent", "80%"), "    figures: [level]\n");
  CHECK(cover.status == Status::granted);
  CHECK_FALSE(cover.amount);
  REQUIRE(cover.figures.size() == 1);
  CHECK(cover.figures[0].value == "80");
  REQUIRE(cover.reasons.size() == 1);
  CHECK(cover.reasons[0].rule == "xa.extra.level");
}

TEST_CASE("payments end when the law ends them", "[answer]") {
  const Result paid = grant(kit::rule_text("xa.extra.first", "month", "2026-02"),
                            "    from: first\n    until: 2026-05-20\n    amount: paid\n");
  REQUIRE(paid.until);
  CHECK(to_string(*paid.until) == "2026-05");
  REQUIRE(paid.payments.size() == 1);
  CHECK(paid.payments[0].to == parse_month("2026-02"));  // per: once
}

TEST_CASE("raises may depend on what is paid so far", "[answer]") {
  const std::string rules = kit::rule_text("xa.extra.first", "month", "2024-03") +
                            kit::rule_text("xa.extra.monthly", "XAA", "1000 XAA") +
                            kit::rule_text("xa.extra.raise-day", "day", "as-of") + R"(  xa.extra.raised:
    label: { vi: mức mới, en: raised payment }
    unit: XAA
    by: raise-day
    versions:
      2024-01-01: { law: Raise 2024, is: monthly * 9 }
      2025-01-01: { law: Raise 2025, grade: secondary, is: monthly * 1.1 }
      2026-01-01:
        law: Raise 2026
        is:
          - when: monthly < 1150 XAA
            then: monthly + 77.6 XAA
          - otherwise: monthly
      2027-01-01: { law: Raise 2027, is: monthly * 2 }
)";
  const auto monthly = [&](const std::string& lines) {
    const auto book = kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(),
                                 kit::header("xa.extra") + "rules:\n" + rules + R"(benefits:
  xa.extra.grant:
    label: { vi: Khoản XA, en: XA grant }
    scheme: xa.pension
    branch: old-age
    from: first
    amount: monthly
    per: month
    round: xa.kit.whole
    increases: { rule: raised, of: monthly, on: raise-day }
)" + lines});
    return result(determined(book, kit::life()), "xa.extra.grant");
  };
  const Result open = monthly("");
  REQUIRE(open.payments.size() == 3);
  CHECK(to_string(*open.payments[0].amount.value) == "1000");
  CHECK(open.payments[0].to == parse_month("2024-12"));
  CHECK(to_string(*open.payments[1].amount.value) == "1100");
  CHECK(open.payments[1].law == "Raise 2025");
  CHECK(to_string(*open.payments[2].amount.value) == "1178");
  CHECK_FALSE(open.payments[2].to);
  CHECK(open.grade == Grade::secondary);
  const Result ended = monthly("    until: 2025-06\n");
  REQUIRE(ended.payments.size() == 2);
  CHECK(ended.payments[1].to == parse_month("2025-06"));
}

TEST_CASE("contributions stand year by year", "[answer]") {
  const std::string rules = kit::rule_text("xa.extra.year", "year", "year-of(as-of)") +
                            kit::rule_text("xa.extra.lines", "records XAA",
                                           "until(from(records(xa.pension), month-in(year, 1)), month-in(year, 12))") +
                            kit::rule_text("xa.extra.worker", "XAA", "sum(lines, wage * 10%)") +
                            kit::rule_text("xa.extra.total", "XAA", "sum(records(xa.pension), wage * 10%)");
  const Result sums = grant(rules,
                            "    amount: total\n    parts: [worker]\n    by_year: { year: year, first: "
                            "year-of(first-month(records(xa.pension))), last: 2011 }\n");
  REQUIRE(sums.years.size() == 2);
  CHECK(sums.years[0].year == 2010);
  REQUIRE(sums.years[0].parts.size() == 1);
  CHECK(sums.years[0].parts[0].id == "xa.extra.worker");
  CHECK(to_string(*sums.years[1].total.value) == "1201");  // 1201.2, rounded
  CHECK(to_string(*sums.amount->value) == "14414");        // 14414.4
  CHECK(sums.parts.empty());
}

TEST_CASE("a rounding is listed when it changed something", "[answer]") {
  const Result changed = grant("", "    from: 2026-01\n    amount: paid\n    round: xa.kit.hundred\n");
  REQUIRE(changed.roundings.size() == 1);
  CHECK(changed.roundings[0].rule == "xa.kit.hundred");
  CHECK(changed.roundings[0].law == "Act 6");
  CHECK(to_string(changed.roundings[0].from) == "100.5");
  CHECK(to_string(changed.roundings[0].to) == "200");
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  CHECK(result(determined(book, kit::life()), "xb.old.age").roundings.empty());  // 80 × 48 / 192 is 20 already
  // In proportion, the amount is rounded once, after the share is taken: 501 × 1% × 16 × 48 / 192 = 20.04.
  const Result share = result(determined(book, replaced(kit::life(), "wage: 500", "wage: 501")), "xb.old.age");
  REQUIRE(share.roundings.size() == 1);
  CHECK(to_string(share.roundings[0].from) == "20.04");
  CHECK(to_string(share.roundings[0].to) == "20");
}

TEST_CASE("an agreement reaches the branches it names, side by side", "[coordination]") {
  const auto book = kit::two_countries(
      replaced(kit::agreement("2024-01-01"), "scope: { XA: [old-age], XB: [old-age] }", "scope: { XB: [old-age] }"));
  const Determination answer = determined(book, kit::life());
  CHECK(result(answer, "xa.old.age").status == Status::refused);
  CHECK(result(answer, "xa.old.age").agreement.empty());
  CHECK(result(answer, "xb.old.age").status == Status::granted);
}

TEST_CASE("a minimum own period leaves national law to decide", "[coordination]") {
  const auto book = kit::two_countries(
      kit::agreement("2024-01-01", "unknown", "", "XA: own-periods, XB: pro-rata", "signed", "XA: 1, XB: 49"));
  const Determination answer = determined(book, kit::life());
  const Result barred = result(answer, "xb.old.age");
  CHECK(barred.status == Status::refused);
  CHECK(barred.agreement.empty());
  CHECK(barred.headline.en.find("49 months") != std::string::npos);
  CHECK(result(answer, "xa.old.age").status == Status::granted);
}

TEST_CASE("of several agreements the one that operates decides", "[coordination]") {
  const std::string second = replaced(kit::agreement("2025-06-01"), "id: xa-xb", "id: xa-xb-second");
  const auto book =
      kit::load({kit::xa_schemes(), kit::xa_pension(), kit::xb_pension(), kit::agreement("unknown"), second});
  const Result both = result(determined(book, kit::life()), "xa.old.age");
  CHECK(both.status == Status::granted);
  CHECK(both.agreement == "xa-xb-second");
  CHECK(both.from == Month::of(2025, 6));
  const Result first = result(determined(book, kit::life("agreements: [xa-xb]\n")), "xa.old.age");
  CHECK(first.status == Status::pending);
  CHECK(first.agreement == "xa-xb");
}

TEST_CASE("a draft is law only for who names it", "[coordination]") {
  const auto book =
      kit::two_countries(kit::agreement("2025-01-01", "unknown", "", "XA: own-periods, XB: pro-rata", "draft"));
  CHECK(result(determined(book, kit::life()), "xa.old.age").status == Status::refused);
  const Determination named = determined(book, kit::life("agreements: [xa-xb]\n"));
  CHECK(result(named, "xa.old.age").status == Status::granted);
  CHECK(result(named, "xa.old.age").from == Month::of(2025, 1));
  CHECK(result(named, "xa.old.age").grade == Grade::assumed);
  CHECK(std::any_of(named.warnings.begin(), named.warnings.end(),
                    [](const Warning& warning) { return warning.code == "draft-agreement"; }));
}

TEST_CASE("a refund taken is gone on both sides", "[coordination]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  const Determination answer = determined(book, kit::life("events:\n  - { refund: 2026-01-05, scheme: xb.pension }\n"));
  CHECK(result(answer, "xa.old.age").status == Status::refused);
  CHECK(result(answer, "xa.old.age").months->counted == 144);
  CHECK(result(answer, "xb.old.age").status == Status::refused);
  CHECK(result(answer, "xb.old.age").months->own == 0);
}

TEST_CASE("the keys of a result, in their order", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("2024-01-01"));
  Faults faults;
  const auto keys = [&](const std::string& person, std::size_t at) {
    const Node root = read_json(to_json(determined(book, person), *book), "answer.json", faults);
    REQUIRE(faults.empty());
    std::vector<std::string> names;
    for (const auto& entry : root.find("results")->items.at(at).entries) names.push_back(entry.key);
    return names;
  };
  using Keys = std::vector<std::string>;
  CHECK(keys(kit::life(), 0) == Keys{"id",       "country",   "scheme", "branch", "label",     "status",  "headline",
                                     "basis",    "agreement", "from",   "amount", "months",    "figures", "parts",
                                     "payments", "grade",     "law",    "cite",   "roundings", "reasons"});
  // What does not apply is absent, not null.
  CHECK(keys(kit::life("agreements: []\n"), 0) == Keys{"id", "country", "scheme", "branch", "label", "status",
                                                       "headline", "basis", "months", "figures", "parts", "payments",
                                                       "grade", "law", "cite", "roundings", "reasons"});
}

TEST_CASE("what was answered before leaves no trace", "[answer]") {
  const auto book = kit::two_countries(kit::agreement("unknown"));
  Determiner kept(book);
  Faults faults;
  DetermineOptions options;
  options.options = true;
  const std::vector<std::string> people = {
      kit::life(), kit::life("assume: { xa-xb.benefits-operative: 2025-07-01 }\n"), kit::life("agreements: []\n"),
      kit::life("events:\n  - { refund: 2026-01-05, scheme: xb.pension }\n", "female")};
  for (const std::size_t i : {0u, 1u, 2u, 3u, 2u, 1u, 0u}) {
    const Case person = kit::read_a_case(people[i]);
    Determiner fresh(book);
    const auto a = kept.determine(person, options, faults);
    const auto b = fresh.determine(person, options, faults);
    REQUIRE(a);
    REQUIRE(b);
    INFO(i);
    CHECK(to_json(*a, *book) == to_json(*b, *book));
  }
}
