#include "cli/lawbook_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

namespace huong {
namespace {

namespace fs = std::filesystem;

void unreadable(const std::string& file, Faults& faults) {
  faults.push_back({"file.unreadable",
                    file,
                    {},
                    "không đọc được " + file,
                    "cannot read " + file,
                    "kiểm tra đường dẫn và quyền đọc",
                    "check the path and that it may be read"});
}

// Paths relative to the root, with '/', so that a lawbook has the same digest wherever it lies.
std::vector<std::string> law_paths(const fs::path& root, Faults& faults) {
  std::vector<std::string> paths;
  bool any_folder = false;
  for (const char* folder : {"rules", "agreements"}) {
    std::error_code error;
    const fs::path top = root / folder;
    if (!fs::is_directory(top, error)) continue;
    any_folder = true;
    fs::recursive_directory_iterator entry(top, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      const std::string path = entry->path().lexically_relative(root).generic_string();
      std::error_code ignored;
      if (path.ends_with(".yaml") && !path.ends_with(".test.yaml") && entry->is_regular_file(ignored)) {
        paths.push_back(path);
      }
    }
    if (error) unreadable(top.generic_string(), faults);
  }
  if (!any_folder) unreadable((root / "rules").generic_string(), faults);
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::vector<SourceFile> read_lawbook_files(const fs::path& root, Faults& faults) {
  std::vector<SourceFile> files;
  for (const std::string& path : law_paths(root, faults)) {
    std::ifstream stream(root / path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.is_open() || stream.bad()) {
      unreadable(path, faults);
      continue;
    }
    Node node = read_yaml(text, path, faults);
    files.push_back({path, std::move(node)});
  }
  return files;
}

}  // namespace huong
