#include <algorithm>

#include "calc/text/document.hpp"
#include "calc/text/json_string.hpp"
#include "calc/text/ordering.hpp"

namespace huong {
namespace {

void append(std::string& out, const Node& node, bool sorted) {
  switch (node.kind) {
    case Node::Kind::null:
      out += "null";
      break;
    case Node::Kind::scalar:
      // Quotes matter only for text that would otherwise read as something else: YAML's 2026-11 and JSON's "2026-11"
      // are one content.
      if (!node.quoted && (node.text == "true" || node.text == "false" || is_json_number(node.text))) {
        out += node.text;
      } else {
        append_json_string(out, node.text);
      }
      break;
    case Node::Kind::list: {
      char before = '[';
      for (const Node& item : node.items) {
        out += before;
        before = ',';
        append(out, item, sorted);
      }
      out += node.items.empty() ? "[]" : "]";
      break;
    }
    case Node::Kind::map: {
      std::vector<const Node::Entry*> entries;
      entries.reserve(node.entries.size());
      for (const Node::Entry& entry : node.entries) entries.push_back(&entry);
      // std::string compares as unsigned bytes, which for UTF-8 is the order of code points.
      if (sorted) {
        put_in_order(entries, [](const Node::Entry* a, const Node::Entry* b) { return a->key < b->key; });
      }
      char before = '{';
      for (const Node::Entry* entry : entries) {
        out += before;
        before = ',';
        append_json_string(out, entry->key);
        out += ':';
        append(out, entry->value, sorted);
      }
      out += entries.empty() ? "{}" : "}";
      break;
    }
  }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

std::string canonical_json(const Node& node) {
  std::string out;
  append(out, node, true);
  return out;
}

std::string ordered_json(const Node& node) {
  std::string out;
  append(out, node, false);
  return out;
}

}  // namespace huong
