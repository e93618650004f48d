#include "calc/time/birth.hpp"

namespace huong {

BirthPrecision Birth::precision() const {
  if (month == 0) {
    return BirthPrecision::year;
  }
  return day == 0 ? BirthPrecision::month : BirthPrecision::day;
}

Day Birth::earliest() const {
  const Day first = first_day(Month::of(year, month == 0 ? 1 : month));
  return precision() == BirthPrecision::day ? first + date::days{day - 1} : first;
}

Day Birth::latest() const {
  return precision() == BirthPrecision::day ? earliest() : last_day(Month::of(year, month == 0 ? 12 : month));
}

std::optional<Birth> parse_birth(std::string_view text) {
  if (text.size() == 4) {
    const auto january = parse_month(std::string(text) + "-01");
    return january ? std::optional(Birth{january->year(), 0, 0}) : std::nullopt;
  }
  if (text.size() == 7) {
    const auto month = parse_month(text);
    return month ? std::optional(Birth{month->year(), month->month(), 0}) : std::nullopt;
  }
  const auto day = parse_day(text);
  if (!day) {
    return std::nullopt;
  }
  const Month month = month_of(*day);
  return Birth{month.year(), month.month(), static_cast<int>((*day - first_day(month)).count()) + 1};
}

std::string to_string(const Birth& birth) {
  switch (birth.precision()) {
    case BirthPrecision::year:
      return to_string(Month::of(birth.year, 1)).substr(0, 4);
    case BirthPrecision::month:
      return to_string(Month::of(birth.year, birth.month));
    case BirthPrecision::day:
      return to_string(birth.earliest());
  }
  return {};
}

int age_in_months(Day born, Day on) { return whole_months(born, on); }

}  // namespace huong
