#include "calc/answer/solve.hpp"

#include <algorithm>
#include <array>

#include "calc/coordination/periods.hpp"
#include "calc/law/speech.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

namespace {

bool same_world(const World& a, const World& b) {
  return a.by_treaty == b.by_treaty && a.foreign_for_amount == b.foreign_for_amount && a.treaty_from == b.treaty_from &&
         a.held == b.held && a.agreed == b.agreed && a.foreign_units == b.foreign_units && a.foreign == b.foreign;
}

int whole(const Exact& value) {
  const std::optional<Small> small = value.small();
  if (!small) return 0;
  const std::int64_t floored = floor(*small);
  return static_cast<int>(std::clamp<std::int64_t>(floored, 0, 1'000'000));
}

/// "KRW/VND": an exchange rate. Amounts of two currencies are never added; an agreement may set one off against
/// another.
bool is_exchange_rate(std::string_view key) {
  if (key.size() != 7 || key[3] != '/') return false;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i != 3 && (key[i] < 'A' || key[i] > 'Z')) return false;
  }
  return true;
}

}  // namespace

Solver::Solver(std::shared_ptr<const Lawbook> lawbook) : book_(std::move(lawbook)) {
  const Lawbook& book = *book_;
  refused_ = book.symbols.find("refused");
  not_yet_ = book.symbols.find("not-yet");
  lapsed_ = book.symbols.find("lapsed");
  for (const Benefit& benefit : book.benefits) countries_.push_back(benefit.country);
  put_in_order(countries_);
  countries_.erase(std::unique(countries_.begin(), countries_.end()), countries_.end());
  const auto country_index = [this](std::string_view country) {
    const auto found = std::lower_bound(countries_.begin(), countries_.end(), country);
    return found != countries_.end() && *found == country ? static_cast<std::int32_t>(found - countries_.begin()) : -1;
  };
  for (const std::string& country : countries_) country_symbols_.push_back(book.symbols.find(country));
  for (const Scheme& scheme : book.schemes) country_of_scheme_.push_back(country_index(scheme.country));
  for (std::size_t i = 0; i < book.benefits.size(); ++i) {
    const Benefit& benefit = book.benefits[i];
    country_of_benefit_.push_back(country_index(benefit.country));
    for (const std::string& claim : benefit.claims) claims_[claim].push_back(static_cast<std::int32_t>(i));
    RuleId amount = benefit.amount != kNoRule ? benefit.amount : benefit.low != kNoRule ? benefit.low : benefit.high;
    Symbol currency = kNoSymbol;
    if (amount != kNoRule) currency = book.rules[static_cast<std::size_t>(amount)].unit.currency;
    currency_symbols_.push_back(currency);
    currencies_.push_back(currency == kNoSymbol ? std::string() : book.symbols.text(currency));
  }
  for (const RoundingRule& rounding : book.roundings) rounding_units_.push_back(rounding.unit.small());
  for (const Agreement& agreement : book.agreements) {
    treaties_.emplace_back(agreement, book);
    if (agreement.status == "signed") signed_.push_back(&treaties_.back());
  }
  runs_.emplace_back(book_);
}

RuleId Solver::real(RuleId rule) const {
  while (rule != kNoRule && book_->rules[static_cast<std::size_t>(rule)].alias != kNoRule) {
    rule = book_->rules[static_cast<std::size_t>(rule)].alias;
  }
  return rule;
}

bool Solver::choose_agreements(const Case& case_, Faults& faults) {
  applicable_.clear();
  draft_treaties_.clear();
  drafts_.clear();
  if (!case_.agreements) {
    applicable_ = signed_;
    return true;
  }
  const std::size_t before = faults.size();
  for (const AgreementChoice& choice : *case_.agreements) {
    if (choice.inline_agreement.is_null()) {
      Treaty* found = nullptr;
      for (Treaty& treaty : treaties_) {
        if (treaty.agreement().id == choice.name) found = &treaty;
      }
      if (found != nullptr) {
        if (std::find(applicable_.begin(), applicable_.end(), found) == applicable_.end()) applicable_.push_back(found);
        continue;
      }
      std::string known;
      for (const Treaty& treaty : treaties_) known += (known.empty() ? "" : ", ") + treaty.agreement().id;
      faults.push_back({"case.unknown-agreement", case_.file, choice.place,
                        "không có hiệp định \"" + choice.name + "\"", "there is no agreement \"" + choice.name + "\"",
                        known.empty() ? "bỏ mục agreements" : "các hiệp định có ở đây: " + known,
                        known.empty() ? "leave agreements out" : "the agreements here are: " + known});
      continue;
    }
    std::optional<Agreement> draft = read_agreement(choice.inline_agreement, case_.file, faults);
    if (!draft) continue;
    check_terms(*draft, *book_, faults);
    speak(*draft, book_->symbols.speech());
    drafts_.push_back(std::move(*draft));
    draft_treaties_.emplace_back(drafts_.back(), *book_);
    applicable_.push_back(&draft_treaties_.back());
  }
  return faults.size() == before;
}

