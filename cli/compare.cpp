#include <algorithm>
#include <fstream>
#include <memory>
#include <utility>

#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::vector<std::string> names, rates;
  std::string cases, operative, age, html;
  bool json = false, csv = false;
};

constexpr std::size_t kShown = 40;  ///< lives told one by one; the rest is in CSV, JSON and the report

void show_totals(Page& page, const Comparison& c, const Door& door) {
  for (std::size_t b = 0; b < c.benefits.size(); ++b) {
    const Benefit& benefit = c.benefit(b);
    const bool anybody = std::any_of(c.lives.begin(), c.lives.end(), [&](const LifeCompared& life) {
      return std::any_of(life.standings.begin(), life.standings.end(),
                         [&](const auto& standings) { return standings[b].concerns; });
    });
    if (!anybody) continue;
    page.blank().heading(benefit.label.in(door.lang()) + " – " + country_name(benefit.country, door.lang()) + " [" +
                         benefit.id + "]");
    for (std::size_t v = 0; v < c.variants.size(); ++v) {
      const Total& total = c.totals[v][b];
      std::string line = door.say(words::compare_counts, total.granted, total.not_yet, total.refused);
      if (total.pending > 0) line += door.say(words::compare_pending, total.pending);
      if (total.unknown > 0) line += door.say(words::compare_unknown, total.unknown);
      if (total.monthly != Exact(0)) line += door.say(words::compare_monthly, sum_text(c, total.monthly, b, door));
      if (total.once != Exact(0)) line += door.say(words::compare_once, sum_text(c, total.once, b, door));
      if (total.over_life != total.once)
        line += door.say(words::compare_over_life, sum_text(c, total.over_life, b, door));
      page.field(c.variants[v].name, line, 2, 24);
    }
  }
}

void show_funds(Page& page, const Comparison& c, const Door& door) {
  bool first = true;
  for (std::size_t f = 0; f < c.funds.size(); ++f) {
    if (!c.concerned(f)) continue;
    const Benefit& fund = c.fund(f);
    if (std::exchange(first, false)) {
      page.blank().heading(door.say(words::fund_heading)).para(door.say(words::fund_premise), 2);
    }
    page.blank().heading(fund.label.in(door.lang()) + " [" + fund.id + "]");
    for (std::size_t v = 0; v < c.variants.size(); ++v) {
      const FundTotal& total = c.fund_totals[v][f];
      page.field(c.variants[v].name, fund_line(c, v, f, door), 2, 24);
      for (std::size_t p = 0; p < total.parts.size(); ++p) {
        if (total.parts[p] == Exact(0)) continue;
        page.field("", c.part(f, p).label.in(door.lang()) + ": " + fund_text(c, total.parts[p], f, door), 2, 24);
      }
      for (const auto& [why, lives] : total.reasons) {
        page.field("", door.say(words::fund_reason, lives, why.in(door.lang())), 2, 24);
      }
      for (const FundEffect& effect : c.fund_effects) {
        if (effect.variant != v || effect.fund != f) continue;
        page.field(
            "",
            door.say(words::compare_clauses) + " " +
                door.say(words::fund_clause, effect.clause, signed_text(c, effect.change, f, door), effect.lives),
            2, 24);
      }
    }
  }
}

void show_groups(Page& page, const Comparison& c, const Door& door) {
  for (std::size_t v = 1; v < c.variants.size(); ++v) {
    page.blank().heading(door.say(words::compare_against, c.variants[v].name, c.variants.front().name));
    std::size_t gain = 0, lose = 0, mixed = 0;
    for (std::size_t i = 0; i < c.lives.size(); ++i) {
      const int verdict = c.verdict(i, v);
      gain += verdict == 1 ? 1 : 0;
      lose += verdict == -1 ? 1 : 0;
      mixed += verdict == 2 ? 1 : 0;
    }
    page.field(door.say(words::compare_all), door.say(words::compare_who, c.lives.size(), gain, lose, mixed), 2, 24);
    for (const Group& group : c.groups) {
      page.field(group_text(group, door),
                 door.say(words::compare_who, group.lives, group.gain[v], group.lose[v], group.mixed[v]), 2, 24);
    }
    const std::optional<Exact> before = in_common(c, 0), after = in_common(c, v);
    if (before && after) {
      page.field(door.say(words::compare_common), payable(*after - *before, c.common, door.lang()), 2, 24);
    }
    std::string label = door.say(words::compare_clauses);
    for (const Effect& effect : c.effects) {
      if (effect.variant != v) continue;
      page.field(label, door.say(words::compare_clause, effect.clause, effect.more, effect.less), 2, 24);
      label.clear();
    }
  }
}

