#include "calc/law/facts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "calc/law/compiler.hpp"
#include "calc/law/show.hpp"
#include "calc/law/value.hpp"

namespace huong {
namespace {

constexpr std::int64_t kLargestAmount = std::int64_t{4'000'000'000'000'000'000};

class Admission {
 public:
  Admission(const Case& c, const Lawbook& book, Faults& faults) : case_(c), book_(book), faults_(faults) {}

  std::optional<Facts> admit() {
    const std::size_t before = faults_.size();
    facts_.as_of = *case_.as_of;
    facts_.born = case_.person.born;
    facts_.sex = word(case_.person.sex);
    facts_.nationality = word(case_.person.nationality);
    facts_.residence = word(case_.person.residence);
    if (case_.claim) facts_.asked_from = case_.claim->from;
    scale_of_amounts();
    for (std::size_t i = 0; i < case_.records.size(); ++i) record(i);
    for (const Event& e : case_.events) event(e);
    std::stable_sort(facts_.rows.begin(), facts_.rows.end(), [](const FactRow& a, const FactRow& b) {
      return a.months.first != b.months.first ? a.months.first < b.months.first : a.scheme < b.scheme;
    });
    overlaps();
    for (const FamilyMember& m : case_.family) {
      facts_.family.push_back({book_.symbols.find(m.relation), m.born, m.disabled});
    }
    for (const Fact& g : case_.given) given(g, false);
    for (const Fact& e : case_.elect) given(e, true);
    facts_.unknown_schemes.assign(unknown_schemes_.begin(), unknown_schemes_.end());
    if (faults_.size() > before) return std::nullopt;
    lay_out(facts_);
    return std::move(facts_);
  }

 private:
  Symbol word(const std::optional<std::string>& text) const {
    if (!text) return kNoSymbol;
    const Symbol s = book_.symbols.find(*text);
    return s == kNoSymbol ? kOtherWord : s;
  }

  void fault(Place place, std::string code, std::string vi, std::string en, std::string fix_vi, std::string fix_en) {
    faults_.push_back(
        {std::move(code), case_.file, place, std::move(vi), std::move(en), std::move(fix_vi), std::move(fix_en)});
  }

  void unknown_word(Place place, const std::string& code, const Text& what, const std::string& written,
                    const std::vector<std::string>& known) {
    const std::string near = closest_word(written, known);
    std::string all;
    for (std::size_t i = 0; i < known.size() && i < 12; ++i) all += (i ? ", " : "") + known[i];
    if (known.size() > 12) all += " …";
    fault(
        place, code, "Không có " + what.vi + " \"" + written + "\".",
        "There is no " + what.en + " \"" + written + "\".",
        near.empty() ? (all.empty() ? "Bỏ mục này." : "Dùng một trong: " + all + ".") : "Có phải \"" + near + "\"?",
        near.empty() ? (all.empty() ? "Leave it out." : "Use one of: " + all + ".") : "Did you mean \"" + near + "\"?");
  }

  void scale_of_amounts() {
    Integer scale = 1;
    Place finest = case_.person.place;
    for (const Record& r : case_.records) {
      if (r.basis == Basis::none) continue;
      scale = boost::multiprecision::lcm(scale, r.amount.denominator());
      if (scale > 1'000'000) {
        finest = r.place;
        break;
      }
    }
    if (scale > 1'000'000) {
      fault(finest, "case.amount-too-fine", "Có số tiền ghi quá nhiều chữ số lẻ.", "An amount has too many decimals.",
            "Ghi tối đa 6 chữ số lẻ.", "Write at most 6 decimals.");
      scale = 1;
    }
    // What a wage is brought to has decimals of its own.
    for (const Scheme& s : book_.schemes) {
      const bool used = std::any_of(case_.records.begin(), case_.records.end(),
                                    [&](const Record& r) { return r.basis == Basis::wage && r.scheme == s.id; });
      for (const std::optional<WageLimit>* limit : {&s.ceiling, &s.floor}) {
        if (!used || !*limit) continue;
        for (const WageLimit::Step& step : (*limit)->steps) {
          if (step.value) scale = boost::multiprecision::lcm(scale, step.value->denominator());
        }
      }
      if (used && s.truncate) scale = boost::multiprecision::lcm(scale, s.truncate->denominator());
    }
    if (scale > 1'000'000'000'000) {
      fault(case_.person.place, "case.amount-too-fine", "Có số tiền ghi quá nhiều chữ số lẻ.",
            "An amount has too many decimals.", "Ghi tối đa 6 chữ số lẻ.", "Write at most 6 decimals.");
      scale = 1;
    }
    facts_.amount_scale = static_cast<std::int64_t>(scale);
  }

