#include "calc/answer/result.hpp"

#include <algorithm>
#include <set>

#include "calc/answer/course.hpp"
#include "calc/answer/words.hpp"
#include "calc/law/show.hpp"

namespace huong {

namespace {

Grade worse(Grade a, Grade b) { return a < b ? b : a; }

std::optional<int> months_value(Evaluation& eval, RuleId rule) {
  if (rule == kNoRule || !eval.has(rule)) return std::nullopt;
  Small small;
  if (!eval.small(rule, small)) {
    const std::optional<Small> narrowed = eval.number(rule).small();
    if (!narrowed) return std::nullopt;
    small = *narrowed;
  }
  return static_cast<int>(std::clamp<std::int64_t>(floor(small), -1'000'000, 1'000'000));
}

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

/// The only branch of an inner rule, when it has one.
const Branch* only_branch(const Rule& rule) {
  const bool one = rule.versions.size() == 1 && rule.versions[0].branches.size() == 1;
  return one ? &rule.versions[0].branches[0] : nullptr;
}

/// Its formula, when it is at hand.
const Formula* only_formula(const Rule& rule) {
  const Branch* const branch = only_branch(rule);
  return branch != nullptr && branch->then ? &*branch->then : nullptr;
}

class Maker {
 public:
  Maker(Solver& solver, const Outcome& outcome, const Detail& detail)
      : solver_(solver),
        book_(solver.lawbook()),
        outcome_(outcome),
        detail_(detail),
        benefit_(solver.benefit(outcome)),
        eval_(solver.eval(outcome.run)),
        treatment_(outcome.treatment >= 0 ? &solver.treatment(outcome.treatment) : nullptr) {}

  Result make() {
    result_.id = benefit_.id;
    result_.country = benefit_.country;
    result_.scheme = benefit_.scheme;
    result_.branch = benefit_.branch;
    result_.status = outcome_.status;
    result_.basis = basis();
    result_.contribution = benefit_.contribution;
    if (treatment_ != nullptr) result_.agreement = treatment_->agreement->id;
    result_.from = outcome_.from;
    result_.reason = reason();
    amounts();
    until();
    months();
    grade();
    if (!benefit_.wipes.empty() && outcome_.qualifies) result_.wipes = benefit_.wipes;
    others();
    if (detail_.explain) {
      figures();
      parts();
      course();
      if (detail_.reasons) roundings();
      const Detail asked = detail_;
      if (!asked.reasons) detail_.vi = detail_.en = false;  // warnings want only the law that they rest on
      reasons();
      detail_ = asked;
      laws();
    }
    if (detail_.words) {
      result_.label = benefit_.label;
      result_.payer = benefit_.payer;
      result_.headline = headline(solver_, outcome_, result_, detail_.vi, detail_.en);
    }
    return std::move(result_);
  }

 private:
  std::string basis() const { return basis(treatment_); }

  std::string basis(const Treatment* treatment) const {
    if (treatment == nullptr || treatment->closes) return benefit_.basis.empty() ? "national" : benefit_.basis;
    if (treatment->refund_ground || treatment->own_refund || treatment->against) return "treaty";
    const bool part = treatment->method == Method::pro_rata || treatment->method == Method::full_career ||
                      treatment->method == Method::residence;
    return part ? "pro-rata" : "totalized";
  }

  void others() {
    for (const Outcome::Other& found : outcome_.others) {
      const Treatment* treatment = found.treatment >= 0 ? &solver_.treatment(found.treatment) : nullptr;
      Result::Other other;
      other.basis = basis(treatment);
      if (treatment != nullptr) other.agreement = treatment->agreement->id;
      other.status = found.status;
      other.from = found.from;
      if (found.value || found.low) {
        other.amount =
            Amount{found.value, found.low, found.high, !found.value, solver_.currency(outcome_.benefit), benefit_.per};
      }
      result_.others.push_back(std::move(other));
    }
  }

  std::string reason() {
    if (outcome_.open) return "no-evidence";
    if (outcome_.unsaid) return treatment_ != nullptr && treatment_->fact_missing ? "no-evidence" : "no-law";
    RuleId rule = kNoRule;
    if (outcome_.status == Status::unknown) rule = outcome_.unknown;
    if (rule == kNoRule && !outcome_.value && !outcome_.low) rule = outcome_.amount_unknown;
    if (rule == kNoRule) return {};
    return eval_.why(rule).kind == Unknown::Kind::no_evidence ? "no-evidence" : "no-law";
  }

