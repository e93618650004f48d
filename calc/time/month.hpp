// Calendar months and days. Social insurance counts whole months; a day matters only where a law says so.
#pragma once

#include <date/date.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huong {

/// A calendar month, stored as year × 12 + (month − 1).
struct Month {
  std::int32_t index = 0;

  static constexpr Month of(int year, int month) { return Month{year * 12 + month - 1}; }
  [[nodiscard]] constexpr int year() const { return index >= 0 ? index / 12 : (index - 11) / 12; }
  [[nodiscard]] constexpr int month() const { return index - year() * 12 + 1; }  ///< 1 … 12

  friend constexpr auto operator<=>(Month, Month) = default;
  friend constexpr Month operator+(Month m, int n) { return Month{m.index + n}; }
  friend constexpr Month operator-(Month m, int n) { return Month{m.index - n}; }
  friend constexpr int operator-(Month a, Month b) { return a.index - b.index; }
};

/// The ends of time that laws here can speak of: a route that never opens, a limit that never binds.
inline constexpr Month kNever = Month::of(2200, 1);
inline constexpr Month kAlways = Month::of(1900, 1);

using Day = date::sys_days;

[[nodiscard]] std::optional<Month> parse_month(std::string_view text);  ///< "2026-11", years 1900 … 2200
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);      ///< "2026-11-23", a day that exists
[[nodiscard]] std::string to_string(Month month);                       ///< "2026-11"
[[nodiscard]] std::string to_string(Day day);                           ///< "2026-11-23"

[[nodiscard]] Month month_of(Day day);
[[nodiscard]] Day first_day(Month month);
[[nodiscard]] Day last_day(Month month);

/// What to do when a sum of months meets a day that the target month lacks (31 January + 1 month).
enum class MonthEnd {
  refuse,     ///< no answer: the rule must say
  last_day,   ///< 28 or 29 February
  next_month  ///< 1 March
};

/// day + months, or nothing when the sum is ambiguous and `rule` refuses, or lies more than 32 000 years away.
[[nodiscard]] std::optional<Day> add_months(Day day, int months, MonthEnd rule);

/// Whole months from one day to another: the law's completed months of age or service. to >= from.
/// A month is complete on the day of the same number; where the month lacks it, on the 1st of the next (as
/// MonthEnd::next_month).
[[nodiscard]] int whole_months(Day from, Day to);

}  // namespace huong
