// From outcomes to results: months, amounts, figures, courses of payment, laws and reasons. Part of answer/.
#pragma once

#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// How much of a result is wanted.
struct Detail {
  bool explain = true;  ///< figures, parts, payments, laws, roundings, reasons
  bool words = true;    ///< labels and headlines
  bool vi = true, en = true;
  bool reasons = true;  ///< with `explain`: in full; else only the law that they rest on
};

[[nodiscard]] Result make_result(Solver& solver, const Outcome& outcome, const Detail& detail);

/// Results that say that no law is here, for records in schemes of other countries.
void add_results_without_law(const Facts& facts, const Symbols& symbols, const Detail& detail,
                             std::vector<Result>& results);

/// Doubts, assumed law, projections and clauses not known to operate, each once. Wants results made with `explain`.
void add_warnings(Solver& solver, const std::vector<Result>& results, std::vector<Warning>& warnings);

/// A rule's value in its canonical text: "27" of a percentage, "2026-09", a word.
[[nodiscard]] std::string canonical_value(Evaluation& eval, RuleId rule);

}  // namespace huong
