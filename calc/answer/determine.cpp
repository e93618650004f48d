#include <algorithm>

#include "calc/answer/answer.hpp"
#include "calc/answer/covered.hpp"
#include "calc/answer/options.hpp"
#include "calc/answer/result.hpp"
#include "calc/answer/solve.hpp"
#include "calc/answer/todo.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/closest.hpp"
#include "calc/text/reading.hpp"

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

namespace {

/// What is asked for must be here: a lawbook may come without its explanations and without a second language.
bool has_layers(const Lawbook& lawbook, const DetermineOptions& options, Faults& faults) {
  const bool explained = lawbook.explained || !options.explain || !options.reasons;
  const bool spoken = !lawbook.language().empty() || !options.en;
  if (!explained) {
    faults.push_back({"law.not-explained",
                      "",
                      {},
                      "chưa nạp phần giải thích của bộ luật, nên không nêu được lý do",
                      "the explanations of the lawbook are not loaded, so that no reasons can be given",
                      "hãy nạp thêm gói giải thích (….why.lawbook) của từng phần luật, hoặc hỏi không kèm lý do",
                      "load the pack of explanations (….why.lawbook) of each part too, or ask without reasons"});
  }
  if (!spoken) {
    faults.push_back({"law.no-language",
                      "",
                      {},
                      "bộ luật được nạp chỉ có tiếng Việt",
                      "the lawbook was loaded in Vietnamese only",
                      "hãy nạp thêm gói tiếng Anh (….en.lawbook) của từng phần luật, hoặc hỏi bằng tiếng Việt",
                      "load the English pack (….en.lawbook) of each part too, or ask in Vietnamese"});
  }
  return explained && spoken;
}

}  // namespace

std::optional<Determination> Determiner::determine(const Case& case_, const DetermineOptions& options, Faults& faults) {
  Solver& solver = impl_->solver;
  if (!has_layers(solver.lawbook(), options, faults)) return std::nullopt;
  if (!solver.solve(case_, faults)) return std::nullopt;
  std::optional<Determination> determination;
  Determination& answer = determination.emplace();
  answer.as_of = solver.facts().as_of;
  answer.lawbook_version = solver.lawbook().version;
  answer.lawbook_digest = solver.lawbook().digest;
  answer.case_digest = case_.digest;
  const Detail detail{options.explain, options.explain || options.words, options.vi, options.en, options.reasons};
  answer.results.reserve(solver.outcomes().size() + 1);
  for (const Outcome& outcome : solver.outcomes()) answer.results.push_back(make_result(solver, outcome, detail));
  if (!solver.facts().unknown_schemes.empty()) {
    add_results_without_law(solver.facts(), solver.lawbook().symbols, detail, answer.results);
  }
  if (options.explain || options.coverage) solver.mark_coverage(impl_->coverage);
  answer.coverage = coverage_of(solver);
  answer.warnings = solver.facts().warnings;
  if (options.explain) {
    add_warnings(solver, answer.results, answer.warnings);
    if (case_.claim && answer.results.empty()) {
      answer.warnings.push_back(
          {"nothing-to-determine", in_both(solver.lawbook().symbols, sentences.nothing_to_determine), ""});
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

ClaimOutcome outcome_of_claim(const Case& case_, const Determination& determination, bool strict) {
  std::vector<std::string> idle, unproved, lawless;
  for (const Result& result : determination.results) {
    if (result.status == Status::pending) idle.push_back(result.id);
    if (result.status != Status::unknown) continue;
    (result.reason == "no-law" ? lawless : unproved).push_back(result.id);
  }
  if (case_.claim) {
    if (determination.results.empty()) return {ClaimOutcome::Kind::nothing, {}};
    if (!unproved.empty()) return {ClaimOutcome::Kind::no_evidence, std::move(unproved)};
    if (!lawless.empty()) return {ClaimOutcome::Kind::no_law, std::move(lawless)};
  }
  if (strict && !idle.empty()) return {ClaimOutcome::Kind::not_operative, std::move(idle)};
  return {};
}

bool keep_result(Determination& determination, const std::string& id, const std::string& file, Faults& faults) {
  std::vector<Result>& results = determination.results;
  const auto at = std::find_if(results.begin(), results.end(), [&](const Result& result) { return result.id == id; });
  if (at != results.end()) {
    Result kept = std::move(*at);
    results.clear();
    results.push_back(std::move(kept));
    return true;
  }
  const auto fault = [&](std::string code, Said what, Said fix) {
    faults.push_back(
        {std::move(code), file, {}, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)});
    return false;
  };
  if (results.empty()) {
    return fault("answer.no-results",
                 {"Trường hợp này không có quyền lợi nào để giải thích.", "This case has no result to explain."}, {});
  }
  std::vector<std::string> ids;
  std::string all;
  for (const Result& result : results) {
    all += (all.empty() ? "" : ", ") + result.id;
    ids.push_back(result.id);
  }
  const Said choice{"Tệp này có: " + all, "This case has: " + all};
  if (id.empty()) {
    return fault("answer.no-result-named", {"thiếu tên quyền lợi cần giải thích", "the RESULT to explain is missing"},
                 choice);
  }
  const std::string guess = closest(id, ids);
  return fault("answer.unknown-result",
               {"trường hợp này không có quyền lợi “" + id + "”", "this case has no result “" + id + "”"},
               guess.empty() ? choice : Said{"Có phải bạn muốn: " + guess, "Did you mean: " + guess});
}

}  // namespace huong
