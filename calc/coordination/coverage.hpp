// Who insures the work of each month: the clauses of an agreement on applicable legislation, held against what a case
// tells of stays abroad and of lines. Decides per scheme; what the agreement or the case leaves unsaid and the answer
// needs is not known, never guessed. Where an agreement says nothing, each country's own law stands as the lines have
// it, and double cover stays double.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/coordination/coordination.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// Months in which a scheme insures the work, or does not.
struct Stretch {
  enum class State : std::uint8_t { insured, exempt, unknown };
  enum class Why : std::uint8_t {
    national_law,         ///< no clause operates yet: each country's own law
    posted,               ///< sent: the sending country insures
    posting_over,         ///< its time is over: the place of work insures
    hired,                ///< hired at the place of work, insured at home, within the time of the exemption
    hiring_over,          ///< after it
    not_insured_at_home,  ///< hired at the place of work without insurance at home
    contract,             ///< a contract worker: one country's insurance stops
    contract_both,        ///< a contract worker whose insurance at home goes on
    general_rule,         ///< the place of work, or what the general rule says instead
    // not known:
    how_sent,         ///< the case tells two insurances for one month and not whether the person was sent
    which_country,    ///< nor in which country the contract is
    nationality,      ///< nor of which country the person is
    home_insurance,   ///< nor whether the person is insured at home
    subsidiary,       ///< the agreement does not say whether a subsidiary of the employer will do
    max_months,       ///< nor how long a posting may last
    counted_from,     ///< nor from when it counts for those sent before
    reset,            ///< nor whether a new posting has a fresh time
    no_general_rule,  ///< nor whose law applies otherwise
    residence,        ///< it asks where the person lives, which a case does not tell over time
    not_operative,    ///< the clause is not known to operate
  };
  std::int16_t scheme = -1;
  Month from;
  std::optional<Month> to;  ///< open when absent
  State state = State::unknown;
  Why why = Why::national_law;
  const Agreement* agreement = nullptr;
  const Clause* clause = nullptr;            ///< that decides; null: national law
  std::string home, host;                    ///< the countries concerned
  std::optional<Month> counted_from, until;  ///< the first and last month of a posting or exemption
  int recorded = 0;                          ///< so many of the months a line of the scheme insures
  bool assumed = false;                      ///< rests on a date that the case assumes, or on a draft
};
[[nodiscard]] std::string_view to_string(Stretch::State state);  ///< "insured", "exempt", "unknown"
/// Why, in a sentence.
[[nodiscard]] Text say(const Stretch& stretch, const Lawbook& lawbook);

/// The branches of the scheme that the agreement is about, on the day of the question.
[[nodiscard]] std::vector<std::string> branches_in_scope(const Stretch& stretch, const Lawbook& lawbook, Day day);

/// The coverage clauses of one agreement, names looked up once. The agreement and the lawbook must outlive it.
class CoverageLaw {
 public:
  CoverageLaw(const Agreement& agreement, const Lawbook& lawbook);

  /// Adds what the agreement decides for the person, by scheme and month; nothing where it has nothing to decide: work
  /// in one of its countries at a time and no word of a stay in another.
  void decide(const Facts& facts, const std::vector<AssumedDate>& assumed, std::vector<Stretch>& into) const;

 private:
  friend class CoverageDecision;
  struct Party {
    std::string code;
    Symbol symbol = kNoSymbol;
    std::vector<std::int16_t> schemes;  ///< of work: not those that are voluntary altogether
  };
  /// An event that tells of a stay, and where its keys stand; -1: not declared.
  struct StayWord {
    std::int16_t kind = -1;
    std::int16_t country = -1, home = -1, extension = -1, subsidiary = -1, status = -1;
  };
  [[nodiscard]] StayWord stay_word(std::string_view event) const;

  const Agreement* agreement_;
  const Lawbook* book_;
  bool any_ = false;  ///< some clause is about coverage
  std::vector<Party> parties_;
  std::vector<std::int16_t> party_of_;  ///< by scheme; -1: none
  StayWord posting_, local_hire_, away_, back_, left_;
  Symbol seconded_ = kNoSymbol, contract_ = kNoSymbol;            ///< for what somebody goes away
  Symbol overseas_contract_ = kNoSymbol, voluntary_ = kNoSymbol;  ///< kinds of lines
};

/// Why a scheme's contributions are not known as the agreement has them.
struct NotCovered {
  std::int16_t scheme = -1;
  Text why;
};
/// The lines as they are when exempt months are not insured: of the scheme's kinds the one that is left of a line when
/// the branches of the agreement are taken out. Nothing when no line changes. What the lines cannot tell is added to
/// `not_known`.
[[nodiscard]] std::optional<Facts> as_covered(const Facts& facts, const std::vector<Stretch>& stretches,
                                              const Lawbook& lawbook, std::vector<NotCovered>& not_known);

}  // namespace huong
