// The lawbook compiled, whole and in parts, is the lawbook that its text makes: the same plan, and the same answers to
// the byte.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "calc/answer/answer.hpp"
#include "calc/answer/timeline.hpp"
#include "calc/law/compiled.hpp"
#include "calc/law/parts.hpp"
#include "calc/law/speech.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/law_kit.hpp"

using namespace huong;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = HUONG_SOURCE_DIR;

/// The release, read once.
struct Release {
  Pack pack;
  std::shared_ptr<const Lawbook> book;
  std::vector<CompiledPart> parts;
};

const Release& release() {
  static const Release made = [] {
    Release release;
    Faults faults;
    release.pack.version = "test";
    release.pack.files = read_lawbook_files(kRoot, faults);
    release.pack.digest = lawbook_digest(release.pack.files);
    release.book = load_lawbook(release.pack, faults);
    INFO(kit::told(faults));
    REQUIRE(release.book);
    release.parts = write_compiled_parts(*release.book, release.pack.files);
    return release;
  }();
  return made;
}

OpenedLawbook opened(const std::vector<std::string_view>& pieces) {
  Faults faults;
  std::optional<OpenedLawbook> lawbook = open_compiled(pieces, faults);
  INFO(kit::told(faults));
  REQUIRE(lawbook);
  return *lawbook;
}

enum class Layers { law, all };

OpenedLawbook opened(const std::vector<std::string>& names, Layers layers) {
  std::vector<std::string_view> pieces;
  for (const CompiledPart& part : release().parts) {
    if (std::find(names.begin(), names.end(), part.name) == names.end()) continue;
    pieces.push_back(part.law);
    if (layers == Layers::law) continue;
    if (!part.explanation.empty()) pieces.push_back(part.explanation);
    if (!part.language.empty()) pieces.push_back(part.language);
  }
  return opened(pieces);
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const CompiledPart& part : release().parts) names.push_back(part.name);
  return names;
}

std::vector<std::pair<std::string, Case>> personas() {
  std::vector<std::pair<std::string, Case>> found;
  for (const char* folder : {"personas", "posted"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / "tests" / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string yaml{std::istreambuf_iterator<char>(in), {}};
      Case case_ = kit::read_a_case(yaml);
      if (!case_.as_of) case_.as_of = parse_day("2026-11-25");
      found.emplace_back(entry.path().filename().string(), std::move(case_));
    }
  }
  REQUIRE(found.size() >= 12);
  return found;
}

/// Everything that is said of a case, in one text.
std::string said(Determiner& determiner, const std::shared_ptr<const Lawbook>& book, const Case& case_, bool reasons,
                 bool en) {
  Faults faults;
  DetermineOptions options;
  options.options = options.todo = true;
  options.reasons = reasons;
  options.en = en;
  const auto answer = determiner.determine(case_, options, faults);
  INFO(kit::told(faults));
  REQUIRE(answer);
  std::string text = to_json(*answer, *book, {en, reasons}) + todo_json(*answer, *book, {en});
  if (en) {
    const auto timeline = make_timeline(case_, book, faults);
    REQUIRE(timeline);
    text += timeline_json(*timeline, case_, *book);
  }
  CHECK(text.size() > 200);
  return text;
}

/// The golden cases beside the rules that are cases of their own.
std::vector<std::pair<std::string, Case>> golden() {
  std::vector<std::pair<std::string, Case>> found;
  for (const char* folder : {"rules", "agreements", "tests/golden"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string path = entry.path().generic_string();
      if (!path.ends_with(".test.yaml")) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      Faults faults;
      const Node root = read_yaml(std::string{std::istreambuf_iterator<char>(in), {}}, path, faults);
      const Node* const cases = root.find("cases");
      REQUIRE(cases != nullptr);
      for (const Node& each : cases->items) {
        const Node* const told = each.find("case");
        if (told == nullptr) continue;
        std::optional<Case> case_ = read_case(*told, path, faults);
        REQUIRE(case_);
        if (!case_->as_of) case_->as_of = parse_day("2026-11-25");
        found.emplace_back(path + ' ' + each.find("id")->text, std::move(*case_));
      }
    }
  }
  REQUIRE(found.size() > 2000);
  return found;
}

