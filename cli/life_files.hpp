// The lives that are compared: a folder of cases, one case, or a table with a line for each record.
#pragma once

#include <string>
#include <vector>

#include "calc/claim/lives.hpp"
#include "cli/door.hpp"

namespace huong::cli {

/// All of them, or ends with the faults found.
[[nodiscard]] std::vector<Life> read_lives(const std::string& path, const Door& door);

}  // namespace huong::cli
