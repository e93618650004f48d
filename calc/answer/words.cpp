#include "calc/answer/words.hpp"

#include <array>

#include "calc/law/show.hpp"
#include "calc/time/shown.hpp"

namespace huong {

namespace {

bool is_vi(std::string_view lang) { return lang != "en"; }

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string_view per_words(std::string_view per, std::string_view lang) {
  if (per == "month") return is_vi(lang) ? " mỗi tháng" : " a month";
  if (per == "week") return is_vi(lang) ? " mỗi tuần" : " a week";
  if (per == "day") return is_vi(lang) ? " mỗi ngày" : " a day";
  if (per == "year") return is_vi(lang) ? " mỗi năm" : " a year";
  if (per == "once") return is_vi(lang) ? ", trả một lần" : ", paid once";
  return "";
}

}  // namespace

void add_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

std::string show_month(Month month, std::string_view lang) {
  if (is_vi(lang)) return "tháng " + std::to_string(month.month()) + "/" + std::to_string(month.year());
  return std::string(kMonths[static_cast<std::size_t>(month.month() - 1)]) + " " + std::to_string(month.year());
}

std::string show_day(Day day, std::string_view lang) {
  if (is_vi(lang)) return day_text(day, lang);
  const date::year_month_day parts{day};
  return std::to_string(static_cast<unsigned>(parts.day())) + " " +
         std::string(kMonths[static_cast<unsigned>(parts.month()) - 1]) + " " +
         std::to_string(static_cast<int>(parts.year()));
}

std::string show_age(int months, std::string_view lang) {
  const int years = months / 12;
  const int rest = months % 12;
  if (is_vi(lang)) {
    return std::to_string(years) + " tuổi" + (rest == 0 ? "" : " " + std::to_string(rest) + " tháng");
  }
  const std::string whole = std::to_string(years) + (years == 1 ? " year" : " years");
  if (rest == 0) return whole;
  return whole + " and " + std::to_string(rest) + (rest == 1 ? " month" : " months");
}

std::string show_amount(const Amount& amount, Symbol currency, const Symbols& symbols, std::string_view lang) {
  Unit unit;
  unit.kind = currency == kNoSymbol ? Unit::Kind::number : Unit::Kind::money;
  unit.currency = currency;
  const auto money = [&](const Exact& value) { return show_value(value, unit, symbols, lang); };
  std::string text;
  if (amount.value) {
    text = money(*amount.value);
  } else if (amount.low && amount.high) {
    text =
        (is_vi(lang) ? "từ " : "from ") + money(*amount.low) + (is_vi(lang) ? " đến " : " to ") + money(*amount.high);
  } else if (amount.low) {
    text = (is_vi(lang) ? "ít nhất " : "at least ") + money(*amount.low);
  } else {
    return text;
  }
  text += per_words(amount.per, lang);
  return text;
}

std::string show_country(std::string_view code, const Symbols& symbols, std::string_view lang) {
  const Symbol symbol = symbols.find(code);
  return symbol == kNoSymbol ? std::string(code) : symbols.say(symbol, lang);
}

std::string show_countries(const std::vector<std::string>& codes, const Symbols& symbols, std::string_view lang) {
  std::string text;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i > 0) text += i + 1 < codes.size() ? ", " : is_vi(lang) ? " và " : " and ";
    text += show_country(codes[i], symbols, lang);
  }
  return text;
}

std::string show_clause(const Agreement& agreement, const Clause& clause, std::string_view lang) {
  return agreement.label.in(lang) + " (" + clause.article + ")";
}

namespace {

/// What stands behind a headline, so that both languages say the same.
class Headline {
 public:
  Headline(Solver& solver, const Outcome& outcome, const Result& result, std::string_view lang)
      : solver_(solver), outcome_(outcome), result_(result), benefit_(solver.benefit(outcome)), lang_(lang) {}

