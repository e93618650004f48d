#include "calc/time/spans.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <vector>

using huong::Month;
using huong::Span;
using huong::Spans;
using huong::to_string;

namespace {

Month m(int year, int month) { return Month::of(year, month); }

// A working life in two countries: 141 months, a gap of 6, then 56 months.
const Span home{m(2009, 10), m(2021, 6)};
const Span abroad{m(2022, 1), m(2026, 8)};
const Spans life{home, abroad};

}  // namespace

TEST_CASE("spans: kept sorted, disjoint and maximal", "[spans]") {
  CHECK(home.months() == 141);
  CHECK(abroad.months() == 56);
  CHECK(Spans{abroad, home} == life);
  CHECK(Spans{{m(2020, 1), m(2020, 6)}, {m(2020, 7), m(2020, 12)}} == Spans{{m(2020, 1), m(2020, 12)}});
  CHECK(Spans{{m(2020, 1), m(2020, 9)}, {m(2020, 3), m(2020, 12)}} == Spans{{m(2020, 1), m(2020, 12)}});
  CHECK(Spans{{m(2020, 1), m(2020, 12)}, {m(2020, 3), m(2020, 4)}} == Spans{{m(2020, 1), m(2020, 12)}});
  CHECK(Spans{home, home} == Spans{home});
  CHECK(Spans{{m(2020, 1), m(2020, 6)}, {m(2020, 8), m(2020, 12)}}.spans().size() == 2);
  CHECK(Spans{{m(2020, 12), m(2020, 1)}}.empty());
  CHECK(Spans(std::vector<Span>{}).empty());
}

TEST_CASE("spans: questions", "[spans]") {
  CHECK(life.months() == 197);
  CHECK(life.first() == m(2009, 10));
  CHECK(life.last() == m(2026, 8));
  CHECK(life.contains(m(2009, 10)));
  CHECK(life.contains(m(2021, 6)));
  CHECK_FALSE(life.contains(m(2021, 7)));
  CHECK_FALSE(life.contains(m(2021, 12)));
  CHECK(life.contains(m(2022, 1)));
  CHECK_FALSE(life.contains(m(2026, 9)));
  CHECK_FALSE(life.contains(m(2009, 9)));

  const Spans none;
  CHECK(none.empty());
  CHECK(none.months() == 0);
  CHECK(none.first() == std::nullopt);
  CHECK(none.last() == std::nullopt);
  CHECK_FALSE(none.contains(m(2020, 1)));
  CHECK(none.nth(1) == std::nullopt);
  CHECK(none.gaps().empty());
}

TEST_CASE("spans: the n-th month skips the gap", "[spans]") {
  CHECK(life.nth(1) == m(2009, 10));
  CHECK(life.nth(141) == m(2021, 6));
  CHECK(life.nth(142) == m(2022, 1));
  CHECK(life.nth(180) == m(2025, 3));
  CHECK(life.nth(197) == m(2026, 8));
  CHECK(life.nth(198) == std::nullopt);
  CHECK(life.nth(0) == std::nullopt);
  CHECK(life.nth(-1) == std::nullopt);
}

TEST_CASE("spans: the last months skip the gap", "[spans]") {
  CHECK(life.last_months(56) == Spans{abroad});
  CHECK(life.last_months(60) == Spans{{m(2021, 3), m(2021, 6)}, abroad});
  CHECK(life.last_months(1) == Spans{{m(2026, 8), m(2026, 8)}});
  CHECK(life.last_months(197) == life);
  CHECK(life.last_months(1000) == life);
  CHECK(life.last_months(0).empty());
  CHECK(life.last_months(-3).empty());
}

TEST_CASE("spans: parts and gaps", "[spans]") {
  CHECK(life.until(m(2021, 8)) == Spans{home});
  CHECK(life.until(m(2022, 1)) == Spans{home, {m(2022, 1), m(2022, 1)}});
  CHECK(life.until(m(2009, 9)).empty());
  CHECK(life.until(m(2030, 1)) == life);
  CHECK(life.from(m(2021, 6)) == Spans{{m(2021, 6), m(2021, 6)}, abroad});
  CHECK(life.from(m(2021, 7)) == Spans{abroad});
  CHECK(life.from(m(2026, 9)).empty());
  CHECK(life.from(m(2000, 1)) == life);
  CHECK(life.gaps() == Spans{{m(2021, 7), m(2021, 12)}});
  CHECK(Spans{home}.gaps().empty());
}

TEST_CASE("spans: cut pieces stay apart", "[spans]") {
  const std::vector<Month> cuts{m(2016, 1), m(2015, 1), m(2016, 1), m(2021, 9), m(2022, 1), m(2009, 10), m(2026, 9)};
  const std::vector<Span> expected{
      {m(2009, 10), m(2014, 12)}, {m(2015, 1), m(2015, 12)}, {m(2016, 1), m(2021, 6)}, abroad};
  CHECK(life.split_at(cuts) == expected);
  CHECK(life.split_at({}) == std::vector<Span>{home, abroad});
  const std::vector<Month> last{m(2026, 8)};
  CHECK(life.split_at(last) == std::vector<Span>{home, {m(2022, 1), m(2026, 7)}, {m(2026, 8), m(2026, 8)}});
}

TEST_CASE("spans: union, intersection, difference", "[spans]") {
  const Spans year{{m(2021, 1), m(2021, 12)}};
  CHECK((Spans{home} | year) == Spans{{m(2009, 10), m(2021, 12)}});
  CHECK((life | year) == Spans{{m(2009, 10), m(2026, 8)}});
  CHECK((life & year) == Spans{{m(2021, 1), m(2021, 6)}});
  CHECK((life - year) == Spans{{m(2009, 10), m(2020, 12)}, abroad});
  CHECK((year - life) == life.gaps());
  CHECK((life - life).empty());
  CHECK((life - Spans{}) == life);
  CHECK((Spans{} - life).empty());
  // One hole that reaches over two spans.
  CHECK((life - Spans{{m(2021, 6), m(2022, 1)}}) == Spans{{m(2009, 10), m(2021, 5)}, {m(2022, 2), m(2026, 8)}});
}

TEST_CASE("spans: written", "[spans]") {
  CHECK(to_string(life) == "2009-10…2021-06, 2022-01…2026-08");
  CHECK(to_string(Spans{{m(2020, 5), m(2020, 5)}}) == "2020-05…2020-05");
  CHECK(to_string(Spans{}).empty());
}
