#include <algorithm>
#include <charconv>
#include <memory>
#include <set>

#include "calc/law/cite.hpp"
#include "cli/commands.hpp"
#include "cli/show.hpp"

namespace huong::cli {
namespace {

struct Arguments {
  std::string file, result, depth;
  bool json = false;
};

bool in_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

// The names that a formula speaks of: whole ids, and short ones, which begin with a dot here.
std::set<std::string> names_in(std::string_view formula) {
  std::set<std::string> names;
  std::string name;
  for (std::size_t i = 0; i <= formula.size(); ++i) {
    const char c = i < formula.size() ? formula[i] : ' ';
    if (in_name(c)) {
      name += c;
    } else if (!name.empty()) {
      names.insert(name.find('.') == std::string::npos ? "." + name : name);
      name.clear();
    }
  }
  return names;
}

// How many steps a reason stands below the result: 1 for what decides it. Nothing reached stays out.
std::vector<int> levels(const std::vector<Reason>& reasons) {
  std::vector<int> level(reasons.size(), 0);
  std::set<std::string> named;
  for (const Reason& reason : reasons) {
    for (const std::string& name : names_in(reason.formula)) named.insert(name);
  }
  const auto speaks = [](const std::set<std::string>& names, const std::string& rule) {
    return names.count(rule) != 0 ||
           (rule.rfind('.') != std::string::npos && names.count(rule.substr(rule.rfind('.'))) != 0);
  };
  // What no other reason speaks of decides the result directly.
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (!speaks(named, reasons[i].rule)) level[i] = 1;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      if (level[i] == 0) continue;
      const std::set<std::string> names = names_in(reasons[i].formula);
      for (std::size_t j = 0; j < reasons.size(); ++j) {
        if (j == i || level[j] != 0 || !speaks(names, reasons[j].rule)) continue;
        level[j] = level[i] + 1;
        changed = true;
      }
    }
  }
  return level;
}

std::optional<int> parse_depth(const std::string& text) {
  if (text.empty()) return 1'000;
  int depth = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), depth);
  if (error != std::errc() || end != text.data() + text.size() || depth < 1) return std::nullopt;
  return depth;
}

/// The title of a clause of an agreement that the case brings itself; "" when it is none.
std::string own_clause(const Case& case_, std::string_view agreement, std::string_view clause, std::string_view lang) {
  if (!case_.agreements) return "";
  for (const AgreementChoice& choice : *case_.agreements) {
    const Node* id = choice.inline_agreement.find("id");
    const Node* clauses = choice.inline_agreement.find("clauses");
    if (id == nullptr || clauses == nullptr || id->text != agreement) continue;
    for (const Node& one : clauses->items) {
      const Node* name = one.find("id");
      const Node* title = one.find("title");
      const Node* said = title == nullptr ? nullptr : title->find(lang == "vi" ? "vi" : "en");
      if (name != nullptr && name->text == clause && said != nullptr) return said->text;
    }
  }
  return "";
}

std::string label_of(const Lawbook& lawbook, const Case& case_, const std::string& rule, std::string_view lang) {
  const RuleId id = lawbook.rule(rule);
  if (id != kNoRule) {
    const std::string& label = lawbook.rules[static_cast<std::size_t>(id)].label.in(lang);
    if (!label.empty()) return label;
  }
  const ParameterId parameter = lawbook.parameter(rule);
  if (parameter != kNoParameter) return lawbook.parameters[static_cast<std::size_t>(parameter)].label.in(lang);
  // "vn-kr.benefits": a clause of an agreement.
  const std::size_t dot = rule.find('.');
  const Agreement* agreement = lawbook.agreement(std::string_view(rule).substr(0, dot));
  const Clause* clause =
      agreement == nullptr || dot == std::string::npos ? nullptr : agreement->clause(rule.substr(dot + 1));
  if (clause != nullptr) return clause->title.in(lang);
  if (dot != std::string::npos) {
    const std::string title = own_clause(case_, rule.substr(0, dot), rule.substr(dot + 1), lang);
    if (!title.empty()) return title;
  }
  // "vn.pension.old-age.months": a condition of a benefit.
  const std::size_t last = rule.rfind('.');
  const bool condition = last != std::string::npos && lawbook.benefit(rule.substr(0, last)) != nullptr;
  return condition ? filled(words::condition_of, lang, rule.substr(last + 1)) : rule;
}

