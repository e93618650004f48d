#include "calc/time/spans.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "calc/text/ordering.hpp"

namespace huong {

namespace {

/// Whether `next`, which does not start before `previous`, has months in common with it or follows it without a gap.
bool joins(Span previous, Span next) { return next.first <= previous.last || next.first - 1 == previous.last; }

/// Puts a span behind those already there, none of which starts later: joined to the last one when they overlap or
/// touch.
void append(std::vector<Span>& spans, Span next) {
  if (!spans.empty() && joins(spans.back(), next)) {
    spans.back().last = std::max(spans.back().last, next.last);
  } else {
    spans.push_back(next);
  }
}

/// Whether the list is already sorted, disjoint and maximal: the usual case, as records come in order.
bool is_canonical(const std::vector<Span>& spans) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].first > spans[i].last || (i > 0 && joins(spans[i - 1], spans[i]))) {
      return false;
    }
  }
  return true;
}

}  // namespace

Spans::Spans(std::initializer_list<Span> spans) : Spans(std::vector<Span>(spans)) {}

Spans::Spans(std::vector<Span> spans) {
  if (is_canonical(spans)) {
    spans_ = std::move(spans);
    return;
  }
  put_in_order(spans, [](Span a, Span b) { return a.first < b.first; });
  for (const Span span : spans) {
    if (span.first <= span.last) {
      append(spans_, span);
    }
  }
}

int Spans::months() const {
  int total = 0;
  for (const Span span : spans_) {
    total += span.months();
  }
  return total;
}

bool Spans::contains(Month month) const {
  const auto after = std::upper_bound(spans_.begin(), spans_.end(), month,
                                      [](Month wanted, const Span& span) { return wanted < span.first; });
  return after != spans_.begin() && month <= std::prev(after)->last;
}

std::optional<Month> Spans::first() const {
  return spans_.empty() ? std::nullopt : std::optional<Month>(spans_.front().first);
}

std::optional<Month> Spans::last() const {
  return spans_.empty() ? std::nullopt : std::optional<Month>(spans_.back().last);
}

std::optional<Month> Spans::nth(int n) const {
  if (n < 1) {
    return std::nullopt;
  }
  for (const Span span : spans_) {
    if (n <= span.months()) {
      return span.first + (n - 1);
    }
    n -= span.months();
  }
  return std::nullopt;
}

Spans Spans::last_months(int n) const {
  Spans result;
  for (auto span = spans_.rbegin(); span != spans_.rend() && n > 0; ++span) {
    const int taken = std::min(n, span->months());
    result.spans_.push_back({span->last - (taken - 1), span->last});
    n -= taken;
  }
  std::reverse(result.spans_.begin(), result.spans_.end());
  return result;
}

Spans Spans::first_months(int n) const {
  Spans result;
  for (auto span = spans_.begin(); span != spans_.end() && n > 0; ++span) {
    const int taken = std::min(n, span->months());
    result.spans_.push_back({span->first, span->first + (taken - 1)});
    n -= taken;
  }
  return result;
}

Spans Spans::until(Month last) const {
  Spans result;
  for (const Span span : spans_) {
    if (span.first > last) {
      break;
    }
    result.spans_.push_back({span.first, std::min(span.last, last)});
  }
  return result;
}

Spans Spans::from(Month first) const {
  Spans result;
  for (const Span span : spans_) {
    if (span.last >= first) {
      result.spans_.push_back({std::max(span.first, first), span.last});
    }
  }
  return result;
}

Spans Spans::gaps() const {
  Spans result;
  for (std::size_t i = 1; i < spans_.size(); ++i) {
    result.spans_.push_back({spans_[i - 1].last + 1, spans_[i].first - 1});
  }
  return result;
}

std::vector<Span> Spans::split_at(std::span<const Month> cuts) const {
  std::vector<Month> ordered(cuts.begin(), cuts.end());
  put_in_order(ordered);
  std::vector<Span> pieces;
  auto cut = ordered.begin();
  for (Span rest : spans_) {
    for (; cut != ordered.end() && *cut <= rest.last; ++cut) {
      if (*cut > rest.first) {
        pieces.push_back({rest.first, *cut - 1});
        rest.first = *cut;
      }
    }
    pieces.push_back(rest);
  }
  return pieces;
}

Spans operator|(const Spans& a, const Spans& b) {
  Spans result;
  result.spans_.reserve(a.spans_.size() + b.spans_.size());
  auto left = a.spans_.begin();
  auto right = b.spans_.begin();
  while (left != a.spans_.end() || right != b.spans_.end()) {
    const bool take_left = right == b.spans_.end() || (left != a.spans_.end() && left->first <= right->first);
    append(result.spans_, take_left ? *left++ : *right++);
  }
  return result;
}

Spans operator&(const Spans& a, const Spans& b) {
  Spans result;
  auto left = a.spans_.begin();
  auto right = b.spans_.begin();
  while (left != a.spans_.end() && right != b.spans_.end()) {
    const Span both{std::max(left->first, right->first), std::min(left->last, right->last)};
    if (both.first <= both.last) {
      result.spans_.push_back(both);
    }
    if (left->last < right->last) {
      ++left;
    } else {
      ++right;
    }
  }
  return result;
}

Spans operator-(const Spans& a, const Spans& b) {
  Spans result;
  auto hole = b.spans_.begin();
  for (Span rest : a.spans_) {
    while (hole != b.spans_.end() && hole->last < rest.first) {
      ++hole;
    }
    // `hole` stays on the last one looked at: it may reach into the next span too.
    bool left_over = true;
    for (; hole != b.spans_.end() && hole->first <= rest.last; ++hole) {
      if (hole->first > rest.first) {
        result.spans_.push_back({rest.first, hole->first - 1});
      }
      if (hole->last >= rest.last) {
        left_over = false;
        break;
      }
      rest.first = hole->last + 1;
    }
    if (left_over) {
      result.spans_.push_back(rest);
    }
  }
  return result;
}

std::string to_string(const Spans& spans) {
  std::string text;
  for (const Span span : spans.spans()) {
    if (!text.empty()) {
      text += ", ";
    }
    text += to_string(span.first) + "…" + to_string(span.last);
  }
  return text;
}

}  // namespace huong
