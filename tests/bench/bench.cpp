// Measures the engine beside hand-written C++ for the same rule, everything in one run, every answer compared.
// Prints one line a measure; changes nothing and has no pass or fail. `huong_bench bulk` measures only the bulk check.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/law/compiled.hpp"
#include "calc/law/evaluation.hpp"
#include "calc/text/pack.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/bench/measure.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves the declaration to the program

namespace {

using namespace huong;         // NOLINT(google-build-using-namespace): one small program
using namespace huong::bench;  // NOLINT(google-build-using-namespace)
__extension__ typedef __int128 Int128;

constexpr int kPeople = 500;
constexpr int kMonths = 240;
constexpr int kFirstYear = 2006;

// ---- the rule: a rate by sex and years, times the average of 240 revalued wages ----------------------------------

std::int64_t wage_of(int person, int month) {
  return 4'000'000 + (static_cast<std::int64_t>(person) * 7919 + month * 104'729LL) % 9'000'000;
}
/// Hundredths.
std::int64_t coefficient_of(int year) { return 305 - (year - kFirstYear) * 10; }

const char* const kRules = R"(huong: rules/1
country: XA
prefix: xa.pension
by: as-of
schemes:
  xa.pension:
    label: { vi: hưu trí, en: pension }
    branches: [old-age]
    currency: VND
    law: model law art. 1
    bases: [wage]
    kinds: { insured: { label: { vi: đóng, en: insured }, right: yes, amount: yes, average: yes } }
roundings:
  xa.pension.money: { unit: 1, mode: half-up, law: model law art. 5 }
parameters:
  xa.pension.coefficient:
    label: { vi: Hệ số điều chỉnh, en: Revaluation factor }
    unit: number
    checked: 2026-11-23
    keys: [year, year]
    columns:
      2026:
        law: model law annex
        rows: { @ROWS@ }
rules:
  xa.pension.years:
    label: { vi: Số năm đóng, en: Years of insurance }
    unit: years
    law: model law art. 2
    is: whole-years(months(records(xa.pension, counts = right)))
  xa.pension.rate:
    label: { vi: Tỷ lệ hưởng, en: Pension rate }
    unit: percent
    law: model law art. 3
    is:
      - when: sex = female
        then: 45% + 2% * (years - 15)
      - when: years >= 20
        then: 45% + 2% * (years - 20)
      - otherwise: 40% + 1% * (years - 15)
    at_most: 75%
  xa.pension.average:
    label: { vi: Mức bình quân tiền lương, en: Average wage }
    unit: VND
    law: model law art. 4
    is: average(records(xa.pension, counts = average), wage * coefficient[year, year-of(as-of)])
  xa.pension.amount:
    label: { vi: Mức lương hưu, en: Monthly pension }
    unit: VND
    law: model law art. 5
    is: rate * average
    round: money
)";

struct Person {
  Facts facts;
  std::vector<std::int64_t> wages;
  bool woman = false;
};

std::shared_ptr<const Lawbook> bench_lawbook() {
  std::string rules = kRules, rows;
  for (int y = kFirstYear; y < kFirstYear + kMonths / 12; ++y) {
    const std::int64_t c = coefficient_of(y);
    rows += (rows.empty() ? "" : ", ") + std::to_string(y) + ": " + std::to_string(c / 100) + "." +
            (c % 100 < 10 ? "0" : "") + std::to_string(c % 100);
  }
  rules.replace(rules.find("@ROWS@"), 6, rows);
  Faults faults;
  Pack pack;
  pack.files.push_back({"rules/xa.yaml", read_yaml(rules, "rules/xa.yaml", faults)});
  auto book = load_lawbook(pack, faults);
  if (!book) stop(faults);
  return book;
}

Case bench_case(int person) {
  Case c;
  c.as_of = *parse_day("2026-06-01");
  c.person.born = parse_birth("1966-03-15");
  c.person.sex = person % 2 ? "female" : "male";
  for (int m = 0; m < kMonths; ++m) {
    Record r;
    r.scheme = "xa.pension";
    r.kind = "insured";
    const Month month = Month::of(kFirstYear, 1) + m;
    r.months = {month, month};
    r.basis = Basis::wage;
    r.amount = Exact(wage_of(person, m));
    c.records.push_back(std::move(r));
  }
  return c;
}

/// Baseline 1: the same rule by hand in scaled 64-bit integers; coefficients in hundredths.
std::int64_t by_hand(const Person& p) {
  std::int64_t sum = 0;
  for (int m = 0; m < kMonths; ++m) sum += p.wages[static_cast<std::size_t>(m)] * coefficient_of(kFirstYear + m / 12);
  const std::int64_t years = kMonths / 12;
  std::int64_t percent = p.woman ? 45 + 2 * (years - 15) : years >= 20 ? 45 + 2 * (years - 20) : 40 + (years - 15);
  percent = std::min<std::int64_t>(percent, 75);
  const std::int64_t numerator = percent * sum;  // over 100 × 100 × months
  const std::int64_t denominator = std::int64_t{10'000} * kMonths;
  return (2 * numerator + denominator) / (2 * denominator);
}

/// Baseline 2: by hand in fractions of two 128-bit integers, reduced only when they grow past 62 bits.
struct Lazy {
  Int128 n = 0, d = 1;
};
Int128 gcd(Int128 a, Int128 b) {
  if (a < 0) a = -a;
  while (b != 0) {
    const Int128 r = a % b;
    a = b;
    b = r;
  }
  return a;
}
Lazy settle(Lazy v) {
  constexpr Int128 kWide = Int128{1} << 62;
  if (v.n < kWide && v.n > -kWide && v.d < kWide) return v;
  const Int128 g = gcd(v.n, v.d);
  return {v.n / g, v.d / g};
}
Lazy add(Lazy a, Lazy b) { return settle(a.d == b.d ? Lazy{a.n + b.n, a.d} : Lazy{a.n * b.d + b.n * a.d, a.d * b.d}); }
Lazy times(Lazy a, Lazy b) { return settle({a.n * b.n, a.d * b.d}); }

std::int64_t by_fractions(const Person& p) {
  Lazy sum;
  for (int m = 0; m < kMonths; ++m) {
    sum = add(sum, times({p.wages[static_cast<std::size_t>(m)], 1}, {coefficient_of(kFirstYear + m / 12), 100}));
  }
  const std::int64_t years = kMonths / 12;
  std::int64_t percent = p.woman ? 45 + 2 * (years - 15) : years >= 20 ? 45 + 2 * (years - 20) : 40 + (years - 15);
  percent = std::min<std::int64_t>(percent, 75);
  const Lazy amount = times(times(sum, {1, kMonths}), {percent, 100});
  return static_cast<std::int64_t>((2 * amount.n + amount.d) / (2 * amount.d));
}

void measure_rule() {
  const auto book = bench_lawbook();
  const RuleId amount = book->rule("xa.pension.amount");
  std::vector<Person> people;
  std::vector<Case> cases;
  for (int i = 0; i < kPeople; ++i) {
    cases.push_back(bench_case(i));
    Faults faults;
    auto facts = admit(cases.back(), *book, faults);
    if (!facts) stop(faults);
    Person p;
    p.facts = std::move(*facts);
    for (int m = 0; m < kMonths; ++m) p.wages.push_back(wage_of(i, m));
    p.woman = i % 2 == 1;
    people.push_back(std::move(p));
  }
  Evaluation evaluation(book);
  const World world;
  int wrong = 0;
  for (const Person& p : people) {
    evaluation.begin(p.facts, world);
    const Exact value = evaluation.number(amount);
    if (value != Exact(by_hand(p)) || value != Exact(by_fractions(p))) ++wrong;
  }
  std::printf(
      "One rule: rate × average of %d different revalued wages; %d people, %d answers differ from the baselines\n",
      kMonths, kPeople, wrong);

  std::int64_t sink = 0;
  const double plain = rate(kPeople, [&] {
    for (const Person& p : people) {
      evaluation.begin(p.facts, world);
      Small value;
      if (evaluation.small(amount, value)) sink += value.n;
    }
  });
  std::vector<Evaluation::Reason> reasons;
  const double explained = rate(kPeople, [&] {
    for (const Person& p : people) {
      evaluation.begin(p.facts, world);
      reasons.clear();
      evaluation.explain(amount, reasons);
      sink += static_cast<std::int64_t>(reasons.size());
    }
  });
  const double admitted = rate(kPeople, [&] {
    for (const Case& c : cases) {
      Faults faults;
      const auto facts = admit(c, *book, faults);
      evaluation.begin(*facts, world);
      Small value;
      if (evaluation.small(amount, value)) sink += value.n;
    }
  });
  const double hand = rate(kPeople, [&] {
    for (const Person& p : people) sink += by_hand(p);
  });
  const double fractions = rate(kPeople, [&] {
    for (const Person& p : people) sink += by_fractions(p);
  });
  line("(a) the rule from YAML through the engine, no explanation", plain, "/s");
  line("(a) the same with its explanation in Vietnamese and English", explained, "/s");
  line("    the same, the case first held against the law (240 record lines)", admitted, "/s");
  line("(c) baseline: by hand, scaled 64-bit integers", hand, "/s");
  line("(c) baseline: by hand, 128-bit fractions reduced lazily", fractions, "/s");
  if (sink == 42) std::printf("\n");  // keeps the work from being optimised away
}

void measure_lawbook(const std::string& root) {
  Faults faults;
  Pack pack;
  std::shared_ptr<const Lawbook> book;
  const double text = rate(1, [&] {
    pack.files = read_lawbook_files(root, faults);
    book = load_lawbook(pack, faults);
    if (!book) stop(faults);
  });
  const std::string packed = write_pack(pack), compiled = write_compiled(*book, pack.files);
  std::vector<CompiledPart> parts = write_compiled_parts(*book, pack.files);
  std::erase_if(parts, [](const CompiledPart& part) {
    return part.name != "common" && part.name != "VN" && part.name != "KR" && part.name != "KR-VN";
  });
  std::vector<std::string_view> law, layers;
  for (const CompiledPart& part : parts) {
    law.push_back(part.law);
    for (const std::string* layer : {&part.law, &part.explanation, &part.language}) {
      if (!layer->empty()) layers.push_back(*layer);
    }
  }
  const double from_pack = rate(1, [&] {
    const auto read = read_pack(packed, faults, Digest::trust);
    if (!read || !load_lawbook(*read, faults)) stop(faults);
  });
  const auto opened = [&](const std::vector<std::string_view>& pieces) {
    return rate(1, [&] {
      if (!open_compiled(pieces, faults)) stop(faults);
    });
  };
  const double from_compiled = opened({compiled}), from_law = opened(law), from_layers = opened(layers);
  std::printf("\nThe lawbook: %zu rules; as a pack %zu bytes, compiled %zu bytes\n", book->rules.size(), packed.size(),
              compiled.size());
  line_small("(d) opening the compiled lawbook", 1000 / from_compiled, "ms");
  line_small("(d) opening the parts of Viet Nam and Korea, law only", 1000 / from_law, "ms");
  line_small("(d) opening the same with explanations and English", 1000 / from_layers, "ms");
  line_small("    baseline: loading from the pack: read, check, compile", 1000 / from_pack, "ms");
  line_small("    baseline: loading from text: read, check, compile", 1000 / text, "ms");
}

void measure_determination(const std::string& root) {
  Faults faults;
  Pack pack;
  pack.files = read_lawbook_files(root, faults);
  const auto book = load_lawbook(pack, faults);
  if (!book) stop(faults);
  const std::string path = root + "/cli/demo/demo.yaml";
  const auto c = read_case(read_yaml(slurp(path), path, faults), path, faults);
  if (!c) stop(faults);
  Determiner determiner(book);
  DetermineOptions plain;
  plain.explain = false;
  std::size_t sink = 0;
  const double bare = rate(10, [&] {
    for (int i = 0; i < 10; ++i) {
      const auto d = determiner.determine(*c, plain, faults);
      sink += d ? d->results.size() : 0;
    }
  });
  const double full = rate(10, [&] {
    for (int i = 0; i < 10; ++i) {
      const auto d = determiner.determine(*c, DetermineOptions{}, faults);
      sink += d ? to_json(*d, *book).size() : 0;
    }
  });
  std::printf("\nThe whole determination of a case with years in Viet Nam and Korea (both pensions, totalized)\n");
  line("(b) without explanation", bare, "/s");
  line("(b) with reasons in both languages, as JSON", full, "/s");
  if (sink == 42) std::printf("\n");
}

struct Runs {
  std::vector<double> seconds, processor;  ///< each sorted
  long peak = 0;
};

/// Starts the command so many times; nothing when it cannot be started.
Runs run_often(std::vector<std::string> words, int times) {
  Runs runs;
  for (int i = 0; i < times; ++i) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = Clock::now();
    pid_t child = 0;
    const bool started = posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    if (!started) return {};
    int status = 0;
    struct rusage usage {};
    wait4(child, &status, 0, &usage);
    runs.seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
    const auto seconds = [](const timeval& t) {
      return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    runs.processor.push_back(seconds(usage.ru_utime) + seconds(usage.ru_stime));
    runs.peak = std::max(runs.peak, usage.ru_maxrss);
  }
  std::sort(runs.seconds.begin(), runs.seconds.end());
  std::sort(runs.processor.begin(), runs.processor.end());
  return runs;
}

/// Cold start: the command opens the compiled lawbook inside it.
void measure_command(const std::string& root, const std::string& command) {
  constexpr int kTimes = 21;
  const std::vector<std::string> words = {command, "calc", root + "/cli/demo/demo.yaml"};
  const Runs runs = run_often(words, kTimes);
  if (runs.seconds.empty()) {
    std::printf("\n(e) %s cannot be started\n", command.c_str());
    return;
  }
  std::vector<std::string> from_text = words;
  from_text.insert(from_text.end(), {"--rules", root});
  const Runs baseline = run_often(from_text, kTimes);
  const auto median = [](const std::vector<double>& sorted) { return sorted[sorted.size() / 2] * 1000; };
  std::printf("\nThe command on one case, from start to end (%d runs)\n", kTimes);
  line_small("(e) median time", median(runs.seconds), "ms");
  line_small("(e) longest time", runs.seconds.back() * 1000, "ms");
  line_small("(e) median processor time", median(runs.processor), "ms");
  line_small("(e) peak memory", static_cast<double>(runs.peak) / 1024, "MiB");
  line_small("    baseline: median processor time with the lawbook's text (--rules)", median(baseline.processor), "ms");
}

/// Lives made up and compared under three variants, the whole command from start to end on both cores.
void measure_compare(const std::string& root, const std::string& command) {
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("huong-lives-" + std::to_string(getpid()))).string();
  std::filesystem::create_directory(folder);
  const std::string table = folder + "/lives.csv";
  const auto run = [&](std::vector<std::string> words) {
    words.insert(words.begin(), command);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = -1;
    if (posix_spawn(&child, command.c_str(), nullptr, nullptr, arguments.data(), environ) == 0) {
      waitpid(child, &status, 0);
    }
    return status;
  };
  constexpr int kLives = 10'000;
  std::printf("\nComparing agreements: %d lives under no agreement, the one in force and a draft\n", kLives);
  if (run({"lives", "--host", "KR", "--count", std::to_string(kLives), "--as-of", "2026-11-26", "-o", table}) != 0) {
    std::printf("(g) %s cannot be started\n", command.c_str());
    return;
  }
  double best = 0;
  for (int i = 0; i < 3; ++i) {
    const auto start = Clock::now();
    const int status = run({"compare", "none", "vn-kr", root + "/agreements/drafts/vn-kr-2027.yaml", "--cases", table,
                            "--operative", "2025-07-01", "--csv", "-o", folder + "/out.csv"});
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (status == 0 && (best == 0 || seconds < best)) best = seconds;
  }
  line_small("(g) who gains, who loses, what the funds take in, and the clause", best, "s");
  std::filesystem::remove_all(folder);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string root = HUONG_SOURCE_DIR;
  const std::string self = argv[0];
  const std::string command = self.substr(0, self.rfind('/') + 1) + "huong";
  const bool only_bulk = argc > 1 && std::string(argv[1]) == "bulk";
  // Commands first: the peak memory of a command just started counts what this process holds.
  if (!only_bulk) measure_command(root, command);
  measure_bulk(root, command);
  if (only_bulk) return 0;
  measure_compare(root, command);
  measure_rule();
  measure_determination(root);
  measure_lawbook(root);
}
