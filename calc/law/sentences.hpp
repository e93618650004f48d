// Every sentence that the engine itself says in an answer, Vietnamese and English beside each other. Another language
// says them by its catalogue, where each is found by its English: two that could be translated in two ways must not
// have the same English, names of gaps included.
#pragma once

#include <array>
#include <vector>

#include "calc/text/speech.hpp"

namespace huong {

struct Sentences {
  // Numbers: a number is written with the separators of this one.
  Sentence number{"1.234,5", "1,234.5"};
  Sentence percent{"{number}%", "{number}%"};
  Sentence money{"{amount} {currency}", "{amount} {currency}"};
  Sentence one_month{"{n} tháng", "{n} month"};
  Sentence some_months{"{n} tháng", "{n} months"};
  Sentence one_year{"{n} năm", "{n} year"};
  Sentence some_years{"{n} năm", "{n} years"};
  Sentence one_day{"{n} ngày", "{n} day"};
  Sentence some_days{"{n} ngày", "{n} days"};
  Sentence yes{"đúng", "yes"};
  Sentence no{"không", "no"};
  Sentence unknown{"chưa rõ", "unknown"};
  Sentence not_known{"(chưa rõ)", "(not known)"};

  // Time.
  Sentence short_month{"{mm}/{year}", "{mm}/{year}"};
  Sentence short_day{"{dd}/{mm}/{year}", "{dd}/{mm}/{year}"};
  Sentence never{"không có", "never"};
  Sentence always{"bất cứ lúc nào", "always"};
  Sentence earliest_of{"sớm nhất trong ({list})", "the earliest of ({list})"};
  Sentence latest_of{"muộn nhất trong ({list})", "the latest of ({list})"};
  Sentence least_of{"số nhỏ nhất trong ({list})", "the smallest of ({list})"};
  Sentence most_of{"số lớn nhất trong ({list})", "the largest of ({list})"};
  std::array<Sentence, 12> months{{{"tháng 1/{year}", "January {year}"},
                                   {"tháng 2/{year}", "February {year}"},
                                   {"tháng 3/{year}", "March {year}"},
                                   {"tháng 4/{year}", "April {year}"},
                                   {"tháng 5/{year}", "May {year}"},
                                   {"tháng 6/{year}", "June {year}"},
                                   {"tháng 7/{year}", "July {year}"},
                                   {"tháng 8/{year}", "August {year}"},
                                   {"tháng 9/{year}", "September {year}"},
                                   {"tháng 10/{year}", "October {year}"},
                                   {"tháng 11/{year}", "November {year}"},
                                   {"tháng 12/{year}", "December {year}"}}};
  std::array<Sentence, 12> days{{{"{dd}/01/{year}", "{day} January {year}"},
                                 {"{dd}/02/{year}", "{day} February {year}"},
                                 {"{dd}/03/{year}", "{day} March {year}"},
                                 {"{dd}/04/{year}", "{day} April {year}"},
                                 {"{dd}/05/{year}", "{day} May {year}"},
                                 {"{dd}/06/{year}", "{day} June {year}"},
                                 {"{dd}/07/{year}", "{day} July {year}"},
                                 {"{dd}/08/{year}", "{day} August {year}"},
                                 {"{dd}/09/{year}", "{day} September {year}"},
                                 {"{dd}/10/{year}", "{day} October {year}"},
                                 {"{dd}/11/{year}", "{day} November {year}"},
                                 {"{dd}/12/{year}", "{day} December {year}"}}};
  Sentence age_year{"{years} tuổi", "{years} year"};
  Sentence age_years{"{years} tuổi", "{years} years"};
  Sentence age_year_month{"{years} tuổi {months} tháng", "{years} year and {months} month"};
  Sentence age_year_months{"{years} tuổi {months} tháng", "{years} year and {months} months"};
  Sentence age_years_month{"{years} tuổi {months} tháng", "{years} years and {months} month"};
  Sentence age_years_months{"{years} tuổi {months} tháng", "{years} years and {months} months"};

  // Amounts and lists.
  Sentence between{"từ {low} đến {high}", "from {low} to {high}"};
  Sentence at_least{"ít nhất {low}", "at least {low}"};
  Sentence a_month{"{amount} mỗi tháng", "{amount} a month"};
  Sentence a_week{"{amount} mỗi tuần", "{amount} a week"};
  Sentence a_day{"{amount} mỗi ngày", "{amount} a day"};
  Sentence a_year{"{amount} mỗi năm", "{amount} a year"};
  Sentence once{"{amount}, trả một lần", "{amount}, paid once"};
  Sentence list{"{list}, {next}", "{list}, {next}"};
  Sentence list_end{"{list} và {last}", "{list} and {last}"};

