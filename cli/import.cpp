#include <algorithm>
#include <memory>

#include "calc/answer/judge.hpp"
#include "calc/papers/papers.hpp"
#include "calc/text/fault.hpp"
#include "cli/commands.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::vector<std::string> names;  // [KIND] FILE
  std::string born, sex;
  bool json = false;
  bool accept = false;
};

PaperOptions paper_options(const Arguments& arguments, const std::shared_ptr<const Lawbook>& lawbook,
                           const Door& door) {
  PaperOptions options;
  options.as_of = door.asked_day();
  options.today = door.today();
  if (!arguments.born.empty()) {
    options.born = parse_birth(arguments.born);
    if (!options.born) door.usage(door.say(words::bad_born, arguments.born));
  }
  if (!arguments.sex.empty()) {
    if (arguments.sex != "female" && arguments.sex != "male") door.usage(door.say(words::bad_sex, arguments.sex));
    options.sex = arguments.sex;
  }
  options.judge = [lawbook, today = *options.today](const Record& record) { return judge(record, *lawbook, today); };
  return options;
}

// As a compiler says it: where, what, the way out, and the line itself.
void show_issue(const PaperIssue& issue, const std::string& file, const Door& door) {
  Fault fault{issue.code, file, {}, issue.what.vi, issue.what.en, issue.fix.vi, issue.fix.en};
  fault.place.line = issue.line;
  fault.what_vi = filled(issue.question ? words::paper_question : words::paper_note, "vi", fault.what_vi);
  fault.what_en = filled(issue.question ? words::paper_question : words::paper_note, "en", fault.what_en);
  std::string text = to_string(fault, door.lang());
  if (!issue.quote.empty()) text += "\n    " + issue.quote;
  if (issue.question) {
    door.complain(text);
  } else {
    door.note(text);
  }
}

void show_totals(const Reading& reading, const Door& door) {
  for (const PaperSum& sum : reading.totals) {
    if (sum.printed != sum.read) continue;  // told as a question
    const Said& label = sum.label;
    door.note(door.say(words::paper_total, door.lang() == "en" ? label.en : label.vi, sum.read));
  }
}

int import(const Arguments& arguments, const Door& door) {
  const std::vector<std::string>& names = arguments.names;
  if (names.empty()) door.usage(door.say(words::argument_missing, door.say(words::file_argument)));
  if (names.size() > 2) door.usage(door.say(words::too_many, names[2]));
  const std::string& file = names.back();
  const Pack pack = door.pack();
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook(pack);
  Faults faults;
  const std::vector<PaperWords> papers = load_paper_words(pack.files, faults);
  if (!faults.empty()) door.refuse(faults, words::fault_law, words::faults_law);
  if (papers.empty()) door.usage(door.say(words::no_papers));
  PaperOptions options = paper_options(arguments, lawbook, door);
  if (names.size() == 2) {
    std::vector<std::string> known = paper_ids(papers);
    known.insert(known.begin(), "auto");
    if (std::find(known.begin(), known.end(), names[0]) == known.end()) {
      const std::string guess = closest(names[0], known);
      door.usage(door.say(words::unknown_paper, names[0]),
                 guess.empty() ? door.say(words::choose_from, joined(known)) : door.say(words::did_you_mean, guess));
    }
    options.paper = names[0];
  }
  const std::optional<std::string> text = door.read(file, faults);
  if (!text) door.refuse(faults, words::fault_paper, words::faults_paper);
  const std::optional<Reading> reading = read_papers(*text, papers, options, file, faults);
  if (!reading) door.refuse(faults, words::fault_paper, words::faults_paper);
  door.print(arguments.json ? to_json(*reading) : to_yaml(*reading, door.lang()));
  const Said& label = reading->paper_label;
  door.note(door.say(words::paper_read_as, door.lang() == "en" ? label.en : label.vi, reading->rows.size(),
                     reading->result.records.size()));
  for (const PaperIssue& issue : reading->issues) show_issue(issue, file, door);
  show_totals(*reading, door);
  const std::size_t open = reading->questions();
  if (open == 0) return kDone;
  if (arguments.accept) {
    door.note(door.say(counted(open, words::question_accepted, words::questions_accepted), open));
    return kDone;
  }
  door.complain(door.say(counted(open, words::question_open, words::questions_open), open));
  return kUndecided;
}

}  // namespace

Command import_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"import",
          {{"names", &arguments->names},
           {"--born", &arguments->born, words::opt_born},
           {"--sex", &arguments->sex, words::opt_sex},
           {"--accept", &arguments->accept, words::opt_accept},
           {"--json", &arguments->json, words::opt_json_reading}},
          [arguments](const Door& door) { return import(*arguments, door); }};
}

}  // namespace huong::cli
