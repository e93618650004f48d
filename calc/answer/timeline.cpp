#include "calc/answer/timeline.hpp"

#include <algorithm>

#include "calc/answer/covered.hpp"
#include "calc/law/parts.hpp"
#include "calc/text/json_writer.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

const Kind* kind_of(const Lawbook& lawbook, const Scheme* scheme, const Record& record) {
  if (scheme == nullptr) return nullptr;
  const auto at = std::find_if(scheme->kinds.begin(), scheme->kinds.end(),
                               [&](const Kind& kind) { return lawbook.symbols.text(kind.name) == record.kind; });
  return at == scheme->kinds.end() ? nullptr : &*at;
}

bool extinguishes(const Lawbook& lawbook, const Event& event, const std::string& scheme) {
  const EventKind* kind = lawbook.event(event.kind);
  if (kind == nullptr) return false;
  if (kind->extinguishes_named_scheme) {
    return std::any_of(event.facts.begin(), event.facts.end(),
                       [&](const Fact& fact) { return fact.key == "scheme" && fact.text == scheme; });
  }
  return std::any_of(kind->extinguishes.begin(), kind->extinguishes.end(),
                     [&](Symbol symbol) { return lawbook.symbols.text(symbol) == scheme; });
}

Spans drawn(const Lawbook& lawbook, const Case& case_, const Record& record) {
  Spans gone;
  for (const Event& event : case_.events) {
    if (extinguishes(lawbook, event, record.scheme)) gone = gone | Spans{record.months}.until(month_of(event.date));
  }
  return gone;
}

Timeline::Line line_of(const Case& case_, const Lawbook& lawbook, const Record& record) {
  Timeline::Line line{&record, lawbook.scheme(record.scheme), nullptr, false, {}};
  line.kind = kind_of(lawbook, line.scheme, record);
  line.counts = line.kind != nullptr ? line.kind->right : record.kind != "uncovered" && record.kind != "exempt";
  if (line.counts) line.drawn = drawn(lawbook, case_, record);
  return line;
}

std::vector<Timeline::Country> by_country(const Case& case_, const Lawbook& lawbook) {
  std::vector<Timeline::Country> countries;
  for (const Record& record : case_.records) {
    Timeline::Line line = line_of(case_, lawbook, record);
    const std::string code = line.scheme != nullptr ? line.scheme->country : country_of(record.scheme);
    auto at = std::find_if(countries.begin(), countries.end(), [&](const auto& each) { return each.code == code; });
    if (at == countries.end()) at = countries.insert(at, Timeline::Country{code, {}, {}, {}, {}});
    const Spans span{record.months};
    at->work = at->work | span;
    if (line.counts) at->months = at->months | (span - line.drawn);
    at->drawn = at->drawn | line.drawn;
    at->lines.push_back(std::move(line));
  }
  for (Timeline::Country& country : countries) {
    put_in_order(country.lines,
                 [](const auto& a, const auto& b) { return a.record->months.first < b.record->months.first; });
  }
  put_in_order(countries, [](const auto& a, const auto& b) { return a.work.first() < b.work.first(); });
  return countries;
}

// Leave, arrears, work without cover: lines that count nowhere, in the order of the case.
std::vector<const Timeline::Line*> written_for(Span gap, const Timeline& timeline) {
  std::vector<const Timeline::Line*> found;
  for (const Timeline::Country& country : timeline.countries) {
    for (const Timeline::Line& line : country.lines) {
      if (!line.counts && !(Spans{line.record->months} & Spans{gap}).empty()) found.push_back(&line);
    }
  }
  put_in_order(found, [](const auto* a, const auto* b) { return a->record < b->record; });
  std::vector<const Timeline::Line*> once;
  for (const Timeline::Line* line : found) {
    const bool told = std::any_of(once.begin(), once.end(), [&](const Timeline::Line* each) {
      return each->kind == line->kind && each->record->kind == line->record->kind;
    });
    if (!told) once.push_back(line);
  }
  return once;
}

void write_months(JsonWriter& json, Span span) {
  json.member("from", to_string(span.first)).member("to", to_string(span.last)).key("months").integer(span.months());
}

void write_spans(JsonWriter& json, std::string_view key, const Spans& spans) {
  json.key(key).begin_array();
  for (const Span& span : spans.spans()) {
    json.begin_object();
    write_months(json, span);
    json.end_object();
  }
  json.end_array();
}

