#include <algorithm>
#include <map>
#include <tuple>

#include "calc/coordination/coordination.hpp"
#include "calc/coordination/coverage.hpp"
#include "calc/coordination/periods.hpp"
#include "calc/coordination/terms.hpp"
#include "calc/law/voice.hpp"

namespace huong {

namespace {

void add_clause(std::vector<const Clause*>& clauses, const Term& term) {
  if (term.clause != nullptr && std::find(clauses.begin(), clauses.end(), term.clause) == clauses.end()) {
    clauses.push_back(term.clause);
  }
}

Grade worse(Grade a, Grade b) { return a < b ? b : a; }

int months_or(const Node* node, int otherwise) {
  if (node == nullptr) return otherwise;
  const int months = duration_of(*node);
  return months < 0 ? otherwise : months;
}

/// { each: 3 months, makes: 1 quarter, remainder: up, grain: calendar-year, year_cap: 4 }
std::optional<Conversion> conversion_of(const Node& node) {
  const Node* each = child(node, "each");
  const Node* makes = child(node, "makes");
  const auto from = each == nullptr ? std::nullopt : measure_of(*each);
  const auto to = makes == nullptr ? std::nullopt : measure_of(*makes);
  if (!from || !to) return std::nullopt;
  Conversion how;
  how.ratio = from->number / to->number;
  const Node* remainder = child(node, "remainder");
  if (is(remainder, "up")) how.remainder = Conversion::Remainder::up;
  if (is(remainder, "nearest")) how.remainder = Conversion::Remainder::nearest;
  if (is(remainder, "keep")) how.remainder = Conversion::Remainder::keep;
  const Node* grain = child(node, "grain");
  if (is(grain, "period")) how.grain = Conversion::Grain::period;
  if (is(grain, "total")) how.grain = Conversion::Grain::total;
  if (const Node* cap = child(node, "year-cap")) how.year_cap = parse_exact(cap->text);
  return how;
}

}  // namespace

/// One benefit, one nationality, one day.
struct Treaty::Asked {
  std::size_t side;
  const Benefit* benefit;
  std::string_view nationality;
  Day day;
  [[nodiscard]] Whom whom(std::string_view country) const {
    return {country, benefit->branch, benefit->id, nationality, day};
  }
  [[nodiscard]] Whom whom() const { return whom(benefit->country); }
};

/// What was found out once about a benefit.
struct Treaty::Bound {
  int side = -1;  ///< -1: the agreement leaves the benefit alone
  const Benefit* benefit = nullptr;
  Day day;
  Treatment terms;  ///< what is the same for everybody
  std::vector<const Clause*> clauses;
  std::vector<std::string> partners;
  bool nationals_only = false, residents_only = false;  ///< both: one of the two
  int min_own = 0, min_other = 0;
  bool last_insured = false;  ///< only the country that insured last counts together
  Third third = Third::no;
  bool one_linked = false;                ///< third states linked with one party will do
  std::vector<std::string> third_states;  ///< only these; empty: any that is linked
  bool third_listed = false;
  std::optional<Text> closed;  ///< why the benefit is not paid under the agreement
  std::string payer;           ///< who pays for all, by a word or a country; "" everybody for himself
  std::shared_ptr<PeriodTerms> periods = std::make_shared<PeriodTerms>();
};

struct Treaty::Cache {
  std::map<std::tuple<std::size_t, Symbol, std::size_t>, std::unique_ptr<Bound>> bounds;
};

const CoverageLaw& Treaty::coverage() const { return *coverage_; }

Treaty::~Treaty() = default;
Treaty::Treaty(Treaty&&) noexcept = default;

Treaty::Treaty(const Agreement& agreement, const Lawbook& lawbook)
    : agreement_(&agreement),
      book_(&lawbook),
      counts_(lawbook.schemes.size()),
      changes_(days_of_change(agreement)),
      cache_(std::make_unique<Cache>()),
      coverage_(std::make_unique<CoverageLaw>(agreement, lawbook)) {
  for (const std::string& party : agreement.parties) party_.push_back(lawbook.symbols.find(party));
  const auto walk = [&](const auto& self, const Node& node, bool schemes) -> void {
    if (schemes && node.is_scalar()) {
      for (std::size_t i = 0; i < lawbook.schemes.size(); ++i) {
        if (lawbook.schemes[i].id == node.text) counts_[i] = 1;
      }
    }
    for (const Node& item : node.items) self(self, item, schemes);
    for (const Node::Entry& entry : node.entries) {
      if (entry.key.rfind("nationals-", 0) == 0) by_nationality_ = true;
      self(self, entry.value, schemes || entry.key == "schemes");
    }
  };
  for (const Clause& clause : agreement.clauses) walk(walk, clause.terms, false);
}

Text Treaty::called(std::string_view country) const {
  const Symbol symbol = book_->symbols.find(country);
  if (symbol == kNoSymbol) return {std::string(country), std::string(country)};
  return {book_->symbols.say(symbol, "vi"), book_->symbols.say(symbol, "en")};
}

const Treaty::Bound& Treaty::bound(std::size_t benefit, const Facts& facts) {
  const Day day = day_asked(facts);
  const auto epoch =
      static_cast<std::size_t>(std::upper_bound(changes_.begin(), changes_.end(), day) - changes_.begin());
  const Symbol nationality = by_nationality_ ? facts.nationality : kNoSymbol;
  std::unique_ptr<Bound>& found = cache_->bounds[{benefit, nationality, epoch}];
  if (!found) {
    const Benefit& asked = book_->benefits[benefit];
    const auto side = std::find(agreement_->parties.begin(), agreement_->parties.end(), asked.country);
    if (side == agreement_->parties.end()) {
      found = std::make_unique<Bound>();
    } else {
      const std::string_view of = nationality == kNoSymbol ? std::string_view() : book_->symbols.text(nationality);
      found = bind({static_cast<std::size_t>(side - agreement_->parties.begin()), &asked, of, day});
    }
  }
  return *found;
}

std::unique_ptr<Treaty::Bound> Treaty::bind(const Asked& asked) const {
  auto bound = std::make_unique<Bound>();
  Bound& into = *bound;
  into.benefit = asked.benefit;
  into.day = asked.day;
  const Term schemes = said(*agreement_, "schemes", asked.whom());
  if (!has_word(schemes.node, asked.benefit->scheme)) return bound;
  if (asked.benefit->basis == "refund") {
    bind_refund(asked, into);
  } else {
    bind_totalization(asked, into);
  }
  if (into.side < 0) return bound;
  bind_agreed(asked, into);
  add_clause(into.clauses, schemes);
  const Term persons = said(*agreement_, "persons", asked.whom());
  add_clause(into.clauses, persons);
  into.nationals_only = has_word(persons.node, "nationals-of-parties");
  into.residents_only = has_word(persons.node, "residents-of-parties");
  const Term ends = said(*agreement_, "termination", "on", asked.whom());
  if (ends.node != nullptr) {
    if (const auto day = parse_day(ends.node->text)) into.terms.ended = month_of(*day);
    into.terms.in_course_kept = is(said(*agreement_, "termination", "in-course", asked.whom()).node, "past-periods");
    into.terms.acquired_lost = is(said(*agreement_, "termination", "acquired-rights", asked.whom()).node, "lost");
  }
  for (const std::string& party : agreement_->parties) {
    if (party != asked.benefit->country) into.partners.push_back(party);
  }
  return bound;
}

void Treaty::bind_refund(const Asked& asked, Bound& into) const {
  const Term refund = said_at(*agreement_, "refund", asked.whom());
  const Term against = said(*agreement_, "totalization", "against", asked.whom());
  if (is(refund.node, "as-nationals")) {
    // Months of the other side open no refund; only a clause that speaks of refunds does.
    into.terms.refund_ground = true;
    add_clause(into.clauses, refund);
  } else if (is(refund.node, "barred")) {
    into.terms.closes = true;
    add_clause(into.clauses, refund);
    into.closed = in_both(book_->symbols, sentences.refund_taken_away, {{"agreement", agreement_->label}});
  } else if (has_word(against.node, "refund")) {
    into.terms.against = true;
    into.terms.only_if_needed = false;
    into.min_other = months_or(said(*agreement_, "totalization", "min-other", asked.whom()).node, 0);
    add_clause(into.clauses, against);
    bind_periods(asked, into);
  } else if (const Term base = said_at(*agreement_, "refund.base", asked.whom()),
             wait = said_at(*agreement_, "refund.wait-months", asked.whom());
             base.node != nullptr || wait.node != nullptr) {
    into.terms.own_refund = true;
    into.terms.replaces = true;
    into.terms.only_if_needed = false;
    add_clause(into.clauses, base.node != nullptr ? base : wait);
  } else {
    return;
  }
  into.side = static_cast<int>(asked.side);
  // Terms that this country's law does not ask for change nothing here, and the answer would be a guess.
  for (std::size_t i = 0; i < kAgreedTerms; ++i) {
    const std::string_view term = agreed_terms()[i].term;
    if (term.rfind("refund.", 0) != 0 || (asked.benefit->asks >> i & 1U) != 0) continue;
    const Term said_here = said_at(*agreement_, term, asked.whom());
    if (said_here.node != nullptr && !is(said_here.node, "national-law")) leave_open(term, into);
  }
}

/// A term that negotiators may write, and that is not computed here: what hangs on it is unknown.
void Treaty::leave_open(std::string_view term, Bound& into) const {
  if (into.terms.unsaid) return;
  const std::string name(term);
  into.terms.unsaid = in_both(book_->symbols, sentences.open_not_computed, {{"term", name}});
}

void Treaty::bind_totalization(const Asked& asked, Bound& into) const {
  const Whom whom = asked.whom();
  const Term scope = said(*agreement_, "scope", whom);
  const Term totalization = said(*agreement_, "totalization", whom);
  if (totalization.node == nullptr || !has_word(scope.node, asked.benefit->branch)) return;
  const auto key = [&](std::string_view name) { return said(*agreement_, "totalization", name, whom); };
  if (const Node* enabled = key("enabled").node; enabled != nullptr && !truth_of(*enabled, true)) return;
  add_clause(into.clauses, totalization);
  if (const Node* only = key("only-if-needed").node) into.terms.only_if_needed = truth_of(*only, true);
  into.terms.as_needed = is(key("how-many").node, "as-needed");
  into.terms.oldest_first = is(key("taken").node, "oldest-first");
  const Term min_own = key("min-own");
  add_clause(into.clauses, min_own);
  into.min_own = months_or(min_own.node, 0);
  into.min_other = months_or(key("min-other").node, 0);
  if (const Node* last = key("last-insured").node) into.last_insured = truth_of(*last, false);
  bind_periods(asked, into);
  add_clause(into.clauses, scope);
  into.side = static_cast<int>(asked.side);
  bind_method(asked, into);
  if (into.side < 0) return;
  bind_money(asked, into);
  for (const Uncomputed& open : uncomputed_terms()) {
    const Method method = into.terms.method;
    const bool theoretical = method == Method::pro_rata || method == Method::full_career || method == Method::top_up;
    if (open.only_theoretical && !theoretical) continue;
    const Term term = said_at(*agreement_, open.term, whom);
    if (term.node == nullptr) continue;
    const auto& computed = open.computed;
    const bool known =
        std::any_of(computed.begin(), computed.end(), [&](std::string_view word) { return is(term.node, word); });
    if (!known) leave_open(open.term, into);
  }
}

void Treaty::bind_method(const Asked& asked, Bound& into) const {
  const Whom whom = asked.whom();
  const Term method = said(*agreement_, "method", whom);
  add_clause(into.clauses, method);
  Treatment& terms = into.terms;
  terms.computing = method.clause;
  if (method.node == nullptr) {
    terms.unsaid = in_both(book_->symbols, sentences.open_method, {{"country", asked.benefit->country}});
    return;
  }
  const auto is_method = [&](std::string_view word) { return is(method.node, word); };
  bool better = false;  // the higher of the two is paid
  if (is_method("none") || is_method("account")) {
    into.side = -1;
  } else if (is_method("pro-rata")) {
    terms.method = Method::pro_rata;
  } else if (is_method("better-of") || is_method("choice")) {
    terms.method = Method::pro_rata;
    terms.only_if_needed = false;
    better = true;
    terms.choice = is_method("choice");
  } else if (is_method("own-if-enough")) {
    terms.method = Method::pro_rata;
    terms.only_if_needed = true;
  } else if (is_method("full-career")) {
    terms.method = Method::full_career;
  } else if (is_method("residence-fraction")) {
    terms.method = Method::residence;
  } else if (is_method("top-up")) {
    terms.method = Method::top_up;
  } else if (is_method("single-payer")) {
    const Term payer = said(*agreement_, "payer", whom);
    add_clause(into.clauses, payer);
    into.payer = payer.node == nullptr ? "" : payer.node->text;
    terms.method = Method::single_payer;
    terms.only_if_needed = false;
    if (into.payer.empty()) {
      terms.unsaid = in_both(book_->symbols, sentences.open_payer);
    }
  } else if (is_method("transfer")) {
    const Term to = said(*agreement_, "transfer", "to", whom);
    add_clause(into.clauses, to);
    into.payer = to.node == nullptr ? "" : to.node->text;
    terms.method = Method::single_payer;
    terms.only_if_needed = false;
    if (into.payer.empty()) {
      terms.unsaid = in_both(book_->symbols, sentences.open_transfer);
    }
  }
  terms.replaces = !better && !terms.only_if_needed;
  const bool proportion =
      terms.method == Method::pro_rata || terms.method == Method::full_career || terms.method == Method::residence;
  if (!proportion) return;
  const Term denominator = said(*agreement_, "prorata", "denominator", whom);
  add_clause(into.clauses, denominator);
  if (is(denominator.node, "required")) {
    terms.denominator.rule = asked.benefit->required_months;
  } else if (denominator.node != nullptr && !is(denominator.node, "total")) {
    terms.denominator = length(denominator.node);
  }
  terms.cap = length(said(*agreement_, "prorata", "cap", whom).node);
  if ((terms.method != Method::pro_rata && !terms.denominator.given()) || denominator.node == nullptr) {
    terms.unsaid = in_both(book_->symbols, sentences.open_denominator);
  }
}

void Treaty::bind_agreed(const Asked& asked, Bound& into) const {
  const auto& terms = agreed_terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if ((asked.benefit->asks >> i & 1U) == 0) continue;
    const Term term = said_at(*agreement_, terms[i].term, asked.whom());
    if (term.node == nullptr) {
      if (!terms[i].unless_said.empty()) into.terms.agreed[i] = book_->symbols.find(terms[i].unless_said);
      continue;
    }
    for (const std::string_view word : terms[i].words) {
      if (is(term.node, word)) into.terms.agreed[i] = book_->symbols.find(word);
    }
    if (terms[i].words.empty()) into.terms.agreed[i] = months_of(*term.node);
    add_clause(into.clauses, term);
  }
}

