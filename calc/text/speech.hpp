// Sentences with named gaps, in the two languages that are always spoken, and translations of them into a third, found
// by their English.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huong {

/// A sentence of our own. Gaps are written {name}.
struct Sentence {
  std::string_view vi, en;
};

/// What stands in a gap.
struct Gap {
  std::string_view name, text;
};

/// The pattern with each gap that is named filled; braces around anything else stay as they are.
[[nodiscard]] std::string fill_gaps(std::string_view pattern, std::span<const Gap> gaps);
/// The names of a pattern's gaps, sorted, each once.
[[nodiscard]] std::vector<std::string> gaps_of(std::string_view pattern);

/// Adds a sentence to a text, with a space between where the script has one.
void add_sentence(std::string& text, std::string_view sentence);

/// The language that is spoken beside Vietnamese: English, or one that has translations of it.
class Speech {
 public:
  Speech() = default;
  explicit Speech(std::string language) : language_(std::move(language)) {}

  /// "en", "ko" …
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool translates() const { return !said_.empty(); }
  void add(std::string english, std::string said) { said_.insert_or_assign(std::move(english), std::move(said)); }
  /// The translation; the English itself where there is none. Holds as long as this and what was given.
  [[nodiscard]] std::string_view of(std::string_view english) const;

 private:
  std::string language_ = "en";
  std::map<std::string, std::string, std::less<>> said_;
};

}  // namespace huong
