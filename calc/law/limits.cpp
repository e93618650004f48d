#include "calc/law/limits.hpp"

#include "calc/law/evaluation.hpp"

namespace huong {

void set_wage_limits(const std::shared_ptr<Lawbook>& book) {
  if (book->plan.limit_month == kNoRule) return;
  Evaluation evaluation(book);
  Facts facts;
  facts.as_of = first_day(Month::of(2200, 1));
  facts.given.push_back({book->plan.limit_month, Exact(0)});
  lay_out(facts);
  for (Scheme& scheme : book->schemes) {
    for (std::optional<WageLimit>* limit : {&scheme.ceiling, &scheme.floor}) {
      if (!*limit) continue;
      for (Month m = std::max((*limit)->from, Month::of(1950, 1)); m <= Month::of(2120, 12); m = m + 1) {
        facts.given.front().value = Exact(m.index);
        evaluation.begin(facts, World{});
        std::optional<Exact> value;
        if (evaluation.has((*limit)->value)) value = evaluation.number((*limit)->value);
        auto& steps = (*limit)->steps;
        if (steps.empty() ? value.has_value() : steps.back().value != value) steps.push_back({m, value});
      }
    }
  }
}

}  // namespace huong