void Treaty::bind_money(const Asked& asked, Bound& into) const {
  const Whom whom = asked.whom();
  Treatment& terms = into.terms;
  const Term exported = said(*agreement_, "export", whom);
  const Node* mode = exported.node == nullptr ? nullptr : child(*exported.node, "mode");
  if (mode == nullptr) mode = exported.node;
  mode = chosen(mode, whom, agreement_->parties);
  if (mode != nullptr && mode->is_scalar() && !same_word(mode->text, "full")) {
    terms.abroad = same_word(mode->text, "none") ? std::optional<Exact>(0) : parse_exact(mode->text);
    add_clause(into.clauses, exported);
  }
  const Term unity = said(*agreement_, "unity-of-career", whom);
  terms.unity = months_or(unity.node, -1);
  if (terms.unity >= 0) {  // it cuts a right that own periods open as well
    terms.only_if_needed = false;
    terms.replaces = true;
  }
  add_clause(into.clauses, unity);
  terms.round_theoretical = rounding(said(*agreement_, "rounding", "theoretical", whom).node);
  terms.round_paid = rounding(said(*agreement_, "rounding", "paid", whom).node);
}

void Treaty::bind_periods(const Asked& asked, Bound& into) const {
  PeriodTerms& terms = *into.periods;
  const Lawbook& book = *book_;
  const Whom whom = asked.whom();
  terms.side = asked.side;
  terms.countries = agreement_->parties;
  for (const Scheme& scheme : book.schemes) {
    if (scheme.id == asked.benefit->scheme) into.terms.unit = scheme.unit;
  }
  const auto symbol = [&](std::string_view word) { return book.symbols.find(word); };
  const auto scheme = [&](std::string_view id) {
    for (std::size_t i = 0; i < book.schemes.size(); ++i) {
      if (book.schemes[i].id == id) return static_cast<int>(i);
    }
    return -1;
  };
  for (const std::string& party : agreement_->parties) {
    std::vector<char>& counted = terms.schemes.emplace_back(book.schemes.size());
    PeriodUnit unit = PeriodUnit::month;
    const Term schemes = said(*agreement_, "schemes", asked.whom(party));
    if (schemes.node != nullptr) {
      for (const std::string_view id : words_of(*schemes.node)) {
        const int at = scheme(id);
        if (at < 0) continue;
        counted[static_cast<std::size_t>(at)] = 1;
        unit = book.schemes[static_cast<std::size_t>(at)].unit;
      }
    }
    add_clause(into.clauses, schemes);
    terms.units.push_back(unit);
    std::vector<Symbol>& kinds = terms.kinds.emplace_back();
    if (const Node* node = said(*agreement_, "totalization", "kinds", asked.whom(party)).node) {
      for (const std::string_view kind : words_of(*node)) kinds.push_back(symbol(kind));
    }
    std::optional<Conversion>& how = terms.converted.emplace_back();
    if (party == asked.benefit->country) continue;
    const Term units = said(*agreement_, "units", party + "->" + asked.benefit->country, whom);
    if (units.node == nullptr) continue;
    add_clause(into.clauses, units);
    how = conversion_of(*units.node);
  }
  terms.counts_amount = is(said(*agreement_, "totalization", "counts", whom).node, "amount");
  const Term overlap = said(*agreement_, "overlap", whom);
  add_clause(into.clauses, overlap);
  if (is(overlap.node, "once")) terms.overlap = PeriodTerms::Overlap::once;
  if (overlap.node != nullptr && overlap.node->is_map()) {
    terms.overlap = PeriodTerms::Overlap::priority;
    terms.rank = {0, 0, 0};
    static constexpr std::string_view kClasses[] = {"compulsory", "voluntary", "equivalent"};
    if (const Node* priority = child(*overlap.node, "priority")) {
      const std::vector<std::string_view> words = words_of(*priority);
      for (std::size_t c = 0; c < 3; ++c) {
        const auto at = std::find(words.begin(), words.end(), kClasses[c]);
        terms.rank[c] = static_cast<std::uint8_t>(at - words.begin());
      }
    }
    const auto classes = [&](const char* key, std::vector<char>& schemes, std::vector<Symbol>& kinds) {
      schemes.assign(book.schemes.size(), 0);
      const Node* node = child(*overlap.node, key);
      if (node == nullptr) return;
      for (const std::string_view word : words_of(*node)) {
        const int at = scheme(word);
        if (at >= 0) {
          schemes[static_cast<std::size_t>(at)] = 1;
        } else {
          kinds.push_back(symbol(word));
        }
      }
    };
    classes("voluntary", terms.voluntary, terms.voluntary_kinds);
    classes("equivalent", terms.equivalent, terms.equivalent_kinds);
    terms.last_compulsory_before = is(child(*overlap.node, "two-equivalents"), "last-compulsory-before");
    into.terms.surplus_paid = is(child(*overlap.node, "voluntary-surplus"), "additional");
  }
  const Term order = said(*agreement_, "order", whom);
  if (order.node != nullptr) {
    for (const std::string_view word : words_of(*order.node)) {
      terms.order.push_back(word == "convert"  ? PeriodTerms::Step::convert
                            : word == "dedupe" ? PeriodTerms::Step::dedupe
                                               : PeriodTerms::Step::shorten);
    }
    add_clause(into.clauses, order);
  }
  const auto brief = [&](std::string_view key) { return said(*agreement_, "short", key, whom); };
  const Term threshold = brief("threshold");
  for (const std::string& party : agreement_->parties) {
    terms.threshold.push_back(months_or(said(*agreement_, "short", "threshold", asked.whom(party)).node, 0));
  }
  add_clause(into.clauses, threshold);
  if (is(brief("absorption").node, "eligibility")) terms.absorption = PeriodTerms::Absorption::eligibility;
  if (is(brief("absorption").node, "amount")) terms.absorption = PeriodTerms::Absorption::amount;
  terms.last_state = is(brief("fallback").node, "last-state");
  const Term past = said(*agreement_, "transition", "past-periods", whom);
  if (is(past.node, "ignore") && past.clause->in_force) terms.not_before = month_of(*past.clause->in_force);
  terms.reinstated = is(said(*agreement_, "transition", "earlier-refunds", whom).node, "reinstated");
  into.terms.reinstated = terms.reinstated;
  const Term over = said(*agreement_, "termination", "on", whom);
  if (over.node != nullptr) {
    if (const auto day = parse_day(over.node->text)) {
      const bool kept = is(said(*agreement_, "termination", "in-course", whom).node, "past-periods");
      if (kept) terms.not_after = month_of(*day) - 1;
    }
  }
  const Term third = said(*agreement_, "third", "mode", whom);
  if (third.node == nullptr || is(third.node, "forbidden")) return;
  const Term needed = said(*agreement_, "third", "only-if-needed", whom);
  into.third = needed.node != nullptr && truth_of(*needed.node, false) ? Third::if_needed : Third::always;
  into.one_linked = is(third.node, "one-linked");
  into.third_listed = is(third.node, "listed");
  if (const Node* states = said(*agreement_, "third", "states", whom).node) {
    for (const std::string_view state : words_of(*states)) into.third_states.emplace_back(state);
  }
}

