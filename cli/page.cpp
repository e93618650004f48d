#include "cli/page.hpp"

#include <algorithm>
#include <cstdint>

#include "calc/law/show.hpp"
#include "calc/number/rounding.hpp"
#include "cli/words.hpp"

namespace huong::cli {
namespace {

// The code point at `at` and its length; a bad byte counts as one character.
std::pair<std::uint32_t, std::size_t> code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at);
  std::size_t length = 1;
  std::uint32_t value = first;
  if (first >= 0xF0) {
    length = 4;
    value = first & 0x07u;
  } else if (first >= 0xE0) {
    length = 3;
    value = first & 0x0Fu;
  } else if (first >= 0xC0) {
    length = 2;
    value = first & 0x1Fu;
  }
  if (at + length > text.size()) return {first, 1};
  for (std::size_t i = 1; i < length; ++i) value = value << 6 | (byte(at + i) & 0x3Fu);
  return {value, length};
}

int columns_of(std::uint32_t c) {
  const bool combining = (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF;
  if (combining) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

std::string spaces(int n) { return std::string(static_cast<std::size_t>(std::max(n, 0)), ' '); }

}  // namespace

int width(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\x1b') {
      const std::size_t end = text.find('m', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
      continue;
    }
    const auto [c, length] = code_point(text, at);
    columns += columns_of(c);
    at += length;
  }
  return columns;
}

namespace {

/// Whether a line may begin with the character here though no space stands before it: kana and Chinese characters.
bool may_begin_line(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at + 2 >= text.size() || (byte(at) & 0xF0) != 0xE0) return false;
  const unsigned letter = (byte(at) & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
  return (letter >= 0x3041 && letter <= 0x30FA) || (letter >= 0x4E00 && letter <= 0x9FFF);
}

/// Where a piece that is not broken ends: at the next space; in a text without spaces that no line holds before the
/// next such letter.
std::size_t piece_end(std::string_view text, std::size_t at, std::size_t end, int columns) {
  const std::size_t stop = std::min(text.find(' ', at), end);
  if (width(text.substr(at, stop - at)) <= columns) return stop;
  std::size_t next = at + 1;
  while (next < stop && !may_begin_line(text, next)) ++next;
  return next;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line;
    int used = 0;
    for (std::size_t i = at; i < end;) {
      const std::size_t stop = piece_end(text, i, end, columns);
      const std::string_view piece = text.substr(i, stop - i);
      const int wide = width(piece);
      const int space = i > at && text[i - 1] == ' ' ? 1 : 0;
      if (!line.empty() && used + space + wide > columns) {
        lines.push_back(line);
        line.clear();
        used = 0;
      }
      if (!piece.empty()) {
        if (!line.empty() && space != 0) {
          line += ' ';
          ++used;
        }
        line += piece;
        used += wide;
      }
      i = stop < end && text[stop] == ' ' ? stop + 1 : stop;
    }
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::string grouped(std::string_view canonical, std::string_view lang) {
  const std::size_t sign = canonical.starts_with('-') ? 1 : 0;
  const std::size_t point = canonical.find('.');
  const std::string_view whole = canonical.substr(sign, point == std::string_view::npos ? point : point - sign);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (whole.empty() || !std::all_of(whole.begin(), whole.end(), digit)) return std::string(canonical);
  std::string out = sign != 0 ? "−" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i != 0 && (whole.size() - i) % 3 == 0) out += lang == "en" ? ',' : '.';
    out += whole[i];
  }
  if (point != std::string_view::npos) {
    out += lang == "en" ? '.' : ',';
    out += canonical.substr(point + 1);
  }
  return out;
}

std::string money(const Exact& value, std::string_view currency, std::string_view lang) {
  return show_number(value, lang) + ' ' + currency_name(currency, lang);
}

std::string payable(const Exact& value, std::string_view currency, std::string_view lang) {
  const bool cents = has_cents(currency);
  const Exact rounded = round(value, cents ? Exact(1, 100) : Exact(1), RoundingMode::half_up);
  std::string text = grouped(to_string(rounded), lang);
  const std::size_t point = text.find(lang == "en" ? '.' : ',');
  if (cents && point != std::string::npos && text.size() - point == 2 && rounded != Exact(0) &&
      to_string(rounded).find('.') != std::string::npos) {
    text += '0';
  }
  return rounded == value ? text : "≈ " + text;
}

