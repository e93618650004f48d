// The commands, one a file. Each says which options and arguments it takes and runs when it was the one called.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "cli/door.hpp"

namespace huong::cli {

/// An option ("--json", "-o,--output") or, without dashes, an argument by its place. None is required by the parser: a
/// missing argument is reported by the command itself, in the user's language.
struct Option {
  std::string names;
  std::variant<bool*, std::string*, std::vector<std::string>*> into;
  Say description = {};
};

struct Command {
  std::string name;
  std::vector<Option> options;
  std::function<int(const Door&)> run;  ///< keeps alive what the options write into
};

[[nodiscard]] Command calc_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command options_command();
[[nodiscard]] Command todo_command();
[[nodiscard]] Command timeline_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command test_command();
[[nodiscard]] Command verify_command();
[[nodiscard]] Command rules_command();
[[nodiscard]] Command agreement_command();
[[nodiscard]] Command compare_command();
[[nodiscard]] Command sweep_command();
[[nodiscard]] Command lives_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command demo_command();

/// The whole program: parses, runs, and turns whatever happens into an exit code.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace huong::cli
