#include "calc/text/fold.hpp"

#include "calc/text/letters.hpp"

namespace huong {
namespace {

constexpr char32_t kNoCharacter = 0xFFFD;

bool is_space(char32_t c) {
  return c <= U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 || c == 0xFEFF ||
         c == kNoCharacter;
}

/// The letters that `keep` gives (0: something between words), with one `between` where anything lay between words.
template <class Keep>
std::string joined_words(std::string_view text, char32_t between, Keep&& keep) {
  std::u32string out;
  bool gap = false;
  for (const char32_t c : compose(to_code_points(text))) {
    const char32_t kept = keep(c);
    if (kept == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += between;
    gap = false;
    out += kept;
  }
  return to_utf8(out);
}

}  // namespace

std::string folded(std::string_view text) {
  return joined_words(text, U'_', [](char32_t c) {
    const char32_t letter = bare(c);
    return is_letter(letter) || is_digit(letter) ? letter : char32_t{0};
  });
}

std::string name_key(std::string_view text) {
  return joined_words(text, U' ', [](char32_t c) { return is_space(c) ? char32_t{0} : lower(c); });
}

}  // namespace huong
