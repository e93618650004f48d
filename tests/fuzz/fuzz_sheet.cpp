// Whatever the bytes are, a sheet ends in decisions that are checked, or in faults that can be shown; and the verdict
// of a decision never depends on the pieces in which the bytes came. As a table of lives they end in cases or in
// faults.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/sheet.hpp"
#include "calc/answer/verify.hpp"
#include "calc/claim/lives.hpp"
#include "calc/text/csv.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

const char* const kLaw = R"yaml(huong: rules/1
country: XA
prefix: xa.t
words: { XAA: { vi: xà, en: xa } }
schemes:
  xa.work:
    label: { vi: hưu, en: pension }
    branches: [old-age]
    currency: XAA
    law: Act 1
    bases: [wage, coefficient]
    kinds:
      insured: { label: { vi: đóng, en: insured }, right: yes, amount: yes, average: yes }
      unpaid: { label: { vi: không lương, en: unpaid }, right: no, amount: no, average: no }
    keys:
      sector: { values: [private, state], default: private, label: { vi: khu vực, en: sector } }
events:
  refund: { label: { vi: hoàn tiền, en: refund }, extinguishes: [xa.work] }
roundings:
  xa.t.whole: { unit: 1, mode: half-up, law: Act 2 }
rules:
  xa.t.average: { label: { vi: bình quân, en: average }, unit: XAA, by: 2020-01, law: Act 3, is: "average(records(xa.work, counts = average), wage)" }
  xa.t.amount: { label: { vi: mức, en: amount }, unit: XAA, by: 2020-01, law: Act 4, is: "average * 2% * number(as-years(months(records(xa.work, counts = right))))" }
benefits:
  xa.t.pension:
    label: { vi: hưu, en: pension }
    scheme: xa.work
    branch: old-age
    claims: [old-age]
    law: Act 5
    conditions: [{ name: born, is: "sex = female or months(records(xa.work)) > 12", else: refused, law: Act 5 }]
    amount: amount
    per: month
    round: whole
)yaml";

std::shared_ptr<const huong::Lawbook> lawbook() {
  static const auto book = [] {
    huong::Faults faults;
    huong::Pack pack;
    pack.files.push_back({"rules/xa.yaml", huong::read_yaml(kLaw, "rules/xa.yaml", faults)});
    auto loaded = huong::load_lawbook(pack, faults);
    require(loaded != nullptr);
    return loaded;
  }();
  return book;
}

std::string checked(std::string_view text, std::size_t piece) {
  static const huong::SheetWords words(
      "column,so so,id\nskip,note,\nkind,khong luong,unpaid\nwith,coefficient,sector=state\n");
  static huong::Verifier verifier(lawbook(), {true});
  huong::SheetOptions options;
  options.file = "-";
  options.today = *huong::parse_day("2026-11-25");
  huong::DecisionSheet sheet(*lawbook(), words, options);
  huong::CsvReader reader("-", 0, 4096);
  huong::CsvRow row;
  std::string out;
  bool headed = false, usable = true;
  const auto give = [&] {
    huong::Verification v;
    for (const huong::Fault& fault : sheet.faults()) {
      require(!fault.code.empty() && !fault.what_vi.empty() && !fault.what_en.empty() && !fault.fix_vi.empty());
    }
    if (sheet.faults().empty()) {
      verifier.verify(sheet.decision(), v);
    } else {
      huong::Verifier::refuse(sheet.decision(), sheet.faults(), v);
    }
    require(v.verdict == huong::Verdict::ok || !v.reason.empty());
    out += sheet.decision().id + ' ' + std::string(to_string(v.verdict)) + ' ' + v.reason + '\n';
  };
  const auto take = [&] {
    while (usable && reader.next(row)) {
      if (headed) {
        if (sheet.add(row)) give();
        continue;
      }
      headed = true;
      huong::Faults faults;
      sheet.head(row, faults);
      usable = faults.empty();
    }
  };
  for (std::size_t at = 0; at < text.size(); at += piece) {
    const std::string next(text.substr(at, piece));
    reader.feed(next);
    take();
    reader.feed({});  // takes what is left of the piece into the reader, before the piece goes
  }
  reader.finish();
  take();
  if (headed && usable && sheet.finish()) give();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > 4096) return 0;
  require(checked(text, size + 1) == checked(text, 7));
  huong::Faults faults;
  const std::vector<huong::Life> lives = huong::read_life_table(text, "-", faults);
  require(faults.empty() || lives.empty());
  for (const huong::Fault& fault : faults) {
    require(!fault.code.empty() && !fault.what_vi.empty() && !fault.what_en.empty() && fault.place.line > 0);
  }
  return 0;
}
