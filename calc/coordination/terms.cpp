#include "calc/coordination/terms.hpp"

#include <algorithm>
#include <cstddef>

#include "calc/number/exact.hpp"
#include "calc/text/ordering.hpp"

namespace huong {

bool same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char x = a[i] == '_' ? '-' : a[i];
    const char y = b[i] == '_' ? '-' : b[i];
    if (x != y) return false;
  }
  return true;
}

const Node* child(const Node& map, std::string_view key) {
  for (const Node::Entry& entry : map.entries) {
    if (same_word(entry.key, key)) return &entry.value;
  }
  return nullptr;
}

bool is_country(std::string_view key) {
  return key.size() == 2 && key[0] >= 'A' && key[0] <= 'Z' && key[1] >= 'A' && key[1] <= 'Z';
}

bool is_day(std::string_view key) { return key.size() == 10 && parse_day(key).has_value(); }

namespace {

constexpr std::string_view kOthers = "others", kOfParties = "nationals-of-parties", kNationals = "nationals-";

bool is_branch(std::string_view key) {
  const auto all = branches();
  return std::any_of(all.begin(), all.end(), [&](std::string_view branch) { return same_word(key, branch); });
}

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_selector(std::string_view key) {
  return is_country(key) || key == kOthers || is_day(key) || is_branch(key) ||
         key.find('.') != std::string_view::npos || key.substr(0, kNationals.size()) == kNationals;
}

bool is_choice(const Node& node) {
  return node.is_map() && !node.entries.empty() &&
         std::all_of(node.entries.begin(), node.entries.end(),
                     [](const Node::Entry& entry) { return is_selector(entry.key); });
}

const Node* chosen(const Node* node, const Whom& whom, const std::vector<std::string>& parties) {
  while (node != nullptr && is_choice(*node)) {
    const Node* best = nullptr;
    int rank = 0;
    std::optional<Day> since;
    const auto offer = [&](const Node& value, int of_rank) {
      if (of_rank > rank) {
        best = &value;
        rank = of_rank;
      }
    };
    for (const Node::Entry& entry : node->entries) {
      const std::string_view key = entry.key;
      if (key == kOthers) {
        offer(entry.value, 1);
      } else if (is_day(key)) {
        const Day from = *parse_day(key);
        if (from <= whom.day && (!since || from > *since)) {
          since = from;
          if (rank <= 2) {
            best = &entry.value;
            rank = 2;
          }
        }
      } else if (key == kOfParties) {
        if (has(parties, whom.nationality)) offer(entry.value, 3);
      } else if (key.substr(0, kNationals.size()) == kNationals) {
        if (key.substr(kNationals.size()) == whom.nationality) offer(entry.value, 4);
      } else if (is_country(key)) {
        if (key == whom.country) offer(entry.value, 5);
      } else if (is_branch(key)) {
        if (same_word(key, whom.branch)) offer(entry.value, 6);
      } else if (key == whom.benefit) {
        offer(entry.value, 7);
      }
    }
    node = best;
  }
  return node;
}

namespace {

/// The clauses that carry a term, those in force on the day first and the newest of them first.
template <class F>
Term first_said(const Agreement& agreement, std::string_view term, Day day, F&& find) {
  Term best;
  std::optional<Day> newest;
  bool in_force = false;
  for (const Clause& clause : agreement.clauses) {
    const Node* node = child(clause.terms, term);
    if (node == nullptr || (clause.until && *clause.until < day)) continue;
    const Node* found = find(node);
    if (found == nullptr) continue;
    const bool now = !clause.in_force || *clause.in_force <= day;
    const bool better = best.node == nullptr || (now && !in_force) ||
                        (now && in_force && clause.in_force && newest && *clause.in_force > *newest);
    if (!better) continue;
    best = {&clause, found};
    in_force = now;
    newest = clause.in_force;
  }
  return best;
}

void add_days(const Node& node, std::vector<Day>& days) {
  for (const Node::Entry& entry : node.entries) {
    if (is_day(entry.key)) days.push_back(*parse_day(entry.key));
    add_days(entry.value, days);
  }
  for (const Node& item : node.items) add_days(item, days);
}

}  // namespace

Term said(const Agreement& agreement, std::string_view term, const Whom& whom) {
  return first_said(agreement, term, whom.day, [&](const Node* node) { return chosen(node, whom, agreement.parties); });
}

Term said(const Agreement& agreement, std::string_view term, std::string_view key, const Whom& whom) {
  return first_said(agreement, term, whom.day, [&](const Node* node) -> const Node* {
    const Node* whole = chosen(node, whom, agreement.parties);
    if (whole == nullptr) return nullptr;
    return chosen(child(*whole, key), whom, agreement.parties);
  });
}

Term said_at(const Agreement& agreement, std::string_view path, const Whom& whom) {
  const std::size_t dot = path.find('.');
  if (dot != std::string_view::npos) return said(agreement, path.substr(0, dot), path.substr(dot + 1), whom);
  Term term = said(agreement, path, whom);
  if (term.node != nullptr && term.node->is_map())
    term.node = chosen(child(*term.node, "allowed"), whom, agreement.parties);
  return term;
}

const std::vector<Uncomputed>& uncomputed_terms() {
  static const std::vector<Uncomputed> kTerms = {{"totalization.max-gap", {"none"}},
                                                 {"totalization.recency", {"none"}},
                                                 {"totalization.residence-as-insurance", {"no", "none"}},
                                                 {"totalization.same-occupation", {"no"}},
                                                 {"theoretical.earnings", {"own"}, true},
                                                 {"short.exempt-state-pays", {"none", "no"}}};
  return kTerms;
}

std::vector<Day> days_of_change(const Agreement& agreement) {
  std::vector<Day> days;
  for (const Clause& clause : agreement.clauses) {
    add_days(clause.terms, days);
    if (clause.in_force) days.push_back(*clause.in_force);
    if (clause.until) days.push_back(*clause.until + date::days{1});
  }
  put_in_order(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::vector<std::string_view> words_of(const Node& node) {
  std::vector<std::string_view> words;
  if (node.is_scalar()) words.push_back(node.text);
  for (const Node& item : node.items) {
    if (item.is_scalar()) words.push_back(item.text);
  }
  return words;
}

bool has_word(const Node* node, std::string_view word) {
  if (node == nullptr) return false;
  const std::vector<std::string_view> words = words_of(*node);
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return same_word(each, word); });
}

std::optional<Measure> measure_of(const Node& node) {
  if (!node.is_scalar()) return std::nullopt;
  const std::string_view text = node.text;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::optional<Exact> number = parse_exact(text.substr(0, space));
  std::string_view word = text.substr(space + 1);
  if (!word.empty() && word.back() == 's') word.remove_suffix(1);
  for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::week, PeriodUnit::day}) {
    if (word == to_string(unit) && number && *number > Exact(0)) return Measure{*number, unit};
  }
  return std::nullopt;
}

