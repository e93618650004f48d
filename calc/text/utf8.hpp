// UTF-8, as far as reading text safely needs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace huong {

/// The length of the well-formed character at `at` (RFC 3629: no overlong form, no surrogate, at most U+10FFFF); 0 when
/// there is none.
[[nodiscard]] std::size_t utf8_length(std::string_view text, std::size_t at);

/// The first byte that is not part of well-formed UTF-8; npos when the whole text is.
[[nodiscard]] std::size_t find_bad_utf8(std::string_view text);

/// Appends a code point, which must not be a surrogate nor exceed U+10FFFF.
void append_utf8(std::string& out, std::uint32_t code_point);

/// A byte that continues a character rather than starting one.
[[nodiscard]] constexpr bool continues_utf8(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

}  // namespace huong
