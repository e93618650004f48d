#include "calc/papers/papers.hpp"

#include <algorithm>
#include <string>

#include "calc/law/facts.hpp"
#include "calc/text/letters.hpp"
#include "cli/lawbook_files.hpp"
#include "tests/unit/papers_kit.hpp"

using namespace huong;
using namespace huong::papers_kit;

namespace {

std::string sample(const std::string& name) { return file("tests/papers/" + name); }

/// Every letter apart from its marks, as a PDF has it.
std::string taken_apart(const std::string& text) {
  std::u32string out;
  for (const char32_t c : to_code_points(text)) {
    bool found = false;
    for (const char32_t tone : {U'\u0300', U'\u0301', U'\u0303', U'\u0309', U'\u0323'}) {
      for (const char32_t letter : std::u32string_view(U"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")) {
        if (!found && compose(std::u32string{letter, tone}) == std::u32string{c}) {
          for (const char32_t part : to_code_points(taken_apart(to_utf8(std::u32string{letter})))) out += part;
          out += tone;
          found = true;
        }
      }
    }
    for (const char32_t mark : {U'\u0302', U'\u0306', U'\u031B'}) {
      for (const char32_t letter : std::u32string_view(U"aeouAEOU")) {
        if (!found && compose(std::u32string{letter, mark}) == std::u32string{c}) {
          out += std::u32string{letter, mark};
          found = true;
        }
      }
    }
    if (!found) out += c;
  }
  return to_utf8(out);
}

const char* const kLooseLeaf =
    "vn.compulsory insured 2009-08…2009-12 coefficient 2.54 sector=state\n"
    "vn.compulsory insured 2010-01…2011-12 coefficient 2.54 sector=state\n"
    "vn.compulsory insured 2012-01…2012-04 coefficient 2.8035 sector=state\n"
    "vn.compulsory insured 2016-01…2016-04 wage 23000000\n"
    "vn.unemployment insured 2016-01…2016-04 wage 62000000\n"
    "vn.compulsory insured 2018-03…2018-12 wage 4729000\n"
    "vn.compulsory insured 2019-01…2021-05 wage 5449900\n"
    "vn.compulsory maternity 2021-06…2021-11 wage 5449900\n"
    "vn.compulsory insured 2021-12…2022-02 wage 5449900\n"
    "vn.compulsory unpaid-leave 2022-03…2022-04\n"
    "vn.compulsory insured 2022-05…2022-08 wage 5300000\n"
    "vn.compulsory arrears 2022-09…2022-12 wage 5300000\n"
    "vn.compulsory insured 2023-01…2023-06 wage 6020000\n"
    "vn.compulsory insured 2023-07…2024-06 wage 5600000\n"
    "vn.voluntary voluntary 2024-07…2025-06 wage 2000000\n"
    "vn.compulsory overseas-contract 2025-10…2026-06 wage 4680000\n";

}  // namespace

TEST_CASE("papers: a loose leaf from beginning to end", "[papers]") {
  const Reading reading = read(sample("a-loose-leaf.txt"));
  CHECK(records(reading) == kLooseLeaf);
  CHECK(issues(reading).empty());
  CHECK(reading.paper == "07sbh-text");
  REQUIRE(reading.totals.size() == 2);
  CHECK(reading.totals[0].read == 128);
  CHECK(reading.totals[0].printed == 128);
  CHECK(reading.totals[1].read == 101);
  CHECK(to_string(*reading.as_of) == "2026-06");
  CHECK(to_string(*reading.result.person.born) == "1986-02-01");
  CHECK(reading.result.person.sex == "female");
  CHECK(reading.rows.size() == 16);
  CHECK(reading.origins[12] == std::vector<std::size_t>{12, 13});
}

TEST_CASE("papers: the same text as a PDF, a phone or another system gives it", "[papers]") {
  const std::string text = sample("a-loose-leaf.txt");
  std::string apart = taken_apart(text);
  CHECK(apart.size() > text.size());
  CHECK(records(read(apart)) == kLooseLeaf);
  std::string carriage, spaces, wide;
  for (const char c : text) {
    carriage += c == '\n' ? std::string("\r\n") : std::string(1, c);
    spaces += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    wide += c >= '0' && c <= '9' ? "\xEF\xBC" + std::string(1, static_cast<char>(0x90 + (c - '0'))) : std::string(1, c);
  }
  CHECK(records(read("\xEF\xBB\xBF" + carriage)) == kLooseLeaf);
  CHECK(records(read(spaces)) == kLooseLeaf);
  CHECK(records(read(wide)) == kLooseLeaf);
  std::string unseen = text;
  for (const char* word : {"Công", "thai", "2023", "420"}) {
    for (std::size_t at = unseen.find(word); at != std::string::npos; at = unseen.find(word, at + 6)) {
      unseen.insert(at + 1, "\u00AD");
    }
  }
  CHECK(records(read(unseen)) == kLooseLeaf);
}

