#include "calc/claim/claim.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>

#include "calc/text/closest.hpp"
#include "calc/text/fill.hpp"

namespace huong {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto case_keys =
    std::to_array<std::string_view>({"huong", "as_of", "person", "family", "records", "events", "plans", "given",
                                     "elect", "claim", "agreements", "assume"});
constexpr auto person_keys = std::to_array<std::string_view>({"born", "sex", "nationality", "residence"});
constexpr auto claim_keys = std::to_array<std::string_view>({"benefit", "from"});
constexpr auto source_keys = std::to_array<std::string_view>({"layer", "document"});
constexpr auto record_keys = std::to_array<std::string_view>(
    {"scheme", "kind", "from", "to", "wage", "pay", "coefficient", "points", "count", "not_in", "source"});
constexpr auto family_keys = std::to_array<std::string_view>({"relation", "born", "disabled"});
// Of the optional record keys, those long and odd enough that a neighbour of theirs can only be a slip.
constexpr auto slippery_record_keys =
    std::to_array<std::string_view>({"wage", "coefficient", "points", "not_in", "source"});
constexpr auto amount_keys = std::to_array<std::string_view>({"wage", "pay", "coefficient", "points", "count"});
constexpr auto sexes = std::to_array<std::string_view>({"female", "male"});
constexpr auto layers = std::to_array<std::string_view>({"claimed", "certified", "decided"});
constexpr auto truths = std::to_array<std::string_view>({"yes", "no", "true", "false"});
constexpr auto projections = std::to_array<std::string_view>({"held"});
// Keys that hold a date about an event and can never be its kind.
constexpr auto dated_facts =
    std::to_array<std::string_view>({"from", "to", "until", "since", "start", "end", "date", "day", "born"});

constexpr std::size_t longest_shown = 40;
constexpr std::size_t longest_compared = 48;
constexpr std::size_t most_digits = 15;
constexpr std::size_t most_suggestions = 500;

/// One thing said in both languages.
struct Said {
  std::string vi;
  std::string en;
};

/// Where in the case: "records[3].from", entries counted from 1. Put into words only when something is wrong there.
struct At {
  std::string_view section;
  std::size_t entry = 0;
  std::string_view key = {};

  [[nodiscard]] At at(std::string_view inner) const { return {section, entry, inner}; }
};

bool contains(Words words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// Text of the user's as it may stand in a message: one line, not too long, cut between characters.
std::string cleaned(std::string_view text) {
  const bool cut = text.size() > longest_shown;
  std::size_t size = std::min(text.size(), longest_shown);
  while (cut && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    --size;
  }
  std::string result;
  for (const char c : text.substr(0, size)) {
    const auto byte = static_cast<unsigned char>(c);
    result += byte < 0x20U || byte == 0x7FU ? ' ' : c;
  }
  return cut ? result + "…" : result;
}

std::string shown(std::string_view text) { return '"' + cleaned(text) + '"'; }

std::string shown(At at) {
  std::string result{at.section};
  if (at.entry > 0) {
    result += fill("[{}]", at.entry);
  }
  if (!at.key.empty()) {
    result += (result.empty() ? "" : ".") + cleaned(at.key);
  }
  return result;
}

std::string listed(Words words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

/// The groups of digits in a date written with "-", "/" or "."; empty when anything else stands in it.
std::vector<std::string_view> date_groups(std::string_view text) {
  std::vector<std::string_view> groups;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '-' || text[i] == '/' || text[i] == '.') {
      const std::string_view group = text.substr(start, i - start);
      if (!all_digits(group) || group.size() > 4 || groups.size() == 3) {
        return {};
      }
      groups.push_back(group);
      start = i + 1;
    }
  }
  return groups;
}

std::string two_digits(std::string_view group) {
  return group.size() == 1 ? "0" + std::string(group) : std::string(group);
}

/// A year-month-day or year-month as this format writes it, from one written in another order or with other signs. The
/// day comes first when the year comes last.
std::string rewritten_date(std::string_view text) {
  std::vector<std::string_view> groups = date_groups(text);
  if (groups.size() < 2) {
    return {};
  }
  if (groups.back().size() == 4 && groups.front().size() <= 2) {
    std::reverse(groups.begin(), groups.end());
  }
  if (groups.front().size() != 4 || groups[1].size() > 2 || groups.back().size() > 2) {
    return {};
  }
  std::string result = fill("{}-{}", groups[0], two_digits(groups[1]));
  return groups.size() == 2 ? result : result + "-" + two_digits(groups[2]);
}

bool has_month_shape(std::string_view text) {
  return text.size() == 7 && text[4] == '-' && all_digits(text.substr(0, 4)) && all_digits(text.substr(5));
}

bool has_day_shape(std::string_view text) {
  return text.size() == 10 && text[7] == '-' && has_month_shape(text.substr(0, 7)) && all_digits(text.substr(8));
}

bool is_month_number(std::string_view two) { return two >= "01" && two <= "12"; }

/// An integer of thousands groups ("8,500,000", "8.500.000", "8 500 000", "8_500_000") as plain digits; else "".
std::string without_separators(std::string_view text) {
  std::string digits;
  std::size_t group = 0;
  char separator = '\0';
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++group;
      continue;
    }
    const bool known = c == ',' || c == '.' || c == ' ' || c == '_' || c == '\'';
    if (!known || (separator != '\0' && (c != separator || group != 3)) || group == 0 || group > 3) {
      return {};
    }
    separator = c;
    group = 0;
  }
  return separator != '\0' && group == 3 ? digits : std::string{};
}

