// Treaties at work. For a benefit of one country and the agreements that bind it, says which foreign months count and
// how: who brings months, count once what was insured twice, leave out what was refunded, minimum own period, method,
// and whether the clause operates. It knows verbs, no country: everything comes from the agreement's terms.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/time/spans.hpp"

namespace huong {

enum class Method {
  own_periods,  ///< the national formula on own months only
  pro_rata      ///< theoretical amount × own / total
};

/// What an agreement does for one benefit of one person.
struct Treatment {
  const Agreement* agreement = nullptr;
  const Clause* clause = nullptr;  ///< the clause that opens the right
  std::string partner;             ///< the other country
  Spans own;                       ///< own months that count
  Spans foreign;                   ///< foreign months that count for opening the right, own ones taken out
  Method method = Method::own_periods;
  bool only_if_needed = true;
  bool refund_ground = false;           ///< the clause is a ground for a refund, not a totalization
  std::optional<Month> payable_from;    ///< first month the clause can pay for; nothing when it is not known to operate
  std::optional<Month> in_force;        ///< first month of the clauses used, whether they operate or not
  bool assumed_operative = false;       ///< the case assumed the date
  Grade grade = Grade::official;        ///< the worst of the clauses used
  std::vector<const Clause*> clauses;   ///< all clauses used, for citation; the one that opens the right first
  const Clause* inoperative = nullptr;  ///< the first clause not known to operate, when there is one
  std::optional<Text> barred;           ///< why it cannot help (minimum own period …)
};

/// A date given in the case for a clause of an agreement not known to operate.
struct AssumedDate {
  std::string agreement, clause;
  Day from;
};

/// The months that each party's schemes bring under an agreement, refunded ones left out on both sides. A month insured
/// on both sides is counted once, as own, so each side has its own view of the other's months.
struct Periods {
  std::array<Spans, 2> own;
  std::array<Spans, 2> foreign;  ///< foreign[i]: what the other side brings to side i, the months of side i taken out
};

/// An agreement's terms merged from its clauses, every name looked up: made once, used for many people. The agreement
/// and the lawbook must outlive it.
class Treaty {
 public:
  Treaty(const Agreement& agreement, const Lawbook& lawbook);

  [[nodiscard]] const Agreement& agreement() const { return *agreement_; }
  /// True when some clause may change a result of this benefit (an index into Lawbook::benefits).
  [[nodiscard]] bool touches(std::size_t benefit) const { return bound_[benefit].side >= 0; }
  /// True when months of the scheme (an index into Lawbook::schemes) count under the agreement.
  [[nodiscard]] bool counts(std::size_t scheme) const { return schemes_[0][scheme] || schemes_[1][scheme]; }
  /// The months that both sides bring.
  void periods(const Facts& facts, Periods& into) const;
  /// What the agreement does for a benefit it touches.
  void treat(std::size_t benefit, const Facts& facts, const Periods& periods, const std::vector<AssumedDate>& assumed,
             Treatment& into) const;

 private:
  /// What was found out once about a benefit.
  struct Bound {
    std::int8_t side = -1;
    bool refund = false;
    std::vector<const Clause*> clauses;
  };

  [[nodiscard]] int side_of(std::string_view country) const;

  const Agreement* agreement_;
  std::array<std::vector<bool>, 2> schemes_;  ///< by index into Lawbook::schemes
  std::array<Symbol, 2> party_ = {kNoSymbol, kNoSymbol};
  std::array<Text, 2> called_;  ///< as people call them
  std::array<int, 2> min_own_ = {0, 0};
  std::array<Method, 2> method_ = {Method::own_periods, Method::own_periods};
  bool only_if_needed_ = true;
  bool counts_amount_ = false;
  bool nationals_only_ = false;
  std::vector<Bound> bound_;
};

/// The treatments of a benefit under the agreements that apply, in the order given.
[[nodiscard]] std::vector<Treatment> treat(const Benefit& benefit, const Facts& facts, const Lawbook& lawbook,
                                           const std::vector<const Agreement*>& agreements,
                                           const std::vector<AssumedDate>& assumed);

/// Checks the terms of an agreement against the vocabulary: unknown words, missing answers, contradictions. Terms that
/// negotiators write and that change no figure here are recorded clauses: they are allowed and carried as they stand.
void check_terms(const Agreement& agreement, const Lawbook& lawbook, Faults& faults);

/// The terms that this engine computes with, in the order of the page for rule authors.
[[nodiscard]] const std::vector<std::string_view>& computed_terms();
/// The terms that are recorded: shown, not computed.
[[nodiscard]] const std::vector<std::string_view>& recorded_terms();

}  // namespace huong
