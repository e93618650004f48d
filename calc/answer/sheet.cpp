#include "calc/answer/sheet.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

#include "calc/law/compiler.hpp"
#include "calc/law/value.hpp"
#include "calc/text/fold.hpp"
#include "calc/text/ordering.hpp"
#include "calc/text/reading.hpp"
#include "calc/text/utf8.hpp"

namespace huong {
namespace {

/// What a column says. Those from `scheme` on are of a line of the record and may carry a number: from.2, to.2.
enum class Field : std::uint8_t {
  skip,
  id,
  name,
  benefit,
  born,
  sex,
  nationality,
  residence,
  as_of,
  claim_from,
  paid,
  agreements,
  assume,
  given,
  elect,
  figure,
  event,
  event_key,
  scheme,
  kind,
  from,
  to,
  wage,
  pay,
  coefficient,
  points,
  count,
  allowance,
  created,
  key
};

constexpr std::array<std::pair<std::string_view, Field>, 22> kFields{{
    {"id", Field::id},
    {"name", Field::name},
    {"benefit", Field::benefit},
    {"born", Field::born},
    {"sex", Field::sex},
    {"nationality", Field::nationality},
    {"residence", Field::residence},
    {"as_of", Field::as_of},
    {"claim_from", Field::claim_from},
    {"paid", Field::paid},
    {"agreements", Field::agreements},
    {"scheme", Field::scheme},
    {"kind", Field::kind},
    {"from", Field::from},
    {"to", Field::to},
    {"wage", Field::wage},
    {"pay", Field::pay},
    {"coefficient", Field::coefficient},
    {"points", Field::points},
    {"count", Field::count},
    {"allowance", Field::allowance},
    {"created_at", Field::created},
}};

/// A wage below this is a coefficient that slipped into the wrong column.
constexpr std::int64_t kLeastWage = 100;

struct SheetColumn {
  Field field = Field::skip;
  std::size_t group = 0;  ///< the number of a line within its row; 0 when the heading has none
  std::string heading;    ///< as written, for messages
  std::string name;       ///< of a key, a kind of event, a rule, an assumption
  std::string fact;       ///< of an event
  RuleId rule = kNoRule;
  // Cells repeat from row to row: what the last one meant.
  std::string last_cell, last_word;
};

/// The columns of one line of a record within a row, by their places; npos: there is none.
struct LineColumns {
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t scheme = npos, kind = npos, from = npos, to = npos, created = npos;
  std::vector<std::size_t> amounts, allowances, keys;
};

std::string valid_utf8(std::string_view text) {
  std::string out(text);
  for (std::size_t bad = find_bad_utf8(out); bad != std::string::npos; bad = find_bad_utf8(out)) out[bad] = '?';
  return out;
}

bool same_keys(const Record& a, const Record& b) {
  return std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                    [](const Fact& x, const Fact& y) { return x.key == y.key && x.text == y.text; });
}

bool same_but_for_months(const Record& a, const Record& b) {
  return a.scheme == b.scheme && a.kind == b.kind && a.basis == b.basis && a.amount == b.amount && same_keys(a, b);
}

bool overlap(Span a, Span b) { return a.first <= b.last && b.first <= a.last; }

}  // namespace

SheetWords::SheetWords(std::string_view csv) {
  CsvReader reader("", ',');
  reader.feed(csv);
  reader.finish();
  CsvRow row;
  while (reader.next(row)) {
    if (row[0].empty() || row[0].front() == '#') continue;
    words_[std::string(row[0])][folded(row[1])] = row[2];
  }
}

const std::string* SheetWords::find(std::string_view what, std::string_view written) const {
  const auto group = words_.find(what);
  if (group == words_.end()) return nullptr;
  const auto found = group->second.find(written);
  return found == group->second.end() ? nullptr : &found->second;
}

struct DecisionSheet::Impl {
  Impl(const Lawbook& lawbook, const SheetWords& aliases, SheetOptions settings)
      : book(lawbook), words(aliases), options(std::move(settings)) {
    for (const Scheme& scheme : book.schemes) {
      for (const SchemeKey& key : scheme.keys) line_keys.insert(book.symbols.text(key.name));
    }
    for (std::size_t basis = 0; basis < with.size(); ++basis)
      with[basis] = words.find("with", to_string(static_cast<Basis>(basis)));
  }

  /// A decision being read; what it holds is kept from one to the next, so that reading allocates little.
  struct Work {
    Decision decision;
    Faults faults;
    std::vector<std::string> said;     ///< by column: the cell that spoke first
    std::vector<std::string> created;  ///< by record
    std::string name;
    bool paid = false;
    bool begun = false;
  };

  const Lawbook& book;
  const SheetWords& words;
  SheetOptions options;
  std::set<std::string, std::less<>> line_keys;
  std::array<const std::string*, 6> with{};  ///< by basis: a key and its value for lines that do not say it
  std::vector<SheetColumn> columns;
  std::vector<LineColumns> lines;  ///< by group
  std::vector<std::string> ignored;
  std::size_t id = LineColumns::npos, name = LineColumns::npos, born = LineColumns::npos, benefit = LineColumns::npos;
  std::int32_t usual_benefit = -1;  ///< of a sheet without such a column
  bool row_is_line = false;         ///< rows are lines of a record: those of one person follow one another
  std::unique_ptr<Work> now = std::make_unique<Work>(), complete = std::make_unique<Work>();

