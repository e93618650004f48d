#include "calc/papers/remarks.hpp"

#include <algorithm>

namespace huong {

std::string shown_month(Month month) {
  const std::string iso = to_string(month);  // 2018-03
  return iso.substr(5) + '/' + iso.substr(0, 4);
}

std::string shown_span(Span span) {
  return span.first == span.last ? shown_month(span.first) : shown_month(span.first) + '-' + shown_month(span.last);
}

Said shown_amount(const Exact& amount) {
  const std::string plain = to_string(amount);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  Said said;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool group = i != 0 && i < point && (point - i) % 3 == 0;
    said.vi += (group ? "." : "") + std::string(1, plain[i] == '.' ? ',' : plain[i]);
    said.en += (group ? "," : "") + std::string(1, plain[i]);
  }
  return said;
}

std::string shown_spans(const Spans& spans) {
  std::string text;
  constexpr std::size_t kMost = 4;
  for (std::size_t i = 0; i < spans.spans().size() && i < kMost; ++i) {
    text += (text.empty() ? "" : ", ") + shown_span(spans.spans()[i]);
  }
  return spans.spans().size() > kMost ? text + " …" : text;
}

void add_said(Said& to, const Said& more) {
  to.vi += (to.vi.empty() ? "" : "; ") + more.vi;
  to.en += (to.en.empty() ? "" : "; ") + more.en;
}

void PaperRemarks::tell(bool question, std::string code, std::vector<std::size_t> rows, Said what, Said fix) {
  PaperIssue issue;
  issue.code = std::move(code);
  issue.question = question;
  if (!rows.empty()) {
    issue.line = sheet_.rows[rows.front()].lines.front();
    issue.quote = sheet_.rows[rows.front()].quote;
  }
  issue.what = std::move(what);
  issue.fix = std::move(fix);
  issue.rows = std::move(rows);
  reading_.issues.push_back(std::move(issue));
}

}  // namespace huong
