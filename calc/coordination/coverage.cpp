#include "calc/coordination/coverage.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "calc/coordination/terms.hpp"
#include "calc/law/show.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

namespace {

using State = Stretch::State;
using Why = Stretch::Why;

constexpr std::array<std::string_view, 4> kTerms = {"general-rule", "posting", "local-hire-exemption",
                                                    "overseas-contract"};

const Sentence& sentence(const Stretch& stretch) {
  switch (stretch.why) {
    case Why::national_law:
      break;
    case Why::posted:
      return !stretch.until          ? sentences.posted_without_limit
             : !stretch.counted_from ? sentences.posted_at_least
                                     : sentences.posted_until;
    case Why::hired:
      return stretch.until ? sentences.hired_until : sentences.hired_without_limit;
    case Why::posting_over:
      return sentences.posting_over;
    case Why::hiring_over:
      return sentences.hiring_over;
    case Why::not_insured_at_home:
      return sentences.hired_not_insured_at_home;
    case Why::contract:
      return sentences.under_contract;
    case Why::contract_both:
      return sentences.under_contract_in_both;
    case Why::general_rule:
      return sentences.working_there;
    case Why::how_sent:
      return sentences.cover_open_how_sent;
    case Why::which_country:
      return sentences.cover_open_which_country;
    case Why::nationality:
      return sentences.cover_open_nationality;
    case Why::home_insurance:
      return sentences.cover_open_home_insurance;
    case Why::subsidiary:
      return sentences.cover_open_subsidiary;
    case Why::max_months:
      return sentences.cover_open_max_months;
    case Why::counted_from:
      return sentences.cover_open_counted_from;
    case Why::reset:
      return sentences.cover_open_reset;
    case Why::no_general_rule:
      return sentences.cover_open_no_general_rule;
    case Why::residence:
      return sentences.cover_open_residence;
    case Why::not_operative:
      return sentences.cover_open_not_operative;
  }
  return sentences.cover_by_national_law;
}

std::string say_stretch(const Stretch& stretch, const Lawbook& book, const Voice& say) {
  const auto month = [&](std::optional<Month> given) {
    Unit unit;
    unit.kind = Unit::Kind::month;
    return given ? show_value(Exact(given->index), unit, book.symbols, say.lang()) : std::string();
  };
  const auto named = [&](const std::string& country) {
    const Symbol symbol = book.symbols.find(country);
    return symbol == kNoSymbol ? country : book.symbols.say(symbol, say.lang());
  };
  const std::string& here = book.schemes[static_cast<std::size_t>(stretch.scheme)].country;
  // Who insures: the country of the scheme, or of two the other.
  const std::string& other = here == stretch.home ? stretch.host : stretch.home;
  const bool exempt = stretch.state == State::exempt;
  return say(sentence(stretch), {{"insures", named(exempt ? other : here)},
                                 {"not", named(exempt ? here : other)},
                                 {"here", named(here)},
                                 {"home", named(stretch.home)},
                                 {"host", named(stretch.host)},
                                 {"counted", month(stretch.counted_from)},
                                 {"until", month(stretch.until)}});
}

enum class How : std::uint8_t { posted, hired, contract };

/// Work in another country from one month to another.
struct Stay {
  How how = How::posted;
  bool home_known = true;
  int home = -1, host = -1;  ///< parties; -1: another country
  Symbol to_country = kNoSymbol;
  Month from;
  std::optional<Month> to;
  int extension = 0;
  bool subsidiary = false;
};

/// What is decided for the two countries of a stay.
struct Ruling {
  State home = State::unknown, host = State::unknown;
  Why why = Why::national_law;
  const Clause* clause = nullptr;
  std::optional<Month> counted_from = {}, until = {};
  bool assumed = false;
};

/// How long an exemption lasts: surely to one month, perhaps to another, and what leaves that open.
struct Window {
  std::optional<Month> counted_from;
  std::optional<Month> sure, may;  ///< absent: without end
  Why doubt = Why::max_months;
};

}  // namespace

std::string_view to_string(Stretch::State state) {
  switch (state) {
    case State::insured:
      return "insured";
    case State::exempt:
      return "exempt";
    case State::unknown:
      break;
  }
  return "unknown";
}

Text say(const Stretch& stretch, const Lawbook& lawbook) {
  return in_both(lawbook.symbols, [&](const Voice& say) { return say_stretch(stretch, lawbook, say); });
}

namespace {

bool in_scope(const Agreement& agreement, std::string_view country, std::string_view branch, Day day) {
  const Term scope = said(agreement, "scope", {country, branch, {}, {}, day});
  return scope.node == nullptr || has_word(scope.node, branch);
}

}  // namespace

std::vector<std::string> branches_in_scope(const Stretch& stretch, const Lawbook& lawbook, Day day) {
  const Scheme& scheme = lawbook.schemes[static_cast<std::size_t>(stretch.scheme)];
  std::vector<std::string> branches;
  for (const std::string& branch : scheme.branches) {
    if (in_scope(*stretch.agreement, scheme.country, branch, day)) branches.push_back(branch);
  }
  return branches;
}

