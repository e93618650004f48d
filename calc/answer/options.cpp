#include "calc/answer/options.hpp"

#include <algorithm>

#include "calc/answer/result.hpp"
#include "calc/answer/words.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

namespace {

/// One way the case may go, determined.
struct Scenario {
  std::vector<Result> results;         ///< of every benefit that concerns the case
  std::vector<std::int32_t> benefits;  ///< by result
};

/// A monthly payment that one scenario has and another has not, or has less of.
struct Stream {
  std::int32_t benefit = -1;
  Month from;
  std::optional<Month> until;  ///< open when absent
  Exact monthly;
};

bool comes(Status status) { return status == Status::granted || status == Status::not_yet; }

class Weigher {
 public:
  Weigher(Solver& solver, const Case& case_, const DetermineOptions& options)
      : solver_(solver), book_(solver.lawbook()), options_(options), base_(case_), as_of_(*case_.as_of) {
    base_.projection_held = true;
    base_.claim.reset();
  }

  std::vector<Choice> weigh() {
    const std::optional<Scenario> keep = run(base_);
    if (!keep) return {};
    keep_ = *keep;
    const Facts facts = solver_.facts();
    born_ = facts.born;
    find_assumptions();
    struct Refund {
      std::int32_t benefit;
      Result offer;
      Case with;
      bool as_though = false;  ///< with the event that taking it asks
    };
    std::vector<Refund> refunds;
    for (std::size_t i = 0; i < keep_.results.size(); ++i) {
      const Result& result = keep_.results[i];
      const Benefit& benefit = book_.benefits[static_cast<std::size_t>(keep_.benefits[i])];
      // A monthly payment that uses up the months is a way of keeping them, not a sum in hand.
      if (benefit.basis != "refund" && (benefit.wipes.empty() || benefit.per == "month")) continue;
      Case with = base_;
      Result offer = result;
      const bool now = offer.status == Status::granted || offer.status == Status::pending;
      bool as_though = false;
      if (!now && !benefit.taking.empty()) {
        // What it would be for somebody who did today what taking it asks: leave the country, say.
        Case gone = base_;
        add_taking(benefit, gone);
        const std::optional<Scenario> then = run(gone);
        const Result* there = then ? find(*then, keep_.benefits[i]) : nullptr;
        as_though = there != nullptr && offered(*there) && (!offered(offer) || there->from < offer.from);
        if (as_though) {
          offer = *there;
          with = std::move(gone);
        }
      }
      if (!offered(offer)) continue;
      add_refund(benefit, offer, with);
      refunds.push_back({keep_.benefits[i], std::move(offer), std::move(with), as_though});
    }
    struct Totalized {
      std::size_t assumption;
      Scenario scenario;
    };
    std::vector<Totalized> totalized;
    for (std::size_t i = 0; i < assumptions_.size(); ++i) {
      Case with = base_;
      assume(assumptions_[i], with);
      if (std::optional<Scenario> scenario = run(with); scenario && differs(*scenario, keep_)) {
        totalized.push_back({i, std::move(*scenario)});
      }
    }
    std::vector<std::pair<const Refund*, Scenario>> taken;
    for (const Refund& refund : refunds) {
      if (std::optional<Scenario> scenario = run(refund.with)) taken.emplace_back(&refund, std::move(*scenario));
    }
    note_monthly(keep_);
    for (const Totalized& each : totalized) note_monthly(each.scenario);
    for (const auto& each : taken) note_monthly(each.second);
    put_in_order(monthly_);

    std::vector<Choice> choices;
    for (std::size_t i = 0; i < taken.size(); ++i) {
      const Result& result = taken[i].first->offer;
      const std::int32_t index = taken[i].first->benefit;
      Choice choice;
      choice.id = "refund:" + result.id;
      choice.label = result.label;
      const std::optional<Amount>& amount = result.amount ? result.amount : result.worth;
      if (amount) {
        choice.now.push_back({result.id, *amount, result.status, {}});
        if (result.status == Status::not_yet) choice.now.back().from = result.from;
      }
      if (taken[i].first->as_though) {
        const EventKind& event = *book_.event(book_.benefits[static_cast<std::size_t>(index)].taking);
        choice.notes.push_back(said(sentences.as_though_today, {{"event", event.label}}));
      }
      later(taken[i].second, choice);
      count_wiped(book_.benefits[static_cast<std::size_t>(index)], month_of(taken_on(result)), facts, choice);
      tell_figures(result, choice);
      std::vector<Stream> certain;
      if (amount) {
        certain = lost(keep_, taken[i].second);
        compare(*amount, index, certain, nullptr, choice);
      }
      for (const Totalized& each : totalized) {
        if (!amount) continue;
        Case with = taken[i].first->with;
        assume(assumptions_[each.assumption], with);
        const std::optional<Scenario> both = run(with);
        if (!both) continue;
        const std::vector<Stream> hoped = lost(each.scenario, *both);
        if (same(hoped, certain)) continue;
        compare(*amount, index, hoped, &assumptions_[each.assumption], choice);
      }
      if (result.status == Status::pending) choice.notes.push_back(result.headline);
      choices.push_back(std::move(choice));
    }

    Choice keeping;
    keeping.id = "keep";
    keeping.label = said(sentences.keep);
    later(keep_, keeping);
    for (const Result& result : keep_.results) {
      if (result.status == Status::pending && result.worth && result.worth->per == "month") {
        keeping.notes.push_back(result.headline);
      }
    }
    choices.push_back(std::move(keeping));

    for (const Totalized& each : totalized) {
      const Assumption& assumption = assumptions_[each.assumption];
      Choice choice;
      choice.id = "totalize:" + assumption.agreement;
      choice.label = said(sentences.keep_and_total, {{"agreement", assumption.label}});
      later(each.scenario, choice);
      choice.notes = assumption.notes;
      choices.push_back(std::move(choice));
    }
    if (!options_.vi || !options_.en) {
      for (Choice& choice : choices) silence(choice);
    }
    return choices;
  }

