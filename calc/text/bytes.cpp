#include "calc/text/bytes.hpp"

namespace huong {
namespace {

constexpr std::size_t kChecksum = 8;

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

}  // namespace

void put_number(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(static_cast<unsigned char>(value | 0x80));
  out += static_cast<char>(static_cast<unsigned char>(value));
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, text.size());
  out += text;
}

void put_checksum(std::string& out) {
  const std::uint64_t sum = checksum(out);
  for (std::size_t i = 0; i < kChecksum; ++i) out += static_cast<char>(static_cast<unsigned char>(sum >> 8 * i));
}

std::string_view take_text(std::string_view& from, bool& good) {
  const std::uint64_t length = take_number(from, good);
  if (length > from.size()) good = false;
  if (!good) return {};
  const std::string_view text = from.substr(0, static_cast<std::size_t>(length));
  from.remove_prefix(text.size());
  return text;
}

std::string_view take_ended(std::string_view& from, bool& good) {
  const std::size_t end = from.find('\0');
  if (end == std::string_view::npos) good = false;
  if (!good) return {};
  const std::string_view text = from.substr(0, end);
  from.remove_prefix(end + 1);
  return text;
}

std::optional<std::string_view> without_checksum(std::string_view bytes) {
  if (bytes.size() < kChecksum) return std::nullopt;
  const std::string_view before = bytes.substr(0, bytes.size() - kChecksum);
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < kChecksum; ++i) {
    sum |= std::uint64_t{static_cast<unsigned char>(bytes[before.size() + i])} << 8 * i;
  }
  if (sum != checksum(before)) return std::nullopt;
  return before;
}

}  // namespace huong
