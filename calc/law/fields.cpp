#include "calc/law/fields.hpp"

#include <algorithm>

namespace huong {

void Fields::fault(const std::string& file, Place place, std::string code, std::string vi, std::string en,
                   std::string fix_vi, std::string fix_en) {
  faults_.push_back({std::move(code), file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
}

void Fields::missing(const LawFile& f, Place place, const std::string& where, const std::string& key) {
  fault(f.source->path, place, "law.missing", "\"" + where + "\" thiếu \"" + key + "\".",
        "\"" + where + "\" lacks \"" + key + "\".", "Thêm \"" + key + ": …\".", "Add \"" + key + ": …\".");
}

void Fields::known_keys(const LawFile& f, const Node& node, const std::string& where,
                        const std::vector<std::string>& known) {
  for (const Node::Entry& e : node.entries) {
    if (std::find(known.begin(), known.end(), e.key) != known.end()) continue;
    const std::string near = closest(e.key, known);
    fault(f.source->path, e.place, "law.unknown-key", "\"" + where + "\" không có khóa \"" + e.key + "\".",
          "\"" + where + "\" has no key \"" + e.key + "\".",
          near.empty() ? "Bỏ khóa này." : "Có phải \"" + near + "\"?",
          near.empty() ? "Leave it out." : "Did you mean \"" + near + "\"?");
  }
}

bool Fields::want_map(const LawFile& f, const Node& node, const std::string& where) {
  if (node.is_map()) return true;
  fault(f.source->path, node.place, "law.shape", "\"" + where + "\" phải gồm các khóa.",
        "\"" + where + "\" must be a map.", "Viết \"khóa: giá trị\" ở các dòng dưới.",
        "Write \"key: value\" on the lines below.");
  return false;
}

const std::vector<Node>& Fields::list_of(const LawFile& f, const Node& node, const std::string& where) {
  if (!node.is_list()) {
    fault(f.source->path, node.place, "law.shape", "\"" + where + "\" phải là một danh sách.",
          "\"" + where + "\" must be a list.", "Viết mỗi mục sau dấu \"- \", hoặc trong [ ].",
          "Write each entry after \"- \", or in [ ].");
  }
  return node.items;
}

std::string Fields::scalar(const LawFile& f, const Node* node, const std::string& where, const std::string& key,
                           Place place, bool required) {
  if (node && node->is_scalar()) return node->text;
  if (node && !node->is_null()) {
    fault(f.source->path, node->place, "law.shape", "\"" + key + "\" của \"" + where + "\" phải là một dòng chữ.",
          "\"" + key + "\" of \"" + where + "\" must be one text.", "Đặt cả câu trong dấu ngoặc kép.",
          "Put the text in quotes.");
  } else if (required) {
    missing(f, place, where, key);
  }
  return {};
}

Text Fields::text_pair(const LawFile& f, const Node* node, const std::string& where, const std::string& key,
                       Place place, bool required) {
  Text t;
  if (!node || !node->is_map()) {
    if (required || node) {
      fault(f.source->path, node ? node->place : place, "law.missing",
            "\"" + where + "\" thiếu \"" + key + "\" bằng hai thứ tiếng.",
            "\"" + where + "\" lacks \"" + key + "\" in both languages.", "Viết " + key + ": { vi: \"…\", en: \"…\" }.",
            "Write " + key + ": { vi: \"…\", en: \"…\" }.");
    }
    return t;
  }
  return text_pair_of(f, *node, where + "." + key);
}

Text Fields::text_pair_of(const LawFile& f, const Node& node, const std::string& where) {
  Text t;
  known_keys(f, node, where, {"vi", "en"});
  t.vi = scalar(f, node.find("vi"), where, "vi", node.place);
  t.en = scalar(f, node.find("en"), where, "en", node.place);
  return t;
}

Citation Fields::citation(const LawFile& f, const Node& node, const std::string& where, const Citation* inherited) {
  Citation c;
  if (inherited) c = *inherited;
  c.file = f.source->path;
  c.place = node.place;
  if (const Node* law = node.find("law")) c.law = scalar(f, law, where, "law", node.place);
  if (c.law.empty()) missing(f, node.place, where, "law");
  if (const Node* grade = node.find("grade")) {
    if (grade->text == "official") {
      c.grade = Grade::official;
    } else if (grade->text == "secondary") {
      c.grade = Grade::secondary;
    } else if (grade->text == "assumed") {
      c.grade = Grade::assumed;
    } else {
      fault(f.source->path, grade->place, "law.grade", "\"" + grade->text + "\" không phải là mức tin cậy.",
            "\"" + grade->text + "\" is no grade.", "Viết official, secondary hoặc assumed.",
            "Write official, secondary or assumed.");
    }
  }
  if (const Node* source = node.find("source")) c.source = scalar(f, source, where, "source", node.place);
  if (const Node* note = node.find("note")) c.note = text_pair(f, note, where, "note", node.place);
  return c;
}

std::optional<Day> Fields::day(const LawFile& f, std::string_view text, Place place) {
  const auto d = parse_day(text);
  if (!d) {
    fault(f.source->path, place, "law.day", "\"" + std::string(text) + "\" không phải là ngày.",
          "\"" + std::string(text) + "\" is no day.", "Viết năm-tháng-ngày, ví dụ 2025-07-01.",
          "Write year-month-day, for example 2025-07-01.");
  }
  return d;
}

std::string Fields::one_of(const LawFile& f, const Node& node, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), node.text) != words.end()) return node.text;
  std::string all;
  for (const std::string& w : words) all += (all.empty() ? "" : ", ") + w;
  fault(f.source->path, node.place, "law.unknown-word", "Không hiểu \"" + node.text + "\" ở đây.",
        "\"" + node.text + "\" is not understood here.", "Dùng một trong: " + all + ".", "Use one of: " + all + ".");
  return {};
}

void Fields::read_months(const LawFile& f, const Node& node, const std::string& where, Month& first, Month& last) {
  for (const auto& [key, month] : {std::pair<const char*, Month*>{"from", &first}, {"to_month", &last}}) {
    const Node* text = node.find(key);
    if (!text) continue;
    const auto m = parse_month(text->text);
    if (m) {
      *month = *m;
    } else {
      fault(f.source->path, text->place, "law.value", "\"" + text->text + "\" không phải là tháng.",
            "\"" + text->text + "\" is no month.", "Viết năm-tháng, ví dụ 2007-01.",
            "Write year-month, for example 2007-01.");
    }
  }
  if (first > last) {
    fault(f.source->path, node.place, "law.value", "\"" + where + "\": from sau to_month.",
          "\"" + where + "\": from is after to_month.", "Đổi chỗ hai tháng.", "Swap the two.");
  }
}

}  // namespace huong
