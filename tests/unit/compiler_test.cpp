// Loading law: every fault the loader and the compiler can find, each at its line; and which operations units allow.
#include "calc/law/compiler.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/law_kit.hpp"

using namespace huong;

namespace {

/// A file with one mistake. The line that ends in `#!` is where the fault must stand.
struct Row {
  const char* name;
  const char* code;
  std::string text;
};

std::uint32_t marked_line(const std::string& text) {
  const auto mark = text.find("#!");
  REQUIRE(mark != std::string::npos);
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < mark; ++i) line += text[i] == '\n' ? 1U : 0U;
  return line;
}

Faults faults_of(const std::vector<std::string>& texts) {
  Faults faults;
  const auto book = kit::try_load(texts, faults);
  CHECK((book == nullptr) == !faults.empty());
  return faults;
}

void check_row(const Row& row, const std::vector<std::string>& before) {
  INFO(row.name << "\n" << row.text);
  std::vector<std::string> texts = before;
  texts.push_back(row.text);
  const Faults faults = faults_of(texts);
  INFO(kit::told(faults));
  REQUIRE_FALSE(faults.empty());
  kit::check_told(faults);
  CHECK(faults[0].code == row.code);
  CHECK(faults[0].place.line == marked_line(row.text));
  CHECK(faults[0].file == "rules/xa/" + std::to_string(before.size()) + ".yaml");
}

const std::string kLabel = "label: { vi: một, en: one }";

/// A file with one rule whose lines after the label are given.
std::string rule(const std::string& lines, const std::string& sections = "") {
  return kit::header() + sections + "rules:\n  xa.t.r:\n    " + kLabel + "\n" + lines;
}
/// One formula that must give a number.
std::string formula(const std::string& is, const std::string& sections = "", const std::string& unit = "number") {
  return rule("    unit: " + unit + "\n    law: Act 1\n    is: '" + is + "' #!\n", sections);
}

const std::string kParameters = R"(parameters:
  xa.t.base: { label: { vi: gốc, en: base }, unit: XAA, checked: 2026-01-01, values: { 2020-01-01: { is: 5, law: Act 1 } } }
  xa.t.table: { label: { vi: bảng, en: table }, unit: number, checked: 2026-01-01, law: Act 1, keys: [year], rows: { 2020: 5 } }
)";

}  // namespace

TEST_CASE("faults of a file", "[law]") {
  const std::vector<Row> rows = {
      {"no header", "law.header", "country: XA #!\n"},
      {"another header", "law.header", "huong: case/1 #!\n"},
      {"no country", "law.missing", "huong: rules/1 #!\nprefix: xa.t\n"},
      {"unknown section", "law.unknown-key", kit::header() + "paramters: {} #!\n"},
      {"a section that is no map", "law.shape", kit::header() + "rules: [a] #!\n"},
      {"prefix is no text", "law.shape", "huong: rules/1\ncountry: XA\nprefix: [a] #!\n"},
      {"an id without a dot", "law.id", kit::header() + "rules:\n  rate: {} #!\n"},
      {"an id in capitals", "law.id", kit::header() + "rules:\n  xa.Rate: {} #!\n"},
      {"an id with an empty part", "law.id", kit::header() + "rules:\n  xa..rate: {} #!\n"},
      {"`by` is no date", "law.by", kit::header() + "by: 1 + 1 #!\n"},
      {"`by` does not parse", "law.formula", kit::header() + "by: 1 + #!\n"},
      {"word without a language", "law.missing", kit::header() + "words:\n  XAA: { vi: xà } #!\n"},
      {"rounding mode", "law.rounding",
       kit::header() + "roundings:\n  xa.t.whole: { unit: 1, mode: nearest, law: Act } #!\n"},
      {"rounding to nothing", "law.rounding",
       kit::header() + "roundings:\n  xa.t.whole: { unit: 0, mode: up, law: Act } #!\n"},
      {"rounding without law", "law.missing", kit::header() + "roundings:\n  xa.t.whole: { unit: 1, mode: up } #!\n"},
      {"grade", "law.grade",
       kit::header() + "roundings:\n  xa.t.whole: { unit: 1, mode: up, law: Act, grade: sure } #!\n"},
      {"note in one language", "law.missing",
       kit::header() + "roundings:\n  xa.t.whole: { unit: 1, mode: up, law: Act, note: { vi: hở } } #!\n"},
      {"duplicate id", "law.duplicate-id",
       kit::header() + "roundings:\n  xa.t.a: { unit: 1, mode: up, law: Act }\n" + "elections:\n  xa.t.a: {} #!\n"},
  };
  for (const Row& row : rows) check_row(row, {});
  check_row({"an id in two files", "law.duplicate-id", kit::header() + "rules:\n  xa.t.r: {} #!\n"},
            {rule("    unit: number\n    law: Act\n    is: 1\n")});
}

TEST_CASE("faults of schemes, events and elections", "[law]") {
  const auto scheme = [](const std::string& lines) {
    return kit::header() + "schemes:\n  xa.p:\n    " + kLabel + "\n    law: Act\n    currency: XAA\n" + lines;
  };
  const std::string kinds = "    kinds: { insured: { label: { vi: a, en: b }, right: yes } }\n";
  const std::string base =
      "parameters:\n  xa.t.base: { label: { vi: a, en: b }, unit: XBB, checked: 2026-01-01, values: { 2020-01-01: { "
      "is: "
      "5, law: Act } } }\n";
  const std::vector<Row> rows = {
      {"scheme without kinds", "law.missing",
       kit::header() + "schemes:\n  xa.p: { " + kLabel + ", law: Act, currency: XAA } #!\n"},
      {"scheme without currency", "law.missing",
       kit::header() + "schemes:\n  xa.p: { " + kLabel + ", law: Act, kinds: {} } #!\n"},
      {"unknown basis", "law.unknown-word", scheme("    bases: [wages] #!\n" + kinds)},
      {"a kind's truth", "law.truth", scheme("    kinds: { insured: { label: { vi: a, en: b }, right: maybe } } #!\n")},
      {"a kind's key", "law.unknown-key",
       scheme("    kinds: { insured: { label: { vi: a, en: b }, rigth: yes } } #!\n")},
      {"default not among the values", "law.unknown-word",
       scheme(kinds + "    keys: { sector: { label: { vi: a, en: b }, values: [x, y], default: z } } #!\n")},
      {"wage limit without law", "law.missing", scheme(kinds + "    wage:\n      ceiling: { is: 5 XAA } #!\n")},
      {"wage limit in another currency", "law.unit",
       scheme(kinds + "    wage:\n      ceiling: { is: base, law: Act } #!\n") + base},
      {"wage limit without a formula", "law.missing", scheme(kinds + "    wage:\n      floor: { law: Act } #!\n")},
      {"wage limit from no month", "law.value",
       scheme(kinds + "    wage:\n      floor: { is: 5 XAA, law: Act, from: 2020 } #!\n")},
      {"wage limit: neither warn nor raise", "law.unknown-word",
       scheme(kinds + "    wage:\n      floor: { is: 5 XAA, law: Act, below: rais } #!\n")},
      {"truncate to nothing", "law.value", scheme(kinds + "    wage:\n      truncate: 0 #!\n")},
      {"truncate to a word", "law.value", scheme(kinds + "    wage:\n      truncate: some #!\n")},
      {"event twice", "law.duplicate-id", kit::header() + "events:\n  move: { " + kLabel + " }\n" + "rules: {}\n"},
      {"event without label", "law.missing", kit::header() + "events:\n  move: {} #!\n"},
      {"event key without unit", "law.missing",
       kit::header() + "events:\n  move: { " + kLabel + ", keys: { to: { optional: yes } } } #!\n"},
      {"event key with an unknown unit", "law.unknown-unit",
       kit::header() + "events:\n  move: { " + kLabel + ", keys: { to: { unit: metres } } } #!\n"},
      {"election without default", "law.missing",
       kit::header() + "elections:\n  xa.t.e: { " + kLabel + ", unit: months, law: Act } #!\n"},
      {"election's default of another unit", "law.value",
       kit::header() + "elections:\n  xa.t.e: { " + kLabel + ", unit: months, law: Act, default: 5% } #!\n"},
      {"election's default out of its own range", "law.value",
       kit::header() + "elections:\n  xa.t.e: { " + kLabel +
           ", unit: months, law: Act, at_least: 0, at_most: 60, default: 61 } #!\n"},
  };
  for (const Row& row : rows) {
    if (std::string_view(row.name) == "event twice") continue;
    check_row(row, {});
  }
  check_row({"event twice", "law.duplicate-id", kit::header() + "events:\n  move: { " + kLabel + " } #!\n"},
            {kit::header("xa.u") + "events:\n  move: { " + kLabel + " }\n"});
}

