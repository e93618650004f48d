// What the tests of calc/law share: little lawbooks written in the test, of countries that do not exist.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/evaluation.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"

namespace huong::kit {

inline std::string told(const Faults& faults) {
  std::string out;
  for (const Fault& f : faults) {
    out += f.code + " " + f.file + ":" + std::to_string(f.place.line) + ":" + std::to_string(f.place.column) + " " +
           f.what_en + " | " + f.fix_en + "\n";
  }
  return out;
}

/// Every fault speaks both languages and shows a way out, and where it stands.
inline void check_told(const Faults& faults) {
  for (const Fault& f : faults) {
    INFO(told({f}));
    CHECK_FALSE(f.code.empty());
    CHECK_FALSE(f.file.empty());
    CHECK(f.place.line > 0);
    CHECK_FALSE(f.what_vi.empty());
    CHECK_FALSE(f.what_en.empty());
    CHECK(f.what_vi != f.what_en);
    CHECK_FALSE(f.fix_vi.empty());
    CHECK_FALSE(f.fix_en.empty());
  }
}

inline std::shared_ptr<const Lawbook> try_load(const std::vector<std::string>& texts, Faults& faults) {
  Pack pack;
  pack.version = "0";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string path = "rules/xa/" + std::to_string(i) + ".yaml";
    Node root = read_yaml(texts[i], path, faults);
    INFO(told(faults) << texts[i]);
    REQUIRE(faults.empty());
    pack.files.push_back({path, std::move(root)});
  }
  pack.digest = lawbook_digest(pack.files);
  return load_lawbook(pack, faults);
}

inline std::shared_ptr<const Lawbook> load(const std::vector<std::string>& texts) {
  Faults faults;
  auto book = try_load(texts, faults);
  INFO(told(faults));
  REQUIRE(faults.empty());
  REQUIRE(book);
  return book;
}

inline Case read_a_case(const std::string& text) {
  Faults faults;
  const Node root = read_yaml(text, "case.yaml", faults);
  INFO(told(faults) << text);
  REQUIRE(faults.empty());
  auto c = read_case(root, "case.yaml", faults);
  INFO(told(faults));
  REQUIRE(c);
  return std::move(*c);
}

/// A person held against a lawbook, ready to be asked for rules.
class Asked {
 public:
  Asked(std::shared_ptr<const Lawbook> book, const std::string& text, const World& world = {})
      : book_(std::move(book)), facts_(std::make_unique<Facts>()), eval_(book_) {
    Faults faults;
    auto facts = admit(read_a_case(text), *book_, faults);
    INFO(told(faults));
    REQUIRE(facts);
    *facts_ = std::move(*facts);
    eval_.begin(*facts_, world);
  }

  /// The value in its plain form; "? reason" when there is none.
  std::string operator()(std::string_view id) {
    const RuleId r = rule(id);
    return eval_.has(r) ? eval_.show(r, "") : "? " + eval_.why(r).why.en;
  }
  Unknown why(std::string_view id) {
    const RuleId r = rule(id);
    CHECK_FALSE(eval_.has(r));
    return eval_.why(r);
  }
  RuleId rule(std::string_view id) const {
    const RuleId r = book_->rule(id);
    INFO(id);
    REQUIRE(r != kNoRule);
    return r;
  }
  Evaluation& eval() { return eval_; }
  const Facts& facts() const { return *facts_; }
  const Lawbook& book() const { return *book_; }
  void begin(const World& world) { eval_.begin(*facts_, world); }

 private:
  std::shared_ptr<const Lawbook> book_;
  std::unique_ptr<Facts> facts_;
  Evaluation eval_;
};

inline std::string header(const std::string& prefix = "xa.t") {
  return "huong: rules/1\ncountry: XA\nprefix: " + prefix + "\n";
}

/// A rule of one formula, as an entry under `rules:`.
inline std::string rule_text(const std::string& id, const std::string& unit, const std::string& is,
                             const std::string& more = "") {
  std::string quoted;
  for (const char c : is) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return "  " + id + ":\n    label: { vi: luật " + id + ", en: rule " + id + " }\n    unit: '" + unit +
         "'\n    law: Act 1\n    is: '" + quoted + "'\n" + more;
}

/// Schemes, events, words and roundings of two countries that do not exist.
inline std::string schemes() {
  return R"(huong: rules/1
country: XA
prefix: xa.kit
words:
  XAA: { vi: xà, en: xa }
schemes:
  xa.pension:
    label: { vi: Hưu XA, en: XA pension }
    branches: [old-age]
    currency: XAA
    law: Act 2
    bases: [wage, pay, coefficient, points, count]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
      sick: { label: { vi: ốm, en: sick }, right: yes, amount: yes, average: no }
      unpaid: { label: { vi: không lương, en: unpaid }, right: no, amount: no, average: no }
    keys:
      sector: { values: [private, state], default: private, label: { vi: khu vực, en: sector } }
      visa: { values: [E-9, F-6], optional: yes, label: { vi: thị thực, en: visa } }
  xa.other:
    label: { vi: Khác, en: Other }
    branches: [old-age]
    currency: XAA
    law: Act 3
    bases: [wage]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
  xb.pension:
    label: { vi: Hưu XB, en: XB pension }
    branches: [old-age]
    currency: XBB
    law: Act 4
    bases: [wage]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
events:
  refund:
    label: { vi: hoàn tiền, en: refund }
    keys: { scheme: { scheme: yes }, amount: { unit: XAA, optional: yes } }
    extinguishes: scheme
  lump-sum: { label: { vi: rút một lần, en: lump sum }, extinguishes: [xa.pension, xa.other] }
  medical:
    label: { vi: giám định, en: medical opinion }
    keys: { loss: { unit: percent }, cause: { values: [work, other], optional: yes }, final: { unit: truth, optional: yes } }
roundings:
  xa.kit.whole: { unit: 1, mode: half-up, law: Act 5 }
  xa.kit.hundred: { unit: 100, mode: up, law: Act 6 }
)";
}

}  // namespace huong::kit
