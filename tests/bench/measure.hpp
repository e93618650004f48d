// What the benchmarks share.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "calc/text/fault.hpp"

namespace huong::bench {

using Clock = std::chrono::steady_clock;

inline std::string slurp(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

[[noreturn]] inline void stop(const Faults& faults) {
  for (const Fault& f : faults) std::fprintf(stderr, "%s\n", to_string(f, "en").c_str());
  std::exit(1);
}

/// Times of a repeated piece of work, in repetitions a second: the best of five rounds of at least a fifth of a second.
inline double rate(int per_call, const std::function<void()>& work) {
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    int calls = 0;
    const auto start = Clock::now();
    double seconds = 0;
    do {
      work();
      ++calls;
      seconds = std::chrono::duration<double>(Clock::now() - start).count();
    } while (seconds < 0.2);
    best = std::max(best, static_cast<double>(calls) * per_call / seconds);
  }
  return best;
}

inline void line(const char* what, double value, const char* unit) {
  std::printf("%-78s %12.0f %s\n", what, value, unit);
}
inline void line_small(const char* what, double value, const char* unit) {
  std::printf("%-78s %12.2f %s\n", what, value, unit);
}

/// Bulk checking of decisions: `huong verify` beside hand-written code for the same rule.
void measure_bulk(const std::string& root, const std::string& command);

}  // namespace huong::bench
