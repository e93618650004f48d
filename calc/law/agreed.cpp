#include "calc/law/agreed.hpp"

namespace huong {

const std::array<AgreedTerm, kAgreedTerms>& agreed_terms() {
  static const std::array<AgreedTerm, kAgreedTerms> kTerms = {{
      {"flat-part", {"whole", "in-proportion", "none"}, "", &sentences.open_flat_part},
      {"prospective-period",
       {"own-share", "in-proportion", "deemed-in-proportion", "by-insurable-time", "none"},
       "",
       &sentences.open_prospective_period},
      {"first-entry-assimilation", {"insurance-in-other-state", "none"}, "none"},
      {"totalization.against", {"refund", "nothing"}, "nothing"},
      {"refund.base", {"employee", "both", "national-law"}, "national-law"},
      {"refund.wait-months", {}, "", &sentences.open_refund_wait},
  }};
  return kTerms;
}

}  // namespace huong
