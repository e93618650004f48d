#include "calc/answer/todo.hpp"

#include <algorithm>
#include <tuple>

#include "calc/law/voice.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

namespace {

enum class Holds { no, maybe, yes };

Holds holds(Evaluation& eval, RuleId rule) {
  if (rule == kNoRule) return Holds::yes;
  if (!eval.has(rule)) return Holds::maybe;
  return eval.truth(rule) ? Holds::yes : Holds::no;
}

/// Worth preparing for: due, due later, or waiting for a clause. Promised, so with a month when it lies ahead.
bool stands(const Outcome& outcome) {
  return outcome.status == Status::granted || outcome.status == Status::pending ||
         (outcome.status == Status::not_yet && outcome.from);
}

/// What is due comes before what is promised, and that before what hangs on a clause.
int rank(Status status) {
  switch (status) {
    case Status::granted:
      return 0;
    case Status::not_yet:
      return 1;
    default:
      return 2;
  }
}

class Maker {
 public:
  Maker(Solver& solver, const Dossier& dossier, bool vi, bool en)
      : solver_(solver), book_(solver.lawbook()), dossier_(dossier), vi_(vi), en_(en) {}

  /// Nothing when the dossier does not concern this person.
  std::optional<Todo> make() {
    if (!find_ground()) return std::nullopt;
    Evaluation& eval = solver_.eval(run_);
    todo_.id = dossier_.id;
    todo_.country = dossier_.country;
    todo_.label = dossier_.label;
    todo_.phase = to_string(dossier_.phase);
    if (outcome_ != nullptr) {
      todo_.benefit = solver_.benefit(*outcome_).id;
      todo_.status = outcome_->status;
      todo_.from = outcome_->from;
    }
    if (todo_.maybe) todo_.why = spoken(eval.why(dossier_.when).why);
    todo_.office = dossier_.office;
    todo_.law = dossier_.citation.law;
    todo_.grade = dossier_.citation.grade;
    add_note(dossier_.citation);
    if (dossier_.when != kNoRule) rest_on(dossier_.when);
    todo_.opens = date(dossier_.opens, &first_day);
    todo_.deadline = date(dossier_.by, &last_day);
    todo_.passed = todo_.deadline.day && *todo_.deadline.day < solver_.facts().as_of;
    todo_.deadline_text = dossier_.deadline;
    todo_.takes = dossier_.takes;
    papers(eval);
    if (dossier_.say_vi) {
      Text say;
      if (vi_) say.vi = eval.fill(*dossier_.say_vi, "vi");
      if (en_ && dossier_.say_en) say.en = eval.fill(*dossier_.say_en, "en");
      todo_.say = std::move(say);
    }
    todo_.checked = dossier_.checked;
    return std::move(todo_);
  }

 private:
  /// The benefit that it is for, and whether its own condition holds there.
  bool find_ground() {
    if (dossier_.benefits.empty()) {
      const Holds own = holds(solver_.eval(0), dossier_.when);
      todo_.maybe = own == Holds::maybe;
      return own == Holds::yes || (own == Holds::maybe && concerned());
    }
    Holds best = Holds::no;
    for (const std::size_t benefit : dossier_.benefits) {
      for (const Outcome& outcome : solver_.outcomes()) {
        if (static_cast<std::size_t>(outcome.benefit) != benefit || !stands(outcome)) continue;
        const Holds own = holds(solver_.eval(outcome.run), dossier_.when);
        if (own == Holds::no || own < best) continue;
        if (own == best && outcome_ != nullptr && !(order(outcome) < order(*outcome_))) continue;
        best = own;
        outcome_ = &outcome;
        run_ = outcome.run;
      }
    }
    todo_.maybe = best == Holds::maybe;
    return best != Holds::no;
  }

  static std::tuple<int, Month> order(const Outcome& outcome) {
    return {rank(outcome.status), outcome.from.value_or(kNever)};
  }

  /// The person has to do with the dossier's country: what is not known elsewhere need not be asked.
  bool concerned() const {
    const Facts& facts = solver_.facts();
    const Symbol country = book_.symbols.find(dossier_.country);
    if (country != kNoSymbol && (facts.nationality == country || facts.residence == country)) return true;
    return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const FactRow& row) {
      return row.scheme >= 0 && book_.schemes[static_cast<std::size_t>(row.scheme)].country == dossier_.country;
    });
  }

  Text spoken(const Text& text) const { return {vi_ ? text.vi : std::string(), en_ ? text.en : std::string()}; }

  void add_note(const Citation& citation) {
    if (!citation.note) return;
    const Text note = spoken(*citation.note);
    for (const Text& known : todo_.notes) {
      if (known.vi == note.vi && known.en == note.en) return;
    }
    todo_.notes.push_back(note);
  }

  void rest_on(RuleId rule) {
    Evaluation& eval = solver_.eval(run_);
    todo_.grade = std::max(todo_.grade, eval.grade(rule));
    for (const Citation* citation : eval.doubts(rule)) add_note(*citation);
  }

  Todo::Date date(RuleId rule, Day (*of_month)(Month)) {
    Todo::Date date;
    if (rule == kNoRule) return date;
    Evaluation& eval = solver_.eval(run_);
    rest_on(rule);
    if (!eval.has(rule)) {
      date.unknown = spoken(eval.why(rule).why);
      return date;
    }
    const bool month = book_.rules[static_cast<std::size_t>(rule)].unit.kind == Unit::Kind::month;
    const Day day = month ? of_month(eval.month(rule)) : eval.day(rule);
    // "never" and "always" are no days to keep.
    if (day < first_day(kNever) && day > last_day(kAlways)) date.day = day;
    return date;
  }

  void papers(Evaluation& eval) {
    for (const Paper& paper : dossier_.papers) {
      const Holds own = holds(eval, paper.when);
      if (own == Holds::no) continue;
      todo_.papers.push_back({paper.label, paper.form, own == Holds::maybe, paper.citation.law, paper.citation.grade});
      add_note(paper.citation);
    }
  }

  Solver& solver_;
  const Lawbook& book_;
  const Dossier& dossier_;
  bool vi_, en_;
  const Outcome* outcome_ = nullptr;
  std::int32_t run_ = 0;
  Todo todo_;
};

}  // namespace

std::vector<Todo> things_to_do(Solver& solver, bool vi, bool en) {
  std::vector<Todo> all;
  for (const Dossier& dossier : solver.lawbook().dossiers) {
    if (std::optional<Todo> todo = Maker(solver, dossier, vi, en).make()) all.push_back(std::move(*todo));
  }
  const auto order = [](const Todo& todo) {
    return std::tuple(todo.phase != to_string(Dossier::Phase::before_departure),
                      todo.deadline.day.value_or(Day::max()));
  };
  put_in_order(all, [&](const Todo& a, const Todo& b) { return order(a) < order(b); });
  return all;
}

Text form_warning(const std::vector<Todo>& todo, const Symbols& symbols) {
  for (const Todo& each : todo) {
    for (const Todo::Paper& paper : each.papers) {
      if (paper.form.empty()) continue;
      return in_both(symbols, sentences.form_numbers);
    }
  }
  return {};
}

}  // namespace huong