  void amounts() {
    if (!outcome_.value && !outcome_.low) return;
    Amount amount;
    amount.value = outcome_.value;
    amount.low = outcome_.low;
    amount.high = outcome_.high;
    amount.range = !outcome_.value;
    amount.currency = solver_.currency(outcome_.benefit);
    amount.per = benefit_.per;
    if (outcome_.pending) {
      result_.worth = std::move(amount);
    } else {
      result_.amount = std::move(amount);
    }
  }

  void months() {
    const std::optional<int> own = months_value(eval_, benefit_.own_months);
    const std::optional<int> counted = months_value(eval_, benefit_.counted_months);
    const std::optional<int> required = months_value(eval_, benefit_.required_months);
    const bool own_unknown = benefit_.own_months != kNoRule && !own;
    if (own_unknown || (!own && !counted && !required)) return;
    Months months;
    months.own = own.value_or(0);
    if (treatment_ != nullptr) months.foreign = treatment_->periods.foreign.months();
    months.counted = counted.value_or(months.own + months.foreign);
    if (required) {
      months.required = required;
      months.missing = std::max(0, *required - months.counted);
    }
    result_.months = months;
  }

  template <class F>
  void each_rule(F&& f) const {
    const std::size_t last = outcome_.failed >= 0 && !outcome_.qualifies ? static_cast<std::size_t>(outcome_.failed) + 1
                                                                         : benefit_.conditions.size();
    for (std::size_t i = 0; i < std::min(last, benefit_.conditions.size()); ++i) {
      f(benefit_.conditions[i].is, &benefit_.conditions[i]);
    }
    if (!outcome_.qualifies) return;
    for (const RuleId rule : {benefit_.from, benefit_.until, benefit_.amount, benefit_.low, benefit_.high}) {
      if (rule != kNoRule) f(rule, nullptr);
    }
    // Of a right that is no money the figures are the answer.
    if (benefit_.amount != kNoRule || benefit_.low != kNoRule) return;
    for (const RuleId figure : benefit_.figures) {
      if (eval_.has(figure)) f(figure, nullptr);
    }
  }

  void grade() {
    Grade grade = benefit_.citation.grade;
    each_rule([&](RuleId rule, const Condition* condition) {
      grade = worse(grade, eval_.grade(rule));
      if (condition != nullptr) grade = worse(grade, condition->citation.grade);
    });
    if (treatment_ != nullptr) grade = worse(grade, treatment_->grade);
    const bool ahead = outcome_.from && *outcome_.from > month_of(solver_.facts().as_of);
    if (solver_.world(outcome_.run).held && ahead) grade = Grade::projected;
    result_.grade = grade;
  }

  void figures() {
    for (const RuleId named : benefit_.figures) {
      const RuleId rule = solver_.real(named);
      if (!eval_.has(rule)) continue;
      const Rule& law = book_.rules[static_cast<std::size_t>(rule)];
      Figure figure;
      figure.id = law.id;
      figure.label = law.label;
      figure.value = canonical_value(eval_, rule);
      figure.unit = to_string(law.unit, book_.symbols);
      if (detail_.vi) figure.shown.vi = eval_.show(rule, "vi");
      if (detail_.en) figure.shown.en = eval_.show(rule, "en");
      result_.figures.push_back(std::move(figure));
    }
  }

  void parts() {
    if (!outcome_.qualifies || (!outcome_.value && !outcome_.low)) return;
    if (benefit_.by_year.year != kNoRule) return;
    for (const RuleId named : benefit_.parts) {
      const RuleId rule = solver_.real(named);
      if (!eval_.has(rule)) continue;
      const Rule& law = book_.rules[static_cast<std::size_t>(rule)];
      Part part;
      part.id = law.id;
      part.label = law.label;
      const Exact exact = solver_.exact_amount(outcome_, rule);
      part.amount.value = solver_.round_amount(outcome_, exact);
      note_rounding(solver_.rounding_of(outcome_), exact, *part.amount.value);
      part.amount.currency = solver_.currency(outcome_.benefit);
      part.amount.per = benefit_.per;
      result_.parts.push_back(std::move(part));
    }
  }