Length Treaty::length(const Node* node) const {
  Length length;
  if (node == nullptr || !node->is_scalar()) return length;
  length.months = months_of(*node);
  if (length.months < 0) length.rule = book_->rule(node->text);
  return length;
}

int Treaty::rounding(const Node* node) const {
  if (node == nullptr) return -1;
  for (std::size_t i = 0; i < book_->roundings.size(); ++i) {
    if (book_->roundings[i].id == node->text) return static_cast<int>(i);
  }
  return -1;
}

bool Treaty::touches(std::size_t benefit, const Facts& facts) { return bound(benefit, facts).side >= 0; }

Treaty::Third Treaty::third(std::size_t benefit, const Facts& facts) { return bound(benefit, facts).third; }

/// Whether the agreement counts periods of the one for the other on that day.
bool Treaty::links(std::string_view a, std::string_view b, Day day, const std::vector<AssumedDate>& assumed) const {
  const auto party = [this](std::string_view country) {
    return std::find(agreement_->parties.begin(), agreement_->parties.end(), country) != agreement_->parties.end();
  };
  if (!party(a) || !party(b)) return false;
  const Term totalization = said(*agreement_, "totalization", {a, "old-age", {}, {}, day});
  if (totalization.node == nullptr) return false;
  if (const Node* enabled = child(*totalization.node, "enabled"); enabled != nullptr && !truth_of(*enabled, true))
    return false;
  const Operation operates = operation(*agreement_, *totalization.clause, day, {}, assumed);
  return operates.from && *operates.from <= month_of(day);
}