  std::int64_t scaled(const Exact& amount, Place place) {
    const Exact v = amount * Exact(facts_.amount_scale);
    if (!v.is_integer()) return 0;
    if (v.numerator() > kLargestAmount || v.numerator() < 0) {
      fault(place, "case.amount-too-large", "Số tiền này quá lớn.", "This amount is too large.",
            "Kiểm tra lại số chữ số.", "Check the number of digits.");
      return 0;
    }
    return static_cast<std::int64_t>(v.numerator());
  }

  void record(std::size_t index) {
    const Record& r = case_.records[index];
    const Scheme* scheme = book_.scheme(r.scheme);
    if (!scheme) {
      const std::string country = r.scheme.substr(0, r.scheme.find('.'));
      std::vector<std::string> known;
      for (const Scheme& s : book_.schemes) {
        if (s.id.substr(0, s.id.find('.')) == country) known.push_back(s.id);
      }
      if (known.empty()) {
        unknown_schemes_.insert(r.scheme);
      } else {
        unknown_word(r.place, "case.unknown-scheme", {"chế độ", "scheme"}, r.scheme, known);
      }
      return;
    }
    FactRow row;
    row.scheme = static_cast<std::int16_t>(scheme - book_.schemes.data());
    row.months = r.months;
    row.basis = r.basis;
    row.planned = r.planned;
    row.record = static_cast<std::int32_t>(index);
    row.kind = book_.symbols.find(r.kind);
    const auto kind =
        std::find_if(scheme->kinds.begin(), scheme->kinds.end(), [&](const Kind& k) { return k.name == row.kind; });
    if (kind == scheme->kinds.end()) {
      std::vector<std::string> known;
      for (const Kind& k : scheme->kinds) known.push_back(book_.symbols.text(k.name));
      unknown_word(r.place, "case.unknown-kind",
                   {"loại thời gian nào của " + scheme->id + " tên là", "kind of " + scheme->id + " called"}, r.kind,
                   known);
      return;
    }
    row.right = kind->right;
    row.counts_amount = kind->amount;
    row.average = kind->average;
    if (r.basis != Basis::none && std::find(scheme->bases.begin(), scheme->bases.end(),
                                            static_cast<std::uint8_t>(r.basis)) == scheme->bases.end()) {
      const std::string basis(to_string(r.basis));
      std::string known;
      for (const std::uint8_t b : scheme->bases)
        known += (known.empty() ? "" : ", ") + std::string(to_string(static_cast<Basis>(b)));
      fault(r.place, "case.wrong-basis", scheme->id + " không nhận \"" + basis + "\".",
            scheme->id + " takes no \"" + basis + "\".", "Dùng: " + known + ".", "Use: " + known + ".");
    }
    keys(r, *scheme, row);
    amounts(r, *scheme, row);
  }

  void keys(const Record& r, const Scheme& scheme, FactRow& row) {
    row.keys = static_cast<std::int32_t>(facts_.key_values.size());
    for (const SchemeKey& key : scheme.keys) {
      Symbol value = key.default_value;
      for (const Fact& f : r.keys) {
        if (f.key != book_.symbols.text(key.name)) continue;
        value = book_.symbols.find(f.text);
        if (!key.values.empty() && std::find(key.values.begin(), key.values.end(), value) == key.values.end()) {
          std::vector<std::string> known;
          for (const Symbol v : key.values) known.push_back(book_.symbols.text(v));
          unknown_word(f.place, "case.unknown-value",
                       {"giá trị nào của \"" + f.key + "\" tên là", "value of \"" + f.key + "\" called"}, f.text,
                       known);
        }
      }
      facts_.key_values.push_back(value);
    }
    for (const Fact& f : r.keys) {
      std::vector<std::string> known;
      for (const SchemeKey& key : scheme.keys) known.push_back(book_.symbols.text(key.name));
      if (std::find(known.begin(), known.end(), f.key) == known.end()) {
        unknown_word(f.place, "case.unknown-key",
                     {"khóa nào của " + scheme.id + " tên là", "key of " + scheme.id + " called"}, f.key, known);
      }
    }
  }

  static const std::optional<Exact>* step_at(const std::optional<WageLimit>& limit, Month m, Month& next) {
    if (!limit) return nullptr;
    const std::optional<Exact>* value = nullptr;
    for (const WageLimit::Step& s : limit->steps) {
      if (s.from > m) {
        next = std::min(next, s.from);
        break;
      }
      value = &s.value;
    }
    return value && *value ? value : nullptr;
  }

