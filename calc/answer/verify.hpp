// Checking what an office decided: the law is computed again, compared with the decision, and where they differ the
// smallest single change is looked for that leads from the right amount to the one paid.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/decision.hpp"

namespace huong {

enum class Verdict : std::uint8_t {
  ok,
  differs,
  unknown,  ///< the law gives no certain amount: evidence or law is missing, or a clause is not known to operate
  bad_row   ///< the row cannot be read, or the case does not fit the law
};
[[nodiscard]] std::string_view to_string(Verdict verdict);  ///< "ok", "differs", "unknown", "bad-row"

/// The one change that explains a difference.
struct Cause {
  std::string code;     ///< stable: "kind-counted", "table-neighbour" …; "unexplained"
  std::string detail;   ///< which: a kind of months, an event, a direction
  std::string touches;  ///< a rule, a table, or "line 12"
  Text text;            ///< one sentence
};

struct Verification {
  Verdict verdict = Verdict::ok;
  Status status = Status::unknown;
  std::optional<Exact> expected;    ///< what is due from the month claimed; nothing when it is not known
  std::optional<Exact> difference;  ///< paid less expected
  std::string reason;               ///< stable: a result and what decided it, "vn.pension.lump-sum#ground"
  std::string step;                 ///< the first rule in the order of the explanation that departs
  std::string law;                  ///< of the reason
  Text text;                        ///< the reason in words
  std::optional<Cause> cause;
  std::vector<std::string> notes;  ///< stable words: what was put right or noticed
};

struct VerifyOptions {
  bool causes = true;
};

/// Checks decisions one after another; keep one for many. A decision that is right costs no more than its computation.
class Verifier {
 public:
  explicit Verifier(std::shared_ptr<const Lawbook> lawbook, VerifyOptions options = {});
  ~Verifier();
  Verifier(Verifier&&) noexcept;
  Verifier& operator=(Verifier&&) noexcept;

  /// The decision must have been read without faults.
  void verify(const Decision& decision, Verification& into);
  /// The verification of a decision that cannot be computed, with the first of its faults.
  static void refuse(const Decision& decision, const Faults& faults, Verification& into);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace huong
