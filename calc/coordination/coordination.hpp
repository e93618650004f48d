// Treaties at work. For a benefit of one country and the agreements that bind it, says which foreign months count and
// how: who brings months, converted and counted once, what was refunded left out, minimum own period, method, and
// whether the clause operates. It knows verbs, no country: everything comes from the agreement's terms. What the
// agreement leaves unsaid and the answer needs is a question, not a guess.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/law/agreed.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/time/spans.hpp"

namespace huong {

/// How a country pays what an agreement opens.
enum class Method : std::uint8_t {
  own_periods,   ///< the national formula on own periods
  pro_rata,      ///< theoretical amount × own / total
  full_career,   ///< theoretical amount × own / a full career
  residence,     ///< the full amount × own / so many months
  top_up,        ///< theoretical amount less what the others pay
  single_payer,  ///< the national formula on all periods
};

/// How many months a unit is taken for where months are what an agreement asks for: 3 months are a quarter, 13 weeks or
/// 90 days.
[[nodiscard]] Exact months_in(PeriodUnit unit);

/// A number of months that an agreement gives, or leaves to a rule of national law.
struct Length {
  int months = -1;
  RuleId rule = kNoRule;
  [[nodiscard]] bool given() const { return months >= 0 || rule != kNoRule; }
};

/// What a country sees of a person's periods under an agreement, refunded ones left out on all sides.
struct Periods {
  Spans own;
  Exact own_units;  ///< in the unit in which its schemes count
  Spans displaced;  ///< own months that make way for a stronger period of another country
  Spans foreign;    ///< what the others bring
  Exact foreign_units;
  int for_right_only = 0;  ///< so many of the foreign months open the right and count for nothing else
  int absorbed = 0;        ///< so many count as own: short periods of others
  Exact absorbed_units;
  std::vector<std::pair<std::string, int>> by_country;  ///< who brings how many months
  std::string last_country;                             ///< who of them insured last
  bool own_short = false;                               ///< the own periods are given to the others
  std::optional<Text> unsaid;                           ///< what the agreement would have to say
  bool fact_missing = false;                            ///< it is a fact that is not given
  friend bool operator==(const Periods& a, const Periods& b) {
    return a.own == b.own && a.own_units == b.own_units && a.displaced == b.displaced && a.foreign == b.foreign &&
           a.foreign_units == b.foreign_units && a.for_right_only == b.for_right_only && a.absorbed == b.absorbed &&
           a.own_short == b.own_short;
  }
};

struct PeriodTerms;
class CoverageLaw;

/// What an agreement does for one benefit of one person.
struct Treatment {
  const Agreement* agreement = nullptr;
  const Clause* clause = nullptr;     ///< the clause that opens the right
  const Clause* computing = nullptr;  ///< the clause that says how the amount is computed
  std::vector<std::string> partners;  ///< the countries that bring months; of a refund all other parties
  Periods periods;
  std::shared_ptr<const PeriodTerms> counted_by;  ///< how the periods were counted
  std::string payer;  ///< with closes: who pays instead; it takes the benefit away only where that country pays
  Method method = Method::own_periods;
  bool only_if_needed = true;
  bool replaces = false;        ///< stands instead of what national law alone gives, higher or lower
  bool as_needed = false;       ///< only as many foreign months as open the right …
  bool oldest_first = false;    ///< … the oldest of them, else the latest
  bool own_refund = false;      ///< it says of a refund what national law says otherwise
  bool counts_alone = false;    ///< own months are looked at under it though no others come to them
  bool choice = false;          ///< the person may choose between it and national law
  bool refund_ground = false;   ///< the clause is a ground for a refund, not a totalization
  bool closes = false;          ///< the agreement takes the benefit away: barred says why
  bool against = false;         ///< foreign months count against the person too: its result stands whatever it is
  Length denominator;           ///< what own is divided by; not given: all periods together
  Length cap;                   ///< and no more than this
  std::optional<Exact> abroad;  ///< the part paid to somebody who lives outside the paying country
  int unity = -1;               ///< own periods are cut so that all together make no more months; -1: they are not
  PeriodUnit unit = PeriodUnit::month;          ///< what the paying country counts in
  int round_theoretical = -1, round_paid = -1;  ///< index into Lawbook::roundings
  bool reinstated = false;                      ///< periods refunded before count again
  bool surplus_paid = false;                    ///< displaced months are paid on top
  Agreed agreed = nothing_agreed();             ///< what it says of what national law asks
  std::optional<Month> payable_from;    ///< first month the clause can pay for; nothing when it is not known to operate
  std::optional<Month> in_force;        ///< first month of the clauses used, whether they operate or not
  bool assumed_operative = false;       ///< the case assumed the date
  Grade grade = Grade::official;        ///< the worst of the clauses used
  std::vector<const Clause*> clauses;   ///< all clauses used, for citation; the one that opens the right first
  const Clause* inoperative = nullptr;  ///< the first clause not known to operate, when there is one
  std::optional<Text> barred;           ///< why it cannot help (minimum own period …)
  std::optional<Text> unsaid;           ///< what the agreement leaves unsaid and this person's answer needs
  bool fact_missing = false;            ///< it is a fact of the person that is not given
  std::optional<Month> ended;           ///< the month from which the agreement is over …
  bool acquired_lost = false;           ///< … and with it rights that had begun
  bool in_course_kept = false;          ///< … while its earlier periods go on counting for new ones
};

/// A date given in the case for a clause of an agreement not known to operate.
struct AssumedDate {
  std::string agreement, clause;
  Day from;
};

/// An agreement's terms merged from its clauses, every name looked up: made once, used for many people. The agreement
/// and the lawbook must outlive it. What it says to one benefit is found out when first asked for and kept.
class Treaty {
 public:
  Treaty(const Agreement& agreement, const Lawbook& lawbook);
  ~Treaty();
  Treaty(Treaty&&) noexcept;
  Treaty& operator=(Treaty&&) = delete;
  Treaty(const Treaty&) = delete;
  Treaty& operator=(const Treaty&) = delete;