/// "1e6", "6.25E6" as plain digits when that is a short whole number; else "".
std::string without_exponent(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos) {
    return {};
  }
  std::string_view mantissa = text.substr(0, e);
  std::string_view exponent = text.substr(e + 1);
  if (exponent.starts_with('+')) {
    exponent.remove_prefix(1);
  }
  if (!all_digits(exponent) || exponent.size() > 2) {
    return {};
  }
  std::size_t zeros = 0;
  for (const char c : exponent) {
    zeros = zeros * 10 + static_cast<std::size_t>(c - '0');
  }
  const std::size_t point = mantissa.find('.');
  std::string digits{mantissa.substr(0, point)};
  if (point != std::string_view::npos) {
    const std::string_view decimals = mantissa.substr(point + 1);
    if (decimals.empty() || decimals.size() > zeros) {
      return {};
    }
    digits += decimals;
    zeros -= decimals.size();
  }
  if (!all_digits(digits) || digits.size() + zeros > most_digits) {
    return {};
  }
  digits.append(zeros, '0');
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return digits;
}

/// "12" or "0.5": digits, perhaps a point and digits; no leading zero, which JSON could not say.
bool is_plain_number(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  return all_digits(whole) && (whole.size() == 1 || whole.front() != '0') &&
         (point == std::string_view::npos || all_digits(text.substr(point + 1)));
}

/// The plain number that was probably meant; "" when that would be a guess.
std::string plain_number(std::string_view text) {
  const auto trim = [&text] {
    while (text.starts_with(' ') || text.starts_with('+')) {
      text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
      text.remove_suffix(1);
    }
  };
  trim();
  // A currency code after the number: "6250000 VND". Anything else there ("6.25tr") may be a multiplier.
  if (text.size() > 3 && std::all_of(text.end() - 3, text.end(), is_capital)) {
    text.remove_suffix(3);
    trim();
  }
  while (text.size() > 1 && text[0] == '0' && is_digit(text[1])) {
    text.remove_prefix(1);
  }
  if (is_plain_number(text)) {
    return std::string(text);
  }
  const std::string whole = without_separators(text);
  return whole.empty() ? without_exponent(text) : whole;
}

class Reader {
 public:
  Reader(const std::string& file, Faults& faults) : faults_(faults) { case_.file = file; }

  std::optional<Case> read(const Node& root) {
    const std::size_t before = faults_.size();
    read_root(root);
    if (faults_.size() != before) {
      return std::nullopt;
    }
    case_.digest = sha256(canonical_json(root));
    return std::move(case_);
  }

 private:
  void fault(std::string code, const Place& place, At at, const Said& what, Said fix) {
    const std::string where = shown(at);
    const std::string prefix = where.empty() ? "" : where + ": ";
    faults_.push_back({"case." + std::move(code), case_.file, place, prefix + what.vi, prefix + what.en,
                       std::move(fix.vi), std::move(fix.en)});
  }

  // --- shapes -------------------------------------------------------------------------------------------------------

  /// A map's node, or nothing: absent, left empty, or a fault.
  const Node* map_at(const Node* node, At at) {
    if (node == nullptr || node->is_null()) {
      return nullptr;
    }
    if (!node->is_map()) {
      fault("not-a-map", node->place, at, {"phải là các cặp \"khóa: giá trị\"", "must be \"key: value\" pairs"},
            {fill("ghi {}: {{ khóa: giá trị }}, hoặc bỏ phần này đi", at.section),
             fill("write {}: {{ key: value }}, or leave this part out", at.section)});
      return nullptr;
    }
    return node;
  }

  const Node* list_at(const Node* node, At at) {
    if (node == nullptr || node->is_null()) {
      return nullptr;
    }
    if (!node->is_list()) {
      const std::string_view name = at.key.empty() ? at.section : at.key;
      const std::string inside = node->is_scalar() && node->text.size() <= longest_shown ? node->text : "…";
      fault("not-a-list", node->place, at, {"phải là một danh sách", "must be a list"},
            {fill("ghi {}: [{}], hoặc mỗi mục một dòng bắt đầu bằng \"- \"", name, inside),
             fill("write {}: [{}], or one entry a line, each beginning with \"- \"", name, inside)});
      return nullptr;
    }
    return node;
  }

