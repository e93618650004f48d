#include "calc/answer/cause.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "calc/answer/words.hpp"
#include "calc/law/series.hpp"
#include "calc/law/show.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

/// A year of the Republic of China written with two digits and read as one of the twentieth century: 66 is 1977, not
/// 1966.
constexpr int kRepublicYears = 1911 - 1900;

Text both(std::string vi, std::string en) { return {std::move(vi), std::move(en)}; }

Text joined(const Text& a, const Text& b) { return {a.vi + b.vi, a.en + b.en}; }

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string month_text(Month m) { return two(m.month()) + "/" + std::to_string(m.year()); }

std::string span_text(Span s) {
  return s.first == s.last ? month_text(s.first) : month_text(s.first) + "–" + month_text(s.last);
}

std::string line_of(std::uint32_t line) { return "line " + std::to_string(line); }

/// A value of a rule that a formula would have had, had somebody left something out.
struct Variant {
  Exact value;
  std::string code;
  Text what;
};

}  // namespace

std::optional<Exact> amount_due(const Solver& solver, const Case& case_) {
  if (solver.outcomes().empty()) return Exact(0);
  const Outcome& outcome = solver.outcomes().front();
  if (outcome.status == Status::unknown || outcome.pending) return std::nullopt;
  if (!outcome.qualifies) return Exact(0);
  const Month asked = case_.claim && case_.claim->from ? *case_.claim->from : month_of(*case_.as_of);
  if (outcome.from && *outcome.from > asked) return Exact(0);
  return outcome.value;
}

bool figure_agrees(Evaluation& eval, const PaidFigure& figure) {
  if (!eval.has(figure.rule)) return false;
  const Exact value = eval.number(figure.rule);
  if (figure.step == Exact(0)) return value == figure.value;
  const Exact apart = value < figure.value ? figure.value - value : value - figure.value;
  return apart < figure.step;
}

std::int32_t deciding_run(const Solver& solver) {
  return solver.outcomes().empty() ? 0 : solver.outcomes().front().run;
}

bool figures_agree(Solver& solver, const Decision& decision) {
  Evaluation& eval = solver.eval(deciding_run(solver));
  return std::all_of(decision.figures.begin(), decision.figures.end(),
                     [&](const PaidFigure& figure) { return figure_agrees(eval, figure); });
}

std::vector<Evaluation::Step> explanation(Solver& solver, const Benefit& benefit) {
  std::vector<Evaluation::Step> steps, all;
  Evaluation& eval = solver.eval(deciding_run(solver));
  if (benefit.relevant != kNoRule) eval.steps(benefit.relevant, all);
  for (const Condition& condition : benefit.conditions) eval.steps(condition.is, all);
  for (const RuleId rule : {benefit.from, benefit.amount, benefit.low, benefit.high}) {
    if (rule != kNoRule) eval.steps(rule, all);
  }
  std::set<RuleId> seen;
  for (const Evaluation::Step& step : all) {
    if (seen.insert(step.rule).second) steps.push_back(step);
  }
  return steps;
}

struct CauseFinder::Impl {
  explicit Impl(const Lawbook& lawbook) : book(std::make_shared<Lawbook>(lawbook)), wrong(book) {}

  std::shared_ptr<Lawbook> book;  ///< a copy of the law; a change to it is put back at once
  Solver wrong;
  // The decision at hand.
  const Decision* decision = nullptr;
  Solver* right = nullptr;
  std::vector<Evaluation::Step> steps;
  std::optional<Cause> found;
  RuleId departs = kNoRule;
  /// A change that moved the amount and did not explain it alone.
  struct Single {
    std::optional<Given> given;
    std::size_t test = 0;  ///< of a case not applied: its place in the plan
    RuleId rule = kNoRule;
    Text what;
  };
  std::vector<Single> singles;

  using Describe = std::function<Cause()>;

  std::optional<Cause> find(const Decision& d, Solver& solved) {
    decision = &d;
    right = &solved;
    found.reset();
    departs = kNoRule;
    steps = explanation(solved, benefit());
    singles.clear();
    Faults faults;
    if (!wrong.solve(d.case_, d.benefit, faults)) return std::nullopt;  // agreements and assumptions
    using Stage = bool (Impl::*)();
    // What the file itself suggests; then the law misread; then the person and the lines; then bare adjustments. Cheap
    // ones do not go first for their own sake: an amount exact to the last digit is rarely met by chance, but where two
    // changes meet it, the one that people make must win.
    constexpr std::array<Stage, 21> kStages = {
        &Impl::repeated,  &Impl::kinds_counted, &Impl::kinds_left_out, &Impl::events,    &Impl::abroad,
        &Impl::birth,     &Impl::tables,        &Impl::dated_values,   &Impl::laws,      &Impl::formulas,
        &Impl::branches,  &Impl::sex,           &Impl::limits,         &Impl::calendars, &Impl::lines,
        &Impl::roundings, &Impl::zeros,         &Impl::rounded_finely, &Impl::pairs,     &Impl::rounded_coarsely,
        &Impl::nudges};
    for (const Stage stage : kStages) {
      if ((this->*stage)()) return std::move(found);
    }
    return std::nullopt;
  }

  // ---- trying ----

  [[nodiscard]] const Benefit& benefit() const { return book->benefits[static_cast<std::size_t>(decision->benefit)]; }
  [[nodiscard]] const Rule& rule(RuleId r) const { return book->rules[static_cast<std::size_t>(r)]; }
  [[nodiscard]] Evaluation& eval() const { return right->eval(deciding_run(*right)); }

  /// True when what `wrong` has just solved is what was paid.
  bool accept(const Case& case_, const Describe& describe) {
    if (amount_due(wrong, case_) != std::optional(decision->paid) || !figures_agree(wrong, *decision)) return false;
    found = describe();
    found->text = both("Nếu " + found->text.vi + " thì đúng bằng số đã trả.",
                       "With " + found->text.en + " the result is exactly what was paid.");
    Evaluation &a = eval(), &b = wrong.eval(deciding_run(wrong));
    for (const Evaluation::Step& step : steps) {
      const Rule& of = rule(step.rule);
      if (of.kind != Rule::Kind::law && of.kind != Rule::Kind::election) continue;
      if (of.unit.kind == Unit::Kind::records) continue;
      const bool was = a.has(step.rule), is = b.has(step.rule);
      const bool same =
          was == is && (!was || (of.unit.kind == Unit::Kind::spans ? a.spans(step.rule) == b.spans(step.rule)
                                                                   : a.number(step.rule) == b.number(step.rule)));
      if (same) continue;
      departs = step.rule;
      break;
    }
    return true;
  }

