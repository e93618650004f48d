// Sets of months: the periods of a life. Kept sorted, disjoint and maximal, so that two equal sets are equal values.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calc/time/month.hpp"

namespace huong {

/// The months first … last, both included. first <= last.
struct Span {
  Month first;
  Month last;

  [[nodiscard]] constexpr int months() const { return last - first + 1; }
  friend constexpr bool operator==(Span, Span) = default;
};

class Spans {
 public:
  Spans() = default;
  Spans(std::initializer_list<Span> spans);
  /// Any order, overlapping or touching: the set of all their months. A span with first > last holds none.
  explicit Spans(std::vector<Span> spans);

  [[nodiscard]] std::span<const Span> spans() const { return spans_; }
  [[nodiscard]] bool empty() const { return spans_.empty(); }
  [[nodiscard]] int months() const;
  [[nodiscard]] bool contains(Month month) const;
  [[nodiscard]] std::optional<Month> first() const;
  [[nodiscard]] std::optional<Month> last() const;
  /// The month in which the n-th month of the set is completed, n >= 1; nothing when the set has fewer.
  [[nodiscard]] std::optional<Month> nth(int n) const;
  /// The n last months of the set (all of them when it has fewer).
  [[nodiscard]] Spans last_months(int n) const;
  [[nodiscard]] Spans first_months(int n) const;
  [[nodiscard]] Spans until(Month last) const;  ///< the part up to and including `last`
  [[nodiscard]] Spans from(Month first) const;  ///< the part from `first` on
  [[nodiscard]] Spans gaps() const;             ///< the months between first and last that are not in the set
  /// The same months cut at each of the given months (a cut at m separates m − 1 from m). Touching pieces stay apart.
  [[nodiscard]] std::vector<Span> split_at(std::span<const Month> cuts) const;

  friend Spans operator|(const Spans& a, const Spans& b);  ///< union
  friend Spans operator&(const Spans& a, const Spans& b);  ///< months in both
  friend Spans operator-(const Spans& a, const Spans& b);  ///< months in a and not in b
  friend bool operator==(const Spans&, const Spans&) = default;

 private:
  std::vector<Span> spans_;
};

[[nodiscard]] std::string to_string(const Spans& spans);  ///< "2009-10…2021-06, 2022-01…2026-08"; "" when empty

}  // namespace huong