TEST_CASE("papers: a wide export", "[papers]") {
  const Reading reading = read(sample("b-wide.tsv"));
  CHECK(records(reading) ==
        "vn.compulsory insured 2014-01…2016-12 coefficient 5.7286 sector=state\n"
        "vn.compulsory insured 2018-01…2019-06 wage 7150000\n"
        "vn.unemployment insured 2019-07…2019-12 wage 7150000\n");
  CHECK(issues(reading) == "rate-unclear 2, no-total 0");
}

TEST_CASE("papers: screens of an app", "[papers]") {
  const Reading list = read(sample("c-vssid.txt"));
  CHECK(list.paper == "vssid");
  CHECK(records(list) ==
        "vn.compulsory insured 2022-01…2023-12\n"
        "vn.compulsory insured 2024-01…2025-04\n");
  CHECK(issues(list) == "total-differs? 3, no-wages 0");
  // With the tab of another fund and the amounts of the detail pages; a third fund is no insurance of this kind.
  const Reading tabs = read(sample("i-tabs.txt"));
  CHECK(records(tabs) ==
        "vn.compulsory insured 2022-01…2022-01 wage 5200000 !vn.unemployment\n"
        "vn.compulsory insured 2022-02…2023-12 wage 5200000\n");
  CHECK(issues(tabs) == "kind 17");
  CHECK(tabs.totals.size() == 2);
}

TEST_CASE("papers: an employer's list, the wage above the ceiling", "[papers]") {
  const Reading bare = read(sample("d-employer-list.txt"));
  CHECK(records(bare) ==
        "vn.compulsory insured 2023-08…2023-12 wage 36000000\n"
        "vn.unemployment insured 2023-08…2023-12\n");
  CHECK(issues(bare) == "amounts-unclear? 2, no-total 0");
  // With its headings the columns say what they are.
  const Reading headed = read(
      "STT;Cấp bậc, chức vụ, chức danh nghề, công việc;Tiền lương chính;Phụ cấp lương;Đóng từ tháng;Đã đóng đến tháng;"
      "Ghi chú\n"
      "12;Giám đốc sản xuất;36.000.000;;08/2023;12/2023;\n"
      ";;90.000.000;15.000.000;08/2023;12/2023;BHTN\n");
  CHECK(records(headed) ==
        "vn.compulsory insured 2023-08…2023-12 wage 36000000\n"
        "vn.unemployment insured 2023-08…2023-12 wage 105000000\n");
  // One list with a base for each fund.
  const Reading bases = read("Từ tháng;Đến tháng;BHXH;BHYT;BHTN\n01/2026;03/2026;46.800.000;46.800.000;70.000.000\n");
  CHECK(records(bases) ==
        "vn.compulsory insured 2026-01…2026-03 wage 46800000\n"
        "vn.unemployment insured 2026-01…2026-03 wage 70000000\n");
}

TEST_CASE("papers: damaged text", "[papers]") {
  const Reading reading = read(sample("e-damaged.txt"));
  CHECK(records(reading) == "vn.compulsory insured 2020-01…2020-12 wage 4729400\n");
  CHECK(issues(reading) == "glued 1, no-total 0");
  const Reading repaired = read("0l/2O20 12/2020 Công nhân 4.729.O00 25 0,5 2\nISO 9001, nhà S5\n");
  CHECK(records(repaired) == "vn.compulsory insured 2020-01…2020-12 wage 4729000\n");
  CHECK(issues(repaired) == "repaired 1, repaired 1, no-total 0");
  CHECK(read("01/2020 12/2020 Công nhân |ên 5.000.000\n").result.records.size() == 1);
  const Reading years = read("03/98 - 12/99 Công nhân 500.000\n");
  CHECK(records(years) == "vn.compulsory insured 1998-03…1999-12 wage 500000\n");
  CHECK(issues(years) == "short-year 1, no-total 0");
}

