// Whatever the bytes are, reading one file of law ends with law or with faults that can be shown; what loads can be
// asked for every rule, and every rule can explain itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "calc/law/evaluation.hpp"
#include "calc/law/lawbook.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void ask_everything(const std::shared_ptr<const huong::Lawbook>& book) {
  huong::Facts facts;
  facts.as_of = *huong::parse_day("2026-11-25");
  facts.born = huong::parse_birth("1969-08");
  for (std::size_t s = 0; s < book->schemes.size() && s < 8; ++s) {
    huong::FactRow row;
    row.scheme = static_cast<std::int16_t>(s);
    row.months = {huong::Month::of(2010, 1), huong::Month::of(2012, 6)};
    row.amount = 4'000'000;
    row.basis = huong::Basis::wage;
    row.right = row.counts_amount = row.average = true;
    row.kind = book->schemes[s].kinds.empty() ? huong::kNoSymbol : book->schemes[s].kinds[0].name;
    row.keys = static_cast<std::int32_t>(facts.key_values.size());
    for (const huong::SchemeKey& key : book->schemes[s].keys) facts.key_values.push_back(key.default_value);
    facts.rows.push_back(row);
  }
  huong::lay_out(facts);
  huong::Evaluation evaluation(book);
  std::vector<huong::Evaluation::Reason> reasons;
  for (const bool held : {false, true}) {
    huong::World world;
    world.held = held;
    evaluation.begin(facts, world);
    for (std::size_t r = 0; r < book->rules.size() && r < 300; ++r) {
      const auto rule = static_cast<huong::RuleId>(r);
      if (!evaluation.has(rule)) {
        (void)evaluation.why(rule);
      }
      reasons.clear();
      evaluation.explain(rule, reasons);
      (void)evaluation.show(rule, "vi");
      (void)evaluation.doubts(rule);
      (void)evaluation.roundings(rule);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  huong::ReadLimits limits;
  limits.bytes = 64 << 10;
  huong::Faults faults;
  huong::Pack pack;
  pack.files.push_back({"rules/xa/a.yaml", huong::read_yaml(text, "rules/xa/a.yaml", faults, limits)});
  if (faults.empty()) {
    const auto book = huong::load_lawbook(pack, faults);
    require((book == nullptr) == !faults.empty());
    if (book) {
      ask_everything(book);
    }
  }
  for (const huong::Fault& fault : faults) {
    require(!fault.code.empty() && !fault.what_vi.empty() && !fault.what_en.empty());
    if (fault.code.starts_with("law.")) {
      require(!fault.fix_vi.empty() && !fault.fix_en.empty());
    }
  }
  return 0;
}
