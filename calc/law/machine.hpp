// The machine that runs the plan, on either kind of number. Inside law/ only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "calc/law/evaluation.hpp"

namespace huong {

/// Why a slot has no value, in numbers; words are made only when somebody asks.
struct Veto {
  enum class Code : std::uint8_t {
    input,
    asked_from,
    amount,
    key,
    no_version,
    not_after,
    before_first,
    no_entry,
    branch,
    two_exceptions,
    zero,
    too_few_months,
    empty,
    event,
    fact,
    family,
    no_branch,
    no_such_day,
    not_whole,
    unsaid  ///< a = number of the term in agreed_terms()
  };
  /// For lookups, what c is: the key's number in the table, or one of these.
  static constexpr std::int32_t kDay = -1, kMonth = -2;
  Code code = Code::input;
  std::int32_t a = -1, b = -1;
  std::int64_t c = 0;
};

/// A slot on exact numbers of any size.
struct Wide {
  Exact value;
  std::int32_t veto = -1;
};

inline bool is_veto(const Small& s) { return s.d == 0; }
inline bool is_veto(const Wide& s) { return s.veto >= 0; }
inline std::int32_t veto_of(const Small& s) { return static_cast<std::int32_t>(s.n); }
inline std::int32_t veto_of(const Wide& s) { return s.veto; }
inline void set_veto(Small& s, std::int32_t v) { s = {v, 0}; }
inline void set_veto(Wide& s, std::int32_t v) { s = {Exact(), v}; }
inline void set_integer(Small& s, std::int64_t v) { s = {v, 1}; }
inline void set_integer(Wide& s, std::int64_t v) { s = {Exact(v), -1}; }
inline void set_value(Small& s, const Cell& c, bool& overflow) {
  s = c.small;
  overflow |= !c.fits;
}
inline void set_value(Wide& s, const Cell& c, bool&) { s = {c.value, -1}; }
inline void set_value(Small& s, const Exact& v, bool& overflow) {
  const auto small = v.small();
  overflow |= !small;
  s = small.value_or(Small{});
}
inline void set_value(Wide& s, const Exact& v, bool&) { s = {v, -1}; }
inline std::int64_t whole(const Small& s) { return s.d == 1 ? s.n : floor(s); }
inline std::int64_t whole(const Wide& s) {
  const Integer i = s.value.floor();
  if (i > std::numeric_limits<std::int64_t>::max() || i < std::numeric_limits<std::int64_t>::min()) return 0;
  return static_cast<std::int64_t>(i);
}
inline bool is_whole(const Small& s) { return s.d == 1 || s.n % s.d == 0; }
inline bool is_whole(const Wide& s) { return s.value.is_integer(); }
inline bool is_false(const Small& s) { return s.n == 0; }
inline bool is_false(const Wide& s) { return s.value == Exact(0); }
inline const Small& inside(const Small& s) { return s; }
inline const Exact& inside(const Wide& s) { return s.value; }
inline Exact exact(const Small& s) { return Exact(s); }
inline Exact exact(const Wide& s) { return s.value; }

inline Small plus(const Small& a, const Small& b, bool& o) { return add(a, b, o); }
inline Small less(const Small& a, const Small& b, bool& o) { return subtract(a, b, o); }
inline Small times(const Small& a, const Small& b, bool& o) { return multiply(a, b, o); }
inline Small over(const Small& a, const Small& b, bool& o) { return divide(a, b, o); }
inline Wide plus(const Wide& a, const Wide& b, bool&) { return {a.value + b.value, -1}; }
inline Wide less(const Wide& a, const Wide& b, bool&) { return {a.value - b.value, -1}; }
inline Wide times(const Wide& a, const Wide& b, bool&) { return {a.value * b.value, -1}; }
inline Wide over(const Wide& a, const Wide& b, bool&) { return {a.value / b.value, -1}; }
inline std::strong_ordering order(const Small& a, const Small& b) { return compare(a, b); }
inline std::strong_ordering order(const Wide& a, const Wide& b) { return a.value <=> b.value; }
inline Small rounded(const Small& v, const RoundingRule& r, bool& o) {
  const auto unit = r.unit.small();
  if (!unit) {
    o = true;
    return v;
  }
  return round(v, *unit, r.mode, o);
}
inline Wide rounded(const Wide& v, const RoundingRule& r, bool&) { return {round(v.value, r.unit, r.mode), -1}; }

template <class Slot>
class Machine {
 public:
  using Item = FactItem;
  /// A set of months or of lines. Lines stand in the facts themselves when the set is a run of them, else in an arena.
  struct Set {
    enum class In : std::uint8_t { spans, arena, facts };
    In in = In::spans;
    std::uint32_t begin = 0, end = 0;
    std::int32_t basis = -1;  ///< of every line, when they agree
    [[nodiscard]] bool records() const { return in != In::spans; }
  };
  struct RoundingDone {
    RuleId rule;
    std::int32_t rounding;
    Slot from, to;
  };