 private:
  /// The clauses of one agreement that are not known to operate.
  struct Assumption {
    std::string agreement;
    Text label;
    std::vector<std::string> clauses;
    std::vector<Text> notes;
  };

  Text said(const Sentence& sentence, std::initializer_list<TextGap> gaps = {}) const {
    return in_both(book_.symbols, sentence, gaps);
  }

  std::optional<Scenario> run(const Case& case_) {
    Faults faults;
    if (!solver_.solve(case_, faults)) return std::nullopt;
    Scenario scenario;
    for (const Outcome& outcome : solver_.outcomes()) {
      // Of a refund the sums behind it are told as well.
      const Detail detail{!solver_.benefit(outcome).wipes.empty(), true, options_.vi, options_.en, false};
      scenario.results.push_back(make_result(solver_, outcome, detail));
      scenario.benefits.push_back(outcome.benefit);
    }
    return scenario;
  }

  /// Recorded clauses change no figure: there is nothing to assume of them.
  static bool computes(const Clause& clause) {
    return std::any_of(clause.terms.entries.begin(), clause.terms.entries.end(), [](const Node::Entry& entry) {
      const std::vector<std::string_view>& terms = computed_terms();
      return std::find(terms.begin(), terms.end(), entry.key) != terms.end();
    });
  }

  void find_assumptions() {
    for (const Treaty* treaty : solver_.treaties()) {
      const Agreement& agreement = treaty->agreement();
      Assumption assumption{agreement.id, agreement.label, {}, {}};
      for (const Clause& clause : agreement.clauses) {
        const std::string key = agreement.id + "." + clause.id + "-operative";
        const bool assumed =
            std::any_of(base_.assume.begin(), base_.assume.end(), [&](const Fact& fact) { return fact.key == key; });
        if (!clause.operative_unknown || assumed || !computes(clause)) continue;
        assumption.clauses.push_back(key);
        const std::string& source = clause.citation.source;
        const Text article = article_text(clause, book_);
        assumption.notes.push_back(in_both(book_.symbols, [&](const Voice& say) {
          return say(sentences.assumed_clause, {{"clause", say(clause.title)},
                                                {"article", say(article)},
                                                {"day", show_day(as_of_, say)},
                                                {"source", source.empty() ? source : " (" + source + ")"}});
        }));
      }
      if (!assumption.clauses.empty()) assumptions_.push_back(std::move(assumption));
    }
  }

  void assume(const Assumption& assumption, Case& into) const {
    for (const std::string& key : assumption.clauses) into.assume.push_back({key, to_string(as_of_), {}});
  }

  /// Today, or as soon as it can be had.
  [[nodiscard]] Day taken_on(const Result& offer) const {
    return offer.from && first_day(*offer.from) > as_of_ ? first_day(*offer.from) : as_of_;
  }

