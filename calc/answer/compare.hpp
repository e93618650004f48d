// Lives under several agreements side by side: what each benefit is worth, what each fund takes in, who gains, who
// loses, and which clause did it. Every variant sees a life as its agreements insure it. The first variant is the one
// that the others are held against.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/solve.hpp"

namespace huong {

/// Agreements that apply together, under a name; none: national law alone.
struct Variant {
  std::string name;
  std::vector<Agreement> agreements;
};

struct CompareOptions {
  std::optional<Day> operative;  ///< clauses not known to operate do so from this day
  int age = 80;                  ///< the age to which people are taken to live, for values over a life
};

/// What one benefit is for one life in one variant.
struct Standing {
  bool concerns = false;  ///< the benefit has to do with the life at all
  Status status = Status::refused;
  std::optional<Month> from;
  std::optional<Exact> value;      ///< a month or once; of a range the lower end
  std::optional<Exact> over_life;  ///< all payments to the age assumed, at values held
  /// Money comes, now or from a month that is known.
  [[nodiscard]] bool due() const { return status == Status::granted || (status == Status::not_yet && from); }
  friend bool operator==(const Standing&, const Standing&) = default;
};

/// What one fund takes in for one life in one variant.
struct Contribution {
  bool concerns = false;       ///< a line of its scheme takes part, or would
  std::optional<Exact> value;  ///< nothing when it is not known: why says why
  std::vector<Exact> parts;    ///< who pays and to which fund, in the order of the law
  Text why;
  [[nodiscard]] bool known() const { return !concerns || value.has_value(); }
  friend bool operator==(const Contribution& a, const Contribution& b) {
    return a.concerns == b.concerns && a.value == b.value && a.parts == b.parts;
  }
};

/// A benefit, or what a fund takes in, that is not in a variant what it is in the first.
struct Change {
  std::size_t variant = 0, benefit = 0;  ///< indexes into variants, and into benefits or funds
  int direction = 0;                     ///< 1: more, -1: less, 0: not comparable
  std::vector<std::string> clauses;      ///< that did it: one alone, or those that it needs
  bool alone = false;                    ///< any one of the clauses brings it about by itself
};

struct LifeCompared {
  std::vector<std::vector<Standing>> standings;          ///< by variant, by benefit
  std::vector<std::vector<Contribution>> contributions;  ///< by variant, by fund
  std::vector<Change> changes;                           ///< of benefits
  std::vector<Change> moves;                             ///< of contributions, where both are known
};

/// Compares life after life; make one for each thread. The variants must outlive it.
class Comparer {
 public:
  Comparer(std::shared_ptr<const Lawbook> lawbook, const std::vector<Variant>& variants, const CompareOptions& options);

  /// Nothing when the case does not fit the law; see faults.
  [[nodiscard]] std::optional<LifeCompared> compare(const Case& life, Faults& faults);

  /// The benefits that some variant may change, as indexes into Lawbook::benefits.
  [[nodiscard]] const std::vector<std::int32_t>& benefits() const { return benefits_; }
  [[nodiscard]] std::string currency(std::size_t benefit) const { return currencies_[benefit]; }
  /// The benefits that tell what was paid into the schemes of the agreements, as indexes into Lawbook::benefits.
  [[nodiscard]] const std::vector<std::int32_t>& funds() const { return funds_; }
  [[nodiscard]] std::string fund_currency(std::size_t fund) const { return fund_currencies_[fund]; }

 private:
  /// One life in one variant.
  struct Stood {
    std::vector<Standing> standings;
    std::vector<Contribution> contributions;
    std::vector<std::vector<std::string>> exempted_by;  ///< by fund: the clauses that take lines out of it
  };
  void note_clauses(Stood& into) const;
  /// A variant in which one clause was changed for its counterpart.
  struct Switched {
    std::string clause;
    std::vector<Agreement> forward, back;  ///< the first variant with it, the other without
    bool replaces = false;                 ///< the first variant has an agreement between the same parties
    std::unique_ptr<Solver> to_other, to_first;
  };

  void choose_benefits(const std::vector<Variant>& variants);
  void switch_clauses(const Variant& first, const Variant& other, std::vector<Switched>& into) const;
  [[nodiscard]] Stood stand(Solver& solver, const Facts& facts);
  [[nodiscard]] Standing standing_of(Solver& solver, const Outcome& outcome, const Facts& facts) const;
  [[nodiscard]] static Contribution contribution_of(Solver& solver, const Outcome& outcome);
  [[nodiscard]] static int direction(const Standing& before, const Standing& after);
  [[nodiscard]] static int direction(const Contribution& before, const Contribution& after);
  void attribute(const Facts& facts, std::size_t variant, const std::vector<Stood>& stood, LifeCompared& life);

  std::shared_ptr<const Lawbook> book_;
  CompareOptions options_;
  std::vector<std::int32_t> benefits_, funds_, all_;  ///< all_: both, in this order
  std::vector<std::string> currencies_, fund_currencies_;
  std::optional<std::vector<Contribution>> as_told_;  ///< of the life at hand, its lines as the case tells them
  std::vector<Stretch> stretches_;                    ///< a buffer
  std::vector<NotCovered> not_covered_;               ///< and another
  std::vector<char> attached_;
  std::vector<std::unique_ptr<Solver>> solvers_;  ///< by variant
  std::vector<std::vector<Switched>> switched_;   ///< by variant
};

}  // namespace huong
