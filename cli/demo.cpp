#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string name;
  bool print_case = false;
  bool list = false;
};

struct Demo {
  std::string name;
  std::string_view text;
};

std::vector<Demo> demos() {
  constexpr std::string_view kFolder = "demo/";
  constexpr std::string_view kEnd = ".yaml";
  std::vector<Demo> found;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with(kFolder) || !file.name.ends_with(kEnd)) continue;
    found.push_back(
        {std::string(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnd.size())), file.text});
  }
  return found;
}

// A demonstration begins with two comments, "# vi: …" and "# en: …": its story.
std::string story(std::string_view text, std::string_view lang) {
  const std::string mark = "# " + std::string(lang) + ": ";
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  const std::size_t start = at + mark.size();
  return std::string(text.substr(start, text.find('\n', start) - start));
}

int demo(const Arguments& arguments, const Door& door) {
  const std::vector<Demo> all = demos();
  std::vector<std::string> names;
  for (const Demo& each : all) names.push_back(each.name);
  if (arguments.list) {
    Page page = door.page();
    for (const Demo& each : all) page.field(each.name, story(each.text, door.lang()), 2, 10);
    door.print(page.text());
    return kDone;
  }
  // The first story that a newcomer should see.
  const std::string name = arguments.name.empty() ? "demo" : arguments.name;
  const auto at = std::find_if(all.begin(), all.end(), [&](const Demo& each) { return each.name == name; });
  if (at == all.end()) {
    const std::string guess = closest(name, names);
    door.usage(door.say(words::unknown_demo, name),
               guess.empty() ? door.say(words::choose_from, joined(names)) : door.say(words::did_you_mean, guess));
  }
  if (arguments.print_case) {
    door.print(at->text);
    return kDone;
  }
  Faults faults;
  const std::string file = name + ".yaml";
  const Node root = read_yaml(at->text, file, faults);
  std::optional<Case> case_;
  if (faults.empty()) case_ = door.case_tree(root, file, faults);
  if (!case_) door.refuse(faults, words::fault_case, words::faults_case);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  const Determination answer = determine(*case_, lawbook, {}, door);
  Page page = door.page();
  page.para(door.say(words::demo_intro, name, story(at->text, door.lang()))).blank();
  show_determination(page, *case_, answer, *lawbook, door);
  page.heading(door.say(words::demo_next));
  const auto next = [&](const std::string& command, const Say& what) { page.field(command, door.say(what), 2, 44); };
  next(fmt::format("huong demo {} --case > {}", name, file), words::demo_save);
  next("huong options " + file, words::demo_options);
  if (!answer.results.empty()) {
    next(fmt::format("huong explain {} {}", file, answer.results.front().id), words::demo_why);
  }
  next("huong timeline " + file, words::demo_timeline);
  next("huong demo --list", words::demo_others);
  page.blank().para(door.say(words::disclaimer));
  door.print(page.text());
  return kDone;
}

}  // namespace

Command demo_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"demo",
          {{"name", &arguments->name},
           {"--case", &arguments->print_case, words::opt_case},
           {"--list", &arguments->list, words::opt_list}},
          [arguments](const Door& door) { return demo(*arguments, door); }};
}

}  // namespace huong::cli
