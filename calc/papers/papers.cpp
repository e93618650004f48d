#include "calc/papers/papers.hpp"

#include <algorithm>

#include "calc/papers/history.hpp"
#include "calc/text/utf8.hpp"

namespace huong {
namespace {

constexpr std::size_t kMostBytes = 8u << 20;
constexpr std::size_t kMostRows = 2000;

Fault fault(const std::string& file, std::string code, Said what, Said fix) {
  return {std::move(code), file, {}, std::move(what.vi), std::move(what.en), std::move(fix.vi), std::move(fix.en)};
}

// Files that look like papers and are no text: each has its own way out.
bool is_text(std::string_view text, const std::string& file, Faults& faults) {
  const auto begins = [&](std::string_view with) { return text.substr(0, with.size()) == with; };
  if (begins("%PDF")) {
    faults.push_back(fault(file, "papers.pdf", {"đây là tệp PDF, không phải chữ", "this is a PDF, not text"},
                           {"mở tệp, chọn hết, sao chép rồi dán vào một tệp .txt (hoặc dùng pdftotext -layout)",
                            "open it, select all, copy and paste into a .txt file (or use pdftotext -layout)"}));
    return false;
  }
  if (begins("PK\x03\x04")) {
    faults.push_back(fault(file, "papers.spreadsheet",
                           {"đây là tệp Excel, không phải chữ", "this is a spreadsheet, not text"},
                           {"lưu lại thành CSV UTF-8", "save it as CSV UTF-8"}));
    return false;
  }
  if (text.size() > kMostBytes) {
    faults.push_back(fault(file, "papers.too-large", {"tệp lớn quá 8 MiB", "the file is larger than 8 MiB"},
                           {"mỗi lần chỉ đọc giấy của một người", "read the papers of one person at a time"}));
    return false;
  }
  if (const std::size_t at = find_bad_utf8(text); at != std::string_view::npos) {
    faults.push_back(fault(file, "papers.not-utf8", {"văn bản không phải UTF-8", "the text is not UTF-8"},
                           {"lưu lại tệp theo bảng mã UTF-8 (phông TCVN3, VNI thì phải chuyển mã trước)",
                            "save it as UTF-8 (text in TCVN3 or VNI fonts must be converted first)"}));
    faults.back().place = Places(text).at(at);
    return false;
  }
  return true;
}

}  // namespace

std::size_t Reading::questions() const {
  return static_cast<std::size_t>(
      std::count_if(issues.begin(), issues.end(), [](const PaperIssue& issue) { return issue.question; }));
}

std::vector<std::string> paper_ids(const std::vector<PaperWords>& words) {
  std::vector<std::string> ids;
  for (const PaperWords& country : words) {
    for (const PaperForm& paper : country.papers) ids.push_back(paper.id);
  }
  return ids;
}

std::optional<Reading> read_papers(std::string_view text, const std::vector<PaperWords>& words,
                                   const PaperOptions& options, const std::string& file, Faults& faults) {
  const std::size_t before = faults.size();
  if (!is_text(text, file, faults)) return std::nullopt;
  const std::vector<std::u32string> lines = paper_lines(text);
  // Words of another country find no rows; where several find some, more is better.
  const PaperWords* country = nullptr;
  std::optional<Sheet> sheet;
  for (const PaperWords& each : words) {
    std::optional<Sheet> read = read_sheet(lines, each, options, file, faults);
    if (faults.size() != before) return std::nullopt;
    if (!read || (sheet && read->rows.size() <= sheet->rows.size())) continue;
    sheet = std::move(read);
    country = &each;
  }
  if (!sheet || sheet->rows.empty()) {
    const bool other = !sheet && options.paper != "auto";
    faults.push_back(fault(
        file, "papers.no-rows",
        {other ? "văn bản không có dạng của “" + options.paper + "”"
               : "không thấy dòng nào ghi từ tháng nào đến tháng nào",
         other ? "the text has not the form of “" + options.paper + "”" : "no line says from which month to which"},
        {"xem các dạng đọc được: huong import --help", "see what can be read: huong import --help"}));
    return std::nullopt;
  }
  if (sheet->rows.size() > kMostRows) {
    faults.push_back(
        fault(file, "papers.too-many-rows",
              {"hơn " + std::to_string(kMostRows) + " dòng", "more than " + std::to_string(kMostRows) + " lines"},
              {"mỗi lần chỉ đọc giấy của một người", "read the papers of one person at a time"}));
    return std::nullopt;
  }
  Reading reading;
  const PaperForm& paper = country->papers[sheet->paper];
  reading.paper = paper.id;
  reading.paper_label = paper.label;
  make_history(*sheet, *country, options, reading);
  if (!paper.note.vi.empty()) reading.issues.push_back({"papers.paper", false, 0, {}, paper.note, {}, {}});
  reading.result.file = file;
  return reading;
}

}  // namespace huong
