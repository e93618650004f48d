#include "calc/law/speech.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/law/cite.hpp"
#include "calc/law/sentences.hpp"
#include "calc/law/show.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/catalogue.hpp"
#include "calc/text/json_string.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

Pack pack_of(const std::vector<std::string>& texts) {
  Faults faults;
  Pack pack;
  pack.version = "0";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string path = "rules/" + std::to_string(i) + ".yaml";
    pack.files.push_back({path, read_yaml(texts[i], path, faults)});
  }
  INFO(kit::told(faults));
  REQUIRE(faults.empty());
  return pack;
}

std::string catalogue(const std::string& texts, const std::string& language = "xx") {
  return "huong: words/1\nlanguage: " + language + "\ntexts:\n" + texts;
}

const char* const kLaw = R"(huong: rules/1
country: XA
prefix: xa.p
words:
  XAD: { vi: đồng Xa, en: Xa dollars }
schemes:
  xa.pension:
    label: { vi: Hưu trí Xa, en: Pension of Xa }
    currency: XAD
    law: Act 1
    kinds: { insured: { label: { vi: đóng, en: insured }, right: yes, amount: yes } }
rules:
  xa.p.have: { label: { vi: Đã đóng, en: Paid }, unit: months, law: Act 2, is: months(records(xa.pension)) }
  xa.p.sum: { label: { vi: Số tiền, en: Amount }, unit: XAD, law: Act 3, is: 1234567 XAD }
benefits:
  xa.old:
    label: { vi: Lương hưu, en: Pension }
    scheme: xa.pension
    branch: old-age
    law: Act 4
    conditions:
      - { name: months, is: have >= 120 months, else: refused, law: Act 5,
          say: { vi: "Mới có {have}, cần {need}.", en: "There are {have}." } }
    from: 2020-01
    amount: sum
    per: month
    round: whole
roundings: { xa.p.whole: { unit: 1, mode: down, law: Act 6 } }
)";

const char* const kLine =
    "huong: case/1\nas_of: 2026-11-26\nperson: { born: 1970-01-01, sex: female, nationality: XA, residence: XA }\n"
    "records: [{ scheme: xa.pension, kind: insured, from: 2010-01, to: 2014-12 }]\n";

std::string law() {
  std::string text = kLaw;
  text.replace(text.find(", cần {need}"), std::string_view(", cần {need}").size(), "");
  return text;
}

std::shared_ptr<const Lawbook> load_in(const Pack& pack, const std::string& language) {
  Faults faults;
  auto book = load_lawbook(pack, faults, language);
  INFO(kit::told(faults));
  REQUIRE(book);
  return book;
}

Determination answer_of(const std::shared_ptr<const Lawbook>& book, const std::string& text) {
  Determiner determiner(book);
  Faults faults;
  DetermineOptions options;
  options.options = options.todo = true;
  auto answer = determiner.determine(kit::read_a_case(text), options, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  return std::move(*answer);
}

Names codes(const Pack& pack) {
  Faults faults;
  CHECK(load_lawbook(pack, faults, "xx") == nullptr);
  Names found;
  for (const Fault& fault : faults) {
    CHECK_FALSE(fault.what_vi.empty());
    CHECK_FALSE(fault.what_en.empty());
    CHECK_FALSE(fault.fix_vi.empty());
    CHECK_FALSE(fault.fix_en.empty());
    found.push_back(fault.code);
  }
  return found;
}

Pack whole_lawbook() {
  Faults faults;
  Pack pack;
  pack.version = "test";
  pack.files = read_lawbook_files(HUONG_SOURCE_DIR, faults);
  INFO(kit::told(faults));
  REQUIRE(faults.empty());
  return pack;
}

Node scalar(std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.quoted = true;
  node.text = std::move(text);
  return node;
}

}  // namespace

