#include "calc/answer/compare.hpp"

#include <algorithm>

#include "calc/coordination/coordination.hpp"

namespace huong {

namespace {

bool same_parties(const Agreement& a, const Agreement& b) {
  return a.parties.size() == b.parties.size() &&
         std::is_permutation(a.parties.begin(), a.parties.end(), b.parties.begin());
}

bool same_clause(const Clause* a, const Clause* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->in_force == b->in_force && a->operative == b->operative && a->operative_unknown == b->operative_unknown &&
         a->on_request == b->on_request && a->until == b->until && canonical_json(a->terms) == canonical_json(b->terms);
}

/// Recorded clauses change no figure.
bool computes(const Clause* clause) {
  if (clause == nullptr) return false;
  const std::vector<std::string_view>& terms = computed_terms();
  return std::any_of(clause->terms.entries.begin(), clause->terms.entries.end(), [&](const Node::Entry& entry) {
    std::string name = entry.key;
    std::replace(name.begin(), name.end(), '_', '-');
    return std::find(terms.begin(), terms.end(), name) != terms.end();
  });
}

/// The agreement with a clause taken from the other: put in its place, added, or left out where the other has none.
Agreement with_clause(const Agreement& in, const std::string& id, const Agreement& from) {
  Agreement out = in;
  const Clause* taken = from.clause(id);
  const auto at = std::find_if(out.clauses.begin(), out.clauses.end(), [&](const Clause& c) { return c.id == id; });
  if (taken == nullptr) {
    if (at != out.clauses.end()) out.clauses.erase(at);
  } else if (at != out.clauses.end()) {
    *at = *taken;
  } else {
    out.clauses.push_back(*taken);
  }
  return out;
}

}  // namespace

Comparer::Comparer(std::shared_ptr<const Lawbook> lawbook, const std::vector<Variant>& variants,
                   const CompareOptions& options)
    : book_(std::move(lawbook)), options_(options) {
  choose_benefits(variants);
  attached_.assign(book_->schemes.size(), 0);
  for (const Variant& variant : variants) {
    auto& solver = solvers_.emplace_back(std::make_unique<Solver>(book_));
    solver->fix_agreements(variant.agreements, options_.operative);
    const std::vector<char> read = solver->schemes_read(all_);
    for (std::size_t s = 0; s < attached_.size(); ++s)
      attached_[s] = static_cast<char>(attached_[s] != 0 || read[s] != 0);
  }
  for (const std::int32_t benefit : benefits_) currencies_.push_back(solvers_.front()->currency(benefit));
  for (const std::int32_t fund : funds_) fund_currencies_.push_back(solvers_.front()->currency(fund));
  switched_.resize(variants.size());
  for (std::size_t v = 1; v < variants.size(); ++v) {
    switch_clauses(variants.front(), variants[v], switched_[v]);
    for (Switched& each : switched_[v]) {
      if (each.replaces) {
        each.to_other = std::make_unique<Solver>(book_);
        each.to_other->fix_agreements(each.forward, options_.operative);
      }
      each.to_first = std::make_unique<Solver>(book_);
      each.to_first->fix_agreements(each.back, options_.operative);
    }
  }
}

/// Pensions, refunds and contributions of the countries and schemes that an agreement names.
void Comparer::choose_benefits(const std::vector<Variant>& variants) {
  std::vector<char> named(book_->schemes.size());
  for (const Variant& variant : variants) {
    for (const Agreement& agreement : variant.agreements) {
      const Treaty treaty(agreement, *book_);
      for (std::size_t s = 0; s < named.size(); ++s) named[s] = static_cast<char>(named[s] != 0 || treaty.counts(s));
    }
  }
  for (std::size_t i = 0; i < book_->benefits.size(); ++i) {
    const Benefit& benefit = book_->benefits[i];
    const auto scheme = std::find_if(book_->schemes.begin(), book_->schemes.end(),
                                     [&](const Scheme& each) { return each.id == benefit.scheme; });
    if (scheme == book_->schemes.end() || named[static_cast<std::size_t>(scheme - book_->schemes.begin())] == 0)
      continue;
    if (benefit.contribution) {
      if (benefit.by_year.year != kNoRule) funds_.push_back(static_cast<std::int32_t>(i));
      continue;
    }
    const bool lasting = benefit.branch == "old-age" || benefit.branch == "disability" || benefit.branch == "survivors";
    if (lasting || !benefit.wipes.empty()) benefits_.push_back(static_cast<std::int32_t>(i));
  }
  all_ = benefits_;
  all_.insert(all_.end(), funds_.begin(), funds_.end());
}

void Comparer::switch_clauses(const Variant& first, const Variant& other, std::vector<Switched>& into) const {
  const auto put = [](const std::vector<Agreement>& list, std::size_t at, Agreement agreement) {
    std::vector<Agreement> out = list;
    out[at] = std::move(agreement);
    return out;
  };
  for (std::size_t b = 0; b < other.agreements.size(); ++b) {
    const Agreement& theirs = other.agreements[b];
    const auto ours = std::find_if(first.agreements.begin(), first.agreements.end(),
                                   [&](const Agreement& each) { return same_parties(each, theirs); });
    if (ours == first.agreements.end()) {
      // Nothing to switch from: which of its clauses can it not do without?
      for (const Clause& clause : theirs.clauses) {
        if (!computes(&clause)) continue;
        Agreement without = theirs;
        without.clauses.erase(without.clauses.begin() + (&clause - theirs.clauses.data()));
        into.push_back(
            {clause.id, first.agreements, put(other.agreements, b, std::move(without)), false, nullptr, nullptr});
      }
      continue;
    }
    const auto a = static_cast<std::size_t>(ours - first.agreements.begin());
    std::vector<std::string> ids;
    for (const Agreement* agreement : {&*ours, &theirs}) {
      for (const Clause& clause : agreement->clauses) {
        if (std::find(ids.begin(), ids.end(), clause.id) == ids.end()) ids.push_back(clause.id);
      }
    }
    for (const std::string& id : ids) {
      if (same_clause(ours->clause(id), theirs.clause(id))) continue;
      if (!computes(ours->clause(id)) && !computes(theirs.clause(id))) continue;
      into.push_back({id, put(first.agreements, a, with_clause(*ours, id, theirs)),
                      put(other.agreements, b, with_clause(theirs, id, *ours)), true, nullptr, nullptr});
    }
  }
}

Standing Comparer::standing_of(Solver& solver, const Outcome& outcome, const Facts& facts) const {
  Standing standing;
  standing.concerns = true;
  standing.status = outcome.status;
  standing.from = outcome.from;
  standing.value = outcome.value ? outcome.value : outcome.low;
  if (!standing.value || !standing.due()) return standing;
  if (solver.benefit(outcome).per != "month") {
    standing.over_life = standing.value;
  } else if (standing.from && facts.born) {
    const Month end = month_of(facts.born->earliest()) + options_.age * 12;
    standing.over_life = *standing.value * Exact(std::max(0, end - *standing.from));
  }
  return standing;
}

Contribution Comparer::contribution_of(Solver& solver, const Outcome& outcome) {
  Contribution contribution;
  contribution.concerns = true;
  const Benefit& fund = solver.benefit(outcome);
  RuleId unknown = outcome.value                       ? kNoRule
                   : outcome.amount_unknown != kNoRule ? outcome.amount_unknown
                                                       : outcome.unknown;
  for (const RuleId part : fund.parts) {
    std::optional<Exact> amount;
    if (unknown == kNoRule && !solver.amount_of(outcome, part, amount)) unknown = part;
    if (unknown != kNoRule) break;
    contribution.parts.push_back(*amount);
  }
  if (unknown == kNoRule) {
    contribution.value = outcome.value;
  } else {
    contribution.parts.clear();
    contribution.why = solver.eval(outcome.run).why(unknown).why;
  }
  return contribution;
}

void Comparer::note_clauses(Stood& into) const {
  into.exempted_by.resize(funds_.size());
  for (const Stretch& stretch : stretches_) {
    if (stretch.state != Stretch::State::exempt || stretch.recorded == 0) continue;
    const std::string& scheme = book_->schemes[static_cast<std::size_t>(stretch.scheme)].id;
    for (std::size_t f = 0; f < funds_.size(); ++f) {
      std::vector<std::string>& clauses = into.exempted_by[f];
      const bool told = std::find(clauses.begin(), clauses.end(), stretch.clause->id) != clauses.end();
      if (!told && book_->benefits[static_cast<std::size_t>(funds_[f])].scheme == scheme) {
        clauses.push_back(stretch.clause->id);
      }
    }
  }
}

/// What the life is and pays as the solver's agreements insure it. Contributions hang on nothing else: lines as they
/// are told are summed once.
Comparer::Stood Comparer::stand(Solver& solver, const Facts& facts) {
  stretches_.clear();
  not_covered_.clear();
  solver.cover(facts, stretches_);
  const std::optional<Facts> covered = as_covered(facts, stretches_, *book_, not_covered_);
  const bool summed = !covered && as_told_;
  solver.solve_fixed(covered ? *covered : facts, summed ? benefits_ : all_);
  Stood stood;
  stood.standings.resize(benefits_.size());
  if (summed) {
    stood.contributions = *as_told_;
  } else {
    stood.contributions.resize(funds_.size());
  }
  for (const Outcome& outcome : solver.outcomes()) {
    const auto at = static_cast<std::size_t>(std::find(all_.begin(), all_.end(), outcome.benefit) - all_.begin());
    if (at < benefits_.size()) {
      stood.standings[at] = standing_of(solver, outcome, facts);
    } else {
      stood.contributions[at - benefits_.size()] = contribution_of(solver, outcome);
    }
  }
  if (!covered && !as_told_) as_told_ = stood.contributions;
  if (covered) note_clauses(stood);
  for (const NotCovered& each : not_covered_) {
    const std::string& scheme = book_->schemes[static_cast<std::size_t>(each.scheme)].id;
    for (std::size_t f = 0; f < funds_.size(); ++f) {
      if (book_->benefits[static_cast<std::size_t>(funds_[f])].scheme != scheme) continue;
      stood.contributions[f] = Contribution{true, std::nullopt, {}, each.why};
    }
  }
  return stood;
}

int Comparer::direction(const Standing& before, const Standing& after) {
  if (before.due() != after.due()) return after.due() ? 1 : -1;
  if (!before.due()) return 0;
  const std::optional<Exact>& a = before.over_life ? before.over_life : before.value;
  const std::optional<Exact>& b = after.over_life ? after.over_life : after.value;
  if (!a || !b || *a == *b) return 0;
  return *b > *a ? 1 : -1;
}

int Comparer::direction(const Contribution& before, const Contribution& after) {
  const Exact a = before.value.value_or(Exact(0)), b = after.value.value_or(Exact(0));
  return b > a ? 1 : b < a ? -1 : 0;
}

void Comparer::attribute(const Facts& facts, std::size_t variant, const std::vector<Stood>& stood, LifeCompared& life) {
  struct Open {
    Change* change;
    std::vector<std::string> needed;
  };
  std::vector<Open> benefits, funds;
  for (Change& change : life.changes) {
    if (change.variant == variant) benefits.push_back({&change, {}});
  }
  for (Change& move : life.moves) {
    if (move.variant == variant) funds.push_back({&move, {}});
  }
  if (benefits.empty() && funds.empty()) return;
  const auto hold = [](std::vector<Open>& open, const std::string& clause, const auto& before, const auto& after,
                       const auto* forward, const auto& back) {
    for (Open& each : open) {
      const std::size_t at = each.change->benefit;
      if (forward != nullptr && (*forward)[at] == after[at]) {
        each.change->alone = true;
        each.change->clauses.push_back(clause);
      }
      if (!(back[at] == after[at]) &&
          (back[at] == before[at] || direction(back[at], after[at]) == each.change->direction)) {
        each.needed.push_back(clause);
      }
    }
  };
  for (Switched& each : switched_[variant]) {
    std::optional<Stood> forward;
    if (each.to_other) forward = stand(*each.to_other, facts);
    const Stood back = stand(*each.to_first, facts);
    hold(benefits, each.clause, life.standings.front(), life.standings[variant],
         forward ? &forward->standings : nullptr, back.standings);
    hold(funds, each.clause, life.contributions.front(), life.contributions[variant],
         forward ? &forward->contributions : nullptr, back.contributions);
  }
  for (Open& each : benefits) {
    if (!each.change->alone) each.change->clauses = std::move(each.needed);
  }
  // Where no clause does it alone, those that took the lines out of the fund, here or in the first variant.
  for (Open& each : funds) {
    if (each.change->alone) continue;
    for (const std::size_t v : {variant, std::size_t{0}}) {
      if (each.change->clauses.empty() && !stood[v].exempted_by.empty()) {
        each.change->clauses = stood[v].exempted_by[each.change->benefit];
      }
    }
  }
}

std::optional<LifeCompared> Comparer::compare(const Case& life, Faults& faults) {
  const std::optional<Facts> facts = admit(life, *book_, faults, &attached_);
  if (!facts) return std::nullopt;
  as_told_.reset();
  LifeCompared compared;
  std::vector<Stood> stood;
  for (const auto& solver : solvers_) {
    stood.push_back(stand(*solver, *facts));
    compared.standings.push_back(std::move(stood.back().standings));
    compared.contributions.push_back(std::move(stood.back().contributions));
  }
  const auto differ = [](std::size_t variant, std::size_t at, const auto& before, const auto& after,
                         std::vector<Change>& into) {
    if (before == after) return;
    Change change;
    change.variant = variant;
    change.benefit = at;
    change.direction = direction(before, after);
    into.push_back(std::move(change));
  };
  for (std::size_t v = 1; v < solvers_.size(); ++v) {
    for (std::size_t b = 0; b < benefits_.size(); ++b) {
      differ(v, b, compared.standings.front()[b], compared.standings[v][b], compared.changes);
    }
    for (std::size_t f = 0; f < funds_.size(); ++f) {
      const Contribution& before = compared.contributions.front()[f];
      const Contribution& after = compared.contributions[v][f];
      if (before.known() && after.known()) differ(v, f, before, after, compared.moves);
    }
    attribute(*facts, v, stood, compared);
  }
  return compared;
}

}  // namespace huong