  // What a result comes to; the benefit's name stands before.
  Sentence due{"được hưởng.", "due."};
  Sentence due_amount{"được hưởng, mức {amount}.", "due, {amount}."};
  Sentence due_from{"được hưởng từ {month}.", "due from {month}."};
  Sentence due_from_amount{"được hưởng từ {month}, mức {amount}.", "due from {month}, {amount}."};
  Sentence due_in{"được hưởng vào {month}.", "due in {month}."};
  Sentence due_in_amount{"được hưởng vào {month}, mức {amount}.", "due in {month}, {amount}."};
  Sentence sum{"{amount}.", "{amount}."};
  Sentence sum_from{"{amount} từ {month}.", "{amount} from {month}."};
  Sentence sum_in_all{"{amount} tất cả.", "{amount} in all."};
  Sentence not_met_yet{"chưa đủ điều kiện hưởng.", "the conditions are not met yet."};
  Sentence not_yet{"chưa đến thời điểm hưởng.", "not yet due."};
  Sentence not_yet_amount{"chưa đến thời điểm hưởng, mức {amount}.", "not yet due, {amount}."};
  Sentence not_yet_from{"chưa đến thời điểm hưởng; sớm nhất từ {month}.", "not yet due; at the earliest in {month}."};
  Sentence not_yet_from_amount{"chưa đến thời điểm hưởng; sớm nhất từ {month}, mức {amount}.",
                               "not yet due; at the earliest in {month}, {amount}."};
  Sentence not_due{"không được hưởng.", "not due."};
  Sentence not_met{"chưa đủ điều kiện hưởng.", "the conditions are not met."};
  Sentence lapsed{"đã hết thời hạn yêu cầu.", "the time for claiming has run out."};
  Sentence revives{"Quyền có lại từ {month}.", "The right revives in {month}."};
  Sentence undetermined{"chưa xác định được.", "cannot be determined."};
  Sentence short_of{"Còn thiếu {missing}.", "{missing} short."};
  Sentence amount_open{"Chưa tính được mức hưởng: {what}.", "The amount cannot be computed: {what}."};
  Sentence amount_unknown{"Chưa tính được mức hưởng: {why}", "The amount cannot be computed: {why}"};
  Sentence total_unknown{"Chưa tính được tổng số tiền: {why}", "The total cannot be computed: {why}"};
  Sentence waits{
      "chưa thể trả. Quyền này dựa vào điều khoản \"{clause}\" của {place}, chưa có căn cứ cho thấy đang được thực "
      "hiện.",
      "cannot be paid for now. It rests on the clause \"{clause}\" of the {place}, not known to operate."};
  Sentence waits_in_force{
      "chưa thể trả. Quyền này dựa vào điều khoản \"{clause}\" của {place}, đã ký và có hiệu lực từ ngày {day} nhưng "
      "chưa có căn cứ cho thấy đang được thực hiện.",
      "cannot be paid for now. It rests on the clause \"{clause}\" of the {place}, signed and in force since {day} but "
      "not known to operate."};
  Sentence if_operated{"Nếu điều khoản được thực hiện: {amount}.", "If the clause operated: {amount}."};
  Sentence if_operated_from{"Nếu điều khoản được thực hiện: {amount}, sớm nhất từ {month}.",
                            "If the clause operated: {amount}, at the earliest in {month}."};
  Sentence source{"Nguồn: {source}.", "Source: {source}."};
  Sentence ground{"Căn cứ: {place}.", "Ground: {place}."};
  Sentence counted_under{"Đã cộng {months} tháng tại {countries} theo {place}.",
                         "{months} months in {countries} are counted under the {place}."};
  Sentence assumes_operation{"Kết quả dựa trên giả định rằng điều khoản này đang được thực hiện.",
                             "This assumes that the clause operates."};
  Sentence a_draft{"Đây mới là dự thảo.", "It is a draft."};
  Sentence not_helped{"Kể cả cộng {months} tháng tại {countries} theo {place} cũng chưa đủ.",
                      "Counting {months} months in {countries} under the {place} does not suffice either."};
  Sentence clause_place{"{agreement} ({article})", "{agreement} ({article})"};
  Sentence law_of{"Luật của {country}", "Law of {country}"};
  Sentence no_law{
      "Ở đây chưa có luật của các chế độ: {schemes}. Các tháng đã khai được giữ lại nhưng chưa tính được quyền lợi; "
      "hãy "
      "hỏi cơ quan của nước đó.",
      "The law of these schemes is not here: {schemes}. The months given are kept, but nothing can be computed from "
      "them; ask that country's institution."};

