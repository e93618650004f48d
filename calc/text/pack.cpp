#include "calc/text/pack.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "calc/text/bytes.hpp"
#include "calc/text/json_string.hpp"
#include "calc/text/ordering.hpp"
#include "calc/text/reading.hpp"
#include "calc/text/utf8.hpp"

// The format, version 3, in the numbers and texts of bytes.hpp.
//   "HUONGPK" and a byte, the format version
//   release version (text), digest of the release (text)
//   keys: count, then the keys of all maps (texts), each once, in order of first use; the first is "", above all maps
//   shape, its length before it: file count, then for each file: path (text), place.file, root
//   node texts: for each key the length and bytes of the scalars under it, in order, each ended by a zero byte
//   the checksum, which catches damage that the digest does not cover
// A node: one byte (kind, and 4 for quoted), place; then
//   list: count, nodes · map: count, then key (index), key's place, node for each entry
// A place: line as the difference to the one written before, column.

namespace huong {
namespace {

constexpr std::string_view kMagic = "HUONGPK";
constexpr char kFormat = 3;

// What a pack may hold at most, far above any lawbook: a damaged or hostile pack must end in a fault, not in exhausted
// memory.
constexpr std::size_t kMaxBytes = 64u << 20;
constexpr std::size_t kMaxNodes = 2'000'000;
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxFiles = 10'000;
constexpr std::size_t kHead = kMagic.size() + 1;
constexpr std::uint8_t kQuoted = 4;

class Writer {
 public:
  Writer() { static_cast<void>(key_index("")); }

  [[nodiscard]] std::string write(const Pack& pack) {
    put_number(shape_, pack.files.size());
    for (const SourceFile& file : pack.files) {
      put_text(shape_, file.path);
      put_number(shape_, file.root.place.file);
      line_ = 0;
      node(file.root, 0);
    }
    std::string out(kMagic);
    out += kFormat;
    put_text(out, pack.version);
    put_text(out, pack.digest.empty() ? lawbook_digest(pack.files) : pack.digest);
    put_number(out, keys_.size());
    for (const std::string_view key : keys_) put_text(out, key);
    put_text(out, shape_);
    for (const std::string& texts : texts_) put_text(out, texts);
    put_checksum(out);
    return out;
  }

 private:
  std::size_t key_index(std::string_view key) {
    const auto [known, fresh] = index_.try_emplace(key, keys_.size());
    if (fresh) {
      keys_.push_back(key);
      texts_.emplace_back();
    }
    return known->second;
  }

  void place(const Place& place) {
    const std::int64_t step = std::int64_t{place.line} - line_;
    line_ = place.line;
    put_number(shape_, zigzag(step));
    put_number(shape_, place.column);
  }

  void node(const Node& node, std::size_t under) {
    shape_ += static_cast<char>(static_cast<unsigned char>(node.kind) | (node.quoted ? kQuoted : 0u));
    place(node.place);
    switch (node.kind) {
      case Node::Kind::null:
        break;
      case Node::Kind::scalar:
        // A text with a zero byte in it, which no law has, would not pass the digest when it is read.
        texts_[under] += node.text;
        texts_[under] += '\0';
        break;
      case Node::Kind::list:
        put_number(shape_, node.items.size());
        for (const Node& item : node.items) this->node(item, under);
        break;
      case Node::Kind::map:
        put_number(shape_, node.entries.size());
        for (const Node::Entry& entry : node.entries) {
          const std::size_t key = key_index(entry.key);
          put_number(shape_, key);
          place(entry.place);
          this->node(entry.value, key);
        }
        break;
    }
  }

  std::string shape_;
  std::vector<std::string_view> keys_;
  std::vector<std::string> texts_;  // by key
  std::unordered_map<std::string_view, std::size_t> index_;
  std::int64_t line_ = 0;
};

/// Reads within bounds. After the first thing wrong `good()` is false and every further read gives nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  [[nodiscard]] bool good() const { return good_; }

  /// A count of things that take at least `size` bytes each.
  std::size_t count(std::size_t most, std::size_t size) {
    return static_cast<std::size_t>(number(std::min(most, left_.size() / size)));
  }

  std::string_view bytes() { return take_text(left_, good_); }

  /// Keys, shape and texts: all that is left.
  std::vector<SourceFile> files() {
    const std::size_t keys = count(left_.size(), 1);
    keys_.reserve(keys);
    for (std::size_t i = 0; i < keys && good_; ++i) keys_.push_back(utf8());
    const std::string_view shape = bytes();
    texts_.reserve(keys);
    for (std::size_t i = 0; i < keys && good_; ++i) texts_.push_back(utf8());
    if (!left_.empty() || keys == 0) good_ = false;
    left_ = shape;
    std::vector<SourceFile> files;
    const std::size_t size = count(kMaxFiles, 2);
    files.reserve(size);
    for (std::size_t i = 0; i < size && good_; ++i) files.push_back(file());
    const bool all_used = std::all_of(texts_.begin(), texts_.end(), [](std::string_view rest) { return rest.empty(); });
    if (!left_.empty() || !all_used) good_ = false;
    return files;
  }

