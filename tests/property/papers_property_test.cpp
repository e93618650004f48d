// What is written out as a paper, in any of its layouts, is read back as the same case; and so is the case that a
// reading writes.
#include <algorithm>
#include <random>
#include <string>

#include "tests/unit/papers_kit.hpp"

using namespace huong;
using namespace huong::papers_kit;

namespace {

class Lives {
 public:
  explicit Lives(unsigned seed) : random_(seed) {}

  /// Lines of a life, one after the other, with gaps.
  std::vector<Record> life() {
    std::vector<Record> records;
    Month at = Month::of(below(12) + 2008, below(12) + 1);
    for (int n = below(8) + 1; n > 0; --n) {
      at = at + below(4) * below(3);
      Record record;
      record.months = {at, at + below(30)};
      at = record.months.last + 1;
      record.scheme = "vn.compulsory";
      record.kind = "insured";
      record.basis = Basis::wage;
      record.amount = Exact(50'000 + below(60'000) * 1'000 + below(10) * 100);
      switch (below(8)) {
        case 0:
          record.not_in = {"vn.unemployment"};
          break;
        case 1:
          record.basis = Basis::coefficient;
          record.amount = Exact(234 + below(600)) / Exact(100);
          record.keys = {{"sector", "state", {}}};
          break;
        case 2:
          record.kind = "maternity";
          break;
        case 3:
          record.kind = "unpaid-leave";
          record.basis = Basis::none;
          record.amount = Exact(0);
          break;
        case 4:
          record.kind = "arrears";
          break;
        case 5:
          record.scheme = "vn.voluntary";
          record.kind = "voluntary";
          break;
        case 6:
          record.kind = "overseas-contract";
          break;
        default:
          break;
      }
      records.push_back(std::move(record));
    }
    return records;
  }

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

 private:
  std::mt19937 random_;
};

std::string words_of(const Record& record) {
  if (record.kind == "maternity") return "Nghỉ thai sản";
  if (record.kind == "unpaid-leave") return "Nghỉ việc không hưởng lương";
  if (record.kind == "arrears") return "Đơn vị chậm đóng";
  if (record.kind == "voluntary") return "Tham gia BHXH tự nguyện";
  if (record.kind == "overseas-contract") return "Lao động đi làm việc ở nước ngoài theo hợp đồng";
  return "Công nhân";
}

bool insured(const Record& record) { return record.kind == "insured"; }
bool counts(const Record& record) { return record.kind != "unpaid-leave" && record.kind != "arrears"; }

std::string month(Month m, char sign) {
  const std::string iso = to_string(m);
  return sign == 0 ? iso.substr(0, 4) + iso.substr(5) : iso.substr(5) + sign + iso.substr(0, 4);
}

std::string amount(const Record& record, char thousands, char decimal) {
  std::string text = to_string(record.amount);
  if (record.basis == Basis::none) return "";
  if (record.basis == Basis::coefficient) {
    if (text.find('.') == std::string::npos) text += ".00";
    if (text.size() - text.find('.') == 2) text += '0';
    text[text.find('.')] = decimal;
    return text;
  }
  if (thousands != 0) {
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, thousands);
  }
  return text;
}

// Months in "N năm M tháng".
std::string total(const std::vector<Record>& records, bool unemployment) {
  int months = 0;
  for (const Record& record : records) {
    const bool in = unemployment ? insured(record) && record.not_in.empty() : counts(record);
    if (in) months += record.months.months();
  }
  return std::to_string(months / 12) + " năm " + std::to_string(months % 12) + " tháng\n";
}

std::string loose_leaf(const std::vector<Record>& records, char sign, char thousands) {
  std::string text = "Từ tháng năm  Đến tháng năm  Diễn giải  Căn cứ đóng  Tỷ lệ đóng (%)\n";
  for (const Record& record : records) {
    text += month(record.months.first, sign) + " - " + month(record.months.last, sign) + ' ' + words_of(record);
    text += record.basis == Basis::coefficient ? "; hệ số " : " ";
    text += amount(record, thousands, ',');
    if (insured(record)) text += record.not_in.empty() ? " 25 0,5 2" : " 25 0,5";
    if (record.kind == "voluntary" || record.kind == "overseas-contract") text += " 22";
    text += '\n';
  }
  return text + "Tổng thời gian đóng BHXH là " + total(records, false) + "Thời gian đóng BHTN chưa hưởng là " +
         total(records, true);
}

