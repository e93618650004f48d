#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file;
  bool json = false;
};

std::string now_text(const Choice& choice, const Lawbook& lawbook, const Door& door) {
  std::vector<std::string> lines;
  for (const Choice::Now& now : choice.now) {
    const Benefit* benefit = lawbook.benefit(now.result);
    std::string line = benefit == nullptr ? now.result : benefit->label.in(door.lang());
    line += ": " + amount_text(now.amount, door.lang());
    if (now.from) {
      line += ", " + door.say(words::from_month, month_text(*now.from, door.lang()));
    } else if (now.status != Status::granted) {
      line += " (" + word("status", to_string(now.status), door.lang()) + ")";
    }
    lines.push_back(line);
  }
  return lines.empty() ? door.say(words::option_nothing) : joined(lines, "\n");
}

// What comes later, and plainly when nothing will.
std::string later_line(const Choice::Later& later, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  const std::string why = read_out(said_of(later.label.in(lang), later.headline.in(lang), true), lawbook, lang);
  std::string when;
  if (later.from) {
    const std::string month = month_text(*later.from, lang);
    when = later.amount ? door.say(words::later_amount, amount_text(*later.amount, lang), month)
                        : door.say(words::later_open, month);
    if (later.until) when += ' ' + door.say(words::until_month, month_text(*later.until, lang));
  }
  switch (later.status) {
    case Status::granted:
    case Status::not_yet:
      return later.from ? when : door.say(words::later_none, why);
    case Status::pending:
      return door.say(words::later_if, when);
    case Status::refused:
    case Status::lapsed:
      return door.say(words::later_none, why);
    case Status::unknown:
      break;
  }
  return door.say(words::later_unsure, why);
}

std::string later_text(const Choice& choice, const Lawbook& lawbook, const Door& door) {
  std::vector<std::string> lines;
  for (const Choice::Later& later : choice.later) {
    lines.push_back(door.say(words::later_line, later.label.in(door.lang()), later_line(later, lawbook, door)));
  }
  return lines.empty() ? door.say(words::option_nothing) : joined(lines, "\n");
}

std::string wiped_text(const Choice& choice, const Lawbook& lawbook, const Door& door) {
  if (choice.months_wiped == 0) return door.say(words::option_no_months);
  std::vector<std::string> names;
  for (const std::string& scheme : choice.wiped_schemes) names.push_back(scheme_label(lawbook, scheme, door.lang()));
  return door.say(choice.months_wiped == 1 ? words::option_wiped_one : words::option_wiped, choice.months_wiped,
                  joined(names));
}

void show_texts(Page& page, const Say& title, const std::vector<Text>& all, const Lawbook& lawbook, const Door& door) {
  if (all.empty()) return;
  page.para(door.say(title) + ":", 2);
  for (const Text& text : all) {
    page.para("• " + read_out(text.in(door.lang()), lawbook, door.lang()), 4, 2);
  }
}

// Side by side while columns are wide enough to read; below each other beyond that. What takes sentences stands below.
void show_options(Page& page, const std::vector<Choice>& choices, const Lawbook& lawbook, const Door& door) {
  constexpr std::size_t kMostColumns = 3;
  std::vector<std::vector<std::string>> rows{{""},
                                             {door.say(words::option_row_now)},
                                             {door.say(words::option_row_later)},
                                             {door.say(words::option_row_wiped)}};
  for (std::size_t i = 0; i < choices.size(); ++i) {
    rows[0].push_back(fmt::format("{}. {}", i + 1, choices[i].label.in(door.lang())));
    rows[1].push_back(now_text(choices[i], lawbook, door));
    rows[2].push_back(later_text(choices[i], lawbook, door));
    rows[3].push_back(wiped_text(choices[i], lawbook, door));
  }
  const bool beside = choices.size() > 1 && choices.size() <= kMostColumns;
  if (beside) {
    for (const std::vector<std::string>& row : rows) page.blank().table({row}, 19);
  }
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    if (beside && choice.break_even.empty() && choice.notes.empty()) continue;
    page.blank().heading(rows[0][i + 1]);
    for (std::size_t r = 1; !beside && r < rows.size(); ++r) page.field(rows[r][0], rows[r][i + 1], 2, 20);
    show_texts(page, words::option_row_even, choice.break_even, lawbook, door);
    show_texts(page, words::option_row_notes, choice.notes, lawbook, door);
  }
}

int options(const Arguments& arguments, const Door& door) {
  Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  case_.projection_held = true;
  DetermineOptions options;
  options.options = true;
  const Determination answer = determine(case_, lawbook, options, door);
  if (arguments.json) {
    door.print(to_json(answer, *lawbook) + '\n');
    return verdict(case_, answer, door);
  }
  Page page = door.page();
  show_person(page, case_, *lawbook, door);
  page.blank().heading(door.say(words::options_title));
  if (answer.options.empty()) {
    page.para(door.say(words::no_options), 2);
  } else {
    page.para(door.say(words::options_basis), 2);
    show_options(page, answer.options, *lawbook, door);
  }
  show_warnings(page, answer, *lawbook, door);
  page.blank().para(door.say(words::disclaimer));
  door.print(page.text());
  return verdict(case_, answer, door);
}

}  // namespace

Command options_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"options",
          {{"file", &arguments->file}, {"--json", &arguments->json, words::opt_json}},
          [arguments](const Door& door) { return options(*arguments, door); }};
}

}  // namespace huong::cli
