// Refunds, events, family; how sure an answer is, what it rounded, and how it explains itself; numbers of any size.
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/evaluation.hpp"
#include "calc/number/rounding.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
using kit::Asked;

namespace {

std::string rules_of(const std::vector<std::pair<std::string, std::string>>& unit_and_formula) {
  std::string text = "rules:\n";
  for (std::size_t i = 0; i < unit_and_formula.size(); ++i) {
    text += kit::rule_text("xa.t.row-" + std::to_string(i), unit_and_formula[i].first, unit_and_formula[i].second);
  }
  return text;
}

/// Adds a shown formula again: numbers with or without %, units of words, + − × /, brackets. Nothing when it is no
/// arithmetic.
class Adder {
 public:
  explicit Adder(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i, 2) == "×") {
        text_ += '*';
        i += 2;
      } else if (text.substr(i, 3) == "−") {
        text_ += '-';
        i += 3;
      } else if (text[i] != ' ') {
        text_ += text[i++];
      } else {
        ++i;
      }
    }
  }
  std::optional<Exact> value() {
    const Exact v = sum();
    return ok_ && at_ == text_.size() ? std::optional<Exact>(v) : std::nullopt;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  Exact sum() {
    Exact v = product();
    while (ok_ && (peek() == '+' || peek() == '-')) v = text_[at_++] == '+' ? v + product() : v - product();
    return v;
  }
  Exact product() {
    Exact v = single();
    while (ok_ && (peek() == '*' || peek() == '/')) {
      const bool times = text_[at_++] == '*';
      const Exact w = single();
      if (!times && w == Exact(0)) ok_ = false;
      if (ok_) v = times ? v * w : v / w;
    }
    return v;
  }
  Exact single() {
    if (peek() == '-') {
      ++at_;
      return -single();
    }
    if (peek() == '(') {
      ++at_;
      const Exact v = sum();
      ok_ = ok_ && peek() == ')';
      ++at_;
      return v;
    }
    std::size_t end = at_;
    while (end < text_.size() && (std::isdigit(static_cast<unsigned char>(text_[end])) || text_[end] == '.')) ++end;
    if (end < text_.size() && text_[end] == '%') ++end;
    const auto v = parse_exact(std::string_view(text_).substr(at_, end - at_));
    ok_ = ok_ && v.has_value();
    at_ = end;
    for (const std::string_view unit : {"months", "month", "years", "year"}) {
      if (std::string_view(text_).substr(at_, unit.size()) == unit) {
        at_ += unit.size();
        break;
      }
    }
    return v.value_or(Exact());
  }

  std::string text_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace

TEST_CASE("refunded months are gone unless asked for", "[law]") {
  const std::string rs = "records(xa.pension";
  const std::string text = kit::header() + rules_of({{"months", "months(" + rs + "))"},
                                                     {"months", "months(" + rs + ", refunded = yes))"},
                                                     {"months", "months(" + rs + ", refunded = no))"},
                                                     {"months", "months(" + rs + ", refunded = any))"},
                                                     {"months", "months(" + rs + ", counts = right))"},
                                                     {"XAA", "sum(" + rs + ", refunded = yes), wage)"}});
  Asked ask(kit::load({kit::schemes(), text}), R"(huong: case/1
as_of: 2026-11-25
records:
  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-12, wage: 7 }
events:
  - { refund: 2010-05-20, scheme: xa.pension, amount: 900 }
)");
  const char* expected[] = {"7 months", "5 months", "7 months", "12 months", "7 months", "35"};
  for (std::size_t i = 0; i < 6; ++i) CHECK(ask("xa.t.row-" + std::to_string(i)) == expected[i]);
}

