// Whatever read_yaml takes, its canonical JSON reads back to the same bytes; whatever it refuses, it says why and
// where.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "calc/text/document.hpp"
#include "calc/text/fault.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  huong::Faults faults;
  const huong::Node node = huong::read_yaml(text, "-", faults);
  if (!faults.empty()) {
    if (!node.is_null() || faults.size() > 20) std::abort();
    for (const huong::Fault& fault : faults) {
      if (huong::to_string(fault, "vi").empty() || huong::to_string(fault, "en").empty()) std::abort();
    }
    return 0;
  }
  const std::string canonical = huong::canonical_json(node);
  const huong::Node again = huong::read_json(canonical, "-", faults);
  if (!faults.empty() || huong::canonical_json(again) != canonical) std::abort();
  return 0;
}
