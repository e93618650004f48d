// The engine in WebAssembly: exact numbers add and round as they do everywhere else.
#include <cstdio>
#include <string>

#include "calc/number/exact.hpp"
#include "calc/number/rounding.hpp"

int main() {
  const huong::Exact sum = huong::Exact(1, 3) + huong::Exact(1, 6);
  const huong::Exact large = huong::Exact(huong::Integer("123456789012345678901234567890"), 7);
  const struct {
    const char* what;
    std::string got;
    std::string want;
  } checks[] = {
      {"1/3 + 1/6", huong::to_string(sum), "0.5"},
      {"half up", huong::to_string(huong::round(sum, huong::Exact(1), huong::RoundingMode::half_up)), "1"},
      {"half even", huong::to_string(huong::round(sum, huong::Exact(1), huong::RoundingMode::half_even)), "0"},
      {"large", huong::to_string(huong::round(large, huong::Exact(1000), huong::RoundingMode::down)),
       "17636684144620811271604938000"},
  };
  int failures = 0;
  for (const auto& check : checks) {
    if (check.got == check.want) continue;
    std::printf("%s: got %s, want %s\n", check.what, check.got.c_str(), check.want.c_str());
    ++failures;
  }
  return failures == 0 ? 0 : 1;
}
