// Letters with marks: one way of writing each (NFC), lower case, and the bare letter below the marks. Text copied from
// a PDF or typed on another system comes as letter and mark apart; compared as it comes, equal words would differ.
#pragma once

#include <string>
#include <string_view>

namespace huong {

/// Code points of well-formed UTF-8; a byte that is part of no character becomes U+FFFD.
[[nodiscard]] std::u32string to_code_points(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Canonical composition (Unicode NFC) of Latin letters and Hangul; other characters stay as they are.
[[nodiscard]] std::u32string compose(std::u32string_view text);

[[nodiscard]] char32_t lower(char32_t letter);
/// Lower case and without its marks: Ệ → e, Đ → d. One character stays one character.
[[nodiscard]] char32_t bare(char32_t letter);

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// A letter of any script, not a digit, a sign or a space.
[[nodiscard]] bool is_letter(char32_t c);

}  // namespace huong
