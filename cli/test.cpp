#include <algorithm>
#include <filesystem>
#include <memory>

#include "calc/text/fault.hpp"
#include "calc/text/format.hpp"
#include "cli/commands.hpp"
#include "cli/golden.hpp"

namespace huong::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::vector<std::string> files;
  bool coverage = false, verbose = false;
};

struct Tally {
  int passed = 0, failed = 0, kept = 0;
};

// Every *.test.yaml beside the law of the folder, and among its published examples.
std::vector<std::string> files_beside(const fs::path& root) {
  std::vector<std::string> files;
  for (const char* folder : {"rules", "agreements", "tests/golden"}) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(root / folder, error), end; !error && at != end; at.increment(error)) {
      const std::string path = (root == "." ? at->path().lexically_relative(root) : at->path()).generic_string();
      if (path.ends_with(".test.yaml")) files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Runner {
 public:
  Runner(std::shared_ptr<const Lawbook> lawbook, bool verbose, const Door& door)
      : lawbook_(std::move(lawbook)), determiner_(lawbook_), door_(door), verbose_(verbose) {}

  void run(const Golden& golden, const std::string& file) {
    const std::string name = file + " " + golden.id;
    if (golden.case_node == nullptr) {
      ++tally_.kept;
      line(words::test_kept, name + ": " + golden.not_reproduced);
      return;
    }
    std::vector<std::string> trouble;
    Faults faults;
    const std::optional<Case> case_ = door_.case_tree(*golden.case_node, file, faults);
    if (case_) compare(*case_, *golden.expect_node, trouble, faults);
    for (const Fault& fault : faults) trouble.push_back(to_string(fault, door_.lang()));
    ++(trouble.empty() ? tally_.passed : tally_.failed);
    if (trouble.empty()) {
      if (verbose_) line(words::test_pass, name);
      return;
    }
    line(words::test_fail, name);
    for (const std::string& each : trouble) out_ += "    " + each + '\n';
    out_ += "    " + golden.source + '\n';
  }

  // What no case reached, rule by rule, with its branch in words.
  void coverage() {
    const std::vector<std::vector<std::uint8_t>>& hits = determiner_.coverage();
    std::size_t branches = 0, reached = 0, rules = 0;
    std::string missing;
    for (std::size_t r = 0; r < lawbook_->rules.size(); ++r) {
      const Rule& rule = lawbook_->rules[r];
      if (rule.kind != Rule::Kind::law) continue;
      ++rules;
      std::size_t branch = 0;
      for (const Version& version : rule.versions) {
        for (const std::vector<Branch>* list : {&version.branches, &version.exceptions}) {
          for (const Branch& each : *list) {
            const bool hit = r < hits.size() && branch < hits[r].size() && hits[r][branch] != 0;
            ++branch;
            ++branches;
            reached += hit ? 1 : 0;
            if (!hit) missing += "  " + describe(rule, version, each) + '\n';
          }
        }
      }
    }
    if (!missing.empty()) out_ += door_.say(words::test_unreached) + '\n' + missing;
    out_ += door_.say(words::test_coverage, reached, branches, rules) + '\n';
  }

  [[nodiscard]] const Tally& tally() const { return tally_; }
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  void line(const Say& verdict, const std::string& rest) { out_ += door_.say(verdict) + "  " + rest + '\n'; }

  std::string describe(const Rule& rule, const Version& version, const Branch& branch) const {
    std::string text = rule.id;
    if (rule.dated) text += " · " + day_text(version.from, door_.lang());
    if (!branch.name.empty()) text += " · " + branch.name;
    if (branch.when) {
      text += " · " + door_.say(words::when) + ' ' + to_string(*branch.when, lawbook_->symbols);
    } else if (version.branches.size() > 1) {
      text += " · " + door_.say(words::otherwise);
    }
    return text;
  }

  void differ(std::vector<std::string>& trouble, const std::string& what, const std::string& expected,
              const std::string& actual) const {
    trouble.push_back(door_.say(words::test_diff, what, expected, actual));
  }

  static bool looks_inside(const Node& expected) {
    return std::any_of(expected.entries.begin(), expected.entries.end(), [](const Node::Entry& field) {
      return field.key.starts_with("figures.") || field.key.starts_with("parts.") ||
             field.key.starts_with("payments.") || field.key.starts_with("years.");
    });
  }

  void compare(const Case& case_, const Node& expect, std::vector<std::string>& trouble, Faults& faults) {
    DetermineOptions options;
    options.explain = false;
    options.coverage = true;
    std::optional<Determination> answer;
    for (const Node::Entry& entry : expect.entries) {
      if (entry.key == "coverage") {
        if (!answer) answer = determiner_.determine(case_, options, faults);
        if (!answer) return;
        compare_coverage(answer->coverage, entry.value, trouble);
        continue;
      }
      if (lawbook_->benefit(entry.key) != nullptr) {
        // Figures, parts and courses are only made with the explanation.
        if (!options.explain && looks_inside(entry.value)) {
          options.explain = true;
          answer.reset();
        }
        if (!answer) answer = determiner_.determine(case_, options, faults);
        if (!answer) return;
        compare_result(*answer, entry, trouble);
        continue;
      }
      const RuleId rule = lawbook_->rule(entry.key);
      if (rule == kNoRule) {
        trouble.push_back(door_.say(words::unknown_rule, entry.key));
        continue;
      }
      const std::string actual = determiner_.rule_value(case_, rule, faults);
      if (!faults.empty()) return;
      if (!same_value(entry.value.text, actual)) differ(trouble, entry.key, entry.value.text, actual);
    }
  }

  // { kr.national-pension: { 2028-12: exempt, 2028-12.clause: posting } }
  void compare_coverage(const std::vector<Coverage>& coverage, const Node& expect,
                        std::vector<std::string>& trouble) const {
    for (const Node::Entry& scheme : expect.entries) {
      for (const Node::Entry& entry : scheme.value.entries) {
        const std::string what = "coverage " + scheme.key + ' ' + entry.key;
        bool known = true;
        const std::optional<std::string> actual = value_of(coverage, scheme.key, entry.key, known);
        if (!known) {
          trouble.push_back(door_.say(words::test_unknown_key, what));
        } else if (entry.value.text != actual.value_or("none")) {
          differ(trouble, what, entry.value.text, actual.value_or(door_.say(words::test_absent)));
        }
      }
    }
  }

  void compare_result(const Determination& answer, const Node::Entry& entry, std::vector<std::string>& trouble) const {
    const auto at = std::find_if(answer.results.begin(), answer.results.end(),
                                 [&](const Result& result) { return result.id == entry.key; });
    const bool none = at == answer.results.end();
    const auto check = [&](const std::string& name, const std::string& expected) {
      const std::string what = name.empty() ? entry.key : entry.key + ' ' + name;
      if (none) {
        if (expected != "none") differ(trouble, what, expected, door_.say(words::test_absent));
        return;
      }
      bool known = true;
      std::string field = name;
      // A bare value is an amount when it is a number, else a status.
      if (field.empty()) field = parse_exact(expected) ? "amount" : "status";
      const std::optional<std::string> actual = value_of(*at, field, known);
      if (!known) {
        trouble.push_back(door_.say(words::test_unknown_key, what));
      } else if (!actual) {
        if (expected != "none") differ(trouble, what, expected, door_.say(words::test_no_field));
      } else if (!same_value(expected, *actual)) {
        differ(trouble, what, expected, *actual);
      }
    };
    if (entry.value.is_scalar()) {
      check("", entry.value.text);
      return;
    }
    compare_map(entry.value, "", check);
  }

  // { months: { own: 5 } } and { months.own: 5 } say the same.
  template <typename Check>
  static void compare_map(const Node& map, const std::string& prefix, const Check& check) {
    for (const Node::Entry& inner : map.entries) {
      const std::string name = prefix.empty() ? inner.key : prefix + "." + inner.key;
      if (inner.value.is_map()) {
        compare_map(inner.value, name, check);
      } else {
        check(name, inner.value.text);
      }
    }
  }

  std::shared_ptr<const Lawbook> lawbook_;
  Determiner determiner_;
  const Door& door_;
  Tally tally_;
  std::string out_;
  bool verbose_;
};

int test(const Arguments& arguments, const Door& door) {
  std::vector<std::string> files = arguments.files;
  std::error_code ignored;
  if (files.empty()) {
    std::string root = door.settings().rules;
    if (root.empty() && fs::is_directory("rules", ignored)) root = ".";
    if (root.empty()) door.usage(door.say(words::no_rules_here));
    files = files_beside(root);
  }
  if (std::count(files.begin(), files.end(), "-") > 1) door.usage(door.say(words::stdin_twice));
  Runner runner(door.lawbook(), arguments.verbose, door);
  Faults faults;
  std::size_t count = 0;
  for (const std::string& file : files) {
    const std::optional<Node> root = door.tree(file, faults);
    if (!root || !is_format(*root, "cases/1", file, faults)) continue;
    for (const Golden& golden : read_golden(*root, file, faults)) {
      ++count;
      runner.run(golden, file);
    }
  }
  std::string out = runner.text();
  if (count == 0 && faults.empty()) out = door.say(words::test_none) + '\n';
  if (arguments.coverage) {
    runner.coverage();
    out = runner.text();
  }
  const Tally& tally = runner.tally();
  out += door.say(words::test_total, tally.passed, tally.failed, tally.kept) + '\n';
  door.print(out);
  if (!faults.empty()) door.refuse(faults, words::fault_found, words::faults_found);
  return tally.failed == 0 ? kDone : kSomeFailed;
}

}  // namespace

Command test_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"test",
          {{"files", &arguments->files},
           {"--coverage", &arguments->coverage, words::opt_coverage},
           {"--verbose", &arguments->verbose, words::opt_verbose}},
          [arguments](const Door& door) { return test(*arguments, door); }};
}

}  // namespace huong::cli
