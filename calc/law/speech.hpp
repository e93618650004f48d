// A lawbook in a second language: its catalogues (format words/1) read, checked, and said in the place of its English.
#pragma once

#include <string>
#include <vector>

#include "calc/law/lawbook.hpp"
#include "calc/text/speech.hpp"

namespace huong {

/// The languages that a pack has catalogues of, sorted; Vietnamese and English, which are always there, are not named.
[[nodiscard]] std::vector<std::string> languages_of(const Pack& pack);

/// Lets a lawbook that was read say all its texts in a language, in the place of their English, and citations in that
/// language and in Vietnamese.
void say_in(Lawbook& book, const Pack& pack, const std::string& language, Faults& faults);
/// The same for an agreement that is not one of the lawbook's.
void speak(Agreement& agreement, const Speech& speech);

/// A language held against what there is to say: the English of texts of law and of the engine without a translation,
/// and of translations that translate nothing.
struct SpeechCheck {
  std::string language;
  std::size_t texts = 0;  ///< to say
  std::vector<std::string> missing;
  struct Unused {
    std::string english, file;
    Place place;
  };
  std::vector<Unused> unused;
};
/// Faults: a text said in two ways, an empty one, gaps that are not those of the English.
[[nodiscard]] std::vector<SpeechCheck> check_speeches(const Pack& pack, Faults& faults);

}  // namespace huong
