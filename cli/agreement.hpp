// Agreements by name: of the lawbook, or from a file.
#pragma once

#include <string>

#include "calc/law/lawbook.hpp"
#include "cli/door.hpp"

namespace huong::cli {

/// From the lawbook by its id, or from a file. Ends with its faults, or as wrong usage when there is none.
[[nodiscard]] Agreement find_agreement(const std::string& name, const Lawbook& lawbook, const Door& door);

}  // namespace huong::cli