  bool with_case(const Case& changed, const Describe& describe) {
    Faults faults;
    return wrong.solve(changed, decision->benefit, faults) && accept(changed, describe);
  }

  bool with_facts(Facts facts, const Describe& describe) {
    lay_out(facts);
    wrong.solve(std::move(facts), decision->benefit);
    return accept(decision->case_, describe);
  }

  /// The law in `book` has been changed; wage limits were read before.
  bool with_law(const Describe& describe) {
    wrong.solve(Facts(right->facts()), decision->benefit);
    return accept(decision->case_, describe);
  }

  bool with_value(RuleId r, const Exact& value, const Describe& describe) {
    Facts facts = right->facts();
    facts.given.erase(
        std::remove_if(facts.given.begin(), facts.given.end(), [&](const Given& g) { return g.rule == r; }),
        facts.given.end());
    facts.given.push_back({r, value});
    wrong.solve(std::move(facts), decision->benefit);
    return accept(decision->case_, describe);
  }

  /// Counts months of a record's lines once more, those that the law attaches to it included.
  void count_again(Facts& facts, std::size_t record, Span months) const {
    for (std::size_t r = 0; r < facts.rows.size(); ++r) {
      const FactRow& row = facts.rows[r];
      if (static_cast<std::size_t>(row.record) != record) continue;
      const Month first = std::max(row.months.first, months.first), last = std::min(row.months.last, months.last);
      const std::string& scheme = book->schemes[static_cast<std::size_t>(row.scheme)].id;
      if (first > last) continue;
      facts.again.push_back(
          {static_cast<std::int32_t>(r), first.index, last.index, scheme != decision->case_.records[record].scheme});
    }
  }

  // ---- words ----

  /// The rule as the law calls it; of a name inside a rule, that rule.
  [[nodiscard]] RuleId named(RuleId r) const {
    while (rule(r).kind == Rule::Kind::local && rule(r).owner != kNoRule) r = rule(r).owner;
    return r;
  }
  [[nodiscard]] Text called(RuleId r) const {
    const Rule& of = rule(named(r));
    return of.label.vi.empty() ? both("“" + of.id + "”", "“" + of.id + "”")
                               : both("“" + of.label.vi + "”", "“" + of.label.en + "”");
  }
  [[nodiscard]] Text shown(const Exact& value, const Unit& unit) const {
    return both(show_value(value, unit, book->symbols, "vi"), show_value(value, unit, book->symbols, "en"));
  }
  [[nodiscard]] Text kind_called(const Record& record) const {
    if (const Scheme* scheme = book->scheme(record.scheme)) {
      for (const Kind& kind : scheme->kinds) {
        if (book->symbols.text(kind.name) == record.kind)
          return both("“" + kind.label.vi + "”", "“" + kind.label.en + "”");
      }
    }
    return both("“" + record.kind + "”", "“" + record.kind + "”");
  }
  [[nodiscard]] static Text months_of(int n) {
    return both(two(n) + " tháng", std::to_string(n) + (n == 1 ? " month" : " months"));
  }
  /// "(10/2019–03/2020, dòng 12)"
  [[nodiscard]] static Text where(Span months, std::uint32_t line) {
    const std::string span = span_text(months), number = std::to_string(line);
    return both("(" + span + ", dòng " + number + ")", "(" + span + ", line " + number + ")");
  }

  // ---- what the file suggests ----

