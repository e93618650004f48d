#include "calc/answer/words.hpp"

#include "calc/law/cite.hpp"
#include "calc/law/show.hpp"
#include "calc/time/shown.hpp"

namespace huong {

std::string show_month(Month month, const Voice& say) {
  return say(sentences.months[static_cast<std::size_t>(month.month() - 1)], {{"year", std::to_string(month.year())}});
}

std::string show_day(Day day, const Voice& say) {
  const date::year_month_day parts{day};
  const std::string d = std::to_string(static_cast<unsigned>(parts.day()));
  return say(
      sentences.days[static_cast<unsigned>(parts.month()) - 1],
      {{"day", d}, {"dd", d.size() == 1 ? "0" + d : d}, {"year", std::to_string(static_cast<int>(parts.year()))}});
}

std::string show_age(int months, const Voice& say) {
  const int years = months / 12;
  const int rest = months % 12;
  const Sentence& age = rest == 0   ? (years == 1 ? sentences.age_year : sentences.age_years)
                        : rest == 1 ? (years == 1 ? sentences.age_year_month : sentences.age_years_month)
                                    : (years == 1 ? sentences.age_year_months : sentences.age_years_months);
  return say(age, {{"years", std::to_string(years)}, {"months", std::to_string(rest)}});
}

std::string show_amount(const Amount& amount, Symbol currency, const Symbols& symbols, const Voice& say) {
  Unit unit;
  unit.kind = currency == kNoSymbol ? Unit::Kind::number : Unit::Kind::money;
  unit.currency = currency;
  const auto money = [&](const Exact& value) { return show_value(value, unit, symbols, say.lang()); };
  std::string text;
  if (amount.value) {
    text = money(*amount.value);
  } else if (amount.low && amount.high) {
    text = say(sentences.between, {{"low", money(*amount.low)}, {"high", money(*amount.high)}});
  } else if (amount.low) {
    text = say(sentences.at_least, {{"low", money(*amount.low)}});
  } else {
    return text;
  }
  const Sentence* const per = amount.per == "month"  ? &sentences.a_month
                              : amount.per == "week" ? &sentences.a_week
                              : amount.per == "day"  ? &sentences.a_day
                              : amount.per == "year" ? &sentences.a_year
                              : amount.per == "once" ? &sentences.once
                                                     : nullptr;
  return per == nullptr ? text : say(*per, {{"amount", text}});
}

std::string show_country(std::string_view code, const Symbols& symbols, const Voice& say) {
  const Symbol symbol = symbols.find(code);
  return symbol == kNoSymbol ? std::string(code) : symbols.say(symbol, say.lang());
}

std::string show_countries(const std::vector<std::string>& codes, const Symbols& symbols, const Voice& say) {
  std::string text;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string country = show_country(codes[i], symbols, say);
    text = i == 0                  ? country
           : i + 1 == codes.size() ? say(sentences.list_end, {{"list", text}, {"last", country}})
                                   : say(sentences.list, {{"list", text}, {"next", country}});
  }
  return text;
}

std::string show_list(const std::vector<std::string>& texts, const Voice& say) {
  std::string list;
  for (const std::string& text : texts) {
    list = list.empty() ? text : say(sentences.list, {{"list", list}, {"next", text}});
  }
  return list;
}

std::string show_clause(const Agreement& agreement, const Clause& clause, const Lawbook& lawbook, const Voice& say) {
  return say(clause_text(agreement, clause, lawbook));
}

Text clause_text(const Agreement& agreement, const Clause& clause, const Lawbook& lawbook) {
  return in_both(lawbook.symbols, sentences.clause_place,
                 {{"agreement", agreement.label}, {"article", article_text(clause, lawbook)}});
}

Text article_text(const Clause& clause, const Lawbook& lawbook) {
  return {say_articles(clause.article, lawbook, "vi"), say_articles(clause.article, lawbook, "en")};
}

namespace {

/// What stands behind a headline, so that both languages say the same.
class Headline {
 public:
  Headline(Solver& solver, const Outcome& outcome, const Result& result, const Voice& say)
      : solver_(solver), outcome_(outcome), result_(result), benefit_(solver.benefit(outcome)), say_(say) {}