  /// The event that stands for having taken the refund: the kind that extinguishes what the benefit wipes out, and
  /// nothing more where there is a choice.
  void add_refund(const Benefit& benefit, const Result& offer, Case& into) const {
    const EventKind* best = nullptr;
    std::size_t best_excess = 0;
    for (const EventKind& kind : book_.events) {
      const bool needs_more = std::any_of(kind.keys.begin(), kind.keys.end(),
                                          [](const EventKey& key) { return !key.is_scheme && !key.optional; });
      if (needs_more || benefit.wipes.empty()) continue;
      std::size_t excess = 0;
      if (!kind.extinguishes_named_scheme) {
        const bool covers = std::all_of(benefit.wipes.begin(), benefit.wipes.end(), [&](const std::string& scheme) {
          const Symbol name = book_.symbols.find(scheme);
          return std::find(kind.extinguishes.begin(), kind.extinguishes.end(), name) != kind.extinguishes.end();
        });
        if (!covers) continue;
        excess = kind.extinguishes.size() - benefit.wipes.size();
      }
      if (best == nullptr || excess < best_excess) {
        best = &kind;
        best_excess = excess;
      }
    }
    if (best == nullptr) return;
    const std::size_t times = best->extinguishes_named_scheme ? benefit.wipes.size() : 1;
    for (std::size_t i = 0; i < times; ++i) {
      Event event;
      event.kind = book_.symbols.text(best->name);
      event.date = taken_on(offer);
      for (const EventKey& key : best->keys) {
        if (key.is_scheme) event.facts.push_back({book_.symbols.text(key.name), benefit.wipes[i], {}});
      }
      into.events.push_back(std::move(event));
    }
  }

  /// To be had, now or from a month that is known.
  static bool offered(const Result& result) {
    const bool later = result.status == Status::not_yet && result.from && result.amount;
    return result.status == Status::granted || result.status == Status::pending || later;
  }

  void add_taking(const Benefit& benefit, Case& into) const {
    Event event;
    event.kind = benefit.taking;
    event.date = as_of_;
    for (const auto& [key, text] : benefit.taking_facts) event.facts.push_back({key, text, {}});
    into.events.push_back(std::move(event));
  }

  static bool differs(const Scenario& a, const Scenario& b) {
    if (a.benefits != b.benefits) return true;
    for (std::size_t i = 0; i < a.results.size(); ++i) {
      const Result& x = a.results[i];
      const Result& y = b.results[i];
      if (x.status != y.status || x.from != y.from || x.amount.has_value() != y.amount.has_value()) return true;
      if (x.amount && (x.amount->value != y.amount->value || x.amount->low != y.amount->low)) return true;
    }
    return false;
  }

  /// What somebody lives on in old age, or the family afterwards; benefits of a year or two decide nothing here.
  static bool lasting(const Benefit& benefit) {
    return benefit.branch == "old-age" || benefit.branch == "disability" || benefit.branch == "survivors";
  }

  /// The sums behind a refund: tax, what comes back of it, interest.
  void tell_figures(const Result& result, Choice& choice) const {
    for (const Figure& figure : result.figures) {
      const RuleId rule = book_.rule(figure.id);
      if (rule == kNoRule || book_.rules[static_cast<std::size_t>(rule)].unit.kind != Unit::Kind::money) continue;
      if (figure.value == "0") continue;
      choice.notes.push_back(said(sentences.line, {{"label", figure.label}, {"value", figure.shown}}));
    }
  }

  void note_monthly(const Scenario& scenario) {
    for (std::size_t i = 0; i < scenario.results.size(); ++i) {
      const std::int32_t index = scenario.benefits[i];
      const Status status = scenario.results[i].status;
      const Benefit& benefit = book_.benefits[static_cast<std::size_t>(index)];
      if (benefit.per != "month" || benefit.contribution || !lasting(benefit)) continue;
      if (!comes(status) && status != Status::pending) continue;
      if (std::find(monthly_.begin(), monthly_.end(), index) == monthly_.end()) monthly_.push_back(index);
    }
  }

  static const Result* find(const Scenario& scenario, std::int32_t benefit) {
    for (std::size_t i = 0; i < scenario.benefits.size(); ++i) {
      if (scenario.benefits[i] == benefit) return &scenario.results[i];
    }
    return nullptr;
  }

