// Units: the types of the formula language. Law never adds đồng to won or months to years, so neither does the checker.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/text/speech.hpp"

namespace huong {

/// Words (of choices, kinds, keys, countries, currencies) as small numbers.
using Symbol = std::int32_t;
inline constexpr Symbol kNoSymbol = -1;
/// A word that no law names (a country without rules here): known to be another than all that are named.
inline constexpr Symbol kOtherWord = -2;

class Symbols {
 public:
  Symbols() = default;
  explicit Symbols(std::vector<std::string> texts);  ///< each once
  Symbol intern(std::string_view text);
  [[nodiscard]] Symbol find(std::string_view text) const;  ///< kNoSymbol when never interned
  [[nodiscard]] Symbol size() const { return static_cast<Symbol>(texts_.size()); }
  [[nodiscard]] const std::string& text(Symbol symbol) const { return texts_[static_cast<std::size_t>(symbol)]; }
  /// How people say it ("đồng" for a currency, "nữ" for a sex), as the law files tell; the word itself when they do
  /// not.
  [[nodiscard]] const std::string& say(Symbol symbol, std::string_view lang) const;
  void set_words(Symbol symbol, std::string vi, std::string en);
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
  [[nodiscard]] const std::map<Symbol, std::pair<std::string, std::string>>& words() const { return words_; }

  /// The language spoken beside Vietnamese.
  [[nodiscard]] const Speech& speech() const { return speech_; }
  void speak(Speech speech) { speech_ = std::move(speech); }

 private:
  std::vector<std::string> texts_;
  std::map<Symbol, std::pair<std::string, std::string>> words_;
  std::vector<Symbol> sorted_;
  Speech speech_;
};

struct Unit {
  enum class Kind : std::uint8_t {
    literal,  ///< a plain number in a formula: takes the other side's unit
    number,
    percent,
    months,
    years,
    days,
    month,
    day,
    year,
    money,
    truth,
    choice,
    records,
    spans
  };
  Kind kind = Kind::number;
  Symbol currency = kNoSymbol;  ///< money
  std::vector<Symbol> words;    ///< choice; empty: any word (country codes)

  friend bool operator==(const Unit&, const Unit&) = default;
};

[[nodiscard]] std::string to_string(const Unit& unit, const Symbols& symbols);

}  // namespace huong
