// The bytes of a compiled lawbook: streams of like things, in layers. Part of compiled.cpp; not for use outside it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calc/law/lawbook.hpp"
#include "calc/text/bytes.hpp"

namespace huong {

enum Stream : std::uint8_t {
  kHere,
  kFlags,
  kNumbers,
  kRules,
  kSlots,
  kTextIndex,
  kTexts,
  kOps,
  kOpsMore,
  kOperandDst,
  kOperandA,
  kOperandB,
  kOperandC,
  kNodes,
  kUnits,
  kStreams
};

/// What an index is of that is mostly near the one before of its sort.
enum Near : std::uint8_t { kRule, kSlot, kNodeSlot, kCode, kCitation, kNears };

/// What people are told in the second language, and what only explanations need, stand apart.
enum Layer : std::uint8_t { kLaw, kExplanation, kLanguage, kLayers };

/// Slots in the order of their last use, latest first.
class Recent {
 public:
  /// Its place, or how many there are when it is none of them; it comes to the front.
  std::size_t use(std::int32_t slot);
  /// Of the slot at a place, which comes to the front.
  std::int32_t use_at(std::size_t place);
  [[nodiscard]] std::size_t size() const { return slots_.size(); }

 private:
  std::vector<std::int32_t> slots_;
};

/// What was told before in a layer: known alike where it is written and where it is read.
struct Memory {
  std::vector<Unit> units;
  std::set<CitationId> cited;
  std::array<std::int32_t, kNears> near{};
  Recent recent;
  std::int32_t dst = 0;
};

/// Where an instruction stands.
struct CodePlace {
  std::int32_t pc = 0;
  RuleId rule = kNoRule;
};

class CompiledWriter {
 public:
  static constexpr bool kWrites = true;
  template <class T>
  using Of = const T;

  /// Only what is in this part is written; the whole ("") has everything in one layer, with places.
  CompiledWriter(const Lawbook& lawbook, std::string name, const std::map<std::string, std::string>& part_of_file)
      : book(&lawbook), whole_(name.empty()), name_(std::move(name)), part_of_file_(part_of_file) {}

  [[nodiscard]] bool whole() const { return whole_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool has(const std::string& file) const;

  void count(std::size_t value, Stream stream = kFlags);
  void flag(bool value);
  void number(std::int64_t value, Stream stream = kNumbers);
  void text(std::string_view text);
  /// -1: none.
  void near(std::int32_t value, Near sort, Stream stream = kNumbers);
  void scheme(std::int16_t index) { number(index); }
  void instruction(const Instruction& i, CodePlace at);
  /// What `tell` tells is told in a layer.
  template <class F>
  void in(Layer layer, F&& tell) {
    const Layer before = std::exchange(layer_, whole_ ? kLaw : layer);
    tell();
    layer_ = before;
  }
  /// What is within itself was read from a text that bounds how deep.
  template <class F>
  void deeper(F&& tell) {
    tell();
  }
  [[nodiscard]] Memory& memory() { return layers_[layer_].memory; }

  [[nodiscard]] bool empty(Layer layer) const;
  [[nodiscard]] std::string finish(Layer layer, const std::vector<std::string>& parts) const;

  const Lawbook* book;

 private:
  struct Told {
    std::array<std::string, kStreams> streams;
    std::unordered_map<std::string, std::size_t> texts;
    Memory memory;
  };
  void after(std::int32_t value, std::int32_t before, Stream stream);
  [[nodiscard]] std::string& stream(Stream which) { return layers_[layer_].streams[which]; }

  bool whole_;
  std::string name_;
  const std::map<std::string, std::string>& part_of_file_;
  std::array<Told, kLayers> layers_;
  Layer layer_ = kLaw;
};

/// The head of a piece and its streams.
struct CompiledPiece {
  std::string version, digest, name, language;
  Layer layer = kLaw;
  std::uint64_t layers = 0;  ///< that the part has: a bit each
  std::vector<std::string> parts;
  std::array<std::string_view, kStreams> streams;
};
enum class PieceIs : std::uint8_t { good, none, other_version, damaged };
[[nodiscard]] PieceIs open_piece(std::string_view bytes, CompiledPiece& piece);

/// Reads a part within bounds. After the first thing wrong `good()` is false and every further read gives nothing.
class CompiledReader {
 public:
  static constexpr bool kWrites = false;
  template <class T>
  using Of = T;

  explicit CompiledReader(Lawbook& lawbook) : book(&lawbook) {}

  void add(const CompiledPiece& piece);
  /// Whether all that the part has of a layer is here.
  [[nodiscard]] bool has(Layer layer) const { return layers_[layer].here || (had_ >> layer & 1) == 0; }
  /// Of the second slot of every text; "" when it is not here.
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool whole() const { return name_.empty(); }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool good() const { return good_; }
  void spoil() { good_ = false; }
  [[nodiscard]] bool at_end() const;

  /// A count of things of which each takes a byte at least.
  std::size_t count(Stream stream = kFlags);
  std::size_t index(Stream stream = kNumbers) {
    return static_cast<std::size_t>(take_number(this->stream(stream), good_));
  }
  bool flag() { return take_byte(stream(kFlags), good_) != 0; }
  std::int64_t number(Stream stream = kNumbers);
  std::string_view text();
  void near(std::int32_t& value, Near sort, Stream stream = kNumbers);
  /// By its index in the release; -1 when it is not here.
  void scheme(std::int16_t& index);
  void instruction(Instruction& i, CodePlace at);
  /// Nothing is read of a layer that is not here.
  template <class F>
  void in(Layer layer, F&& tell) {
    const Layer wanted = whole() ? kLaw : layer;
    if (!layers_[wanted].here) return;
    const Layer before = std::exchange(layer_, wanted);
    tell();
    layer_ = before;
  }
  /// Of what is within itself; farther down than law goes is damage.
  template <class F>
  void deeper(F&& tell) {
    constexpr std::size_t kDeepest = 256;
    if (depth_ == kDeepest) return spoil();
    ++depth_;
    tell();
    --depth_;
  }
  [[nodiscard]] Memory& memory() { return layers_[layer_].memory; }

  Lawbook* book;
  const std::vector<std::int16_t>* schemes = nullptr;   ///< by a scheme's index in the release: its index here, or -1
  const std::vector<std::int32_t>* benefits = nullptr;  ///< likewise

 private:
  struct Told {
    bool here = false;
    std::array<std::string_view, kStreams> streams;
    std::vector<std::string_view> texts;
    Memory memory;
  };
  std::int32_t after(std::int32_t before, Stream stream);
  [[nodiscard]] std::string_view& stream(Stream which) { return layers_[layer_].streams[which]; }

  std::string name_, language_;
  bool good_ = true;
  std::uint64_t had_ = 0;
  std::size_t depth_ = 0;
  std::array<Told, kLayers> layers_;
  Layer layer_ = kLaw;
};

}  // namespace huong
