// The parser of formulas: literals, precedence, places, and every error where it stands.
#include "calc/law/formula.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "calc/time/month.hpp"

using namespace huong;

namespace {

struct Parsed {
  std::optional<Formula> formula;
  Faults faults;
  Symbols symbols;
};

Parsed parse(std::string_view text) {
  Parsed p;
  p.formula = parse_formula(text, p.symbols, "f.yaml", Place{0, 7, 11}, p.faults);
  return p;
}

/// The tree with every operation in brackets.
std::string tree(const Formula& f) {
  std::string out = f.text;
  switch (f.kind) {
    case Formula::Kind::number:
    case Formula::Kind::name:
      return f.text;
    case Formula::Kind::unary:
      return "(" + f.text + " " + tree(f.items[0]) + ")";
    case Formula::Kind::binary:
      return "(" + tree(f.items[0]) + " " + f.text + " " + tree(f.items[1]) + ")";
    case Formula::Kind::choose:
      return "(if " + tree(f.items[0]) + " " + tree(f.items[1]) + " " + tree(f.items[2]) + ")";
    default:
      break;
  }
  out += f.kind == Formula::Kind::call ? "(" : "[";
  for (std::size_t i = 0; i < f.items.size(); ++i) out += (i ? "," : "") + tree(f.items[i]);
  return out + (f.kind == Formula::Kind::call ? ")" : "]");
}

std::string tree_of(std::string_view text) {
  const Parsed p = parse(text);
  INFO(text << ": " << (p.faults.empty() ? "" : p.faults[0].what_en));
  REQUIRE(p.formula);
  REQUIRE(p.faults.empty());
  return tree(*p.formula);
}

}  // namespace