TEST_CASE("speech: gaps are filled by their names", "[speech]") {
  const auto fill = [](std::string_view pattern, std::vector<Gap> gaps) { return fill_gaps(pattern, gaps); };
  CHECK(fill("{b} of {a}, {b}", {{"a", "1"}, {"b", "2"}}) == "2 of 1, 2");
  CHECK(fill("{a", {{"a", "1"}}) == "{a");
  CHECK(fill("x: { {a}: … } {other} {}", {{"a", "1"}}) == "x: { 1: … } {other} {}");
  CHECK(fill("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");  // what is filled in is not read again
  CHECK(gaps_of("{b} { {a-1}: } {b} {A} {}") == Names{"a-1", "b"});
}

TEST_CASE("speech: the engine's sentences have the same gaps in both languages", "[speech]") {
  const auto all = all_sentences();
  CHECK(all.size() > 150);
  CHECK(all.front().en == sentences.number.en);
  CHECK(all.back().en == sentences.not_compared.en);
  std::map<std::string_view, std::string_view> by_english;
  for (const Sentence& sentence : all) {
    INFO(sentence.en);
    CHECK_FALSE(sentence.vi.empty());
    const auto [known, fresh] = by_english.try_emplace(sentence.en, sentence.vi);
    CHECK((fresh || known->second == sentence.vi));
    // Vietnamese writes days with two digits.
    const bool is_day = gaps_of(sentence.vi) == Names{"dd", "year"};
    CHECK((is_day || gaps_of(sentence.vi) == gaps_of(sentence.en)));
  }
}

TEST_CASE("speech: a lawbook in a third language", "[speech]") {
  const std::string words = catalogue(
      "  Pension: PENSION\n  \"There are {have}.\": \"!{have}!\"\n  Xa dollars: XD\n"
      "  \"{n} months\": \"{n}m\"\n  \"1,234.5\": \"1'234;5\"\n  \"{amount} {currency}\": \"{currency} {amount}\"\n"
      "  the conditions are not met.: UNMET。\n");
  const Pack pack = pack_of({law(), words});
  const auto english = load_in(pack, "en"), other = load_in(pack, "xx");
  CHECK(english->language() == "en");
  CHECK(other->language() == "xx");
  CHECK(english->digest == other->digest);
  CHECK(other->benefit("xa.old")->label.vi == "Lương hưu");
  CHECK(other->benefit("xa.old")->label.en == "PENSION");
  CHECK(other->rules[static_cast<std::size_t>(other->rule("xa.p.have"))].label.en == "Paid");  // not translated
  Unit money;
  money.kind = Unit::Kind::money;
  money.currency = other->symbols.find("XAD");
  CHECK(show_value(Exact(1234567), money, other->symbols, "en") == "XD 1'234'567");
  CHECK(show_value(Exact(1234567), money, other->symbols, "vi") == "1.234.567 đồng Xa");
  CHECK(show_value(Exact(1234567), money, english->symbols, "en") == "1,234,567 Xa dollars");

  const Determination answer = answer_of(other, kLine);
  CHECK(answer.results.front().headline.en == "PENSION: UNMET。!60m!");
  CHECK(answer.results.front().headline.vi == "Lương hưu: chưa đủ điều kiện hưởng. Mới có 60 tháng.");
  const std::string json = to_json(answer, *other);
  CHECK(json.find("\"xx\"") != std::string::npos);
  CHECK(json.find("\"en\"") == std::string::npos);
  const std::string plain = to_json(answer_of(english, kLine), *english);
  CHECK(plain.find("\"xx\"") == std::string::npos);
  CHECK(plain.find("There are 60 months.") != std::string::npos);
}

TEST_CASE("speech: what is wrong with a catalogue is told", "[speech]") {
  CHECK(codes(pack_of({law()})) == Names{"words.no-language"});
  CHECK(codes(pack_of({law(), catalogue("  \"There are {have}.\": none\n")})) == Names{"words.gaps"});
  CHECK(codes(pack_of({law(), catalogue("  \"There are {have}.\": \"{have} {more}\"\n")})) == Names{"words.gaps"});
  CHECK(codes(pack_of({law(), catalogue("  Pension: \"\"\n")})) == Names{"words.empty"});
  CHECK(codes(pack_of({law(), catalogue("  Pension: A\n"), catalogue("  Pension: B\n")})) == Names{"words.twice"});
  CHECK(codes(pack_of({law(), "huong: words/1\nlanguage: xx\ntexts: none\n"})) == Names{"law.shape"});
  // Twice the same is no contradiction, and another language's faults are not this one's.
  const Pack right = pack_of({law(), catalogue("  Pension: A\n"), catalogue("  Pension: A\n"),
                              catalogue("  \"There are {have}.\": none\n", "yy")});
  CHECK(load_in(right, "xx")->benefit("xa.old")->label.en == "A");
  CHECK(languages_of(right) == Names{"xx", "yy"});
}

TEST_CASE("speech: what is missing and what nothing uses", "[speech]") {
  Faults faults;
  const auto checks = check_speeches(pack_of({law(), catalogue("  Pension: A\n  Pensio: B\n")}), faults);
  CHECK(faults.empty());
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].language == "xx");
  CHECK(checks[0].missing.size() == checks[0].texts - 1);
  CHECK(std::count(checks[0].missing.begin(), checks[0].missing.end(), "Pension of Xa") == 1);
  REQUIRE(checks[0].unused.size() == 1);
  CHECK(checks[0].unused[0].english == "Pensio");
  CHECK(checks[0].unused[0].file == "rules/1.yaml");
  CHECK(checks[0].unused[0].place.line == 5);
}

