#include "calc/text/closest.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "calc/text/utf8.hpp"

namespace huong {
namespace {

/// Nobody means a word this long by another.
constexpr std::size_t kLongest = 64;

/// Letters, not bytes: "đ" is one.
std::u32string letters(std::string_view text) {
  std::u32string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (continues_utf8(c) && !out.empty()) {
      out.back() = out.back() * 64 + (byte & 0x3Fu);
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char32_t>(c - 'A' + 'a');
    } else {
      out += c == '_' ? U'-' : static_cast<char32_t>(byte);
    }
  }
  return out;
}

}  // namespace

std::size_t distance_in_letters(std::string_view written, std::string_view known) {
  if (written.size() > kLongest) return kTooFar;
  const std::u32string a = letters(written), b = letters(known);
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  const std::size_t far = above[b.size()];
  const std::size_t longer = std::max(a.size(), b.size());
  const bool part =
      a.size() >= 3 && b.size() > a.size() &&
      ((b.starts_with(a) && b[a.size()] == U'.') || (b.ends_with(a) && b[b.size() - a.size() - 1] == U'.'));
  if (far <= 1 + b.size() / 5 && far < longer / 2 + 1) return far;
  return part ? longer : kTooFar;
}

}  // namespace huong
