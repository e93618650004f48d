// What the readers of text have in common: the checks before reading, the places, and the one builder of trees that
// keeps the bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "calc/text/document.hpp"

namespace huong {

/// Something said in both languages.
struct Said {
  std::string vi, en;
};

/// User text made safe to show inside a message: in quotes, cut to 60 characters, control characters as U+FFFD.
[[nodiscard]] std::string shown(std::string_view text);

/// Turns byte positions into places. Columns count characters, not bytes. Cheap when positions mostly grow.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}
  [[nodiscard]] Place at(std::size_t position);

 private:
  std::string_view text_;
  std::size_t position_ = 0;
  Place place_{0, 1, 1};
};

/// Collects the faults of one reading. It takes at most 20: a hostile text must not make as many messages as it has
/// bytes.
class Refusals {
 public:
  Refusals(std::string file, Faults& faults) : file_(std::move(file)), faults_(faults), before_(faults.size()) {}
  void add(std::string code, Place place, Said what, Said fix);
  [[nodiscard]] bool any() const { return faults_.size() > before_; }
  [[nodiscard]] bool full() const { return faults_.size() - before_ >= 20; }

 private:
  std::string file_;
  Faults& faults_;
  std::size_t before_;
};

/// Checks size, UTF-8 and control characters, and drops a byte order mark. False, with a fault, when the text cannot be
/// read.
[[nodiscard]] bool prepare_text(std::string_view& text, const ReadLimits& limits, Refusals& refusals);

void refuse_depth(Refusals& refusals, Place place, std::size_t limit);
void refuse_nodes(Refusals& refusals, Place place, std::size_t limit);

/// Keys that stand more than once in a map, each with the entry that repeats an earlier one; in the order written.
[[nodiscard]] std::vector<std::size_t> repeated_keys(const std::vector<Node::Entry>& entries);

/// Builds a tree from events, without recursion. Every call that adds something answers false when a bound is passed,
/// and then the fault is recorded and reading must stop. Duplicate keys are recorded when their map closes, and reading
/// goes on.
class TreeBuilder {
 public:
  TreeBuilder(const ReadLimits& limits, Refusals& refusals) : limits_(limits), refusals_(refusals) {}

  /// The next thing must be a key.
  [[nodiscard]] bool wants_key() const { return !open_.empty() && open_.back().node.is_map() && !open_.back().has_key; }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] bool in_map() const { return !open_.empty() && open_.back().node.is_map(); }
  [[nodiscard]] const std::string& pending_key() const { return open_.back().key; }
  [[nodiscard]] Place pending_key_place() const { return open_.back().key_place; }

  void key(std::string text, Place place);
  [[nodiscard]] bool open(Node::Kind kind, Place place);
  void close();
  [[nodiscard]] bool scalar(std::string text, bool quoted, Place place);
  [[nodiscard]] bool null(Place place);

  /// The finished tree; the builder is spent.
  [[nodiscard]] Node take() { return std::move(root_); }

 private:
  struct Open {
    Node node;
    std::string key;
    Place key_place;
    bool has_key = false;
  };

  [[nodiscard]] bool count(Place place);
  void add(Node node);

  ReadLimits limits_;
  Refusals& refusals_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  Node root_;
};

}  // namespace huong
