// A fault as one line for people.
#pragma once

#include <string>
#include <string_view>

#include "calc/text/document.hpp"

namespace huong {

/// `file:line:col: what — fix`, in Vietnamese when lang is "vi" and in English otherwise. A language that a fault does
/// not speak falls back to the other; an unknown place or an empty fix is left out.
[[nodiscard]] std::string to_string(const Fault& fault, std::string_view lang);

}  // namespace huong