TEST_CASE("events", "[law]") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"truth", "happened(medical)"},
      {"truth", "happened(refund)"},
      {"day", "day-of(medical)"},
      {"percent", "fact(medical, loss)"},
      {"percent", "fact(medical, loss, cause = work)"},
      {"truth", "happened(medical, cause = other)"},
      {"truth", "happened(medical, cause != work)"},
      {"truth", "happened(medical, final = yes)"},
      {"truth", "happened(medical, final = no)"},
      {"choice [work, other]", "fact(medical, cause)"},
      {"day", "day-of(refund)"},
      {"truth", "happened(medical, cause in [work, other])"},
  };
  const auto book = kit::load({kit::schemes(), kit::header() + rules_of(rows)});
  Asked ask(book, R"(huong: case/1
as_of: 2026-11-25
events:
  - { medical: 2025-03-01, loss: 81%, final: yes }
  - { medical: 2024-03-01, loss: 61%, cause: work }
)");
  const char* expected[] = {"yes",
                            "no",
                            "2025-03-01",
                            "81%",
                            "61%",
                            "no",
                            "yes",
                            "yes",
                            "no",
                            "? The event \"medical opinion\" lacks cause.",
                            "? Not given: the event \"refund\".",
                            "yes"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    INFO(rows[i].second);
    CHECK(ask("xa.t.row-" + std::to_string(i)) == expected[i]);
  }
  CHECK(ask.why("xa.t.row-10").why.vi == "Chưa ghi sự kiện \"hoàn tiền\".");
  CHECK(ask.why("xa.t.row-9").why.vi == "Sự kiện giám định thiếu cause.");
  CHECK(ask.why("xa.t.row-9").kind == Unknown::Kind::no_evidence);
}

TEST_CASE("family members are counted at their ages in the month asked", "[law]") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"number", "family(2026-05)"},
      {"number", "family(2026-05, relation = child)"},
      {"number", "family(2026-05, relation != child)"},
      {"number", "family(2026-05, relation in [child, spouse], age < 19 years)"},
      {"number", "family(2026-06, relation = child, age < 19 years)"},
      {"number", "family(2026-06, relation = child, age >= 228 months)"},
      {"number", "family(2026-05, disabled = yes)"},
      {"number", "family(2026-05, disabled = no)"},
      {"number", "family(2026-05, age > 1 years)"},
      {"number", "family(2026-05, relation = child, age <= 10 years)"},
  };
  Asked ask(kit::load({kit::header() + rules_of(rows)}), R"(huong: case/1
as_of: 2026-11-25
family:
  - { relation: child, born: 2007-06-01 }
  - { relation: child, born: 2020-01, disabled: yes }
  - { relation: spouse }
)");
  const char* expected[] = {"3", "2", "1", "? The birth date of a family member is not given.", "1",
                            "1", "1", "2", "? The birth date of a family member is not given.", "1"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    INFO(rows[i].second);
    CHECK(ask("xa.t.row-" + std::to_string(i)) == expected[i]);
  }
}

TEST_CASE("the worst grade travels, and doubts with it", "[law]") {
  const std::string text = kit::header() + R"(parameters:
  xa.t.index: { label: { vi: a, en: index }, unit: number, checked: 2026-01-01, keys: [year], match: from, rows: { 2010: { is: 2, law: Act 1 }, 2011: { is: 3, law: Act 2, grade: assumed, note: { vi: ngờ, en: doubt } } } }
  xa.t.dated: { label: { vi: a, en: dated }, unit: number, checked: 2026-01-01, values: { 2010-01-01: { is: 2, law: Act 1, grade: secondary } } }
rules:
  xa.t.sure: { label: { vi: a, en: sure }, unit: number, law: Act 3, is: 1 }
  xa.t.seen: { label: { vi: a, en: seen }, unit: number, law: Act 4, grade: secondary, is: sure + 1 }
  xa.t.top: { label: { vi: a, en: top }, unit: number, law: Act 5, is: seen + 1 }
  xa.t.either:
    label: { vi: a, en: either }
    unit: number
    law: Act 6
    is:
      - { when: known(sex), then: sure }
      - { otherwise: seen, grade: assumed, note: { vi: mở, en: open } }
  xa.t.early: { label: { vi: a, en: early }, unit: number, law: Act, is: 'sum(until(records(xa.pension), 2010-12), index[year])' }
  xa.t.late: { label: { vi: a, en: late }, unit: number, law: Act, is: 'sum(records(xa.pension), index[year])' }
  xa.t.future: { label: { vi: a, en: future }, unit: number, law: Act, is: dated at 2030-01 }
)";
  const auto book = kit::load({kit::schemes(), text});
  const std::string person = R"(huong: case/1
