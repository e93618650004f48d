// Running the plan on one person. An Evaluation answers "what is the value of this rule for these facts, in this
// world", remembers what it computed, and can afterwards say why. It runs on Small numbers and, when one was too
// narrow, again on Exact: the caller never sees the difference. Reuse one Evaluation for many people; it then allocates
// nothing per person.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/agreed.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/law/show.hpp"

namespace huong {

/// The question's frame: a national run, or a run under an agreement.
struct World {
  bool by_treaty = false;
  Spans foreign;               ///< months the agreement adds for opening the right, own ones taken out
  Exact foreign_units;         ///< the same in the unit in which the benefit's scheme counts
  int foreign_for_amount = 0;  ///< how many of them the theoretical amount counts as own
  std::optional<Month> treaty_from;
  Agreed agreed = nothing_agreed();
  bool held = false;  ///< projection: the values of as_of held for the future
};

/// Why there is no value.
struct Unknown {
  enum class Kind : std::uint8_t {
    no_evidence,   ///< a fact was not given
    no_law,        ///< the law of that date is not here, or says nothing
    not_after,     ///< a table is not known after a date
    undefined,     ///< the law gives no figure here (a branch says so)
    contradiction  ///< two exceptions hold at once; a division by zero
  };
  Kind kind = Kind::no_evidence;
  Text why;
};

class Evaluation {
 public:
  explicit Evaluation(std::shared_ptr<const Lawbook> lawbook);
  ~Evaluation();
  Evaluation(Evaluation&&) noexcept;
  Evaluation& operator=(Evaluation&&) noexcept;
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;

  /// Starts on a person; forgets the one before. `facts` must outlive the questions.
  void begin(const Facts& facts, const World& world);

  /// True when the rule has a value; else why() says why not.
  [[nodiscard]] bool has(RuleId rule);
  [[nodiscard]] Unknown why(RuleId rule);
  [[nodiscard]] Exact number(RuleId rule);  ///< number, percent (0.45), months, years, money, year
  [[nodiscard]] bool truth(RuleId rule);
  [[nodiscard]] Month month(RuleId rule);
  [[nodiscard]] Day day(RuleId rule);
  [[nodiscard]] Symbol word(RuleId rule);
  [[nodiscard]] Spans spans(RuleId rule);  ///< records are taken as their months

  /// The fast door, for many people: false when unknown or when the value needs Exact (then use number()).
  [[nodiscard]] bool small(RuleId rule, Small& value);

  /// The worst grade among all law and values that the rule rested on.
  [[nodiscard]] Grade grade(RuleId rule);

  /// A dated parameter's entries as they stand: (day, value), for courses of payment.
  [[nodiscard]] const Lawbook& lawbook() const { return *lawbook_; }

  /// One line of an explanation.
  struct Reason {
    RuleId rule = kNoRule;
    std::string law;
    Grade grade = Grade::official;
    std::string formula;  ///< in symbols, as the law file writes it
    std::string filled;   ///< the same with this person's figures, "= value" at the end
    Text text;            ///< a sentence
  };
  /// The reasons for a rule's value: what it rested on first, itself last, each once. `languages`: "vi", "en" or both.
  void explain(RuleId rule, std::vector<Reason>& out, bool vi = true, bool en = true);

  /// One rule that a value rested on, and what gave it. A value given with the case has neither version nor branch.
  struct Step {
    RuleId rule = kNoRule;
    std::int32_t version = -1;
    std::int32_t branch = -1;  ///< exceptions are numbered after the branches
  };
  /// The rules that a value rested on, in the order of an explanation: what it rested on first, itself last.
  void steps(RuleId rule, std::vector<Step>& out);
  /// What stands in the place of a formula's node. Only of a branch that was taken: any other place is of another case.
  [[nodiscard]] std::optional<Exact> at(const Formula& node);

  /// The roundings that rules made on the way to the value.
  struct Rounded {
    int rounding = -1;
    Exact from, to;
  };
  [[nodiscard]] std::vector<Rounded> roundings(RuleId rule);

  /// The doubts (notes) attached to the law that the rule rested on, in a fixed order.
  [[nodiscard]] std::vector<const Citation*> doubts(RuleId rule);
  /// The laws that the rule itself rested on, the rule's own first.
  [[nodiscard]] std::vector<std::string> laws(RuleId rule);

  /// A template with this person's values.
  [[nodiscard]] std::string fill(const Template& text, std::string_view lang);
  /// A rule's value as people write it in that language ("4.500.000 đồng", "15 năm", "09/2026", "71%").
  [[nodiscard]] std::string show(RuleId rule, std::string_view lang);

  /// A formula that was computed, with the values of its parts ("24 tháng ≥ 12 tháng").
  [[nodiscard]] std::string filled(const Formula& formula, std::string_view lang);

  /// Which (version, branch) each rule took: for coverage.
  void mark_coverage(std::vector<std::vector<std::uint8_t>>& hits) const;

 private:
  struct Machines;
  std::shared_ptr<const Lawbook> lawbook_;
  std::unique_ptr<Machines> machines_;
};

}  // namespace huong
