#include "calc/papers/tokens.hpp"

#include <algorithm>
#include <string>

#include "calc/text/letters.hpp"

namespace huong {
namespace {

constexpr std::size_t kNone = std::u32string::npos;

// Digit by digit over a text. Letters that printers and readers confuse with digits pass where that is allowed, and are
// remembered.
class Scan {
 public:
  Scan(std::u32string_view text, std::size_t from, bool repair) : at(from), text_(text), repair_(repair) {}

  std::size_t at;
  int repaired = 0;

  [[nodiscard]] char32_t here() const { return at < text_.size() ? text_[at] : U'\0'; }
  [[nodiscard]] char32_t there(std::size_t ahead) const {
    return at + ahead < text_.size() ? text_[at + ahead] : U'\0';
  }
  [[nodiscard]] int digit_of(char32_t c) const {
    if (is_digit(c)) return static_cast<int>(c - U'0');
    if (!repair_) return -1;
    if (c == U'O' || c == U'o') return 0;
    if (c == U'l' || c == U'I' || c == U'|') return 1;
    return c == U'S' ? 5 : -1;
  }

  // Reads from `least` to `most` digits; nothing when there are fewer. Stops after `most`.
  std::optional<std::u32string> digits(std::size_t least, std::size_t most) {
    std::u32string out;
    while (out.size() < most) {
      const int digit = digit_of(here());
      if (digit < 0) break;
      if (!is_digit(here())) ++repaired;
      out += static_cast<char32_t>(U'0' + static_cast<char32_t>(digit));
      ++at;
    }
    if (out.size() < least) return std::nullopt;
    return out;
  }

  bool take(char32_t c) {
    if (here() != c) return false;
    ++at;
    return true;
  }
  void spaces() {
    while (here() == U' ') ++at;
  }

