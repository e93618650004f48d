// A case held against the law: every scheme, kind, key, event and given value is looked up and typed, wages are brought
// between floor and ceiling month by month, and refunded months are marked. After this nothing is looked up by name.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

struct Warning {
  std::string code;  ///< stable: "wage-capped" …
  Text text;
  std::string law;
};

/// One run of months at one amount, after capping.
struct FactRow {
  Span months;
  std::int64_t amount = 0;  ///< in units of 1/amount_scale
  Symbol kind = kNoSymbol;
  std::int32_t keys = 0;    ///< offset into key_values; in the order of the scheme's keys
  std::int32_t record = 0;  ///< index into Case::records; lines of several schemes may come of one record
  std::int16_t scheme = -1;
  std::int16_t missing_key = -1;  ///< the scheme's key without which the amount is not known; -1: it is known
  Basis basis = Basis::none;
  Grade grade = Grade::official;  ///< of the law that made the line or changed its wage
  bool right = false, counts_amount = false, average = false;
  bool beside = false;  ///< money beside the month's wage: no month of its own
  bool refunded = false;
  bool planned = false;
};

/// What running a rule reads of a line, side by side in memory.
struct FactItem {
  std::int32_t first = 0, last = 0;  ///< month numbers
  std::int64_t amount = 0;
  std::int32_t row = 0;
  Basis basis = Basis::none;  ///< none also where the amount hangs on a key that is not given
};

/// What a filter asks of a line, in one word: scheme, basis and flags.
struct FactTag {
  static constexpr std::uint32_t kRight = 1u << 0, kAmount = 1u << 1, kAverage = 1u << 2, kRefunded = 1u << 3,
                                 kPlanned = 1u << 4, kSecondary = 1u << 5, kAssumed = 1u << 6, kProjected = 1u << 7,
                                 kBeside = 1u << 12;
  static constexpr std::uint32_t kBasisShift = 8, kBasis = 0xfu << kBasisShift, kSchemeShift = 16,
                                 kScheme = 0xffffu << kSchemeShift;
};

struct FactEvent {
  std::int16_t kind = -1;
  Day date;
  std::vector<std::optional<Exact>> values;  ///< by the event's keys; words as symbol numbers, days as day numbers
};

struct FactMember {
  Symbol relation = kNoSymbol;
  std::optional<Birth> born;
  std::optional<bool> disabled;
  std::vector<std::optional<Exact>> values;  ///< by the lawbook's family keys; words as symbol numbers
};

struct Given {
  RuleId rule = kNoRule;
  Exact value;  ///< months, day numbers and words as their numbers
};

/// Months of one line that are counted once more, in months and in sums: what somebody does who counts them twice.
struct CountedAgain {
  std::int32_t row = 0;
  std::int32_t first = 0, last = 0;  ///< month numbers
  bool attached = false;             ///< a line that the law attached to one counted again itself
};

struct Facts {
  Day as_of;
  std::optional<Birth> born;
  Symbol sex = kNoSymbol, nationality = kNoSymbol, residence = kNoSymbol;
  std::optional<Month> asked_from;
  std::int64_t amount_scale = 1;
  std::vector<FactRow> rows;  ///< sorted by first month
  std::vector<Symbol> key_values;
  std::vector<FactItem> items;                 ///< one a row
  std::vector<std::uint32_t> tags;             ///< one a row
  std::vector<std::int32_t> months_before;     ///< running count of the rows' months; one more than rows
  std::uint32_t tags_all = ~0u, tags_any = 0;  ///< what every row has, what some row has
  bool disjoint = true;                        ///< no month stands in two rows
  std::int64_t largest_amount = 0;
  std::vector<FactEvent> events;
  std::vector<FactMember> family;
  std::vector<Given> given;
  std::vector<CountedAgain>
      again;  ///< empty in every case that law knows; for finding out what a wrong figure rests on
  std::vector<Warning> warnings;
  /// By scheme: how many units its lines come to, where the law works that out; filled in by who runs the law.
  std::vector<std::pair<std::int16_t, Exact>> units;
  std::vector<std::string> unknown_schemes;  ///< schemes of records for which no law is here, sorted, once each

  /// The months of these schemes that stand (refunded ones left out) and count for opening a right.
  [[nodiscard]] Spans months_for_right(const Lawbook& lawbook, const std::vector<std::string>& schemes) const;
};

/// Lays the rows out for running: items, tags, counts. Call after changing rows.
void lay_out(Facts& facts);

/// Holds a case against the lawbook. With faults (unknown kind, wrong key, two lines of one scheme for one month …)
/// nothing. case_.as_of must be set. `attached` tells by scheme whether the lines that the law attaches to it are
/// wanted; without it all are made.
[[nodiscard]] std::optional<Facts> admit(const Case& case_, const Lawbook& lawbook, Faults& faults,
                                         const std::vector<char>* attached = nullptr);

}  // namespace huong