bool Solver::read_assumptions(const Case& case_, Faults& faults) {
  assumed_.clear();
  rates_.clear();
  const std::size_t before = faults.size();
  constexpr std::string_view kSuffix = "-operative";
  for (const Fact& fact : case_.assume) {
    if (is_exchange_rate(fact.key)) {
      const std::optional<Exact> rate = parse_exact(fact.text);
      if (rate && *rate > Exact(0)) {
        rates_[fact.key] = *rate;
      } else {
        faults.push_back({"case.bad-rate", case_.file, fact.place, "\"" + fact.text + "\" không phải là tỷ giá",
                          "\"" + fact.text + "\" is no rate of exchange", "viết một số lớn hơn 0, ví dụ KRW/VND: 18.5",
                          "write a number above 0, KRW/VND: 18.5 say"});
      }
      continue;
    }
    std::string_view key = fact.key;
    const std::size_t dot = key.rfind('.');
    const bool shaped = dot != std::string_view::npos && key.size() > dot + 1 + kSuffix.size() &&
                        key.substr(key.size() - kSuffix.size()) == kSuffix;
    if (!shaped) {
      faults.push_back({"case.unknown-assumption", case_.file, fact.place, "không hiểu giả định \"" + fact.key + "\"",
                        "\"" + fact.key + "\" is no assumption known here",
                        "viết hiệp-định.điều-khoản-operative: NGÀY, hoặc projection: held",
                        "write agreement.clause-operative: DATE, or projection: held"});
      continue;
    }
    key.remove_suffix(kSuffix.size());
    AssumedDate date{std::string(key.substr(0, dot)), std::string(key.substr(dot + 1)), Day{}};
    const Agreement* agreement = book_->agreement(date.agreement);
    for (const Agreement& draft : drafts_) {
      if (draft.id == date.agreement) agreement = &draft;
    }
    if (agreement == nullptr || agreement->clause(date.clause) == nullptr) {
      std::string known;
      if (agreement != nullptr) {
        for (const Clause& clause : agreement->clauses) known += (known.empty() ? "" : ", ") + clause.id;
      }
      faults.push_back(
          {"case.unknown-clause", case_.file, fact.place, "không có điều khoản \"" + fact.key + "\"",
           "there is no clause \"" + fact.key + "\"",
           known.empty() ? "kiểm tra tên hiệp định" : "các điều khoản của " + date.agreement + ": " + known,
           known.empty() ? "check the agreement's name" : "the clauses of " + date.agreement + " are: " + known});
      continue;
    }
    const std::optional<Day> day = parse_day(fact.text);
    if (!day) {
      faults.push_back({"case.bad-date", case_.file, fact.place, "\"" + fact.text + "\" không phải là ngày",
                        "\"" + fact.text + "\" is no day", "viết ngày dạng 2025-07-01", "write a day like 2025-07-01"});
      continue;
    }
    date.from = *day;
    assumed_.push_back(std::move(date));
  }
  return faults.size() == before;
}

void Solver::choose_benefits(const Case& case_) {
  std::uint64_t wanted = 0;  // countries by bit; more than 64 are taken as all
  const auto want = [&](std::int32_t country) {
    if (country >= 0) wanted |= country < 64 ? std::uint64_t{1} << country : ~std::uint64_t{0};
  };
  for (const FactRow& row : facts_->rows) {
    if (row.scheme >= 0) want(country_of_scheme_[static_cast<std::size_t>(row.scheme)]);
  }
  for (std::size_t i = 0; i < country_symbols_.size(); ++i) {
    const Symbol symbol = country_symbols_[i];
    if (symbol == kNoSymbol) continue;
    if (symbol == facts_->nationality || symbol == facts_->residence) want(static_cast<std::int32_t>(i));
  }
  for (const Given& given : facts_->given) {
    const std::string& country = book_->rules[static_cast<std::size_t>(given.rule)].country;
    for (std::size_t i = 0; i < countries_.size(); ++i) {
      if (countries_[i] == country) want(static_cast<std::int32_t>(i));
    }
  }
  const bool everywhere = wanted == 0;
  const auto take = [&](std::int32_t benefit) {
    const std::int32_t country = country_of_benefit_[static_cast<std::size_t>(benefit)];
    const std::uint64_t bit = country < 64 ? std::uint64_t{1} << country : ~std::uint64_t{0};
    if (everywhere || (wanted & bit) != 0) candidates_.push_back(benefit);
  };
  candidates_.clear();
  if (case_.claim) {
    const auto found = claims_.find(case_.claim->benefit);
    if (found == claims_.end()) return;
    for (const std::int32_t benefit : found->second) take(benefit);
  } else {
    for (std::size_t i = 0; i < book_->benefits.size(); ++i) take(static_cast<std::int32_t>(i));
  }
  // Home first.
  std::stable_partition(candidates_.begin(), candidates_.end(), [&](std::int32_t benefit) {
    const auto country = static_cast<std::size_t>(country_of_benefit_[static_cast<std::size_t>(benefit)]);
    return country_symbols_[country] != kNoSymbol && country_symbols_[country] == facts_->residence;
  });
}