TEST_CASE("papers: ways of writing months and amounts", "[papers]") {
  for (const char* line : {"1. Từ tháng 03 năm 2018 đến tháng 12 năm 2018: Công nhân, mức đóng 5.000.000 đồng",
                           "T3/2018 → T12/2018 Công nhân 5,000,000", "03.2018-12.2018 Công nhân 5 000 000 25 0,5 2",
                           "01/03/2018 31/12/2018 Công nhân 5 triệu",
                           "3 / 2018 - 12 / 2018 Công nhân, mức lương: 4tr8; phụ cấp lương: 200 nghìn",
                           "2018-03 2018-12 Công nhân 5000000", "3/2018 đến 12/2018 Công nhân 5.000.000,00 VND",
                           "03/2018 12/2018 Cong nhan, muc luong 4.800.000; phu cap luong 200.000"}) {
    INFO(line);
    CHECK(records(read(line)) == "vn.compulsory insured 2018-03…2018-12 wage 5000000\n");
  }
  CHECK(records(read("03/2018 12/2018 Cong nhan, nghi khong huong luong\n")) ==
        "vn.compulsory unpaid-leave 2018-03…2018-12\n");
  CHECK(records(read("03/2018 12/2018 Giáo viên 2,34 25 0,5 2\n")) ==
        "vn.compulsory insured 2018-03…2018-12 coefficient 2.34 sector=state\n");
  CHECK(records(read("03/2018 12/2018 Giáo viên; hệ số 4,98; PC chức vụ 0,4; TNVK 7%; TN nghề 10%\n")) ==
        "vn.compulsory insured 2018-03…2018-12 coefficient 6.30146 sector=state\n");
}

TEST_CASE("papers: what the months of a line are", "[papers]") {
  const auto kind = [](const std::string& text) {
    const Reading reading =
        read("01/2019 06/2019 Công nhân, Công ty A 5.000.000 25 0,5 2\n07/2019 12/2019 " + text + '\n');
    return reading.result.records.size() == 2 ? shown(reading.result.records[1]) : std::string("-");
  };
  const std::string months = " 2019-07…2019-12";
  CHECK(kind("Nghỉ việc không hưởng\nlương") == "vn.compulsory unpaid-leave" + months);
  CHECK(kind("Tạm hoãn HĐLĐ") == "vn.compulsory unpaid-leave" + months);
  CHECK(kind("Nghỉ ốm đau dài ngày") == "vn.compulsory sickness" + months);
  CHECK(kind("Nghỉ thai sản") == "vn.compulsory maternity" + months + " wage 5000000");
  CHECK(kind("Công nhân, TS, Công ty A") == "vn.compulsory maternity" + months + " wage 5000000");
  CHECK(kind("Người quản lý doanh nghiệp không hưởng tiền lương 2.340.000 25") ==
        "vn.compulsory insured" + months + " wage 2340000 !vn.unemployment");
  CHECK(kind("Đại lý thu, BHXH tự nguyện 1.500.000 22") == "vn.voluntary voluntary" + months + " wage 1500000");
  CHECK(kind("Không tham gia BHXH") == "-");
  CHECK(kind("Đã hưởng BHXH một lần 5.000.000") == "-");
  // Words that look like those and are a job or a name.
  const std::string paid = "vn.compulsory insured" + months + " wage 6000000";
  CHECK(kind("Nhân viên thu hồi nợ, Công ty A 6.000.000 25 0,5 2") == paid);
  CHECK(kind("ThS Giảng viên, Trường B 6.000.000 25 0,5 2") == paid);
  CHECK(kind("Nhân viên, Ngân hàng TMCP Quân đội 6.000.000 25 0,5 2") == paid);
  CHECK(kind("Công nhân, Công ty CP Thời trang Mùa Hạ 6.000.000 25 0,5 2") == paid);
  // The rates alone.
  CHECK(kind("Trưởng phòng 6.000.000 25 0,5") == paid + " !vn.unemployment");
  CHECK(kind("Trưởng phòng 6.000.000 BHTN 2") == "vn.unemployment insured" + months + " wage 6000000");
  CHECK(kind("Trưởng phòng 6.000.000 27,5") == paid);
}

