// Whatever the bytes are, opening them as a compiled lawbook ends with a lawbook or with a fault that can be shown. The
// input is tried as a piece; and as a list of damages to good pieces, with the checksum made right, so that the fuzzer
// gets behind it.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/compiled.hpp"

namespace {

constexpr std::string_view kLaw = R"(huong: rules/1
country: XA
prefix: xa.t
by: as-of
words: { XAA: { vi: xà, en: xa }, XA: { vi: Xa, en: Far } }
schemes:
  xa.work:
    label: { vi: Hưu, en: Pension }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage]
    kinds: { insured: { label: { vi: đóng, en: insured }, right: yes, amount: yes, average: yes } }
    keys: { sector: { values: [private, state], default: private, label: { vi: khu vực, en: sector } } }
events: { refund: { label: { vi: rút, en: refund }, keys: { scheme: { scheme: yes } }, extinguishes: scheme } }
roundings: { xa.t.whole: { unit: 1, mode: half-up, law: Act 2 } }
parameters:
  xa.t.rate:
    label: { vi: Tỷ lệ, en: Rate }
    unit: percent
    checked: 2026-01-15
    values: { 2020-01-01: { is: 2%, law: Act 3 }, 2026-01-01: { is: 2.5%, law: Act 4 } }
  xa.t.factor:
    label: { vi: Hệ số, en: Factor }
    unit: number
    checked: 2026-01-15
    keys: [year]
    law: Act 5
    rows: { 2019: 1.5, 2020: 1.25, 2021: 1 }
rules:
  xa.t.average:
    label: { vi: Bình quân, en: Average }
    unit: XAA
    law: Act 6
    is: average(records(xa.work, counts = average), wage * factor[year])
  xa.t.amount:
    label: { vi: Mức hưởng, en: Amount }
    unit: XAA
    law: Act 7
    is:
      - when: sex = female and months(records(xa.work, sector = state)) > 12
        then: if average > 100 XAA then average * rate * 2 else 100 XAA
        say: { vi: "Bình quân {average}.", en: "Average {average}." }
      - otherwise: max(average, 50 XAA) * rate
    at_most: 1000 XAA
    round: whole
benefits:
  xa.t.pension:
    label: { vi: Lương hưu, en: Pension }
    scheme: xa.work
    branch: old-age
    claims: [old-age]
    law: Act 8
    months: { own: months(records(xa.work)), required: 12 months }
    conditions: [{ name: months, is: months(records(xa.work)) >= 12, else: not-yet, law: Act 8 }]
    from: month-of(as-of)
    amount: amount
    per: month
    round: whole
)";

void require(bool holds) {
  if (!holds) std::abort();
}

/// The common part and that of XA, each with its layers: law, explanation, language.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = [] {
    huong::Faults faults;
    huong::Pack pack;
    pack.files.push_back({"rules/xa/t.yaml", huong::read_yaml(kLaw, "t.yaml", faults)});
    const auto book = huong::load_lawbook(pack, faults);
    require(book != nullptr);
    std::vector<std::string> made;
    for (const huong::CompiledPart& part : huong::write_compiled_parts(*book, pack.files)) {
      if (part.name != "XA" && part.name != "common") continue;
      for (const std::string& layer : {part.law, part.explanation, part.language}) {
        if (!layer.empty()) made.push_back(layer);
      }
    }
    return made;
  }();
  return all;
}

void seal(std::string& bytes) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (std::size_t i = 0; i + 8 < bytes.size(); ++i) sum = (sum ^ static_cast<unsigned char>(bytes[i])) * 0x100000001b3;
  for (std::size_t i = 0; i < 8; ++i) bytes[bytes.size() - 8 + i] = static_cast<char>(sum >> (8 * i));
}

/// Whether they open.
bool try_pieces(const std::vector<std::string>& bytes) {
  huong::Faults faults;
  const bool opened = huong::open_compiled({bytes.begin(), bytes.end()}, faults).has_value();
  require(opened == faults.empty());
  for (const huong::Fault& fault : faults) {
    require(!fault.code.empty() && !fault.file.empty() && !fault.what_vi.empty() && !fault.what_en.empty());
    require(!fault.fix_vi.empty() && !fault.fix_en.empty());
  }
  return opened;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool good = try_pieces(pieces());
  require(good);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try_pieces({bytes});
  if (size >= 8) {
    seal(bytes);
    try_pieces({bytes});
    std::vector<std::string> with = pieces();
    with.push_back(bytes);
    try_pieces(with);
  }
  // Four bytes a damage: which piece, where, and what then stands there.
  std::vector<std::string> damaged = pieces();
  for (std::size_t i = 0; i + 4 <= size && i < 64; i += 4) {
    std::string& piece = damaged[data[i] % damaged.size()];
    const std::size_t at = (std::size_t{data[i + 1]} << 8 | data[i + 2]) % (piece.size() - 8);
    piece[at] = static_cast<char>(data[i + 3]);
  }
  for (std::string& piece : damaged) seal(piece);
  try_pieces(damaged);
  return 0;
}
