#include "calc/answer/solve.hpp"

#include <algorithm>
#include <array>

namespace huong {

namespace {

bool same_world(const World& a, const World& b) {
  return a.by_treaty == b.by_treaty && a.foreign_for_amount == b.foreign_for_amount && a.treaty_from == b.treaty_from &&
         a.held == b.held && a.foreign == b.foreign;
}

int whole(const Exact& value) {
  const std::optional<Small> small = value.small();
  if (!small) return 0;
  const std::int64_t floored = floor(*small);
  return static_cast<int>(std::clamp<std::int64_t>(floored, 0, 1'000'000));
}

/// "KRW/VND": an exchange rate, which no figure here uses; amounts of two currencies are never added.
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
  std::sort(countries_.begin(), countries_.end());
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
      const Treaty* found = nullptr;
      for (const Treaty& treaty : treaties_) {
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
    drafts_.push_back(std::move(*draft));
    draft_treaties_.emplace_back(drafts_.back(), *book_);
    applicable_.push_back(&draft_treaties_.back());
  }
  return faults.size() == before;
}

bool Solver::read_assumptions(const Case& case_, Faults& faults) {
  assumed_.clear();
  const std::size_t before = faults.size();
  constexpr std::string_view kSuffix = "-operative";
  for (const Fact& fact : case_.assume) {
    if (is_exchange_rate(fact.key)) continue;
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

std::int32_t Solver::run_in(World& world) {
  for (std::size_t i = 0; i < used_; ++i) {
    if (same_world(runs_[i].world, world)) return static_cast<std::int32_t>(i);
  }
  if (used_ == runs_.size()) runs_.emplace_back(book_);
  Run& run = runs_[used_];
  run.world = world;
  run.eval.begin(*facts_, run.world);
  return static_cast<std::int32_t>(used_++);
}

Exact Solver::round_amount(const Benefit& benefit, const Exact& value) const {
  if (benefit.rounding < 0) return value;
  const RoundingRule& rule = book_->roundings[static_cast<std::size_t>(benefit.rounding)];
  return round(value, rule.unit, rule.mode);
}

Exact Solver::exact_amount(const Outcome& outcome, RuleId rule) {
  const Exact value = eval(outcome.run).number(rule);
  if (outcome.total == 0) return value;
  return value * Exact(Integer(outcome.own), Integer(outcome.total));
}

bool Solver::amount_of(const Outcome& outcome, RuleId rule, std::optional<Exact>& into) {
  Evaluation& machine = eval(outcome.run);
  if (!machine.has(rule)) return false;
  const Benefit& asked = benefit(outcome);
  Small small;
  if (machine.small(rule, small)) {
    bool overflow = false;
    if (outcome.total != 0) small = multiply(small, Small{outcome.own, outcome.total}, overflow);
    bool fits = true;
    if (asked.rounding >= 0) {
      const auto at = static_cast<std::size_t>(asked.rounding);
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
  into = round_amount(asked, exact_amount(outcome, rule));
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

bool Solver::judge_under(std::int32_t index, std::int32_t at, Outcome& into) {
  Treatment& treatment = treatments_[static_cast<std::size_t>(at)];
  const Month asked = month_of(facts_->as_of);
  world_.by_treaty = true;
  world_.held = held_;
  world_.treaty_from =
      treatment.payable_from ? treatment.payable_from : std::optional<Month>(treatment.in_force.value_or(asked));
  world_.foreign = treatment.foreign;
  const bool pro_rata = treatment.method == Method::pro_rata && !treatment.refund_ground;
  world_.foreign_for_amount = pro_rata ? world_.foreign.months() : 0;
  judge(index, run_in(world_), at, into);
  if (into.qualifies && into.from && !world_.foreign.empty() && *world_.foreign.last() >= *into.from) {
    // Only months completed before the payment begins are counted; counting fewer must still open the right.
    const Spans before = treatment.foreign.until(*into.from - 1);
    const Outcome whole_life = into;
    world_.foreign = before;
    world_.foreign_for_amount = pro_rata ? before.months() : 0;
    Outcome cut;
    judge(index, run_in(world_), at, cut);
    if (cut.qualifies && cut.from == whole_life.from) {
      into = cut;
      treatment.foreign = before;
    }
  }
  into.pending = treatment.inoperative != nullptr;
  if (into.qualifies) {
    if (pro_rata) {
      const Benefit& benefit_ = book_->benefits[static_cast<std::size_t>(index)];
      Evaluation& machine = eval(into.run);
      const int own = benefit_.own_months != kNoRule && machine.has(benefit_.own_months)
                          ? whole(machine.number(benefit_.own_months))
                          : treatment.own.months();
      into.own = own;
      into.total = own + treatment.foreign.months();
    }
    find_amount(into);
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

void Solver::try_treaties(Outcome& best) {
  const auto index = static_cast<std::size_t>(best.benefit);
  const bool enough = best.status == Status::granted;
  for (std::size_t i = 0; i < applicable_.size(); ++i) {
    const Treaty& treaty = *applicable_[i];
    if (!treaty.touches(index)) continue;
    if (!periods_known_[i]) {
      treaty.periods(*facts_, periods_[i]);
      periods_known_[i] = true;
    }
    if (treatments_used_ == treatments_.size()) treatments_.emplace_back();
    const auto at = static_cast<std::int32_t>(treatments_used_);
    Treatment& treatment = treatments_[treatments_used_];
    treaty.treat(index, *facts_, periods_[i], assumed_, treatment);
    if (enough && (treatment.only_if_needed || treatment.refund_ground)) continue;
    if (treatment.foreign.empty() && !treatment.refund_ground) continue;
    ++treatments_used_;
    if (treatment.barred) {
      if (best.tried < 0) best.tried = at;
      continue;
    }
    Outcome candidate;
    judge_under(best.benefit, at, candidate);
    if (better(candidate, best)) {
      candidate.tried = best.tried;
      candidate.tried_run = best.tried_run;
      candidate.tried_failed = best.tried_failed;
      best = candidate;
    } else if (!candidate.qualifies && best.tried < 0) {
      best.tried = at;
      best.tried_run = candidate.run;
      best.tried_failed = candidate.failed;
    }
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

bool Solver::begin(const Case& case_, Faults& faults, const std::vector<char>* attached) {
  outcomes_.clear();
  used_ = 0;
  const bool agreements = choose_agreements(case_, faults);
  const bool assumptions = read_assumptions(case_, faults);
  facts_ = admit(case_, *book_, faults, attached);
  if (!facts_ || !agreements || !assumptions) return false;
  held_ = case_.projection_held;
  periods_.resize(std::max(periods_.size(), applicable_.size()));
  return true;
}

/// Every candidate, in national law and under the agreements that apply.
void Solver::answer() {
  outcomes_.clear();
  used_ = 0;
  treatments_used_ = 0;
  periods_known_.assign(applicable_.size(), false);
  World national;
  national.held = held_;
  const std::int32_t run = run_in(national);
  for (const std::int32_t index : candidates_) {
    const Benefit& asked = book_->benefits[static_cast<std::size_t>(index)];
    Evaluation& machine = eval(run);
    if (asked.relevant != kNoRule && machine.has(asked.relevant) && !machine.truth(asked.relevant)) continue;
    Outcome& outcome = outcomes_.emplace_back();
    judge(index, run, -1, outcome);
    if (outcome.qualifies) find_amount(outcome);
    if (!applicable_.empty()) try_treaties(outcome);
  }
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
