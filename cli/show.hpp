// An answer as people read it: used by calc, explain and demo.
#pragma once

#include <optional>
#include <string>

#include "calc/answer/answer.hpp"
#include "cli/door.hpp"

namespace huong::cli {

/// Determines a case, or ends with its faults.
[[nodiscard]] Determination determine(const Case& case_, const std::shared_ptr<const Lawbook>& lawbook,
                                      const DetermineOptions& options, const Door& door);

/// The status as a badge in words.
[[nodiscard]] std::string badge(const Result& result, const Page& page);
/// "4.500.000 đồng/tháng, từ 09/2026"; empty when there is no amount.
[[nodiscard]] std::string amount_line(const Result& result, const Door& door);

void show_person(Page& page, const Case& case_, const Lawbook& lawbook, const Door& door);
/// Everything about one result but its reasons.
void show_result(Page& page, const Result& result, const Lawbook& lawbook, const Door& door, bool whole = true);
/// Who insures which months under an agreement; nothing where none has something to decide.
void show_coverage(Page& page, const std::vector<Coverage>& coverage, const Lawbook& lawbook, const Door& door);
void show_warnings(Page& page, const Determination& determination, const Lawbook& lawbook, const Door& door);
/// The whole answer.
void show_determination(Page& page, const Case& case_, const Determination& determination, const Lawbook& lawbook,
                        const Door& door);

/// A text of an answer as it is read: days, months and articles as the language writes them.
[[nodiscard]] std::string read_out(std::string_view text, const Lawbook& lawbook, std::string_view lang);
/// The first letter in upper case, as where a line begins.
[[nodiscard]] std::string capital(std::string_view text);
/// The last day on which something of the lawbook was compared with the law; "?" when none is told.
[[nodiscard]] std::string checked_day(const Lawbook& lawbook, std::string_view lang);
/// "Lương hưu: chưa đủ điều kiện hưởng. Còn thiếu 46 tháng." without its subject, and with `status` false without the
/// sentence that says the status again.
[[nodiscard]] std::string said_of(std::string_view label, std::string_view headline, bool status);
/// The label of a scheme, or its id when the lawbook has none.
[[nodiscard]] std::string scheme_label(const Lawbook& lawbook, std::string_view scheme, std::string_view lang);

/// What the answer means for a script: 0, 4, 5 or 8, said on standard error.
[[nodiscard]] int verdict(const Case& case_, const Determination& determination, const Door& door);

}  // namespace huong::cli
