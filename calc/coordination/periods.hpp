// The periods that each country brings under an agreement, as one of them sees it: collected from the lines of a case,
// converted into its unit, counted once where they overlap, short ones given away. The three steps do not commute; the
// agreement says their order. Part of coordination/; not for use outside it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calc/coordination/coordination.hpp"

namespace huong {

/// How months of one unit become another's: `ratio` units of the one make one of the other.
struct Conversion {
  enum class Remainder : std::uint8_t { up, down, nearest, keep };
  enum class Grain : std::uint8_t { period, year, total };
  Exact ratio = 1;
  Remainder remainder = Remainder::down;
  Grain grain = Grain::year;
  std::optional<Exact> year_cap;  ///< at most so many a calendar year
};

enum class PeriodClass : std::uint8_t { compulsory, voluntary, equivalent };

/// What an agreement says of periods to one country, every name looked up.
struct PeriodTerms {
  enum class Step : std::uint8_t { convert, dedupe, shorten };
  enum class Overlap : std::uint8_t { unsaid, once, priority };
  enum class Absorption : std::uint8_t { none, eligibility, amount };

  std::size_t side = 0;                              ///< who looks, among the countries
  std::vector<std::string> countries;                ///< the parties, then third states
  std::vector<std::vector<char>> schemes;            ///< by country and scheme of the lawbook: whether it counts
  std::vector<std::vector<Symbol>> kinds;            ///< by country: only these; empty: all
  std::vector<PeriodUnit> units;                     ///< by country
  std::vector<std::optional<Conversion>> converted;  ///< by country, where its unit is another than the side's
  bool counts_amount = false;                        ///< months that count for the amount, not those that open rights
  Overlap overlap = Overlap::unsaid;
  std::array<std::uint8_t, 3> rank = {0, 1, 2};  ///< by class; the lower is the stronger
  std::vector<char> voluntary, equivalent;       ///< by scheme
  std::vector<Symbol> voluntary_kinds, equivalent_kinds;
  bool last_compulsory_before = false;  ///< of two equivalent periods: who insured last before them
  std::vector<Step> order;              ///< empty: not said
  std::vector<int> threshold;           ///< of short periods, by country, in months; 0: none
  Absorption absorption = Absorption::none;
  bool last_state = false;                           ///< when all are short, the last one takes all
  bool reinstated = false;                           ///< refunded periods count again
  std::optional<Month> not_before;                   ///< earlier months do not count
  std::optional<Month> not_after;                    ///< later months do not count
  std::optional<Month> foreign_first, foreign_last;  ///< foreign periods are taken from and until here
};

/// What the country sees of a person's periods: of all, or of those from one month to another.
[[nodiscard]] Periods periods_of(const PeriodTerms& terms, const Facts& facts, const Symbols& symbols);
/// The same where foreign periods count only from and until these months.
[[nodiscard]] Periods periods_within(const PeriodTerms& terms, const Facts& facts, const Symbols& symbols, Month first,
                                     Month last);

}  // namespace huong
