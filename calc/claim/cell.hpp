// What stands in a cell of somebody's table: numbers with points, commas and spaces, months and days in the orders
// people use and in those that spreadsheets make of them. What can be read in two ways is not read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "calc/number/exact.hpp"
#include "calc/time/birth.hpp"
#include "calc/time/month.hpp"

namespace huong {

/// A value; or nothing, and then whether there were two ways to read it.
template <class T>
struct CellValue {
  std::optional<T> value;
  bool ambiguous = false;
};

struct CellNumber {
  Exact value;
  int decimals = 0;  ///< places written after the decimal sign
};

/// In which order a date with strokes is written: 03/04/2019.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// Without the spaces at both ends, no-break ones included.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

/// At most 15 digits, not negative. Either sign may divide thousands or decimals: "6.250.000", "6,250,000.5" and "0,75"
/// are clear; "6.250" is not, unless such a number is `never_grouped`.
[[nodiscard]] CellValue<CellNumber> read_number_cell(std::string_view cell, bool never_grouped = false);

/// "2019-03", "03/2019", "201903", and a whole date where it is the first day of the month (what a spreadsheet makes of
/// a month) or, at the `end` of a run of months, its last.
[[nodiscard]] CellValue<Month> read_month_cell(std::string_view cell, DayOrder order, bool end = false);
/// "2019-03-15", "20190315", "15/03/2019" where the order is told or only one is possible.
[[nodiscard]] CellValue<Day> read_day_cell(std::string_view cell, DayOrder order);
/// A day, or only a month or a year.
[[nodiscard]] CellValue<Birth> read_birth_cell(std::string_view cell, DayOrder order);

}  // namespace huong
