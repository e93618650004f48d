#include <algorithm>

#include "calc/coordination/coordination.hpp"
#include "calc/coordination/terms.hpp"

namespace huong {

namespace {

void add_clause(std::vector<const Clause*>& clauses, const Term& term) {
  if (term.clause != nullptr && std::find(clauses.begin(), clauses.end(), term.clause) == clauses.end()) {
    clauses.push_back(term.clause);
  }
}

bool names(const Term& term, std::string_view word) {
  if (term.node == nullptr) return false;
  for (const std::string_view each : words_of(*term.node)) {
    if (each == word) return true;
  }
  return false;
}

Grade worse(Grade a, Grade b) { return a < b ? b : a; }

/// From when a clause operates, as far as anybody knows.
struct Operation {
  std::optional<Month> from;
  bool assumed = false;
};

Operation operation(const Agreement& agreement, const Clause& clause, Day as_of,
                    const std::vector<AssumedDate>& assumed) {
  for (const AssumedDate& date : assumed) {
    if (date.clause == clause.id && date.agreement == agreement.id) return {month_of(date.from), true};
  }
  if (clause.operative) return {month_of(*clause.operative), false};
  if (clause.operative_unknown) return {};
  if (clause.in_force) return {month_of(*clause.in_force), false};
  // A draft without dates is asked about as if it operated now.
  if (agreement.status != "signed") return {month_of(as_of), false};
  return {};
}

std::string month_text(int months) { return std::to_string(months); }

}  // namespace

int Treaty::side_of(std::string_view country) const {
  if (agreement_->parties[0] == country) return 0;
  if (agreement_->parties[1] == country) return 1;
  return -1;
}

Treaty::Treaty(const Agreement& agreement, const Lawbook& lawbook) : agreement_(&agreement) {
  std::array<std::vector<const Clause*>, 2> totalizing;  // the clauses that a totalization of side i rests on
  std::array<Term, 2> refunds;
  const Term totalization = find_term(agreement, "totalization");
  bool totalizes = totalization.node != nullptr;
  if (totalizes) {
    if (const Node* enabled = totalization.node->find("enabled")) totalizes = truth_of(*enabled, true);
    const Term only = find_term(agreement, "totalization", "only_if_needed");
    if (only.node != nullptr) only_if_needed_ = truth_of(*only.node, true);
    const Term counts = find_term(agreement, "totalization", "counts");
    counts_amount_ = counts.node != nullptr && counts.node->text == "amount";
  }
  const Term persons = find_term(agreement, "persons");
  nationals_only_ = persons.node != nullptr && same_word(persons.node->text, "nationals-of-parties");
  for (std::size_t side = 0; side < 2; ++side) {
    const std::string& country = agreement.parties[side];
    party_[side] = lawbook.symbols.find(country);
    called_[side] = {country, country};
    if (party_[side] != kNoSymbol) {
      called_[side] = {lawbook.symbols.say(party_[side], "vi"), lawbook.symbols.say(party_[side], "en")};
    }
    schemes_[side].assign(lawbook.schemes.size(), false);
    const Term schemes = find_term(agreement, "schemes", country);
    if (schemes.node != nullptr) {
      for (std::size_t i = 0; i < lawbook.schemes.size(); ++i) {
        schemes_[side][i] = names(schemes, lawbook.schemes[i].id);
      }
    }
    const Term method = find_term(agreement, "method", country);
    if (method.node != nullptr && same_word(method.node->text, "pro-rata")) method_[side] = Method::pro_rata;
    if (totalizes) {
      add_clause(totalizing[side], totalization);
      add_clause(totalizing[side], schemes);
      add_clause(totalizing[side], find_term(agreement, "overlap"));
      add_clause(totalizing[side], method);
      add_clause(totalizing[side], persons);
      const Term min_own = find_term(agreement, "totalization", "min_own");
      if (min_own.node != nullptr) {
        const Node* own = min_own.node->is_map() ? min_own.node->find(country) : min_own.node;
        if (own != nullptr) min_own_[side] = std::max(0, months_of(*own));
      }
    }
    refunds[side] = find_term(agreement, "refund", country);
  }
  bound_.resize(lawbook.benefits.size());
  for (std::size_t i = 0; i < lawbook.benefits.size(); ++i) {
    const Benefit& benefit = lawbook.benefits[i];
    const int side = side_of(benefit.country);
    if (side < 0) continue;
    const auto at = static_cast<std::size_t>(side);
    const Term schemes = find_term(agreement, "schemes", benefit.country);
    if (!names(schemes, benefit.scheme)) continue;
    Bound& bound = bound_[i];
    if (benefit.basis == "refund") {
      // Months of the other side open no refund; only a clause that speaks of refunds does.
      if (refunds[at].node == nullptr || !same_word(refunds[at].node->text, "as-nationals")) continue;
      bound.refund = true;
      add_clause(bound.clauses, refunds[at]);
      add_clause(bound.clauses, schemes);
      add_clause(bound.clauses, persons);
    } else {
      const Term scope = find_term(agreement, "scope", benefit.country);
      if (!totalizes || !names(scope, benefit.branch)) continue;
      bound.clauses = totalizing[at];
      add_clause(bound.clauses, scope);
    }
    bound.side = static_cast<std::int8_t>(side);
  }
}

void Treaty::periods(const Facts& facts, Periods& into) const {
  for (std::size_t side = 0; side < 2; ++side) {
    std::vector<Span> months;
    for (const FactRow& row : facts.rows) {
      if (row.refunded || row.scheme < 0 || !schemes_[side][static_cast<std::size_t>(row.scheme)]) continue;
      if (counts_amount_ ? row.counts_amount : row.right) months.push_back(row.months);
    }
    into.own[side] = Spans(std::move(months));
  }
  into.foreign[0] = into.own[1] - into.own[0];
  into.foreign[1] = into.own[0] - into.own[1];
}

void Treaty::treat(std::size_t benefit, const Facts& facts, const Periods& periods,
                   const std::vector<AssumedDate>& assumed, Treatment& into) const {
  const Bound& bound = bound_[benefit];
  const std::size_t side = bound.side > 0 ? 1 : 0;
  into.agreement = agreement_;
  into.clauses = bound.clauses;
  into.clause = bound.clauses.front();
  into.partner = agreement_->parties[1 - side];
  into.own = periods.own[side];
  if (bound.refund) {
    into.foreign = Spans();
  } else {
    into.foreign = periods.foreign[side];
  }
  into.method = bound.refund ? Method::own_periods : method_[side];
  into.only_if_needed = only_if_needed_;
  into.refund_ground = bound.refund;
  into.payable_from.reset();
  into.in_force.reset();
  into.assumed_operative = false;
  into.inoperative = nullptr;
  into.barred.reset();
  into.grade = agreement_->status == "signed" ? Grade::official : Grade::assumed;
  for (const Clause* clause : bound.clauses) {
    into.grade = worse(into.grade, clause->citation.grade);
    if (clause->in_force) {
      const Month month = month_of(*clause->in_force);
      if (!into.in_force || month > *into.in_force) into.in_force = month;
    }
    const Operation operates = operation(*agreement_, *clause, facts.as_of, assumed);
    if (operates.assumed) {
      into.assumed_operative = true;
      into.grade = worse(into.grade, Grade::assumed);
    }
    if (!operates.from) {
      if (into.inoperative == nullptr) into.inoperative = clause;
    } else if (!into.payable_from || *operates.from > *into.payable_from) {
      into.payable_from = operates.from;
    }
  }
  if (into.inoperative != nullptr) into.payable_from.reset();
  // A party that no law here knows cannot be told from any other country: the benefit of the doubt.
  const bool known_parties = party_[0] != kNoSymbol && party_[1] != kNoSymbol;
  if (nationals_only_ && known_parties && facts.nationality != kNoSymbol && facts.nationality != party_[0] &&
      facts.nationality != party_[1]) {
    into.barred = Text{agreement_->label.vi + " chỉ áp dụng cho công dân của hai bên.",
                       agreement_->label.en + " applies only to nationals of the two parties."};
    return;
  }
  if (!bound.refund) {
    const int own = into.own.months();
    if (own < min_own_[side]) {
      const Text& country = called_[side];
      into.barred = Text{agreement_->label.vi + " đòi ít nhất " + month_text(min_own_[side]) + " tháng đóng tại " +
                             country.vi + "; mới có " + month_text(own) + " tháng.",
                         agreement_->label.en + " asks for at least " + month_text(min_own_[side]) + " months in " +
                             country.en + "; there are " + month_text(own) + "."};
    }
  }
}

std::vector<Treatment> treat(const Benefit& benefit, const Facts& facts, const Lawbook& lawbook,
                             const std::vector<const Agreement*>& agreements, const std::vector<AssumedDate>& assumed) {
  std::vector<Treatment> treatments;
  std::size_t index = lawbook.benefits.size();
  for (std::size_t i = 0; i < lawbook.benefits.size(); ++i) {
    if (lawbook.benefits[i].id == benefit.id) index = i;
  }
  if (index == lawbook.benefits.size()) return treatments;
  for (const Agreement* agreement : agreements) {
    const Treaty treaty(*agreement, lawbook);
    if (!treaty.touches(index)) continue;
    Periods periods;
    treaty.periods(facts, periods);
    treaty.treat(index, facts, periods, assumed, treatments.emplace_back());
  }
  return treatments;
}

}  // namespace huong