void write_kind(JsonWriter& json, const Timeline::Line& line, const Lawbook& lawbook) {
  json.member("scheme", line.record->scheme);
  if (line.scheme != nullptr) {
    json.said("scheme_label", line.scheme->label.vi, line.scheme->label.en, lawbook.language());
  }
  json.member("kind", line.record->kind);
  if (line.kind != nullptr) json.said("kind_label", line.kind->label.vi, line.kind->label.en, lawbook.language());
}

void write_line(JsonWriter& json, const Timeline::Line& line, const Lawbook& lawbook) {
  const Record& record = *line.record;
  json.begin_object();
  write_kind(json, line, lawbook);
  write_months(json, record.months);
  if (record.basis != Basis::none) {
    json.member("basis", to_string(record.basis)).member("value", to_string(record.amount));
    const bool money = record.basis == Basis::wage || record.basis == Basis::pay;
    if (money && line.scheme != nullptr && line.scheme->currency != kNoSymbol) {
      json.member("currency", lawbook.symbols.text(line.scheme->currency));
    }
  }
  json.key("counts").boolean(line.counts);
  json.key("drawn").integer(line.drawn.months());
  json.key("planned").boolean(record.planned);
  json.end_object();
}

}  // namespace

std::optional<Timeline> make_timeline(const Case& case_, const std::shared_ptr<const Lawbook>& shared, Faults& faults) {
  const Lawbook& lawbook = *shared;
  const std::size_t before = faults.size();
  refuse_missing_parts(case_, lawbook, faults);
  if (faults.size() != before) return std::nullopt;
  Timeline timeline;
  timeline.countries = by_country(case_, lawbook);
  Spans all;
  for (const Timeline::Country& country : timeline.countries) all = all | country.months | country.drawn;
  const Spans gaps = all.gaps();
  for (const Span& gap : gaps.spans()) timeline.gaps.push_back({gap, written_for(gap, timeline)});
  for (std::size_t i = 0; i < timeline.countries.size(); ++i) {
    for (std::size_t j = i + 1; j < timeline.countries.size(); ++j) {
      const Timeline::Country &one = timeline.countries[i], &other = timeline.countries[j];
      const Spans both = one.months & other.months;
      for (const Span& span : both.spans()) timeline.overlaps.push_back({span, one.code, other.code});
    }
  }
  for (const Event& event : case_.events) timeline.events.push_back({&event, lawbook.event(event.kind)});
  // A case that does not fit the law has a timeline all the same; what is wrong with it an answer tells.
  Solver solver(shared);
  Faults against_the_law;
  if (solver.read(case_, against_the_law)) timeline.coverage = coverage_of(solver);
  return timeline;
}

std::string timeline_json(const Timeline& timeline, const Case& case_, const Lawbook& lawbook) {
  JsonWriter json;
  json.begin_object().member("huong", "timeline/1").member("as_of", to_string(*case_.as_of));
  json.lawbook(lawbook.version, lawbook.digest).member("case_digest", case_.digest);
  json.key("countries").begin_array();
  for (const Timeline::Country& country : timeline.countries) {
    json.begin_object().member("country", country.code);
    json.key("months").integer(country.months.months());
    json.key("drawn").integer((country.drawn - country.months).months());
    write_spans(json, "counted", country.months);
    json.key("records").begin_array();
    for (const Timeline::Line& line : country.lines) write_line(json, line, lawbook);
    json.end_array().end_object();
  }
  json.end_array().key("gaps").begin_array();
  for (const Timeline::Gap& gap : timeline.gaps) {
    json.begin_object();
    write_months(json, gap.months);
    json.key("records").begin_array();
    for (const Timeline::Line* line : gap.lines) {
      json.begin_object();
      write_kind(json, *line, lawbook);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("overlaps").begin_array();
  for (const Timeline::Overlap& overlap : timeline.overlaps) {
    json.begin_object();
    write_months(json, overlap.months);
    json.key("countries").begin_array().string(overlap.one).string(overlap.other).end_array().end_object();
  }
  json.end_array().key("events").begin_array();
  for (const Timeline::Happened& happened : timeline.events) {
    json.begin_object().member("event", happened.event->kind);
    if (happened.kind != nullptr) {
      json.said("label", happened.kind->label.vi, happened.kind->label.en, lawbook.language());
    }
    json.member("date", to_string(happened.event->date)).key("facts").begin_object();
    for (const Fact& fact : happened.event->facts) json.member(fact.key, fact.text);
    json.end_object().end_object();
  }
  json.end_array();
  write_coverage(json, timeline.coverage, lawbook.language());
  json.end_object();
  return json.text() + '\n';
}

}  // namespace huong
