#include <algorithm>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file;
};

// "vn.compulsory" is a scheme of VN, by the lawbook or, without it, by its name.
std::string country_of(const Lawbook& lawbook, const std::string& scheme) {
  if (const Scheme* found = lawbook.scheme(scheme)) return found->country;
  std::string code = scheme.substr(0, scheme.find('.'));
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return code;
}

// Months in which somebody was insured; "uncovered" and "exempt" are work without cover.
bool covered(const Record& record) { return record.kind != "uncovered" && record.kind != "exempt"; }

std::string kind_label(const Lawbook& lawbook, const Record& record, std::string_view lang) {
  if (const Scheme* scheme = lawbook.scheme(record.scheme)) {
    for (const Kind& kind : scheme->kinds) {
      if (lawbook.symbols.text(kind.name) == record.kind) return kind.label.in(lang);
    }
  }
  return record.kind;
}

std::string amount_of(const Lawbook& lawbook, const Record& record, const Door& door) {
  const std::string& lang = door.lang();
  const std::string value = grouped(to_string(record.amount), lang);
  switch (record.basis) {
    case Basis::none:
      return {};
    case Basis::wage:
    case Basis::pay: {
      const Scheme* scheme = lawbook.scheme(record.scheme);
      const bool known = scheme != nullptr && scheme->currency != kNoSymbol;
      return known ? money(record.amount, lawbook.symbols.text(scheme->currency), lang) : value;
    }
    case Basis::coefficient:
    case Basis::points:
    case Basis::count:
      break;
  }
  return word("basis-of-record", to_string(record.basis), lang) + ' ' + value;
}

struct Country {
  std::string code;
  std::vector<const Record*> records;
  Spans months;  ///< insured
  Spans work;    ///< insured or not
  std::map<std::string, Spans> schemes;
};

std::vector<Country> by_country(const Case& case_, const Lawbook& lawbook) {
  std::vector<Country> countries;
  for (const Record& record : case_.records) {
    const std::string code = country_of(lawbook, record.scheme);
    auto at = std::find_if(countries.begin(), countries.end(), [&](const Country& each) { return each.code == code; });
    if (at == countries.end()) at = countries.insert(at, Country{code, {}, {}, {}, {}});
    at->records.push_back(&record);
    const Spans span{record.months};
    at->work = at->work | span;
    if (!covered(record)) continue;
    at->months = at->months | span;
    at->schemes[record.scheme] = at->schemes[record.scheme] | span;
  }
  for (Country& country : countries) {
    std::stable_sort(country.records.begin(), country.records.end(),
                     [](const Record* a, const Record* b) { return a->months.first < b->months.first; });
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](const Country& a, const Country& b) { return a.work.first() < b.work.first(); });
  return countries;
}

// One mark for so many months: ■ all insured, ▪ a part, · none.
void show_bars(Page& page, const std::vector<Country>& countries, const Door& door) {
  Spans all;
  for (const Country& country : countries) all = all | country.work;
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
  for (const Country& country : countries) {
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

void show_country(Page& page, const Country& country, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  page.blank().heading(
      door.say(words::total_line, country_name(country.code, lang), months_text(country.months.months(), lang)));
  std::string scheme;
  for (const Record* record : country.records) {
    std::string line = months_text(record->months.months(), lang);
    const bool known = lawbook.scheme(record->scheme) != nullptr;
    line += " · " + scheme_label(lawbook, record->scheme, lang);
    if (!known) line += ' ' + door.say(words::unknown_scheme);
    line += " · " + kind_label(lawbook, *record, lang);
    if (record->planned) line += " · " + door.say(words::planned);
    const std::string amount = amount_of(lawbook, *record, door);
    if (!amount.empty()) line += " · " + amount;
    page.field(span_text(record->months, lang), line, 2, 17);
  }
}

int timeline(const Arguments& arguments, const Door& door) {
  const std::string& lang = door.lang();
  const Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  Page page = door.page();
  show_person(page, case_, *lawbook, door);
  page.blank().heading(door.say(words::timeline_title));
  const std::vector<Country> countries = by_country(case_, *lawbook);
  if (countries.empty()) {
    page.para(door.say(words::no_records), 2);
    door.print(page.text());
    return kDone;
  }
  show_bars(page, countries, door);
  Spans all;
  for (const Country& country : countries) {
    show_country(page, country, *lawbook, door);
    all = all | country.months;
  }
  page.blank().heading(door.say(words::gaps));
  const Spans gaps = all.gaps();
  for (const Span& gap : gaps.spans()) {
    page.para("• " + door.say(words::gap, span_text(gap, lang), months_text(gap.months(), lang)), 2, 2);
  }
  if (gaps.empty()) page.para(door.say(words::no_gaps), 2);
  page.blank().heading(door.say(words::overlaps));
  bool any = false;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    for (std::size_t j = i + 1; j < countries.size(); ++j) {
      const Spans both = countries[i].months & countries[j].months;
      for (const Span& span : both.spans()) {
        any = true;
        page.para("• " + door.say(words::overlap, span_text(span, lang), months_text(span.months(), lang),
                                  country_name(countries[i].code, lang), country_name(countries[j].code, lang)),
                  2, 2);
      }
    }
  }
  if (!any) page.para(door.say(words::no_overlaps), 2);
  if (!case_.events.empty()) {
    page.blank().heading(door.say(words::events_title));
    for (const Event& event : case_.events) {
      std::string text = day_text(event.date, lang) + ": ";
      const EventKind* kind = lawbook->event(event.kind);
      text += kind == nullptr || kind->label.in(lang).empty() ? word("event", event.kind, lang) : kind->label.in(lang);
      for (const Fact& fact : event.facts) {
        if (fact.key == "scheme") text += " – " + scheme_label(*lawbook, fact.text, lang);
      }
      page.para("• " + text, 2, 2);
    }
  }
  door.print(page.text());
  return kDone;
}

}  // namespace

Command timeline_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {
      "timeline", {{"file", &arguments->file}}, [arguments](const Door& door) { return timeline(*arguments, door); }};
}

}  // namespace huong::cli
