#include <algorithm>
#include <memory>

#include "calc/coordination/coordination.hpp"
#include "calc/text/json_writer.hpp"
#include "cli/agreement.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::vector<std::string> names, rates;
  std::string cases, operative, age, html, term, values, range, step;
  bool json = false, csv = false;
};

constexpr std::size_t kMostValues = 60;

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(at, from), text.size());
    parts.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

/// A whole number from 0 to 100 000; -1 for anything else.
int whole(const std::string& text) {
  const std::optional<Exact> value = parse_exact(text);
  if (!value || !value->is_integer() || *value < Exact(0) || *value > Exact(100'000)) return -1;
  return static_cast<int>(value->small()->n);
}

/// "0..180" by steps, or the values listed.
std::vector<std::string> values_of(const Arguments& arguments, const Door& door) {
  std::vector<std::string> values;
  if (!arguments.values.empty()) {
    values = split(arguments.values, ',');
  } else {
    const std::size_t dots = arguments.range.find("..");
    const int from = dots == std::string::npos ? -1 : whole(arguments.range.substr(0, dots));
    const int to = dots == std::string::npos ? -1 : whole(arguments.range.substr(dots + 2));
    const int step = arguments.step.empty() ? 12 : whole(arguments.step);
    if (from < 0 || step < 1 || to < from) {
      door.usage(door.say(words::sweep_range), door.say(words::sweep_range_fix));
    }
    for (int value = from; value <= to; value += step) values.push_back(std::to_string(value));
  }
  if (values.size() < 2 || values.size() > kMostValues) {
    door.usage(door.say(words::sweep_many, values.size(), kMostValues), door.say(words::sweep_range_fix));
  }
  return values;
}

/// The value at clause.term.key…; made on the way where the term does not say it yet.
void put(Agreement& agreement, const std::string& path, const std::string& value, const Door& door) {
  const std::size_t dot = path.find('.');
  const std::string id = path.substr(0, dot);
  const auto clause = std::find_if(agreement.clauses.begin(), agreement.clauses.end(),
                                   [&](const Clause& each) { return each.id == id; });
  if (clause == agreement.clauses.end() || dot == std::string::npos) {
    std::vector<std::string> ids;
    for (const Clause& each : agreement.clauses) ids.push_back(each.id);
    const std::string guess = closest(id, ids);
    door.usage(door.say(words::sweep_term, path),
               guess.empty() ? door.say(words::choose_from, joined(ids)) : door.say(words::did_you_mean, guess));
  }
  Node* node = &clause->terms;
  for (const std::string& key : split(path.substr(dot + 1), '.')) {
    if (!node->is_map()) {
      *node = Node{};
      node->kind = Node::Kind::map;
    }
    auto at = std::find_if(node->entries.begin(), node->entries.end(),
                           [&](const Node::Entry& entry) { return entry.key == key; });
    if (at == node->entries.end()) at = node->entries.insert(at, {key, clause->citation.place, Node{}});
    node = &at->value;
  }
  *node = Node{};
  node->kind = Node::Kind::scalar;
  node->place = clause->citation.place;
  node->text = value;
}

std::vector<Variant> variants_of(const Agreement& agreement, const Arguments& arguments,
                                 const std::vector<std::string>& values, const Lawbook& lawbook, const Door& door) {
  std::vector<Variant> variants;
  for (const std::string& value : values) {
    Agreement changed = agreement;
    put(changed, arguments.term, value, door);
    Faults faults;
    check_terms(changed, lawbook, faults);
    if (!faults.empty()) door.refuse(faults, words::fault_found, words::faults_found);
    variants.push_back({value, {std::move(changed)}});
  }
  return variants;
}

/// Lives for which a benefit comes in the one value and not in the one before.
struct Flip {
  std::size_t variant = 0, benefit = 0;
  std::vector<std::string> to_due, to_nothing;
};

std::vector<Flip> flips_of(const Comparison& c) {
  std::vector<Flip> flips;
  for (std::size_t v = 1; v < c.variants.size(); ++v) {
    for (std::size_t b = 0; b < c.benefits.size(); ++b) {
      Flip flip;
      flip.variant = v;
      flip.benefit = b;
      for (std::size_t i = 0; i < c.lives.size(); ++i) {
        const bool before = c.lives[i].standings[v - 1][b].due();
        const bool after = c.lives[i].standings[v][b].due();
        if (before == after) continue;
        (after ? flip.to_due : flip.to_nothing).push_back(c.ids[i]);
      }
      if (!flip.to_due.empty() || !flip.to_nothing.empty()) flips.push_back(std::move(flip));
    }
  }
  return flips;
}

std::string few(const std::vector<std::string>& ids, const Door& door) {
  constexpr std::size_t kFew = 8;
  if (ids.size() <= kFew) return joined(ids);
  return joined(std::vector<std::string>(ids.begin(), ids.begin() + kFew)) +
         door.say(words::and_more, ids.size() - kFew);
}

std::string sweep_json(const Comparison& c, const std::string& agreement, const std::string& term,
                       const std::vector<Flip>& flips) {
  JsonWriter json;
  json.begin_object().member("huong", "sweep/1").member("agreement", agreement).member("term", term);
  json.key("lives").integer(static_cast<std::int64_t>(c.lives.size()));
  json.key("values").begin_array();
  for (std::size_t v = 0; v < c.variants.size(); ++v) {
    json.begin_object().member("value", c.variants[v].name).key("totals").begin_array();
    for (std::size_t b = 0; b < c.benefits.size(); ++b) {
      const Total& total = c.totals[v][b];
      json.begin_object().member("benefit", c.benefit(b).id).member("currency", c.currencies[b]);
      json.key("due").integer(static_cast<std::int64_t>(total.granted + total.not_yet));
      json.member("monthly", to_string(total.monthly)).member("over_life", to_string(total.over_life)).end_object();
    }
    json.end_array();
    write_funds(json, c, v);
    json.key("flips").begin_array();
    for (const Flip& flip : flips) {
      if (flip.variant != v) continue;
      json.begin_object().member("benefit", c.benefit(flip.benefit).id);
      for (const bool due : {true, false}) {
        json.key(due ? "to_due" : "to_nothing").begin_array();
        for (const std::string& id : due ? flip.to_due : flip.to_nothing) json.string(id);
        json.end_array();
      }
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.text();
}

std::string sweep_csv(const Comparison& c) {
  std::string out = "value,benefit,currency,granted,not_yet,pending,refused,monthly,once,over_life\n";
  for (std::size_t v = 0; v < c.variants.size(); ++v) {
    for (std::size_t b = 0; b < c.benefits.size(); ++b) {
      const Total& t = c.totals[v][b];
      out += c.variants[v].name + ',' + c.benefit(b).id + ',' + c.currencies[b] + ',' + std::to_string(t.granted) +
             ',' + std::to_string(t.not_yet) + ',' + std::to_string(t.pending) + ',' + std::to_string(t.refused) + ',' +
             to_string(t.monthly) + ',' + to_string(t.once) + ',' + to_string(t.over_life) + '\n';
    }
    for (std::size_t f = 0; f < c.funds.size(); ++f) {
      if (!c.concerned(f)) continue;
      const FundTotal& t = c.fund_totals[v][f];
      out += c.variants[v].name + ',' + c.fund(f).id + ',' + c.fund_currencies[f] + ',' + std::to_string(t.lives) +
             ",0,0,0,0," + to_string(t.received) + ",0\n";
    }
  }
  return out;
}

void show(Page& page, const Comparison& c, const std::vector<Flip>& flips, const Door& door) {
  for (std::size_t b = 0; b < c.benefits.size(); ++b) {
    const bool anybody = std::any_of(c.totals.begin(), c.totals.end(), [&](const std::vector<Total>& totals) {
      const Total& t = totals[b];
      return t.granted + t.not_yet + t.pending + t.refused + t.unknown > 0;
    });
    if (!anybody) continue;
    page.blank().heading(c.benefit(b).label.in(door.lang()) + " [" + c.benefit(b).id + "]");
    for (std::size_t v = 0; v < c.variants.size(); ++v) {
      const Total& total = c.totals[v][b];
      std::string line = door.say(words::compare_counts, total.granted, total.not_yet, total.refused);
      if (total.pending > 0) line += door.say(words::compare_pending, total.pending);
      if (total.monthly != Exact(0)) line += door.say(words::compare_monthly, sum_text(c, total.monthly, b, door));
      page.field(c.variants[v].name, line, 2, 10);
      for (const Flip& flip : flips) {
        if (flip.variant != v || flip.benefit != b) continue;
        if (!flip.to_due.empty()) page.field("", door.say(words::sweep_to_due, few(flip.to_due, door)), 2, 10);
        if (!flip.to_nothing.empty())
          page.field("", door.say(words::sweep_to_nothing, few(flip.to_nothing, door)), 2, 10);
      }
    }
  }
}

void show_funds(Page& page, const Comparison& c, const Door& door) {
  for (std::size_t f = 0; f < c.funds.size(); ++f) {
    if (!c.concerned(f)) continue;
    page.blank().heading(c.fund(f).label.in(door.lang()) + " [" + c.fund(f).id + "]");
    for (std::size_t v = 0; v < c.variants.size(); ++v) page.field(c.variants[v].name, fund_line(c, v, f, door), 2, 10);
  }
}

int sweep(const Arguments& arguments, const Door& door) {
  if (arguments.names.size() != 1) door.usage(door.say(words::argument_missing, door.say(words::one_agreement)));
  if (arguments.term.empty()) {
    door.usage(door.say(words::argument_missing, std::string("--term")), door.say(words::sweep_term_fix));
  }
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  const Agreement agreement = find_agreement(arguments.names.front(), *lawbook, door);
  const CompareOptions options = compare_options(arguments.operative, arguments.age, door);
  std::vector<Variant> variants = variants_of(agreement, arguments, values_of(arguments, door), *lawbook, door);
  Comparison comparison = compare_lives(lawbook, std::move(variants), read_lives(arguments.cases, door), options, door);
  read_rates(arguments.rates, comparison, door);
  const std::vector<Flip> flips = flips_of(comparison);
  if (!arguments.html.empty()) {
    write_report(comparison, arguments.html, door);
    door.note(door.say(words::compare_report, arguments.html) + '\n');
  }
  if (arguments.json) {
    door.print(sweep_json(comparison, agreement.id, arguments.term, flips) + '\n');
    return kDone;
  }
  if (arguments.csv) {
    door.print(sweep_csv(comparison));
    return kDone;
  }
  Page page = door.page();
  page.heading(door.say(words::sweep_title, arguments.term, agreement.label.in(door.lang()), comparison.lives.size()));
  page.para(door.say(words::compare_premise, options.age), 2);
  show(page, comparison, flips, door);
  show_funds(page, comparison, door);
  door.print(page.text());
  return kDone;
}

}  // namespace

Command sweep_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"sweep",
          {{"names", &arguments->names},
           {"--term", &arguments->term, words::opt_term},
           {"--range", &arguments->range, words::opt_range},
           {"--step", &arguments->step, words::opt_step},
           {"--values", &arguments->values, words::opt_values},
           {"--cases", &arguments->cases, words::opt_cases},
           {"--operative", &arguments->operative, words::opt_operative},
           {"--age", &arguments->age, words::opt_age},
           {"--rate", &arguments->rates, words::opt_rate},
           {"--csv", &arguments->csv, words::opt_csv},
           {"--json", &arguments->json, words::opt_json_sweep},
           {"--html", &arguments->html, words::opt_html}},
          [arguments](const Door& door) { return sweep(*arguments, door); }};
}

}  // namespace huong::cli