  explicit Machine(const Lawbook& book) : book_(book), plan_(book.plan) {
    slots_.resize(static_cast<std::size_t>(plan_.slots));
    for (const Plan::Constant& c : plan_.constants) set_value(slot(c.slot), c.value, constants_overflow_);
    done_.assign(book.rules.size(), 0);
    mask_of_.assign(book.rules.size(), 0);
    version_.assign(book.rules.size(), -1);
    branch_.assign(book.rules.size(), -1);
  }

  void begin(const Facts& facts, const World& world);
  /// Runs a rule unless it has run; false when a number was too large for this kind of slot.
  bool run_rule(RuleId rule) {
    call(rule);
    return !overflow_;
  }

  [[nodiscard]] const Slot& value(std::int32_t s) const { return slots_[static_cast<std::size_t>(s)]; }
  [[nodiscard]] bool done(RuleId r) const { return done_[static_cast<std::size_t>(r)] == epoch_; }
  [[nodiscard]] std::int32_t version(RuleId r) const { return version_[static_cast<std::size_t>(r)]; }
  [[nodiscard]] std::int32_t branch(RuleId r) const { return branch_[static_cast<std::size_t>(r)]; }
  [[nodiscard]] std::uint8_t mask(RuleId r) const { return mask_of_[static_cast<std::size_t>(r)]; }
  [[nodiscard]] const Veto& veto(std::int32_t id) const { return vetoes_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const std::vector<std::pair<RuleId, CitationId>>& used() const { return used_; }
  [[nodiscard]] const std::vector<RoundingDone>& roundings() const { return roundings_; }
  [[nodiscard]] bool overflow() const { return overflow_; }
  [[nodiscard]] Spans spans_of(std::int32_t s) {
    std::vector<Span> out;
    each_span(set_at(s), [&](std::int32_t a, std::int32_t b) { out.push_back({Month{a}, Month{b}}); });
    return Spans(std::move(out));
  }

 private:
  Slot& slot(std::int32_t s) { return slots_[static_cast<std::size_t>(s)]; }
  const Set& set_at(std::int32_t s) const {
    const std::int64_t handle = whole(slots_[static_cast<std::size_t>(s)]);
    return sets_[handle >= 0 && static_cast<std::size_t>(handle) < sets_.size() ? static_cast<std::size_t>(handle) : 0];
  }
  void give_set(std::int32_t dst, bool records, std::size_t begin) {
    const std::size_t end = records ? items_.size() : spans_.size();
    set_integer(slot(dst), static_cast<std::int64_t>(sets_.size()));
    sets_.push_back({records ? Set::In::arena : Set::In::spans, static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(end), -1});
  }
  [[nodiscard]] const Item* items_of(const Set& set) const {
    return set.in == Set::In::facts ? facts_->items.data() : items_.data();
  }
  void give_veto(std::int32_t dst, Veto v) {
    set_veto(slot(dst), static_cast<std::int32_t>(vetoes_.size()));
    vetoes_.push_back(v);
  }
  bool pass_veto(std::int32_t dst, std::int32_t from) {
    if (!is_veto(slot(from))) return false;
    set_veto(slot(dst), veto_of(slot(from)));
    return true;
  }
  /// A month number that later arithmetic cannot push out of range.
  std::int32_t month_at(std::int32_t s) const {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(whole(value(s)), -100'000, 100'000));
  }
  void note(Grade g) { mask_ = static_cast<std::uint8_t>(mask_ | (1u << static_cast<unsigned>(g))); }
  /// Lines may rest on law that is less sure than the scheme's own.
  void note_lines(std::uint32_t tags) {
    if ((tags & FactTag::kSecondary) != 0) note(Grade::secondary);
    if ((tags & FactTag::kAssumed) != 0) note(Grade::assumed);
    if ((tags & FactTag::kProjected) != 0) note(Grade::projected);
  }
  void use(CitationId c) {
    if (c < 0) return;
    note(plan_.citations[static_cast<std::size_t>(c)].grade);
    used_.emplace_back(rule_, c);
  }