  bool entry_is_map(const Node& node, At at, std::string_view example) {
    if (node.is_map()) {
      return true;
    }
    fault("not-a-map", node.place, at,
          {"mỗi mục phải là các cặp \"khóa: giá trị\"", "each entry must be \"key: value\" pairs"},
          {fill("ví dụ: - {}", example), fill("for example: - {}", example)});
    return false;
  }

  /// The text of a single value, or nothing with a fault.
  const std::string* text_of(const Node& node, At at) {
    if (node.is_list() || node.is_map()) {
      fault("not-a-value", node.place, at,
            {"phải là một giá trị đơn, không phải danh sách hay nhóm khóa", "must be one value, not a list or a map"},
            {"ghi một giá trị ngay sau dấu hai chấm", "write one value right after the colon"});
      return nullptr;
    }
    if (node.is_null() || node.text.empty()) {
      fault(
          "empty-value", node.place, at, {"chưa có giá trị", "has no value"},
          {"ghi giá trị, hoặc bỏ cả khóa nếu không biết", "write the value, or leave the key out if it is not known"});
      return nullptr;
    }
    return &node.text;
  }

  void check_keys(const Node& map, At at, Words known) {
    for (const Node::Entry& entry : map.entries) {
      if (!contains(known, entry.key)) {
        unknown_key(entry, at, known);
      }
    }
  }

  void unknown_key(const Node::Entry& entry, At at, Words known) {
    Said fix;
    // Comparing words is the one slow thing here: a file of nothing but unknown keys gets it for the first ones only.
    const std::string meant = ++unknown_keys_ <= most_suggestions ? closest(entry.key, known) : std::string();
    if (!meant.empty()) {
      fix = {fill("ý bạn là \"{}\"?", meant), fill("did you mean \"{}\"?", meant)};
    } else if (const std::string_view home = at.section.empty() ? home_of(entry.key) : ""; !home.empty()) {
      fix = {fill("khóa này đặt trong phần \"{}\"", home), fill("this key belongs inside \"{}\"", home)};
    } else {
      fix = {fill("các khóa dùng được ở đây: {}", listed(known)), fill("the keys known here: {}", listed(known))};
    }
    fault("unknown-key", entry.place, at,
          {fill("không có khóa {}", shown(entry.key)), fill("there is no key {}", shown(entry.key))}, std::move(fix));
  }

  /// The part of a case in which a key written at the top has its place.
  static std::string_view home_of(std::string_view key) {
    if (contains(person_keys, key)) {
      return "person";
    }
    if (key == "projection") {
      return "assume";
    }
    return contains(record_keys, key) ? "records" : (contains(claim_keys, key) ? "claim" : "");
  }

  void missing_key(const Place& place, At at, std::string_view key, std::string_view example) {
    fault("missing-key", place, at, {fill("thiếu khóa \"{}\"", key), fill("the key \"{}\" is missing", key)},
          {fill("thêm {}: {}", key, example), fill("add {}: {}", key, example)});
  }

  /// One of a few words; the text as written, or nothing with a fault.
  const std::string* word_of(const Node& node, At at, Words words, std::string_view meant = {}) {
    const std::string* text = text_of(node, at);
    if (text == nullptr || contains(words, *text)) {
      return text;
    }
    const std::string near = meant.empty() ? closest(*text, words) : std::string(meant);
    fault("unknown-word", node.place, at,
          {fill("không có lựa chọn {}", shown(*text)), fill("{} is not one of the words known here", shown(*text))},
          near.empty() ? Said{fill("chọn một trong: {}", listed(words)), fill("choose one of: {}", listed(words))}
                       : Said{fill("ý bạn là \"{}\"?", near), fill("did you mean \"{}\"?", near)});
    return nullptr;
  }

  // --- dates --------------------------------------------------------------------------------------------------------

  std::optional<Month> month_of_node(const Node& node, At at) {
    const std::string* text = text_of(node, at);
    if (text == nullptr) {
      return std::nullopt;
    }
    if (const auto month = parse_month(*text)) {
      return month;
    }
    if (has_month_shape(*text)) {
      month_that_cannot_be(node, at);
      return std::nullopt;
    }
    std::string meant = rewritten_date(*text).substr(0, 7);
    if (!parse_month(meant)) {
      meant.clear();
    }
    fault("month-format", node.place, at,
          {fill("{} không phải là tháng theo dạng NNNN-TT", shown(*text)),
           fill("{} is not a month of the form YYYY-MM", shown(*text))},
          meant.empty() ? Said{"ghi năm bốn chữ số, dấu gạch nối, tháng hai chữ số, ví dụ 2026-09",
                               "write the year in four digits, a hyphen, the month in two, for example 2026-09"}
                        : Said{fill("ghi {}", meant), fill("write {}", meant)});
    return std::nullopt;
  }

