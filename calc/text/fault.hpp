// A fault as one line for people, and faults as JSON for programs.
#pragma once

#include <string>
#include <string_view>

#include "calc/text/document.hpp"
#include "calc/text/json_writer.hpp"

namespace huong {

/// `file:line:col: what — fix`, in Vietnamese when lang is "vi" and in English otherwise. A language that a fault does
/// not speak falls back to the other; an unknown place or an empty fix is left out.
[[nodiscard]] std::string to_string(const Fault& fault, std::string_view lang);

/// An array with everything that a fault says, in the languages that it speaks.
void write_faults(JsonWriter& json, const Faults& faults);
/// The same as a text of its own (format faults/1).
[[nodiscard]] std::string faults_json(const Faults& faults);

}  // namespace huong
