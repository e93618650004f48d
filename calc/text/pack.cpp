#include "calc/text/pack.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "calc/text/json_string.hpp"
#include "calc/text/reading.hpp"
#include "calc/text/utf8.hpp"

// The format, version 1. Numbers are LEB128 varints, signed ones zigzag; strings are a length and bytes.
//   "HUONGPK" and one byte, the format version
//   release version (string), digest (string)
//   string table: count, then the strings, each once, in order of first use
//   file count, then for each file: path (index), place.file, root node
//   8 bytes, little-endian: FNV-1a 64 of everything before them, which catches damage that the digest does not cover
//   (places)
// A node: one byte (kind, and 4 for quoted), line as the difference to the place written before, column; then
//   scalar: text (index) · list: count, nodes · map: count, then key (index), key line, key column, node for each entry

namespace huong {
namespace {

constexpr std::string_view kMagic = "HUONGPK";
constexpr char kFormat = 1;

// What a pack may hold at most, far above any lawbook: a damaged or hostile pack must end in a fault, not in exhausted
// memory.
constexpr std::size_t kMaxBytes = 64u << 20;
constexpr std::size_t kMaxText = 64u << 20;  // all strings where they are used: one long string may be used often
constexpr std::size_t kMaxNodes = 2'000'000;
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxFiles = 10'000;
constexpr std::uint8_t kQuoted = 4;

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

class Writer {
 public:
  void file(const SourceFile& source) {
    string_use(source.path);
    number(source.root.place.file);
    line_ = 0;
    node(source.root);
  }

  [[nodiscard]] std::string finish(const Pack& pack, std::string_view digest) {
    std::string body = std::exchange(out_, {});
    out_ = kMagic;
    out_ += kFormat;
    bytes(pack.version);
    bytes(digest);
    number(strings_.size());
    for (const std::string_view text : strings_) bytes(text);
    number(pack.files.size());
    out_ += body;
    const std::uint64_t sum = checksum(out_);
    for (unsigned shift = 0; shift < 64; shift += 8)
      out_ += static_cast<char>(static_cast<unsigned char>(sum >> shift));
    return std::move(out_);
  }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(static_cast<unsigned char>(value | 0x80));
    out_ += static_cast<char>(static_cast<unsigned char>(value));
  }

  void bytes(std::string_view text) {
    number(text.size());
    out_ += text;
  }

  void string_use(std::string_view text) {
    const auto [known, fresh] = index_.try_emplace(text, strings_.size());
    if (fresh) strings_.push_back(text);
    number(known->second);
  }

  void place(const Place& place) {
    const std::int64_t step = std::int64_t{place.line} - line_;
    line_ = place.line;
    number(static_cast<std::uint64_t>(step) << 1 ^ static_cast<std::uint64_t>(step >> 63));
    number(place.column);
  }

  void node(const Node& node) {
    out_ += static_cast<char>(static_cast<unsigned char>(node.kind) | (node.quoted ? kQuoted : 0u));
    place(node.place);
    switch (node.kind) {
      case Node::Kind::null:
        break;
      case Node::Kind::scalar:
        string_use(node.text);
        break;
      case Node::Kind::list:
        number(node.items.size());
        for (const Node& item : node.items) this->node(item);
        break;
      case Node::Kind::map:
        number(node.entries.size());
        for (const Node::Entry& entry : node.entries) {
          string_use(entry.key);
          place(entry.place);
          this->node(entry.value);
        }
        break;
    }
  }