void show_reasons(Page& page, const Case& case_, const Result& result, const Lawbook& lawbook, int depth,
                  const Door& door) {
  const std::string& lang = door.lang();
  page.blank().heading(door.say(words::why));
  if (result.reasons.empty()) page.para(door.say(words::no_reasons), 2);
  const std::vector<int> level = levels(result.reasons);
  int number = 0;
  for (std::size_t i = 0; i < result.reasons.size(); ++i) {
    const Reason& reason = result.reasons[i];
    if (level[i] > depth || level[i] == 0) continue;
    if (number != 0) page.blank();
    const std::string lead = fmt::format("{}. ", ++number);
    page.para(lead + page.styled(label_of(lawbook, case_, reason.rule, lang), Style::bold) + " [" + reason.rule + "]",
              2, 3);
    if (!reason.text.in(lang).empty()) page.para(read_out(reason.text.in(lang), lawbook, lang), 5);
    page.field(door.say(words::formula), reason.formula, 5, 12);
    page.field(door.say(words::in_figures), reason.filled, 5, 12);
    std::string law = cite(reason.law, lawbook, lang);
    if (reason.grade != Grade::official) law += " – " + word("grade", to_string(reason.grade), lang);
    page.field(door.say(words::source), law, 5, 12);
  }
  page.blank().heading(door.say(words::rounded));
  if (result.roundings.empty()) page.para(door.say(words::no_roundings), 2);
  for (const RoundingMade& made : result.roundings) {
    const std::string currency = result.amount ? result.amount->currency : result.worth ? result.worth->currency : "";
    page.para("• " + door.say(words::rounded_one, money(made.from, currency, lang), money(made.to, currency, lang),
                              cite(made.law, lawbook, lang)),
              2, 2);
  }
}

int explain(const Arguments& arguments, const Door& door) {
  if (arguments.file.empty()) door.usage(door.say(words::argument_missing, door.say(words::file_argument)));
  const std::optional<int> depth = parse_depth(arguments.depth);
  if (!depth) door.usage(door.say(words::bad_depth, arguments.depth));
  const Case case_ = door.case_file(arguments.file);
  const std::shared_ptr<const Lawbook> lawbook = door.lawbook();
  Determination answer = determine(case_, lawbook, {}, door);
  Faults faults;
  if (!keep_result(answer, arguments.result, arguments.file, faults)) {
    const Fault& fault = faults.front();
    const bool en = door.lang() == "en";
    if (!answer.results.empty()) door.usage(en ? fault.what_en : fault.what_vi, en ? fault.fix_en : fault.fix_vi);
    door.complain(en ? fault.what_en : fault.what_vi);
    const int code = verdict(case_, answer, door);
    return code == kDone ? kNoLaw : code;
  }
  const Result& result = answer.results.front();
  if (arguments.json) {
    door.print(to_json(answer, *lawbook) + '\n');
    return verdict(case_, answer, door);
  }
  Page page = door.page();
  show_person(page, case_, *lawbook, door);
  show_result(page, result, *lawbook, door);
  show_reasons(page, case_, result, *lawbook, *depth, door);
  show_warnings(page, answer, *lawbook, door);
  page.blank().para(door.say(words::disclaimer));
  door.print(page.text());
  return verdict(case_, answer, door);
}

}  // namespace

Command explain_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"explain",
          {{"file", &arguments->file},
           {"result", &arguments->result},
           {"--depth", &arguments->depth, words::opt_depth},
           {"--json", &arguments->json, words::opt_json}},
          [arguments](const Door& door) { return explain(*arguments, door); }};
}

}  // namespace huong::cli
