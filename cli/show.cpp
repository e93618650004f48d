#include "cli/show.hpp"

#include <algorithm>

namespace huong::cli {
namespace {

std::string_view status_word(const Result& result) {
  if (result.status == Status::unknown && !result.reason.empty()) return result.reason;
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

std::string capital(std::string_view text, std::string_view lang) {
  static_cast<void>(lang);
  std::string out(text);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  if (out.starts_with("đ")) out.replace(0, 2, "Đ");
  return out;
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

}  // namespace

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
  if (result.amount) line = amount_text(*result.amount, door.lang());
  if (result.worth) line = door.say(words::worth, amount_text(*result.worth, door.lang()));
  if (result.from) {
    if (!line.empty()) line += ", ";
    line += door.say(words::from_month, month_text(*result.from, door.lang()));
  }
  return line;
}

std::string scheme_label(const Lawbook& lawbook, std::string_view scheme, std::string_view lang) {
  const Scheme* found = lawbook.scheme(scheme);
  return found == nullptr ? std::string(scheme) : found->label.in(lang);
}

void show_person(Page& page, const Case& case_, const std::string& lawbook_version, const Door& door) {
  const std::string& lang = door.lang();
  const Person& person = case_.person;
  std::string line;
  if (person.sex) add(line, door.say(*person.sex == "female" ? words::female : words::male));
  if (person.born) add(line, door.say(words::born, birth_text(*person.born, lang)));
  if (person.nationality) add(line, door.say(words::nationality, country_name(*person.nationality, lang)));
  if (person.residence) add(line, door.say(words::residence, country_name(*person.residence, lang)));
  if (line.empty()) line = door.say(words::nobody);
  page.heading(door.say(words::heading_person) + ": " + line);
  page.para(door.say(words::asked_on, day_text(*case_.as_of, lang), lawbook_version));
  if (case_.claim) {
    const std::string benefit = word("benefit", case_.claim->benefit, lang);
    page.para(case_.claim->from ? door.say(words::claimed_from, benefit, month_text(*case_.claim->from, lang))
                                : door.say(words::claimed, benefit));
  }
}

void show_result(Page& page, const Result& result, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  page.blank();
  page.heading(fmt::format("{} – {} [{}]", result.label.in(lang), country_name(result.country, lang), result.id));
  std::string first = badge(result, page);
  const std::string amount = amount_line(result, door);
  if (!amount.empty()) first += ": " + amount;
  page.para(first, 2, 2);
  if (!result.headline.in(lang).empty()) page.para(result.headline.in(lang), 2);
  const bool pays = result.amount || result.worth;
  if (pays) {
    page.field(door.say(words::paid_by), capital(door.say(words::fund_of, country_name(result.country, lang),
                                                          scheme_label(lawbook, result.scheme, lang)),
                                                 lang));
  }
  std::string because;
  if (!result.basis.empty()) because = word("basis", result.basis, lang);
  if (!result.agreement.empty()) because = door.say(words::under_agreement, because, result.agreement);
  page.field(door.say(words::because), because);
  page.field(door.say(words::months), months_line(result, door));
  for (const Figure& figure : result.figures) {
    page.field(figure.label.in(lang), figure.shown.in(lang).empty() ? figure.value : figure.shown.in(lang));
  }
  if (!result.parts.empty()) {
    std::string label = door.say(words::made_of);
    for (const Part& part : result.parts) {
      page.field(label, part.label.in(lang) + ": " + amount_text(part.amount, lang));
      label.clear();
    }
  }
  show_course(page, result, door);
  page.field(door.say(words::sureness), word("grade", to_string(result.grade), lang));
  page.field(door.say(words::law), joined(result.law, "; "));
  if (!result.wipes.empty()) {
    std::vector<std::string> names;
    for (const std::string& scheme : result.wipes) names.push_back(scheme_label(lawbook, scheme, lang));
    page.field(door.say(words::wipes), door.say(words::wipes_what, joined(names)));
  }
}

void show_warnings(Page& page, const Determination& determination, const Door& door) {
  if (determination.warnings.empty()) return;
  page.blank().heading(door.say(words::warnings));
  for (const Warning& warning : determination.warnings) {
    const std::string law = warning.law.empty() ? std::string() : " (" + warning.law + ")";
    page.para("• " + warning.text.in(door.lang()) + law, 2, 2);
  }
}

void show_determination(Page& page, const Case& case_, const Determination& determination, const Lawbook& lawbook,
                        const Door& door) {
  show_person(page, case_, determination.lawbook_version, door);
  for (const Result& result : determination.results) show_result(page, result, lawbook, door);
  if (determination.results.empty()) page.blank().para(door.say(words::nothing_found));
  show_warnings(page, determination, door);
  page.blank();
}

int verdict(const Case& case_, const Determination& determination, const Door& door) {
  std::vector<std::string> idle, unproved, lawless;
  for (const Result& result : determination.results) {
    if (result.status == Status::pending) idle.push_back(result.id);
    if (result.status != Status::unknown) continue;
    (result.reason == "no-law" ? lawless : unproved).push_back(result.id);
  }
  if (case_.claim) {
    const std::string benefit = word("benefit", case_.claim->benefit, door.lang());
    if (determination.results.empty()) {
      door.complain(door.say(words::claim_without_law, benefit));
      return kNoLaw;
    }
    if (!unproved.empty()) {
      door.complain(door.say(words::claim_no_evidence, joined(unproved)));
      return kUndecided;
    }
    if (!lawless.empty()) {
      door.complain(door.say(words::claim_no_law, joined(lawless)));
      return kNoLaw;
    }
  }
  if (door.settings().strict && !idle.empty()) {
    door.complain(door.say(words::strict_stop, joined(idle)));
    return kNotOperative;
  }
  return kDone;
}

}  // namespace huong::cli
