// What compare, sweep and the report print of lives compared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "calc/answer/comparison.hpp"
#include "cli/life_files.hpp"

namespace huong::cli {

/// Variants by their names on the command line: an id, a path, `none`, several with + between them.
[[nodiscard]] std::vector<Variant> read_variants(const std::vector<std::string>& names, const Lawbook& lawbook,
                                                 const Door& door);
/// Compares all lives, on two threads. Ends with the faults of a life that does not fit the law.
[[nodiscard]] Comparison compare_lives(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                                       const std::vector<Life>& lives, const CompareOptions& options, const Door& door);
/// "KRW/VND=18.5"; wrong usage otherwise.
void read_rates(const std::vector<std::string>& texts, Comparison& into, const Door& door);
/// The options that compare and sweep share: a day and an age as written, or wrong usage.
[[nodiscard]] CompareOptions compare_options(const std::string& operative, const std::string& age, const Door& door);
/// Writes the report into a file, or wrong usage.
void write_report(const Comparison& comparison, const std::string& file, const Door& door);

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
/// "60–119", in words of the language with its unit.
[[nodiscard]] std::string group_text(const Group& group, const Door& door);

}  // namespace huong::cli
