// A sheet of decisions: rows of text whose headings tell what a column is, one row a decision or one row a line of its
// record. Rows become decisions one after another; nothing is kept of those before. What cannot be read beyond doubt is
// a fault of its decision, never a guess.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/decision.hpp"
#include "calc/claim/cell.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/text/csv.hpp"

namespace huong {

/// Other ways to write headings and words: "column", "so_so_bhxh" → "id"; "kind", "thai_san" → "maternity". The first
/// key is what the word stands for: column, benefit, scheme, kind, sex, or a key of a line; `with` gives keys to lines
/// by what they carry ("coefficient" → "sector=state"); `skip` names columns that are not needed.
class SheetWords {
 public:
  /// From rows `what,written,means`; lines that begin with # are remarks.
  explicit SheetWords(std::string_view csv);
  /// The word meant; nothing when this way of writing is not known. `written` as `folded` gives it.
  [[nodiscard]] const std::string* find(std::string_view what, std::string_view written) const;

 private:
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> words_;
};

struct SheetOptions {
  std::string file;          ///< for messages
  std::optional<Day> as_of;  ///< for every row, whatever the sheet says
  Day today;                 ///< where a row says nothing
  std::string benefit;       ///< where the sheet has no such column
  DayOrder days = DayOrder::unknown;
};

class DecisionSheet {
 public:
  DecisionSheet(const Lawbook& lawbook, const SheetWords& words, SheetOptions options);
  ~DecisionSheet();
  DecisionSheet(DecisionSheet&&) noexcept;
  DecisionSheet& operator=(DecisionSheet&&) noexcept;

  /// Reads the headings. With faults the sheet cannot be used.
  void head(const CsvRow& row, Faults& faults);
  /// The headings that mean nothing here, as written.
  [[nodiscard]] const std::vector<std::string>& ignored() const;

  /// Takes a row; true when it begins a new decision, so that `decision` is the one before it.
  [[nodiscard]] bool add(const CsvRow& row);
  /// After the last row; true when there is one more decision.
  [[nodiscard]] bool finish();

  /// The decision completed last, until the next one is; with faults it must not be computed.
  [[nodiscard]] const Decision& decision() const;
  [[nodiscard]] const Faults& faults() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace huong