TEST_CASE("papers: one month on several lines counts once", "[papers]") {
  const std::string first = "01/2020 12/2020 Thợ hàn, Công ty A 5.000.000 25 0,5 2\n";
  const std::string alone = "vn.compulsory insured 2020-01…2020-12 wage 5000000\n";
  const Reading twice = read(first + first);
  CHECK(records(twice) == alone);
  CHECK(issues(twice) == "same-twice 1, no-total 0");
  const Reading other = read(first + "07/2020 12/2020 Thợ hàn, Công ty B 6.000.000 25 0,5 2\n");
  CHECK(records(other) ==
        "vn.compulsory insured 2020-01…2020-06 wage 5000000\nvn.compulsory insured 2020-07…2020-12\n");
  CHECK(issues(other) == "two-wages? 1, no-total 0");
  const Reading corrected = read(first + "07/2020 12/2020 Điều chỉnh tiền lương, Công ty A 6.000.000 25 0,5 2\n");
  CHECK(records(corrected) ==
        "vn.compulsory insured 2020-01…2020-06 wage 5000000\nvn.compulsory insured 2020-07…2020-12 wage 6000000\n");
  CHECK(issues(corrected) == "corrected 1, no-total 0");
  const Reading leave = read(first + "12/2020 12/2020 Nghỉ việc không hưởng lương, Công ty A\n");
  CHECK(issues(leave) == "two-kinds? 1, no-total 0");
  const Reading voluntary = read(first + "12/2020 12/2020 BHXH tự nguyện 2.000.000 22\n");
  CHECK(issues(voluntary) == "two-kinds? 1, no-total 0");
  CHECK(voluntary.result.records.back().scheme == "vn.compulsory");
}

TEST_CASE("papers: back-pay", "[papers]") {
  const Reading alone = read(sample("f-back-pay.txt"));
  CHECK(records(alone).empty());
  CHECK(issues(alone) == "back-pay-alone? 1");
  const Reading owed = read("07/2020 12/2020 Đơn vị chậm đóng 4.420.000\n" + sample("f-back-pay.txt"));
  CHECK(records(owed) == "vn.compulsory arrears 2020-07…2020-12 wage 4420000\n");
  CHECK(issues(owed) == "back-pay-alone? 2, no-total 0");
  const Reading scaled = read("07/2020 12/2020 Giáo viên; hệ số 2,34 25 0,5 2\n" + sample("f-back-pay.txt"));
  CHECK(records(scaled) == "vn.compulsory insured 2020-07…2020-12 coefficient 2.34 sector=state\n");
  CHECK(issues(scaled) == "back-pay-unclear? 2, no-total 0");
}

TEST_CASE("papers: merged books", "[papers]") {
  const Reading reading = read(sample("g-merged.txt"));
  CHECK(records(reading) == "vn.compulsory insured 2016-03…2017-12 wage 4800000\n");
  CHECK(issues(reading) == "kind 2");
  CHECK(reading.totals[0].read == 22);
  CHECK_FALSE(reading.rows[1].used);
}

TEST_CASE("papers: a data file", "[papers]") {
  const Reading reading = read(sample("h-data-file.csv"));
  CHECK(reading.paper == "vss-csv");
  CHECK(records(reading) ==
        "vn.compulsory insured 2018-03…2018-12 wage 4729000\n"
        "vn.compulsory insured 2019-01…2021-05 wage 5449900\n"
        "vn.compulsory maternity 2021-06…2021-11 wage 5449900\n"
        "vn.compulsory insured 2021-12…2021-12 wage 5449900 !vn.unemployment\n"
        "vn.compulsory insured 2022-01…2022-03 wage 5600000 !vn.unemployment\n"
        "vn.compulsory insured 2022-04…2022-08 coefficient 2.54 sector=state\n"
        "vn.unemployment insured 2022-09…2022-12 wage 5300000\n");
  CHECK(issues(reading) == "columns 1, previous-wage 5, old-extract 0");
  CHECK(records(read(sample("j-own-table.csv"))) ==
        "vn.compulsory insured 2018-03…2018-12 wage 4729000\n"
        "vn.compulsory insured 2019-01…2019-06 coefficient 2.34 sector=state !vn.unemployment\n"
        "vn.compulsory unpaid-leave 2019-07…2019-08\n"
        "vn.voluntary voluntary 2020-01…2020-12 wage 2000000\n");
  // Extracts of one day are all kept.
  CHECK(records(read("TU_THANG,DEN_THANG,MUC_DONG,CREATED_AT\n202001,202012,5000000,2026-01-05\n")) ==
        "vn.compulsory insured 2020-01…2020-12 wage 5000000\n");
  // A month that a spreadsheet made something else of, a foreign wage, a cell that is no number.
  const std::string head = "Từ tháng,Đến tháng,Mức đóng,Loại tiền\n";
  CHECK(issues(read(head + "Mar-19,12/2019,5000000,VND\n01/2020,12/2020,5000000,VND\n")) ==
        "not-understood? 2, no-total 0");
  const Reading dollars = read(head + "01/2020,12/2020,250,USD\n");
  CHECK(records(dollars) == "vn.compulsory insured 2020-01…2020-12\n");
  CHECK(issues(dollars) == "cell? 2, no-total 0");
  CHECK(issues(read(head + "01/2020,12/2020,năm triệu,VND\n02/2021,03/2021,5000000,VND\n")) == "cell? 2, no-total 0");
}