CoverageLaw::CoverageLaw(const Agreement& agreement, const Lawbook& lawbook)
    : agreement_(&agreement), book_(&lawbook), party_of_(lawbook.schemes.size(), -1) {
  any_ = std::any_of(agreement.clauses.begin(), agreement.clauses.end(), [](const Clause& clause) {
    return std::any_of(kTerms.begin(), kTerms.end(),
                       [&](std::string_view term) { return child(clause.terms, term) != nullptr; });
  });
  if (!any_) return;
  const Symbols& symbols = lawbook.symbols;
  voluntary_ = symbols.find("voluntary");
  overseas_contract_ = symbols.find("overseas-contract");
  seconded_ = symbols.find("seconded");
  contract_ = symbols.find("contract");
  const Symbol insured = symbols.find("insured");
  for (const std::string& code : agreement.parties) {
    Party& party = parties_.emplace_back();
    party.code = code;
    party.symbol = symbols.find(code);
    const Term schemes = said(agreement, "schemes", {code, "old-age", {}, {}, *parse_day("2199-12-31")});
    if (schemes.node == nullptr) continue;
    for (const std::string_view id : words_of(*schemes.node)) {
      const Scheme* scheme = lawbook.scheme(id);
      if (scheme == nullptr) continue;
      const auto declares = [&](Symbol kind) {
        return kind != kNoSymbol && std::any_of(scheme->kinds.begin(), scheme->kinds.end(),
                                                [&](const Kind& each) { return each.name == kind; });
      };
      if (declares(voluntary_) && !declares(insured)) continue;
      const auto index = static_cast<std::int16_t>(scheme - lawbook.schemes.data());
      party.schemes.push_back(index);
      party_of_[static_cast<std::size_t>(index)] = static_cast<std::int16_t>(parties_.size() - 1);
    }
  }
  posting_ = stay_word("posting");
  local_hire_ = stay_word("local-hire");
  away_ = stay_word("departure-abroad");
  back_ = stay_word("return");
  left_ = stay_word("departure");
}

CoverageLaw::StayWord CoverageLaw::stay_word(std::string_view event) const {
  StayWord word;
  const EventKind* kind = book_->event(event);
  if (kind == nullptr) return word;
  word.kind = static_cast<std::int16_t>(kind - book_->events.data());
  for (std::size_t k = 0; k < kind->keys.size(); ++k) {
    const std::string& name = book_->symbols.text(kind->keys[k].name);
    const auto at = static_cast<std::int16_t>(k);
    if (name == "country") word.country = at;
    if (name == "home") word.home = at;
    if (name == "extension") word.extension = at;
    if (name == "subsidiary") word.subsidiary = at;
    if (name == "status") word.status = at;
  }
  return word;
}

/// One person under one agreement.
class CoverageDecision {
 public:
  CoverageDecision(const CoverageLaw& law, const Facts& facts, const std::vector<AssumedDate>& assumed,
                   std::vector<Stretch>& into)
      : law_(law), facts_(facts), assumed_(assumed), into_(into), first_(into.size()) {}

  void run() {
    read_stays();
    const bool abroad = std::any_of(stays_.begin(), stays_.end(), [](const Stay& stay) { return concerns(stay); });
    if (!abroad && !doubled()) return;
    if (!covers_person()) return;
    read_lines();
    close_stays();
    const Term ends = said(agreement(), "termination", "on", whom(""));
    if (ends.node != nullptr) {
      if (const auto day = parse_day(ends.node->text)) last_ = month_of(*day) - 1;
    }
    for (const Stay& stay : stays_) {
      if (concerns(stay)) decide(stay);
    }
    decide_overlaps();
    tidy();
  }

 private:
  static bool concerns(const Stay& stay) {
    return stay.host >= 0 && (!stay.home_known || (stay.home >= 0 && stay.home != stay.host));
  }

  [[nodiscard]] const Agreement& agreement() const { return *law_.agreement_; }
  [[nodiscard]] const std::string& code(int party) const {
    static const std::string kElsewhere;
    return party < 0 ? kElsewhere : law_.parties_[static_cast<std::size_t>(party)].code;
  }
  [[nodiscard]] int party(Symbol country) const {
    if (country == kNoSymbol) return -1;
    for (std::size_t i = 0; i < law_.parties_.size(); ++i) {
      if (law_.parties_[i].symbol == country) return static_cast<int>(i);
    }
    return -1;
  }
  [[nodiscard]] std::string_view nationality() const {
    return facts_.nationality < 0 ? std::string_view() : law_.book_->symbols.text(facts_.nationality);
  }
  [[nodiscard]] Whom whom(std::string_view country) const {
    return {country, "old-age", {}, nationality(), day_asked(facts_)};
  }
  [[nodiscard]] Operation operates(const Clause& clause) const {
    return operation(agreement(), clause, facts_.as_of, facts_.asked_from, assumed_);
  }

  // What the case tells.

  static std::optional<Symbol> word_at(const FactEvent& event, std::int16_t key) {
    if (key < 0) return std::nullopt;
    const std::optional<Exact>& value = event.values[static_cast<std::size_t>(key)];
    if (!value) return std::nullopt;
    const std::optional<Small> small = value->small();
    return small ? std::optional(static_cast<Symbol>(small->n)) : std::nullopt;
  }

  void read_stays() {
    std::vector<const FactEvent*> events;
    for (const FactEvent& event : facts_.events) {
      for (const CoverageLaw::StayWord* word :
           {&law_.posting_, &law_.local_hire_, &law_.away_, &law_.back_, &law_.left_}) {
        if (word->kind == event.kind) events.push_back(&event);
      }
    }
    put_in_order(events, [](const FactEvent* a, const FactEvent* b) { return a->date < b->date; });
    for (const FactEvent* event : events) {
      if (event->kind == law_.back_.kind || event->kind == law_.left_.kind) {
        end_stay(*event, event->kind == law_.back_.kind ? law_.back_ : law_.left_);
      } else {
        begin_stay(*event);
      }
    }
  }

