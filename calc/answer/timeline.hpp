// A life of insurance month by month: what counts where, what was drawn out, gaps, months in two countries, events, who
// insures under an agreement.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// Points into the case and the lawbook it was made from; both must outlive it.
struct Timeline {
  struct Line {
    const Record* record = nullptr;
    const Scheme* scheme = nullptr;  ///< null: the lawbook has no law of it
    const Kind* kind = nullptr;
    bool counts =
        false;    ///< its months count towards a right, as the law says; without law, all but those without cover
    Spans drawn;  ///< months that counted until they were drawn out in one sum
  };
  struct Country {
    std::string code;
    std::vector<Line> lines;  ///< by their first month
    Spans months;             ///< that count
    Spans drawn;              ///< that counted until they were drawn out
    Spans work;               ///< all
  };
  struct Gap {
    Span months;
    std::vector<const Line*> lines;  ///< what was written for these months: one of each kind
  };
  struct Overlap {
    Span months;
    std::string one, other;  ///< countries
  };
  struct Happened {
    const Event* event = nullptr;
    const EventKind* kind = nullptr;  ///< null: no law declares it
  };

  Timeline() = default;
  Timeline(Timeline&&) = default;  // gaps point into countries
  Timeline& operator=(Timeline&&) = default;

  std::vector<Country> countries;  ///< in the order in which they began
  std::vector<Gap> gaps;
  std::vector<Overlap> overlaps;
  std::vector<Happened> events;
  std::vector<Coverage> coverage;  ///< who insures, where an agreement has something to decide
};

/// Nothing, with faults, when the lawbook lacks a part that the case needs.
[[nodiscard]] std::optional<Timeline> make_timeline(const Case& case_, const std::shared_ptr<const Lawbook>& lawbook,
                                                    Faults& faults);

/// As JSON (format timeline/1). case_.as_of must be set.
[[nodiscard]] std::string timeline_json(const Timeline& timeline, const Case& case_, const Lawbook& lawbook);

}  // namespace huong
