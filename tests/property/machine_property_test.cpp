// Random formulas: what the engine computes equals what the same tree gives when added up directly on exact numbers.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

struct Made {
  std::string text;
  std::optional<Exact> value;  ///< nothing: a division by zero on the way
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Made formula(int depth) {
    const int what = depth == 0 ? 0 : pick(9);
    if (what <= 1) return literal();
    Made a = formula(depth - 1), b = formula(depth - 1);
    const auto both = [&](const std::string& text, auto&& f) {
      return Made{text, a.value && b.value ? f(*a.value, *b.value) : std::nullopt};
    };
    switch (what) {
      case 2:
        return both("(" + a.text + " + " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return std::optional(x + y); });
      case 3:
        return both("(" + a.text + " - " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return std::optional(x - y); });
      case 4:
        return both("(" + a.text + " * " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return std::optional(x * y); });
      case 5:
        return both("(" + a.text + " / " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return y == Exact(0) ? std::nullopt : std::optional(x / y); });
      case 6:
        return both("min(" + a.text + ", " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return std::optional(std::min(x, y)); });
      case 7:
        return both("max(" + a.text + ", " + b.text + ")",
                    [](const Exact& x, const Exact& y) { return std::optional(std::max(x, y)); });
      default: {
        // Only the chosen side counts, and only it may divide by zero.
        const Made c = formula(depth - 1);
        const std::string text = "(if " + c.text + " < " + a.text + " then " + a.text + " else " + b.text + ")";
        if (!c.value || !a.value) return {text, std::nullopt};
        return {text, *c.value < *a.value ? a.value : b.value};
      }
    }
  }

 private:
  int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  Made literal() {
    static const std::vector<std::string> kLarge = {
        "0", "1", "9223372036854775807", "999999999999999999", "0.000000001", "3037000500"};
    std::string text = pick(5) == 0 ? kLarge[static_cast<std::size_t>(pick(static_cast<int>(kLarge.size())))]
                                    : std::to_string(pick(1000));
    if (pick(3) == 0 && text.size() < 4) text += "." + std::to_string(pick(1000));
    const Exact value = *parse_exact(text);
    return pick(4) == 0 ? Made{"-" + text, -value} : Made{text, value};
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("random formulas give what their trees give", "[law]") {
  Generator generator(20261125);
  std::vector<Made> made;
  std::string text = kit::header() + "rules:\n";
  for (int i = 0; i < 3000; ++i) {
    Made m = generator.formula(i % 7);
    if (m.text.size() > 3500) continue;
    text += kit::rule_text("xa.t.row-" + std::to_string(made.size()), "number", m.text);
    made.push_back(std::move(m));
  }
  REQUIRE(made.size() > 2000);
  const auto book = kit::load({text});
  Faults faults;
  const auto facts = admit(kit::read_a_case("huong: case/1\nas_of: 2026-11-25\n"), *book, faults);
  REQUIRE(facts);
  Evaluation eval(book);
  std::size_t fast = 0, wide = 0, divided = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const RuleId rule = book->rule("xa.t.row-" + std::to_string(i));
    eval.begin(*facts, {});  // each anew: one large number must not push the others to the slow machine
    Small small;
    if (eval.small(rule, small)) {
      ++fast;
      if (!made[i].value || Exact(small) != *made[i].value) FAIL(made[i].text);
    } else if (eval.has(rule)) {
      ++wide;
    } else {
      ++divided;
    }
    if (eval.has(rule) != made[i].value.has_value()) FAIL(made[i].text);
    if (made[i].value && eval.number(rule) != *made[i].value) FAIL(made[i].text);
  }
  INFO(fast << " fast, " << wide << " wide, " << divided << " without value");
  CHECK(fast > 300);
  CHECK(wide + divided > 50);
  CHECK(fast + wide + divided == made.size());
}
