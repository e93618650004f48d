// The words of an agreement's terms, found across its clauses. Part of coordination/; not for use outside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calc/law/lawbook.hpp"

namespace huong {

/// A term and the clause that carries it.
struct Term {
  const Clause* clause = nullptr;
  const Node* node = nullptr;
};

/// The first clause that carries the term; both null when none does.
[[nodiscard]] Term find_term(const Agreement& agreement, std::string_view name);
/// The same for one key inside the term: a country of `schemes`, `min_own` of `totalization`.
[[nodiscard]] Term find_term(const Agreement& agreement, std::string_view name, std::string_view key);

/// Words are written with '-' or '_' alike.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
/// A list of words, or one word standing for a list of one.
[[nodiscard]] std::vector<std::string_view> words_of(const Node& node);
/// "12" or "12 months"; -1 for anything else.
[[nodiscard]] int months_of(const Node& node);
/// yes/true or no/false; `otherwise` for anything else.
[[nodiscard]] bool truth_of(const Node& node, bool otherwise);

}  // namespace huong