  std::optional<Day> day_of_node(const Node& node, At at) {
    const std::string* text = text_of(node, at);
    if (text == nullptr) {
      return std::nullopt;
    }
    if (const auto day = parse_day(*text)) {
      return day;
    }
    if (has_day_shape(*text)) {
      day_that_cannot_be(node, at);
      return std::nullopt;
    }
    std::string meant = rewritten_date(*text);
    if (!parse_day(meant)) {
      meant.clear();
    }
    fault("day-format", node.place, at,
          {fill("{} không phải là ngày theo dạng NNNN-TT-NN (năm-tháng-ngày)", shown(*text)),
           fill("{} is not a day of the form YYYY-MM-DD", shown(*text))},
          meant.empty()
              ? Said{"ghi đủ năm, tháng, ngày, ví dụ 2026-11-23", "write year, month and day, for example 2026-11-23"}
              : Said{fill("ghi {}", meant), fill("write {}", meant)});
    return std::nullopt;
  }

  std::optional<Birth> birth_of_node(const Node& node, At at) {
    const std::string* text = text_of(node, at);
    if (text == nullptr) {
      return std::nullopt;
    }
    if (const auto birth = parse_birth(*text)) {
      return birth;
    }
    if (has_day_shape(*text)) {
      day_that_cannot_be(node, at);
    } else if (has_month_shape(*text)) {
      month_that_cannot_be(node, at);
    } else if (text->size() == 4 && all_digits(*text)) {
      out_of_range(node, at);
    } else {
      const std::string meant = rewritten_date(*text);
      fault("birth-format", node.place, at,
            {fill("{} không phải là ngày sinh đọc được", shown(*text)),
             fill("{} is not a date of birth that can be read", shown(*text))},
            parse_birth(meant)
                ? Said{fill("ghi {}", meant), fill("write {}", meant)}
                : Said{"ghi 1969-08-20, hoặc 1969-08 hay 1969 nếu giấy tờ chỉ ghi tháng hay năm sinh",
                       "write 1969-08-20, or 1969-08 or 1969 when the papers give only the month or the year"});
    }
    return std::nullopt;
  }

  void out_of_range(const Node& node, At at) {
    fault("date-range", node.place, at,
          {fill("{} nằm ngoài các năm 1900–2200", shown(node.text)),
           fill("{} lies outside the years 1900–2200", shown(node.text))},
          {"kiểm tra lại năm", "check the year"});
  }

  void month_that_cannot_be(const Node& node, At at) {
    const std::string_view text = node.text;
    if (is_month_number(text.substr(5, 2))) {
      out_of_range(node, at);
      return;
    }
    fault("no-such-month", node.place, at,
          {fill("không có tháng {}", shown(text)), fill("there is no month {}", shown(text))},
          {"tháng ghi từ 01 đến 12, sau năm", "months run from 01 to 12 and stand after the year"});
  }

  void day_that_cannot_be(const Node& node, At at) {
    const std::string_view text = node.text;
    if (!is_month_number(text.substr(5, 2))) {
      month_that_cannot_be(node, at);
      return;
    }
    const auto month = parse_month(text.substr(0, 7));
    if (!month) {
      out_of_range(node, at);
      return;
    }
    const std::string last = to_string(last_day(*month));
    fault("no-such-day", node.place, at,
          {fill("không có ngày {}", shown(text)), fill("there is no day {}", shown(text))},
          {fill("ngày cuối của tháng đó là {}", last), fill("the last day of that month is {}", last)});
  }

  // --- amounts ------------------------------------------------------------------------------------------------------

  std::optional<Exact> amount_of_node(const Node& node, At at) {
    const std::string* text = text_of(node, at);
    if (text == nullptr) {
      return std::nullopt;
    }
    if (is_plain_number(*text)) {
      const auto digits = static_cast<std::size_t>(std::count_if(text->begin(), text->end(), is_digit));
      if (digits <= most_digits) {
        return parse_exact(*text);
      }
      fault("amount-too-long", node.place, at,
            {fill("{} có hơn {} chữ số", shown(*text), most_digits),
             fill("{} has more than {} digits", shown(*text), most_digits)},
            {"ghi số của một tháng, bằng đơn vị tiền của chế độ",
             "write the figure of one month, in the scheme's currency"});
      return std::nullopt;
    }
    if (text->size() > 1 && text->front() == '-' && is_plain_number(std::string_view(*text).substr(1))) {
      fault("amount-negative", node.place, at,
            {fill("{} là số âm", shown(*text)), fill("{} is negative", shown(*text))},
            {"ghi số không âm; bỏ khóa này nếu không biết",
             "write a number that is not negative; leave the key out if it is not known"});
      return std::nullopt;
    }
    const std::string meant = plain_number(*text);
    fault("amount-format", node.place, at,
          {fill("{} không đúng dạng số", shown(*text)), fill("{} is not a plain number", shown(*text))},
          meant.empty() ? Said{"chỉ ghi chữ số, dùng dấu chấm cho phần thập phân, ví dụ 6250000 hay 3.66",
                               "write digits only, with a point before decimals, for example 6250000 or 3.66"}
                        : Said{fill("ghi {}", meant), fill("write {}", meant)});
    return std::nullopt;
  }

