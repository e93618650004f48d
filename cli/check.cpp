#include "calc/answer/check.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "calc/coordination/coordination.hpp"
#include "calc/law/speech.hpp"
#include "calc/text/catalogue.hpp"
#include "calc/text/format.hpp"
#include "cli/commands.hpp"
#include "cli/golden.hpp"

namespace huong::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::vector<std::string> files;
  bool json = false;
};

// A law file is read in its place among the others: the one of the same path is replaced, else it is added.
void check_law(Node root, const Door& door, Checked& out) {
  const std::string& file = out.file;
  Pack pack = door.pack(Door::Words::all);
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
  if (out.format == kCatalogueFormat) static_cast<void>(check_speeches(pack, out.faults));
  // People know the file by the name they gave.
  for (std::size_t i = before; i < out.faults.size(); ++i) {
    if (out.faults[i].file == known) out.faults[i].file = file;
  }
}

void check_golden(const Node& root, const Lawbook& lawbook, const Door& door, Checked& out) {
  for (const Golden& golden : read_golden(root, out.file, out.faults)) {
    if (golden.case_node == nullptr) continue;
    const std::optional<Case> case_ = door.case_tree(*golden.case_node, out.file, out.faults);
    if (case_) static_cast<void>(admit(*case_, lawbook, out.faults));
  }
}

Checked check_file(const std::string& file, const Lawbook& lawbook, const Door& door) {
  Checked out;
  out.file = file;
  std::optional<Node> root = door.tree(file, out.faults);
  if (!root) return out;
  out.format = format_of(*root, file, out.faults);
  if (out.format == "case/1") {
    const std::optional<Case> case_ = door.case_tree(*root, file, out.faults);
    if (case_) check_case(*case_, lawbook, out);
  } else if (out.format == "rules/1" || out.format == kCatalogueFormat) {
    check_law(std::move(*root), door, out);
  } else if (out.format == "agreement/1") {
    check_agreement(*root, lawbook, out);
  } else if (out.format == "papers/1") {
    check_papers(*root, lawbook, out);
  } else if (out.format == "cases/1") {
    check_golden(*root, lawbook, door, out);
  }
  return out;
}

// What the languages of the lawbook lack is told, and refuses nothing.
std::string said_of(const std::vector<SpeechCheck>& languages, const Door& door) {
  std::string out;
  for (const SpeechCheck& each : languages) {
    out += door.say(words::check_language, each.language, each.texts - each.missing.size(), each.texts) + '\n';
    for (const SpeechCheck::Unused& text : each.unused) {
      out += door.say(words::check_unused, text.file, text.place.line, text.english) + '\n';
    }
  }
  return out;
}

int check_lawbook(bool json, const Door& door) {
  const Pack pack = door.pack(Door::Words::all);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook(pack);
  Checked all;
  for (const Agreement& agreement : lawbook->agreements) check_terms(agreement, *lawbook, all.faults);
  for (const SourceFile& file : pack.files) {
    all.file = file.path;
    if (said_format(file.root) == "papers/1") check_papers(file.root, *lawbook, all);
  }
  const std::vector<SpeechCheck> languages = check_speeches(pack, all.faults);
  if (!all.faults.empty()) door.refuse(all.faults, words::fault_law, words::faults_law);
  if (json) {
    door.print(to_json(std::vector<Checked>{}, *lawbook));
    return kDone;
  }
  const auto rules = std::count_if(lawbook->rules.begin(), lawbook->rules.end(),
                                   [](const Rule& rule) { return rule.kind == Rule::Kind::law; });
  door.print(door.say(words::check_lawbook, pack.version, pack.files.size(), rules, lawbook->benefits.size(),
                      lawbook->agreements.size()) +
             '\n' + said_of(languages, door));
  return kDone;
}

int check(const Arguments& arguments, const Door& door) {
  const std::vector<std::string>& files = arguments.files;
  if (files.empty()) return check_lawbook(arguments.json, door);
  if (std::count(files.begin(), files.end(), "-") > 1) door.usage(door.say(words::stdin_twice));
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  std::vector<Checked> all;
  for (const std::string& file : files) all.push_back(check_file(file, *lawbook, door));
  Faults faults;
  std::string out;
  for (const Checked& checked : all) {
    const std::string& file = checked.file;
    for (const Warning& warning : checked.warnings) {
      out += door.say(words::check_doubt, file, warning.text.in(door.lang())) + '\n';
    }
    if (!checked.unknown_schemes.empty()) {
      out += door.say(words::check_no_law, file, joined(checked.unknown_schemes)) + '\n';
    }
    if (checked.faults.empty()) out += door.say(words::check_ok, file, checked.format) + '\n';
    faults.insert(faults.end(), checked.faults.begin(), checked.faults.end());
  }
  if (arguments.json) {
    door.print(to_json(all, *lawbook));
    return faults.empty() ? kDone : kInput;
  }
  door.print(out);
  if (!faults.empty()) door.refuse(faults, words::fault_found, words::faults_found);
  return kDone;
}

}  // namespace

Command check_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"check",
          {{"files", &arguments->files}, {"--json", &arguments->json, words::opt_json_check}},
          [arguments](const Door& door) { return check(*arguments, door); }};
}

}  // namespace huong::cli
