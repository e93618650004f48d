#include "calc/law/voice.hpp"

namespace huong {

Text in_both(const Symbols& symbols, const Sentence& sentence, std::initializer_list<TextGap> gaps) {
  return in_both(symbols, [&](const Voice& say) {
    std::vector<Gap> filling;
    filling.reserve(gaps.size());
    for (const TextGap& gap : gaps) filling.push_back({gap.name, say(gap.text)});
    return fill_gaps(say.pattern(sentence), filling);
  });
}

}  // namespace huong