  void begin_stay(const FactEvent& event) {
    const CoverageLaw::StayWord& word = event.kind == law_.posting_.kind      ? law_.posting_
                                        : event.kind == law_.local_hire_.kind ? law_.local_hire_
                                                                              : law_.away_;
    Stay stay;
    if (event.kind == law_.local_hire_.kind) stay.how = How::hired;
    if (event.kind == law_.away_.kind) {
      const Symbol status = word_at(event, word.status).value_or(kNoSymbol);
      if (status == kNoSymbol || (status != law_.seconded_ && status != law_.contract_)) return;
      if (status == law_.contract_) stay.how = How::contract;
    }
    const std::optional<Symbol> country = word_at(event, word.country);
    if (!country) return;
    stay.to_country = *country;
    stay.host = party(*country);
    const Symbol home = word_at(event, word.home).value_or(facts_.nationality);
    stay.home_known = home != kNoSymbol;
    stay.home = party(home);
    stay.from = month_of(event.date);
    stay.extension = word_at(event, word.extension).value_or(0);
    stay.subsidiary = word_at(event, word.subsidiary).value_or(0) != 0;
    // Who is sent or hired anew is no longer where he was; two events of one month say one thing.
    if (!stays_.empty() && (!stays_.back().to || *stays_.back().to >= stay.from)) {
      stays_.back().to = stay.from - 1;
      if (*stays_.back().to < stays_.back().from) stays_.pop_back();
    }
    stays_.push_back(stay);
  }

  void end_stay(const FactEvent& event, const CoverageLaw::StayWord& word) {
    if (stays_.empty() || stays_.back().to) return;
    Stay& stay = stays_.back();
    const std::optional<Symbol> country = word_at(event, word.country);
    if (!country || *country == stay.to_country) stay.to = std::max(stay.from, month_of(event.date));
  }

  /// Who lives at home is back, though the day of the return is not told.
  void close_stays() {
    if (stays_.empty() || stays_.back().to || stays_.back().home < 0) return;
    Stay& stay = stays_.back();
    if (facts_.residence == kNoSymbol || party(facts_.residence) != stay.home) return;
    const Month now = std::max(stay.from, month_of(facts_.as_of));
    const std::optional<Month> last = stay.host < 0 ? std::nullopt : insured_in(stay.host).last();
    stay.to = last && *last >= stay.from ? std::min(*last, now) : now;
  }

  [[nodiscard]] bool work(const FactRow& row) const {
    return row.scheme >= 0 && law_.party_of_[static_cast<std::size_t>(row.scheme)] >= 0 && !row.beside &&
           row.kind != law_.voluntary_ && (row.right || row.counts_amount);
  }

  /// Whether some month is insured in two countries, or a line is of a contract abroad.
  [[nodiscard]] bool doubled() const {
    std::vector<Month> last(law_.parties_.size(), Month{0});
    for (const FactRow& row : facts_.rows) {  // by their first month
      if (!work(row)) continue;
      if (row.kind == law_.overseas_contract_) return true;
      const auto party = static_cast<std::size_t>(law_.party_of_[static_cast<std::size_t>(row.scheme)]);
      for (std::size_t other = 0; other < last.size(); ++other) {
        if (other != party && last[other] >= row.months.first) return true;
      }
      last[party] = std::max(last[party], row.months.last);
    }
    return false;
  }

  [[nodiscard]] bool covers_person() const {
    const Term persons = said(agreement(), "persons", whom(""));
    if (persons.node == nullptr || has_word(persons.node, "all-insured")) return true;
    const bool national = has_word(persons.node, "nationals-of-parties") &&
                          (facts_.nationality == kNoSymbol || party(facts_.nationality) >= 0);
    const bool resident = has_word(persons.node, "residents-of-parties") &&
                          (facts_.residence == kNoSymbol || party(facts_.residence) >= 0);
    return national || resident;
  }

  void read_lines() {
    std::vector<std::vector<Span>> told(law_.party_of_.size()), insured(law_.party_of_.size());
    std::vector<std::vector<Span>> contract(law_.parties_.size());
    for (const FactRow& row : facts_.rows) {
      if (row.scheme < 0 || law_.party_of_[static_cast<std::size_t>(row.scheme)] < 0) continue;
      const auto scheme = static_cast<std::size_t>(row.scheme);
      if (row.kind != law_.voluntary_ && !row.beside) told[scheme].push_back(row.months);
      if (!work(row)) continue;
      insured[scheme].push_back(row.months);
      if (row.kind == law_.overseas_contract_) {
        contract[static_cast<std::size_t>(law_.party_of_[scheme])].push_back(row.months);
      }
    }
    for (std::size_t s = 0; s < told.size(); ++s) {
      told_.emplace_back(std::move(told[s]));
      insured_.emplace_back(std::move(insured[s]));
    }
    for (std::vector<Span>& spans : contract) contract_.emplace_back(std::move(spans));
  }

  [[nodiscard]] Spans insured_in(int party) const {
    Spans all;
    for (const std::int16_t scheme : law_.parties_[static_cast<std::size_t>(party)].schemes) {
      all = all | insured_[static_cast<std::size_t>(scheme)];
    }
    return all;
  }