  void amounts(const Record& r, const Scheme& scheme, FactRow row) {
    if (r.basis != Basis::wage || (!scheme.ceiling && !scheme.floor && !scheme.truncate)) {
      row.amount = r.basis == Basis::none ? 0 : scaled(r.amount, r.place);
      facts_.rows.push_back(row);
      return;
    }
    Exact wage = r.amount;
    if (scheme.truncate) wage = round(wage, *scheme.truncate, RoundingMode::down);
    std::optional<Span> capped, low;
    const Exact *ceiling = nullptr, *floor = nullptr;
    for (Month m = row.months.first; m <= row.months.last;) {
      Month next = row.months.last + 1;
      const auto* top = step_at(scheme.ceiling, m, next);
      const auto* bottom = step_at(scheme.floor, m, next);
      Exact counted = wage;
      FactRow piece = row;
      piece.months = {m, next - 1};
      if (top && counted > **top) {
        counted = **top;
        capped = Span{capped ? capped->first : m, next - 1};
        ceiling = &**top;
      }
      if (bottom && counted < **bottom) {
        low = Span{low ? low->first : m, next - 1};
        floor = &**bottom;
        if (scheme.floor->raise) counted = **bottom;
      }
      piece.amount = scaled(counted, r.place);
      if (!facts_.rows.empty() && facts_.rows.back().record == row.record &&
          facts_.rows.back().amount == piece.amount) {
        facts_.rows.back().months.last = piece.months.last;
      } else {
        facts_.rows.push_back(piece);
      }
      m = next;
    }
    Unit money;
    money.kind = Unit::Kind::money;
    money.currency = scheme.currency;
    const auto shown = [&](const Exact& v, std::string_view lang) { return show_value(v, money, book_.symbols, lang); };
    const auto months = [](Span s) { return to_string(s.first) + "…" + to_string(s.last); };
    if (capped) {
      facts_.warnings.push_back({"wage-capped",
                                 {"Tiền lương kê " + shown(r.amount, "vi") + " (" + months(*capped) +
                                      ") cao hơn mức tối đa làm căn cứ đóng; chỉ tính " + shown(*ceiling, "vi") + ".",
                                  "The wage " + shown(r.amount, "en") + " (" + months(*capped) +
                                      ") is above the ceiling; " + shown(*ceiling, "en") + " is counted."},
                                 scheme.ceiling->citation.law});
    }
    if (low) {
      const bool raised = scheme.floor->raise;
      facts_.warnings.push_back(
          {raised ? "wage-raised" : "wage-under-floor",
           {"Tiền lương kê " + shown(r.amount, "vi") + " (" + months(*low) + ") thấp hơn mức tối thiểu " +
                shown(*floor, "vi") + (raised ? "; tính theo mức tối thiểu." : "; xin kiểm tra lại."),
            "The wage " + shown(r.amount, "en") + " (" + months(*low) + ") is under the floor of " +
                shown(*floor, "en") + (raised ? "; the floor is counted." : "; please check it.")},
           scheme.floor->citation.law});
    }
  }

