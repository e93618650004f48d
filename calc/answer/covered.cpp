#include "calc/answer/covered.hpp"

#include <algorithm>

namespace huong {

std::vector<Coverage> coverage_of(const Solver& solver) {
  const Lawbook& book = solver.lawbook();
  std::vector<Stretch> stretches;
  solver.cover(solver.facts(), stretches);
  std::vector<Coverage> coverage;
  coverage.reserve(stretches.size());
  for (const Stretch& stretch : stretches) {
    const Scheme& scheme = book.schemes[static_cast<std::size_t>(stretch.scheme)];
    Coverage& told = coverage.emplace_back();
    told.scheme = scheme.id;
    told.country = scheme.country;
    told.branches = branches_in_scope(stretch, book, solver.facts().as_of);
    told.whole = told.branches.size() == scheme.branches.size();
    told.from = stretch.from;
    told.to = stretch.to;
    told.state = to_string(stretch.state);
    told.agreement = stretch.agreement->id;
    told.counted_from = stretch.counted_from;
    told.until = stretch.until;
    told.recorded = stretch.recorded;
    told.text = say(stretch, book);
    if (stretch.clause == nullptr) continue;
    told.clause = stretch.clause->id;
    told.article = stretch.clause->article;
    told.grade = stretch.assumed ? Grade::assumed : stretch.clause->citation.grade;
    if (stretch.clause->citation.note) told.note = *stretch.clause->citation.note;
  }
  return coverage;
}

void write_coverage(JsonWriter& json, const std::vector<Coverage>& coverage, std::string_view other) {
  if (coverage.empty()) return;
  json.key("coverage").begin_array();
  for (const Coverage& each : coverage) {
    json.begin_object().member("scheme", each.scheme).member("country", each.country);
    json.strings("branches", each.branches).member("from", to_string(each.from));
    if (each.to) json.member("to", to_string(*each.to));
    json.member("state", each.state).member("agreement", each.agreement);
    if (!each.clause.empty()) json.member("clause", each.clause).member("article", each.article);
    if (each.counted_from) json.member("counted_from", to_string(*each.counted_from));
    if (each.until) json.member("until", to_string(*each.until));
    json.key("recorded").integer(each.recorded);
    if (!each.clause.empty()) json.member("grade", to_string(each.grade));
    json.said("text", each.text.vi, each.text.en, other);
    if (!each.note.vi.empty()) json.said("note", each.note.vi, each.note.en, other);
    json.end_object();
  }
  json.end_array();
}

}  // namespace huong