std::string amount_text(const Amount& amount, std::string_view lang) {
  const auto number = [&](const Exact& value) { return payable(value, amount.currency, lang); };
  const auto say = [&](const Say& message, const auto&... args) { return filled(message, lang, args...); };
  const std::string per = word("per", amount.per, lang);
  const std::string unit = currency_name(amount.currency, lang) + per;
  if (amount.value) return number(*amount.value) + ' ' + unit;
  if (amount.low && amount.high) return say(words::range, number(*amount.low), number(*amount.high)) + ' ' + unit;
  if (amount.low) return say(words::at_least, number(*amount.low)) + ' ' + unit;
  if (amount.high) return say(words::at_most, number(*amount.high)) + ' ' + unit;
  return say(words::amount_open);
}

std::string birth_text(const Birth& birth, std::string_view lang) {
  switch (birth.precision()) {
    case BirthPrecision::day:
      return day_text(birth.earliest(), lang);
    case BirthPrecision::month:
      return month_text(Month::of(birth.year, birth.month), lang);
    case BirthPrecision::year:
      break;
  }
  return std::to_string(birth.year);
}

std::string span_text(Span span, std::string_view lang) {
  if (span.first == span.last) return month_text(span.first, lang);
  return month_text(span.first, lang) + "–" + month_text(span.last, lang);
}

std::string months_text(int months, std::string_view lang) {
  return filled(months == 1 ? words::month_one : words::month_count, lang, months);
}

std::string Page::styled(std::string_view text, Style style) const {
  if (!color_ || style == Style::plain || text.empty()) return std::string(text);
  const char* code = "0";
  switch (style) {
    case Style::plain:
      break;
    case Style::bold:
      code = "1";
      break;
    case Style::good:
      code = "1;32";
      break;
    case Style::wait:
      code = "1;33";
      break;
    case Style::bad:
      code = "1;31";
      break;
    case Style::dim:
      code = "2";
      break;
  }
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

Page& Page::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  return *this;
}

Page& Page::heading(std::string_view text) {
  for (const std::string& line : wrap(text, kColumns)) out_ += styled(line, Style::bold) + '\n';
  return *this;
}

Page& Page::verbatim(std::string_view text) {
  out_ += text;
  out_ += '\n';
  return *this;
}

Page& Page::para(std::string_view text, int indent, int hanging) {
  int in = indent;
  bool first = true;
  // The first line has more room than the others: wrap it alone, then the rest.
  std::vector<std::string> lines = wrap(text, kColumns - indent - hanging);
  if (hanging != 0) {
    const std::vector<std::string> wider = wrap(text, kColumns - indent);
    if (wider.size() == 1) lines = wider;
  }
  for (const std::string& line : lines) {
    if (line.empty()) {
      out_ += '\n';
      continue;
    }
    out_ += spaces(in) + line + '\n';
    if (first) in += hanging;
    first = false;
  }
  return *this;
}

Page& Page::field(std::string_view label, std::string_view text, int indent, int label_width) {
  if (text.empty()) return *this;
  const int start = std::max(indent + label_width, label.empty() ? 0 : indent + width(label) + 2);
  const int column = start > indent + label_width + 14 ? indent + label_width : start;
  std::string lead = spaces(indent) + std::string(label);
  // A label that is too long gets a line of its own.
  if (column != start) {
    out_ += lead + '\n';
    lead.clear();
  }
  lead += spaces(column - width(lead));
  for (const std::string& line : wrap(text, kColumns - column)) {
    out_ += lead + line + '\n';
    lead = spaces(column);
  }
  return *this;
}

Page& Page::table(const std::vector<std::vector<std::string>>& rows, int first_width) {
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  if (columns < 2) return *this;
  const int gap = 2;
  const int cell = (kColumns - 2 - first_width) / static_cast<int>(columns - 1) - gap;
  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(wrap(row[i], i == 0 ? first_width : cell));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text = "  ";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const int room = i == 0 ? first_width : cell + gap;
        const std::string piece = line < cells[i].size() ? cells[i][line] : std::string();
        text += piece + spaces(room - width(piece));
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out_ += text + '\n';
    }
  }
  return *this;
}

}  // namespace huong::cli