TEST_CASE("faults of limits by key, attached schemes and family keys", "[law]") {
  const std::string kind = "{ label: { vi: a, en: b }, right: yes }";
  const auto scheme = [&](const std::string& id, const std::string& rest, const std::string& currency = "XAA") {
    return "  " + id + ":\n    " + kLabel + "\n    law: Act\n    currency: " + currency +
           "\n    kinds: { insured: " + kind + ", sick: " + kind + " }\n" + rest;
  };
  const std::string sector = "    keys: { sector: { values: [private, state], label: { vi: a, en: b } } }\n";
  const auto limit = [&](const std::string& entries) {
    return kit::header() + "schemes:\n" + scheme("xa.p", sector + "    wage:\n      ceiling:\n" + entries);
  };
  const auto attached = [&](const std::string& entry, const std::string& other = "", const std::string& mine = "") {
    return kit::header() + "schemes:\n" + scheme("xa.p", sector + other) +
           scheme("xa.q", mine + "    attached:\n      - { " + entry + " } #!\n");
  };
  const std::string job = "to: xa.p, law: Act, kinds: { insured: insured }";
  const auto beside = [&](const std::string& year, const std::string& side = "ceiling") {
    return kit::header() + "schemes:\n  xa.p:\n    " + kLabel +
           "\n    law: Act\n    currency: XAA\n    kinds: { bonus: { label: { vi: a, en: b }, beside: yes } }\n    "
           "wage:\n      " +
           side + ": { where: { kind: [bonus] }, is: 5 XAA, law: Act, " + year + " } #!\n";
  };
  const auto family = [](const std::string& lines) { return kit::header() + "family:\n" + lines; };
  const std::string income = "  income: { label: { vi: a, en: b }, unit: XAA, optional: yes }\n";
  const auto members = [&](const std::string& condition) {
    return formula("family(2025-01, " + condition + ")",
                   "family:\n" + income +
                       "  studying: { label: { vi: a, en: b }, unit: truth }\n"
                       "  school: { label: { vi: a, en: b }, unit: \"choice [low, "
                       "high]\" }\n");
  };
  const std::vector<Row> rows = {
      {"a limit of a key that the scheme lacks", "law.unknown-key",
       limit("        - { where: { region: [1] }, is: 5 XAA, law: Act } #!\n")},
      {"a limit of a word that the key lacks", "law.unknown-word",
       limit("        - { where: { sector: [stat] }, is: 5 XAA, law: Act } #!\n")},
      {"a limit's words that are no list", "law.shape",
       limit("        - { where: { sector: state }, is: 5 XAA, law: Act } #!\n")},
      {"a limit's keys that are no map", "law.shape", limit("        - { where: [sector], is: 5 XAA, law: Act } #!\n")},
      {"a limit to no month", "law.value", limit("        - { to_month: 2020, is: 5 XAA, law: Act } #!\n")},
      {"a limit that ends before it begins", "law.value",
       limit("        - { from: 2020-02, to_month: 2020-01, is: 5 XAA, law: Act } #!\n")},
      {"a limit after one for all lines and months", "law.unreachable",
       limit("        - { is: 5 XAA, law: Act }\n        - { where: { sector: [state] }, is: 6 XAA, law: Act } #!\n")},
      {"an entry of limits that is no map", "law.shape", limit("        - 5 #!\n")},
      {"a key of limits", "law.unknown-key", limit("        - { to: 2020-01, is: 5 XAA, law: Act } #!\n")},
      {"a limit of a kind that the scheme lacks", "law.unknown-word",
       limit("        - { where: { kind: [insurd] }, is: 5 XAA, law: Act } #!\n")},
      {"a limit's kinds that are no list", "law.shape",
       limit("        - { where: { kind: insured }, is: 5 XAA, law: Act } #!\n")},
      {"attached by kind twice over", "law.unknown-key", attached(job + ", where: { kind: [insured] }")},
      {"a yearly ceiling of wages", "law.year-from",
       limit("        - { where: { kind: [insured] }, year_from: 4, is: 5 XAA, law: Act } #!\n")},
      {"a yearly ceiling of everything", "law.year-from",
       limit("        - { year_from: 4, is: 5 XAA, law: Act } #!\n")},
      {"a yearly ceiling of no month", "law.year-from", beside("year_from: 13")},
      {"a yearly ceiling of half a month", "law.year-from", beside("year_from: 1.5")},
      {"a yearly floor", "law.year-from", beside("year_from: 4", "floor")},
      {"money beside the wage whose months count", "law.beside",
       kit::header() + "schemes:\n  xa.p:\n    " + kLabel +
           "\n    law: Act\n    currency: XAA\n    kinds: { bonus: { label: { vi: a, en: b }, beside: yes, average: "
           "yes } } #!\n"},
      {"attached to nothing", "law.missing", attached("law: Act, kinds: { insured: insured }")},
      {"attached to no scheme", "law.unknown-scheme", attached("to: xa.o, law: Act, kinds: { insured: insured }")},
      {"attached without law", "law.missing", attached("to: xa.p, kinds: { insured: insured }")},
      {"attached without kinds", "law.missing", attached("to: xa.p, law: Act")},
      {"attached with no kinds", "law.missing", attached("to: xa.p, law: Act, kinds: {}")},
      {"a kind that the other lacks", "law.unknown-word", attached("to: xa.p, law: Act, kinds: { insurd: insured }")},
      {"a kind that the scheme lacks", "law.unknown-word", attached("to: xa.p, law: Act, kinds: { insured: insurd }")},
      {"a key that both lack", "law.unknown-key", attached(job + ", where: { region: [1] }")},
      {"a word that the other's key lacks", "law.unknown-word", attached(job + ", where: { sector: [stat] }")},
      {"attached from no month", "law.value", attached(job + ", from: 2020")},
      {"a key of attached", "law.unknown-key", attached(job + ", until: 2020-01")},
      {"attached in another currency", "law.unit",
       kit::header() + "schemes:\n" + scheme("xa.p", "") +
           scheme("xa.q", "    attached:\n      - { " + job + " } #!\n", "XBB")},
      {"attached to itself", "law.cycle",
       kit::header() + "schemes:\n" + scheme("xa.p", "    attached: [{ " + job + " }] #!\n")},
      {"attached in a circle", "law.cycle",
       kit::header() + "schemes:\n" +
           scheme("xa.p", "    attached: [{ to: xa.q, law: Act, kinds: { insured: insured } }] #!\n") +
           scheme("xa.q", "    attached: [{ " + job + " }]\n")},
      {"attached as no list", "law.shape",
       kit::header() + "schemes:\n" + scheme("xa.p", "") + scheme("xa.q", "    attached: { " + job + " } #!\n")},
      {"one key, two sets of words", "law.attached-key",
       attached(job, "", "    keys: { sector: { values: [state], label: { vi: a, en: b } } }\n")},
      {"family key twice", "law.duplicate-id", family("  age: { label: { vi: a, en: b }, unit: number } #!\n")},
      {"family key without label", "law.missing", family("  income: { unit: XAA } #!\n")},
      {"family key without unit", "law.missing", family("  income: { label: { vi: a, en: b } } #!\n")},
      {"family key of a set", "law.unknown-unit", family("  work: { label: { vi: a, en: b }, unit: spans } #!\n")},
      {"family key's key", "law.unknown-key", family("  income: { label: { vi: a, en: b }, unit: XAA, of: x } #!\n")},
      {"income in another currency", "law.unit", members("income < 5 XBB")},
      {"income as a word", "law.condition", members("income in [low, high]")},
      {"income on the right", "law.condition", members("5 XAA > income")},
      {"a truth of another word", "law.unknown-word", members("studying = often")},
      {"a truth in order", "law.condition", members("studying > yes")},
      {"a word that the choice lacks", "law.unknown-word", members("school = hgh")},
  };
  for (const Row& row : rows) check_row(row, {});
  check_row(
      {"family key in two files", "law.duplicate-id", family("  income: { label: { vi: a, en: b }, unit: XAA } #!\n")},
      {family(income)});
  CHECK(faults_of({members("incom < 5 XAA")})[0].fix_en == "Did you mean \"income\"?");
  // The other side's keys and the scheme's own; through a scheme attached in turn.
  const auto book = kit::load({kit::header() + "schemes:\n" +
                               scheme("xa.r", "    attached: [{ to: xa.q, law: Act, kinds: { insured: sick } }]\n") +
                               scheme("xa.q", "    attached: [{ " + job + ", where: { sector: [state] } }]\n") +
                               scheme("xa.p", sector)});
  CHECK(book->attached == std::vector<std::int16_t>{1, 0});
  CHECK(book->scheme("xa.p")->brings == std::vector<std::int16_t>{0, 1});
  CHECK(book->scheme("xa.q")->brings == std::vector<std::int16_t>{0});
  CHECK(book->scheme("xa.r")->brings.empty());
}