  void event(const Event& e) {
    const auto kind = std::find_if(book_.events.begin(), book_.events.end(),
                                   [&](const EventKind& k) { return book_.symbols.text(k.name) == e.kind; });
    if (kind == book_.events.end()) {
      const auto& format = format_events();
      if (std::find(format.begin(), format.end(), e.kind) != format.end()) {
        facts_.warnings.push_back(
            {"event-unused",
             {"Sự kiện \"" + e.kind + "\" ngày " + to_string(e.date) + " chưa được quy định nào ở đây dùng đến.",
              "No law here makes use of the event \"" + e.kind + "\" of " + to_string(e.date) + " yet."},
             ""});
        return;
      }
      std::vector<std::string> known;
      for (const EventKind& k : book_.events) known.push_back(book_.symbols.text(k.name));
      unknown_word(e.place, "case.unknown-event", {"sự kiện", "event"}, e.kind, known);
      return;
    }
    FactEvent out;
    out.kind = static_cast<std::int16_t>(kind - book_.events.begin());
    out.date = e.date;
    out.values.resize(kind->keys.size());
    std::optional<Month> from, to;
    std::string scheme;
    for (const Fact& f : e.facts) {
      const bool extinguishing = kind->extinguishes_named_scheme || !kind->extinguishes.empty();
      if (extinguishing && (f.key == "from" || f.key == "to")) {
        const auto m = parse_month(f.text);
        if (!m) {
          fault(f.place, "case.value", "\"" + f.text + "\" không phải là tháng.", "\"" + f.text + "\" is no month.",
                "Viết năm-tháng, ví dụ 2025-08.", "Write year-month, for example 2025-08.");
        }
        (f.key == "from" ? from : to) = m;
        continue;
      }
      const auto key = std::find_if(kind->keys.begin(), kind->keys.end(),
                                    [&](const EventKey& k) { return book_.symbols.text(k.name) == f.key; });
      if (key == kind->keys.end()) {
        std::vector<std::string> known;
        for (const EventKey& k : kind->keys) known.push_back(book_.symbols.text(k.name));
        unknown_word(f.place, "case.unknown-key",
                     {"khóa nào của sự kiện " + e.kind + " tên là", "key of the event " + e.kind + " called"}, f.key,
                     known);
        continue;
      }
      if (key->is_scheme) {
        scheme = f.text;
        const Symbol s = book_.symbols.find(f.text);
        if (book_.scheme(f.text)) {
          out.values[static_cast<std::size_t>(key - kind->keys.begin())] = Exact(s);
        } else {
          unknown_schemes_.insert(f.text);
        }
        continue;
      }
      out.values[static_cast<std::size_t>(key - kind->keys.begin())] =
          value(f, key->unit, {"\"" + f.key + "\"", "\"" + f.key + "\""});
    }
    for (std::size_t k = 0; k < kind->keys.size(); ++k) {
      if (out.values[k] || kind->keys[k].optional || (kind->keys[k].is_scheme && !scheme.empty())) continue;
      const std::string name = book_.symbols.text(kind->keys[k].name);
      // Given, but with a fault of its own.
      if (std::any_of(e.facts.begin(), e.facts.end(), [&](const Fact& f) { return f.key == name; })) continue;
      fault(e.place, "case.missing", "Sự kiện " + e.kind + " thiếu \"" + name + "\".",
            "The event " + e.kind + " lacks \"" + name + "\".", "Thêm \"" + name + ": …\".",
            "Add \"" + name + ": …\".");
    }
    if (from && to && *from > *to) {
      fault(e.place, "case.value", "Khoảng tháng của sự kiện " + e.kind + " bị ngược: from sau to.",
            "The months of the event " + e.kind + " run backwards: from is after to.", "Đổi chỗ from và to.",
            "Swap from and to.");
      return;
    }
    std::vector<Symbol> gone = kind->extinguishes;
    if (kind->extinguishes_named_scheme && !scheme.empty()) gone.push_back(book_.symbols.find(scheme));
    if (!gone.empty()) extinguish(gone, from.value_or(Month::of(1900, 1)), to.value_or(month_of(e.date)));
    facts_.events.push_back(std::move(out));
  }

  void extinguish(const std::vector<Symbol>& schemes, Month from, Month to) {
    std::vector<FactRow> out;
    for (const FactRow& row : facts_.rows) {
      const Symbol name = book_.schemes[static_cast<std::size_t>(row.scheme)].name;
      if (std::find(schemes.begin(), schemes.end(), name) == schemes.end() || row.months.last < from ||
          row.months.first > to) {
        out.push_back(row);
        continue;
      }
      const auto piece = [&](Month first, Month last, bool refunded) {
        if (first > last) return;
        FactRow p = row;
        p.months = {first, last};
        p.refunded = p.refunded || refunded;
        out.push_back(p);
      };
      piece(row.months.first, from - 1, false);
      piece(std::max(row.months.first, from), std::min(row.months.last, to), true);
      piece(to + 1, row.months.last, false);
    }
    facts_.rows = std::move(out);
  }

  void overlaps() {
    for (std::size_t i = 0; i < facts_.rows.size(); ++i) {
      const FactRow& a = facts_.rows[i];
      for (std::size_t j = i + 1; j < facts_.rows.size() && facts_.rows[j].months.first <= a.months.last; ++j) {
        const FactRow& b = facts_.rows[j];
        if (a.scheme != b.scheme || a.record == b.record || !(a.right || a.counts_amount) ||
            !(b.right || b.counts_amount))
          continue;
        const Month from = b.months.first, to = std::min(a.months.last, b.months.last);
        const Record &ra = case_.records[static_cast<std::size_t>(a.record)],
                     &rb = case_.records[static_cast<std::size_t>(b.record)];
        const std::string when = to_string(from) + (from == to ? "" : "…" + to_string(to));
        const std::string other = ra.place.line ? std::to_string(ra.place.line) : std::string();
        fault(rb.place, "case.overlap",
              "Hai dòng của " + ra.scheme + " cùng kê các tháng " + when +
                  (other.empty() ? "" : " (dòng kia: " + other + ")") + ".",
              "Two lines of " + ra.scheme + " cover the months " + when +
                  (other.empty() ? "" : " (the other: line " + other + ")") + ".",
              "Sửa from/to để mỗi tháng chỉ nằm trong một dòng; nếu ảnh chụp trùng dòng thì bỏ dòng thừa.",
              "Mend from/to so that each month stands in one line; drop a line that was copied twice.");
        return;
      }
    }
  }

