// Citations as people read them: one line an instrument, its articles behind it, in the words that catalogues have for
// them; where they have none, as the law files write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calc/law/lawbook.hpp"

namespace huong {

/// The words for citations that the catalogues of a language have. Countries are called as `symbols`, still English,
/// and `speech` call them.
[[nodiscard]] CitationWords read_citation_words(const Pack& pack, std::string_view language, const Symbols& symbols,
                                                const Speech& speech);

/// One citation. An agreement is called by its label, not by its full title.
[[nodiscard]] std::string cite(std::string_view law, const Lawbook& lawbook, std::string_view lang);

/// Several, grouped by instrument in the order of their first mention.
[[nodiscard]] std::vector<std::string> cite_all(const std::vector<std::string>& laws, const Lawbook& lawbook,
                                                std::string_view lang);

/// Of text that people read: the same abbreviations in their language ("art. 5" → "Điều 5").
[[nodiscard]] std::string say_articles(std::string_view text, const Lawbook& lawbook, std::string_view lang);

}  // namespace huong
