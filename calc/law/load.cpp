#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "calc/claim/claim.hpp"
#include "calc/law/compiler.hpp"
#include "calc/law/fields.hpp"
#include "calc/law/lawbook.hpp"
#include "calc/law/limits.hpp"
#include "calc/law/series.hpp"
#include "calc/law/speech.hpp"
#include "calc/law/value.hpp"
#include "calc/text/catalogue.hpp"
#include "calc/text/format.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

using K = Unit::Kind;

constexpr std::size_t kMaxFormula = 4000;

const std::vector<std::string>& sections() {
  static const std::vector<std::string> kSections = {"huong",  "country",  "prefix",    "by",        "schemes",
                                                     "family", "events",   "elections", "roundings", "parameters",
                                                     "rules",  "benefits", "words",     "dossiers"};
  return kSections;
}

bool is_id(std::string_view text) {
  if (text.empty()) return false;
  bool start = true;
  for (const char c : text) {
    const bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
    if (start ? !letter && !digit : !letter && !digit && c != '-' && c != '.') return false;
    start = c == '.' || c == '-';
  }
  return !start;
}

class Loader : public Fields {
 public:
  Loader(Lawbook& book, Faults& faults) : Fields(faults), book_(book), faults_(faults), compiler_(book, faults) {}

  void load(const Pack& pack) {
    for (const SourceFile& file : pack.files) {
      const std::string_view kind = said_format(file.root);
      if (kind == "rules/1") {
        files_.push_back({&file, {}});
      } else if (kind == "agreement/1") {
        if (auto agreement = read_agreement(file.root, file.path, faults_)) {
          if (book_.agreement(agreement->id)) {
            fault(file.path, file.root.place, "law.duplicate-id", "Hiệp định " + agreement->id + " có hai tệp.",
                  "Two files are the agreement " + agreement->id + ".", "Đổi `id` của một tệp.",
                  "Change the `id` of one.");
          }
          book_.agreements.push_back(std::move(*agreement));
        }
      } else if (kind == "papers/1" || kind == kCatalogueFormat) {
        // No law: calc/papers reads the words of papers from the same pack, speech.cpp the translations.
      } else {
        fault(file.path, file.root.place, "law.header", "Tệp này không cho biết nó là gì.",
              "This file does not say what it is.",
              "Dòng đầu phải là \"huong: rules/1\", \"huong: agreement/1\", \"huong: papers/1\" hoặc \"huong: "
              "words/1\".",
              "The first line must be \"huong: rules/1\", \"huong: agreement/1\", \"huong: papers/1\" or \"huong: "
              "words/1\".");
      }
    }
    for (File& f : files_) header_of(f);
    each("words", &Loader::read_word);
    each("roundings", &Loader::read_rounding);
    each("schemes", &Loader::read_scheme);
    for (const AttachedPending& a : attached_) {
      read_attachment(*a.file, *a.node, *this, book_, book_.schemes[a.scheme]);
    }
    order_attached(*this, book_);
    each("family", &Loader::read_family_key);
    each("events", &Loader::read_event);
    each("parameters", &Loader::read_parameter);
    each("elections", &Loader::read_election);
    each("rules", &Loader::read_rule);
    for (File& f : files_) compile_file_date(f);
    for (Pending& p : pending_) compile(p);
    for (const WagePending& w : wages_) compile_wage(w);
    for (const AttachedPending& u : units_) {
      Scheme& scheme = book_.schemes[u.scheme];
      Unit number;
      Scope scope = u.file->scope;
      scope.by = u.file->by_rule;
      scheme.units = compiler_.inner(scalar(*u.file, u.node, scheme.id, "units", u.node->place), u.node->place, scope,
                                     "#" + scheme.id + ".units", &number, scheme.citation);
    }
    for (const GradingPending& g : gradings_) read_gradings(g);
    each("benefits", &Loader::read_benefit);
    sort_benefits();
    each("dossiers", &Loader::read_dossier);
    if (faults_.empty()) check_cycles();
    compiler_.finish();
    put_in_order(book_.agreements, [](const auto& a, const auto& b) { return a.id < b.id; });
    // A person's nationality and residence are compared as words with these.
    for (const Benefit& benefit : book_.benefits) book_.symbols.intern(benefit.country);
    for (const Agreement& agreement : book_.agreements) {
      for (const std::string& party : agreement.parties) book_.symbols.intern(party);
    }
  }

 private:
  using File = LawFile;
  struct Let {
    std::string name;
    std::string text;
    Place place;
  };
  struct Pending {
    RuleId rule;
    File* file;
    const Node* by = nullptr;
    std::vector<std::vector<Let>> lets;  ///< by version
    struct Say {
      std::size_t version, branch;
      bool exception;
      std::string vi, en;
      Place place;
    };
    std::vector<Say> says;
  };
  struct WagePending {
    std::size_t scheme;
    File* file;
    bool ceiling;
    const Node* node;
  };
  struct GradingPending {
    std::size_t scheme;
    File* file;
    const Node* node;
  };
  struct AttachedPending {
    std::size_t scheme;
    File* file;
    const Node* node;
  };
  using Reading = void (Loader::*)(File&, const Node::Entry&);

  // ---- small readers (more in fields.hpp) ----

  bool truth(const File& f, const Node* node, bool otherwise) {
    if (!node) return otherwise;
    if (node->text == "yes" || node->text == "true") return true;
    if (node->text == "no" || node->text == "false") return false;
    fault(f.source->path, node->place, "law.truth", "Ở đây phải là yes hoặc no.", "This must be yes or no.",
          "Viết yes hoặc no.", "Write yes or no.");
    return otherwise;
  }

  std::optional<Unit> unit(const File& f, const Node* node, const std::string& where, Place place) {
    const std::string text = scalar(f, node, where, "unit", place);
    if (text.empty()) return std::nullopt;
    auto u = parse_unit(text, book_.symbols);
    if (!u) {
      fault(f.source->path, node->place, "law.unknown-unit", "Không có đơn vị \"" + text + "\".",
            "There is no unit \"" + text + "\".",
            "Dùng number, percent, months, years, month, day, year, truth, records, spans, choice [a, b] hoặc mã tiền "
            "tệ.",
            "Use number, percent, months, years, month, day, year, truth, records, spans, choice [a, b] or a currency "
            "code.");
    }
    return u;
  }

  /// A plain value of a unit: "2340000", "45%" or "45" for percent, "2025-07", a word.
  std::optional<Exact> value(const File& f, std::string_view text, Place place, const Unit& u) {
    if (u.kind == K::choice) book_.symbols.intern(text);
    const auto v = parse_value(text, u, book_.symbols);
    if (!v) {
      const std::string t(text), want = to_string(u, book_.symbols);
      fault(f.source->path, place, "law.value", "\"" + t + "\" không phải là " + want + ".",
            "\"" + t + "\" is not " + want + ".", "Viết chữ số thường, ví dụ 2340000, 0.5, 45%, 2025-07.",
            "Write plain digits, for example 2340000, 0.5, 45%, 2025-07.");
    }
    return v;
  }

  void each(std::string_view section, Reading read) {
    for (File& f : files_) {
      const Node* node = f.source->root.find(section);
      if (!node) continue;
      if (!want_map(f, *node, std::string(section))) continue;
      for (const Node::Entry& e : node->entries) (this->*read)(f, e);
    }
  }

  bool fresh_id(const File& f, const Node::Entry& e) {
    if (!is_id(e.key) || e.key.find('.') == std::string::npos) {
      fault(f.source->path, e.place, "law.id", "\"" + e.key + "\" không phải là tên đầy đủ hợp lệ.",
            "\"" + e.key + "\" is no full id.", "Viết chữ thường, có dấu chấm: xx.pension.rate.",
            "Write lower case with dots: xx.pension.rate.");
      return false;
    }
    if (ids_.insert(e.key).second) return true;
    fault(f.source->path, e.place, "law.duplicate-id", "\"" + e.key + "\" đã được khai báo ở nơi khác.",
          "\"" + e.key + "\" is declared elsewhere too.", "Đổi tên một chỗ.", "Rename one of them.");
    return false;
  }

