#include "calc/law/show.hpp"

#include <charconv>
#include <numeric>

#include "calc/number/rounding.hpp"
#include "calc/time/month.hpp"

namespace huong {
namespace {

/// A value is cut to this many places when it has no finite decimal: four in formulas, two for money that people read.
constexpr int kPlaces = 4, kMoneyPlaces = 2;
constexpr const char* kAbout = "≈ ";

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::int64_t narrow(const Exact& v) {
  const Integer i = v.floor();
  if (i > 1'000'000'000 || i < -1'000'000'000) return 0;
  return static_cast<std::int64_t>(i);
}
std::int64_t narrow(const Small& v) { return v.d == 1 ? v.n : floor(v); }

bool is_one(const Exact& v) { return v == Exact(1); }
bool is_one(const Small& v) { return v.n == v.d; }
bool is_nothing(const Exact& v) { return v == Exact(0); }
bool is_nothing(const Small& v) { return v.n == 0; }
Exact hundredfold(const Exact& v) { return v * Exact(100); }
Exact hundredfold_wide(const Small& v) { return Exact(v) * Exact(100); }

/// Digits, a point and no more; `about` when it had to be cut to `places`.
std::string plain(const Exact& value, int places, bool& about) {
  std::string text = to_string(value);
  about = text.find('/') != std::string::npos;
  if (!about) return text;
  std::int64_t unit = 1;
  for (int i = 0; i < places; ++i) unit *= 10;
  return to_string(round(value, Exact(1, unit), RoundingMode::half_up));
}

std::string plain(const Small& value, int places, bool& about) {
  about = false;
  std::int64_t n = value.n, d = value.d;
  if (d != 1) {
    const std::int64_t g = std::gcd(n, d);
    n /= g;
    d /= g;
  }
  int shift = 0;
  while (d != 1) {
    // Ten times the value until it is whole: only factors two and five of the denominator go away so.
    const std::int64_t g = std::gcd(std::int64_t{10}, d);
    if (g == 1 || shift == 12) return plain(Exact(value), places, about);
    d /= g;
    if (__builtin_mul_overflow(n, 10 / g, &n)) return plain(Exact(value), places, about);
    ++shift;
  }
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer,
                                 n < 0 ? -static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n))
                       .ptr;
  std::string digits(buffer, end);
  if (shift > 0) {
    if (digits.size() <= static_cast<std::size_t>(shift))
      digits.insert(0, static_cast<std::size_t>(shift) + 1 - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(shift), 1, '.');
  }
  return (n < 0 ? "-" : "") + digits;
}

template <class Number>
std::string number_text(const Number& value, std::string_view lang, int places = kPlaces) {
  bool about = false;
  const std::string text = plain(value, places, about);
  std::string out = about ? kAbout : "";
  if (lang.empty()) return out + text;
  const char group = lang == "vi" ? '.' : ',', point = lang == "vi" ? ',' : '.';
  const bool negative = text.front() == '-';
  if (negative) out += "−";
  const std::size_t first = negative ? 1 : 0, dot = std::min(text.find('.'), text.size());
  for (std::size_t i = first; i < dot; ++i) {
    if (i > first && (dot - i) % 3 == 0) out += group;
    out += text[i];
  }
  if (dot < text.size()) {
    out += point;
    out.append(text, dot + 1, std::string::npos);
  }
  return out;
}

template <class Number>
std::string counted(const Number& value, std::string_view lang, const char* vi, const char* one, const char* many) {
  std::string n = number_text(value, lang);
  n += ' ';
  return n += lang == "vi" ? vi : is_one(value) ? one : many;
}

template <class Number>
std::string percent_text(const Number& value, std::string_view lang) {
  if constexpr (std::is_same_v<Number, Small>) {
    std::int64_t n = 0;
    if (!__builtin_mul_overflow(value.n, std::int64_t{100}, &n)) return number_text(Small{n, value.d}, lang) + "%";
    return number_text(hundredfold_wide(value), lang) + "%";
  } else {
    return number_text(hundredfold(value), lang) + "%";
  }
}

template <class Number>
std::string value_text(const Number& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  switch (unit.kind) {
    case Unit::Kind::literal:
    case Unit::Kind::number:
      return number_text(value, lang);
    case Unit::Kind::percent:
      return percent_text(value, lang);
    case Unit::Kind::months:
      return counted(value, lang, "tháng", "month", "months");
    case Unit::Kind::years:
      return counted(value, lang, "năm", "year", "years");
    case Unit::Kind::days:
      return counted(value, lang, "ngày", "day", "days");
    case Unit::Kind::month: {
      const Month m{static_cast<std::int32_t>(narrow(value))};
      if (m >= kNever) return lang == "vi" ? "không có" : "never";
      if (m <= kAlways) return lang == "vi" ? "bất cứ lúc nào" : "always";
      if (lang.empty()) return to_string(m);
      return two(m.month()) + "/" + std::to_string(m.year());
    }
    case Unit::Kind::day: {
      const Day d{date::days{static_cast<int>(narrow(value))}};
      if (lang.empty()) return to_string(d);
      const date::year_month_day ymd{d};
      return two(static_cast<int>(static_cast<unsigned>(ymd.day()))) + "/" +
             two(static_cast<int>(static_cast<unsigned>(ymd.month()))) + "/" +
             std::to_string(static_cast<int>(ymd.year()));
    }
    case Unit::Kind::year:
      return std::to_string(narrow(value));
    case Unit::Kind::money:
      if (lang.empty()) return number_text(value, lang);
      return number_text(value, lang, kMoneyPlaces) + " " + symbols.say(unit.currency, lang);
    case Unit::Kind::truth: {
      const bool yes = !is_nothing(value);
      return lang == "vi" ? (yes ? "đúng" : "không") : (yes ? "yes" : "no");
    }
    case Unit::Kind::choice:
      return symbols.say(static_cast<Symbol>(narrow(value)), lang);
    case Unit::Kind::records:
    case Unit::Kind::spans:
      return "";
  }
  return "";
}

}  // namespace

std::string show_number(const Exact& value, std::string_view lang) { return number_text(value, lang); }

std::string show_value(const Exact& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  return value_text(value, unit, symbols, lang);
}

std::string show_value(const Small& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  return value_text(value, unit, symbols, lang);
}

}  // namespace huong
