#include "cli/comparison.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <thread>

#include "calc/text/json_writer.hpp"
#include "cli/agreement.hpp"

namespace huong::cli {
namespace {

/// Where the person was insured longest away from home, and how long.
std::pair<std::string, int> stay_of(const Lawbook& lawbook, const Case& case_) {
  std::map<std::string, int> months;
  const std::string home = case_.person.nationality.value_or("");
  for (const Record& record : case_.records) {
    const Scheme* scheme = lawbook.scheme(record.scheme);
    if (scheme != nullptr && scheme->country != home) months[scheme->country] += record.months.months();
  }
  std::pair<std::string, int> longest{"", 0};
  for (const auto& [country, n] : months) {
    if (n > longest.second) longest = {country, n};
  }
  return longest;
}

std::string band(int months) {
  constexpr std::array<int, 4> kEdges = {12, 36, 60, 120};
  int from = 0;
  for (const int edge : kEdges) {
    if (months < edge) return std::to_string(from) + "-" + std::to_string(edge - 1);
    from = edge;
  }
  return std::to_string(from) + "+";
}

void add_to(Total& total, const Standing& standing, bool monthly) {
  if (!standing.concerns) return;
  switch (standing.status) {
    case Status::granted:
      ++total.granted;
      break;
    case Status::not_yet:
      ++(standing.from ? total.not_yet : total.refused);
      break;
    case Status::pending:
      ++total.pending;
      break;
    case Status::unknown:
      ++total.unknown;
      break;
    default:
      ++total.refused;
  }
  if (!standing.due()) return;
  if (standing.value) (monthly ? total.monthly : total.once) = (monthly ? total.monthly : total.once) + *standing.value;
  if (standing.over_life) total.over_life = total.over_life + *standing.over_life;
}

class Summing {
 public:
  Summing(Comparison& comparison, const std::vector<Life>& lives) : c_(comparison), lives_(lives) {}

  void run() {
    c_.totals.assign(c_.variants.size(), std::vector<Total>(c_.benefits.size()));
    for (std::size_t i = 0; i < c_.lives.size(); ++i) {
      const LifeCompared& life = c_.lives[i];
      for (std::size_t v = 0; v < c_.variants.size(); ++v) {
        for (std::size_t b = 0; b < c_.benefits.size(); ++b) {
          add_to(c_.totals[v][b], life.standings[v][b], c_.benefit(b).per == "month");
        }
      }
      for (const Change& change : life.changes) note(change);
      const auto [host, months] = stay_of(*c_.lawbook, lives_[i].case_);
      count("host", host, i);
      count("sex", lives_[i].case_.person.sex.value_or(""), i);
      count("stay", band(months), i);
    }
    std::stable_sort(c_.groups.begin(), c_.groups.end(), [](const Group& a, const Group& b) {
      const auto number = [](const std::string& key) { return key.empty() || key[0] > '9' ? 0 : std::stoi(key); };
      return std::tuple(a.by, number(a.key), a.key) < std::tuple(b.by, number(b.key), b.key);
    });
    std::stable_sort(c_.effects.begin(), c_.effects.end(), [](const Effect& a, const Effect& b) {
      return std::tuple(a.variant, b.more + b.less) < std::tuple(b.variant, a.more + a.less);
    });
  }

 private:
  void note(const Change& change) {
    for (const std::string& clause : change.clauses) {
      auto at = std::find_if(c_.effects.begin(), c_.effects.end(), [&](const Effect& each) {
        return each.variant == change.variant && each.clause == clause;
      });
      if (at == c_.effects.end()) at = c_.effects.insert(at, Effect{change.variant, clause, 0, 0});
      if (change.direction > 0) ++at->more;
      if (change.direction < 0) ++at->less;
    }
  }

  void count(const std::string& by, const std::string& key, std::size_t life) {
    auto at = std::find_if(c_.groups.begin(), c_.groups.end(),
                           [&](const Group& each) { return each.by == by && each.key == key; });
    if (at == c_.groups.end()) {
      const std::vector<std::size_t> none(c_.variants.size());
      at = c_.groups.insert(at, Group{by, key, 0, none, none, none});
    }
    ++at->lives;
    for (std::size_t v = 1; v < c_.variants.size(); ++v) {
      const int verdict = c_.verdict(life, v);
      if (verdict == 1) ++at->gain[v];
      if (verdict == -1) ++at->lose[v];
      if (verdict == 2) ++at->mixed[v];
    }
  }