/// What an instruction needs besides slots.
void check_here(const Instruction& i, const Lawbook& book) {
  const auto rule_here = [&](RuleId rule) {
    CHECK(rule >= 0);
    CHECK(book.rules[static_cast<std::size_t>(rule)].slot >= 0);
  };
  const auto parameter_here = [&](ParameterId parameter) {
    CHECK(parameter >= 0);
    CHECK_FALSE(book.parameters[static_cast<std::size_t>(parameter)].id.empty());
  };
  const auto product_here = [&](std::int32_t product) {
    for (const Product::Lookup& lookup : book.plan.products[static_cast<std::size_t>(product)].lookups)
      parameter_here(lookup.parameter);
  };
  switch (i.op) {
    case Op::call:
      return rule_here(i.a);
    case Op::round_by:
      CHECK_FALSE(book.roundings[static_cast<std::size_t>(i.b)].id.empty());
      return;
    case Op::parameter_at:
    case Op::table_lookup:
      return parameter_here(i.a);
    case Op::filter:
      for (const std::int16_t scheme : book.plan.filters[static_cast<std::size_t>(i.a)].schemes) CHECK(scheme >= 0);
      return;
    case Op::sum:
    case Op::average:
      return product_here(i.b);
    case Op::sum_by_year:
      for (std::int32_t at = 0; at < i.n; ++at)
        product_here(book.plan.lists[static_cast<std::size_t>(i.a) + 2 * static_cast<std::size_t>(at) + 1]);
      return;
    default:
      return;
  }
}

/// Rules that are asked for by what stands in the lawbook.
std::vector<RuleId> rules_asked(const Lawbook& book) {
  std::vector<RuleId> rules;
  for (const Benefit& b : book.benefits) {
    rules.insert(rules.end(),
                 {b.relevant, b.own_months, b.counted_months, b.required_months, b.from, b.until, b.amount, b.low,
                  b.high, b.raised.rule, b.raised.of, b.raised.on, b.by_year.year, b.by_year.first, b.by_year.last});
    rules.insert(rules.end(), b.figures.begin(), b.figures.end());
    rules.insert(rules.end(), b.parts.begin(), b.parts.end());
    for (const Condition& c : b.conditions) rules.insert(rules.end(), {c.is, c.otherwise, c.when, c.missing});
  }
  for (const Dossier& d : book.dossiers) {
    rules.insert(rules.end(), {d.when, d.opens, d.by});
    for (const Paper& paper : d.papers) rules.push_back(paper.when);
  }
  for (const Scheme& scheme : book.schemes) {
    for (const WageLimit& limit : scheme.ceilings) rules.push_back(limit.value);
    for (const WageLimit& limit : scheme.floors) rules.push_back(limit.value);
  }
  std::erase(rules, kNoRule);
  return rules;
}

}  // namespace

