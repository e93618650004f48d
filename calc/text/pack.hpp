// The pack: a lawbook release as bytes. It holds the trees of all its files, places included, so that law read from a
// pack and law read from text go through the same checks and give the same answers and the same messages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/text/document.hpp"

namespace huong {

struct SourceFile {
  std::string path;  ///< relative to the lawbook's root, with '/': "rules/vn/pension.yaml"
  Node root;
};

struct Pack {
  std::string version;  ///< of the lawbook release
  std::string digest;   ///< sha256 over the canonical content of all files in path order: the same for text and pack
  std::vector<SourceFile> files;
};

/// The digest of a lawbook: sha256 over path and canonical JSON of each file, in path order.
[[nodiscard]] std::string lawbook_digest(const std::vector<SourceFile>& files);

/// With the digest of the pack, which may be a part of a release; where it has none, with that of its files.
[[nodiscard]] std::string write_pack(const Pack& pack);

/// Nothing, with a fault, when the bytes are not a whole pack of this format or their digest does not match.
enum class Digest : std::uint8_t { check, trust };
/// `trust` leaves out the comparison of the digest, which takes as long as the rest: for a pack that was built into the
/// program that reads it. Damage is found all the same.
[[nodiscard]] std::optional<Pack> read_pack(std::string_view bytes, Faults& faults, Digest digest = Digest::check);

}  // namespace huong
