// Text from outside, as a tree with places. YAML, JSON and the pack all become this tree; everything after reads only
// the tree, so the three cannot disagree. Reading is bounded: depth, size, nodes, and nothing that YAML 1.2 core does
// not need (no anchors, aliases, tags, merge keys, duplicate keys, second documents or bad UTF-8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huong {

/// Where something stands. line and column count from 1; 0 means the place is not known.
struct Place {
  std::uint32_t file = 0;  ///< index into Files
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// One thing wrong: what, where, and the way out. `code` is stable, for tests and translation.
struct Fault {
  std::string code;  ///< "yaml.duplicate-key", "case.unknown-key" …
  std::string file;  ///< as the user named it; "-" for standard input
  Place place;
  std::string what_vi, what_en;
  std::string fix_vi, fix_en;
};
using Faults = std::vector<Fault>;

/// A tree node. Scalars keep their text exactly as written (the plain text `08` stays "08"); `quoted` tells "yes" from
/// yes.
class Node {
 public:
  enum class Kind : std::uint8_t { null, scalar, list, map };
  struct Entry;

  Kind kind = Kind::null;
  bool quoted = false;
  Place place;
  std::string text;            ///< scalar
  std::vector<Node> items;     ///< list
  std::vector<Entry> entries;  ///< map, in the order written; keys are unique scalars

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] const Node* find(std::string_view key) const;  ///< null when absent or not a map
};

struct Node::Entry {
  std::string key;
  Place place;  ///< of the key
  Node value;
};

struct ReadLimits {
  std::size_t bytes = 8u << 20;
  std::size_t depth = 24;
  std::size_t nodes = 400'000;
};

/// Reads one document of YAML 1.2 core (JSON is a part of it). On any fault the tree is null and `faults` has grown.
[[nodiscard]] Node read_yaml(std::string_view text, const std::string& file, Faults& faults,
                             const ReadLimits& limits = {});

/// Reads one JSON value without a YAML parser (for builds that carry none). Same tree, same bounds, same fault codes.
[[nodiscard]] Node read_json(std::string_view text, const std::string& file, Faults& faults,
                             const ReadLimits& limits = {});

/// The tree as canonical JSON: keys sorted, no spaces, scalars as strings when quoted or not plain
/// numbers/true/false/null.
[[nodiscard]] std::string canonical_json(const Node& node);
/// The same with the keys in the order written, which tells an event's name from its facts.
[[nodiscard]] std::string ordered_json(const Node& node);

/// "sha256:" and 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace huong
