// "Did you mean": the known word nearest to what was written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huong {

/// How far a known word is from what was written, in letters to add, drop, change or swap with the next; capitals, "-"
/// and "_" are the same. The beginning or the end of an address counts as near: "old-age" for "vn.pension.old-age".
/// Nothing that could have been meant is `kTooFar`.
inline constexpr std::size_t kTooFar = static_cast<std::size_t>(-1);
[[nodiscard]] std::size_t distance_in_letters(std::string_view written, std::string_view known);

/// The nearest of the known words, the first of those equally near; "" when none is near enough to be what was meant.
template <class Words>
[[nodiscard]] std::string closest(std::string_view written, const Words& known) {
  std::string best;
  std::size_t least = kTooFar;
  for (const auto& word : known) {
    const std::size_t far = distance_in_letters(written, word);
    if (far >= least) continue;
    least = far;
    best = word;
  }
  return best;
}

}  // namespace huong