  void note_rounding(int rounding, const Exact& from, const Exact& to) {
    if (rounding < 0 || from == to) return;
    const RoundingRule& rule = book_.roundings[static_cast<std::size_t>(rounding)];
    for (const RoundingMade& made : result_.roundings) {
      if (made.rule == rule.id && made.from == from && made.to == to) return;
    }
    result_.roundings.push_back({rule.id, rule.citation.law, from, to});
  }

  void roundings() {
    if (!outcome_.qualifies) return;
    std::vector<RoundingMade> on_parts_and_payments;
    on_parts_and_payments.swap(result_.roundings);
    for (const RuleId rule : {benefit_.amount, benefit_.low, benefit_.high}) {
      if (rule == kNoRule || !eval_.has(rule)) continue;
      for (const Evaluation::Rounded& rounded : eval_.roundings(rule)) {
        note_rounding(rounded.rounding, rounded.from, rounded.to);
      }
      if (treatment_ != nullptr && treatment_->round_theoretical >= 0) {
        const RoundingRule& step = book_.roundings[static_cast<std::size_t>(treatment_->round_theoretical)];
        note_rounding(treatment_->round_theoretical, eval_.number(rule),
                      round(eval_.number(rule), step.unit, step.mode));
      }
      const Exact exact = solver_.exact_amount(outcome_, rule);
      note_rounding(solver_.rounding_of(outcome_), exact, solver_.round_amount(outcome_, exact));
    }
    for (const RoundingMade& made : on_parts_and_payments) {
      const bool seen = std::any_of(result_.roundings.begin(), result_.roundings.end(), [&](const RoundingMade& other) {
        return other.rule == made.rule && other.from == made.from && other.to == made.to;
      });
      if (!seen) result_.roundings.push_back(made);
    }
  }

  void until() {
    result_.until = outcome_.ends;
    if (benefit_.until == kNoRule || !outcome_.qualifies || !eval_.has(benefit_.until)) return;
    const bool day = book_.rules[static_cast<std::size_t>(benefit_.until)].unit.kind == Unit::Kind::day;
    const Month last = day ? month_of(eval_.day(benefit_.until)) : eval_.month(benefit_.until);
    if (!result_.until || last < *result_.until) result_.until = last;
  }

  void course() {
    const auto note = [this](int rounding, const Exact& from, const Exact& to) { note_rounding(rounding, from, to); };
    if (benefit_.by_year.year != kNoRule) {
      if (outcome_.qualifies) result_.years = parts_by_year(solver_, outcome_, result_.grade, note);
      return;
    }
    if (!result_.amount || !outcome_.from) return;
    result_.payments = course_of_payments(solver_, outcome_, *result_.amount, result_.until, result_.grade, note);
  }

  void laws() {
    std::vector<std::string>& laws = result_.law;
    const bool decided_by_condition = outcome_.failed >= 0;
    if (decided_by_condition) {
      add_once(laws, benefit_.conditions[static_cast<std::size_t>(outcome_.failed)].citation.law);
    }
    add_once(laws, benefit_.citation.law);
    if (outcome_.qualifies) {
      for (const RuleId rule : {benefit_.amount, benefit_.low, benefit_.high, benefit_.from}) {
        if (rule == kNoRule || !eval_.has(rule)) continue;
        for (const std::string& law : eval_.laws(solver_.real(rule))) add_once(laws, law);
      }
    }
    each_rule([&](RuleId, const Condition* condition) {
      if (condition != nullptr) add_once(laws, condition->citation.law);
    });
    if (treatment_ != nullptr) {
      for (const Clause* clause : treatment_->clauses) add_once(laws, clause->citation.law);
    }
    if (!outcome_.qualifies) return;
    // The law of the figures shown; what each of those rested on in turn stands with its own reason.
    for (const RuleId figure : benefit_.figures) {
      if (!eval_.has(figure)) continue;
      const std::vector<std::string> of_figure = eval_.laws(solver_.real(figure));
      if (!of_figure.empty()) add_once(laws, of_figure.front());
    }
  }

  // ---- reasons ----

