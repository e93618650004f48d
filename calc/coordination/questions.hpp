// What an agreement should settle and may have left open: the twelve questions that decide what people get, and where a
// draft gives them less than a yardstick.
#pragma once

#include <string>
#include <vector>

#include "calc/law/lawbook.hpp"

namespace huong {

/// One of the twelve, and whether the agreement answers it.
struct Question {
  Text asks;
  enum class State : std::uint8_t { settled, open, idle } state = State::open;  ///< idle: nothing hangs on it here
  std::vector<std::string> clauses;                                             ///< where it is settled
  Text write;                                                                   ///< what to write while it is open
};
[[nodiscard]] std::vector<Question> questions(const Agreement& agreement, const Lawbook& lawbook);

/// A point on which one agreement gives workers less than another.
struct Shortfall {
  std::string country;  ///< whose benefits; "" of all
  std::string term;     ///< as written in the file: "totalization.min_own"
  std::string gives;    ///< the word of the agreement; "" when it says nothing
  std::string instead_of;
  std::string clause;  ///< of the agreement; "" when it says nothing
};
[[nodiscard]] std::vector<Shortfall> gives_less(const Agreement& agreement, const Agreement& yardstick,
                                                const Lawbook& lawbook);

}  // namespace huong
