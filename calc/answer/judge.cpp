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
  const auto say = [&](const std::string& vi, const std::string& en) {
    said.push_back({tidy(vi, "vi"), lawbook.language() == "en" ? tidy(en, "en") : std::string()});
  };
  for (const Fault& fault : faults) say(fault.what_vi, fault.what_en);
  if (!facts) return said;
  for (const Warning& warning : facts->warnings) say(warning.text.vi, warning.text.en);
  return said;
}

}  // namespace huong
