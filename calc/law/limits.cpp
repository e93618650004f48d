#include "calc/law/limits.hpp"

#include "calc/law/evaluation.hpp"

namespace huong {

namespace {

/// The months in which a limit can be asked for; outside, it stays what it is at the ends.
constexpr Month kFirst = Month::of(1950, 1), kLast = Month::of(2120, 12);

void lay_out_limits(const std::shared_ptr<Lawbook>& book) {
  Evaluation evaluation(book);
  Facts facts;
  facts.as_of = first_day(Month::of(2200, 1));
  facts.given.push_back({book->plan.limit_month, Exact(0)});
  lay_out(facts);
  for (Scheme& scheme : book->schemes) {
    for (std::vector<WageLimit>* limits : {&scheme.ceilings, &scheme.floors}) {
      for (WageLimit& limit : *limits) {
        for (Month m = std::max(limit.from, kFirst); m <= std::min(limit.last, kLast); m = m + 1) {
          facts.given.front().value = Exact(m.index);
          evaluation.begin(facts, World{});
          std::optional<Exact> value;
          if (evaluation.has(limit.value)) value = evaluation.number(limit.value);
          auto& steps = limit.steps;
          if (steps.empty() ? value.has_value() : steps.back().value != value) steps.push_back({m, value});
        }
      }
    }
  }
}

}  // namespace

void set_wage_limits(const std::shared_ptr<Lawbook>& book) {
  if (book->plan.limit_month != kNoRule) lay_out_limits(book);
  for (Scheme& scheme : book->schemes) {
    const auto finer = [&](const Exact& amount) {
      scheme.fineness = boost::multiprecision::lcm(scheme.fineness, amount.denominator());
    };
    if (scheme.truncate) finer(*scheme.truncate);
    for (const std::vector<WageLimit>* limits : {&scheme.ceilings, &scheme.floors}) {
      for (const WageLimit& limit : *limits) {
        for (const WageLimit::Step& step : limit.steps) {
          if (step.value) finer(*step.value);
        }
      }
    }
    for (const Grading& grading : scheme.gradings) {
      for (const Column& column : book->parameters[static_cast<std::size_t>(grading.table)].columns) {
        for (const Cell& cell : column.rows) finer(cell.value);
      }
    }
  }
}

}  // namespace huong