  void reasons() {
    if (treatment_ != nullptr) {
      if (treatment_->refund_ground) {
        refund_ground();
      } else if (!treatment_->closes && !treatment_->own_refund && !outcome_.unsaid) {
        counting_together();
      }
    }
    each_rule([&](RuleId rule, const Condition* condition) {
      explain(rule);
      if (condition != nullptr) explain_condition(*condition);
    });
    if (outcome_.status == Status::unknown && outcome_.unknown != kNoRule) explain(outcome_.unknown);
    if (outcome_.total != Exact(0)) in_proportion();
    if (outcome_.factor != Exact(1) && outcome_.qualifies) cut();
    if (outcome_.added != Exact(0) && outcome_.qualifies) set_off();
  }

  void explain(RuleId rule) {
    lines_.clear();
    eval_.explain(rule, lines_, detail_.vi, detail_.en);
    for (Evaluation::Reason& line : lines_) {
      if (line.rule != kNoRule && !explained_.insert(line.rule).second) continue;
      Reason reason;
      if (line.rule != kNoRule) reason.rule = book_.rules[static_cast<std::size_t>(line.rule)].id;
      reason.law = std::move(line.law);
      reason.grade = line.grade;
      reason.formula = std::move(line.formula);
      reason.filled = std::move(line.filled);
      reason.text = std::move(line.text);
      result_.reasons.push_back(std::move(reason));
    }
  }

  /// A condition with its figures, as a computer reads them: names become values, the rest stays as written.
  std::string filled(const Formula& formula) {
    std::string text;
    switch (formula.kind) {
      case Formula::Kind::name:
        return formula.rule != kNoRule ? eval_.show(formula.rule, "") : to_string(formula, book_.symbols);
      case Formula::Kind::binary: {
        if (formula.text == "at") return to_string(formula, book_.symbols);
        std::string sign = formula.text;
        if (sign == ">=") sign = "≥";
        if (sign == "<=") sign = "≤";
        if (sign == "!=") sign = "≠";
        if (sign == "*") sign = "×";
        if (sign == "-") sign = "−";
        const Voice say(book_.symbols, "vi");
        const std::string a = filled(formula.items[0]), b = filled(formula.items[1]);
        text = sign == "and"  ? say(sentences.both, {{"a", a}, {"b", b}})
               : sign == "or" ? say(sentences.either, {{"a", a}, {"b", b}})
                              : a + " " + sign + " " + b;
        break;
      }
      default:
        return to_string(formula, book_.symbols);
    }
    return formula.shown_whole ? "(" + text + ")" : text;
  }

  void explain_condition(const Condition& condition) {
    const RuleId rule = solver_.real(condition.is);
    const Rule& law = book_.rules[static_cast<std::size_t>(rule)];
    if (law.kind != Rule::Kind::inner) return;  // a rule of its own has explained itself
    if (!explained_.insert(rule).second) return;
    Reason reason;
    reason.rule = benefit_.id + "." + condition.name;
    reason.law = condition.citation.law;
    reason.grade = condition.citation.grade;
    const bool known = eval_.has(condition.is);
    const bool holds = known && eval_.truth(condition.is);
    // Doubts hang on what a condition names, also where its formula is not at hand to be shown.
    if (const Branch* const branch = only_branch(law)) {
      for (const RuleId used : branch->uses) static_cast<void>(eval_.has(used));
    }
    const Formula* const formula = only_formula(law);
    if (formula != nullptr) {
      reason.formula = to_string(*formula, book_.symbols);
      reason.filled = filled(*formula);
    }
    reason.filled += (reason.filled.empty() ? "" : " = ");
    reason.filled += known ? (holds ? "yes" : "no") : "?";
    const bool shown = formula != nullptr && known && all_figures(*formula);
    const Sentence& plain = !known ? sentences.unclear : holds ? sentences.met : sentences.unmet;
    const Sentence& in_figures = holds ? sentences.met_as : sentences.unmet_as;
    reason.text = in_asked([&](const Voice& say) {
      std::string text = shown ? say(in_figures, {{"figures", eval_.filled(*formula, say.lang())}}) : say(plain);
      if (!known) add_sentence(text, eval_.why(condition.is).why.in(say.lang()));
      const std::optional<Template>& says = say.lang() == "vi" ? condition.say_vi : condition.say_en;
      if (known && !holds && says) add_sentence(text, eval_.fill(*says, say.lang()));
      return text;
    });
    result_.reasons.push_back(std::move(reason));
  }

