// What our binary formats have in common: numbers as LEB128 varints, signed ones zigzag; texts as a length and bytes;
// at the end 8 bytes, little-endian: FNV-1a 64 of everything before them, which catches damage.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huong {

[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

void put_number(std::string& out, std::uint64_t value);
void put_text(std::string& out, std::string_view text);
void put_checksum(std::string& out);

// These take from the front. After the first thing wrong `good` is false and every further one gives nothing.
[[nodiscard]] inline std::uint8_t take_byte(std::string_view& from, bool& good) {
  if (from.empty()) good = false;
  if (!good) return 0;
  const auto byte = static_cast<std::uint8_t>(from.front());
  from.remove_prefix(1);
  return byte;
}

[[nodiscard]] inline std::uint64_t take_number(std::string_view& from, bool& good) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint64_t byte = take_byte(from, good);
    if (shift == 63 && byte > 1) break;
    value |= (byte & 0x7F) << shift;
    if (byte < 0x80) return good ? value : 0;
  }
  good = false;
  return 0;
}
[[nodiscard]] std::string_view take_text(std::string_view& from, bool& good);
/// Up to the zero byte that ends it.
[[nodiscard]] std::string_view take_ended(std::string_view& from, bool& good);

/// What stands before the checksum; nothing when it is not that of the bytes.
[[nodiscard]] std::optional<std::string_view> without_checksum(std::string_view bytes);

}  // namespace huong