  /// Calls f(first, last) for the disjoint months of a set, in order.
  template <class F>
  void each_span(const Set& set, F&& f) const {
    if (!set.records()) {
      for (std::uint32_t i = set.begin; i < set.end; ++i) f(spans_[i].first.index, spans_[i].last.index);
      return;
    }
    std::int32_t first = 0, last = -1;
    bool open = false;
    const Item* const items = items_of(set);
    for (std::uint32_t i = set.begin; i < set.end; ++i) {
      const Item& item = items[i];
      if (open && item.first <= last + 1) {
        last = std::max(last, item.last);
        continue;
      }
      if (open) f(first, last);
      first = item.first;
      last = item.last;
      open = true;
    }
    if (open) f(first, last);
  }

  std::int32_t count_months(const Set& set) const {
    if (set.in == Set::In::facts && facts_->disjoint)
      return facts_->months_before[set.end] - facts_->months_before[set.begin];
    std::int32_t n = 0;
    each_span(set, [&](std::int32_t a, std::int32_t b) { n += b - a + 1; });
    return n;
  }

  /// The months that a question about their number counts: each once, and what the facts count again once more.
  std::int32_t number_of_months(const Set& set) const {
    std::int32_t n = count_months(set);
    for (const CountedAgain& more : facts_->again) {
      const auto overlap = [&](std::int32_t a, std::int32_t b) {
        n += std::max(0, std::min(b, more.last) - std::max(a, more.first) + 1);
      };
      if (!set.records()) {
        if (!more.attached) each_span(set, overlap);
        continue;
      }
      for (std::uint32_t i = set.begin; i < set.end; ++i) {
        const Item& item = items_of(set)[i];
        if (item.row == more.row) overlap(item.first, item.last);
      }
    }
    return n;
  }
  /// The lines that a sum adds up: those of the set, and what the facts count again once more.
  Set lines_to_add(const Set& set) {
    if (facts_->again.empty() || !set.records()) return set;
    const Set of = set;  // the arena grows below
    Set more = of;
    more.in = Set::In::arena;
    more.begin = static_cast<std::uint32_t>(items_.size());
    for (std::uint32_t i = of.begin; i < of.end; ++i) items_.push_back(Item(items_of(of)[i]));
    for (const CountedAgain& again : facts_->again) {
      for (std::uint32_t i = of.begin; i < of.end; ++i) {
        Item item = items_of(of)[i];
        item.first = std::max(item.first, again.first);
        item.last = std::min(item.last, again.last);
        if (item.row == again.row && item.first <= item.last) items_.push_back(item);
      }
    }
    more.end = static_cast<std::uint32_t>(items_.size());
    return more;
  }