TEST_CASE("every literal has its value and unit", "[law]") {
  struct Row {
    const char* text;
    Unit::Kind kind;
    Exact value;
    const char* currency;
  };
  const Row rows[] = {
      {"12", Unit::Kind::literal, Exact(12), ""},
      {"0.5", Unit::Kind::literal, Exact(1, 2), ""},
      {"2340000", Unit::Kind::literal, Exact(2340000), ""},
      {"123456789012345678901234567890", Unit::Kind::literal, *parse_exact("123456789012345678901234567890"), ""},
      {"45%", Unit::Kind::percent, Exact(45, 100), ""},
      {"2.25%", Unit::Kind::percent, Exact(225, 10000), ""},
      {"180 months", Unit::Kind::months, Exact(180), ""},
      {"1 months", Unit::Kind::months, Exact(1), ""},
      {"15 years", Unit::Kind::years, Exact(15), ""},
      {"1.5 years", Unit::Kind::years, Exact(3, 2), ""},
      {"2000000 XAA", Unit::Kind::money, Exact(2000000), "XAA"},
      {"0.01 XBB", Unit::Kind::money, Exact(1, 100), "XBB"},
      {"2025-07", Unit::Kind::month, Exact(Month::of(2025, 7).index), ""},
      {"2025-07-01", Unit::Kind::day, Exact(parse_day("2025-07-01")->time_since_epoch().count()), ""},
      {"2024-02-29", Unit::Kind::day, Exact(parse_day("2024-02-29")->time_since_epoch().count()), ""},
      {"2025", Unit::Kind::literal, Exact(2025), ""},
      {"yes", Unit::Kind::truth, Exact(1), ""},
      {"no", Unit::Kind::truth, Exact(0), ""},
      {"never", Unit::Kind::month, Exact(kNever.index), ""},
      {"always", Unit::Kind::month, Exact(kAlways.index), ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Parsed p = parse(row.text);
    REQUIRE(p.formula);
    CHECK(p.formula->kind == Formula::Kind::number);
    CHECK(p.formula->unit.kind == row.kind);
    CHECK(p.formula->value == row.value);
    if (*row.currency) {
      REQUIRE(p.formula->unit.currency != kNoSymbol);
      CHECK(p.symbols.text(p.formula->unit.currency) == row.currency);
    }
    CHECK(to_string(*p.formula, p.symbols) == row.text);
    CHECK(p.formula->place.line == 7);
    CHECK(p.formula->place.column == 11);
  }
}

TEST_CASE("operators bind as people read them", "[law]") {
  CHECK(tree_of("1 + 2 * 3") == "(1 + (2 * 3))");
  CHECK(tree_of("(1 + 2) * 3") == "((1 + 2) * 3)");
  CHECK(tree_of("1 - 2 - 3") == "((1 - 2) - 3)");
  CHECK(tree_of("8 / 4 / 2") == "((8 / 4) / 2)");
  CHECK(tree_of("8 / (4 / 2)") == "(8 / (4 / 2))");
  CHECK(tree_of("- 2 * 3") == "((- 2) * 3)");
  CHECK(tree_of("2 * -3") == "(2 * (- 3))");
  CHECK(tree_of("a or b and c") == "(a or (b and c))");
  CHECK(tree_of("not a and b") == "((not a) and b)");
  CHECK(tree_of("not not a") == "(not (not a))");
  CHECK(tree_of("not a = b") == "(not (a = b))");
  CHECK(tree_of("a + 1 < b * 2 and c") == "(((a + 1) < (b * 2)) and c)");
  CHECK(tree_of("a <= 1 or b >= 2 or c != 3") == "(((a <= 1) or (b >= 2)) or (c != 3))");
  CHECK(tree_of("x in [a, b, 1 + 2]") == "in[x,a,b,(1 + 2)]");
  CHECK(tree_of("base at 2025-07 * 20") == "((base at 2025-07) * 20)");
  CHECK(tree_of("if a then 1 else if b then 2 else 3 + 4") == "(if a 1 (if b 2 (3 + 4)))");
  CHECK(tree_of("2 * if a then 1 else 3") == "(2 * (if a 1 3))");
  CHECK(tree_of("min(a, b + 1, 3)") == "min(a,(b + 1),3)");
  CHECK(tree_of("table[year-of(start), 2025]") == "table[year-of(start),2025]");
  CHECK(tree_of("f()") == "f()");
  CHECK(tree_of("records(xa.pension, kind = insured, sector in [a, b])") ==
        "records(xa.pension,(kind = insured),in[sector,a,b])");
}

TEST_CASE("a minus sign needs its spaces, a name keeps its dashes and dots", "[law]") {
  CHECK(tree_of("a-b") == "a-b");
  CHECK(tree_of("a - b") == "(a - b)");
  CHECK(tree_of("xa.pension.rate-2 - 1") == "(xa.pension.rate-2 - 1)");
  CHECK(tree_of("a\n  + b\t* c") == "(a + (b * c))");
  CHECK(tree_of("10-5") == "(10 - 5)");
  CHECK(tree_of("E-9") == "E-9");
}

TEST_CASE("formulas are shown with the signs of arithmetic", "[law]") {
  const auto shown = [](std::string_view text) {
    const Parsed p = parse(text);
    REQUIRE(p.formula);
    return to_string(*p.formula, p.symbols);
  };
  CHECK(shown("45% + 2% * (years - 15)") == "45% + 2% × (years − 15)");
  CHECK(shown("a <= b and not c >= d or e != f") == "a ≤ b and not c ≥ d or e ≠ f");
  CHECK(shown("-a") == "−a");
  CHECK(shown("if x in [a, b] then f(1, 2) else t[year]") == "if x in [a, b] then f(1, 2) else t[year]");
  CHECK(shown("base at month") == "base at month");
}

TEST_CASE("each error of a formula stands where it is", "[law]") {
  struct Row {
    std::string text;
    std::size_t at;  ///< characters before the error
    const char* says;
  };
  const Row rows[] = {
      {"", 0, "stops short"},
      {"1 +", 3, "stops short"},
      {"(1 + 2", 6, "\")\" is missing"},
      {"1 + 2)", 5, "too much"},
      {"1 2", 2, "too much"},
      {"12 XAAA", 3, "too much"},
      {"12 xaa", 3, "too much"},
      {"a b", 2, "too much"},
      {"* 3", 0, "not understood"},
      {"1 + * 3", 4, "not understood"},
      {"f(1, ", 5, "stops short"},
      {"f(1 2)", 4, "\")\" is missing"},
      {"f(,)", 2, "not understood"},
      {"t[]", 2, "not understood"},
      {"t[1", 3, "\"]\" is missing"},
      {"x in a", 5, "\"[\" is missing"},
      {"x in [a", 7, "\"]\" is missing"},
      {"x in []", 6, "not understood"},
      {"if a 1 else 2", 5, "\"then\" is missing"},
      {"if a then 1", 11, "\"else\" is missing"},
      {"if a then 1 else", 16, "stops short"},
      {"not", 3, "stops short"},
      {"-", 1, "stops short"},
      {"2025-13", 0, "no number, month or day"},
      {"1 + 2025-02-30", 4, "no number, month or day"},
      {"1800-01", 0, "no number, month or day"},
      {"1.", 1, "too much"},
      {"1 = 2 = 3", 6, "too much"},
      {"a ! b", 2, "too much"},
      {"a # b", 2, "too much"},
      {"a × b", 2, "\"×\""},
      {"đ", 0, "\"đ\" is not understood"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Parsed p = parse(row.text);
    CHECK_FALSE(p.formula);
    REQUIRE(p.faults.size() == 1);
    const Fault& f = p.faults[0];
    INFO(f.what_en << " at " << f.place.column);
    CHECK(f.code == "law.formula");
    CHECK(f.file == "f.yaml");
    CHECK(f.place.line == 7);
    CHECK(f.place.column == 11 + row.at);
    CHECK_THAT(f.what_en, Catch::Contains(row.says));
    CHECK_FALSE(f.what_vi.empty());
    CHECK_FALSE(f.fix_vi.empty());
    CHECK_FALSE(f.fix_en.empty());
  }
}

TEST_CASE("a formula without end is refused, not followed into the ground", "[law]") {
  std::vector<std::string> deep = {std::string(5000, '('), std::string(1000, '(') + "1" + std::string(1000, ')'),
                                   std::string(5000, '-') + "1"};
  std::string nots, sums = "1", ifs, fs;
  for (int i = 0; i < 1000; ++i) {
    nots += "not ";
    ifs += "if a then 1 else ";
    fs += "f(";
  }
  for (int i = 0; i < 100000; ++i) sums += "+1";
  deep.insert(deep.end(), {nots + "a", ifs + "1", fs, sums});
  for (const std::string& text : deep) {
    const Parsed p = parse(text);
    CHECK_FALSE(p.formula);
    REQUIRE(p.faults.size() == 1);
    CHECK(p.faults[0].code == "law.formula");
  }
  std::string long_sum = "1";
  for (int i = 0; i < 300; ++i) long_sum += " + 1";
  CHECK(parse(long_sum).formula);
}
