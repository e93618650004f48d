#include <memory>

#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file;
  bool json = false;
};

int calc(const Arguments& arguments, const Door& door) {
  const Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  DetermineOptions options;
  // The text shows no reasons, and not asking for them costs nothing.
  options.explain = true;
  const Determination answer = determine(case_, lawbook, options, door);
  if (arguments.json) {
    door.print(to_json(answer, *lawbook) + '\n');
    return verdict(case_, answer, door);
  }
  Page page = door.page();
  show_determination(page, case_, answer, *lawbook, door);
  // What came by a pipe cannot be named again.
  if (!answer.results.empty() && arguments.file != "-") {
    page.para(door.say(words::see_why, arguments.file, answer.results.front().id));
    page.para(door.say(words::see_options, arguments.file));
  }
  page.para(door.say(words::disclaimer));
  door.print(page.text());
  return verdict(case_, answer, door);
}

}  // namespace

Command calc_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"calc",
          {{"file", &arguments->file}, {"--json", &arguments->json, words::opt_json}},
          [arguments](const Door& door) { return calc(*arguments, door); }};
}

}  // namespace huong::cli