  std::string text() {
    std::string out = benefit_.label.in(lang_) + ": ";
    switch (outcome_.status) {
      case Status::granted:
        out += granted();
        break;
      case Status::not_yet:
        out += not_yet();
        break;
      case Status::refused:
        if (outcome_.closed) {
          out += say("không được hưởng.", "not due.");
          add_sentence(out, solver_.treatment(outcome_.treatment).barred->in(lang_));
          return out;
        }
        out += say("chưa đủ điều kiện hưởng.", "the conditions are not met.");
        add_sentence(out, condition_says(outcome_.run, outcome_.failed));
        break;
      case Status::lapsed:
        out += say("đã hết thời hạn yêu cầu.", "the time for claiming has run out.");
        add_sentence(out, condition_says(outcome_.run, outcome_.failed));
        if (result_.from) {
          add_sentence(out, say("Quyền có lại từ " + show_month(*result_.from, lang_) + ".",
                                "The right revives in " + show_month(*result_.from, lang_) + "."));
        }
        break;
      case Status::pending:
        out += pending();
        break;
      case Status::unknown:
        out += say("chưa xác định được.", "cannot be determined.");
        if (outcome_.unsaid) {
          const Treatment& treatment = solver_.treatment(outcome_.treatment);
          add_sentence(out, say(treatment.agreement->label.vi + " " + treatment.unsaid->vi + ".",
                                "The " + treatment.agreement->label.en + " " + treatment.unsaid->en + "."));
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
  std::string say(std::string vi, std::string en) const { return is_vi(lang_) ? std::move(vi) : std::move(en); }

  std::string country(const std::string& code) { return show_country(code, solver_.lawbook().symbols, lang_); }

  std::string countries(const std::vector<std::string>& codes) {
    return show_countries(codes, solver_.lawbook().symbols, lang_);
  }

  std::string why(std::int32_t run, RuleId rule) { return solver_.eval(run).why(rule).why.in(lang_); }

  std::string condition_says(std::int32_t run, std::int32_t failed) {
    if (failed < 0) return {};
    const Condition& condition = benefit_.conditions[static_cast<std::size_t>(failed)];
    const std::optional<Template>& text = is_vi(lang_) ? condition.say_vi : condition.say_en;
    if (text) return solver_.eval(run).fill(*text, lang_);
    if (condition.missing != kNoRule && solver_.eval(run).has(condition.missing)) {
      const std::string missing = solver_.eval(run).show(condition.missing, lang_);
      return say("Còn thiếu " + missing + ".", missing + " short.");
    }
    return {};
  }

  std::string money(const std::optional<Amount>& amount) {
    if (!amount) return {};
    return show_amount(*amount, solver_.currency_symbol(outcome_.benefit), solver_.lawbook().symbols, lang_);
  }

  std::string open_amount() {
    if (outcome_.open)
      return say("Chưa tính được mức hưởng: ", "The amount cannot be computed: ") + outcome_.open->in(lang_) + ".";
    if (outcome_.amount_unknown == kNoRule || outcome_.value || outcome_.low) return {};
    const std::string what = benefit_.contribution
                                 ? say("Chưa tính được tổng số tiền: ", "The total cannot be computed: ")
                                 : say("Chưa tính được mức hưởng: ", "The amount cannot be computed: ");
    return what + why(outcome_.run, outcome_.amount_unknown);
  }

  std::string granted() {
    if (benefit_.contribution) return contributed();
    std::string out = say("được hưởng", "due");
    if (result_.from) {
      out += benefit_.per == "once" ? say(" vào ", " in ") : say(" từ ", " from ");
      out += show_month(*result_.from, lang_);
    }
    const std::string amount = money(result_.amount);
    if (!amount.empty()) out += say(", mức ", ", ") + amount;
    out += ".";
    add_sentence(out, open_amount());
    return out;
  }

  std::string contributed() {
    std::string amount = money(result_.amount);
    if (benefit_.by_year.year != kNoRule && result_.amount) {
      Amount total = *result_.amount;
      total.per.clear();
      amount = money(total) + say(" tất cả", " in all");
    }
    std::string out = amount.empty() ? std::string() : amount + ".";
    if (result_.amount && result_.from && benefit_.by_year.year == kNoRule) {
      out = amount + say(" từ ", " from ") + show_month(*result_.from, lang_) + ".";
    }
    add_sentence(out, open_amount());
    return out;
  }

  std::string not_yet() {
    if (!outcome_.qualifies) {
      std::string out = say("chưa đủ điều kiện hưởng.", "the conditions are not met yet.");
      add_sentence(out, condition_says(outcome_.run, outcome_.failed));
      return out;
    }
    std::string out = say("chưa đến thời điểm hưởng", "not yet due");
    if (result_.from) out += say("; sớm nhất từ ", "; at the earliest in ") + show_month(*result_.from, lang_);
    const std::string amount = money(result_.amount);
    if (!amount.empty()) out += say(", mức ", ", ") + amount;
    out += ".";
    add_sentence(out, condition_says(outcome_.run, outcome_.failed));
    add_sentence(out, open_amount());
    return out;
  }

  std::string pending() {
    const Treatment& treatment = solver_.treatment(outcome_.treatment);
    const Clause& clause = *treatment.inoperative;
    const std::string place = show_clause(*treatment.agreement, clause, lang_);
    std::string out;
    if (treatment.agreement->status == "signed" && clause.in_force) {
      const std::string since = show_day(*clause.in_force, lang_);
      out = say("chưa thể trả. Quyền này dựa vào điều khoản \"" + clause.title.vi + "\" của " + place +
                    ", đã ký và có hiệu lực từ ngày " + since + " nhưng chưa có căn cứ cho thấy đang được thực hiện.",
                "cannot be paid for now. It rests on the clause \"" + clause.title.en + "\" of the " + place +
                    ", signed and in force since " + since + " but not known to operate.");
    } else {
      out = say("chưa thể trả. Quyền này dựa vào điều khoản \"" + clause.title.vi + "\" của " + place +
                    ", chưa có căn cứ cho thấy đang được thực hiện.",
                "cannot be paid for now. It rests on the clause \"" + clause.title.en + "\" of the " + place +
                    ", not known to operate.");
    }
    const std::string amount = money(result_.worth);
    if (!amount.empty()) {
      std::string when;
      if (result_.from && *result_.from > month_of(solver_.facts().as_of)) {
        when = say(", sớm nhất từ " + show_month(*result_.from, lang_),
                   ", at the earliest in " + show_month(*result_.from, lang_));
      }
      add_sentence(out, say("Nếu điều khoản được thực hiện: " + amount + when + ".",
                            "If the clause operated: " + amount + when + "."));
    }
    add_sentence(out, open_amount());
    if (!clause.citation.source.empty()) {
      add_sentence(out, say("Nguồn: ", "Source: ") + clause.citation.source + ".");
    }
    return out;
  }

  std::string by_agreement() {
    const Treatment& treatment = solver_.treatment(outcome_.treatment);
    const std::string place = show_clause(*treatment.agreement, *treatment.clause, lang_);
    std::string out;
    if (treatment.refund_ground) {
      out = say("Căn cứ: " + place + ".", "Ground: " + place + ".");
    } else {
      const std::string foreign = std::to_string(treatment.periods.foreign.months());
      out = say("Đã cộng " + foreign + " tháng tại " + countries(treatment.partners) + " theo " + place + ".",
                foreign + " months in " + countries(treatment.partners) + " are counted under the " + place + ".");
    }
    if (treatment.assumed_operative) {
      add_sentence(out, say("Kết quả dựa trên giả định rằng điều khoản này đang được thực hiện.",
                            "This assumes that the clause operates."));
    }
    if (treatment.agreement->status != "signed") {
      add_sentence(out, say("Đây mới là dự thảo.", "It is a draft."));
    }
    return out;
  }

  /// An agreement was asked and did not help.
  std::string not_helped() {
    const Treatment& treatment = solver_.treatment(outcome_.tried);
    if (treatment.barred) return treatment.barred->in(lang_);
    if (treatment.refund_ground) return {};
    const std::string place = show_clause(*treatment.agreement, *treatment.clause, lang_);
    const std::string foreign = std::to_string(treatment.periods.foreign.months());
    std::string out = say(
        "Kể cả cộng " + foreign + " tháng tại " + countries(treatment.partners) + " theo " + place + " cũng chưa đủ.",
        "Counting " + foreign + " months in " + countries(treatment.partners) + " under the " + place +
            " does not suffice either.");
    if (outcome_.tried_run >= 0) {
      const std::string more = condition_says(outcome_.tried_run, outcome_.tried_failed);
      if (more != condition_says(outcome_.run, outcome_.failed)) add_sentence(out, more);
    }
    return out;
  }

  Solver& solver_;
  const Outcome& outcome_;
  const Result& result_;
  const Benefit& benefit_;
  std::string_view lang_;
};

}  // namespace

Text headline(Solver& solver, const Outcome& outcome, const Result& result, bool vi, bool en) {
  Text text;
  if (vi) text.vi = Headline(solver, outcome, result, "vi").text();
  if (en) text.en = Headline(solver, outcome, result, "en").text();
  return text;
}

}  // namespace huong
