// Golden cases: published examples with their answers, beside the law they test (format cases/1).
#pragma once

#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/text/document.hpp"

namespace huong::cli {

struct Golden {
  std::string id, source, grade, not_reproduced;
  const Node* case_node = nullptr;    ///< absent when not reproduced
  const Node* expect_node = nullptr;  ///< rule or benefit id → value
  Place place;
};

/// The cases of a file; they point into `root`. Anything against the format is a fault.
[[nodiscard]] std::vector<Golden> read_golden(const Node& root, const std::string& file, Faults& faults);

/// One value of a result by its name in the answer format: "status", "low", "months.own", "figures.vn.pension.rate".
/// Nothing when the result has none; `known` tells whether there is such a name at all.
[[nodiscard]] std::optional<std::string> value_of(const Result& result, std::string_view name, bool& known);

/// What is said of a scheme in a month: "2028-12" its state, "2028-12.clause" the clause … Nothing where nothing is.
[[nodiscard]] std::optional<std::string> value_of(const std::vector<Coverage>& coverage, std::string_view scheme,
                                                  std::string_view name, bool& known);

/// Do the two texts say the same? Numbers are compared as numbers, with or without their unit: "71%" and "71".
[[nodiscard]] bool same_value(std::string_view expected, std::string_view actual);

}  // namespace huong::cli
