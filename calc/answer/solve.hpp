// Finding the outcome of every benefit, before a word is said about it. Part of answer/; not for use outside it.
// Everything that can be looked up by name is looked up once, when the Solver is made; solving a case then compares
// numbers.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/coordination/coverage.hpp"

namespace huong {

/// What became of one benefit in one world.
struct Outcome {
  std::int32_t benefit = -1;
  Status status = Status::unknown;
  bool qualifies = false;           ///< every condition holds, now or at a known later time
  std::int32_t run = 0;             ///< the run that decided
  std::int32_t treatment = -1;      ///< index into Solver::treatments; -1: national law alone
  std::int32_t tried_run = -1;      ///< a run under an agreement that did not help
  std::int32_t tried = -1;          ///< its treatment
  std::int32_t tried_failed = -1;   ///< the condition that failed there
  std::int32_t failed = -1;         ///< the condition that decided, when one did not hold
  RuleId unknown = kNoRule;         ///< the rule without a value that made the status unknown
  RuleId amount_unknown = kNoRule;  ///< the rule without a value that left the amount open
  std::optional<Month> from;
  std::optional<Exact> value, low, high;  ///< after rounding
  Exact own, total;                       ///< of an amount paid in proportion; total 0: paid whole
  Exact factor = 1;                       ///< what of it is paid: to somebody abroad, after a cap on the career
  Exact added;                            ///< paid on top, before rounding: displaced voluntary periods
  bool pending = false;                   ///< rests on a clause not known to operate
  bool closed = false;                    ///< an agreement takes it away: see treatment
  std::int32_t closing = -1;              ///< a treatment that takes it away if the country that pays instead does pay
  std::optional<Month> ends;              ///< the last month paid, when an agreement that ended takes it away
  std::optional<Text> open;               ///< why the amount is not known, where no rule says so
  bool unsaid = false;                    ///< an agreement leaves open what the answer needs: see treatment

  /// Another lawful answer for the same benefit, not chosen.
  struct Other {
    std::int32_t treatment = -1;
    Status status = Status::unknown;
    std::optional<Month> from;
    std::optional<Exact> value, low, high;
    bool pending = false;
  };
  std::vector<Other> others;
};

/// One frame and the machine that runs in it.
struct Run {
  explicit Run(std::shared_ptr<const Lawbook> book) : eval(std::move(book)) {}
  World world;
  Spans displaced;             ///< own months that make way for another country's
  bool reinstated = false;     ///< months refunded before count again
  std::optional<Facts> facts;  ///< the case as the agreement sees it, where that is another
  Evaluation eval;
};

class Solver {
 public:
  explicit Solver(std::shared_ptr<const Lawbook> lawbook);

  /// Solves a case; with faults false. What is found stays until the next call.
  [[nodiscard]] bool solve(const Case& case_, Faults& faults);

  /// Solves one benefit (an index into Lawbook::benefits) of a case, whatever the case claims.
  [[nodiscard]] bool solve(const Case& case_, std::int32_t benefit, Faults& faults);
  /// The same amount and status without the lines that the law attaches to schemes which the benefit never looks at:
  /// for many cases. Words about the outcome may rest on them.
  [[nodiscard]] bool solve_quickly(const Case& case_, std::int32_t benefit, Faults& faults);
  /// Solves it for changed facts of the case at hand: its agreements and assumptions stay.
  void solve(Facts facts, std::int32_t benefit);

  /// From now on these agreements apply, whatever a case names; clauses not known to operate do so from that day, if
  /// one is given. The agreements must outlive the solver.
  void fix_agreements(const std::vector<Agreement>& agreements, std::optional<Day> operative);
  /// Solves some benefits under the fixed agreements, by today's law and prices held.
  void solve_fixed(const Facts& facts, const std::vector<std::int32_t>& benefits);
  /// By scheme: whether the law of these benefits looks at its lines, or an agreement may count them.
  [[nodiscard]] std::vector<char> schemes_read(const std::vector<std::int32_t>& benefits);

  /// Takes in a case without solving it: its facts, agreements and assumptions; with faults false.
  [[nodiscard]] bool read(const Case& case_, Faults& faults) { return begin(case_, faults); }
  /// Adds who insures the work of which months under the agreements that apply.
  void cover(const Facts& facts, std::vector<Stretch>& into) const;

