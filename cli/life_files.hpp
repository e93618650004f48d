// The lives that are compared: a folder of cases, one case, or a table with a line for each record.
#pragma once

#include <string>
#include <vector>

#include "calc/claim/claim.hpp"
#include "cli/door.hpp"

namespace huong::cli {

struct Life {
  std::string id;
  Case case_;
};

/// All of them, or ends with the faults found. In a table the rows of one `id` follow each other; what belongs to the
/// person stands on the first of them or on all.
[[nodiscard]] std::vector<Life> read_lives(const std::string& path, const Door& door);

/// The columns of the person and of a record line; any other heading is a key of the line's scheme.
[[nodiscard]] const std::vector<std::string>& life_columns();

}  // namespace huong::cli
