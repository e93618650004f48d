// The words of an agreement's terms, found across its clauses and told apart by whom they are for. Part of
// coordination/; not for use outside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/coordination/coordination.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// A term and the clause that carries it.
struct Term {
  const Clause* clause = nullptr;
  const Node* node = nullptr;
};

/// Whom and what a term is asked about. Empty: not asked about.
struct Whom {
  std::string_view country, branch, benefit;
  std::string_view nationality;
  Day day;
};

/// A map whose keys say whom a value is for: countries, branches, benefits, nationalities, days, others.
[[nodiscard]] bool is_choice(const Node& node);
/// One such key.
[[nodiscard]] bool is_selector(std::string_view key);
/// "2024-04-01"
[[nodiscard]] bool is_day(std::string_view key);
/// "VN"
[[nodiscard]] bool is_country(std::string_view key);
/// What stands there for them; null when nothing does.
[[nodiscard]] const Node* chosen(const Node* node, const Whom& whom, const std::vector<std::string>& parties);

/// What the agreement says of a term to them, or of a key inside it: the clauses in force on the day come first, ended
/// ones do not speak. Both null when nothing is said.
[[nodiscard]] Term said(const Agreement& agreement, std::string_view term, const Whom& whom);
[[nodiscard]] Term said(const Agreement& agreement, std::string_view term, std::string_view key, const Whom& whom);
/// The same of "totalization.taken": a term, or a key inside it. A term that is a word may be written as a map whose
/// key `allowed` is the word.
[[nodiscard]] Term said_at(const Agreement& agreement, std::string_view path, const Whom& whom);

/// Terms that negotiators write and that are computed for some words only; where another is said, what hangs on it is
/// unknown.
struct Uncomputed {
  std::string_view term;
  std::vector<std::string_view> computed;
  bool only_theoretical = false;  ///< it matters where a theoretical amount is paid
};
[[nodiscard]] const std::vector<Uncomputed>& uncomputed_terms();

/// The days from which something is said otherwise, sorted.
[[nodiscard]] std::vector<Day> days_of_change(const Agreement& agreement);

/// A key of a map, written with '-' or '_'; null when there is none.
[[nodiscard]] const Node* child(const Node& map, std::string_view key);
/// Words are written with '-' or '_' alike.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
/// A list of words, or one word standing for a list of one.
[[nodiscard]] std::vector<std::string_view> words_of(const Node& node);
[[nodiscard]] bool has_word(const Node* node, std::string_view word);
/// "12" or "12 months"; -1 for anything else.
[[nodiscard]] int months_of(const Node& node);
/// The same, or "6 quarters", "52 weeks" in months; -1 for anything else, or if they make no whole months.
[[nodiscard]] int duration_of(const Node& node);
/// "3 months": a number and a unit of periods.
struct Measure {
  Exact number;
  PeriodUnit unit = PeriodUnit::month;
};
[[nodiscard]] std::optional<Measure> measure_of(const Node& node);
/// yes/true or no/false; `otherwise` for anything else.
[[nodiscard]] bool truth_of(const Node& node, bool otherwise);
/// One word, and this one; false of null.
[[nodiscard]] bool is(const Node* node, std::string_view word);

/// From when a clause operates, as far as anybody knows.
struct Operation {
  std::optional<Month> from;
  bool assumed = false;
};
[[nodiscard]] Operation operation(const Agreement& agreement, const Clause& clause, Day as_of,
                                  std::optional<Month> asked_from, const std::vector<AssumedDate>& assumed);
/// The day of the question, which decides what a dated term says.
[[nodiscard]] Day day_asked(const Facts& facts);

}  // namespace huong
