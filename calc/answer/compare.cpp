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
    const std::vector<char> read = solver->schemes_read(benefits_);
    for (std::size_t s = 0; s < attached_.size(); ++s)
      attached_[s] = static_cast<char>(attached_[s] != 0 || read[s] != 0);
  }
  for (const std::int32_t benefit : benefits_) currencies_.push_back(solvers_.front()->currency(benefit));
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

/// Pensions and refunds of the countries and schemes that an agreement names.
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
    if (benefit.contribution) continue;
    const auto scheme = std::find_if(book_->schemes.begin(), book_->schemes.end(),
                                     [&](const Scheme& each) { return each.id == benefit.scheme; });
    if (scheme == book_->schemes.end() || named[static_cast<std::size_t>(scheme - book_->schemes.begin())] == 0)
      continue;
    const bool lasting = benefit.branch == "old-age" || benefit.branch == "disability" || benefit.branch == "survivors";
    if (lasting || !benefit.wipes.empty()) benefits_.push_back(static_cast<std::int32_t>(i));
  }
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

std::vector<Standing> Comparer::stand(Solver& solver, const Facts& facts) const {
  solver.solve_fixed(facts, benefits_);
  std::vector<Standing> standings(benefits_.size());
  for (const Outcome& outcome : solver.outcomes()) {
    const auto at =
        static_cast<std::size_t>(std::find(benefits_.begin(), benefits_.end(), outcome.benefit) - benefits_.begin());
    Standing& standing = standings[at];
    standing.concerns = true;
    standing.status = outcome.status;
    standing.from = outcome.from;
    standing.value = outcome.value ? outcome.value : outcome.low;
    if (!standing.value || !standing.due()) continue;
    if (solver.benefit(outcome).per != "month") {
      standing.over_life = standing.value;
    } else if (standing.from && facts.born) {
      const Month end = month_of(facts.born->earliest()) + options_.age * 12;
      standing.over_life = *standing.value * Exact(std::max(0, end - *standing.from));
    }
  }
  return standings;
}

int Comparer::direction(const Standing& before, const Standing& after) const {
  if (before.due() != after.due()) return after.due() ? 1 : -1;
  if (!before.due()) return 0;
  const std::optional<Exact>& a = before.over_life ? before.over_life : before.value;
  const std::optional<Exact>& b = after.over_life ? after.over_life : after.value;
  if (!a || !b || *a == *b) return 0;
  return *b > *a ? 1 : -1;
}

void Comparer::attribute(const Facts& facts, const LifeCompared& life, std::size_t variant,
                         std::vector<Change>& changes) {
  std::vector<Change*> open;
  for (Change& change : changes) {
    if (change.variant == variant) open.push_back(&change);
  }
  if (open.empty()) return;
  std::vector<std::vector<std::string>> needed(open.size());
  for (Switched& each : switched_[variant]) {
    std::vector<Standing> forward;
    if (each.to_other) forward = stand(*each.to_other, facts);
    const std::vector<Standing> back = stand(*each.to_first, facts);
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::size_t benefit = open[i]->benefit;
      const Standing& before = life.standings.front()[benefit];
      const Standing& after = life.standings[variant][benefit];
      if (!forward.empty() && forward[benefit] == after) {
        open[i]->alone = true;
        open[i]->clauses.push_back(each.clause);
      }
      if (!(back[benefit] == after) &&
          (back[benefit] == before || direction(back[benefit], after) == open[i]->direction)) {
        needed[i].push_back(each.clause);
      }
    }
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!open[i]->alone) open[i]->clauses = std::move(needed[i]);
  }
}

std::optional<LifeCompared> Comparer::compare(const Case& life, Faults& faults) {
  const std::optional<Facts> facts = admit(life, *book_, faults, &attached_);
  if (!facts) return std::nullopt;
  LifeCompared compared;
  for (const auto& solver : solvers_) compared.standings.push_back(stand(*solver, *facts));
  for (std::size_t v = 1; v < solvers_.size(); ++v) {
    for (std::size_t b = 0; b < benefits_.size(); ++b) {
      const Standing& before = compared.standings.front()[b];
      const Standing& after = compared.standings[v][b];
      if (before == after) continue;
      Change change;
      change.variant = v;
      change.benefit = b;
      change.direction = direction(before, after);
      compared.changes.push_back(std::move(change));
    }
    attribute(*facts, compared, v, compared.changes);
  }
  return compared;
}

}  // namespace huong