  [[nodiscard]] const Agreement& agreement() const { return *agreement_; }
  /// True when months of the scheme (an index into Lawbook::schemes) count under the agreement for somebody.
  [[nodiscard]] bool counts(std::size_t scheme) const { return counts_[scheme] != 0; }
  /// True when some clause may change a result of this benefit (an index into Lawbook::benefits) for the person.
  [[nodiscard]] bool touches(std::size_t benefit, const Facts& facts);
  /// What the agreement does for a benefit it touches. `linked`: the other agreements that apply to the case; those
  /// with a state outside this one bring its periods where this one allows it and `third` asks for them.
  void treat(std::size_t benefit, const Facts& facts, const std::vector<AssumedDate>& assumed,
             const std::vector<Treaty*>& linked, bool third, Treatment& into);
  /// Whether periods of states outside the agreement may help this benefit of the person, and only when needed.
  enum class Third : std::uint8_t { no, if_needed, always };
  [[nodiscard]] Third third(std::size_t benefit, const Facts& facts);
  /// Who insures the work of which months.
  [[nodiscard]] const CoverageLaw& coverage() const;

 private:
  struct Asked;
  struct Bound;
  struct Cache;

  [[nodiscard]] const Bound& bound(std::size_t benefit, const Facts& facts);
  [[nodiscard]] std::unique_ptr<Bound> bind(const Asked& asked) const;
  void bind_refund(const Asked& asked, Bound& into) const;
  void bind_totalization(const Asked& asked, Bound& into) const;
  void bind_method(const Asked& asked, Bound& into) const;
  void bind_agreed(const Asked& asked, Bound& into) const;
  void leave_open(std::string_view term, Bound& into) const;
  void bind_money(const Asked& asked, Bound& into) const;
  void bind_periods(const Asked& asked, Bound& into) const;
  void bring_third_states(const Bound& bound, const std::vector<Treaty*>& linked,
                          const std::vector<AssumedDate>& assumed, PeriodTerms& into) const;
  [[nodiscard]] bool links(std::string_view a, std::string_view b, Day day,
                           const std::vector<AssumedDate>& assumed) const;
  void judge_clauses(const Bound& bound, const Facts& facts, const std::vector<AssumedDate>& assumed,
                     Treatment& into) const;
  void judge_person(const Bound& bound, const Facts& facts, Treatment& into) const;
  void judge_payer(const Bound& bound, const Facts& facts, Treatment& into) const;
  [[nodiscard]] Length length(const Node* node) const;
  [[nodiscard]] int rounding(const Node* node) const;
  [[nodiscard]] Text called(std::string_view country) const;

  const Agreement* agreement_;
  const Lawbook* book_;
  std::vector<char> counts_;  ///< by index into Lawbook::schemes
  std::vector<Symbol> party_;
  std::vector<Day> changes_;
  bool by_nationality_ = false;
  std::unique_ptr<Cache> cache_;
  std::unique_ptr<CoverageLaw> coverage_;
};

/// Checks the terms of an agreement against the vocabulary: unknown words, missing answers, contradictions. Terms that
/// negotiators write and that change no figure here are recorded clauses: they are allowed and carried as they stand.
void check_terms(const Agreement& agreement, const Lawbook& lawbook, Faults& faults);

/// The terms that this engine computes with, in the order of the page for rule authors.
[[nodiscard]] const std::vector<std::string_view>& computed_terms();
/// The terms that are recorded: shown, not computed.
[[nodiscard]] const std::vector<std::string_view>& recorded_terms();

}  // namespace huong
