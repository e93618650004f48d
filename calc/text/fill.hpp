// Sentences with gaps. A formatting library would do the same and be half of what a phone downloads.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace huong {

/// The pattern with each {} replaced by the next text; {{ and }} stand for braces.
[[nodiscard]] std::string fill_in(std::string_view pattern, std::initializer_list<std::string_view> texts);

[[nodiscard]] inline std::string_view fill_text(std::string_view text) { return text; }
[[nodiscard]] std::string fill_text(std::integral auto number) { return std::to_string(number); }

/// The same with numbers among the texts.
template <typename... Values>
[[nodiscard]] std::string fill(std::string_view pattern, const Values&... values) {
  return fill_in(pattern, {std::string_view(fill_text(values))...});
}

}  // namespace huong
