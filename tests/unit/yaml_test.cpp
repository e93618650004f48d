#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calc/text/document.hpp"
#include "calc/text/fault.hpp"

using namespace huong;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

Node read(const std::string& text) {
  Faults faults;
  Node node = read_yaml(text, "a.yaml", faults);
  for (const Fault& fault : faults) FAIL_CHECK(to_string(fault, "en"));
  return node;
}

Faults faults_of(const std::string& text, const ReadLimits& limits = {}) {
  Faults faults;
  const Node node = read_yaml(text, "a.yaml", faults, limits);
  CHECK(node.is_null());
  for (const Fault& fault : faults) {
    CHECK(fault.file == "a.yaml");
    CHECK_FALSE(fault.what_vi.empty());
    CHECK_FALSE(fault.what_en.empty());
    CHECK_FALSE(fault.fix_vi.empty());
    CHECK_FALSE(fault.fix_en.empty());
  }
  return faults;
}

/// "code line:column" of each fault, so a failing test shows all of them.
std::string brief(const Faults& faults) {
  std::string out;
  for (const Fault& fault : faults) {
    if (!out.empty()) out += ", ";
    out += fault.code + ' ' + std::to_string(fault.place.line) + ':' + std::to_string(fault.place.column);
  }
  return out;
}

std::string refusal(const std::string& text, const ReadLimits& limits = {}) { return brief(faults_of(text, limits)); }

}  // namespace

TEST_CASE("yaml: scalars keep their text and whether they were quoted", "[yaml]") {
  const Node node =
      read("a: 08\nb: \"yes\"\nc: yes\nd: 'x'\ne: |\n  hai\n  dòng\nf: no\ng: on\nh: 2026-11\ni: 1_000\n");
  CHECK(node.find("a")->text == "08");
  CHECK_FALSE(node.find("a")->quoted);
  CHECK(node.find("b")->quoted);
  CHECK_FALSE(node.find("c")->quoted);
  CHECK(node.find("d")->quoted);
  CHECK(node.find("e")->text == "hai\ndòng\n");
  CHECK(node.find("f")->text == "no");
  CHECK(node.find("g")->text == "on");
  CHECK(node.find("z") == nullptr);
  CHECK(canonical_json(node) ==
        R"({"a":"08","b":"yes","c":"yes","d":"x","e":"hai\ndòng\n","f":"no","g":"on","h":"2026-11","i":"1_000"})");
}

TEST_CASE("yaml: null is empty, ~ or null, and only when plain", "[yaml]") {
  const Node node = read("a:\nb: ~\nc: null\nd: \"null\"\ne: ''\nf: [~, null, x]\ng: {h: null}\n");
  CHECK(node.find("a")->is_null());
  CHECK(node.find("b")->is_null());
  CHECK(node.find("c")->is_null());
  CHECK(node.find("d")->is_scalar());
  CHECK(node.find("e")->is_scalar());
  CHECK(canonical_json(node) == R"({"a":null,"b":null,"c":null,"d":"null","e":"","f":[null,null,"x"],"g":{"h":null}})");
  CHECK(read("").is_null());
  CHECK(read("# chỉ có chú thích\n").is_null());
}

TEST_CASE("yaml: places count lines and characters from 1", "[yaml]") {
  const Node node = read("tên: x\nlist:\n  - a\n  - {một: 1, hai: 2}\n");
  CHECK(node.entries[0].place.line == 1);
  CHECK(node.entries[0].place.column == 1);
  CHECK(node.entries[0].value.place.column == 6);
  const Node& flow = node.find("list")->items[1];
  CHECK(flow.place.line == 4);
  CHECK(flow.place.column == 5);
  CHECK(flow.entries[1].place.column == 14);
  CHECK(flow.entries[1].value.place.column == 19);
}

