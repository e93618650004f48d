#include <algorithm>
#include <filesystem>
#include <memory>

#include "calc/coordination/coordination.hpp"
#include "calc/law/facts.hpp"
#include "calc/papers/words.hpp"
#include "cli/commands.hpp"
#include "cli/golden.hpp"

namespace huong::cli {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  Faults faults;
  std::vector<std::string> doubts;
};

void check_case(const Node& root, const std::string& file, const Lawbook& lawbook, const Door& door, Outcome& out) {
  const std::optional<Case> case_ = door.case_tree(root, file, out.faults);
  if (!case_) return;
  const std::optional<Facts> facts = admit(*case_, lawbook, out.faults);
  if (!facts) return;
  for (const Warning& warning : facts->warnings) {
    out.doubts.push_back(door.say(words::check_doubt, file, warning.text.in(door.lang())));
  }
  if (!facts->unknown_schemes.empty()) {
    out.doubts.push_back(door.say(words::check_no_law, file, joined(facts->unknown_schemes)));
  }
}

// A law file is read in its place among the others: the one of the same path is replaced, else it is added.
void check_law(Node root, const std::string& file, const Door& door, Outcome& out) {
  Pack pack = door.pack();
  std::error_code ignored;
  const std::string path = file == "-" ? file : fs::weakly_canonical(file, ignored).generic_string();
  const auto at = std::find_if(pack.files.begin(), pack.files.end(),
                               [&](const SourceFile& each) { return path.ends_with("/" + each.path); });
  const std::string known = at == pack.files.end() ? file : at->path;
  if (at == pack.files.end()) {
    pack.files.push_back({file, std::move(root)});
  } else {
    at->root = std::move(root);
  }
  const std::size_t before = out.faults.size();
  static_cast<void>(load_lawbook(pack, out.faults));
  // People know the file by the name they gave.
  for (std::size_t i = before; i < out.faults.size(); ++i) {
    if (out.faults[i].file == known) out.faults[i].file = file;
  }
}

void check_draft(const Node& root, const std::string& file, const Lawbook& lawbook, Outcome& out) {
  const std::optional<Agreement> agreement = read_agreement(root, file, out.faults);
  if (agreement) check_terms(*agreement, lawbook, out.faults);
}

// The words may lead only to schemes and kinds that the law knows.
void check_papers(const Node& root, const std::string& file, const Lawbook& lawbook, Outcome& out) {
  const std::optional<PaperWords> words = read_paper_words(root, file, out.faults);
  if (!words) return;
  for (const PaperKind& kind : words->kinds) {
    if (kind.use != PaperKind::Use::record) continue;
    Case alone;
    alone.file = file;
    alone.as_of = first_day(kAlways);
    Record& record = alone.records.emplace_back();
    record.scheme = kind.scheme;
    record.kind = kind.kind;
    record.months = {kAlways, kAlways};
    static_cast<void>(admit(alone, lawbook, out.faults));
  }
}

void check_golden(const Node& root, const std::string& file, const Lawbook& lawbook, const Door& door, Outcome& out) {
  for (const Golden& golden : read_golden(root, file, out.faults)) {
    if (golden.case_node == nullptr) continue;
    const std::optional<Case> case_ = door.case_tree(*golden.case_node, file, out.faults);
    if (case_) static_cast<void>(admit(*case_, lawbook, out.faults));
  }
}

std::string check_file(const std::string& file, const Lawbook& lawbook, const Door& door, Outcome& out) {
  std::optional<Node> root = door.tree(file, out.faults);
  if (!root) return {};
  const Node* kind = root->find("huong");
  const std::string name = kind != nullptr && kind->is_scalar() ? kind->text : std::string();
  if (name == "case/1") {
    check_case(*root, file, lawbook, door, out);
  } else if (name == "rules/1") {
    check_law(std::move(*root), file, door, out);
  } else if (name == "agreement/1") {
    check_draft(*root, file, lawbook, out);
  } else if (name == "papers/1") {
    check_papers(*root, file, lawbook, out);
  } else if (name == "cases/1") {
    check_golden(*root, file, lawbook, door, out);
  } else {
    const bool told = !name.empty();
    out.faults.push_back({"file.kind", file, kind == nullptr ? root->place : kind->place,
                          told ? filled(words::unknown_kind, "vi", name) : std::string(words::no_kind.vi),
                          told ? filled(words::unknown_kind, "en", name) : std::string(words::no_kind.en),
                          told ? filled(words::unknown_kind_fix, "vi") : std::string(words::no_kind_fix.vi),
                          told ? filled(words::unknown_kind_fix, "en") : std::string(words::no_kind_fix.en)});
  }
  return name;
}

int check_lawbook(const Door& door) {
  const Pack pack = door.pack();
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook(pack);
  Faults faults;
  for (const Agreement& agreement : lawbook->agreements) check_terms(agreement, *lawbook, faults);
  Outcome papers;
  for (const SourceFile& file : pack.files) {
    const Node* kind = file.root.find("huong");
    if (kind != nullptr && kind->text == "papers/1") check_papers(file.root, file.path, *lawbook, papers);
  }
  faults.insert(faults.end(), papers.faults.begin(), papers.faults.end());
  if (!faults.empty()) door.refuse(faults, words::fault_law, words::faults_law);
  const auto rules = std::count_if(lawbook->rules.begin(), lawbook->rules.end(),
                                   [](const Rule& rule) { return rule.kind == Rule::Kind::law; });
  door.print(door.say(words::check_lawbook, pack.version, pack.files.size(), rules, lawbook->benefits.size(),
                      lawbook->agreements.size()) +
             '\n');
  return kDone;
}

int check(const std::vector<std::string>& files, const Door& door) {
  if (files.empty()) return check_lawbook(door);
  if (std::count(files.begin(), files.end(), "-") > 1) door.usage(door.say(words::stdin_twice));
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  Faults faults;
  std::string out;
  for (const std::string& file : files) {
    Outcome outcome;
    const std::string kind = check_file(file, *lawbook, door, outcome);
    for (const std::string& doubt : outcome.doubts) out += doubt + '\n';
    if (outcome.faults.empty()) out += door.say(words::check_ok, file, kind) + '\n';
    faults.insert(faults.end(), outcome.faults.begin(), outcome.faults.end());
  }
  door.print(out);
  if (!faults.empty()) door.refuse(faults, words::fault_found, words::faults_found);
  return kDone;
}

}  // namespace

Command check_command() {
  const auto files = std::make_shared<std::vector<std::string>>();
  return {"check", {{"files", files.get()}}, [files](const Door& door) { return check(*files, door); }};
}

}  // namespace huong::cli
