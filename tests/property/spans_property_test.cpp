// Sets of months against the plainest model there is: a std::set of integers.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <set>
#include <vector>

#include "calc/time/spans.hpp"

using huong::Month;
using huong::Span;
using huong::Spans;

namespace {

using Model = std::set<int>;

constexpr int rounds = 3'000;
constexpr int horizon = 60;  // few months, so that spans meet, touch and overlap often

class Lives {
 public:
  explicit Lives(std::uint64_t seed) : engine_(seed) {}

  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(bound)); }
  Month month() { return Month{Month::of(2020, 1).index + below(horizon)}; }
  std::vector<Span> list() {
    std::vector<Span> spans;
    for (int count = below(7); count > 0; --count) {
      const Month first = month();
      spans.push_back({first, first + below(12)});
    }
    return spans;
  }

 private:
  std::mt19937_64 engine_;
};

Model model_of(const std::vector<Span>& spans) {
  Model model;
  for (const Span span : spans) {
    for (int index = span.first.index; index <= span.last.index; ++index) {
      model.insert(index);
    }
  }
  return model;
}

std::vector<Span> list_of(const Spans& spans) { return {spans.spans().begin(), spans.spans().end()}; }

/// The same months, and in the one form that a set has: sorted, disjoint, not touching.
bool is(const Spans& spans, const Model& model) {
  const std::vector<Span> list = list_of(spans);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].first > list[i].last || (i > 0 && list[i].first <= list[i - 1].last + 1)) {
      return false;
    }
  }
  return model_of(list) == model && spans.months() == static_cast<int>(model.size());
}

}  // namespace

TEST_CASE("property: set algebra as a set of integers does it", "[spans][property]") {
  Lives lives(2009);
  for (int i = 0; i < rounds; ++i) {
    const std::vector<Span> first = lives.list();
    const std::vector<Span> second = lives.list();
    const Spans a(first);
    const Spans b(second);
    const Model x = model_of(first);
    const Model y = model_of(second);
    Model both;
    Model either;
    Model only;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::inserter(both, both.end()));
    std::set_union(x.begin(), x.end(), y.begin(), y.end(), std::inserter(either, either.end()));
    std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::inserter(only, only.end()));
    if (!is(a, x) || !is(b, y) || !is(a & b, both) || !is(a | b, either) || !is(a - b, only)) {
      FAIL("sets " << to_string(a) << " and " << to_string(b));
    }
    if ((a == b) != (x == y)) {
      FAIL("equality of " << to_string(a) << " and " << to_string(b));
    }
  }
}

TEST_CASE("property: the laws of sets", "[spans][property]") {
  Lives lives(2022);
  for (int i = 0; i < rounds; ++i) {
    const Spans a(lives.list());
    const Spans b(lives.list());
    const Spans c(lives.list());
    const Spans same = a;  // NOLINT(performance-unnecessary-copy-initialization): an equal set, not the same one
    const bool holds = (a | b) == (b | a) && (a & b) == (b & a) && ((a | b) | c) == (a | (b | c)) &&
                       ((a & b) & c) == (a & (b & c)) && (a & (b | c)) == ((a & b) | (a & c)) &&
                       (a | (b & c)) == ((a | b) & (a | c)) && (a - (b | c)) == ((a - b) & (a - c)) &&
                       (a - (b & c)) == ((a - b) | (a - c)) && ((a - b) | (a & b)) == a && ((a - b) & b).empty() &&
                       (a | same) == a && (a & same) == a && (a - same).empty();
    if (!holds) {
      FAIL("sets " << to_string(a) << " and " << to_string(b) << " and " << to_string(c));
    }
  }
}

TEST_CASE("property: questions as a set of integers answers them", "[spans][property]") {
  Lives lives(2026);
  for (int i = 0; i < rounds; ++i) {
    const std::vector<Span> list = lives.list();
    const Spans spans(list);
    const Model model = model_of(list);
    const std::vector<int> sorted(model.begin(), model.end());
    const int size = static_cast<int>(sorted.size());
    const Month cut = lives.month();
    const int n = lives.below(horizon + 20) - 2;

    const auto at = [&](int index) { return Month{sorted[static_cast<std::size_t>(index)]}; };
    bool holds = spans.contains(cut) == (model.count(cut.index) == 1);
    holds = holds && spans.empty() == sorted.empty();
    holds = holds && spans.first() == (size == 0 ? std::nullopt : std::optional(at(0)));
    holds = holds && spans.last() == (size == 0 ? std::nullopt : std::optional(at(size - 1)));
    holds = holds && spans.nth(n) == (n < 1 || n > size ? std::nullopt : std::optional(at(n - 1)));
    holds = holds && is(spans.last_months(n), Model(sorted.end() - std::clamp(n, 0, size), sorted.end()));
    holds = holds && is(spans.until(cut), Model(model.begin(), model.upper_bound(cut.index)));
    holds = holds && is(spans.from(cut), Model(model.lower_bound(cut.index), model.end()));
    Model gaps;
    for (int index = size == 0 ? 0 : sorted.front(); size != 0 && index < sorted.back(); ++index) {
      if (model.count(index) == 0) {
        gaps.insert(index);
      }
    }
    holds = holds && is(spans.gaps(), gaps);
    if (!holds) {
      FAIL(to_string(spans) << " at " << to_string(cut) << ", n = " << n);
    }
  }
}

TEST_CASE("property: splitting changes nothing", "[spans][property]") {
  Lives lives(42);
  for (int i = 0; i < rounds; ++i) {
    const std::vector<Span> list = lives.list();
    const Spans spans(list);
    std::vector<Month> cuts;
    for (int count = lives.below(8); count > 0; --count) {
      cuts.push_back(lives.month());
    }
    const std::vector<Span> pieces = spans.split_at(cuts);
    bool holds = Spans(pieces) == spans;
    int months = 0;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
      months += pieces[p].months();
      holds = holds && pieces[p].first <= pieces[p].last && (p == 0 || pieces[p - 1].last < pieces[p].first);
      for (const Month cut : cuts) {  // no piece reaches over a cut
        holds = holds && (cut <= pieces[p].first || cut > pieces[p].last);
      }
      // Nothing is cut where no cut was asked for.
      const bool starts_at_cut = std::find(cuts.begin(), cuts.end(), pieces[p].first) != cuts.end();
      holds = holds && (starts_at_cut || !spans.contains(pieces[p].first - 1));
    }
    if (!holds || months != spans.months()) {
      FAIL("cutting " << to_string(spans));
    }
    // In any order, whole or in single months, the list makes the same value.
    std::vector<Span> singles;
    for (const int index : model_of(list)) {
      singles.push_back({Month{index}, Month{index}});
    }
    std::reverse(singles.begin(), singles.end());
    if (Spans(singles) != spans) {
      FAIL("single months of " << to_string(spans));
    }
  }
}
