// Checking decisions in bulk. The sheets are made here, with amounts computed by the hand-written baseline, so every
// verdict is also a comparison of the two.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <random>
#include <string_view>
#include <vector>

#include "calc/law/lawbook.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/bench/measure.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves the declaration to the program

namespace huong::bench {
namespace {

namespace fs = std::filesystem;
__extension__ typedef __int128 Int128;

constexpr int kDecided = 2026;
constexpr const char* kAsOf = "2026-06-15";

/// Hundredths by year of the wage, for decisions of kDecided: the lawbook's own table.
std::array<std::int64_t, 200> coefficients(const Lawbook& book) {
  std::array<std::int64_t, 200> out{};
  const Parameter& table = book.parameters[static_cast<std::size_t>(book.parameter("vn.adjustment.coefficient"))];
  for (const Column& column : table.columns) {
    if (column.key != kDecided) continue;
    std::int64_t now = 0;
    std::size_t at = 0;
    for (std::size_t year = 0; year < out.size(); ++year) {
      for (; at < column.rows.size() && column.rows[at].key <= static_cast<std::int64_t>(1900 + year); ++at) {
        const Exact hundredths = column.rows[at].value * Exact(100);
        now = static_cast<std::int64_t>(hundredths.floor());
      }
      out[year] = now;
    }
  }
  return out;
}

/// One line of a record: months as year × 12 + month − 1.
struct Step {
  std::int32_t from = 0, to = 0;
  std::int64_t wage = 0;
};

std::int64_t half_up(Int128 n, Int128 d) { return static_cast<std::int64_t>((2 * n + d) / (2 * d)); }

std::int64_t doubled_half_years(std::int64_t months) {
  const std::int64_t odd = months % 12;
  return 2 * (months / 12) + (odd == 0 ? 0 : odd <= 6 ? 1 : 2);
}

/// The lump sum of somebody with compulsory insurance at private wages and twelve months or more, written out by hand:
/// the rule that the command reads from rules/vn.
std::int64_t lump_sum(const std::vector<Step>& steps, const std::array<std::int64_t, 200>& coefficient) {
  std::int64_t before = 0, after = 0, sum = 0;
  for (const Step& step : steps) {
    for (std::int32_t m = step.from; m <= step.to;) {
      const std::int32_t year = m / 12, last = std::min(step.to, year * 12 + 11);
      const std::int64_t months = last - m + 1;
      sum += step.wage * months * coefficient[static_cast<std::size_t>(year - 1900)];
      (year < 2014 ? before : after) += months;
      m = last + 1;
    }
  }
  if (before + after == 0) return 0;
  std::int64_t early = 2 * (before / 12), late = doubled_half_years(after + before % 12);
  if (after == 0) {
    early = doubled_half_years(before);
    late = 0;
  }
  // (1.5 × early + 2 × late) / 2 months of the average; the sum is in hundredths.
  return half_up(Int128{sum} * (3 * early + 4 * late), Int128{400} * (before + after));
}

/// A pension of 2026 from the average and the months, by hand: a woman with fifteen years or more, over the minimum.
std::int64_t pension(std::int64_t average, std::int64_t months) {
  const std::int64_t half_years = doubled_half_years(months);
  return half_up(Int128{average} * std::min<std::int64_t>(45 + half_years - 30, 75), 100);
}

// ---- the sheets ----

std::string month_text(std::int32_t m) {
  const std::int32_t month = m % 12 + 1;
  return std::to_string(m / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

/// Claims of one to ten wage steps, a row a step, until there are that many rows. Every `wrong`-th amount is one off.
std::size_t write_steps(const std::string& path, std::size_t rows, std::size_t wrong,
                        const std::array<std::int64_t, 200>& coefficient) {
  std::mt19937 random(2026);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  std::ofstream out(path, std::ios::binary);
  out << "id,benefit,born,sex,nationality,as_of,paid,kind,from,to,wage\n";
  std::size_t claims = 0;
  std::vector<Step> steps;
  for (std::size_t written = 0; written < rows;) {
    const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(pick(1, 10)), rows - written);
    steps.clear();
    std::int32_t month = 2006 * 12 + pick(0, 36);
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t length = pick(12, 16);
      steps.push_back({month, month + length - 1, pick(2'000'000, 9'000'000)});
      month += length + (pick(0, 9) == 0 ? 3 : 0);
    }
    ++claims;
    const std::int64_t paid = lump_sum(steps, coefficient) + (wrong != 0 && claims % wrong == 0 ? 1 : 0);
    const std::string id = "B" + std::to_string(10'000'000 + claims);
    for (std::size_t i = 0; i < count; ++i) {
      out << id;
      if (i == 0) {
        out << ",vn.pension.lump-sum,1985-05-20," << (claims % 2 ? "female" : "male") << ",VN," << kAsOf << ',' << paid;
      } else {
        out << ",,,,,,";
      }
      out << ",insured," << month_text(steps[i].from) << ',' << month_text(steps[i].to) << ',' << steps[i].wage << '\n';
    }
    written += count;
  }
  return claims;
}

/// Claims whose average and months are given, a row a claim.
std::size_t write_given(const std::string& path, std::size_t rows) {
  std::mt19937 random(2026);
  std::ofstream out(path, std::ios::binary);
  out << "id,benefit,born,sex,nationality,as_of,paid,vn.pension.average-wage,vn.pension.own-months,vn.pension.start\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const std::int64_t average = 6'000'000 + static_cast<std::int64_t>(random() % 6'000'000),
                       months = 240 + static_cast<std::int64_t>(random() % 130);
    out << 'G' << 10'000'000 + i << ",vn.pension.old-age,1968-02-10,female,VN," << kAsOf << ','
        << pension(average, months) << ',' << average << ',' << months << ",2026-06\n";
  }
  return rows;
}

// ---- the baseline: the same sheet read and checked by hand ----

struct ByHand {
  std::size_t claims = 0, right = 0;
  std::string out;
};

std::int64_t digits(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::int32_t month_of_text(std::string_view text) {
  return static_cast<std::int32_t>(digits(text.substr(0, 4)) * 12 + digits(text.substr(5, 2)) - 1);
}

/// Calls f(fields) for each row after the headings; no quotes, one separator, nothing checked.
template <std::size_t kColumns, class F>
void each_row(std::string_view text, F&& f) {
  text.remove_prefix(text.find('\n') + 1);
  std::array<std::string_view, kColumns> fields;
  while (!text.empty()) {
    const std::string_view row = text.substr(0, text.find('\n'));
    std::size_t from = 0;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::size_t end = std::min(row.find(',', from), row.size());
      fields[i] = row.substr(from, end - from);
      from = end + 1;
    }
    f(fields);
    text.remove_prefix(row.size() + 1);
  }
}

void result_line(ByHand& done, std::string_view id, std::int64_t expected, std::int64_t paid) {
  ++done.claims;
  done.right += expected == paid ? 1 : 0;
  done.out.append(id).append(",").append(std::to_string(expected)).append(",").append(std::to_string(paid));
  done.out.append(expected == paid ? ",ok\n" : ",differs\n");
}

ByHand steps_by_hand(std::string_view text, const std::array<std::int64_t, 200>& coefficient) {
  ByHand done;
  std::vector<Step> steps;
  std::string_view id;
  std::int64_t paid = 0;
  const auto finish = [&] {
    if (!steps.empty()) result_line(done, id, lump_sum(steps, coefficient), paid);
    steps.clear();
  };
  each_row<11>(text, [&](const std::array<std::string_view, 11>& f) {
    if (f[0] != id) {
      finish();
      id = f[0];
      paid = digits(f[6]);
    }
    steps.push_back({month_of_text(f[8]), month_of_text(f[9]), digits(f[10])});
  });
  finish();
  return done;
}

ByHand given_by_hand(std::string_view text) {
  ByHand done;
  each_row<10>(text, [&](const std::array<std::string_view, 10>& f) {
    result_line(done, f[0], pension(digits(f[7]), digits(f[8])), digits(f[6]));
  });
  return done;
}

// ---- the command ----

struct Ran {
  double seconds = 0;  ///< of the processor
  double peak = 0;     ///< MiB
  int code = -1;
};

Ran run(const std::string& command, const std::string& sheet, const std::string& results) {
  std::vector<std::string> words = {command, "verify", sheet, "-o", results, "-q"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  Ran ran;
  if (posix_spawn(&child, command.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) return ran;
  int status = 0;
  struct rusage usage {};
  wait4(child, &status, 0, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  ran.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  ran.peak = static_cast<double>(usage.ru_maxrss) / 1024;
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

/// The command on a sheet: the best of three runs, all of the process counted from start to end.
void measure(const std::string& command, const std::string& what, const std::string& sheet, std::size_t rows,
             std::size_t claims) {
  const std::string results = sheet + ".results";
  Ran best = run(command, sheet, results);
  for (int i = 0; i < 2; ++i) {
    const Ran again = run(command, sheet, results);
    if (again.seconds < best.seconds) best = again;
  }
  if (best.code < 0) {
    std::printf("(f) %s cannot be started\n", command.c_str());
    return;
  }
  const std::string name = "(f) " + what + ", " + std::to_string(rows) + " rows, exit " + std::to_string(best.code);
  line(name.c_str(), static_cast<double>(claims) / best.seconds, "claims/s");
  line_small("    peak memory", best.peak, "MiB");
  fs::remove(results);
}

}  // namespace

void measure_bulk(const std::string& root, const std::string& command) {
  Faults faults;
  Pack pack;
  pack.files = read_lawbook_files(root, faults);
  const auto book = load_lawbook(pack, faults);
  if (!book) stop(faults);
  const auto coefficient = coefficients(*book);
  const std::string folder = (fs::temp_directory_path() / ("huong-bench-" + std::to_string(getpid()))).string();
  fs::create_directory(folder);
  const std::string sheet = folder + "/sheet.csv";
  std::printf("\nChecking decisions in bulk (huong verify), processor time of the whole command on one core\n");
  constexpr std::array<std::size_t, 2> kRows = {10'000, 1'000'000};
  for (const std::size_t rows : kRows) {
    const std::size_t claims = write_steps(sheet, rows, 0, coefficient);
    measure(command, "lump sums of 1 to 10 wage steps, all right", sheet, rows, claims);
  }
  const std::size_t mixed = write_steps(sheet, 100'000, 100, coefficient);
  measure(command, "the same, one claim in a hundred wrong, causes looked for", sheet, 100'000, mixed);
  for (const std::size_t rows : kRows) {
    measure(command, "pensions with average and months given, all right", sheet, rows, write_given(sheet, rows));
  }
  // After the command, whose peak would otherwise be measured with what this process holds.
  const auto baseline = [](const char* what, std::size_t claims, const std::function<ByHand()>& check) {
    bool agrees = true;
    const double times = rate(1, [&] {
      const ByHand done = check();
      agrees = agrees && done.claims == claims && done.right == claims;
    });
    line(what, times * static_cast<double>(claims), agrees ? "claims/s" : "claims/s, WRONG");
  };
  std::size_t claims = write_steps(sheet, kRows.back(), 0, coefficient);
  const std::string steps = slurp(sheet);
  baseline("    baseline: lump sums, the same sheet and rule by hand, nothing checked", claims,
           [&] { return steps_by_hand(steps, coefficient); });
  claims = write_given(sheet, kRows.back());
  const std::string given = slurp(sheet);
  baseline("    baseline: pensions, the same sheet and rule by hand, nothing checked", claims,
           [&] { return given_by_hand(given); });
  fs::remove_all(folder);
}

}  // namespace huong::bench