TEST_CASE("papers: two pages, a gap, a total that differs", "[papers]") {
  const Reading reading = read(sample("k-two-pages.txt"));
  CHECK(reading.paper == "c14ts-text");
  CHECK(records(reading) ==
        "vn.compulsory insured 2021-01…2021-06 wage 5000000\n"
        "vn.compulsory insured 2021-07…2021-12 wage 5400000\n"
        "vn.compulsory insured 2022-03…2022-12 wage 6100000\n");
  CHECK(issues(reading) == "total-differs? 17, not-understood 18");
  CHECK(reading.issues[0].fix.en == "a line may be missing in the gap 01/2022-02/2022");
  CHECK(reading.rows[1].lines == std::vector<std::uint32_t>{11, 14});
  CHECK(to_string(*reading.result.person.born) == "1990");
}

TEST_CASE("papers: the cause of a difference", "[papers]") {
  const auto cause = [](const std::string& text) {
    const Reading reading = read(text);
    for (const PaperIssue& issue : reading.issues) {
      if (issue.code == "papers.total-differs") return issue.what.en + " | " + issue.fix.en;
    }
    return std::string();
  };
  const std::string work = "01/2020 12/2020 Công nhân, Công ty A 5.000.000 25 0,5 2\n";
  CHECK(cause(work + "Tổng thời gian đóng BHXH: 1 năm\n").empty());
  CHECK(cause(work + "Tổng thời gian đóng BHXH: 5 năm 2 tháng\n") ==
        "months of social insurance: the paper says 62 months, 12 were read, 50 too few | all lines are of 2020: a "
        "yearly "
        "sheet? add those of the other years");
  CHECK(cause(work + "01/2021 03/2021 Đơn vị chậm đóng 5.000.000\nTổng thời gian đóng BHXH: 1 năm 3 tháng\n")
            .find("just as many months are “owed by the employer” (01/2021-03/2021)") != std::string::npos);
  CHECK(cause(work + "01/2021 06/2021 Nghỉ thai sản\nTổng thời gian đóng BHXH: 1 năm\n")
            .find("6 too many | just as many months are “maternity leave”") != std::string::npos);
  CHECK(cause(work + "07/2021 12/2021 Truy đóng 4.420.000\nTổng thời gian đóng BHXH:\n1 năm 6 tháng\n")
            .find("just as many months have a back-pay line only (07/2021-12/2021)") != std::string::npos);
  CHECK(cause(work + "Thời gian đóng BHTN chưa hưởng: 3 tháng\n").find("leave out months already drawn") !=
        std::string::npos);
  CHECK(issues(read(work + "Tổng thời gian đóng BHXH là mười hai\n")) == "total-unread? 2, no-total 0");
}

