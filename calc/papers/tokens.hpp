// Months, days and numbers in a line of a paper, as people and printers write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "calc/number/exact.hpp"
#include "calc/papers/words.hpp"
#include "calc/time/month.hpp"

namespace huong {

/// A number and what its writing tells of it.
struct PaperNumber {
  Exact value;
  bool money = false;      ///< written in groups of three, with a word for money, or as long as a wage is
  bool grouped = false;    ///< the first of these
  bool fraction = false;   ///< written with decimals
  bool percent = false;    ///< a percent sign follows
  bool repaired = false;   ///< a letter stood for a digit
  bool glued = false;      ///< runs on from the word before it
  std::u32string written;  ///< as it stands on the paper
};

struct PaperToken {
  enum class Kind : std::uint8_t { month, day, number };
  Kind kind = Kind::number;
  std::size_t begin = 0, end = 0;
  Month month;  ///< of a day: its month
  Day day{};
  bool repaired = false;
  PaperNumber number;
};

/// All of them, in order. `text` is cleaned and composed.
[[nodiscard]] std::vector<PaperToken> paper_tokens(const Compared& text, const PaperWords& words);

/// A cell that holds one month, or a day, and nothing else: also 201803 and 2018-03-01.
[[nodiscard]] std::optional<PaperToken> cell_month(const Compared& cell, const PaperWords& words);
/// A cell that holds one number and nothing else.
[[nodiscard]] std::optional<PaperNumber> cell_number(const Compared& cell, const PaperWords& words);

/// The two months with which a line says from when to when.
struct PaperSpan {
  std::size_t begin = 0, end = 0;
  PaperToken from;
  std::optional<PaperToken> to;  ///< nothing: still running
  bool short_years = false;      ///< years of two digits
  bool glued = false;            ///< the words run on from the months
};
[[nodiscard]] std::optional<PaperSpan> paper_span(const Compared& text, const std::vector<PaperToken>& tokens,
                                                  const PaperWords& words);

/// "N years M months" at or after `from`: so many months; nothing when there is none.
[[nodiscard]] std::optional<int> paper_duration(const Compared& text, const PaperWords& words, std::size_t from);

/// The text of a paper line by line: composed, one kind of space, hyphen and digit, nothing that cannot be seen.
[[nodiscard]] std::vector<std::u32string> paper_lines(std::string_view utf8);

}  // namespace huong
