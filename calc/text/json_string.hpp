// The one place that knows how JSON text is spelled.
#pragma once

#include <string>
#include <string_view>

namespace huong {

/// Appends `text` as a JSON string. Everything above U+001F except the quote and the backslash is written as it is; a
/// byte that is not UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Is this exactly a number as RFC 8259 section 6 spells it?
[[nodiscard]] bool is_json_number(std::string_view text);

}  // namespace huong