TEST_CASE("papers: nothing is mended in silence", "[papers]") {
  const auto found = [](const std::string& text, PaperOptions options = {}) {
    options.today = parse_day("2026-11-25");
    return issues(read("01/2010 12/2010 Công nhân 2.000.000 21 1 2\n" + text, options));
  };
  CHECK(found("12/2020 01/2020 Công nhân 5.000.000 25 0,5 2\n") == "from-after-to? 2, no-total 0");
  CHECK(found("12/2026 03/2027 Công nhân 5.000.000 25 0,5 2\n") == "future? 2, no-total 0");
  CHECK(found("12/2020 đến nay Công nhân 5.000.000 25 0,5 2\n") == "open? 2, no-total 0");
  PaperOptions asked;
  asked.as_of = parse_day("2026-06-30");
  CHECK(found("12/2020 đến nay Công nhân 5.000.000 25 0,5 2\n", asked) == "no-total 0");
  CHECK(found("01/2020 12/2020 Công nhân 4.980 25 0,5 2\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Công nhân 1.500.000.000 25 0,5 2\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Công nhân 5.000.000, 300.000 25 0,5 2\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Giáo viên; hệ số 2,34; mức lương 5.000.000\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Giáo viên; hệ số 2,34; TN nghề 0,35\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Giáo viên; hệ số 2,34; hệ số 2,67\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Giáo viên; PC chức vụ 0,20\n") == "amounts-unclear? 2, no-total 0");
  CHECK(found("01/2020 12/2020 Công nhân 25 0,5 2\n") == "no-wage? 2, no-total 0");
  CHECK(found("01/2020 12/2020 mức đóng 5.000.000; mức lương 4.000.000\n") == "parts-differ 2, no-total 0");
  CHECK(found("01/2020 12/2020 Nghỉ thai sản\n") == "no-wage? 2, no-total 0");
  CHECK(found("01/2020 06/2020 Nghỉ thai sản 5.000.000 BHXH 25 BHTN 2\n") == "rates-contradict? 2, no-total 0");
  CHECK(found("01/2020 06/2020 Công nhân 5.000.000 22\n") == "rates-contradict? 2, no-total 0");
  CHECK(found("01/1990 12/1990 Công nhân; hệ số 2,34 \n") == "early-coefficient 2, no-total 0");
  CHECK(found("0x/2020 12/2020 Công nhân 5.000.000\n") == "not-understood? 2, no-total 0");
  CHECK(found("01/2020 12/2020\n") == "empty-row? 2, no-total 0");
  CHECK(found("01/2012 12/2012 Thợ, Công ty A 5.000.000 23 1 2\n03/2013 12/2013 Thợ, Công ty A 5.000.000 23 1 2\n") ==
        "gap 3, no-total 0");
}

TEST_CASE("papers: the person, where the paper and the user speak", "[papers]") {
  const std::string line = "01/2020 12/2020 Công nhân 5.000.000 25 0,5 2\n";
  PaperOptions options;
  options.born = parse_birth("1990-05");
  options.sex = "male";
  Reading reading = read(line, options);
  CHECK(to_string(*reading.result.person.born) == "1990-05");
  CHECK(reading.result.person.sex == "male");
  reading = read("Ngày sinh: 02/03/1991\n" + line, options);
  CHECK(to_string(*reading.result.person.born) == "1991-03-02");
  CHECK(issues(reading) == "person-differs? 0, no-total 0");
}

TEST_CASE("papers: what is no paper is refused with a way out", "[papers]") {
  const auto code = [](const std::string& text, const std::string& paper = "auto") {
    Faults faults;
    PaperOptions options;
    options.paper = paper;
    CHECK_FALSE(read_papers(text, words(), options, "x", faults).has_value());
    REQUIRE(faults.size() == 1);
    CHECK_FALSE(faults[0].fix_vi.empty());
    CHECK_FALSE(faults[0].fix_en.empty());
    return faults[0].code;
  };
  CHECK(code("") == "papers.no-rows");
  CHECK(code("%PDF-1.7") == "papers.pdf");
  CHECK(code("PK\x03\x04...") == "papers.spreadsheet");
  CHECK(code("C\xF4ng nh\xE2n") == "papers.not-utf8");
  CHECK(code("Kính gửi: ông Nguyễn Văn Ví Dụ") == "papers.no-rows");
  CHECK(code("01/2020 12/2020 Công nhân 5.000.000\n", "vssid") == "papers.no-rows");
  CHECK(code("Mã số BHXH;Từ tháng;Đến tháng\n01;01/2020;12/2020\n02;01/2020;12/2020\n") == "papers.persons");
  CHECK(code("Từ tháng;Đến tháng\n\"01/2020;12/2020\n") == "csv.open-quote");
  std::string many;
  for (int i = 0; i < 2100; ++i) many += "01/2020 12/2020 Công nhân 5.000.000\n";
  CHECK(code(many) == "papers.too-many-rows");
}