void Treaty::bring_third_states(const Bound& bound, const std::vector<Treaty*>& linked,
                                const std::vector<AssumedDate>& assumed, PeriodTerms& into) const {
  const std::vector<std::string>& parties = agreement_->parties;
  std::vector<std::string> states = bound.third_states;
  if (!bound.third_listed) {
    for (const Treaty* other : linked) {
      for (const std::string& country : other->agreement_->parties) {
        if (std::find(states.begin(), states.end(), country) == states.end()) states.push_back(country);
      }
    }
  }
  for (const std::string& state : states) {
    if (std::find(parties.begin(), parties.end(), state) != parties.end()) continue;
    std::size_t links_found = 0;
    std::vector<char> counted(book_->schemes.size());
    std::optional<Conversion> how;
    for (const std::string& party : parties) {
      bool found = false;
      for (const Treaty* other : linked) {
        if (other == this || !other->links(party, state, bound.day, assumed)) continue;
        found = true;
        const Term schemes = said(*other->agreement_, "schemes", {state, bound.benefit->branch, {}, {}, bound.day});
        const Term units = said(*other->agreement_, "units", state + "->" + bound.benefit->country,
                                {bound.benefit->country, bound.benefit->branch, {}, {}, bound.day});
        if (units.node != nullptr && !how) how = conversion_of(*units.node);
        if (schemes.node == nullptr) continue;
        for (std::size_t i = 0; i < book_->schemes.size(); ++i) {
          if (has_word(schemes.node, book_->schemes[i].id)) counted[i] = 1;
        }
      }
      if (found) ++links_found;
    }
    const bool enough = bound.third_listed || (bound.one_linked ? links_found > 0 : links_found == parties.size());
    if (!enough) continue;
    PeriodUnit unit = PeriodUnit::month;
    bool any = false;
    for (std::size_t i = 0; i < book_->schemes.size(); ++i) {
      // Listed without a treaty of its own: every scheme of the branch there.
      if (links_found == 0 && book_->schemes[i].country == state) {
        const std::vector<std::string>& branches = book_->schemes[i].branches;
        counted[i] =
            static_cast<char>(std::find(branches.begin(), branches.end(), bound.benefit->branch) != branches.end());
      }
      if (counted[i] == 0) continue;
      unit = book_->schemes[i].unit;
      any = true;
    }
    if (!any) continue;
    into.countries.push_back(state);
    into.threshold.push_back(0);
    into.schemes.push_back(std::move(counted));
    into.kinds.emplace_back();
    into.units.push_back(unit);
    into.converted.push_back(how);
  }
}

