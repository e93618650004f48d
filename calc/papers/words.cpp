#include "calc/papers/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "calc/text/format.hpp"
#include "calc/text/letters.hpp"

namespace huong {
namespace {

class Reader {
 public:
  Reader(const std::string& file, Faults& faults) : file_(file), faults_(faults) { words_.file = file; }

  std::optional<PaperWords> read(const Node& root) {
    const std::size_t before = faults_.size();
    if (!want(root, Node::Kind::map)) return std::nullopt;
    known(root, {"huong",   "country",     "currency",  "tracks", "kinds",  "papers",  "sections",
                 "amounts", "coefficient", "funds",     "rates",  "totals", "columns", "flags",
                 "dates",   "corrections", "employers", "person", "skip",   "numbers"});
    words_.country = text(root, "country");
    words_.currency = text(root, "currency");
    each(root, "tracks", [&](const std::string& id, const Node& node) {
      known(node, {"label", "scheme", "kind"});
      words_.tracks.push_back({id, said(node, "label"), maybe(node, "scheme"), maybe(node, "kind")});
    });
    list(root, "kinds", [&](const Node& node) { read_kind(node); });
    if (words_.kinds.empty() || !words_.kinds.back().words.empty() || !words_.kinds.back().alone.empty()) {
      refuse(root.place,
             {"loại cuối cùng trong \"kinds\" phải không có \"words\"", "the last of \"kinds\" must have no \"words\""},
             {"nó nhận những dòng còn lại", "it takes the lines that are left"});
    }
    each(root, "papers", [&](const std::string& id, const Node& node) { read_paper(id, node); });
    list(root, "sections", [&](const Node& node) {
      known(node, {"words", "track", "kind"});
      PaperSection section;
      section.words = phrases(node, "words");
      section.track = track(node, "track");
      section.kind = kind(node.find("kind"));
      words_.sections.push_back(std::move(section));
    });
    each(root, "amounts", [&](const std::string& id, const Node& node) { read_amount(id, node); });
    read_coefficient(root);
    each(root, "funds", [&](const std::string& id, const Node& node) { read_fund(id, node); });
    read_rates(root);
    list(root, "totals", [&](const Node& node) { read_total(node); });
    read_columns(root);
    read_dates(root);
    words_.corrections = phrases(root, "corrections");
    words_.employers = phrases(root, "employers");
    if (const Node* person = root.find("person"); person != nullptr && want(*person, Node::Kind::map)) {
      known(*person, {"born", "sex", "female", "male", "identity"});
      words_.born = phrases(*person, "born");
      words_.sex = phrases(*person, "sex");
      words_.female = phrases(*person, "female");
      words_.male = phrases(*person, "male");
      words_.identity = phrases(*person, "identity");
    }
    words_.skip = phrases(root, "skip");
    read_numbers(root);
    if (faults_.size() != before) return std::nullopt;
    return std::move(words_);
  }

 private:
  void refuse(Place place, Said what, Said fix) {
    faults_.push_back(
        {"papers.form", file_, place, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)});
  }

  bool want(const Node& node, Node::Kind kind) {
    if (node.kind == kind) return true;
    static constexpr const char* kVi[] = {"", "một dòng chữ", "một danh sách", "các khóa"};
    static constexpr const char* kEn[] = {"", "one text", "a list", "a map"};
    const auto i = static_cast<std::size_t>(kind);
    refuse(node.place, {std::string("ở đây phải là ") + kVi[i], std::string("this must be ") + kEn[i]},
           {"xem mẫu: huong schema papers", "see the schema: huong schema papers"});
    return false;
  }

  void known(const Node& node, std::initializer_list<std::string_view> keys) {
    if (!want(node, Node::Kind::map)) return;
    for (const Node::Entry& entry : node.entries) {
      if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
      std::string all;
      for (const std::string_view key : keys) all += (all.empty() ? "" : ", ") + std::string(key);
      refuse(entry.place,
             {"không có khóa " + shown(entry.key) + " ở đây", "there is no key " + shown(entry.key) + " here"},
             {"có: " + all, "there are: " + all});
    }
  }