  // Reasons.
  Sentence line{"{label}: {value}.", "{label}: {value}."};
  Sentence both{"{a} và {b}", "{a} and {b}"};
  Sentence either{"{a} hoặc {b}", "{a} or {b}"};
  Sentence negated{"không phải {a}", "not {a}"};
  Sentence met{"Đạt điều kiện.", "Condition met."};
  Sentence met_as{"Đạt điều kiện: {figures}.", "Condition met: {figures}."};
  Sentence unmet{"Chưa đạt điều kiện.", "Condition not met."};
  Sentence unmet_as{"Chưa đạt điều kiện: {figures}.", "Condition not met: {figures}."};
  Sentence unclear{"Chưa rõ điều kiện.", "Condition not known."};
  Sentence refund_as_nationals{
      "Hiệp định cho người được bảo hiểm của {partners} nhận hoàn trả như công dân của {country}.",
      "The agreement gives persons insured in {partners} the refund on the same terms as nationals of {country}."};
  Sentence counted_together{
      "Cộng gộp thời gian để xét điều kiện: {own} tháng tại {country} và {foreign} tháng tại {partners} ({where}) là "
      "{sum} tháng; tháng đóng ở cả hai nơi chỉ tính một lần.",
      "Months counted together to open the right: {own} in {country} and {foreign} in {partners} ({where}) make {sum}; "
      "a month insured in both counts once."};
  Sentence in_proportion{
      "Mức lý thuyết (như thể mọi tháng đều đóng tại {country}) nhân với tỷ lệ thời gian thực đóng: {theoretical} × "
      "{own} / {total} = {due}.",
      "The theoretical amount (as if every month were insured in {country}) in proportion to the own periods: "
      "{theoretical} × {own} / {total} = {due}."};
  Sentence set_off{"Trừ phần {partners} trả: {sum}.", "What {partners} pays comes off: {sum}."};
  Sentence displaced{"Cộng thêm phần của thời gian tự nguyện bị trùng: {sum}.",
                     "Displaced voluntary periods are paid on top: {sum}."};
  Sentence capped{"Tổng thời gian ở các nước không được vượt {months} tháng: chỉ trả {part}.",
                  "All careers together count for no more than {months} months: {part} is paid."};
  Sentence paid_abroad{"Người sống ngoài nước trả được nhận {part} mức hưởng.",
                       "Somebody who lives outside the paying country is paid {part}."};