TEST_CASE("compiled, the lawbook is what its text makes", "[law]") {
  const Lawbook& a = *release().book;
  const std::string bytes = write_compiled(a, release().pack.files);
  const OpenedLawbook whole = opened({bytes});
  const Lawbook& b = *whole.book;
  CHECK(write_compiled(b, release().pack.files) == bytes);

  CHECK(a.digest == b.digest);
  CHECK(a.version == b.version);
  CHECK(a.rule_ids == b.rule_ids);
  CHECK(a.rules.size() == b.rules.size());
  CHECK(a.plan.slots == b.plan.slots);
  CHECK(a.plan.lists == b.plan.lists);
  const auto same = [](const Instruction& x, const Instruction& y) {
    return x.op == y.op && x.x == y.x && x.n == y.n && x.dst == y.dst && x.a == y.a && x.b == y.b && x.c == y.c;
  };
  CHECK(std::equal(a.plan.code.begin(), a.plan.code.end(), b.plan.code.begin(), b.plan.code.end(), same));
  CHECK(std::equal(a.plan.citations.begin(), a.plan.citations.end(), b.plan.citations.begin(), b.plan.citations.end(),
                   [](const auto& x, const auto& y) {
                     const bool cited = !y.file.empty();  // one that nothing cites is not told
                     return !cited ||
                            (x.law == y.law && x.grade == y.grade && x.source == y.source && x.file == y.file &&
                             x.place.line == y.place.line && x.place.column == y.place.column);
                   }));
  // What is not told but laid out again.
  REQUIRE(a.parameters.size() == b.parameters.size());
  const auto same_series = [](const Series& x, const Series& y) {
    return x.first == y.first && x.running == y.running && x.missing == y.missing && x.citation == y.citation &&
           x.only == y.only && x.scale == y.scale && x.tail == y.tail && x.tail_mode == y.tail_mode &&
           x.valid_until == y.valid_until && x.usable == y.usable && x.never_negative == y.never_negative;
  };
  for (std::size_t i = 0; i < a.parameters.size(); ++i) {
    INFO(a.parameters[i].id);
    CHECK(same_series(a.parameters[i].series, b.parameters[i].series));
    CHECK(std::equal(a.parameters[i].columns.begin(), a.parameters[i].columns.end(), b.parameters[i].columns.begin(),
                     b.parameters[i].columns.end(),
                     [&](const Column& x, const Column& y) { return same_series(x.series, y.series); }));
  }
  for (std::size_t i = 0; i < a.rules.size(); ++i) {
    for (std::size_t v = 0; v < a.rules[i].versions.size(); ++v) {
      const Version &x = a.rules[i].versions[v], &y = b.rules[i].versions[v];
      CHECK(std::equal(x.branches.begin(), x.branches.end(), y.branches.begin(), y.branches.end(),
                       [](const Branch& p, const Branch& q) { return p.formula == q.formula; }));
    }
  }
}

TEST_CASE("compiled, whole and in parts, the lawbook answers as its text does", "[law]") {
  const std::string bytes = write_compiled(*release().book, release().pack.files);
  const auto text = release().book, whole = opened({bytes}).book, parts = opened(all_names(), Layers::all).book,
             law = opened(all_names(), Layers::law).book;
  CHECK(parts->missing.empty());
  CHECK(parts->explained);
  CHECK(parts->language() == "en");
  CHECK_FALSE(law->explained);
  CHECK(law->language().empty());
  std::map<std::vector<std::string>, std::shared_ptr<const Lawbook>> by_need;
  Determiner from_text(text), from_whole(whole), from_parts(parts), from_law(law);
  for (const auto& [name, case_] : personas()) {
    INFO(name);
    const std::string answer = said(from_text, text, case_, true, true);
    CHECK(answer == said(from_whole, whole, case_, true, true));
    CHECK(answer == said(from_parts, parts, case_, true, true));
    CHECK(said(from_text, text, case_, false, false) == said(from_law, law, case_, false, false));
    auto& needed = by_need[needed_parts(case_, *parts)];
    if (!needed) needed = opened(needed_parts(case_, *parts), Layers::all).book;
    Determiner from_needed(needed);
    CHECK(answer == said(from_needed, needed, case_, true, true));
    // Asked again after the others, the same.
    CHECK(answer == said(from_text, text, case_, true, true));
  }
  CHECK(by_need.size() > 2);
}

TEST_CASE("compiled, a language is a layer: the law is the same bytes, and says what its text says", "[law]") {
  const std::vector<std::string> languages = languages_of(release().pack);
  CHECK(languages.size() >= 4);
  for (const std::string& language : languages) {
    INFO(language);
    Faults faults;
    const auto text = load_lawbook(release().pack, faults, language);
    REQUIRE(text);
    const auto parts = write_compiled_parts(*text, release().pack.files);
    REQUIRE(parts.size() == release().parts.size());
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const CompiledPart &english = release().parts[i], &part = parts[i];
      INFO(part.name);
      CHECK(part.law == english.law);
      CHECK(part.explanation == english.explanation);
      CHECK((part.language.empty() == english.language.empty()));
      CHECK((part.language.empty() || part.language != english.language));
      for (const std::string* layer : {&english.law, &english.explanation, &part.language}) {
        if (!layer->empty()) pieces.emplace_back(*layer);
      }
    }
    const auto book = opened(pieces).book;
    CHECK(book->language() == language);
    Determiner from_text(text), from_parts(book);
    for (const auto& [name, case_] : personas()) {
      INFO(name);
      const std::string answer = said(from_text, text, case_, true, true);
      CHECK(answer == said(from_parts, book, case_, true, true));
      CHECK(answer.find("\"en\"") == std::string::npos);
    }
  }
}

