// What must hold of every career under the real law, whatever its figures: laws of arithmetic that no paragraph may
// break.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/text/fault.hpp"
#include "cli/lawbook_files.hpp"

using namespace huong;

namespace {

std::shared_ptr<const Lawbook> lawbook() {
  static const std::shared_ptr<const Lawbook> book = [] {
    Faults faults;
    Pack pack;
    pack.version = "test";
    pack.files = read_lawbook_files(std::filesystem::path(HUONG_SOURCE_DIR), faults);
    std::shared_ptr<const Lawbook> loaded = load_lawbook(pack, faults);
    std::string told;
    for (const Fault& fault : faults) told += to_string(fault, "en") + "\n";
    INFO(told);
    REQUIRE(loaded);
    return loaded;
  }();
  return book;
}

/// A run of months at one wage.
struct Line {
  std::string scheme;
  Month first, last;
  int wage;
};

struct Life {
  std::string born = "1964-03-05";
  std::string sex = "female";
  std::string as_of = "2026-11-23";
  std::vector<Line> lines;
  bool operates = true;

  [[nodiscard]] std::string text() const {
    std::string out = "huong: case/1\nas_of: " + as_of + "\nperson: { born: " + born + ", sex: " + sex +
                      ", nationality: VN, residence: VN }\nrecords:\n";
    for (const Line& line : lines) {
      out += "  - { scheme: " + line.scheme + ", kind: insured, from: " + to_string(line.first) +
             ", to: " + to_string(line.last) + ", wage: " + std::to_string(line.wage) +
             (line.scheme.starts_with("kr.") ? ", visa: F-6 }\n" : ", sector: private }\n");
    }
    out += "claim: { benefit: old-age }\n";
    if (operates) {
      out += "assume: { vn-kr.benefits-operative: 2025-07-01, vn-kr.refund-operative: 2025-07-01, projection: held }\n";
    } else {
      out += "assume: { projection: held }\n";
    }
    return out;
  }
};

Determination determined(const Life& life) {
  static Determiner determiner(lawbook());
  Faults faults;
  const std::string text = life.text();
  const Node root = read_yaml(text, "case.yaml", faults);
  const std::optional<Case> case_ = read_case(root, "case.yaml", faults);
  std::string told = text;
  for (const Fault& fault : faults) told += to_string(fault, "en") + "\n";
  INFO(told);
  REQUIRE(case_);
  DetermineOptions options;
  options.explain = false;
  std::optional<Determination> answer = determiner.determine(*case_, options, faults);
  for (const Fault& fault : faults) told += to_string(fault, "en") + "\n";
  INFO(told);
  REQUIRE(answer);
  return std::move(*answer);
}

std::optional<Result> find(const Determination& answer, std::string_view id) {
  for (const Result& result : answer.results) {
    if (result.id == id) return result;
  }
  return std::nullopt;
}

void check_same(const Determination& a, const Determination& b) {
  REQUIRE(a.results.size() == b.results.size());
  for (std::size_t i = 0; i < a.results.size(); ++i) {
    const Result& x = a.results[i];
    const Result& y = b.results[i];
    INFO(x.id);
    CHECK(x.id == y.id);
    CHECK(x.status == y.status);
    CHECK(x.from == y.from);
    REQUIRE(x.amount.has_value() == y.amount.has_value());
    if (x.amount) CHECK(x.amount->value == y.amount->value);
    REQUIRE(x.months.has_value() == y.months.has_value());
    if (x.months) CHECK(x.months->counted == y.months->counted);
  }
}

class Careers {
 public:
  explicit Careers(unsigned seed) : random_(seed) {}

  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  /// Years in Viet Nam, then years in Korea.
  Life next() {
    Life life;
    life.born = std::to_string(between(1960, 1972)) + "-0" + std::to_string(between(1, 9)) + "-15";
    life.sex = between(0, 1) == 0 ? "female" : "male";
    Month month = Month::of(between(1996, 2008), between(1, 12));
    const int runs = between(1, 4);
    for (int i = 0; i < runs; ++i) {
      const Month last = month + between(5, 60);
      if (last >= Month::of(2021, 12)) break;
      life.lines.push_back({"vn.compulsory", month, last, between(4, 15) * 1'000'000});
      month = last + between(1, 6);
    }
    if (between(0, 3) != 0) {
      const Month first = Month::of(2022, between(1, 12));
      life.lines.push_back({"kr.national-pension", first, first + between(0, 40), between(15, 30) * 100'000});
    }
    if (life.lines.empty()) life.lines.push_back({"vn.compulsory", month, month + 30, 5'000'000});
    return life;
  }

  std::mt19937& random() { return random_; }

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("cutting a run of months in two changes nothing", "[property][career]") {
  Careers careers(11);
  for (int i = 0; i < 60; ++i) {
    const Life whole = careers.next();
    Life cut = whole;
    cut.lines.clear();
    for (const Line& line : whole.lines) {
      if (line.first == line.last) {
        cut.lines.push_back(line);
        continue;
      }
      const Month at = line.first + careers.between(0, line.last - line.first - 1);
      cut.lines.push_back({line.scheme, line.first, at, line.wage});
      cut.lines.push_back({line.scheme, at + 1, line.last, line.wage});
    }
    INFO(whole.text());
    check_same(determined(whole), determined(cut));
  }
}

TEST_CASE("the order of the records changes nothing", "[property][career]") {
  Careers careers(12);
  for (int i = 0; i < 60; ++i) {
    const Life life = careers.next();
    Life shuffled = life;
    std::shuffle(shuffled.lines.begin(), shuffled.lines.end(), careers.random());
    INFO(life.text());
    check_same(determined(life), determined(shuffled));
  }
}

TEST_CASE("contributing longer never lowers a pension", "[property][career]") {
  // Months at one wage, so that a longer career does not change the average. Where the law jumps (the fifteenth year
  // opens another formula, a part of a year counts as half or whole) it jumps upwards. At twenty years, the qualifying
  // period of Law 58/2014, the right opens years earlier and its first payment is of that time: it is compared with
  // payments of the same month only.
  for (const char* sex : {"female", "male"}) {
    std::optional<Exact> before;
    std::optional<Month> began;
    for (int months = 60; months <= 420; months += 5) {
      Life life;
      life.sex = sex;
      life.born = "1964-01-15";
      const Month last = Month::of(2021, 12);
      life.lines.push_back({"vn.compulsory", last - (months - 1), last, 8'000'000});
      life.lines.push_back({"kr.national-pension", Month::of(2022, 1), Month::of(2024, 12), 2'000'000});
      const std::optional<Result> pension = find(determined(life), "vn.pension.old-age");
      INFO(life.text());
      REQUIRE(pension);
      if (!pension->amount || !pension->amount->value) {
        CHECK_FALSE(before);  // once there is a pension it does not go away
        continue;
      }
      REQUIRE(pension->from);
      if (began) CHECK(*pension->from <= *began);
      if (before && pension->from == began) CHECK(*pension->amount->value >= *before);
      began = pension->from;
      before = pension->amount->value;
    }
    CHECK(before);
  }
}

TEST_CASE("Korea's part does not depend on how long somebody was insured in Viet Nam", "[property][career]") {
  // From ten years on Korea's formula is linear in months (50 percent and 5 percent for each year more), so that the
  // theoretical amount times own / total takes the other country's months out again.
  std::optional<Exact> amount;
  for (int months = 84; months <= 300; months += 12) {
    Life life;
    life.sex = "male";
    const Month last = Month::of(2021, 12);
    life.lines.push_back({"vn.compulsory", last - (months - 1), last, 6'000'000});
    life.lines.push_back({"kr.national-pension", Month::of(2022, 1), Month::of(2024, 12), 2'400'000});
    const std::optional<Result> pension = find(determined(life), "kr.pension.old-age");
    INFO(life.text());
    REQUIRE(pension);
    CHECK(pension->basis == "pro-rata");
    REQUIRE(pension->months);
    CHECK(pension->months->counted == months + 36);
    REQUIRE(pension->amount);
    REQUIRE(pension->amount->value);
    if (amount) CHECK(*pension->amount->value == *amount);
    amount = pension->amount->value;
  }
}

TEST_CASE("a month insured in both countries is counted once", "[property][career]") {
  Careers careers(13);
  for (int i = 0; i < 40; ++i) {
    const int length = careers.between(60, 150);
    const int overlap = careers.between(1, 30);
    const Month last = Month::of(2022, 1) + (overlap - 1);
    Life life;
    life.lines.push_back({"vn.compulsory", last - (length - 1), last, 7'000'000});
    life.lines.push_back({"kr.national-pension", Month::of(2022, 1), Month::of(2025, 6), 2'000'000});
    const Determination answer = determined(life);
    INFO(life.text());
    for (const Result& result : answer.results) {
      if (result.agreement.empty() || !result.months) continue;
      CHECK(result.months->own + result.months->foreign <= length + 42 - overlap);
    }
    const std::optional<Result> korea = find(answer, "kr.pension.old-age");
    REQUIRE(korea);
    REQUIRE(korea->months);
    if (korea->basis == "pro-rata") {
      CHECK(korea->months->own == 42);
      CHECK(korea->months->foreign == length - overlap);
    }
  }
}