  std::optional<Exact> value(const Fact& f, const Unit& unit, const Text& what) {
    const auto v = parse_value(f.text, unit, book_.symbols);
    if (!v) {
      std::string want = to_string(unit, book_.symbols);
      fault(f.place, "case.value", "Giá trị \"" + f.text + "\" của " + what.vi + " không hợp lệ.",
            "\"" + f.text + "\" is no value for " + what.en + ".", "Cần: " + want + ".", "Wanted: " + want + ".");
    }
    return v;
  }

  void given(const Fact& f, bool election) {
    const RuleId rule = book_.rule(f.key);
    const bool right_kind =
        rule != kNoRule && (book_.rules[static_cast<std::size_t>(rule)].kind == Rule::Kind::election) == election;
    if (!right_kind) {
      std::vector<std::string> known;
      for (const Rule& r : book_.rules) {
        if (r.kind == (election ? Rule::Kind::election : Rule::Kind::law)) known.push_back(r.id);
      }
      unknown_word(f.place, election ? "case.unknown-election" : "case.unknown-rule",
                   election ? Text{"quyền lựa chọn", "election"} : Text{"quy tắc", "rule"}, f.key, known);
      return;
    }
    const Rule& r = book_.rules[static_cast<std::size_t>(rule)];
    const auto v = value(f, r.unit, {"\"" + f.key + "\"", "\"" + f.key + "\""});
    if (!v) return;
    if ((r.at_least && *v < *r.at_least) || (r.at_most && *v > *r.at_most)) {
      const std::string low = r.at_least ? to_string(*r.at_least) : "…", high = r.at_most ? to_string(*r.at_most) : "…";
      fault(f.place, "case.out-of-range", "\"" + f.key + "\" phải từ " + low + " đến " + high + ".",
            "\"" + f.key + "\" must be from " + low + " to " + high + ".", "Chọn lại trong khoảng này.",
            "Choose within it.");
      return;
    }
    facts_.given.push_back({rule, *v});
  }

  const Case& case_;
  const Lawbook& book_;
  Faults& faults_;
  Facts facts_;
  std::set<std::string> unknown_schemes_;
};

}  // namespace

void lay_out(Facts& facts) {
  facts.items.clear();
  facts.tags.clear();
  facts.months_before.assign(1, 0);
  facts.tags_all = ~0u;
  facts.tags_any = 0;
  facts.disjoint = true;
  facts.largest_amount = 0;
  std::int32_t last = std::numeric_limits<std::int32_t>::min();
  for (std::size_t r = 0; r < facts.rows.size(); ++r) {
    const FactRow& row = facts.rows[r];
    const std::int32_t from = row.months.first.index, to = row.months.last.index;
    facts.items.push_back({from, to, row.amount, static_cast<std::int32_t>(r), row.basis});
    facts.tags.push_back((row.right ? FactTag::kRight : 0u) | (row.counts_amount ? FactTag::kAmount : 0u) |
                         (row.average ? FactTag::kAverage : 0u) | (row.refunded ? FactTag::kRefunded : 0u) |
                         (row.planned ? FactTag::kPlanned : 0u) |
                         (static_cast<std::uint32_t>(row.basis) << FactTag::kBasisShift) |
                         (static_cast<std::uint32_t>(row.scheme) << FactTag::kSchemeShift));
    facts.tags_all &= facts.tags.back();
    facts.tags_any |= facts.tags.back();
    facts.months_before.push_back(facts.months_before.back() + to - from + 1);
    facts.disjoint = facts.disjoint && from > last;
    last = to;
    facts.largest_amount = std::max(facts.largest_amount, row.amount);
  }
}

Spans Facts::months_for_right(const Lawbook& lawbook, const std::vector<std::string>& schemes) const {
  std::vector<Span> spans;
  for (const FactRow& row : rows) {
    const std::string& id = lawbook.schemes[static_cast<std::size_t>(row.scheme)].id;
    if (row.refunded || !row.right || std::find(schemes.begin(), schemes.end(), id) == schemes.end()) continue;
    spans.push_back(row.months);
  }
  return Spans(std::move(spans));
}

std::optional<Facts> admit(const Case& case_, const Lawbook& lawbook, Faults& faults) {
  return Admission(case_, lawbook, faults).admit();
}

}  // namespace huong