TEST_CASE("faults of grades", "[law][grades]") {
  const auto grades = [](const std::string& entry, const std::string& table) {
    return kit::header() + "schemes:\n  xa.p:\n    " + kLabel +
           "\n    law: Act\n    currency: XAA\n    kinds: { insured: { label: { vi: a, en: b } } }\n    wage:\n      "
           "grades: " +
           entry + " #!\nparameters:\n  xa.t.g: { label: { vi: a, en: b }, checked: 2026-01-01, law: Act, " + table +
           " }\n";
  };
  const std::string good =
      "unit: XAA, keys: [number, year], match: [from, exact], columns: { 2020: { rows: { 0: 5 } } }";
  const std::string entry = "{ table: g, law: Act }";
  const std::vector<Row> rows = {
      {"no table", "law.missing", grades("{ law: Act }", good)},
      {"a table that is not there", "law.unknown-name", grades("{ table: h, law: Act }", good)},
      {"no law", "law.missing", grades("{ table: g }", good)},
      {"fractions in another way", "law.unknown-word", grades("{ table: g, law: Act, fractions: nearest }", good)},
      {"a key of grades", "law.unknown-key", grades("{ table: g, law: Act, where: { kind: [insured] } }", good)},
      {"an entry that is no map", "law.shape", grades("[5]", good)},
      {"an entry after one for all months", "law.unreachable", grades("[" + entry + ", " + entry + "]", good)},
      {"dated values", "law.grades", grades(entry, "unit: XAA, values: { 2020-01-01: 5 }")},
      {"another currency", "law.grades",
       grades(entry, "unit: XBB, keys: [number, year], match: [from, exact], columns: { 2020: { rows: { 0: 5 } } }")},
      {"no money", "law.grades",
       grades(entry,
              "unit: number, keys: [number, year], match: [from, exact], columns: { 2020: { rows: { 0: 5 } } }")},
      {"pay matched exactly", "law.grades",
       grades(entry, "unit: XAA, keys: [number, year], columns: { 2020: { rows: { 0: 5 } } }")},
      {"rows by year", "law.grades", grades(entry, "unit: XAA, keys: [year], match: from, rows: { 2020: 5 }")},
      {"columns by number", "law.grades",
       grades(entry, "unit: XAA, keys: [number, number], match: [from, from], columns: { 0: { rows: { 0: 5 } } }")},
  };
  for (const Row& row : rows) check_row(row, {});
  const auto book =
      kit::load({grades("[{ table: xa.t.g, to_month: 2020-12, law: Act }, { table: g, fractions: up, law: Act }]",
                        "unit: XAA, keys: [number], match: from, rows: { 0: 0.25 }")});
  REQUIRE(book->scheme("xa.p")->gradings.size() == 2);
  CHECK(book->scheme("xa.p")->gradings[1].fractions_up);
  CHECK(book->scheme("xa.p")->fineness == 4);
}

