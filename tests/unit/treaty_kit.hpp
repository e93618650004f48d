// Two countries that do not exist, with a pension each, a refund in one of them, and an agreement between them.
#pragma once

#include <string>

#include "tests/unit/law_kit.hpp"

namespace huong::kit {

/// The scheme of the second country stands in that country's own file.
inline std::string xa_schemes() {
  std::string text = schemes();
  const std::size_t from = text.find("  xb.pension:");
  return text.erase(from, text.find("events:") - from);
}

inline std::string xa_pension() {
  return R"(huong: rules/1
country: XA
prefix: xa.old
parameters:
  xa.old.raise:
    label: { vi: mức tăng, en: raise }
    unit: percent
    checked: 2026-11-01
    values:
      2025-07-01: { is: 10%, law: Decree 1 }
      2026-07-01: { is: 5%, law: Decree 2 }
rules:
)" + rule_text("xa.old.own", "spans", "spans(records(xa.pension, counts = right))") +
         rule_text("xa.old.own-months", "months", "months(own)") +
         rule_text("xa.old.counted-months", "months", "own-months + months(foreign)") +
         rule_text("xa.old.required-months", "months", "180 months") +
         rule_text("xa.old.start", "month",
                   "max(birth-month + 721 months, nth-month(union(own, foreign), required-months) + 1 months, "
                   "treaty-from)") +
         rule_text("xa.old.average-wage", "XAA", "average(records(xa.pension, counts = average), wage)") +
         rule_text("xa.old.monthly", "XAA", "average-wage * 2% * as-years(own-months)") + R"(
benefits:
  xa.old.age:
    label: { vi: Hưu XA, en: XA pension }
    scheme: xa.pension
    branch: old-age
    claims: [old-age]
    law: Act 7
    relevant: own-months > 0 or months(records(xa.pension, refunded = any)) > 0
    months: { own: own-months, counted: counted-months, required: required-months }
    conditions:
      - name: months
        is: counted-months >= required-months
        else: refused
        missing: required-months - counted-months
        say: { vi: "Còn thiếu {missing}.", en: "{missing} short." }
        law: Act 8
    from: start
    amount: monthly
    per: month
    round: xa.kit.whole
    figures: [average-wage]
    parts: [monthly]
    increases: raise
    increases_round: xa.kit.whole
    basis: national
)";
}

inline std::string xb_pension() {
  return R"(huong: rules/1
country: XB
prefix: xb.old
schemes:
  xb.pension:
    label: { vi: Hưu XB, en: XB pension }
    branches: [old-age]
    currency: XBB
    law: Act 4
    bases: [wage]
    kinds:
      insured: { label: { vi: có đóng, en: insured }, right: yes, amount: yes, average: yes }
rules:
)" + rule_text("xb.old.own", "spans", "spans(records(xb.pension, counts = right))") +
         rule_text("xb.old.own-months", "months", "months(own)") +
         rule_text("xb.old.counted-months", "months", "own-months + months(foreign)") +
         rule_text("xb.old.required-months", "months", "120 months") +
         rule_text("xb.old.start", "month",
                   "max(birth-month + 721 months, nth-month(union(own, foreign), required-months) + 1 months, "
                   "treaty-from)") +
         rule_text("xb.old.monthly", "XBB",
                   "average(records(xb.pension, counts = average), wage) * 1% * as-years(own-months + "
                   "foreign-for-amount)") +
         rule_text("xb.old.paid", "XBB", "sum(records(xb.pension, counts = right), wage) * 9%") + R"(
benefits:
  xb.old.age:
    label: { vi: Hưu XB, en: XB pension }
    scheme: xb.pension
    branch: old-age
    claims: [old-age]
    relevant: months(records(xb.pension, refunded = any)) > 0
    months: { own: own-months, counted: counted-months, required: required-months }
    conditions:
      - { name: months, is: counted-months >= required-months, else: refused, law: Act 10 }
    from: start
    amount: monthly
    per: month
    round: xa.kit.whole
    basis: national
  xb.old.refund:
    label: { vi: Hoàn tiền XB, en: XB refund }
    scheme: xb.pension
    branch: old-age
    claims: [refund]
    relevant: own-months > 0
    months: { own: own-months }
    conditions:
      - { name: title, is: sex = female or by-treaty, else: refused, law: Act 11 }
    from: month-of(as-of)
    amount: paid
    per: once
    round: xa.kit.whole
    basis: refund
    wipes: [xb.pension]
)";
}

/// `benefits` and `refund` stand for the operative date of these clauses ("unknown" or a day); `terms` for what is
/// added to the first.
inline std::string agreement(const std::string& benefits, const std::string& refund = "unknown",
                             const std::string& terms = "", const std::string& method = "XA: own-periods, XB: pro-rata",
                             const std::string& status = "signed", const std::string& min_own = "XA: 1, XB: 1") {
  return R"(huong: agreement/1
id: xa-xb
label: { vi: Hiệp định XA – XB, en: XA – XB agreement }
parties: [XA, XB]
status: )" +
         status + R"(
law: Treaty of 2020
clauses:
  - id: scope
    title: { vi: Phạm vi, en: Scope }
    article: art. 2
    in_force: 2024-01-01
    terms:
      schemes: { XA: [xa.pension], XB: [xb.pension] }
      scope: { XA: [old-age], XB: [old-age] }
  - id: benefits
    title: { vi: Cộng gộp, en: Totalization }
    article: art. 11
    in_force: 2024-01-01
    operative: )" +
         benefits + R"(
    source: https://example.org/treaty
    terms:
      totalization: { min_own: { )" +
         min_own + R"( }, only_if_needed: yes, counts: right }
      overlap: once
      prorata: { denominator: total }
      method: { )" +
         method + R"( }
)" + terms +
         R"(  - id: refund
    title: { vi: Hoàn tiền, en: Refund }
    article: art. 12
    in_force: 2024-01-01
    operative: )" +
         refund + R"(
    terms:
      refund: { XB: as-nationals }
)";
}

inline std::shared_ptr<const Lawbook> two_countries(const std::string& treaty) {
  return load({xa_schemes(), xa_pension(), xb_pension(), treaty});
}

/// 144 months in XA, then 48 in XB; sixty since 2020.
inline std::string life(const std::string& more = "", const std::string& sex = "male") {
  return "huong: case/1\nas_of: 2026-11-25\nperson: { born: 1960-01-10, sex: " + sex +
         ", nationality: XA, residence: XA }\nrecords:\n"
         "  - { scheme: xa.pension, kind: insured, from: 2010-01, to: 2021-12, wage: 1001 }\n"
         "  - { scheme: xb.pension, kind: insured, from: 2022-01, to: 2025-12, wage: 500 }\n" +
         more;
}

}  // namespace huong::kit