std::int32_t Solver::run_in(const World& world, const Treatment* treatment) {
  static const Spans kNone;
  const Spans& displaced = treatment != nullptr ? treatment->periods.displaced : kNone;
  const bool reinstated = treatment != nullptr && treatment->reinstated;
  for (std::size_t i = 0; i < used_; ++i) {
    if (same_world(runs_[i].world, world) && runs_[i].displaced == displaced && runs_[i].reinstated == reinstated) {
      return static_cast<std::int32_t>(i);
    }
  }
  if (used_ == runs_.size()) runs_.emplace_back(book_);
  Run& run = runs_[used_];
  run.world = world;
  run.displaced = displaced;
  run.reinstated = reinstated;
  run.facts.reset();
  if (!displaced.empty() || reinstated) run.facts = seen_under(*treatment);
  run.eval.begin(run.facts ? *run.facts : *facts_, run.world);
  return static_cast<std::int32_t>(used_++);
}

/// The case without the months of the paying country that make way for a stronger period elsewhere, and with those
/// refunded before where the agreement counts them again.
Facts Solver::seen_under(const Treatment& treatment) const {
  Facts facts = *facts_;
  std::vector<FactRow> rows;
  for (const FactRow& row : facts.rows) {
    const Scheme* scheme = row.scheme < 0 ? nullptr : &book_->schemes[static_cast<std::size_t>(row.scheme)];
    const std::vector<std::string>& parties = treatment.agreement->parties;
    const bool party = scheme != nullptr && std::find(parties.begin(), parties.end(), scheme->country) != parties.end();
    const bool elsewhere = scheme == nullptr || std::find(treatment.partners.begin(), treatment.partners.end(),
                                                          scheme->country) != treatment.partners.end();
    const Spans kept = elsewhere ? Spans{row.months} : Spans{row.months} - treatment.periods.displaced;
    for (const Span span : kept.spans()) {
      FactRow& part = rows.emplace_back(row);
      part.months = span;
      if (treatment.reinstated && party) part.refunded = false;
    }
  }
  facts.rows = std::move(rows);
  lay_out(facts);
  return facts;
}

int Solver::rounding_of(const Outcome& outcome) const {
  if (outcome.treatment >= 0 && treatment(outcome.treatment).round_paid >= 0) {
    return treatment(outcome.treatment).round_paid;
  }
  return benefit(outcome).rounding;
}

Exact Solver::round_amount(const Outcome& outcome, const Exact& value) const {
  const int rounding = rounding_of(outcome);
  if (rounding < 0) return value;
  const RoundingRule& rule = book_->roundings[static_cast<std::size_t>(rounding)];
  return round(value, rule.unit, rule.mode);
}

Exact Solver::exact_amount(const Outcome& outcome, RuleId rule) {
  Exact value = eval(outcome.run).number(rule);
  const int step = outcome.treatment >= 0 ? treatment(outcome.treatment).round_theoretical : -1;
  if (step >= 0) {
    const RoundingRule& rounding = book_->roundings[static_cast<std::size_t>(step)];
    value = round(value, rounding.unit, rounding.mode);
  }
  if (outcome.total != Exact(0)) value = value * outcome.own / outcome.total;
  if (outcome.factor != Exact(1)) value = value * outcome.factor;
  const Benefit& asked = benefit(outcome);
  const bool whole_amount = rule == asked.amount || rule == asked.low || rule == asked.high;
  return whole_amount ? value + outcome.added : value;
}

bool Solver::amount_of(const Outcome& outcome, RuleId rule, std::optional<Exact>& into) {
  Evaluation& machine = eval(outcome.run);
  if (!machine.has(rule)) return false;
  const int rounding = rounding_of(outcome);
  Small small;
  if (machine.small(rule, small)) {
    bool overflow = false;
    bool fits = outcome.factor == Exact(1) && outcome.added == Exact(0) &&
                (outcome.treatment < 0 || treatment(outcome.treatment).round_theoretical < 0);
    if (outcome.total != Exact(0)) {
      const std::optional<Small> part = (outcome.own / outcome.total).small();
      fits = fits && part;
      if (fits) small = multiply(small, *part, overflow);
    }
    if (rounding >= 0) {
      const auto at = static_cast<std::size_t>(rounding);
      if (rounding_units_[at]) {
        small = round(small, *rounding_units_[at], book_->roundings[at].mode, overflow);
      } else {
        fits = false;
      }
    }
    if (fits && !overflow) {
      // Whole amounts, the rule after rounding, need no fraction put in lowest terms.
      into = small.n % small.d == 0 ? Exact(small.n / small.d) : Exact(small);
      return true;
    }
  }
  into = round_amount(outcome, exact_amount(outcome, rule));
  return true;
}

void Solver::find_amount(Outcome& outcome) {
  const Benefit& asked = benefit(outcome);
  if (asked.amount != kNoRule) {
    if (!amount_of(outcome, asked.amount, outcome.value)) outcome.amount_unknown = asked.amount;
    return;
  }
  // Without a lower end there is no figure; without an upper one the range is open upwards.
  if (asked.low == kNoRule) return;
  if (!amount_of(outcome, asked.low, outcome.low)) {
    outcome.amount_unknown = asked.low;
    return;
  }
  if (asked.high != kNoRule && !amount_of(outcome, asked.high, outcome.high)) outcome.amount_unknown = asked.high;
  if (outcome.high && *outcome.high == *outcome.low) {
    outcome.value = outcome.low;
    outcome.low.reset();
    outcome.high.reset();
  }
}

