// What paying in more brings under the law as it stands in rules/ and agreements/.
#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "calc/answer/answer.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

std::shared_ptr<const Lawbook> the_law() {
  static const std::shared_ptr<const Lawbook> book = [] {
    Faults faults;
    Pack pack;
    pack.version = "test";
    pack.files = read_lawbook_files(HUONG_SOURCE_DIR, faults);
    pack.digest = lawbook_digest(pack.files);
    auto loaded = load_lawbook(pack, faults);
    INFO(kit::told(faults));
    REQUIRE(faults.empty());
    return loaded;
  }();
  return book;
}

/// A run of months as a case writes it.
struct Paid {
  std::string scheme;
  Month from, to;
  std::int64_t wage = 0;
};

std::string written(const std::string& born, const std::string& sex, const std::vector<Paid>& lines,
                    const std::string& more) {
  std::string text = "huong: case/1\nas_of: 2026-11-25\nperson: { born: " + born + ", sex: " + sex +
                     ", nationality: VN, residence: VN }\nrecords:\n";
  for (const Paid& line : lines) {
    text += "  - { scheme: " + line.scheme + ", kind: insured, from: " + to_string(line.from) +
            ", to: " + to_string(line.to) + ", wage: " + std::to_string(line.wage) + " }\n";
  }
  return text + more;
}

Determination answer_to(const std::string& text) {
  static Determiner determiner(the_law());
  DetermineOptions plain;
  plain.explain = false;
  Faults faults;
  auto answer = determiner.determine(kit::read_a_case(text), plain, faults);
  INFO(kit::told(faults) << text);
  REQUIRE(answer);
  return std::move(*answer);
}

std::optional<Exact> worth(const Result& result) {
  const std::optional<Amount>& amount = result.amount ? result.amount : result.worth;
  if (!amount) return std::nullopt;
  return amount->value ? amount->value : amount->low;
}

int among(std::mt19937& random, int low, int high) {
  return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

}  // namespace

TEST_CASE("a higher wage never lowers what is paid", "[property][career]") {
  // The same months throughout, so neither the length nor the day of the right moves.
  std::mt19937 random(66);
  int compared = 0;
  for (int i = 0; i < 60; ++i) {
    const std::string born = std::to_string(among(random, 1955, 1975)) + "-06-10";
    const std::string sex = among(random, 0, 1) == 0 ? "female" : "male";
    const std::string more = among(random, 0, 1) == 0 ? "agreements: []\n" : "";
    std::vector<Paid> lines;
    Month at = Month::of(1996, among(random, 1, 12));
    while (at < Month::of(2018, 1)) {
      const Month last = at + among(random, 0, 60);
      lines.push_back({"vn.compulsory", at, last, among(random, 8, 60) * std::int64_t{250'000}});
      at = last + 1 + among(random, 0, 6);
    }
    lines.push_back(
        {"kr.national-pension", Month::of(2023, 3), Month::of(2025, 6), among(random, 400, 5000) * std::int64_t{1000}});
    const std::string before_text = written(born, sex, lines, more);
    Paid& raised = lines[static_cast<std::size_t>(among(random, 0, static_cast<int>(lines.size()) - 1))];
    raised.wage += raised.wage / among(random, 2, 10);
    const std::string after_text = written(born, sex, lines, more);
    const Determination before = answer_to(before_text);
    const Determination after = answer_to(after_text);
    INFO(before_text << after_text);
    REQUIRE(before.results.size() == after.results.size());
    for (std::size_t r = 0; r < before.results.size(); ++r) {
      INFO(before.results[r].id);
      CHECK(before.results[r].status == after.results[r].status);
      const auto a = worth(before.results[r]);
      const auto b = worth(after.results[r]);
      CHECK(a.has_value() == b.has_value());
      if (!a || !b) continue;
      CHECK(*b >= *a);
      ++compared;
    }
  }
  CHECK(compared > 60);  // or nothing was compared
}

TEST_CASE("the 120th month opens Korea's part, and more change nothing", "[property][career]") {
  const auto korea = [](int foreign) {
    const Month first = Month::of(2000, 1);
    const Determination answer =
        answer_to(written("1960-03-10", "male",
                          {{"vn.compulsory", first, first + (foreign - 1), 5'000'000},
                           {"kr.national-pension", Month::of(2018, 1), Month::of(2022, 12), 2'000'000}},
                          "claim: { benefit: old-age }\nassume: { vn-kr.benefits-operative: 2024-01-01 }\n"));
    for (const Result& result : answer.results) {
      if (result.id == "kr.pension.old-age") return result;
    }
    REQUIRE(false);
    return Result{};
  };
  const Result short_of = korea(59);
  CHECK(short_of.status != Status::granted);
  CHECK_FALSE(short_of.amount);
  const Result least = korea(60);
  CHECK(least.status == Status::granted);
  REQUIRE(least.amount);
  for (const int foreign : {61, 100, 179, 180, 181, 215}) {
    const Result more = korea(foreign);
    INFO(foreign);
    REQUIRE(more.amount);
    CHECK(more.amount->value == least.amount->value);
    CHECK(more.from == least.from);
  }
}
