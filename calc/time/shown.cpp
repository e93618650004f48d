#include "calc/time/shown.hpp"

namespace huong {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string month_text(Month month, std::string_view) {
  return two_digits(month.month()) + '/' + std::to_string(month.year());
}

std::string day_text(Day day, std::string_view) {
  const date::year_month_day ymd(day);
  return two_digits(static_cast<int>(static_cast<unsigned>(ymd.day()))) + '/' +
         two_digits(static_cast<int>(static_cast<unsigned>(ymd.month()))) + '/' +
         std::to_string(static_cast<int>(ymd.year()));
}

std::string tidy(std::string_view text, std::string_view lang) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  const auto digits = [&](std::size_t at, std::size_t n) {
    for (std::size_t i = at; i < at + n; ++i) {
      if (!digit(i)) return false;
    }
    return true;
  };
  // Part of a longer name, number or address: left alone.
  const auto joins = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '/' ||
           c == '_' || c == '=';
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = (at == 0 || !joins(text[at - 1])) && digits(at, 4) && at + 4 < text.size() &&
                        text[at + 4] == '-' && digits(at + 5, 2);
    if (begins) {
      const bool whole = at + 7 < text.size() && text[at + 7] == '-' && digits(at + 8, 2);
      const std::size_t length = whole ? 10 : 7;
      const std::string_view piece = text.substr(at, length);
      const bool ends = at + length >= text.size() || !joins(text[at + length]);
      const std::optional<Day> day = ends && whole ? parse_day(piece) : std::nullopt;
      const std::optional<Month> month = ends && !whole ? parse_month(piece) : std::nullopt;
      if (day || month) {
        out += day ? day_text(*day, lang) : month_text(*month, lang);
        at += length;
        // "2022-01…2026-08" is a stretch of time.
        constexpr std::string_view kDots = "…";
        if (text.substr(at).starts_with(kDots) && digit(at + kDots.size())) {
          out += "–";
          at += kDots.size();
        }
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

}  // namespace huong
