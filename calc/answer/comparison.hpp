// Lives compared under several agreements, summed up, and as JSON.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "calc/answer/compare.hpp"
#include "calc/claim/lives.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {

/// One benefit in one variant, over all lives.
struct Total {
  std::size_t granted = 0, not_yet = 0, pending = 0, unknown = 0, refused = 0;
  Exact monthly, once, over_life;  ///< of those granted or coming
};

/// One fund in one variant, over all lives.
struct FundTotal {
  std::size_t lives = 0, unknown = 0;  ///< that pay; of which it is not known
  Exact received;
  std::vector<Exact> parts;                           ///< of it, in the order of the law
  Exact change;                                       ///< against the first variant, over lives known in both
  std::vector<std::pair<Text, std::size_t>> reasons;  ///< why it is not known, and of how many
};

/// What a clause moved into or out of a fund, alone or with others.
struct FundEffect {
  std::size_t variant = 0, fund = 0;
  std::string clause;
  std::size_t lives = 0;
  Exact change;
};

/// Lives of one host, sex or length of stay.
struct Group {
  std::string by, key;
  std::size_t lives = 0;
  std::vector<std::size_t> gain, lose, mixed;  ///< by variant
};

/// A clause and how many changes it decided, alone or with others.
struct Effect {
  std::size_t variant = 0;
  std::string clause;
  std::size_t more = 0, less = 0;
};

struct Comparison {
  std::shared_ptr<const Lawbook> lawbook;
  std::vector<Variant> variants;
  CompareOptions options;
  std::map<std::string, Exact> rates;  ///< "KRW": so many of the common currency
  std::string common;                  ///< the currency that rates lead to; "" without rates
  std::vector<std::int32_t> benefits;
  std::vector<std::string> currencies;  ///< by benefit
  std::vector<std::int32_t> funds;
  std::vector<std::string> fund_currencies;  ///< by fund
  std::vector<std::string> ids;              ///< by life
  std::vector<LifeCompared> lives;
  std::vector<std::vector<Total>> totals;           ///< by variant, by benefit
  std::vector<std::vector<FundTotal>> fund_totals;  ///< by variant, by fund
  std::vector<FundEffect> fund_effects;
  std::vector<Group> groups;
  std::vector<Effect> effects;

  [[nodiscard]] const Benefit& benefit(std::size_t index) const {
    return lawbook->benefits[static_cast<std::size_t>(benefits[index])];
  }
  [[nodiscard]] const Benefit& fund(std::size_t index) const {
    return lawbook->benefits[static_cast<std::size_t>(funds[index])];
  }
  [[nodiscard]] const Rule& part(std::size_t fund, std::size_t part) const;
  /// Whether some life has to do with the fund.
  [[nodiscard]] bool concerned(std::size_t fund) const;
  /// 1: gains, -1: loses, 2: both, 0: neither.
  [[nodiscard]] int verdict(std::size_t life, std::size_t variant) const;
};

/// An agreement by what it is called; nothing, having said why, when there is none.
using FindAgreement = std::function<std::optional<Agreement>(const std::string&)>;
/// Variants by their names: `none`, an agreement, several with + between them. Nothing when one is not found.
[[nodiscard]] std::optional<std::vector<Variant>> variants_of(const std::vector<std::string>& names,
                                                              const FindAgreement& find);
/// The age to which people are taken to live: whole years from 20 to 120.
[[nodiscard]] std::optional<int> read_age(std::string_view text);

/// What is compared; compare_part fills in the lives, and sum_up the rest.
[[nodiscard]] Comparison comparison_of(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                                       const std::vector<Life>& lives, const CompareOptions& options);
/// Compares every step-th life from `first` on. Parts that share no life may run at the same time.
void compare_part(Comparison& into, const std::vector<Life>& lives, std::size_t first, std::size_t step,
                  Faults& faults);
void sum_up(Comparison& comparison, const std::vector<Life>& lives);

/// Takes "KRW/VND=18.5" for rates; false when it is not written so, or leads to another currency than one before.
[[nodiscard]] bool take_rate(std::string_view text, Comparison& into);
/// All payments over life in the common currency; nothing without rates, or when one is missing.
[[nodiscard]] std::optional<Exact> in_common(const Comparison& comparison, std::size_t variant);

/// compare/1
[[nodiscard]] std::string comparison_json(const Comparison& comparison);
/// The array `contributions` of a variant, in JSON.
void write_funds(JsonWriter& json, const Comparison& comparison, std::size_t variant);

}  // namespace huong
