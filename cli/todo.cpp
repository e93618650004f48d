#include <memory>

#include "calc/law/cite.hpp"
#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file;
  bool json = false;
  bool calendar = false;
};

std::string said(const Text& text, const Lawbook& lawbook, const Door& door) {
  return read_out(door.text(text), lawbook, door.lang());
}

std::string time_left(const Day& today, const Day& day, std::string_view lang) {
  constexpr int kMostDays = 90;
  const auto days = static_cast<int>((day - today).count());
  if (days > kMostDays) return filled(words::time_left, lang, months_text(whole_months(today, day), lang));
  return filled(words::time_left, lang, filled(days == 1 ? words::day_one : words::day_count, lang, days));
}

std::string deadline_line(const Todo& todo, const Page& page, const Determination& answer, const Lawbook& lawbook,
                          const Door& door) {
  std::string line;
  if (todo.deadline.day) {
    line = day_text(*todo.deadline.day, door.lang());
    if (todo.passed) {
      line += " – " + page.styled(door.say(words::deadline_passed), Style::bad);
    } else if (*todo.deadline.day == answer.as_of) {
      line += " – " + page.styled(door.say(words::deadline_today), Style::wait);
    } else {
      line += " – " + time_left(answer.as_of, *todo.deadline.day, door.lang());
    }
  } else if (!todo.deadline.unknown.in(door.lang()).empty()) {
    line = door.say(words::date_unknown, said(todo.deadline.unknown, lawbook, door));
  }
  if (todo.deadline_text) line += (line.empty() ? "" : "\n") + said(*todo.deadline_text, lawbook, door);
  return line;
}

std::string opens_line(const Todo& todo, const Lawbook& lawbook, const Door& door) {
  if (todo.opens.day) return day_text(*todo.opens.day, door.lang());
  const Text& unknown = todo.opens.unknown;
  return unknown.in(door.lang()).empty() ? std::string() : door.say(words::date_unknown, said(unknown, lawbook, door));
}

std::string serves_line(const Todo& todo, const Lawbook& lawbook, const Door& door) {
  const Benefit* benefit = lawbook.benefit(todo.benefit);
  if (benefit == nullptr) return {};
  const bool to_pay = benefit->contribution && todo.status == Status::granted;
  const std::string status = word("status", to_pay ? "to-pay" : to_string(todo.status), door.lang());
  std::string line = door.say(words::figure, benefit->label.in(door.lang()), status);
  if (todo.from) line += ", " + door.say(words::from_month, month_text(*todo.from, door.lang()));
  return line;
}

std::string paper_line(const Todo::Paper& paper, const Lawbook& lawbook, const Door& door) {
  std::string line = "• " + said(paper.paper, lawbook, door);
  if (!paper.form.empty()) line += " " + door.say(words::paper_form, paper.form);
  if (paper.maybe) line += " – " + door.say(words::if_it_applies);
  return line;
}

void show_todo(Page& page, std::size_t number, const Todo& todo, const Determination& answer, const Lawbook& lawbook,
               const Door& door) {
  const std::string& lang = door.lang();
  std::string title = fmt::format("{}. {}", number, todo.label.in(lang));
  if (todo.maybe) title += " – " + door.say(words::if_it_applies);
  page.blank().heading(fmt::format("{} [{}]", title, todo.id));
  if (todo.maybe) page.para(door.say(words::date_unknown, said(todo.why, lawbook, door)), 2);
  page.field(door.say(words::todo_when), word("phase", todo.phase, lang));
  page.field(door.say(words::todo_deadline), deadline_line(todo, page, answer, lawbook, door));
  page.field(door.say(words::todo_opens), opens_line(todo, lawbook, door));
  page.field(door.say(words::todo_office), said(todo.office, lawbook, door));
  std::string label = door.say(words::todo_papers);
  for (const Todo::Paper& paper : todo.papers) {
    page.field(label, paper_line(paper, lawbook, door));
    label.clear();
  }
  if (todo.takes) page.field(door.say(words::todo_takes), todo.takes->in(lang));
  page.field(door.say(words::todo_serves), serves_line(todo, lawbook, door));
  if (todo.say) page.field(door.say(words::todo_advice), said(*todo.say, lawbook, door));
  page.field(door.say(words::sureness), word("grade", to_string(todo.grade), lang));
  std::vector<std::string> laws{todo.law};
  for (const Todo::Paper& paper : todo.papers) laws.push_back(paper.law);
  std::vector<std::string> cited = cite_all(laws, lawbook, lang);
  if (todo.checked) cited.push_back(door.say(words::checked_on, day_text(*todo.checked, lang)));
  page.field(door.say(words::law), joined(cited, "\n"));
  label = door.say(words::wipes);
  for (const Text& note : todo.notes) {
    page.field(label, said(note, lawbook, door));
    label.clear();
  }
}

void show_todos(Page& page, const Determination& answer, const Lawbook& lawbook, const Door& door) {
  page.blank().heading(door.say(words::todo_title));
  if (answer.todo.empty()) page.para(door.say(words::todo_nothing), 2);
  for (std::size_t i = 0; i < answer.todo.size(); ++i) {
    show_todo(page, i + 1, answer.todo[i], answer, lawbook, door);
  }
  const std::string forms = form_warning(answer.todo, lawbook.symbols).in(door.lang());
  if (!forms.empty()) page.blank().para(forms);
}

// A right that nobody could decide may have papers of its own.
void show_undecided(Page& page, const std::string& file, const Determination& answer, const Lawbook& lawbook,
                    const Door& door) {
  std::vector<std::string> names;
  for (const Result& result : answer.results) {
    const Benefit* benefit = lawbook.benefit(result.id);
    if (result.status == Status::unknown && benefit != nullptr) names.push_back(benefit->label.in(door.lang()));
  }
  if (names.empty()) return;
  page.blank().para(door.say(words::todo_undecided, joined(names)));
  // What came by a pipe cannot be named again.
  if (file != "-") page.para(door.say(words::see_missing, file));
}

int todo(const Arguments& arguments, const Door& door) {
  if (arguments.json && arguments.calendar) door.usage(door.say(words::one_of_two, "--json", "--ics"));
  const Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  DetermineOptions options;
  options.explain = false;
  options.todo = true;
  const Determination answer = determine(case_, lawbook, options, door);
  if (arguments.json) {
    door.print(todo_json(answer, *lawbook) + '\n');
  } else if (arguments.calendar) {
    const std::string calendar = todo_calendar(answer, *lawbook, door.lang());
    if (calendar.empty()) {
      door.note(door.say(words::calendar_empty));
    } else {
      door.print(calendar);
    }
  } else {
    Page page = door.page();
    show_person(page, case_, *lawbook, door);
    show_todos(page, answer, *lawbook, door);
    show_undecided(page, arguments.file, answer, *lawbook, door);
    page.blank().para(door.say(words::disclaimer));
    door.print(page.text());
  }
  return verdict(case_, answer, door);
}

}  // namespace

Command todo_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"todo",
          {{"file", &arguments->file},
           {"--json", &arguments->json, words::opt_json_todo},
           {"--ics", &arguments->calendar, words::opt_calendar}},
          [arguments](const Door& door) { return todo(*arguments, door); }};
}

}  // namespace huong::cli
