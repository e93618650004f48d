// The choices side by side. Part of answer/; not for use outside it.
#pragma once

#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// Keep, each refund, and each agreement as if it operated; by today's law and prices. Uses the solver for other cases:
/// what it held before is gone afterwards.
[[nodiscard]] std::vector<Choice> weigh_options(Solver& solver, const Case& case_, const DetermineOptions& options);

}  // namespace huong
