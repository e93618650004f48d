// Sentences about results, in Vietnamese and English. Part of answer/; not for use outside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// "tháng 9/2026", "September 2026".
[[nodiscard]] std::string show_month(Month month, std::string_view lang);
/// "01/01/2024", "1 January 2024".
[[nodiscard]] std::string show_day(Day day, std::string_view lang);
/// "71 tuổi 3 tháng", "71 years and 3 months".
[[nodiscard]] std::string show_age(int months, std::string_view lang);
/// "4.500.000 đồng mỗi tháng", "từ 13.050.000 won một lần".
[[nodiscard]] std::string show_amount(const Amount& amount, Symbol currency, const Symbols& symbols,
                                      std::string_view lang);
/// A place in law or treaty as people say it: the agreement's label with the clause's article.
[[nodiscard]] std::string show_clause(const Agreement& agreement, const Clause& clause, std::string_view lang);

/// "KR" → "Hàn Quốc", as the law files say it; the code itself when they do not.
[[nodiscard]] std::string show_country(std::string_view code, const Symbols& symbols, std::string_view lang);
[[nodiscard]] std::string show_countries(const std::vector<std::string>& codes, const Symbols& symbols,
                                         std::string_view lang);

/// The status of a result as one or two sentences: what is due, what is missing, what the way out is.
[[nodiscard]] Text headline(Solver& solver, const Outcome& outcome, const Result& result, bool vi, bool en);

/// Adds a sentence to a text, with a space between.
void add_sentence(std::string& text, std::string_view sentence);

}  // namespace huong