std::string wide(const std::vector<Record>& records) {
  std::string text = "Từ tháng\tĐến tháng\tDiễn giải\tMức đóng\tBHXH\tBHTN\n";
  for (const Record& record : records) {
    text += month(record.months.first, '/') + '\t' + month(record.months.last, '/') + '\t' + words_of(record) + '\t' +
            amount(record, '.', ',') + '\t';
    if (insured(record)) text += record.not_in.empty() ? "25\t2" : "25\t";
    text += '\n';
  }
  return text;
}

std::string data_file(const std::vector<Record>& records) {
  std::string text = "TU_THANG,DEN_THANG,NOI_DUNG,MUC_LUONG,HS_LUONG,IS_BHTN\n";
  for (const Record& record : records) {
    const bool scaled = record.basis == Basis::coefficient;
    text += month(record.months.first, 0) + ',' + month(record.months.last, 0) + ",\"" + words_of(record) + "\"," +
            (scaled ? "0" : amount(record, 0, '.')) + ',' + (scaled ? amount(record, 0, '.') : "") + ',' +
            (insured(record) && record.not_in.empty() ? "1" : "0") + '\n';
  }
  return text;
}

std::string own_table(const std::vector<Record>& records) {
  std::string text = "scheme;kind;from;to;wage;coefficient;unemployment\n";
  for (const Record& record : records) {
    text += record.scheme + ';' + record.kind + ';' + to_string(record.months.first) + ';' +
            to_string(record.months.last) + ';' + (record.basis == Basis::wage ? amount(record, 0, '.') : "") + ';' +
            (record.basis == Basis::coefficient ? amount(record, 0, '.') : "") + ';' +
            (!insured(record)        ? ""
             : record.not_in.empty() ? "yes"
                                     : "no") +
            '\n';
  }
  return text;
}

std::string cells(const std::vector<Record>& records) {
  std::string text = "Quá trình tham gia Bảo hiểm xã hội\n";
  for (const Record& record : records) {
    text += month(record.months.first, '/') + '\n' + month(record.months.last, '/') + "\nCông ty A\n" +
            words_of(record) + '\n';
    if (record.basis == Basis::coefficient) text += "Hệ số\n" + amount(record, 0, ',') + '\n';
    if (record.basis == Basis::wage) text += "Tiền lương đóng BHXH\n" + amount(record, '.', ',') + '\n';
  }
  text += "Quá trình tham gia Bảo hiểm thất nghiệp\n";
  for (const Record& record : records) {
    if (!insured(record) || !record.not_in.empty()) continue;
    text += month(record.months.first, '/') + '\n' + month(record.months.last, '/') + "\nCông ty A\nCông nhân\n";
  }
  return text;
}

std::string all_of(const std::vector<Record>& records) {
  std::string text;
  for (const Record& record : records) text += papers_kit::shown(record) + '\n';
  return text;
}

}  // namespace

TEST_CASE("a life written as a paper is read back as the same life", "[papers]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    Lives lives(seed);
    const std::vector<Record> life = lives.life();
    const bool some_insured = std::any_of(
        life.begin(), life.end(), [](const Record& record) { return insured(record) && record.not_in.empty(); });
    const char sign = "/.-"[lives.below(3)];
    const char thousands = "., "[lives.below(3)];
    std::vector<std::string> papers = {loose_leaf(life, sign, thousands), wide(life), data_file(life), own_table(life)};
    // A tab without any row cannot say that nothing was paid.
    if (some_insured) papers.push_back(cells(life));
    for (const std::string& paper : papers) {
      INFO(seed << '\n' << paper);
      const Reading reading = read(paper);
      REQUIRE(records(reading) == all_of(life));
      CHECK(reading.questions() == 0);
      for (const PaperSum& sum : reading.totals) CHECK(sum.printed == sum.read);

      Faults faults;
      const std::optional<Case> yaml = read_case(read_yaml(to_yaml(reading, "vi"), "-", faults), "-", faults);
      const Node json = read_json(to_json(reading), "-", faults);
      const std::optional<Case> from_json = read_case(*json.find("case"), "-", faults);
      REQUIRE(faults.empty());
      CHECK(all_of(yaml->records) == all_of(life));
      CHECK(all_of(from_json->records) == all_of(life));
    }
  }
}

TEST_CASE("papers: lines in any order are the same life", "[papers]") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Lives lives(seed);
    std::vector<Record> life = lives.life();
    const std::string expected = all_of(life);
    std::reverse(life.begin(), life.end());
    INFO(seed << '\n' << own_table(life));
    CHECK(records(read(own_table(life))) == expected);
  }
}