  // Why a value is not known.
  Sentence this_formula{"công thức này", "this formula"};
  Sentence quoted{"\"{label}\"", "\"{label}\""};
  Sentence no_sex{"Chưa có giới tính.", "The sex is not given."};
  Sentence no_nationality{"Chưa có quốc tịch.", "The nationality is not given."};
  Sentence no_residence{"Chưa có nơi cư trú.", "The residence is not given."};
  Sentence no_birth{"Chưa có ngày sinh.", "The birth date is not given."};
  Sentence no_first_month{"Chưa nói muốn hưởng từ tháng nào.", "The first month asked for is not given."};
  Sentence limits_hang_on{
      "Chưa rõ {what} của các tháng {months}: mức tối đa, tối thiểu của tiền lương làm căn cứ đóng tùy theo điều này.",
      "Not given for the months {months}: {what}; the ceiling and floor of the wage hang on it."};
  Sentence no_grades{
      "Ở đây không có bảng xếp bậc lương của {scheme} cho các tháng {months}: hãy ghi mức lương làm căn cứ đóng (wage) "
      "thay cho tổng lương (pay).",
      "There is no table here that grades the pay of the months {months} for {scheme}: give the insured wage (wage) "
      "instead."};
  Sentence no_amount{"Chưa có {basis} của các tháng {months}.", "The {basis} of the months {months} is not given."};
  Sentence basis_wage{"tiền lương làm căn cứ đóng", "wage"};
  Sentence basis_pay{"tổng tiền lương", "pay"};
  Sentence basis_coefficient{"hệ số lương", "coefficient"};
  Sentence basis_points{"số điểm hưu trí", "points"};
  Sentence basis_count{"số quý, tuần hoặc ngày đã đóng", "count"};
  Sentence no_key{"Chưa rõ {what} của các tháng {months}.", "Not given for the months {months}: {what}."};
  Sentence no_law_at{"Ở đây không có quy định về {rule} vào ngày {date}.", "There is no law here on {rule} at {date}."};
  Sentence not_after{"{label}: chưa biết sau {last} (cần cho {wanted}).",
                     "{label}: not known after {last} (wanted for {wanted})."};
  Sentence no_entry{"{label}: không có số liệu cho {wanted}.", "{label}: no entry for {wanted}."};
  Sentence two_exceptions{
      "Hai ngoại lệ \"{one}\" và \"{two}\" của {rule} cùng đúng; luật không nói bên nào được ưu tiên.",
      "Two exceptions of {rule} hold at once, \"{one}\" and \"{two}\"; the law does not say which prevails."};
  Sentence by_zero{"Trong {rule} có phép chia cho 0.", "A division by zero in {rule}."};
  Sentence too_few_months{"Mới có {have} tháng, chưa đủ {need} tháng.", "There are {have} months, fewer than {need}."};
  Sentence no_months{"Không có tháng đóng nào để tính {rule}.", "There is no month of insurance for {rule}."};
  Sentence no_event{"Chưa ghi sự kiện \"{event}\".", "Not given: the event \"{event}\"."};
  Sentence no_fact{"Sự kiện {event} thiếu {what}.", "The event \"{event}\" lacks {what}."};
  Sentence no_family_fact{"Chưa rõ {what} của một người thân.", "Not given for a family member: {what}."};
  Sentence no_family_birth{"Chưa có ngày sinh của một người thân.", "The birth date of a family member is not given."};
  Sentence no_case_fits{"Không trường hợp nào của {rule} phù hợp.", "No case of {rule} fits."};
  Sentence no_such_day{
      "Cộng tháng vào ngày ở {rule} rơi vào một ngày không có thật, mà luật không nói xử lý thế nào.",
      "A day plus months in {rule} falls on a day that does not exist, and the law does not say what then."};
  Sentence not_whole{"Số tháng trong {rule} không phải số nguyên.", "The months in {rule} are not whole."};
  Sentence no_rate{"cần tỷ giá {pair} (assume: { {pair}: … })", "the rate {pair} is not given (assume: { {pair}: … })"};
  Sentence amount_of_not_known{"chưa biết mức {benefit}", "{benefit} is not known"};

