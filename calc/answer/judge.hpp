// What the law has to say of one record read from a paper: for PaperOptions::judge.
#pragma once

#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/text/reading.hpp"

namespace huong {

/// Its warnings (over a ceiling, under a floor) and, were the words of the papers wrong, its faults; nothing in English
/// when the lawbook has none.
[[nodiscard]] std::vector<Said> judge(const Record& record, const Lawbook& lawbook, Day today);

}  // namespace huong
