// Gives formulas their meaning: names, units, and the instructions that compute them. Part of loading; not for use
// outside law/.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/law/lawbook.hpp"
#include "calc/text/closest.hpp"

namespace huong {

/// Where a formula stands: what its short names mean and which date decides.
struct Scope {
  std::string file;
  std::string prefix;
  std::string country;
  std::vector<std::pair<std::string, RuleId>> locals;
  RuleId by = kNoRule;     ///< the decisive date; kNoRule when none may be used
  RuleId owner = kNoRule;  ///< the rule being compiled
};

class Compiler {
 public:
  Compiler(Lawbook& book, Faults& faults);

  /// Makes a rule and its slot.
  RuleId declare(Rule rule);
  /// Compiles every version of a rule whose formulas are parsed.
  void compile_rule(RuleId id, const Scope& scope);
  /// The same with a scope for each version (each has its own `let` names).
  void compile_rule_versions(RuleId id, const Scope& scope, const std::vector<Scope>& versions);
  /// The rules that a rule's code calls.
  [[nodiscard]] std::vector<RuleId> calls_of(RuleId id) const;
  /// A formula standing on its own (a benefit's condition, a deciding date): an inner rule. `unit` is what it must
  /// give, or null.
  RuleId inner(std::string_view text, Place place, const Scope& scope, const std::string& id, const Unit* unit,
               const Citation& citation);
  /// A sentence with holes.
  Template compile_template(const std::string& text, Place place, const Scope& scope);
  /// Lays all code out and closes the plan.
  void finish();
  void note_what_benefits_ask();

  void fault(std::string code, const std::string& file, Place place, std::string vi, std::string en, std::string fix_vi,
             std::string fix_en);

  CitationId add_citation(Citation citation);
  /// The slot of a constant.
  std::int32_t constant(const Exact& value);
  std::int32_t new_slot() { return book_.plan.slots++; }
  /// True when a value of unit `from` may stand where `to` is wanted; a literal adapts.
  [[nodiscard]] bool fits(const Unit& from, const Formula& formula, const Unit& to) const;

 private:
  struct Code {
    std::vector<Instruction> instructions;
    std::vector<RuleId>* uses = nullptr;
    RuleId rule = kNoRule;
    bool counts_foreign = false;
  };
  struct Input {
    std::string_view name;
    Unit unit;
    std::int32_t slot;
  };

  Unit compile(Formula& f, const Unit* expected = nullptr);
  Unit compile_name(Formula& f, const Unit* expected);
  Unit compile_binary(Formula& f, const Unit* expected);
  Unit compile_in_list(Formula& f);
  Unit compile_choose(Formula& f, const Unit* expected);
  Unit compile_lookup(Formula& f);
  Unit compile_call(Formula& f);
  Unit compile_at(Formula& f);
  Unit compile_records(Formula& f);
  Unit compile_sum(Formula& f);
  Unit compile_sum_by_year(Formula& f);
  /// What is added up of each line: returns its place among the plan's products.
  std::int32_t compile_product(Formula& records, Formula& term, Unit& unit);
  [[nodiscard]] std::int32_t find_rounding(const Formula& name);
  Unit compile_event(Formula& f);
  Unit compile_agreed(Formula& f);
  Unit compile_family(Formula& f);
  [[nodiscard]] const FamilyKey* family_key(const Formula& condition) const;
  bool compile_family_key(Formula& item, const FamilyKey& key, FamilyQuery::Condition& condition);
  bool flatten(Formula& f, bool divides, Product& product, Unit& unit, const Unit& records);
  void times(Unit& unit, const Unit& other, bool divides, const Formula& f);
  Unit want(Formula& f, Unit::Kind kind, std::string_view what);
  Unit want_set(Formula& f);
  Unit want_date(Formula& f);
  bool arguments(const Formula& f, std::size_t least, std::size_t most);
  void adapt(Formula& f, const Unit& unit, const Unit& to);
  [[nodiscard]] std::optional<Unit> product_unit(const Unit& a, const Unit& b) const;
  [[nodiscard]] std::optional<Unit> quotient_unit(const Unit& a, const Unit& b) const;
  std::optional<Unit> unify(Formula& a, const Unit& ua, Formula& b, const Unit& ub);
  std::int32_t emit(Op op, std::int32_t a = -1, std::int32_t b = -1, std::int32_t c = -1);
  std::int32_t list(const std::vector<std::int32_t>& slots);
  void call(RuleId rule);
  std::int32_t by_slot(const Formula& f, bool& is_month);
  void compile_version(RuleId id, std::size_t index, Scope scope);
  [[nodiscard]] bool resolves(std::string_view name) const;
  [[nodiscard]] RuleId find_rule(std::string_view name) const;
  [[nodiscard]] ParameterId find_parameter(std::string_view name) const;
  [[nodiscard]] const Input* find_input(std::string_view name) const;
  [[nodiscard]] std::string full(std::string_view name) const;
  void fault_at(const Formula& f, std::string code, std::string vi, std::string en, std::string fix_vi,
                std::string fix_en);
  void fault_units(const Formula& f, const Unit& a, const Unit& b, std::string_view op);
  void fault_unknown_name(const Formula& f);
  std::vector<Symbol> condition_words(const Formula& f, bool& negated, std::string& key, bool& ok);
  std::int32_t pc() const { return static_cast<std::int32_t>(code_->instructions.size()); }

  Lawbook& book_;
  Faults& faults_;
  std::vector<Input> inputs_;
  Scope scope_;
  Code* code_ = nullptr;
  std::map<std::string, std::int32_t> constants_;
  std::map<std::string, RuleId> shared_;         ///< record sets by their meaning, so that equal ones are built once
  std::vector<std::vector<Instruction>> codes_;  ///< by rule
  std::vector<char> counting_foreign_;           ///< by rule
};

/// Reads a unit as rule files write it; nothing when it is none.
[[nodiscard]] std::optional<Unit> parse_unit(std::string_view text, Symbols& symbols);

}  // namespace huong
