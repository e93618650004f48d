// A lawbook may hold some parts of its release only (compiled.hpp). What another part would have said must then be
// refused, not taken for silence of the law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

/// The parts of the release that decide a case: those that every case needs, and the countries of the schemes it names,
/// of the nationality, the residence, the events and the rules it gives values for; all countries when it names none
/// that has law.
[[nodiscard]] std::vector<std::string> needed_parts(const Case& case_, const Lawbook& lawbook);

/// A fault for each part that the case needs and the lawbook lacks.
void refuse_missing_parts(const Case& case_, const Lawbook& lawbook, Faults& faults);
/// The same for the parties of an agreement, and what their law has between them.
void refuse_missing_parts(const Agreement& agreement, const Lawbook& lawbook, Faults& faults);

}  // namespace huong
