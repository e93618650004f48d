#include "calc/answer/judge.hpp"

#include "calc/law/facts.hpp"
#include "calc/time/shown.hpp"

namespace huong {

std::vector<Said> judge(const Record& record, const Lawbook& lawbook, Day today) {
  Case alone;
  alone.as_of = today;
  alone.records.push_back(record);
  Faults faults;
  std::vector<Said> said;
  const std::optional<Facts> facts = admit(alone, lawbook, faults);
  for (const Fault& fault : faults) said.push_back({tidy(fault.what_vi, "vi"), tidy(fault.what_en, "en")});
  if (!facts) return said;
  for (const Warning& warning : facts->warnings)
    said.push_back({tidy(warning.text.vi, "vi"), tidy(warning.text.en, "en")});
  return said;
}

}  // namespace huong
