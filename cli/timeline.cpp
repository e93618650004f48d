#include "calc/answer/timeline.hpp"

#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file;
  bool json = false;
};

std::string kind_label(const Timeline::Line& line, std::string_view lang) {
  return line.kind == nullptr ? word("kind", line.record->kind, lang) : line.kind->label.in(lang);
}

std::string amount_of(const Lawbook& lawbook, const Timeline::Line& line, const Door& door) {
  const std::string& lang = door.lang();
  const Record& record = *line.record;
  const std::string value = grouped(to_string(record.amount), lang);
  switch (record.basis) {
    case Basis::none:
      return {};
    case Basis::wage:
    case Basis::pay: {
      const bool known = line.scheme != nullptr && line.scheme->currency != kNoSymbol;
      return known ? money(record.amount, lawbook.symbols.text(line.scheme->currency), lang) : value;
    }
    case Basis::coefficient:
    case Basis::points:
    case Basis::count:
      break;
  }
  return word("basis-of-record", to_string(record.basis), lang) + ' ' + value;
}

// One mark for so many months: ■ all count, ▪ a part, · none.
void show_bars(Page& page, const std::vector<Timeline::Country>& countries, const Door& door) {
  Spans all;
  for (const Timeline::Country& country : countries) all = all | country.work;
  const Month first = Month::of(all.first()->year(), 1);
  const int years = all.last()->year() - first.year() + 1;
  constexpr int kRoom = 72;
  int step = 12;
  for (const int candidate : {1, 3, 6}) {
    if (years * 12 / candidate <= kRoom) {
      step = candidate;
      break;
    }
  }
  if (years * 12 / step > kRoom) return;
  for (const Timeline::Country& country : countries) {
    std::string bar;
    for (int at = 0; at < years * 12; at += step) {
      const Spans piece{Span{first + at, first + (at + step - 1)}};
      const int insured = (country.months & piece).months();
      bar += insured == step ? "■" : insured > 0 ? "▪" : "·";
    }
    page.field(country_name(country.code, door.lang()), bar, 2, 14);
  }
  page.field("",
             fmt::format("{} … {} ({})", first.year(), all.last()->year(),
                         door.say(words::record_year, months_text(step, door.lang()))),
             2, 14);
}

void show_country(Page& page, const Timeline::Country& country, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  std::string total = months_text(country.months.months(), lang);
  const Spans gone = country.drawn - country.months;
  if (!gone.empty()) total += door.say(words::total_drawn, months_text(gone.months(), lang));
  page.blank().heading(door.say(words::total_line, country_name(country.code, lang), total));
  // Scheme by scheme, in the order in which they began.
  std::vector<std::string> schemes;
  for (const Timeline::Line& line : country.lines) {
    const std::string& scheme = line.record->scheme;
    if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end()) schemes.push_back(scheme);
  }
  for (const std::string& scheme : schemes) {
    const bool known = lawbook.scheme(scheme) != nullptr;
    page.para(scheme_label(lawbook, scheme, lang) + (known ? "" : " " + door.say(words::unknown_scheme)), 2);
    for (const Timeline::Line& line : country.lines) {
      if (line.record->scheme != scheme) continue;
      const bool beside = line.kind != nullptr && line.kind->beside;  // a bonus: an amount of a month counted elsewhere
      const std::string amount = amount_of(lawbook, line, door);
      std::string text = beside ? "" : months_text(line.record->months.months(), lang) + (amount.empty() ? "" : " · ");
      text += amount + (text.empty() && amount.empty() ? "" : " · ") + kind_label(line, lang);
      if (line.record->planned) text += " · " + door.say(words::planned);
      if (!beside && !line.counts) {
        text += " · " + door.say(words::not_counted);
      } else if (!line.drawn.empty()) {
        text += " · " + door.say(words::drawn_out);
      }
      page.field(span_text(line.record->months, lang), text, 4, 17);
    }
  }
}

void show_gaps(Page& page, const Timeline& timeline, const Door& door) {
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::gaps));
  for (const Timeline::Gap& gap : timeline.gaps) {
    std::vector<std::string> labels;
    for (const Timeline::Line* line : gap.lines) {
      const std::string label = kind_label(*line, lang);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
    page.para("• " + door.say(words::gap, span_text(gap.months, lang), months_text(gap.months.months(), lang)) +
                  (labels.empty() ? "" : " (" + joined(labels, "; ") + ")"),
              2, 2);
  }
  if (timeline.gaps.empty()) page.para(door.say(words::no_gaps), 2);
}

void show_overlaps(Page& page, const Timeline& timeline, const Door& door) {
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::overlaps));
  for (const Timeline::Overlap& overlap : timeline.overlaps) {
    page.para(
        "• " + door.say(words::overlap, span_text(overlap.months, lang), months_text(overlap.months.months(), lang),
                        country_name(overlap.one, lang), country_name(overlap.other, lang)),
        2, 2);
  }
  if (timeline.overlaps.empty()) page.para(door.say(words::no_overlaps), 2);
}

void show_events(Page& page, const Timeline& timeline, const Lawbook& lawbook, const Door& door) {
  if (timeline.events.empty()) return;
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::events_title));
  for (const Timeline::Happened& happened : timeline.events) {
    const bool named = happened.kind != nullptr && !happened.kind->label.in(lang).empty();
    std::string text = day_text(happened.event->date, lang) + ": ";
    text += named ? happened.kind->label.in(lang) : word("event", happened.event->kind, lang);
    for (const Fact& fact : happened.event->facts) {
      if (fact.key == "scheme") text += " – " + scheme_label(lawbook, fact.text, lang);
    }
    page.para("• " + text, 2, 2);
  }
}

int timeline(const Arguments& arguments, const Door& door) {
  const Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  Faults faults;
  const std::optional<Timeline> timeline = make_timeline(case_, lawbook, faults);
  if (!timeline) door.refuse(faults, words::fault_case, words::faults_case);
  if (arguments.json) {
    door.print(timeline_json(*timeline, case_, *lawbook));
    return kDone;
  }
  Page page = door.page();
  show_person(page, case_, *lawbook, door);
  page.blank().heading(door.say(words::timeline_title));
  if (timeline->countries.empty()) {
    page.para(door.say(words::no_records), 2);
    show_coverage(page, timeline->coverage, *lawbook, door);
    show_events(page, *timeline, *lawbook, door);
    door.print(page.text());
    return kDone;
  }
  show_bars(page, timeline->countries, door);
  for (const Timeline::Country& country : timeline->countries) show_country(page, country, *lawbook, door);
  show_gaps(page, *timeline, door);
  show_overlaps(page, *timeline, door);
  show_coverage(page, timeline->coverage, *lawbook, door);
  show_events(page, *timeline, *lawbook, door);
  door.print(page.text());
  return kDone;
}

}  // namespace

Command timeline_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"timeline",
          {{"file", &arguments->file}, {"--json", &arguments->json, words::opt_json_timeline}},
          [arguments](const Door& door) { return timeline(*arguments, door); }};
}

}  // namespace huong::cli
