// Citations as people read them: one line an instrument, its articles behind it, in the words that catalogues have for
// them; where they have none, as the law files write them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/lawbook.hpp"

namespace huong {

/// The words for citations that the catalogues of a language have. Countries are called as `symbols`, still English,
/// and `speech` call them.
[[nodiscard]] CitationWords read_citation_words(const Pack& pack, std::string_view language, const Symbols& symbols,
                                                const Speech& speech);

/// Citations in one language, each worked out once. The lawbook must outlive them.
class Citations {
 public:
  Citations(const Lawbook& lawbook, std::string_view lang);
  [[nodiscard]] const std::string& one(const std::string& law);
  [[nodiscard]] std::vector<std::string> all(const std::vector<std::string>& laws);

 private:
  /// An instrument as the law files write it, and its articles as people read them.
  struct Piece {
    std::string name;
    std::optional<std::string> place;
  };
  const std::vector<Piece>& pieces(const std::string& law);
  const std::string& said(const std::string& name);

  const Lawbook& lawbook_;
  std::string lang_, article_;
  std::map<std::string, std::vector<Piece>> pieces_;
  std::map<std::string, std::string> names_, lines_;
};

/// One citation. An agreement is called by its label, not by its full title.
[[nodiscard]] std::string cite(std::string_view law, const Lawbook& lawbook, std::string_view lang);

/// Several, grouped by instrument in the order of their first mention.
[[nodiscard]] std::vector<std::string> cite_all(const std::vector<std::string>& laws, const Lawbook& lawbook,
                                                std::string_view lang);

/// Of text that people read: the same abbreviations in their language ("art. 5" → "Điều 5").
[[nodiscard]] std::string say_articles(std::string_view text, const Lawbook& lawbook, std::string_view lang);

}  // namespace huong
