// Which of our formats a text says it is of, and how a file is called for short.
#pragma once

#include <string>
#include <string_view>

#include "calc/text/document.hpp"

namespace huong {

/// What a text says that it is; "" when it says nothing.
[[nodiscard]] std::string_view said_format(const Node& root);

/// "case/1", "agreement/1" …; "" with a fault when it is none that is read.
[[nodiscard]] std::string format_of(const Node& root, const std::string& file, Faults& faults);

/// False, with a fault, when the text says that it is of another format: one sentence instead of all the keys that do
/// not fit. A misspelt format is its reader's to tell.
[[nodiscard]] bool is_format(const Node& root, std::string_view format, const std::string& file, Faults& faults);

/// Of a file, without its folder and what its name ends in: "drafts/mine.yaml" is "mine".
[[nodiscard]] std::string short_name(std::string_view name);

}  // namespace huong
