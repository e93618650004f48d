#include "calc/law/series.hpp"

#include <algorithm>

namespace huong {
namespace {

/// One value from a month on.
struct Step {
  std::int32_t from;
  std::int32_t to;  ///< first month after
  const Cell* cell;
};

/// Values this large would make running sums of centuries overflow.
constexpr std::int64_t kLargest = std::int64_t{1} << 44;

Series lay_out(const std::vector<Step>& steps, const Cell* tail) {
  Series s;
  if (!tail) {
    s.usable = false;
    return s;
  }
  Integer scale = 1;
  const auto widen = [&](const Cell& c) { scale = boost::multiprecision::lcm(scale, c.value.denominator()); };
  for (const Step& step : steps) widen(*step.cell);
  if (tail) widen(*tail);
  const auto scaled = [&](const Cell& c) -> std::int64_t {
    const Integer v = c.value.numerator() * (scale / c.value.denominator());
    if (v > kLargest || v < -kLargest) {
      s.usable = false;
      return 0;
    }
    s.never_negative = s.never_negative && v >= 0;
    return static_cast<std::int64_t>(v);
  };
  if (scale > kLargest) {
    s.usable = false;
    return s;
  }
  s.scale = static_cast<std::int64_t>(scale);
  if (tail) s.tail = scaled(*tail);
  s.first = steps.empty() ? 0 : steps.front().from;
  s.running.push_back(0);
  bool holes = false, one_citation = true;
  s.only = steps.empty() ? tail->citation : steps.front().cell->citation;
  std::int32_t month = s.first;
  for (const Step& step : steps) {
    for (; month < step.from; ++month) {
      s.running.push_back(s.running.back());
      s.missing.resize(s.running.size() - 1, s.missing.empty() ? 0 : s.missing.back());
      s.missing.push_back(s.missing.back() + 1);
      s.citation.push_back(-1);
      holes = true;
    }
    const std::int64_t v = scaled(*step.cell);
    for (; month < step.to; ++month) {
      s.running.push_back(s.running.back() + v);
      s.citation.push_back(step.cell->citation);
    }
    one_citation = one_citation && step.cell->citation == s.only;
    if (holes) s.missing.resize(s.running.size(), s.missing.back());
  }
  if (one_citation && !holes && (!tail || tail->citation == s.only)) s.citation.clear();
  return s;
}

}  // namespace

Series dated_series(const Parameter& p) {
  std::vector<Step> steps;
  const auto first_whole = [](std::int64_t day) {
    const Day d{date::days{static_cast<int>(day)}};
    const Month m = month_of(d);
    return first_day(m) == d ? m.index : m.index + 1;
  };
  for (std::size_t i = 0; i + 1 < p.entries.size(); ++i) {
    const std::int32_t from = first_whole(p.entries[i].key), to = first_whole(p.entries[i + 1].key);
    if (from < to) steps.push_back({from, to, &p.entries[i]});
  }
  if (p.entries.empty()) return lay_out({}, nullptr);
  const Cell& last = p.entries.back();
  const std::int32_t start = first_whole(last.key);
  steps.push_back({start, start + 1, &last});
  Series s = lay_out(steps, &last);
  s.tail_mode = Series::Tail::always;
  if (p.known_until) s.valid_until = month_of(*p.known_until).index;
  return s;
}

Series table_series(const Parameter& p, const Column& column) {
  const bool years = p.keys[0].kind == Unit::Kind::year;
  const auto start = [&](const Cell& c) {
    const auto key = static_cast<std::int32_t>(std::clamp<std::int64_t>(c.key, -100000, 100000));
    return years ? std::clamp(key, 1800, 2300) * 12 : std::clamp(key, 1800 * 12, 2300 * 12);
  };
  std::vector<Step> steps;
  for (std::size_t i = 0; i < column.rows.size(); ++i) {
    const Cell& c = column.rows[i];
    const bool last = i + 1 == column.rows.size();
    const std::int32_t to = p.match_from[0] && !last ? start(column.rows[i + 1]) : start(c) + (years ? 12 : 1);
    if (start(c) < to) steps.push_back({start(c), to, &c});
  }
  Series s = lay_out(steps, column.rows.empty() ? nullptr : &column.rows.back());
  s.tail_mode = p.match_from[0] ? Series::Tail::always : p.beyond_projected ? Series::Tail::held : Series::Tail::none;
  if (p.known_until) s.valid_until = month_of(*p.known_until).index;
  return s;
}

void lay_out_series(Parameter& parameter) {
  if (parameter.dated) {
    parameter.series = dated_series(parameter);
  } else if (parameter.keys[0].kind == Unit::Kind::year || parameter.keys[0].kind == Unit::Kind::month) {
    for (Column& column : parameter.columns) column.series = table_series(parameter, column);
  }
}

}  // namespace huong
