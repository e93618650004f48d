#include "calc/answer/check.hpp"

#include "calc/coordination/coordination.hpp"
#include "calc/papers/words.hpp"
#include "calc/text/fault.hpp"

namespace huong {

void check_case(const Case& case_, const Lawbook& lawbook, Checked& into) {
  std::optional<Facts> facts = admit(case_, lawbook, into.faults);
  if (!facts) return;
  into.warnings = std::move(facts->warnings);
  into.unknown_schemes = std::move(facts->unknown_schemes);
}

void check_agreement(const Node& root, const Lawbook& lawbook, Checked& into) {
  const std::optional<Agreement> agreement = read_agreement(root, into.file, into.faults);
  if (agreement) check_terms(*agreement, lawbook, into.faults);
}

void check_papers(const Node& root, const Lawbook& lawbook, Checked& into) {
  const std::optional<PaperWords> words = read_paper_words(root, into.file, into.faults);
  if (!words) return;
  for (const PaperKind& kind : words->kinds) {
    if (kind.use != PaperKind::Use::record) continue;
    Case alone;
    alone.file = into.file;
    alone.as_of = first_day(kAlways);
    Record& record = alone.records.emplace_back();
    record.scheme = kind.scheme;
    record.kind = kind.kind;
    record.months = {kAlways, kAlways};
    static_cast<void>(admit(alone, lawbook, into.faults));
  }
}

std::string to_json(const std::vector<Checked>& files, const Lawbook& lawbook) {
  JsonWriter json;
  json.begin_object().member("huong", "check/1").lawbook(lawbook.version, lawbook.digest);
  json.key("files").begin_array();
  for (const Checked& checked : files) {
    json.begin_object().member("file", checked.file);
    if (!checked.format.empty()) json.member("format", checked.format);
    json.key("right").boolean(checked.faults.empty());
    json.key("faults");
    write_faults(json, checked.faults);
    json.key("warnings").begin_array();
    for (const Warning& warning : checked.warnings) {
      json.begin_object().member("code", warning.code);
      json.said("text", warning.text.vi, warning.text.en, lawbook.language());
      if (!warning.law.empty()) json.member("law", warning.law);
      json.end_object();
    }
    json.end_array().strings("unknown_schemes", checked.unknown_schemes).end_object();
  }
  json.end_array().end_object();
  return json.text() + '\n';
}

}  // namespace huong
