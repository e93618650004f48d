#include "calc/claim/cell.hpp"

#include <array>
#include <string>

namespace huong {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr std::array<std::string_view, 3> kSpaces = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The length of the space at a place: an ordinary one, a no-break or a thin one; 0 when there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
  if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n') return 1;
  for (const std::string_view space : kSpaces) {
    if (text.substr(at, space.size()) == space) return space.size();
  }
  return 0;
}

std::optional<std::int64_t> whole_number(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Three numbers with signs between, or fewer: 3/2019, 2019-03-15, 20190315.
struct Parts {
  std::array<int, 3> number{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
};

std::optional<Parts> parts_of(std::string_view text) {
  // A spreadsheet's date may carry midnight.
  for (const std::string_view midnight : {" 00:00:00", "T00:00:00", " 00:00", " 0:00"}) {
    if (text.size() > midnight.size() && text.substr(text.size() - midnight.size()) == midnight) {
      text.remove_suffix(midnight.size());
      break;
    }
  }
  Parts parts;
  char sign = 0;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_digit(text[at])) continue;
    const auto number = whole_number(text.substr(from, at - from));
    if (!number || at - from > 8 || parts.count == 3) return std::nullopt;
    parts.number[parts.count] = static_cast<int>(*number);
    parts.digits[parts.count++] = at - from;
    if (at == text.size()) break;
    if ((text[at] != '/' && text[at] != '-' && text[at] != '.') || (sign != 0 && text[at] != sign)) return std::nullopt;
    sign = text[at];
    from = at + 1;
  }
  if (parts.count == 1 && (parts.digits[0] == 6 || parts.digits[0] == 8)) {
    const int all = parts.number[0];
    const bool day = parts.digits[0] == 8;
    parts.number = {day ? all / 10000 : all / 100, day ? all / 100 % 100 : all % 100, day ? all % 100 : 0};
    parts.digits = {4, 2, day ? std::size_t{2} : std::size_t{0}};
    parts.count = day ? 3 : 2;
  }
  return parts;
}

std::optional<Month> month_of_numbers(int year, int month) {
  if (year < kAlways.year() || year > kNever.year() || month < 1 || month > 12) return std::nullopt;
  return Month::of(year, month);
}

std::optional<Day> day_of_numbers(int year, int month, int day) {
  const std::optional<Month> in = month_of_numbers(year, month);
  if (!in || day < 1) return std::nullopt;
  const Day found = first_day(*in) + date::days{day - 1};
  return found <= last_day(*in) ? std::optional(found) : std::nullopt;
}

CellValue<Day> day_of_parts(const Parts& parts, DayOrder order) {
  const auto& n = parts.number;
  if (parts.count != 3) return {};
  if (parts.digits[0] == 4) return {day_of_numbers(n[0], n[1], n[2]), false};
  if (parts.digits[2] != 4 || parts.digits[0] > 2 || parts.digits[1] > 2) return {};
  const std::optional<Day> day_first = day_of_numbers(n[2], n[1], n[0]), month_first = day_of_numbers(n[2], n[0], n[1]);
  if (order == DayOrder::day_first) return {day_first, false};
  if (order == DayOrder::month_first) return {month_first, false};
  if (day_first && month_first && *day_first != *month_first) return {std::nullopt, true};
  return {day_first ? day_first : month_first, false};
}

std::optional<Month> month_of_parts(const Parts& parts) {
  const auto& n = parts.number;
  if (parts.count != 2) return std::nullopt;
  if (parts.digits[0] == 4 && parts.digits[1] <= 2) return month_of_numbers(n[0], n[1]);
  if (parts.digits[1] == 4 && parts.digits[0] <= 2) return month_of_numbers(n[1], n[0]);
  return std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view cell) {
  const auto plain = [](char c) { return c > ' ' && c <= '~'; };
  if (cell.empty() || (plain(cell.front()) && plain(cell.back()))) return cell;
  while (!cell.empty()) {
    const std::size_t length = space_at(cell, 0);
    if (length == 0) break;
    cell.remove_prefix(length);
  }
  while (!cell.empty()) {
    std::size_t length = space_at(cell, cell.size() - 1);
    for (const std::string_view space : kSpaces) {
      if (cell.size() >= space.size() && cell.substr(cell.size() - space.size()) == space) length = space.size();
    }
    if (length == 0) break;
    cell.remove_suffix(length);
  }
  return cell;
}

