// Birth dates as people have them: whole, or only a year and month, or only a year. How the missing part is read is
// law, so it is asked for by name; ages are counted in completed months.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calc/time/month.hpp"

namespace huong {

enum class BirthPrecision { year, month, day };

struct Birth {
  int year = 0;
  int month = 0;  ///< 0 when unknown
  int day = 0;    ///< 0 when unknown

  [[nodiscard]] BirthPrecision precision() const;
  /// The missing part read as the first: 1 January, or the 1st of the month (Viet Nam: Decree 158/2025 art. 12(2)).
  [[nodiscard]] Day earliest() const;
  /// The last day that the known part allows.
  [[nodiscard]] Day latest() const;
  friend bool operator==(const Birth&, const Birth&) = default;
};

[[nodiscard]] std::optional<Birth> parse_birth(std::string_view text);  ///< "1969-08-20", "1969-08" or "1969"
[[nodiscard]] std::string to_string(const Birth& birth);

/// Completed months of age on a day; negative before birth is refused by the caller. Counted as whole_months counts.
[[nodiscard]] int age_in_months(Day born, Day on);

}  // namespace huong