TEST_CASE("papers: YAML and JSON name no person and can be read again", "[papers]") {
  for (const char* name : {"a-loose-leaf.txt", "d-employer-list.txt", "f-back-pay.txt", "k-two-pages.txt"}) {
    const Reading reading = read(sample(name));
    for (const char* lang : {"vi", "en"}) {
      const std::string yaml = to_yaml(reading, lang);
      INFO(yaml);
      CHECK(yaml.find("VÍ DỤ") == std::string::npos);
      CHECK(yaml.find("00000000") == std::string::npos);
      CHECK(yaml.find("Công ty") == std::string::npos);
      Faults faults;
      CHECK(read_case(read_yaml(yaml, "-", faults), "-", faults));
      CHECK(faults.empty());
    }
    Faults faults;
    const Node json = read_json(to_json(reading), "-", faults);
    REQUIRE(json.find("case") != nullptr);
    CHECK(read_case(*json.find("case"), "-", faults));
    CHECK(faults.empty());
  }
  const std::string yaml = to_yaml(read(sample("f-back-pay.txt")), "vi");
  CHECK(yaml.find("# Không đưa vào: dòng 1, truy đóng, from: 2020-07, to: 2020-12, wage: 4420000") !=
        std::string::npos);
  // A cell cannot smuggle lines into the case.
  const Reading odd = read("scheme,kind,from,to,wage\nvn.compulsory,\"x\nrecords: []\",2020-01,2020-02,5000000\n");
  CHECK(to_yaml(odd, "en").find("\nrecords: []\n") == to_yaml(odd, "en").rfind("\nrecords: []\n"));
}

TEST_CASE("papers: the words lead to schemes and kinds of the law, and count as the law does", "[papers]") {
  Faults faults;
  Pack pack;
  pack.files = read_lawbook_files(HUONG_SOURCE_DIR, faults);
  const auto book = load_lawbook(pack, faults);
  REQUIRE(book);
  for (const PaperKind& kind : words().front().kinds) {
    if (kind.use != PaperKind::Use::record) continue;
    INFO(kind.name);
    const Scheme* scheme = book->scheme(kind.scheme);
    REQUIRE(scheme != nullptr);
    const auto at = std::find_if(scheme->kinds.begin(), scheme->kinds.end(),
                                 [&](const Kind& k) { return book->symbols.text(k.name) == kind.kind; });
    REQUIRE(at != scheme->kinds.end());
    const bool counts = std::any_of(kind.counts.begin(), kind.counts.end(), [&](std::size_t track) {
      const std::string& id = words().front().tracks[track].id;
      return id == "pension" || id == "unemployment";
    });
    CHECK(counts == at->right);
  }
}

TEST_CASE("papers: faults of a file of words", "[papers]") {
  const auto fault = [](const std::string& text) {
    Faults faults;
    const Node root = read_yaml(text, "p.yaml", faults);
    const bool whole = read_paper_words(root, "p.yaml", faults).has_value();
    CHECK(whole == faults.empty());
    return faults.empty() ? std::string() : std::to_string(faults[0].place.line) + ": " + faults[0].what_en;
  };
  const std::string head =
      "huong: papers/1\ncountry: XA\ncurrency: XAA\nnumbers: { least: 1, most: 9 }\n"
      "tracks: { a: { label: { vi: a, en: a } } }\n";
  const std::string kinds = "kinds:\n  - { name: all, label: { vi: a, en: a }, scheme: xa.a, kind: b, counts: [a] }\n";
  CHECK(fault(head + kinds).empty());
  CHECK(fault(head) == "1: the last of \"kinds\" must have no \"words\"");
  CHECK(fault(head + kinds + "colums: {}\n") == "8: there is no key \"colums\" here");
  CHECK(fault(head + kinds + "sections:\n  - { words: [x], track: b }\n") == "9: \"b\" is not declared above");
  CHECK(fault(head + "kinds:\n  - { name: all, label: { vi: a, en: a }, use: eat }\n") ==
        "7: \"eat\" does not serve here");
  CHECK(fault(head + kinds + "skip: { a: b }\n") == "8: this must be a list");
  CHECK(fault("huong: papers/1\ncountry: XA\n") == "1: \"currency\" is missing");
}
