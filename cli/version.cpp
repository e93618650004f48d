#include "cli/version.hpp"

#include <algorithm>

namespace huong::cli {
namespace {

void newest(const Node& node, std::string& found) {
  for (const Node::Entry& entry : node.entries) {
    if (entry.key == "checked" && entry.value.is_scalar()) found = std::max(found, entry.value.text);
    newest(entry.value, found);
  }
  for (const Node& item : node.items) newest(item, found);
}

}  // namespace

std::string newest_check(const Pack& pack) {
  std::string found;
  for (const SourceFile& file : pack.files) newest(file.root, found);
  return found;
}

std::string version_text(const Door& door) {
  const Pack pack = door.pack();
  std::string out = door.say(words::version_program, HUONG_VERSION) + '\n';
  out += door.say(words::version_lawbook, pack.version, pack.digest) + '\n';
  const std::string checked = newest_check(pack);
  const std::optional<Day> day = parse_day(checked);
  if (day) out += door.say(words::version_checked, day_text(*day, door.lang())) + '\n';
  return out;
}

}  // namespace huong::cli