  std::string text(const Node& node, const std::string& key) {
    const Node* value = node.find(key);
    if (value == nullptr) {
      refuse(node.place, {"thiếu \"" + key + "\"", "\"" + key + "\" is missing"},
             {"thêm " + key + ": …", "add " + key + ": …"});
      return {};
    }
    return want(*value, Node::Kind::scalar) ? value->text : std::string();
  }

  std::string maybe(const Node& node, const std::string& key) {
    return node.find(key) == nullptr ? std::string() : text(node, key);
  }

  Said said(const Node& node, const std::string& key) {
    const Node* value = node.find(key);
    if (value == nullptr) {
      text(node, key);
      return {};
    }
    known(*value, {"vi", "en"});
    return {text(*value, "vi"), text(*value, "en")};
  }

  Said maybe_said(const Node& node, const std::string& key) {
    return node.find(key) == nullptr ? Said() : said(node, key);
  }

  Phrases phrases(const Node& node, std::string_view key) {
    const Node* value = node.find(key);
    return value == nullptr ? Phrases() : phrases(*value);
  }

  Phrases phrases(const Node& node) {
    Phrases all;
    if (node.is_scalar()) {
      all.push_back(make_phrase(node.text));
      return all;
    }
    if (!want(node, Node::Kind::list)) return all;
    for (const Node& item : node.items) {
      if (!want(item, Node::Kind::scalar)) continue;
      all.push_back(make_phrase(item.text));
      if (all.back().bare.empty()) {
        refuse(item.place, {"chữ này trống", "this text is empty"}, {"ghi chữ hoặc bỏ đi", "write it or leave it out"});
        all.pop_back();
      }
    }
    return all;
  }

  template <typename Take>
  void each(const Node& node, std::string_view key, Take take) {
    const Node* value = node.find(key);
    if (value == nullptr || !want(*value, Node::Kind::map)) return;
    for (const Node::Entry& entry : value->entries) {
      if (want(entry.value, Node::Kind::map)) take(entry.key, entry.value);
    }
  }

  template <typename Take>
  void list(const Node& node, std::string_view key, Take take) {
    const Node* value = node.find(key);
    if (value == nullptr || !want(*value, Node::Kind::list)) return;
    for (const Node& item : value->items) {
      if (want(item, Node::Kind::map)) take(item);
    }
  }