  [[nodiscard]] const Lawbook& lawbook() const { return *book_; }
  [[nodiscard]] const std::shared_ptr<const Lawbook>& shared_lawbook() const { return book_; }
  [[nodiscard]] const Facts& facts() const { return *facts_; }
  [[nodiscard]] const std::vector<Outcome>& outcomes() const { return outcomes_; }
  [[nodiscard]] const Treatment& treatment(std::int32_t index) const {
    return treatments_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Evaluation& eval(std::int32_t run) { return runs_[static_cast<std::size_t>(run)].eval; }
  [[nodiscard]] const World& world(std::int32_t run) const { return runs_[static_cast<std::size_t>(run)].world; }
  [[nodiscard]] const Benefit& benefit(const Outcome& outcome) const {
    return book_->benefits[static_cast<std::size_t>(outcome.benefit)];
  }
  /// The agreements that apply to the case, in order.
  [[nodiscard]] const std::vector<Treaty*>& treaties() const { return applicable_; }
  [[nodiscard]] const std::string& currency(std::int32_t benefit) const {
    return currencies_[static_cast<std::size_t>(benefit)];
  }
  [[nodiscard]] Symbol currency_symbol(std::int32_t benefit) const {
    return currency_symbols_[static_cast<std::size_t>(benefit)];
  }
  /// The rule that an inner formula merely names.
  [[nodiscard]] RuleId real(RuleId rule) const;
  void mark_coverage(std::vector<std::vector<std::uint8_t>>& hits) const;

  /// The exact amount of a rule in an outcome, before the benefit's rounding, in proportion when it is paid so.
  [[nodiscard]] Exact exact_amount(const Outcome& outcome, RuleId rule);
  /// The same after the benefit's rounding, by the fast way where there is one; false when it has no value.
  [[nodiscard]] bool amount_of(const Outcome& outcome, RuleId rule, std::optional<Exact>& into);
  [[nodiscard]] Exact round_amount(const Outcome& outcome, const Exact& value) const;
  /// The rounding of what is paid: the agreement's where it has one, else the benefit's. Index into
  /// Lawbook::roundings; -1: none.
  [[nodiscard]] int rounding_of(const Outcome& outcome) const;

 private:
  [[nodiscard]] bool begin(const Case& case_, Faults& faults, const std::vector<char>* attached = nullptr);
  [[nodiscard]] const std::vector<char>& schemes_read(std::int32_t benefit);
  void answer();
  void count_units(std::int32_t run);
  [[nodiscard]] bool choose_agreements(const Case& case_, Faults& faults);
  [[nodiscard]] bool read_assumptions(const Case& case_, Faults& faults);
  void choose_benefits(const Case& case_);
  std::int32_t run_in(const World& world, const Treatment* treatment = nullptr);
  [[nodiscard]] Facts seen_under(const Treatment& treatment) const;
  void judge(std::int32_t benefit, std::int32_t run, std::int32_t treatment, Outcome& into);
  void find_amount(Outcome& outcome);
  void try_treaties(Outcome& national);
  void try_treaty(std::size_t at, bool third, bool enough, Outcome& best);
  [[nodiscard]] bool close(const Treatment& treatment, std::int32_t at, Outcome& best) const;
  [[nodiscard]] bool over(Treatment& treatment, Outcome& candidate) const;
  bool judge_under(std::int32_t benefit, std::int32_t treatment, Outcome& into);
  void frame(const Treatment& treatment, const Spans& foreign, const Benefit& benefit);
  void share(const Treatment& treatment, Outcome& into);
  void top_up();
  void settle_payers();
  [[nodiscard]] bool better(const Outcome& candidate, const Outcome& best) const;

  std::shared_ptr<const Lawbook> book_;
  // Made once.
  std::vector<std::string> countries_;                                ///< with benefits
  std::vector<Symbol> country_symbols_;                               ///< by country
  std::vector<std::int32_t> country_of_benefit_, country_of_scheme_;  ///< -1: no benefits there
  std::map<std::string, std::vector<std::int32_t>, std::less<>> claims_;
  std::vector<Symbol> currency_symbols_;
  std::vector<std::string> currencies_;
  std::vector<std::optional<Small>> rounding_units_;
  Symbol refused_ = kNoSymbol, not_yet_ = kNoSymbol, lapsed_ = kNoSymbol;
  std::deque<Treaty> treaties_;
  std::vector<Treaty*> signed_;
  std::map<std::int32_t, std::vector<char>> schemes_read_;  ///< by benefit, found out when first wanted
  // The case at hand; buffers are kept.
  std::optional<Facts> facts_;
  std::deque<Agreement> drafts_;
  std::deque<Treaty> draft_treaties_;
  std::vector<Treaty*> applicable_;
  std::vector<AssumedDate> assumed_;
  std::deque<Treaty> fixed_treaties_;
  std::map<std::string, Exact, std::less<>> rates_;  ///< "KRW/VND": so many dong a won
  std::deque<Run> runs_;
  std::size_t used_ = 0;
  World world_;
  std::vector<std::int32_t> candidates_;
  std::vector<Treatment> treatments_;
  std::size_t treatments_used_ = 0;
  std::vector<Outcome> outcomes_;
  bool held_ = false;
};

}  // namespace huong
