// What an office decided, and the case it decided on: the input of a check.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// The figure that the decision shows for a step of the computation.
struct PaidFigure {
  RuleId rule = kNoRule;
  Exact value;
  Exact step;  ///< one unit of its last place written: a decision prints 4,583,333 for 4,583,333.33…
};

/// Months that stand in the file twice and are counted once.
struct RepeatedMonths {
  std::size_t record = 0;  ///< index into Case::records: the line that counts them
  Span months;
  bool whole_line = false;  ///< the same line twice; else two lines that overlap
  std::uint32_t line = 0;   ///< where they stand the second time
};

struct Decision {
  std::string id;
  std::uint32_t line = 0;  ///< in the file
  Case case_;
  std::int32_t benefit = -1;  ///< index into Lawbook::benefits
  Exact paid;                 ///< the first payment decided; 0: refused
  std::vector<PaidFigure> figures;
  std::vector<RepeatedMonths> repeated;
  std::vector<std::string> notes;  ///< stable words: what was put right while reading
};

}  // namespace huong
