#include "cli/words.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "calc/text/csv.hpp"
#include "cli/embedded.hpp"

namespace huong::cli {
namespace {

struct Named {
  std::string_view word;
  Say say;
};

template <std::size_t N>
const Say* find(const std::array<Named, N>& table, std::string_view word) {
  const auto at = std::find_if(table.begin(), table.end(), [&](const Named& named) { return named.word == word; });
  return at == table.end() ? nullptr : &at->say;
}

constexpr std::array countries{
    Named{"VN", {"Việt Nam", "Viet Nam"}},
    Named{"KR", {"Hàn Quốc", "Korea"}},
    Named{"JP", {"Nhật Bản", "Japan"}},
    Named{"TW", {"Đài Loan", "Taiwan"}},
    Named{"DE", {"Đức", "Germany"}},
    Named{"MY", {"Ma-lai-xi-a", "Malaysia"}},
    Named{"SG", {"Xin-ga-po", "Singapore"}},
    Named{"TH", {"Thái Lan", "Thailand"}},
    Named{"CN", {"Trung Quốc", "China"}},
    Named{"US", {"Hoa Kỳ", "United States"}},
    Named{"FR", {"Pháp", "France"}},
    Named{"CZ", {"Séc", "Czechia"}},
    Named{"PL", {"Ba Lan", "Poland"}},
    Named{"HU", {"Hung-ga-ri", "Hungary"}},
    Named{"RO", {"Ru-ma-ni", "Romania"}},
    Named{"SK", {"Xlô-va-ki-a", "Slovakia"}},
    Named{"RU", {"Nga", "Russia"}},
    Named{"AU", {"Ô-xtơ-rây-li-a", "Australia"}},
    Named{"CA", {"Ca-na-đa", "Canada"}},
    Named{"GB", {"Anh", "United Kingdom"}},
    Named{"PH", {"Phi-líp-pin", "Philippines"}},
    Named{"ID", {"In-đô-nê-xi-a", "Indonesia"}},
    Named{"LA", {"Lào", "Laos"}},
    Named{"KH", {"Cam-pu-chia", "Cambodia"}},
    Named{"IL", {"I-xra-en", "Israel"}},
    Named{"AE", {"Các Tiểu vương quốc Ả Rập Thống nhất", "United Arab Emirates"}},
    Named{"SA", {"Ả Rập Xê Út", "Saudi Arabia"}},
};

constexpr std::array currencies{
    Named{"VND", {"đồng", "VND"}},
    Named{"KRW", {"won (KRW)", "KRW"}},
    Named{"JPY", {"yên (JPY)", "JPY"}},
    Named{"TWD", {"đô la Đài Loan (TWD)", "TWD"}},
    Named{"EUR", {"euro (EUR)", "EUR"}},
    Named{"MYR", {"ringgit (MYR)", "MYR"}},
    Named{"HUF", {"forint (HUF)", "HUF"}},
    Named{"AED", {"dirham (AED)", "AED"}},
    Named{"AUD", {"đô la Úc (AUD)", "AUD"}},
    Named{"CAD", {"đô la Ca-na-đa (CAD)", "CAD"}},
    Named{"CZK", {"koruna Séc (CZK)", "CZK"}},
    Named{"ILS", {"shekel (ILS)", "ILS"}},
    Named{"PLN", {"zloty (PLN)", "PLN"}},
    Named{"RON", {"leu Ru-ma-ni (RON)", "RON"}},
    Named{"SAR", {"riyal (SAR)", "SAR"}},
    Named{"USD", {"đô la Mỹ (USD)", "USD"}},
};

constexpr std::array statuses{
    Named{"granted", {"ĐƯỢC HƯỞNG", "GRANTED"}},
    Named{"paid-in", {"ĐÃ ĐÓNG", "PAID IN"}},
    Named{"to-pay", {"MỨC ĐÓNG", "TO PAY"}},
    Named{"not-yet", {"CHƯA ĐẾN LÚC", "NOT YET"}},
    // Not a matter of waiting: something is still missing.
    Named{"not-yet-met", {"CHƯA ĐỦ ĐIỀU KIỆN", "CONDITIONS NOT MET YET"}},
    Named{"refused", {"KHÔNG ĐƯỢC HƯỞNG", "REFUSED"}},
    // The clause is in force; what is awaited is that it be applied.
    Named{"pending", {"CHỜ ĐIỀU KHOẢN ĐƯỢC ÁP DỤNG", "PENDING: A CLAUSE IS NOT KNOWN TO OPERATE"}},
    Named{"lapsed", {"ĐÃ HẾT HẠN YÊU CẦU", "LAPSED: TOO LATE TO CLAIM"}},
    Named{"no-evidence", {"CHƯA ĐỦ THÔNG TIN", "UNKNOWN: EVIDENCE MISSING"}},
    Named{"no-law", {"CHƯA CÓ LUẬT Ở ĐÂY", "UNKNOWN: NO LAW HERE"}},
    Named{"unknown", {"CHƯA RÕ", "UNKNOWN"}},
};

constexpr std::array bases{
    Named{"national", {"luật trong nước", "national law"}},
    Named{"totalized", {"cộng gộp thời gian của các nước", "periods of the countries added up"}},
    Named{"treaty", {"quy định của hiệp định", "a treaty ground"}},
    Named{"pro-rata", {"chia theo phần thời gian đóng ở mỗi nước", "pro rata to the periods in each country"}},
    Named{"refund", {"hoàn trả một lần", "refund of contributions"}},
    Named{"choice", {"quyền tự chọn", "a choice"}},
};

constexpr std::array grades{
    Named{"official", {"đã đối chiếu với văn bản luật", "compared with the legal texts"}},
    Named{"secondary", {"có quy định mới thấy qua tài liệu dẫn lại", "some law was seen only as quoted elsewhere"}},
    Named{"assumed", {"có quy định là suy luận, chưa thấy văn bản", "some law is assumed; its text was not seen"}},
    Named{"projected",
          {"dự tính theo luật và giá hôm nay, không phải số tiền chắc chắn",
           "projected at today's law and prices, not a certain amount"}},
};

constexpr std::array pers{
    Named{"month", {"/tháng", " a month"}}, Named{"week", {"/tuần", " a week"}},    Named{"day", {"/ngày", " a day"}},
    Named{"year", {"/năm", " a year"}},     Named{"once", {", một lần", ", once"}},
};

constexpr std::array benefits{
    Named{"old-age", {"lương hưu", "old-age pension"}},
    Named{"early-retirement", {"lương hưu trước tuổi", "early retirement"}},
    Named{"lump-sum", {"rút bảo hiểm một lần", "lump sum"}},
    Named{"refund", {"hoàn trả một lần", "refund"}},
    Named{"survivors", {"tử tuất", "survivors' benefits"}},
    Named{"disability", {"suy giảm khả năng lao động, khuyết tật", "disability"}},
    Named{"unemployment", {"thất nghiệp", "unemployment"}},
    Named{"health", {"y tế", "health"}},
    Named{"work-injury", {"tai nạn lao động, bệnh nghề nghiệp", "work injury"}},
    Named{"sickness", {"ốm đau", "sickness"}},
    Named{"maternity", {"thai sản", "maternity"}},
    Named{"funeral", {"mai táng", "funeral"}},
    Named{"withdrawal", {"rút tiền tiết kiệm hưu trí", "withdrawal"}},
    Named{"contributions", {"số tiền đã đóng", "contributions"}},
    Named{"training", {"hỗ trợ học nghề", "training"}},
    Named{"support", {"hỗ trợ rủi ro", "support"}},
    Named{"social-pension", {"trợ cấp hưu trí xã hội", "social pension"}},
};

constexpr std::array agreement_statuses{
    Named{"signed", {"đã ký", "signed"}},
    Named{"draft", {"dự thảo", "draft"}},
    Named{"model", {"mẫu", "model"}},
};

constexpr std::array phases{
    Named{"before-departure", {"trước khi lên đường", "before departure"}},
    Named{"abroad", {"khi đang ở nước ngoài", "while abroad"}},
    Named{"on-return", {"khi về nước", "on return"}},
    Named{"claim", {"khi yêu cầu hưởng", "when claiming"}},
    Named{"joining", {"khi muốn tham gia hoặc đóng tiếp", "to join or to go on paying"}},
};

constexpr std::array events{
    Named{"refund", {"nhận hoàn trả một lần", "refund"}},
    Named{"lump-sum", {"nhận bảo hiểm một lần", "lump sum"}},
    Named{"award", {"được giải quyết hưởng", "award"}},
    Named{"accident", {"tai nạn", "accident"}},
    Named{"medical-conclusion", {"kết luận giám định y khoa", "medical conclusion"}},
    Named{"treatment", {"điều trị", "treatment"}},
    Named{"birth", {"sinh con", "birth"}},
    Named{"death", {"qua đời", "death"}},
    Named{"departure", {"rời nước làm việc", "departure"}},
    Named{"return", {"về nước", "return"}},
    Named{"job-loss", {"mất việc", "job loss"}},
};

constexpr std::array verdicts{
    Named{"ok", {"ĐÚNG", "RIGHT"}},
    Named{"differs", {"KHÁC", "DIFFERENT"}},
    Named{"unknown", {"KHÔNG RÕ", "UNKNOWN"}},
    Named{"bad-row", {"LỖI", "BAD ROW"}},
};

constexpr std::array causes{
    Named{"duplicate-counted-twice", {"dòng bị lặp được tính hai lần", "a repeated line counted twice"}},
    Named{"overlap-counted-twice", {"tháng trùng nhau được tính hai lần", "overlapping months counted twice"}},
    Named{"kind-counted", {"tính cả tháng không được tính", "months counted whose kind does not count"}},
    Named{"kind-left-out", {"bỏ sót một loại thời gian được tính", "a kind of months that counts left out"}},
    Named{"refunded-counted", {"tính lại thời gian đã thanh toán", "months already settled counted again"}},
    Named{"event-ignored", {"bỏ sót một sự kiện", "an event left out"}},
    Named{"foreign-counted", {"tính tháng ở nước ngoài như trong nước", "months abroad counted as own"}},
    Named{"clause-applied", {"áp dụng điều khoản chưa rõ hiệu lực", "a clause applied that is not known to operate"}},
    Named{"table-neighbour", {"lấy sai năm hoặc dòng của bảng", "another year or row of a table"}},
    Named{"value-of-other-date", {"lấy mức của lần ban hành khác", "a value of another date"}},
    Named{"law-of-other-date", {"áp dụng luật của thời điểm khác", "the law of another date"}},
    Named{"term-left-out", {"bỏ sót một số hạng", "a term left out"}},
    Named{"factor-left-out", {"bỏ sót một thừa số", "a factor left out"}},
    Named{"limit-ignored", {"bỏ qua mức giới hạn hoặc làm tròn của quy tắc", "a limit or rounding of a rule ignored"}},
    Named{"rounding-left-out", {"không làm tròn năm", "years not rounded"}},
    Named{"case-not-applied", {"bỏ sót một trường hợp của quy tắc", "a case of a rule not applied"}},
    Named{"birth-day-month-swapped", {"đảo ngày và tháng sinh", "day and month of birth swapped"}},
    Named{"birth-year-calendar", {"năm sinh đọc theo lịch khác", "birth year read in another calendar"}},
    Named{"sex-swapped", {"nhầm giới tính", "sex swapped"}},
    Named{"wage-limit-ignored", {"không áp dụng mức tối đa, tối thiểu của tiền lương", "limits of wages ignored"}},
    Named{"line-year-calendar", {"năm của dòng đóng đọc theo lịch khác", "years of a line read in another calendar"}},
    Named{"line-left-out", {"bỏ sót một dòng đóng", "a line left out"}},
    Named{"line-counted-twice", {"một dòng đóng được tính hai lần", "a line counted twice"}},
    Named{"month-more", {"thừa một tháng ở một dòng", "a line one month too long"}},
    Named{"month-less", {"thiếu một tháng ở một dòng", "a line one month too short"}},
    Named{"wage-of-other-line", {"lấy tiền lương của dòng khác", "the wage of another line"}},
    Named{"rounding-mode", {"làm tròn theo cách khác", "another way of rounding"}},
    Named{"rounding-unit", {"làm tròn đến đơn vị lớn hơn", "rounded to a larger unit"}},
    Named{"rounded-early", {"làm tròn giữa chừng", "rounded on the way"}},
    Named{"condition-turned", {"nhầm một điều kiện", "a condition taken the other way"}},
    Named{"rule-left-out", {"bỏ qua một quy tắc", "a rule left out"}},
    Named{"value-off", {"một con số lệch một đơn vị", "a value one unit off"}},
    Named{"two-changes", {"hai chỗ bỏ sót cùng lúc", "two parts left out together"}},
    Named{"unexplained", {"chưa rõ nguyên nhân", "unexplained"}},
};

// Kinds of months in schemes whose law is not here.
constexpr std::array kinds{
    Named{"insured", {"có tham gia", "insured"}},
    Named{"voluntary", {"tham gia tự nguyện", "voluntarily insured"}},
    Named{"exempt", {"được miễn tham gia", "exempt"}},
    Named{"uncovered", {"làm việc nhưng không được bảo hiểm", "work without cover"}},
    Named{"maternity", {"nghỉ thai sản", "maternity leave"}},
    Named{"sickness", {"nghỉ ốm", "sick leave"}},
    Named{"unpaid-leave", {"nghỉ không lương", "unpaid leave"}},
    Named{"arrears", {"đơn vị chậm đóng", "contributions owed by the employer"}},
    Named{"unemployment-benefit", {"hưởng trợ cấp thất nghiệp", "drawing unemployment benefit"}},
    Named{"childcare", {"nuôi con nhỏ", "child-raising"}},
    Named{"training", {"học nghề", "training"}},
};

// Whether a scheme insures the work under an agreement.
constexpr std::array coverages{
    Named{"insured", {"đóng bảo hiểm ở đây", "insured here"}},
    Named{"exempt", {"không đóng ở đây", "not insured here"}},
    Named{"unknown", {"chưa rõ", "not known"}},
};

// What a line carries instead of a wage.
constexpr std::array carried{
    Named{"coefficient", {"hệ số", "coefficient"}},
    Named{"points", {"điểm", "points"}},
    Named{"count", {"số kỳ", "units"}},
};

struct Help {
  std::string_view command;
  Say about, usage, examples;
};

constexpr std::array helps{
    Help{"",
         words::about,
         {"huong LỆNH [TÙY CHỌN…] [TỆP…]", "huong COMMAND [OPTION…] [FILE…]"},
         {"huong demo                              xem một trường hợp mẫu\n"
          "huong calc toi.yaml                     tôi được hưởng gì, bao nhiêu, từ bao giờ, nước nào trả\n"
          "huong options toi.yaml                  rút ngay, giữ lại hay cộng gộp\n"
          "huong todo toi.yaml                     nộp giấy tờ gì, ở đâu, hạn đến ngày nào\n"
          "huong explain toi.yaml kr.pension.refund   vì sao\n"
          "huong agreement show vn-kr              hiệp định quy định gì",
          "huong demo                              see a case worked out\n"
          "huong calc me.yaml                      what is due, how much, from when, who pays\n"
          "huong options me.yaml                   refund, keep or totalize\n"
          "huong todo me.yaml                      which papers go where, by when\n"
          "huong explain me.yaml kr.pension.refund    why\n"
          "huong agreement show vn-kr              what the agreement says"}},
    Help{"calc",
         {"Tính mọi quyền lợi của một người: được hay không, bao nhiêu, từ tháng nào, nước nào trả.",
          "Computes every benefit of one person: due or not, how much, from which month, who pays."},
         {"huong calc TỆP [--json]", "huong calc FILE [--json]"},
         {"huong calc toi.yaml\nhuong calc toi.yaml --as-of 2027-01-01\nhuong calc - --json < toi.yaml",
          "huong calc me.yaml\nhuong calc me.yaml --as-of 2027-01-01\nhuong calc - --json < me.yaml"}},
    Help{"explain",
         {"Nói rõ vì sao ra một kết quả: từng bước, công thức, con số, điều luật.",
          "Says why a result is what it is: step by step, formula, figures, article."},
         {"huong explain TỆP QUYỀN_LỢI [--depth N]", "huong explain FILE RESULT [--depth N]"},
         {"huong explain toi.yaml vn.pension.old-age\nhuong explain toi.yaml kr.pension.refund --depth 1",
          "huong explain me.yaml vn.pension.old-age\nhuong explain me.yaml kr.pension.refund --depth 1"}},
    Help{"options",
         {"Đặt các lựa chọn cạnh nhau: rút ngay, giữ lại, cộng gộp. Mỗi cách được gì, mất gì.",
          "Puts the choices side by side: refund, keep, totalize. What each brings and costs."},
         {"huong options TỆP [--json]", "huong options FILE [--json]"},
         {"huong options toi.yaml", "huong options me.yaml"}},
    Help{"todo",
         {"Kể việc cần làm: nộp giấy tờ gì, ở đâu, từ ngày nào, hạn đến ngày nào.",
          "Lists what to do: which papers go where, from when, by when."},
         {"huong todo TỆP [--json | --ics]", "huong todo FILE [--json | --ics]"},
         {"huong todo toi.yaml\nhuong todo toi.yaml --ics -o toi.ics",
          "huong todo me.yaml\nhuong todo me.yaml --ics -o me.ics"}},
    Help{"timeline",
         {"Kể từng tháng theo nước và loại, những khoảng trống và những tháng trùng nhau.",
          "Tells the months by country and kind, the gaps and the overlaps."},
         {"huong timeline TỆP", "huong timeline FILE"},
         {"huong timeline toi.yaml", "huong timeline me.yaml"}},
    Help{"import",
         {"Đọc giấy quá trình đóng (C14-TS, tờ rời sổ, VssID, CSV) thành tệp trường hợp; đối chiếu với tổng in trên "
          "giấy, "
          "hỏi chỗ không rõ.",
          "Reads papers of contributions (C14-TS, loose leaf, VssID, CSV) into a case; compares with the totals "
          "printed, "
          "asks where something is not clear."},
         {"huong import [LOẠI] TỆP [--as-of NGÀY] [--born NGÀY] [--sex female|male] [--accept]\n"
          "LOẠI: auto (mặc định), c14ts-text, 07sbh-text, vssid, vss-csv",
          "huong import [KIND] FILE [--as-of DAY] [--born DAY] [--sex female|male] [--accept]\n"
          "KIND: auto (default), c14ts-text, 07sbh-text, vssid, vss-csv"},
         {"huong import so-bhxh.txt -o toi.yaml\nhuong import vssid vssid.txt --born 1990-05-12 --sex female > "
          "toi.yaml\n"
          "pdftotext -layout c14.pdf - | huong import c14ts-text -",
          "huong import book.txt -o me.yaml\nhuong import vssid vssid.txt --born 1990-05-12 --sex female > me.yaml\n"
          "pdftotext -layout c14.pdf - | huong import c14ts-text -"}},
    Help{"check",
         {"Chỉ kiểm tra tệp (trường hợp, luật, hiệp định, trường hợp mẫu), không tính. Không ghi tệp: kiểm tra cả bộ "
          "luật.",
          "Checks files only (case, rules, agreement, golden cases), computes nothing. Without a file: the whole "
          "lawbook."},
         {"huong check [TỆP…]", "huong check [FILE…]"},
         {"huong check toi.yaml\nhuong check du-thao.yaml --rules .\nhuong check",
          "huong check me.yaml\nhuong check draft.yaml --rules .\nhuong check"}},
    Help{"test",
         {"Chạy các trường hợp mẫu có đáp số đặt cạnh luật (*.test.yaml).",
          "Runs the golden cases that stand beside the law (*.test.yaml)."},
         {"huong test [TỆP…] [--rules THƯ_MỤC] [--coverage]", "huong test [FILE…] [--rules DIR] [--coverage]"},
         {"huong test --rules .\nhuong test rules/vn/pension.test.yaml --rules . --coverage",
          "huong test --rules .\nhuong test rules/vn/pension.test.yaml --rules . --coverage"}},
    Help{"verify",
         {"Tính lại hàng loạt quyết định đã ra, so với số đã trả và chỉ ra sai ở đâu.",
          "Computes decided claims again in bulk, compares with what was paid and says where they depart."},
         {"huong verify BẢNG.csv [-o KẾT_QUẢ.csv] [--by-difference] [--json]",
          "huong verify SHEET.csv [-o RESULTS.csv] [--by-difference] [--json]"},
         {"huong verify quyet-dinh.csv -o ket-qua.csv\n"
          "huong verify quyet-dinh.csv --by-difference\n"
          "huong verify xuat.csv --benefit vn.pension.lump-sum --days dmy",
          "huong verify decisions.csv -o results.csv\n"
          "huong verify decisions.csv --by-difference\n"
          "huong verify export.csv --benefit vn.pension.lump-sum --days dmy"}},
    Help{
        "rules",
        {"Xem bộ luật: có những gì, từng quy tắc viết thế nào, điều nào, đối chiếu ngày nào.",
         "Looks into the lawbook: what is there, how a rule reads, its article, when it was compared."},
        {"huong rules list [ĐẦU_MÃ] [--stale]\nhuong rules show MÃ",
         "huong rules list [BEGINNING] [--stale]\nhuong rules show ID"},
        {"huong rules list vn.pension\nhuong rules show vn.pension.rate\nhuong rules list --stale --as-of 2027-12-31",
         "huong rules list vn.pension\nhuong rules show vn.pension.rate\nhuong rules list --stale --as-of 2027-12-31"}},
    Help{"compare",
         {"So các hiệp định trên nhiều cuộc đời: ai được thêm, ai mất, vì điều khoản nào, mỗi quỹ trả bao nhiêu.",
          "Compares agreements over many lives: who gains, who loses, by which clause, and what each fund pays."},
         {"huong compare A B… --cases THƯ_MỤC|BẢNG.csv [--csv|--json] [--html BÁO_CÁO.html]",
          "huong compare A B… --cases DIR|TABLE.csv [--csv|--json] [--html REPORT.html]"},
         {"huong compare none vn-kr --cases ho-so/ --operative 2027-01-01\n"
          "huong compare vn-kr du-thao.yaml --cases doi.csv --html bao-cao.html",
          "huong compare none vn-kr --cases cases/ --operative 2027-01-01\n"
          "huong compare vn-kr draft.yaml --cases lives.csv --html report.html"}},
    Help{"sweep",
         {"Đổi một điều khoản qua nhiều mức và chỉ ra ở mức nào người ta có hoặc mất lương hưu.",
          "Varies one term over a range and finds where lives flip from nothing to a pension."},
         {"huong sweep HIỆP_ĐỊNH --term ĐIỀU_KHOẢN.KHÓA --range 0..120 [--step 12] --cases …",
          "huong sweep AGREEMENT --term CLAUSE.KEY --range 0..120 [--step 12] --cases …"},
         {"huong sweep vn-kr --term benefits.totalization.min_own.VN --range 0..120 --cases doi.csv",
          "huong sweep vn-kr --term benefits.totalization.min_own.VN --range 0..120 --cases lives.csv"}},
    Help{"lives",
         {"Sinh những cuộc đời lao động giả định (không phải người thật) để đem so.",
          "Makes up working lives (no real persons) to compare with."},
         {"huong lives --host KR --count 1000 [--seed 1] [-o doi.csv]",
          "huong lives --host KR --count 1000 [--seed 1] [-o lives.csv]"},
         {"huong lives --host KR --count 10000 -o doi.csv\n"
          "huong lives --host all --count 10000 -o doi.csv",
          "huong lives --host KR --count 10000 -o lives.csv\n"
          "huong lives --host all --count 10000 -o lives.csv"}},
    Help{"agreement",
         {"Xem hiệp định từng điều khoản bằng lời, so sánh hai bản, kiểm tra một bản dự thảo.",
          "Reads an agreement clause by clause in words, compares two, checks a draft."},
         {"huong agreement list\nhuong agreement show HIỆP_ĐỊNH\nhuong agreement diff A B\nhuong agreement check TỆP "
          "[--against HIỆP_ĐỊNH]",
          "huong agreement list\nhuong agreement show AGREEMENT\nhuong agreement diff A B\nhuong agreement check FILE "
          "[--against AGREEMENT]"},
         {"huong agreement show vn-kr\nhuong agreement diff vn-kr du-thao.yaml\nhuong agreement check du-thao.yaml "
          "--against ilo-r167",
          "huong agreement show vn-kr\nhuong agreement diff vn-kr draft.yaml\nhuong agreement check draft.yaml "
          "--against ilo-r167"}},
    Help{"schema",
         {"In mẫu JSON Schema của một loại tệp, cho trình soạn thảo và cho chương trình khác.",
          "Prints the JSON Schema of a kind of file, for editors and other programs."},
         {"huong schema case|rules|agreement|cases|papers", "huong schema case|rules|agreement|cases|papers"},
         {"huong schema case > case.json", "huong schema case > case.json"}},
    Help{"demo",
         {"Tính một trường hợp mẫu có sẵn và chỉ ra nên thử gì tiếp.",
          "Runs a case that comes with the command and says what to try next."},
         {"huong demo [TÊN] [--case] [--list]", "huong demo [NAME] [--case] [--list]"},
         {"huong demo\nhuong demo --list\nhuong demo lan --case > lan.yaml",
          "huong demo\nhuong demo --list\nhuong demo lan --case > lan.yaml"}},
};

const Help& help_of(std::string_view command) {
  const auto at = std::find_if(helps.begin(), helps.end(), [&](const Help& help) { return help.command == command; });
  return at == helps.end() ? helps.front() : *at;
}

}  // namespace

std::string country_name(std::string_view code, std::string_view lang) {
  const Say* say = find(countries, code);
  return std::string(say == nullptr ? code : say->in(lang));
}

std::string currency_name(std::string_view code, std::string_view lang) {
  const Say* say = find(currencies, code);
  return std::string(say == nullptr ? code : say->in(lang));
}

bool has_cents(std::string_view code) {
  constexpr std::array whole{"VND", "KRW", "JPY", "TWD", "HUF", "IDR", "LAK", "KHR"};
  return std::find(whole.begin(), whole.end(), code) == whole.end();
}

namespace {

struct TermWord {
  std::string vi, en;
};

/// The vocabulary of agreements, from a table that travels in the command.
const std::map<std::string, TermWord, std::less<>>& terms() {
  static const std::map<std::string, TermWord, std::less<>> kTerms = [] {
    std::map<std::string, TermWord, std::less<>> words;
    const std::vector<EmbeddedFile>& files = embedded_files();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [](const EmbeddedFile& each) { return each.name == "data/agreement-words.csv"; });
    if (file == files.end()) return words;
    CsvReader reader("agreement-words.csv", ',');
    reader.feed(file->text);
    reader.finish();
    for (CsvRow row; reader.next(row);) {
      if (row.size() == 3) words[std::string(row[0])] = {std::string(row[1]), std::string(row[2])};
    }
    return words;
  }();
  return kTerms;
}

}  // namespace

std::string word(std::string_view group, std::string_view text, std::string_view lang) {
  const Say* say = nullptr;
  if (group == "status") say = find(statuses, text);
  if (group == "basis") say = find(bases, text);
  if (group == "grade") say = find(grades, text);
  if (group == "per") say = find(pers, text);
  if (group == "benefit") say = find(benefits, text);
  if (group == "agreement") say = find(agreement_statuses, text);
  if (group == "event") say = find(events, text);
  if (group == "verdict") say = find(verdicts, text);
  if (group == "cause") say = find(causes, text);
  if (group == "phase") say = find(phases, text);
  if (group == "kind") say = find(kinds, text);
  if (group == "coverage") say = find(coverages, text);
  if (group == "basis-of-record") say = find(carried, text);
  if (group == "term") {
    const auto found = terms().find(text);
    if (found != terms().end()) return lang == "vi" ? found->second.vi : found->second.en;
  }
  return std::string(say == nullptr ? text : say->in(lang));
}

const Say& help_examples(std::string_view command) { return help_of(command).examples; }
const Say& help_usage(std::string_view command) { return help_of(command).usage; }
const Say& help_about(std::string_view command) { return help_of(command).about; }

}  // namespace huong::cli
