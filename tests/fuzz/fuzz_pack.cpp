// A pack that reads writes back to a pack that reads the same. The input is tried as it is, and once more with its
// checksum made right, so that the fuzzer gets behind it; the digest stays an honest hurdle.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "calc/text/pack.hpp"

namespace {

void try_bytes(std::string_view bytes) {
  huong::Faults faults;
  const std::optional<huong::Pack> pack = huong::read_pack(bytes, faults);
  if (pack.has_value() != faults.empty()) std::abort();
  if (!pack) return;
  const std::string written = huong::write_pack(*pack);
  const std::optional<huong::Pack> again = huong::read_pack(written, faults);
  if (!again || again->digest != pack->digest || huong::write_pack(*again) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try_bytes(bytes);
  if (size < 8) return 0;
  std::uint64_t sum = 0xcbf29ce484222325;
  for (std::size_t i = 0; i + 8 < size; ++i) sum = (sum ^ data[i]) * 0x100000001b3;
  for (std::size_t i = 0; i < 8; ++i) bytes[size - 8 + i] = static_cast<char>(static_cast<unsigned char>(sum >> 8 * i));
  try_bytes(bytes);
  return 0;
}
