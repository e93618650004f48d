// What stands on a paper, before it is judged: its lines taken apart, its totals, the person.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/papers/papers.hpp"
#include "calc/papers/tokens.hpp"

namespace huong {

struct SheetRow {
  std::vector<std::uint32_t> lines;
  std::string quote;
  std::optional<PaperToken> from, to;
  bool open = false;         ///< still running
  bool short_years = false;  ///< years of two digits
  std::u32string words;      ///< all of it but the months
  std::u32string text;       ///< what is left without amounts and rates; clauses are apart by line ends
  std::u32string employer;   ///< bare letters
  std::vector<std::pair<std::size_t, PaperNumber>> amounts;  ///< by PaperWords::amounts
  std::vector<PaperNumber> loose;                            ///< amounts that nothing names
  std::vector<std::pair<std::size_t, PaperNumber>> bases;    ///< money under the name of a fund
  std::vector<std::pair<std::size_t, Exact>> rates;          ///< by PaperWords::funds
  bool rates_told = false;                                   ///< fund by fund: a fund that is absent was not paid
  std::optional<Exact> rate_sum;
  std::vector<std::pair<std::size_t, bool>> flags;  ///< by track
  bool back_pay = false;
  bool foreign_money = false;
  std::size_t section = kNoSection;
  std::string scheme, kind;  ///< named outright
  std::vector<PaperIssue> issues;

  static constexpr std::size_t kNoSection = ~std::size_t{0};
};

struct SheetTotal {
  std::size_t track = 0;
  int months = 0;
  std::optional<Month> until;
  std::uint32_t line = 0;
  std::string quote;
};

struct Sheet {
  std::size_t paper = 0;  ///< by PaperWords::papers
  std::vector<SheetRow> rows;
  std::vector<SheetTotal> totals;
  std::optional<Birth> born;
  std::optional<std::string> sex;
  std::vector<PaperIssue> issues;
};

/// Takes the text apart. Nothing when the paper asked for cannot be this text, or with a fault of the table.
[[nodiscard]] std::optional<Sheet> read_sheet(const std::vector<std::u32string>& lines, const PaperWords& words,
                                              const PaperOptions& options, const std::string& file, Faults& faults);

/// A rate of every fund in the order of `funds` could be this.
[[nodiscard]] bool fits_split(const PaperWords& words, const std::vector<std::size_t>& funds,
                              const std::vector<Exact>& rates);

/// The ways in which one number can be the sum of the funds' rates: the tracks that count in each.
[[nodiscard]] std::vector<std::vector<bool>> summed_tracks(const PaperWords& words, const Exact& sum);

}  // namespace huong