void Solver::judge(std::int32_t index, std::int32_t run, std::int32_t treatment, Outcome& into) {
  into = Outcome{};
  into.benefit = index;
  into.run = run;
  into.treatment = treatment;
  into.status = Status::granted;
  into.qualifies = true;
  const Benefit& asked = book_->benefits[static_cast<std::size_t>(index)];
  Evaluation& machine = eval(run);
  std::optional<Month> when;
  for (std::size_t i = 0; i < asked.conditions.size(); ++i) {
    const Condition& condition = asked.conditions[i];
    if (!machine.has(condition.is)) {
      into.qualifies = false;
      if (into.status == Status::granted) {
        into.status = Status::unknown;
        into.unknown = condition.is;
        into.failed = static_cast<std::int32_t>(i);
      }
      break;
    }
    if (machine.truth(condition.is)) continue;
    Status status = Status::refused;
    if (condition.otherwise != kNoRule) {
      if (!machine.has(condition.otherwise)) {
        status = Status::unknown;
        if (into.status == Status::granted) into.unknown = condition.otherwise;
      } else {
        const Symbol word = machine.word(condition.otherwise);
        status = word == not_yet_ ? Status::not_yet : word == lapsed_ ? Status::lapsed : Status::refused;
      }
    }
    if (into.status == Status::granted) {
      into.status = status;
      into.failed = static_cast<std::int32_t>(i);
    }
    const bool dated = condition.when != kNoRule && machine.has(condition.when);
    if (dated && (status == Status::not_yet || status == Status::lapsed)) {
      const Month month = machine.month(condition.when);
      if (!when || month > *when) when = month;
    }
    // A condition that may still be met, nobody knows when, promises nothing: no month and no amount.
    if (status != Status::not_yet || !dated) {
      into.qualifies = false;
      break;
    }
  }
  // Of a lapsed right: the month in which it revives.
  const bool ahead = when && *when > month_of(facts_->as_of);
  if (into.status == Status::not_yet || (into.status == Status::lapsed && ahead)) into.from = when;
  if (!into.qualifies) return;
  if (asked.from != kNoRule) {
    if (machine.has(asked.from)) {
      const bool day = book_->rules[static_cast<std::size_t>(asked.from)].unit.kind == Unit::Kind::day;
      into.from = day ? month_of(machine.day(asked.from)) : machine.month(asked.from);
      if (when && *when > *into.from) into.from = when;
    } else if (into.status == Status::granted) {
      into.status = Status::unknown;
      into.unknown = asked.from;
      into.qualifies = false;
      return;
    }
  }
  if (treatment >= 0 && into.from) {
    const World& frame = world(run);
    if (frame.treaty_from && *frame.treaty_from > *into.from) into.from = frame.treaty_from;
  }
  if (into.status == Status::granted && into.from && *into.from > month_of(facts_->as_of))
    into.status = Status::not_yet;
}

/// Sets the world for these foreign months.
void Solver::frame(const Treatment& treatment, const Spans& foreign, const Benefit& benefit) {
  const Periods& periods = treatment.periods;
  world_.foreign = foreign;
  const int months = foreign.months();
  const int all = periods.foreign.months();
  world_.foreign_units = periods.foreign_units;
  if (months == 0) {
    world_.foreign_units = 0;
  } else if (months != all && treatment.unit == PeriodUnit::month) {
    world_.foreign_units = months;
  } else if (months != all && treatment.counted_by != nullptr) {
    // What is cut is cut before it is converted.
    world_.foreign_units =
        periods_within(*treatment.counted_by, *facts_, book_->symbols, *foreign.first(), *foreign.last()).foreign_units;
  }
  switch (treatment.method) {
    case Method::own_periods:
      world_.foreign_for_amount = std::min(periods.absorbed, months);
      break;
    case Method::residence: {
      // The full amount is what a life of so many months would give.
      const int full = treatment.denominator.months >= 0 ? treatment.denominator.months : periods.own.months();
      world_.foreign_for_amount = std::max(0, full - periods.own.months());
      break;
    }
    default:
      world_.foreign_for_amount = std::max(0, months - periods.for_right_only);
  }
  if (treatment.refund_ground || treatment.against || benefit.basis == "refund") world_.foreign_for_amount = 0;
}