  [[nodiscard]] bool told_in(int party) const {
    const std::vector<std::int16_t>& schemes = law_.parties_[static_cast<std::size_t>(party)].schemes;
    return std::any_of(schemes.begin(), schemes.end(),
                       [&](std::int16_t scheme) { return !told_[static_cast<std::size_t>(scheme)].empty(); });
  }

  // What is decided.

  static Spans within(const Spans& spans, Month from, std::optional<Month> to) {
    Spans part = spans.from(from);
    return to ? part.until(*to) : part;
  }

  /// The schemes of a country that a stretch is about: those of its lines, else that in which the person was insured
  /// longest, else the first.
  [[nodiscard]] std::vector<std::int16_t> schemes_of(int party, Month from, std::optional<Month> to) const {
    const std::vector<std::int16_t>& all = law_.parties_[static_cast<std::size_t>(party)].schemes;
    std::vector<std::int16_t> found;
    for (const std::int16_t scheme : all) {
      if (!within(told_[static_cast<std::size_t>(scheme)], from, to).empty()) found.push_back(scheme);
    }
    if (!found.empty() || all.empty()) return found;
    const auto months = [&](std::int16_t scheme) { return insured_[static_cast<std::size_t>(scheme)].months(); };
    found.push_back(*std::max_element(all.begin(), all.end(),
                                      [&](std::int16_t a, std::int16_t b) { return months(a) < months(b); }));
    return found;
  }

  void add(const Stay& stay, int party, State state, Month from, std::optional<Month> to, const Ruling& ruling) {
    if (party < 0 || (to && *to < from)) return;
    for (const std::int16_t scheme : schemes_of(party, from, to)) {
      Stretch& stretch = into_.emplace_back();
      stretch.scheme = scheme;
      stretch.from = from;
      stretch.to = to;
      stretch.state = state;
      stretch.why = ruling.why;
      stretch.agreement = law_.agreement_;
      stretch.clause = ruling.clause;
      stretch.home = code(stay.home);
      stretch.host = code(stay.host);
      stretch.counted_from = ruling.counted_from;
      stretch.until = ruling.until;
      stretch.recorded = within(insured_[static_cast<std::size_t>(scheme)], from, to).months();
      stretch.assumed = ruling.assumed || agreement().status != "signed";
    }
  }

  /// Both countries of a stay, as long as it and the agreement last.
  void rule(const Stay& stay, Month from, std::optional<Month> to, const Ruling& ruling) {
    for (const std::optional<Month>& end : {stay.to, last_}) {
      if (end && (!to || *end < *to)) to = end;
    }
    add(stay, stay.home, ruling.home, from, to, ruling);
    add(stay, stay.host, ruling.host, from, to, ruling);
  }

  void not_known(const Stay& stay, Month from, std::optional<Month> to, Why why, const Clause* clause) {
    rule(stay, from, to, {State::unknown, State::unknown, why, clause});
  }

  /// Before a clause operates the lines stand as national law has them.
  void national(const Stay& stay, Month from, Month to) {
    if (stay.to) to = std::min(to, *stay.to);
    for (const int party : {stay.home, stay.host}) {
      if (party < 0 || to < from) continue;
      for (const std::int16_t scheme : law_.parties_[static_cast<std::size_t>(party)].schemes) {
        const Spans insured = within(insured_[static_cast<std::size_t>(scheme)], from, to);
        for (const Span span : insured.spans()) {
          Stretch& stretch = into_.emplace_back();
          stretch.scheme = scheme;
          stretch.from = span.first;
          stretch.to = span.last;
          stretch.state = State::insured;
          stretch.agreement = law_.agreement_;
          stretch.home = code(stay.home);
          stretch.host = code(stay.host);
          stretch.recorded = span.months();
        }
      }
    }
  }

  void decide(const Stay& stay) {
    if (!stay.home_known) return not_known(stay, stay.from, {}, Why::nationality, nullptr);
    switch (stay.how) {
      case How::posted:
        return posted(stay);
      case How::hired:
        return hired(stay);
      case How::contract:
        return contract(stay);
    }
  }

  /// Where nothing special is said: as a rule the place of work.
  void general(const Stay& stay, Month from, Why why = Why::general_rule, std::optional<Month> until = {}) {
    if (stay.to && *stay.to < from) return;
    const Term term = said(agreement(), "general-rule", whom(code(stay.host)));
    if (term.node == nullptr) return not_known(stay, from, {}, Why::no_general_rule, nullptr);
    const Operation when = operates(*term.clause);
    if (!when.from) return not_known(stay, from, {}, Why::not_operative, term.clause);
    const Month start = std::max(from, *when.from);
    national(stay, from, start - 1);
    Ruling ruling{State::exempt, State::insured, why, term.clause, {}, until, when.assumed};
    if (is(term.node, "home-for-contract-workers")) {
      if (stay.how == How::contract) std::swap(ruling.home, ruling.host);
    } else if (is(term.node, "nationality")) {
      const int own = party(facts_.nationality);
      if (own != stay.home && own != stay.host) {
        return not_known(stay, start, {}, Why::nationality, term.clause);
      }
      if (own == stay.home) std::swap(ruling.home, ruling.host);
    } else if (is(term.node, "residence")) {
      return not_known(stay, start, {}, Why::residence, term.clause);
    } else if (!is(term.node, "place-of-work")) {
      return not_known(stay, start, {}, Why::no_general_rule, term.clause);
    }
    rule(stay, start, {}, ruling);
  }

