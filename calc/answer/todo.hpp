// From outcomes to things to do. Part of answer/; not for use outside it.
#pragma once

#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// The dossiers that concern the case just solved: before departure first, then by deadline, then as the lawbook has
/// them. Deadlines that have passed stay.
[[nodiscard]] std::vector<Todo> things_to_do(Solver& solver, bool vi, bool en);

}  // namespace huong