  // What an agreement takes away, or leaves open; "leaves open" follows the agreement's name.
  Sentence an_agreement{"Hiệp định", "agreement"};
  Sentence leaves_open{"{agreement} {open}.", "The {agreement} {open}."};
  Sentence refund_taken_away{"{agreement} không cho nhận khoản hoàn trả này: thời gian đóng được giữ lại để cộng gộp.",
                             "The {agreement} takes this refund away: the periods are kept for totalization."};
  Sentence only_nationals_and_residents{"{agreement} chỉ áp dụng cho công dân hoặc người cư trú tại các nước tham gia.",
                                        "{agreement} applies only to nationals and residents of the parties."};
  Sentence only_nationals_of_two{"{agreement} chỉ áp dụng cho công dân của hai bên.",
                                 "{agreement} applies only to nationals of the two parties."};
  Sentence only_nationals{"{agreement} chỉ áp dụng cho công dân của các nước tham gia.",
                          "{agreement} applies only to nationals of the parties."};
  Sentence only_residents{"{agreement} chỉ áp dụng cho người cư trú tại các nước tham gia.",
                          "{agreement} applies only to residents of the parties."};
  Sentence nobody_abroad{"Theo {agreement}, {country} không trả cho người sống ở nước khác.",
                         "Under the {agreement} {country} pays nobody who lives elsewhere."};
  Sentence one_pays_all{"Theo {agreement}, toàn bộ thời gian do {country} trả.",
                        "Under the {agreement} {country} pays for all periods."};
  Sentence under_threshold{
      "Theo {agreement}, dưới {need} tháng thì {country} không trả; thời gian này do nước khác tính.",
      "Under the {agreement} {country} pays nothing for less than {need} months; the other country counts them."};
  Sentence too_few_own{"{agreement} đòi ít nhất {need} tháng đóng tại {country}; mới có {have} tháng.",
                       "{agreement} asks for at least {need} months in {country}; there are {have}."};
  Sentence too_few_other{"{agreement} đòi ít nhất {need} tháng đóng ở nước kia; mới có {have} tháng.",
                         "{agreement} asks for at least {need} months in the other country; there are {have}."};
  Sentence insured_last_elsewhere{"Theo {agreement}, {country} chỉ cộng khi tháng đóng sau cùng là ở {country}.",
                                  "Under the {agreement} {country} counts months together only if it insured last."};
  Sentence agreement_ended{"{agreement} đã chấm dứt; thời gian đang tích lũy không còn được cộng.",
                           "The {agreement} has ended; periods in course are no longer counted together."};
  Sentence open_method{"không nói {country} tính mức hưởng thế nào (method)",
                       "does not say how {country} computes what it pays (method)"};
  Sentence open_payer{"không nói nước nào trả cho toàn bộ thời gian (payer)",
                      "does not say which country pays for all periods (payer)"};
  Sentence open_transfer{"không nói chuyển thời gian đóng về nước nào (transfer)",
                         "does not say to which country periods move (transfer)"};
  Sentence open_denominator{"không nói tỷ lệ tính trên thời gian nào (prorata.denominator)",
                            "does not say what own periods are divided by (prorata.denominator)"};
  Sentence open_flat_part{"không nói phần cố định của mức hưởng được trả thế nào (flat_part)",
                          "does not say how the flat part of the amount is paid (flat_part)"};
  Sentence open_prospective_period{
      "không nói những năm chưa sống của người khuyết tật được tính thế nào (prospective_period)",
      "does not say who pays the prospective years of an invalid (prospective_period)"};
  Sentence open_refund_wait{"không nói phải chờ bao lâu mới được hoàn trả (refund.wait_months)",
                            "does not say how long one waits for a refund (refund.wait_months)"};
  Sentence open_not_computed{"có điều khoản chưa tính được ở đây: {term}",
                             "has a term that is not computed here: {term}"};
  Sentence open_counting{
      "cho cộng tháng ở nước kia vào {benefit}, mà luật ở đây chưa nói các tháng đó được tính thế nào",
      "adds months of the other country to {benefit}, and the law here does not say how they count"};
  Sentence open_residence_abroad{"trả khác nhau tùy nơi ở, mà nơi ở chưa biết (person.residence)",
                                 "pays by where the person lives, which is not given (person.residence)"};
  Sentence open_residence_payer{"để nước cư trú trả, mà nơi ở chưa biết (person.residence)",
                                "lets the state of residence pay, which is not given (person.residence)"};
  Sentence open_overlap{"không nói tháng được bảo hiểm ở cả hai nước tính thế nào (overlap)",
                        "does not say how months insured in both countries count (overlap)"};
  std::array<Sentence, 4> open_count{
      {{"cần số tháng đã đóng tại {country}, mà chưa biết (ghi count ở dòng đóng)",
        "needs the number of months insured in {country}, which is not known (count on the lines)"},
       {"cần số quý đã đóng tại {country}, mà chưa biết (ghi count ở dòng đóng)",
        "needs the number of quarters insured in {country}, which is not known (count on the lines)"},
       {"cần số tuần đã đóng tại {country}, mà chưa biết (ghi count ở dòng đóng)",
        "needs the number of weeks insured in {country}, which is not known (count on the lines)"},
       {"cần số ngày đã đóng tại {country}, mà chưa biết (ghi count ở dòng đóng)",
        "needs the number of days insured in {country}, which is not known (count on the lines)"}}};
  Sentence open_units{"không nói đổi đơn vị thời gian {direction} thế nào (units)",
                      "does not say how periods are converted {direction} (units)"};
  Sentence open_order{"không nói thứ tự đổi đơn vị, bỏ tháng trùng và xét thời gian ngắn (order)",
                      "does not say in which order to convert, to count once and to test short periods (order)"};