/// The part of the amount that the country pays, and what is taken off or added.
void Solver::share(const Treatment& treatment, Outcome& into) {
  if (treatment.refund_ground || treatment.own_refund || treatment.against) return;
  Evaluation& machine = eval(into.run);
  const Benefit& asked = benefit(into);
  const Periods& periods = treatment.periods;
  const World there = world(into.run);
  const bool in_months = treatment.unit == PeriodUnit::month;
  const Exact unit = months_in(treatment.unit);
  const auto length = [&](const Length& given) -> std::optional<Exact> {
    if (given.months >= 0) return Exact(given.months) / unit;
    if (given.rule == kNoRule || !machine.has(given.rule)) return std::nullopt;
    const bool months = book_->rules[static_cast<std::size_t>(real(given.rule))].unit.kind == Unit::Kind::months;
    return months ? machine.number(given.rule) / unit : machine.number(given.rule);
  };
  Exact own = in_months ? Exact(periods.own.months()) : periods.own_units;
  if (in_months && asked.own_months != kNoRule && machine.has(asked.own_months)) {
    own = Exact(whole(machine.number(asked.own_months)));
  }
  const Exact foreign = in_months ? Exact(there.foreign.months() - periods.for_right_only) : there.foreign_units;
  // Short periods taken over count in the theoretical amount, not in the proportion.
  const Exact others = foreign - (in_months ? Exact(periods.absorbed) : periods.absorbed_units);
  if (treatment.method == Method::pro_rata || treatment.method == Method::full_career ||
      treatment.method == Method::residence) {
    Exact total = own + others;
    if (treatment.denominator.given()) {
      const std::optional<Exact> given = length(treatment.denominator);
      if (!given || *given <= Exact(0)) {
        into.amount_unknown = treatment.denominator.rule != kNoRule ? treatment.denominator.rule : asked.amount;
        return;
      }
      total = *given;
    }
    if (const std::optional<Exact> cap = length(treatment.cap); cap && *cap < total) total = *cap;
    // Nobody is paid more than the whole.
    into.own = std::min(own, total);
    into.total = total;
  }
  const Exact unity = Exact(treatment.unity) / unit;
  if (treatment.unity >= 0 && own + others > unity && own > Exact(0)) {
    into.factor = std::max(Exact(0), unity - others) / own;
  }
  if (treatment.abroad) into.factor = into.factor * *treatment.abroad;
  if (treatment.surplus_paid && !periods.displaced.empty() && asked.amount != kNoRule) {
    World alone = there;
    alone.foreign_for_amount = 0;
    const std::int32_t with = run_in(alone);
    const std::int32_t without = run_in(alone, &treatment);
    if (eval(with).has(asked.amount) && eval(without).has(asked.amount)) {
      into.added = std::max(Exact(0), eval(with).number(asked.amount) - eval(without).number(asked.amount));
    }
  }
}