 private:
  std::uint64_t number(std::uint64_t most) {
    const std::uint64_t value = take_number(left_, good_);
    if (value > most) good_ = false;
    return good_ ? value : 0;
  }

  std::string_view utf8() {
    const std::string_view text = bytes();
    if (find_bad_utf8(text) != std::string_view::npos) good_ = false;
    return text;
  }

  std::size_t key() {
    const std::uint64_t index = number(UINT64_MAX);
    if (index < keys_.size()) return static_cast<std::size_t>(index);
    good_ = false;
    return 0;
  }

  SourceFile file() {
    SourceFile source;
    source.path = utf8();
    file_ = static_cast<std::uint32_t>(number(UINT32_MAX));
    line_ = 0;
    node(source.root, 0, 0);
    return source;
  }

  Place place() {
    const std::uint64_t step = number(UINT64_MAX >> 24);
    line_ += unzigzag(step);
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

  void node(Node& node, std::size_t depth, std::size_t under) {
    const std::uint8_t head = take_byte(left_, good_);
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
        node.text = take_ended(texts_[under], good_);
        break;
      case Node::Kind::list: {
        const std::size_t size = children(1);
        node.items.reserve(size);
        for (std::size_t i = 0; i < size && good_; ++i) this->node(node.items.emplace_back(), depth + 1, under);
        break;
      }
      case Node::Kind::map: {
        const std::size_t size = children(2);
        node.entries.reserve(size);
        for (std::size_t i = 0; i < size && good_; ++i) {
          Node::Entry& entry = node.entries.emplace_back();
          const std::size_t key = this->key();
          if (!good_) break;
          entry.key = keys_[key];
          entry.place = place();
          this->node(entry.value, depth + 1, key);
        }
        if (good_ && !repeated_keys(node.entries).empty()) good_ = false;
        break;
      }
    }
  }

  std::string_view left_;
  bool good_ = true;
  std::vector<std::string_view> keys_;
  std::vector<std::string_view> texts_;  // by key: what is not read yet
  std::size_t nodes_ = 0;
  std::uint32_t file_ = 0;
  std::int64_t line_ = 0;
};

std::optional<Pack> refuse(Faults& faults, std::string code, Said what,
                           Said fix = {"hãy tạo lại hoặc tải lại gói luật bằng đúng phiên bản chương trình này",
                                       "build or fetch the pack again with this version of the program"}) {
  faults.push_back(
      {std::move(code), "", {}, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)});
  return std::nullopt;
}

}  // namespace

std::string lawbook_digest(const std::vector<SourceFile>& files) {
  std::vector<const SourceFile*> sorted;
  sorted.reserve(files.size());
  for (const SourceFile& file : files) sorted.push_back(&file);
  put_in_order(sorted, [](const SourceFile* a, const SourceFile* b) { return a->path < b->path; });
  std::string content;
  for (const SourceFile* file : sorted) {
    // One line of JSON a file, so that no path can pass for content.
    content += '[';
    append_json_string(content, file->path);
    content += ',' + canonical_json(file->root) + "]\n";
  }
  return sha256(content);
}

std::string write_pack(const Pack& pack) { return Writer().write(pack); }

std::optional<Pack> read_pack(std::string_view bytes, Faults& faults, Digest digest) {
  if (bytes.size() > kMaxBytes) {
    return refuse(faults, "pack.too-large", {"gói luật quá lớn", "the lawbook pack is too large"});
  }
  if (bytes.size() < kHead || bytes.substr(0, kMagic.size()) != kMagic) {
    return refuse(faults, "pack.not-a-pack", {"đây không phải là gói luật", "this is not a lawbook pack"});
  }
  if (bytes[kMagic.size()] != kFormat) {
    const std::string version = std::to_string(static_cast<unsigned char>(bytes[kMagic.size()]));
    return refuse(faults, "pack.unknown-version",
                  {"gói luật có định dạng phiên bản " + version + ", chương trình này không đọc được",
                   "the lawbook pack has format version " + version + ", which this program does not read"});
  }
  const Said damaged{"gói luật bị hỏng hoặc thiếu", "the lawbook pack is damaged or cut short"};
  const std::optional<std::string_view> sound = without_checksum(bytes);
  if (!sound || sound->size() < kHead) return refuse(faults, "pack.damaged", damaged);

  Reader reader(sound->substr(kHead));
  Pack pack;
  pack.version = reader.bytes();
  pack.digest = reader.bytes();
  pack.files = reader.files();
  if (!reader.good()) return refuse(faults, "pack.damaged", damaged);
  if (digest == Digest::check && pack.digest != lawbook_digest(pack.files)) {
    return refuse(faults, "pack.digest",
                  {"nội dung gói luật không khớp với mã băm của nó",
                   "the content of the lawbook pack does not match its digest"});
  }
  return pack;
}

}  // namespace huong
