#include "calc/law/lawbook.hpp"

#include <algorithm>
#include <set>

namespace huong {
namespace {

template <class T, class Key>
const T* find_by(const std::vector<T>& all, Key&& same) {
  const auto it = std::find_if(all.begin(), all.end(), same);
  return it == all.end() ? nullptr : &*it;
}

}  // namespace

const Clause* Agreement::clause(std::string_view wanted) const {
  return find_by(clauses, [&](const Clause& c) { return c.id == wanted; });
}
const Scheme* Lawbook::scheme(std::string_view id) const {
  return find_by(schemes, [&](const Scheme& s) { return s.id == id; });
}
const EventKind* Lawbook::event(std::string_view kind) const {
  return find_by(events, [&](const EventKind& e) { return symbols.text(e.name) == kind; });
}
const Benefit* Lawbook::benefit(std::string_view id) const {
  return find_by(benefits, [&](const Benefit& b) { return b.id == id; });
}
const Dossier* Lawbook::dossier(std::string_view id) const {
  return find_by(dossiers, [&](const Dossier& d) { return d.id == id; });
}
const Agreement* Lawbook::agreement(std::string_view id) const {
  return find_by(agreements, [&](const Agreement& a) { return a.id == id; });
}

RuleId Lawbook::rule(std::string_view id) const {
  const auto it = rule_ids.find(id);
  return it == rule_ids.end() ? kNoRule : it->second;
}

ParameterId Lawbook::parameter(std::string_view id) const {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (parameters[i].id == id) return static_cast<ParameterId>(i);
  }
  return kNoParameter;
}

std::string_view to_string(PeriodUnit unit) {
  static constexpr std::string_view kNames[] = {"month", "quarter", "week", "day"};
  return kNames[static_cast<std::size_t>(unit)];
}

std::span<const std::string_view> branches() {
  static constexpr std::string_view kBranches[] = {"old-age", "disability", "survivors", "unemployment",
                                                   "health",  "sickness",   "maternity", "work-injury"};
  return kBranches;
}

std::string country_of(std::string_view id) {
  std::string code(id.substr(0, id.find('.')));
  for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return code;
}

std::vector<std::string> Lawbook::countries() const {
  std::set<std::string> all;
  for (const Scheme& s : schemes) all.insert(s.country);
  return {all.begin(), all.end()};
}

}  // namespace huong