int duration_of(const Node& node) {
  if (const int months = months_of(node); months >= 0) return months;
  const std::optional<Measure> measure = measure_of(node);
  if (!measure) return -1;
  const Exact months = measure->number * months_in(measure->unit);
  return months.is_integer() && months <= Exact(1200) ? static_cast<int>(months.small()->n) : -1;
}

int months_of(const Node& node) {
  if (!node.is_scalar()) return -1;
  std::string_view text = node.text;
  for (const std::string_view unit : {" months", " month"}) {
    if (text.size() > unit.size() && text.substr(text.size() - unit.size()) == unit) {
      text.remove_suffix(unit.size());
      break;
    }
  }
  const std::optional<Exact> value = parse_exact(text);
  if (!value || !value->is_integer() || *value < Exact(0) || *value > Exact(1200)) return -1;
  return static_cast<int>(value->small()->n);
}

bool truth_of(const Node& node, bool otherwise) {
  if (node.text == "yes" || node.text == "true") return true;
  if (node.text == "no" || node.text == "false") return false;
  return otherwise;
}

bool is(const Node* node, std::string_view word) {
  return node != nullptr && node->is_scalar() && same_word(node->text, word);
}

Operation operation(const Agreement& agreement, const Clause& clause, Day as_of, std::optional<Month> asked_from,
                    const std::vector<AssumedDate>& assumed) {
  for (const AssumedDate& date : assumed) {
    if (date.clause == clause.id && date.agreement == agreement.id) return {month_of(date.from), true};
  }
  if (clause.operative) return {month_of(*clause.operative), false};
  if (clause.on_request) return {asked_from, false};
  if (clause.operative_unknown) return {};
  if (clause.in_force) return {month_of(*clause.in_force), false};
  // A draft without dates is asked about as if it operated now.
  if (agreement.status != "signed") return {month_of(as_of), false};
  return {};
}

Day day_asked(const Facts& facts) { return facts.asked_from ? first_day(*facts.asked_from) : facts.as_of; }

}  // namespace huong