TEST_CASE("yaml: a byte order mark and CRLF are taken", "[yaml]") {
  const Node node = read(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: 2\r\n");
  CHECK(canonical_json(node) == R"({"a":1,"b":2})");
  CHECK(node.entries[1].place.line == 2);
}

TEST_CASE("yaml: formulas and prose read as written", "[yaml]") {
  const Node node = read(
      "a: 45% + 2% * (years - 15)\nb: x # chú thích\nc: it's fine [1, 2)\nd: a:b\n"
      "e: một câu dài\n  [tiếp theo, 'nữa\nf: >\n  {[ }\n  '\"\ng: years >= 20\n");
  CHECK(node.find("a")->text == "45% + 2% * (years - 15)");
  CHECK(node.find("b")->text == "x");
  CHECK(node.find("c")->text == "it's fine [1, 2)");
  CHECK(node.find("d")->text == "a:b");
  CHECK(node.find("e")->text == "một câu dài [tiếp theo, 'nữa");
  CHECK(node.find("f")->text == "{[ } '\"\n");
  CHECK(node.find("g")->text == "years >= 20");
}

TEST_CASE("yaml: brackets in prose do not count as depth", "[yaml]") {
  CHECK(read(repeat("- khoảng [0, 1)\n", 200)).items.size() == 200);
  CHECK(read(repeat("- dài\n  [0, 1)\n", 200)).items.size() == 200);
  CHECK(read(repeat("- a: |\n    [[[ {{{ '\n", 200)).items.size() == 200);
  CHECK(read(repeat("- k: \"[[[[\"\n  l: '[[[''['\n  # [[[[\n", 200)).items.size() == 200);
}

TEST_CASE("yaml: what YAML 1.2 core does not need is refused, with its place", "[yaml]") {
  CHECK(refusal("a: 1\nb: &x 2\n") == "yaml.anchor 2:4");
  CHECK(refusal("a: &x 1\nb: *x\n") == "yaml.anchor 1:4, yaml.alias 2:4");
  CHECK(refusal("a: *x\n") == "yaml.alias 1:4");
  CHECK(refusal("a: * 2\n").substr(0, 10) == "yaml.alias");
  CHECK(refusal("a: !!str 1\n") == "yaml.tag 1:4");
  CHECK(refusal("a: !mine {b: 1}\n") == "yaml.tag 1:4");
  CHECK(refusal("a:\n  <<: {b: 1}\n") == "yaml.merge-key 2:3");
  CHECK(refusal("a: 1\nb: 2\n\"a\": 3\n") == "yaml.duplicate-key 3:1");
  CHECK(refusal("[a]: 1\n") == "yaml.key-not-text 1:1");
  CHECK(refusal("? {a: 1}\n: 1\n") == "yaml.key-not-text 1:3");
  CHECK(refusal("~: 1\n") == "yaml.null-key 1:1");
  CHECK(refusal("{: 1}\n").substr(0, 13) == "yaml.null-key");
  CHECK(refusal("a: 1\n---\nb: 2\n") == "yaml.second-document 2:1");
  CHECK(refusal("a: 1\n...\n---\nb: 2\n") == "yaml.second-document 3:1");
  CHECK(refusal("[1] [2]\n") == "yaml.syntax 1:5");
  CHECK(canonical_json(read("---\na: 1\n...\n")) == R"({"a":1})");
  CHECK(canonical_json(read("\"<<\": 1\n")) == R"({"<<":1})");
}

TEST_CASE("yaml: a comma that splits text in a flow map is refused", "[yaml]") {
  CHECK(refusal("- {law: art. 66(1), (2)}\n") == "yaml.missing-value 1:21");
  CHECK(refusal("- {law: art. 66(1), (2), when: x, is}\n") == "yaml.missing-value 1:21, yaml.missing-value 1:35");
  CHECK(refusal("- {law: }\n") == "yaml.missing-value 1:4");
  CHECK(refusal("[1,,2]\n") == "yaml.missing-value 1:4");
  CHECK(faults_of("{a:1}\n").at(0).fix_en.find("space after the colon") != std::string::npos);
  CHECK(refusal("- {? law}\n") == "yaml.missing-value 1:6");
  CHECK(canonical_json(read("- {law: \"art. 66(1), (2)\", b: ~, c: null}\n")) ==
        "[{\"b\":null,\"c\":null,\"law\":\"art. 66(1), (2)\"}]");
  const Faults faults = faults_of("- {law: art. 66(1), (2)}\n");
  CHECK(to_string(faults.at(0), "en") ==
        "a.yaml:1:21: the key \"(2)\" has no value: inside { } a comma splits text into a new key — put text that "
        "holds a "
        "comma in double quotes; if there is no value, write null");
  CHECK(to_string(faults.at(0), "vi").find("phẩy") != std::string::npos);
}

TEST_CASE("yaml: faults that allow it are told together, at most 20", "[yaml]") {
  CHECK(refusal("a: 1\na: 2\nb: {x: 1, x: 2}\n") == "yaml.duplicate-key 3:11, yaml.duplicate-key 2:1");
  CHECK(faults_of(repeat("- {a}\n", 1000)).size() == 20);
  CHECK(faults_of(repeat("a: 1\n", 1000)).size() == 20);
}

TEST_CASE("yaml: bytes that are not text are refused before parsing", "[yaml]") {
  CHECK(refusal("a: \xC3\x28\n") == "yaml.not-utf8 1:4");
  CHECK(refusal("a: \xED\xA0\x80\n") == "yaml.not-utf8 1:4");
  CHECK(refusal("a: \xC0\x80\n") == "yaml.not-utf8 1:4");
  CHECK(refusal("a: \xF4\x90\x80\x80\n") == "yaml.not-utf8 1:4");
  CHECK(refusal(std::string("a: \0b\n", 6)) == "yaml.control-character 1:4");
  CHECK(refusal("a: \x04\n") == "yaml.control-character 1:4");
  CHECK(refusal("\xEF\xBB\xBF\xEF\xBB\xBF"
                "a: 1\n") == "yaml.control-character 1:1");
  CHECK(refusal("\xFF\xFE"
                "a")
            .substr(0, 13) == "yaml.not-utf8");
  CHECK(refusal("a: \"\\_\"\n") == "yaml.escape 1:4");
  ReadLimits small;
  small.bytes = 10;
  CHECK(refusal("a: 12345678\n", small) == "yaml.too-large 0:0");
}

TEST_CASE("yaml: depth and nodes are bounded exactly", "[yaml]") {
  const auto nested = [](std::size_t depth) {
    return "- x\n- " + repeat("[", depth - 1) + "~" + repeat("]", depth - 1) + "\n";
  };
  CHECK(read(nested(24)).items.size() == 2);
  CHECK(refusal(nested(25)) == "yaml.too-deep 2:26");
  CHECK(refusal(nested(26)).substr(0, 13) == "yaml.too-deep");
  CHECK(read(repeat("- ", 24) + "x").is_list());
  CHECK(refusal(repeat("- ", 25) + "x").substr(0, 13) == "yaml.too-deep");
  std::string block;
  for (std::size_t i = 0; i < 24; ++i) block += std::string(i, ' ') + "k:\n";
  CHECK(read(block).is_map());
  CHECK(refusal(block + std::string(24, ' ') + "k:\n").substr(0, 13) == "yaml.too-deep");
  ReadLimits few;
  few.nodes = 4;
  CHECK(refusal("[a, b, c, d]", few) == "yaml.too-many-nodes 1:11");
  CHECK(refusal("- a\n- b\n- c\n- d\n", few) == "yaml.too-many-nodes 4:3");
}

TEST_CASE("yaml: hostile nesting ends in a fault, quickly", "[yaml]") {
  const std::size_t many = 100'000;
  const std::vector<std::string> hostile = {
      repeat("[", many),
      repeat("{", many),
      repeat("[{", many),
      repeat("{a: ", many),
      repeat("[a: ", many),
      repeat("- ", many),
      repeat("? ", many),
      repeat("- ? ", many),
      repeat(": ", many),
      repeat("a: ", many),
      repeat("- - ? : ", many),
      repeat("!", many),
      repeat("&a ", many),
      repeat("*a ", many),
      repeat("! ", many),
      repeat("[? ", many),
      repeat("{? ", many),
      repeat("[: ", many),
      repeat("[,", many),
      repeat("%a\n", many),
      repeat("---\n", many),
      repeat("'", many + 1),
      repeat("\"a\" ", many),
      "\"\n" + repeat("[", many),
      "a: b\n  c: " + repeat("[", many),
      "'" + repeat("''", many) + repeat("[", many),
      "&a " + repeat("[", many),
      "- !x " + repeat("[", many),
      "x: |\n" + repeat("[", many),
      "- x: |\n  y: " + repeat("[", many),
      "? |\n a\n: " + repeat("[", many),
      "[" + repeat("]", many),
      repeat("[\n", many),
      repeat("[#\n", many),
      repeat("[ #\n", many),
      "[" + repeat(",", 2'000'000),
  };
  for (const std::string& text : hostile) {
    Faults faults;
    INFO(text.substr(0, 20));
    CHECK(read_yaml(text, "a.yaml", faults).is_null());
    CHECK_FALSE(faults.empty());
  }
  std::string stairs;
  for (std::size_t i = 0; i < 2000; ++i) stairs += std::string(i, ' ') + "a:\n";
  CHECK(refusal(stairs) == "yaml.too-deep 26:26");
  stairs.clear();
  for (std::size_t i = 0; i < 2000; ++i) stairs += std::string(i, ' ') + "-\n";
  CHECK(refusal(stairs).substr(0, 13) == "yaml.too-deep");
  const std::string bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
  CHECK(faults_of(bomb).at(0).code == "yaml.anchor");
}

TEST_CASE("yaml: broken syntax is one fault with a place", "[yaml]") {
  CHECK(refusal("a: b: c\n") == "yaml.syntax 1:5");
  CHECK(refusal("a: [1, 2\n") == "yaml.syntax 2:1");
  CHECK(refusal("a: \"x\n") == "yaml.syntax 1:4");
  CHECK(refusal("a: 1\nb\n") == "yaml.missing-value 2:1");
  CHECK(refusal("a:\n\tb: 1\n").substr(0, 11) == "yaml.syntax");
  CHECK(refusal("a: 'x\nb: 2\n") == "yaml.syntax 1:4");
  CHECK(refusal("a: ! \"x\\\"\n") == "yaml.syntax 1:4");
  CHECK(refusal("a: 'x''\n") == "yaml.syntax 1:4");
  CHECK(refusal("a: 1\n? b\n") == "yaml.missing-value 2:3");
  CHECK(refusal("%TAG ! x\n---\na: 1\n") == "yaml.directive 1:1");
  CHECK(refusal("a: 1\n%b\n") == "yaml.directive 2:1");
  CHECK(refusal("a: 1\n%YAML 1.2\n") == "yaml.directive 2:1");
  CHECK(canonical_json(read("%YAML 1.2\n---\na: '%'\n")) == R"({"a":"%"})");
  CHECK(refusal("a: @b\n") == "yaml.syntax 1:4");
  CHECK(refusal("a: 1}\nb: ]\n").substr(0, 11) == "yaml.syntax");
}

TEST_CASE("yaml: what a message shows of the text is safe to print", "[yaml]") {
  const Faults faults = faults_of("\"\\e[31m\xC2\x9B\": 1\n\"\\e[31m\xC2\x9B\": 2\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].what_en == "the key \"\xEF\xBF\xBD[31m\xEF\xBF\xBD\" stands twice; it is already on line 1");
}

TEST_CASE("faults print with as much place as they have", "[yaml]") {
  Fault fault{"x", "b.yaml", {0, 3, 7}, "sai", "wrong", "sửa", "mend it"};
  CHECK(to_string(fault, "en") == "b.yaml:3:7: wrong — mend it");
  CHECK(to_string(fault, "vi") == "b.yaml:3:7: sai — sửa");
  fault.place = {};
  fault.fix_en.clear();
  CHECK(to_string(fault, "en") == "b.yaml: wrong");
  fault.what_en.clear();
  CHECK(to_string(fault, "en") == "b.yaml: sai — sửa");
}
