// Reads a lawbook's text from a folder: the one place that knows which files are law.
#pragma once

#include <filesystem>
#include <vector>

#include "calc/text/pack.hpp"

namespace huong {

/// Every rules/**/*.yaml (except *.test.yaml) and agreements/**/*.yaml under `root`, read and sorted by path.
/// A missing or unreadable file or folder is a fault ("file.unreadable"), as is anything read_yaml finds; all are
/// collected. A lawbook may lack one of the two folders, not both.
[[nodiscard]] std::vector<SourceFile> read_lawbook_files(const std::filesystem::path& root, Faults& faults);

}  // namespace huong
