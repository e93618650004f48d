#include "calc/law/value.hpp"

#include <algorithm>
#include <utility>

#include "calc/time/month.hpp"

namespace huong {

std::optional<Exact> parse_value(std::string_view text, const Unit& unit, const Symbols& symbols) {
  if (text.empty()) return std::nullopt;
  switch (unit.kind) {
    case Unit::Kind::month: {
      const auto m = parse_month(text);
      return m ? std::optional<Exact>(m->index) : std::nullopt;
    }
    case Unit::Kind::day: {
      const auto d = parse_day(text);
      return d ? std::optional<Exact>(d->time_since_epoch().count()) : std::nullopt;
    }
    case Unit::Kind::truth:
      if (text == "yes" || text == "true") return Exact(1);
      if (text == "no" || text == "false") return Exact(0);
      return std::nullopt;
    case Unit::Kind::choice: {
      const Symbol s = symbols.find(text);
      const bool allowed = s != kNoSymbol && (unit.words.empty() ||
                                              std::find(unit.words.begin(), unit.words.end(), s) != unit.words.end());
      return allowed ? std::optional<Exact>(s) : std::nullopt;
    }
    case Unit::Kind::records:
    case Unit::Kind::spans:
      return std::nullopt;
    case Unit::Kind::percent: {
      const auto v = parse_exact(text);
      return v && text.back() != '%' ? std::optional<Exact>(*v / Exact(100)) : v;
    }
    default:
      break;
  }
  if (unit.kind == Unit::Kind::days && text.size() > 5 && text.substr(text.size() - 5) == " days")
    text.remove_suffix(5);
  Exact factor(1);
  for (const auto& [suffix, months] : {std::pair<std::string_view, int>{" months", 1}, {" years", 12}}) {
    if (text.size() <= suffix.size() || text.substr(text.size() - suffix.size()) != suffix) continue;
    const bool fits = unit.kind == Unit::Kind::months || (unit.kind == Unit::Kind::years && months == 12);
    if (!fits) return std::nullopt;
    text.remove_suffix(suffix.size());
    if (unit.kind == Unit::Kind::months) factor = Exact(months);
    break;
  }
  const auto v = parse_exact(text);
  if (!v || text.back() == '%') return std::nullopt;
  return *v * factor;
}

}  // namespace huong