  // Who insures the work.
  Sentence cover_by_national_law{"Chưa có điều khoản nào được thực hiện: theo luật riêng của {here}.",
                                 "No clause operates yet: {here}'s own law applies."};
  Sentence posted_without_limit{
      "Được cử từ {home} sang {host}: đóng ở {home}, được miễn ở {host} không giới hạn thời gian.",
      "Posted from {home} to {host}: insured in {home}, exempt in {host} without limit of time."};
  Sentence posted_at_least{
      "Được cử từ {home} sang {host}: đóng ở {home}, được miễn ở {host} ít nhất đến hết {until}.",
      "Posted from {home} to {host}: insured in {home}, exempt in {host} at least to the end of {until}."};
  Sentence posted_until{
      "Được cử từ {home} sang {host}, tính từ {counted}: đóng ở {home}, được miễn ở {host} đến hết {until}.",
      "Posted from {home} to {host}, counted from {counted}: insured in {home}, exempt in {host} to the end of "
      "{until}."};
  Sentence posting_over{
      "Hết thời hạn cử đi ({until}): theo pháp luật nơi làm việc, đóng ở {insures}, không đóng ở {not}.",
      "The posting's time ended with {until}: the place of work decides, insured in {insures}, not in {not}."};
  Sentence hired_without_limit{
      "Được tuyển dụng tại {host} và đang đóng ở {home}: được miễn ở {host} không giới hạn thời gian.",
      "Hired in {host} and insured in {home}: exempt in {host} without limit of time."};
  Sentence hired_until{"Được tuyển dụng tại {host} và đang đóng ở {home}: được miễn ở {host} đến hết {until}.",
                       "Hired in {host} and insured in {home}: exempt in {host} to the end of {until}."};
  Sentence hiring_over{
      "Hết thời hạn miễn cho người tuyển dụng tại chỗ ({until}): đóng ở {insures}, không đóng ở {not}.",
      "The exemption of local hires ended with {until}: insured in {insures}, not in {not}."};
  Sentence hired_not_insured_at_home{"Được tuyển dụng tại {host} và không đóng ở {home}: theo pháp luật nơi làm việc.",
                                     "Hired in {host} and not insured in {home}: the place of work decides."};
  Sentence under_contract{"Đi làm việc theo hợp đồng tại {host}: đóng ở {insures}, không đóng ở {not}.",
                          "Working under contract in {host}: insured in {insures}, not in {not}."};
  Sentence under_contract_in_both{"Đi làm việc theo hợp đồng tại {host}: vẫn đóng ở {home}, và đóng ở {host}.",
                                  "Working under contract in {host}: still insured in {home}, and in {host}."};
  Sentence working_there{"Làm việc tại {host}: đóng ở {insures}, không đóng ở {not}.",
                         "Working in {host}: insured in {insures}, not in {not}."};
  Sentence cover_open_how_sent{
      "Chưa rõ: các tháng này có đóng ở cả {home} và {host}, mà chưa nói là được cử đi (posting), tuyển dụng tại "
      "chỗ (local-hire) hay đi theo hợp đồng (departure-abroad, status: contract).",
      "Not known: both {home} and {host} have these months, and the case does not tell whether the person was "
      "posted (posting), hired there (local-hire) or went under contract (departure-abroad, status: contract)."};
  Sentence cover_open_which_country{
      "Chưa rõ: chưa nói đi làm việc theo hợp đồng ở nước nào (departure-abroad, country).",
      "Not known: the case does not tell in which country the contract is (departure-abroad, country)."};
  Sentence cover_open_nationality{"Chưa rõ: chưa nói quốc tịch (person.nationality).",
                                  "Not known: the case does not tell the nationality (person.nationality)."};
  Sentence cover_open_home_insurance{
      "Chưa rõ: chưa nói các tháng này có đóng ở {home} không (records).",
      "Not known: the case does not tell whether these months are insured in {home} (records)."};
  Sentence cover_open_subsidiary{
      "Chưa rõ: hiệp định không nói cử sang công ty con có được tính hay không (posting.subsidiaries).",
      "Not known: the agreement does not say whether a subsidiary counts (posting.subsidiaries)."};
  Sentence cover_open_max_months{"Chưa rõ: hiệp định không nói thời hạn dài nhất (max_months).",
                                 "Not known: the agreement does not say how long it lasts (max_months)."};
  Sentence cover_open_counted_from{
      "Chưa rõ: hiệp định không nói thời hạn của người đi trước ngày có hiệu lực tính từ đâu (pre_entry).",
      "Not known: the agreement does not say from when the time of those who went before it counts "
      "(pre_entry)."};
  Sentence cover_open_reset{
      "Chưa rõ: hiệp định không nói lần cử đi mới có được tính thời hạn mới hay không (posting.reset).",
      "Not known: the agreement does not say whether a new posting has a fresh time (posting.reset)."};
  Sentence cover_open_no_general_rule{"Chưa rõ: hiệp định không nói theo luật nước nào (general_rule).",
                                      "Not known: the agreement does not say whose law applies (general_rule)."};
  Sentence cover_open_residence{
      "Chưa rõ: hiệp định xét nơi cư trú, mà hồ sơ không ghi nơi ở từng thời gian (general_rule).",
      "Not known: the agreement goes by residence, which a case does not tell over time (general_rule)."};
  Sentence cover_open_not_operative{"Chưa rõ: chưa biết điều khoản này đã được thực hiện hay chưa.",
                                    "Not known: the clause is not known to operate."};
  Sentence no_line_of_wage{"Theo hiệp định phải đóng {scheme}, nhưng không có dòng nào ghi mức lương các tháng đó.",
                           "Under the agreement {scheme} insures months of which no line gives the wage."};
  Sentence exempt_by_no_clause{"Hồ sơ ghi được miễn {scheme} cho tháng mà ở đây không có điều khoản nào miễn.",
                               "A line has {scheme} exempt in months that no clause here exempts."};
  Sentence part_exempt{"Hiệp định chỉ miễn một phần của {scheme}; phần còn phải đóng chưa có ở đây.",
                       "The agreement exempts a part of {scheme}; what remains to be paid is not known here."};