TEST_CASE("a word is said in one way", "[law]") {
  const std::string words = "words:\n  male: { vi: nam, en: man }\n";
  kit::load({kit::header() + words, kit::header() + words});
  const auto faults = faults_of({kit::header() + words, kit::header() + "words:\n  male: { vi: đàn ông, en: man }\n"});
  REQUIRE(faults.size() == 1);
  kit::check_told(faults);
  CHECK(faults[0].code == "law.word-twice");
  CHECK(faults[0].file == "rules/xa/1.yaml");
  CHECK(faults[0].place.line == 5);
  CHECK(faults[0].what_en ==
        "The word \"male\" is said in two ways: here \"đàn ông / man\", in rules/xa/0.yaml:5 \"nam / man\".");
  CHECK(faults[0].what_vi ==
        "Từ \"male\" có hai cách nói: ở đây \"đàn ông / man\", ở rules/xa/0.yaml:5 \"nam / man\".");
}

TEST_CASE("faults of parameters", "[law]") {
  const auto parameter = [](const std::string& rest) {
    return kit::header() + "parameters:\n  xa.t.p:\n    " + kLabel + "\n" + rest;
  };
  const std::string plain = "    unit: number\n    checked: 2026-01-01\n";
  const std::string lawful = plain + "    law: Act\n";
  const std::vector<Row> rows = {
      {"never checked", "law.missing",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel + ", unit: number, values: {} } #!\n"},
      {"neither values nor keys", "law.missing",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel + ", unit: number, checked: 2026-01-01 } #!\n"},
      {"unit", "law.unknown-unit", parameter("    unit: numbers #!\n")},
      {"a day that is none", "law.day", parameter(plain + "    values:\n      2024-02-30: { is: 1, law: Act } #!\n")},
      {"checked on no day", "law.day", parameter("    unit: number\n    checked: 2026-13-01 #!\n    values: {}\n")},
      {"a value without law", "law.missing", parameter(plain + "    values:\n      2024-02-01: 5 #!\n")},
      {"an entry without law", "law.missing", parameter(plain + "    values:\n      2024-02-01: { is: 5 } #!\n")},
      {"an entry without value", "law.missing",
       parameter(lawful + "    values:\n      2024-02-01: { grade: official } #!\n")},
      {"no number", "law.value", parameter(lawful + "    values:\n      2024-02-01: five #!\n")},
      {"a percent where a number is wanted", "law.value", parameter(lawful + "    values:\n      2024-02-01: 5% #!\n")},
      {"a list for a value", "law.shape", parameter(lawful + "    values:\n      2024-02-01: [5] #!\n")},
      {"one-key table without rows", "law.missing",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel +
           ", unit: number, law: Act, checked: 2026-01-01, keys: [year] } #!\n"},
      {"two-key table without columns", "law.missing",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel +
           ", unit: number, law: Act, checked: 2026-01-01, keys: [year, year] } #!\n"},
      {"three keys", "law.missing",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel +
           ", unit: number, law: Act, checked: 2026-01-01, keys: [year, year, year] } #!\n"},
      {"key unit", "law.unknown-unit", parameter(lawful + "    keys: [yeer] #!\n    rows: {}\n")},
      {"match word", "law.unknown-word",
       parameter(lawful + "    keys: [year]\n    match: [form] #!\n    rows: { 2020: 1 }\n")},
      {"beyond word", "law.unknown-word",
       parameter(lawful + "    keys: [year]\n    beyond: projectd #!\n    rows: { 2020: 1 }\n")},
      {"row key", "law.value", parameter(lawful + "    keys: [month]\n    rows: { 2020: 1 } #!\n")},
      {"row key that is not whole", "law.value", parameter(lawful + "    keys: [number]\n    rows: { 1.5: 1 } #!\n")},
      {"rows that are no map", "law.shape", parameter(lawful + "    keys: [year]\n    rows: [1] #!\n")},
      {"column without law", "law.missing",
       parameter(plain + "    keys: [year, year]\n    columns:\n      2020: { rows: { 2020: 1 } } #!\n")},
      {"column without rows", "law.missing",
       parameter(lawful + "    keys: [year, year]\n    columns:\n      2020: { law: Act } #!\n")},
      {"column key", "law.value",
       parameter(lawful + "    keys: [year, month]\n    columns:\n      2020: { rows: { 2020: 1 } } #!\n")},
      {"two values for one key", "law.overlap",
       kit::header() + "parameters:\n  xa.t.p: { " + kLabel +
           ", unit: number, law: Act, checked: 2026-01-01, keys: [number], rows: { 1: 1, 1.0: 2 } } #!\n"},
  };
  for (const Row& row : rows) check_row(row, {});
}

