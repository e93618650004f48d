// What national law asks of the agreement it is applied under: agreed(flat-part) = in-proportion. How a flat part is
// paid, who pays the years that an invalid has not lived: the agreement decides, national law knows the sums.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "calc/law/sentences.hpp"
#include "calc/law/unit.hpp"

namespace huong {

/// A term of agreements whose word a rule may ask for.
struct AgreedTerm {
  std::string_view term;
  std::vector<std::string_view> words;  ///< none: it is a number of months
  std::string_view unless_said;         ///< what holds where the agreement is silent; "" where nobody can know
  const Sentence* unsaid = nullptr;     ///< why there is no answer then
};
inline constexpr std::size_t kAgreedTerms = 6;
[[nodiscard]] const std::array<AgreedTerm, kAgreedTerms>& agreed_terms();

/// What an agreement says of each, a word or months; kNoSymbol: nothing.
using Agreed = std::array<Symbol, kAgreedTerms>;
[[nodiscard]] inline Agreed nothing_agreed() {
  Agreed agreed{};
  agreed.fill(kNoSymbol);
  return agreed;
}

}  // namespace huong
