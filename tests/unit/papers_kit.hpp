// For tests of papers: the words of the lawbook, a reading in short.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "calc/papers/papers.hpp"
#include "calc/text/fault.hpp"

namespace huong::papers_kit {

inline std::string file(const std::string& path) {
  std::ifstream stream(std::string(HUONG_SOURCE_DIR) + '/' + path, std::ios::binary);
  REQUIRE(stream.is_open());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline const std::vector<PaperWords>& words() {
  static const std::vector<PaperWords> kWords = [] {
    Faults faults;
    Pack pack;
    pack.files.push_back({"rules/vn/papers.yaml", read_yaml(file("rules/vn/papers.yaml"), "papers.yaml", faults)});
    std::vector<PaperWords> all = load_paper_words(pack.files, faults);
    for (const Fault& fault : faults) FAIL_CHECK(to_string(fault, "en"));
    return all;
  }();
  return kWords;
}

inline Reading read(const std::string& text, const PaperOptions& options = {}) {
  Faults faults;
  std::optional<Reading> reading = read_papers(text, words(), options, "-", faults);
  for (const Fault& fault : faults) FAIL_CHECK(to_string(fault, "en"));
  return reading ? std::move(*reading) : Reading();
}

/// "vn.compulsory insured 2009-08…2009-12 coefficient 2.54 sector=state !vn.unemployment"
inline std::string shown(const Record& record) {
  std::string text =
      record.scheme + ' ' + record.kind + ' ' + to_string(record.months.first) + "…" + to_string(record.months.last);
  if (record.basis != Basis::none) {
    text += ' ' + std::string(to_string(record.basis)) + ' ' + to_string(record.amount);
  }
  for (const Fact& key : record.keys) text += ' ' + key.key + '=' + key.text;
  for (const std::string& scheme : record.not_in) text += " !" + scheme;
  return text;
}

inline std::string records(const Reading& reading) {
  std::string text;
  for (const Record& record : reading.result.records) text += shown(record) + '\n';
  return text;
}

/// "papers.total-differs? 3, papers.glued 5": questions have a question mark.
inline std::string issues(const Reading& reading) {
  std::string text;
  for (const PaperIssue& issue : reading.issues) {
    CHECK_FALSE(issue.what.vi.empty());
    CHECK_FALSE(issue.what.en.empty());
    CHECK(issue.fix.vi.empty() == issue.fix.en.empty());
    text += (text.empty() ? "" : ", ") + issue.code.substr(std::string("papers.").size()) +
            (issue.question ? "? " : " ") + std::to_string(issue.line);
  }
  return text;
}

}  // namespace huong::papers_kit
