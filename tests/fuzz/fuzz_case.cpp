// Whatever the bytes are, reading a case ends with a case or with faults that can be shown: never with both, never
// without either.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calc/claim/claim.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_faults(const huong::Faults& faults) {
  for (const huong::Fault& fault : faults) {
    require(!fault.code.empty() && !fault.what_vi.empty() && !fault.what_en.empty());
    if (fault.code.starts_with("case.")) {
      require(!fault.fix_vi.empty() && !fault.fix_en.empty());
    }
  }
}

void check_case(const huong::Case& read) {
  for (const huong::Record& record : read.records) {
    require(record.months.first <= record.months.last && !record.scheme.empty() && !record.kind.empty());
    require(record.amount >= 0);
  }
  for (const huong::Event& event : read.events) {
    require(!event.kind.empty());
  }
  require(read.digest.size() == 7 + 64);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  huong::ReadLimits limits;
  limits.bytes = 64 << 10;
  huong::Faults faults;
  const huong::Node root = huong::read_yaml(text, "-", faults, limits);
  if (faults.empty()) {
    const auto read = huong::read_case(root, "-", faults);
    require(read.has_value() == faults.empty());
    if (read) {
      check_case(*read);
    }
  }
  check_faults(faults);
  return 0;
}
