// One text held against its format and the law, without computing anything.
#pragma once

#include <string>
#include <vector>

#include "calc/claim/claim.hpp"
#include "calc/law/facts.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/text/document.hpp"

namespace huong {

/// What was found in one text. It is right when there are no faults; doubts do not stop an answer.
struct Checked {
  std::string file;
  std::string format;  ///< "case/1" …; "" when it says none
  Faults faults;
  std::vector<Warning> warnings;
  std::vector<std::string> unknown_schemes;  ///< for which no law is here
};

/// A case that was read, with its day set.
void check_case(const Case& case_, const Lawbook& lawbook, Checked& into);
/// An agreement: its form and the words of its terms.
void check_agreement(const Node& root, const Lawbook& lawbook, Checked& into);
/// The words of a country's papers, which may lead only to schemes and kinds that the law knows.
void check_papers(const Node& root, const Lawbook& lawbook, Checked& into);

/// As JSON (format check/1).
[[nodiscard]] std::string to_json(const std::vector<Checked>& files, const Lawbook& lawbook);

}  // namespace huong