  void posted(const Stay& stay) {
    const Term term = said(agreement(), "posting", whom(code(stay.home)));
    if (term.node == nullptr) return general(stay, stay.from);
    const Operation when = operates(*term.clause);
    if (!when.from) return not_known(stay, stay.from, {}, Why::not_operative, term.clause);
    if (stay.subsidiary) {
      const Node* subsidiaries = child(*term.node, "subsidiaries");
      if (subsidiaries == nullptr) return not_known(stay, stay.from, {}, Why::subsidiary, term.clause);
      if (is(subsidiaries, "excluded")) return general(stay, stay.from);
    }
    const Month start = std::max(stay.from, *when.from);
    national(stay, stay.from, start - 1);
    const Window window = window_of(stay, term, *when.from);
    const Ruling ruling{State::insured,      State::exempt, Why::posted, term.clause,
                        window.counted_from, window.sure,   when.assumed};
    rule(stay, start, window.sure, ruling);
    after(stay, start, window, term.clause, Why::posting_over);
  }

  /// What follows an exemption: months of which it is not known whether it still holds, then the place of work.
  void after(const Stay& stay, Month start, const Window& window, const Clause* clause, Why over) {
    if (!window.sure) return;
    if (!window.may || *window.may > *window.sure) {
      not_known(stay, std::max(start, *window.sure + 1), window.may, window.doubt, clause);
    }
    if (window.may) general(stay, std::max(start, *window.may + 1), over, window.may);
  }

  [[nodiscard]] static Spans months_of_stay(const Stay& stay, Month counted_from) {
    const Month first = std::max(stay.from, counted_from);
    return stay.to && first <= *stay.to ? Spans{{first, *stay.to}} : Spans{};
  }

  /// From when the time of a stay counts; several months where the agreement does not say it.
  [[nodiscard]] std::vector<Month> counted_from(const Stay& stay, const Node& term, Month entry) const {
    if (stay.from >= entry) return {stay.from};
    const Node* before = child(term, "pre-entry");
    if (is(before, "from-entry-into-force")) return {entry};
    if (is(before, "from-start")) return {stay.from};
    if (before != nullptr && before->is_scalar()) {
      if (const auto day = parse_day(before->text)) return {std::max(stay.from, month_of(*day))};
    }
    return {stay.from, entry};
  }

  /// How long a stay is exempt, earlier ones taken into account where its clause has `reset`.
  [[nodiscard]] Window window_of(const Stay& stay, const Term& term, Month entry) const {
    const Node* max = child(*term.node, "max-months");
    Window window;
    if (is(max, "unlimited")) return window;
    const std::vector<Month> firsts = counted_from(stay, *term.node, entry);
    if (max == nullptr || months_of(*max) < 0) {
      window.sure = std::max(stay.from, entry) - 1;
      return window;
    }
    int length = months_of(*max);
    if (stay.extension > 0) {
      const Node* extension = child(*term.node, "extension-months");
      const bool unlimited = is(extension, "unlimited");
      const int most = extension == nullptr ? 0 : std::max(0, months_of(*extension));
      length += unlimited ? stay.extension : std::min(stay.extension, most);
    }
    if (firsts.size() == 1) window.counted_from = firsts.front();
    if (firsts.size() > 1) window.doubt = Why::counted_from;
    std::vector<Month> ends;
    for (const Month first : firsts) add_ends(stay, *term.node, entry, first, length, window, ends);
    window.sure = *std::min_element(ends.begin(), ends.end());
    window.may = *std::max_element(ends.begin(), ends.end());
    if (term.clause->until) {
      window.sure = std::min(*window.sure, month_of(*term.clause->until));
      window.may = std::min(*window.may, month_of(*term.clause->until));
    }
    return window;
  }

  void add_ends(const Stay& stay, const Node& term, Month entry, Month first, int length, Window& window,
                std::vector<Month>& ends) const {
    const Month fresh = first + (length - 1);
    int used = 0;
    const Stay* previous = nullptr;
    for (const Stay& other : stays_) {
      const bool same = other.how == stay.how && other.home == stay.home && other.host == stay.host;
      if (!same || other.from >= stay.from) continue;
      used += months_of_stay(other, counted_from(other, term, entry).back()).months();
      previous = &other;
    }
    if (previous == nullptr || stay.how != How::posted) {
      ends.push_back(fresh);
      return;
    }
    const Node* reset = child(term, "reset");
    const Month spent = first + (length - used - 1);
    if (reset == nullptr) {
      window.doubt = Why::reset;
      ends.push_back(std::max(spent, first - 1));
      ends.push_back(fresh);
    } else if (is(reset, "none")) {
      ends.push_back(std::max(spent, first - 1));
    } else if (is(reset, "return-home") || stay.from - *previous->to - 1 >= months_of(*reset)) {
      ends.push_back(fresh);
    } else {  // an interruption too short goes on counting
      const Month began = counted_from(*previous, term, entry).back();
      window.counted_from = began;
      ends.push_back(std::max(began + (length - 1), first - 1));
    }
  }

