// The lawbook: everything that rules/ and agreements/ say, checked and compiled. Loading reads trees, checks all of it
// at once (names, units, dates, gaps, citations) and lays every formula out as one plan; after a clean load a failure
// is a value with a reason, never a crash. A Lawbook never changes after loading and may be shared between threads.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/law/formula.hpp"
#include "calc/law/plan.hpp"
#include "calc/law/unit.hpp"
#include "calc/number/exact.hpp"
#include "calc/number/rounding.hpp"
#include "calc/text/document.hpp"
#include "calc/text/pack.hpp"
#include "calc/time/month.hpp"

namespace huong {

struct RoundingRule {
  std::string id;
  Exact unit;
  RoundingMode mode = RoundingMode::half_up;
  Citation citation;
};

struct Kind {
  Symbol name = kNoSymbol;
  Text label;
  bool right = false, amount = false, average = false;
  bool beside = false;                               ///< money beside the wage of a month (a bonus): counts no months
  std::optional<std::vector<std::string>> branches;  ///< it insures; nothing: those of the scheme
};

struct SchemeKey {
  Symbol name = kNoSymbol;
  Text label;
  std::vector<Symbol> values;
  Symbol default_value = kNoSymbol;
  bool optional = false;
};

/// A key of a line and the words admitted.
struct KeyWords {
  static constexpr std::int32_t kKind = -1;
  std::int32_t key = 0;  ///< index into the scheme's keys, or kKind
  std::vector<Symbol> words;
};

struct WageLimit {
  struct Step {
    Month from;
    std::optional<Exact> value;  ///< nothing: not known from here on
  };
  RuleId value = kNoRule;       ///< money per month, read month by month
  std::vector<Step> steps;      ///< the same, laid out over time when the lawbook is loaded
  std::vector<KeyWords> where;  ///< the lines it is for; empty: all
  Month from = Month::of(1900, 1), last = Month::of(2200, 12);  ///< in these months
  bool raise = false;                                           ///< floor: raise the wage to it (else only warn)
  int year_from =
      0;  ///< ceiling of money beside the wage: for all of a year that begins with this month; 0: of a month
  Citation citation;
};

/// Gross pay is insured at what a table gives for it.
struct Grading {
  ParameterId table = kNoParameter;  ///< by pay, and the year or month
  bool fractions_up = false;         ///< pay that is no whole number is looked up as the next one
  Month from = Month::of(1900, 1), last = Month::of(2200, 12);
  Citation citation;
};

/// How a scheme's lines are made from another's, because the law attaches both to the same job.
struct Attachment {
  std::int16_t to = -1;  ///< the other scheme, by its place among the lawbook's
  Month from = Month::of(1900, 1), last = Month::of(2200, 12);
  std::vector<std::pair<Symbol, std::int32_t>> kinds;  ///< a kind of the other scheme, and this scheme's by its place
  std::vector<KeyWords> where, where_other;            ///< keys of this scheme; keys that only the other has
  std::vector<std::int32_t> same_key;                  ///< by this scheme's keys: the other's key of that name, or -1
  Citation citation;
};

/// What a scheme counts periods in.
enum class PeriodUnit : std::uint8_t { month, quarter, week, day };
[[nodiscard]] std::string_view to_string(PeriodUnit unit);  ///< "month", "quarter" …

struct Scheme {
  std::string id;
  Symbol name = kNoSymbol;
  Text label;
  std::string country;  ///< "VN"
  Symbol currency = kNoSymbol;
  std::vector<std::string> branches;
  PeriodUnit unit = PeriodUnit::month;  ///< what the scheme counts periods in
  RuleId units = kNoRule;               ///< how many there are, where lines do not count them themselves
  std::vector<Kind> kinds;
  std::vector<SchemeKey> keys;
  std::vector<std::uint8_t> bases;  ///< as Basis
  std::optional<Exact> truncate;
  std::vector<WageLimit> ceilings, floors;  ///< the first that fits a line's month is the limit
  std::vector<Grading> gradings;            ///< the first that fits a month grades its pay
  Integer fineness = 1;              ///< every amount that a wage can be brought to is a multiple of one over this
  std::vector<Attachment> attached;  ///< the first that fits a line's month makes a line of this scheme
  std::vector<std::int16_t> brings;  ///< schemes attached to this one, directly or through another
  Citation citation;
};

/// What a family member may carry besides relation, birth and disability.
struct FamilyKey {
  Symbol name = kNoSymbol;
  Text label;
  Unit unit;
  bool optional = false;
};

struct EventKey {
  Symbol name = kNoSymbol;
  Text label;
  Unit unit;
  bool is_scheme = false;
  bool optional = false;
};

struct EventKind {
  Symbol name = kNoSymbol;
  Text label;
  std::vector<EventKey> keys;
  std::vector<Symbol> extinguishes;
  bool extinguishes_named_scheme = false;
};

/// One result of the answer: the formulas that decide it.
struct Condition {
  std::string name;
  RuleId is = kNoRule;
  RuleId otherwise = kNoRule;  ///< a rule giving the status word
  RuleId when = kNoRule;
  RuleId missing = kNoRule;
  std::optional<Template> say_vi, say_en;
  Citation citation;
};

struct Benefit {
  std::string id;
  Text label;
  std::string country;
  std::string scheme;
  std::string branch;
  std::vector<std::string> claims;
  RuleId relevant = kNoRule;
  RuleId own_months = kNoRule, counted_months = kNoRule, required_months = kNoRule;
  std::vector<Condition> conditions;
  RuleId from = kNoRule, until = kNoRule;  ///< first and last month paid
  RuleId amount = kNoRule, low = kNoRule, high = kNoRule;
  std::string per;
  int rounding = -1;  ///< index into Lawbook::roundings
  std::vector<RuleId> figures, parts;
  ParameterId increases = kNoParameter;
  /// A rule of money in dated versions, each a raise: read with `of` set to the payment so far and `on` to its day.
  struct Raised {
    RuleId rule = kNoRule, of = kNoRule, on = kNoRule;
  } raised;
  /// The parts are read for each year from first to last, with `year` set to it.
  struct ByYear {
    RuleId year = kNoRule, first = kNoRule, last = kNoRule;
  } by_year;
  int increases_rounding = -1;
  std::string basis;
  bool contribution = false;  ///< money that goes in, not out
  Text payer;                 ///< who pays, when it is not the scheme's fund
  std::vector<std::string> wipes;
  /// What its rules ask of an agreement: the terms, a bit each of agreed_terms(), and the months that it adds.
  std::uint32_t asks = 0;
  static constexpr std::uint32_t kForeign = 1U << 31U;
  /// What somebody who takes it does first (leaves the country …): an event and its facts; "" when nothing.
  std::string taking;
  std::vector<std::pair<std::string, std::string>> taking_facts;
  Citation citation;
};

/// A paper to hand in.
struct Paper {
  Text label;
  std::string form;       ///< the number of its form; "" when it has none
  RuleId when = kNoRule;  ///< asked for when this holds; always without it
  Citation citation;
};

/// What to hand in, where and by when, to get a benefit or because something is so.
struct Dossier {
  enum class Phase : std::uint8_t { before_departure, abroad, on_return, claim, joining };
  std::string id;
  Text label;
  std::string country;
  std::vector<std::size_t> benefits;  ///< it serves these: indexes into Lawbook::benefits
  RuleId when = kNoRule;              ///< with benefits: narrows; alone: decides
  Phase phase = Phase::claim;
  Text office;
  RuleId opens = kNoRule, by = kNoRule;  ///< a month or a day
  std::optional<Text> deadline, takes;   ///< in words
  std::vector<Paper> papers;
  std::optional<Template> say_vi, say_en;
  Citation citation;
  std::optional<Day> checked;
};
[[nodiscard]] std::string_view to_string(Dossier::Phase phase);  ///< "before-departure", "abroad" …

struct Clause {
  std::string id;
  Text title;
  std::string article;
  Citation citation;
  std::optional<Day> in_force;
  std::optional<Day> operative;
  bool operative_unknown = false;
  bool on_request = false;   ///< operates from the day the person asks for it
  std::optional<Day> until;  ///< its last day
  Node terms;
};

/// A treaty as its file says it; coordination/ gives the terms their meaning.
struct Agreement {
  std::string id;
  Text label;
  std::vector<std::string> parties;  ///< two or more
  std::string status;                ///< "signed", "draft", "model"
  std::string law;
  std::string file;
  std::vector<Clause> clauses;
  [[nodiscard]] const Clause* clause(std::string_view id) const;
};

/// How a language says citations, which law files write in English (cite.hpp): what is found, and what is said for it.
struct CitationWords {
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  Pairs instruments;  ///< by how a name begins
  Pairs whole;        ///< for all of a citation
  Pairs articles;     ///< in citations and sentences, in this order
  Pairs remarks;      ///< behind names and articles
  Pairs countries;    ///< in brackets
};

struct Lawbook {
  std::string version;
  std::string digest;
  std::vector<std::string> parts;    ///< of the release, when it came in parts, sorted
  std::vector<std::string> missing;  ///< parts of the release that are not here, sorted: parts.hpp refuses for them
  std::map<std::string, std::string, std::less<>> part_of_agreement;  ///< of a release in parts: by id, here or not
  bool explained = true;  ///< formulas are here, so that reasons can be given
  Symbols symbols;
  std::vector<RoundingRule> roundings;
  std::vector<Scheme> schemes;
  std::vector<std::int16_t> attached;  ///< the schemes with attachments; those they are attached to come first
  std::vector<FamilyKey> family;
  std::vector<EventKind> events;
  std::vector<Parameter> parameters;
  std::vector<Rule> rules;
  std::vector<Benefit> benefits;
  std::vector<Dossier> dossiers;
  std::vector<Agreement> agreements;
  std::map<std::string, RuleId, std::less<>> rule_ids;
  Plan plan;
  CitationWords citations, other_citations;  ///< in Vietnamese, and in the other language

