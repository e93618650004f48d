// Whatever read_json takes, read_yaml takes with the same content, and canonical JSON is a fixed point.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "calc/text/document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  huong::Faults faults;
  const huong::Node node = huong::read_json(text, "-", faults);
  if (!faults.empty()) {
    if (!node.is_null() || faults.size() > 20) std::abort();
    return 0;
  }
  const std::string canonical = huong::canonical_json(node);
  const huong::Node again = huong::read_json(canonical, "-", faults);
  if (!faults.empty() || huong::canonical_json(again) != canonical) std::abort();
  if (node.is_map() || node.is_list()) {
    const huong::Node yaml = huong::read_yaml(text, "-", faults);
    if (!faults.empty() || huong::canonical_json(yaml) != canonical) std::abort();
  }
  return 0;
}
