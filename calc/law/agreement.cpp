#include <algorithm>

#include "calc/law/compiler.hpp"
#include "calc/law/lawbook.hpp"

namespace huong {

std::optional<Agreement> read_agreement(const Node& root, const std::string& file, Faults& faults) {
  const std::size_t before = faults.size();
  const auto fault = [&](Place place, std::string code, std::string vi, std::string en, std::string fix_vi,
                         std::string fix_en) {
    faults.push_back(
        {std::move(code), file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
  };
  if (!root.is_map()) {
    fault(root.place, "law.shape", "Hiệp định phải gồm các khóa.", "An agreement must be a map.",
          "Xem docs/rule-authors.md.", "See docs/rule-authors.md.");
    return std::nullopt;
  }
  const auto known = [&](const Node& node, const std::vector<std::string>& keys) {
    for (const Node::Entry& e : node.entries) {
      if (std::find(keys.begin(), keys.end(), e.key) != keys.end()) continue;
      const std::string near = closest(e.key, keys);
      fault(e.place, "law.unknown-key", "Không có khóa \"" + e.key + "\" ở đây.",
            "There is no key \"" + e.key + "\" here.", near.empty() ? "Bỏ khóa này." : "Có phải \"" + near + "\"?",
            near.empty() ? "Leave it out." : "Did you mean \"" + near + "\"?");
    }
  };
  const auto text = [&](const Node& node, const char* key, bool required) -> std::string {
    const Node* n = node.find(key);
    if (n && n->is_scalar()) return n->text;
    if (n || required) {
      fault(n ? n->place : node.place, "law.missing", "Thiếu \"" + std::string(key) + "\".",
            "\"" + std::string(key) + "\" is missing.", "Thêm \"" + std::string(key) + ": …\".",
            "Add \"" + std::string(key) + ": …\".");
    }
    return {};
  };
  const auto pair = [&](const Node& node, const char* key, bool required) {
    Text t;
    const Node* n = node.find(key);
    if (n && n->is_map()) {
      t.vi = text(*n, "vi", true);
      t.en = text(*n, "en", true);
    } else if (n || required) {
      fault(n ? n->place : node.place, "law.missing", "Thiếu \"" + std::string(key) + "\" bằng hai thứ tiếng.",
            "\"" + std::string(key) + "\" is missing in both languages.", "Viết { vi: \"…\", en: \"…\" }.",
            "Write { vi: \"…\", en: \"…\" }.");
    }
    return t;
  };
  const auto day = [&](const Node& node) {
    const auto d = parse_day(node.text);
    if (!d) {
      fault(node.place, "law.day", "\"" + node.text + "\" không phải là ngày.", "\"" + node.text + "\" is no day.",
            "Viết năm-tháng-ngày, ví dụ 2024-01-01.", "Write year-month-day, for example 2024-01-01.");
    }
    return d;
  };
  known(root, {"huong", "id", "label", "parties", "status", "law", "source", "note", "grade", "clauses"});
  if (text(root, "huong", true) != "agreement/1") {
    fault(root.place, "law.header", "Dòng đầu phải là \"huong: agreement/1\".",
          "The first line must be \"huong: agreement/1\".", "Sửa dòng đầu.", "Mend the first line.");
  }
  Agreement a;
  a.file = file;
  a.id = text(root, "id", true);
  a.label = pair(root, "label", true);
  a.law = text(root, "law", true);
  a.status = text(root, "status", true);
  if (!a.status.empty() && a.status != "signed" && a.status != "draft" && a.status != "model") {
    fault(root.find("status")->place, "law.unknown-word", "Trạng thái \"" + a.status + "\" không có.",
          "There is no status \"" + a.status + "\".", "Dùng signed, draft hoặc model.", "Use signed, draft or model.");
  }
  const Node* parties = root.find("parties");
  if (!parties || !parties->is_list() || parties->items.size() < 2) {
    fault(parties ? parties->place : root.place, "law.missing", "Phải có từ hai bên trở lên: parties: [AA, BB].",
          "There must be two parties or more: [AA, BB].", "Viết mã các nước.", "Write the country codes.");
  } else {
    for (const Node& party : parties->items) {
      if (std::find(a.parties.begin(), a.parties.end(), party.text) != a.parties.end()) {
        fault(party.place, "law.duplicate-id", "Bên \"" + party.text + "\" ghi hai lần.",
              "The party \"" + party.text + "\" stands twice.", "Bỏ một lần.", "Leave one out.");
      }
      a.parties.push_back(party.text);
    }
  }
  const Node* clauses = root.find("clauses");
  if (!clauses || !clauses->is_list()) {
    fault(clauses ? clauses->place : root.place, "law.missing", "Thiếu danh sách \"clauses\".",
          "The list \"clauses\" is missing.", "Thêm ít nhất một điều khoản.", "Add at least one clause.");
    return std::nullopt;
  }
  for (const Node& n : clauses->items) {
    if (!n.is_map()) {
      fault(n.place, "law.shape", "Mỗi điều khoản phải gồm các khóa.", "A clause must be a map.",
            "Viết id, title, article, terms …", "Write id, title, article, terms …");
      continue;
    }
    known(n, {"id", "title", "article", "grade", "note", "in_force", "operative", "until", "source", "law", "terms",
              "text"});
    Clause c;
    c.id = text(n, "id", true);
    c.title = pair(n, "title", true);
    c.article = text(n, "article", true);
    c.citation.law = n.find("law") ? text(n, "law", true) : a.law + " " + c.article;
    c.citation.source = text(n, "source", false);
    c.citation.place = n.place;
    c.citation.file = file;
    if (n.find("note")) c.citation.note = pair(n, "note", true);
    const std::string grade = text(n, "grade", false);
    if (grade == "secondary") c.citation.grade = Grade::secondary;
    if (grade == "assumed") c.citation.grade = Grade::assumed;
    if (!grade.empty() && grade != "official" && grade != "secondary" && grade != "assumed") {
      fault(n.find("grade")->place, "law.grade", "\"" + grade + "\" không phải là mức tin cậy.",
            "\"" + grade + "\" is no grade.", "Viết official, secondary hoặc assumed.",
            "Write official, secondary or assumed.");
    }
    if (a.status == "draft") c.citation.grade = Grade::assumed;
    if (const Node* d = n.find("in_force")) c.in_force = day(*d);
    if (const Node* d = n.find("operative")) {
      if (d->text == "unknown") {
        c.operative_unknown = true;
      } else if (d->text == "on-request") {
        c.on_request = true;
      } else {
        c.operative = day(*d);
      }
    }
    if (const Node* d = n.find("until")) c.until = day(*d);
    if (const Node* terms = n.find("terms")) c.terms = *terms;
    const bool twice = a.clause(c.id) != nullptr;
    if (twice) {
      fault(n.place, "law.duplicate-id", "Hai điều khoản cùng tên \"" + c.id + "\".",
            "Two clauses are called \"" + c.id + "\".", "Đổi tên một điều khoản.", "Rename one of them.");
    }
    a.clauses.push_back(std::move(c));
  }
  if (faults.size() > before) return std::nullopt;
  return a;
}

}  // namespace huong
