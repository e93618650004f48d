#include "calc/law/unit.hpp"

#include <algorithm>
#include <numeric>

#include "calc/text/ordering.hpp"

namespace huong {

Symbols::Symbols(std::vector<std::string> texts) : texts_(std::move(texts)), sorted_(texts_.size()) {
  std::iota(sorted_.begin(), sorted_.end(), Symbol{0});
  put_in_order(sorted_, [this](Symbol a, Symbol b) { return text(a) < text(b); });
}

Symbol Symbols::intern(std::string_view text) {
  const auto less = [this](Symbol s, std::string_view t) { return this->text(s) < t; };
  const auto it = std::lower_bound(sorted_.begin(), sorted_.end(), text, less);
  if (it != sorted_.end() && this->text(*it) == text) return *it;
  const auto symbol = static_cast<Symbol>(texts_.size());
  const auto at = it - sorted_.begin();
  texts_.emplace_back(text);
  sorted_.insert(sorted_.begin() + at, symbol);
  return symbol;
}

Symbol Symbols::find(std::string_view text) const {
  const auto less = [this](Symbol s, std::string_view t) { return this->text(s) < t; };
  const auto it = std::lower_bound(sorted_.begin(), sorted_.end(), text, less);
  return it != sorted_.end() && this->text(*it) == text ? *it : kNoSymbol;
}

const std::string& Symbols::say(Symbol symbol, std::string_view lang) const {
  static const std::string kOther = "…";
  if (symbol < 0) return kOther;
  const auto it = words_.find(symbol);
  if (it == words_.end()) return text(symbol);
  const std::string& said = lang == "vi" ? it->second.first : it->second.second;
  return said.empty() ? text(symbol) : said;  // the other language may not be here
}

void Symbols::set_words(Symbol symbol, std::string vi, std::string en) {
  words_.insert_or_assign(symbol, std::pair{std::move(vi), std::move(en)});
}

std::string to_string(const Unit& unit, const Symbols& symbols) {
  switch (unit.kind) {
    case Unit::Kind::literal:
    case Unit::Kind::number:
      return "number";
    case Unit::Kind::percent:
      return "percent";
    case Unit::Kind::months:
      return "months";
    case Unit::Kind::years:
      return "years";
    case Unit::Kind::days:
      return "days";
    case Unit::Kind::month:
      return "month";
    case Unit::Kind::day:
      return "day";
    case Unit::Kind::year:
      return "year";
    case Unit::Kind::money:
      return unit.currency == kNoSymbol ? "money" : symbols.text(unit.currency);
    case Unit::Kind::truth:
      return "truth";
    case Unit::Kind::choice: {
      std::string text = "choice";
      if (unit.words.empty()) return text;
      text += " [";
      for (std::size_t i = 0; i < unit.words.size(); ++i) text += (i ? ", " : "") + symbols.text(unit.words[i]);
      return text + "]";
    }
    case Unit::Kind::records:
      return "records";
    case Unit::Kind::spans:
      return "spans";
  }
  return "";
}

}  // namespace huong