TEST_CASE("speech: the languages of the lawbook lack nothing", "[speech]") {
  Faults faults;
  const auto checks = check_speeches(whole_lawbook(), faults);
  INFO(kit::told(faults));
  CHECK(faults.empty());
  Names languages;
  for (const SpeechCheck& check : checks) {
    languages.push_back(check.language);
    INFO(check.language);
    CHECK(check.texts > 3000);
    CHECK(check.missing.empty());
    CHECK(check.unused.empty());
  }
  CHECK(languages == Names{"de", "ja", "ko", "zh-Hant"});
}

TEST_CASE("speech: everything that is translated is said", "[speech]") {
  // A language in which every text is its English in marks: what comes without them was forgotten.
  Pack pack = whole_lawbook();
  std::set<std::string> english;
  for (const SourceFile& file : pack.files) {
    if (!is_catalogue(file.root)) each_text(file.root, [&](const Node& text) { english.insert(text.text); });
  }
  for (const Sentence& sentence : all_sentences()) english.emplace(sentence.en);
  Node texts;
  texts.kind = Node::Kind::map;
  for (const std::string& text : english) {
    texts.entries.push_back({text, {}, scalar(text == sentences.number.en ? text : "«" + text + "»")});
  }
  Node root;
  root.kind = Node::Kind::map;
  root.entries.push_back({"huong", {}, scalar(std::string(kCatalogueFormat))});
  root.entries.push_back({"language", {}, scalar("xx")});
  root.entries.push_back({"texts", {}, std::move(texts)});
  pack.files.push_back({"rules/words/xx/all.yaml", std::move(root)});
  const auto book = load_in(pack, "xx");

  std::size_t said = 0;
  std::set<std::string> unsaid;
  const auto look = [&](const auto& self, const Node& node) -> void {
    for (const Node& item : node.items) self(self, item);
    for (const Node::Entry& entry : node.entries) {
      const bool letters = std::any_of(entry.value.text.begin(), entry.value.text.end(),
                                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
      if (entry.key == "xx" && letters) {
        ++said;
        if (entry.value.text.find("«") == std::string::npos) unsaid.insert(entry.value.text);
      }
      // Citations are in English where a language has no words for them.
      if (entry.key != "cite") self(self, entry.value);
    }
  };
  for (const auto& entry : fs::directory_iterator(fs::path(HUONG_SOURCE_DIR) / "tests/personas")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.find("\nas_of:") == std::string::npos) text += "\nas_of: 2026-11-26\n";
    const Determination answer = answer_of(book, text);
    Faults faults;
    look(look, read_json(to_json(answer, *book), "answer", faults));
    look(look, read_json(todo_json(answer, *book), "todo", faults));
    REQUIRE(faults.empty());
  }
  CHECK(said > 5000);
  CHECK(unsaid.empty());
}

TEST_CASE("speech: citations in the words of a catalogue", "[speech]") {
  const std::string citing =
      "huong: words/1\nlanguage: vi\ninstruments: { \"Law \": \"Luật \", \"Law of \": \"Luật về \" }\n"
      "whole: { \"convention…\": quy ước }\narticles: { \"art. \": \"Điều \" }\nremarks: { \"Title \": \"Phần \" }\n"
      "countries: { XAland: XA }\n";
  std::string with_country = law();
  with_country.replace(with_country.find("words:\n"), 7, "words:\n  XA: { vi: Xa Lạ, en: Xaland }\n");
  const auto book = load_in(pack_of({with_country, citing, catalogue("  Xaland: XALAND\n")}), "xx");
  CHECK(cite("Law 1 art. 5; Law 1 art. 6", *book, "vi") == "Luật 1 Điều 5; 6");
  CHECK(cite("Law of work Title 2", *book, "vi") == "Luật về work Phần 2");
  CHECK(cite("Law 1 (Xaland) art. 5", *book, "vi") == "Luật 1 (Xa Lạ) Điều 5");
  CHECK(cite("Law 1 (XAland)", *book, "vi") == "Luật 1 (Xa Lạ)");
  CHECK(cite("convention of the file", *book, "vi") == "quy ước");
  CHECK(cite("Law 1 art. 5 (a remark of four words)", *book, "vi") == "Luật 1 Điều 5");
  CHECK(cite("Law 1 (Xaland) art. 5", *book, "en") == "Law 1 (Xaland) art. 5");
  CHECK(say_articles("see art. 5", *book, "vi") == "see Điều 5");
}
