#include "calc/law/plan.hpp"

namespace huong {

std::string_view to_string(Grade grade) {
  switch (grade) {
    case Grade::official:
      return "official";
    case Grade::secondary:
      return "secondary";
    case Grade::assumed:
      return "assumed";
    case Grade::projected:
      return "projected";
  }
  return "";
}

std::string formula_of(const Branch& branch, const Symbols& symbols) {
  std::string text = branch.when ? to_string(*branch.when, symbols) + " → " : "";
  if (branch.then) text += to_string(*branch.then, symbols);
  return text;
}

}  // namespace huong
