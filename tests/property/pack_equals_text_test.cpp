// The lawbook read from its text and from a pack is the same lawbook: the same plan, the same answers to the byte.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "calc/answer/answer.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
namespace fs = std::filesystem;

TEST_CASE("a pack gives what the text gives", "[law]") {
  const fs::path root = HUONG_SOURCE_DIR;
  Faults faults;
  Pack text;
  text.version = "test";
  text.files = read_lawbook_files(root, faults);
  text.digest = lawbook_digest(text.files);
  INFO(kit::told(faults));
  REQUIRE(faults.empty());
  const std::string bytes = write_pack(text);
  const auto packed = read_pack(bytes, faults);
  REQUIRE(packed);
  REQUIRE(faults.empty());
  CHECK(write_pack(*packed) == bytes);
  const auto a = load_lawbook(text, faults), b = load_lawbook(*packed, faults);
  INFO(kit::told(faults));
  REQUIRE(a);
  REQUIRE(b);

  CHECK(a->digest == b->digest);
  CHECK(a->version == b->version);
  CHECK(a->rule_ids == b->rule_ids);
  CHECK(a->rules.size() == b->rules.size());
  CHECK(a->plan.slots == b->plan.slots);
  CHECK(a->plan.lists == b->plan.lists);
  const auto same = [](const Instruction& x, const Instruction& y) {
    return x.op == y.op && x.x == y.x && x.n == y.n && x.dst == y.dst && x.a == y.a && x.b == y.b && x.c == y.c;
  };
  CHECK(std::equal(a->plan.code.begin(), a->plan.code.end(), b->plan.code.begin(), b->plan.code.end(), same));
  CHECK(std::equal(a->plan.constants.begin(), a->plan.constants.end(), b->plan.constants.begin(),
                   b->plan.constants.end(),
                   [](const auto& x, const auto& y) { return x.slot == y.slot && x.value == y.value; }));
  CHECK(std::equal(a->plan.citations.begin(), a->plan.citations.end(), b->plan.citations.begin(),
                   b->plan.citations.end(), [](const auto& x, const auto& y) {
                     return x.law == y.law && x.grade == y.grade && x.source == y.source && x.file == y.file &&
                            x.place.line == y.place.line && x.place.column == y.place.column;
                   }));

  Determiner from_text(a), from_pack(b);
  std::size_t people = 0;
  for (const auto& entry : fs::directory_iterator(root / "tests" / "personas")) {
    if (entry.path().extension() != ".yaml") continue;
    INFO(entry.path().string());
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string yaml{std::istreambuf_iterator<char>(in), {}};
    auto c = kit::read_a_case(yaml);
    if (!c.as_of) c.as_of = parse_day("2026-11-25");
    DetermineOptions options;
    options.options = true;
    const auto x = from_text.determine(c, options, faults), y = from_pack.determine(c, options, faults);
    INFO(kit::told(faults));
    REQUIRE(x);
    REQUIRE(y);
    const std::string json = to_json(*x, *a);
    CHECK(json.size() > 200);
    CHECK(json == to_json(*y, *a));
    // Asked again after the others, the same.
    CHECK(json == to_json(*from_text.determine(c, options, faults), *a));
    ++people;
  }
  CHECK(people >= 10);
}
