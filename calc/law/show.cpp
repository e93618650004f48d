#include "calc/law/show.hpp"

#include <charconv>
#include <numeric>

#include "calc/law/voice.hpp"
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

/// With the separators of `like`, a number as the language writes it; plain digits without.
template <class Number>
std::string number_text(const Number& value, std::string_view like, int places = kPlaces) {
  bool about = false;
  const std::string text = plain(value, places, about);
  std::string out = about ? kAbout : "";
  if (like.empty()) return out + text;
  const char group = like[1], point = like[5];
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

std::string_view separators(const Voice& say) {
  return say.lang().empty() ? std::string_view() : say.pattern(sentences.number);
}

template <class Number>
std::string counted(const Number& value, const Voice& say, const Sentence& one, const Sentence& some) {
  return say(is_one(value) ? one : some, {{"n", number_text(value, separators(say))}});
}

template <class Number>
std::string hundredths(const Number& value, std::string_view like) {
  if constexpr (std::is_same_v<Number, Small>) {
    std::int64_t n = 0;
    if (!__builtin_mul_overflow(value.n, std::int64_t{100}, &n)) return number_text(Small{n, value.d}, like);
    return number_text(hundredfold_wide(value), like);
  } else {
    return number_text(hundredfold(value), like);
  }
}

template <class Number>
std::string value_text(const Number& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  const Voice say(symbols, lang);
  switch (unit.kind) {
    case Unit::Kind::literal:
    case Unit::Kind::number:
      return number_text(value, separators(say));
    case Unit::Kind::percent:
      return say(sentences.percent, {{"number", hundredths(value, separators(say))}});
    case Unit::Kind::months:
      return counted(value, say, sentences.one_month, sentences.some_months);
    case Unit::Kind::years:
      return counted(value, say, sentences.one_year, sentences.some_years);
    case Unit::Kind::days:
      return counted(value, say, sentences.one_day, sentences.some_days);
    case Unit::Kind::month: {
      const Month m{static_cast<std::int32_t>(narrow(value))};
      if (m >= kNever) return say(sentences.never);
      if (m <= kAlways) return say(sentences.always);
      if (lang.empty()) return to_string(m);
      return say(sentences.short_month, {{"mm", two(m.month())}, {"year", std::to_string(m.year())}});
    }
    case Unit::Kind::day: {
      const Day d{date::days{static_cast<int>(narrow(value))}};
      if (lang.empty()) return to_string(d);
      const date::year_month_day ymd{d};
      return say(sentences.short_day, {{"dd", two(static_cast<int>(static_cast<unsigned>(ymd.day())))},
                                       {"mm", two(static_cast<int>(static_cast<unsigned>(ymd.month())))},
                                       {"year", std::to_string(static_cast<int>(ymd.year()))}});
    }
    case Unit::Kind::year:
      return std::to_string(narrow(value));
    case Unit::Kind::money:
      if (lang.empty()) return number_text(value, "");
      return say(sentences.money, {{"amount", number_text(value, separators(say), kMoneyPlaces)},
                                   {"currency", symbols.say(unit.currency, lang)}});
    case Unit::Kind::truth:
      return say(is_nothing(value) ? sentences.no : sentences.yes);
    case Unit::Kind::choice:
      return symbols.say(static_cast<Symbol>(narrow(value)), lang);
    case Unit::Kind::records:
    case Unit::Kind::spans:
      return "";
  }
  return "";
}

}  // namespace

std::string show_number(const Exact& value, std::string_view lang) {
  const Sentence& like = sentences.number;
  return number_text(value, lang.empty() ? std::string_view() : lang == "vi" ? like.vi : like.en);
}

std::string show_value(const Exact& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  return value_text(value, unit, symbols, lang);
}

std::string show_value(const Small& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  return value_text(value, unit, symbols, lang);
}

}  // namespace huong