  void hired(const Stay& stay) {
    const Term term = said(agreement(), "local-hire-exemption", whom(code(stay.host)));
    const Node* nationality = term.node == nullptr ? nullptr : child(*term.node, "nationality");
    const Node* works_in = term.node == nullptr ? nullptr : child(*term.node, "works-in");
    const bool fits = is(nationality, code(stay.home)) && is(works_in, code(stay.host));
    if (!fits) return general(stay, stay.from);
    const Operation when = operates(*term.clause);
    if (!when.from) return not_known(stay, stay.from, {}, Why::not_operative, term.clause);
    const Month start = std::max(stay.from, *when.from);
    national(stay, stay.from, start - 1);
    const Window window = window_of(stay, term, *when.from);
    std::optional<Month> end = window.sure;
    if (stay.to && (!end || *stay.to < *end)) end = stay.to;
    const Ruling exempt{State::insured,      State::exempt, Why::hired,  term.clause,
                        window.counted_from, window.sure,   when.assumed};
    if (!is(child(*term.node, "condition"), "insured-at-home")) {
      rule(stay, start, end, exempt);
    } else {
      while_insured_at_home(stay, start, end, exempt);
    }
    after(stay, start, window, term.clause, Why::hiring_over);
  }

  /// The exemption holds in months insured at home. Where no line says so it does not, as far as the case tells the
  /// past; of months to come, or of a country of which it tells nothing, that is not known.
  void while_insured_at_home(const Stay& stay, Month start, std::optional<Month> end, const Ruling& exempt) {
    const Month now = month_of(facts_.as_of);
    const Spans insured = within(insured_in(stay.home), start, end);
    for (const Span span : insured.spans()) rule(stay, span.first, span.last, exempt);
    const bool told = told_in(stay.home);
    const Month last = end.value_or(std::max(now, start));
    if (last < start) return;
    const Spans without = Spans{{start, last}} - insured;
    for (const Span span : without.spans()) {
      const Month past = told ? std::min(span.last, now) : span.first - 1;
      const Ruling place{State::exempt, State::insured, Why::not_insured_at_home, exempt.clause, {}, {},
                         exempt.assumed};
      if (span.first <= past) rule(stay, span.first, past, place);
      const Month open = std::max(span.first, past + 1);
      if (open <= span.last) not_known(stay, open, span.last, Why::home_insurance, exempt.clause);
    }
  }

  void contract(const Stay& stay) {
    const Term term = said(agreement(), "overseas-contract", whom(code(stay.home)));
    const Node* insurance = term.node == nullptr ? nullptr : child(*term.node, "home-insurance");
    const bool fits = insurance != nullptr && is(child(*term.node, "nationality"), code(stay.home)) &&
                      is(child(*term.node, "works-in"), code(stay.host));
    if (!fits) return general(stay, stay.from);
    const Operation when = operates(*term.clause);
    if (!when.from) return not_known(stay, stay.from, {}, Why::not_operative, term.clause);
    const Month start = std::max(stay.from, *when.from);
    national(stay, stay.from, start - 1);
    if (stay.to && *stay.to < start) return;
    Ruling ruling{State::exempt, State::insured, Why::contract, term.clause, {}, {}, when.assumed};
    if (is(insurance, "only")) std::swap(ruling.home, ruling.host);
    if (is(insurance, "continues")) {
      ruling.home = State::insured;
      ruling.why = Why::contract_both;
    }
    rule(stay, start, {}, ruling);
  }

  /// Months that both of two countries insure and no stay explains.
  void decide_overlaps() {
    const auto parties = static_cast<int>(law_.parties_.size());
    std::vector<Spans> insured;
    for (int i = 0; i < parties; ++i) insured.push_back(insured_in(i));
    for (int i = 0; i < parties; ++i) {
      for (int j = i + 1; j < parties; ++j) {
        const Spans& one = insured[static_cast<std::size_t>(i)];
        const Spans& other = insured[static_cast<std::size_t>(j)];
        const Spans both = moved_within(one, other, (one & other) - stayed(i, j));
        for (const auto& [home, host] : {std::pair(i, j), std::pair(j, i)}) {
          const Spans contracts = both & contract_[static_cast<std::size_t>(home)];
          for (const Span span : contracts.spans()) {
            contract({How::contract, true, home, host, kNoSymbol, span.first, span.last});
          }
        }
        const Spans rest = both - contract_[static_cast<std::size_t>(i)] - contract_[static_cast<std::size_t>(j)];
        for (const Span span : rest.spans()) untold(i, j, span);
      }
    }
    for (int i = 0; i < parties; ++i) lone_contracts(i, insured);
  }

  /// A month in which one job ends in one country and another begins in the other is insured in both, each for its own.
  static Spans moved_within(const Spans& one, const Spans& other, const Spans& both) {
    std::vector<Span> kept;
    for (const Span span : both.spans()) {
      const Month month = span.first;
      const auto ends = [&](const Spans& spans) { return spans.contains(month) && !spans.contains(month + 1); };
      const auto begins = [&](const Spans& spans) { return spans.contains(month) && !spans.contains(month - 1); };
      const bool moved = span.months() == 1 && ((ends(one) && begins(other)) || (ends(other) && begins(one)));
      if (!moved) kept.push_back(span);
    }
    return Spans(std::move(kept));
  }

  /// The months of stays between two countries; of open ones all from their beginning.
  [[nodiscard]] Spans stayed(int one, int other) const {
    std::vector<Span> months;
    for (const Stay& stay : stays_) {
      const bool between = (stay.home == one && stay.host == other) || (stay.home == other && stay.host == one);
      if (between || (!stay.home_known && (stay.host == one || stay.host == other))) {
        months.push_back({stay.from, stay.to.value_or(kNever)});
      }
    }
    return Spans(std::move(months));
  }

