// What the engine says, in one of the two languages of a lawbook: "vi", or the other ("en"), which is English or a
// language that the lawbook was loaded in. "" is English whatever the lawbook's language, for the plain form of
// formulas.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "calc/law/plan.hpp"
#include "calc/law/sentences.hpp"
#include "calc/law/unit.hpp"

namespace huong {

class Voice {
 public:
  Voice(const Symbols& symbols, std::string_view lang) : symbols_(&symbols), lang_(lang) {}

  [[nodiscard]] std::string_view lang() const { return lang_; }
  /// The sentence with its gaps.
  [[nodiscard]] std::string_view pattern(const Sentence& sentence) const {
    if (lang_ == "vi") return sentence.vi;
    return lang_.empty() ? sentence.en : symbols_->speech().of(sentence.en);
  }
  [[nodiscard]] std::string operator()(const Sentence& sentence, std::initializer_list<Gap> gaps = {}) const {
    return fill_gaps(pattern(sentence), {gaps.begin(), gaps.size()});
  }
  [[nodiscard]] const std::string& operator()(const Text& text) const { return text.in(lang_); }

 private:
  const Symbols* symbols_;
  std::string_view lang_;
};

/// What `said(voice)` says in both languages.
template <class Said>
[[nodiscard]] Text in_both(const Symbols& symbols, Said&& said) {
  return {said(Voice(symbols, "vi")), said(Voice(symbols, "en"))};
}
/// The same in those languages that are wanted.
template <class Said>
[[nodiscard]] Text in_those(const Symbols& symbols, bool vi, bool en, Said&& said) {
  Text text;
  if (vi) text.vi = said(Voice(symbols, "vi"));
  if (en) text.en = said(Voice(symbols, "en"));
  return text;
}

/// What stands in a gap, in each language; a name, a number or a date is the same in both.
struct TextGap {
  std::string_view name;
  Text text;
  TextGap(std::string_view name_, Text text_) : name(name_), text(std::move(text_)) {}
  TextGap(std::string_view name_, const std::string& same) : name(name_), text{same, same} {}
};
/// The sentence in both languages.
[[nodiscard]] Text in_both(const Symbols& symbols, const Sentence& sentence, std::initializer_list<TextGap> gaps = {});

}  // namespace huong
