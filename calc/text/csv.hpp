// Tables of text (RFC 4180), row by row and piece by piece, so that a file of any length needs the memory of one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/text/document.hpp"

namespace huong {

/// One row. The fields are views into the piece that was fed, or into the reader: they hold until the next call.
struct CsvRow {
  std::uint64_t line = 0;  ///< of the row's first character, from 1
  std::vector<std::string_view> fields;

  [[nodiscard]] std::size_t size() const { return fields.size(); }
  /// An absent field is an empty one.
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    return i < fields.size() ? fields[i] : std::string_view();
  }
};

/// Feed a piece, take rows with `next` until it answers false, feed the following piece; after the last one `finish`
/// and take the rest.
///
/// A byte order mark is dropped, empty lines are skipped, lines end with LF or CR LF. A field in quotes may hold the
/// separator, line ends and "" for a quote; a quote inside a field without quotes is an ordinary character. UTF-8 is
/// not checked here.
class CsvReader {
 public:
  /// Without a separator the first row decides: tab, `;` or `,`, whichever it holds most of. `file` is for messages.
  explicit CsvReader(std::string file, char separator = 0, std::size_t row_bytes = 1u << 20)
      : file_(std::move(file)), separator_(separator), row_bytes_(row_bytes) {}

  /// `piece` must live until the next `feed` is done; take the rows of one piece before feeding another.
  void feed(std::string_view piece);
  void finish() { finished_ = true; }

  /// False when no whole row is left: feed more, or it is the end, or `fault` says why reading stopped.
  [[nodiscard]] bool next(CsvRow& row);

  /// A quote left open, text after a closing quote, a row that is too long. Nothing is read after it.
  [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }
  /// The separator in use; 0 as long as it is not decided.
  [[nodiscard]] char separator() const { return separator_; }

 private:
  enum class Step : std::uint8_t { row, empty, more, stop };

  void decide_separator();
  [[nodiscard]] Step take(CsvRow& row);
  [[nodiscard]] Step take_quoted(CsvRow& row);
  [[nodiscard]] Step refuse(std::string code, std::uint64_t line, std::string what_vi, std::string what_en,
                            std::string fix_vi, std::string fix_en);

  std::string file_;
  char separator_;
  std::size_t row_bytes_;
  std::string_view rest_;  // not yet read; in the caller's piece or in carry_
  std::string carry_;      // the row that a piece broke off, and what followed
  std::string unquoted_;   // fields whose "" became a quote
  std::uint64_t line_ = 1;
  bool begun_ = false;
  bool finished_ = false;
  std::optional<Fault> fault_;
};

}  // namespace huong
