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
    if (now.status != Status::granted) line += " (" + word("status", to_string(now.status), door.lang()) + ")";
    lines.push_back(line);
  }
  return lines.empty() ? door.say(words::option_nothing) : joined(lines, "\n");
}

std::string later_text(const Choice& choice, const Door& door) {
  std::vector<std::string> lines;
  for (const Choice::Later& later : choice.later) {
    std::string line = later.label.in(door.lang()) + ": ";
    if (later.amount) line += amount_text(*later.amount, door.lang());
    if (later.from) {
      const std::string month = month_text(*later.from, door.lang());
      line = later.amount ? door.say(words::later_from, line, month) : line + door.say(words::from_month, month);
    }
    if (!later.amount || later.status != Status::granted) {
      const std::string status = word("status", to_string(later.status), door.lang());
      line += later.amount || later.from ? " (" + status + ")" : status;
    }
    lines.push_back(line);
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

std::string texts(const std::vector<Text>& all, const Door& door) {
  std::vector<std::string> lines;
  for (const Text& text : all) lines.push_back(text.in(door.lang()));
  return joined(lines, "\n");
}

// Side by side while columns are wide enough to read; below each other beyond that.
void show_options(Page& page, const std::vector<Choice>& choices, const Lawbook& lawbook, const Door& door) {
  constexpr std::size_t kMostColumns = 3;
  std::vector<std::vector<std::string>> rows(6);
  const Say* names[] = {nullptr,
                        &words::option_row_now,
                        &words::option_row_later,
                        &words::option_row_wiped,
                        &words::option_row_even,
                        &words::option_row_notes};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(names[i] == nullptr ? "" : door.say(*names[i]));
  for (const Choice& choice : choices) {
    rows[0].push_back(choice.label.in(door.lang()));
    rows[1].push_back(now_text(choice, lawbook, door));
    rows[2].push_back(later_text(choice, door));
    rows[3].push_back(wiped_text(choice, lawbook, door));
    rows[4].push_back(texts(choice.break_even, door));
    rows[5].push_back(texts(choice.notes, door));
  }
  const auto empty = [](const std::vector<std::string>& row) {
    return std::all_of(row.begin() + 1, row.end(), [](const std::string& cell) { return cell.empty(); });
  };
  rows.erase(std::remove_if(rows.begin(), rows.end(), empty), rows.end());
  if (choices.size() <= kMostColumns) {
    for (std::string& cell : rows[0]) {
      if (!cell.empty()) cell = page.styled(cell, Style::bold);
    }
    for (const std::vector<std::string>& row : rows) page.blank().table({row}, 16);
    return;
  }
  for (std::size_t c = 1; c < rows[0].size(); ++c) {
    page.blank().heading(fmt::format("{}. {}", c, rows[0][c]));
    for (std::size_t r = 1; r < rows.size(); ++r) page.field(rows[r][0], rows[r][c], 2, 20);
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
    door.print(to_json(answer) + '\n');
    return verdict(case_, answer, door);
  }
  Page page = door.page();
  show_person(page, case_, answer.lawbook_version, door);
  page.blank().heading(door.say(words::options_title));
  if (answer.options.empty()) {
    page.para(door.say(words::no_options), 2);
  } else {
    page.para(door.say(words::options_basis), 2);
    show_options(page, answer.options, *lawbook, door);
  }
  show_warnings(page, answer, door);
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