CellValue<CellNumber> read_number_cell(std::string_view cell, bool never_grouped) {
  const std::string_view text = trimmed(cell);
  if (const auto plain = whole_number(text)) return {CellNumber{Exact(*plain), 0}, false};
  // Groups of digits and the signs between them; every kind of space is one sign.
  std::array<std::string_view, 8> groups;
  std::array<char, 8> signs{};
  std::size_t count = 0, from = 0;
  for (std::size_t at = 0; at <= text.size();) {
    if (at < text.size() && is_digit(text[at])) {
      ++at;
      continue;
    }
    if (at == from || count == groups.size()) return {};
    groups[count] = text.substr(from, at - from);
    if (at == text.size()) {
      ++count;
      break;
    }
    const std::size_t space = space_at(text, at);
    if (space == 0 && text[at] != '.' && text[at] != ',') return {};
    signs[count++] = space == 0 ? text[at] : ' ';
    at += space == 0 ? 1 : space;
    from = at;
  }
  if (count < 2) return {};
  const auto grouped = [&](std::size_t up_to) {
    if (groups[0].size() > 3 || groups[0].front() == '0') return false;
    for (std::size_t i = 1; i < up_to; ++i) {
      if (groups[i].size() != 3 || signs[i - 1] != signs[0]) return false;
    }
    return true;
  };
  const char last = signs[count - 2];
  const bool may_be_decimal = last != ' ' && grouped(count - 1) && (count == 2 || last != signs[0]);
  const bool long_first = count == 2 && last != ' ';  // "6250000.000": nothing divides its thousands
  const bool may_be_thousands = !never_grouped && grouped(count);
  const bool decimal = may_be_decimal || long_first;
  if (decimal && may_be_thousands) return {std::nullopt, true};
  if (!decimal && !may_be_thousands) return {};
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) digits += groups[i];
  const auto all = whole_number(digits);
  if (!all) return {};
  const int decimals = decimal ? static_cast<int>(groups[count - 1].size()) : 0;
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  return {CellNumber{Exact(Integer(*all), Integer(scale)), decimals}, false};
}

CellValue<Month> read_month_cell(std::string_view cell, DayOrder order, bool end) {
  const std::string_view text = trimmed(cell);
  if (const auto plain = parse_month(text)) return {plain, false};
  const auto parts = parts_of(text);
  if (!parts) return {};
  if (const auto month = month_of_parts(*parts)) return {month, false};
  const CellValue<Day> day = day_of_parts(*parts, order);
  if (!day.value) return {std::nullopt, day.ambiguous};
  const Month month = month_of(*day.value);
  if (*day.value == first_day(month) || (end && *day.value == last_day(month))) return {month, false};
  return {std::nullopt, true};
}

CellValue<Day> read_day_cell(std::string_view cell, DayOrder order) {
  const std::string_view text = trimmed(cell);
  if (const auto plain = parse_day(text)) return {plain, false};
  const auto parts = parts_of(text);
  return parts ? day_of_parts(*parts, order) : CellValue<Day>{};
}

CellValue<Birth> read_birth_cell(std::string_view cell, DayOrder order) {
  const std::string_view text = trimmed(cell);
  if (const auto plain = parse_birth(text)) return {plain, false};
  const auto parts = parts_of(text);
  if (!parts) return {};
  if (const auto month = month_of_parts(*parts)) return {Birth{month->year(), month->month(), 0}, false};
  const CellValue<Day> day = day_of_parts(*parts, order);
  if (!day.value) return {std::nullopt, day.ambiguous};
  const date::year_month_day civil{*day.value};
  return {Birth{static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
                static_cast<int>(static_cast<unsigned>(civil.day()))},
          false};
}

}  // namespace huong