  // --- parts of a case ----------------------------------------------------------------------------------------------

  void read_root(const Node& root) {
    const Said start{"bắt đầu hồ sơ bằng dòng: huong: case/1", "begin the case with the line: huong: case/1"};
    if (root.is_null()) {
      fault("empty", root.place, {}, {"hồ sơ trống", "the case is empty"}, start);
      return;
    }
    if (!root.is_map()) {
      fault("not-a-map", root.place, {},
            {"hồ sơ phải là các cặp \"khóa: giá trị\"", "a case must be \"key: value\" pairs"}, start);
      return;
    }
    read_format(root, start);
    check_keys(root, {}, case_keys);
    if (const Node* node = root.find("as_of"); node != nullptr) {
      case_.as_of = day_of_node(*node, {"as_of"});
    }
    read_person(root.find("person"));
    read_list(root.find("family"), "family", [this](const Node& node, At at) { read_family(node, at); });
    read_list(root.find("records"), "records", [this](const Node& node, At at) { read_record(node, at, false); });
    read_list(root.find("plans"), "plans", [this](const Node& node, At at) { read_record(node, at, true); });
    read_list(root.find("events"), "events", [this](const Node& node, At at) { read_event(node, at); });
    case_.given = facts_of(root.find("given"), {"given"});
    case_.elect = facts_of(root.find("elect"), {"elect"});
    read_claim(root.find("claim"));
    read_agreements(root.find("agreements"));
    read_assume(root.find("assume"));
    check_birth();
  }

  void read_format(const Node& root, const Said& start) {
    const Node* node = root.find("huong");
    if (node == nullptr) {
      fault("format", root.place, {}, {"thiếu dòng \"huong: case/1\"", "the line \"huong: case/1\" is missing"}, start);
      return;
    }
    if (node->is_scalar() && node->text == "case/1") {
      return;
    }
    const bool other = node->is_scalar() && (node->text == "cases/1" || node->text == "rules/1" ||
                                             node->text == "agreement/1" || node->text == "determination/1");
    fault("format", node->place, {"huong"},
          other ? Said{fill("đây là tệp {}, không phải một hồ sơ", shown(node->text)),
                       fill("this is a file of {}, not a case", shown(node->text))}
                : Said{"phiên bản hồ sơ này không đọc được", "this version of a case cannot be read"},
          other ? Said{"đưa vào một hồ sơ \"case/1\"", "give a case, \"case/1\""}
                : Said{"ghi huong: case/1", "write huong: case/1"});
  }

  template <typename Read>
  void read_list(const Node* node, std::string_view section, Read read) {
    const Node* list = list_at(node, {section});
    if (list == nullptr) {
      return;
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      read(list->items[i], At{section, i + 1});
    }
  }

  void read_person(const Node* node) {
    const At at{"person"};
    const Node* map = map_at(node, at);
    if (map == nullptr) {
      return;
    }
    case_.person.place = map->place;
    check_keys(*map, at, person_keys);
    if (const Node* born = map->find("born"); born != nullptr) {
      case_.person.born = birth_of_node(*born, at.at("born"));
    }
    if (const Node* sex = map->find("sex"); sex != nullptr) {
      const std::string* text = word_of(*sex, at.at("sex"), sexes, sex->is_scalar() ? sex_meant(sex->text) : "");
      case_.person.sex = text == nullptr ? std::nullopt : std::optional(*text);
    }
    case_.person.nationality = country_of(map->find("nationality"), at.at("nationality"));
    case_.person.residence = country_of(map->find("residence"), at.at("residence"));
  }

  static std::string_view sex_meant(std::string_view text) {
    constexpr auto women = std::to_array<std::string_view>({"f", "F", "nữ", "Nữ", "NỮ", "woman", "Female", "FEMALE"});
    constexpr auto men = std::to_array<std::string_view>({"m", "M", "nam", "Nam", "NAM", "man", "Male", "MALE"});
    return contains(women, text) ? "female" : (contains(men, text) ? "male" : "");
  }

  std::optional<std::string> country_of(const Node* node, At at) {
    const std::string* text = node == nullptr ? nullptr : text_of(*node, at);
    if (text == nullptr) {
      return std::nullopt;
    }
    if (text->size() == 2 && std::all_of(text->begin(), text->end(), is_capital)) {
      return *text;
    }
    std::string upper = *text;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const bool only_case = upper.size() == 2 && std::all_of(upper.begin(), upper.end(), is_capital);
    fault("country", node->place, at,
          {fill("{} không phải là mã quốc gia", shown(*text)), fill("{} is not a country code", shown(*text))},
          only_case ? Said{fill("ghi {}", upper), fill("write {}", upper)}
                    : Said{"ghi hai chữ in hoa theo ISO 3166-1, ví dụ VN hay KR",
                           "write the two capital letters of ISO 3166-1, for example VN or KR"});
    return std::nullopt;
  }

