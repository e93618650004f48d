#include "calc/answer/course.hpp"

namespace huong {
namespace {

Grade worse(Grade a, Grade b) { return a < b ? b : a; }

/// The outcome's own run once more, with some rules given.
class GivenRun {
 public:
  GivenRun(Solver& solver, const Outcome& outcome)
      : facts_(solver.facts()), world_(solver.world(outcome.run)), eval_(solver.shared_lawbook()) {}

  void give(RuleId rule, const Exact& value) {
    for (Given& given : facts_.given) {
      if (given.rule != rule) continue;
      given.value = value;
      return;
    }
    facts_.given.push_back({rule, value});
  }
  Evaluation& run() {
    eval_.begin(facts_, world_);
    return eval_;
  }

 private:
  Facts facts_;
  World world_;
  Evaluation eval_;
};

}  // namespace

std::vector<Payment> course_of_payments(Solver& solver, const Outcome& outcome, const Amount& first,
                                        std::optional<Month> until, Grade& grade, const NoteRounding& note) {
  const Benefit& benefit = solver.benefit(outcome);
  const Lawbook& book = solver.lawbook();
  std::vector<Payment> payments;
  payments.push_back({*outcome.from, until, first, ""});
  if (benefit.per == "once") payments.back().to = outcome.from;
  if (!first.value || benefit.per == "once" || solver.world(outcome.run).held) return payments;

  const auto raise = [&](Month month, const Exact& exact, std::string law) {
    Payment& before = payments.back();
    Payment next = before;
    next.amount.value = exact;
    if (benefit.increases_rounding >= 0) {
      const RoundingRule& rule = book.roundings[static_cast<std::size_t>(benefit.increases_rounding)];
      next.amount.value = round(exact, rule.unit, rule.mode);
      note(benefit.increases_rounding, exact, *next.amount.value);
    }
    if (next.amount.value == before.amount.value) return;
    next.from = month;
    next.law = std::move(law);
    if (before.from == month) {
      before = std::move(next);
    } else {
      before.to = month - 1;
      payments.push_back(std::move(next));
    }
  };
  const auto in_payment = [&](Day day) {
    const Month month = month_of(day);
    return month > *outcome.from && day <= solver.facts().as_of && (!until || month <= *until);
  };

  if (benefit.increases != kNoParameter) {
    for (const Cell& cell : book.parameters[static_cast<std::size_t>(benefit.increases)].entries) {
      const Day day{date::days{static_cast<int>(cell.key)}};
      if (!in_payment(day)) continue;
      std::string law;
      if (cell.citation >= 0) {
        const Citation& citation = book.plan.citations[static_cast<std::size_t>(cell.citation)];
        law = citation.law;
        grade = worse(grade, citation.grade);
      }
      raise(month_of(day), *payments.back().amount.value * (Exact(1) + cell.value), std::move(law));
    }
  }
  if (benefit.raised.rule != kNoRule) {
    GivenRun again(solver, outcome);
    for (const Version& version : book.rules[static_cast<std::size_t>(benefit.raised.rule)].versions) {
      if (!in_payment(version.from)) continue;
      again.give(benefit.raised.of, *payments.back().amount.value);
      again.give(benefit.raised.on, Exact(version.from.time_since_epoch().count()));
      Evaluation& eval = again.run();
      if (!eval.has(benefit.raised.rule)) {
        payments.back().to = month_of(version.from) - 1;
        break;
      }
      grade = worse(grade, eval.grade(benefit.raised.rule));
      const std::vector<std::string> laws = eval.laws(benefit.raised.rule);
      raise(month_of(version.from), eval.number(benefit.raised.rule), laws.empty() ? std::string() : laws.back());
    }
  }
  return payments;
}

std::vector<YearOfParts> parts_by_year(Solver& solver, const Outcome& outcome, Grade& grade, const NoteRounding& note) {
  const Benefit& benefit = solver.benefit(outcome);
  std::vector<YearOfParts> years;
  Evaluation& eval = solver.eval(outcome.run);
  if (benefit.by_year.year == kNoRule || !eval.has(benefit.by_year.first) || !eval.has(benefit.by_year.last)) {
    return years;
  }
  constexpr int kMost = 120;
  const auto year_of = [&](RuleId rule) {
    const std::optional<Small> small = eval.number(rule).small();
    return small ? static_cast<int>(floor(*small)) : 0;
  };
  const int first = year_of(benefit.by_year.first);
  const int last = std::min(year_of(benefit.by_year.last), first + kMost);
  GivenRun again(solver, outcome);
  for (int year = first; year <= last; ++year) {
    again.give(benefit.by_year.year, Exact(year));
    Evaluation& of_year = again.run();
    YearOfParts& entry = years.emplace_back();
    entry.year = year;
    Exact total(0);
    bool whole = true;
    for (const RuleId named : benefit.parts) {
      const RuleId rule = solver.real(named);
      const Rule& law = solver.lawbook().rules[static_cast<std::size_t>(rule)];
      Part part;
      part.id = law.id;
      part.label = law.label;
      part.amount.currency = solver.currency(outcome.benefit);
      part.amount.per = "year";
      whole = whole && of_year.has(rule);
      if (of_year.has(rule)) {
        const Exact exact = of_year.number(rule);
        part.amount.value = solver.round_amount(outcome, exact);
        note(solver.rounding_of(outcome), exact, *part.amount.value);
        total = total + *part.amount.value;
        grade = worse(grade, of_year.grade(rule));
      }
      entry.parts.push_back(std::move(part));
    }
    entry.total.currency = solver.currency(outcome.benefit);
    entry.total.per = "year";
    if (whole) entry.total.value = total;
  }
  return years;
}

}  // namespace huong