  /// The lines of a set in the months from … to, at the end of the arena.
  void add_items(const Set& of, std::int32_t from, std::int32_t to) {
    for (std::uint32_t i = of.begin; i < of.end; ++i) {
      Item item = items_of(of)[i];
      item.first = std::max(item.first, from);
      item.last = std::min(item.last, to);
      if (item.first <= item.last) items_.push_back(item);
    }
  }

  void cut(std::int32_t dst, const Set& set, std::int32_t from, std::int32_t to) {
    const Set of = set;  // the arenas grow below
    if (of.records()) {
      const std::size_t begin = items_.size();
      add_items(of, from, to);
      give_set(dst, true, begin);
    } else {
      const std::size_t begin = spans_.size();
      for (std::uint32_t i = of.begin; i < of.end; ++i) {
        const std::int32_t a = std::max(spans_[i].first.index, from), b = std::min(spans_[i].last.index, to);
        if (a <= b) spans_.push_back({Month{a}, Month{b}});
      }
      give_set(dst, false, begin);
    }
  }

  void call(RuleId rule) {
    const auto r = static_cast<std::size_t>(rule);
    if (done_[r] == epoch_) {
      mask_ = static_cast<std::uint8_t>(mask_ | mask_of_[r]);
      return;
    }
    const std::uint8_t outer_mask = mask_;
    const RuleId outer_rule = rule_;
    mask_ = 0;
    rule_ = rule;
    version_[r] = branch_[r] = -1;
    run(book_.rules[r].pc);
    done_[r] = epoch_;
    mask_of_[r] = mask_;
    mask_ = static_cast<std::uint8_t>(mask_ | outer_mask);
    rule_ = outer_rule;
  }

  void run(std::int32_t pc);
  void filter(const Instruction& i);
  void filter_by_tag(const Instruction& i, const Filter& f);
  bool fast_total(const Set& set, const Series& series, std::int64_t& total);
  void sum(const Instruction& i);
  void sum_by_year(const Instruction& i);
  void highest(const Instruction& i);
  [[nodiscard]] bool factors_known(const Product& product, std::int32_t dst);
  [[nodiscard]] bool add_up(const Set& set, const Product& product, std::int32_t dst, Slot& total);
  Slot with_factors(Slot total, const Product& product);
  void parameter(const Instruction& i);
  void table(const Instruction& i);
  void event(const Instruction& i);
  [[nodiscard]] bool asked_for(const FactEvent& event, const EventQuery& query) const;
  void total_of_events(const Instruction& i);
  void family(const Instruction& i);
  void set_algebra(const Instruction& i);
  const Column* column_of(const Parameter& p, std::int32_t other, std::int32_t dst);
  const Cell* find_cell(const std::vector<Cell>& cells, std::int64_t key, bool from) const;
  bool series_total(const Series& s, std::int32_t first, std::int32_t last, std::int64_t& total, ParameterId p,
                    std::int32_t dst);
  void use_series(const Series& s, std::int32_t first, std::int32_t last);
  const Cell* cell_of_month(const Parameter& p, const Column* column, std::int32_t month, std::int32_t dst);

  const Lawbook& book_;
  const Plan& plan_;
  const Facts* facts_ = nullptr;
  bool held_ = false, by_treaty_ = false;
  Agreed agreed_ = nothing_agreed();
  std::int32_t as_of_month_ = 0;
  std::int64_t as_of_day_ = 0;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> done_;
  std::vector<std::uint8_t> mask_of_;
  std::vector<std::int32_t> version_, branch_;
  std::uint32_t epoch_ = 0;
  std::uint8_t mask_ = 0;
  RuleId rule_ = kNoRule;
  std::vector<Item> items_;
  std::vector<Span> spans_;
  std::vector<Set> sets_;
  std::vector<Veto> vetoes_;
  std::vector<std::pair<RuleId, CitationId>> used_;
  std::vector<RoundingDone> roundings_;
  bool overflow_ = false;
  bool constants_overflow_ = false;
};

}  // namespace huong
