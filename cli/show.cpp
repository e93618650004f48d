#include "cli/show.hpp"

#include <algorithm>

#include "calc/law/cite.hpp"
#include "calc/law/show.hpp"

namespace huong::cli {
namespace {

std::string_view status_word(const Result& result) {
  if (result.status == Status::unknown && !result.reason.empty()) return result.reason;
  if (result.contribution && result.status == Status::granted) return result.years.empty() ? "to-pay" : "paid-in";
  if (result.status == Status::not_yet && !result.from) return "not-yet-met";
  return to_string(result.status);
}

Style style_of(Status status) {
  switch (status) {
    case Status::granted:
      return Style::good;
    case Status::not_yet:
    case Status::pending:
    case Status::unknown:
      return Style::wait;
    case Status::refused:
    case Status::lapsed:
      return Style::bad;
  }
  return Style::plain;
}

void add(std::string& line, std::string_view piece) {
  if (piece.empty()) return;
  if (!line.empty()) line += " · ";
  line += piece;
}

std::string months_line(const Result& result, const Door& door) {
  if (!result.months) return {};
  const Months& months = *result.months;
  std::string line;
  add(line, door.say(words::months_own, country_name(result.country, door.lang()), months.own));
  if (months.foreign != 0) add(line, door.say(words::months_foreign, months.foreign));
  if (months.counted != months.own + months.foreign || months.foreign != 0) {
    add(line, door.say(words::months_counted, months.counted));
  }
  if (months.required) add(line, door.say(words::months_required, *months.required));
  if (months.missing && *months.missing > 0) add(line, door.say(words::months_missing, *months.missing));
  return line;
}

std::string label_of(const Result& result, const Door& door) {
  // Where there is no law there is no label either, only the country's code.
  if (result.reason == "no-law" && result.label.in(door.lang()).ends_with(result.country)) {
    return door.say(words::law_of, country_name(result.country, door.lang()));
  }
  return result.label.in(door.lang());
}

std::string figure_text(const Figure& figure, const Lawbook& lawbook, std::string_view lang) {
  const std::optional<Exact> number = parse_exact(figure.value);
  if (number && figure.unit.size() == 3 &&
      figure.unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos) {
    return payable(*number, figure.unit, lang) + ' ' + currency_name(figure.unit, lang);
  }
  std::string text(figure.shown.in(lang).empty() ? figure.value : read_out(figure.shown.in(lang), lawbook, lang));
  // An age in months is hard to read.
  constexpr int kLong = 240;
  if (number && figure.unit == "months" && *number >= Exact(kLong) && number->is_integer()) {
    const int months = static_cast<int>(number->small()->n);
    std::string years = filled(words::year_count, lang, months / 12);
    if (months % 12 != 0) years += ' ' + months_text(months % 12, lang);
    text = filled(words::in_years, lang, text, years);
  }
  return text;
}

// A right that does not stand has figures of what was found, not of what would have been nothing.
bool worth_showing(const Result& result, const Figure& figure) {
  const bool stands = result.from || result.amount || result.worth;
  return stands || figure.value != "0";
}

void show_figures(Page& page, const Result& result, const Lawbook& lawbook, const Door& door) {
  std::string label = door.say(words::figures);
  for (const Figure& figure : result.figures) {
    if (!worth_showing(result, figure)) continue;
    page.field(label, door.say(words::figure, figure.label.in(door.lang()), figure_text(figure, lawbook, door.lang())));
    label.clear();
  }
}

// One payment says no more than the amount does.
void show_course(Page& page, const Result& result, const Door& door) {
  if (result.payments.size() < 2) return;
  std::string label = door.say(words::course);
  for (const Payment& payment : result.payments) {
    const std::string amount = amount_text(payment.amount, door.lang());
    const std::string from = month_text(payment.from, door.lang());
    page.field(label, payment.to ? door.say(words::course_span, from, month_text(*payment.to, door.lang()), amount)
                                 : door.say(words::course_from, from, amount));
    label.clear();
  }
}

// Every year with its total, and under it who paid what; what came to nothing is left out.
void show_years(Page& page, const Result& result, const Door& door) {
  const std::string& lang = door.lang();
  const auto said = [&](const Amount& amount) {
    return amount.value ? amount_text({amount.value, {}, {}, false, amount.currency, ""}, lang)
                        : door.say(words::not_known);
  };
  std::string label = door.say(words::by_year);
  const auto unknown = [](const YearOfParts& year) {
    return !year.total.value && std::all_of(year.parts.begin(), year.parts.end(), [](const Part& part) {
      return !part.amount.value || *part.amount.value == Exact(0);
    });
  };
  for (std::size_t i = 0; i < result.years.size(); ++i) {
    const YearOfParts& year = result.years[i];
    // Years of which nothing is known stand together.
    std::size_t last = i;
    while (unknown(year) && last + 1 < result.years.size() && unknown(result.years[last + 1])) ++last;
    const std::string years =
        last == i ? std::to_string(year.year) : fmt::format("{}–{}", year.year, result.years[last].year);
    page.field(label, door.say(words::year_total, years, said(year.total)));
    label.clear();
    i = last;
    if (unknown(year)) continue;
    for (const Part& part : year.parts) {
      if (part.amount.value && *part.amount.value == Exact(0)) continue;
      page.field("", door.say(words::year_part, part.label.in(lang), said(part.amount)));
    }
  }
}

// What national law alone, or another agreement, would give instead.
void show_others(Page& page, const Result& result, const Door& door) {
  const std::string& lang = door.lang();
  std::string label = door.say(words::others);
  for (const Result::Other& other : result.others) {
    std::string line = word("basis", other.basis, lang);
    if (!other.agreement.empty()) line = door.say(words::under_agreement, line, other.agreement);
    line += ": " + (other.amount ? amount_text(*other.amount, lang) : door.say(words::not_known));
    if (other.from) line += ", " + door.say(words::from_month, month_text(*other.from, lang));
    if (other.status == Status::pending) line += " (" + word("status", "pending", lang) + ")";
    page.field(label, line);
    label.clear();
  }
}

}  // namespace

std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  }
  if (out.starts_with("đ")) out.replace(0, std::string_view("đ").size(), "Đ");
  return out;
}

