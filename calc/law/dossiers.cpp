#include <algorithm>
#include <array>
#include <utility>

#include "calc/law/fields.hpp"

namespace huong {
namespace {

using K = Unit::Kind;
using Phase = Dossier::Phase;

constexpr std::array<std::pair<std::string_view, Phase>, 5> kPhases{{{"before-departure", Phase::before_departure},
                                                                     {"abroad", Phase::abroad},
                                                                     {"on-return", Phase::on_return},
                                                                     {"claim", Phase::claim},
                                                                     {"joining", Phase::joining}}};

class Reader {
 public:
  Reader(const LawFile& file, const Node::Entry& entry, Fields& fields, Compiler& compiler, Lawbook& book)
      : f_(file), e_(entry), n_(entry.value), fields_(fields), compiler_(compiler), book_(book), scope_(file.scope) {
    scope_.by = file.by_rule;
  }

  Dossier read() {
    fields_.known_keys(f_, n_, e_.key,
                       {"label", "for", "when", "phase", "office", "opens", "by", "deadline", "takes", "papers", "say",
                        "law", "grade", "source", "note", "checked"});
    d_.id = e_.key;
    d_.country = f_.scope.country;
    d_.label = fields_.text_pair(f_, n_.find("label"), e_.key, "label", e_.place);
    d_.citation = fields_.citation(f_, n_, e_.key);
    d_.office = fields_.text_pair(f_, n_.find("office"), e_.key, "office", e_.place);
    checked();
    phase();
    benefits();
    d_.when = truth(n_, "when", e_.key, d_.citation);
    if (!n_.find("for") && !n_.find("when")) fields_.missing(f_, e_.place, e_.key, "for");
    d_.opens = date("opens");
    d_.by = date("by");
    d_.deadline = words("deadline");
    d_.takes = words("takes");
    papers();
    say();
    return std::move(d_);
  }

 private:
  void checked() {
    const std::string text = fields_.scalar(f_, n_.find("checked"), e_.key, "checked", e_.place);
    if (!text.empty()) d_.checked = fields_.day(f_, text, n_.find("checked")->place);
  }

  void phase() {
    const Node* node = n_.find("phase");
    if (!node) {
      fields_.missing(f_, e_.place, e_.key, "phase");
      return;
    }
    std::vector<std::string> known;
    for (const auto& each : kPhases) known.emplace_back(each.first);
    const std::string given = fields_.one_of(f_, *node, known);
    for (const auto& [word, value] : kPhases) {
      if (word == given) d_.phase = value;
    }
  }

  void benefits() {
    const Node* list = n_.find("for");
    if (!list) return;
    if (!want_list(*list, "for")) return;
    for (const Node& item : list->items) {
      const std::string id = item.text.find('.') == std::string::npos ? f_.scope.prefix + "." + item.text : item.text;
      const Benefit* benefit = book_.benefit(id);
      if (benefit) {
        d_.benefits.push_back(static_cast<std::size_t>(benefit - book_.benefits.data()));
        continue;
      }
      std::vector<std::string> ids;
      for (const Benefit& known : book_.benefits) ids.push_back(known.id);
      const std::string near = closest(id, ids);
      fields_.fault(f_.source->path, item.place, "law.unknown-benefit", "Không có quyền lợi \"" + item.text + "\".",
                    "There is no benefit \"" + item.text + "\".",
                    near.empty() ? "Khai báo nó trong benefits." : "Có phải \"" + near + "\"?",
                    near.empty() ? "Declare it under benefits." : "Did you mean \"" + near + "\"?");
    }
  }

