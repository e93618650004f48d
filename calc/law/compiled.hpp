// The compiled lawbook: what load_lawbook makes of a release's text, as bytes, whole or in parts. A phone and the
// command open it without reading, checking or compiling anything; text and bytes are one lawbook, proven by a test.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/law/lawbook.hpp"

namespace huong {

/// The parts that are no country: what countries share (words, events, keys of the family), agreements that are not
/// signed, words of papers.
inline constexpr std::string_view kCommonPart = "common";
inline constexpr std::string_view kAgreementsPart = "agreements";
inline constexpr std::string_view kPapersPart = "papers";

/// A part in layers: the law with its words in Vietnamese; what only explanations need; its words in the second
/// language, in the common part also what the engine itself says in it. "" where a part has nothing in a layer. The
/// first two are the same bytes whichever language the lawbook was loaded in.
struct CompiledPart {
  std::string name;
  std::string law, explanation, language;
};

/// In one piece, with the place of everything in the text. `files` are those that the lawbook was loaded from.
[[nodiscard]] std::string write_compiled(const Lawbook& book, const std::vector<SourceFile>& files);

/// In parts, so that a phone fetches what it needs, without places: a part a country, by its code, and those above. Law
/// that names what another country's law declares makes a part that goes with all of their countries ("KR-VN"); a
/// signed agreement makes one that goes with each of its parties ("KR_VN").
[[nodiscard]] std::vector<CompiledPart> write_compiled_parts(const Lawbook& book, const std::vector<SourceFile>& files);

struct OpenedLawbook {
  std::shared_ptr<const Lawbook> book;
  std::vector<SourceFile> papers;  ///< files of the format papers/1
};

/// The lawbook of some parts of one release with what is here of their layers, or of the one piece. Nothing, with a
/// fault, when bytes are damaged or of another version, when parts are of two releases or twice there, or when the
/// common part, or a country's beside that of two, is missing; its file is the name of the piece, or "#2" where that
/// cannot be read. The bytes must be huong's own: opening damaged ones is safe, running what somebody forged is not.
[[nodiscard]] std::optional<OpenedLawbook> open_compiled(const std::vector<std::string_view>& pieces, Faults& faults);

}  // namespace huong