TEST_CASE("faults of rules", "[law]") {
  const std::string number = "    unit: number\n    law: Act\n";
  const std::vector<Row> rows = {
      {"no formula", "law.missing",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel + ", unit: number, law: Act } #!\n"},
      {"no law", "law.missing", kit::header() + "rules:\n  xa.t.r: { " + kLabel + ", unit: number, is: 1 } #!\n"},
      {"no label", "law.missing", kit::header() + "rules:\n  xa.t.r: { unit: number, law: Act, is: 1 } #!\n"},
      {"label in one language", "law.missing",
       kit::header() + "rules:\n  xa.t.r: { label: { en: a }, unit: number, law: Act, is: 1 } #!\n"},
      {"no unit", "law.missing", kit::header() + "rules:\n  xa.t.r: { " + kLabel + ", law: Act, is: 1 } #!\n"},
      {"unknown key", "law.unknown-key", rule(number + "    is: 1\n    at_moast: 2 #!\n")},
      {"formula that is a map", "law.shape", rule(number + "    is: { a: b } #!\n")},
      {"formula that does not parse", "law.formula", rule(number + "    is: 1 + #!\n")},
      {"formula that is too long", "law.formula",
       rule(number + "    let: { a: '1" +
            [] {
              std::string s;
              for (int i = 0; i < 3000; ++i) s += "+1";
              return s;
            }() +
            "' } #!\n    is: 1\n")},
      {"bound that does not parse", "law.formula", rule(number + "    is: 1\n    at_most: 1 + #!\n")},
      {"bound of another unit", "law.unit", rule(number + "    is: 1\n    at_most: 5% #!\n")},
      {"list without end", "law.open-list", rule(number + "    is:\n      - { when: sex = male, then: 1 } #!\n")},
      {"case after the last", "law.unreachable",
       rule(number + "    is:\n      - { otherwise: 1 }\n      - { when: 'no', then: 1 } #!\n")},
      {"case twice", "law.unreachable",
       rule(number + "    is:\n      - { when: sex = male, then: 1 }\n      - { when: sex = male, then: 2 } #!\n      "
                     "- { otherwise: 3 }\n")},
      {"case that says nothing", "law.missing",
       rule(number + "    is:\n      - { when: sex = male } #!\n      - { otherwise: 3 }\n")},
      {"case without when", "law.missing", rule(number + "    is:\n      - { then: 3 } #!\n")},
      {"case that is no map", "law.shape", rule(number + "    is:\n      - 3 #!\n      - { otherwise: 3 }\n")},
      {"when that is no truth", "law.unit",
       rule(number + "    is:\n      - { when: 1 months, then: 3 } #!\n      - { otherwise: 3 }\n")},
      {"exception without name", "law.missing",
       rule(number + "    is: 1\n    exceptions:\n      - { when: sex = male, then: 3 } #!\n")},
      {"exception without when", "law.missing",
       rule(number + "    is: 1\n    exceptions:\n      - { name: a, then: 3 } #!\n")},
      {"sentence in one language", "law.missing", rule(number + "    is: 1\n    say: { vi: a } #!\n")},
      {"sentence with an unknown name", "law.unknown-name",
       rule(number + "    is: 1\n    say: { vi: 'a {b}', en: c } #!\n")},
      {"unknown rounding", "law.unknown-rounding", rule(number + "    is: 1\n    round: whole #!\n")},
      {"version on no day", "law.day",
       rule("    unit: number\n    by: as-of\n    versions:\n      2024-00-01: { law: Act, is: 1 } #!\n")},
      {"version without a deciding date", "law.missing",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel +
           ", unit: number, versions: { 2024-01-01: { law: Act, is: 1 } } } #!\n"},
      {"`by` that gives no date", "law.by",
       rule("    unit: number\n    by: 1 #!\n    versions:\n      2024-01-01: { law: Act, is: 1 }\n")},
      {"versions out of order", "law.overlap",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel +
           ", unit: number, by: as-of, versions: { 2024-01-01: { law: Act, is: 1 }, 2023-01-01: { law: Act, is: 1 } } "
           "} #!\n"},
      {"versions that overlap", "law.overlap",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel +
           ", unit: number, by: as-of, versions: { 2024-01-01: { law: Act, is: 1, ends: 2025-01-01 }, 2025-01-01: { "
           "law: Act, is: 1 } } } #!\n"},
      {"versions with a gap", "law.gap",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel +
           ", unit: number, by: as-of, versions: { 2024-01-01: { law: Act, is: 1, ends: 2024-12-30 }, 2025-01-01: { "
           "law: Act, is: 1 } } } #!\n"},
      {"a rule that calls itself", "law.cycle",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel + ", unit: number, law: Act, is: r + 1 } #!\n"},
      {"rules in a circle", "law.cycle",
       kit::header() + "rules:\n  xa.t.r: { " + kLabel + ", unit: number, law: Act, is: s } #!\n  xa.t.s: { " + kLabel +
           ", unit: number, law: Act, is: r }\n"},
      {"a circle through the date", "law.cycle",
       kit::header() + "by: start\nrules:\n  xa.t.start: { " + kLabel +
           ", unit: month, versions: { 2020-01-01: { law: Act, is: 2020-01 } } } #!\n"},
  };
  for (const Row& row : rows) check_row(row, {});
}

TEST_CASE("faults of formulas", "[law]") {
  const std::vector<Row> rows = {
      {"unknown name", "law.unknown-name", formula("rat")},
      {"unknown table", "law.unknown-name", formula("tabel[2020]")},
      {"unknown function", "law.unknown-function", formula("flor(1)")},
      {"asking what no agreement says", "law.agreed", formula("if agreed(flat) = whole then 1 else 2")},
      {"a word it does not use", "law.unknown-word", formula("if agreed(flat-part) = half then 1 else 2")},
      {"too few arguments", "law.arguments", formula("floor()")},
      {"too many arguments", "law.arguments", formula("floor(1, 2)")},
      {"min of one", "law.arguments", formula("min(1)")},
      {"records of nothing", "law.arguments", formula("number(months(records()))")},
      {"result of another unit", "law.unit", formula("5 months")},
      {"a number for a percent", "law.unit", formula("0.45", "", "percent")},
      {"money of two currencies", "law.unit", formula("5 XAA + 5 XBB", "", "XAA")},
      {"months and years", "law.unit", formula("1 months + 1 years", "", "months")},
      {"not of a number", "law.unit", formula("if not 1 then 1 else 2")},
      {"minus of a truth", "law.unit", formula("- yes")},
      {"and of a number", "law.unit", formula("if yes and 1 then 1 else 2")},
      {"if of a number", "law.unit", formula("if 1 then 1 else 2")},
      {"two units in if", "law.unit", formula("if yes then 1 months else 1 years")},
      {"order of words", "law.unit", formula("if sex < birth-known then 1 else 2")},
      {"in of two units", "law.unit", formula("if 5 months in [5 years] then 1 else 2")},
      {"max of two units", "law.unit", formula("max(1, 5 months, 5 years)")},
      {"first-known of two units", "law.unit", formula("first-known(1 months, 1 years)")},
      {"floor of a month", "law.unit", formula("floor(2025-01)")},
      {"number of a day", "law.unit", formula("number(2025-01-01)")},
      {"as-years of years", "law.unit", formula("number(as-years(5 years))")},
      {"as-months of months", "law.unit", formula("number(as-months(5 months))")},
      {"months of a number", "law.unit", formula("number(months(5))")},
      {"sum over spans", "law.unit", formula("sum(foreign, 1)")},
      {"month-of a month", "law.unit", formula("number(year-of(month-of(2025-01)))")},
      {"day plus months", "law.day-sum", formula("number(year-of(as-of + 1 months))")},
      {"months plus day", "law.day-sum", formula("number(year-of(1 months + as-of))")},
      {"add-months without saying what", "law.month-end", formula("number(year-of(add-months(as-of, 1, first)))")},
      {"word that is no choice", "law.unknown-word", formula("if sex = femal then 1 else 2")},
      {"word in a list that is no choice", "law.unknown-word", formula("if sex in [femal, male] then 1 else 2")},
      {"dated parameter without date", "law.no-date", formula("base", kParameters, "XAA")},
      {"at of a table", "law.at", formula("table at as-of", kParameters)},
      {"at of nothing", "law.at", formula("bas at as-of", kParameters)},
      {"at a number", "law.unit", formula("base at 5", kParameters, "XAA")},
      {"table without key", "law.table-without-key", formula("table", kParameters)},
      {"table with two keys", "law.table-keys", formula("table[2020, 2021]", kParameters)},
      {"dated parameter as a table", "law.table-keys", formula("base[2020]", kParameters, "XAA")},
      {"table key of another unit", "law.unit", formula("table[5 months]", kParameters)},
      {"round without a rounding", "law.unknown-rounding", formula("round(1, whole)")},
      {"family without a month", "law.unit", formula("family(as-of)")},
      {"family of no key", "law.unknown-key", formula("family(2025-01, income = 5)")},
      {"age without unit", "law.condition", formula("family(2025-01, age < 19)")},
      {"age of a formula", "law.condition", formula("family(2025-01, age < 19 years + 1 years)")},
      {"unknown event", "law.unknown-event", formula("if happened(refnd) then 1 else 2")},
  };
  for (const Row& row : rows) check_row(row, {});
}

