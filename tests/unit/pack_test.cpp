#include "calc/text/pack.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "calc/text/fault.hpp"

using namespace huong;

namespace {

bool identical(const Node& a, const Node& b) {
  const auto at = [](const Place& p, const Place& q) {
    return p.file == q.file && p.line == q.line && p.column == q.column;
  };
  if (a.kind != b.kind || a.quoted != b.quoted || a.text != b.text || !at(a.place, b.place)) return false;
  if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!identical(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    const Node::Entry& x = a.entries[i];
    const Node::Entry& y = b.entries[i];
    if (x.key != y.key || !at(x.place, y.place) || !identical(x.value, y.value)) return false;
  }
  return true;
}

Node yaml(const std::string& text) {
  Faults faults;
  Node node = read_yaml(text, "x", faults);
  CHECK(faults.empty());
  return node;
}

Pack sample() {
  Pack pack;
  pack.version = "2026.11";
  pack.files.push_back(
      {"rules/b.yaml", yaml("rules:\n  x.y:\n    label: {vi: Tỷ lệ, en: Rate}\n    is: ['1', 2, ~, {}]\n")});
  pack.files.push_back({"rules/a.yaml", yaml("a: [1, [2, [3]]]\nb: \"yes\"\nc:\n")});
  pack.files.push_back({"empty.yaml", yaml("")});
  pack.digest = lawbook_digest(pack.files);
  return pack;
}

std::string code_of(const std::string& bytes) {
  Faults faults;
  const bool read = read_pack(bytes, faults).has_value();
  CHECK(read == faults.empty());
  return faults.empty() ? "" : faults[0].code;
}

}  // namespace

TEST_CASE("pack: what is written is read, places included", "[pack]") {
  const Pack pack = sample();
  const std::string bytes = write_pack(pack);
  Faults faults;
  const std::optional<Pack> read = read_pack(bytes, faults);
  REQUIRE(read);
  CHECK(read->version == pack.version);
  CHECK(read->digest == pack.digest);
  REQUIRE(read->files.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read->files[i].path == pack.files[i].path);
    CHECK(identical(read->files[i].root, pack.files[i].root));
  }
  CHECK(write_pack(*read) == bytes);
}

TEST_CASE("pack: the digest is of content, in path order", "[pack]") {
  Pack pack = sample();
  const std::string digest = lawbook_digest(pack.files);
  std::swap(pack.files[0], pack.files[2]);
  CHECK(lawbook_digest(pack.files) == digest);
  pack.files[1].root.place.line = 99;
  CHECK(lawbook_digest(pack.files) == digest);
  pack.files[1].path += 'x';
  CHECK(lawbook_digest(pack.files) != digest);
  pack = sample();
  pack.files[1].root.entries[1].value.text = "no";
  CHECK(lawbook_digest(pack.files) != digest);
  // A path cannot pass for content.
  CHECK(lawbook_digest({{"a", yaml("x: 1")}, {"b", yaml("")}}) != lawbook_digest({{"a", yaml("x: 1\nb: ~")}}));
}

TEST_CASE("pack: damage anywhere is refused", "[pack]") {
  const std::string bytes = write_pack(sample());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CHECK_FALSE(code_of(bytes.substr(0, i)).empty());
    for (const int bit : {1, 16, 128}) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ bit);
      CHECK_FALSE(code_of(damaged).empty());
    }
  }
  CHECK(code_of(bytes + '\0') == "pack.damaged");
  CHECK(code_of("") == "pack.not-a-pack");
  CHECK(code_of("rules:\n  a: 1\n") == "pack.not-a-pack");
  std::string newer = bytes;
  newer[7] = 9;
  CHECK(code_of(newer) == "pack.unknown-version");
}

TEST_CASE("pack: content that is not what the digest says is refused", "[pack]") {
  std::string bytes = write_pack(sample());
  const std::size_t at = bytes.find("Rate");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'L';
  // With the checksum made right again, only the digest can tell.
  std::uint64_t sum = 0xcbf29ce484222325;
  for (std::size_t i = 0; i + 8 < bytes.size(); ++i) sum = (sum ^ static_cast<unsigned char>(bytes[i])) * 0x100000001b3;
  for (std::size_t i = 0; i < 8; ++i) bytes[bytes.size() - 8 + i] = static_cast<char>(sum >> (8 * i));
  CHECK(code_of(bytes) == "pack.digest");
}