as_of: 2026-11-25
records:
  - { scheme: xa.pension, kind: insured, from: 2010-12, to: 2011-01, wage: 7 }
)";
  Asked ask(book, person);
  const auto grade = [&](const std::string& id) { return to_string(ask.eval().grade(ask.rule(id))); };
  CHECK(grade("xa.t.sure") == "official");
  CHECK(grade("xa.t.seen") == "secondary");
  CHECK(grade("xa.t.top") == "secondary");
  CHECK(grade("xa.t.either") == "assumed");
  CHECK(grade("xa.t.early") == "official");
  CHECK(grade("xa.t.late") == "assumed");
  CHECK(ask("xa.t.early") == "2");
  CHECK(ask("xa.t.late") == "5");
  CHECK(grade("xa.t.future") == "secondary");
  const auto doubts = ask.eval().doubts(ask.rule("xa.t.late"));
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0]->note->en == "doubt");
  CHECK(doubts[0]->law == "Act 2");
  CHECK(ask.eval().doubts(ask.rule("xa.t.early")).empty());
  World held;
  held.held = true;
  Asked projected(book, person, held);
  CHECK(to_string(projected.eval().grade(projected.rule("xa.t.future"))) == "projected");
  Asked woman(book, person + "person: { sex: female }\n");
  CHECK(to_string(woman.eval().grade(woman.rule("xa.t.either"))) == "official");
}

TEST_CASE("every rounding is told, with what it changed", "[law]") {
  const std::string text = kit::header() + "rules:\n" +
                           kit::rule_text("xa.t.a", "XAA", "round(10.5 XAA, xa.kit.whole)") +
                           kit::rule_text("xa.t.b", "XAA", "a * 3", "    round: xa.kit.hundred\n") +
                           kit::rule_text("xa.t.other", "XAA", "round(1.5 XAA, xa.kit.whole)") +
                           kit::rule_text("xa.t.sum", "XAA", "sum(records(xa.pension), round(wage / 2, xa.kit.whole))");
  Asked ask(kit::load({kit::schemes(), text}),
            "huong: case/1\nas_of: 2026-11-25\nrecords:\n  - { scheme: xa.pension, kind: insured, from: 2010-12, to: "
            "2011-02, "
            "wage: 7 }\n");
  CHECK(ask("xa.t.other") == "2");
  CHECK(ask("xa.t.b") == "100");
  const auto made = ask.eval().roundings(ask.rule("xa.t.b"));
  REQUIRE(made.size() == 2);
  const auto id = [&](int r) { return ask.book().roundings[static_cast<std::size_t>(r)].id; };
  CHECK(id(made[0].rounding) == "xa.kit.whole");
  CHECK(made[0].from == Exact(21, 2));
  CHECK(made[0].to == Exact(11));
  CHECK(id(made[1].rounding) == "xa.kit.hundred");
  CHECK(made[1].from == Exact(33));
  CHECK(made[1].to == Exact(100));
  CHECK(ask("xa.t.sum") == "12");  // 3.5 → 4, three times
  const auto summed = ask.eval().roundings(ask.rule("xa.t.sum"));
  REQUIRE(summed.size() == 1);
  CHECK(summed[0].from == Exact(21, 2));
  CHECK(summed[0].to == Exact(12));
}