  std::string text() {
    std::string out = say_(benefit_.label) + ": ";
    switch (outcome_.status) {
      case Status::granted:
        out += granted();
        break;
      case Status::not_yet:
        out += not_yet();
        break;
      case Status::refused:
        if (outcome_.closed) {
          out += say_(sentences.not_due);
          add_sentence(out, say_(*solver_.treatment(outcome_.treatment).barred));
          return out;
        }
        out += say_(sentences.not_met);
        add_sentence(out, condition_says(outcome_.run, outcome_.failed));
        break;
      case Status::lapsed:
        out += say_(sentences.lapsed);
        add_sentence(out, condition_says(outcome_.run, outcome_.failed));
        if (result_.from) {
          add_sentence(out, say_(sentences.revives, {{"month", show_month(*result_.from, say_)}}));
        }
        break;
      case Status::pending:
        out += pending();
        break;
      case Status::unknown:
        out += say_(sentences.undetermined);
        if (outcome_.unsaid) {
          const Treatment& treatment = solver_.treatment(outcome_.treatment);
          add_sentence(out, say_(sentences.leaves_open,
                                 {{"agreement", say_(treatment.agreement->label)}, {"open", say_(*treatment.unsaid)}}));
          return out;
        }
        if (outcome_.unknown != kNoRule) add_sentence(out, why(outcome_.run, outcome_.unknown));
        break;
    }
    if (outcome_.treatment >= 0 && outcome_.status != Status::pending) add_sentence(out, by_agreement());
    if (outcome_.tried >= 0 && outcome_.treatment < 0) add_sentence(out, not_helped());
    return out;
  }

 private:
  std::string countries(const std::vector<std::string>& codes) {
    return show_countries(codes, solver_.lawbook().symbols, say_);
  }

  std::string why(std::int32_t run, RuleId rule) { return say_(solver_.eval(run).why(rule).why); }

  std::string condition_says(std::int32_t run, std::int32_t failed) {
    if (failed < 0) return {};
    const Condition& condition = benefit_.conditions[static_cast<std::size_t>(failed)];
    const std::optional<Template>& text = say_.lang() == "vi" ? condition.say_vi : condition.say_en;
    if (text) return solver_.eval(run).fill(*text, say_.lang());
    if (condition.missing != kNoRule && solver_.eval(run).has(condition.missing)) {
      return say_(sentences.short_of, {{"missing", solver_.eval(run).show(condition.missing, say_.lang())}});
    }
    return {};
  }

  std::string money(const std::optional<Amount>& amount) {
    if (!amount) return {};
    return show_amount(*amount, solver_.currency_symbol(outcome_.benefit), solver_.lawbook().symbols, say_);
  }

  std::string open_amount() {
    if (outcome_.open) return say_(sentences.amount_open, {{"what", say_(*outcome_.open)}});
    if (outcome_.amount_unknown == kNoRule || outcome_.value || outcome_.low) return {};
    return say_(benefit_.contribution ? sentences.total_unknown : sentences.amount_unknown,
                {{"why", why(outcome_.run, outcome_.amount_unknown)}});
  }

  std::string granted() {
    if (benefit_.contribution) return contributed();
    const std::string amount = money(result_.amount);
    std::string out;
    if (result_.from) {
      const bool once = benefit_.per == "once";
      const Sentence& with = once ? sentences.due_in_amount : sentences.due_from_amount;
      const Sentence& without = once ? sentences.due_in : sentences.due_from;
      out = say_(amount.empty() ? without : with, {{"month", show_month(*result_.from, say_)}, {"amount", amount}});
    } else {
      out = say_(amount.empty() ? sentences.due : sentences.due_amount, {{"amount", amount}});
    }
    add_sentence(out, open_amount());
    return out;
  }

  std::string contributed() {
    std::string out;
    if (result_.amount && benefit_.by_year.year != kNoRule) {
      Amount total = *result_.amount;
      total.per.clear();
      out = say_(sentences.sum_in_all, {{"amount", money(total)}});
    } else if (result_.amount && result_.from) {
      out = say_(sentences.sum_from, {{"amount", money(result_.amount)}, {"month", show_month(*result_.from, say_)}});
    } else if (result_.amount) {
      out = say_(sentences.sum, {{"amount", money(result_.amount)}});
    }
    add_sentence(out, open_amount());
    return out;
  }

