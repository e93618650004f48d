// Many lives in one table: a line for each record, the lines of one `id` following each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/text/fault.hpp"

namespace huong {

struct Life {
  std::string id;
  Case case_;
};

/// The columns of the person and of a record line; any other heading is a key of the line's scheme, or
/// `given.RULE`: a figure of the case, the first that its lines say.
[[nodiscard]] const std::vector<std::string>& life_columns();

/// Reads a table (CSV). What belongs to the person stands on the first of its lines or on all; lines that begin after
/// `as_of` are plans. A table with faults gives no lives.
[[nodiscard]] std::vector<Life> read_life_table(std::string_view text, const std::string& file, Faults& faults);

}  // namespace huong