  template <typename T>
  std::optional<std::size_t> named(const std::vector<T>& all, const Node* name, std::string T::*id) {
    if (name == nullptr || !want(*name, Node::Kind::scalar)) return std::nullopt;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].*id == name->text) return i;
    }
    std::string there;
    for (const T& one : all) there += (there.empty() ? "" : ", ") + one.*id;
    refuse(name->place, {"chưa khai " + shown(name->text) + " ở trên", shown(name->text) + " is not declared above"},
           {"có: " + there, "there are: " + there});
    return std::nullopt;
  }
  std::optional<std::size_t> track(const Node& node, std::string_view key) {
    return named(words_.tracks, node.find(key), &PaperTrack::id);
  }
  std::optional<std::size_t> kind(const Node* node) { return named(words_.kinds, node, &PaperKind::name); }

  template <typename T>
  std::vector<std::size_t> all_named(const std::vector<T>& all, const Node* names, std::string T::*id) {
    std::vector<std::size_t> found;
    if (names == nullptr || !want(*names, Node::Kind::list)) return found;
    for (const Node& item : names->items) {
      if (const auto i = named(all, &item, id)) found.push_back(*i);
    }
    return found;
  }

  template <typename Use>
  Use one_of(const Node& node, const std::string& key, std::initializer_list<std::pair<std::string_view, Use>> uses) {
    const std::string word = maybe(node, key);
    if (word.empty()) return uses.begin()->second;
    std::string all;
    for (const auto& [name, use] : uses) {
      if (name == word) return use;
      all += (all.empty() ? "" : ", ") + std::string(name);
    }
    refuse(node.find(key)->place, {shown(word) + " không dùng được ở đây", shown(word) + " does not serve here"},
           {"có: " + all, "there are: " + all});
    return uses.begin()->second;
  }

  Exact number(const Node& node) {
    const auto value = node.is_scalar() ? parse_exact(node.text) : std::nullopt;
    if (value && *value >= Exact(0)) return *value;
    refuse(node.place, {"ở đây phải là một số", "this must be a number"}, {"viết chữ số thường", "write plain digits"});
    return Exact(0);
  }
  Exact number(const Node& node, const std::string& key) {
    const Node* value = node.find(key);
    if (value != nullptr) return number(*value);
    text(node, key);
    return Exact(0);
  }

  void read_kind(const Node& node) {
    using Use = PaperKind::Use;
    known(node, {"name", "label", "words", "alone", "use", "scheme", "kind", "counts", "wage", "note"});
    PaperKind kind;
    kind.name = text(node, "name");
    kind.label = said(node, "label");
    kind.words = phrases(node, "words");
    kind.alone = phrases(node, "alone");
    kind.use =
        one_of<Use>(node, "use", {{"record", Use::record}, {"back-pay", Use::back_pay}, {"nothing", Use::nothing}});
    kind.counts = all_named(words_.tracks, node.find("counts"), &PaperTrack::id);
    kind.previous_wage = one_of<bool>(node, "wage", {{"own", false}, {"previous", true}});
    kind.note = maybe_said(node, "note");
    if (kind.use == Use::record) {
      kind.scheme = text(node, "scheme");
      kind.kind = text(node, "kind");
    }
    words_.kinds.push_back(std::move(kind));
  }

  void read_paper(const std::string& id, const Node& node) {
    using Layout = PaperForm::Layout;
    known(node, {"label", "marks", "layout", "law", "grade", "note"});
    PaperForm paper;
    paper.id = id;
    paper.label = said(node, "label");
    paper.marks = phrases(node, "marks");
    paper.layout = one_of<Layout>(
        node, "layout",
        {{"any", Layout::any}, {"lines", Layout::lines}, {"cells", Layout::cells}, {"table", Layout::table}});
    paper.note = maybe_said(node, "note");
    words_.papers.push_back(std::move(paper));
  }

  void read_amount(const std::string& id, const Node& node) {
    using Use = PaperAmount::Use;
    known(node, {"label", "words", "columns", "use", "of"});
    PaperAmount amount;
    amount.id = id;
    amount.label = said(node, "label");
    amount.words = phrases(node, "words");
    amount.columns = phrases(node, "columns");
    amount.use = one_of<Use>(node, "use",
                             {{"part", Use::part},
                              {"total", Use::total},
                              {"coefficient", Use::coefficient},
                              {"percent", Use::percent},
                              {"outside", Use::outside}});
    amount.of = all_named(words_.amounts, node.find("of"), &PaperAmount::id);
    words_.amounts.push_back(std::move(amount));
  }

  void read_coefficient(const Node& root) {
    const Node* node = root.find("coefficient");
    if (node == nullptr) return;
    known(*node, {"least", "most", "since", "keys"});
    words_.least_coefficient = number(*node, "least");
    words_.most_coefficient = number(*node, "most");
    if (const Node* since = node->find("since")) {
      words_.coefficients_since = parse_month(since->text);
      if (!words_.coefficients_since) {
        refuse(since->place, {"ở đây phải là một tháng", "this must be a month"},
               {"ví dụ 1993-04", "for example 1993-04"});
      }
    }
    if (const Node* keys = node->find("keys"); keys != nullptr && want(*keys, Node::Kind::map)) {
      for (const Node::Entry& entry : keys->entries) {
        if (want(entry.value, Node::Kind::scalar)) words_.coefficient_keys.emplace_back(entry.key, entry.value.text);
      }
    }
  }

  void read_fund(const std::string& id, const Node& node) {
    known(node, {"words", "columns", "values", "track", "alone"});
    PaperFund fund;
    fund.id = id;
    fund.words = phrases(node, "words");
    fund.columns = phrases(node, "columns");
    fund.track = track(node, "track");
    fund.alone = all_named(words_.kinds, node.find("alone"), &PaperKind::name);
    if (const Node* values = node.find("values"); values != nullptr && want(*values, Node::Kind::list)) {
      for (const Node& value : values->items) fund.values.push_back(number(value));
    }
    words_.funds.push_back(std::move(fund));
  }

  void read_rates(const Node& root) {
    const Node* node = root.find("rates");
    if (node == nullptr) return;
    known(*node, {"split", "sum"});
    for (const auto& [key, into] : {std::pair{"split", &words_.splits}, std::pair{"sum", &words_.sums}}) {
      const Node* orders = node->find(key);
      if (orders == nullptr || !want(*orders, Node::Kind::list)) continue;
      for (const Node& order : orders->items) into->push_back(all_named(words_.funds, &order, &PaperFund::id));
    }
  }

  void read_total(const Node& node) {
    known(node, {"words", "track", "years", "months"});
    PaperTotal total;
    if (const Node* words = node.find("words"); words != nullptr && want(*words, Node::Kind::list)) {
      for (const Node& alternatives : words->items) total.words.push_back(phrases(alternatives));
    }
    total.track = track(node, "track");
    total.years = phrases(node, "years");
    total.months = phrases(node, "months");
    words_.totals.push_back(std::move(total));
  }

  void read_columns(const Node& root) {
    if (const Node* node = root.find("columns")) {
      known(*node, {"from", "to", "text", "employer", "rate", "currency", "person", "extracted", "scheme", "kind"});
      PaperColumns& c = words_.columns;
      for (const auto& [key, into] :
           {std::pair{"from", &c.from}, std::pair{"to", &c.to}, std::pair{"text", &c.text},
            std::pair{"employer", &c.employer}, std::pair{"rate", &c.rate}, std::pair{"currency", &c.currency},
            std::pair{"person", &c.person}, std::pair{"extracted", &c.extracted}, std::pair{"scheme", &c.scheme},
            std::pair{"kind", &c.kind}}) {
        *into = phrases(*node, key);
      }
    }
    if (const Node* node = root.find("flags")) {
      known(*node, {"tracks", "back-pay"});
      words_.back_pay_flag = phrases(*node, "back-pay");
      if (const Node* tracks = node->find("tracks"); tracks != nullptr && want(*tracks, Node::Kind::map)) {
        for (const Node::Entry& entry : tracks->entries) {
          Node name;
          name.kind = Node::Kind::scalar;
          name.text = entry.key;
          name.place = entry.place;
          if (const auto i = named(words_.tracks, &name, &PaperTrack::id)) {
            words_.track_flags.emplace_back(phrases(entry.value), *i);
          }
        }
      }
    }
  }

  void read_dates(const Node& root) {
    const Node* node = root.find("dates");
    if (node == nullptr) return;
    known(*node, {"month", "year", "from", "until", "open"});
    words_.month = phrases(*node, "month");
    words_.year = phrases(*node, "year");
    words_.from = phrases(*node, "from");
    words_.until = phrases(*node, "until");
    words_.open = phrases(*node, "open");
  }

  void read_numbers(const Node& root) {
    const Node* node = root.find("numbers");
    if (node == nullptr) {
      text(root, "numbers");
      return;
    }
    known(*node, {"least", "most", "units", "not_amounts"});
    words_.least_wage = number(*node, "least");
    words_.most_wage = number(*node, "most");
    words_.not_amounts = phrases(*node, "not_amounts");
    if (const Node* units = node->find("units"); units != nullptr && want(*units, Node::Kind::map)) {
      for (const Node::Entry& entry : units->entries)
        words_.units.emplace_back(make_phrase(entry.key), number(entry.value));
    }
  }

  std::string file_;
  Faults& faults_;
  PaperWords words_;
};

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n'; }
bool is_wordlike(char32_t c) { return is_letter(c) || is_digit(c); }