  Comparison& c_;
  const std::vector<Life>& lives_;
};

void amount(JsonWriter& json, std::string_view key, const Exact& value) {
  if (value != Exact(0)) json.member(key, to_string(value));
}

void standing(JsonWriter& json, std::string_view key, const Standing& standing) {
  json.key(key).begin_object();
  json.member("status", standing.concerns ? to_string(standing.status) : std::string_view("none"));
  if (standing.from) json.member("from", to_string(*standing.from));
  if (standing.value) json.member("amount", to_string(*standing.value));
  if (standing.over_life) json.member("over_life", to_string(*standing.over_life));
  json.end_object();
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

int Comparison::verdict(std::size_t life, std::size_t variant) const {
  bool more = false, less = false;
  for (const Change& change : lives[life].changes) {
    if (change.variant != variant) continue;
    more = more || change.direction > 0;
    less = less || change.direction < 0;
  }
  return more && less ? 2 : more ? 1 : less ? -1 : 0;
}

std::vector<Variant> read_variants(const std::vector<std::string>& names, const Lawbook& lawbook, const Door& door) {
  std::vector<Variant> variants;
  for (const std::string& name : names) {
    Variant variant;
    // Files are told apart by their names; their folders only take room.
    variant.name = std::filesystem::path(name).stem().string();
    const bool twice =
        std::any_of(variants.begin(), variants.end(), [&](const Variant& each) { return each.name == variant.name; });
    if (twice) variant.name = name;
    for (std::size_t from = 0; from <= name.size();) {
      const std::size_t plus = std::min(name.find('+', from), name.size());
      const std::string part = name.substr(from, plus - from);
      if (part != "none") variant.agreements.push_back(find_agreement(part, lawbook, door));
      from = plus + 1;
    }
    variants.push_back(std::move(variant));
  }
  return variants;
}

Comparison compare_lives(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                         const std::vector<Life>& lives, const CompareOptions& options, const Door& door) {
  Comparison comparison;
  comparison.lawbook = std::move(lawbook);
  comparison.variants = std::move(variants);
  comparison.options = options;
  comparison.lives.resize(lives.size());
  for (const Life& life : lives) comparison.ids.push_back(life.id);
  constexpr std::size_t kThreads = 2;
  std::array<Faults, kThreads> faults;
  const auto work = [&](std::size_t part) {
    Comparer comparer(comparison.lawbook, comparison.variants, options);
    if (part == 0) {
      comparison.benefits = comparer.benefits();
      for (std::size_t b = 0; b < comparison.benefits.size(); ++b)
        comparison.currencies.push_back(comparer.currency(b));
    }
    for (std::size_t i = part; i < lives.size(); i += kThreads) {
      if (std::optional<LifeCompared> compared = comparer.compare(lives[i].case_, faults[part])) {
        comparison.lives[i] = std::move(*compared);
      }
    }
  };
  std::thread other(work, 1);
  work(0);
  other.join();
  Faults all = faults[0];
  all.insert(all.end(), faults[1].begin(), faults[1].end());
  if (!all.empty()) door.refuse(all, words::fault_case, words::faults_case);
  Summing(comparison, lives).run();
  return comparison;
}

void read_rates(const std::vector<std::string>& texts, Comparison& into, const Door& door) {
  for (const std::string& text : texts) {
    const std::size_t equal = text.find('=');
    const std::size_t slash = text.find('/');
    const std::optional<Exact> rate =
        equal == std::string::npos ? std::nullopt : parse_exact(std::string_view(text).substr(equal + 1));
    const bool shaped = slash == 3 && equal == 7 && rate && *rate > Exact(0);
    const std::string to = shaped ? text.substr(4, 3) : std::string();
    if (!shaped || (!into.common.empty() && into.common != to)) {
      door.usage(door.say(words::bad_rate, text), door.say(words::bad_rate_fix));
    }
    into.common = to;
    into.rates[text.substr(0, 3)] = *rate;
    into.rates[to] = 1;
  }
}

std::optional<Exact> in_common(const Comparison& comparison, std::size_t variant) {
  if (comparison.common.empty()) return std::nullopt;
  Exact sum;
  for (std::size_t b = 0; b < comparison.benefits.size(); ++b) {
    const Exact& value = comparison.totals[variant][b].over_life;
    if (value == Exact(0)) continue;
    const auto rate = comparison.rates.find(comparison.currencies[b]);
    if (rate == comparison.rates.end()) return std::nullopt;
    sum = sum + value * rate->second;
  }
  return sum;
}

std::string comparison_json(const Comparison& c) {
  JsonWriter json;
  json.begin_object().member("huong", "compare/1").lawbook(c.lawbook->version, c.lawbook->digest);
  json.key("lives").integer(static_cast<std::int64_t>(c.lives.size()));
  json.key("assumed_age").integer(c.options.age);
  if (c.options.operative) json.member("operative", to_string(*c.options.operative));
  json.key("variants").begin_array();
  for (std::size_t v = 0; v < c.variants.size(); ++v) {
    json.begin_object().member("name", c.variants[v].name);
    json.key("agreements").begin_array();
    for (const Agreement& agreement : c.variants[v].agreements) json.string(agreement.id);
    json.end_array();
    if (const std::optional<Exact> sum = in_common(c, v)) {
      json.key("over_life").begin_object().member("value", to_string(*sum)).member("currency", c.common).end_object();
    }
    json.key("totals").begin_array();
    for (std::size_t b = 0; b < c.benefits.size(); ++b) {
      const Total& total = c.totals[v][b];
      json.begin_object().member("benefit", c.benefit(b).id).member("currency", c.currencies[b]);
      json.key("granted").integer(static_cast<std::int64_t>(total.granted));
      json.key("not_yet").integer(static_cast<std::int64_t>(total.not_yet));
      json.key("pending").integer(static_cast<std::int64_t>(total.pending));
      json.key("unknown").integer(static_cast<std::int64_t>(total.unknown));
      json.key("refused").integer(static_cast<std::int64_t>(total.refused));
      amount(json, "monthly", total.monthly);
      amount(json, "once", total.once);
      amount(json, "over_life", total.over_life);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
  json.key("groups").begin_array();
  for (const Group& group : c.groups) {
    json.begin_object().member("by", group.by).member("key", group.key);
    json.key("lives").integer(static_cast<std::int64_t>(group.lives));
    json.key("variants").begin_array();
    for (std::size_t v = 1; v < c.variants.size(); ++v) {
      json.begin_object().member("name", c.variants[v].name);
      json.key("gain").integer(static_cast<std::int64_t>(group.gain[v]));
      json.key("lose").integer(static_cast<std::int64_t>(group.lose[v]));
      json.key("mixed").integer(static_cast<std::int64_t>(group.mixed[v])).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
  json.key("clauses").begin_array();
  for (const Effect& effect : c.effects) {
    json.begin_object().member("variant", c.variants[effect.variant].name).member("clause", effect.clause);
    json.key("more").integer(static_cast<std::int64_t>(effect.more));
    json.key("less").integer(static_cast<std::int64_t>(effect.less)).end_object();
  }
  json.end_array();
  json.key("changes").begin_array();
  for (std::size_t i = 0; i < c.lives.size(); ++i) {
    for (const Change& change : c.lives[i].changes) {
      json.begin_object().member("life", c.ids[i]).member("variant", c.variants[change.variant].name);
      json.member("benefit", c.benefit(change.benefit).id).member("currency", c.currencies[change.benefit]);
      json.member("verdict", change.direction > 0 ? "more" : change.direction < 0 ? "less" : "other");
      standing(json, "before", c.lives[i].standings.front()[change.benefit]);
      standing(json, "after", c.lives[i].standings[change.variant][change.benefit]);
      json.strings("clauses", change.clauses).key("alone").boolean(change.alone);
      json.end_object();
    }
  }
  json.end_array().end_object();
  return json.text();
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

std::string group_text(const Group& group, const Door& door) {
  if (group.by == "host") return group.key.empty() ? door.say(words::not_known) : country_name(group.key, door.lang());
  if (group.by == "sex") {
    return group.key.empty() ? door.say(words::not_known)
                             : door.say(group.key == "female" ? words::female : words::male);
  }
  return door.say(words::stay_months, group.key);
}

}  // namespace huong::cli