TEST_CASE("faults of formulas over records and events", "[law]") {
  const std::string r = "records(xa.pension)";
  const std::string table =
      "parameters:\n  xa.t.table: { label: { vi: a, en: b }, unit: number, checked: 2026-01-01, law: Act, keys: "
      "[year], "
      "rows: { 2020: 5 } }\n  xa.t.by-number: { label: { vi: a, en: b }, unit: number, checked: 2026-01-01, law: Act, "
      "keys: "
      "[number, year], columns: { 2020: { rows: { 1: 5 } } } }\n  xa.t.base: { label: { vi: gốc, en: base }, unit: "
      "number, "
      "checked: 2026-01-01, values: { 2020-01-01: { is: 5, law: Act 1 } } }\n";
  const std::vector<Row> rows = {
      {"unknown scheme", "law.unknown-scheme", formula("number(months(records(xa.pensoin)))")},
      {"two currencies", "law.unit", formula("number(months(records(xa.pension, xb.pension)))")},
      {"condition that is none", "law.condition", formula("number(months(records(xa.pension, kind > 1)))")},
      {"condition over a formula", "law.condition", formula("number(months(records(xa.pension, kind = 1 + 1)))")},
      {"unknown kind", "law.unknown-word", formula("number(months(records(xa.pension, kind = insurd)))")},
      {"unknown counts", "law.unknown-word", formula("number(months(records(xa.pension, counts = rights)))")},
      {"two words of counts", "law.condition",
       formula("number(months(records(xa.pension, counts in [right, amount])))")},
      {"unknown basis", "law.unknown-word", formula("number(months(records(xa.pension, basis = wages)))")},
      {"unknown refunded", "law.unknown-word", formula("number(months(records(xa.pension, refunded = perhaps)))")},
      {"key the scheme lacks", "law.unknown-key", formula("number(months(records(xa.pension, region = 1)))")},
      {"key one scheme lacks", "law.unknown-key",
       formula("number(months(records(xa.pension, xa.other, sector = state)))")},
      {"value the key lacks", "law.unknown-word", formula("number(months(records(xa.pension, sector = army)))")},
      {"the amount twice", "law.product", formula("sum(" + r + ", coefficient * points)")},
      {"a sum inside a product", "law.unknown-name", formula("sum(" + r + ", wage + 1)")},
      {"the highest of months", "law.unit", formula("number(months(highest(spans(" + r + "), 5 months)))")},
      {"the highest five", "law.arguments", formula("number(months(highest(" + r + ")))")},
      {"the highest of years", "law.unit", formula("number(months(highest(" + r + ", 5 years)))")},
      {"a sum by year without a rounding", "law.arguments", formula("sum-by-year(" + r + ", points)")},
      {"a sum by year of no rounding", "law.unknown-rounding", formula("sum-by-year(" + r + ", points, xa.kit.half)")},
      {"a sum by year of a half pair", "law.arguments",
       formula("sum-by-year(" + r + ", points, " + r + ", xa.kit.whole)")},
      {"a sum by year of two units", "law.unit",
       formula("sum-by-year(" + r + ", points, " + r + ", wage, xa.kit.whole)")},
      {"a sum by year over months", "law.unit", formula("sum-by-year(spans(" + r + "), 1, xa.kit.whole)")},
      {"money of records that say none", "law.unit",
       formula("sum(rs, wage)", "", "XAA") + "  xa.t.rs: { label: { vi: a, en: b }, unit: records, law: Act, is: " + r +
           " }\n"},
      {"table by a number", "law.table-keys", formula("sum(" + r + ", by-number[year, 2020])", table)},
      {"table by month that is by year", "law.table-keys", formula("sum(" + r + ", table[month])", table)},
      {"month in the column", "law.table-keys", formula("sum(" + r + ", by-number[1, year])", table)},
      {"at year", "law.at", formula("sum(" + r + ", base at year)", table)},
      {"at month of a table", "law.at", formula("sum(" + r + ", table at month)", table)},
      {"unknown table in a sum", "law.unknown-name", formula("sum(" + r + ", tabel[year])", table)},
      {"percent × months × months", "law.unit", formula("sum(" + r + ", 5 months * 5 months)")},
      {"more than four lookups", "law.product",
       formula("sum(" + r + ", table[year] * table[year] * table[year] * table[year] * table[year])", table)},
      {"event without that key", "law.unknown-key", formula("number(fact(medical, los))")},
      {"event condition without that key", "law.unknown-key", formula("if happened(medical, los = 5) then 1 else 2")},
      {"event condition that is none", "law.condition", formula("if happened(medical, loss > 5%) then 1 else 2")},
      {"event condition on a percent", "law.condition", formula("if happened(medical, loss = 5) then 1 else 2")},
      {"event condition with an unknown word", "law.unknown-word",
       formula("if happened(medical, cause = wrk) then 1 else 2")},
      {"fact without a key", "law.arguments", formula("number(fact(medical))")},
  };
  for (const Row& row : rows) check_row(row, {kit::schemes()});
}