TEST_CASE("the parts that a case needs answer as the whole lawbook does", "[law]") {
  const auto text = release().book, parts = opened(all_names(), Layers::law).book;
  std::map<std::vector<std::string>, std::vector<std::pair<std::string, Case>>> by_need;
  for (auto& each : golden()) by_need[needed_parts(each.second, *parts)].push_back(std::move(each));
  CHECK(by_need.size() > 10);
  DetermineOptions full, options;
  options.reasons = full.en = options.en = false;
  full.todo = options.todo = true;
  Determiner from_text(text);
  for (const auto& [names, cases] : by_need) {
    const auto part = opened(names, Layers::law).book;
    Determiner from_needed(part);
    for (const auto& [name, case_] : cases) {
      INFO(name);
      Faults faults, others;
      const auto whole = from_text.determine(case_, full, faults);
      const auto needed = from_needed.determine(case_, options, others);
      CHECK(kit::told(faults) == kit::told(others));
      REQUIRE(whole.has_value() == needed.has_value());
      if (whole) CHECK(to_json(*whole, *text, {false, false}) == to_json(*needed, *part, {false, false}));
      if (whole) CHECK(todo_json(*whole, *text, {false, false}) == todo_json(*needed, *part, {false, false}));
    }
  }
}

TEST_CASE("compiled, all parts together hold everything", "[law]") {
  const auto all = opened(all_names(), Layers::all).book;
  const Lawbook &a = *release().book, &b = *all;
  const auto ids = [](const auto& things) {
    std::vector<std::string> found;
    for (const auto& each : things) found.push_back(each.id);
    return found;
  };
  CHECK(ids(a.schemes) == ids(b.schemes));
  CHECK(ids(a.benefits) == ids(b.benefits));
  CHECK(ids(a.dossiers) == ids(b.dossiers));
  CHECK(ids(a.agreements) == ids(b.agreements));
  CHECK(ids(a.parameters) == ids(b.parameters));
  CHECK(ids(a.roundings) == ids(b.roundings));
  CHECK(ids(a.rules) == ids(b.rules));
  CHECK(a.rule_ids == b.rule_ids);
  CHECK(a.attached == b.attached);
  CHECK(b.part_of_agreement.size() == b.agreements.size());
}

TEST_CASE("a part holds all that its law needs", "[law]") {
  std::size_t code = 0;
  for (const CompiledPart& part : release().parts) {
    INFO(part.name);
    std::vector<std::string> names{"common", part.name};
    std::string name = part.name;
    std::replace(name.begin(), name.end(), '_', '-');
    for (std::size_t at = 0; at < name.size() && name.find('-') != std::string::npos; at += 3)
      names.push_back(name.substr(at, 2));
    const auto book = opened(names, Layers::all).book;
    for (const Instruction& i : book->plan.code) {
      check_here(i, *book);
      code += i.op == Op::halt ? 0 : 1;
    }
    for (const RuleId rule : rules_asked(*book)) {
      CHECK(book->rules[static_cast<std::size_t>(rule)].slot >= 0);
    }
    for (const Rule& rule : book->rules) {
      for (const Version& version : rule.versions) {
        if (version.rounding >= 0) CHECK_FALSE(book->roundings[static_cast<std::size_t>(version.rounding)].id.empty());
        for (const Branch& branch : version.branches) {
          for (const RuleId used : branch.uses) CHECK(book->rules[static_cast<std::size_t>(used)].slot >= 0);
        }
      }
    }
    for (const Agreement& agreement : book->agreements) CHECK_FALSE(agreement.clauses.empty());
  }
  CHECK(code > 10'000);
}
