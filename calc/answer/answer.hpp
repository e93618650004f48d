// What we say: for every benefit of a case a result with its status, amount, reasons, roundings and grade (format
// determination/1), and the choices side by side (refund, keep, totalize). The doors only print this.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/coordination/coordination.hpp"
#include "calc/law/evaluation.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

enum class Status { granted, not_yet, refused, pending, lapsed, unknown };
[[nodiscard]] std::string_view to_string(Status status);  ///< "granted", "not-yet" …

/// An amount after legal rounding: one value, or a range (`high` absent: open upwards).
struct Amount {
  std::optional<Exact> value, low, high;
  bool range = false;
  std::string currency;
  std::string per;  ///< month, day, year, once
};

struct Months {
  int own = 0, foreign = 0, counted = 0;
  std::optional<int> required, missing;
};

struct Figure {
  std::string id;
  Text label;
  std::string value;  ///< canonical: "27", "2.25", "2026-09", "58/101", a word
  std::string unit;
  Text shown;
};

struct Part {
  std::string id;
  Text label;
  Amount amount;
};

/// One year's parts of a sum kept by year; an amount without a value is not known.
struct YearOfParts {
  int year = 0;
  std::vector<Part> parts;
  Amount total;
};

struct Payment {
  Month from;
  std::optional<Month> to;  ///< open when absent
  Amount amount;
  std::string law;
};

struct RoundingMade {
  std::string rule, law;
  Exact from, to;
};

struct Reason {
  std::string rule, law, formula, filled;
  Grade grade = Grade::official;
  Text text;
};

struct Result {
  std::string id, country, scheme, branch;
  Text label;
  Status status = Status::unknown;
  std::string
      reason;  ///< with unknown: "no-evidence", "no-law"; also when the right stands and only its amount is not known
  Text headline;              ///< the status as one sentence, with what is missing and the way out
  std::string basis;          ///< national, totalized, treaty, pro-rata, refund, choice
  bool contribution = false;  ///< money that goes in, not out
  Text payer;                 ///< who pays, when it is not the scheme's fund
  std::string agreement;
  std::optional<Month> from;     ///< first month of payment; of a lapsed right the month in which it revives
  std::optional<Month> until;    ///< last month paid, when the law ends it
  std::optional<Amount> amount;  ///< absent when pending or unknown
  std::optional<Amount> worth;   ///< pending: what it would be
  std::optional<Months> months;
  std::vector<Figure> figures;
  std::vector<Part> parts;
  std::vector<YearOfParts> years;
  std::vector<Payment> payments;
  Grade grade = Grade::official;
  std::vector<std::string> law;
  std::vector<RoundingMade> roundings;
  std::vector<Reason> reasons;
  std::vector<std::string> wipes;  ///< schemes whose months taking this extinguishes
  /// What another agreement, or national law alone, would give instead.
  struct Other {
    std::string basis, agreement;
    Status status = Status::unknown;
    std::optional<Month> from;
    std::optional<Amount> amount;  ///< of a pending one what it would be worth
  };
  std::vector<Other> others;
};

/// One way to go, with what it brings and what it costs.
struct Choice {
  std::string id;  ///< "refund:kr.pension.refund", "keep", "totalize:vn-kr"
  Text label;
  struct Now {
    std::string result;
    Amount amount;
    Status status = Status::granted;
    std::optional<Month> from;  ///< of one that is not to be had yet
  };
  struct Later {
    std::string result;
    Text label;
    Status status = Status::unknown;
    std::optional<Month> from;
    std::optional<Month> until;    ///< open when absent
    std::optional<Amount> amount;  ///< a month
    Text headline;
  };
  std::vector<Now> now;
  std::vector<Later> later;
  int months_wiped = 0;
  std::vector<std::string> wiped_schemes;
  std::vector<Text> break_even;  ///< in words, one a currency that compares
  std::vector<Text> notes;       ///< what it gives up; clauses not known to operate
};

/// Something to hand in: a dossier of the lawbook as it stands for this person.
struct Todo {
  struct Date {
    std::optional<Day> day;
    Text unknown;  ///< why there is no day, where the law has one
  };
  struct Paper {
    Text paper;
    std::string form;    ///< the number of its form; "" when it has none
    bool maybe = false;  ///< whether it is asked for is not known
    std::string law;
    Grade grade = Grade::official;
  };
  std::string id, country;
  Text label;
  std::string phase;                ///< before-departure, abroad, on-return, claim, joining
  std::string benefit;              ///< the result that it serves; "" when it stands by itself
  Status status = Status::unknown;  ///< of that result
  std::optional<Month> from;        ///< its first month
  bool maybe = false;               ///< whether the dossier concerns this person is not known
  Text why;                         ///< and why not
  Text office;
  Date opens, deadline;
  bool passed = false;  ///< the deadline lies before the day asked
  std::optional<Text> deadline_text, takes, say;
  std::vector<Paper> papers;
  std::string law;
  Grade grade = Grade::official;  ///< of the dossier and its dates
  std::vector<Text> notes;        ///< doubts
  std::optional<Day> checked;
};

