#include "calc/answer/comparison.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "calc/text/format.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
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

void add_to(FundTotal& total, const Contribution& contribution, const Contribution& first) {
  total.parts.resize(std::max(total.parts.size(), contribution.parts.size()));
  if (!contribution.known()) {
    ++total.unknown;
    const auto at = std::find_if(total.reasons.begin(), total.reasons.end(),
                                 [&](const auto& each) { return each.first.vi == contribution.why.vi; });
    if (at == total.reasons.end()) {
      total.reasons.emplace_back(contribution.why, 1);
    } else {
      ++at->second;
    }
    return;
  }
  if (contribution.value && *contribution.value != Exact(0)) ++total.lives;
  total.received = total.received + contribution.value.value_or(Exact(0));
  for (std::size_t p = 0; p < contribution.parts.size(); ++p) {
    total.parts[p] = total.parts[p] + contribution.parts[p];
  }
  if (first.known()) {
    total.change = total.change + contribution.value.value_or(Exact(0)) - first.value.value_or(Exact(0));
  }
}

class Summing {
 public:
  Summing(Comparison& comparison, const std::vector<Life>& lives) : c_(comparison), lives_(lives) {}

  void run() {
    c_.totals.assign(c_.variants.size(), std::vector<Total>(c_.benefits.size()));
    c_.fund_totals.assign(c_.variants.size(), std::vector<FundTotal>(c_.funds.size()));
    for (std::vector<FundTotal>& totals : c_.fund_totals) {
      for (std::size_t f = 0; f < c_.funds.size(); ++f) totals[f].parts.resize(c_.fund(f).parts.size());
    }
    for (std::size_t i = 0; i < c_.lives.size(); ++i) {
      const LifeCompared& life = c_.lives[i];
      for (std::size_t v = 0; v < c_.variants.size(); ++v) {
        for (std::size_t b = 0; b < c_.benefits.size(); ++b) {
          add_to(c_.totals[v][b], life.standings[v][b], c_.benefit(b).per == "month");
        }
      }
      for (std::size_t v = 0; v < c_.variants.size(); ++v) {
        for (std::size_t f = 0; f < c_.funds.size(); ++f) {
          add_to(c_.fund_totals[v][f], life.contributions[v][f], life.contributions.front()[f]);
        }
      }
      for (const Change& change : life.changes) note(change);
      for (const Change& change : life.moves) note_move(life, change);
      const auto [host, months] = stay_of(*c_.lawbook, lives_[i].case_);
      count("host", host, i);
      count("sex", lives_[i].case_.person.sex.value_or(""), i);
      count("stay", band(months), i);
    }
    put_in_order(c_.groups, [](const Group& a, const Group& b) {
      const auto number = [](const std::string& key) { return key.empty() || key[0] > '9' ? 0 : std::stoi(key); };
      return std::tuple(a.by, number(a.key), a.key) < std::tuple(b.by, number(b.key), b.key);
    });
    put_in_order(c_.effects, [](const Effect& a, const Effect& b) {
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

  void note_move(const LifeCompared& life, const Change& move) {
    const auto value = [&](std::size_t variant) {
      return life.contributions[variant][move.benefit].value.value_or(Exact(0));
    };
    for (const std::string& clause : move.clauses) {
      auto at = std::find_if(c_.fund_effects.begin(), c_.fund_effects.end(), [&](const FundEffect& each) {
        return each.variant == move.variant && each.fund == move.benefit && each.clause == clause;
      });
      if (at == c_.fund_effects.end()) at = c_.fund_effects.insert(at, {move.variant, move.benefit, clause, 0, {}});
      ++at->lives;
      at->change = at->change + value(move.variant) - value(0);
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

void contribution(JsonWriter& json, std::string_view key, const Contribution& contribution) {
  json.key(key).begin_object();
  json.member("amount", to_string(contribution.value.value_or(Exact(0)))).end_object();
}

/// What moved into or out of the funds: by clause, and life by life.
void write_moves(JsonWriter& json, const Comparison& c) {
  json.key("fund_clauses").begin_array();
  for (const FundEffect& effect : c.fund_effects) {
    json.begin_object().member("variant", c.variants[effect.variant].name).member("fund", c.fund(effect.fund).id);
    json.member("clause", effect.clause).key("lives").integer(static_cast<std::int64_t>(effect.lives));
    json.member("change", to_string(effect.change)).member("currency", c.fund_currencies[effect.fund]).end_object();
  }
  json.end_array().key("moves").begin_array();
  for (std::size_t i = 0; i < c.lives.size(); ++i) {
    for (const Change& move : c.lives[i].moves) {
      json.begin_object().member("life", c.ids[i]).member("variant", c.variants[move.variant].name);
      json.member("fund", c.fund(move.benefit).id).member("currency", c.fund_currencies[move.benefit]);
      contribution(json, "before", c.lives[i].contributions.front()[move.benefit]);
      contribution(json, "after", c.lives[i].contributions[move.variant][move.benefit]);
      json.strings("clauses", move.clauses).key("alone").boolean(move.alone).end_object();
    }
  }
  json.end_array();
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

const Rule& Comparison::part(std::size_t index, std::size_t part) const {
  const Rule* rule = &lawbook->rules[static_cast<std::size_t>(fund(index).parts[part])];
  while (rule->alias != kNoRule) rule = &lawbook->rules[static_cast<std::size_t>(rule->alias)];
  return *rule;
}

bool Comparison::concerned(std::size_t fund) const {
  return std::any_of(fund_totals.begin(), fund_totals.end(), [&](const std::vector<FundTotal>& of_variant) {
    return of_variant[fund].lives + of_variant[fund].unknown > 0;
  });
}

std::optional<std::vector<Variant>> variants_of(const std::vector<std::string>& names, const FindAgreement& find) {
  std::vector<Variant> variants;
  for (const std::string& name : names) {
    Variant variant;
    variant.name = short_name(name);
    const bool twice =
        std::any_of(variants.begin(), variants.end(), [&](const Variant& each) { return each.name == variant.name; });
    if (twice) variant.name = name;
    for (std::size_t from = 0; from <= name.size();) {
      const std::size_t plus = std::min(name.find('+', from), name.size());
      const std::string part = name.substr(from, plus - from);
      if (part != "none") {
        std::optional<Agreement> found = find(part);
        if (!found) return std::nullopt;
        variant.agreements.push_back(std::move(*found));
      }
      from = plus + 1;
    }
    variants.push_back(std::move(variant));
  }
  return variants;
}

std::optional<int> read_age(std::string_view text) {
  const std::optional<Exact> age = parse_exact(text);
  if (!age || !age->is_integer() || *age < Exact(20) || *age > Exact(120)) return std::nullopt;
  return static_cast<int>(age->small()->n);
}

Comparison comparison_of(std::shared_ptr<const Lawbook> lawbook, std::vector<Variant> variants,
                         const std::vector<Life>& lives, const CompareOptions& options) {
  Comparison comparison;
  comparison.lawbook = std::move(lawbook);
  comparison.variants = std::move(variants);
  comparison.options = options;
  comparison.lives.resize(lives.size());
  for (const Life& life : lives) comparison.ids.push_back(life.id);
  return comparison;
}

void compare_part(Comparison& into, const std::vector<Life>& lives, std::size_t first, std::size_t step,
                  Faults& faults) {
  Comparer comparer(into.lawbook, into.variants, into.options);
  if (first == 0) {
    into.benefits = comparer.benefits();
    for (std::size_t b = 0; b < into.benefits.size(); ++b) into.currencies.push_back(comparer.currency(b));
    into.funds = comparer.funds();
    for (std::size_t f = 0; f < into.funds.size(); ++f) into.fund_currencies.push_back(comparer.fund_currency(f));
  }
  for (std::size_t i = first; i < lives.size(); i += step) {
    if (std::optional<LifeCompared> compared = comparer.compare(lives[i].case_, faults)) {
      into.lives[i] = std::move(*compared);
    }
  }
}

void sum_up(Comparison& comparison, const std::vector<Life>& lives) { Summing(comparison, lives).run(); }

bool take_rate(std::string_view text, Comparison& into) {
  const std::size_t equal = text.find('=');
  const std::optional<Exact> rate =
      equal == std::string_view::npos ? std::nullopt : parse_exact(text.substr(equal + 1));
  if (text.find('/') != 3 || equal != 7 || !rate || *rate <= Exact(0)) return false;
  const std::string to(text.substr(4, 3));
  if (!into.common.empty() && into.common != to) return false;
  into.common = to;
  into.rates[std::string(text.substr(0, 3))] = *rate;
  into.rates[to] = 1;
  return true;
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
    json.end_array();
    write_funds(json, c, v);
    json.end_object();
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
  json.end_array();
  write_moves(json, c);
  json.end_object();
  return json.text();
}

void write_funds(JsonWriter& json, const Comparison& c, std::size_t v) {
  json.key("contributions").begin_array();
  for (std::size_t f = 0; f < c.funds.size(); ++f) {
    const FundTotal& total = c.fund_totals[v][f];
    json.begin_object().member("fund", c.fund(f).id).member("scheme", c.fund(f).scheme);
    json.member("currency", c.fund_currencies[f]);
    json.key("lives").integer(static_cast<std::int64_t>(total.lives));
    json.key("unknown").integer(static_cast<std::int64_t>(total.unknown));
    json.member("received", to_string(total.received));
    json.key("parts").begin_array();
    for (std::size_t p = 0; p < total.parts.size(); ++p) {
      json.begin_object().member("part", c.part(f, p).id);
      const Text& label = c.part(f, p).label;
      json.said("label", label.vi, label.en, c.lawbook->language());
      json.member("amount", to_string(total.parts[p])).end_object();
    }
    json.end_array();
    if (v > 0) json.member("change", to_string(total.change));
    json.key("reasons").begin_array();
    for (const auto& [why, lives] : total.reasons) {
      json.begin_object();
      json.said("text", why.vi, why.en, c.lawbook->language())
          .key("lives")
          .integer(static_cast<std::int64_t>(lives))
          .end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

}  // namespace huong
