#include "cli/comparison.hpp"

#include <algorithm>
#include <array>
#include <thread>
#include <tuple>

#include "cli/agreement.hpp"

namespace huong::cli {
namespace {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// A row for what a fund takes in, and one for each of its parts.
void csv_fund(const Comparison& c, std::size_t life, std::size_t v, std::size_t f, std::string& out) {
  const Contribution& paid = c.lives[life].contributions[v][f];
  if (!paid.concerns) return;
  const std::vector<Change>& moves = c.lives[life].moves;
  const auto move = std::find_if(moves.begin(), moves.end(),
                                 [&](const Change& each) { return each.variant == v && each.benefit == f; });
  const bool moved = move != moves.end();
  const auto row = [&](const std::string& id, const std::string& amount, bool whole) {
    out += csv_field(c.ids[life]) + ',' + csv_field(c.variants[v].name) + ',' + id + ',';
    out += std::string(paid.value ? "granted" : "unknown") + ",," + amount + ',' + c.fund_currencies[f] + ",once,,";
    if (whole && moved) out += move->direction > 0 ? "more" : move->direction < 0 ? "less" : "other";
    out += ',' + csv_field(whole && moved ? joined(move->clauses, " ") : std::string()) + '\n';
  };
  row(c.fund(f).id, paid.value ? to_string(*paid.value) : "", true);
  for (std::size_t p = 0; p < paid.parts.size(); ++p) {
    if (paid.parts[p] != Exact(0)) row(c.part(f, p).id, to_string(paid.parts[p]), false);
  }
}

}  // namespace

std::vector<Variant> read_variants(const std::vector<std::string>& names, const Lawbook& lawbook, const Door& door) {
  const auto find = [&](const std::string& name) -> std::optional<Agreement> {
    return find_agreement(name, lawbook, door);
  };
  return variants_of(names, find).value_or(std::vector<Variant>{});
}

Comparison compare_lives(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                         const std::vector<Life>& lives, const CompareOptions& options, const Door& door) {
  Comparison comparison = comparison_of(std::move(lawbook), std::move(variants), lives, options);
  constexpr std::size_t kThreads = 2;
  std::array<Faults, kThreads> faults;
  std::thread other([&] { compare_part(comparison, lives, 1, kThreads, faults[1]); });
  compare_part(comparison, lives, 0, kThreads, faults[0]);
  other.join();
  Faults all = faults[0];
  all.insert(all.end(), faults[1].begin(), faults[1].end());
  // In the order of the lives, which two threads took in turns.
  std::stable_sort(all.begin(), all.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.file, a.place.line) < std::tie(b.file, b.place.line);
  });
  if (!all.empty()) door.refuse(all, words::fault_case, words::faults_case);
  sum_up(comparison, lives);
  return comparison;
}

void read_rates(const std::vector<std::string>& texts, Comparison& into, const Door& door) {
  for (const std::string& text : texts) {
    if (!take_rate(text, into)) door.usage(door.say(words::bad_rate, text), door.say(words::bad_rate_fix));
  }
}

std::string comparison_csv(const Comparison& c) {
  std::string out = "life,variant,benefit,status,from,amount,currency,per,over_life,verdict,clauses\n";
  for (std::size_t i = 0; i < c.lives.size(); ++i) {
    for (std::size_t v = 0; v < c.variants.size(); ++v) {
      for (std::size_t b = 0; b < c.benefits.size(); ++b) {
        const Standing& standing = c.lives[i].standings[v][b];
        if (!standing.concerns) continue;
        const auto change = std::find_if(c.lives[i].changes.begin(), c.lives[i].changes.end(),
                                         [&](const Change& each) { return each.variant == v && each.benefit == b; });
        const bool changed = change != c.lives[i].changes.end();
        const std::string verdict = !changed                ? ""
                                    : change->direction > 0 ? "more"
                                    : change->direction < 0 ? "less"
                                                            : "other";
        out += csv_field(c.ids[i]) + ',' + csv_field(c.variants[v].name) + ',' + c.benefit(b).id + ',';
        out += std::string(to_string(standing.status)) + ',' + (standing.from ? to_string(*standing.from) : "") + ',';
        out +=
            (standing.value ? to_string(*standing.value) : "") + ',' + c.currencies[b] + ',' + c.benefit(b).per + ',';
        out += (standing.over_life ? to_string(*standing.over_life) : "") + ',' + verdict + ',';
        out += csv_field(changed ? joined(change->clauses, " ") : std::string()) + '\n';
      }
      for (std::size_t f = 0; f < c.funds.size(); ++f) csv_fund(c, i, v, f, out);
    }
  }
  return out;
}

std::string standing_text(const Comparison& comparison, const Standing& standing, std::size_t benefit,
                          const Door& door) {
  const std::string& lang = door.lang();
  if (!standing.concerns) return door.say(words::option_nothing);
  std::string text;
  // Money that comes speaks for itself.
  if (!standing.due() || !standing.value) text = word("status", to_string(standing.status), lang);
  if (standing.value && (standing.due() || standing.status == Status::pending)) {
    Amount amount;
    amount.value = standing.value;
    amount.currency = comparison.currencies[benefit];
    amount.per = comparison.benefit(benefit).per;
    text += (text.empty() ? "" : ", ") + amount_text(amount, lang);
  }
  if (standing.from) text += ", " + door.say(words::from_month, month_text(*standing.from, lang));
  return text;
}

std::string sum_text(const Comparison& comparison, const Exact& value, std::size_t benefit, const Door& door) {
  Amount amount;
  amount.value = value;
  amount.currency = comparison.currencies[benefit];
  return amount_text(amount, door.lang());
}

std::string fund_text(const Comparison& comparison, const Exact& value, std::size_t fund, const Door& door) {
  Amount amount;
  amount.value = value;
  amount.currency = comparison.fund_currencies[fund];
  return amount_text(amount, door.lang());
}

std::string contribution_text(const Comparison& comparison, const Contribution& contribution, std::size_t fund,
                              const Door& door) {
  if (!contribution.known()) return door.say(words::fund_not_known, contribution.why.in(door.lang()));
  return fund_text(comparison, contribution.value.value_or(Exact(0)), fund, door);
}

std::string fund_line(const Comparison& c, std::size_t v, std::size_t f, const Door& door) {
  const FundTotal& total = c.fund_totals[v][f];
  std::string line = door.say(words::fund_receives, total.lives, fund_text(c, total.received, f, door));
  if (v > 0) line += door.say(words::fund_change, signed_text(c, total.change, f, door));
  if (total.unknown > 0) line += door.say(words::compare_unknown, total.unknown);
  return line;
}

std::string signed_text(const Comparison& c, const Exact& value, std::size_t fund, const Door& door) {
  return (value > Exact(0) ? "+" : "") + fund_text(c, value, fund, door);
}

std::string group_text(const Group& group, const Door& door) {
  if (group.by == "host") return group.key.empty() ? door.say(words::not_known) : country_name(group.key, door.lang());
  if (group.by == "sex") {
    return group.key.empty() ? door.say(words::not_known)
                             : door.say(group.key == "female" ? words::female : words::male);
  }
  return door.say(words::stay_months, group.key);
}

}  // namespace huong::cli
