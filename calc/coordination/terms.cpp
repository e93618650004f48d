#include "calc/coordination/terms.hpp"

#include <cstddef>

#include "calc/number/exact.hpp"

namespace huong {

bool same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char x = a[i] == '_' ? '-' : a[i];
    const char y = b[i] == '_' ? '-' : b[i];
    if (x != y) return false;
  }
  return true;
}

namespace {

const Node* child(const Node& map, std::string_view key) {
  for (const Node::Entry& entry : map.entries) {
    if (same_word(entry.key, key)) return &entry.value;
  }
  return nullptr;
}

}  // namespace

Term find_term(const Agreement& agreement, std::string_view name) {
  for (const Clause& clause : agreement.clauses) {
    if (const Node* node = child(clause.terms, name)) return {&clause, node};
  }
  return {};
}

Term find_term(const Agreement& agreement, std::string_view name, std::string_view key) {
  for (const Clause& clause : agreement.clauses) {
    const Node* node = child(clause.terms, name);
    if (node == nullptr) continue;
    if (const Node* inside = child(*node, key)) return {&clause, inside};
  }
  return {};
}

std::vector<std::string_view> words_of(const Node& node) {
  std::vector<std::string_view> words;
  if (node.is_scalar()) words.push_back(node.text);
  for (const Node& item : node.items) {
    if (item.is_scalar()) words.push_back(item.text);
  }
  return words;
}

int months_of(const Node& node) {
  if (!node.is_scalar()) return -1;
  std::string_view text = node.text;
  for (const std::string_view unit : {" months", " month"}) {
    if (text.size() > unit.size() && text.substr(text.size() - unit.size()) == unit) {
      text.remove_suffix(unit.size());
      break;
    }
  }
  const std::optional<Exact> value = parse_exact(text);
  if (!value || !value->is_integer() || *value < Exact(0) || *value > Exact(1200)) return -1;
  return static_cast<int>(value->small()->n);
}

bool truth_of(const Node& node, bool otherwise) {
  if (node.text == "yes" || node.text == "true") return true;
  if (node.text == "no" || node.text == "false") return false;
  return otherwise;
}

}  // namespace huong