std::string read_out(std::string_view text, const Lawbook& lawbook, std::string_view lang) {
  // Days as 2026-11-23 are how the languages of catalogues write them.
  const bool as_it_is = lang != "vi" && lawbook.language() != "en";
  return say_articles(as_it_is ? std::string(text) : tidy(text, lang), lawbook, lang);
}

Determination determine(const Case& case_, const std::shared_ptr<const Lawbook>& lawbook,
                        const DetermineOptions& options, const Door& door) {
  Determiner determiner(lawbook);
  Faults faults;
  std::optional<Determination> answer = determiner.determine(case_, options, faults);
  if (!answer) door.refuse(faults, words::fault_case, words::faults_case);
  return std::move(*answer);
}

std::string badge(const Result& result, const Page& page) {
  return page.styled(word("status", status_word(result), page.lang()), style_of(result.status));
}

std::string amount_line(const Result& result, const Door& door) {
  std::string line;
  if (result.amount) {
    Amount amount = *result.amount;
    if (!result.years.empty()) amount.per.clear();
    line = amount_text(amount, door.lang());
  }
  if (result.worth) line = door.say(words::worth, amount_text(*result.worth, door.lang()));
  if (result.from) {
    if (!line.empty()) line += ", ";
    line += door.say(words::from_month, month_text(*result.from, door.lang()));
  }
  if (result.until) {
    if (!line.empty()) line += ' ';
    line += door.say(words::until_month, month_text(*result.until, door.lang()));
  }
  return line;
}

std::string scheme_label(const Lawbook& lawbook, std::string_view scheme, std::string_view lang) {
  const Scheme* found = lawbook.scheme(scheme);
  return found == nullptr ? std::string(scheme) : found->label.in(lang);
}

std::string checked_day(const Lawbook& lawbook, std::string_view lang) {
  std::optional<Day> last;
  for (const Parameter& parameter : lawbook.parameters) {
    if (parameter.checked && (!last || *last < *parameter.checked)) last = parameter.checked;
  }
  return last ? day_text(*last, lang) : "?";
}