TEST_CASE("faults of benefits", "[law]") {
  const auto benefit = [](const std::string& lines) {
    return kit::header() + "benefits:\n  xa.t.b:\n    " + kLabel + "\n    scheme: xa.pension\n    branch: old-age\n" +
           lines;
  };
  const std::string c = "    conditions:\n";
  const std::vector<Row> rows = {
      {"no scheme", "law.missing", kit::header() + "benefits:\n  xa.t.b: { " + kLabel + ", branch: old-age } #!\n"},
      {"unknown key", "law.unknown-key", benefit("    ammount: 5 #!\n")},
      {"relevant is no truth", "law.unit", benefit("    relevant: 5 #!\n")},
      {"months are no months", "law.unit", benefit("    months: { own: 5 years } #!\n")},
      {"months key", "law.unknown-key", benefit("    months: { mine: 5 months } #!\n")},
      {"from is no month", "law.unit", benefit("    from: as-of #!\n")},
      {"amount is no money", "law.unit", benefit("    amount: 5 months #!\n    per: month\n")},
      {"amount without rounding", "law.missing",
       kit::header() + "benefits:\n  xa.t.b: { " + kLabel +
           ", scheme: xa.pension, branch: old-age, amount: 5 XAA, per: month } #!\n"},
      {"amount without period", "law.missing",
       kit::header() + "benefits:\n  xa.t.b: { " + kLabel +
           ", scheme: xa.pension, branch: old-age, amount: 5 XAA, round: xa.kit.whole } #!\n"},
      {"unknown rounding", "law.unknown-rounding", benefit("    amount: 5 XAA\n    per: month\n    round: whole #!\n")},
      {"condition that is no map", "law.shape", benefit(c + "      - 5 #!\n")},
      {"condition without a formula", "law.missing", benefit(c + "      - { name: a, else: refused } #!\n")},
      {"condition without else", "law.missing", benefit(c + "      - { name: a, is: 1 = 1 } #!\n")},
      {"condition that is no truth", "law.unit", benefit(c + "      - { name: a, is: 1, else: refused } #!\n")},
      {"else is no status", "law.unknown-word", benefit(c + "      - { name: a, is: 1 = 1, else: denied } #!\n")},
      {"else in a list is no status", "law.unknown-word",
       benefit(c + "      - { name: a, is: 1 = 1, else: [{ otherwise: denied }] } #!\n")},
      {"figure without a rule", "law.unknown-name", benefit("    figures: [rat] #!\n")},
      {"increases without a parameter", "law.unknown-name", benefit("    increases: indexation #!\n")},
      {"sentence with an unknown name", "law.unknown-name",
       benefit(c + "      - { name: a, is: 1 = 1, else: refused, say: { vi: '{missing}', en: b } } #!\n")},
  };
  for (const Row& row : rows) check_row(row, {kit::schemes()});
}

TEST_CASE("faults of agreements", "[law]") {
  const std::string head =
      "huong: agreement/1\nid: xa-xb\nlabel: { vi: a, en: b }\nparties: [XA, XB]\nstatus: signed\nlaw: Treaty\n";
  const auto clause = [&](const std::string& line) { return head + "clauses:\n" + line; };
  const std::string good = "{ id: a, title: { vi: a, en: b }, article: art. 1 }";
  const std::vector<Row> rows = {
      {"no clauses", "law.missing",
       "{ huong: agreement/1, id: xa-xb, label: { vi: a, en: b }, parties: [XA, XB], status: signed, law: Treaty } "
       "#!\n"},
      {"one party", "law.missing",
       "huong: agreement/1\nid: xa-xb\nlabel: { vi: a, en: b }\nparties: [XA] #!\nstatus: signed\nlaw: "
       "Treaty\nclauses: []\n"},
      {"status", "law.unknown-word",
       "huong: agreement/1\nid: xa-xb\nlabel: { vi: a, en: b }\nparties: [XA, XB]\nstatus: singed #!\nlaw: "
       "Treaty\nclauses: []\n"},
      {"label in one language", "law.missing",
       "huong: agreement/1\nid: xa-xb\nlabel: { vi: a } #!\nparties: [XA, XB]\nstatus: signed\nlaw: Treaty\nclauses: "
       "[]\n"},
      {"unknown key", "law.unknown-key", head + "clause: [] #!\nclauses: []\n"},
      {"clause that is no map", "law.shape", clause("  - 5 #!\n")},
      {"clause's key", "law.unknown-key", clause("  - { id: a, title: { vi: a, en: b }, article: 1, trems: {} } #!\n")},
      {"clause without article", "law.missing", clause("  - { id: a, title: { vi: a, en: b } } #!\n")},
      {"clause's grade", "law.grade", clause("  - { id: a, title: { vi: a, en: b }, article: 1, grade: sure } #!\n")},
      {"clause's day", "law.day", clause("  - { id: a, title: { vi: a, en: b }, article: 1, in_force: 2024 } #!\n")},
      {"operative on no day", "law.day",
       clause("  - { id: a, title: { vi: a, en: b }, article: 1, operative: soon } #!\n")},
      {"clause twice", "law.duplicate-id", clause("  - " + good + "\n  - " + good + " #!\n")},
  };
  for (const Row& row : rows) check_row(row, {});
  check_row({"agreement twice", "law.duplicate-id", "huong: agreement/1 #!\n" + head.substr(19) + "clauses: []\n"},
            {head + "clauses: []\n"});

  Faults faults;
  const Node other = read_yaml("huong: agreement/2\n" + head.substr(19) + "clauses: []\n", "a.yaml", faults);
  CHECK_FALSE(read_agreement(other, "a.yaml", faults));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "law.header");
  faults.clear();
  const Node none = read_yaml("[1]\n", "a.yaml", faults);
  CHECK_FALSE(read_agreement(none, "a.yaml", faults));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "law.shape");
}

TEST_CASE("did you mean", "[law]") {
  const auto fix_of = [](const std::string& text) {
    const Faults faults = faults_of({kit::schemes(), text});
    REQUIRE_FALSE(faults.empty());
    return faults[0].fix_en;
  };
  CHECK(fix_of(formula("if sex = femal then 1 else 2")) == "Did you mean \"female\"?");
  CHECK(fix_of(formula("flor(1)")) == "Did you mean \"floor\"?");
  CHECK(fix_of(formula("number(months(records(xa.pensoin)))")) == "Did you mean \"xa.pension\"?");
  CHECK(fix_of(formula("if happened(medcal) then 1 else 2")) == "Did you mean \"medical\"?");
  CHECK(fix_of(formula("bases at as-of", kParameters)) == "Check the name \"bases\".");
  CHECK(fix_of(formula("bse", kParameters)) == "Did you mean \"base\"?");
  CHECK(fix_of(kit::header() + "paramters: {}\n") == "Did you mean \"parameters\"?");
}

TEST_CASE("all faults of all files are found at once, and no lawbook is made", "[law]") {
  Faults faults;
  const auto book = kit::try_load(
      {formula("rat"), kit::header("xa.u") +
                           "rules:\n  xa.u.a: { label: { vi: a, en: b }, unit: number, law: Act, "
                           "is: flor(1) }\n  xa.u.b: { label: { vi: a, en: b }, unit: number, law: Act, is: 1 + }\n"},
      faults);
  CHECK_FALSE(book);
  REQUIRE(faults.size() == 3);
}