  Reason agreement_reason(const Clause* of = nullptr) const {
    Reason reason;
    const Clause& clause = of != nullptr ? *of : *treatment_->clause;
    reason.rule = treatment_->agreement->id + "." + clause.id;
    reason.law = clause.citation.law;
    reason.grade = treatment_->grade;
    return reason;
  }

  /// What is said, in the languages asked for.
  template <class Said>
  Text in_asked(Said&& said) const {
    return in_those(book_.symbols, detail_.vi, detail_.en, said);
  }

  std::string partners(const Voice& say) const { return show_countries(treatment_->partners, book_.symbols, say); }
  std::string country(const Voice& say) const { return show_country(benefit_.country, book_.symbols, say); }

  std::string money(const Exact& value, const Voice& say) const {
    Unit unit;
    unit.kind = Unit::Kind::money;
    unit.currency = solver_.currency_symbol(outcome_.benefit);
    return show_value(value, unit, book_.symbols, say.lang());
  }

  void refund_ground() {
    Reason reason = agreement_reason();
    reason.formula = "refund = as-nationals";
    reason.filled = treatment_->agreement->id;
    reason.text = in_asked([&](const Voice& say) {
      return say(sentences.refund_as_nationals, {{"partners", partners(say)}, {"country", country(say)}});
    });
    result_.reasons.push_back(std::move(reason));
  }

  void counting_together() {
    Reason reason = agreement_reason();
    const Periods& periods = treatment_->periods;
    const bool in_months = treatment_->unit == PeriodUnit::month;
    const Exact own =
        in_months ? Exact(months_value(eval_, benefit_.own_months).value_or(periods.own.months())) : periods.own_units;
    const Exact foreign = in_months ? Exact(periods.foreign.months()) : periods.foreign_units;
    const std::string n = to_string(own);
    const std::string m = to_string(foreign);
    const std::string sum = to_string(own + foreign);
    reason.formula = "own + foreign";
    reason.filled = n + " + " + m + " = " + sum;
    const std::string where = to_string(treatment_->periods.foreign);
    reason.text = in_asked([&](const Voice& say) {
      return say(sentences.counted_together, {{"own", n},
                                              {"country", country(say)},
                                              {"foreign", m},
                                              {"partners", partners(say)},
                                              {"where", where},
                                              {"sum", sum}});
    });
    result_.reasons.push_back(std::move(reason));
  }

  void in_proportion() {
    const RuleId rule = benefit_.amount != kNoRule ? benefit_.amount : benefit_.low;
    if (rule == kNoRule || !eval_.has(rule)) return;
    Reason reason = agreement_reason(treatment_->computing);
    Exact theoretical = eval_.number(rule);
    if (treatment_->round_theoretical >= 0) {
      const RoundingRule& step = book_.roundings[static_cast<std::size_t>(treatment_->round_theoretical)];
      theoretical = round(theoretical, step.unit, step.mode);
    }
    const Exact due = theoretical * outcome_.own / outcome_.total;
    const std::string own = to_string(outcome_.own);
    const std::string total = to_string(outcome_.total);
    reason.formula = "theoretical × own / total";
    reason.filled = show_number(theoretical, "") + " × " + own + " / " + total + " = " + show_number(due, "");
    reason.text = in_asked([&](const Voice& say) {
      return say(sentences.in_proportion, {{"country", benefit_.country},
                                           {"theoretical", money(theoretical, say)},
                                           {"own", own},
                                           {"total", total},
                                           {"due", money(due, say)}});
    });
    result_.reasons.push_back(std::move(reason));
  }

  /// What is paid on top, or comes off because others pay.
  void set_off() {
    Reason reason = agreement_reason(treatment_->computing);
    const bool less = outcome_.added < Exact(0);
    const Exact size = less ? -outcome_.added : outcome_.added;
    reason.formula = less ? "amount − foreign" : "amount + displaced";
    reason.filled = (less ? "− " : "+ ") + show_number(size, "");
    reason.text = in_asked([&](const Voice& say) {
      return say(less ? sentences.set_off : sentences.displaced,
                 {{"partners", partners(say)}, {"sum", money(size, say)}});
    });
    result_.reasons.push_back(std::move(reason));
  }