  void untold(int one, int other, Span span) {
    Term term = said(agreement(), "general-rule", whom(code(other)));
    if (term.node == nullptr) term = said(agreement(), "posting", whom(code(one)));
    if (term.node == nullptr) return;
    const Operation when = operates(*term.clause);
    if (!when.from || *when.from > span.last) return;
    const Stay stay{How::posted, true, one, other, kNoSymbol, std::max(span.first, *when.from), span.last};
    not_known(stay, stay.from, {}, Why::how_sent, term.clause);
  }

  /// Lines of a contract abroad that do not tell where.
  void lone_contracts(int home, const std::vector<Spans>& insured) {
    Spans months = contract_[static_cast<std::size_t>(home)];
    if (months.empty()) return;
    const Term term = said(agreement(), "overseas-contract", whom(code(home)));
    if (term.node == nullptr || !is(child(*term.node, "nationality"), code(home))) return;
    const Operation when = operates(*term.clause);
    if (!when.from) return;
    months = months.from(*when.from);
    for (std::size_t other = 0; other < insured.size(); ++other) {
      if (static_cast<int>(other) != home) months = months - insured[other];
    }
    for (const Stay& stay : stays_) months = months - Spans{{stay.from, stay.to.value_or(kNever)}};
    for (const Span span : months.spans()) {
      const Stay stay{How::contract, true, home, -1, kNoSymbol, span.first, span.last};
      not_known(stay, span.first, {}, Why::which_country, term.clause);
    }
  }

  /// By scheme and month, touching ones of one reason together.
  void tidy() {
    const auto begin = into_.begin() + static_cast<std::ptrdiff_t>(first_);
    put_in_order(begin, into_.end(), [&](const Stretch& a, const Stretch& b) {
      const auto place = [&](const Stretch& each) {
        return std::tuple(law_.party_of_[static_cast<std::size_t>(each.scheme)], each.scheme, each.from);
      };
      return place(a) < place(b);
    });
    std::vector<Stretch> kept;
    for (auto at = begin; at != into_.end(); ++at) {
      if (!kept.empty()) {
        Stretch& last = kept.back();
        const bool goes_on = last.scheme == at->scheme && last.to && *last.to + 1 == at->from &&
                             last.state == at->state && last.why == at->why && last.clause == at->clause &&
                             last.until == at->until && last.home == at->home && last.host == at->host;
        if (goes_on) {
          last.to = at->to;
          last.recorded += at->recorded;
          continue;
        }
      }
      kept.push_back(std::move(*at));
    }
    into_.erase(begin, into_.end());
    into_.insert(into_.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
  }

  const CoverageLaw& law_;
  const Facts& facts_;
  const std::vector<AssumedDate>& assumed_;
  std::vector<Stretch>& into_;
  std::size_t first_;
  std::vector<Stay> stays_;
  std::vector<Spans> told_, insured_;  ///< by scheme
  std::vector<Spans> contract_;        ///< by party
  std::optional<Month> last_;          ///< of the agreement
};

void CoverageLaw::decide(const Facts& facts, const std::vector<AssumedDate>& assumed,
                         std::vector<Stretch>& into) const {
  if (any_) CoverageDecision(*this, facts, assumed, into).run();
}

namespace {

using Branches = std::vector<std::string>;

bool same_set(Branches a, Branches b) {
  put_in_order(a);
  put_in_order(b);
  return a == b;
}

const Kind* kind_of(const Scheme& scheme, Symbol name) {
  const auto at = std::find_if(scheme.kinds.begin(), scheme.kinds.end(), [&](const Kind& k) { return k.name == name; });
  return at == scheme.kinds.end() ? nullptr : &*at;
}

bool insures_nothing(const Kind* kind) { return kind != nullptr && kind->branches && kind->branches->empty(); }

/// Makes the lines of a person as the stretches have them.
class Covering {
 public:
  Covering(const Facts& facts, const std::vector<Stretch>& stretches, const Lawbook& book,
           std::vector<NotCovered>& not_known)
      : facts_(facts), stretches_(stretches), book_(book), not_known_(not_known) {}

  std::optional<Facts> run() {
    for (const FactRow& row : facts_.rows) {
      if (row.scheme >= 0) last_ = std::max(last_, row.months.last);
    }
    for (const Stretch& stretch : stretches_) look_at(stretch);
    exempt_lines();
    const bool any = std::any_of(stretches_.begin(), stretches_.end(),
                                 [](const Stretch& stretch) { return stretch.state == State::exempt; });
    if (!any) return std::nullopt;
    std::vector<FactRow> rows;
    bool changed = false;
    for (const FactRow& row : facts_.rows) changed = put(row, rows) || changed;
    if (!changed) return std::nullopt;
    std::optional<Facts> facts = facts_;
    put_in_order(rows, [](const FactRow& a, const FactRow& b) {
      return a.months.first != b.months.first ? a.months.first < b.months.first : a.scheme < b.scheme;
    });
    facts->rows = std::move(rows);
    lay_out(*facts);
    return facts;
  }

 private:
  [[nodiscard]] const Scheme& scheme_at(std::int16_t scheme) const {
    return book_.schemes[static_cast<std::size_t>(scheme)];
  }

