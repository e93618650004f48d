// What we are told: a person, what happened month by month, events, plans, and what is asked. A case is read from the
// tree of a YAML or JSON file (format case/1) and is not yet held against any law: which schemes, kinds and keys exist
// is for law/ to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calc/number/exact.hpp"
#include "calc/text/document.hpp"
#include "calc/time/birth.hpp"
#include "calc/time/month.hpp"
#include "calc/time/spans.hpp"

namespace huong {

/// What the amount on a record line is.
enum class Basis : std::uint8_t { none, wage, pay, coefficient, points, count };
[[nodiscard]] std::string_view to_string(Basis basis);

/// A key and its scalar text, with its place; what it means is declared by a scheme or an event.
struct Fact {
  std::string key;
  std::string text;
  Place place;
};

/// Who says so: claimed (the person), certified (an institution), decided.
struct Source {
  std::string layer;  ///< "claimed", "certified", "decided"; "" when not said
  std::string document;
};

/// A run of months in one scheme at one monthly amount.
struct Record {
  std::string scheme;
  std::string kind;
  Span months;
  Basis basis = Basis::none;
  Exact amount;                     ///< per month, as the scheme's own statement shows it
  std::vector<Fact> keys;           ///< region, sector, visa …
  std::vector<std::string> not_in;  ///< schemes attached to the same job that did not cover it
  Source source;
  bool planned = false;  ///< from `plans`: not lived yet
  Place place;
};

struct Event {
  std::string kind;
  Day date;
  std::vector<Fact> facts;
  Place place;
};

struct FamilyMember {
  std::string relation;
  std::optional<Birth> born;
  std::optional<bool> disabled;
  std::vector<Fact> facts;
  Place place;
};

struct Person {
  std::optional<Birth> born;
  std::optional<std::string> sex;  ///< "female" or "male"
  std::optional<std::string> nationality;
  std::optional<std::string> residence;
  Place place;
};

struct Claim {
  std::string benefit;        ///< a word of the format: "old-age", "refund" …
  std::optional<Month> from;  ///< first month of payment asked for
  Place place;
};

/// One entry of `agreements`: an id or path as text, or a whole agreement written into the case.
struct AgreementChoice {
  std::string name;  ///< "" for an inline one
  Node inline_agreement;
  Place place;
};

struct Case {
  std::string file;  ///< as the user named it, for messages
  std::optional<Day> as_of;
  Person person;
  std::vector<FamilyMember> family;
  std::vector<Record> records;  ///< records, then plans; in the order written
  std::vector<Event> events;
  std::vector<Fact> given;  ///< rule id and value
  std::vector<Fact> elect;
  std::optional<Claim> claim;
  std::optional<std::vector<AgreementChoice>> agreements;  ///< nothing: those signed
  std::vector<Fact> assume;                                ///< without projection
  bool projection_held = false;
  std::string digest;  ///< sha256 over the canonical JSON of the case as written
};

/// Reads a case from its tree, listing every fault found. A case with faults is not returned.
[[nodiscard]] std::optional<Case> read_case(const Node& root, const std::string& file, Faults& faults);

/// The events that the case format itself names; rules may declare more.
[[nodiscard]] const std::vector<std::string_view>& format_events();

/// The words of claim.benefit.
[[nodiscard]] const std::vector<std::string_view>& claimable_benefits();

}  // namespace huong