  std::string not_yet() {
    if (!outcome_.qualifies) {
      std::string out = say_(sentences.not_met_yet);
      add_sentence(out, condition_says(outcome_.run, outcome_.failed));
      return out;
    }
    const std::string amount = money(result_.amount);
    std::string out;
    if (result_.from) {
      out = say_(amount.empty() ? sentences.not_yet_from : sentences.not_yet_from_amount,
                 {{"month", show_month(*result_.from, say_)}, {"amount", amount}});
    } else {
      out = say_(amount.empty() ? sentences.not_yet : sentences.not_yet_amount, {{"amount", amount}});
    }
    add_sentence(out, condition_says(outcome_.run, outcome_.failed));
    add_sentence(out, open_amount());
    return out;
  }

  std::string pending() {
    const Treatment& treatment = solver_.treatment(outcome_.treatment);
    const Clause& clause = *treatment.inoperative;
    const bool in_force = treatment.agreement->status == "signed" && clause.in_force;
    std::string out = say_(in_force ? sentences.waits_in_force : sentences.waits,
                           {{"clause", say_(clause.title)},
                            {"place", show_clause(*treatment.agreement, clause, solver_.lawbook(), say_)},
                            {"day", in_force ? show_day(*clause.in_force, say_) : std::string()}});
    const std::string amount = money(result_.worth);
    if (!amount.empty()) {
      const bool later = result_.from && *result_.from > month_of(solver_.facts().as_of);
      add_sentence(out, say_(later ? sentences.if_operated_from : sentences.if_operated,
                             {{"amount", amount}, {"month", later ? show_month(*result_.from, say_) : std::string()}}));
    }
    add_sentence(out, open_amount());
    if (!clause.citation.source.empty()) {
      add_sentence(out, say_(sentences.source, {{"source", clause.citation.source}}));
    }
    return out;
  }

  std::string by_agreement() {
    const Treatment& treatment = solver_.treatment(outcome_.treatment);
    const std::string place = show_clause(*treatment.agreement, *treatment.clause, solver_.lawbook(), say_);
    std::string out = treatment.refund_ground || treatment.own_refund
                          ? say_(sentences.ground, {{"place", place}})
                          : counting(sentences.counted_under, treatment, place);
    if (treatment.assumed_operative) add_sentence(out, say_(sentences.assumes_operation));
    if (treatment.agreement->status != "signed") add_sentence(out, say_(sentences.a_draft));
    return out;
  }

  std::string counting(const Sentence& sentence, const Treatment& treatment, const std::string& place) {
    return say_(sentence, {{"months", std::to_string(treatment.periods.foreign.months())},
                           {"countries", countries(treatment.partners)},
                           {"place", place}});
  }

  /// An agreement was asked and did not help.
  std::string not_helped() {
    const Treatment& treatment = solver_.treatment(outcome_.tried);
    if (treatment.barred) return say_(*treatment.barred);
    if (treatment.refund_ground || treatment.own_refund) return {};
    std::string out = counting(sentences.not_helped, treatment,
                               show_clause(*treatment.agreement, *treatment.clause, solver_.lawbook(), say_));
    if (outcome_.tried_run >= 0) {
      const std::string more = condition_says(outcome_.tried_run, outcome_.tried_failed);
      const std::string said = condition_says(outcome_.run, outcome_.failed);
      // Sentences after the first that were said already are not said again.
      const std::size_t first = more.find(". ");
      const bool again = first != std::string::npos && said.size() > more.size() - first &&
                         said.compare(said.size() - (more.size() - first), std::string::npos, more, first) == 0;
      if (more != said) add_sentence(out, again ? more.substr(0, first + 1) : more);
    }
    return out;
  }

  Solver& solver_;
  const Outcome& outcome_;
  const Result& result_;
  const Benefit& benefit_;
  const Voice& say_;
};

}  // namespace

Text headline(Solver& solver, const Outcome& outcome, const Result& result, bool vi, bool en) {
  return in_those(solver.lawbook().symbols, vi, en,
                  [&](const Voice& say) { return Headline(solver, outcome, result, say).text(); });
}

}  // namespace huong
