// Agreements for programs: what they say clause by clause, and what they leave open.
#pragma once

#include <string>
#include <vector>

#include "calc/coordination/questions.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// Agreements with their clauses, each with its status and its terms as written, as JSON (format agreements/1).
[[nodiscard]] std::string agreements_json(const std::vector<const Agreement*>& agreements, const Lawbook& lawbook);

/// The twelve questions of one agreement and, with a yardstick, where it gives less, as JSON (format questions/1).
[[nodiscard]] std::string questions_json(const Agreement& agreement, const Agreement* yardstick,
                                         const Lawbook& lawbook);

}  // namespace huong