  void read_family(const Node& node, At at) {
    if (!entry_is_map(node, at, "{ relation: child, born: 2015-03 }")) {
      return;
    }
    FamilyMember member;
    member.place = node.place;
    for (const Node::Entry& entry : node.entries) {
      const At here = at.at(entry.key);
      if (entry.key == "relation") {
        if (const std::string* text = text_of(entry.value, here)) {
          member.relation = *text;
        }
      } else if (entry.key == "born") {
        member.born = birth_of_node(entry.value, here);
      } else if (entry.key == "disabled") {
        if (const std::string* text = word_of(entry.value, here, truths)) {
          member.disabled = *text == "yes" || *text == "true";
        }
      } else {
        add_fact(member.facts, entry, here);
      }
    }
    if (node.find("relation") == nullptr && !blame_neighbour(node, at, "relation", family_keys)) {
      missing_key(node.place, at, "relation", "child");
    }
    case_.family.push_back(std::move(member));
  }

  /// A required key is missing: says so of the key written almost like it, if there is one.
  bool blame_neighbour(const Node& map, At at, std::string_view key, Words known) {
    for (const Node::Entry& entry : map.entries) {
      if (!contains(known, entry.key) && closest(entry.key, Words(&key, 1)) == key) {
        unknown_key(entry, at, Words(&key, 1));
        return true;
      }
    }
    return false;
  }