void Treaty::judge_clauses(const Bound& bound, const Facts& facts, const std::vector<AssumedDate>& assumed,
                           Treatment& into) const {
  into.grade = agreement_->status == "signed" ? Grade::official : Grade::assumed;
  for (const Clause* clause : bound.clauses) {
    into.grade = worse(into.grade, clause->citation.grade);
    if (clause->in_force) {
      const Month month = month_of(*clause->in_force);
      if (!into.in_force || month > *into.in_force) into.in_force = month;
    }
    const Operation operates = operation(*agreement_, *clause, facts.as_of, facts.asked_from, assumed);
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
}

void Treaty::judge_person(const Bound& bound, const Facts& facts, Treatment& into) const {
  const auto party = [&](Symbol country) { return std::find(party_.begin(), party_.end(), country) != party_.end(); };
  // A party that no law here knows cannot be told from any other country: the benefit of the doubt.
  const bool known_parties = std::find(party_.begin(), party_.end(), kNoSymbol) == party_.end();
  if ((bound.nationals_only || bound.residents_only) && known_parties) {
    const bool national = bound.nationals_only && (facts.nationality == kNoSymbol || party(facts.nationality));
    const bool resident = bound.residents_only && (facts.residence == kNoSymbol || party(facts.residence));
    if (!national && !resident) {
      into.barred = in_both(book_->symbols,
                            bound.nationals_only && bound.residents_only ? sentences.only_nationals_and_residents
                            : !bound.nationals_only                      ? sentences.only_residents
                            : party_.size() == 2                         ? sentences.only_nationals_of_two
                                                                         : sentences.only_nationals,
                            {{"agreement", agreement_->label}});
      return;
    }
  }
  const bool lives_abroad =
      facts.residence != kNoSymbol && facts.residence != party_[static_cast<std::size_t>(bound.side)];
  if (!into.abroad) return;
  if (facts.residence == kNoSymbol) {
    into.fact_missing = true;
    into.unsaid = in_both(book_->symbols, sentences.open_residence_abroad);
  } else if (!lives_abroad) {
    into.abroad.reset();
  } else if (*into.abroad == Exact(0)) {
    into.barred = in_both(book_->symbols, sentences.nobody_abroad,
                          {{"agreement", agreement_->label}, {"country", called(bound.benefit->country)}});
  }
}

void Treaty::judge_payer(const Bound& bound, const Facts& facts, Treatment& into) const {
  std::string payer = bound.payer;
  const std::string& side = bound.benefit->country;
  const Periods& periods = into.periods;
  if (payer == "residence") {
    if (facts.residence == kNoSymbol) {
      into.fact_missing = true;
      into.unsaid = in_both(book_->symbols, sentences.open_residence_payer);
      return;
    }
    payer.clear();
    for (std::size_t i = 0; i < party_.size(); ++i) {
      if (party_[i] != kNoSymbol && party_[i] == facts.residence) payer = agreement_->parties[i];
    }
    if (payer.empty()) payer = "last-insured";
  }
  if (same_word(payer, "last-insured")) {
    const auto own = periods.own.last(), other = periods.foreign.last();
    payer = own && (!other || *own >= *other) ? side : periods.last_country;
  } else if (same_word(payer, "longest-insured")) {
    std::string longest = side;
    int most = periods.own.months();
    for (const auto& [country, months] : periods.by_country) {
      if (months <= most) continue;
      most = months;
      longest = country;
    }
    payer = longest;
  }
  if (payer == side) return;
  into.closes = true;
  into.payer = payer;
  into.barred =
      in_both(book_->symbols, sentences.one_pays_all, {{"agreement", agreement_->label}, {"country", called(payer)}});
}

void Treaty::treat(std::size_t benefit, const Facts& facts, const std::vector<AssumedDate>& assumed,
                   const std::vector<Treaty*>& linked, bool third, Treatment& into) {
  const Bound& bound = this->bound(benefit, facts);
  into = bound.terms;
  into.agreement = agreement_;
  into.clauses = bound.clauses;
  into.clause = bound.clauses.front();
  into.partners = bound.partners;
  judge_clauses(bound, facts, assumed, into);
  if (bound.closed) {
    into.barred = bound.closed;
    return;
  }
  judge_person(bound, facts, into);
  if (into.barred || into.refund_ground || into.own_refund) return;
  if (third) {
    auto wider = std::make_shared<PeriodTerms>(*bound.periods);
    bring_third_states(bound, linked, assumed, *wider);
    into.counted_by = std::move(wider);
  } else {
    into.counted_by = bound.periods;
  }
  into.periods = periods_of(*into.counted_by, facts, book_->symbols);
  Periods& periods = into.periods;
  if (periods.unsaid) {
    into.unsaid = periods.unsaid;
    into.fact_missing = periods.fact_missing;
    return;
  }
  if (!periods.by_country.empty()) {
    into.partners.clear();
    for (const auto& [country, months] : periods.by_country) into.partners.push_back(country);
  }
  if (into.unsaid && periods.foreign.empty()) into.unsaid.reset();           // nothing hangs on it
  if (periods.own.empty() && !periods.own_short) periods.foreign = Spans();  // never insured here
  into.counts_alone = into.against && bound.min_other == 0 && !periods.own.empty();
  if (periods.foreign.empty() && !periods.own_short) return;  // nothing to count together
  const auto bar = [&](const Sentence& sentence, const std::string& need, const std::string& have) {
    into.barred = in_both(book_->symbols, sentence,
                          {{"agreement", agreement_->label},
                           {"country", called(bound.benefit->country)},
                           {"need", need},
                           {"have", have}});
  };
  const auto in_months = [&](const Spans& months, const Exact& units) {
    return into.unit == PeriodUnit::month ? Exact(months.months()) : units * months_in(into.unit);
  };
  const Exact own = in_months(periods.own, periods.own_units);
  const Exact others = in_months(periods.foreign, periods.foreign_units);
  if (periods.own_short) {
    bar(sentences.under_threshold, std::to_string(bound.periods->threshold[bound.periods->side]), "");
    return;
  }
  if (own < Exact(bound.min_own)) {
    bar(sentences.too_few_own, std::to_string(bound.min_own), to_string(own));
    return;
  }
  if (others < Exact(bound.min_other)) {
    bar(sentences.too_few_other, std::to_string(bound.min_other), to_string(others));
    return;
  }
  if (bound.last_insured && *periods.foreign.last() > *periods.own.last()) {
    bar(sentences.insured_last_elsewhere, "", "");
    return;
  }
  if (into.method == Method::single_payer && !into.unsaid) judge_payer(bound, facts, into);
}

}  // namespace huong
