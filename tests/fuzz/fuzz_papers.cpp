// Whatever the bytes are, reading a paper ends with a reading or with faults; a reading's case has its months in order
// and once in a scheme, and comes back the same from its YAML and its JSON. The table reader, fed in pieces, gives what
// it gives fed at once.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "calc/papers/papers.hpp"
#include "calc/text/csv.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

const std::vector<huong::PaperWords>& words() {
  static const std::vector<huong::PaperWords> kWords = [] {
    std::ifstream stream(HUONG_SOURCE_DIR "/rules/vn/papers.yaml", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    huong::Faults faults;
    huong::Pack pack;
    pack.files.push_back({"rules/vn/papers.yaml", huong::read_yaml(text, "papers.yaml", faults)});
    std::vector<huong::PaperWords> all = huong::load_paper_words(pack.files, faults);
    require(faults.empty() && !all.empty());
    return all;
  }();
  return kWords;
}

void check_records(const std::vector<huong::Record>& records) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    require(records[i].months.first <= records[i].months.last && records[i].amount >= huong::Exact(0));
    for (std::size_t j = 0; j < i; ++j) {
      const bool apart = records[j].months.last < records[i].months.first ||
                         records[i].months.last < records[j].months.first || records[i].scheme != records[j].scheme;
      require(apart);
    }
  }
}

void check_same(const huong::Case& a, const std::optional<huong::Case>& b) {
  require(b.has_value() && a.records.size() == b->records.size() && a.person.born == b->person.born);
  for (std::size_t i = 0; i < a.records.size(); ++i) {
    const huong::Record &x = a.records[i], &y = b->records[i];
    require(x.scheme == y.scheme && x.kind == y.kind && x.months == y.months && x.basis == y.basis &&
            x.amount == y.amount && x.not_in == y.not_in);
  }
}

void read_paper(std::string_view text) {
  huong::PaperOptions options;
  options.today = huong::parse_day("2026-11-25");
  huong::Faults faults;
  const auto reading = huong::read_papers(text, words(), options, "-", faults);
  require(reading.has_value() == faults.empty());
  for (const huong::Fault& fault : faults) {
    require(!fault.what_vi.empty() && !fault.what_en.empty() && !fault.fix_vi.empty() && !fault.fix_en.empty());
  }
  if (!reading) return;
  check_records(reading->result.records);
  for (const huong::PaperIssue& issue : reading->issues) {
    require(!issue.code.empty() && !issue.what.vi.empty() && !issue.what.en.empty());
  }
  for (const char* lang : {"vi", "en"}) {
    const huong::Node yaml = huong::read_yaml(huong::to_yaml(*reading, lang), "-", faults);
    check_same(reading->result, huong::read_case(yaml, "-", faults));
  }
  const huong::Node json = huong::read_json(huong::to_json(*reading), "-", faults);
  require(json.find("case") != nullptr);
  check_same(reading->result, huong::read_case(*json.find("case"), "-", faults));
  require(faults.empty());
}

std::string read_table(std::string_view text, std::size_t piece) {
  huong::CsvReader reader("-", 0, 256);
  huong::CsvRow row;
  std::string out;
  const auto take = [&] {
    while (reader.next(row)) {
      out += std::to_string(row.line);
      for (const std::string_view field : row.fields) (out += '\x01') += field;
      out += '\x02';
    }
  };
  for (std::size_t at = 0; at < text.size(); at += piece) {
    reader.feed(text.substr(at, piece));
    take();
  }
  reader.finish();
  take();
  return reader.fault() ? out + reader.fault()->code : out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_paper(text);
  const std::string whole = read_table(text, std::max<std::size_t>(size, 1));
  for (const std::size_t piece : {1u, 7u, 64u}) require(read_table(text, piece) == whole);
  return 0;
}