  // ---- headings ----

  void head(const CsvRow& row, Faults& faults) {
    const std::size_t before = faults.size();
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < row.size(); ++i) {
      SheetColumn column;
      column.heading = valid_utf8(trimmed(row[i]));
      const Place place{0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(i + 1)};
      heading(column, place, faults);
      if (column.field != Field::skip) {
        const std::string what = std::to_string(static_cast<int>(column.field)) + ' ' + column.name + ' ' +
                                 column.fact + ' ' + std::to_string(column.group);
        const bool many = column.field == Field::allowance;
        const auto [first, fresh] = seen.emplace(what, column.heading);
        if (!fresh && !many) {
          faults.push_back({"sheet.column-twice", options.file, place,
                            "Hai cột " + shown(first->second) + " và " + shown(column.heading) + " cùng một nghĩa.",
                            "The columns " + shown(first->second) + " and " + shown(column.heading) + " mean the same.",
                            "Bỏ một cột.", "Drop one of them."});
        }
      }
      columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) place_column(i);
    row_is_line = !lines.empty() && lines[0].from != LineColumns::npos;
    const auto lacks = [&](const std::string& vi, const std::string& en, const std::string& fix_vi,
                           const std::string& fix_en) {
      std::string all;
      for (const SheetColumn& column : columns) all += (all.empty() ? "" : ", ") + column.heading;
      faults.push_back({"sheet.no-column",
                        options.file,
                        {0, static_cast<std::uint32_t>(row.line), 0},
                        vi + " Các cột có: " + all + ".",
                        en + " The columns are: " + all + ".",
                        fix_vi,
                        fix_en});
    };
    if (faults.size() > before) return;
    const auto has = [&](Field field) {
      return std::any_of(columns.begin(), columns.end(), [&](const SheetColumn& c) { return c.field == field; });
    };
    if (!has(Field::paid)) {
      lacks("Không có cột số tiền đã quyết định (paid).", "There is no column for the amount decided (paid).",
            "Đặt tên cột đó là paid.", "Call it paid.");
    }
    if (benefit == LineColumns::npos && !options.benefit.empty()) {
      usual_benefit = benefit_of(options.benefit, nullptr, row, faults);
    } else if (benefit == LineColumns::npos) {
      lacks("Không có cột quyền lợi (benefit).", "There is no column for the benefit (benefit).",
            "Thêm cột benefit, hoặc dùng --benefit.", "Add the column benefit, or use --benefit.");
    }
    for (const LineColumns& line : lines) {
      if ((line.from == LineColumns::npos) == (line.to == LineColumns::npos)) continue;
      lacks("Dòng đóng bảo hiểm cần cả hai cột from và to.", "A line of the record needs both columns from and to.",
            "Thêm cột còn thiếu.", "Add the one that is missing.");
      break;
    }
  }

  void heading(SheetColumn& column, Place place, Faults& faults) {
    const std::string& text = column.heading;
    const std::size_t colon = text.find(':');
    const auto after = [&](std::string_view prefix) {
      return colon != std::string::npos && folded(std::string_view(text).substr(0, colon)) == prefix;
    };
    const std::string rest = colon == std::string::npos ? std::string() : std::string(trimmed(text.substr(colon + 1)));
    if (after("event")) {
      const std::size_t dot = rest.find('.');
      column.name = rest.substr(0, dot);
      if (dot != std::string::npos) column.fact = rest.substr(dot + 1);
      column.field = dot == std::string::npos ? Field::event : Field::event_key;
      if (book.event(column.name) == nullptr) {
        std::vector<std::string> known;
        for (const EventKind& kind : book.events) known.push_back(book.symbols.text(kind.name));
        unknown_heading(column, column.name, known, place, faults);
      }
      return;
    }
    if (after("assume")) {
      column.field = Field::assume;
      column.name = rest;
      return;
    }
    const bool figure = after("paid");
    const std::string rule_id = figure ? rest : text;
    if (figure || (rule_id.find('.') != std::string::npos && rule_id.find('.') + 1 < rule_id.size() &&
                   !(rule_id[rule_id.find('.') + 1] >= '0' && rule_id[rule_id.find('.') + 1] <= '9'))) {
      column.rule = book.rule(rule_id);
      column.name = rule_id;
      column.field = figure ? Field::figure : Field::given;
      if (column.rule == kNoRule) {
        std::vector<std::string> known;
        for (const Rule& rule : book.rules) {
          if (rule.kind == Rule::Kind::law || rule.kind == Rule::Kind::election) known.push_back(rule.id);
        }
        unknown_heading(column, rule_id, known, place, faults);
      } else if (!figure && book.rules[static_cast<std::size_t>(column.rule)].kind == Rule::Kind::election) {
        column.field = Field::elect;
      }
      return;
    }
    std::string word = folded(text);
    if (!named(column, word)) {
      // A number at the end: the columns of one line within the row.
      std::size_t digits = word.size();
      while (digits > 0 && word[digits - 1] >= '0' && word[digits - 1] <= '9') --digits;
      const std::string number = word.substr(digits);
      if (digits > 0 && !number.empty() && number.size() <= 3) {
        word.resize(digits);
        if (word.back() == '_') word.pop_back();
        if (named(column, word) && column.field < Field::scheme) column.field = Field::skip;
        column.group = static_cast<std::size_t>(std::stoi(number));
      }
    }
    if (column.field == Field::skip && !text.empty() && words.find("skip", word) == nullptr) ignored.push_back(text);
  }

  [[nodiscard]] bool named(SheetColumn& column, const std::string& word) const {
    const std::string* alias = words.find("column", word);
    const std::string meant = alias == nullptr ? word : *alias;
    for (const auto& [known, field] : kFields) {
      if (meant != known) continue;
      column.field = field;
      return true;
    }
    for (const std::string& key : line_keys) {
      if (meant != key && meant != folded(key)) continue;
      column.field = Field::key;
      column.name = key;
      return true;
    }
    return false;
  }

  void unknown_heading(const SheetColumn& column, const std::string& word, const std::vector<std::string>& known,
                       Place place, Faults& faults) const {
    const std::string near = closest(word, known);
    faults.push_back(
        {"sheet.unknown-column", options.file, place,
         "Không hiểu cột " + shown(column.heading) + ": bộ luật không có " + shown(word) + ".",
         "The column " + shown(column.heading) + " is not understood: the lawbook has no " + shown(word) + ".",
         near.empty() ? "Xem các mã: huong rules list" : "Có phải " + shown(near) + "?",
         near.empty() ? "See the ids: huong rules list" : "Did you mean " + shown(near) + "?"});
  }

  void place_column(std::size_t at) {
    const SheetColumn& column = columns[at];
    if (column.field == Field::id) id = at;
    if (column.field == Field::name) name = at;
    if (column.field == Field::born) born = at;
    if (column.field == Field::benefit) benefit = at;
    if (column.field < Field::scheme) return;
    if (lines.size() <= column.group) lines.resize(column.group + 1);
    LineColumns& line = lines[column.group];
    switch (column.field) {
      case Field::scheme:
        line.scheme = at;
        break;
      case Field::kind:
        line.kind = at;
        break;
      case Field::from:
        line.from = at;
        break;
      case Field::to:
        line.to = at;
        break;
      case Field::created:
        line.created = at;
        break;
      case Field::allowance:
        line.allowances.push_back(at);
        break;
      case Field::key:
        line.keys.push_back(at);
        break;
      default:
        line.amounts.push_back(at);
        break;
    }
  }

  // ---- rows ----

  [[nodiscard]] static std::string_view cell(const CsvRow& row, std::size_t column) {
    return column == LineColumns::npos ? std::string_view() : trimmed(row[column]);
  }

  [[nodiscard]] bool begins(const CsvRow& row) const {
    if (!now->begun || !row_is_line) return true;
    const std::string_view asked = cell(row, benefit);
    if (!asked.empty() && !now->said[benefit].empty() && asked != now->said[benefit]) return true;
    if (id != LineColumns::npos) {
      const std::string_view written = cell(row, id);
      return !written.empty() && written != now->said[id];
    }
    if (name == LineColumns::npos) return true;
    const std::string_view written = cell(row, name), when = cell(row, born);
    if (!when.empty() && when != now->said[born]) return true;
    return !written.empty() && written != now->said[name] && name_key(written) != now->name;
  }

  bool add(const CsvRow& row) {
    const bool begin = begins(row);
    const bool ended = begin && now->begun;
    if (ended) close();
    if (begin) open(row);
    read(row);
    return ended;
  }

  bool finish() {
    if (!now->begun) return false;
    close();
    return true;
  }

  void open(const CsvRow& row) {
    Work& work = *now;
    Decision& d = work.decision;
    work.faults.clear();
    work.said.resize(columns.size());
    for (std::string& said : work.said) said.clear();
    work.created.clear();
    work.name.clear();
    work.paid = false;
    work.begun = true;
    d.id.clear();
    d.line = static_cast<std::uint32_t>(row.line);
    d.paid = Exact();
    d.figures.clear();
    d.repeated.clear();
    d.notes.clear();
    Case& c = d.case_;
    c.file = options.file;
    c.as_of = options.as_of ? *options.as_of : options.today;
    c.person = {};
    c.person.place = {0, d.line, 0};
    c.records.clear();
    c.events.clear();
    c.given.clear();
    c.elect.clear();
    c.assume.clear();
    c.agreements.reset();
    c.claim = Claim{{}, {}, c.person.place};
    d.benefit = usual_benefit;
  }

  void read(const CsvRow& row) {
    for (std::size_t i = columns.size(); i < row.size(); ++i) {
      if (trimmed(row[i]).empty()) continue;
      fault(row, i, "sheet.fields", "Dòng có nhiều ô hơn số cột.", "The row has more fields than there are columns.",
            "Ô có dấu phẩy phải đặt trong dấu ngoặc kép.", "Put a field that holds a comma in quotation marks.");
      break;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].field == Field::skip || columns[i].field >= Field::event) continue;
      const std::string_view text = trimmed(row[i]);
      if (text.empty()) continue;
      std::string& said = now->said[i];
      if (said.empty()) {
        said = text;
        claim_cell(row, i, text);
      } else if (said != text && !(i == name && name_key(text) == now->name)) {
        fault(row, i, "sheet.conflict",
              "Cột " + shown(columns[i].heading) + " của cùng một hồ sơ có hai giá trị: " + shown(said) + " và " +
                  shown(text) + ".",
              "The column " + shown(columns[i].heading) + " has two values in one claim: " + shown(said) + " and " +
                  shown(text) + ".",
              "Sửa cho giống nhau, hoặc ghi mã hồ sơ khác.", "Make them the same, or give the claim another id.");
      }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].field == Field::event) event(row, i);
    }
    for (const LineColumns& line : lines) record(row, line);
  }

  void fault(const CsvRow& row, std::size_t column, std::string code, std::string vi, std::string en,
             std::string fix_vi, std::string fix_en) {
    const Place place{0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(column + 1)};
    now->faults.push_back(
        {std::move(code), options.file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
  }

  void unreadable(const CsvRow& row, std::size_t column, std::string_view text, bool ambiguous, const Text& what,
                  const Text& fix) {
    const std::string in_vi = "Ô " + shown(text) + " của cột " + shown(columns[column].heading),
                      in_en = shown(text) + " in the column " + shown(columns[column].heading);
    if (ambiguous) {
      fault(row, column, "sheet.ambiguous", in_vi + " có thể đọc theo hai cách.", in_en + " can be read in two ways.",
            fix.vi, fix.en);
    } else {
      fault(row, column, "sheet.value", in_vi + " không phải là " + what.vi + ".", in_en + " is no " + what.en + ".",
            fix.vi, fix.en);
    }
  }

  std::optional<CellNumber> number(const CsvRow& row, std::size_t column, std::string_view text,
                                   bool never_grouped = false) {
    const CellValue<CellNumber> found = read_number_cell(text, never_grouped);
    if (!found.value) {
      unreadable(row, column, text, found.ambiguous, {"số", "number"},
                 {"Viết số liền, ví dụ 6250000.", "Write it without separators, for example 6250000."});
    }
    return found.value;
  }

  std::optional<Month> month(const CsvRow& row, std::size_t column, std::string_view text, bool end = false) {
    const CellValue<Month> found = read_month_cell(text, options.days, end);
    if (!found.value) {
      unreadable(row, column, text, found.ambiguous, {"tháng", "month"},
                 {"Viết năm-tháng, ví dụ 2019-03; năm của lịch Dân Quốc (Đài Loan) thì cộng 1911.",
                  "Write year-month, for example 2019-03; to a year of the Republic of China calendar add 1911."});
    }
    return found.value;
  }

  std::optional<Day> day(const CsvRow& row, std::size_t column, std::string_view text) {
    const CellValue<Day> found = read_day_cell(text, options.days);
    if (!found.value) {
      unreadable(row, column, text, found.ambiguous, {"ngày", "day"},
                 {"Viết năm-tháng-ngày, ví dụ 2019-03-15; ngày viết 15/03/2019 thì dùng --days dmy.",
                  "Write year-month-day, for example 2019-03-15; with 15/03/2019 use --days dmy."});
    }
    return found.value;
  }

  /// A word of a list, written as it is or in another way; nothing, with a fault, when it is none of them.
  template <class Known>
  const std::string* word(const CsvRow& row, std::size_t column, std::string_view group, std::string_view text,
                          Known&& known) {
    SheetColumn& at = columns[column];
    if (at.last_cell == text) return &at.last_word;
    std::string meant(text);
    std::vector<std::string> all = known();
    if (std::find(all.begin(), all.end(), meant) == all.end()) {
      const std::string* alias = words.find(group, folded(text));
      if (alias != nullptr) meant = *alias;
      const auto same =
          std::find_if(all.begin(), all.end(), [&](const std::string& each) { return folded(each) == folded(meant); });
      if (same == all.end()) {
        std::string list;
        for (std::size_t i = 0; i < all.size() && i < 12; ++i) list += (i ? ", " : "") + all[i];
        fault(row, column, "sheet.word", "Không hiểu " + shown(text) + " trong cột " + shown(at.heading) + ".",
              shown(text) + " in the column " + shown(at.heading) + " is not understood.",
              "Dùng một trong: " + list + ".", "Use one of: " + list + ".");
        return nullptr;
      }
      meant = *same;
    }
    at.last_cell = text;
    at.last_word = std::move(meant);
    return &at.last_word;
  }

  void claim_cell(const CsvRow& row, std::size_t i, std::string_view text) {
    Decision& d = now->decision;
    Case& c = d.case_;
    const Place place{0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(i + 1)};
    switch (columns[i].field) {
      case Field::id:
        if (find_bad_utf8(text) == std::string_view::npos) {
          d.id = text;
          break;
        }
        d.id = valid_utf8(text);
        fault(row, i, "sheet.text", "Mã hồ sơ không phải chữ Unicode (UTF-8).", "The id is not UTF-8 text.",
              "Lưu lại tệp với bảng mã UTF-8.", "Save the file as UTF-8.");
        break;
      case Field::name:
        now->name = name_key(text);
        break;
      case Field::benefit:
        d.benefit = benefit_of(text, &columns[i], row, now->faults);
        break;
      case Field::born: {
        const CellValue<Birth> found = read_birth_cell(text, options.days);
        if (!found.value) {
          unreadable(row, i, text, found.ambiguous, {"ngày sinh", "birth date"},
                     {"Viết năm-tháng-ngày, ví dụ 1969-08-20; ngày viết 20/08/1969 thì dùng --days dmy.",
                      "Write year-month-day, for example 1969-08-20; with 20/08/1969 use --days dmy."});
        }
        c.person.born = found.value;
        break;
      }
      case Field::sex:
        if (const std::string* sex = word(row, i, "sex", text, [] {
              return std::vector<std::string>{"female", "male"};
            })) {
          c.person.sex = *sex;
        }
        break;
      case Field::nationality:
      case Field::residence: {
        const auto is_code = [](std::string_view code) {
          return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
        };
        const std::string* alias = is_code(text) ? nullptr : words.find("country", folded(text));
        const std::string code = alias != nullptr ? *alias : std::string(text);
        const bool fits = is_code(code);
        if (!fits) {
          unreadable(row, i, text, false, {"mã nước", "country"},
                     {"Viết hai chữ in hoa, ví dụ VN.", "Write two capital letters, for example VN."});
          break;
        }
        (columns[i].field == Field::nationality ? c.person.nationality : c.person.residence) = code;
        break;
      }
      case Field::as_of:
        if (const auto asked = day(row, i, text); asked && !options.as_of) c.as_of = *asked;
        break;
      case Field::claim_from:
        c.claim->from = month(row, i, text);
        break;
      case Field::paid:
        if (const auto paid = number(row, i, text)) {
          d.paid = paid->value;
          now->paid = true;
        } else {
          now->paid = true;  // told of once
        }
        break;
      case Field::agreements:
        c.agreements.emplace();
        for (std::size_t from = 0; from < text.size();) {
          const std::size_t end = std::min(text.find(' ', from), text.size());
          const std::string_view one = text.substr(from, end - from);
          if (!one.empty() && one != "none") c.agreements->push_back({std::string(one), {}, place});
          from = end + 1;
        }
        break;
      case Field::assume:
        if (const auto from = day(row, i, text)) c.assume.push_back({columns[i].name, to_string(*from), place});
        break;
      case Field::given:
      case Field::elect:
        if (const auto value = rule_value(row, i, text)) {
          (columns[i].field == Field::given ? c.given : c.elect).push_back({columns[i].name, value->first, place});
        }
        break;
      case Field::figure:
        if (const auto value = rule_value(row, i, text)) {
          const Unit& unit = book.rules[static_cast<std::size_t>(columns[i].rule)].unit;
          if (const auto exact = parse_value(value->first, unit, book.symbols)) {
            d.figures.push_back({columns[i].rule, *exact, value->second});
          }
        }
        break;
      default:
        break;
    }
  }

  /// A rule's value as a case writes it, and one unit of its last place.
  std::optional<std::pair<std::string, Exact>> rule_value(const CsvRow& row, std::size_t i, std::string_view text) {
    using K = Unit::Kind;
    const Unit& unit = book.rules[static_cast<std::size_t>(columns[i].rule)].unit;
    std::string out(text);
    Exact step;
    switch (unit.kind) {
      case K::month:
        if (const auto found = month(row, i, text)) return std::pair(to_string(*found), step);
        return std::nullopt;
      case K::day:
        if (const auto found = day(row, i, text)) return std::pair(to_string(*found), step);
        return std::nullopt;
      case K::truth: {
        const std::string* found = word(row, i, "truth", text, [] { return std::vector<std::string>{"yes", "no"}; });
        return found == nullptr ? std::nullopt : std::optional(std::pair(*found, step));
      }
      case K::choice:
      case K::records:
      case K::spans:
        break;
      default: {
        std::string_view digits = text;
        std::string unit_word;
        const std::size_t end = digits.find_last_of("0123456789");
        if (end != std::string_view::npos) {
          unit_word = folded(digits.substr(end + 1));
          digits = digits.substr(0, end + 1);
        }
        const bool percent = unit.kind == K::percent;
        const auto found = number(row, i, digits, unit.kind != K::money);
        if (!found) return std::nullopt;
        out = to_string(found->value);
        step = Exact(1);
        for (int k = 0; k < found->decimals; ++k) step = step / Exact(10);
        if (percent) step = step / Exact(100);
        if (unit.kind == K::months || unit.kind == K::years) {
          const std::string* length = words.find("length", unit_word);
          if (length != nullptr) out += ' ' + *length;
        }
        break;
      }
    }
    if (!parse_value(out, unit, book.symbols)) {
      const std::string wanted = to_string(unit, book.symbols);
      unreadable(row, i, text, false, {"giá trị của quy tắc này", "value of this rule"},
                 {"Cần: " + wanted + ".", "Wanted: " + wanted + "."});
      return std::nullopt;
    }
    return std::pair(out, step);
  }

  static constexpr std::int32_t kNoBenefit = -1, kSeveral = -2;

  /// The benefit of a result id; of a word of the format the first that a country declares under it, which is the one
  /// people mean. kSeveral when countries share the word: the record tells.
  [[nodiscard]] std::int32_t benefit_called(const std::string& meant, std::string_view country) const {
    std::int32_t found = kNoBenefit;
    for (std::size_t i = 0; i < book.benefits.size(); ++i) {
      const Benefit& each = book.benefits[i];
      if (each.id == meant) return static_cast<std::int32_t>(i);
      const bool called = std::find(each.claims.begin(), each.claims.end(), meant) != each.claims.end();
      if (!called || (!country.empty() && each.country != country)) continue;
      if (found == kNoBenefit) {
        found = static_cast<std::int32_t>(i);
      } else if (book.benefits[static_cast<std::size_t>(found)].country != each.country) {
        return kSeveral;
      }
    }
    return found;
  }

  std::int32_t benefit_of(std::string_view text, SheetColumn* column, const CsvRow& row, Faults& faults) {
    if (column != nullptr && column->last_cell == text) return std::stoi(column->last_word);
    const std::string* alias = words.find("benefit", folded(text));
    const std::int32_t found = benefit_called(alias != nullptr ? *alias : std::string(text), {});
    if (found == kNoBenefit) {
      const auto at = column == nullptr ? 0 : static_cast<std::uint32_t>(column - columns.data() + 1);
      no_benefit(text, {0, column == nullptr ? 0 : static_cast<std::uint32_t>(row.line), at}, false, faults);
    } else if (column != nullptr) {
      column->last_cell = text;
      column->last_word = std::to_string(found);
    }
    return found;
  }

  void no_benefit(std::string_view text, Place place, bool several, Faults& faults) const {
    std::string known;
    for (const Benefit& each : book.benefits) known += (known.empty() ? "" : ", ") + each.id;
    const std::string word = shown(text);
    faults.push_back(
        {"sheet.benefit", options.file, place,
         several ? "Quyền lợi " + word + " có ở nhiều nước." : "Không có quyền lợi " + word + ".",
         several ? "More than one country has the benefit " + word + "." : "There is no benefit " + word + ".",
         "Ghi mã kết quả: " + known + ".", "Write the id of the result: " + known + "."});
  }

  /// Of a word that countries share: the country of the lines or of the values given, when it is one.
  void settle_benefit() {
    Decision& d = now->decision;
    if (d.benefit != kSeveral) return;
    const std::string text = benefit == LineColumns::npos ? options.benefit : now->said[benefit];
    const std::string* alias = words.find("benefit", folded(text));
    std::set<std::string> countries;
    for (const Record& record : d.case_.records) {
      if (const Scheme* scheme = book.scheme(record.scheme)) countries.insert(scheme->country);
    }
    for (const Fact& given : d.case_.given)
      countries.insert(book.rules[static_cast<std::size_t>(book.rule(given.key))].country);
    d.benefit = kNoBenefit;
    if (countries.size() == 1) d.benefit = benefit_called(alias != nullptr ? *alias : text, *countries.begin());
    if (d.benefit < 0) {
      d.benefit = kNoBenefit;
      no_benefit(text, {0, d.line, 0}, true, now->faults);
    }
  }

  void event(const CsvRow& row, std::size_t i) {
    const std::string_view text = trimmed(row[i]);
    if (text.empty()) return;
    const auto when = day(row, i, text);
    if (!when) return;
    Event event{
        columns[i].name, *when, {}, {0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(i + 1)}};
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (columns[k].field != Field::event_key || columns[k].name != event.kind) continue;
      const std::string_view value = trimmed(row[k]);
      if (value.empty()) continue;
      event.facts.push_back({columns[k].fact,
                             std::string(value),
                             {0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(k + 1)}});
    }
    std::vector<Event>& events = now->decision.case_.events;
    // Told again on every row of the claim.
    const bool told = std::any_of(events.begin(), events.end(), [&](const Event& other) {
      return other.kind == event.kind && other.date == event.date &&
             std::equal(other.facts.begin(), other.facts.end(), event.facts.begin(), event.facts.end(),
                        [](const Fact& a, const Fact& b) { return a.key == b.key && a.text == b.text; });
    });
    if (!told) events.push_back(std::move(event));
  }

  void record(const CsvRow& row, const LineColumns& line) {
    if (line.from == LineColumns::npos || line.to == LineColumns::npos) return;
    const std::string_view from = trimmed(row[line.from]), to = trimmed(row[line.to]);
    if (from.empty() && to.empty()) return;
    const auto first = from.empty() ? std::nullopt : month(row, line.from, from);
    const auto last = to.empty() ? std::nullopt : month(row, line.to, to, true);
    if (from.empty() || to.empty()) {
      fault(row, from.empty() ? line.from : line.to, "sheet.missing", "Dòng đóng thiếu tháng bắt đầu hoặc kết thúc.",
            "A line of the record lacks its first or its last month.", "Ghi đủ hai tháng.", "Write both months.");
      return;
    }
    if (!first || !last) return;
    if (*first > *last) {
      fault(row, line.from, "sheet.backwards",
            "Tháng bắt đầu " + shown(from) + " sau tháng kết thúc " + shown(to) + ".",
            "The first month " + shown(from) + " is after the last, " + shown(to) + ".", "Đổi chỗ hai tháng.",
            "Swap the two.");
      return;
    }
    Record& record = now->decision.case_.records.emplace_back();
    record.place = {0, static_cast<std::uint32_t>(row.line), static_cast<std::uint32_t>(line.from + 1)};
    record.months = {*first, *last};
    if (const std::string_view text = cell(row, line.scheme); !text.empty()) scheme(row, line.scheme, text, record);
    if (const std::string_view text = cell(row, line.kind); !text.empty()) {
      const std::string* found = word(row, line.kind, "kind", text, [&] { return all_kinds(); });
      if (found != nullptr) record.kind = *found;
    }
    for (const std::size_t i : line.amounts) amount(row, i, record);
    for (const std::size_t i : line.allowances) {
      const std::string_view text = trimmed(row[i]);
      const CellValue<CellNumber> found = read_number_cell(text, true);
      if (text.empty() || (found.value && found.value->value == Exact(0))) continue;
      fault(row, i, "sheet.allowance", "Cột phụ cấp " + shown(columns[i].heading) + " không được cộng tự động.",
            "The allowance in the column " + shown(columns[i].heading) + " is not added by itself.",
            "Cộng phụ cấp vào hệ số rồi để trống cột này.", "Add it to the coefficient and leave this column empty.");
    }
    for (const std::size_t i : line.keys) {
      const std::string_view text = trimmed(row[i]);
      if (text.empty()) continue;
      const std::string* alias = words.find(columns[i].name, folded(text));
      record.keys.push_back({columns[i].name,
                             alias != nullptr ? *alias : std::string(text),
                             {0, record.place.line, static_cast<std::uint32_t>(i + 1)}});
    }
    if (line.created != LineColumns::npos) {
      now->created.resize(now->decision.case_.records.size());
      now->created.back() = trimmed(row[line.created]);
    }
  }

  /// A scheme of a country without law here is taken as it is; anything else must be one that is known.
  void scheme(const CsvRow& row, std::size_t i, std::string_view text, Record& record) {
    SheetColumn& column = columns[i];
    if (column.last_cell != text) {
      const std::string* alias = words.find("scheme", folded(text));
      const std::string meant = alias != nullptr ? *alias : std::string(text);
      const auto here = [&](const Scheme& each) { return each.id.substr(0, 3) == meant.substr(0, 3); };
      const bool abroad =
          meant.size() > 3 && meant[2] == '.' && std::none_of(book.schemes.begin(), book.schemes.end(), here);
      if (book.scheme(meant) == nullptr && !abroad) {
        std::string known;
        for (const Scheme& each : book.schemes) known += (known.empty() ? "" : ", ") + each.id;
        fault(row, i, "sheet.word", "Không hiểu " + shown(text) + " trong cột " + shown(column.heading) + ".",
              shown(text) + " in the column " + shown(column.heading) + " is not understood.",
              "Dùng một trong: " + known + ".", "Use one of: " + known + ".");
        return;
      }
      column.last_cell = text;
      column.last_word = meant;
    }
    record.scheme = column.last_word;
  }

  [[nodiscard]] std::vector<std::string> all_kinds() const {
    std::set<std::string> kinds;
    for (const Scheme& scheme : book.schemes) {
      for (const Kind& kind : scheme.kinds) kinds.insert(book.symbols.text(kind.name));
    }
    return {kinds.begin(), kinds.end()};
  }

  void amount(const CsvRow& row, std::size_t i, Record& record) {
    const std::string_view text = trimmed(row[i]);
    if (text.empty()) return;
    const Field field = columns[i].field;
    const bool money = field == Field::wage || field == Field::pay;
    const auto found = number(row, i, text, !money);
    if (!found || found->value == Exact(0)) return;  // a zero stands for "none"
    if (record.basis != Basis::none) {
      fault(row, i, "sheet.two-amounts", "Dòng đóng có cả tiền lương và hệ số.",
            "A line of the record has more than one amount.", "Chỉ để lại một.", "Keep one of them.");
      return;
    }
    if (field == Field::wage && found->value < Exact(kLeastWage)) {
      fault(row, i, "sheet.coefficient", "Tiền lương " + shown(text) + " giống một hệ số.",
            "The wage " + shown(text) + " looks like a coefficient.", "Ghi hệ số vào cột coefficient (HS_LUONG).",
            "Write it in the column coefficient (HS_LUONG).");
      return;
    }
    record.basis = field == Field::wage          ? Basis::wage
                   : field == Field::pay         ? Basis::pay
                   : field == Field::coefficient ? Basis::coefficient
                   : field == Field::points      ? Basis::points
                                                 : Basis::count;
    record.amount = found->value;
  }

  // ---- a whole decision ----

  void close() {
    Decision& d = now->decision;
    if (d.id.empty()) d.id = id == LineColumns::npos ? std::to_string(d.line) : std::string();
    if (!now->paid) missing({"số tiền đã quyết định (paid)", "the amount decided (paid)"});
    settle_benefit();
    if (d.benefit < 0 && now->faults.empty()) missing({"quyền lợi (benefit)", "the benefit (benefit)"});
    defaults();
    join_lines();
    std::swap(now, complete);
    now->begun = false;
  }

  void missing(const Text& said) {
    now->faults.push_back({"sheet.missing",
                           options.file,
                           {0, now->decision.line, 0},
                           "Hồ sơ thiếu " + said.vi + ".",
                           "The claim lacks " + said.en + ".",
                           "Ghi vào dòng đầu của hồ sơ; bị từ chối thì ghi 0.",
                           "Write it in the claim's first row; 0 where it was refused."});
  }

  /// What a line does not say: the scheme of the benefit, and the kind that counts for everything.
  void defaults() {
    Decision& d = now->decision;
    for (Record& record : d.case_.records) {
      if (record.scheme.empty() && d.benefit >= 0)
        record.scheme = book.benefits[static_cast<std::size_t>(d.benefit)].scheme;
      if (record.kind.empty()) {
        if (const Scheme* scheme = book.scheme(record.scheme)) {
          const auto full = std::find_if(scheme->kinds.begin(), scheme->kinds.end(),
                                         [](const Kind& kind) { return kind.right && kind.amount && kind.average; });
          if (full != scheme->kinds.end()) record.kind = book.symbols.text(full->name);
        } else {
          record.kind = "insured";
        }
      }
      const std::string* extra = with[static_cast<std::size_t>(record.basis)];
      if (extra == nullptr) continue;
      const std::size_t equals = extra->find('=');
      const std::string key = extra->substr(0, equals);
      const bool told =
          std::any_of(record.keys.begin(), record.keys.end(), [&](const Fact& fact) { return fact.key == key; });
      if (!told) record.keys.push_back({key, extra->substr(equals + 1), record.place});
    }
  }

  /// Months that stand in two lines of one scheme count once where the lines agree; where they do not, the newer
  /// extract decides; where that is not told, the law's reader refuses them.
  void join_lines() {
    std::vector<Record>& records = now->decision.case_.records;
    bool apart = true;
    for (std::size_t i = 1; i < records.size() && apart; ++i)
      apart = records[i - 1].months.last < records[i].months.first;
    if (apart) return;
    std::vector<std::size_t> order(records.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    put_in_order(order,
                 [&](std::size_t a, std::size_t b) { return records[a].months.first < records[b].months.first; });
    std::vector<bool> dropped(records.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size(); ++j) {
        Record &a = records[order[i]], &b = records[order[j]];
        if (dropped[order[i]] || b.months.first > a.months.last) break;
        if (dropped[order[j]] || a.scheme != b.scheme || !overlap(a.months, b.months)) continue;
        if (same_but_for_months(a, b)) {
          join(order[i], order[j], dropped);
        } else if (a.months == b.months) {
          newer(order[i], order[j], dropped);
        }
      }
    }
    compact(dropped);
  }

  void join(std::size_t kept, std::size_t other, std::vector<bool>& dropped) {
    Decision& d = now->decision;
    Record &a = d.case_.records[kept], &b = d.case_.records[other];
    RepeatedMonths again;
    again.record = kept;
    again.months = {b.months.first, std::min(a.months.last, b.months.last)};
    again.whole_line = a.months == b.months;
    again.line = b.place.line;
    d.repeated.push_back(again);
    note(again.whole_line ? "duplicate-line" : "overlap");
    if (b.months.last <= a.months.last) {
      dropped[other] = true;
    } else {
      b.months.first = a.months.last + 1;
    }
  }

  void newer(std::size_t one, std::size_t other, std::vector<bool>& dropped) {
    const auto& created = now->created;
    const auto when = [&](std::size_t i) { return i < created.size() ? created[i] : std::string(); };
    const std::string a = when(one), b = when(other);
    const auto year_first = [](const std::string& text) {
      return text.size() >= 8 &&
             std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!year_first(a) || !year_first(b) || a == b) return;
    dropped[a < b ? one : other] = true;
    note("older-line");
  }

  void note(const std::string& word) {
    std::vector<std::string>& notes = now->decision.notes;
    if (std::find(notes.begin(), notes.end(), word) == notes.end()) notes.push_back(word);
  }

  void compact(const std::vector<bool>& dropped) {
    Decision& d = now->decision;
    std::vector<std::size_t> place(dropped.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < dropped.size(); ++i) {
      place[i] = kept;
      if (dropped[i]) continue;
      if (kept != i) d.case_.records[kept] = std::move(d.case_.records[i]);
      ++kept;
    }
    d.case_.records.resize(kept);
    std::vector<RepeatedMonths> repeated;
    for (RepeatedMonths& again : d.repeated) {
      if (dropped[again.record]) continue;
      again.record = place[again.record];
      repeated.push_back(again);
    }
    d.repeated = std::move(repeated);
  }
};

DecisionSheet::DecisionSheet(const Lawbook& lawbook, const SheetWords& words, SheetOptions options)
    : impl_(std::make_unique<Impl>(lawbook, words, std::move(options))) {}
DecisionSheet::~DecisionSheet() = default;
DecisionSheet::DecisionSheet(DecisionSheet&&) noexcept = default;
DecisionSheet& DecisionSheet::operator=(DecisionSheet&&) noexcept = default;

void DecisionSheet::head(const CsvRow& row, Faults& faults) { impl_->head(row, faults); }
const std::vector<std::string>& DecisionSheet::ignored() const { return impl_->ignored; }
bool DecisionSheet::add(const CsvRow& row) { return impl_->add(row); }
bool DecisionSheet::finish() { return impl_->finish(); }
const Decision& DecisionSheet::decision() const { return impl_->complete->decision; }
const Faults& DecisionSheet::faults() const { return impl_->complete->faults; }

}  // namespace huong
