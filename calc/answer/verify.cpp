#include "calc/answer/verify.hpp"

#include <algorithm>
#include <utility>

#include "calc/answer/cause.hpp"
#include "calc/answer/solve.hpp"
#include "calc/answer/words.hpp"

namespace huong {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::ok:
      return "ok";
    case Verdict::differs:
      return "differs";
    case Verdict::unknown:
      return "unknown";
    case Verdict::bad_row:
      break;
  }
  return "bad-row";
}

struct Verifier::Impl {
  Impl(std::shared_ptr<const Lawbook> lawbook, VerifyOptions settings)
      : book(std::move(lawbook)), solver(book), options(settings) {}

  std::shared_ptr<const Lawbook> book;
  Solver solver;
  VerifyOptions options;
  std::unique_ptr<CauseFinder> finder;  ///< made with the first decision that differs
  Faults faults;

  void verify(const Decision& decision, Verification& into) {
    into.verdict = Verdict::ok;
    into.expected.reset();
    into.difference.reset();
    into.reason.clear();
    into.step.clear();
    into.law.clear();
    into.text = {};
    into.cause.reset();
    into.notes = decision.notes;
    faults.clear();
    // Most decisions are right, and that is seen without what only words and figures need.
    const bool quickly = decision.figures.empty();
    const bool solved = quickly ? solver.solve_quickly(decision.case_, decision.benefit, faults)
                                : solver.solve(decision.case_, decision.benefit, faults);
    if (!solved) {
      refuse(decision, faults, into);
      return;
    }
    notes(into);
    if (is_right(decision, into)) return;
    if (quickly && !solver.solve(decision.case_, decision.benefit, faults)) {
      refuse(decision, faults, into);
      return;
    }
    if (decision.case_.records.empty() && decision.case_.given.empty()) {
      nothing_to_compute_from(decision, into);
    } else if (!into.expected) {
      undecided(decision, outcome(), into);
    } else {
      into.verdict = Verdict::differs;
      differs(decision, outcome(), *into.difference == Exact(0), into);
    }
  }

  [[nodiscard]] const Outcome* outcome() const {
    return solver.outcomes().empty() ? nullptr : &solver.outcomes().front();
  }

  void notes(Verification& into) const {
    for (const Warning& warning : solver.facts().warnings) {
      if (std::find(into.notes.begin(), into.notes.end(), warning.code) == into.notes.end())
        into.notes.push_back(warning.code);
    }
    if (!solver.facts().unknown_schemes.empty()) into.notes.emplace_back("scheme-without-law");
  }

  /// Compares what was paid, and the figures shown, with what has just been solved.
  [[nodiscard]] bool is_right(const Decision& decision, Verification& into) {
    const Outcome* found = outcome();
    into.status = found == nullptr ? Status::refused : found->status;
    if (decision.case_.records.empty() && decision.case_.given.empty()) return false;
    into.expected = amount_due(solver, decision.case_);
    const bool open = !into.expected && found != nullptr && found->low && !found->pending && found->qualifies;
    if (open) range(decision, *found, into);
    if (!into.expected) return false;
    into.difference = decision.paid - *into.expected;
    return *into.difference == Exact(0) && figures_agree(solver, decision);
  }

  void nothing_to_compute_from(const Decision& decision, Verification& into) const {
    into.verdict = Verdict::unknown;
    into.reason = benefit(decision).id + "#no-record";
    into.law = benefit(decision).citation.law;
    into.text = {"Không có dòng đóng nào và không có con số cho trước để tính lại.",
                 "There is neither a line of the record nor a given figure to compute from."};
  }

  /// An amount of which only the ends are known: what was paid must lie between them.
  static void range(const Decision& decision, const Outcome& outcome, Verification& into) {
    if (decision.paid < *outcome.low) {
      into.expected = outcome.low;
    } else if (outcome.high) {
      into.expected = decision.paid > *outcome.high ? *outcome.high : decision.paid;
    }
  }

  [[nodiscard]] const Benefit& benefit(const Decision& decision) const {
    return book->benefits[static_cast<std::size_t>(decision.benefit)];
  }

  void undecided(const Decision& decision, const Outcome* found, Verification& into) {
    into.verdict = Verdict::unknown;
    const Benefit& asked = benefit(decision);
    into.law = asked.citation.law;
    if (found->pending) {
      const Treatment& treatment = solver.treatment(found->treatment);
      into.reason = asked.id + "#not-operative";
      into.law = treatment.inoperative->citation.law;
      const Text clause = clause_text(*treatment.agreement, *treatment.inoperative, solver.lawbook());
      into.text = {"Dựa trên điều khoản chưa rõ đã được áp dụng: " + clause.vi + ".",
                   "Rests on a clause not known to operate: " + clause.en + "."};
      if (found->value && *found->value == decision.paid) {
        into.cause = Cause{"clause-applied",
                           treatment.agreement->id,
                           treatment.agreement->id + "." + treatment.inoperative->id,
                           {"Nếu áp dụng điều khoản đó thì đúng bằng số đã trả.",
                            "With the clause applied the result is exactly what was paid."}};
      }
      return;
    }
    RuleId rule = found->status == Status::unknown ? found->unknown : found->amount_unknown;
    if (asked.amount == kNoRule && asked.low == kNoRule && rule == kNoRule) {
      into.reason = asked.id + "#no-amount";
      into.text = {"Quyền lợi này không phải một khoản tiền.", "This benefit is no sum of money."};
      return;
    }
    if (rule == kNoRule) {
      into.reason = asked.id + "#range";
      into.text = {"Chỉ biết mức thấp nhất của khoản này.", "Only the least amount is known."};
      return;
    }
    rule = solver.real(rule);
    const Unknown why = solver.eval(found->run).why(rule);
    into.reason = asked.id + (why.kind == Unknown::Kind::no_evidence ? "#no-evidence" : "#no-law");
    into.step = rule_id(rule);
    into.text = why.why;
  }