bool Solver::judge_under(std::int32_t index, std::int32_t at, Outcome& into) {
  const Month asked = month_of(facts_->as_of);
  const Benefit& asked_benefit = book_->benefits[static_cast<std::size_t>(index)];
  Treatment& treatment = treatments_[static_cast<std::size_t>(at)];
  world_.by_treaty = true;
  world_.agreed = treatment.agreed;
  world_.held = held_;
  world_.treaty_from =
      treatment.payable_from ? treatment.payable_from : std::optional<Month>(treatment.in_force.value_or(asked));
  const auto judge_with = [&](const Spans& foreign, Outcome& found) {
    frame(treatment, foreign, asked_benefit);
    judge(index, run_in(world_, &treatment), at, found);
    return found.qualifies;
  };
  Spans foreign = treatment.periods.foreign;
  judge_with(foreign, into);
  if (into.qualifies && into.from && !foreign.empty() && *foreign.last() >= *into.from) {
    // Only months completed before the payment begins are counted; counting fewer must still open the right.
    const Spans before = foreign.until(*into.from - 1);
    Outcome cut;
    if (judge_with(before, cut) && cut.from == into.from) {
      into = cut;
      foreign = before;
    }
  }
  if (into.qualifies && treatment.as_needed) {
    const auto some = [&](int months) {
      return treatment.oldest_first ? foreign.first_months(months) : foreign.last_months(months);
    };
    int low = 0, high = foreign.months();  // the fewest that open the right
    while (low < high) {
      const int middle = (low + high) / 2;
      Outcome fewer;
      if (judge_with(some(middle), fewer) && fewer.from == into.from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    Outcome fewest;
    if (judge_with(some(high), fewest)) {
      into = fewest;
      foreign = some(high);
    }
  }
  const bool months_short = !into.qualifies && into.failed >= 0 &&
                            asked_benefit.conditions[static_cast<std::size_t>(into.failed)].missing != kNoRule;
  if (months_short && (asked_benefit.asks & Benefit::kForeign) == 0 && !foreign.empty()) {
    // The agreement adds months that the law here does not look at: it may be due.
    treatment.unsaid = in_both(lawbook().symbols, sentences.open_counting, {{"benefit", asked_benefit.label}});
    into.status = Status::unknown;
    into.unsaid = true;
  }
  if (into.qualifies) {
    treatment.periods.foreign_units = world(into.run).foreign_units;
    treatment.periods.foreign = foreign;
  }
  into.pending = treatment.inoperative != nullptr;
  if (into.qualifies) {
    share(treatment, into);
    if (into.amount_unknown == kNoRule && treatment.method != Method::top_up) find_amount(into);
    if (into.pending) into.status = Status::pending;
  }
  return into.qualifies;
}

bool Solver::better(const Outcome& candidate, const Outcome& best) const {
  if (candidate.qualifies != best.qualifies) return candidate.qualifies;
  if (!candidate.qualifies) return false;
  if (candidate.pending != best.pending) return best.pending;
  if (candidate.from && best.from && *candidate.from != *best.from) return *candidate.from < *best.from;
  if (best.treatment < 0 && candidate.treatment >= 0 &&
      treatments_[static_cast<std::size_t>(candidate.treatment)].only_if_needed) {
    return false;
  }
  const auto worth = [](const Outcome& outcome) { return outcome.value ? outcome.value : outcome.low; };
  const std::optional<Exact> a = worth(candidate);
  const std::optional<Exact> b = worth(best);
  if (a.has_value() != b.has_value()) return a.has_value();
  return a && *a > *b;
}

/// Where an agreement that operates takes a benefit away, its answer is the only one.
bool Solver::close(const Treatment& treatment, std::int32_t at, Outcome& best) const {
  if (!treatment.closes || !treatment.barred || treatment.inoperative != nullptr || !best.qualifies) return false;
  if (treatment.payable_from && best.from && *treatment.payable_from > *best.from) return false;
  best.qualifies = false;
  best.closed = true;
  best.treatment = at;
  best.status = Status::refused;
  best.value.reset();
  best.low.reset();
  best.high.reset();
  return true;
}

/// Whether the agreement ended before the right began, or took begun rights with it.
bool Solver::over(Treatment& treatment, Outcome& candidate) const {
  if (!treatment.ended || !candidate.qualifies) return false;
  const Month now = month_of(facts_->as_of);
  const bool begun = candidate.from.value_or(now) < *treatment.ended;
  if (begun && treatment.acquired_lost) {
    candidate.ends = *treatment.ended - 1;
  } else if (!begun && !treatment.in_course_kept) {
    treatment.barred =
        in_both(lawbook().symbols, sentences.agreement_ended, {{"agreement", treatment.agreement->label}});
  }
  return treatment.barred.has_value();
}

void Solver::try_treaty(std::size_t number, bool third, bool enough, Outcome& best) {
  const auto index = static_cast<std::size_t>(best.benefit);
  if (treatments_used_ == treatments_.size()) treatments_.emplace_back();
  const auto at = static_cast<std::int32_t>(treatments_used_);
  Treatment& treatment = treatments_[treatments_used_];
  applicable_[number]->treat(index, *facts_, assumed_, applicable_, third, treatment);
  if (treatment.closes) {
    if (!treatment.payer.empty()) {
      best.closing = at;
      ++treatments_used_;
    } else if (close(treatment, at, best)) {
      ++treatments_used_;
    }
    return;
  }
  if (enough && (treatment.only_if_needed || treatment.refund_ground)) return;
  const bool silent = treatment.barred || treatment.unsaid || treatment.periods.own_short;
  const bool alone = treatment.refund_ground || treatment.own_refund || treatment.counts_alone;
  if (treatment.periods.foreign.empty() && !alone && !silent) return;
  ++treatments_used_;
  if (treatment.barred) {
    if (best.tried < 0) best.tried = at;
    return;
  }
  if (treatment.unsaid) {
    // What hangs on a question nobody has answered is not refused, nor is it less than what may come of the answer.
    if (best.qualifies && !treatment.replaces) {
      if (!treatment.only_if_needed && best.value) {
        best.low = best.value;
        best.value.reset();
      }
      return;
    }
    const std::int32_t benefit_index = best.benefit;
    best = Outcome{};
    best.benefit = benefit_index;
    best.treatment = at;
    best.unsaid = true;
    return;
  }
  Outcome candidate;
  judge_under(best.benefit, at, candidate);
  if (over(treatment, candidate)) {
    if (best.tried < 0) best.tried = at;
    return;
  }
  const bool operates = treatment.inoperative == nullptr;
  const bool counts_against = treatment.against && operates && best.qualifies;
  // A refund that can be had before the agreement begins can still be had.
  const bool too_late =
      treatment.own_refund && treatment.payable_from && best.from && *treatment.payable_from > *best.from;
  const bool replaces = treatment.replaces && operates && candidate.qualifies && best.qualifies && !too_late;
  const auto other = [](const Outcome& outcome) {
    return Outcome::Other{outcome.treatment, outcome.status, outcome.from,   outcome.value,
                          outcome.low,       outcome.high,   outcome.pending};
  };
  const bool maybe_more = candidate.qualifies && best.qualifies && !treatment.only_if_needed &&
                          candidate.amount_unknown != kNoRule && best.value;
  if (maybe_more && !replaces) {  // the higher of the two is paid, and one of them is not known
    best.low = best.value;
    best.value.reset();
    return;
  }
  if (counts_against ? !candidate.qualifies : (replaces || better(candidate, best))) {
    candidate.tried = best.tried;
    candidate.tried_run = best.tried_run;
    candidate.tried_failed = best.tried_failed;
    candidate.others = std::move(best.others);
    if (best.qualifies && !counts_against) candidate.others.push_back(other(best));
    best = std::move(candidate);
  } else if (candidate.qualifies && !treatment.against) {
    best.others.push_back(other(candidate));
  } else if (!candidate.qualifies && candidate.status == Status::unknown && !best.qualifies) {
    // With the agreement it may be due: what is not known is not refused.
    best = std::move(candidate);
  } else if (!candidate.qualifies && best.tried < 0) {
    best.tried = at;
    best.tried_run = candidate.run;
    best.tried_failed = candidate.failed;
  }
}

void Solver::try_treaties(Outcome& best) {
  const auto index = static_cast<std::size_t>(best.benefit);
  const bool enough = best.status == Status::granted;
  for (std::size_t i = 0; i < applicable_.size(); ++i) {
    if (!applicable_[i]->touches(index, *facts_)) continue;
    const Treaty::Third third = applicable_[i]->third(index, *facts_);
    try_treaty(i, third == Treaty::Third::always, enough, best);
    if (third == Treaty::Third::if_needed && !best.qualifies) try_treaty(i, true, enough, best);
  }
}

/// What others pay for the same branch comes off, once everybody's amount is known: of each country its highest pension
/// that has begun by then.
void Solver::top_up() {
  for (Outcome& outcome : outcomes_) {
    if (!outcome.qualifies || outcome.treatment < 0) continue;
    const Treatment& treatment = treatments_[static_cast<std::size_t>(outcome.treatment)];
    if (treatment.method != Method::top_up) continue;
    const Benefit& asked = benefit(outcome);
    const std::string& own = currency(outcome.benefit);
    std::map<std::string, Exact> paid;  // by country, in the own currency
    for (const Outcome& other : outcomes_) {
      const Benefit& theirs = benefit(other);
      const std::vector<std::string>& partners = treatment.partners;
      const bool partner = std::find(partners.begin(), partners.end(), theirs.country) != partners.end();
      if (!partner || theirs.branch != asked.branch || theirs.per != asked.per || !other.qualifies || other.pending)
        continue;
      if (other.from && outcome.from && *other.from > *outcome.from) continue;
      const std::string& currency_paid = currency(other.benefit);
      const auto rate = rates_.find(currency_paid + "/" + own);
      if (!other.value || (rate == rates_.end() && currency_paid != own)) {
        const std::string pair = currency_paid + "/" + own;
        outcome.open = other.value
                           ? in_both(lawbook().symbols, sentences.no_rate, {{"pair", pair}})
                           : in_both(lawbook().symbols, sentences.amount_of_not_known, {{"benefit", theirs.label}});
        break;
      }
      const Exact value = currency_paid == own ? *other.value : *other.value * rate->second;
      Exact& highest = paid[theirs.country];
      highest = std::max(highest, value);
    }
    if (outcome.open) continue;
    for (const auto& [country, value] : paid) outcome.added = outcome.added - value;
    find_amount(outcome);
    if (outcome.value && *outcome.value < Exact(0)) outcome.value = Exact(0);
  }
}

/// One country pays for all periods: the others pay nothing, if it does.
void Solver::settle_payers() {
  for (Outcome& outcome : outcomes_) {
    if (outcome.closing < 0) continue;
    const Treatment& treatment = treatments_[static_cast<std::size_t>(outcome.closing)];
    const Benefit& asked = benefit(outcome);
    const bool pays = std::any_of(outcomes_.begin(), outcomes_.end(), [&](const Outcome& other) {
      const Benefit& theirs = benefit(other);
      return theirs.country == treatment.payer && theirs.branch == asked.branch && other.qualifies;
    });
    if (pays) static_cast<void>(close(treatment, outcome.closing, outcome));
  }
}

/// By scheme: whether the law of a benefit looks at its lines, or an agreement may count them.
const std::vector<char>& Solver::schemes_read(std::int32_t benefit) {
  const auto [entry, fresh] = schemes_read_.try_emplace(benefit, book_->schemes.size());
  std::vector<char>& read = entry->second;
  if (!fresh) return read;
  const Benefit& asked = book_->benefits[static_cast<std::size_t>(benefit)];
  std::vector<RuleId> rules = {
      asked.relevant, asked.own_months, asked.counted_months, asked.required_months, asked.from, asked.amount,
      asked.low,      asked.high};
  rules.insert(rules.end(), asked.parts.begin(), asked.parts.end());
  for (const Condition& condition : asked.conditions)
    rules.insert(rules.end(), {condition.is, condition.otherwise, condition.when, condition.missing});
  std::vector<char> seen(book_->rules.size());
  while (!rules.empty()) {
    const RuleId rule = rules.back();
    rules.pop_back();
    if (rule == kNoRule || seen[static_cast<std::size_t>(rule)] != 0) continue;
    seen[static_cast<std::size_t>(rule)] = 1;
    const auto next = static_cast<std::size_t>(rule) + 1;
    const std::size_t end =
        next < book_->rules.size() ? static_cast<std::size_t>(book_->rules[next].pc) : book_->plan.code.size();
    for (auto pc = static_cast<std::size_t>(book_->rules[static_cast<std::size_t>(rule)].pc); pc < end; ++pc) {
      const Instruction& i = book_->plan.code[pc];
      if (i.op == Op::call) rules.push_back(i.a);
      if (i.op != Op::filter) continue;
      for (const std::int16_t scheme : book_->plan.filters[static_cast<std::size_t>(i.a)].schemes)
        read[static_cast<std::size_t>(scheme)] = 1;
    }
  }
  for (const Treaty& treaty : treaties_) {
    for (std::size_t s = 0; s < read.size(); ++s) read[s] = static_cast<char>(read[s] != 0 || treaty.counts(s));
  }
  // What a scheme's lines are made from must be there; a scheme is attached to one before it in this order.
  for (auto scheme = book_->attached.rbegin(); scheme != book_->attached.rend(); ++scheme) {
    if (read[static_cast<std::size_t>(*scheme)] == 0) continue;
    for (const Attachment& attachment : book_->schemes[static_cast<std::size_t>(*scheme)].attached)
      read[static_cast<std::size_t>(attachment.to)] = 1;
  }
  return read;
}

std::vector<char> Solver::schemes_read(const std::vector<std::int32_t>& benefits) {
  std::vector<char> all(book_->schemes.size());
  for (const std::int32_t benefit : benefits) {
    const std::vector<char>& read = schemes_read(benefit);
    for (std::size_t s = 0; s < all.size(); ++s) all[s] = static_cast<char>(all[s] != 0 || read[s] != 0);
  }
  for (const Treaty& treaty : fixed_treaties_) {
    for (std::size_t s = 0; s < all.size(); ++s) all[s] = static_cast<char>(all[s] != 0 || treaty.counts(s));
  }
  return all;
}

void Solver::fix_agreements(const std::vector<Agreement>& agreements, std::optional<Day> operative) {
  fixed_treaties_.clear();
  applicable_.clear();
  assumed_.clear();
  rates_.clear();
  held_ = true;
  for (const Agreement& agreement : agreements) {
    fixed_treaties_.emplace_back(agreement, *book_);
    applicable_.push_back(&fixed_treaties_.back());
    for (const Clause& clause : agreement.clauses) {
      if (operative && (clause.operative_unknown || clause.on_request)) {
        assumed_.push_back({agreement.id, clause.id, *operative});
      }
    }
  }
}

void Solver::solve_fixed(const Facts& facts, const std::vector<std::int32_t>& benefits) {
  facts_ = facts;
  candidates_ = benefits;
  answer();
}

void Solver::cover(const Facts& facts, std::vector<Stretch>& into) const {
  for (const Treaty* treaty : applicable_) treaty->coverage().decide(facts, assumed_, into);
}

bool Solver::begin(const Case& case_, Faults& faults, const std::vector<char>* attached) {
  outcomes_.clear();
  used_ = 0;
  const bool agreements = choose_agreements(case_, faults);
  const bool assumptions = read_assumptions(case_, faults);
  facts_ = admit(case_, *book_, faults, attached);
  if (!facts_ || !agreements || !assumptions) return false;
  held_ = case_.projection_held;
  return true;
}

/// How many quarters, weeks or days the lines of a scheme come to, where its law works that out.
void Solver::count_units(std::int32_t run) {
  facts_->units.clear();
  for (std::size_t i = 0; i < book_->schemes.size(); ++i) {
    const RuleId units = book_->schemes[i].units;
    if (units == kNoRule) continue;
    const auto scheme = static_cast<std::int16_t>(i);
    const bool has_lines =
        std::any_of(facts_->rows.begin(), facts_->rows.end(), [&](const FactRow& row) { return row.scheme == scheme; });
    if (has_lines && eval(run).has(units)) facts_->units.emplace_back(scheme, eval(run).number(units));
  }
}

/// Every candidate, in national law and under the agreements that apply.
void Solver::answer() {
  outcomes_.clear();
  used_ = 0;
  treatments_used_ = 0;
  World national;
  national.held = held_;
  const std::int32_t run = run_in(national);
  if (!applicable_.empty()) count_units(run);
  for (const std::int32_t index : candidates_) {
    const Benefit& asked = book_->benefits[static_cast<std::size_t>(index)];
    Evaluation& machine = eval(run);
    if (asked.relevant != kNoRule && machine.has(asked.relevant) && !machine.truth(asked.relevant)) continue;
    Outcome& outcome = outcomes_.emplace_back();
    judge(index, run, -1, outcome);
    if (outcome.qualifies) find_amount(outcome);
    if (!applicable_.empty()) try_treaties(outcome);
  }
  settle_payers();
  top_up();
}

bool Solver::solve(const Case& case_, Faults& faults) {
  if (!begin(case_, faults)) return false;
  choose_benefits(case_);
  answer();
  return true;
}

bool Solver::solve(const Case& case_, std::int32_t benefit, Faults& faults) {
  if (!begin(case_, faults)) return false;
  candidates_.assign(1, benefit);
  answer();
  return true;
}

bool Solver::solve_quickly(const Case& case_, std::int32_t benefit, Faults& faults) {
  // An agreement written into the case may count what is not known beforehand.
  if (!begin(case_, faults, case_.agreements ? nullptr : &schemes_read(benefit))) return false;
  candidates_.assign(1, benefit);
  answer();
  return true;
}

void Solver::solve(Facts facts, std::int32_t benefit) {
  facts_ = std::move(facts);
  candidates_.assign(1, benefit);
  answer();
}

void Solver::mark_coverage(std::vector<std::vector<std::uint8_t>>& hits) const {
  for (std::size_t i = 0; i < used_; ++i) runs_[i].eval.mark_coverage(hits);
}

}  // namespace huong