std::string said_of(std::string_view label, std::string_view headline, bool status) {
  if (label.empty() || !headline.starts_with(label) || headline.substr(label.size()).substr(0, 2) != ": ") {
    return std::string(headline);
  }
  headline.remove_prefix(label.size() + 2);
  if (status) return std::string(headline);
  for (const std::string_view stop : {". ", "。"}) {
    const std::size_t end = headline.find(stop);
    if (end != std::string_view::npos) return std::string(headline.substr(end + stop.size()));
  }
  return {};
}

void show_person(Page& page, const Case& case_, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  const Person& person = case_.person;
  std::string line;
  if (person.sex) add(line, door.say(*person.sex == "female" ? words::female : words::male));
  if (person.born) add(line, door.say(words::born, birth_text(*person.born, lang)));
  if (person.nationality) add(line, door.say(words::nationality, country_name(*person.nationality, lang)));
  if (person.residence) add(line, door.say(words::residence, country_name(*person.residence, lang)));
  if (line.empty()) line = door.say(words::nobody);
  page.heading(door.say(words::heading_person) + ": " + line);
  page.para(door.say(words::asked_on, day_text(*case_.as_of, lang), lawbook.version, checked_day(lawbook, lang)));
  if (case_.claim) {
    const std::string benefit = word("benefit", case_.claim->benefit, lang);
    page.para(case_.claim->from ? door.say(words::claimed_from, benefit, month_text(*case_.claim->from, lang))
                                : door.say(words::claimed, benefit));
  }
}

void show_result(Page& page, const Result& result, const Lawbook& lawbook, const Door& door, bool whole) {
  const std::string& lang = door.lang();
  page.blank();
  const bool lawless = result.reason == "no-law" && result.status == Status::unknown;
  page.heading(
      lawless ? fmt::format("{} [{}]", label_of(result, door), result.id)
              : fmt::format("{} – {} [{}]", label_of(result, door), country_name(result.country, lang), result.id));
  std::string first = badge(result, page);
  const std::string amount = amount_line(result, door);
  if (!amount.empty()) first += (result.worth ? " – " : ": ") + amount;
  page.para(first, 2, 2);
  const bool open_sum = result.contribution && !result.amount;
  const std::string said = said_of(result.label.in(lang), result.headline.in(lang), open_sum);
  if (!said.empty()) page.para(read_out(said, lawbook, lang), 2);
  const bool pays = !result.contribution && (result.amount || result.worth);
  if (pays) {
    const std::string& payer = result.payer.in(lang);
    page.field(door.say(words::paid_by),
               capital(payer.empty() ? door.say(words::fund_of, country_name(result.country, lang),
                                                scheme_label(lawbook, result.scheme, lang))
                                     : payer));
  }
  std::string because;
  if (!result.basis.empty() && !lawless) because = word("basis", result.basis, lang);
  if (!result.agreement.empty()) because = door.say(words::under_agreement, because, result.agreement);
  page.field(door.say(words::because), because);
  page.field(door.say(words::months), months_line(result, door));
  show_figures(page, result, lawbook, door);
  if (!result.parts.empty()) {
    std::string label = door.say(words::made_of);
    for (const Part& part : result.parts) {
      if (part.amount.value && *part.amount.value == Exact(0)) continue;
      page.field(label, part.label.in(lang) + ": " + amount_text(part.amount, lang));
      label.clear();
    }
  }
  show_others(page, result, door);
  if (whole) show_years(page, result, door);
  show_course(page, result, door);
  // What is not known is not sure in any degree.
  if (result.status != Status::unknown) {
    page.field(door.say(words::sureness), word("grade", to_string(result.grade), lang));
  }
  page.field(door.say(words::law), joined(cite_all(result.law, lawbook, lang), "\n"));
  if (!result.wipes.empty()) {
    std::vector<std::string> names;
    for (const std::string& scheme : result.wipes) names.push_back(scheme_label(lawbook, scheme, lang));
    page.field(door.say(words::wipes), door.say(words::wipes_what, joined(names)));
  }
}