  [[nodiscard]] std::string rule_id(RuleId rule) const {
    while (rule != kNoRule && book->rules[static_cast<std::size_t>(rule)].kind == Rule::Kind::local)
      rule = book->rules[static_cast<std::size_t>(rule)].owner;
    if (rule == kNoRule || book->rules[static_cast<std::size_t>(rule)].kind == Rule::Kind::inner) return {};
    return book->rules[static_cast<std::size_t>(rule)].id;
  }

  void differs(const Decision& decision, const Outcome* found, bool same_amount, Verification& into) {
    const Benefit& asked = benefit(decision);
    Evaluation& eval = solver.eval(deciding_run(solver));
    into.law = asked.citation.law;
    const bool due = into.expected && *into.expected != Exact(0);
    if (found == nullptr) {
      into.reason = asked.id + "#relevant";
      into.text = {"Hồ sơ không có thời gian đóng nào cho quyền lợi này.",
                   "The record holds nothing for this benefit."};
    } else if (!due && found->failed >= 0) {
      const auto index = static_cast<std::size_t>(found->failed);
      const Condition& condition = asked.conditions[index];
      into.reason = asked.id + "#" + (condition.name.empty() ? std::to_string(index + 1) : condition.name);
      if (!condition.citation.law.empty()) into.law = condition.citation.law;
      if (condition.say_vi) into.text.vi = eval.fill(*condition.say_vi, "vi");
      if (condition.say_en) into.text.en = eval.fill(*condition.say_en, "en");
    } else if (!due && found->from) {
      into.reason = asked.id + "#not-yet";
      if (asked.from != kNoRule) law_of(eval, solver.real(asked.from), into);
      into.text = {"Đến " + show_month(*found->from, Voice(book->symbols, "vi")) + " mới được hưởng.",
                   "Payable only from " + show_month(*found->from, Voice(book->symbols, "en")) + "."};
    } else {
      into.reason = asked.id + (same_amount ? "#figure" : "#amount");
    }
    if (due && asked.amount != kNoRule) law_of(eval, solver.real(asked.amount), into);
    first_figure(decision, eval, asked, into);
    if (!options.causes) return;
    if (!finder) finder = std::make_unique<CauseFinder>(*book);
    RuleId departs = kNoRule;
    into.cause = finder->find(decision, solver, departs);
    if (!into.cause) {
      into.cause =
          Cause{"unexplained",
                {},
                {},
                {"Không thay đổi đơn lẻ nào giải thích được số đã trả.", "No single change explains what was paid."}};
    }
    if (into.step.empty() && departs != kNoRule) {
      into.step = rule_id(departs);
      if (due || into.law.empty()) law_of(eval, departs, into);
    }
  }

  static void law_of(Evaluation& eval, RuleId rule, Verification& into) {
    if (!eval.has(rule)) return;
    const std::vector<std::string> laws = eval.laws(rule);
    if (!laws.empty()) into.law = laws.front();
  }

  /// The first figure shown, in the order of the explanation, that is not the rule's value.
  void first_figure(const Decision& decision, Evaluation& eval, const Benefit& asked, Verification& into) {
    if (decision.figures.empty()) return;
    const auto wrong = [&](RuleId rule) {
      return std::any_of(decision.figures.begin(), decision.figures.end(),
                         [&](const PaidFigure& figure) { return figure.rule == rule && !figure_agrees(eval, figure); });
    };
    for (const Evaluation::Step& step : explanation(solver, asked)) {
      if (!wrong(step.rule)) continue;
      into.step = rule_id(step.rule);
      law_of(eval, step.rule, into);
      return;
    }
    for (const PaidFigure& figure : decision.figures) {
      if (figure_agrees(eval, figure)) continue;
      into.step = rule_id(figure.rule);
      law_of(eval, figure.rule, into);
      return;
    }
  }
};

Verifier::Verifier(std::shared_ptr<const Lawbook> lawbook, VerifyOptions options)
    : impl_(std::make_unique<Impl>(std::move(lawbook), options)) {}
Verifier::~Verifier() = default;
Verifier::Verifier(Verifier&&) noexcept = default;
Verifier& Verifier::operator=(Verifier&&) noexcept = default;

void Verifier::verify(const Decision& decision, Verification& into) { impl_->verify(decision, into); }

void Verifier::refuse(const Decision& decision, const Faults& faults, Verification& into) {
  into = {};
  into.verdict = Verdict::bad_row;
  into.notes = decision.notes;
  if (faults.empty()) return;
  into.reason = faults.front().code;
  const auto sentence = [](const std::string& what, const std::string& fix) {
    if (fix.empty()) return what;
    return what + (!what.empty() && what.back() == '.' ? " " : " — ") + fix;
  };
  into.text = {sentence(faults.front().what_vi, faults.front().fix_vi),
               sentence(faults.front().what_en, faults.front().fix_en)};
}

}  // namespace huong