  void papers() {
    const Node* list = n_.find("papers");
    if (!list || !want_list(*list, "papers")) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Node& item = list->items[i];
      const std::string where = e_.key + ".papers[" + std::to_string(i + 1) + "]";
      if (!fields_.want_map(f_, item, where)) continue;
      fields_.known_keys(f_, item, where, {"paper", "form", "when", "law", "grade", "source", "note"});
      Paper paper;
      paper.label = fields_.text_pair(f_, item.find("paper"), where, "paper", item.place);
      paper.form = fields_.scalar(f_, item.find("form"), where, "form", item.place, false);
      // What the dossier rests on, the paper rests on too.
      paper.citation = fields_.citation(f_, item, where, &d_.citation);
      paper.when = truth(item, "when", where, paper.citation);
      d_.papers.push_back(std::move(paper));
    }
  }

  void say() {
    const Node* node = n_.find("say");
    if (!node) return;
    const Text text = fields_.text_pair(f_, node, e_.key, "say", e_.place);
    Scope with = scope_;
    if (d_.opens != kNoRule) with.locals.emplace_back("opens", d_.opens);
    if (d_.by != kNoRule) with.locals.emplace_back("by", d_.by);
    d_.say_vi = compiler_.compile_template(text.vi, node->place, with);
    d_.say_en = compiler_.compile_template(text.en, node->place, with);
  }

  bool want_list(const Node& node, const std::string& key) {
    if (node.is_list() && !node.items.empty()) return true;
    fields_.fault(f_.source->path, node.place, "law.shape", "\"" + e_.key + "." + key + "\" phải là một danh sách.",
                  "\"" + e_.key + "." + key + "\" must be a list.", "Viết mỗi mục sau dấu \"- \", hoặc trong [ ].",
                  "Write each item after \"- \", or all of them in [ ].");
    return false;
  }

  std::optional<Text> words(const std::string& key) {
    const Node* node = n_.find(key);
    if (!node) return std::nullopt;
    return fields_.text_pair(f_, node, e_.key, key, e_.place);
  }

  RuleId truth(const Node& node, const std::string& key, const std::string& where, const Citation& law) {
    Unit unit;
    unit.kind = K::truth;
    return formula(node, key, where, &unit, law);
  }

  RuleId date(const std::string& key) {
    const std::size_t before = fields_.found();
    const RuleId rule = formula(n_, key, e_.key, nullptr, d_.citation);
    if (rule == kNoRule || fields_.found() > before) return rule;
    const K kind = book_.rules[static_cast<std::size_t>(rule)].unit.kind;
    if (kind == K::month || kind == K::day) return rule;
    fields_.fault(f_.source->path, n_.find(key)->place, "law.date",
                  "\"" + key + "\" của \"" + e_.key + "\" phải cho ra một ngày hoặc một tháng.",
                  "\"" + key + "\" of \"" + e_.key + "\" must give a day or a month.",
                  "Dùng một quy tắc có unit: month hoặc day.", "Use a rule with unit: month or day.");
    return kNoRule;
  }

  RuleId formula(const Node& node, const std::string& key, const std::string& where, const Unit* unit,
                 const Citation& law) {
    const Node* text = node.find(key);
    if (!text) return kNoRule;
    if (!text->is_scalar()) {
      fields_.scalar(f_, text, where, key, node.place);
      return kNoRule;
    }
    const std::string id = "#" + where + "." + key;
    const RuleId rule = compiler_.inner(text->text, text->place, scope_, id, unit, law);
    if (rule == kNoRule) return rule;
    // What has no value says so by the name that people know.
    Rule& made = book_.rules[static_cast<std::size_t>(rule)];
    if (made.id == id) made.label = d_.label;
    return rule;
  }

  const LawFile& f_;
  const Node::Entry& e_;
  const Node& n_;
  Fields& fields_;
  Compiler& compiler_;
  Lawbook& book_;
  Scope scope_;
  Dossier d_;
};

}  // namespace

std::string_view to_string(Phase phase) {
  for (const auto& [word, known] : kPhases) {
    if (known == phase) return word;
  }
  return {};
}

Dossier read_dossier(const LawFile& f, const Node::Entry& e, Fields& fields, Compiler& compiler, Lawbook& book) {
  return Reader(f, e, fields, compiler, book).read();
}

}  // namespace huong