void show_coverage(Page& page, const std::vector<Coverage>& coverage, const Lawbook& lawbook, const Door& door) {
  if (coverage.empty()) return;
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::coverage_title));
  std::string scheme;
  for (const Coverage& each : coverage) {
    if (each.scheme != scheme) {
      std::string head = fmt::format("{} – {} [{}]", scheme_label(lawbook, each.scheme, lang),
                                     country_name(each.country, lang), each.scheme);
      std::vector<std::string> branches;
      for (const std::string& branch : each.branches) branches.push_back(word("term", branch, lang));
      if (!each.whole) head += ": " + door.say(words::only_branches, joined(branches));
      page.para(head, 2);
    }
    scheme = each.scheme;
    const std::string months =
        each.to ? span_text({each.from, *each.to}, lang) : door.say(words::from_month, month_text(each.from, lang));
    std::string text = word("coverage", each.state, lang);
    if (!each.clause.empty()) text += " · " + say_articles(each.article, lawbook, lang);
    page.field(capital(months), text, 4, 17);
    page.field("", each.text.in(lang), 4, 17);
    if (!each.note.in(lang).empty()) page.field("", each.note.in(lang), 4, 17);
  }
}

void show_warnings(Page& page, const Determination& determination, const Lawbook& lawbook, const Door& door) {
  if (determination.warnings.empty()) return;
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::warnings));
  // Law that was not compared with its text is named once for all results.
  std::vector<std::string> assumed;
  const bool unnamed = std::all_of(determination.warnings.begin(), determination.warnings.end(),
                                   [](const Warning& w) { return w.code == "assumed-law" && w.law.empty(); });
  for (const Warning& warning : determination.warnings) {
    if (warning.code == "assumed-law") {
      if (!warning.law.empty()) assumed.push_back(warning.law);
      if (unnamed) page.para("• " + read_out(warning.text.in(lang), lawbook, lang), 2, 2);
      continue;
    }
    const std::string text = read_out(warning.text.in(lang), lawbook, lang);
    const std::string law = warning.law.empty() ? std::string() : cite(warning.law, lawbook, lang);
    const bool told =
        law.empty() || text.find(law.substr(0, law.find(lang == "en" ? " art. " : " Điều "))) != std::string::npos;
    page.para("• " + (told ? text : text + " [" + law + "]"), 2, 2);
  }
  if (!assumed.empty()) {
    page.para("• " + door.say(words::assumed_law, joined(cite_all(assumed, lawbook, lang), "; ")), 2, 2);
  }
}

void show_determination(Page& page, const Case& case_, const Determination& determination, const Lawbook& lawbook,
                        const Door& door) {
  show_person(page, case_, lawbook, door);
  // Who asks for everything gets the sums; the years stand under the one asked for.
  for (const Result& result : determination.results) {
    show_result(page, result, lawbook, door, case_.claim.has_value());
  }
  if (determination.results.empty()) page.blank().para(door.say(words::nothing_found));
  show_coverage(page, determination.coverage, lawbook, door);
  show_warnings(page, determination, lawbook, door);
  page.blank();
}

int verdict(const Case& case_, const Determination& determination, const Door& door) {
  const ClaimOutcome outcome = outcome_of_claim(case_, determination, door.settings().strict);
  const std::string results = joined(outcome.results);
  switch (outcome.kind) {
    case ClaimOutcome::Kind::done:
      break;
    case ClaimOutcome::Kind::no_evidence:
      door.complain(door.say(words::claim_no_evidence, results));
      return kUndecided;
    case ClaimOutcome::Kind::no_law:
      door.complain(door.say(words::claim_no_law, results));
      return kNoLaw;
    case ClaimOutcome::Kind::nothing:
      door.complain(door.say(words::claim_without_law, word("benefit", case_.claim->benefit, door.lang())));
      return kNoLaw;
    case ClaimOutcome::Kind::not_operative:
      door.complain(door.say(words::strict_stop, results));
      return kNotOperative;
  }
  return kDone;
}

}  // namespace huong::cli
