#include "cli/lawbook_files.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

using namespace huong;
namespace fs = std::filesystem;

namespace {

// A folder that is gone at the end of the test.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("huong-lawbook-files-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  void write(const std::string& file, const std::string& text) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << text;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("law files are found, sorted by path, without their tests", "[files]") {
  const Folder folder("sorted");
  folder.write("rules/xx/b.yaml", "b: 1\n");
  folder.write("rules/xx/a.yaml", "a: 1\n");
  folder.write("rules/xx/a.test.yaml", "cases: []\n");
  folder.write("rules/xx/notes.txt", "not law");
  folder.write("agreements/xx-yy.yaml", "c: 1\n");
  folder.write("tests/golden/d.yaml", "d: 1\n");
  Faults faults;
  const auto files = read_lawbook_files(folder.path(), faults);
  REQUIRE(faults.empty());
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "agreements/xx-yy.yaml");
  CHECK(files[1].path == "rules/xx/a.yaml");
  CHECK(files[2].path == "rules/xx/b.yaml");
  REQUIRE(files[2].root.find("b") != nullptr);
  CHECK(files[2].root.find("b")->text == "1");
}

TEST_CASE("a lawbook may lack agreements, but not everything", "[files]") {
  const Folder folder("lacking");
  Faults faults;
  CHECK(read_lawbook_files(folder.path(), faults).empty());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "file.unreadable");

  folder.write("rules/xx/a.yaml", "a: 1\n");
  faults.clear();
  CHECK(read_lawbook_files(folder.path(), faults).size() == 1);
  CHECK(faults.empty());
}

TEST_CASE("faults of every file are collected", "[files]") {
  const Folder folder("faults");
  folder.write("rules/a.yaml", "a: 1\na: 2\n");
  folder.write("rules/b.yaml", "b: [\n");
  Faults faults;
  (void)read_lawbook_files(folder.path(), faults);
  REQUIRE(faults.size() >= 2);
  CHECK(faults.front().file == "rules/a.yaml");
  CHECK(faults.back().file == "rules/b.yaml");
}