// "2020Công" is two words: papers come with their columns run together.
bool begins_word(const Compared& in, std::size_t at) {
  if (at == 0) return true;
  const char32_t before = in.text[at - 1], here = in.text[at];
  return !(is_letter(before) && is_letter(here)) && !(is_digit(before) && is_digit(here));
}

}  // namespace

bool PaperKind::counts_in(std::size_t track) const {
  return std::find(counts.begin(), counts.end(), track) != counts.end();
}

std::optional<std::size_t> PaperWords::own_track(const PaperKind& kind) const {
  for (std::size_t t = 0; t < tracks.size(); ++t) {
    if (attached(t) && kind.scheme == tracks[t].scheme) return t;
  }
  return std::nullopt;
}

std::size_t PaperWords::kind_of_track(std::size_t track) const {
  const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const PaperKind& kind) {
    return kind.scheme == tracks[track].scheme && kind.kind == tracks[track].kind;
  });
  return static_cast<std::size_t>((at == kinds.end() ? std::prev(at) : at) - kinds.begin());
}

bool PaperWords::comes_with(const PaperKind& kind, std::size_t track) const {
  return std::any_of(kinds.begin(), kinds.end(), [&](const PaperKind& other) {
    return other.scheme == kind.scheme && other.kind == kind.kind && other.counts_in(track);
  });
}

