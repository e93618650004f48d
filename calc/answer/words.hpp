// Sentences about results, in the two languages of the lawbook. Part of answer/; not for use outside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"
#include "calc/law/voice.hpp"

namespace huong {

/// "tháng 9/2026", "September 2026".
[[nodiscard]] std::string show_month(Month month, const Voice& say);
/// "01/01/2024", "1 January 2024".
[[nodiscard]] std::string show_day(Day day, const Voice& say);
/// "71 tuổi 3 tháng", "71 years and 3 months".
[[nodiscard]] std::string show_age(int months, const Voice& say);
/// "4.500.000 đồng mỗi tháng", "từ 13.050.000 won một lần".
[[nodiscard]] std::string show_amount(const Amount& amount, Symbol currency, const Symbols& symbols, const Voice& say);
/// A place in law or treaty as people say it: the agreement's label with the clause's article.
[[nodiscard]] std::string show_clause(const Agreement& agreement, const Clause& clause, const Lawbook& lawbook,
                                      const Voice& say);
[[nodiscard]] Text clause_text(const Agreement& agreement, const Clause& clause, const Lawbook& lawbook);
/// The article of a clause: as its file has it, but for a language that has words for "art.".
[[nodiscard]] Text article_text(const Clause& clause, const Lawbook& lawbook);

/// "KR" → "Hàn Quốc", as the law files say it; the code itself when they do not.
[[nodiscard]] std::string show_country(std::string_view code, const Symbols& symbols, const Voice& say);
[[nodiscard]] std::string show_countries(const std::vector<std::string>& codes, const Symbols& symbols,
                                         const Voice& say);
/// Texts one after the other: "a, b, c".
[[nodiscard]] std::string show_list(const std::vector<std::string>& texts, const Voice& say);

/// The status of a result as one or two sentences: what is due, what is missing, what the way out is.
[[nodiscard]] Text headline(Solver& solver, const Outcome& outcome, const Result& result, bool vi, bool en);

}  // namespace huong