  // Warnings.
  Sentence beside_no_wage{"\"{kind}\" tháng {month} không được tính: tháng đó không có dòng đóng {scheme}.",
                          "\"{kind}\" of {month} is not counted: that month has no line of {scheme}."};
  Sentence pay_graded{"Tổng lương {pay} ({months}) được tính theo bậc {grades} ({table}).",
                      "The pay of {pay} ({months}) is insured at {grades} ({table})."};
  Sentence then_from{"{list}, từ {month} {next}", "{list}, from {month} {next}"};
  Sentence the_wage{"Tiền lương", "The wage"};
  Sentence wage_capped{"{what} kê {wage} ({months}) cao hơn mức tối đa làm căn cứ đóng{whose}; chỉ tính {counted}.",
                       "{what} {wage} ({months}) is above the ceiling{whose}; {counted} is counted."};
  Sentence wage_capped_by_year{
      "{what} kê {wage} ({months}) cao hơn phần còn lại của mức tối đa trong năm{whose}; chỉ tính {counted}.",
      "{what} {wage} ({months}) is above what is left of the year's ceiling{whose}; {counted} is counted."};
  Sentence wage_raised{"{what} kê {wage} ({months}) thấp hơn mức tối thiểu {floor}{whose}; tính theo mức tối thiểu.",
                       "{what} {wage} ({months}) is under the floor of {floor}{whose}; the floor is counted."};
  Sentence wage_under_floor{"{what} kê {wage} ({months}) thấp hơn mức tối thiểu {floor}{whose}; xin kiểm tra lại.",
                            "{what} {wage} ({months}) is under the floor of {floor}{whose}; please check it."};
  Sentence event_unused{"Sự kiện \"{event}\" ngày {date} chưa được quy định nào ở đây dùng đến.",
                        "No law here makes use of the event \"{event}\" of {date} yet."};
  Sentence clause_not_known{"Chưa có căn cứ cho thấy điều khoản \"{clause}\" của {place} đang được thực hiện{source}.",
                            "The clause \"{clause}\" of the {place} is not known to operate{source}."};
  Sentence clause_assumed{"Giả định theo yêu cầu: điều khoản \"{clause}\" của {place} đang được thực hiện.",
                          "Assumed as asked: the clause \"{clause}\" of the {place} operates."};
  Sentence draft_no_law{"{agreement} là dự thảo, chưa phải luật.", "{agreement} is a draft, not law."};
  Sentence term_not_computed{
      "Điều khoản \"{clause}\" của {place} có thể làm thay đổi kết quả nhưng chưa được tính ở đây ({term}).",
      "The clause \"{clause}\" of the {place} may change the result and is not computed here ({term})."};
  Sentence assumed_law{"Kết quả dựa vào quy định được ghi theo trí nhớ hoặc suy luận, chưa đối chiếu với văn bản.",
                       "A result rests on law written from memory or inferred, not compared with its text."};
  Sentence assumed_values{"{benefit}: có số liệu được ghi theo trí nhớ hoặc suy luận, chưa đối chiếu với văn bản.",
                          "{benefit}: rests on values written from memory or inferred, not compared with their text."};
  Sentence projected{"Có số tiền tính theo luật và giá hôm nay cho thời gian sau này.",
                     "Some amounts lie ahead and are computed by today's law and prices."};
  Sentence nothing_to_determine{"Không có quyền lợi nào thuộc loại được hỏi ứng với hồ sơ này.",
                                "No benefit of the kind asked for concerns this case."};