Phrase make_phrase(std::string_view text) {
  const Compared compared(compose(to_code_points(text)));
  Phrase phrase;
  for (std::size_t i = 0; i < compared.text.size(); ++i) {
    const bool space = is_space(compared.text[i]);
    if (space && (phrase.bare.empty() || phrase.bare.back() == U' ')) continue;
    phrase.lower += space ? U' ' : compared.lower[i];
    phrase.bare += space ? U' ' : compared.bare[i];
  }
  if (!phrase.bare.empty() && phrase.bare.back() == U' ') {
    phrase.lower.pop_back();
    phrase.bare.pop_back();
  }
  phrase.one_word = phrase.bare.find(U' ') == std::u32string::npos;
  return phrase;
}

Compared::Compared(std::u32string_view from) : text(from) {
  lower.reserve(text.size());
  bare.reserve(text.size());
  for (const char32_t c : text) {
    lower += huong::lower(c);
    bare += huong::bare(c);
    has_marks = has_marks || lower.back() != bare.back();
  }
}

// A space in the phrase stands for any run of them.
std::size_t phrase_end(const Compared& in, const Phrase& phrase, std::size_t at) {
  if (phrase.bare.empty() || at >= in.text.size() || !begins_word(in, at)) return std::u32string::npos;
  const bool with_marks = phrase.one_word && in.has_marks;
  const std::u32string& text = with_marks ? in.lower : in.bare;
  const std::u32string& wanted = with_marks ? phrase.lower : phrase.bare;
  std::size_t i = at;
  for (const char32_t c : wanted) {
    if (c == U' ') {
      if (i >= text.size() || !is_space(text[i])) return std::u32string::npos;
      while (i < text.size() && is_space(text[i])) ++i;
      continue;
    }
    if (i >= text.size() || text[i] != c) return std::u32string::npos;
    ++i;
  }
  const bool splits_word = i < text.size() && is_letter(wanted.back()) && is_letter(text[i]);
  return splits_word ? std::u32string::npos : i;
}

std::size_t find_phrase(const Compared& in, const Phrase& phrase, std::size_t from) {
  if (phrase.bare.empty()) return std::u32string::npos;
  for (std::size_t at = in.bare.find(phrase.bare[0], from); at != std::u32string::npos;
       at = in.bare.find(phrase.bare[0], at + 1)) {
    if (phrase_end(in, phrase, at) != std::u32string::npos) return at;
  }
  return std::u32string::npos;
}

bool has_any(const Compared& in, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const Phrase& phrase) { return find_phrase(in, phrase) != std::u32string::npos; });
}

std::size_t skip_phrase(const Compared& in, const Phrases& phrases, std::size_t at) {
  std::size_t longest = at;
  for (const Phrase& phrase : phrases) {
    const std::size_t end = phrase_end(in, phrase, at);
    if (end != std::u32string::npos) longest = std::max(longest, end);
  }
  return longest;
}

Compared without_signs(std::u32string_view text) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  while (begin < end && !is_wordlike(text[begin])) ++begin;
  while (end > begin && !is_wordlike(text[end - 1])) --end;
  return Compared(text.substr(begin, end - begin));
}

bool is_phrase(const Compared& words, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const Phrase& phrase) { return phrase_end(words, phrase, 0) == words.text.size(); });
}

std::optional<PaperWords> read_paper_words(const Node& root, const std::string& file, Faults& faults) {
  return Reader(file, faults).read(root);
}

std::vector<PaperWords> load_paper_words(const std::vector<SourceFile>& files, Faults& faults) {
  std::vector<PaperWords> all;
  for (const SourceFile& file : files) {
    if (said_format(file.root) != "papers/1") continue;
    if (auto words = read_paper_words(file.root, file.path, faults)) all.push_back(std::move(*words));
  }
  return all;
}

}  // namespace huong
