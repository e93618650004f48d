#include "calc/law/parts.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "calc/law/compiled.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

constexpr std::string_view kBetween = "-_";

bool together(std::string_view part) { return part.find_first_of(kBetween) != std::string_view::npos; }

bool is_country(std::string_view part) {
  return part != kCommonPart && part != kAgreementsPart && part != kPapersPart && !together(part);
}

/// Law ("KR-VN") with all of its countries; an agreement ("KR_VN") with each of its parties, as it may decide without
/// the law of the others.
bool goes_with(std::string_view part, const std::set<std::string>& countries) {
  std::size_t here = 0, all = 0;
  for (std::size_t at = 0; at <= part.size(); ++all) {
    const std::size_t end = std::min(part.find_first_of(kBetween, at), part.size());
    here += countries.count(std::string(part.substr(at, end - at)));
    at = end + 1;
  }
  return here == all || (here > 0 && part.find('_') != std::string_view::npos);
}

void refuse(const std::vector<std::string>& parts, const Lawbook& lawbook, const std::string& file, Place place,
            Faults& faults) {
  for (const std::string& part : parts) {
    if (!std::binary_search(lawbook.missing.begin(), lawbook.missing.end(), part)) continue;
    faults.push_back({"law.not-loaded", file, place, "chưa nạp phần luật " + part,
                      "the law of " + part + " is not loaded", "hãy nạp thêm gói luật " + part,
                      "load the lawbook pack " + part + " too"});
  }
}

}  // namespace

std::vector<std::string> needed_parts(const Case& case_, const Lawbook& lawbook) {
  std::set<std::string> known;
  for (const std::string& country : lawbook.countries()) known.insert(country);
  for (const std::string& part : lawbook.parts) {
    if (is_country(part)) known.insert(part);
  }
  // Benefits are those of these countries; where there is none, of all.
  std::set<std::string> asked;
  for (const Record& record : case_.records) asked.insert(country_of(record.scheme));
  for (const Fact& fact : case_.given) asked.insert(country_of(fact.key));
  if (case_.person.nationality) asked.insert(*case_.person.nationality);
  if (case_.person.residence) asked.insert(*case_.person.residence);
  const bool any = std::any_of(asked.begin(), asked.end(), [&](const auto& each) { return known.count(each) != 0; });
  if (!any) asked = known;
  // These are only looked up.
  for (const Record& record : case_.records) {
    for (const std::string& scheme : record.not_in) asked.insert(country_of(scheme));
  }
  for (const Fact& fact : case_.elect) asked.insert(country_of(fact.key));
  for (const Event& event : case_.events) {
    for (const Fact& fact : event.facts) {
      if (fact.key == "scheme") asked.insert(country_of(fact.text));
      if (fact.key == "country") asked.insert(fact.text);
    }
  }
  std::vector<std::string> parts{std::string(kCommonPart)};
  const auto name_agreement = [&](std::string_view id) {
    const auto named = lawbook.part_of_agreement.find(id);
    if (named != lawbook.part_of_agreement.end()) parts.push_back(named->second);
  };
  for (const Fact& fact : case_.assume) name_agreement(fact.key.substr(0, fact.key.find('.')));
  if (case_.agreements) {
    for (const AgreementChoice& choice : *case_.agreements) {
      name_agreement(choice.name);
      const Node* parties = choice.inline_agreement.find("parties");
      if (parties == nullptr) continue;
      for (const Node& party : parties->items) asked.insert(party.text);
    }
  }
  std::set_intersection(asked.begin(), asked.end(), known.begin(), known.end(), std::back_inserter(parts));
  for (const std::string& part : lawbook.parts) {
    if (together(part) && goes_with(part, asked)) parts.push_back(part);
  }
  put_in_order(parts);
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

void refuse_missing_parts(const Case& case_, const Lawbook& lawbook, Faults& faults) {
  if (lawbook.missing.empty()) return;
  refuse(needed_parts(case_, lawbook), lawbook, case_.file, case_.person.place, faults);
}

void refuse_missing_parts(const Agreement& agreement, const Lawbook& lawbook, Faults& faults) {
  std::vector<std::string> parts = agreement.parties;
  const std::set<std::string> parties(parts.begin(), parts.end());
  for (const std::string& part : lawbook.parts) {
    if (part.find('-') != std::string::npos && goes_with(part, parties)) parts.push_back(part);
  }
  refuse(parts, lawbook, agreement.file, {}, faults);
}

}  // namespace huong
