// A page of text for a terminal: wrapped at 100 columns, fields with hanging indents, tables, colour only as an
// ornament.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/time/shown.hpp"

namespace huong::cli {

/// Columns that a text takes: combining marks none, wide East Asian characters two, escape sequences none.
[[nodiscard]] int width(std::string_view text);
/// Lines of at most `columns`, broken at spaces; a longer word stays whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns);

/// "1234567.5" → "1.234.567,5" (vi), "1,234,567.5" (en). What is no decimal stays as it is.
[[nodiscard]] std::string grouped(std::string_view canonical, std::string_view lang);
[[nodiscard]] std::string money(const Exact& value, std::string_view currency, std::string_view lang);
/// As it is paid out: whole đồng, won, yen; two digits where the currency has cents. "≈ " when that is not exact.
[[nodiscard]] std::string payable(const Exact& value, std::string_view currency, std::string_view lang);
/// "4.500.000 đồng/tháng"; a range in words.
[[nodiscard]] std::string amount_text(const Amount& amount, std::string_view lang);
[[nodiscard]] std::string birth_text(const Birth& birth, std::string_view lang);
[[nodiscard]] std::string span_text(Span span, std::string_view lang);
[[nodiscard]] std::string months_text(int months, std::string_view lang);

enum class Style { plain, bold, good, wait, bad, dim };

class Page {
 public:
  static constexpr int kColumns = 100;

  Page(std::string lang, bool color) : lang_(std::move(lang)), color_(color) {}

  [[nodiscard]] const std::string& lang() const { return lang_; }
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

  Page& blank();
  Page& heading(std::string_view text);
  /// A line as it is.
  Page& verbatim(std::string_view text);
  /// A paragraph; every line after the first stands `hanging` columns further in.
  Page& para(std::string_view text, int indent = 0, int hanging = 0);
  /// "  Label       text", wrapped under the text. An empty text prints nothing.
  Page& field(std::string_view label, std::string_view text, int indent = 2, int label_width = 17);
  /// Columns side by side; the first column holds the row names. Cells may hold several paragraphs (split at '\n').
  Page& table(const std::vector<std::vector<std::string>>& rows, int first_width);

  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  std::string out_;
  std::string lang_;
  bool color_;
};

}  // namespace huong::cli
