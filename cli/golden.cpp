#include "cli/golden.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "cli/door.hpp"

namespace huong::cli {
namespace {

void fault(Faults& faults, std::string code, const std::string& file, Place place, std::string vi, std::string en,
           std::string fix_vi, std::string fix_en) {
  faults.push_back({std::move(code), file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
}

std::string scalar(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node != nullptr && node->is_scalar() ? node->text : std::string();
}

std::optional<std::string> of_amount(const std::optional<Amount>& amount, std::string_view name) {
  if (!amount) return std::nullopt;
  if (name == "currency") return amount->currency;
  if (name == "per") return amount->per;
  const std::optional<Exact>& value = name == "low" ? amount->low : name == "high" ? amount->high : amount->value;
  return value ? std::optional<std::string>(to_string(*value)) : std::nullopt;
}

std::optional<std::string> of_months(const std::optional<Months>& months, std::string_view name, bool& known) {
  if (!months) return std::nullopt;
  if (name == "own") return std::to_string(months->own);
  if (name == "foreign") return std::to_string(months->foreign);
  if (name == "counted") return std::to_string(months->counted);
  if (name == "required") return months->required ? std::optional(std::to_string(*months->required)) : std::nullopt;
  if (name == "missing") return months->missing ? std::optional(std::to_string(*months->missing)) : std::nullopt;
  known = false;
  return std::nullopt;
}

std::optional<std::string> of_parts(const std::vector<Part>& parts, std::string_view id) {
  for (const Part& part : parts) {
    if (part.id == id) return of_amount(part.amount, "value");
  }
  return std::nullopt;
}

// "2026-07": what is paid in that month.
std::optional<std::string> of_month(const std::vector<Payment>& payments, std::string_view name) {
  const std::optional<Month> month = parse_month(name);
  if (!month) return std::nullopt;
  for (const Payment& payment : payments) {
    if (payment.from <= *month && (!payment.to || *month <= *payment.to)) return of_amount(payment.amount, "value");
  }
  return std::nullopt;
}

// "2026.total", "2026.<rule id>".
std::optional<std::string> of_year(const std::vector<YearOfParts>& years, std::string_view name) {
  for (const YearOfParts& year : years) {
    const std::string number = std::to_string(year.year) + '.';
    if (!name.starts_with(number)) continue;
    const std::string_view rest = name.substr(number.size());
    return rest == "total" ? of_amount(year.total, "value") : of_parts(year.parts, rest);
  }
  return std::nullopt;
}

// "national.amount": of an answer that was not chosen, by its basis.
std::optional<std::string> of_others(const std::vector<Result::Other>& others, std::string_view name) {
  for (const Result::Other& other : others) {
    if (!name.starts_with(other.basis + '.')) continue;
    const std::string_view rest = name.substr(other.basis.size() + 1);
    if (rest == "status") return std::string(to_string(other.status));
    if (rest == "from" && other.from) return to_string(*other.from);
    if (rest == "amount") return of_amount(other.amount, "value");
    if (rest == "agreement") return other.agreement;
  }
  return std::nullopt;
}

// "180 months" is 180, "71%" is 71, "4500000 VND" is 4500000.
std::optional<Exact> number_of(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos) {
    const std::string_view unit = text.substr(space + 1);
    const bool letters = std::all_of(
        unit.begin(), unit.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/'; });
    if (!letters) return std::nullopt;
    text = text.substr(0, space);
  }
  if (text.ends_with('%')) text.remove_suffix(1);
  return parse_exact(text);
}

}  // namespace

std::vector<Golden> read_golden(const Node& root, const std::string& file, Faults& faults) {
  std::vector<Golden> found;
  if (scalar(root, "huong") != "cases/1") {
    fault(faults, "file.kind", file, root.place, "không phải tệp trường hợp mẫu", "not a file of golden cases",
          "bắt đầu bằng huong: cases/1", "begin with huong: cases/1");
    return found;
  }
  for (const Node::Entry& entry : root.entries) {
    if (entry.key != "huong" && entry.key != "cases") {
      fault(faults, "cases.unknown-key", file, entry.place, "không có mục “" + entry.key + "”",
            "there is no key “" + entry.key + "”", "dùng huong và cases", "use huong and cases");
    }
  }
  const Node* cases = root.find("cases");
  if (cases == nullptr || !cases->is_list()) {
    fault(faults, "cases.missing", file, root.place, "thiếu danh sách cases", "the list of cases is missing",
          "thêm cases: [ … ]", "add cases: [ … ]");
    return found;
  }
  static constexpr std::array<std::string_view, 7> kKeys{"id",     "source",         "grade", "case",
                                                         "expect", "not_reproduced", "note"};
  static constexpr std::array<std::string_view, 4> kGrades{"official", "press", "third-party", "derived"};
  std::set<std::string> ids;
  for (const Node& node : cases->items) {
    if (!node.is_map()) {
      fault(faults, "cases.shape", file, node.place, "mỗi trường hợp phải có id, source, grade, case, expect",
            "each case needs id, source, grade, case, expect", "xem huong schema cases", "see huong schema cases");
      continue;
    }
    for (const Node::Entry& entry : node.entries) {
      if (std::find(kKeys.begin(), kKeys.end(), entry.key) != kKeys.end()) continue;
      const std::string guess = closest(entry.key, kKeys);
      fault(faults, "cases.unknown-key", file, entry.place, "không có mục “" + entry.key + "”",
            "there is no key “" + entry.key + "”", guess.empty() ? "bỏ đi" : "có phải “" + guess + "”?",
            guess.empty() ? "remove it" : "did you mean “" + guess + "”?");
    }
    Golden golden;
    golden.place = node.place;
    golden.id = scalar(node, "id");
    golden.source = scalar(node, "source");
    golden.grade = scalar(node, "grade");
    golden.not_reproduced = scalar(node, "not_reproduced");
    golden.case_node = node.find("case");
    golden.expect_node = node.find("expect");
    if (golden.id.empty() || golden.source.empty()) {
      fault(faults, "cases.missing", file, node.place, "thiếu id hoặc source", "id or source is missing",
            "ghi ví dụ lấy từ đâu", "say where the example comes from");
    }
    if (!golden.id.empty() && !ids.insert(golden.id).second) {
      fault(faults, "cases.duplicate-id", file, node.place, "mã “" + golden.id + "” có hai lần",
            "“" + golden.id + "” stands twice", "đặt mã khác", "choose another id");
    }
    if (std::find(kGrades.begin(), kGrades.end(), golden.grade) == kGrades.end()) {
      fault(faults, "cases.grade", file, node.place, "grade phải là official, press, third-party hoặc derived",
            "grade must be official, press, third-party or derived", "chọn một trong bốn", "choose one of the four");
    }
    const bool runs = golden.case_node != nullptr && golden.case_node->is_map() && golden.expect_node != nullptr &&
                      golden.expect_node->is_map() && !golden.expect_node->entries.empty();
    if (!runs && golden.not_reproduced.empty()) {
      fault(faults, "cases.missing", file, node.place, "cần case và expect, hoặc not_reproduced: vì sao",
            "case and expect are needed, or not_reproduced: why", "thêm vào", "add them");
      continue;
    }
    if (!golden.not_reproduced.empty() || !runs) golden.case_node = nullptr;
    found.push_back(std::move(golden));
  }
  return found;
}

std::optional<std::string> value_of(const Result& result, std::string_view name, bool& known) {
  known = true;
  if (name == "status") return std::string(to_string(result.status));
  if (name == "reason") return result.reason;
  if (name == "basis") return result.basis;
  if (name == "agreement") return result.agreement;
  if (name == "grade") return std::string(to_string(result.grade));
  if (name == "until") return result.until ? std::optional(to_string(*result.until)) : std::nullopt;
  if (name == "from") return result.from ? std::optional(to_string(*result.from)) : std::nullopt;
  if (name == "amount" || name == "value" || name == "low" || name == "high" || name == "currency" || name == "per") {
    return of_amount(result.amount, name);
  }
  if (name == "worth") return of_amount(result.worth, "value");
  if (name.starts_with("amount.")) return of_amount(result.amount, name.substr(7));
  if (name.starts_with("worth.")) return of_amount(result.worth, name.substr(6));
  if (name.starts_with("months.")) return of_months(result.months, name.substr(7), known);
  if (name.starts_with("figures.")) {
    for (const Figure& figure : result.figures) {
      if (figure.id == name.substr(8)) return figure.value;
    }
    return std::nullopt;
  }
  if (name.starts_with("parts.")) return of_parts(result.parts, name.substr(6));
  if (name.starts_with("payments.")) return of_month(result.payments, name.substr(9));
  if (name.starts_with("years.")) return of_year(result.years, name.substr(6));
  if (name.starts_with("others.")) return of_others(result.others, name.substr(7));
  known = false;
  return std::nullopt;
}

std::optional<std::string> value_of(const std::vector<Coverage>& coverage, std::string_view scheme,
                                    std::string_view name, bool& known) {
  const std::size_t dot = name.find('.');
  const std::string_view field = dot == std::string_view::npos ? "state" : name.substr(dot + 1);
  const std::optional<Month> month = parse_month(name.substr(0, dot));
  static constexpr std::array<std::string_view, 6> kFields{"state", "clause", "article", "agreement", "until", "grade"};
  known = month && std::find(kFields.begin(), kFields.end(), field) != kFields.end();
  if (!known) return std::nullopt;
  for (const Coverage& each : coverage) {
    if (each.scheme != scheme || *month < each.from || (each.to && *each.to < *month)) continue;
    if (each.clause.empty() && field != "state" && field != "agreement") return std::nullopt;  // national law
    if (field == "clause") return each.clause;
    if (field == "article") return each.article;
    if (field == "agreement") return each.agreement;
    if (field == "grade") return std::string(to_string(each.grade));
    if (field == "until") return each.until ? std::optional(to_string(*each.until)) : std::nullopt;
    return each.state;
  }
  return std::nullopt;
}

bool same_value(std::string_view expected, std::string_view actual) {
  if (expected == actual) return true;
  if (expected == "unknown") return actual.starts_with("unknown");
  if ((expected == "true" && actual == "yes") || (expected == "false" && actual == "no")) return true;
  const std::optional<Exact> a = number_of(expected);
  const std::optional<Exact> b = number_of(actual);
  return a && b && *a == *b;
}

}  // namespace huong::cli
