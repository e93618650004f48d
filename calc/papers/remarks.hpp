// What is told about a reading: remarks on rows, and how they write months and amounts. Part of reading papers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calc/papers/sheet.hpp"
#include "calc/time/spans.hpp"

namespace huong {

[[nodiscard]] std::string shown_month(Month month);         ///< "03/2018", as papers write it
[[nodiscard]] std::string shown_span(Span span);            ///< "03/2018-12/2018"
[[nodiscard]] std::string shown_spans(const Spans& spans);  ///< the first few
[[nodiscard]] Said shown_amount(const Exact& amount);       ///< 1.234.567,5 (vi), 1,234,567.5 (en)
/// One more of several things said, after a semicolon.
void add_said(Said& to, const Said& more);

/// Adds notes and questions on rows to a reading.
class PaperRemarks {
 public:
  PaperRemarks(const Sheet& sheet, Reading& reading) : sheet_(sheet), reading_(reading) {}

  /// To be answered before the case can be relied on.
  void ask(std::string code, std::vector<std::size_t> rows, Said what, Said fix) {
    tell(true, std::move(code), std::move(rows), std::move(what), std::move(fix));
  }
  void note(std::string code, std::vector<std::size_t> rows, Said what, Said fix) {
    tell(false, std::move(code), std::move(rows), std::move(what), std::move(fix));
  }

 private:
  void tell(bool question, std::string code, std::vector<std::size_t> rows, Said what, Said fix);

  const Sheet& sheet_;
  Reading& reading_;
};

}  // namespace huong