 private:
  std::u32string_view text_;
  bool repair_;
};

int to_int(const std::u32string& digits) {
  int value = 0;
  for (const char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

bool is_year(int year) { return year >= 1900 && year < 2100; }
bool is_date_sign(char32_t c) { return c == U'/' || c == U'.' || c == U'-'; }

// No digit goes on, nor a sign with a digit: "01/2020" inside "31/01/2020/4".
bool number_ends(const Scan& scan) {
  if (is_digit(scan.here())) return false;
  const bool sign = scan.here() == U'/' || scan.here() == U'.' || scan.here() == U',';
  return !(sign && is_digit(scan.there(1)));
}

PaperToken month_token(std::size_t begin, const Scan& scan, int year, int month) {
  PaperToken token;
  token.kind = PaperToken::Kind::month;
  token.begin = begin;
  token.end = scan.at;
  token.month = Month::of(year, month);
  token.repaired = scan.repaired != 0;
  return token;
}

std::optional<PaperToken> day_token(std::size_t begin, const Scan& scan, int year, int month, int day) {
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok() || !is_year(year) || !number_ends(scan)) return std::nullopt;
  PaperToken token = month_token(begin, scan, year, month);
  token.kind = PaperToken::Kind::day;
  token.day = Day{ymd};
  return token;
}

// 01/02/2020, 2020-02-01
std::optional<PaperToken> day_at(const Compared& in, std::size_t at) {
  for (const bool year_first : {false, true}) {
    Scan scan(in.text, at, false);
    const auto a = scan.digits(year_first ? 4 : 1, year_first ? 4 : 2);
    const char32_t sign = scan.here();
    if (!a || !is_date_sign(sign) || !scan.take(sign)) continue;
    const auto b = scan.digits(1, 2);
    if (!b || !scan.take(sign)) continue;
    const auto c = scan.digits(year_first ? 1 : 4, year_first ? 2 : 4);
    if (!c) continue;
    const auto token = year_first ? day_token(at, scan, to_int(*a), to_int(*b), to_int(*c))
                                  : day_token(at, scan, to_int(*c), to_int(*b), to_int(*a));
    if (token) return token;
  }
  return std::nullopt;
}

// 3/2020, 03.2020, 03 / 2020, 2020-03, "3 năm 2020"
std::optional<PaperToken> month_at(const Compared& in, std::size_t at, const PaperWords& words, bool repair) {
  {
    Scan scan(in.text, at, repair);
    const auto month = scan.digits(1, 2);
    if (month && to_int(*month) >= 1 && to_int(*month) <= 12) {
      const std::size_t after = scan.at;
      scan.spaces();
      const std::size_t word = skip_phrase(in, words.year, scan.at);
      bool joined = word != scan.at;
      if (joined) {
        scan.at = word;
        scan.spaces();
      } else if (scan.here() == U'/') {
        joined = scan.take(U'/');
        scan.spaces();
      } else {
        scan.at = after;
        joined = is_date_sign(scan.here()) && scan.take(scan.here());
      }
      const auto year = joined ? scan.digits(4, 4) : std::nullopt;
      // Of six digits, most must have been printed as digits.
      if (year && is_year(to_int(*year)) && number_ends(scan) && scan.repaired <= 2) {
        return month_token(at, scan, to_int(*year), to_int(*month));
      }
    }
  }
  Scan scan(in.text, at, false);
  const auto year = scan.digits(4, 4);
  if (!year || !is_year(to_int(*year)) || !is_date_sign(scan.here()) || !scan.take(scan.here())) return std::nullopt;
  const auto month = scan.digits(2, 2);
  if (!month || to_int(*month) < 1 || to_int(*month) > 12 || !number_ends(scan) || is_letter(scan.here())) {
    return std::nullopt;
  }
  return month_token(at, scan, to_int(*year), to_int(*month));
}

Exact exact_of(const std::u32string& whole, const std::u32string& decimals) {
  std::string text;
  for (const char32_t c : whole) text += static_cast<char>(c);
  const std::size_t zeros = text.find_first_not_of('0');
  text = zeros == std::string::npos ? "0" : text.substr(zeros);
  if (!decimals.empty()) {
    text += '.';
    for (const char32_t c : decimals) text += static_cast<char>(c);
  }
  return *parse_exact(text);
}

struct Digits {
  std::u32string whole, decimals;
  std::size_t end = 0;
  bool groups = false;
  int repaired = 0;
};

// 4.729.400 and 4 729 400, with decimals after another sign.
std::optional<Digits> grouped_at(const Compared& in, std::size_t at, const PaperWords& words, bool repair) {
  for (const char32_t sign : {U'.', U',', U' '}) {
    Scan scan(in.text, at, repair && sign != U' ');
    const auto first = scan.digits(1, 3);
    if (!first || (*first)[0] == U'0') return std::nullopt;
    Digits found;
    found.whole = *first;
    int groups = 0;
    for (;;) {
      Scan next = scan;
      if (!next.take(sign)) break;
      const auto group = next.digits(3, 3);
      if (!group || next.digit_of(next.here()) >= 0) break;
      found.whole += *group;
      scan = next;
      ++groups;
    }
    if (groups == 0 || groups > 4) continue;
    Scan decimals = scan;
    const char32_t other = decimals.here();
    if ((other == U'.' || other == U',') && other != sign && decimals.take(other)) {
      const auto some = decimals.digits(1, 2);
      if (some && number_ends(decimals)) {
        found.decimals = *some;
        scan = decimals;
      }
    }
    if (!number_ends(scan) || scan.repaired * 2 > static_cast<int>(found.whole.size())) continue;
    // Apart by spaces, two small numbers look like one: only a wage is taken for one.
    if (sign == U' ' && exact_of(found.whole, {}) < words.least_wage) continue;
    found.end = scan.at;
    found.groups = true;
    found.repaired = scan.repaired;
    return found;
  }
  return std::nullopt;
}

// 2,34 and 25 and 5449900
std::optional<Digits> simple_at(const Compared& in, std::size_t at) {
  Scan scan(in.text, at, false);
  const auto whole = scan.digits(1, 15);
  if (!whole) return std::nullopt;
  Digits found;
  found.whole = *whole;
  Scan decimals = scan;
  if ((decimals.here() == U'.' || decimals.here() == U',') && decimals.take(decimals.here())) {
    const auto some = decimals.digits(1, 6);
    // 4.980 may be a thousand or not; 0.980 is none.
    if (some && (some->size() != 3 || *whole == U"0") && number_ends(decimals)) {
      found.decimals = *some;
      scan = decimals;
    }
  }
  if (!number_ends(scan)) return std::nullopt;
  found.end = scan.at;
  return found;
}

// Millions in words: "8,5 triệu", "8tr5".
std::size_t take_unit(const Compared& in, std::size_t at, const PaperWords& words, PaperNumber& number) {
  std::size_t begin = at;
  while (begin < in.text.size() && in.text[begin] == U' ') ++begin;
  for (const auto& [phrase, worth] : words.units) {
    std::size_t end = skip_phrase(in, {phrase}, begin);
    if (end == begin) continue;
    number.value = number.value * worth;
    if (worth > Exact(1) && end < in.text.size() && is_digit(in.text[end])) {
      Scan scan(in.text, end, false);
      const auto more = scan.digits(1, 3);
      if (more && !is_digit(scan.here()) && !number.fraction) {
        number.value = number.value + exact_of(U"0", *more) * worth;
        end = scan.at;
      }
    }
    number.fraction = !number.value.is_integer();
    number.money = true;
    return end;
  }
  return at;
}

std::optional<PaperToken> number_at(const Compared& in, std::size_t at, const PaperWords& words, bool after_letter) {
  std::optional<Digits> digits = grouped_at(in, at, words, false);
  // 4.729.O00 is no 4.729: letters are digits where the number then goes on.
  const std::optional<Digits> more = grouped_at(in, at, words, true);
  if (more && (!digits || more->end > digits->end)) digits = more;
  if (!digits && is_digit(in.text[at])) digits = simple_at(in, at);
  if (!digits) return std::nullopt;
  PaperToken token;
  token.begin = at;
  PaperNumber& number = token.number;
  number.value = exact_of(digits->whole, digits->decimals);
  number.fraction = !digits->decimals.empty();
  number.repaired = token.repaired = digits->repaired != 0;
  number.glued = after_letter || (at > 0 && in.text[at - 1] == U')');
  const bool long_enough = digits->decimals.find_first_not_of(U'0') == kNone && digits->whole.size() >= 6 &&
                           digits->whole.size() <= 9 && digits->whole[0] != U'0';
  number.grouped = digits->groups;
  number.money = digits->groups || (long_enough && number.value >= words.least_wage && number.value <= words.most_wage);
  token.end = take_unit(in, digits->end, words, number);
  if (token.end == digits->end) {
    // "B2" and "2018A" are names, not numbers.
    if (after_letter && !digits->groups) return std::nullopt;
    if (!digits->groups && token.end < in.text.size() && is_letter(in.text[token.end])) return std::nullopt;
  }
  std::size_t sign = token.end;
  while (sign < in.text.size() && in.text[sign] == U' ') ++sign;
  if (sign < in.text.size() && in.text[sign] == U'%') {
    number.percent = true;
    number.money = false;
    token.end = sign + 1;
  }
  number.written = in.text.substr(at, token.end - at);
  return token;
}

// What may stand between the two months of a line. Answers where it ends.
std::size_t skip_between(const Compared& in, const PaperWords& words, std::size_t at) {
  for (;;) {
    const std::size_t before = at;
    while (at < in.text.size()) {
      const char32_t c = in.text[at];
      if (c != U' ' && c != U'\t' && c != U'\n' && c != U'-' && c != U'→' && c != U'>' && c != U':' && c != U'|') break;
      ++at;
    }
    if (skip_phrase(in, words.open, at) != at) return at;
    at = std::max(skip_phrase(in, words.until, at), skip_phrase(in, words.month, at));
    if (at == before) return at;
  }
}

// 03/98 at the beginning of a line.
std::optional<PaperToken> short_month_at(const Compared& in, std::size_t at) {
  Scan scan(in.text, at, false);
  const auto month = scan.digits(1, 2);
  if (!month || to_int(*month) < 1 || to_int(*month) > 12 || !scan.take(U'/')) return std::nullopt;
  const auto year = scan.digits(2, 2);
  if (!year || !number_ends(scan)) return std::nullopt;
  const int two = to_int(*year);
  return month_token(at, scan, two < 50 ? 2000 + two : 1900 + two, to_int(*month));
}

std::optional<PaperSpan> short_span(const Compared& in, const PaperWords& words) {
  std::size_t at = 0;
  while (at < in.text.size() && (in.text[at] == U' ' || is_digit(in.text[at]))) {
    if (const auto from = short_month_at(in, at); from && (at == 0 || !is_digit(in.text[at - 1]))) {
      const std::size_t next = skip_between(in, words, from->end);
      const auto to = short_month_at(in, next);
      if (!to || next == from->end) return std::nullopt;
      return PaperSpan{at, to->end, *from, to, true, false};
    }
    ++at;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PaperToken> paper_tokens(const Compared& in, const PaperWords& words) {
  std::vector<PaperToken> tokens;
  for (std::size_t at = 0; at < in.text.size();) {
    const char32_t c = in.text[at];
    const bool after_letter = at > 0 && is_letter(in.text[at - 1]);
    const bool begins = at == 0 || (!is_letter(in.text[at - 1]) && !is_digit(in.text[at - 1]));
    const bool lookalike = begins && (c == U'O' || c == U'o' || c == U'l' || c == U'I' || c == U'S' || c == U'|');
    if (!is_digit(c) && !lookalike) {
      ++at;
      continue;
    }
    std::optional<PaperToken> token = day_at(in, at);
    for (const bool repair : {false, true}) {
      if (!token) token = month_at(in, at, words, repair);
    }
    if (!token) token = number_at(in, at, words, after_letter);
    if (token) {
      at = token->end;
      tokens.push_back(std::move(*token));
      continue;
    }
    // The rest of what is no number is none either.
    ++at;
    while (at < in.text.size() && (is_digit(in.text[at]) || is_letter(in.text[at]))) ++at;
  }
  return tokens;
}

std::optional<PaperToken> cell_month(const Compared& cell, const PaperWords& words) {
  std::size_t begin = 0;
  std::size_t end = cell.text.size();
  while (begin < end && cell.text[begin] == U' ') ++begin;
  while (end > begin && cell.text[end - 1] == U' ') --end;
  if (begin == end) return std::nullopt;
  {
    Scan scan(cell.text, begin, false);
    const auto digits = scan.digits(6, 8);
    if (digits && digits->size() != 7 && scan.at == end) {
      const int year = to_int(digits->substr(0, 4)), month = to_int(digits->substr(4, 2));
      if (is_year(year) && month >= 1 && month <= 12) {
        if (digits->size() == 6) return month_token(begin, scan, year, month);
        return day_token(begin, scan, year, month, to_int(digits->substr(6, 2)));
      }
    }
  }
  begin = skip_between(cell, words, begin);
  const std::vector<PaperToken> tokens = paper_tokens(cell, words);
  if (tokens.size() != 1 || tokens[0].kind == PaperToken::Kind::number || tokens[0].begin != begin) return std::nullopt;
  // A time of day may follow, as data files have it.
  const bool clock = tokens[0].kind == PaperToken::Kind::day && tokens[0].end < end &&
                     (cell.text[tokens[0].end] == U' ' || cell.text[tokens[0].end] == U'T');
  if (tokens[0].end != end && !clock) return std::nullopt;
  return tokens[0];
}

std::optional<PaperNumber> cell_number(const Compared& cell, const PaperWords& words) {
  const std::vector<PaperToken> tokens = paper_tokens(cell, words);
  if (tokens.size() != 1 || tokens[0].kind != PaperToken::Kind::number) return std::nullopt;
  for (std::size_t i = 0; i < cell.text.size(); ++i) {
    const bool outside = i < tokens[0].begin || i >= tokens[0].end;
    if (outside && cell.text[i] != U' ') return std::nullopt;
  }
  return tokens[0].number;
}

std::optional<PaperSpan> paper_span(const Compared& in, const std::vector<PaperToken>& tokens,
                                    const PaperWords& words) {
  const auto made = [&](std::size_t begin, std::size_t end, const PaperToken& from, std::optional<PaperToken> to) {
    return PaperSpan{begin, end, from, std::move(to), false, end < in.text.size() && is_letter(in.text[end])};
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == PaperToken::Kind::number) continue;
    const std::size_t next = skip_between(in, words, tokens[i].end);
    const std::size_t open = skip_phrase(in, words.open, next);
    if (open != next) return made(tokens[i].begin, open, tokens[i], std::nullopt);
    if (i + 1 < tokens.size() && tokens[i + 1].kind != PaperToken::Kind::number && tokens[i + 1].begin == next &&
        next != tokens[i].end) {
      return made(tokens[i].begin, tokens[i + 1].end, tokens[i], tokens[i + 1]);
    }
  }
  return short_span(in, words);
}

std::optional<int> paper_duration(const Compared& in, const PaperWords& words, std::size_t from) {
  const auto count = [&](std::size_t at, const Phrases& unit, std::size_t& end) -> std::optional<int> {
    Scan scan(in.text, at, false);
    const auto digits = scan.digits(1, 3);
    if (!digits || is_digit(scan.here())) return std::nullopt;
    scan.spaces();
    end = skip_phrase(in, unit, scan.at);
    return end == scan.at ? std::nullopt : std::optional<int>(to_int(*digits));
  };
  for (std::size_t at = from; at < in.text.size(); ++at) {
    if (!is_digit(in.text[at]) || (at > 0 && (is_digit(in.text[at - 1]) || is_date_sign(in.text[at - 1])))) continue;
    std::size_t end = at;
    if (const auto years = count(at, words.year, end)) {
      std::size_t next = end;
      while (next < in.text.size() && (in.text[next] == U' ' || in.text[next] == U',')) ++next;
      std::size_t ignored = next;
      const auto months = count(next, words.month, ignored);
      return *years * 12 + months.value_or(0);
    }
    if (const auto months = count(at, words.month, end)) return *months;
  }
  return std::nullopt;
}

std::vector<std::u32string> paper_lines(std::string_view utf8) {
  std::vector<std::u32string> lines(1);
  const std::u32string raw = to_code_points(utf8);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char32_t c = raw[i];
    if (c == U'\r') c = i + 1 < raw.size() && raw[i + 1] == U'\n' ? U'\0' : U'\n';
    if (c == U'\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      lines.emplace_back();
      continue;
    }
    // Soft hyphens, zero-width characters, marks of direction, byte order marks.
    const bool unseen = c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                        (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == U'\0';
    if (unseen) continue;
    if (c < 0x20 && c != U'\t') c = U' ';
    if (c >= 0x7F && c <= 0xA0) c = U' ';
    if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) c = U' ';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63) c = U'-';
    if (c >= 0xFF01 && c <= 0xFF5E) c = c - 0xFF01 + U'!';
    // The Icelandic letter looks the same and comes out of old fonts.
    if (c == 0xD0) c = U'Đ';
    if (c == 0xF0) c = U'đ';
    lines.back() += c;
  }
  for (std::u32string& line : lines) line = compose(line);
  return lines;
}

}  // namespace huong