  void later(const Scenario& scenario, Choice& choice) const {
    for (const std::int32_t index : monthly_) {
      const Benefit& benefit = book_.benefits[static_cast<std::size_t>(index)];
      Choice::Later line;
      line.result = benefit.id;
      line.label = benefit.label;
      if (const Result* result = find(scenario, index)) {
        line.status = result->status;
        line.from = result->from;
        line.until = result->until;
        line.amount = result->amount ? result->amount : result->worth;
        line.headline = result->headline;
      } else {
        line.status = Status::refused;
        line.headline = said(sentences.no_month_left, {{"benefit", benefit.label}});
      }
      choice.later.push_back(std::move(line));
    }
  }

  void count_wiped(const Benefit& benefit, Month taken, const Facts& facts, Choice& choice) const {
    std::vector<Span> months;
    for (const std::string& scheme : benefit.wipes) {
      const std::size_t before = months.size();
      for (const FactRow& row : facts.rows) {
        if (row.refunded || row.scheme < 0 || row.months.first > taken) continue;
        if (book_.schemes[static_cast<std::size_t>(row.scheme)].id != scheme) continue;
        if (row.right || row.counts_amount) months.push_back(row.months);
      }
      if (months.size() > before) choice.wiped_schemes.push_back(scheme);
    }
    choice.months_wiped = Spans(std::move(months)).until(taken).months();
    if (choice.months_wiped == 0) {
      choice.wiped_schemes = benefit.wipes;
      return;
    }
    choice.notes.push_back(in_both(book_.symbols, [&](const Voice& say) {
      std::vector<std::string> schemes;
      for (const std::string& id : choice.wiped_schemes) {
        const Scheme* scheme = book_.scheme(id);
        schemes.push_back(scheme != nullptr ? say(scheme->label) : id);
      }
      return say(sentences.extinguishes,
                 {{"months", std::to_string(choice.months_wiped)}, {"schemes", show_list(schemes, say)}});
    }));
    if (benefit.branch == "survivors") return;
    const Benefit* family = nullptr;  // a pension before any lump sum
    for (const Benefit& other : book_.benefits) {
      const bool of_them = std::find(benefit.wipes.begin(), benefit.wipes.end(), other.scheme) != benefit.wipes.end();
      if (!of_them || other.branch != "survivors") continue;
      if (family == nullptr || (family->per != "month" && other.per == "month")) family = &other;
    }
    if (family == nullptr) return;
    choice.notes.push_back(said(sentences.family_loses, {{"benefit", family->label}}));
  }

  static std::optional<Exact> monthly_value(const Result* result) {
    if (result == nullptr || !comes(result->status) || !result->amount || !result->from) return std::nullopt;
    return result->amount->value ? result->amount->value : result->amount->low;
  }

  /// What `with` pays each month and `without` does not. A payment that merely begins later is lost in between.
  std::vector<Stream> lost(const Scenario& with, const Scenario& without) const {
    std::vector<Stream> streams;
    const Month now = month_of(as_of_);
    for (const std::int32_t index : monthly_) {
      const Result* kept = find(with, index);
      const Result* left = find(without, index);
      const std::optional<Exact> a = monthly_value(kept);
      const std::optional<Exact> b = monthly_value(left);
      if (!a) continue;
      const Month start = std::max(now, *kept->from);
      if (!b) {
        streams.push_back({index, start, kept->until, *a});
        continue;
      }
      const Month other = std::max(now, *left->from);
      if (kept->until || left->until) {
        // Of payments that end, what is given up and what comes instead are two streams.
        if (kept->until == left->until && start == other && *a == *b) continue;
        streams.push_back({index, start, kept->until, *a});
        streams.push_back({index, other, left->until, -*b});
        continue;
      }
      if (start < other) streams.push_back({index, start, {}, *a});
      if (start < other || *a > *b) {
        // From `other` on only the difference is lost; the sums stay right when it is written as a second stream.
        const Exact rest = start < other ? -*b : *a - *b;
        streams.push_back({index, start < other ? other : start, {}, rest});
      }
    }
    return streams;
  }