  /// Of the second slot of every text, spoken beside Vietnamese: "en", or the language it was loaded in; "": these
  /// texts were not loaded.
  [[nodiscard]] const std::string& language() const { return symbols.speech().language(); }
  [[nodiscard]] const Scheme* scheme(std::string_view id) const;
  [[nodiscard]] const EventKind* event(std::string_view kind) const;
  [[nodiscard]] RuleId rule(std::string_view id) const;  ///< kNoRule when there is none; elections are rules too
  [[nodiscard]] ParameterId parameter(std::string_view id) const;  ///< kNoParameter when there is none
  [[nodiscard]] const Benefit* benefit(std::string_view id) const;
  [[nodiscard]] const Dossier* dossier(std::string_view id) const;
  [[nodiscard]] const Agreement* agreement(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> countries() const;  ///< with rules, sorted
};

/// The branches of insurance, in the order in which the field lists them.
[[nodiscard]] std::span<const std::string_view> branches();

/// "kr.national-pension" → "KR": ids begin with the country.
[[nodiscard]] std::string country_of(std::string_view id);

/// Reads, checks and compiles. With any fault the result is null and every fault found is listed. In a language other
/// than English that language stands where English would.
[[nodiscard]] std::shared_ptr<const Lawbook> load_lawbook(const Pack& pack, Faults& faults,
                                                          const std::string& language = "en");

/// Reads one agreement file on its own (a draft named by path, or written into a case).
[[nodiscard]] std::optional<Agreement> read_agreement(const Node& root, const std::string& file, Faults& faults);

}  // namespace huong
