// The pack: a lawbook release as bytes. It holds the trees of all its files, places included, so that law read from a
// pack and law read from text go through the same checks and give the same answers and the same messages. A release may
// also be packed in parts, of which any that one needs make a lawbook.
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
  std::string part;                  ///< of a part of the release its name; "" otherwise
  std::vector<std::string> parts;    ///< of a part, and of parts joined: the names of all parts of the release, sorted
  std::vector<std::string> missing;  ///< of parts joined: those of the release that are not here, sorted
};

/// The parts that are no country: what countries share (words, events, keys of the family), agreements, words of
/// papers.
inline constexpr std::string_view kCommonPart = "common";
inline constexpr std::string_view kAgreementsPart = "agreements";
inline constexpr std::string_view kPapersPart = "papers";

/// The digest of a lawbook: sha256 over path and canonical JSON of each file, in path order.
[[nodiscard]] std::string lawbook_digest(const std::vector<SourceFile>& files);

/// Without places a pack is smaller; it gives the same answers, and faults in it have no line.
[[nodiscard]] std::string write_pack(const Pack& pack, bool places = true);
/// A whole lawbook taken apart, so that a phone fetches what it needs: a part a country, by the country's code, and
/// those above. What a case may name whichever country it is of (events, words) is in the common part. Files that name
/// what another country's law declares make a part for these countries together, "KR-VN".
[[nodiscard]] std::vector<Pack> split_pack(const Pack& whole);
/// The lawbook of some parts of one release. Parts of two releases, one part twice, no common part, or all parts with
/// another content than the release's digest says are faults. A whole pack alone is joined already.
[[nodiscard]] std::optional<Pack> join_packs(std::vector<Pack> parts, Faults& faults);

/// Nothing, with a fault, when the bytes are not a whole pack of this format or their digest does not match.
enum class Digest : std::uint8_t { check, trust };
/// `trust` leaves out the comparison of the digest, which takes as long as the rest: for a pack that was built into the
/// program that reads it. Damage is found all the same.
[[nodiscard]] std::optional<Pack> read_pack(std::string_view bytes, Faults& faults, Digest digest = Digest::check);

}  // namespace huong
