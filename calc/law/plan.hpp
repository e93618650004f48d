// The plan: all law of a lawbook as one typed program. Every node of every formula has a slot of its own, so that after
// a run the slots are the trace: an explanation reads what was computed and cannot disagree with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calc/law/formula.hpp"
#include "calc/law/unit.hpp"
#include "calc/number/exact.hpp"
#include "calc/number/rounding.hpp"
#include "calc/time/month.hpp"

namespace huong {

/// In Vietnamese, and in the other language of the lawbook: English, or the one that it was loaded in.
struct Text {
  std::string vi;
  std::string en;
  [[nodiscard]] const std::string& in(std::string_view lang) const { return lang == "en" ? en : vi; }
};

/// How sure a value is; the worst one used travels with the answer.
enum class Grade : std::uint8_t { official, secondary, assumed, projected };
[[nodiscard]] std::string_view to_string(Grade grade);

/// Where a value comes from.
struct Citation {
  std::string law;  ///< instrument and article
  Grade grade = Grade::official;
  std::string source;        ///< where it was seen; may be empty
  std::optional<Text> note;  ///< a doubt; becomes a warning
  Place place;
  std::string file;
};

/// Index into Plan::citations.
using CitationId = std::int32_t;

/// A step function over months, scaled to integers, with running sums: the sum over a run of months is one subtraction.
struct Series {
  std::int32_t first = 0;             ///< month index of the first month covered
  std::vector<std::int64_t> running;  ///< running[i]: sum of the first i months; size = months covered + 1
  std::vector<std::int32_t> missing;  ///< running count of months without an entry; empty when there are none
  std::vector<CitationId> citation;   ///< by month; empty when all months share `only`
  CitationId only = -1;
  std::int64_t scale = 1;  ///< values are numerators over this
  std::int64_t tail = 0;   ///< the value after the months covered
  enum class Tail : std::uint8_t { none, held, always } tail_mode = Tail::none;
  std::int32_t valid_until = INT32_MAX;  ///< last month known, unless values are held
  bool usable = true;                    ///< false when the values do not fit in 64 bits at one scale
  bool never_negative = true;
};

struct Cell {
  std::int64_t key = 0;
  Exact value;
  Small small;
  bool fits = true;  ///< small is the value
  CitationId citation = -1;
};

struct Column {
  std::int64_t key = 0;
  std::vector<Cell> rows;  ///< sorted by key
  Series series;           ///< when the rows are keyed by month or year
};

/// Dated values, or a table.
struct Parameter {
  std::string id;
  Text label;
  Unit unit;
  std::string country;
  std::string file;
  Place place;
  bool dated = true;
  std::vector<Cell> entries;  ///< dated: key = day number
  Series series;              ///< dated
  std::optional<Day> known_until;
  std::optional<Day> checked;
  std::vector<Unit> keys;
  std::vector<bool> match_from;
  bool beyond_projected = false;
  std::vector<Column> columns;  ///< one-key tables have one
};

struct Branch {
  std::string name;  ///< exceptions
  std::optional<Formula> when;
  std::optional<Formula> then;  ///< absent: unknown
  std::optional<Text> unknown;
  bool wants_evidence = false;  ///< unknown for want of a fact, not of law
  std::optional<Template> say_vi, say_en;
  std::string formula;  ///< as people read it, made once: "sex = female → 45% + 2% × (years − 15)"
  CitationId citation = -1;
  bool own_citation = false;
  std::vector<RuleId> uses;  ///< rules that its value rests on, conditions before it included
};

/// What `formula` says.
[[nodiscard]] std::string formula_of(const Branch& branch, const Symbols& symbols);

struct Version {
  Day from;
  std::optional<Day> ends;
  CitationId citation = -1;
  std::vector<Branch> branches;    ///< one without `when` for a plain formula
  std::vector<Branch> exceptions;  ///< numbered after the branches
  std::optional<Formula> at_most, at_least;
  std::int32_t rounding = -1;
  std::int32_t pc = -1;
};

struct Rule {
  enum class Kind : std::uint8_t {
    law,       ///< written in a rules section
    local,     ///< a let
    election,  ///< a choice that law gives the person
    inner      ///< a formula of a benefit, a date that decides a version, a set of records
  };
  Kind kind = Kind::law;
  std::string id;
  Text label;
  Unit unit;
  std::string country;
  std::string file;
  Place place;
  std::vector<Version> versions;
  bool dated = false;  ///< has versions by date
  RuleId by = kNoRule;
  std::int32_t slot = -1;
  std::int32_t pc = -1;
  RuleId alias = kNoRule;                  ///< an inner formula that is just another rule's name
  RuleId owner = kNoRule;                  ///< of a let
  std::optional<Exact> at_least, at_most;  ///< elections
};

enum class Op : std::uint8_t {
  halt,
  call,            // a = rule
  select_version,  // a = rule, b = slot of the date, x = 1 when it is a month
  enter_version,   // a = rule, b = version
  mark,            // a = rule, b = branch
  branch,          // a = condition slot, b = pc when false, c = pc when unknown; dst gets the unknown
  jump,            // b = pc
  pick_exception,  // a = first of list, n = count, b = rule; dst = number of the one that holds, or -1
  jump_if_not,     // a = slot holding an integer, c = the integer, b = pc when different
  move,            // a
  give_unknown,    // a = rule, b = branch
  no_branch,       // a = rule
  add,
  subtract,
  multiply,
  divide,  // c = rule for the message
  negate,
  logical_not,
  logical_and,  // a, b
  logical_or,
  skip_if_false,  // a; b = pc; dst = no
  skip_if_true,   // a; b = pc; dst = yes
  equal,
  not_equal,
  less,
  less_equal,
  in_list,  // a = value, b = first of list, n = count
  minimum,  // list
  maximum,  // list
  floor_of,
  ceiling_of,
  round_by,     // a = value, b = rounding, c = rule
  whole_years,  // months -> years
  odd_months,
  month_of,
  year_of_month,
  year_of_day,
  first_day_of,
  last_day_of,
  month_in,
  add_month,  // month + length; b = length slot; x = 1: years
  sub_month,
  add_days_months,  // a = day, b = months, x = MonthEnd
  age_months,       // a = day
  working_day,      // a = day, b = days: Monday to Friday
  power,            // a, b = whole exponent
  known,
  first_known,  // list
  filter,       // a = filter
  until,        // a = set, b = month
  from,
  last,     // a = set, b = months
  highest,  // a = records, b = months: those of the highest amounts
  as_spans,
  set_union,
  set_common,
  set_without,
  count_months,
  nth_month,
  bridge,   // a = set, b = months: gaps of at most so many filled in
  stretch,  // a = set, b = month: the unbroken run around it
  first_month,
  last_month,
  sum,          // a = records, b = product
  average,      // likewise
  sum_by_year,  // a = first of list (records, product, …), n = pairs, b = rounding of each calendar year
  happened,     // a = event query
  day_of_event,
  fact_of_event,
  total_of_event,  // a = event query, b = first day, c = last day
  family,          // a = family query, b = month slot
  parameter_at,    // a = parameter, b = date slot, x = 1 when month
  table_lookup,    // a = parameter, b = row slot, c = column slot or -1
  agreed           // a = number of the term in agreed_terms(), x = 1: months
};

struct Instruction {
  Op op = Op::halt;
  std::uint8_t x = 0;
  std::uint16_t n = 0;
  std::int32_t dst = -1;
  std::int32_t a = -1;
  std::int32_t b = -1;
  std::int32_t c = -1;
};

struct FilterCondition {
  enum class What : std::uint8_t { kind, right, amount, average, basis, refunded, planned, key } what = What::kind;
  bool negated = false;
  std::vector<Symbol> words;
  std::vector<std::int32_t> key_index;  ///< by the filter's schemes
};

struct Filter {
  std::vector<std::int16_t> schemes;
  std::vector<FilterCondition> conditions;
  bool any_refunded = false;  ///< the formula speaks of `refunded` itself
  bool any_beside = false;    ///< it names a kind that is money beside the wage
  /// When one scheme is asked and the flags of a line decide: keep a line if (tag & mask) == wanted.
  bool by_tag = false;
  std::uint32_t mask = 0, wanted = 0;
};

struct Product {
  struct Lookup {
    ParameterId parameter = kNoParameter;
    bool divides = false;
    std::int32_t other = -1;   ///< slot of the other key of a table, or -1
    bool month_is_row = true;  ///< which key the month or year is
  };
  std::int32_t basis = -1;  ///< as Basis, or -1: months are counted
  bool basis_divides = false;
  std::vector<Lookup> lookups;
  std::vector<std::int32_t> times, over;  ///< slots of factors that do not depend on the month
  std::int32_t rounding = -1;             ///< each month's product is rounded before it is added
  RuleId rule = kNoRule;
};

struct EventQuery {
  std::int16_t kind = -1;
  std::int16_t key = -1;  ///< fact asked for
  struct Condition {
    std::int16_t key = 0;
    bool negated = false;
    std::vector<Symbol> words;
  };
  std::vector<Condition> conditions;
};

struct FamilyQuery {
  struct Condition {
    enum class What : std::uint8_t { relation, age, disabled, key } what = What::relation;
    bool negated = false;
    std::vector<Symbol> words;
    char comparison = '=';  ///< < l(<=) > g(>=) = !(!=)
    std::int32_t months = 0;
    bool flag = false;
    std::int16_t key = -1;   ///< index into the lawbook's family keys
    std::int32_t slot = -1;  ///< what a key is compared with; -1: its words
  };
  std::vector<Condition> conditions;
};

/// What the engine knows of the person, by slot.
struct Inputs {
  std::int32_t sex = -1, birth_month = -1, birth_day = -1, birth_known = -1, nationality = -1, residence = -1,
               as_of = -1, asked_from = -1, by_treaty = -1, foreign = -1, foreign_units = -1, foreign_for_amount = -1,
               treaty_from = -1;
  Symbol known_year = -1, known_month = -1, known_day = -1;
};

struct Plan {
  std::vector<Instruction> code;
  std::vector<std::int32_t> lists;  ///< slots named by list instructions
  std::int32_t slots = 0;
  struct Constant {
    std::int32_t slot;
    Exact value;
  };
  std::vector<Constant> constants;
  std::vector<Citation> citations;
  std::vector<Filter> filters;
  std::vector<Product> products;
  std::vector<EventQuery> event_queries;
  std::vector<FamilyQuery> family_queries;
  Inputs inputs;
  RuleId limit_month = kNoRule;  ///< stands for the month in question where wage limits are read
};

}  // namespace huong