  std::string out_;
  std::vector<std::string_view> strings_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::int64_t line_ = 0;
};

/// Reads within bounds. After the first thing wrong `good()` is false and every further read gives nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return left_.empty(); }

  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t byte = this->byte();
      if (shift == 63 && byte > 1) break;
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) {
        if (value > most) break;
        return good_ ? value : 0;
      }
    }
    good_ = false;
    return 0;
  }

  /// A count of things that take at least `size` bytes each.
  std::size_t count(std::size_t most, std::size_t size) {
    return static_cast<std::size_t>(number(std::min(most, left_.size() / size)));
  }

  std::string_view bytes() {
    const std::size_t length = count(left_.size(), 1);
    const std::string_view text = left_.substr(0, std::min(length, left_.size()));
    left_.remove_prefix(text.size());
    return text;
  }

  void strings() {
    const std::size_t size = count(left_.size(), 1);
    strings_.reserve(size);
    for (std::size_t i = 0; i < size && good_; ++i) {
      strings_.push_back(bytes());
      if (find_bad_utf8(strings_.back()) != std::string_view::npos) good_ = false;
    }
  }

  std::string_view string_use() {
    const std::uint64_t index = number(UINT64_MAX);
    if (!good_ || index >= strings_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view text = strings_[static_cast<std::size_t>(index)];
    text_ += text.size();
    if (text_ > kMaxText) {
      good_ = false;
      return {};
    }
    return text;
  }

  SourceFile file() {
    SourceFile source;
    source.path = string_use();
    file_ = static_cast<std::uint32_t>(number(UINT32_MAX));
    line_ = 0;
    node(source.root, 0);
    return source;
  }

 private:
  std::uint8_t byte() {
    if (left_.empty()) {
      good_ = false;
      return 0;
    }
    const auto byte = static_cast<std::uint8_t>(left_.front());
    left_.remove_prefix(1);
    return byte;
  }

  Place place() {
    const std::uint64_t step = number(UINT64_MAX >> 24);
    const auto half = static_cast<std::int64_t>(step >> 1);
    line_ += (step & 1) != 0 ? -half - 1 : half;
    if (line_ < 0 || line_ > std::int64_t{UINT32_MAX}) {
      good_ = false;
      line_ = 0;
    }
    return {file_, static_cast<std::uint32_t>(line_), static_cast<std::uint32_t>(number(UINT32_MAX))};
  }

  /// The children a node says it has. They count at once, so that what is reserved for them stays within the bound too.
  std::size_t children(std::size_t size) {
    const std::size_t claimed = count(kMaxNodes - nodes_, size);
    nodes_ += claimed;
    return claimed;
  }

  void node(Node& node, std::size_t depth) {
    const std::uint8_t head = byte();
    if (depth > kMaxDepth || (head & ~0x7u) != 0) good_ = false;
    if (!good_) return;
    node.kind = static_cast<Node::Kind>(head & 3u);
    node.quoted = (head & kQuoted) != 0;
    if (node.quoted && !node.is_scalar()) good_ = false;
    node.place = place();
    switch (node.kind) {
      case Node::Kind::null:
        break;
      case Node::Kind::scalar:
        node.text = string_use();
        break;
      case Node::Kind::list: {
        const std::size_t size = children(3);
        node.items.reserve(size);
        for (std::size_t i = 0; i < size && good_; ++i) this->node(node.items.emplace_back(), depth + 1);
        break;
      }
      case Node::Kind::map: {
        const std::size_t size = children(6);
        node.entries.reserve(size);
        for (std::size_t i = 0; i < size && good_; ++i) {
          Node::Entry& entry = node.entries.emplace_back();
          entry.key = string_use();
          entry.place = place();
          this->node(entry.value, depth + 1);
        }
        if (good_ && !repeated_keys(node.entries).empty()) good_ = false;
        break;
      }
    }
  }

  std::string_view left_;
  bool good_ = true;
  std::vector<std::string_view> strings_;
  std::size_t text_ = 0;
  std::size_t nodes_ = 0;
  std::uint32_t file_ = 0;
  std::int64_t line_ = 0;
};

std::optional<Pack> refuse(Faults& faults, std::string code, Said what) {
  faults.push_back({std::move(code),
                    "",
                    {},
                    std::move(what.vi),
                    std::move(what.en),
                    "hãy tạo lại hoặc tải lại gói luật bằng đúng phiên bản chương trình này",
                    "build or fetch the pack again with this version of the program"});
  return std::nullopt;
}

}  // namespace

std::string lawbook_digest(const std::vector<SourceFile>& files) {
  std::vector<const SourceFile*> sorted;
  sorted.reserve(files.size());
  for (const SourceFile& file : files) sorted.push_back(&file);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const SourceFile* a, const SourceFile* b) { return a->path < b->path; });
  std::string content;
  for (const SourceFile* file : sorted) {
    // One line of JSON a file, so that no path can pass for content.
    content += '[';
    append_json_string(content, file->path);
    content += ',' + canonical_json(file->root) + "]\n";
  }
  return sha256(content);
}

std::string write_pack(const Pack& pack) {
  Writer writer;
  for (const SourceFile& file : pack.files) writer.file(file);
  return writer.finish(pack, lawbook_digest(pack.files));
}

std::optional<Pack> read_pack(std::string_view bytes, Faults& faults, Digest digest) {
  if (bytes.size() > kMaxBytes) {
    return refuse(faults, "pack.too-large", {"gói luật quá lớn", "the lawbook pack is too large"});
  }
  if (bytes.size() < kMagic.size() + 1 || bytes.substr(0, kMagic.size()) != kMagic) {
    return refuse(faults, "pack.not-a-pack", {"đây không phải là gói luật", "this is not a lawbook pack"});
  }
  if (bytes[kMagic.size()] != kFormat) {
    const std::string version = std::to_string(static_cast<unsigned char>(bytes[kMagic.size()]));
    return refuse(faults, "pack.unknown-version",
                  {"gói luật có định dạng phiên bản " + version + ", chương trình này không đọc được",
                   "the lawbook pack has format version " + version + ", which this program does not read"});
  }
  const Said damaged{"gói luật bị hỏng hoặc thiếu", "the lawbook pack is damaged or cut short"};
  const std::size_t end = bytes.size() < kMagic.size() + 9 ? 0 : bytes.size() - 8;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < 8 && end != 0; ++i) {
    sum |= std::uint64_t{static_cast<unsigned char>(bytes[end + i])} << 8 * i;
  }
  if (end == 0 || sum != checksum(bytes.substr(0, end))) return refuse(faults, "pack.damaged", damaged);

  Reader reader(bytes.substr(kMagic.size() + 1, end - kMagic.size() - 1));
  Pack pack;
  pack.version = reader.bytes();
  pack.digest = reader.bytes();
  reader.strings();
  const std::size_t files = reader.count(kMaxFiles, 5);
  pack.files.reserve(files);
  for (std::size_t i = 0; i < files && reader.good(); ++i) pack.files.push_back(reader.file());
  if (!reader.good() || !reader.at_end()) return refuse(faults, "pack.damaged", damaged);
  if (digest == Digest::check && pack.digest != lawbook_digest(pack.files)) {
    return refuse(faults, "pack.digest",
                  {"nội dung gói luật không khớp với mã băm của nó",
                   "the content of the lawbook pack does not match its digest"});
  }
  return pack;
}

}  // namespace huong