  /// What is left for somebody who lives abroad, or after a cap on the career.
  void cut() {
    Reason reason = agreement_reason();
    const std::string part = show_number(outcome_.factor * Exact(100), "") + "%";
    reason.formula = "amount × factor";
    reason.filled = "× " + part;
    const bool by_career = treatment_->unity >= 0 && !treatment_->abroad;
    reason.text = in_asked([&](const Voice& say) {
      return say(by_career ? sentences.capped : sentences.paid_abroad,
                 {{"months", std::to_string(treatment_->unity)}, {"part", part}});
    });
    result_.reasons.push_back(std::move(reason));
  }

  Solver& solver_;
  const Lawbook& book_;
  const Outcome& outcome_;
  Detail detail_;
  const Benefit& benefit_;
  Evaluation& eval_;
  const Treatment* treatment_;
  Result result_;
  std::vector<Evaluation::Reason> lines_;
  std::set<RuleId> explained_;
};

}  // namespace

std::string canonical_value(Evaluation& eval, RuleId rule) {
  const Lawbook& book = eval.lawbook();
  switch (book.rules[static_cast<std::size_t>(rule)].unit.kind) {
    case Unit::Kind::percent:
      return to_string(eval.number(rule) * Exact(100));
    case Unit::Kind::month:
      return to_string(eval.month(rule));
    case Unit::Kind::day:
      return to_string(eval.day(rule));
    case Unit::Kind::truth:
      return eval.truth(rule) ? "yes" : "no";
    case Unit::Kind::choice:
      return eval.word(rule) < 0 ? std::string() : book.symbols.text(eval.word(rule));
    case Unit::Kind::records:
    case Unit::Kind::spans:
      return to_string(eval.spans(rule));
    case Unit::Kind::literal:
    case Unit::Kind::number:
    case Unit::Kind::months:
    case Unit::Kind::years:
    case Unit::Kind::days:
    case Unit::Kind::year:
    case Unit::Kind::money:
      break;
  }
  return to_string(eval.number(rule));
}

Result make_result(Solver& solver, const Outcome& outcome, const Detail& detail) {
  return Maker(solver, outcome, detail).make();
}

void add_results_without_law(const Facts& facts, const Symbols& symbols, const Detail& detail,
                             std::vector<Result>& results) {
  const auto country_part = [](const std::string& scheme) { return scheme.substr(0, scheme.find('.')); };
  for (std::size_t i = 0; i < facts.unknown_schemes.size();) {
    const std::string part = country_part(facts.unknown_schemes[i]);
    std::string names;
    std::size_t count = 0;
    Result result;
    for (; i < facts.unknown_schemes.size() && country_part(facts.unknown_schemes[i]) == part; ++i, ++count) {
      if (count > 0) names += ", ";
      names += facts.unknown_schemes[i];
    }
    result.id = part + ".law";
    result.country = country_of(part);
    if (count == 1) result.scheme = names;
    result.basis = "national";
    result.status = Status::unknown;
    result.reason = "no-law";
    if (detail.words) {
      result.label = in_both(symbols, sentences.law_of, {{"country", result.country}});
      result.headline = in_those(symbols, detail.vi, detail.en, [&](const Voice& say) {
        return say(sentences.no_law, {{"schemes", names}});
      });
    }
    results.push_back(std::move(result));
  }
}

namespace {

/// A term that might change a result of the benefit and that the law here does not look at; "" when the clause has
/// none.
std::string uncomputed_term(const Clause& clause, const Benefit& benefit) {
  struct Effect {
    std::string_view term;
    bool events_only;  ///< disability and death
  };
  static constexpr Effect kEffects[] = {
      {"fact-assimilation", true},  {"lookback-extension", true}, {"first-entry-assimilation", false},
      {"covered-at-event", true},   {"minimum", false},           {"cumulation", false},
      {"prospective-period", true}, {"staggered-ages", false},    {"small-pension", false}};
  for (const Node::Entry& entry : clause.terms.entries) {
    std::string name = entry.key;
    std::replace(name.begin(), name.end(), '_', '-');
    for (const Effect& effect : kEffects) {
      if (name != effect.term || (entry.value.is_scalar() && entry.value.text == "none")) continue;
      const auto& asked = agreed_terms();
      bool looked_at = false;
      for (std::size_t i = 0; i < asked.size(); ++i) {
        looked_at = looked_at || (asked[i].term == name && (benefit.asks >> i & 1U) != 0);
      }
      if (looked_at) continue;
      if (!effect.events_only || benefit.branch == "disability" || benefit.branch == "survivors") return entry.key;
    }
  }
  return {};
}

}  // namespace

void add_warnings(Solver& solver, const std::vector<Result>& results, std::vector<Warning>& warnings) {
  const auto add = [&](std::string code, Text text, std::string law) {
    for (const Warning& warning : warnings) {
      if (warning.code == code && warning.law == law && warning.text.vi == text.vi) return;
    }
    warnings.push_back({std::move(code), std::move(text), std::move(law)});
  };
  const Symbols& symbols = solver.lawbook().symbols;
  // Clauses first: whole rights hang on them.
  for (const Outcome& outcome : solver.outcomes()) {
    if (outcome.treatment < 0) continue;
    const Treatment& treatment = solver.treatment(outcome.treatment);
    const Agreement& agreement = *treatment.agreement;
    if (treatment.inoperative != nullptr) {
      const Clause& clause = *treatment.inoperative;
      const std::string source = clause.citation.source.empty() ? "" : " (" + clause.citation.source + ")";
      add("clause-not-operative",
          in_both(symbols, sentences.clause_not_known,
                  {{"clause", clause.title},
                   {"place", clause_text(agreement, clause, solver.lawbook())},
                   {"source", source}}),
          clause.citation.law);
    }
    if (treatment.assumed_operative) {
      add("clause-assumed-operative",
          in_both(symbols, sentences.clause_assumed,
                  {{"clause", treatment.clause->title},
                   {"place", clause_text(agreement, *treatment.clause, solver.lawbook())}}),
          treatment.clause->citation.law);
    }
    if (agreement.status != "signed") {
      add("draft-agreement", in_both(symbols, sentences.draft_no_law, {{"agreement", agreement.label}}), agreement.law);
    }
    for (const Clause& clause : agreement.clauses) {
      const std::string term = uncomputed_term(clause, solver.benefit(outcome));
      if (term.empty()) continue;
      add("term-not-computed",
          in_both(
              symbols, sentences.term_not_computed,
              {{"clause", clause.title}, {"place", clause_text(agreement, clause, solver.lawbook())}, {"term", term}}),
          clause.citation.law);
    }
    for (const Clause* clause : treatment.clauses) {
      if (clause->citation.note) add("doubt", *clause->citation.note, clause->citation.law);
    }
  }
  for (const Outcome& outcome : solver.outcomes()) {
    Evaluation& eval = solver.eval(outcome.run);
    const Benefit& benefit = solver.benefit(outcome);
    const auto doubts = [&](RuleId rule) {
      if (rule == kNoRule) return;
      for (const Citation* citation : eval.doubts(rule)) {
        if (citation->note) add("doubt", *citation->note, citation->law);
      }
    };
    if (benefit.citation.note) add("doubt", *benefit.citation.note, benefit.citation.law);
    const std::size_t last = outcome.failed >= 0 && !outcome.qualifies ? static_cast<std::size_t>(outcome.failed) + 1
                                                                       : benefit.conditions.size();
    for (std::size_t i = 0; i < last; ++i) {
      doubts(benefit.conditions[i].is);
      if (benefit.conditions[i].citation.note) {
        add("doubt", *benefit.conditions[i].citation.note, benefit.conditions[i].citation.law);
      }
    }
    if (!outcome.qualifies) continue;
    for (const RuleId rule : {benefit.from, benefit.amount, benefit.low, benefit.high}) doubts(rule);
  }
  bool projected = false;
  for (const Result& result : results) {
    projected = projected || result.grade == Grade::projected;
    bool named = false;
    for (const Reason& reason : result.reasons) {
      if (reason.grade != Grade::assumed) continue;
      named = true;
      add("assumed-law", in_both(symbols, sentences.assumed_law), reason.law);
    }
    if (!named && result.grade == Grade::assumed) {
      add("assumed-law", in_both(symbols, sentences.assumed_values, {{"benefit", result.label}}),
          result.law.empty() ? std::string() : result.law.front());
    }
  }
  if (projected) {
    add("projected", in_both(symbols, sentences.projected), "");
  }
}

}  // namespace huong
