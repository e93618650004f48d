#include "cli/life_files.hpp"

#include <algorithm>
#include <filesystem>

#include "calc/text/format.hpp"

namespace huong::cli {
namespace {

namespace fs = std::filesystem;

std::vector<Life> read_case(const std::string& file, const Door& door) {
  std::vector<Life> lives;
  lives.push_back({short_name(file), door.case_file(file)});
  return lives;
}

}  // namespace

std::vector<Life> read_lives(const std::string& path, const Door& door) {
  if (path.empty()) door.usage(door.say(words::argument_missing, std::string("--cases")), door.say(words::lives_fix));
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    if (!path.ends_with(".csv")) return read_case(path, door);
    Faults faults;
    std::vector<Life> lives;
    if (const std::optional<std::string> text = door.read(path, faults)) {
      lives = read_life_table(*text, path, faults);
      for (Life& life : lives) door.complete(life.case_, path, faults);
    }
    if (!faults.empty()) door.refuse(faults, words::fault_sheet, words::faults_sheet);
    return lives;
  }
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".yaml" || extension == ".yml" || extension == ".json") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  std::vector<Life> lives;
  for (const std::string& file : files) {
    for (Life& life : read_case(file, door)) lives.push_back(std::move(life));
  }
  if (lives.empty()) door.usage(door.say(words::lives_none, path), door.say(words::lives_fix));
  return lives;
}

}  // namespace huong::cli
