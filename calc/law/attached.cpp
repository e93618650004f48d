#include <algorithm>
#include <map>
#include <set>

#include "calc/law/fields.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

std::int32_t place_of(const std::vector<SchemeKey>& keys, Symbol name) {
  const auto it = std::find_if(keys.begin(), keys.end(), [&](const SchemeKey& k) { return k.name == name; });
  return it == keys.end() ? -1 : static_cast<std::int32_t>(it - keys.begin());
}

/// "Did you mean", or else the way out.
Text way_out(const std::string& written, const std::vector<std::string>& known, Text otherwise) {
  const std::string near = closest(written, known);
  if (near.empty()) return otherwise;
  return {"Có phải \"" + near + "\"?", "Did you mean \"" + near + "\"?"};
}

std::int32_t find_kind(const LawFile& f, Fields& fields, const Lawbook& book, const Scheme& scheme,
                       const std::string& name, Place place) {
  std::vector<std::string> known;
  for (const Kind& k : scheme.kinds) {
    known.push_back(book.symbols.text(k.name));
    if (known.back() == name) return static_cast<std::int32_t>(known.size()) - 1;
  }
  const Text fix =
      way_out(name, known, {"Dùng một từ trong `kinds` của chế độ.", "Use a word of the scheme's `kinds`."});
  fields.fault(f.source->path, place, "law.unknown-word", scheme.id + " không có loại thời gian \"" + name + "\".",
               scheme.id + " has no kind \"" + name + "\".", fix.vi, fix.en);
  return -1;
}

/// One record speaks for all the schemes of a job, so a key must have the same words in each.
void check_keys(Fields& fields, const Lawbook& book, const Scheme& scheme) {
  std::vector<const Scheme*> all = {&scheme};
  for (const std::int16_t s : scheme.brings) all.push_back(&book.schemes[static_cast<std::size_t>(s)]);
  std::map<Symbol, std::pair<const Scheme*, std::set<Symbol>>> first;
  for (const Scheme* s : all) {
    for (const SchemeKey& key : s->keys) {
      const std::set<Symbol> words(key.values.begin(), key.values.end());
      const auto& [with, same] = first.try_emplace(key.name, s, words).first->second;
      if (same == words) continue;
      const std::string& name = book.symbols.text(key.name);
      const Citation& c = s->attached.front().citation;
      fields.fault(c.file, c.place, "law.attached-key",
                   "Khóa \"" + name + "\" của " + s->id + " và của " + with->id + " có các giá trị khác nhau.",
                   "The key \"" + name + "\" has other words in " + s->id + " than in " + with->id + ".",
                   "Hai chế độ gắn với cùng một việc làm phải khai báo khóa này như nhau, hoặc đặt tên khác.",
                   "Schemes of one job declare a key with the same words; or give it another name.");
    }
  }
}

}  // namespace

std::vector<KeyWords> read_where(const LawFile& f, const Node& node, const std::string& where, Fields& fields,
                                 Lawbook& book, const Scheme& scheme, const Scheme* other,
                                 std::vector<KeyWords>* others) {
  std::vector<KeyWords> own;
  if (!fields.want_map(f, node, where)) return own;
  for (const Node::Entry& e : node.entries) {
    const Symbol name = book.symbols.find(e.key);
    KeyWords admitted;
    if (!others && e.key == "kind") {
      admitted.key = KeyWords::kKind;
      for (const Node& item : fields.list_of(f, e.value, where + ".kind")) {
        const std::int32_t kind = find_kind(f, fields, book, scheme, item.text, item.place);
        if (kind >= 0) admitted.words.push_back(scheme.kinds[static_cast<std::size_t>(kind)].name);
      }
      own.push_back(std::move(admitted));
      continue;
    }
    admitted.key = place_of(scheme.keys, name);
    const bool mine = admitted.key >= 0;
    if (!mine && other) admitted.key = place_of(other->keys, name);
    if (admitted.key < 0) {
      std::vector<std::string> known;
      for (const Scheme* s : {&scheme, other}) {
        for (std::size_t k = 0; s && k < s->keys.size(); ++k) known.push_back(book.symbols.text(s->keys[k].name));
      }
      const Text fix =
          way_out(e.key, known, {"Khai báo nó trong `keys` của chế độ.", "Declare it under the scheme's `keys`."});
      fields.fault(f.source->path, e.place, "law.unknown-key",
                   "Chế độ " + scheme.id + " không có khóa \"" + e.key + "\".",
                   "The scheme " + scheme.id + " has no key \"" + e.key + "\".", fix.vi, fix.en);
      continue;
    }
    const SchemeKey& key = (mine ? scheme : *other).keys[static_cast<std::size_t>(admitted.key)];
    for (const Node& item : fields.list_of(f, e.value, where + "." + e.key)) {
      admitted.words.push_back(book.symbols.intern(item.text));
      if (key.values.empty() ||
          std::find(key.values.begin(), key.values.end(), admitted.words.back()) != key.values.end())
        continue;
      std::vector<std::string> known;
      for (const Symbol v : key.values) known.push_back(book.symbols.text(v));
      const Text fix = way_out(item.text, known, {"Kiểm tra khai báo của chế độ.", "Check the scheme's declaration."});
      fields.fault(f.source->path, item.place, "law.unknown-word",
                   "\"" + item.text + "\" không phải là giá trị của \"" + e.key + "\".",
                   "\"" + item.text + "\" is no value of \"" + e.key + "\".", fix.vi, fix.en);
    }
    (mine ? own : *others).push_back(std::move(admitted));
  }
  return own;
}

