#include "calc/answer/answer.hpp"
#include "calc/answer/options.hpp"
#include "calc/answer/result.hpp"
#include "calc/answer/solve.hpp"
#include "calc/answer/todo.hpp"

namespace huong {

std::string_view to_string(Status status) {
  switch (status) {
    case Status::granted:
      return "granted";
    case Status::not_yet:
      return "not-yet";
    case Status::refused:
      return "refused";
    case Status::pending:
      return "pending";
    case Status::lapsed:
      return "lapsed";
    case Status::unknown:
      break;
  }
  return "unknown";
}

struct Determiner::Impl {
  explicit Impl(std::shared_ptr<const Lawbook> lawbook) : solver(std::move(lawbook)) {}

  Solver solver;
  std::vector<std::vector<std::uint8_t>> coverage;
};

Determiner::Determiner(std::shared_ptr<const Lawbook> lawbook) : impl_(std::make_unique<Impl>(std::move(lawbook))) {}
Determiner::~Determiner() = default;
Determiner::Determiner(Determiner&&) noexcept = default;
Determiner& Determiner::operator=(Determiner&&) noexcept = default;

std::optional<Determination> Determiner::determine(const Case& case_, const DetermineOptions& options, Faults& faults) {
  Solver& solver = impl_->solver;
  if (!solver.solve(case_, faults)) return std::nullopt;
  if (options.explain || options.coverage) solver.mark_coverage(impl_->coverage);
  std::optional<Determination> determination;
  Determination& answer = determination.emplace();
  answer.as_of = solver.facts().as_of;
  answer.lawbook_version = solver.lawbook().version;
  answer.lawbook_digest = solver.lawbook().digest;
  answer.case_digest = case_.digest;
  const Detail detail{options.explain, options.explain, options.vi, options.en};
  answer.results.reserve(solver.outcomes().size() + 1);
  for (const Outcome& outcome : solver.outcomes()) answer.results.push_back(make_result(solver, outcome, detail));
  if (!solver.facts().unknown_schemes.empty()) add_results_without_law(solver.facts(), detail, answer.results);
  answer.warnings = solver.facts().warnings;
  if (options.explain) {
    add_warnings(solver, answer.results, answer.warnings);
    if (case_.claim && answer.results.empty()) {
      answer.warnings.push_back({"nothing-to-determine",
                                 {"Không có quyền lợi nào thuộc loại được hỏi ứng với hồ sơ này.",
                                  "No benefit of the kind asked for concerns this case."},
                                 ""});
    }
  }
  if (options.todo) answer.todo = things_to_do(solver, options.vi, options.en);
  if (options.options) answer.options = weigh_options(solver, case_, options);
  return determination;
}

std::string Determiner::rule_value(const Case& case_, RuleId rule, Faults& faults) {
  Solver& solver = impl_->solver;
  if (!solver.solve(case_, faults)) return {};
  // Under the agreement when it decides a benefit of the rule's country, else in national law.
  const std::string& country = solver.lawbook().rules[static_cast<std::size_t>(rule)].country;
  std::int32_t run = 0;
  for (const Outcome& outcome : solver.outcomes()) {
    if (outcome.treatment < 0 || solver.benefit(outcome).country != country) continue;
    run = outcome.run;
    break;
  }
  if (run != 0 && !solver.eval(run).has(rule)) run = 0;
  Evaluation& eval = solver.eval(run);
  std::string text;
  if (eval.has(rule)) {
    text = canonical_value(eval, rule);
    if (solver.lawbook().rules[static_cast<std::size_t>(rule)].unit.kind == Unit::Kind::percent) text += '%';
  } else {
    text = "unknown: " + eval.why(rule).why.en;
  }
  solver.mark_coverage(impl_->coverage);
  return text;
}

const std::vector<std::vector<std::uint8_t>>& Determiner::coverage() const { return impl_->coverage; }

}  // namespace huong