/// Months in which a scheme insures the work, or does not, as an agreement decides.
struct Coverage {
  std::string scheme, country;
  std::vector<std::string> branches;  ///< of the scheme, that the agreement is about
  bool whole = true;                  ///< they are all of them
  Month from;
  std::optional<Month> to;                   ///< open when absent
  std::string state;                         ///< insured, exempt, unknown
  std::string agreement, clause, article;    ///< "" of clause: national law
  std::optional<Month> counted_from, until;  ///< the first and last month of a posting or an exemption
  int recorded = 0;                          ///< so many of the months a line of the scheme insures
  Grade grade = Grade::official;
  Text text;  ///< why, in a sentence
  Text note;  ///< a doubt about the clause
};

struct Determination {
  Day as_of;
  std::string lawbook_version, lawbook_digest, case_digest;
  std::vector<Result> results;
  std::vector<Choice> options;
  std::vector<Todo> todo;
  std::vector<Coverage> coverage;  ///< who insures, where an agreement has something to decide; by scheme and month
  std::vector<Warning> warnings;
};

struct DetermineOptions {
  bool explain = true;  ///< reasons, roundings, texts; without it only status, months, amounts, grade
  bool words = false;   ///< without `explain`: labels and headlines all the same
  bool reasons = true;  ///< with `explain`: how it was reckoned; without it reasons name only what they rest on
  bool vi = true, en = true;
  bool options = false;   ///< fill `options`
  bool todo = false;      ///< fill `todo`
  bool coverage = false;  ///< note the branches reached (with `explain` they always are)
};

/// Determines cases one after another; keep one for many cases.
class Determiner {
 public:
  explicit Determiner(std::shared_ptr<const Lawbook> lawbook);
  ~Determiner();
  Determiner(Determiner&&) noexcept;
  Determiner& operator=(Determiner&&) noexcept;

  /// Every benefit of the countries of the records, the nationality and the residence, or those claimed.
  /// case_.as_of must be set. Faults (a case against the law; reasons or a language of which the lawbook has not loaded
  /// the layer) leave nothing.
  [[nodiscard]] std::optional<Determination> determine(const Case& case_, const DetermineOptions& options,
                                                       Faults& faults);

  /// One rule's value in the national run (or the agreement's, when it decides), for golden cases: canonical text, or
  /// "unknown: …".
  [[nodiscard]] std::string rule_value(const Case& case_, RuleId rule, Faults& faults);

  /// Branches reached so far, for coverage: hits[rule][branch].
  [[nodiscard]] const std::vector<std::vector<std::uint8_t>>& coverage() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What the answer means for who asked with a claim: whether it was decided.
struct ClaimOutcome {
  enum class Kind : std::uint8_t {
    done,
    no_evidence,    ///< too little is known
    no_law,         ///< the results claimed have no law here
    nothing,        ///< no benefit of the kind claimed
    not_operative,  ///< asked strictly: a result rests on a clause that does not operate
  } kind = Kind::done;
  std::vector<std::string> results;  ///< those concerned
};
[[nodiscard]] ClaimOutcome outcome_of_claim(const Case& case_, const Determination& determination, bool strict);

/// Leaves one result of an answer, to explain it. Without such a result nothing is changed, and a fault lists those
/// that there are.
[[nodiscard]] bool keep_result(Determination& determination, const std::string& id, const std::string& file,
                               Faults& faults);

struct JsonOptions {
  bool en = true;       ///< beside Vietnamese the lawbook's other language, under its own name
  bool reasons = true;  ///< reasons and roundings, most of an answer's length
};
/// The answer as JSON (determination/1): the same bytes for the same input, whatever the language of the door.
/// `lawbook` is the one that gave it.
[[nodiscard]] std::string to_json(const Determination& determination, const Lawbook& lawbook,
                                  const JsonOptions& options = {});

/// The things to do as JSON (todo/1).
[[nodiscard]] std::string todo_json(const Determination& determination, const Lawbook& lawbook,
                                    const JsonOptions& options = {});

/// The deadlines, and the days from which papers are taken, as a calendar (RFC 5545) in one of the lawbook's languages;
/// "" when nothing has a date.
[[nodiscard]] std::string todo_calendar(const Determination& determination, const Lawbook& lawbook,
                                        std::string_view lang);

/// What to know of the form numbers named; empty texts when none is.
[[nodiscard]] Text form_warning(const std::vector<Todo>& todo, const Symbols& symbols);

}  // namespace huong
