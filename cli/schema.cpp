#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/embedded.hpp"

namespace huong::cli {
namespace {

int schema(const std::string& name, const Door& door) {
  constexpr std::string_view kFolder = "schema/";
  constexpr std::string_view kEnd = ".schema.json";
  std::vector<std::string> names;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with(kFolder) || !file.name.ends_with(kEnd)) continue;
    names.emplace_back(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnd.size()));
    if (names.back() != name) continue;
    door.print(file.text);
    return kDone;
  }
  if (name.empty()) door.usage(door.say(words::argument_missing, door.say(words::schema_argument, joined(names))));
  const std::string guess = closest(name, names);
  door.usage(door.say(words::unknown_schema, name),
             guess.empty() ? door.say(words::choose_from, joined(names)) : door.say(words::did_you_mean, guess));
}

}  // namespace

Command schema_command() {
  const auto name = std::make_shared<std::string>();
  return {"schema", {{"name", name.get()}}, [name](const Door& door) { return schema(*name, door); }};
}

}  // namespace huong::cli
