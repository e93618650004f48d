// Comparing words as people read them: a heading typed without marks, a name whose letters came in pieces (the NFD form
// of PDF files and of some systems).
#pragma once

#include <string>
#include <string_view>

namespace huong {

/// For looking up headings and code words: small Latin letters and digits without marks, "đ" as "d", letters of other
/// scripts as they are, and whatever lies between words as one underscore. "Tiền lương " → "tien_luong".
[[nodiscard]] std::string folded(std::string_view text);

/// For comparing names: the same for the composed and the decomposed form of a letter, for capital and small letters,
/// and for one space or more. Marks are kept: "Hoa" and "Hoá" are two names.
[[nodiscard]] std::string name_key(std::string_view text);

}  // namespace huong
