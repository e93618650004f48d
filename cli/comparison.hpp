// Lives compared and summed up: what compare, sweep and the report print.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "calc/answer/compare.hpp"
#include "calc/text/json_writer.hpp"
#include "cli/life_files.hpp"

namespace huong::cli {

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

/// Variants by their names on the command line: an id, a path, `none`, several with + between them.
[[nodiscard]] std::vector<Variant> read_variants(const std::vector<std::string>& names, const Lawbook& lawbook,
                                                 const Door& door);
/// Compares all lives, on two threads. Ends with the faults of a life that does not fit the law.
[[nodiscard]] Comparison compare_lives(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                                       const std::vector<Life>& lives, const CompareOptions& options, const Door& door);
/// "KRW/VND=18.5"; wrong usage otherwise.
void read_rates(const std::vector<std::string>& texts, Comparison& into, const Door& door);
/// All payments over life in the common currency; nothing without rates, or when one is missing.
[[nodiscard]] std::optional<Exact> in_common(const Comparison& comparison, std::size_t variant);

/// The options that compare and sweep share: a day and an age as written, or wrong usage.
[[nodiscard]] CompareOptions compare_options(const std::string& operative, const std::string& age, const Door& door);
/// Writes the report into a file, or wrong usage.
void write_report(const Comparison& comparison, const std::string& file, const Door& door);

/// compare/1
[[nodiscard]] std::string comparison_json(const Comparison& comparison);
/// One row a life, variant and benefit that concerns it.
[[nodiscard]] std::string comparison_csv(const Comparison& comparison);
/// One self-contained HTML page with charts.
[[nodiscard]] std::string comparison_html(const Comparison& comparison, const Door& door);

/// "nhận 2.327.072 đồng/tháng từ 03/2026", "không có".
[[nodiscard]] std::string standing_text(const Comparison& comparison, const Standing& standing, std::size_t benefit,
                                        const Door& door);
[[nodiscard]] std::string sum_text(const Comparison& comparison, const Exact& value, std::size_t benefit,
                                   const Door& door);
/// What a fund takes in for one life: an amount, or that it is not known and why.
[[nodiscard]] std::string contribution_text(const Comparison& comparison, const Contribution& contribution,
                                            std::size_t fund, const Door& door);
[[nodiscard]] std::string fund_text(const Comparison& comparison, const Exact& value, std::size_t fund,
                                    const Door& door);
/// The same with + or −.
[[nodiscard]] std::string signed_text(const Comparison& comparison, const Exact& value, std::size_t fund,
                                      const Door& door);
/// One fund in one variant: how many pay, what comes in, what is not known.
[[nodiscard]] std::string fund_line(const Comparison& comparison, std::size_t variant, std::size_t fund,
                                    const Door& door);
/// The array `contributions` of a variant, in JSON.
void write_funds(JsonWriter& json, const Comparison& comparison, std::size_t variant);
/// "60–119", in words of the language with its unit.
[[nodiscard]] std::string group_text(const Group& group, const Door& door);

}  // namespace huong::cli