  void read_record(const Node& node, At at, bool planned) {
    if (!entry_is_map(node, at,
                      "{ scheme: vn.compulsory, kind: insured, from: 2020-01, to: 2024-12, wage: 6250000 }")) {
      return;
    }
    Record record;
    record.place = node.place;
    record.planned = planned;
    std::optional<Month> from;
    std::optional<Month> to;
    std::string_view amount_key;
    for (const Node::Entry& entry : node.entries) {
      const At here = at.at(entry.key);
      const Node& value = entry.value;
      if (entry.key == "scheme" || entry.key == "kind") {
        if (const std::string* text = text_of(value, here)) {
          (entry.key == "scheme" ? record.scheme : record.kind) = *text;
        }
      } else if (entry.key == "from") {
        from = month_of_node(value, here);
      } else if (entry.key == "to") {
        to = month_of_node(value, here);
      } else if (contains(amount_keys, entry.key)) {
        if (!amount_key.empty()) {
          amount_twice(entry, at, amount_key);
        }
        amount_key = amount_key.empty() ? std::string_view(entry.key) : amount_key;
        if (const auto amount = amount_of_node(value, here)) {
          record.amount = *amount;
          record.basis = basis_of(entry.key);
        }
      } else if (entry.key == "not_in") {
        read_not_in(value, here, record);
      } else if (entry.key == "source") {
        read_source(value, here, record);
      } else if (const std::string_view known = slip_of(entry.key, node); !known.empty()) {
        unknown_key(entry, at, Words(&known, 1));
      } else {
        add_fact(record.keys, entry, here);
      }
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> required{
        {{"scheme", "vn.compulsory"}, {"kind", "insured"}, {"from", "2020-01"}, {"to", "2024-12"}}};
    for (const auto& [key, example] : required) {
      if (node.find(key) == nullptr && !blame_neighbour(node, at, key, record_keys)) {
        missing_key(node.place, at, key, example);
      }
    }
    if (from && to) {
      if (*from > *to) {
        fault("month-order", node.find("to")->place, at,
              {fill("\"to\" ({}) sớm hơn \"from\" ({})", to_string(*to), to_string(*from)),
               fill("\"to\" ({}) is before \"from\" ({})", to_string(*to), to_string(*from))},
              {fill("đổi chỗ hai tháng? from: {}, to: {}", to_string(*to), to_string(*from)),
               fill("swap the two? from: {}, to: {}", to_string(*to), to_string(*from))});
      } else {
        record.months = {*from, *to};
      }
    }
    case_.records.push_back(std::move(record));
  }

  static Basis basis_of(std::string_view key) {
    constexpr std::array bases{Basis::wage, Basis::pay, Basis::coefficient, Basis::points, Basis::count};
    return bases[static_cast<std::size_t>(std::find(amount_keys.begin(), amount_keys.end(), key) -
                                          amount_keys.begin())];
  }

  void amount_twice(const Node::Entry& entry, At at, std::string_view first) {
    fault("amount-twice", entry.place, at,
          {fill("vừa có \"{}\" vừa có \"{}\"", first, entry.key), fill("has both \"{}\" and \"{}\"", first, entry.key)},
          {fill("giữ lại một trong các khóa: {}", listed(amount_keys)),
           fill("keep only one of: {}", listed(amount_keys))});
  }

  /// The optional key that the record lacks and that `key` is one slip away from; "" for a key that is the scheme's,
  /// which law/ knows.
  static std::string_view slip_of(std::string_view key, const Node& record) {
    if (key.empty() || key.size() > longest_compared) {
      return {};
    }
    for (const std::string_view known : slippery_record_keys) {
      if (key.front() == known.front() && distance_in_letters(key, known) <= 1 && record.find(known) == nullptr) {
        return known;
      }
    }
    return {};
  }

  void read_not_in(const Node& node, At at, Record& record) {
    const Node* list = list_at(&node, at);
    if (list == nullptr) {
      return;
    }
    for (const Node& item : list->items) {
      if (const std::string* text = text_of(item, at)) {
        record.not_in.push_back(*text);
      }
    }
  }

  void read_source(const Node& node, At at, Record& record) {
    if (!node.is_map()) {
      fault("not-a-map", node.place, at, {"phải là các cặp \"khóa: giá trị\"", "must be \"key: value\" pairs"},
            {"ghi source: { layer: certified, document: … }", "write source: { layer: certified, document: … }"});
      return;
    }
    check_keys(node, at, source_keys);
    if (const Node* layer = node.find("layer"); layer != nullptr) {
      if (const std::string* text = word_of(*layer, at, layers)) {
        record.source.layer = *text;
      }
    }
    if (const Node* document = node.find("document"); document != nullptr) {
      if (const std::string* text = text_of(*document, at)) {
        record.source.document = *text;
      }
    }
  }

  void add_fact(std::vector<Fact>& facts, const Node::Entry& entry, At at) {
    if (const std::string* text = text_of(entry.value, at)) {
      facts.push_back({entry.key, *text, entry.place});
    }
  }

  std::vector<Fact> facts_of(const Node* node, At at) {
    std::vector<Fact> facts;
    if (const Node* map = map_at(node, at)) {
      for (const Node::Entry& entry : map->entries) {
        add_fact(facts, entry, at.at(entry.key));
      }
    }
    return facts;
  }

  /// The entry that names the event and holds its day. Where several hold a day: the one word of the format among them,
  /// else the first written, so that sorting the keys of an ordinary event does not change what it says.
  static const Node::Entry* kind_entry(const Node& map) {
    const Node::Entry* first = nullptr;
    const Node::Entry* known = nullptr;
    std::size_t known_count = 0;
    for (const Node::Entry& entry : map.entries) {
      if (!entry.value.is_scalar() || !has_day_shape(entry.value.text) || contains(dated_facts, entry.key)) {
        continue;
      }
      first = first == nullptr ? &entry : first;
      if (contains(format_events(), entry.key)) {
        known = &entry;
        ++known_count;
      }
    }
    return known_count == 1 ? known : first;
  }

  void read_event(const Node& node, At at) {
    constexpr std::string_view example = "{ refund: 2025-08-22, scheme: kr.national-pension }";
    if (!entry_is_map(node, at, example)) {
      return;
    }
    const Node::Entry* kind = kind_entry(node);
    if (kind == nullptr) {
      // Nothing that looks like a day: a word of the format, or a date written otherwise, is told about its date.
      const auto named = std::find_if(node.entries.begin(), node.entries.end(), [](const Node::Entry& entry) {
        return (contains(format_events(), entry.key) && (entry.value.is_scalar() || entry.value.is_null())) ||
               (entry.value.is_scalar() && !contains(dated_facts, entry.key) &&
                rewritten_date(entry.value.text).size() == 10);
      });
      kind = named == node.entries.end() ? nullptr : &*named;
    }
    if (kind == nullptr) {
      fault("event-kind", node.place, at,
            {"không có khóa nào cho biết đó là sự kiện gì và xảy ra ngày nào",
             "no key says what happened and on which day"},
            {fill("ghi loại sự kiện làm khóa đầu, ngày làm giá trị, ví dụ {}", example),
             fill("write the kind of event as the first key and its day as the value, for example {}", example)});
      return;
    }
    Event event;
    event.kind = kind->key;
    event.place = node.place;
    if (const auto day = day_of_node(kind->value, at.at(kind->key))) {
      event.date = *day;
    }
    for (const Node::Entry& entry : node.entries) {
      if (&entry != kind) {
        add_fact(event.facts, entry, at.at(entry.key));
      }
    }
    case_.events.push_back(std::move(event));
  }

  void read_claim(const Node* node) {
    const At at{"claim"};
    const Node* map = map_at(node, at);
    if (map == nullptr) {
      return;
    }
    check_keys(*map, at, claim_keys);
    Claim claim;
    claim.place = map->place;
    if (const Node* benefit = map->find("benefit"); benefit != nullptr) {
      if (const std::string* text = word_of(*benefit, at.at("benefit"), claimable_benefits())) {
        claim.benefit = *text;
      }
    } else if (!std::any_of(map->entries.begin(), map->entries.end(),
                            [](const Node::Entry& entry) { return closest(entry.key, claim_keys) == "benefit"; })) {
      missing_key(map->place, at, "benefit", "old-age");
    }
    if (const Node* from = map->find("from"); from != nullptr) {
      claim.from = month_of_node(*from, at.at("from"));
    }
    case_.claim = std::move(claim);
  }

  void read_agreements(const Node* node) {
    const At at{"agreements"};
    if (node != nullptr && node->is_null()) {
      fault("empty-value", node->place, at, {"chưa có giá trị", "has no value"},
            {"ghi [] nếu không áp dụng hiệp định nào, hoặc bỏ khóa này để dùng các hiệp định đã ký",
             "write [] for no agreement, or leave the key out for those signed"});
      return;
    }
    const Node* list = list_at(node, at);
    if (list == nullptr) {
      return;
    }
    std::vector<AgreementChoice> choices;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Node& item = list->items[i];
      if (item.is_map()) {
        choices.push_back({"", item, item.place});
        continue;
      }
      const std::string* text = text_of(item, {at.section, i + 1});
      if (text == nullptr) {
        continue;
      }
      const auto same = [text](const AgreementChoice& choice) { return choice.name == *text; };
      if (std::any_of(choices.begin(), choices.end(), same)) {
        fault("twice", item.place, {at.section, i + 1},
              {fill("{} được ghi hai lần", shown(*text)), fill("{} is named twice", shown(*text))},
              {"bỏ một dòng", "take one out"});
        continue;
      }
      choices.push_back({*text, {}, item.place});
    }
    case_.agreements = std::move(choices);
  }