void show_lives(Page& page, const Comparison& c, const Door& door) {
  std::size_t shown = 0, left = 0;
  for (std::size_t i = 0; i < c.lives.size(); ++i) {
    if (c.lives[i].changes.empty() && c.lives[i].moves.empty()) continue;
    if (++shown > kShown) {
      ++left;
      continue;
    }
    page.blank().heading(c.ids[i]);
    for (const Change& change : c.lives[i].changes) {
      const Standing& before = c.lives[i].standings.front()[change.benefit];
      const Standing& after = c.lives[i].standings[change.variant][change.benefit];
      page.field(c.variants[change.variant].name,
                 c.benefit(change.benefit).label.in(door.lang()) + ": " +
                     standing_text(c, before, change.benefit, door) + " → " +
                     standing_text(c, after, change.benefit, door),
                 2, 24);
      if (!change.clauses.empty()) {
        page.field("", door.say(change.alone ? words::compare_alone : words::compare_needs, joined(change.clauses)), 2,
                   24);
      }
    }
    for (const Change& move : c.lives[i].moves) {
      const Contribution& before = c.lives[i].contributions.front()[move.benefit];
      const Contribution& after = c.lives[i].contributions[move.variant][move.benefit];
      page.field(c.variants[move.variant].name,
                 c.fund(move.benefit).label.in(door.lang()) + ": " + contribution_text(c, before, move.benefit, door) +
                     " → " + contribution_text(c, after, move.benefit, door),
                 2, 24);
      if (!move.clauses.empty()) {
        page.field("", door.say(move.alone ? words::compare_alone : words::compare_needs, joined(move.clauses)), 2, 24);
      }
    }
  }
  if (left > 0) page.blank().para(door.say(words::compare_more_lives, left));
}

int age_of(const std::string& text, const Door& door) {
  if (text.empty()) return CompareOptions().age;
  const std::optional<int> age = read_age(text);
  if (!age) door.usage(door.say(words::bad_age, text), door.say(words::bad_age_fix));
  return *age;
}

}  // namespace

CompareOptions compare_options(const std::string& operative, const std::string& age, const Door& door) {
  CompareOptions options;
  options.age = age_of(age, door);
  if (!operative.empty()) {
    options.operative = parse_day(operative);
    if (!options.operative) door.usage(door.say(words::bad_operative, operative));
  }
  return options;
}

void write_report(const Comparison& comparison, const std::string& file, const Door& door) {
  std::ofstream out(file, std::ios::binary);
  out << comparison_html(comparison, door);
  if (!out.flush()) door.usage(door.say(words::cannot_write, file), door.say(words::unreadable_fix));
}

namespace {

int compare(const Arguments& arguments, const Door& door) {
  if (arguments.names.size() < 2) {
    door.usage(door.say(words::argument_missing, door.say(words::two_agreements)), door.say(words::compare_fix));
  }
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  const CompareOptions options = compare_options(arguments.operative, arguments.age, door);
  std::vector<Variant> variants = read_variants(arguments.names, *lawbook, door);
  Comparison comparison = compare_lives(lawbook, std::move(variants), read_lives(arguments.cases, door), options, door);
  read_rates(arguments.rates, comparison, door);
  if (!arguments.html.empty()) {
    write_report(comparison, arguments.html, door);
    door.note(door.say(words::compare_report, arguments.html) + '\n');
  }
  if (arguments.json) {
    door.print(comparison_json(comparison) + '\n');
    return kDone;
  }
  if (arguments.csv) {
    door.print(comparison_csv(comparison));
    return kDone;
  }
  Page page = door.page();
  page.heading(door.say(words::compare_title, comparison.lives.size()));
  page.para(door.say(words::compare_premise, options.age), 2);
  if (options.operative) page.para(door.say(words::compare_operative, day_text(*options.operative, door.lang())), 2);
  show_totals(page, comparison, door);
  show_funds(page, comparison, door);
  show_groups(page, comparison, door);
  show_lives(page, comparison, door);
  door.print(page.text());
  return kDone;
}

}  // namespace

Command compare_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"compare",
          {{"names", &arguments->names},
           {"--cases", &arguments->cases, words::opt_cases},
           {"--operative", &arguments->operative, words::opt_operative},
           {"--age", &arguments->age, words::opt_age},
           {"--rate", &arguments->rates, words::opt_rate},
           {"--csv", &arguments->csv, words::opt_csv},
           {"--json", &arguments->json, words::opt_json_compare},
           {"--html", &arguments->html, words::opt_html}},
          [arguments](const Door& door) { return compare(*arguments, door); }};
}

}  // namespace huong::cli
