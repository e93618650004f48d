#include "calc/law/facts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "calc/law/compiler.hpp"
#include "calc/law/parts.hpp"
#include "calc/law/show.hpp"
#include "calc/law/value.hpp"
#include "calc/law/voice.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

constexpr std::int64_t kLargestAmount = std::int64_t{4'000'000'000'000'000'000};

class Admission {
 public:
  Admission(const Case& c, const Lawbook& book, Faults& faults, const std::vector<char>* wanted)
      : case_(c), book_(book), faults_(faults), wanted_(wanted) {}

  std::optional<Facts> admit() {
    const std::size_t before = faults_.size();
    refuse_missing_parts(case_, book_, faults_);
    if (faults_.size() != before) return std::nullopt;
    facts_.as_of = *case_.as_of;
    facts_.born = case_.person.born;
    facts_.sex = word(case_.person.sex);
    facts_.nationality = word(case_.person.nationality);
    facts_.residence = word(case_.person.residence);
    if (case_.claim) facts_.asked_from = case_.claim->from;
    scheme_of_.reserve(case_.records.size());
    for (const Record& r : case_.records) {
      const Scheme* scheme = book_.scheme(r.scheme);
      scheme_of_.push_back(static_cast<std::int16_t>(scheme ? scheme - book_.schemes.data() : -1));
    }
    scale_of_amounts();
    facts_.rows.reserve(case_.records.size());
    for (std::size_t i = 0; i < case_.records.size(); ++i) record(i);
    if (!beside_.empty()) beside_wages();
    for (const std::int16_t scheme : book_.attached) {
      if (wanted_ != nullptr && (*wanted_)[static_cast<std::size_t>(scheme)] == 0) continue;
      attach(scheme);
      if (!beside_.empty()) drop_beside(scheme);
    }
    for (const Event& e : case_.events) event(e);
    put_in_order(facts_.rows, [](const FactRow& a, const FactRow& b) {
      return a.months.first != b.months.first ? a.months.first < b.months.first : a.scheme < b.scheme;
    });
    overlaps();
    for (const FamilyMember& m : case_.family) member(m);
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
    const std::string near = closest(written, known);
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
      if (r.basis == Basis::none || (r.amount.is_integer() && r.basis != Basis::count)) continue;
      scale = boost::multiprecision::lcm(scale, a_month(r).denominator());
      if (scale > 1'000'000) {
        finest = r.place;
        break;
      }
    }
    if (scale > 1'000'000) {
      fault(finest, "case.amount-too-fine", "Có số tiền ghi quá nhiều chữ số lẻ.", "An amount has too many decimals.",
            "Ghi tối đa 6 chữ số lẻ; số quý, tuần, ngày ghi từng năm một dòng.",
            "Write at most 6 decimals; quarters, weeks and days a line for each year.");
      scale = 1;
    }
    // What a wage is brought to has decimals of its own.
    std::vector<char> used(book_.schemes.size());
    for (std::size_t i = 0; i < case_.records.size(); ++i) {
      if (scheme_of_[i] < 0 || (case_.records[i].basis != Basis::wage && case_.records[i].basis != Basis::pay))
        continue;
      used[static_cast<std::size_t>(scheme_of_[i])] = 1;
      for (const std::int16_t s : scheme_at(scheme_of_[i]).brings) used[static_cast<std::size_t>(s)] = 1;
    }
    for (std::size_t s = 0; s < used.size(); ++s) {
      if (used[s]) scale = boost::multiprecision::lcm(scale, book_.schemes[s].fineness);
    }
    if (scale > 1'000'000'000'000) {
      fault(case_.person.place, "case.amount-too-fine", "Có số tiền ghi quá nhiều chữ số lẻ.",
            "An amount has too many decimals.", "Ghi tối đa 6 chữ số lẻ.", "Write at most 6 decimals.");
      scale = 1;
    }
    facts_.amount_scale = static_cast<std::int64_t>(scale);
  }

  /// A count is of the whole line; every other amount of each month.
  static Exact a_month(const Record& r) {
    return r.basis == Basis::count ? r.amount / Exact(r.months.months()) : r.amount;
  }

  std::int64_t scaled(const Exact& amount, Place place) {
    const Exact v = facts_.amount_scale == 1 ? amount : amount * Exact(facts_.amount_scale);
    if (!v.is_integer()) return 0;
    if (v.numerator() > kLargestAmount || v.numerator() < 0) {
      fault(place, "case.amount-too-large", "Số tiền này quá lớn.", "This amount is too large.",
            "Kiểm tra lại số chữ số.", "Check the number of digits.");
      return 0;
    }
    return static_cast<std::int64_t>(v.numerator());
  }

  const Scheme& scheme_at(std::int16_t scheme) const { return book_.schemes[static_cast<std::size_t>(scheme)]; }

  /// True when no law of that country is here; else the name is a fault.
  bool unknown_scheme(const std::string& id, Place place) {
    const std::string country = id.substr(0, id.find('.'));
    std::vector<std::string> known;
    for (const Scheme& s : book_.schemes) {
      if (s.id.substr(0, s.id.find('.')) == country) known.push_back(s.id);
    }
    if (known.empty()) return true;
    unknown_word(place, "case.unknown-scheme", {"chế độ", "scheme"}, id, known);
    return false;
  }

  void record(std::size_t index) {
    const Record& r = case_.records[index];
    if (scheme_of_[index] < 0) {
      if (unknown_scheme(r.scheme, r.place)) unknown_schemes_.insert(r.scheme);
      return;
    }
    const Scheme* scheme = &scheme_at(scheme_of_[index]);
    for (const std::string& denied : r.not_in) {
      if (!book_.scheme(denied)) (void)unknown_scheme(denied, r.place);
    }
    FactRow row;
    row.scheme = scheme_of_[index];
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
    set_kind(row, *kind);
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
    if (!row.beside) {
      amounts(r, *scheme, row, true);
      return;
    }
    if (r.months.first != r.months.last) {
      fault(r.place, "case.beside-months",
            "\"" + kind->label.vi + "\" phải thuộc một tháng: from và to cùng một tháng.",
            "\"" + kind->label.en + "\" belongs to one month: from and to must be the same.",
            "Ghi mỗi lần nhận một dòng, với tháng được trả.",
            "Write a line for each payment, with the month it was paid.");
    }
    if (r.basis == Basis::pay) {
      fault(r.place, "case.wrong-basis", "\"" + kind->label.vi + "\" không xếp bậc nên không nhận \"pay\".",
            "\"" + kind->label.en + "\" is not graded and takes no \"pay\".", "Dùng: wage.", "Use: wage.");
    }
    beside_.push_back(row);
  }

  /// Money beside the wages, month by month, so that a yearly ceiling is used up in the order of payment.
  void beside_wages() {
    put_in_order(beside_, [](const FactRow& a, const FactRow& b) { return a.months.first < b.months.first; });
    std::map<std::int16_t, Spans> counted;
    for (const FactRow& row : beside_) {
      const Scheme& scheme = scheme_at(row.scheme);
      // The months of an attached scheme are known after its lines are made.
      if (scheme.attached.empty()) {
        const auto [months, first] = counted.try_emplace(row.scheme);
        if (first) months->second = counted_months(row.scheme);
        if (!months->second.contains(row.months.first)) {
          beside_nothing(row);
          continue;
        }
      }
      amounts(case_.records[static_cast<std::size_t>(row.record)], scheme, row, true);
    }
  }

  /// Takes away money beside wages in months that have no line of the scheme.
  void drop_beside(std::int16_t scheme) {
    const Spans counted = counted_months(scheme);
    std::erase_if(facts_.rows, [&](const FactRow& row) {
      if (row.scheme != scheme || !row.beside || counted.contains(row.months.first)) return false;
      if (scheme_of_[static_cast<std::size_t>(row.record)] == scheme) beside_nothing(row);
      return true;
    });
  }

  Spans counted_months(std::int16_t scheme) const {
    std::vector<Span> months;
    for (const FactRow& row : facts_.rows) {
      if (row.scheme == scheme && (row.right || row.counts_amount)) months.push_back(row.months);
    }
    return Spans(std::move(months));
  }

  void beside_nothing(const FactRow& row) {
    const Scheme& scheme = scheme_at(row.scheme);
    const Kind& kind = kind_of(scheme, row.kind);
    facts_.warnings.push_back(
        {"beside-no-wage",
         in_both(book_.symbols, sentences.beside_no_wage,
                 {{"kind", kind.label}, {"month", to_string(row.months.first)}, {"scheme", scheme.label}}),
         scheme.citation.law});
  }

  static const Kind& kind_of(const Scheme& scheme, Symbol name) {
    return *std::find_if(scheme.kinds.begin(), scheme.kinds.end(), [&](const Kind& k) { return k.name == name; });
  }

  static void set_kind(FactRow& row, const Kind& kind) {
    row.kind = kind.name;
    row.right = kind.right;
    row.counts_amount = kind.amount;
    row.average = kind.average;
    row.beside = kind.beside;
  }

  static const Fact* fact_of(const Record& r, const std::string& key) {
    const auto it = std::find_if(r.keys.begin(), r.keys.end(), [&](const Fact& f) { return f.key == key; });
    return it == r.keys.end() ? nullptr : &*it;
  }

  static const SchemeKey* key_of(const Scheme& scheme, Symbol name) {
    const auto it =
        std::find_if(scheme.keys.begin(), scheme.keys.end(), [&](const SchemeKey& key) { return key.name == name; });
    return it == scheme.keys.end() ? nullptr : &*it;
  }

  void keys(const Record& r, const Scheme& scheme, FactRow& row) {
    row.keys = static_cast<std::int32_t>(facts_.key_values.size());
    for (const SchemeKey& key : scheme.keys) {
      const Fact* f = r.keys.empty() ? nullptr : fact_of(r, book_.symbols.text(key.name));
      facts_.key_values.push_back(f ? book_.symbols.find(f->text) : key.default_value);
    }
    for (const Fact& f : r.keys) {
      // A job's line may also carry what only a scheme attached to it asks.
      const Symbol name = book_.symbols.find(f.key);
      const SchemeKey* key = key_of(scheme, name);
      for (std::size_t i = 0; !key && i < scheme.brings.size(); ++i) key = key_of(scheme_at(scheme.brings[i]), name);
      if (!key) {
        std::vector<std::string> known;
        for (const SchemeKey& k : scheme.keys) known.push_back(book_.symbols.text(k.name));
        for (const std::int16_t brought : scheme.brings) {
          for (const SchemeKey& k : scheme_at(brought).keys) known.push_back(book_.symbols.text(k.name));
        }
        unknown_word(f.place, "case.unknown-key",
                     {"khóa nào của " + scheme.id + " tên là", "key of " + scheme.id + " called"}, f.key, known);
        continue;
      }
      const Symbol value = book_.symbols.find(f.text);
      if (key->values.empty() || std::find(key->values.begin(), key->values.end(), value) != key->values.end())
        continue;
      std::vector<std::string> known;
      for (const Symbol v : key->values) known.push_back(book_.symbols.text(v));
      unknown_word(f.place, "case.unknown-value",
                   {"giá trị nào của \"" + f.key + "\" tên là", "value of \"" + f.key + "\" called"}, f.text, known);
    }
  }

  /// Marks on the months that some lines lie in.
  class Marks {
   public:
    explicit Marks(const std::vector<FactRow>& rows) {
      Month last{0};
      for (const FactRow& row : rows) {
        first_ = std::min(first_, row.months.first);
        last = std::max(last, row.months.last);
      }
      if (first_ <= last) marks_.resize(static_cast<std::size_t>(last - first_) + 1);
    }
    char& operator[](Month m) { return marks_[static_cast<std::size_t>(m - first_)]; }

   private:
    Month first_ = Month::of(9999, 1);
    std::vector<char> marks_;
  };

  /// The lines of a scheme that the law attaches to the jobs of another. A month with a line of the scheme keeps it.
  void attach(std::int16_t id) {
    const Scheme& scheme = scheme_at(id);
    const std::size_t count = facts_.rows.size();
    constexpr char kOwn = 1, kCounted = 2, kBeside = 4;
    Marks marks(facts_.rows);
    for (const FactRow& row : facts_.rows) {
      if (row.scheme != id) continue;
      const char mark = row.beside ? kBeside : kOwn;
      for (Month m = row.months.first; m <= row.months.last; m = m + 1) marks[m] = static_cast<char>(marks[m] | mark);
    }
    std::vector<Spans> decided(count);  // the months of a line for which an earlier entry fits
    for (const Attachment& attachment : scheme.attached) {
      // Lines of which one does not count may share a month: the one that counts goes first, whichever is written
      // first.
      for (const bool counts : {true, false}) {
        FactRow before, row;
        before.record = -1;
        bool covered = false;
        for (std::size_t i = 0; i < count; ++i) {
          const FactRow other = facts_.rows[i];
          if (other.scheme != attachment.to || (other.right || other.counts_amount) != counts) continue;
          const Record& r = case_.records[static_cast<std::size_t>(other.record)];
          // What is cut into several lines by its limits is looked at once.
          if (other.record != before.record || other.kind != before.kind || other.keys != before.keys) {
            row = other;
            row.scheme = id;
            row.missing_key = -1;
            covered = attach_record(r, scheme, attachment, other, row);
            before = other;
          }
          if (!covered) continue;
          row.grade = attachment.citation.grade;
          // A line that is itself attached rests on that law too.
          if (other.scheme != scheme_of_[static_cast<std::size_t>(other.record)])
            row.grade = std::max(row.grade, other.grade);
          const char full = row.beside ? kBeside : row.right || row.counts_amount ? kOwn | kCounted : kOwn;
          const Month from = std::max(other.months.first, attachment.from),
                      to = std::min(other.months.last, attachment.last);
          const auto free = [&](Month m) { return (marks[m] & full) == 0 && !decided[i].contains(m); };
          for (Month m = from; m <= to; m = m + 1) {
            if (!free(m)) continue;
            row.months.first = m;
            for (; m <= to && free(m); m = m + 1)
              marks[m] = static_cast<char>(marks[m] | (full & (kCounted | kBeside)));
            row.months.last = m - 1;
            amounts(r, scheme, row, false);
          }
          if (from <= to) decided[i] = decided[i] | Spans{{from, to}};
        }
      }
    }
  }

  /// Kind, keys and basis of what a record's line is in an attached scheme; false when it is no line of it.
  bool attach_record(const Record& r, const Scheme& scheme, const Attachment& attachment, const FactRow& other,
                     FactRow& row) {
    const auto kind = std::find_if(attachment.kinds.begin(), attachment.kinds.end(),
                                   [&](const auto& k) { return k.first == other.kind; });
    if (kind == attachment.kinds.end() || !admits(attachment.where_other, other.keys)) return false;
    if (std::find(r.not_in.begin(), r.not_in.end(), scheme.id) != r.not_in.end()) return false;
    set_kind(row, scheme.kinds[static_cast<std::size_t>(kind->second)]);
    row.basis = other.basis == Basis::none ? Basis::none : r.basis;  // pay is graded by this scheme's own table
    if (std::find(scheme.bases.begin(), scheme.bases.end(), static_cast<std::uint8_t>(r.basis)) == scheme.bases.end())
      row.basis = Basis::none;
    row.keys = static_cast<std::int32_t>(facts_.key_values.size());
    for (std::size_t k = 0; k < scheme.keys.size(); ++k) {
      const SchemeKey& key = scheme.keys[k];
      const std::int32_t same = attachment.same_key[k];
      Symbol value = same < 0 ? kNoSymbol : key_value(other.keys, same);
      if (value == kNoSymbol) {
        const Fact* f = r.keys.empty() ? nullptr : fact_of(r, book_.symbols.text(key.name));
        value = f ? book_.symbols.find(f->text) : key.default_value;
      }
      facts_.key_values.push_back(value);
    }
    return admits(attachment.where, row.keys);
  }

  Symbol key_value(std::int32_t keys, std::int32_t key) const {
    return facts_.key_values[static_cast<std::size_t>(keys) + static_cast<std::size_t>(key)];
  }

  /// Whether a line's keys are all among the words admitted, or not given.
  bool admits(const std::vector<KeyWords>& where, std::int32_t keys, Symbol kind = kNoSymbol) const {
    return std::all_of(where.begin(), where.end(), [&](const KeyWords& w) {
      const Symbol value = w.key == KeyWords::kKind ? kind : key_value(keys, w.key);
      return value == kNoSymbol || std::find(w.words.begin(), w.words.end(), value) != w.words.end();
    });
  }

  /// A limit in a month, and the month from which it is another. Where values are held, today's limit is the future's.
  const Exact* value_at(const WageLimit& limit, Month m, Month& next) const {
    const Exact* value = nullptr;
    const Month today = month_of(facts_.as_of);
    for (const WageLimit::Step& s : limit.steps) {
      if (case_.projection_held && s.from > today) break;
      if (s.from > m) {
        next = std::min(next, s.from);
        break;
      }
      value = s.value ? &*s.value : nullptr;
    }
    return value;
  }

  /// What a wage comes to under one side's limits in a month.
  struct Limited {
    const Exact* amount = nullptr;  ///< nothing: it hangs on a key that is not given
    const WageLimit* by = nullptr;  ///< the limit that binds, whichever key it is
    const Exact* limit = nullptr;   ///< and its value
    std::int32_t missing_key = -1;
  };

  Limited limited(const Exact& wage, const std::vector<WageLimit>& limits, bool ceiling, const FactRow& row, Month m,
                  Month& next) const {
    Limited out;
    bool first = true;
    std::int32_t missing_key = -1;
    const auto under = [&](const WageLimit* limit, const Exact* value) {
      const bool binds = value && (ceiling ? wage > *value : wage < *value);
      const Exact* amount = binds && (ceiling || limit->raise) ? value : &wage;
      if (first) {
        out.amount = amount;
        out.by = binds ? limit : nullptr;
        out.limit = value;
      } else if (out.amount && *out.amount != *amount) {
        out.amount = nullptr;
        out.by = nullptr;
        out.missing_key = missing_key;
      } else if (!binds) {
        out.by = nullptr;
      }
      first = false;
    };
    for (const WageLimit& limit : limits) {
      if (m < limit.from) next = std::min(next, limit.from);
      if (m < limit.from || m > limit.last || !admits(limit.where, row.keys, row.kind)) continue;
      next = std::min(next, limit.last + 1);
      under(&limit, value_at(limit, m, next));
      const auto open = std::find_if(limit.where.begin(), limit.where.end(), [&](const KeyWords& w) {
        return w.key != KeyWords::kKind && key_value(row.keys, w.key) == kNoSymbol;
      });
      if (open == limit.where.end()) return out;
      if (missing_key < 0) missing_key = open->key;
    }
    under(nullptr, nullptr);
    return out;
  }

  /// Money beside the wage, of one month, under a yearly ceiling: what earlier months left of it. `left` holds it.
  void cap_by_year(const Scheme& scheme, const FactRow& row, const Exact& wage, Limited& top, Exact& left) {
    const Month m = row.months.first;
    const auto limit = std::find_if(scheme.ceilings.begin(), scheme.ceilings.end(), [&](const WageLimit& l) {
      return l.from <= m && m <= l.last && admits(l.where, row.keys, row.kind);
    });
    Month next = m + 1;
    const Exact* const whole =
        limit != scheme.ceilings.end() && limit->year_from > 0 ? value_at(*limit, m, next) : nullptr;
    if (!whole) return;
    Exact& used = used_in_year_.try_emplace({&*limit, (m + (1 - limit->year_from)).year()}, Exact(0)).first->second;
    left = *whole - used;
    if (wage > left) {
      top.amount = top.limit = &left;
      top.by = &*limit;
    }
    used = used + *top.amount;
  }

  /// The table's cell for a pay in a month, as a look-up in a formula finds it. Nothing where the table has none.
  const Cell* grade_of(const Parameter& table, const Exact& pay, Month m, bool& projected) const {
    const bool held = case_.projection_held && table.beyond_projected;
    const Column* column = &table.columns.front();
    if (table.keys.size() == 2) {
      const bool years = table.keys[1].kind == Unit::Kind::year;
      const auto key_of = [&](Month at) -> std::int64_t { return years ? at.year() : at.index; };
      std::int64_t key = key_of(m);
      if (const std::int64_t now = key_of(month_of(facts_.as_of)); held && key > now) {
        key = now;
        projected = true;
      }
      const auto after = std::upper_bound(table.columns.begin(), table.columns.end(), key,
                                          [](std::int64_t k, const Column& c) { return k < c.key; });
      if (after == table.columns.begin()) return nullptr;
      column = &*(after - 1);
      if (column->key != key && !table.match_from[1]) {
        if (after != table.columns.end() || !held) return nullptr;
        projected = true;
      }
    }
    const auto over = std::upper_bound(column->rows.begin(), column->rows.end(), pay,
                                       [](const Exact& p, const Cell& c) { return p < Exact(c.key); });
    return over == column->rows.begin() ? nullptr : &*(over - 1);
  }

  /// Adds the months of gross pay at the wage that it is insured at. A month for which there is no table keeps the pay.
  void graded(const Record& r, const Scheme& scheme, const FactRow& row, bool tell) {
    std::vector<std::pair<Month, const Exact*>> steps;  ///< the wages it is insured at, each from its first month
    std::string laws;
    std::optional<Text> note;
    for (Month m = row.months.first; m <= row.months.last; m = m + 1) {
      FactRow piece = row;
      piece.months = {m, m};
      piece.amount = scaled(r.amount, r.place);
      const auto grading = std::find_if(scheme.gradings.begin(), scheme.gradings.end(),
                                        [&](const Grading& g) { return g.from <= m && m <= g.last; });
      const Cell* cell = nullptr;
      bool projected = false;
      if (grading != scheme.gradings.end()) {
        const Exact pay = grading->fractions_up ? Exact(r.amount.ceiling(), 1) : r.amount;
        cell = grade_of(book_.parameters[static_cast<std::size_t>(grading->table)], pay, m, projected);
      }
      if (cell) {
        const Citation& law = book_.plan.citations[static_cast<std::size_t>(cell->citation)];
        piece.basis = Basis::wage;
        piece.amount = scaled(cell->value, r.place);
        piece.grade = std::max({piece.grade, law.grade, grading->citation.grade});
        if (projected) piece.grade = Grade::projected;
        if (steps.empty() || *steps.back().second != cell->value) steps.emplace_back(m, &cell->value);
        for (const Citation* of : {&law, &grading->citation}) {
          if (("; " + laws + "; ").find("; " + of->law + "; ") == std::string::npos)
            laws += (laws.empty() ? "" : "; ") + of->law;
          if (!note) note = of->note;
        }
      }
      add(piece);
    }
    if (!tell || steps.empty()) return;
    const Text& table = book_.parameters[static_cast<std::size_t>(scheme.gradings.front().table)].label;
    Text text = in_both(book_.symbols, [&](const Voice& say) {
      return say(sentences.pay_graded, {{"pay", money_of(scheme, r.amount, say)},
                                        {"months", months_text(row.months)},
                                        {"grades", stepped(scheme, steps, say)},
                                        {"table", say(table)}});
    });
    if (note) {
      text.vi += " " + note->vi;
      text.en += " " + note->en;
    }
    facts_.warnings.push_back({"pay-graded", std::move(text), laws});
  }

  std::string money_of(const Scheme& scheme, const Exact& v, const Voice& say) const {
    Unit money;
    money.kind = Unit::Kind::money;
    money.currency = scheme.currency;
    return show_value(v, money, book_.symbols, say.lang());
  }

  /// Values that hold one after the other: "88.000 yên, từ 2020-09 98.000 yên".
  std::string stepped(const Scheme& scheme, const std::vector<std::pair<Month, const Exact*>>& steps,
                      const Voice& say) const {
    std::string list;
    for (const auto& [from, value] : steps) {
      const std::string next = money_of(scheme, *value, say);
      list =
          list.empty() ? next : say(sentences.then_from, {{"list", list}, {"month", to_string(from)}, {"next", next}});
    }
    return list;
  }

  static std::string months_text(Span s) {
    return to_string(s.first) + (s.first == s.last ? "" : "…" + to_string(s.last));
  }

  /// Adds a line's months at what its wage comes to in each. Only the record's own line tells of limits that bind.
  void amounts(const Record& r, const Scheme& scheme, FactRow row, bool tell) {
    if (row.basis == Basis::pay && !scheme.gradings.empty()) {
      graded(r, scheme, row, tell);
      return;
    }
    if (row.basis != Basis::wage || (scheme.ceilings.empty() && scheme.floors.empty() && !scheme.truncate)) {
      row.amount = row.basis == Basis::none ? 0 : scaled(a_month(r), r.place);
      add(row);
      return;
    }
    Exact wage = r.amount;
    if (scheme.truncate) wage = round(wage, *scheme.truncate, RoundingMode::down);
    std::optional<Span> capped, low;
    Limited top_of, bottom_of;
    Exact left;                                           ///< of a yearly ceiling
    std::vector<std::pair<Month, const Exact*>> counted;  ///< the ceilings that cut, each from its first month
    for (Month m = row.months.first; m <= row.months.last;) {
      Month next = row.months.last + 1;
      FactRow piece = row;
      Limited top = limited(wage, scheme.ceilings, true, row, m, next);
      if (row.beside) cap_by_year(scheme, row, wage, top, left);
      Limited bottom;
      if (top.amount) bottom = limited(*top.amount, scheme.floors, false, row, m, next);
      piece.months = {m, next - 1};
      piece.missing_key = static_cast<std::int16_t>(top.amount ? bottom.missing_key : top.missing_key);
      piece.amount = scaled(bottom.amount ? *bottom.amount : wage, r.place);
      if (top.by) {
        capped = Span{capped ? capped->first : m, next - 1};
        if (counted.empty() || counted.back().second != top.limit) counted.emplace_back(m, top.limit);
        top_of = top;
        piece.grade = std::max(piece.grade, top.by->citation.grade);
      }
      if (bottom.by) {
        low = Span{low ? low->first : m, next - 1};
        bottom_of = bottom;
        if (bottom.by->raise) piece.grade = std::max(piece.grade, bottom.by->citation.grade);
      }
      add(piece);
      m = next;
    }
    if (!tell) return;
    const auto what = [&](const Voice& say) {
      return row.beside ? say(sentences.quoted, {{"label", say(kind_of(scheme, row.kind).label)}})
                        : say(sentences.the_wage);
    };
    // Where other schemes go by the same wage, it must be clear whose limit this is.
    const auto whose = [&](const Voice& say) {
      return scheme.brings.empty() ? std::string() : " (" + say(scheme.label) + ")";
    };
    if (capped) {
      const bool yearly = top_of.by->year_from > 0;
      facts_.warnings.push_back({"wage-capped",
                                 in_both(book_.symbols,
                                         [&](const Voice& say) {
                                           return say(yearly ? sentences.wage_capped_by_year : sentences.wage_capped,
                                                      {{"what", what(say)},
                                                       {"wage", money_of(scheme, r.amount, say)},
                                                       {"months", months_text(*capped)},
                                                       {"whose", whose(say)},
                                                       {"counted", stepped(scheme, counted, say)}});
                                         }),
                                 top_of.by->citation.law});
    }
    if (low) {
      const bool raised = bottom_of.by->raise;
      facts_.warnings.push_back({raised ? "wage-raised" : "wage-under-floor",
                                 in_both(book_.symbols,
                                         [&](const Voice& say) {
                                           return say(raised ? sentences.wage_raised : sentences.wage_under_floor,
                                                      {{"what", what(say)},
                                                       {"wage", money_of(scheme, r.amount, say)},
                                                       {"months", months_text(*low)},
                                                       {"floor", money_of(scheme, *bottom_of.limit, say)},
                                                       {"whose", whose(say)}});
                                         }),
                                 bottom_of.by->citation.law});
    }
  }

  /// Adds a line, or lengthens the one before it that it continues.
  void add(const FactRow& row) {
    if (!facts_.rows.empty()) {
      FactRow& before = facts_.rows.back();
      if (before.record == row.record && before.scheme == row.scheme && before.amount == row.amount &&
          before.missing_key == row.missing_key && before.grade == row.grade && before.basis == row.basis &&
          before.months.last + 1 == row.months.first) {
        before.months.last = row.months.last;
        return;
      }
    }
    facts_.rows.push_back(row);
  }

  void event(const Event& e) {
    const auto kind = std::find_if(book_.events.begin(), book_.events.end(),
                                   [&](const EventKind& k) { return book_.symbols.text(k.name) == e.kind; });
    if (kind == book_.events.end()) {
      const auto& format = format_events();
      if (std::find(format.begin(), format.end(), e.kind) != format.end()) {
        facts_.warnings.push_back(
            {"event-unused",
             in_both(book_.symbols, sentences.event_unused, {{"event", e.kind}, {"date", to_string(e.date)}}), ""});
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

  void member(const FamilyMember& m) {
    FactMember out{book_.symbols.find(m.relation), m.born, m.disabled, {}};
    out.values.resize(book_.family.size());
    for (const Fact& f : m.facts) {
      const auto key = std::find_if(book_.family.begin(), book_.family.end(),
                                    [&](const FamilyKey& k) { return book_.symbols.text(k.name) == f.key; });
      if (key == book_.family.end()) {
        std::vector<std::string> known = {"relation", "born", "disabled"};
        for (const FamilyKey& k : book_.family) known.push_back(book_.symbols.text(k.name));
        unknown_word(f.place, "case.unknown-key", {"khóa nào của người thân tên là", "key of a family member called"},
                     f.key, known);
        continue;
      }
      out.values[static_cast<std::size_t>(key - book_.family.begin())] =
          value(f, key->unit, {"\"" + f.key + "\"", "\"" + f.key + "\""});
    }
    for (const FamilyKey& key : book_.family) {
      const std::string& name = book_.symbols.text(key.name);
      if (key.optional || std::any_of(m.facts.begin(), m.facts.end(), [&](const Fact& f) { return f.key == name; }))
        continue;
      fault(m.place, "case.missing", "Người thân (" + m.relation + ") thiếu \"" + name + "\".",
            "The family member (" + m.relation + ") lacks \"" + name + "\".", "Thêm \"" + name + ": …\".",
            "Add \"" + name + ": …\".");
    }
    facts_.family.push_back(std::move(out));
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
        const auto counts = [](const FactRow& row) { return row.right || row.counts_amount; };
        const bool twice_beside = a.beside && b.beside && a.kind == b.kind;
        if (a.scheme != b.scheme || a.record == b.record || (!twice_beside && !(counts(a) && counts(b)))) continue;
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
              twice_beside
                  ? "Cộng các khoản của tháng đó thành một dòng; nếu là dòng trùng thì bỏ dòng thừa."
                  : "Sửa from/to để mỗi tháng chỉ nằm trong một dòng; nếu ảnh chụp trùng dòng thì bỏ dòng thừa.",
              twice_beside ? "Add the sums of that month up in one line; drop a line that was copied twice."
                           : "Mend from/to so that each month stands in one line; drop a line that was copied twice.");
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
  const std::vector<char>* wanted_;  ///< by scheme: whether its attached lines are; null: all
  Facts facts_;
  std::vector<std::int16_t> scheme_of_;  ///< by record; -1: no law of it is here
  std::set<std::string> unknown_schemes_;
  std::vector<FactRow> beside_;  ///< money beside the wages, until all records are read
  std::map<std::pair<const WageLimit*, int>, Exact> used_in_year_;  ///< of a yearly ceiling, by the year
};

}  // namespace

void lay_out(Facts& facts) {
  facts.items.clear();
  facts.tags.clear();
  facts.months_before.assign(1, 0);
  facts.items.reserve(facts.rows.size());
  facts.tags.reserve(facts.rows.size());
  facts.months_before.reserve(facts.rows.size() + 1);
  facts.tags_all = ~0u;
  facts.tags_any = 0;
  facts.disjoint = true;
  facts.largest_amount = 0;
  std::int32_t last = std::numeric_limits<std::int32_t>::min();
  for (std::size_t r = 0; r < facts.rows.size(); ++r) {
    const FactRow& row = facts.rows[r];
    const std::int32_t from = row.months.first.index, to = row.months.last.index;
    const Basis basis = row.missing_key < 0 ? row.basis : Basis::none;
    facts.items.push_back({from, to, row.amount, static_cast<std::int32_t>(r), basis});
    facts.tags.push_back((row.right ? FactTag::kRight : 0u) | (row.counts_amount ? FactTag::kAmount : 0u) |
                         (row.average ? FactTag::kAverage : 0u) | (row.refunded ? FactTag::kRefunded : 0u) |
                         (row.planned ? FactTag::kPlanned : 0u) | (row.beside ? FactTag::kBeside : 0u) |
                         (row.grade == Grade::secondary ? FactTag::kSecondary : 0u) |
                         (row.grade >= Grade::assumed ? FactTag::kAssumed : 0u) |
                         (row.grade == Grade::projected ? FactTag::kProjected : 0u) |
                         (static_cast<std::uint32_t>(basis) << FactTag::kBasisShift) |
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

std::optional<Facts> admit(const Case& case_, const Lawbook& lawbook, Faults& faults,
                           const std::vector<char>* attached) {
  return Admission(case_, lawbook, faults, attached).admit();
}

}  // namespace huong
