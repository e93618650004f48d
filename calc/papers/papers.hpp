// Reads the papers that people hold, sheets of contributions and screens of an app, and makes a case of them. Tolerant
// in reading, strict in adding up: nothing is mended in silence, months are counted once, and what was read is held
// against the totals that the paper itself prints. The words are a country's own (words.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/papers/words.hpp"
#include "calc/text/document.hpp"
#include "calc/text/reading.hpp"

namespace huong {

/// Something to know, or to answer before the case can be relied on. `what` and `fix` name no person and quote nothing;
/// the line as it stands on the paper is in `quote`.
struct PaperIssue {
  std::string code;        ///< stable: "papers.total-differs" …
  bool question = false;   ///< else a note
  std::uint32_t line = 0;  ///< of the text that was read; 0: of the whole
  std::string quote;
  Said what, fix;
  std::vector<std::size_t> rows;  ///< of Reading::rows
};

/// One line of the paper.
struct PaperRow {
  std::vector<std::uint32_t> lines;  ///< of the text; a wrapped row has several
  std::string quote;
  std::optional<Span> months;
  std::string kind;  ///< name in the words
  Said label;        ///< of the kind
  Basis basis = Basis::none;
  Exact amount;
  bool used = false;  ///< some record comes from it
};

/// Months of a track as the paper says and as they were read.
struct PaperSum {
  std::string track;
  Said label;
  int printed = 0, read = 0;
  std::optional<Month> until;
  std::uint32_t line = 0;
};

struct Reading {
  std::string paper;  ///< which paper it was taken for, by its id
  Said paper_label;
  std::optional<Month> as_of;  ///< the month up to which the paper speaks
  std::vector<PaperRow> rows;
  std::vector<PaperSum> totals;
  std::vector<PaperIssue> issues;  ///< in the order of lines, those of the whole last
  Case result;
  std::vector<std::vector<std::size_t>> origins;  ///< for each record of the case: its rows

  [[nodiscard]] std::size_t questions() const;
};

struct PaperOptions {
  std::string paper = "auto";  ///< the id of a paper
  std::optional<Day> as_of;    ///< the day asked about, when the user says one
  std::optional<Day> today;    ///< later months are doubtful
  std::optional<Birth> born;   ///< where the paper does not say
  std::optional<std::string> sex;
  /// What law has to say of a record (over a ceiling, under a floor); law is not known here.
  std::function<std::vector<Said>(const Record&)> judge;
};

/// With a fault (no text, no line that says from when to when) nothing.
[[nodiscard]] std::optional<Reading> read_papers(std::string_view text, const std::vector<PaperWords>& words,
                                                 const PaperOptions& options, const std::string& file, Faults& faults);

/// The ids of the papers that can be asked for.
[[nodiscard]] std::vector<std::string> paper_ids(const std::vector<PaperWords>& words);

/// The case as YAML, with what there is to know above each record. No quotes from the paper.
[[nodiscard]] std::string to_yaml(const Reading& reading, std::string_view lang);
/// Everything, as JSON (format reading/1).
[[nodiscard]] std::string to_json(const Reading& reading);

}  // namespace huong