TEST_CASE("an explanation names law, formula, figures and a sentence, and its arithmetic holds", "[law]") {
  const std::string text = kit::header() + R"(rules:
  xa.t.years: { label: { vi: số năm, en: years }, unit: years, law: Act 1, is: as-years(months(records(xa.pension))) }
  xa.t.mean: { label: { vi: lương, en: wage }, unit: XAA, law: Act 2, is: 'average(records(xa.pension), wage)' }
  xa.t.rate:
    label: { vi: tỷ lệ, en: rate }
    unit: percent
    law: Act 3
    is:
      - { when: years < 15 years, then: 40%, law: Act 3(1) }
      - { otherwise: 45% + 2.25% * (years - 15), law: Act 3(2), say: { vi: 'Đủ {years}.', en: '{years} reached.' } }
    at_most: 46%
  xa.t.pension: { label: { vi: lương hưu, en: pension }, unit: XAA, law: Act 4, is: rate * mean }
  xa.t.odd: { label: { vi: lẻ, en: odd }, unit: number, law: Act 5, is: 2 * (if yes then 1 + 2 else 3) - - 4 }
  xa.t.odder: { label: { vi: lẻ, en: odder }, unit: number, law: Act 5, is: 10 - if years > 1 then 1 + 2 else 3 }
  xa.t.nested: { label: { vi: lẻ, en: nested }, unit: number, law: Act 5, is: 2 * if no then 9 else if yes then 3 - 5 else 3 }
  xa.t.negative: { label: { vi: âm, en: negative }, unit: number, law: Act 5, is: 3 - odd }
  xa.t.minus: { label: { vi: trừ, en: minus }, unit: number, law: Act 5, is: 10 - negative * negative }
  xa.t.part: { label: { vi: phần, en: part }, unit: XAA, law: Act 6, is: pension / 4 months * 2 months + (100 XAA - 30) / 2 }
  xa.t.all: { label: { vi: tất cả, en: all }, unit: number, law: Act 7, is: odd + odder + nested + minus + number(part) }
)";
  Asked ask(kit::load({kit::schemes(), text}), R"(huong: case/1
as_of: 2026-11-25
records:
  - { scheme: xa.pension, kind: insured, from: 2000-01, to: 2015-06, wage: 1000 }
)");
  std::vector<Evaluation::Reason> reasons;
  ask.eval().explain(ask.rule("xa.t.all"), reasons);
  REQUIRE(reasons.size() == 11);
  CHECK(ask.book().rules[static_cast<std::size_t>(reasons.back().rule)].id == "xa.t.all");
  std::size_t added = 0;
  for (const auto& reason : reasons) {
    const std::string& id = ask.book().rules[static_cast<std::size_t>(reason.rule)].id;
    INFO(id << ": " << reason.formula << " | " << reason.filled << " | " << reason.text.vi << " | " << reason.text.en);
    CHECK_FALSE(reason.law.empty());
    CHECK_FALSE(reason.formula.empty());
    CHECK_FALSE(reason.filled.empty());
    CHECK_FALSE(reason.text.vi.empty());
    CHECK_FALSE(reason.text.en.empty());
    std::string line = reason.filled;
    if (const auto arrow = line.find(" → "); arrow != std::string::npos) line.erase(arrow);
    const auto equals = line.find(" = ");
    if (equals == std::string::npos) continue;
    const auto left = Adder(line.substr(0, equals)).value();
    const auto right = Adder(line.substr(equals + 3)).value();
    REQUIRE(left);
    REQUIRE(right);
    CHECK(*left == *right);
    ++added;
  }
  CHECK(added >= 7);
  reasons.clear();
  ask.eval().explain(ask.rule("xa.t.rate"), reasons);
  REQUIRE(reasons.size() == 2);
  const auto& rate = reasons[1];
  CHECK(rate.law == "Act 3(2)");
  CHECK(rate.formula == "45% + 2.25% × (years − 15)");
  CHECK(rate.filled == "45% + 2.25% × (15.5 years − 15 years) = 46.125% → 46%");
  CHECK(rate.text.en == "rate: 45% + 2.25% × (15.5 years − 15 years) = 46%. 15.5 years reached.");
  CHECK(rate.text.vi == "tỷ lệ: 45% + 2,25% × (15,5 năm − 15 năm) = 46%. Đủ 15,5 năm.");
  reasons.clear();
  ask.eval().explain(ask.rule("xa.t.rate"), reasons, true, false);
  CHECK(reasons[1].text.en.empty());
}