  // ---- files ----

  void header_of(File& f) {
    const Node& root = f.source->root;
    if (!want_map(f, root, f.source->path)) return;
    known_keys(f, root, f.source->path, sections());
    f.scope.file = f.source->path;
    f.scope.country = scalar(f, root.find("country"), f.source->path, "country", root.place);
    if (const Node* prefix = root.find("prefix"))
      f.scope.prefix = scalar(f, prefix, f.source->path, "prefix", root.place);
    f.by = root.find("by");
  }

  void compile_file_date(File& f) {
    if (!f.by) return;
    Citation none;
    Scope scope = f.scope;
    f.by_rule = compiler_.inner(f.by->text, f.by->place, scope, "#by " + f.source->path, nullptr, none);
    check_date(f, f.by_rule, f.by->place);
  }

  void check_date(const File& f, RuleId rule, Place place) {
    if (rule == kNoRule) return;
    const K k = book_.rules[static_cast<std::size_t>(rule)].unit.kind;
    if (k == K::month || k == K::day) return;
    fault(f.source->path, place, "law.by", "`by` phải cho ra một ngày hoặc một tháng.",
          "`by` must give a day or a month.", "Dùng một quy tắc có unit: month hoặc day.",
          "Use a rule with unit: month or day.");
  }

  // ---- roundings, schemes, events, elections ----

  void read_rounding(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    known_keys(f, e.value, e.key, {"unit", "mode", "law", "grade", "source", "note", "label"});
    RoundingRule r;
    r.id = e.key;
    const std::string unit_text = scalar(f, e.value.find("unit"), e.key, "unit", e.place);
    const auto u = parse_exact(unit_text);
    const std::string mode = scalar(f, e.value.find("mode"), e.key, "mode", e.place);
    const auto m = parse_rounding_mode(mode);
    if (!u || *u <= Exact(0) || !m) {
      fault(f.source->path, e.place, "law.rounding", "Quy tắc làm tròn \"" + e.key + "\" chưa đúng.",
            "The rounding \"" + e.key + "\" is not right.",
            "unit phải lớn hơn 0; mode là half-up, half-even, half-down, up, down, ceiling hoặc floor.",
            "unit must be above 0; mode is half-up, half-even, half-down, up, down, ceiling or floor.");
      return;
    }
    r.unit = *u;
    r.mode = *m;
    r.citation = citation(f, e.value, e.key);
    book_.roundings.push_back(std::move(r));
  }

  void read_word(File& f, const Node::Entry& e) {
    const Text t = text_pair_of(f, e.value, e.key);
    const auto [known, first] = words_.try_emplace(e.key, Said{t, f.source->path, e.place});
    if (!first && (known->second.text.vi != t.vi || known->second.text.en != t.en)) {
      const auto both = [](const Text& text) { return text.vi + " / " + text.en; };
      const std::string other =
          known->second.file +
          (known->second.place.line > 0 ? ":" + std::to_string(known->second.place.line) : std::string());
      fault(f.source->path, e.place, "law.word-twice",
            "Từ \"" + e.key + "\" có hai cách nói: ở đây \"" + both(t) + "\", ở " + other + " \"" +
                both(known->second.text) + "\".",
            "The word \"" + e.key + "\" is said in two ways: here \"" + both(t) + "\", in " + other + " \"" +
                both(known->second.text) + "\".",
            "Ghi giống nhau ở cả hai nơi, hoặc chỉ giữ một nơi, hoặc dùng hai từ khác nhau.",
            "Write both alike, keep one of them, or use two different words.");
      return;
    }
    book_.symbols.set_words(book_.symbols.intern(e.key), t.vi, t.en);
  }

