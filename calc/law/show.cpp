#include "calc/law/show.hpp"

#include "calc/number/rounding.hpp"
#include "calc/time/month.hpp"

namespace huong {
namespace {

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::int64_t narrow(const Exact& v) {
  const Integer i = v.floor();
  if (i > 1'000'000'000 || i < -1'000'000'000) return 0;
  return static_cast<std::int64_t>(i);
}

std::string counted(const Exact& value, std::string_view lang, const char* vi, const char* one, const char* many) {
  const std::string n = show_number(value, lang);
  if (lang == "vi") return n + " " + vi;
  return n + " " + (value == Exact(1) ? one : many);
}

}  // namespace

std::string show_number(const Exact& value, std::string_view lang) {
  std::string text = to_string(value);
  std::string mark;
  if (text.find('/') != std::string::npos) {
    text = to_string(round(value, Exact(1, 10000), RoundingMode::half_up));
    mark = "≈ ";
  }
  if (lang.empty()) return mark + text;
  const char group = lang == "vi" ? '.' : ',', point = lang == "vi" ? ',' : '.';
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.erase(0, 1);
  const auto dot = text.find('.');
  std::string whole = text.substr(0, dot), out;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += group;
    out += whole[i];
  }
  if (dot != std::string::npos) out += point + text.substr(dot + 1);
  return mark + (negative ? "−" : "") + out;
}

std::string show_value(const Exact& value, const Unit& unit, const Symbols& symbols, std::string_view lang) {
  switch (unit.kind) {
    case Unit::Kind::literal:
    case Unit::Kind::number:
      return show_number(value, lang);
    case Unit::Kind::percent:
      return show_number(value * Exact(100), lang) + "%";
    case Unit::Kind::months:
      return counted(value, lang, "tháng", "month", "months");
    case Unit::Kind::years:
      return counted(value, lang, "năm", "year", "years");
    case Unit::Kind::month: {
      const Month m{static_cast<std::int32_t>(narrow(value))};
      if (m >= kNever) return lang == "vi" ? "không có" : "never";
      if (m <= kAlways) return lang == "vi" ? "bất cứ lúc nào" : "always";
      return lang.empty() ? to_string(m) : two(m.month()) + "/" + std::to_string(m.year());
    }
    case Unit::Kind::day: {
      const Day d{date::days{static_cast<int>(narrow(value))}};
      if (lang.empty()) return to_string(d);
      const date::year_month_day ymd{d};
      return two(static_cast<int>(static_cast<unsigned>(ymd.day()))) + "/" + two(static_cast<int>(static_cast<unsigned>(ymd.month()))) +
             "/" + std::to_string(static_cast<int>(ymd.year()));
    }
    case Unit::Kind::year:
      return to_string(value);
    case Unit::Kind::money:
      if (lang.empty()) return show_number(value, lang);
      return show_number(value, lang) + " " + symbols.say(unit.currency, lang);
    case Unit::Kind::truth: {
      const bool yes = value != Exact(0);
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

}  // namespace huong
