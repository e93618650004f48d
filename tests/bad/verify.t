# Sheets that cannot be used end with 2 or 3; rows that cannot be read stand in the results and end with 7.

$ huong verify
! huong: thiếu tên tệp (hoặc “-” để đọc từ đầu vào chuẩn)
! Xem cách dùng: huong verify --help
[exit 2]

$ huong verify - --days ymd < /dev/null
! huong: --days ymd: chỉ có dmy và mdy
! Xem cách dùng: huong verify --help
[exit 2]

$ huong verify nowhere.csv
! nowhere.csv: không đọc được tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: không dùng được bảng này.
[exit 3]

$ huong verify tiny
! tiny: đây là một thư mục, không phải tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: không dùng được bảng này.
[exit 3]

$ huong verify - < /dev/null
! -: bảng trống — dòng đầu phải là tên các cột
! 1 lỗi: không dùng được bảng này.
[exit 3]

$ huong verify - --rules tiny <<'X'
> id,benefit,payd,from,to,wage
> 1,old-age,5,2010-01,2019-12,10000
> X
! -:1: Không có cột số tiền đã quyết định (paid). Các cột có: id, benefit, payd, from, to, wage — Đặt tên cột đó là paid.
! 1 lỗi: không dùng được bảng này.
[exit 3]

$ huong verify - --rules tiny --lang en <<'X'
> id,so ho so,benefit,paid,xa.pension.averge,paid:xa.pension.monthyl,event:refnd,from,wage
> 1,1,old-age,5,10000,,,2010-01,10000
> X
! -:1:2: The columns "id" and "so ho so" mean the same — Drop one of them.
! -:1:5: The column "xa.pension.averge" is not understood: the lawbook has no "xa.pension.averge" — Did you mean "xa.pension.average"?
! -:1:6: The column "paid:xa.pension.monthyl" is not understood: the lawbook has no "xa.pension.monthyl" — Did you mean "xa.pension.monthly"?
! -:1:7: The column "event:refnd" is not understood: the lawbook has no "refnd" — Did you mean "refund"?
! 4 faults: the sheet cannot be used.
[exit 3]

$ huong verify - --rules tiny --benefit xa.pension.oldage <<'X'
> id,paid,from,to,wage
> 1,5,2010-01,2019-12,10000
> X
! -: Không có quyền lợi "xa.pension.oldage" — Ghi mã kết quả: xa.pension.old-age, xa.pension.refund.
! 1 lỗi: không dùng được bảng này.
[exit 3]

$ huong verify - --rules tiny --lang en <<'X' | tr -d '\r' | cut -d, -f1,2,8,10,15-
> id,ho ten,benefit,born,nationality,as_of,paid,from,to,wage,kind,colour
> 1,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,red
> 2,An,xa.pension.old-age,05/08/1966,XA,2026-11-23,2500,2010-01,2019-12,10000,,
> 3,An,xa.pension.old-age,1966-10,XA,2026-11-23,2.500,2010-01,2019-12,10000,,
> 4,An,xa.pension.old-age,1966-10,XA,2026-11-23,,2010-01,2019-12,10000,,
> 5,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,98/03,2019-12,10000,,
> 6,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2019-12,2010-01,10000,,
> 7,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,holiday,
> 8,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,
> 8,Bình,,,,,,2020-01,2020-12,10000,,
> 9,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,
> 9,An,,,,,,2019-01,2020-12,12000,,
> 10,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,,5
> 11,An,maternity,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,
> 12,An,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000,,
> X
﻿id,line,verdict,reason,explanation,law,notes
1,2,ok,,,,
2,3,bad-row,sheet.ambiguous,"""05/08/1966"" in the column ""born"" can be read in two ways. Write year-month-day, for example 1969-08-20; with 20/08/1969 use --days dmy.",,
3,4,bad-row,sheet.ambiguous,"""2.500"" in the column ""paid"" can be read in two ways. Write it without separators, for example 6250000.",,
4,5,bad-row,sheet.missing,The claim lacks the amount decided (paid). Write it in the claim's first row; 0 where it was refused.,,
5,6,bad-row,sheet.value,"""98/03"" in the column ""from"" is no month. Write year-month, for example 2019-03; to a year of the Republic of China calendar add 1911.",,
6,7,bad-row,sheet.backwards,"The first month ""2019-12"" is after the last, ""2010-01"". Swap the two.",,
7,8,bad-row,sheet.word,"""holiday"" in the column ""kind"" is not understood. Use one of: insured, sickness, uncovered.",,
8,9,bad-row,sheet.conflict,"The column ""ho ten"" has two values in one claim: ""An"" and ""Bình"". Make them the same, or give the claim another id.",,
9,11,bad-row,case.overlap,Two lines of xa.work cover the months 2019-01…2019-12 (the other: line 11). Mend from/to so that each month stands in one line; drop a line that was copied twice.,,
10,13,bad-row,sheet.fields,The row has more fields than there are columns. Put a field that holds a comma in quotation marks.,,
11,14,bad-row,sheet.benefit,"There is no benefit ""maternity"". Write the id of the result: xa.pension.old-age, xa.pension.refund.",,
12,15,ok,,,,
! Columns not used: colour
! Decisions: 12. Right 2, different 0, unknown 0, bad rows 10.

$ huong verify - --rules tiny --json -q <<'X'
> id,benefit,born,nationality,as_of,paid,from,to,wage
> 1,xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000
> 2,"xa.pension.old-age,1966-10,XA,2026-11-23,2500,2010-01,2019-12,10000
> X
{"huong":"verification/1","id":"1","line":2,"result":"xa.pension.old-age","status":"granted","expected":"2500","paid":"2500","difference":"0","verdict":"ok"}
{"huong":"verification/1","id":"","line":3,"verdict":"bad-row","reason":"csv.open-quote","text":{"vi":"dấu ngoặc kép mở ở dòng này không được đóng — đóng dấu ngoặc kép, hoặc xóa dấu ở đầu ô","en":"the quotation mark opened on this line is never closed — close it, or delete the one that begins the field"}}
[exit 7]

$ huong verify - --rules tiny -o nowhere/results.csv < /dev/null
! huong: không ghi được vào nowhere/results.csv
! kiểm tra lại tên tệp và quyền đọc
! Xem cách dùng: huong verify --help
[exit 2]