TEST_CASE("one evaluation serves many people and forgets each", "[law]") {
  const std::string text =
      kit::header() + rules_of({{"months", "months(records(xa.pension))"}, {"truth", "sex = male"}});
  const auto book = kit::load({kit::schemes(), text});
  Faults faults;
  const auto facts = [&](const std::string& more) {
    auto f = admit(kit::read_a_case("huong: case/1\nas_of: 2026-11-25\n" + more), *book, faults);
    REQUIRE(f);
    return *f;
  };
  const Facts a =
      facts("person: { sex: male }\nrecords:\n  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2010-05 }\n");
  const Facts b = facts("");
  Evaluation eval(book);
  const RuleId months = book->rule("xa.t.row-0"), male = book->rule("xa.t.row-1");
  for (int i = 0; i < 3; ++i) {
    eval.begin(a, {});
    CHECK(eval.number(months) == Exact(5));
    CHECK(eval.truth(male));
    eval.begin(b, {});
    CHECK(eval.number(months) == Exact(0));
    CHECK_FALSE(eval.has(male));
  }
}

TEST_CASE("amounts too large for the fast numbers give the exact answer", "[law]") {
  const std::string sections = R"(parameters:
  xa.t.index: { label: { vi: a, en: index }, unit: number, checked: 2026-01-01, law: Act, keys: [year], match: from, rows: { 2001: 1.234567, 2002: 3.1, 2003: 123456789.123456789 } }
  xa.t.big: { label: { vi: a, en: big }, unit: XAA, checked: 2026-01-01, values: { 2001-01-01: { is: 987654321987654321.5, law: Act }, 2002-03-01: { is: 5, law: Act } } }
)";
  const std::string r = "records(xa.pension)";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"XAA", "sum(" + r + ", wage)"},
      {"XAA", "sum(" + r + ", wage * index[year])"},
      {"XAA", "average(" + r + ", wage * index[year]) * 45.123% / 7 * 11 / 13"},
      {"number", "number(sum(" + r + ", wage)) * number(sum(" + r + ", wage)) / 3"},
      {"XAA", "sum(" + r + ", big at month)"},
      {"XAA", "sum(" + r + ", round(wage * index[year] / 7, xa.kit.whole))"},
      {"truth", "row-3 > 1000000000000000000000"},
      {"number", "floor(row-3) - ceiling(row-3)"},
  };
  const auto book = kit::load({kit::schemes(), kit::header() + sections + rules_of(rows)});
  for (const std::string wage : {"7", "9999999999999.25", "123456789012345", "999999999999999"}) {
    INFO(wage);
    Asked ask(book,
              "huong: case/1\nas_of: 2026-11-25\nrecords:\n  - { scheme: xa.pension, kind: insured, from: 2001-11, to: "
              "2003-02, wage: " +
                  wage + " }\n");
    const Exact w = *parse_exact(wage), i1 = *parse_exact("1.234567"), i2 = *parse_exact("3.1"),
                i3 = *parse_exact("123456789.123456789");
    const Exact indexed = w * i1 * Exact(2) + w * i2 * Exact(12) + w * i3 * Exact(2);
    const auto number = [&](const char* id) { return ask.eval().number(ask.rule(id)); };
    const Exact sum = w * Exact(16), square = sum * sum / Exact(3);
    CHECK(number("xa.t.row-0") == sum);
    CHECK(number("xa.t.row-1") == indexed);
    CHECK(number("xa.t.row-2") == indexed / Exact(16) * *parse_exact("45.123%") / Exact(7) * Exact(11) / Exact(13));
    CHECK(number("xa.t.row-3") == square);
    CHECK(number("xa.t.row-4") == *parse_exact("987654321987654321.5") * Exact(4) + Exact(5) * Exact(12));
    const auto whole = [](const Exact& v) { return round(v, Exact(1), RoundingMode::half_up); };
    CHECK(number("xa.t.row-5") == whole(w * i1 / Exact(7)) * Exact(2) + whole(w * i2 / Exact(7)) * Exact(12) +
                                      whole(w * i3 / Exact(7)) * Exact(2));
    CHECK(ask.eval().truth(ask.rule("xa.t.row-6")) == (square > *parse_exact("1000000000000000000000")));
    CHECK(number("xa.t.row-7") == Exact(square.floor() - square.ceiling(), 1));
  }
}
