// Every word that the command says, in both languages beside each other. The Vietnamese is the original. `{}` is filled
// in.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace huong::cli {

/// One message. Both languages are always there.
struct Say {
  std::string_view vi;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(std::string_view lang) const { return lang == "en" ? en : vi; }
};

template <typename... Args>
[[nodiscard]] std::string filled(const Say& say, std::string_view lang, const Args&... args) {
  return fmt::format(fmt::runtime(say.in(lang)), args...);
}

/// "VN" → "Việt Nam"; a code that has no name here stays a code.
[[nodiscard]] std::string country_name(std::string_view code, std::string_view lang);
/// "KRW" → "won (KRW)".
[[nodiscard]] std::string currency_name(std::string_view code, std::string_view lang);
/// Whether the currency's practice has hundredths: not đồng, won, yen, Taiwan dollars.
[[nodiscard]] bool has_cents(std::string_view code);
/// The words of the formats, in a reader's language: statuses, bases, grades, branches, benefits, terms of agreements.
/// A word that is not known stays as it is.
[[nodiscard]] std::string word(std::string_view group, std::string_view word, std::string_view lang);

namespace words {

// What the command is.
inline constexpr Say about{
    "Huong: hưởng quyền an sinh xã hội khi đi làm ở nhiều nước. Tính chính xác, nói rõ vì sao, không cần mạng.",
    "Huong: social security for people who work in several countries. Exact, explained, offline."};
inline constexpr Say disclaimer{"Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.",
                                "For information; the decision is the competent institution's."};

// Help.
inline constexpr Say examples{"Ví dụ", "Examples"};
inline constexpr Say usage{"Cách gọi", "Usage"};
inline constexpr Say commands{"Lệnh", "Commands"};
inline constexpr Say options{"Tùy chọn", "Options"};
inline constexpr Say common_options{"Tùy chọn chung", "Options for every command"};
inline constexpr Say more_help{"Xem thêm về một lệnh: huong LỆNH --help", "More about a command: huong COMMAND --help"};
inline constexpr Say exit_codes{
    "Mã kết thúc: 0 xong · 1 lỗi của chương trình · 2 gọi sai · 3 tệp sai mẫu · 4 thiếu bằng chứng cho quyền được hỏi, "
    "hoặc (import) còn câu hỏi · 5 chưa có luật cho quyền được hỏi · 6 (verify) có hồ sơ khác · 7 (test) có trường hợp "
    "mẫu ra khác, (verify) có hồ sơ không kiểm tra được · 8 (--strict) có điều khoản chưa được áp dụng",
    "Exit codes: 0 done · 1 a bug · 2 wrong usage · 3 input against its schema · 4 the claimed benefit lacks evidence, "
    "or (import) questions are open · 5 no law here for what was claimed · 6 (verify) a decision differs · 7 (test) a "
    "golden case differs, (verify) some rows could not be checked · 8 (--strict) a clause does not operate"};

// Options.
inline constexpr Say opt_help{"xem cách dùng", "show help"};
inline constexpr Say opt_version{"phiên bản của chương trình và của bộ luật",
                                 "versions of the program and of the lawbook"};
inline constexpr Say opt_lang{
    "vi|en|…  ngôn ngữ (mặc định: theo máy, nếu không rõ thì vi); câu trả lời còn có de, ja, ko, zh-Hant",
    "vi|en|…  language (default: the system's, else vi); answers also de, ja, ko, zh-Hant"};
inline constexpr Say opt_as_of{
    "NGÀY  tính như đang ở ngày này, dạng 2026-11-23 (mặc định: ngày ghi trong tệp, nếu không thì hôm nay)",
    "DAY  the day the question is asked, as 2026-11-23 (default: the file's, else today)"};
inline constexpr Say opt_rules{"THƯ_MỤC  dùng bộ luật ở THƯ_MỤC/rules và THƯ_MỤC/agreements thay cho bộ đi kèm",
                               "DIR  use the law in DIR/rules and DIR/agreements instead of the lawbook inside"};
inline constexpr Say opt_strict{"kết thúc bằng mã 8 khi kết quả dựa trên điều khoản chưa được áp dụng",
                                "exit 8 when a result rests on a clause that does not operate"};
inline constexpr Say opt_no_color{"không dùng màu", "no colour"};
inline constexpr Say opt_output{"TỆP  ghi kết quả vào tệp", "FILE  write the result to a file"};
inline constexpr Say opt_quiet{"chỉ in kết quả và lỗi", "print results and errors only"};
inline constexpr Say opt_json{"in JSON (determination/1)", "print JSON (determination/1)"};
inline constexpr Say opt_json_reading{"in JSON (reading/1): các dòng, tổng, câu hỏi và trường hợp",
                                      "print JSON (reading/1): rows, totals, questions and the case"};
inline constexpr Say opt_born{"NGÀY  ngày sinh, khi giấy không ghi: 1986-02-01, 1986-02 hoặc 1986",
                              "DAY  date of birth where the paper has none: 1986-02-01, 1986-02 or 1986"};
inline constexpr Say opt_sex{"female|male  giới tính, khi giấy không ghi", "female|male  sex where the paper has none"};
inline constexpr Say opt_accept{"đã xem các câu hỏi: kết thúc bằng mã 0", "the questions were looked at: exit 0"};
inline constexpr Say opt_json_timeline{"in JSON (timeline/1)", "print JSON (timeline/1)"};
inline constexpr Say opt_json_check{"in JSON (check/1)", "print JSON (check/1)"};
inline constexpr Say opt_json_agreement{"in JSON (show, list: agreements/1; check: questions/1)",
                                        "print JSON (show, list: agreements/1; check: questions/1)"};
inline constexpr Say opt_json_todo{"in JSON (todo/1)", "print JSON (todo/1)"};
inline constexpr Say opt_calendar{
    "in lịch (.ics) để nhập vào điện thoại: hạn nộp, ngày bắt đầu nộp, nhắc trước 30 ngày",
    "print a calendar (.ics) for a phone: deadlines, opening days, a reminder 30 days ahead"};
inline constexpr Say opt_depth{"N  chỉ giải thích N tầng kể từ kết quả",
                               "N  explain only N levels down from the result"};
inline constexpr Say opt_coverage{"kể những quy tắc và nhánh mà không trường hợp nào đi qua",
                                  "name the rules and branches that no case reaches"};
inline constexpr Say opt_stale{"chỉ những giá trị cần xem lại: đã hết hạn biết trước, hoặc hơn một năm chưa đối chiếu",
                               "only values due for review: past their known date, or not compared for over a year"};
inline constexpr Say opt_case{"in tệp mẫu thay vì tính", "print the case file instead of running it"};
inline constexpr Say opt_list{"kể các tệp mẫu", "list the demonstration cases"};

inline constexpr Say opt_json_lines{"in mỗi hồ sơ một dòng JSON (verification/1)",
                                    "print one line of JSON a decision (verification/1)"};
inline constexpr Say opt_by_difference{"chỉ ghi những hồ sơ cần xem lại, số tiền chênh lệch lớn đứng trước",
                                       "write only the decisions to look at, those with the most money at stake first"};
inline constexpr Say opt_benefit{"MÃ  quyền lợi của mọi dòng khi bảng không có cột benefit",
                                 "ID  the benefit of every row, when the sheet has no column benefit"};
inline constexpr Say opt_days{"dmy|mdy  thứ tự của ngày viết 03/04/2019: ngày trước (dmy) hay tháng trước (mdy)",
                              "dmy|mdy  the order of dates like 03/04/2019: day first (dmy) or month first (mdy)"};
inline constexpr Say opt_no_causes{"không tìm nguyên nhân chênh lệch", "do not look for causes of differences"};

// Usage errors: what, where, the way out.
inline constexpr Say error_prefix{"huong: {}", "huong: {}"};
inline constexpr Say unknown_command{"không có lệnh “{}”", "there is no command “{}”"};
inline constexpr Say unknown_option{"không có tùy chọn “{}”", "there is no option “{}”"};
inline constexpr Say unknown_option_of{"lệnh {1} không có tùy chọn “{0}”", "{1} has no option “{0}”"};
inline constexpr Say too_many{"thừa “{}”", "“{}” is one argument too many"};
inline constexpr Say did_you_mean{"Có phải bạn muốn: {}", "Did you mean: {}"};
inline constexpr Say see_help{"Xem cách dùng: {} --help", "See: {} --help"};
inline constexpr Say value_missing{"{} cần một giá trị đi sau", "{} needs a value after it"};
inline constexpr Say value_unwanted{"{} không nhận giá trị như vậy", "{} does not take that value"};
inline constexpr Say given_twice{"{} được ghi nhiều lần", "{} is given more than once"};
inline constexpr Say one_of_two{"chỉ dùng một trong hai: {} hoặc {}", "use one of the two: {} or {}"};
inline constexpr Say argument_missing{"thiếu {}", "{} is missing"};
inline constexpr Say bad_lang{"--lang {}: chỉ có {}", "--lang {}: only {} are spoken"};
inline constexpr Say bad_day{"--as-of {}: không phải một ngày có thật, dạng 2026-11-23",
                             "--as-of {}: not a day that exists, written as 2026-11-23"};
inline constexpr Say bad_depth{"--depth {}: cần một số nguyên từ 1 trở lên",
                               "--depth {}: a whole number from 1 up is needed"};
inline constexpr Say bad_days{"--days {}: chỉ có dmy và mdy", "--days {}: only dmy and mdy are known"};
inline constexpr Say bad_rules_dir{"--rules {}: không có thư mục rules hay agreements ở đó",
                                   "--rules {}: there is no folder rules or agreements in it"};
inline constexpr Say no_rules_here{
    "ở đây không có thư mục rules: chỉ ra bằng --rules THƯ_MỤC, hoặc ghi tên tệp *.test.yaml",
    "there is no folder rules here: name it with --rules DIR, or name a *.test.yaml file"};
inline constexpr Say cannot_write{"không ghi được vào {}", "cannot write to {}"};
inline constexpr Say stdin_twice{"“-” (đầu vào chuẩn) chỉ ghi được một lần",
                                 "“-” (standard input) can be named only once"};
inline constexpr Say file_argument{"tên tệp (hoặc “-” để đọc từ đầu vào chuẩn)", "a FILE (or “-” for standard input)"};
inline constexpr Say rules_action{"việc cần làm: list hoặc show MÃ", "what to do: list or show ID"};
inline constexpr Say agreement_action{"việc cần làm: list, show, diff hoặc check",
                                      "what to do: list, show, diff or check"};
inline constexpr Say unknown_action{"{} không có việc “{}”", "{} cannot “{}”"};
inline constexpr Say rule_argument{"mã của quy tắc", "the ID of a rule"};
inline constexpr Say unknown_rule{"bộ luật không có mã “{}”", "the lawbook has no “{}”"};
inline constexpr Say two_agreements{"tên hai hiệp định để so sánh", "the two agreements to compare"};
inline constexpr Say one_agreement{"tên hiệp định hoặc tệp", "the name or file of an agreement"};
inline constexpr Say unknown_agreement{"không có hiệp định “{}” trong bộ luật, cũng không có tệp tên đó",
                                       "there is no agreement “{}” in the lawbook, nor a file of that name"};
inline constexpr Say unknown_schema{"không có mẫu “{}”", "there is no schema “{}”"};
inline constexpr Say unknown_paper{"không có loại giấy “{}”", "there is no kind of paper “{}”"};
inline constexpr Say no_papers{"bộ luật này không có chữ của giấy tờ nào (huong: papers/1)",
                               "this lawbook has the words of no paper (huong: papers/1)"};
inline constexpr Say bad_born{"--born {}: không phải ngày sinh, dạng 1986-02-01, 1986-02 hoặc 1986",
                              "--born {}: no date of birth, written as 1986-02-01, 1986-02 or 1986"};
inline constexpr Say bad_sex{"--sex {}: chỉ có female (nữ) và male (nam)", "--sex {}: there are female and male"};
inline constexpr Say schema_argument{"tên mẫu: {}", "the name of a schema: {}"};
inline constexpr Say unknown_demo{"không có tệp mẫu “{}”", "there is no demonstration case “{}”"};
inline constexpr Say choose_from{"Có: {}", "There are: {}"};

// Input.
inline constexpr Say unreadable{"không đọc được tệp", "the file cannot be read"};
inline constexpr Say unreadable_fix{"kiểm tra lại tên tệp và quyền đọc", "check its name and that you may read it"};
inline constexpr Say is_folder{"đây là một thư mục, không phải tệp", "this is a folder, not a file"};
inline constexpr Say faults_case{"{} lỗi: chưa tính gì.", "{} faults: nothing was computed."};
inline constexpr Say fault_case{"1 lỗi: chưa tính gì.", "1 fault: nothing was computed."};
inline constexpr Say faults_paper{"{} lỗi: không đọc được giấy này.", "{} faults: this paper was not read."};
inline constexpr Say fault_paper{"1 lỗi: không đọc được giấy này.", "1 fault: this paper was not read."};
inline constexpr Say faults_law{"{} lỗi trong bộ luật: không dùng được.", "{} faults in the law: it cannot be used."};
inline constexpr Say fault_law{"1 lỗi trong bộ luật: không dùng được.", "1 fault in the law: it cannot be used."};
inline constexpr Say faults_found{"{} lỗi.", "{} faults."};
inline constexpr Say fault_found{"1 lỗi.", "1 fault."};
inline constexpr Say claim_without_law{"Bộ luật này chưa có quy định nào cho quyền được hỏi ({}).",
                                       "This lawbook has no law for what was claimed ({})."};
inline constexpr Say claim_no_law{"Chưa có luật ở đây cho quyền được hỏi: {}.",
                                  "No law here for what was claimed: {}."};
inline constexpr Say claim_no_evidence{"Chưa đủ thông tin để trả lời quyền được hỏi: {}.",
                                       "Too little is known to decide what was claimed: {}."};
inline constexpr Say strict_stop{"--strict: dựa trên điều khoản chưa được áp dụng: {}.",
                                 "--strict: rests on a clause that does not operate: {}."};

// Bugs.
inline constexpr Say bug{
    "huong gặp lỗi của chính nó, không phải lỗi của bạn: {}\nXin báo lại lệnh vừa gọi và phiên bản (huong --version).",
    "This is a bug of huong, not a mistake of yours: {}\nPlease report the command and the version (huong --version)."};

// calc.
inline constexpr Say heading_person{"Người được tính", "Person"};
inline constexpr Say female{"nữ", "female"};
inline constexpr Say male{"nam", "male"};
inline constexpr Say born{"sinh {}", "born {}"};
inline constexpr Say nationality{"quốc tịch {}", "nationality {}"};
inline constexpr Say residence{"cư trú ở {}", "resident in {}"};
inline constexpr Say nobody{"chưa cho biết là ai", "nothing is said of the person"};
inline constexpr Say lawbook{"Bộ luật", "Lawbook"};
inline constexpr Say lawbook_line{"{}, đối chiếu đến {}", "{}, checked up to {}"};
inline constexpr Say asked_on{"Tính đến ngày {} · bộ luật {}, đối chiếu đến {}",
                              "As of {} · lawbook {}, checked up to {}"};
inline constexpr Say claimed{"Hỏi về: {}", "Claimed: {}"};
inline constexpr Say claimed_from{"Hỏi về: {}, nhận từ {}", "Claimed: {}, payable from {}"};
inline constexpr Say nothing_found{"Không có quyền lợi nào theo những gì được khai.",
                                   "No benefit follows from what was given."};
inline constexpr Say paid_by{"Bên trả", "Paid by"};
inline constexpr Say fund_of{"quỹ của {} – {}", "the fund of {} – {}"};
inline constexpr Say because{"Theo", "Under"};
inline constexpr Say nationals_of{"công dân {}", "nationals of {}"};
inline constexpr Say under_agreement{"{} – hiệp định {}", "{} – agreement {}"};
inline constexpr Say months{"Số tháng", "Months"};
inline constexpr Say months_own{"đóng ở {} {}", "{} own: {}"};
inline constexpr Say months_foreign{"ở nước ngoài được cộng {}", "foreign counted: {}"};
inline constexpr Say months_counted{"được tính {}", "counted: {}"};
inline constexpr Say months_required{"cần {}", "required: {}"};
inline constexpr Say months_missing{"còn thiếu {}", "short: {}"};
inline constexpr Say figures{"Các con số", "Figures"};
inline constexpr Say figure{"{}: {}", "{}: {}"};
inline constexpr Say year_count{"{} năm", "{} years"};
inline constexpr Say in_years{"{} ({})", "{} ({})"};
inline constexpr Say law_of{"Luật của {}", "Law of {}"};
inline constexpr Say made_of{"Gồm", "Made up of"};
inline constexpr Say course{"Chi trả", "Payments"};
inline constexpr Say course_from{"từ {}: {}", "from {}: {}"};
inline constexpr Say course_span{"từ {} đến {}: {}", "from {} to {}: {}"};
inline constexpr Say sureness{"Độ chắc chắn", "How sure"};
inline constexpr Say law{"Căn cứ", "Law"};
inline constexpr Say wipes{"Lưu ý", "Note"};
inline constexpr Say wipes_what{"nhận khoản này thì xóa hết thời gian đã đóng: {}",
                                "taking it wipes out the months of: {}"};
inline constexpr Say from_month{"từ {}", "from {}"};
inline constexpr Say until_month{"đến hết {}", "until {}"};
inline constexpr Say others{"Cách tính khác", "Otherwise"};
inline constexpr Say by_year{"Từng năm", "Year by year"};
inline constexpr Say year_total{"{}: tổng {}", "{}: {} in all"};
inline constexpr Say year_part{"– {}: {}", "– {}: {}"};
inline constexpr Say not_known{"chưa rõ", "not known"};
inline constexpr Say a_scheme{"mã một chế độ", "the id of a scheme"};
inline constexpr Say optional{"không bắt buộc", "optional"};
inline constexpr Say event_written{"Trong tệp: events: [ {{ {}: 2026-11-23, khóa: giá trị }} ]",
                                   "In the file: events: [ {{ {}: 2026-11-23, key: value }} ]"};
inline constexpr Say assumed_law{
    "Có kết quả dựa vào quy định được ghi theo trí nhớ hoặc suy luận, chưa đối chiếu với văn bản: {}.",
    "Some results rest on law written from memory or inferred, not compared with its text: {}."};
inline constexpr Say worth{"nếu được áp dụng: {}", "if it operated: {}"};
inline constexpr Say warnings{"Cần lưu ý", "Warnings"};
inline constexpr Say see_why{"Xem vì sao: huong explain {} {}", "See why: huong explain {} {}"};
inline constexpr Say see_options{"So sánh các lựa chọn: huong options {}", "Compare the choices: huong options {}"};
inline constexpr Say range{"từ {} đến {}", "{} to {}"};
inline constexpr Say at_least{"ít nhất {}", "at least {}"};
inline constexpr Say at_most{"nhiều nhất {}", "at most {}"};
inline constexpr Say amount_open{"chưa xác định", "open"};

// explain.
inline constexpr Say why{"Vì sao", "Why"};
inline constexpr Say condition_of{"Điều kiện “{}”", "Condition “{}”"};
inline constexpr Say in_figures{"bằng số", "in figures"};
inline constexpr Say formula{"công thức", "formula"};
inline constexpr Say source{"căn cứ", "law"};
inline constexpr Say rounded{"Làm tròn", "Rounding"};
inline constexpr Say rounded_one{"{} → {} ({})", "{} → {} ({})"};
inline constexpr Say no_roundings{"không làm tròn lần nào", "none made"};
inline constexpr Say no_reasons{"Không có phép tính nào để kể.", "There is no computation to tell of."};

// options.
inline constexpr Say options_title{"Các lựa chọn", "The choices"};
inline constexpr Say options_basis{"Theo luật và giá hôm nay. Chương trình không khuyên nên chọn cách nào.",
                                   "At today's law and prices. The program does not advise which to take."};
inline constexpr Say option_row_now{"Nhận một lần", "One sum"};
inline constexpr Say option_row_later{"Hằng tháng về sau", "Monthly later"};
inline constexpr Say option_row_wiped{"Số tháng bị xóa", "Months wiped out"};
inline constexpr Say option_row_even{"Khi nào thì hòa", "Break-even"};
inline constexpr Say option_row_notes{"Lưu ý", "Notes"};
inline constexpr Say option_nothing{"không có", "nothing"};
inline constexpr Say option_no_months{"không tháng nào", "none"};
inline constexpr Say option_wiped{"{} tháng ({})", "{} months ({})"};
inline constexpr Say option_wiped_one{"{} tháng ({})", "{} month ({})"};
inline constexpr Say no_options{"Không có gì để chọn: không khoản nào rút được một lần.",
                                "There is nothing to choose: no lump sum can be taken."};
inline constexpr Say later_line{"{}: {}", "{}: {}"};
inline constexpr Say later_amount{"{} từ {}", "{} from {}"};
inline constexpr Say later_open{"từ {}, chưa tính được mức", "from {}, amount not known"};
inline constexpr Say later_if{"{} – CHỈ KHI điều khoản của hiệp định được áp dụng",
                              "{} – ONLY IF the clause of the agreement operates"};
inline constexpr Say later_none{"KHÔNG CÓ: {}", "NONE: {}"};
inline constexpr Say later_unsure{"CHƯA RÕ: {}", "UNKNOWN: {}"};

// import.
inline constexpr Say paper_read_as{"Đọc như: {}. Dòng trên giấy: {}, dòng của trường hợp: {}.",
                                   "Read as: {}. Lines of the paper: {}, records of the case: {}."};
inline constexpr Say paper_question{"HỎI: {}", "question: {}"};
inline constexpr Say paper_note{"lưu ý: {}", "note: {}"};
inline constexpr Say paper_total{"Khớp với giấy: {}, {} tháng.", "As the paper says: {}, {} months."};
inline constexpr Say questions_open{
    "{} câu hỏi chưa có lời đáp. Sửa giấy đã chép hoặc sửa trường hợp, hoặc xem rồi thì gọi lại với --accept.",
    "{} questions are open. Mend the copied text or the case, or call again with --accept when you have looked."};
inline constexpr Say question_open{
    "1 câu hỏi chưa có lời đáp. Sửa giấy đã chép hoặc sửa trường hợp, hoặc xem rồi thì gọi lại với --accept.",
    "1 question is open. Mend the copied text or the case, or call again with --accept when you have looked."};
inline constexpr Say questions_accepted{"{} câu hỏi còn đó, đã chấp nhận bằng --accept.",
                                        "{} questions are left, accepted by --accept."};
inline constexpr Say question_accepted{"1 câu hỏi còn đó, đã chấp nhận bằng --accept.",
                                       "1 question is left, accepted by --accept."};

// todo.
inline constexpr Say todo_title{"Việc cần làm", "What to do"};
inline constexpr Say todo_nothing{"Theo những gì được khai thì chưa có hồ sơ nào phải nộp.",
                                  "From what was given there is nothing to hand in."};
inline constexpr Say todo_when{"Lúc nào", "When"};
inline constexpr Say todo_deadline{"Hạn nộp", "Deadline"};
inline constexpr Say todo_condition{"Khi nào cần", "Needed when"};
inline constexpr Say todo_opens{"Nộp được từ", "Opens"};
inline constexpr Say todo_office{"Nộp tại", "Where"};
inline constexpr Say todo_papers{"Giấy tờ", "Papers"};
inline constexpr Say todo_takes{"Xử lý trong", "Takes"};
inline constexpr Say todo_serves{"Để hưởng", "For"};
inline constexpr Say todo_advice{"Nên biết", "Advice"};
inline constexpr Say paper_form{"(mẫu {})", "(form {})"};
inline constexpr Say if_it_applies{"nếu thuộc trường hợp này", "if it applies"};
inline constexpr Say deadline_passed{"ĐÃ QUÁ HẠN", "PASSED"};
inline constexpr Say deadline_today{"HÔM NAY", "TODAY"};
inline constexpr Say time_left{"còn {}", "{} left"};
inline constexpr Say day_count{"{} ngày", "{} days"};
inline constexpr Say day_one{"{} ngày", "{} day"};
inline constexpr Say date_unknown{"chưa rõ: {}", "not known: {}"};
inline constexpr Say todo_undecided{"Chưa xác định được nên chưa kể hồ sơ của: {}.",
                                    "Not decided, so without their dossiers: {}."};
inline constexpr Say see_missing{"Xem còn thiếu gì: huong calc {}", "See what is missing: huong calc {}"};
inline constexpr Say calendar_empty{"Không có ngày nào để ghi vào lịch.", "No date to put in a calendar."};

// timeline.
inline constexpr Say only_branches{"chỉ {}; các chế độ khác ngoài hiệp định",
                                   "only {}; its other branches are outside"};
inline constexpr Say coverage_title{"Nước nào bảo hiểm", "Which country insures"};
inline constexpr Say timeline_title{"Quá trình tham gia", "Insurance record"};
inline constexpr Say no_records{"Chưa khai tháng nào.", "No months are given."};
inline constexpr Say total_line{"{}: {}", "{}: {}"};
inline constexpr Say month_count{"{} tháng", "{} months"};
inline constexpr Say month_one{"{} tháng", "{} month"};
inline constexpr Say gaps{"Những khoảng trống", "Gaps"};
inline constexpr Say gap{"{}: {} không được tính ở nước nào", "{}: {} that count in no country"};
inline constexpr Say not_counted{"không được tính", "does not count"};
inline constexpr Say drawn_out{"đã rút một lần, không còn được tính", "drawn out, no longer counts"};
inline constexpr Say total_drawn{" (đã rút {})", " ({} drawn out)"};
inline constexpr Say no_gaps{"không có", "none"};
inline constexpr Say overlaps{"Những tháng trùng nhau", "Overlaps"};
inline constexpr Say overlap{"{}: {} có cả ở {} và {}", "{}: {} both in {} and in {}"};
inline constexpr Say no_overlaps{"không có", "none"};
inline constexpr Say planned{"dự định", "planned"};
inline constexpr Say events_title{"Những việc đã xảy ra", "Events"};
inline constexpr Say unknown_scheme{"(chưa có trong bộ luật)", "(not in the lawbook)"};
inline constexpr Say record_year{"mỗi ô là {}", "each mark is {}"};

// check and test.
inline constexpr Say check_ok{"{}: đúng mẫu ({}).", "{}: in order ({})."};
inline constexpr Say check_doubt{"{}: xem lại: {}", "{}: look again: {}"};
inline constexpr Say check_no_law{"{}: bộ luật chưa có: {}", "{}: no law here for: {}"};
inline constexpr Say check_language{"  {}: {} trong {} câu chữ có lời dịch", "  {}: {} of {} texts are translated"};
inline constexpr Say check_unused{"  {}:{}: không câu chữ nào dùng lời dịch của “{}”",
                                  "  {}:{}: no text uses the translation of “{}”"};
inline constexpr Say check_lawbook{"Bộ luật {}: {} tệp, {} quy tắc, {} quyền lợi, {} hiệp định. Không có lỗi.",
                                   "Lawbook {}: {} files, {} rules, {} benefits, {} agreements. No faults."};
inline constexpr Say test_pass{"ĐÚNG", "pass"};
inline constexpr Say test_fail{"KHÁC", "FAIL"};
inline constexpr Say test_kept{"CHƯA TÁI LẬP", "NOT REPRODUCED"};
inline constexpr Say test_diff{"{}: mong đợi {}, tính được {}", "{}: expected {}, got {}"};
inline constexpr Say test_total{"{} đúng, {} khác, {} chưa tái lập", "{} passed, {} failed, {} not reproduced"};
inline constexpr Say test_absent{"không có kết quả", "no result"};
inline constexpr Say test_no_field{"không có mục này", "no such value"};
inline constexpr Say test_unreached{"Chưa trường hợp nào đi qua:", "Reached by no case:"};
inline constexpr Say test_coverage{"{} trên {} nhánh của {} quy tắc có trường hợp đi qua.",
                                   "{} of {} branches of {} rules are reached."};
inline constexpr Say opt_verbose{"kể cả những trường hợp tính đúng", "name the cases that pass too"};
inline constexpr Say test_none{"Không tìm thấy trường hợp mẫu nào.", "There are no golden cases."};
inline constexpr Say test_unknown_key{"mục “{}” không dùng để so sánh được", "“{}” cannot be compared"};

// verify.
inline constexpr Say fault_sheet{"1 lỗi: không dùng được bảng này.", "1 fault: the sheet cannot be used."};
inline constexpr Say faults_sheet{"{} lỗi: không dùng được bảng này.", "{} faults: the sheet cannot be used."};
inline constexpr Say sheet_empty{"bảng trống", "the sheet is empty"};
inline constexpr Say sheet_empty_fix{"dòng đầu phải là tên các cột", "its first row must name the columns"};
inline constexpr Say columns_ignored{"Không dùng các cột: {}", "Columns not used: {}"};
inline constexpr Say verify_total{"{} hồ sơ: {} đúng, {} khác, {} không rõ, {} lỗi.",
                                  "Decisions: {}. Right {}, different {}, unknown {}, bad rows {}."};
inline constexpr Say verify_money{"{}: trả thừa {}, trả thiếu {}", "{}: {} paid too much, {} too little"};
inline constexpr Say verify_cause{"  {} × {} [{}]", "  {} × {} [{}]"};

// rules.
inline constexpr Say rules_count{"{} mục. Bộ luật {}, đối chiếu đến {}.", "{} entries. Lawbook {}, checked up to {}."};
inline constexpr Say checked_on{"đối chiếu {}", "checked {}"};
inline constexpr Say known_until{"biết đến {}", "known until {}"};
inline constexpr Say stale_past{"hết hạn biết trước từ {}", "not known after {}"};
inline constexpr Say stale_old{"đối chiếu lần cuối {}", "last checked {}"};
inline constexpr Say none_stale{"Không có mục nào cần xem lại vào ngày {}.", "Nothing is due for review on {}."};
inline constexpr Say in_file{"Tệp", "File"};
inline constexpr Say unit{"Đơn vị", "Unit"};
inline constexpr Say from_day{"Từ {}", "From {}"};
inline constexpr Say always{"Mọi thời gian", "At all times"};
inline constexpr Say until_day{"{} đến {}", "{} to {}"};
inline constexpr Say not_below{"không dưới {}", "not below {}"};
inline constexpr Say not_above{"không quá {}", "not above {}"};
inline constexpr Say rounded_by{"làm tròn theo {}", "rounded by {}"};
inline constexpr Say compared{"Đối chiếu ngày", "Checked"};
inline constexpr Say known{"Biết trước", "Known"};
inline constexpr Say country{"Nước", "Country"};
inline constexpr Say kinds{"Loại thời gian, và được tính vào việc gì:", "Kinds of months, and what they count for:"};
inline constexpr Say keys{"Chi tiết ghi thêm được:", "Details that may be added:"};
inline constexpr Say attached{"Luật gắn với việc làm tham gia:", "Attached by law to the jobs insured under:"};
inline constexpr Say attached_from{", từ {}", ", from {}"};
inline constexpr Say attached_to{", đến {}", ", to {}"};
inline constexpr Say for_right{"điều kiện hưởng", "the right"};
inline constexpr Say for_amount{"mức hưởng", "the amount"};
inline constexpr Say for_average{"mức bình quân", "the average"};
inline constexpr Say for_nothing{"không tính vào việc gì", "nothing"};
inline constexpr Say conditions{"Điều kiện:", "Conditions:"};
inline constexpr Say start{"Nhận từ", "Payable from"};
inline constexpr Say amount{"Mức hưởng", "Amount"};
inline constexpr Say amount_low{"Ít nhất", "At least"};
inline constexpr Say amount_high{"Nhiều nhất", "At most"};
inline constexpr Say doubt{"Còn nghi vấn: {}", "In doubt: {}"};
inline constexpr Say no_figure{"không có con số: {}", "no figure: {}"};
inline constexpr Say when{"khi", "when"};
inline constexpr Say then{"thì", "then"};
inline constexpr Say otherwise{"còn lại", "otherwise"};
inline constexpr Say except{"ngoại lệ", "exception"};

// agreement.
inline constexpr Say parties{"Các bên", "Parties"};
inline constexpr Say agreement_status{"Tình trạng", "Status"};
inline constexpr Say title{"Văn kiện", "Instrument"};
inline constexpr Say clause{"Điều khoản {}", "Clause {}"};
inline constexpr Say in_force{"có hiệu lực từ {}", "in force from {}"};
inline constexpr Say not_in_force{"chưa ghi ngày có hiệu lực", "no date of entry into force"};
inline constexpr Say operative{"được áp dụng từ {}", "operates from {}"};
inline constexpr Say operative_unknown{"CHƯA RÕ ĐÃ ĐƯỢC ÁP DỤNG HAY CHƯA", "NOT KNOWN TO OPERATE"};
inline constexpr Say on_request{"được áp dụng từ ngày người lao động yêu cầu", "operates from the day the person asks"};
inline constexpr Say ended{"hết hiệu lực sau ngày {}", "ended after {}"};
inline constexpr Say opt_against{"HIỆP_ĐỊNH  chỉ ra chỗ nào bản này cho người lao động ít hơn",
                                 "AGREEMENT  says where this one gives workers less"};
inline constexpr Say questions_title{"Mười hai câu hỏi cần trả lời", "Twelve questions to settle"};
inline constexpr Say question_settled{"có: điều khoản {}", "settled: clause {}"};
inline constexpr Say question_answered{"có", "settled"};
inline constexpr Say question_idle{"không cần ở đây", "nothing hangs on it here"};
inline constexpr Say question_still_open{"CHƯA TRẢ LỜI. Viết: {}", "OPEN. Write: {}"};
inline constexpr Say questions_left{"Còn {} câu hỏi chưa trả lời: nơi nào cần đến, kết quả sẽ là “chưa xác định được”.",
                                    "{} questions are open: where an answer needs one, it will be “unknown”."};
inline constexpr Say question_left{"Còn 1 câu hỏi chưa trả lời: nơi nào cần đến, kết quả sẽ là “chưa xác định được”.",
                                   "1 question is open: where an answer needs it, it will be “unknown”."};
inline constexpr Say questions_none{"Mọi câu hỏi đã có câu trả lời.", "Every question is settled."};
inline constexpr Say less_title{"Cho người lao động ít hơn {}", "Gives workers less than the {}"};
inline constexpr Say less_line{"{}: {} (bản kia: {})", "{}: {} (the other: {})"};
inline constexpr Say less_none{"Không có điểm nào cho ít hơn trong những điểm so được.",
                               "On no point that can be compared does it give less."};
inline constexpr Say seen_at{"Nguồn", "Source"};
inline constexpr Say only_in{"chỉ có trong {}", "only in {}"};
inline constexpr Say same{"Hai bản giống nhau.", "The two say the same."};
inline constexpr Say differences{"{} chỗ khác nhau.", "{} differences."};
inline constexpr Say difference_one{"1 chỗ khác nhau.", "1 difference."};
inline constexpr Say absent{"không quy định", "nothing said"};
inline constexpr Say yes{"có", "yes"};
inline constexpr Say no{"không", "no"};

// compare, sweep and lives.
inline constexpr Say opt_cases{"THƯ_MỤC|BẢNG  các trường hợp: một thư mục, một tệp, hoặc bảng CSV",
                               "DIR|TABLE  the cases: a folder, a file, or a CSV table"};
inline constexpr Say opt_operative{"NGÀY  coi mọi điều khoản chưa rõ là được thực hiện từ ngày này",
                                   "DAY  take every clause not known to operate to do so from this day"};
inline constexpr Say opt_age{"TUỔI  tuổi giả định người ta sống đến, để cộng cả đời (mặc định 80)",
                             "AGE  the age people are taken to live to, for sums over life (default 80)"};
inline constexpr Say opt_rate{"KRW/VND=18.5  tỷ giá, để cộng các quỹ về một đồng tiền (ghi được nhiều lần)",
                              "KRW/VND=18.5  a rate of exchange, to add up funds in one currency (may be repeated)"};
inline constexpr Say opt_csv{"in CSV", "print CSV"};
inline constexpr Say opt_json_compare{"in JSON (compare/1)", "print JSON (compare/1)"};
inline constexpr Say opt_json_sweep{"in JSON (sweep/1)", "print JSON (sweep/1)"};
inline constexpr Say opt_html{"TỆP  ghi thêm một báo cáo HTML có biểu đồ",
                              "FILE  also write an HTML report with charts"};
inline constexpr Say opt_term{"ĐIỀU_KHOẢN.KHÓA…  chỗ cần đổi, ví dụ benefits.totalization.min_own.VN",
                              "CLAUSE.KEY…  the place to vary, benefits.totalization.min_own.VN say"};
inline constexpr Say opt_range{"TỪ..ĐẾN  các mức, ví dụ 0..120", "FROM..TO  the values, 0..120 say"};
inline constexpr Say opt_step{"SỐ  bước của --range (mặc định 12)", "N  the step of --range (default 12)"};
inline constexpr Say opt_values{"A,B,…  các mức ghi rõ thay cho --range",
                                "A,B,…  the values named, instead of --range"};
inline constexpr Say opt_host{"NƯỚC,…  các nước làm việc, hoặc all: tất cả (mặc định KR)",
                              "COUNTRY,…  the hosts, or all of them: all (default KR)"};
inline constexpr Say opt_count{"SỐ  bao nhiêu cuộc đời (mặc định 1000)", "N  how many lives (default 1000)"};
inline constexpr Say opt_seed{"SỐ  số gieo; cùng số gieo thì cùng kết quả (mặc định 1)",
                              "N  the seed; one seed gives one result (default 1)"};
inline constexpr Say compare_fix{"ví dụ: huong compare none vn-kr --cases ho-so/",
                                 "for example: huong compare none vn-kr --cases cases/"};
inline constexpr Say compare_title{"So sánh trên {} cuộc đời", "Compared over {} lives"};
inline constexpr Say compare_premise{"Theo luật và giá hôm nay; tổng cả đời tính đến {} tuổi, không chiết khấu.",
                                     "At today's law and prices; sums over life to the age of {}, not discounted."};
inline constexpr Say compare_operative{"Coi mọi điều khoản chưa rõ là được thực hiện từ {}.",
                                       "Every clause not known to operate is taken to do so from {}."};
inline constexpr Say compare_counts{"đang hưởng {}, sẽ hưởng {}, không được {}", "due now {}, later {}, nothing {}"};
inline constexpr Say compare_pending{", chờ điều khoản {}", ", pending {}"};
inline constexpr Say compare_unknown{", chưa rõ {}", ", not known {}"};
inline constexpr Say compare_monthly{"; mỗi tháng {}", "; a month {}"};
inline constexpr Say compare_once{"; một lần {}", "; once {}"};
inline constexpr Say compare_over_life{"; cả đời {}", "; over life {}"};
inline constexpr Say compare_against{"{} so với {}", "{} against {}"};
inline constexpr Say compare_all{"Tất cả", "All"};
inline constexpr Say compare_who{"{} người: {} được thêm, {} mất bớt, {} vừa được vừa mất",
                                 "{} lives: {} gain, {} lose, {} both"};
inline constexpr Say compare_common{"Chênh lệch cả đời", "Difference over life"};
inline constexpr Say compare_clauses{"Do điều khoản", "By the clause"};
inline constexpr Say compare_clause{"{}: thêm {} quyền lợi, bớt {}", "{}: {} benefits more, {} less"};
inline constexpr Say compare_alone{"một mình điều khoản {} là đủ", "the clause {} alone does it"};
inline constexpr Say compare_needs{"nhờ các điều khoản {}", "by the clauses {}"};
inline constexpr Say fund_receives{"{} người đóng; quỹ nhận {}", "{} pay; the fund receives {}"};
inline constexpr Say fund_change{" (chênh lệch {})", " (change {})"};
inline constexpr Say fund_not_known{"chưa rõ: {}", "not known: {}"};
inline constexpr Say fund_reason{"chưa rõ {}: {}", "not known of {}: {}"};
inline constexpr Say fund_clause{"{}: {} ở {} người", "{}: {} in {} lives"};
inline constexpr Say fund_heading{"Tiền đóng vào các quỹ", "Contributions to the funds"};
inline constexpr Say fund_premise{
    "Tiền đóng đã ghi và theo kế hoạch, theo pháp luật mà mỗi phương án áp dụng cho từng tháng; chênh lệch chỉ tính "
    "trên "
    "những người biết được ở cả hai phương án.",
    "Contributions told and planned, as each option has each month insured; the change is over lives known in both."};
inline constexpr Say head_paying{"người đóng", "lives paying"};
inline constexpr Say head_received{"quỹ nhận", "fund receives"};
inline constexpr Say head_change{"chênh lệch", "change"};
inline constexpr Say chart_received{"Quỹ nhận được", "What the fund receives"};
inline constexpr Say compare_more_lives{"Còn {} cuộc đời có thay đổi: xem --csv, --json hoặc --html.",
                                        "{} more lives change: see --csv, --json or --html."};
inline constexpr Say compare_report{"Báo cáo: {}", "Report: {}"};
inline constexpr Say compare_lives{"Từng cuộc đời có thay đổi", "Lives that change"};
inline constexpr Say stay_months{"Ở nước ngoài {} tháng", "{} months abroad"};
inline constexpr Say head_granted{"đang hưởng", "due now"};
inline constexpr Say head_not_yet{"sẽ hưởng", "later"};
inline constexpr Say head_pending{"chờ điều khoản", "pending"};
inline constexpr Say head_unknown{"chưa rõ", "not known"};
inline constexpr Say head_refused{"không được", "nothing"};
inline constexpr Say head_monthly{"mỗi tháng", "a month"};
inline constexpr Say head_once{"một lần", "once"};
inline constexpr Say head_over_life{"cả đời", "over life"};
inline constexpr Say head_lives{"số người", "lives"};
inline constexpr Say head_gain{"được thêm", "gain"};
inline constexpr Say head_lose{"mất bớt", "lose"};
inline constexpr Say head_mixed{"cả hai", "both"};
inline constexpr Say head_life{"cuộc đời", "life"};
inline constexpr Say head_variant{"phương án", "variant"};
inline constexpr Say head_benefit{"quyền lợi", "benefit"};
inline constexpr Say head_before{"trước", "before"};
inline constexpr Say head_after{"sau", "after"};
inline constexpr Say head_clauses{"do điều khoản", "by the clauses"};
inline constexpr Say lives_due{"{} người được hoặc sẽ được", "{} lives now or later"};
inline constexpr Say lives_gain{"{} trên {} người được thêm", "{} of {} gain"};
inline constexpr Say chart_lives{"Số người được hoặc sẽ được", "Lives with the benefit"};
inline constexpr Say chart_money{"Tổng chi trả cả đời", "All payments over life"};
inline constexpr Say chart_gain{"Số người được thêm theo thời gian ở nước ngoài", "Lives that gain by length of stay"};
inline constexpr Say bad_rate{"“{}” không phải là tỷ giá", "“{}” is no rate of exchange"};
inline constexpr Say bad_rate_fix{"viết chẳng hạn --rate KRW/VND=18.5; mọi tỷ giá về cùng một đồng tiền",
                                  "write --rate KRW/VND=18.5, say; all rates into one currency"};
inline constexpr Say bad_age{"“{}” không phải là tuổi", "“{}” is no age"};
inline constexpr Say bad_operative{"--operative {}: không phải một ngày có thật, dạng 2027-01-01",
                                   "--operative {}: no day that exists, as 2027-01-01"};
inline constexpr Say bad_age_fix{"viết một số từ 20 đến 120", "write a number from 20 to 120"};
inline constexpr Say lives_fix{"ví dụ: --cases ho-so/ hoặc --cases doi.csv",
                               "for example: --cases cases/ or --cases lives.csv"};
inline constexpr Say lives_none{"thư mục “{}” không có trường hợp nào (.yaml, .json)",
                                "the folder “{}” holds no case (.yaml, .json)"};
inline constexpr Say sweep_title{"{} – {}, {} cuộc đời", "{} – {}, {} lives"};
inline constexpr Say sweep_range{"thiếu hoặc sai --range", "--range is missing or wrong"};
inline constexpr Say sweep_range_fix{"viết chẳng hạn --range 0..120 --step 12, hoặc --values 0,12,60",
                                     "write --range 0..120 --step 12, say, or --values 0,12,60"};
inline constexpr Say sweep_many{"{} mức: cần từ 2 đến {}", "{} values: from 2 to {} are wanted"};
inline constexpr Say sweep_term{"không có điều khoản nào ở đầu “{}”", "“{}” begins with no clause"};
inline constexpr Say sweep_term_fix{"ví dụ: --term benefits.totalization.min_own.VN",
                                    "for example: --term benefits.totalization.min_own.VN"};
inline constexpr Say sweep_to_due{"từ không thành có: {}", "from nothing to the benefit: {}"};
inline constexpr Say sweep_to_nothing{"từ có thành không: {}", "from the benefit to nothing: {}"};
inline constexpr Say and_more{" và {} người nữa", " and {} more"};
inline constexpr Say lives_host{"không có số liệu về người lao động ở “{}”", "there are no figures on workers in “{}”"};
inline constexpr Say lives_number{"“{}” không phải là số dùng được ở đây", "“{}” is no number that can be used here"};
inline constexpr Say lives_number_fix{"--count từ 1 đến 1000000; --seed từ 0",
                                      "--count from 1 to 1000000; --seed from 0"};

// schema and demo.
inline constexpr Say demo_intro{"Tệp mẫu “{}”: {}", "The case “{}”: {}"};
inline constexpr Say demo_next{"Thử tiếp", "Try next"};
inline constexpr Say demo_save{"lấy tệp mẫu về để sửa", "keep the case file and change it"};
inline constexpr Say demo_options{"rút ngay, giữ lại hay cộng gộp: đặt cạnh nhau",
                                  "refund, keep or totalize, side by side"};
inline constexpr Say demo_why{"vì sao ra kết quả này, theo điều luật nào", "why this result, under which article"};
inline constexpr Say demo_timeline{"từng tháng, từng nước, chỗ trống, chỗ trùng", "month by month, gaps and overlaps"};
inline constexpr Say demo_others{"các tệp mẫu khác", "the other cases"};

// version.
inline constexpr Say version_program{"huong {}", "huong {}"};
inline constexpr Say version_lawbook{"bộ luật {} ({})", "lawbook {} ({})"};
inline constexpr Say version_checked{"đối chiếu với văn bản luật lần gần nhất: {}", "last compared with the law: {}"};

}  // namespace words

/// The longer texts: how to call a command, with examples first. `command` is "" for the program itself.
[[nodiscard]] const Say& help_examples(std::string_view command);
[[nodiscard]] const Say& help_usage(std::string_view command);
[[nodiscard]] const Say& help_about(std::string_view command);

}  // namespace huong::cli
