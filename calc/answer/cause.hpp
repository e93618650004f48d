// Looking for the one change that explains a wrong amount. Part of answer/; not for use outside it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "calc/answer/decision.hpp"
#include "calc/answer/solve.hpp"
#include "calc/answer/verify.hpp"

namespace huong {

/// What is due from the month claimed: the amount, 0 where there is no right by then, nothing where it is not known.
[[nodiscard]] std::optional<Exact> amount_due(const Solver& solver, const Case& case_);
/// The run that decided the benefit just solved.
[[nodiscard]] std::int32_t deciding_run(const Solver& solver);
/// Whether a figure that the decision shows is the rule's value, to the last place written.
[[nodiscard]] bool figure_agrees(Evaluation& eval, const PaidFigure& figure);
[[nodiscard]] bool figures_agree(Solver& solver, const Decision& decision);
/// The rules that the benefit just solved rested on, in the order of its explanation, each once.
[[nodiscard]] std::vector<Evaluation::Step> explanation(Solver& solver, const Benefit& benefit);

class CauseFinder {
 public:
  explicit CauseFinder(const Lawbook& lawbook);
  ~CauseFinder();
  CauseFinder(CauseFinder&&) noexcept;
  CauseFinder& operator=(CauseFinder&&) noexcept;

  /// `right` has just solved the decision's case. The changes are tried in a fixed order, from those that the file
  /// itself suggests to bare adjustments; the first that gives the amount paid (and the figures shown) is the cause.
  /// `departs` becomes the first rule of the explanation that it changes.
  [[nodiscard]] std::optional<Cause> find(const Decision& decision, Solver& right, RuleId& departs);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace huong