  PeriodUnit period_unit(File& f, const Node& node) {
    for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::week, PeriodUnit::day}) {
      if (to_string(unit) == node.text) return unit;
    }
    fault(f.source->path, node.place, "law.unknown-word", "\"" + node.text + "\" không phải là đơn vị thời gian đóng.",
          "\"" + node.text + "\" is no unit of periods.", "Dùng month, quarter, week hoặc day.",
          "Use month, quarter, week or day.");
    return PeriodUnit::month;
  }

  void read_scheme(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    known_keys(f, e.value, e.key,
               {"label", "branches", "currency", "law", "grade", "source", "note", "bases", "unit", "units", "kinds",
                "keys", "wage", "attached"});
    Scheme s;
    s.id = e.key;
    s.name = book_.symbols.intern(e.key);
    s.country = f.scope.country;
    s.label = text_pair(f, e.value.find("label"), e.key, "label", e.place);
    s.citation = citation(f, e.value, e.key);
    s.currency = book_.symbols.intern(scalar(f, e.value.find("currency"), e.key, "currency", e.place));
    if (const Node* branches = e.value.find("branches")) {
      for (const Node& b : branches->items) s.branches.push_back(b.text);
    }
    if (const Node* bases = e.value.find("bases")) {
      for (const Node& b : bases->items) {
        bool found = false;
        for (std::uint8_t i = 1; i <= static_cast<std::uint8_t>(Basis::count); ++i) {
          if (to_string(static_cast<Basis>(i)) != b.text) continue;
          s.bases.push_back(i);
          found = true;
        }
        if (!found) {
          fault(f.source->path, b.place, "law.unknown-word", "\"" + b.text + "\" không phải là loại số tiền của dòng.",
                "\"" + b.text + "\" is no basis.", "Dùng wage, pay, coefficient, points hoặc count.",
                "Use wage, pay, coefficient, points or count.");
        }
      }
    }
    if (const Node* unit = e.value.find("unit")) s.unit = period_unit(f, *unit);
    if (const Node* units = e.value.find("units")) units_.push_back({book_.schemes.size(), &f, units});
    if (const Node* kinds = e.value.find("kinds"); kinds && kinds->is_map()) {
      for (const Node::Entry& k : kinds->entries) {
        known_keys(f, k.value, e.key + "." + k.key,
                   {"label", "branches", "right", "amount", "average", "beside", "law", "grade", "source", "note"});
        Kind kind;
        kind.name = book_.symbols.intern(k.key);
        kind.label = text_pair(f, k.value.find("label"), e.key + "." + k.key, "label", k.place);
        kind.right = truth(f, k.value.find("right"), false);
        kind.amount = truth(f, k.value.find("amount"), false);
        kind.average = truth(f, k.value.find("average"), false);
        kind.beside = truth(f, k.value.find("beside"), false);
        if (const Node* branches = k.value.find("branches")) {
          kind.branches.emplace();
          for (const Node& b : branches->items) {
            kind.branches->push_back(b.text);
            if (std::find(s.branches.begin(), s.branches.end(), b.text) != s.branches.end()) continue;
            fault(f.source->path, b.place, "law.unknown-word",
                  "\"" + b.text + "\" không thuộc branches của " + s.id + ".",
                  "\"" + b.text + "\" is not among the branches of " + s.id + ".", "Chọn trong branches của chế độ.",
                  "Choose among the branches of the scheme.");
          }
        }
        if (kind.beside && (kind.right || kind.amount || kind.average)) {
          fault(f.source->path, k.place, "law.beside",
                "\"" + k.key + "\" là khoản trả thêm ngoài lương tháng nên tự nó không có tháng nào để tính.",
                "\"" + k.key + "\" is money beside the wage of a month and has no month of its own that counts.",
                "Bỏ right, amount, average (hoặc ghi no); quy tắc gọi nó bằng kind = " + k.key + ".",
                "Leave out right, amount and average (or write no); rules name it by kind = " + k.key + ".");
        }
        s.kinds.push_back(std::move(kind));
      }
    } else {
      missing(f, e.place, e.key, "kinds");
    }
    if (const Node* keys = e.value.find("keys"); keys && keys->is_map()) {
      for (const Node::Entry& k : keys->entries) {
        known_keys(f, k.value, e.key + "." + k.key, {"label", "values", "default", "optional"});
        SchemeKey key;
        key.name = book_.symbols.intern(k.key);
        key.label = text_pair(f, k.value.find("label"), e.key + "." + k.key, "label", k.place);
        if (const Node* values = k.value.find("values")) {
          for (const Node& v : values->items) key.values.push_back(book_.symbols.intern(v.text));
        }
        key.optional = truth(f, k.value.find("optional"), false);
        if (const Node* d = k.value.find("default")) {
          key.default_value = book_.symbols.intern(d->text);
          if (std::find(key.values.begin(), key.values.end(), key.default_value) == key.values.end()) {
            fault(f.source->path, d->place, "law.unknown-word",
                  "Giá trị mặc định \"" + d->text + "\" không nằm trong values.",
                  "The default \"" + d->text + "\" is not among the values.", "Chọn một giá trị trong values.",
                  "Choose one of the values.");
          }
        }
        s.keys.push_back(std::move(key));
      }
    }
    if (const Node* wage = e.value.find("wage"); wage && wage->is_map()) {
      known_keys(f, *wage, e.key + ".wage", {"truncate", "ceiling", "floor", "grades"});
      if (const Node* grades = wage->find("grades")) gradings_.push_back({book_.schemes.size(), &f, grades});
      if (const Node* t = wage->find("truncate")) {
        s.truncate = parse_exact(t->text);
        if (!s.truncate || *s.truncate <= Exact(0)) {
          fault(f.source->path, t->place, "law.value", "Mức cắt \"" + t->text + "\" phải là số lớn hơn 0.",
                "\"" + t->text + "\" must be a number above 0.", "Ví dụ truncate: 1000.",
                "For example truncate: 1000.");
        }
      }
      for (const bool ceiling : {true, false}) {
        if (const Node* limit = wage->find(ceiling ? "ceiling" : "floor")) {
          wages_.push_back({book_.schemes.size(), &f, ceiling, limit});
        }
      }
    }
    if (const Node* attached = e.value.find("attached")) {
      for (const Node& entry : list_of(f, *attached, e.key + ".attached")) {
        attached_.push_back({book_.schemes.size(), &f, &entry});
      }
    }
    book_.schemes.push_back(std::move(s));
  }

  void compile_wage(const WagePending& w) {
    const std::string where = book_.schemes[w.scheme].id + (w.ceiling ? ".wage.ceiling" : ".wage.floor");
    if (!w.node->is_list()) {
      compile_limit(w, *w.node, where);
      return;
    }
    bool closed = false;
    for (const Node& entry : w.node->items) {
      if (closed) unreachable(*w.file, entry.place, where);
      compile_limit(w, entry, where);
      closed = closed || (!entry.find("where") && !entry.find("from") && !entry.find("to_month"));
    }
  }

  void unreachable(const File& f, Place place, const std::string& where) {
    fault(f.source->path, place, "law.unreachable", "Mục này của \"" + where + "\" không bao giờ được xét tới.",
          "This entry of \"" + where + "\" can never be reached.", "Bỏ đi, hoặc đưa lên trước.",
          "Remove it, or put it earlier.");
  }

  void compile_limit(const WagePending& w, const Node& node, const std::string& where) {
    File& f = *w.file;
    if (!want_map(f, node, where)) return;
    known_keys(f, node, where,
               {"is", "where", "from", "to_month", "law", "grade", "source", "note", "below", "year_from"});
    WageLimit limit;
    limit.citation = citation(f, node, where);
    read_months(f, node, where, limit.from, limit.last);
    if (const Node* words = node.find("where")) {
      limit.where = read_where(f, *words, where + ".where", *this, book_, book_.schemes[w.scheme]);
    }
    if (const Node* year = node.find("year_from")) limit.year_from = year_start(w, *year, limit);
    if (const Node* below = node.find("below")) limit.raise = one_of(f, *below, {"warn", "raise"}) == "raise";
    // A limit is read month by month: its deciding date is the month in question, handed over through a rule of its
    // own.
    if (limit_month_ == kNoRule) {
      Rule rule;
      rule.kind = Rule::Kind::inner;
      rule.id = "#limit-month";
      rule.unit.kind = K::month;
      limit_month_ = compiler_.declare(std::move(rule));
      book_.plan.limit_month = limit_month_;
    }
    Scope scope = f.scope;
    scope.by = limit_month_;
    Unit money;
    money.kind = K::money;
    money.currency = book_.schemes[w.scheme].currency;
    std::vector<WageLimit>& limits = w.ceiling ? book_.schemes[w.scheme].ceilings : book_.schemes[w.scheme].floors;
    limit.value = compiler_.inner(scalar(f, node.find("is"), where, "is", node.place), node.place, scope,
                                  "#" + where + "." + std::to_string(limits.size() + 1), &money, limit.citation);
    if (limit.value != kNoRule) limits.push_back(std::move(limit));
  }

  /// The month with which the year of a yearly ceiling begins. Only money beside the wage has one: a line of it is of
  /// one month, and what is left of the year is a plain difference.
  int year_start(const WagePending& w, const Node& node, const WageLimit& limit) {
    const Scheme& scheme = book_.schemes[w.scheme];
    const auto beside = [&](Symbol word) {
      return std::any_of(scheme.kinds.begin(), scheme.kinds.end(),
                         [&](const Kind& k) { return k.name == word && k.beside; });
    };
    const bool only_beside = limit.where.size() == 1 && limit.where.front().key == KeyWords::kKind &&
                             std::all_of(limit.where.front().words.begin(), limit.where.front().words.end(), beside);
    const auto month = parse_exact(node.text);
    const auto small = month ? month->small() : std::nullopt;
    if (w.ceiling && only_beside && small && small->d == 1 && small->n >= 1 && small->n <= 12)
      return static_cast<int>(small->n);
    fault(w.file->source->path, node.place, "law.year-from",
          "year_from chỉ dùng cho mức trần của khoản trả thêm ngoài lương, là tháng đầu năm: 1 đến 12.",
          "year_from is for a ceiling of money beside the wage: the month a year begins with, 1 to 12.",
          "Viết where: { kind: [bonus] }, với bonus là loại có beside: yes; và year_from: 4 chẳng hạn.",
          "Write where: { kind: [bonus] }, a kind with beside: yes, and for example year_from: 4.");
    return 0;
  }

  void read_gradings(const GradingPending& g) {
    const std::string where = book_.schemes[g.scheme].id + ".wage.grades";
    if (!g.node->is_list()) {
      read_grading(g, *g.node, where);
      return;
    }
    bool closed = false;
    for (const Node& entry : g.node->items) {
      if (closed) unreachable(*g.file, entry.place, where);
      read_grading(g, entry, where);
      closed = closed || (!entry.find("from") && !entry.find("to_month"));
    }
  }

  void read_grading(const GradingPending& g, const Node& node, const std::string& where) {
    File& f = *g.file;
    if (!want_map(f, node, where)) return;
    known_keys(f, node, where, {"table", "fractions", "from", "to_month", "law", "grade", "source", "note"});
    Grading grading;
    grading.citation = citation(f, node, where);
    read_months(f, node, where, grading.from, grading.last);
    if (const Node* fractions = node.find("fractions"))
      grading.fractions_up = one_of(f, *fractions, {"down", "up"}) == "up";
    const std::string name = scalar(f, node.find("table"), where, "table", node.place);
    if (name.empty()) return;
    const Place place = node.find("table")->place;
    grading.table = book_.parameter(name.find('.') == std::string::npos ? f.scope.prefix + "." + name : name);
    if (grading.table == kNoParameter) {
      fault(f.source->path, place, "law.unknown-name", "Không có bảng \"" + name + "\".",
            "There is no table \"" + name + "\".", "Khai báo nó trong parameters.", "Declare it under parameters.");
      return;
    }
    const Scheme& scheme = book_.schemes[g.scheme];
    const Parameter& p = book_.parameters[static_cast<std::size_t>(grading.table)];
    const bool by_pay = !p.dated && p.keys[0].kind == K::number && p.match_from[0];
    const bool by_time = by_pay && (p.keys.size() == 1 || p.keys[1].kind == K::year || p.keys[1].kind == K::month);
    if (!by_time || p.unit.kind != K::money || p.unit.currency != scheme.currency) {
      const std::string& money = book_.symbols.text(scheme.currency);
      fault(f.source->path, place, "law.grades",
            "\"" + name + "\" không phải là bảng xếp bậc lương của " + scheme.id + ".",
            "\"" + name + "\" is no table that grades the pay of " + scheme.id + ".",
            "Bảng phải có unit: " + money + ", keys: [number, year] hoặc [number, month], match: [from, …].",
            "It needs unit: " + money + ", keys: [number, year] or [number, month], match: [from, …].");
      return;
    }
    book_.schemes[g.scheme].gradings.push_back(std::move(grading));
  }

  void read_family_key(File& f, const Node::Entry& e) {
    const std::string where = "family." + e.key;
    if (!want_map(f, e.value, where)) return;
    known_keys(f, e.value, where, {"label", "unit", "optional"});
    FamilyKey key;
    key.name = book_.symbols.intern(e.key);
    static const std::vector<std::string> kOwn = {"relation", "born", "disabled", "age"};
    const bool twice =
        std::any_of(book_.family.begin(), book_.family.end(), [&](const FamilyKey& k) { return k.name == key.name; });
    if (twice || std::find(kOwn.begin(), kOwn.end(), e.key) != kOwn.end()) {
      fault(f.source->path, e.place, "law.duplicate-id", "Khóa \"" + e.key + "\" của người thân đã có rồi.",
            "Family members have the key \"" + e.key + "\" already.", "Khai báo một lần, hoặc đặt tên khác.",
            "Declare it once, or give it another name.");
      return;
    }
    key.label = text_pair(f, e.value.find("label"), where, "label", e.place);
    key.optional = truth(f, e.value.find("optional"), false);
    const auto u = unit(f, e.value.find("unit"), where, e.place);
    if (!u) return;
    if (u->kind == K::records || u->kind == K::spans) {
      fault(f.source->path, e.value.find("unit")->place, "law.unknown-unit",
            "Người thân không mang được \"" + to_string(*u, book_.symbols) + "\".",
            "A family member cannot carry \"" + to_string(*u, book_.symbols) + "\".",
            "Dùng truth, choice [a, b], number, tiền tệ, month hoặc day.",
            "Use truth, choice [a, b], number, money, month or day.");
      return;
    }
    key.unit = *u;
    book_.family.push_back(std::move(key));
  }

  void read_event(File& f, const Node::Entry& e) {
    if (!want_map(f, e.value, e.key)) return;
    if (book_.event(e.key)) {
      fault(f.source->path, e.place, "law.duplicate-id", "Sự kiện \"" + e.key + "\" đã được khai báo ở tệp khác.",
            "The event \"" + e.key + "\" is declared in another file too.", "Giữ một nơi.", "Keep one.");
      return;
    }
    known_keys(f, e.value, e.key, {"label", "keys", "extinguishes", "law", "grade", "source", "note"});
    EventKind kind;
    kind.name = book_.symbols.intern(e.key);
    kind.label = text_pair(f, e.value.find("label"), e.key, "label", e.place);
    if (const Node* keys = e.value.find("keys"); keys && keys->is_map()) {
      for (const Node::Entry& k : keys->entries) {
        known_keys(f, k.value, e.key + "." + k.key, {"label", "unit", "values", "scheme", "optional"});
        EventKey key;
        key.name = book_.symbols.intern(k.key);
        if (const Node* label = k.value.find("label"))
          key.label = text_pair(f, label, e.key + "." + k.key, "label", k.place);
        key.is_scheme = truth(f, k.value.find("scheme"), false);
        key.optional = truth(f, k.value.find("optional"), false);
        key.unit.kind = K::choice;
        if (const Node* values = k.value.find("values")) {
          for (const Node& v : values->items) key.unit.words.push_back(book_.symbols.intern(v.text));
        } else if (!key.is_scheme) {
          if (const auto u = unit(f, k.value.find("unit"), e.key + "." + k.key, k.place)) key.unit = *u;
        }
        kind.keys.push_back(std::move(key));
      }
    }
    if (const Node* ext = e.value.find("extinguishes")) {
      if (ext->is_scalar() && ext->text == "scheme") kind.extinguishes_named_scheme = true;
      for (const Node& s : ext->items) kind.extinguishes.push_back(book_.symbols.intern(s.text));
    }
    book_.events.push_back(std::move(kind));
  }

  void read_election(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    known_keys(f, e.value, e.key,
               {"label", "unit", "default", "at_least", "at_most", "law", "grade", "source", "note"});
    Rule rule;
    rule.kind = Rule::Kind::election;
    rule.id = e.key;
    rule.label = text_pair(f, e.value.find("label"), e.key, "label", e.place);
    rule.country = f.scope.country;
    rule.file = f.source->path;
    rule.place = e.place;
    const auto u = unit(f, e.value.find("unit"), e.key, e.place);
    if (!u) return;
    rule.unit = *u;
    Version version;
    Branch branch;
    version.citation = branch.citation = compiler_.add_citation(citation(f, e.value, e.key));
    const Node* d = e.value.find("default");
    const auto v = d ? value(f, d->text, d->place, *u) : std::nullopt;
    if (!d) missing(f, e.place, e.key, "default");
    if (v) {
      Formula formula;
      formula.kind = Formula::Kind::number;
      formula.text = d->text;
      formula.value = *v;
      formula.unit = *u;
      formula.place = d->place;
      branch.then = std::move(formula);
    }
    if (const Node* n = e.value.find("at_least")) rule.at_least = value(f, n->text, n->place, *u);
    if (const Node* n = e.value.find("at_most")) rule.at_most = value(f, n->text, n->place, *u);
    if (v && ((rule.at_least && *v < *rule.at_least) || (rule.at_most && *v > *rule.at_most))) {
      fault(f.source->path, d->place, "law.value",
            "Giá trị mặc định của \"" + e.key + "\" nằm ngoài khoảng của chính nó.",
            "The default of \"" + e.key + "\" lies outside its own range.", "Sửa default, at_least hoặc at_most.",
            "Mend default, at_least or at_most.");
    }
    version.branches.push_back(std::move(branch));
    rule.versions.push_back(std::move(version));
    Pending p{compiler_.declare(std::move(rule)), &f, nullptr, {{}}, {}};
    pending_.push_back(std::move(p));
  }

  // ---- parameters ----

  std::optional<Cell> cell(File& f, const Node& node, const std::string& where, const Unit& u, std::int64_t key,
                           const Citation* inherited, CitationId inherited_id) {
    Cell c;
    c.key = key;
    const Node* is = &node;
    c.citation = inherited_id;
    if (node.is_map()) {
      known_keys(f, node, where, {"is", "law", "grade", "source", "note"});
      is = node.find("is");
      if (!is) {
        missing(f, node.place, where, "is");
        return std::nullopt;
      }
      c.citation = compiler_.add_citation(citation(f, node, where, inherited));
    } else if (!inherited) {
      missing(f, node.place, where, "law");
      return std::nullopt;
    }
    if (!is->is_scalar()) {
      fault(f.source->path, is->place, "law.shape", "\"" + where + "\" phải là một giá trị.",
            "\"" + where + "\" must be one value.", "Viết một số.", "Write one number.");
      return std::nullopt;
    }
    const auto v = value(f, is->text, is->place, u);
    if (!v) return std::nullopt;
    c.value = *v;
    const auto small = v->small();
    c.fits = small.has_value();
    if (small) c.small = *small;
    return c;
  }

  void read_parameter(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    known_keys(f, e.value, e.key,
               {"label", "unit", "checked", "known_until", "values", "keys", "match", "beyond", "columns", "rows",
                "law", "grade", "source", "note"});
    Parameter p;
    p.id = e.key;
    p.label = text_pair(f, e.value.find("label"), e.key, "label", e.place);
    p.country = f.scope.country;
    p.file = f.source->path;
    p.place = e.place;
    const auto u = unit(f, e.value.find("unit"), e.key, e.place);
    if (!u) return;
    p.unit = *u;
    if (const Node* n = e.value.find("known_until")) p.known_until = day(f, n->text, n->place);
    if (const Node* n = e.value.find("checked")) p.checked = day(f, n->text, n->place);
    if (!p.known_until && !p.checked) missing(f, e.place, e.key, "checked");
    std::optional<Citation> inherited;
    CitationId inherited_id = -1;
    if (e.value.find("law")) {
      inherited = citation(f, e.value, e.key);
      inherited_id = compiler_.add_citation(*inherited);
    }
    const Citation* from_above = inherited ? &*inherited : nullptr;
    if (const Node* values = e.value.find("values")) {
      if (!want_map(f, *values, e.key + ".values")) return;
      for (const Node::Entry& v : values->entries) {
        const auto d = day(f, v.key, v.place);
        if (!d) continue;
        const auto c =
            cell(f, v.value, e.key + " " + v.key, p.unit, d->time_since_epoch().count(), from_above, inherited_id);
        if (c) p.entries.push_back(*c);
      }
      sort_cells(f, e, p.entries);
    } else {
      p.dated = false;
      const Node* keys = e.value.find("keys");
      if (!keys || !keys->is_list() || keys->items.empty() || keys->items.size() > 2) {
        missing(f, e.place, e.key, "values hoặc keys");
        return;
      }
      for (const Node& k : keys->items) {
        const auto ku = parse_unit(k.text, book_.symbols);
        if (!ku) {
          fault(f.source->path, k.place, "law.unknown-unit", "Không có đơn vị \"" + k.text + "\".",
                "There is no unit \"" + k.text + "\".", "Dùng year, month, months, years, number hoặc choice.",
                "Use year, month, months, years, number or choice.");
          return;
        }
        p.keys.push_back(*ku);
      }
      p.match_from.assign(p.keys.size(), false);
      if (const Node* match = e.value.find("match")) {
        for (std::size_t i = 0; i < match->items.size() && i < p.keys.size(); ++i) {
          p.match_from[i] = one_of(f, match->items[i], {"exact", "from"}) == "from";
        }
        if (match->is_scalar()) p.match_from.assign(p.keys.size(), one_of(f, *match, {"exact", "from"}) == "from");
      }
      if (const Node* beyond = e.value.find("beyond"))
        p.beyond_projected = one_of(f, *beyond, {"projected"}) == "projected";
      const auto read_rows = [&](const Node& rows, const std::string& where, const Citation* up, CitationId up_id,
                                 Column& column) {
        if (!want_map(f, rows, where)) return;
        for (const Node::Entry& r : rows.entries) {
          const auto key = value(f, r.key, r.place, p.keys[0]);
          const auto k = key ? whole_key(f, *key, r) : std::nullopt;
          if (!k) continue;
          const auto c = cell(f, r.value, where + " " + r.key, p.unit, *k, up, up_id);
          if (c) column.rows.push_back(*c);
        }
        sort_cells(f, e, column.rows);
      };
      if (p.keys.size() == 1) {
        const Node* rows = e.value.find("rows");
        if (!rows) {
          missing(f, e.place, e.key, "rows");
          return;
        }
        Column column;
        read_rows(*rows, e.key, from_above, inherited_id, column);
        p.columns.push_back(std::move(column));
      } else {
        const Node* columns = e.value.find("columns");
        if (!columns || !want_map(f, *columns, e.key + ".columns")) {
          if (!columns) missing(f, e.place, e.key, "columns");
          return;
        }
        for (const Node::Entry& c : columns->entries) {
          const std::string where = e.key + " " + c.key;
          const auto key = value(f, c.key, c.place, p.keys[1]);
          const auto k = key ? whole_key(f, *key, c) : std::nullopt;
          if (!k || !want_map(f, c.value, where)) continue;
          known_keys(f, c.value, where, {"law", "grade", "source", "note", "rows"});
          Column column;
          column.key = *k;
          std::optional<Citation> mine;
          CitationId mine_id = inherited_id;
          if (c.value.find("law") || !from_above) {
            mine = citation(f, c.value, where, from_above);
            mine_id = compiler_.add_citation(*mine);
          }
          const Node* rows = c.value.find("rows");
          if (!rows) {
            missing(f, c.place, where, "rows");
            continue;
          }
          read_rows(*rows, where, mine ? &*mine : from_above, mine_id, column);
          p.columns.push_back(std::move(column));
        }
        put_in_order(p.columns, [](const Column& a, const Column& b) { return a.key < b.key; });
      }
    }
    lay_out_series(p);
    book_.parameters.push_back(std::move(p));
  }

  std::optional<std::int64_t> whole_key(const File& f, const Exact& key, const Node::Entry& e) {
    if (const auto small = key.small(); small && small->d == 1) return small->n;
    fault(f.source->path, e.place, "law.value", "Khóa \"" + e.key + "\" của bảng phải là số nguyên.",
          "The table's key \"" + e.key + "\" must be a whole number.", "Viết số nguyên.", "Write a whole number.");
    return std::nullopt;
  }

  void sort_cells(File& f, const Node::Entry& e, std::vector<Cell>& cells) {
    put_in_order(cells, [](const Cell& a, const Cell& b) { return a.key < b.key; });
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (cells[i - 1].key != cells[i].key) continue;
      fault(f.source->path, e.place, "law.overlap", "\"" + e.key + "\" có hai giá trị cho cùng một khóa.",
            "\"" + e.key + "\" has two values for one key.", "Giữ một giá trị.", "Keep one.");
    }
  }

  // ---- rules ----

  std::optional<Formula> formula(File& f, const Node& node, const std::string& where) {
    if (!node.is_scalar() || node.text.size() > kMaxFormula) {
      fault(f.source->path, node.place, "law.shape", "\"" + where + "\" phải là một công thức.",
            "\"" + where + "\" must be a formula.",
            "Viết công thức trên một dòng, đặt trong ngoặc kép nếu có dấu \": \" hay \"#\".",
            "Write it as one text, in quotes when it holds \": \" or \"#\".");
      return std::nullopt;
    }
    return parse_formula(node.text, book_.symbols, f.source->path, node.place, faults_);
  }

  void say_of(File& f, const Node& item, Pending& p, std::size_t version, std::size_t branch, bool exception,
              const std::string& where) {
    const Node* say = item.find("say");
    if (!say) return;
    const Text t = text_pair(f, say, where, "say", item.place);
    p.says.push_back({version, branch, exception, t.vi, t.en, say->place});
  }

  std::optional<Branch> branch(File& f, const Node& item, const std::string& where, const Citation& above,
                               CitationId above_id, bool exception) {
    if (!want_map(f, item, where)) return std::nullopt;
    known_keys(
        f, item, where,
        {"when", "then", "otherwise", "unknown", "evidence", "law", "grade", "source", "note", "say", "name", "label"});
    Branch b;
    b.citation = above_id;
    if (item.find("law") || item.find("grade") || item.find("note")) {
      b.citation = compiler_.add_citation(citation(f, item, where, &above));
      b.own_citation = true;
    }
    if (exception) b.name = scalar(f, item.find("name"), where, "name", item.place);
    const Node *when = item.find("when"), *then = item.find("then"), *otherwise = item.find("otherwise"),
               *evidence = item.find("evidence"), *unknown = evidence ? evidence : item.find("unknown");
    if (when) {
      b.when = formula(f, *when, where + " when");
      if (!b.when) return std::nullopt;
    }
    const Node* gives = then ? then : otherwise;
    if (unknown && unknown->is_map()) {
      b.unknown = text_pair(f, unknown, where, evidence ? "evidence" : "unknown", item.place);
      b.wants_evidence = evidence != nullptr;
    } else if (gives) {
      b.then = formula(f, *gives, where);
      if (!b.then) return std::nullopt;
    } else {
      missing(f, item.place, where, "then");
      return std::nullopt;
    }
    if ((then || unknown) && !when && !otherwise && !exception) {
      // `unknown` alone closes a list as `otherwise` does.
      if (then) missing(f, item.place, where, "when");
    }
    if (exception && !when) {
      missing(f, item.place, where, "when");
      return std::nullopt;
    }
    return b;
  }

  void read_version(File& f, const Node& node, const std::string& where, Rule& rule, Pending& p,
                    const Citation* above) {
    Version v;
    const std::size_t index = rule.versions.size();
    const Citation c = citation(f, node, where, above);
    v.citation = compiler_.add_citation(c);
    std::vector<Let> lets;
    if (const Node* let = node.find("let")) {
      if (want_map(f, *let, where + ".let")) {
        for (const Node::Entry& l : let->entries) {
          lets.push_back({l.key, scalar(f, &l.value, where, "let " + l.key, l.place), l.value.place});
        }
      }
    }
    const Node* is = node.find("is");
    if (!is) {
      missing(f, node.place, where, "is");
      return;
    }
    if (is->is_list()) {
      bool closed = false;
      std::set<std::string> seen;
      for (const Node& item : is->items) {
        auto b = branch(f, item, where, c, v.citation, false);
        if (!b) continue;
        if (closed || (b->when && !seen.insert(to_string(*b->when, book_.symbols)).second)) {
          fault(f.source->path, item.place, "law.unreachable",
                "Trường hợp này của \"" + where + "\" không bao giờ được xét tới.",
                "This case of \"" + where + "\" can never be reached.", "Bỏ đi, hoặc đưa lên trước.",
                "Remove it, or put it earlier.");
        }
        if (!b->when) closed = true;
        say_of(f, item, p, index, v.branches.size(), false, where);
        v.branches.push_back(std::move(*b));
      }
      if (!closed && !complete_choice(rule, v)) {
        fault(f.source->path, is->place, "law.open-list",
              "Danh sách trường hợp của \"" + where + "\" có thể không trường hợp nào đúng.",
              "No case of \"" + where + "\" may hold.", "Thêm dòng cuối \"- otherwise: …\" (hoặc \"- unknown: …\").",
              "End it with \"- otherwise: …\" (or \"- unknown: …\").");
      }
    } else {
      Branch b;
      b.citation = v.citation;
      b.then = formula(f, *is, where);
      if (!b.then) return;
      say_of(f, node, p, index, 0, false, where);
      v.branches.push_back(std::move(b));
    }
    if (const Node* exceptions = node.find("exceptions")) {
      for (const Node& item : exceptions->items) {
        auto b = branch(f, item, where + ".exceptions", c, v.citation, true);
        if (!b) continue;
        say_of(f, item, p, index, v.exceptions.size(), true, where);
        v.exceptions.push_back(std::move(*b));
      }
    }
    if (const Node* n = node.find("at_most")) v.at_most = formula(f, *n, where + ".at_most");
    if (const Node* n = node.find("at_least")) v.at_least = formula(f, *n, where + ".at_least");
    if (const Node* n = node.find("round")) v.rounding = rounding(f, *n);
    if (const Node* n = node.find("ends")) v.ends = day(f, n->text, n->place);
    rule.versions.push_back(std::move(v));
    p.lets.push_back(std::move(lets));
  }

  /// A list closes itself when it names every word of one choice.
  bool complete_choice(const Rule&, const Version& v) {
    std::string name;
    std::set<std::string> words;
    for (const Branch& b : v.branches) {
      if (!b.when || b.when->kind != Formula::Kind::binary || b.when->text != "=" ||
          b.when->items[1].kind != Formula::Kind::name)
        return false;
      if (!name.empty() && b.when->items[0].text != name) return false;
      name = b.when->items[0].text;
      words.insert(b.when->items[1].text);
    }
    return name == "sex" ? words.size() == 2 : name == "birth-known" ? words.size() == 3 : false;
  }

  std::int32_t rounding(File& f, const Node& node) {
    const std::string id = node.text.find('.') == std::string::npos ? f.scope.prefix + "." + node.text : node.text;
    for (std::size_t i = 0; i < book_.roundings.size(); ++i) {
      if (book_.roundings[i].id == id) return static_cast<std::int32_t>(i);
    }
    fault(f.source->path, node.place, "law.unknown-rounding", "Không có quy tắc làm tròn \"" + node.text + "\".",
          "There is no rounding \"" + node.text + "\".", "Khai báo nó trong roundings.", "Declare it under roundings.");
    return -1;
  }

  void read_rule(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    known_keys(f, e.value, e.key,
               {"label", "unit", "by", "versions", "law", "grade", "source", "note", "is", "let", "exceptions",
                "at_most", "at_least", "round", "say", "ends"});
    Rule rule;
    rule.id = e.key;
    rule.label = text_pair(f, e.value.find("label"), e.key, "label", e.place);
    rule.country = f.scope.country;
    rule.file = f.source->path;
    rule.place = e.place;
    const auto u = unit(f, e.value.find("unit"), e.key, e.place);
    if (!u) return;
    rule.unit = *u;
    Pending p{kNoRule, &f, e.value.find("by"), {}, {}};
    if (const Node* versions = e.value.find("versions")) {
      rule.dated = true;
      std::optional<Citation> above;
      if (e.value.find("law")) above = citation(f, e.value, e.key);
      if (!want_map(f, *versions, e.key + ".versions")) return;
      for (const Node::Entry& v : versions->entries) {
        const auto d = day(f, v.key, v.place);
        if (!d || !want_map(f, v.value, e.key + " " + v.key)) continue;
        known_keys(f, v.value, e.key + " " + v.key,
                   {"law", "grade", "source", "note", "is", "let", "exceptions", "at_most", "at_least", "round", "say",
                    "ends"});
        const std::size_t before = rule.versions.size();
        read_version(f, v.value, e.key + " " + v.key, rule, p, above ? &*above : nullptr);
        if (rule.versions.size() > before) rule.versions.back().from = *d;
      }
      check_times(f, e, rule);
    } else {
      read_version(f, e.value, e.key, rule, p, nullptr);
    }
    p.rule = compiler_.declare(std::move(rule));
    pending_.push_back(std::move(p));
  }

  void check_times(File& f, const Node::Entry& e, const Rule& rule) {
    for (std::size_t i = 1; i < rule.versions.size(); ++i) {
      const Version &a = rule.versions[i - 1], &b = rule.versions[i];
      const bool order = a.from < b.from, overlap = a.ends && *a.ends >= b.from,
                 gap = a.ends && *a.ends + date::days{1} < b.from;
      if (!order) {
        fault(f.source->path, e.place, "law.overlap", "Các phiên bản của \"" + e.key + "\" phải xếp theo thời gian.",
              "The versions of \"" + e.key + "\" must stand in order of time.", "Sắp xếp lại theo ngày bắt đầu.",
              "Sort them by their first day.");
      } else if (overlap) {
        fault(f.source->path, e.place, "law.overlap",
              "Hai phiên bản của \"" + e.key + "\" chồng lên nhau trước " + to_string(b.from) + ".",
              "Two versions of \"" + e.key + "\" overlap before " + to_string(b.from) + ".", "Sửa `ends`.",
              "Mend `ends`.");
      } else if (gap) {
        fault(f.source->path, e.place, "law.gap",
              "\"" + e.key + "\" không có luật từ sau " + to_string(*a.ends) + " đến trước " + to_string(b.from) + ".",
              "\"" + e.key + "\" has no law between " + to_string(*a.ends) + " and " + to_string(b.from) + ".",
              "Thêm phiên bản cho khoảng này, hoặc phiên bản `unknown`.",
              "Add a version for that time, or one that says `unknown`.");
      }
    }
  }

  void compile(Pending& p) {
    File& f = *p.file;
    Scope scope = f.scope;
    scope.by = f.by_rule;
    const auto rule = [&]() -> Rule& { return book_.rules[static_cast<std::size_t>(p.rule)]; };
    if (p.by) {
      Citation none;
      scope.by = compiler_.inner(p.by->text, p.by->place, f.scope, "#by " + rule().id, nullptr, none);
      check_date(f, scope.by, p.by->place);
    }
    if (rule().dated && scope.by == kNoRule) {
      missing(f, rule().place, rule().id, "by");
      return;
    }
    if (rule().dated) rule().by = scope.by;
    std::vector<Scope> scopes;
    for (std::size_t v = 0; v < p.lets.size(); ++v) {
      Scope local = scope;
      for (const Let& let : p.lets[v]) {
        const Citation c = book_.plan.citations[static_cast<std::size_t>(rule().versions[v].citation)];
        const std::string id = rule().id + "/" + let.name;
        const RuleId inner = compiler_.inner(let.text, let.place, local, id, nullptr, c);
        if (inner == kNoRule) continue;
        Rule& made = book_.rules[static_cast<std::size_t>(inner)];
        if (made.kind == Rule::Kind::inner && made.id == id) {
          made.kind = Rule::Kind::local;
          made.label = {let.name, let.name};
          made.owner = p.rule;
        }
        local.locals.emplace_back(let.name, inner);
      }
      scopes.push_back(std::move(local));
    }
    for (const Pending::Say& say : p.says) {
      const Template vi = compiler_.compile_template(say.vi, say.place, scopes[say.version]);
      const Template en = compiler_.compile_template(say.en, say.place, scopes[say.version]);
      Version& v = rule().versions[say.version];
      Branch& b = say.exception ? v.exceptions[say.branch] : v.branches[say.branch];
      b.say_vi = vi;
      b.say_en = en;
    }
    compiler_.compile_rule_versions(p.rule, scope, scopes);
  }

  // ---- benefits ----

  void read_benefit(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    const Node& n = e.value;
    known_keys(f, n, e.key,
               {"label", "scheme",  "branch", "claims", "relevant", "months", "conditions", "from",   "amount",
                "low",   "high",    "per",    "round",  "figures",  "parts",  "increases",  "taking", "increases_round",
                "until", "by_year", "nature", "payer",  "basis",    "wipes",  "law",        "grade",  "source",
                "note"});
    Benefit b;
    b.id = e.key;
    b.label = text_pair(f, n.find("label"), e.key, "label", e.place);
    b.country = f.scope.country;
    b.scheme = scalar(f, n.find("scheme"), e.key, "scheme", e.place);
    b.branch = scalar(f, n.find("branch"), e.key, "branch", e.place);
    b.basis = n.find("basis") ? n.find("basis")->text : "national";
    if (const Node* nature = n.find("nature")) {
      b.contribution = one_of(f, *nature, {"benefit", "contribution"}) == "contribution";
    }
    if (const Node* payer = n.find("payer")) b.payer = text_pair(f, payer, e.key, "payer", payer->place);
    if (n.find("law")) b.citation = citation(f, n, e.key);
    b.citation.file = f.source->path;
    if (const Node* claims = n.find("claims")) {
      const auto& known = claimable_benefits();
      for (const Node& c : claims->items) {
        b.claims.push_back(c.text);
        if (std::find(known.begin(), known.end(), c.text) != known.end()) continue;
        const std::string near = closest(c.text, known);
        fault(f.source->path, c.place, "law.unknown-word",
              "\"" + c.text + "\" không phải là tên một quyền lợi có thể yêu cầu.",
              "\"" + c.text + "\" is no benefit that can be claimed.",
              near.empty() ? "Dùng các từ của claim.benefit." : "Có phải \"" + near + "\"?",
              near.empty() ? "Use the words of claim.benefit." : "Did you mean \"" + near + "\"?");
      }
    }
    Scope scope = f.scope;
    scope.by = f.by_rule;
    Unit truth_unit, months_unit, month_unit, money_unit;
    truth_unit.kind = K::truth;
    months_unit.kind = K::months;
    month_unit.kind = K::month;
    money_unit.kind = K::money;
    const auto rule = [&](const Node* node, const std::string& what, const Unit* u, const Scope& in) -> RuleId {
      if (!node) return kNoRule;
      if (!node->is_scalar()) {
        scalar(f, node, e.key, what, e.place);
        return kNoRule;
      }
      return compiler_.inner(node->text, node->place, in, "#" + e.key + "." + what, u, b.citation);
    };
    b.relevant = rule(n.find("relevant"), "relevant", &truth_unit, scope);
    if (const Node* months = n.find("months"); months && want_map(f, *months, e.key + ".months")) {
      known_keys(f, *months, e.key + ".months", {"own", "counted", "required"});
      b.own_months = rule(months->find("own"), "months.own", &months_unit, scope);
      b.counted_months = rule(months->find("counted"), "months.counted", &months_unit, scope);
      b.required_months = rule(months->find("required"), "months.required", &months_unit, scope);
    }
    if (const Node* conditions = n.find("conditions")) {
      for (const Node& c : conditions->items) {
        if (!want_map(f, c, e.key + ".conditions")) continue;
        const std::string name = scalar(f, c.find("name"), e.key, "name", c.place);
        const std::string where = e.key + "." + name;
        known_keys(f, c, where, {"name", "is", "else", "when", "missing", "say", "law", "grade", "source", "note"});
        Condition condition;
        condition.name = name;
        if (c.find("law")) condition.citation = citation(f, c, where);
        condition.is = rule(c.find("is"), name, &truth_unit, scope);
        if (!c.find("is")) missing(f, c.place, where, "is");
        condition.when = rule(c.find("when"), name + ".when", &month_unit, scope);
        condition.missing = rule(c.find("missing"), name + ".missing", nullptr, scope);
        condition.otherwise = status_rule(f, c, where, scope, b.citation);
        if (const Node* say = c.find("say")) {
          const Text t = text_pair(f, say, where, "say", c.place);
          Scope with = scope;
          if (condition.missing != kNoRule) with.locals.emplace_back("missing", condition.missing);
          if (condition.when != kNoRule) with.locals.emplace_back("when", condition.when);
          condition.say_vi = compiler_.compile_template(t.vi, say->place, with);
          condition.say_en = compiler_.compile_template(t.en, say->place, with);
        }
        b.conditions.push_back(std::move(condition));
      }
    }
    b.from = rule(n.find("from"), "from", &month_unit, scope);
    b.until = rule(n.find("until"), "until", nullptr, scope);
    if (b.until != kNoRule) check_date(f, b.until, n.find("until")->place);
    b.amount = rule(n.find("amount"), "amount", &money_unit, scope);
    b.low = rule(n.find("low"), "low", &money_unit, scope);
    b.high = rule(n.find("high"), "high", &money_unit, scope);
    if (const Node* per = n.find("per")) b.per = one_of(f, *per, {"month", "week", "day", "year", "once"});
    if (const Node* round = n.find("round")) b.rounding = rounding(f, *round);
    if ((b.amount != kNoRule || b.low != kNoRule) && !n.find("round")) missing(f, e.place, e.key, "round");
    if ((b.amount != kNoRule || b.low != kNoRule) && !n.find("per")) missing(f, e.place, e.key, "per");
    for (const auto& [key, into] :
         {std::pair<const char*, std::vector<RuleId>*>{"figures", &b.figures}, {"parts", &b.parts}}) {
      if (const Node* list = n.find(key)) {
        for (const Node& item : list->items) {
          const RuleId id = rule(&item, key, nullptr, scope);
          if (id != kNoRule) into->push_back(id);
        }
      }
    }
    if (const Node* by_year = n.find("by_year"); by_year && want_map(f, *by_year, e.key + ".by_year")) {
      const std::string where = e.key + ".by_year";
      known_keys(f, *by_year, where, {"year", "first", "last"});
      b.by_year = {rule_to_give(f, *by_year, where, "year", K::year), kNoRule, kNoRule};
      Unit year_unit;
      year_unit.kind = K::year;
      b.by_year.first = rule(by_year->find("first"), "by_year.first", &year_unit, scope);
      b.by_year.last = rule(by_year->find("last"), "by_year.last", &year_unit, scope);
      for (const char* key : {"first", "last"}) {
        if (!by_year->find(key)) missing(f, by_year->place, where, key);
      }
      if (b.parts.empty()) missing(f, e.place, e.key, "parts");
    }
    const Node* const inc = n.find("increases");
    if (inc && inc->is_map()) {
      const std::string where = e.key + ".increases";
      known_keys(f, *inc, where, {"rule", "of", "on"});
      b.raised = {rule_to_give(f, *inc, where, "rule", K::money), rule_to_give(f, *inc, where, "of", K::money),
                  rule_to_give(f, *inc, where, "on", K::day)};
      b.increases_rounding = b.rounding;
      if (const Node* r = n.find("increases_round")) b.increases_rounding = rounding(f, *r);
    } else if (inc) {
      const std::string id = inc->text.find('.') == std::string::npos ? f.scope.prefix + "." + inc->text : inc->text;
      b.increases = book_.parameter(id);
      if (b.increases == kNoParameter) {
        fault(f.source->path, inc->place, "law.unknown-name", "Không có tham số \"" + inc->text + "\".",
              "There is no parameter \"" + inc->text + "\".", "Khai báo nó trong parameters.",
              "Declare it under parameters.");
      }
      b.increases_rounding = b.rounding;
      if (const Node* r = n.find("increases_round")) b.increases_rounding = rounding(f, *r);
    }
    if (const Node* taking = n.find("taking"); taking && want_map(f, *taking, e.key + ".taking")) {
      b.taking = scalar(f, taking->find("event"), e.key + ".taking", "event", taking->place);
      if (!b.taking.empty() && !book_.event(b.taking)) {
        fault(f.source->path, taking->place, "law.unknown-event", "Không có sự kiện \"" + b.taking + "\".",
              "There is no event \"" + b.taking + "\".", "Khai báo trong events.", "Declare it under events.");
      }
      for (const Node::Entry& fact : taking->entries) {
        if (fact.key != "event") b.taking_facts.emplace_back(fact.key, fact.value.text);
      }
    }
    if (const Node* wipes = n.find("wipes")) {
      for (const Node& w : wipes->items) b.wipes.push_back(w.text);
    }
    book_.benefits.push_back(std::move(b));
  }

  void read_dossier(File& f, const Node::Entry& e) {
    if (!fresh_id(f, e) || !want_map(f, e.value, e.key)) return;
    book_.dossiers.push_back(huong::read_dossier(f, e, *this, compiler_, book_));
  }

  /// In each country by branch as the field lists them, what one chooses instead of a right after it, contributions
  /// last: the order of every answer.
  void sort_benefits() {
    const auto rank = [](const Benefit& b) {
      const auto all = branches();
      const auto branch = std::find(all.begin(), all.end(), b.branch) - all.begin();
      return std::tuple(b.country, b.contribution, branch, b.basis == "choice");
    };
    put_in_order(book_.benefits, [&](const Benefit& a, const Benefit& b) { return rank(a) < rank(b); });
  }

  /// A rule named in a benefit that the engine runs, or gives a value, again and again.
  RuleId rule_to_give(File& f, const Node& map, const std::string& where, const char* key, Unit::Kind kind) {
    const Node* node = map.find(key);
    if (!node || !node->is_scalar()) {
      missing(f, map.place, where, key);
      return kNoRule;
    }
    const std::string id = node->text.find('.') == std::string::npos ? f.scope.prefix + "." + node->text : node->text;
    const RuleId found = book_.rule(id);
    if (found == kNoRule) {
      fault(f.source->path, node->place, "law.unknown-name", "Không có quy tắc \"" + node->text + "\".",
            "There is no rule \"" + node->text + "\".", "Khai báo nó trong rules.", "Declare it under rules.");
    } else if (book_.rules[static_cast<std::size_t>(found)].unit.kind != kind) {
      Unit want;
      want.kind = kind;
      const std::string have = to_string(book_.rules[static_cast<std::size_t>(found)].unit, book_.symbols);
      const std::string need = to_string(want, book_.symbols);
      fault(f.source->path, node->place, "law.unit",
            "\"" + node->text + "\" cho ra " + have + ", ở đây cần " + need + ".",
            "\"" + node->text + "\" gives " + have + ", but " + need + " is wanted here.", "Dùng quy tắc khác.",
            "Name another rule.");
    }
    return found;
  }

  /// `else`: a status word, or a list of cases; becomes a rule that gives the word.
  RuleId status_rule(File& f, const Node& c, const std::string& where, const Scope& scope, const Citation& law) {
    Unit status;
    status.kind = K::choice;
    for (const char* word : {"refused", "not-yet", "lapsed"}) status.words.push_back(book_.symbols.intern(word));
    const Node* otherwise = c.find("else");
    if (!otherwise) {
      missing(f, c.place, where, "else");
      return kNoRule;
    }
    if (otherwise->is_scalar()) {
      return compiler_.inner(otherwise->text, otherwise->place, scope, "#" + where + ".else", &status, law);
    }
    Rule rule;
    rule.kind = Rule::Kind::inner;
    rule.id = "#" + where + ".else";
    rule.unit = status;
    rule.country = scope.country;
    rule.file = scope.file;
    rule.place = otherwise->place;
    Version version;
    version.citation = compiler_.add_citation(law);
    for (const Node& item : otherwise->items) {
      auto b = branch(f, item, where + ".else", law, version.citation, false);
      if (b) version.branches.push_back(std::move(*b));
    }
    rule.versions.push_back(std::move(version));
    const RuleId id = compiler_.declare(std::move(rule));
    compiler_.compile_rule(id, scope);
    return id;
  }

  // ---- checks ----

  void check_cycles() {
    std::vector<char> state(book_.rules.size(), 0);
    std::vector<RuleId> path;
    const auto visit = [&](const auto& self, RuleId id) -> bool {
      const auto r = static_cast<std::size_t>(id);
      if (state[r] == 2) return true;
      path.push_back(id);
      if (state[r] == 1) {
        const auto start = std::find(path.begin(), path.end(), id);
        std::string names;
        for (auto it = start; it != path.end(); ++it)
          names += (names.empty() ? "" : " → ") + book_.rules[static_cast<std::size_t>(*it)].id;
        const Rule& rule = book_.rules[r];
        fault(rule.file, rule.place, "law.cycle", "Các quy tắc gọi vòng quanh: " + names + ".",
              "These rules go round in a circle: " + names + ".",
              "Nếu vòng qua ngày quyết định: cho một quy tắc trong vòng `by` riêng.",
              "If the circle passes through the deciding date, give one of the rules its own `by`.");
        return false;
      }
      state[r] = 1;
      for (const RuleId next : compiler_.calls_of(id)) {
        if (!self(self, next)) return false;
      }
      state[r] = 2;
      path.pop_back();
      return true;
    };
    for (std::size_t r = 0; r < book_.rules.size(); ++r) {
      path.clear();
      if (!visit(visit, static_cast<RuleId>(r))) return;
    }
  }

  Lawbook& book_;
  Faults& faults_;
  Compiler compiler_;
  std::vector<File> files_;
  std::vector<Pending> pending_;
  std::vector<WagePending> wages_;
  std::vector<AttachedPending> units_;
  std::vector<GradingPending> gradings_;
  std::vector<AttachedPending> attached_;
  /// A word as a file says it.
  struct Said {
    Text text;
    std::string file;
    Place place;
  };
  std::map<std::string, Said> words_;
  std::set<std::string> ids_;
  RuleId limit_month_ = kNoRule;
};

}  // namespace

std::shared_ptr<const Lawbook> load_lawbook(const Pack& pack, Faults& faults, const std::string& language) {
  auto book = std::make_shared<Lawbook>();
  book->version = pack.version;
  book->digest = pack.digest;
  const std::size_t before = faults.size();
  Loader(*book, faults).load(pack);
  say_in(*book, pack, language, faults);
  if (faults.size() > before) return nullptr;
  set_wage_limits(book);
  return book;
}

}  // namespace huong