  void read_assume(const Node* node) {
    const At at{"assume"};
    const Node* map = map_at(node, at);
    if (map == nullptr) {
      return;
    }
    for (const Node::Entry& entry : map->entries) {
      const At here = at.at(entry.key);
      if (entry.key == "projection") {
        case_.projection_held = word_of(entry.value, here, projections) != nullptr;
      } else if (!entry.key.ends_with("-operative") || day_of_node(entry.value, here)) {
        add_fact(case_.assume, entry, here);
      }
    }
  }

  /// Dates that cannot all be true of one person.
  void check_birth() {
    if (!case_.person.born) {
      return;
    }
    const Birth& born = *case_.person.born;
    const Said fix{"kiểm tra lại ngày sinh và năm của dòng này", "check the date of birth and the year of this line"};
    if (case_.as_of && born.earliest() > *case_.as_of) {
      fault("born-later", case_.person.place, {"person", 0, "born"},
            {fill("ngày sinh {} sau ngày hỏi (as_of) {}", to_string(born), to_string(*case_.as_of)),
             fill("the birth, {}, is after the day of the question (as_of), {}", to_string(born),
                  to_string(*case_.as_of))},
            {"kiểm tra lại ngày sinh và as_of", "check the date of birth and as_of"});
    }
    std::size_t planned = 0;
    for (std::size_t i = 0; i < case_.records.size(); ++i) {
      const Record& record = case_.records[i];
      planned += record.planned ? 1U : 0U;
      // A line whose months had a fault of their own holds month 0.
      if (record.months.first.index != 0 && record.months.first < month_of(born.earliest())) {
        const At at = record.planned ? At{"plans", planned} : At{"records", i + 1};
        fault("before-birth", record.place, at,
              {fill("bắt đầu {} trước ngày sinh {}", to_string(record.months.first), to_string(born)),
               fill("begins {}, before the birth, {}", to_string(record.months.first), to_string(born))},
              fix);
      }
    }
  }

  Faults& faults_;
  Case case_;
  std::size_t unknown_keys_ = 0;
};

}  // namespace

std::string_view to_string(Basis basis) {
  switch (basis) {
    case Basis::none:
      return "none";
    case Basis::wage:
      return "wage";
    case Basis::pay:
      return "pay";
    case Basis::coefficient:
      return "coefficient";
    case Basis::points:
      return "points";
    case Basis::count:
      return "count";
  }
  return {};
}

const std::vector<std::string_view>& format_events() {
  static const std::vector<std::string_view> events = {
      "refund", "lump-sum",  "award",  "accident", "medical-conclusion", "treatment", "birth",
      "death",  "departure", "return", "job-loss"};
  return events;
}

const std::vector<std::string_view>& claimable_benefits() {
  static const std::vector<std::string_view> words{
      "old-age",      "early-retirement", "lump-sum",    "refund",   "survivors",     "disability",
      "unemployment", "health",           "work-injury", "sickness", "maternity",     "funeral",
      "withdrawal",   "contributions",    "training",    "support",  "social-pension"};
  return words;
}

std::optional<Case> read_case(const Node& root, const std::string& file, Faults& faults) {
  return Reader(file, faults).read(root);
}

}  // namespace huong
