#include <algorithm>
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

const Kind* kind_of(const Lawbook& lawbook, const Record& record) {
  const Scheme* scheme = lawbook.scheme(record.scheme);
  if (scheme == nullptr) return nullptr;
  const auto at = std::find_if(scheme->kinds.begin(), scheme->kinds.end(),
                               [&](const Kind& kind) { return lawbook.symbols.text(kind.name) == record.kind; });
  return at == scheme->kinds.end() ? nullptr : &*at;
}

// Does such a month count towards a right? By the law; where none is here, all but work without cover.
bool counts(const Lawbook& lawbook, const Record& record) {
  if (const Kind* kind = kind_of(lawbook, record)) return kind->right;
  return record.kind != "uncovered" && record.kind != "exempt";
}

std::string kind_label(const Lawbook& lawbook, const Record& record, std::string_view lang) {
  const Kind* kind = kind_of(lawbook, record);
  return kind == nullptr ? word("kind", record.kind, lang) : kind->label.in(lang);
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

// The months of a line that were drawn out in one sum.
Spans drawn(const Lawbook& lawbook, const Case& case_, const Record& record) {
  Spans gone;
  for (const Event& event : case_.events) {
    if (extinguishes(lawbook, event, record.scheme)) gone = gone | Spans{record.months}.until(month_of(event.date));
  }
  return gone;
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
  Spans months;  ///< that count
  Spans drawn;   ///< that counted until they were drawn out
  Spans work;    ///< all
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
    if (!counts(lawbook, record)) continue;
    const Spans gone = drawn(lawbook, case_, record);
    at->months = at->months | (span - gone);
    at->drawn = at->drawn | gone;
  }
  for (Country& country : countries) {
    std::stable_sort(country.records.begin(), country.records.end(),
                     [](const Record* a, const Record* b) { return a->months.first < b->months.first; });
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](const Country& a, const Country& b) { return a.work.first() < b.work.first(); });
  return countries;
}

// One mark for so many months: ■ all count, ▪ a part, · none.
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

void show_country(Page& page, const Country& country, const Case& case_, const Lawbook& lawbook, const Door& door) {
  const std::string& lang = door.lang();
  std::string total = months_text(country.months.months(), lang);
  const Spans gone = country.drawn - country.months;
  if (!gone.empty()) total += door.say(words::total_drawn, months_text(gone.months(), lang));
  page.blank().heading(door.say(words::total_line, country_name(country.code, lang), total));
  // Scheme by scheme, in the order in which they began.
  std::vector<std::string> schemes;
  for (const Record* record : country.records) {
    if (std::find(schemes.begin(), schemes.end(), record->scheme) == schemes.end()) schemes.push_back(record->scheme);
  }
  for (const std::string& scheme : schemes) {
    const bool known = lawbook.scheme(scheme) != nullptr;
    page.para(scheme_label(lawbook, scheme, lang) + (known ? "" : " " + door.say(words::unknown_scheme)), 2);
    for (const Record* record : country.records) {
      if (record->scheme != scheme) continue;
      const Kind* kind = kind_of(lawbook, *record);
      const bool beside = kind != nullptr && kind->beside;  // a bonus: an amount of a month counted elsewhere
      const std::string amount = amount_of(lawbook, *record, door);
      std::string line = beside ? "" : months_text(record->months.months(), lang) + (amount.empty() ? "" : " · ");
      line += amount + (line.empty() && amount.empty() ? "" : " · ") + kind_label(lawbook, *record, lang);
      if (record->planned) line += " · " + door.say(words::planned);
      if (!beside && !counts(lawbook, *record)) {
        line += " · " + door.say(words::not_counted);
      } else if (!drawn(lawbook, case_, *record).empty()) {
        line += " · " + door.say(words::drawn_out);
      }
      page.field(span_text(record->months, lang), line, 4, 17);
    }
  }
}

// What else was written for the months of a gap: leave, arrears, work without cover.
std::string in_gap(Span gap, const Case& case_, const Lawbook& lawbook, std::string_view lang) {
  std::vector<std::string> labels;
  for (const Record& record : case_.records) {
    if (counts(lawbook, record) || (Spans{record.months} & Spans{gap}).empty()) continue;
    const std::string label = kind_label(lawbook, record, lang);
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
  }
  return joined(labels, "; ");
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
    show_country(page, country, case_, *lawbook, door);
    all = all | country.months | country.drawn;
  }
  page.blank().heading(door.say(words::gaps));
  const Spans gaps = all.gaps();
  for (const Span& gap : gaps.spans()) {
    const std::string why = in_gap(gap, case_, *lawbook, lang);
    page.para("• " + door.say(words::gap, span_text(gap, lang), months_text(gap.months(), lang)) +
                  (why.empty() ? why : " (" + why + ")"),
              2, 2);
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