  // The choices side by side.
  Sentence keep{"Giữ lại, không rút", "Keep: take nothing out"};
  Sentence keep_and_total{"Giữ lại và cộng gộp theo {agreement}",
                          "Keep, and count months together under the {agreement}"};
  Sentence as_though_today{"Tính như việc này xảy ra hôm nay: {event}.", "As though this happened today: {event}."};
  Sentence assumed_clause{
      "Giả định: điều khoản \"{clause}\" ({article}) được thực hiện từ {day}. Chưa có căn cứ cho thấy điều "
      "này{source}.",
      "Assumed: the clause \"{clause}\" ({article}) operates from {day}. It is not known to{source}."};
  Sentence no_month_left{"{benefit}: không còn tháng đóng nào để tính.", "{benefit}: no month is left to count."};
  Sentence extinguishes{"Xóa {months} tháng đóng ({schemes}): các tháng này không còn được tính ở nước nào.",
                        "Extinguishes {months} months ({schemes}): they no longer count in any country."};
  Sentence family_loses{"Gia đình cũng không còn được tính các tháng này cho: {benefit}.",
                        "Nor do they count any longer for the family's: {benefit}."};
  Sentence stream{"{benefit} {amount} từ {month}", "{benefit} {amount} from {month}"};
  Sentence stream_until{"{benefit} {amount} từ {month} đến hết {last}", "{benefit} {amount} from {month} until {last}"};
  Sentence if_agreement_operated{"Nếu {agreement} được thực hiện: {consequence}",
                                 "If the {agreement} operated: {consequence}"};
  Sentence loses_nothing{
      "Theo luật đang được thực hiện, rút không làm mất khoản trả hằng tháng nào tính được ở đây.",
      "Under the law that operates today, taking it loses no monthly payment that can be computed here."};
  Sentence keeping_never_more{
      "giữ lại thì có {streams}; cộng lại không vượt khoản rút {refund} trong một đời người, theo luật và giá hôm nay.",
      "keeping brings {streams}; within a long life it does not add up to more than the refund of {refund}, by today's "
      "law and prices."};
  Sentence keeping_more_at_age{
      "giữ lại thì có {streams}; cộng lại vượt khoản rút {refund} nếu sống đến {age} ({month}), theo luật và giá hôm "
      "nay.",
      "keeping brings {streams}; it adds up to more than the refund of {refund} for someone who lives to {age} "
      "({month}), by today's law and prices."};
  Sentence keeping_more_from{
      "giữ lại thì có {streams}; cộng lại vượt khoản rút {refund} từ {month}, theo luật và giá hôm nay.",
      "keeping brings {streams}; it adds up to more than the refund of {refund} from {month}, by today's law and "
      "prices."};
  Sentence loses_other_currency{
      "rút thì mất {streams}, theo luật và giá hôm nay; khác đồng tiền nên không cộng trừ với khoản rút.",
      "taking it loses {streams}, by today's law and prices; another currency, so it is not set off against the "
      "refund."};

  // What to do.
  Sentence form_numbers{"Số mẫu đơn có thể đã thay đổi: hỏi lại tại nơi nộp trước khi điền.",
                        "Form numbers change: ask at the counter before filling one in."};
  Sentence can_hand_in{"Bắt đầu nộp được: {dossier}", "Can be handed in from today: {dossier}"};
  Sentence deadline{"Hạn nộp: {dossier}", "Deadline: {dossier}"};
  Sentence deadline_passed{"Đã quá hạn: {dossier}", "Deadline passed: {dossier}"};
  Sentence only_if_applies{"Chỉ khi thuộc trường hợp này.", "Only if this applies to you."};
  Sentence only_if_operates{"Chỉ khi điều khoản của hiệp định được áp dụng.",
                            "Only if the clause of the agreement operates."};
  Sentence with_form{"{paper} (mẫu {form})", "{paper} (form {form})"};
  Sentence if_applies{"{paper} – nếu thuộc trường hợp này", "{paper} – if it applies"};
  Sentence not_compared{"Quy định này chưa được đối chiếu với văn bản gốc.",
                        "This law was not compared with its own text."};
};

inline constexpr Sentences sentences{};

/// All of them, for catalogues to be held against.
[[nodiscard]] std::vector<Sentence> all_sentences();

}  // namespace huong