void read_attachment(const LawFile& f, const Node& node, Fields& fields, Lawbook& book, Scheme& scheme) {
  const std::string where = scheme.id + ".attached";
  if (!fields.want_map(f, node, where)) return;
  fields.known_keys(f, node, where, {"to", "kinds", "from", "to_month", "where", "law", "grade", "source", "note"});
  Attachment a;
  a.citation = fields.citation(f, node, where);
  fields.read_months(f, node, where, a.from, a.last);
  const std::string id = fields.scalar(f, node.find("to"), where, "to", node.place);
  if (id.empty()) return;
  const Place to = node.find("to")->place;
  const Scheme* other = book.scheme(id);
  if (!other) {
    std::vector<std::string> known;
    for (const Scheme& s : book.schemes) known.push_back(s.id);
    const Text fix = way_out(id, known, {"Khai báo trong schemes.", "Declare it under schemes."});
    fields.fault(f.source->path, to, "law.unknown-scheme", "Không có chế độ \"" + id + "\".",
                 "There is no scheme \"" + id + "\".", fix.vi, fix.en);
    return;
  }
  a.to = static_cast<std::int16_t>(other - book.schemes.data());
  if (scheme.currency != other->currency) {
    const std::string &mine = book.symbols.text(scheme.currency), &its = book.symbols.text(other->currency);
    fields.fault(f.source->path, to, "law.unit", scheme.id + " dùng " + mine + ", còn " + id + " dùng " + its + ".",
                 scheme.id + " is in " + mine + ", but " + id + " is in " + its + ".",
                 "Chỉ gắn với chế độ dùng cùng loại tiền.", "Attach it to a scheme of the same currency.");
  }
  const Node* kinds = node.find("kinds");
  if (!kinds || !kinds->is_map() || kinds->entries.empty()) {
    fields.missing(f, node.place, where, "kinds");
    return;
  }
  for (const Node::Entry& k : kinds->entries) {
    const std::int32_t from = find_kind(f, fields, book, *other, k.key, k.place);
    const std::int32_t into = find_kind(f, fields, book, scheme, k.value.text, k.value.place);
    if (from >= 0 && into >= 0) a.kinds.emplace_back(other->kinds[static_cast<std::size_t>(from)].name, into);
  }
  if (const Node* words = node.find("where")) {
    a.where = read_where(f, *words, where + ".where", fields, book, scheme, other, &a.where_other);
  }
  for (const SchemeKey& key : scheme.keys) a.same_key.push_back(place_of(other->keys, key.name));
  scheme.attached.push_back(std::move(a));
}

void order_attached(Fields& fields, Lawbook& book) {
  std::vector<char> state(book.schemes.size(), 0);
  std::vector<std::int16_t> path;
  const auto visit = [&](const auto& self, std::int16_t id) -> bool {
    const auto s = static_cast<std::size_t>(id);
    if (state[s] == 2) return true;
    path.push_back(id);
    if (state[s] == 1) {
      std::string names;
      for (auto it = std::find(path.begin(), path.end(), id); it != path.end(); ++it)
        names += (names.empty() ? "" : " → ") + book.schemes[static_cast<std::size_t>(*it)].id;
      const Citation& c = book.schemes[s].attached.front().citation;
      fields.fault(c.file, c.place, "law.cycle", "Các chế độ gắn với nhau theo vòng tròn: " + names + ".",
                   "These schemes are attached to each other in a circle: " + names + ".",
                   "Bỏ một mục `attached` trong vòng.", "Leave out one entry of `attached`.");
      return false;
    }
    state[s] = 1;
    for (const Attachment& a : book.schemes[s].attached) {
      if (!self(self, a.to)) return false;
    }
    state[s] = 2;
    path.pop_back();
    if (!book.schemes[s].attached.empty()) book.attached.push_back(id);
    return true;
  };
  for (std::size_t s = 0; s < book.schemes.size(); ++s) {
    if (!visit(visit, static_cast<std::int16_t>(s))) return;
  }
  // From the end: what a scheme brings is known before it hands that on to those it is attached to.
  for (auto id = book.attached.rbegin(); id != book.attached.rend(); ++id) {
    const Scheme& scheme = book.schemes[static_cast<std::size_t>(*id)];
    for (const Attachment& a : scheme.attached) {
      std::vector<std::int16_t>& brings = book.schemes[static_cast<std::size_t>(a.to)].brings;
      brings.push_back(*id);
      brings.insert(brings.end(), scheme.brings.begin(), scheme.brings.end());
      put_in_order(brings);
      brings.erase(std::unique(brings.begin(), brings.end()), brings.end());
    }
  }
  for (const Scheme& scheme : book.schemes) check_keys(fields, book, scheme);
}

}  // namespace huong