  bool repeated() {
    const std::vector<RepeatedMonths>& all = decision->repeated;
    const auto again = [&](std::size_t from, std::size_t to) {
      Facts facts = right->facts();
      for (std::size_t i = from; i < to; ++i) count_again(facts, all[i].record, all[i].months);
      return with_facts(std::move(facts), [&] {
        int n = 0;
        for (std::size_t i = from; i < to; ++i) n += all[i].months.months();
        const RepeatedMonths& one = all[from];
        const std::string span = span_text(one.months), second = std::to_string(one.line),
                          first = std::to_string(decision->case_.records[one.record].place.line);
        const Text count = months_of(n);
        return Cause{
            one.whole_line ? "duplicate-counted-twice" : "overlap-counted-twice",
            {},
            line_of(one.line),
            both("tính hai lần " + count.vi + " có ở cả dòng " + first + " và dòng " + second + " (" + span + ")",
                 "the " + count.en + " of both line " + first + " and line " + second + " (" + span +
                     ") counted twice")};
      });
    };
    if (all.size() > 1 && again(0, all.size())) return true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (again(i, i + 1)) return true;
    }
    return false;
  }

  /// The kind of a scheme whose months count for everything.
  [[nodiscard]] const Kind* full_kind(const Scheme& scheme) const {
    const auto at = std::find_if(scheme.kinds.begin(), scheme.kinds.end(),
                                 [](const Kind& kind) { return kind.right && kind.amount && kind.average; });
    return at == scheme.kinds.end() ? nullptr : &*at;
  }
  [[nodiscard]] const Kind* kind_of(const Record& record, const Scheme& scheme) const {
    for (const Kind& kind : scheme.kinds) {
      if (book->symbols.text(kind.name) == record.kind) return &kind;
    }
    return nullptr;
  }

  /// The lines whose kind satisfies a condition, by scheme and kind, in the order written.
  template <class F>
  std::vector<std::vector<std::size_t>> lines_by_kind(F&& wanted) const {
    std::vector<std::vector<std::size_t>> groups;
    const std::vector<Record>& records = decision->case_.records;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const Scheme* scheme = book->scheme(records[i].scheme);
      if (scheme == nullptr || scheme->country != benefit().country) continue;
      const Kind* kind = kind_of(records[i], *scheme);
      if (kind == nullptr || !wanted(*kind, *scheme)) continue;
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const std::vector<std::size_t>& group) {
        return records[group.front()].kind == records[i].kind && records[group.front()].scheme == records[i].scheme;
      });
      if (same == groups.end()) {
        groups.push_back({i});
      } else {
        same->push_back(i);
      }
    }
    return groups;
  }

  bool kinds_counted() {
    const auto groups = lines_by_kind([&](const Kind& kind, const Scheme&) { return !kind.right || !kind.average; });
    for (const std::vector<std::size_t>& group : groups) {
      if (count_lines(group)) return true;
    }
    for (const std::vector<std::size_t>& group : groups) {
      for (std::size_t i = 0; group.size() > 1 && i < group.size(); ++i) {
        if (count_lines({group[i]})) return true;
      }
    }
    return false;
  }

  bool count_lines(const std::vector<std::size_t>& group) {
    const std::vector<Record>& records = decision->case_.records;
    const Record& first = records[group.front()];
    const Scheme& scheme = *book->scheme(first.scheme);
    const Kind* full = full_kind(scheme);
    if (full == nullptr) return false;
    const auto describe = [&] {
      int n = 0;
      for (const std::size_t i : group) n += records[i].months.months();
      const Text count = months_of(n), kind = kind_called(first), place = where(first.months, first.place.line);
      return Cause{"kind-counted", first.kind, line_of(first.place.line),
                   both("tính cả " + count.vi + " " + kind.vi + " " + place.vi,
                        "the " + count.en + " of " + kind.en + " " + place.en + " counted as insured")};
    };
    Case changed = decision->case_;
    bool amounts = true;
    for (const std::size_t i : group) {
      changed.records[i].kind = book->symbols.text(full->name);
      amounts = amounts && records[i].basis != Basis::none;
    }
    if (with_case(changed, describe)) return true;
    if (!amounts && borrow_amounts(changed, group) && with_case(changed, describe)) return true;
    // Counted as time, with no wage in the average.
    Facts facts = right->facts();
    for (FactRow& row : facts.rows) {
      const bool of_group = std::find(group.begin(), group.end(), static_cast<std::size_t>(row.record)) != group.end();
      // Lines that the law attaches to the same job stay as they are.
      if (!of_group || &book->schemes[static_cast<std::size_t>(row.scheme)] != &scheme) continue;
      row.right = row.counts_amount = true;
      row.kind = full->name;
    }
    return with_facts(std::move(facts), describe);
  }

  /// Gives lines without an amount that of the line before them in the same scheme.
  [[nodiscard]] bool borrow_amounts(Case& changed, const std::vector<std::size_t>& group) const {
    for (const std::size_t i : group) {
      Record& record = changed.records[i];
      if (record.basis != Basis::none) continue;
      const Record* before = nullptr;
      for (const Record& other : decision->case_.records) {
        if (other.scheme != record.scheme || other.basis == Basis::none || other.months.first > record.months.first)
          continue;
        if (before == nullptr || other.months.first > before->months.first) before = &other;
      }
      if (before == nullptr) return false;
      record.basis = before->basis;
      record.amount = before->amount;
    }
    return true;
  }

  bool kinds_left_out() {
    const auto groups =
        lines_by_kind([&](const Kind& kind, const Scheme& scheme) { return kind.right && &kind != full_kind(scheme); });
    for (const std::vector<std::size_t>& group : groups) {
      Case changed = decision->case_;
      for (std::size_t k = group.size(); k-- > 0;)
        changed.records.erase(changed.records.begin() + static_cast<std::ptrdiff_t>(group[k]));
      const Record& first = decision->case_.records[group.front()];
      if (with_case(changed, [&] {
            const Text kind = kind_called(first), place = where(first.months, first.place.line);
            return Cause{"kind-left-out", first.kind, line_of(first.place.line),
                         both("bỏ thời gian " + kind.vi + " " + place.vi,
                              "the months of " + kind.en + " " + place.en + " left out")};
          })) {
        return true;
      }
    }
    return false;
  }

  bool events() {
    const std::vector<Event>& all = decision->case_.events;
    for (std::size_t i = 0; i < all.size(); ++i) {
      Case changed = decision->case_;
      changed.events.erase(changed.events.begin() + static_cast<std::ptrdiff_t>(i));
      const EventKind* kind = book->event(all[i].kind);
      const bool extinguishes = kind != nullptr && (kind->extinguishes_named_scheme || !kind->extinguishes.empty());
      if (with_case(changed, [&] {
            const Text label = kind == nullptr || kind->label.vi.empty() ? both(all[i].kind, all[i].kind) : kind->label;
            const std::string vi = "“" + label.vi + "” ngày " + show_day(all[i].date, Voice(book->symbols, "vi")),
                              en = "“" + label.en + "” of " + show_day(all[i].date, Voice(book->symbols, "en"));
            return extinguishes ? Cause{"refunded-counted", all[i].kind, line_of(all[i].place.line),
                                        both("tính lại các tháng đã thanh toán xong bởi " + vi,
                                             "the months that were settled by " + en + " counted again")}
                                : Cause{"event-ignored", all[i].kind, line_of(all[i].place.line),
                                        both("không xét đến sự kiện " + vi, "the event " + en + " left out")};
          })) {
        return true;
      }
    }
    return false;
  }

  /// Months abroad taken for own ones.
  bool abroad() {
    const Scheme* own = book->scheme(benefit().scheme);
    if (own == nullptr) return false;
    const auto index = static_cast<std::int16_t>(own - book->schemes.data());
    for (const bool refunded : {false, true}) {
      Facts facts = right->facts();
      const std::size_t before = facts.rows.size();
      const Record* first = nullptr;
      std::string country;
      for (std::size_t r = 0; r < before; ++r) {
        FactRow row = facts.rows[r];
        const Scheme& scheme = book->schemes[static_cast<std::size_t>(row.scheme)];
        if (scheme.country == benefit().country || !row.right || row.refunded != refunded) continue;
        if (first == nullptr) first = &decision->case_.records[static_cast<std::size_t>(row.record)];
        country = scheme.country;
        row.scheme = index;
        row.refunded = false;
        row.counts_amount = row.average = false;
        if (const Kind* kind = full_kind(*own)) row.kind = kind->name;
        row.keys = static_cast<std::int32_t>(facts.key_values.size());
        for (const SchemeKey& key : own->keys) facts.key_values.push_back(key.default_value);
        facts.rows.push_back(row);
      }
      if (facts.rows.size() == before) continue;
      put_in_order(facts.rows, [](const FactRow& a, const FactRow& b) { return a.months.first < b.months.first; });
      if (with_facts(std::move(facts), [&] {
            const Text place = where(first->months, first->place.line);
            const std::string vi = show_country(country, book->symbols, Voice(book->symbols, "vi")),
                              en = show_country(country, book->symbols, Voice(book->symbols, "en"));
            return Cause{refunded ? "refunded-counted" : "foreign-counted", country, line_of(first->place.line),
                         both("tính thời gian đóng ở " + vi + " " + place.vi + " như đóng trong nước",
                              "the months in " + en + " " + place.en + " counted as own months")};
          })) {
        return true;
      }
    }
    return false;
  }

  // ---- the law misread ----

  /// The tables and dated values that the right computation read.
  [[nodiscard]] std::vector<ParameterId> parameters_used() const {
    std::vector<ParameterId> out;
    const auto add = [&](ParameterId p) {
      if (std::find(out.begin(), out.end(), p) == out.end()) out.push_back(p);
    };
    for (const Evaluation::Step& step : steps) {
      if (step.version < 0) continue;
      const std::vector<Version>& versions = rule(step.rule).versions;
      const auto index = static_cast<std::size_t>(step.version);
      auto pc = static_cast<std::size_t>(versions[index].pc);
      const std::size_t end =
          index + 1 < versions.size() ? static_cast<std::size_t>(versions[index + 1].pc) : book->plan.code.size();
      for (; pc < end && book->plan.code[pc].op != Op::halt; ++pc) {
        const Instruction& i = book->plan.code[pc];
        if (i.op == Op::parameter_at || i.op == Op::table_lookup) add(i.a);
        if (i.op != Op::sum && i.op != Op::average) continue;
        for (const Product::Lookup& lookup : book->plan.products[static_cast<std::size_t>(i.b)].lookups)
          add(lookup.parameter);
      }
    }
    return out;
  }

  /// Every cell takes the value of its neighbour, `by` places on; the last one keeps its own.
  static void shift(std::vector<Cell>& cells, int by) {
    const std::vector<Cell> old = cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto from = static_cast<std::ptrdiff_t>(i) + by;
      if (from < 0 || from >= static_cast<std::ptrdiff_t>(cells.size())) continue;
      cells[i] = old[static_cast<std::size_t>(from)];
      cells[i].key = old[i].key;
    }
  }

  bool tables() {
    for (const ParameterId id : parameters_used()) {
      Parameter& p = book->parameters[static_cast<std::size_t>(id)];
      if (p.dated) continue;
      const Parameter kept = p;
      for (const bool columns : {true, false}) {
        if (columns && p.columns.size() < 2) continue;
        for (const int by : {-1, 1}) {
          if (columns) {
            for (std::size_t i = 0; i < p.columns.size(); ++i) {
              const auto from = static_cast<std::ptrdiff_t>(i) + by;
              if (from < 0 || from >= static_cast<std::ptrdiff_t>(p.columns.size())) continue;
              p.columns[i] = kept.columns[static_cast<std::size_t>(from)];
              p.columns[i].key = kept.columns[i].key;
            }
          } else {
            for (Column& column : p.columns) {
              shift(column.rows, by);
              const Unit::Kind unit = p.keys[0].kind;
              if (unit == Unit::Kind::year || unit == Unit::Kind::month) column.series = table_series(p, column);
            }
          }
          const bool year = p.keys[columns ? 1 : 0].kind == Unit::Kind::year;
          const bool hit = with_law([&] {
            const std::string vi = std::string(year      ? "năm"
                                               : columns ? "cột"
                                                         : "dòng") +
                                   (by < 0 ? " liền trước" : " liền sau"),
                              en = std::string(by < 0 ? "the previous " : "the next ") + (year      ? "year"
                                                                                          : columns ? "column"
                                                                                                    : "row");
            return Cause{
                "table-neighbour", std::string(columns ? "column" : "row") + (by < 0 ? "-before" : "-after"), p.id,
                columns
                    ? both("lấy “" + p.label.vi + "” ban hành cho " + vi, "“" + p.label.en + "” as laid down for " + en)
                    : both("lấy “" + p.label.vi + "” ở dòng của " + vi,
                           "“" + p.label.en + "” read in the row of " + en)};
          });
          p = kept;
          if (hit) return true;
        }
      }
    }
    return false;
  }

  bool dated_values() {
    for (const ParameterId id : parameters_used()) {
      Parameter& p = book->parameters[static_cast<std::size_t>(id)];
      if (!p.dated) continue;
      const Parameter kept = p;
      for (const int by : {-1, 1}) {
        shift(p.entries, by);
        p.series = dated_series(p);
        const bool hit = with_law([&] {
          return Cause{"value-of-other-date", by < 0 ? "before" : "after", p.id,
                       both("lấy “" + p.label.vi + "” của lần ban hành liền " + (by < 0 ? "trước" : "sau"),
                            "“" + p.label.en + "” at its " + (by < 0 ? "previous" : "next") + " value")};
        });
        p = kept;
        if (hit) return true;
      }
    }
    return false;
  }

  /// The law of another date: for all rules that changed on a day, then for each rule alone.
  bool laws() {
    std::set<Day> behind, ahead;
    for (const Evaluation::Step& step : steps) {
      if (step.version < 0) continue;
      const std::vector<Version>& versions = rule(step.rule).versions;
      const auto at = static_cast<std::size_t>(step.version);
      if (at > 0) behind.insert(versions[at].from);
      if (at + 1 < versions.size()) ahead.insert(versions[at + 1].from);
    }
    const auto describe = [&](Day day, bool before, RuleId only) {
      const std::string vi = show_day(day, Voice(book->symbols, "vi")), en = show_day(day, Voice(book->symbols, "en"));
      const std::string for_vi = only == kNoRule ? "" : " cho " + called(only).vi,
                        for_en = only == kNoRule ? "" : " for " + called(only).en;
      return Cause{"law-of-other-date", to_string(day), only == kNoRule ? std::string() : rule(named(only)).id,
                   before ? both("áp dụng luật trước ngày " + vi + for_vi, "the law before " + en + for_en)
                          : both("áp dụng luật từ ngày " + vi + for_vi, "the law in force from " + en + for_en)};
    };
    for (const bool before : {true, false}) {
      const std::set<Day>& days = before ? behind : ahead;
      for (auto day = days.rbegin(); day != days.rend(); ++day) {
        std::vector<std::pair<std::int32_t*, std::int32_t>> kept;
        for (Rule& each : book->rules) {
          if (each.country != benefit().country) continue;
          for (std::size_t v = 1; v < each.versions.size(); ++v) {
            if (each.versions[v].from != *day) continue;
            Version& changed = each.versions[before ? v : v - 1];
            kept.emplace_back(&changed.pc, changed.pc);
            changed.pc = each.versions[before ? v - 1 : v].pc;
          }
        }
        const bool hit = with_law([&] { return describe(*day, before, kNoRule); });
        for (const auto& [pc, value] : kept) *pc = value;
        if (hit) return true;
      }
    }
    for (const Evaluation::Step& step : steps) {
      std::vector<Version>& versions = book->rules[static_cast<std::size_t>(step.rule)].versions;
      for (const bool before : {true, false}) {
        const auto at = static_cast<std::size_t>(std::max(step.version, 0));
        if (step.version < 0 || (before ? at == 0 : at + 1 >= versions.size())) continue;
        const std::int32_t kept = versions[at].pc;
        versions[at].pc = versions[before ? at - 1 : at + 1].pc;
        const bool hit = with_law([&] { return describe(versions[before ? at : at + 1].from, before, step.rule); });
        versions[at].pc = kept;
        if (hit) return true;
      }
    }
    return false;
  }

  [[nodiscard]] const Branch* branch_of(const Evaluation::Step& step) const {
    if (step.version < 0 || step.branch < 0) return nullptr;
    const Version& version = rule(step.rule).versions[static_cast<std::size_t>(step.version)];
    const auto at = static_cast<std::size_t>(step.branch);
    return at < version.branches.size() ? &version.branches[at] : &version.exceptions[at - version.branches.size()];
  }

  /// A part of a formula in words: "02 tháng lẻ của “…”", "1,5".
  [[nodiscard]] Text term(const Formula& f) const {
    const auto value = eval().at(f);
    Text out = value ? shown(*value, f.unit) : both("?", "?");
    if (f.kind == Formula::Kind::call && f.text == "odd-months" && f.items[0].rule != kNoRule) {
      const Text of = called(f.items[0].rule);
      const auto n = value ? value->small() : std::nullopt;
      if (n)
        return both(two(static_cast<int>(n->n)) + " tháng lẻ của " + of.vi,
                    std::to_string(n->n) + (n->n == 1 ? " odd month of " : " odd months of ") + of.en);
    }
    if (f.rule != kNoRule && rule(f.rule).kind == Rule::Kind::law)
      return joined(out, joined(both(" của ", " of "), called(f.rule)));
    if (f.kind == Formula::Kind::number) return out;
    const std::string formula = " (" + to_string(f, book->symbols) + ")";
    return joined(out, both(formula, formula));
  }

  /// "whole-years(m) + 0.5 years": the months that a rule rounds to years, as they are.
  [[nodiscard]] std::optional<Variant> exact_years(const Formula& f) const {
    const Formula& call = f.kind == Formula::Kind::binary ? f.items[0] : f;
    if (call.kind != Formula::Kind::call || call.text != "whole-years") return std::nullopt;
    if (&call != &f && (f.text != "+" || f.items[1].kind != Formula::Kind::number)) return std::nullopt;
    const auto months = eval().at(call.items[0]);
    if (!months) return std::nullopt;
    return Variant{
        *months / Exact(12), "rounding-left-out",
        both("tính đúng số tháng, không làm tròn năm", "the months counted exactly, with no rounding to years")};
  }

  std::vector<Variant> variants(const Formula& f) {
    std::vector<Variant> out;
    const auto value = eval().at(f);
    if (!value) return out;
    const std::optional<Variant> exact = exact_years(f);
    if (exact) out.push_back(*exact);
    const auto dropped = [&](const Formula& part) {
      const Text t = term(part);
      return both("bỏ " + t.vi, t.en + " left out");
    };
    if (f.kind == Formula::Kind::choose) {
      const auto holds = eval().at(f.items[0]);
      if (holds) out = variants(f.items[*holds == Exact(0) ? 2 : 1]);
    } else if (f.kind == Formula::Kind::binary && f.text.size() == 1 &&
               std::string_view("+-*").find(f.text[0]) != std::string_view::npos) {
      const auto left = eval().at(f.items[0]), right_value = eval().at(f.items[1]);
      if (!left || !right_value) return out;
      const char op = f.text[0];
      const auto both_sides = [op](const Exact& a, const Exact& b) {
        return op == '+' ? a + b : op == '-' ? a - b : a * b;
      };
      if (both_sides(*left, *right_value) != *value) return out;  // units were brought together on the way
      const auto fits = [&](const Formula& side) { return side.unit.kind == f.unit.kind; };
      if (fits(f.items[0]))
        out.push_back({*left, op == '*' ? "factor-left-out" : "term-left-out", dropped(f.items[1])});
      if (op != '-' && fits(f.items[1]))
        out.push_back({*right_value, op == '*' ? "factor-left-out" : "term-left-out", dropped(f.items[0])});
      if (exact) return out;
      for (Variant& v : variants(f.items[0])) out.push_back({both_sides(v.value, *right_value), v.code, v.what});
      for (Variant& v : variants(f.items[1])) out.push_back({both_sides(*left, v.value), v.code, v.what});
    } else if (f.kind == Formula::Kind::call && (f.text == "min" || f.text == "max")) {
      for (const Formula& item : f.items) {
        const auto other = eval().at(item);
        if (!other || *other == *value) continue;
        const Text t = term(item);
        out.push_back({*other, "limit-ignored", both("lấy " + t.vi, t.en + " taken")});
      }
    } else if (f.kind == Formula::Kind::call && f.text == "number") {
      const auto inner = eval().at(f.items[0]);
      if (inner && *inner == *value) out = variants(f.items[0]);
    }
    return out;
  }

  /// A value brought between the limits of the rule's version, as the rule itself does.
  [[nodiscard]] Exact within_limits(const Evaluation::Step& step, Exact value) const {
    const Version& version = rule(step.rule).versions[static_cast<std::size_t>(step.version)];
    if (version.at_least) {
      if (const auto least = eval().at(*version.at_least); least && value < *least) value = *least;
    }
    if (version.at_most) {
      if (const auto most = eval().at(*version.at_most); most && value > *most) value = *most;
    }
    return value;
  }

  /// Whether what was tried last, and did not explain the amount, moved it at all.
  [[nodiscard]] bool moved() const { return amount_due(wrong, decision->case_) != amount_due(*right, decision->case_); }

  /// A term or factor left out, a limit or a rounding of the rule not applied.
  bool formulas() {
    for (const Evaluation::Step& step : steps) {
      const Branch* branch = branch_of(step);
      if (branch == nullptr || !branch->then || rule(step.rule).kind == Rule::Kind::inner) continue;
      const auto value = eval().has(step.rule) ? std::optional(eval().number(step.rule)) : std::nullopt;
      const Text of = called(step.rule);
      for (const Variant& variant : variants(*branch->then)) {
        const Exact other = within_limits(step, variant.value);
        if (value && other == *value) continue;
        const Text what = both(variant.what.vi + " khi tính " + of.vi, variant.what.en + " in " + of.en);
        if (with_value(step.rule, other, [&] { return Cause{variant.code, {}, rule(named(step.rule)).id, what}; }))
          return true;
        if (moved()) singles.push_back({Given{step.rule, other}, 0, step.rule, what});
      }
      // Before the rule's own limits and rounding.
      const auto bare = eval().at(*branch->then);
      if (!bare || !value || *bare == *value) continue;
      if (with_value(step.rule, *bare, [&] {
            return Cause{"limit-ignored",
                         {},
                         rule(named(step.rule)).id,
                         both("không áp dụng mức giới hạn và làm tròn của " + of.vi,
                              of.en + " taken without its limit or rounding")};
          })) {
        return true;
      }
    }
    return false;
  }

  /// A case of a rule as the law file says it; where it says nothing, its formula.
  [[nodiscard]] Text told(const Branch& branch) const {
    const auto sentence = [&](const std::optional<Template>& say, std::string_view lang) {
      std::string text = say ? eval().fill(*say, lang) : branch.formula;
      if (!text.empty() && text.back() == '.') text.pop_back();
      return text;
    };
    return both(sentence(branch.say_vi, "vi"), sentence(branch.say_en, "en"));
  }

  /// Where the plan tests the case of a rule that was taken; 0 when it does not.
  [[nodiscard]] std::size_t test_of(const Evaluation::Step& step) const {
    const std::vector<Instruction>& code = book->plan.code;
    auto pc = static_cast<std::size_t>(rule(step.rule).versions[static_cast<std::size_t>(step.version)].pc);
    for (; pc < code.size() && code[pc].op != Op::halt; ++pc) {
      if (code[pc].op != Op::mark || code[pc].a != step.rule || code[pc].b != step.branch) continue;
      const Op before = pc == 0 ? Op::halt : code[pc - 1].op;
      return before == Op::branch || before == Op::jump_if_not ? pc - 1 : 0;
    }
    return 0;
  }

  /// A case or an exception of a rule that was not seen: the next one decides instead.
  bool branches() {
    for (const Evaluation::Step& step : steps) {
      const Branch* branch = branch_of(step);
      if (branch == nullptr || !branch->when) continue;
      const std::size_t at = test_of(step);
      if (at == 0) continue;
      Instruction& test = book->plan.code[at];
      const Instruction kept = test;
      test.op = Op::jump;
      const Text of = called(step.rule);
      const Text case_ = told(*branch);
      const Text what = both("không áp dụng trường hợp “" + case_.vi + "” của " + of.vi,
                             "the case “" + case_.en + "” of " + of.en + " not applied");
      const bool hit = with_law([&] {
        return Cause{"case-not-applied", branch->name, rule(named(step.rule)).id, what};
      });
      if (!hit && moved()) singles.push_back({std::nullopt, at, step.rule, what});
      test = kept;
      if (hit) return true;
    }
    return false;
  }

  /// Two parts of the law left out together, each of which moves the amount.
  bool pairs() {
    constexpr std::size_t kMost = 48;
    if (singles.size() > kMost) singles.resize(kMost);
    for (std::size_t i = 0; i < singles.size(); ++i) {
      for (std::size_t k = i + 1; k < singles.size(); ++k) {
        const Single &one = singles[i], &other = singles[k];
        if (one.rule == other.rule) continue;
        Facts facts = right->facts();
        std::vector<std::pair<std::size_t, Op>> kept;
        for (const Single* each : {&one, &other}) {
          if (each->given) {
            facts.given.push_back(*each->given);
          } else {
            kept.emplace_back(each->test, book->plan.code[each->test].op);
            book->plan.code[each->test].op = Op::jump;
          }
        }
        wrong.solve(std::move(facts), decision->benefit);
        const bool hit = accept(decision->case_, [&] {
          return Cause{"two-changes", rule(named(other.rule)).id, rule(named(one.rule)).id,
                       both(one.what.vi + " và " + other.what.vi, one.what.en + " and " + other.what.en)};
        });
        for (const auto& [at, op] : kept) book->plan.code[at].op = op;
        if (hit) return true;
      }
    }
    return false;
  }

  /// The ceilings and floors of wages not applied.
  bool limits() {
    std::vector<Scheme> kept = book->schemes;
    for (Scheme& scheme : book->schemes) {
      scheme.ceilings.clear();
      scheme.floors.clear();
    }
    const bool hit = with_case(decision->case_, [&] {
      return Cause{"wage-limit-ignored",
                   {},
                   benefit().scheme,
                   both("không áp dụng mức tối đa và tối thiểu của tiền lương đóng", "wages taken over their limits")};
    });
    book->schemes = std::move(kept);
    return hit;
  }

  // ---- the person and the lines ----

  bool birth() {
    const std::optional<Birth>& told = decision->case_.person.born;
    if (!told) return false;
    Case changed = decision->case_;
    const auto born = [&](const Birth& other, const std::string& code, const Text& what) {
      changed.person.born = other;
      return with_case(changed, [&] { return Cause{code, to_string(other), "born", what}; });
    };
    if (told->day != 0 && told->day <= 12 && told->day != told->month) {
      const Birth swapped{told->year, told->day, told->month};
      const std::string day = two(swapped.day) + "/" + two(swapped.month) + "/" + std::to_string(swapped.year);
      if (born(swapped, "birth-day-month-swapped",
               both("đảo ngày và tháng sinh thành " + day, "day and month of birth swapped to " + day))) {
        return true;
      }
    }
    Birth other = *told;
    other.year -= kRepublicYears;
    const std::string written = std::to_string(told->year - 1911), read = std::to_string(other.year);
    return born(other, "birth-year-calendar",
                both("đọc năm sinh " + written + " của lịch Dân Quốc (Đài Loan) thành " + read,
                     "the birth year " + written + " of the Republic of China calendar read as " + read));
  }

  bool sex() {
    if (!decision->case_.person.sex) return false;
    Case changed = decision->case_;
    const bool woman = *changed.person.sex != "female";
    changed.person.sex = woman ? "female" : "male";
    return with_case(changed, [&] {
      return Cause{"sex-swapped", *changed.person.sex, "sex",
                   woman ? both("tính như nữ", "the rules for women") : both("tính như nam", "the rules for men")};
    });
  }

  bool calendars() {
    const std::vector<Record>& records = decision->case_.records;
    const auto moved = [&](const std::vector<std::size_t>& which) {
      Case changed = decision->case_;
      for (const std::size_t i : which) {
        Record& record = changed.records[i];
        record.months = {record.months.first - 12 * kRepublicYears, record.months.last - 12 * kRepublicYears};
      }
      const Record& first = records[which.front()];
      return with_case(changed, [&] {
        const std::string year = std::to_string(first.months.first.year() - 1911),
                          read = std::to_string(first.months.first.year() - kRepublicYears);
        const Text place = where(first.months, first.place.line);
        return Cause{"line-year-calendar", read, line_of(first.place.line),
                     both("đọc năm " + year + " của lịch Dân Quốc (Đài Loan) thành " + read + " " + place.vi,
                          "the year " + year + " of the Republic of China calendar read as " + read + " " + place.en)};
      });
    };
    // Two digits only: years up to 99 of that calendar.
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].months.last.year() > 1911 + 99 || records[i].months.first.year() < 1911 + kRepublicYears) continue;
      all.push_back(i);
      if (moved({i})) return true;
    }
    return all.size() > 1 && moved(all);
  }

  bool lines() {
    const std::vector<Record>& records = decision->case_.records;
    const auto change = [&](std::size_t i, const std::string& code, const std::function<void(Case&)>& how,
                            const Text& what) {
      Case changed = decision->case_;
      how(changed);
      return with_case(changed, [&] {
        return Cause{code,
                     {},
                     line_of(records[i].place.line),
                     joined(what, joined(both(" ", " "), where(records[i].months, records[i].place.line)))};
      });
    };
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (change(
              i, "line-left-out", [&](Case& c) { c.records.erase(c.records.begin() + static_cast<std::ptrdiff_t>(i)); },
              both("bỏ dòng đóng", "the line left out")))
        return true;
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
      Facts facts = right->facts();
      count_again(facts, i, records[i].months);
      if (with_facts(std::move(facts), [&] {
            const Text place = where(records[i].months, records[i].place.line);
            return Cause{"line-counted-twice",
                         {},
                         line_of(records[i].place.line),
                         both("tính hai lần dòng đóng " + place.vi, "the line " + place.en + " counted twice")};
          }))
        return true;
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (const bool end : {true, false}) {
        for (const int by : {-1, 1}) {
          const bool more = end == (by > 0);
          if (!more && records[i].months.first == records[i].months.last) continue;
          const auto how = [&](Case& c) {
            Span& months = c.records[i].months;
            (end ? months.last : months.first) = (end ? months.last : months.first) + by;
          };
          const Text what =
              both(std::string(more ? "thêm" : "bớt") + " 01 tháng ở " + (end ? "cuối" : "đầu") + " dòng đóng",
                   std::string("one month ") + (more ? "more" : "less") + " at the " + (end ? "end" : "beginning") +
                       " of the line");
          if (change(i, more ? "month-more" : "month-less", how, what)) return true;
        }
      }
    }
    // The wage of the step before carried on, or that of the next taken too early.
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (std::size_t k = 0; k < records.size(); ++k) {
        const bool beside = k + 1 == i || i + 1 == k;
        if (!beside || records[k].basis != records[i].basis || records[k].amount == records[i].amount) continue;
        const auto how = [&](Case& c) { c.records[i].amount = records[k].amount; };
        if (change(i, "wage-of-other-line", how,
                   both("lấy tiền lương của dòng " + std::to_string(records[k].place.line) + " cho dòng đóng",
                        "the amount of line " + std::to_string(records[k].place.line) + " taken for the line")))
          return true;
      }
    }
    return false;
  }

  // ---- roundings ----

  bool roundings() {
    std::set<int> used;
    if (benefit().rounding >= 0) used.insert(benefit().rounding);
    for (const RuleId r : {benefit().amount, benefit().low, benefit().high}) {
      if (r == kNoRule) continue;
      for (const Evaluation::Rounded& rounded : eval().roundings(r)) used.insert(rounded.rounding);
    }
    for (const int index : used) {
      RoundingRule& of = book->roundings[static_cast<std::size_t>(index)];
      const RoundingRule kept = of;
      for (const RoundingMode mode :
           {RoundingMode::down, RoundingMode::up, RoundingMode::half_up, RoundingMode::half_even}) {
        if (mode == kept.mode) continue;
        of.mode = mode;
        const bool hit = with_law([&] {
          return Cause{"rounding-mode", std::string(to_string(mode)), kept.id,
                       both("làm tròn theo cách “" + std::string(to_string(mode)) + "”",
                            "rounding “" + std::string(to_string(mode)) + "”")};
        });
        of = kept;
        if (hit) return true;
      }
    }
    // The amount rounded to tens, hundreds or thousands. The unit of a rounding is fixed when a law is taken up.
    const Outcome* outcome = right->outcomes().empty() ? nullptr : &right->outcomes().front();
    if (outcome == nullptr || !outcome->value || benefit().amount == kNoRule || !figures_agree(*right, *decision))
      return false;
    const Exact exact = right->exact_amount(*outcome, benefit().amount);
    for (const int unit : {10, 100, 1000}) {
      for (const RoundingMode mode : {RoundingMode::half_up, RoundingMode::down, RoundingMode::up}) {
        if (amount_due(*right, decision->case_) != outcome->value || round(exact, Exact(unit), mode) != decision->paid)
          continue;
        found = Cause{"rounding-unit", std::to_string(unit), benefit().id,
                      both("Nếu làm tròn đến " + std::to_string(unit) + " thì đúng bằng số đã trả.",
                           "With rounding to " + std::to_string(unit) + " the result is exactly what was paid.")};
        departs = right->real(benefit().amount);
        return true;
      }
    }
    return false;
  }

  /// A rule's value rounded before the computation goes on; by more than half a percent only where nothing else fits.
  bool rounded_finely() { return rounded_early(false); }
  bool rounded_coarsely() { return rounded_early(true); }
  bool rounded_early(bool coarsely) {
    using K = Unit::Kind;
    for (const Evaluation::Step& step : steps) {
      const Rule& of = rule(step.rule);
      if (of.kind == Rule::Kind::inner || !eval().has(step.rule)) continue;
      std::vector<Exact> units;
      if (of.unit.kind == K::money) units = {Exact(1), Exact(10), Exact(100), Exact(1000)};
      if (of.unit.kind == K::percent) units = {Exact(1, 10000), Exact(1, 1000), Exact(1, 100)};
      if (of.unit.kind == K::years) units = {Exact(1)};
      if (of.unit.kind == K::number) units = {Exact(1, 1000), Exact(1, 100), Exact(1, 10), Exact(1)};
      const Exact value = eval().number(step.rule);
      std::set<Exact> tried{value};
      for (const Exact& unit : units) {
        for (const RoundingMode mode : {RoundingMode::half_up, RoundingMode::down, RoundingMode::up}) {
          const Exact other = round(value, unit, mode);
          const Exact apart = other < value ? value - other : other - value;
          if ((apart * Exact(200) > value) != coarsely || !tried.insert(other).second) continue;
          if (with_value(step.rule, other, [&] {
                const Text name = called(step.rule), text = shown(other, of.unit);
                return Cause{"rounded-early", std::string(to_string(mode)), rule(named(step.rule)).id,
                             both("làm tròn " + name.vi + " thành " + text.vi + " rồi mới tính tiếp",
                                  name.en + " rounded to " + text.en + " before going on")};
              }))
            return true;
        }
      }
    }
    return false;
  }

  // ---- bare adjustments ----

  bool zeros() {
    using K = Unit::Kind;
    for (const Evaluation::Step& step : steps) {
      const Rule& of = rule(step.rule);
      if (of.kind == Rule::Kind::inner || !eval().has(step.rule)) continue;
      const Text name = called(step.rule);
      const std::string id = rule(named(step.rule)).id;
      const Exact value = eval().number(step.rule);
      if (of.unit.kind == K::truth) {
        const bool held = value != Exact(0);
        if (with_value(step.rule, held ? Exact(0) : Exact(1), [&] {
              return Cause{"condition-turned", held ? "no" : "yes", id,
                           held ? both("coi như không có " + name.vi, name.en + " taken as not met")
                                : both("coi như có " + name.vi, name.en + " taken as met")};
            }))
          return true;
        continue;
      }
      const bool quantity = of.unit.kind == K::money || of.unit.kind == K::percent || of.unit.kind == K::months ||
                            of.unit.kind == K::years || of.unit.kind == K::number;
      if (!quantity || value == Exact(0)) continue;
      if (with_value(step.rule, Exact(0), [&] {
            return Cause{"rule-left-out", {}, id, both("bỏ qua " + name.vi, name.en + " left out")};
          }))
        return true;
    }
    return false;
  }

  bool nudges() {
    using K = Unit::Kind;
    for (const Evaluation::Step& step : steps) {
      const Rule& of = rule(step.rule);
      if (of.kind == Rule::Kind::inner || !eval().has(step.rule)) continue;
      std::vector<Exact> by;
      if (of.unit.kind == K::years) by = {Exact(1, 2), Exact(1)};
      if (of.unit.kind == K::months) by = {Exact(1)};
      if (of.unit.kind == K::percent) by = {Exact(1, 200), Exact(1, 100), Exact(2, 100)};
      if (of.unit.kind == K::month) by = {Exact(1), Exact(12)};
      if (of.unit.kind == K::year || of.unit.kind == K::number) by = {Exact(1)};
      const Exact value = eval().number(step.rule);
      for (const Exact& amount : by) {
        for (const bool more : {true, false}) {
          const Exact other = more ? value + amount : value - amount;
          if (with_value(step.rule, other, [&] {
                const Text name = called(step.rule), text = shown(other, of.unit), was = shown(value, of.unit);
                return Cause{"value-off", more ? "more" : "less", rule(named(step.rule)).id,
                             both("lấy " + name.vi + " là " + text.vi + " thay vì " + was.vi,
                                  name.en + " taken as " + text.en + " instead of " + was.en)};
              }))
            return true;
        }
      }
    }
    return false;
  }
};

CauseFinder::CauseFinder(const Lawbook& lawbook) : impl_(std::make_unique<Impl>(lawbook)) {}
CauseFinder::~CauseFinder() = default;
CauseFinder::CauseFinder(CauseFinder&&) noexcept = default;
CauseFinder& CauseFinder::operator=(CauseFinder&&) noexcept = default;

std::optional<Cause> CauseFinder::find(const Decision& decision, Solver& right, RuleId& departs) {
  std::optional<Cause> cause = impl_->find(decision, right);
  departs = impl_->departs;
  return cause;
}

}  // namespace huong
