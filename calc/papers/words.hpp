// The words of a country's papers (format papers/1): how its insurance records are headed, what their lines are called
// and what each means in a case. Everything that differs from country to country is in here, so that the reader knows
// none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/number/exact.hpp"
#include "calc/text/document.hpp"
#include "calc/text/pack.hpp"
#include "calc/text/reading.hpp"
#include "calc/time/month.hpp"

namespace huong {

/// A phrase to look for. One word is compared letter by letter; several words also when the marks were lost.
struct Phrase {
  std::u32string lower, bare;
  bool one_word = false;
};
using Phrases = std::vector<Phrase>;

/// What a printed total counts: "months paid", "months with unemployment insurance". The first is that of the months
/// which count at all.
struct PaperTrack {
  std::string id;
  Said label;
  /// The scheme whose lines the law attaches to the lines that count here, and its kind; "" when nothing is attached.
  std::string scheme, kind;
};

struct PaperKind {
  enum class Use : std::uint8_t { record, back_pay, nothing };
  std::string name;
  Said label;
  Phrases words;  ///< anywhere in a line
  Phrases alone;  ///< the whole of a clause or cell
  Use use = Use::record;
  std::string scheme, kind;
  std::vector<std::size_t> counts;  ///< tracks
  bool previous_wage = false;       ///< without an amount of its own it has that of the line before
  Said note;                        ///< what to tell when such a line is met

  [[nodiscard]] bool counts_in(std::size_t track) const;
  /// Months count that count in the first track.
  [[nodiscard]] bool counts_at_all() const { return counts_in(0); }
};

/// What an amount on a line is, and its part in the amount of a month.
struct PaperAmount {
  enum class Use : std::uint8_t { total, part, coefficient, percent, outside };
  std::string id;
  Said label;
  Phrases words;    ///< before a number, and as the heading of a column
  Phrases columns;  ///< only as the heading of a column
  Use use = Use::part;
  std::vector<std::size_t> of;  ///< percent: of the sum of these
};

/// A fund with its own rate of contribution.
struct PaperFund {
  std::string id;
  Phrases words, columns;
  std::vector<Exact> values;         ///< rates that it had
  std::optional<std::size_t> track;  ///< a rate above nothing means that the month counts there
  std::vector<std::size_t> alone;    ///< kinds that may carry this fund and no other; empty: any
};

struct PaperTotal {
  std::vector<Phrases> words;        ///< a sentence that holds one of each
  std::optional<std::size_t> track;  ///< nothing: that of the section it stands in
  Phrases years, months;             ///< columns of a data file
};

/// A part of a paper whose lines are all of one kind.
struct PaperSection {
  Phrases words;
  std::optional<std::size_t> track;  ///< of its totals; nothing: they are of no interest
  std::optional<std::size_t> kind;
};

struct PaperForm {
  enum class Layout : std::uint8_t { any, lines, cells, table };
  std::string id;
  Said label;
  Phrases marks;  ///< words that tell it from the others
  Layout layout = Layout::any;
  Said note;
};

struct PaperColumns {
  Phrases from, to, text, employer, rate, currency, person, extracted, scheme, kind;
};

struct PaperWords {
  std::string country, file, currency;
  std::vector<PaperTrack> tracks;
  std::vector<PaperKind> kinds;  ///< in order; the last has no words and takes what is left
  std::vector<PaperForm> papers;
  std::vector<PaperSection> sections;
  std::vector<PaperAmount> amounts;
  std::vector<PaperFund> funds;
  std::vector<std::vector<std::size_t>> splits;  ///< funds in the order in which their rates are printed
  std::vector<std::vector<std::size_t>> sums;    ///< funds whose rates are printed as one sum
  std::vector<PaperTotal> totals;
  PaperColumns columns;
  std::vector<std::pair<Phrases, std::size_t>> track_flags;  ///< columns of yes and no
  Phrases back_pay_flag;
  Phrases month, year, from, until, open;
  Phrases corrections;  ///< a line so called replaces an earlier one
  Phrases employers;    ///< words that begin the name of an employer
  Phrases born, sex, female, male, identity;
  Phrases skip;
  Phrases not_amounts;  ///< a number after one of these is no money
  std::vector<std::pair<Phrase, Exact>> units;
  Exact least_wage, most_wage;
  Exact least_coefficient, most_coefficient;
  std::optional<Month> coefficients_since;
  std::vector<std::pair<std::string, std::string>> coefficient_keys;  ///< what such a record also says

  /// The law attaches this track to the lines of another scheme.
  [[nodiscard]] bool attached(std::size_t track) const { return !tracks[track].scheme.empty(); }
  /// The attached track of whose scheme such a line itself is.
  [[nodiscard]] std::optional<std::size_t> own_track(const PaperKind& kind) const;
  [[nodiscard]] std::size_t kind_of_track(std::size_t track) const;
  /// The law attaches a track to a scheme and kind, whatever the words call it.
  [[nodiscard]] bool comes_with(const PaperKind& kind, std::size_t track) const;
};

/// Reads one file of words. Everything wrong is a fault; with any, nothing.
[[nodiscard]] std::optional<PaperWords> read_paper_words(const Node& root, const std::string& file, Faults& faults);

/// All files of words of a lawbook.
[[nodiscard]] std::vector<PaperWords> load_paper_words(const std::vector<SourceFile>& files, Faults& faults);

[[nodiscard]] Phrase make_phrase(std::string_view text);

/// The text as the phrases are compared with it: one letter of each for one letter of the text.
struct Compared {
  std::u32string text, lower, bare;
  bool has_marks = false;

  Compared() = default;
  explicit Compared(std::u32string_view text);
};

/// Where a phrase begins at or after `from`, not inside a longer word; npos when nowhere.
[[nodiscard]] std::size_t find_phrase(const Compared& in, const Phrase& phrase, std::size_t from = 0);
[[nodiscard]] bool has_any(const Compared& in, const Phrases& phrases);
/// The end of a phrase that begins at `at`; npos when it does not.
[[nodiscard]] std::size_t phrase_end(const Compared& in, const Phrase& phrase, std::size_t at);
/// The end of the longest of the phrases that begins at `at`; `at` when none does.
[[nodiscard]] std::size_t skip_phrase(const Compared& in, const Phrases& phrases, std::size_t at);
/// What is left of a text when signs and spaces around it go.
[[nodiscard]] Compared without_signs(std::u32string_view text);
/// Whether they are one of the phrases and nothing else.
[[nodiscard]] bool is_phrase(const Compared& words, const Phrases& phrases);
[[nodiscard]] inline bool is_phrase(std::u32string_view text, const Phrases& phrases) {
  return is_phrase(without_signs(text), phrases);
}

}  // namespace huong