TEST_CASE("units: what may be added, multiplied, divided and compared", "[law]") {
  const std::vector<std::pair<std::string, std::string>> units = {
      {"n", "number"}, {"p", "percent"}, {"m", "months"}, {"y", "years"}, {"mo", "month"},           {"d", "day"},
      {"yr", "year"},  {"a", "XAA"},     {"b", "XBB"},    {"t", "truth"}, {"c", "choice [one, two]"}};
  const std::map<std::string, std::string> allowed = {
      {"n + n", "n"},   {"p + p", "p"},   {"m + m", "m"},   {"y + y", "y"},   {"a + a", "a"},   {"b + b", "b"},
      {"n - n", "n"},   {"p - p", "p"},   {"m - m", "m"},   {"y - y", "y"},   {"a - a", "a"},   {"b - b", "b"},
      {"mo + m", "mo"}, {"mo + y", "mo"}, {"m + mo", "mo"}, {"y + mo", "mo"}, {"mo - m", "mo"}, {"mo - y", "mo"},
      {"mo - mo", "m"}, {"yr - yr", "y"}, {"yr + y", "yr"}, {"yr - y", "yr"}, {"yr + n", "yr"}, {"yr - n", "yr"},
      {"n * n", "n"},   {"n * p", "p"},   {"n * m", "m"},   {"n * y", "y"},   {"n * a", "a"},   {"n * b", "b"},
      {"p * n", "p"},   {"m * n", "m"},   {"y * n", "y"},   {"a * n", "a"},   {"b * n", "b"},   {"p * p", "p"},
      {"p * a", "a"},   {"a * p", "a"},   {"p * b", "b"},   {"b * p", "b"},   {"p * m", "p"},   {"m * p", "p"},
      {"p * y", "p"},   {"y * p", "p"},   {"a * m", "a"},   {"m * a", "a"},   {"a * y", "a"},   {"y * a", "a"},
      {"b * m", "b"},   {"m * b", "b"},   {"b * y", "b"},   {"y * b", "b"},   {"n / n", "n"},   {"p / n", "p"},
      {"m / n", "m"},   {"y / n", "y"},   {"a / n", "a"},   {"b / n", "b"},   {"p / p", "n"},   {"m / m", "n"},
      {"y / y", "n"},   {"a / a", "n"},   {"b / b", "n"},   {"a / m", "a"},   {"a / y", "a"},   {"b / m", "b"},
      {"b / y", "b"},   {"p / m", "p"},   {"p / y", "p"},   {"n / m", "n"},   {"n / y", "n"},   {"n / p", "n"},
      {"a / p", "a"},   {"b / p", "b"},
  };
  const std::string names = [&] {
    const std::map<std::string, std::string> literal = {
        {"n", "5"},     {"p", "5%"},    {"m", "5 months"}, {"y", "5 years"}, {"mo", "2025-01"}, {"d", "2025-01-01"},
        {"yr", "2025"}, {"a", "5 XAA"}, {"b", "5 XBB"},    {"t", "yes"},     {"c", "one"}};
    std::string out;
    for (const auto& [name, unit] : units) out += kit::rule_text("xa.t." + name, unit, literal.at(name));
    return out;
  }();
  const auto unit_text = [&](const std::string& name) {
    for (const auto& [n, u] : units) {
      if (n == name) return u;
    }
    return std::string("truth");
  };
  const auto loads = [&](const std::string& is, const std::string& unit, Faults& faults) {
    return kit::try_load({kit::header() + "rules:\n" + names + kit::rule_text("xa.t.r", unit, is)}, faults) != nullptr;
  };
  std::size_t tried = 0;
  for (const auto& [left, lu] : units) {
    for (const auto& [right, ru] : units) {
      for (const char* op : {"+", "-", "*", "/"}) {
        const std::string is = left + " " + op + " " + right;
        const auto it = allowed.find(is);
        // The unit of an allowed result is the one listed and no other; a refused operation has no result at all.
        for (const std::string& result : {left, right, std::string("n"), std::string("m"), std::string("y")}) {
          Faults faults;
          const bool ok = loads(is, unit_text(result), faults);
          INFO(is << " as " << result << "\n" << kit::told(faults));
          CHECK(ok == (it != allowed.end() && it->second == result));
          if (!ok) {
            const bool day = left == "d" || right == "d";
            CHECK((faults[0].code == "law.unit" || (day && faults[0].code == "law.day-sum")));
          }
          ++tried;
        }
      }
      const bool same = left == right;
      const bool ordered = same && left != "t" && left != "c";
      for (const char* op : {"=", "!=", "<", "<=", ">", ">="}) {
        Faults faults;
        const bool equality = std::string(op) == "=" || std::string(op) == "!=";
        INFO(left << " " << op << " " << right);
        CHECK(loads(left + " " + op + " " + right, "truth", faults) == (equality ? same : ordered));
      }
    }
  }
  CHECK(tried == std::size_t{11} * 11 * 4 * 5);
  // A plain number takes the other side's unit, but is no percent unless it is 0.
  for (const auto& [is, unit, ok] :
       std::vector<std::tuple<std::string, std::string, bool>>{{"m - 15", "months", true},
                                                               {"15 + y", "years", true},
                                                               {"a > 0", "truth", true},
                                                               {"p > 0", "truth", true},
                                                               {"p + 1", "percent", false},
                                                               {"0", "percent", true},
                                                               {"1", "percent", false},
                                                               {"12", "months", true},
                                                               {"5", "XAA", true},
                                                               {"yr + 1", "year", true},
                                                               {"yr = 2025", "truth", true},
                                                               {"mo = 2025", "truth", false},
                                                               {"d + 1", "day", false},
                                                               {"if t then 1 else m", "months", true},
                                                               {"max(0, m, 5)", "months", true},
                                                               {"min(p, 0)", "percent", true},
                                                               {"min(p, 1)", "percent", false},
                                                               {"c = one", "truth", true},
                                                               {"one = c", "truth", true},
                                                               {"c = three", "truth", false},
                                                               {"if t then one else two", "choice [one, two]", true},
                                                               {"if t then one else three", "choice [one, two]", false},
                                                               {"mo", "spans", false},
                                                               {"2 * m", "months", true},
                                                               {"a / 2", "XAA", true},
                                                               {"2 / a", "number", false},
                                                               {"-m", "months", true},
                                                               {"-mo", "month", false}}) {
    Faults faults;
    INFO(is << " as " << unit);
    CHECK(loads(is, unit, faults) == ok);
    INFO(kit::told(faults));
  }
}

TEST_CASE("units are read as they are written", "[law]") {
  Symbols symbols;
  CHECK(parse_unit("XAA/month", symbols)->kind == Unit::Kind::money);
  CHECK(symbols.text(parse_unit("XAA/month", symbols)->currency) == "XAA");
  CHECK(parse_unit("records XAA", symbols)->kind == Unit::Kind::records);
  CHECK(parse_unit("choice [a, b]", symbols)->words.size() == 2);
  CHECK(parse_unit("choice", symbols)->words.empty());
  for (const char* text : {"", "xaa", "XA", "XAAA", "XAA ", "records xaa", "choice [a,,b]", "choice [a", "choice ]a[",
                           "month s", "choice a"}) {
    INFO(text);
    CHECK_FALSE(parse_unit(text, symbols));
  }
  for (const char* text :
       {"number", "percent", "months", "years", "month", "day", "year", "truth", "records", "spans"}) {
    CHECK(to_string(*parse_unit(text, symbols), symbols) == text);
  }
}
