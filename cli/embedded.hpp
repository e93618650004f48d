// Files that were built into the command: schemas, demonstration cases, the words of sheets.
#pragma once

#include <string_view>
#include <vector>

namespace huong {

struct EmbeddedFile {
  std::string_view name;  ///< "schema/case.schema.json", "demo/hung.yaml"
  std::string_view text;
};

/// All of them, sorted by name. The source is generated in the build folder.
[[nodiscard]] const std::vector<EmbeddedFile>& embedded_files();

}  // namespace huong
