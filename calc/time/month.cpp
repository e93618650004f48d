#include "calc/time/month.hpp"

#include <algorithm>
#include <cstddef>

namespace huong {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;

/// The number that `text` writes in ASCII digits and nothing else; short enough never to overflow here.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value < 0 ? -value : value);
  text.insert(0, width - std::min(width, text.size()), '0');
  return value < 0 ? "-" + text : text;
}

date::year_month_day civil(Day day) { return date::year_month_day{day}; }

int day_number(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }

date::year_month year_month_of(Month month) {
  return date::year{month.year()} / date::month{static_cast<unsigned>(month.month())};
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  if (!year || !month || *year < first_year || *year > last_year || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  return Month::of(*year, *month);
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') {
    return std::nullopt;
  }
  const auto month = parse_month(text.substr(0, 7));
  const auto day = digits(text.substr(8, 2));
  if (!month || !day) {
    return std::nullopt;
  }
  const date::year_month_day result = year_month_of(*month) / date::day{static_cast<unsigned>(*day)};
  if (!result.ok()) {
    return std::nullopt;
  }
  return Day{result};
}

std::string to_string(Month month) { return padded(month.year(), 4) + "-" + padded(month.month(), 2); }

std::string to_string(Day day) { return to_string(month_of(day)) + "-" + padded(day_number(day), 2); }

Month month_of(Day day) {
  const date::year_month_day ymd = civil(day);
  return Month::of(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())));
}

Day first_day(Month month) { return Day{year_month_of(month) / date::day{1}}; }

Day last_day(Month month) { return Day{year_month_of(month) / date::last}; }

std::optional<Day> add_months(Day day, int months, MonthEnd rule) {
  // Checked in 64 bits: a plan may add any integer, and the calendar ends.
  const std::int64_t index = std::int64_t{month_of(day).index} + months;
  constexpr std::int64_t calendar_end = std::int64_t{32'000} * 12;
  if (index < -calendar_end || index > calendar_end) {
    return std::nullopt;
  }
  const Month target{static_cast<std::int32_t>(index)};
  const Day same = first_day(target) + date::days{day_number(day) - 1};
  if (same <= last_day(target)) {
    return same;
  }
  switch (rule) {
    case MonthEnd::refuse:
      return std::nullopt;
    case MonthEnd::last_day:
      return last_day(target);
    case MonthEnd::next_month:
      return first_day(target + 1);
  }
  return std::nullopt;
}

int whole_months(Day from, Day to) {
  const int months = month_of(to) - month_of(from);
  return day_number(to) < day_number(from) ? months - 1 : months;
}

}  // namespace huong