  [[nodiscard]] Text of_scheme(const Sentence& sentence, const Scheme& scheme) const {
    return in_both(book_.symbols, sentence, {{"scheme", scheme.label}});
  }

  void unknown(std::int16_t scheme, Text why) {
    const bool told = std::any_of(not_known_.begin(), not_known_.end(), [&](const NotCovered& each) {
      return each.scheme == scheme && each.why.vi == why.vi;
    });
    if (!told) not_known_.push_back({scheme, std::move(why)});
  }

  /// The part of a stretch of which the lines tell.
  [[nodiscard]] Spans lived(const Stretch& stretch) const {
    const Month end = stretch.to ? std::min(*stretch.to, last_) : last_;
    return end < stretch.from ? Spans{} : Spans{{stretch.from, end}};
  }

  void look_at(const Stretch& stretch) {
    const Spans months = lived(stretch);
    if (months.empty()) return;
    if (stretch.state == State::unknown) {
      unknown(stretch.scheme, say(stretch, book_));
    } else if (stretch.state == State::insured && stretch.clause != nullptr) {
      const bool told = std::any_of(facts_.rows.begin(), facts_.rows.end(), [&](const FactRow& row) {
        return row.scheme == stretch.scheme && !(Spans{row.months} & months).empty() &&
               !insures_nothing(kind_of(scheme_at(row.scheme), row.kind));
      });
      if (told) return;
      unknown(stretch.scheme, of_scheme(sentences.no_line_of_wage, scheme_at(stretch.scheme)));
    }
  }

  /// A line that is exempt beside another country's insurance, where no clause at hand exempts it.
  void exempt_lines() {
    for (const FactRow& row : facts_.rows) {
      if (row.scheme < 0 || row.right || !insures_nothing(kind_of(scheme_at(row.scheme), row.kind))) continue;
      const Spans open = Spans{row.months} - exempt_months(row.scheme);
      if (open.empty()) continue;
      const std::string& country = scheme_at(row.scheme).country;
      const bool beside = std::any_of(facts_.rows.begin(), facts_.rows.end(), [&](const FactRow& other) {
        return other.scheme >= 0 && other.right && scheme_at(other.scheme).country != country &&
               !(Spans{other.months} & open).empty();
      });
      if (!beside) continue;
      unknown(row.scheme, of_scheme(sentences.exempt_by_no_clause, scheme_at(row.scheme)));
    }
  }

  [[nodiscard]] Spans exempt_months(std::int16_t scheme) const {
    std::vector<Span> months;
    for (const Stretch& stretch : stretches_) {
      if (stretch.scheme == scheme && stretch.state == State::exempt) {
        months.push_back({stretch.from, stretch.to.value_or(kNever)});
      }
    }
    return Spans(std::move(months));
  }

  /// The branches of a line that no agreement takes out of a month.
  [[nodiscard]] Branches left_of(const FactRow& row, const Branches& insured, const Stretch& stretch) const {
    const std::string& country = scheme_at(row.scheme).country;
    Branches left;
    for (const std::string& branch : insured) {
      if (!in_scope(*stretch.agreement, country, branch, facts_.as_of)) left.push_back(branch);
    }
    return left;
  }

  /// Adds a line, cut where it is exempt; true when something changed.
  bool put(const FactRow& row, std::vector<FactRow>& rows) {
    Spans rest{row.months};
    bool changed = false;
    if (row.scheme >= 0) {
      for (const Stretch& stretch : stretches_) {
        if (stretch.scheme != row.scheme || stretch.state != State::exempt) continue;
        const Spans exempt = rest & Spans{{stretch.from, stretch.to.value_or(kNever)}};
        if (exempt.empty() || !exempts(row, stretch, exempt, rows)) continue;
        rest = rest - exempt;
        changed = true;
      }
    }
    for (const Span span : rest.spans()) rows.emplace_back(row).months = span;
    return changed;
  }

  bool exempts(const FactRow& row, const Stretch& stretch, const Spans& months, std::vector<FactRow>& rows) {
    const Scheme& scheme = scheme_at(row.scheme);
    const Kind* kind = kind_of(scheme, row.kind);
    const Branches insured = kind != nullptr && kind->branches ? *kind->branches : scheme.branches;
    const Branches left = left_of(row, insured, stretch);
    if (left.size() == insured.size()) return false;
    const auto other = std::find_if(scheme.kinds.begin(), scheme.kinds.end(), [&](const Kind& each) {
      return each.branches && !each.beside && same_set(*each.branches, left);
    });
    if (row.beside || other == scheme.kinds.end()) {
      if (left.empty()) return true;  // the line is gone
      unknown(row.scheme, of_scheme(sentences.part_exempt, scheme));
      return false;
    }
    for (const Span span : months.spans()) {
      FactRow& part = rows.emplace_back(row);
      part.months = span;
      part.kind = other->name;
      part.right = other->right;
      part.counts_amount = other->amount;
      part.average = other->average;
    }
    return true;
  }

  const Facts& facts_;
  const std::vector<Stretch>& stretches_;
  const Lawbook& book_;
  std::vector<NotCovered>& not_known_;
  Month last_{0};
};

}  // namespace

std::optional<Facts> as_covered(const Facts& facts, const std::vector<Stretch>& stretches, const Lawbook& lawbook,
                                std::vector<NotCovered>& not_known) {
  return Covering(facts, stretches, lawbook, not_known).run();
}

}  // namespace huong
