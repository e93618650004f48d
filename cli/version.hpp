// What is running: the program, the lawbook in it, and how fresh the law is.
#pragma once

#include <string>

#include "cli/door.hpp"

namespace huong::cli {

[[nodiscard]] std::string version_text(const Door& door);

/// The newest day on which somebody compared a value of these files with the law; "" when none is written.
[[nodiscard]] std::string newest_check(const Pack& pack);

}  // namespace huong::cli
