// Catalogues of translations as trees (format words/1): texts in one language, each under its English. What is
// Vietnamese and English in a file of law is a map of `vi` and `en`, whatever it is the text of.
#pragma once

#include <functional>
#include <string_view>

#include "calc/text/document.hpp"

namespace huong {

inline constexpr std::string_view kCatalogueFormat = "words/1";

[[nodiscard]] bool is_catalogue(const Node& root);
/// "ko", "zh-Hant"; "vi" of the catalogue that says citations in Vietnamese.
[[nodiscard]] std::string_view language_of(const Node& root);

/// Calls `f` with the English node of every text in two languages.
void each_text(const Node& node, const std::function<void(const Node&)>& f);

}  // namespace huong
