#include "calc/law/compiled.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "calc/law/compiled_streams.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/sentences.hpp"
#include "calc/law/series.hpp"
#include "calc/text/format.hpp"
#include "calc/text/ordering.hpp"
#include "calc/text/reading.hpp"

// Indexes are those of the whole release in every part: what is not here leaves a hole, but for schemes and benefits,
// which answers go through one by one and which close ranks.

namespace huong {
namespace {

// ---- what is told of each thing: the same for both. A binding names all members, so that none can be forgotten. ----

template <class A, class T>
void tell(A& a, T& x);
template <class A>
void tell_exact(A& a, typename A::template Of<Exact>& x);
template <class A>
void tell_unit(A& a, typename A::template Of<Unit>& x);
template <class A>
void tell_citation(A& a, typename A::template Of<CitationId>& id);

template <class A, class... T>
void tell_all(A& a, T&... x) {
  (tell(a, x), ...);
}

template <class A, class T, class F>
void tell_list(A& a, T& list, F&& item) {
  if constexpr (A::kWrites) {
    a.count(list.size());
    for (const auto& each : list) item(each);
  } else {
    const std::size_t size = a.count();
    list.resize(size);
    for (std::size_t i = 0; i < size && a.good(); ++i) item(list[i]);
  }
}

/// Numbers that mostly rise.
template <class A, class T>
void tell_number(A& a, T& x, Stream stream = kNumbers) {
  if constexpr (A::kWrites) {
    a.number(static_cast<std::int64_t>(x), stream);
  } else {
    x = static_cast<std::remove_const_t<T>>(a.number(stream));
  }
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsPair : std::false_type {};
template <class F, class S>
struct IsPair<std::pair<F, S>> : std::true_type {};

template <class A, class... T>
void tell_rules(A& a, T&... x) {
  (a.near(x, kRule, kRules), ...);
}
template <class A>
void tell_rule_list(A& a, typename A::template Of<std::vector<RuleId>>& x) {
  tell_list(a, x, [&](auto& rule) { a.near(rule, kRule, kRules); });
}

/// A sentence with holes in both languages.
template <class A>
void tell_said(A& a, typename A::template Of<std::optional<Template>>& vi,
               typename A::template Of<std::optional<Template>>& en) {
  tell(a, vi);
  a.in(kLanguage, [&] { tell(a, en); });
}

template <class A>
void fields(A& a, typename A::template Of<Text>& x) {
  auto& [vi, en] = x;
  auto* const other = &en;
  tell(a, vi);
  a.in(kLanguage, [&] { tell(a, *other); });
}

template <class A>
void fields(A& a, typename A::template Of<Place>& x) {
  if (!a.whole()) return;
  auto& [file, line, column] = x;
  tell_all(a, file, line, column);
}

template <class A>
void tell_file(A& a, typename A::template Of<std::string>& file) {
  if (a.whole()) tell(a, file);
}

template <class A>
void fields(A& a, typename A::template Of<Citation>& x) {
  auto& [law, grade, source, note, place, file] = x;
  tell_all(a, law, grade, source, note, place);
  tell_file(a, file);
}

template <class A>
void fields(A& a, typename A::template Of<Node::Entry>& x) {
  auto& [key, place, value] = x;
  tell_all(a, key, place, value);
}

template <class A>
void fields(A& a, typename A::template Of<CitationWords>& x) {
  auto& [instruments, whole, articles, remarks, countries] = x;
  tell_all(a, instruments, whole, articles, remarks, countries);
}

template <class A>
void fields(A& a, typename A::template Of<Node>& x) {
  a.deeper([&] {
    tell_all(a, x.kind, x.quoted, x.place);
    if (x.kind == Node::Kind::scalar) tell(a, x.text);
    if (x.kind == Node::Kind::list) tell(a, x.items);
    if (x.kind == Node::Kind::map) tell(a, x.entries);
  });
}

template <class A>
void fields(A& a, typename A::template Of<Template::Piece>& x) {
  auto& [text, rule] = x;
  tell(a, text);
  a.near(rule, kRule, kRules);
}

template <class A>
void fields(A& a, typename A::template Of<Template>& x) {
  tell(a, x.pieces);
}

std::size_t operands_of(Formula::Kind kind) {
  switch (kind) {
    case Formula::Kind::unary:
    case Formula::Kind::in_list:
      return 1;
    case Formula::Kind::binary:
      return 2;
    case Formula::Kind::choose:
      return 3;
    default:
      return 0;
  }
}

template <class A>
void fields(A& a, typename A::template Of<Formula>& x) {
  auto& [kind, text, value, items, place, unit, slot, rule, shown_whole] = x;
  tell_all(a, kind, text, place);
  auto& parts = items;
  a.deeper([&] { tell(a, parts); });
  if constexpr (!A::kWrites) {
    if (items.size() < operands_of(kind)) a.spoil();
  }
  if (kind == Formula::Kind::number) tell(a, value);
  tell(a, shown_whole);
  tell_unit(a, unit);
  a.near(rule, kRule, kRules);
  // A name stands where its rule leaves its value.
  const auto slot_of = [&](RuleId id) {
    return id >= 0 && static_cast<std::size_t>(id) < a.book->rules.size()
               ? a.book->rules[static_cast<std::size_t>(id)].slot
               : -1;
  };
  if constexpr (A::kWrites) {
    const bool own = rule < 0 || slot != slot_of(rule);
    if (rule >= 0) a.flag(own);
    if (own) a.near(slot, kNodeSlot, kSlots);
  } else {
    if (rule < 0 || a.flag()) {
      a.near(slot, kNodeSlot, kSlots);
    } else {
      slot = slot_of(rule);
    }
  }
}

template <class A>
void fields(A& a, typename A::template Of<RoundingRule>& x) {
  auto& [id, unit, mode, citation] = x;
  tell_all(a, id, unit, mode, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Kind>& x) {
  auto& [name, label, right, amount, average, beside, branches] = x;
  tell_all(a, name, label, right, amount, average, beside, branches);
}

template <class A>
void fields(A& a, typename A::template Of<SchemeKey>& x) {
  auto& [name, label, values, default_value, optional] = x;
  tell_all(a, name, label, values, default_value, optional);
}

template <class A>
void fields(A& a, typename A::template Of<KeyWords>& x) {
  auto& [key, words] = x;
  tell_all(a, key, words);
}

template <class A>
void fields(A& a, typename A::template Of<WageLimit::Step>& x) {
  auto& [from, value] = x;
  tell_all(a, from, value);
}

template <class A>
void fields(A& a, typename A::template Of<WageLimit>& x) {
  auto& [value, steps, where, from, last, raise, year_from, citation] = x;
  tell_rules(a, value);
  tell_all(a, steps, where, from, last, raise, year_from, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Grading>& x) {
  auto& [table, fractions_up, from, last, citation] = x;
  tell_all(a, table, fractions_up, from, last, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Attachment>& x) {
  auto& [to, from, last, kinds, where, where_other, same_key, citation] = x;
  a.scheme(to);
  tell_all(a, from, last, kinds, where, where_other, same_key, citation);
}

template <class A>
void tell_schemes(A& a, typename A::template Of<std::vector<std::int16_t>>& x) {
  tell_list(a, x, [&](auto& scheme) { a.scheme(scheme); });
}

template <class A>
void fields(A& a, typename A::template Of<Scheme>& x) {
  auto& [id, name, label, country, currency, branches, unit, units, kinds, keys, bases, truncate, ceilings, floors,
         gradings, fineness, attached, brings, citation] = x;
  tell_all(a, id, name, label, country, currency, branches, unit, units, kinds, keys, bases, truncate, ceilings, floors,
           gradings, fineness, attached);
  tell_schemes(a, brings);
  tell(a, citation);
}

template <class A>
void fields(A& a, typename A::template Of<FamilyKey>& x) {
  auto& [name, label, unit, optional] = x;
  tell_all(a, name, label, unit, optional);
}

template <class A>
void fields(A& a, typename A::template Of<EventKey>& x) {
  auto& [name, label, unit, is_scheme, optional] = x;
  tell_all(a, name, label, unit, is_scheme, optional);
}

template <class A>
void fields(A& a, typename A::template Of<EventKind>& x) {
  auto& [name, label, keys, extinguishes, extinguishes_named_scheme] = x;
  tell_all(a, name, label, keys, extinguishes, extinguishes_named_scheme);
}

template <class A>
void fields(A& a, typename A::template Of<Condition>& x) {
  auto& [name, is, otherwise, when, missing, say_vi, say_en, citation] = x;
  tell_rules(a, is, otherwise, when, missing);
  tell_all(a, name, citation);
  tell_said(a, say_vi, say_en);
}

template <class A>
void fields(A& a, typename A::template Of<Benefit::Raised>& x) {
  auto& [rule, of, on] = x;
  tell_rules(a, rule, of, on);
}

template <class A>
void fields(A& a, typename A::template Of<Benefit::ByYear>& x) {
  auto& [year, first, last] = x;
  tell_rules(a, year, first, last);
}

template <class A>
void fields(A& a, typename A::template Of<Benefit>& x) {
  auto& [id, label, country, scheme, branch, claims, relevant, own_months, counted_months, required_months, conditions,
         from, until, amount, low, high, per, rounding, figures, parts, increases, raised, by_year, increases_rounding,
         basis, contribution, payer, wipes, asks, taking, taking_facts, citation] = x;
  tell_rules(a, relevant, own_months, counted_months, required_months, from, until, amount, low, high);
  tell_rule_list(a, figures);
  tell_rule_list(a, parts);
  tell_all(a, id, label, country, scheme, branch, claims, conditions, per, rounding, increases, raised, by_year,
           increases_rounding, basis, contribution, payer, wipes, asks, taking, taking_facts, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Paper>& x) {
  auto& [label, form, when, citation] = x;
  tell_rules(a, when);
  tell_all(a, label, form, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Dossier>& x) {
  auto& [id, label, country, benefits, when, phase, office, opens, by, deadline, takes, papers, say_vi, say_en,
         citation, checked] = x;
  tell_all(a, id, label, country);
  if constexpr (A::kWrites) {
    a.count(benefits.size());
    for (const std::size_t benefit : benefits) a.count(benefit, kNumbers);
  } else {
    for (std::size_t left = a.count(); left > 0 && a.good(); --left) {
      const std::size_t benefit = a.index();
      const bool here = benefit < a.benefits->size() && (*a.benefits)[benefit] >= 0;
      if (here) benefits.push_back(static_cast<std::size_t>((*a.benefits)[benefit]));
    }
  }
  tell_rules(a, when, opens, by);
  tell_all(a, phase, office, deadline, takes, papers, citation, checked);
  tell_said(a, say_vi, say_en);
}

template <class A>
void fields(A& a, typename A::template Of<Clause>& x) {
  auto& [id, title, article, citation, in_force, operative, operative_unknown, on_request, until, terms] = x;
  tell_all(a, id, title, article, citation, in_force, operative, operative_unknown, on_request, until, terms);
}

template <class A>
void fields(A& a, typename A::template Of<Agreement>& x) {
  auto& [id, label, parties, status, law, file, clauses] = x;
  tell_all(a, id, label, parties, status, law, file, clauses);
}

template <class A>
void fields(A& a, typename A::template Of<Cell>& x) {
  auto& [key, value, small, fits, citation] = x;
  tell_all(a, key, value);
  tell_citation(a, citation);
  if constexpr (!A::kWrites) {
    const std::optional<Small> narrow = value.small();
    fits = narrow.has_value();
    if (narrow) small = *narrow;
  }
}

template <class A>
void fields(A& a, typename A::template Of<Column>& x) {
  auto& [key, rows, series] = x;  // laid out again
  tell_all(a, key, rows);
}

template <class A>
void fields(A& a, typename A::template Of<Parameter>& x) {
  auto& [id, label, unit, country, file, place, dated, entries, series, known_until, checked, keys, match_from,
         beyond_projected, columns] = x;
  tell_all(a, id, label, unit, country, place, dated, entries, known_until, checked, keys, beyond_projected, columns);
  tell_file(a, file);
  if constexpr (A::kWrites) {
    a.count(match_from.size());
    for (const bool from : match_from) a.flag(from);
  } else {
    match_from.resize(a.count());
    for (std::size_t i = 0; i < match_from.size(); ++i) match_from[i] = a.flag();
    // What is laid out by month must lie within the centuries of which law speaks.
    constexpr std::int64_t kFarthest = 200'000;  // days from 1970
    const bool near = std::all_of(entries.begin(), entries.end(),
                                  [](const Cell& cell) { return cell.key > -kFarthest && cell.key < kFarthest; });
    const bool keyed = dated || (!keys.empty() && match_from.size() == keys.size());
    if (!near || !keyed) a.spoil();
    if (a.good()) lay_out_series(x);
  }
}

/// What explanations show of a branch.
template <class A>
void tell_formulas(A& a, typename A::template Of<Branch>& x) {
  tell_all(a, x.when, x.then);
  if constexpr (!A::kWrites) {
    if (a.good()) x.formula = formula_of(x, a.book->symbols);
  }
}

template <class A>
void tell_formulas(A& a, typename A::template Of<Rule>& x) {
  for (auto& version : x.versions) {
    for (auto& branch : version.branches) tell_formulas(a, branch);
    for (auto& branch : version.exceptions) tell_formulas(a, branch);
    tell_all(a, version.at_most, version.at_least);
  }
}

template <class A>
void fields(A& a, typename A::template Of<Branch>& x) {
  auto& [name, when, then, unknown, wants_evidence, say_vi, say_en, formula, citation, own_citation, uses] = x;
  tell_all(a, name, unknown, wants_evidence, own_citation);
  tell_said(a, say_vi, say_en);
  tell_rule_list(a, uses);
  tell_citation(a, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Version>& x) {
  auto& [from, ends, citation, branches, exceptions, at_most, at_least, rounding, pc] = x;
  a.near(pc, kCode);
  tell_all(a, from, ends, branches, exceptions, rounding);
  tell_citation(a, citation);
}

template <class A>
void fields(A& a, typename A::template Of<Rule>& x) {
  auto& [kind, id, label, unit, country, file, place, versions, dated, by, slot, pc, alias, owner, at_least, at_most] =
      x;
  a.near(pc, kCode);
  a.near(slot, kSlot);
  tell_rules(a, by, alias, owner);
  tell_all(a, kind, id, label, unit, country, place, versions, dated, at_least, at_most);
  tell_file(a, file);
}

template <class A>
void fields(A& a, typename A::template Of<FilterCondition>& x) {
  auto& [what, negated, words, key_index] = x;
  tell_all(a, what, negated, words, key_index);
}

template <class A>
void fields(A& a, typename A::template Of<Filter>& x) {
  auto& [schemes, conditions, any_refunded, any_beside, by_tag, mask, wanted] = x;
  tell_schemes(a, schemes);
  tell_all(a, conditions, any_refunded, any_beside, by_tag, mask);
  // The scheme in the tag is by its place here.
  std::uint32_t flags = wanted & ~FactTag::kScheme;
  tell_number(a, flags);
  if constexpr (!A::kWrites) {
    wanted = flags;
    if (!schemes.empty()) wanted |= static_cast<std::uint32_t>(schemes.front()) << FactTag::kSchemeShift;
    if (by_tag && schemes.empty()) a.spoil();
  }
}

template <class A>
void fields(A& a, typename A::template Of<Product::Lookup>& x) {
  auto& [parameter, divides, other, month_is_row] = x;
  tell_all(a, parameter, divides, other, month_is_row);
}

template <class A>
void fields(A& a, typename A::template Of<Product>& x) {
  auto& [basis, basis_divides, lookups, times, over, rounding, rule] = x;
  tell_all(a, basis, basis_divides, lookups, times, over, rounding, rule);
}

template <class A>
void fields(A& a, typename A::template Of<EventQuery::Condition>& x) {
  auto& [key, negated, words] = x;
  tell_all(a, key, negated, words);
}

template <class A>
void fields(A& a, typename A::template Of<EventQuery>& x) {
  auto& [kind, key, conditions] = x;
  tell_all(a, kind, key, conditions);
}

template <class A>
void fields(A& a, typename A::template Of<FamilyQuery::Condition>& x) {
  auto& [what, negated, words, comparison, months, flag, key, slot] = x;
  tell_all(a, what, negated, words, comparison, months, flag, key, slot);
}

template <class A>
void fields(A& a, typename A::template Of<FamilyQuery>& x) {
  tell(a, x.conditions);
}

template <class A>
void fields(A& a, typename A::template Of<Inputs>& x) {
  auto& [sex, birth_month, birth_day, birth_known, nationality, residence, as_of, asked_from, by_treaty, foreign,
         foreign_units, foreign_for_amount, treaty_from, known_year, known_month, known_day] = x;
  tell_all(a, sex, birth_month, birth_day, birth_known, nationality, residence, as_of, asked_from, by_treaty, foreign,
           foreign_units, foreign_for_amount, treaty_from, known_year, known_month, known_day);
}

template <class A>
void fields(A& a, typename A::template Of<Plan::Constant>& x) {
  auto& [slot, value] = x;
  tell_all(a, slot, value);
}

template <class A>
void fields(A& a, typename A::template Of<SourceFile>& x) {
  auto& [path, root] = x;
  tell_all(a, path, root);
}

template <class A, class T>
void tell(A& a, T& x) {
  using V = std::remove_const_t<T>;
  if constexpr (std::is_same_v<V, bool>) {
    if constexpr (A::kWrites) {
      a.flag(x);
    } else {
      x = a.flag();
    }
  } else if constexpr (std::is_enum_v<V>) {
    tell_number(a, x, kFlags);
  } else if constexpr (std::is_integral_v<V>) {
    tell_number(a, x);
  } else if constexpr (std::is_same_v<V, std::string>) {
    if constexpr (A::kWrites) {
      a.text(x);
    } else {
      x = a.text();
    }
  } else if constexpr (std::is_same_v<V, Exact>) {
    tell_exact(a, x);
  } else if constexpr (std::is_same_v<V, Integer>) {
    if constexpr (A::kWrites) {
      tell_exact(a, Exact(x, 1));
    } else {
      Exact whole;
      tell_exact(a, whole);
      x = whole.numerator();
    }
  } else if constexpr (std::is_same_v<V, Month>) {
    tell_number(a, x.index);
  } else if constexpr (std::is_same_v<V, Day>) {
    if constexpr (A::kWrites) {
      a.number(x.time_since_epoch().count());
    } else {
      x = Day{date::days{static_cast<int>(a.number())}};
    }
  } else if constexpr (std::is_same_v<V, Unit>) {
    tell_unit(a, x);
  } else if constexpr (IsOptional<V>::value) {
    if constexpr (A::kWrites) {
      a.flag(x.has_value());
      if (x) tell(a, *x);
    } else {
      if (a.flag()) tell(a, x.emplace());
    }
  } else if constexpr (IsVector<V>::value) {
    tell_list(a, x, [&](auto& each) { tell(a, each); });
  } else if constexpr (IsPair<V>::value) {
    tell_all(a, x.first, x.second);
  } else {
    fields(a, x);
  }
}

template <class A>
void tell_exact(A& a, typename A::template Of<Exact>& x) {
  if constexpr (A::kWrites) {
    const std::optional<Small> small = x.small();
    a.count(!small ? 2 : small->d == 1 ? 0 : 1);
    if (!small) {
      a.text(to_string(x));
      return;
    }
    a.number(small->n);
    if (small->d != 1) a.number(small->d);
  } else {
    const std::size_t how = a.count();
    if (how == 2) {
      std::optional<Exact> wide = parse_exact(a.text());
      if (!wide) return a.spoil();
      x = std::move(*wide);
      return;
    }
    const std::int64_t n = a.number(), d = how == 0 ? 1 : a.number();
    if (d <= 0) return a.spoil();
    x = Exact(Small{n, d});
  }
}

// ---- units and citations are told where they first come up ----

template <class A>
void tell_unit(A& a, typename A::template Of<Unit>& x) {
  std::vector<Unit>& units = a.memory().units;
  if constexpr (A::kWrites) {
    const auto known = std::find(units.begin(), units.end(), x);
    a.count(static_cast<std::size_t>(known - units.begin()), kUnits);
    if (known != units.end()) return;
  } else {
    const std::size_t known = a.index(kUnits);
    if (known < units.size()) {
      x = units[known];
      return;
    }
  }
  tell_all(a, x.kind, x.currency, x.words);
  units.push_back(x);
}

template <class A>
void tell_citation(A& a, typename A::template Of<CitationId>& id) {
  a.near(id, kCitation, kNodes);
  if (id < 0) return;
  if (static_cast<std::size_t>(id) >= a.book->plan.citations.size()) {
    if constexpr (!A::kWrites) a.spoil();
    return;
  }
  if (a.memory().cited.insert(id).second) tell(a, a.book->plan.citations[static_cast<std::size_t>(id)]);
}

// ---- the lawbook ----

template <class A>
bool has_part(const A& a, std::string_view part) {
  return a.whole() || a.name() == part;
}

/// What the engine itself says, in the order that it has; of English nothing, which it speaks without.
template <class A>
void tell_speech(A& a, typename A::template Of<Lawbook>& book) {
  const std::vector<Sentence> own = all_sentences();
  if constexpr (A::kWrites) {
    const Speech& speech = book.symbols.speech();
    a.in(kLanguage, [&] {
      a.count(speech.translates() ? own.size() : 0);
      for (const Sentence& sentence : own) {
        if (speech.translates()) a.text(speech.of(sentence.en));
      }
    });
  } else {
    Speech speech(a.language());
    a.in(kLanguage, [&] {
      const std::size_t size = a.count();
      if (size != 0 && size != own.size()) a.spoil();
      for (std::size_t i = 0; i < size && a.good(); ++i) speech.add(std::string(own[i].en), std::string(a.text()));
    });
    book.symbols.speak(std::move(speech));
  }
  tell(a, book.citations);
  a.in(kLanguage, [&] { tell(a, book.other_citations); });
}

/// What all parts need to know of the release, and what countries share.
template <class A>
void tell_common(A& a, typename A::template Of<Lawbook>& book) {
  auto& plan = book.plan;
  if constexpr (A::kWrites) {
    a.count(book.rules.size(), kNumbers);
    a.count(book.parameters.size(), kNumbers);
    a.count(book.roundings.size(), kNumbers);
    a.count(plan.code.size(), kNumbers);
    a.count(plan.citations.size(), kNumbers);
    tell(a, book.symbols.texts());
    a.count(book.symbols.words().size());
    for (const auto& word : book.symbols.words()) {
      tell_all(a, word.first, word.second.first);
      a.in(kLanguage, [&] { tell(a, word.second.second); });
    }
  } else {
    // Far above any lawbook, and far below what a phone holds.
    const auto size = [&](std::size_t most) {
      const std::size_t asked = a.index();
      if (asked > most) a.spoil();
      return a.good() ? asked : 0;
    };
    book.rules.resize(size(1u << 16));
    book.parameters.resize(size(1u << 14));
    book.roundings.resize(size(1u << 14));
    plan.code.resize(size(1u << 20));
    plan.citations.resize(size(1u << 16));
    std::vector<std::string> texts;
    tell(a, texts);
    book.symbols = Symbols(std::move(texts));
    for (std::size_t left = a.count(); left > 0 && a.good(); --left) {
      Symbol symbol = kNoSymbol;
      std::string vi, en;
      tell_all(a, symbol, vi);
      a.in(kLanguage, [&] { tell(a, en); });
      book.symbols.set_words(symbol, std::move(vi), std::move(en));
    }
  }
  tell_speech(a, book);
  tell_all(a, book.family, book.events);
  tell_schemes(a, book.attached);
  tell_all(a, plan.lists, plan.slots, plan.constants, plan.filters, plan.products, plan.event_queries,
           plan.family_queries, plan.inputs, plan.limit_month);
}

/// By their index, those that are in this part.
template <class T, class F>
void write_here(CompiledWriter& a, const std::vector<T>& all, Stream stream, const F& home) {
  std::size_t size = 0;
  for (const T& each : all) size += static_cast<std::size_t>(a.has(home(each)));
  a.count(size, stream);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (a.has(home(all[i]))) a.count(i, stream);
  }
}

template <class T, class F>
void write_items(CompiledWriter& a, const std::vector<T>& all, const F& home) {
  for (const T& each : all) {
    if (a.has(home(each))) tell(a, each);
  }
}

constexpr auto kFile = [](const auto& each) -> const std::string& { return each.file; };
constexpr auto kFileOfLaw = [](const auto& each) -> const std::string& { return each.citation.file; };

std::int32_t code_end(const Lawbook& book, std::size_t rule) {
  return rule + 1 < book.rules.size() ? book.rules[rule + 1].pc : static_cast<std::int32_t>(book.plan.code.size());
}

/// Rules first, so that code knows their slots.
void write_rules(CompiledWriter& a, const Lawbook& book) {
  write_here(a, book.rules, kNumbers, kFile);
  write_items(a, book.rules, kFile);
  for (std::size_t i = 0; i < book.rules.size(); ++i) {
    const Rule& rule = book.rules[i];
    if (!a.has(rule.file)) continue;
    a.in(kExplanation, [&] { tell_formulas(a, rule); });
    a.count(static_cast<std::size_t>(code_end(book, i) - rule.pc), kOpsMore);
    for (std::int32_t pc = rule.pc; pc < code_end(book, i); ++pc)
      a.instruction(book.plan.code[static_cast<std::size_t>(pc)], {pc, static_cast<RuleId>(i)});
  }
}

void write_part(CompiledWriter& a, const std::vector<SourceFile>& files,
                const std::map<std::string, std::string>& part_of_agreement) {
  const Lawbook& book = *a.book;
  write_here(a, book.schemes, kHere, kFileOfLaw);
  write_here(a, book.benefits, kHere, kFileOfLaw);
  if (has_part(a, kCommonPart)) {
    tell_common(a, book);
    a.count(part_of_agreement.size());
    for (const auto& [agreement, part] : part_of_agreement) tell_all(a, agreement, part);
  }
  write_items(a, book.schemes, kFileOfLaw);
  write_items(a, book.benefits, kFileOfLaw);
  write_here(a, book.roundings, kNumbers, kFileOfLaw);
  write_items(a, book.roundings, kFileOfLaw);
  write_here(a, book.parameters, kNumbers, kFile);
  write_items(a, book.parameters, kFile);
  write_here(a, book.dossiers, kNumbers, kFileOfLaw);
  write_items(a, book.dossiers, kFileOfLaw);
  write_rules(a, book);
  std::vector<const Agreement*> agreements;
  for (const Agreement& agreement : book.agreements) {
    if (a.whole() || part_of_agreement.at(agreement.id) == a.name()) agreements.push_back(&agreement);
  }
  a.count(agreements.size());
  for (const Agreement* agreement : agreements) tell(a, *agreement);
  std::vector<const SourceFile*> papers;
  for (const SourceFile& file : files) {
    if (has_part(a, kPapersPart) && said_format(file.root) == "papers/1") papers.push_back(&file);
  }
  a.count(papers.size());
  for (const SourceFile* file : papers) tell(a, *file);
}

/// The countries whose ids the texts of a file name.
void add_countries(const Node& node, const std::map<std::string, std::string, std::less<>>& country_of_id,
                   std::set<std::string>& into) {
  constexpr std::string_view kInId = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  const std::string_view text = node.text;
  for (std::size_t at = 0; (at = text.find_first_of(kInId, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kInId, at), text.size());
    const auto known = country_of_id.find(text.substr(at, end - at));
    if (known != country_of_id.end()) into.insert(known->second);
    at = end;
  }
  for (const Node& item : node.items) add_countries(item, country_of_id, into);
  for (const Node::Entry& entry : node.entries) add_countries(entry.value, country_of_id, into);
}

std::string joined(const std::set<std::string>& countries, char by) {
  std::string name;
  for (const std::string& country : countries) name += (name.empty() ? "" : std::string(1, by)) + country;
  return name;
}

/// Of a file's own sections; words, events and keys of the family, which are the common part's, have no other owner.
std::map<std::string, std::string> parts_of_files(const Lawbook& book, const std::vector<SourceFile>& files) {
  std::map<std::string, std::string, std::less<>> country_of_id;
  for (const Scheme& scheme : book.schemes) country_of_id.emplace(scheme.id, scheme.country);
  for (const Rule& rule : book.rules) {
    if (rule.kind != Rule::Kind::inner) country_of_id.emplace(rule.id, rule.country);
  }
  for (const Parameter& parameter : book.parameters) country_of_id.emplace(parameter.id, parameter.country);
  for (const Benefit& benefit : book.benefits) country_of_id.emplace(benefit.id, benefit.country);
  for (const Dossier& dossier : book.dossiers) country_of_id.emplace(dossier.id, dossier.country);
  std::map<std::string, std::string> parts;
  for (const SourceFile& file : files) {
    const Node* const country = file.root.find("country");
    if (country == nullptr) continue;
    std::set<std::string> countries{country->text};
    for (const Node::Entry& section : file.root.entries) {
      if (section.key != "words" && section.key != "events" && section.key != "family")
        add_countries(section.value, country_of_id, countries);
    }
    parts[file.path] = joined(countries, '-');
  }
  return parts;
}

/// By the parties that have law here, where there are two of them; drafts and models apart.
std::map<std::string, std::string> parts_of_agreements(const Lawbook& book) {
  const std::vector<std::string> known = book.countries();
  std::map<std::string, std::string> parts;
  for (const Agreement& agreement : book.agreements) {
    std::set<std::string> parties(agreement.parties.begin(), agreement.parties.end());
    std::erase_if(parties, [&](const auto& each) { return !std::binary_search(known.begin(), known.end(), each); });
    if (parties.size() < 2) parties = {agreement.parties.begin(), agreement.parties.end()};
    const bool in_use = agreement.status == "signed";
    parts[agreement.id] = in_use ? joined(parties, '_') : std::string(kAgreementsPart);
  }
  return parts;
}

/// By an index in the release, the index here: as the parts say, in the order of the release.
template <class Index>
std::vector<Index> close_ranks(const std::vector<std::vector<std::size_t>>& here) {
  std::vector<std::size_t> all;
  for (const auto& part : here) all.insert(all.end(), part.begin(), part.end());
  put_in_order(all);
  std::vector<Index> places(all.empty() ? 0 : all.back() + 1, Index{-1});
  for (std::size_t i = 0; i < all.size(); ++i) places[all[i]] = static_cast<Index>(i);
  return places;
}

std::vector<std::size_t> read_here(CompiledReader& a, Stream stream) {
  constexpr std::size_t kMost = 1u << 15;
  std::vector<std::size_t> here(a.count(stream));
  for (std::size_t& each : here) {
    each = a.index(stream);
    if (each >= kMost) a.spoil();
  }
  return a.good() ? here : std::vector<std::size_t>{};
}

/// Into the places that the release gives them, which are told.
template <class T>
std::vector<std::size_t> read_items(CompiledReader& a, std::vector<T>& all) {
  std::vector<std::size_t> here = read_here(a, kNumbers);
  for (const std::size_t at : here) {
    if (at >= all.size()) a.spoil();
    if (!a.good()) return {};
    tell(a, all[at]);
  }
  return here;
}

/// As the file of a part is called; "lawbook" of the whole.
std::string file_of(std::string_view part) {
  std::string name(part.empty() ? "lawbook" : part);
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return name;
}

/// The lawbook of the parts here, each with its layers; the common one first, parts of several countries after these.
class Opening {
 public:
  Opening(Lawbook& book, std::vector<CompiledReader>& parts) : book_(book), parts_(parts) {}

  /// False when something is wrong with the bytes.
  [[nodiscard]] bool open() {
    std::vector<std::vector<std::size_t>> schemes, benefits;
    for (CompiledReader& part : parts_) {
      schemes.push_back(read_here(part, kHere));
      benefits.push_back(read_here(part, kHere));
    }
    schemes_ = close_ranks<std::int16_t>(schemes);
    benefits_ = close_ranks<std::int32_t>(benefits);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      at_ = i;
      CompiledReader& a = parts_[i];
      a.schemes = &schemes_;
      a.benefits = &benefits_;
      if (has_part(a, kCommonPart)) {
        tell_common(a, book_);
        for (std::size_t left = a.count(); left > 0 && a.good(); --left) {
          std::string agreement, part;
          tell_all(a, agreement, part);
          book_.part_of_agreement.emplace(std::move(agreement), std::move(part));
        }
        book_.schemes.resize(size_of(schemes));
        book_.benefits.resize(size_of(benefits));
        std::erase(book_.attached, std::int16_t{-1});
      }
      for (const std::size_t at : schemes[i]) tell(a, book_.schemes[static_cast<std::size_t>(schemes_[at])]);
      for (const std::size_t at : benefits[i]) tell(a, book_.benefits[static_cast<std::size_t>(benefits_[at])]);
      read_items(a, book_.roundings);
      read_items(a, book_.parameters);
      for (const std::size_t at : read_here(a, kNumbers)) tell(a, dossiers_[at]);
      read_rules(a);
      for (std::size_t left = a.count(); left > 0 && a.good(); --left) tell(a, book_.agreements.emplace_back());
      for (std::size_t left = a.count(); left > 0 && a.good(); --left) tell(a, papers.emplace_back());
      if (!a.good() || !a.at_end()) return false;
    }
    finish();
    return calls_are_here();
  }

  std::vector<SourceFile> papers;
  /// The part that was read last.
  [[nodiscard]] std::string where() const { return file_of(parts_[at_].name()); }

 private:
  static std::size_t size_of(const std::vector<std::vector<std::size_t>>& here) {
    std::size_t size = 0;
    for (const auto& part : here) size += part.size();
    return size;
  }

  void read_rules(CompiledReader& a) {
    std::vector<Instruction>& code = book_.plan.code;
    for (const std::size_t at : read_items(a, book_.rules)) {
      Rule& rule = book_.rules[at];
      a.in(kExplanation, [&] { tell_formulas(a, rule); });
      const std::size_t size = a.count(kOpsMore);
      if (rule.pc < 0 || static_cast<std::size_t>(rule.pc) + size > code.size()) return a.spoil();
      here_.insert(static_cast<RuleId>(at));
      for (std::size_t i = 0; i < size && a.good(); ++i) {
        const std::size_t pc = static_cast<std::size_t>(rule.pc) + i;
        a.instruction(code[pc], {static_cast<std::int32_t>(pc), static_cast<RuleId>(at)});
      }
    }
  }

  /// A call of a rule that is not here would run on into another's code.
  [[nodiscard]] bool calls_are_here() const {
    return std::all_of(book_.plan.code.begin(), book_.plan.code.end(),
                       [&](const Instruction& i) { return i.op != Op::call || here_.count(i.a) != 0; });
  }

  void finish() {
    for (auto& [at, dossier] : dossiers_) book_.dossiers.push_back(std::move(dossier));
    put_in_order(book_.agreements, [](const Agreement& a, const Agreement& b) { return a.id < b.id; });
    // A hole has no code: it ends where the next rule begins.
    auto next = static_cast<std::int32_t>(book_.plan.code.size());
    for (auto rule = book_.rules.rbegin(); rule != book_.rules.rend(); ++rule) {
      if (rule->pc < 0) rule->pc = next;
      next = rule->pc;
    }
    for (std::size_t i = 0; i < book_.rules.size(); ++i) {
      const Rule& rule = book_.rules[i];
      const bool named = rule.kind == Rule::Kind::law || rule.kind == Rule::Kind::election;
      if (named && !rule.id.empty()) book_.rule_ids.emplace(rule.id, static_cast<RuleId>(i));
    }
  }

  Lawbook& book_;
  std::vector<CompiledReader>& parts_;
  std::size_t at_ = 0;
  std::vector<std::int16_t> schemes_;
  std::vector<std::int32_t> benefits_;
  std::map<std::size_t, Dossier> dossiers_;  ///< by their index in the release
  std::unordered_set<RuleId> here_;
};

std::nullopt_t refuse(Faults& faults, std::string code, std::string where, Said what,
                      Said fix = {"hãy tạo lại hoặc tải lại gói luật bằng đúng phiên bản chương trình này",
                                  "build or fetch the pack again with this version of the program"}) {
  faults.push_back({std::move(code),
                    std::move(where),
                    {},
                    std::move(what.vi),
                    std::move(what.en),
                    std::move(fix.vi),
                    std::move(fix.en)});
  return std::nullopt;
}

std::nullopt_t refuse_damaged(Faults& faults, std::string where) {
  return refuse(faults, "pack.damaged", std::move(where),
                {"gói luật bị hỏng hoặc thiếu", "the lawbook pack is damaged or cut short"});
}

/// As its file is called: "kr-vn.why".
std::string file_of(const CompiledPiece& piece) {
  std::string name = file_of(piece.name);
  if (piece.layer == kExplanation) name += ".why";
  if (piece.layer == kLanguage) name += '.' + piece.language;
  return name;
}

/// False, with a fault, when the bytes are no piece of a lawbook; a name in them cannot be believed then.
bool open_piece(std::string_view bytes, std::size_t number, CompiledPiece& piece, Faults& faults) {
  const PieceIs found = open_piece(bytes, piece);
  if (found == PieceIs::good) return true;
  std::string where = "#" + std::to_string(number);
  if (found == PieceIs::none) {
    refuse(faults, "pack.not-a-pack", std::move(where), {"đây không phải là gói luật", "this is not a lawbook pack"});
  } else if (found == PieceIs::other_version) {
    refuse(faults, "pack.unknown-version", std::move(where),
           {"gói luật có định dạng của phiên bản khác, chương trình này không đọc được",
            "the lawbook pack has the format of another version, which this program does not read"});
  } else {
    refuse_damaged(faults, std::move(where));
  }
  return false;
}

bool one_release(const CompiledPiece& a, const CompiledPiece& b) {
  return a.version == b.version && a.digest == b.digest && a.parts == b.parts &&
         (a.layer != kLanguage || b.layer != kLanguage || a.language == b.language);
}

/// Of "KR-VN", whose code calls rules of both.
std::vector<std::string> countries_of(std::string_view part) {
  std::vector<std::string> countries;
  if (part.find('-') == std::string_view::npos) return countries;
  for (std::size_t at = 0; at <= part.size();) {
    const std::size_t end = std::min(part.find('-', at), part.size());
    countries.emplace_back(part.substr(at, end - at));
    at = end + 1;
  }
  return countries;
}

/// Parts of several countries after those of one, whose rules their code calls.
bool later(const CompiledReader& a, const CompiledReader& b) {
  const auto rank = [](const CompiledReader& part) {
    return has_part(part, kCommonPart) ? 0 : part.name().find_first_of("-_") == std::string::npos ? 1 : 2;
  };
  return rank(a) < rank(b);
}

}  // namespace

std::string write_compiled(const Lawbook& book, const std::vector<SourceFile>& files) {
  const std::map<std::string, std::string> none;
  CompiledWriter whole(book, "", none);
  write_part(whole, files, none);
  return whole.finish(kLaw, {});
}

std::vector<CompiledPart> write_compiled_parts(const Lawbook& book, const std::vector<SourceFile>& files) {
  const std::map<std::string, std::string> of_files = parts_of_files(book, files);
  const std::map<std::string, std::string> of_agreements = parts_of_agreements(book);
  std::set<std::string> all{std::string(kCommonPart), std::string(kAgreementsPart), std::string(kPapersPart)};
  for (const auto& [file, part] : of_files) all.insert(part);
  for (const auto& [agreement, part] : of_agreements) all.insert(part);
  const std::vector<std::string> names(all.begin(), all.end());
  std::vector<CompiledPart> parts;
  for (const std::string& name : names) {
    CompiledWriter part(book, name, of_files);
    write_part(part, files, of_agreements);
    const auto layer = [&](Layer which) { return part.empty(which) ? std::string() : part.finish(which, names); };
    parts.push_back({name, part.finish(kLaw, names), layer(kExplanation), layer(kLanguage)});
  }
  return parts;
}

std::optional<OpenedLawbook> open_compiled(const std::vector<std::string_view>& pieces, Faults& faults) {
  const auto book = std::make_shared<Lawbook>();
  std::vector<CompiledPiece> opened;
  std::vector<CompiledReader> parts;
  for (const std::string_view bytes : pieces) {
    CompiledPiece& piece = opened.emplace_back();
    if (!open_piece(bytes, opened.size(), piece, faults)) return std::nullopt;
    const bool alone = !piece.name.empty() || pieces.size() == 1;
    if (!alone ||
        std::any_of(opened.begin(), opened.end(), [&](const auto& each) { return !one_release(each, piece); })) {
      return refuse(faults, "pack.mixed", file_of(piece),
                    {"các gói luật không cùng một bản phát hành", "the lawbook packs are not of one release"},
                    {"hãy tải lại mọi gói của cùng một bản", "fetch all packs of one release again"});
    }
    const auto same = [&](const CompiledPiece& each) { return each.name == piece.name && each.layer == piece.layer; };
    if (std::count_if(opened.begin(), opened.end(), same) > 1) {
      return refuse(faults, "pack.twice", file_of(piece),
                    {"gói luật này có hai lần", "this lawbook pack is there twice"},
                    {"chỉ đưa vào một lần", "give it once"});
    }
  }
  std::vector<std::string> here;
  for (const CompiledPiece& piece : opened) {
    if (piece.layer != kLaw) continue;
    CompiledReader& part = parts.emplace_back(*book);
    for (const CompiledPiece& layer : opened) {
      if (layer.name == piece.name) part.add(layer);
    }
    here.push_back(piece.name);
  }
  if (std::none_of(parts.begin(), parts.end(), [](const auto& part) { return has_part(part, kCommonPart); })) {
    return refuse(faults, "pack.no-common", std::string(kCommonPart),
                  {"thiếu gói luật chung", "the lawbook pack of what countries share is missing"},
                  {"hãy thêm gói common", "add the pack common"});
  }
  put_in_order(parts, later);
  book->version = opened.front().version;
  book->digest = opened.front().digest;
  book->parts = opened.front().parts;
  put_in_order(here);
  for (const std::string& part : here) {
    for (const std::string& country : countries_of(part)) {
      if (std::binary_search(here.begin(), here.end(), country)) continue;
      return refuse(faults, "pack.incomplete", file_of(part),
                    {"gói luật này cần có gói " + country, "this lawbook pack needs the pack " + country},
                    {"hãy thêm gói " + country, "add the pack " + country});
    }
  }
  std::set_difference(book->parts.begin(), book->parts.end(), here.begin(), here.end(),
                      std::back_inserter(book->missing));
  const auto has_layer = [&](Layer layer) {
    return std::all_of(parts.begin(), parts.end(), [&](const CompiledReader& part) { return part.has(layer); });
  };
  book->explained = has_layer(kExplanation);
  Opening opening(*book, parts);
  if (!opening.open()) return refuse_damaged(faults, opening.where());
  if (!has_layer(kLanguage)) book->symbols.speak(Speech(""));
  return OpenedLawbook{book, std::move(opening.papers)};
}

}  // namespace huong
