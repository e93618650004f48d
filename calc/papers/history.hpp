// From the rows of a sheet to lines that say what their months are, and from those to the months of a life. Part of
// reading papers.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "calc/papers/sheet.hpp"

namespace huong {

/// A row of the sheet after it was judged: what it says of its months.
struct PaperLine {
  std::size_t row = 0;
  std::size_t kind = 0;
  Span months{Month{0}, Month{0}};
  Basis basis = Basis::none;
  Exact amount;
  std::vector<std::optional<bool>> attached;  ///< by track: does the paper say that these months count there?
  bool correction = false;
  bool unclear = false;  ///< its amount is asked about
};

/// Judges the rows: adds them to the reading, with what there is to know of each, and gives those that say something of
/// months.
[[nodiscard]] std::vector<PaperLine> judge_rows(const Sheet& sheet, const PaperWords& words,
                                                const PaperOptions& options, Reading& reading);

/// Makes the case of a sheet and compares it with the totals.
void make_history(const Sheet& sheet, const PaperWords& words, const PaperOptions& options, Reading& reading);

}  // namespace huong