  static bool same(const std::vector<Stream>& a, const std::vector<Stream>& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const Stream& x, const Stream& y) {
             return x.benefit == y.benefit && x.from == y.from && x.until == y.until && x.monthly == y.monthly;
           });
  }

  /// The first month at whose end the streams have paid more than `sum`; nothing within a long life.
  std::optional<Month> overtakes(const std::vector<Stream>& streams, const Exact& sum) const {
    const Month now = month_of(as_of_);
    const Month end = born_ ? month_of(born_->earliest()) + 120 * 12 : now + 100 * 12;
    Exact paid;
    for (Month month = now; month <= end; month = month + 1) {
      for (const Stream& stream : streams) {
        const bool pays = stream.from <= month && (!stream.until || month <= *stream.until);
        if (pays) paid = paid + stream.monthly;
      }
      if (paid > sum) return month;
    }
    return std::nullopt;
  }

  std::string stream_words(const Stream& stream, const Voice& say) const {
    const Benefit& benefit = book_.benefits[static_cast<std::size_t>(stream.benefit)];
    Amount amount;
    amount.value = stream.monthly;
    amount.per = "month";
    return say(stream.until ? sentences.stream_until : sentences.stream,
               {{"benefit", say(benefit.label)},
                {"amount", show_amount(amount, solver_.currency_symbol(stream.benefit), book_.symbols, say)},
                {"month", show_month(stream.from, say)},
                {"last", stream.until ? show_month(*stream.until, say) : std::string()}});
  }

  std::string list_words(const std::vector<Stream>& streams, const Voice& say) const {
    std::string text;
    for (const Stream& stream : streams) {
      if (stream.monthly < Exact(0)) continue;
      if (!text.empty()) text += "; ";
      text += stream_words(stream, say);
    }
    return text;
  }

  /// Money of two currencies is never added: each is compared, or named, for itself.
  void compare(const Amount& refund, std::int32_t refund_benefit, const std::vector<Stream>& streams,
               const Assumption* premise, Choice& choice) const {
    const Symbol currency = solver_.currency_symbol(refund_benefit);
    std::vector<Stream> comparable;
    std::vector<Stream> others;
    for (const Stream& stream : streams) {
      (solver_.currency_symbol(stream.benefit) == currency ? comparable : others).push_back(stream);
    }
    if (streams.empty()) {
      if (premise == nullptr) choice.break_even.push_back(said(sentences.loses_nothing));
      return;
    }
    if (!comparable.empty()) {
      const Exact sum = refund.value ? *refund.value : refund.low.value_or(Exact(0));
      const std::optional<Month> month = overtakes(comparable, sum);
      Amount plain = refund;
      plain.per.clear();
      choice.break_even.push_back(in_both(book_.symbols, [&](const Voice& say) {
        const Sentence& sentence = !month   ? sentences.keeping_never_more
                                   : !born_ ? sentences.keeping_more_from
                                            : sentences.keeping_more_at_age;
        const std::string age =
            month && born_ ? show_age(age_in_months(born_->earliest(), last_day(*month)), say) : std::string();
        return under(premise, say,
                     say(sentence, {{"streams", list_words(comparable, say)},
                                    {"refund", show_amount(plain, currency, book_.symbols, say)},
                                    {"age", age},
                                    {"month", month ? show_month(*month, say) : std::string()}}));
      }));
    }
    if (!others.empty()) {
      choice.break_even.push_back(in_both(book_.symbols, [&](const Voice& say) {
        return under(premise, say, say(sentences.loses_other_currency, {{"streams", list_words(others, say)}}));
      }));
    }
  }

  /// What follows if the agreement operated; without one the sentence begins here.
  static std::string under(const Assumption* premise, const Voice& say, std::string consequence) {
    if (premise != nullptr) {
      return say(sentences.if_agreement_operated, {{"agreement", say(premise->label)}, {"consequence", consequence}});
    }
    char& first = consequence.front();
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    return consequence;
  }

  void silence(Text& text) const {
    if (!options_.vi) text.vi.clear();
    if (!options_.en) text.en.clear();
  }
  void silence(Choice& choice) const {
    for (Choice::Later& line : choice.later) silence(line.headline);
    for (Text& text : choice.break_even) silence(text);
    for (Text& text : choice.notes) silence(text);
  }

  Solver& solver_;
  const Lawbook& book_;
  const DetermineOptions& options_;
  Case base_;
  Day as_of_;
  std::optional<Birth> born_;
  Scenario keep_;
  std::vector<Assumption> assumptions_;
  std::vector<std::int32_t> monthly_;  ///< benefits paid by the month in some scenario, in the lawbook's order
};

}  // namespace

std::vector<Choice> weigh_options(Solver& solver, const Case& case_, const DetermineOptions& options) {
  return Weigher(solver, case_, options).weigh();
}

}  // namespace huong
