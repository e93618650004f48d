# `todo` called wrongly, on files that are wrong, and with dossiers that are not in order.

$ huong todo
! huong: thiếu tên tệp (hoặc “-” để đọc từ đầu vào chuẩn)
! Xem cách dùng: huong todo --help
[exit 2]

$ huong todo tiny/an.yaml --json --ics --rules tiny
! huong: chỉ dùng một trong hai: --json hoặc --ics
! Xem cách dùng: huong todo --help
[exit 2]

$ huong todo tiny/an.yaml --icl --rules tiny
! huong: lệnh todo không có tùy chọn “--icl”
! Có phải bạn muốn: --ics
! Xem cách dùng: huong todo --help
[exit 2]

$ huong todo tiny/an.yaml --ics --rules tiny -o /nowhere/an.ics
! huong: không ghi được vào /nowhere/an.ics
! kiểm tra lại tên tệp và quyền đọc
! Xem cách dùng: huong todo --help
[exit 2]

$ huong todo tiny/draft.yaml --rules tiny
! tiny/draft.yaml:1:8: đây là tệp “agreement/1”, không phải “case/1” — dùng tệp bắt đầu bằng huong: case/1
! 1 lỗi: chưa tính gì.
[exit 3]

$ huong todo nothing.yaml --rules tiny
! nothing.yaml: không đọc được tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: chưa tính gì.
[exit 3]

$ huong todo - --rules tiny --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-13, nationality: XA }
> records: [{ scheme: xa.work, kind: posted, from: 2010-02, to: 2009-06 }]
> X
! -:3:17: person.born: there is no month "1990-13" — months run from 01 to 12 and stand after the year
! -:4:63: records[1]: "to" (2009-06) is before "from" (2010-02) — swap the two? from: 2009-06, to: 2010-02
! 2 faults: nothing was computed.
[exit 3]

$ huong check - --rules tiny <<'X'
> huong: rules/1
> country: XA
> prefix: xa.pension
> dossiers:
>   xa.bad.one:
>     label: { vi: Một, en: One }
>     for: [old-ages, xb.pension]
>     phase: later
>     office: Fund
>     by: own
>     opens: nothing
>     papers:
>       - { paper: { vi: Đơn, en: Claim }, when: own, form: [1] }
>       - { papers: { vi: Đơn, en: Claim } }
>     say: { vi: "{nothing}", en: "{own}" }
>     law: Law 1
>     checked: soon
>   xa.bad.two: { label: { vi: Hai, en: Two }, phase: claim, office: { vi: Quỹ, en: Fund } }
>   xa.pension.old-age: { label: { vi: Ba, en: Three } }
> X
! -:9:13: "xa.bad.one" thiếu "office" bằng hai thứ tiếng — Viết office: { vi: "…", en: "…" }.
! -:17:14: "soon" không phải là ngày — Viết năm-tháng-ngày, ví dụ 2025-07-01.
! -:8:12: Không hiểu "later" ở đây — Dùng một trong: before-departure, abroad, on-return, claim, joining.
! -:7:11: Không có quyền lợi "old-ages" — Có phải "xa.pension.old-age"?
! -:7:21: Không có quyền lợi "xb.pension" — Khai báo nó trong benefits.
! -:11:12: Không có tên "nothing" — Khai báo nó trong rules, parameters hoặc let.
! -:10:9: "by" của "xa.bad.one" phải cho ra một ngày hoặc một tháng — Dùng một quy tắc có unit: month hoặc day.
! -:13:59: "form" của "xa.bad.one.papers[1]" phải là một dòng chữ — Đặt cả câu trong dấu ngoặc kép.
! -:13:48: Công thức cho ra months, nhưng ở đây cần truth — Sửa công thức, hoặc sửa `unit`.
! -:14:11: "xa.bad.one.papers[2]" không có khóa "papers" — Có phải "paper"?
! -:14:9: "xa.bad.one.papers[2]" thiếu "paper" bằng hai thứ tiếng — Viết paper: { vi: "…", en: "…" }.
! -:15:10: Không có tên "nothing" — Khai báo nó trong rules, parameters hoặc let.
! -:18:15: "xa.bad.two" thiếu "law" — Thêm "law: …".
! -:18:3: "xa.bad.two" thiếu "checked" — Thêm "checked: …".
! -:18:3: "xa.bad.two" thiếu "for" — Thêm "for: …".
! -:19:3: "xa.pension.old-age" đã được khai báo ở nơi khác — Đổi tên một chỗ.
! 16 lỗi.
[exit 3]

$ huong check - --rules tiny --lang en <<'X'
> huong: rules/1
> country: XA
> prefix: xa.pension
> dossiers:
>   xa.bad.one:
>     label: { vi: Một, en: One }
>     for: [xa.pension.old-agr]
>     phase: claim
>     office: { vi: Quỹ, en: Fund }
>     by: own
>     papers: none
>     law: Law 1
>     checked: 2026-01-15
> X
! -:7:11: There is no benefit "xa.pension.old-agr" — Did you mean "xa.pension.old-age"?
! -:10:9: "by" of "xa.bad.one" must give a day or a month — Use a rule with unit: month or day.
! -:11:13: "xa.bad.one.papers" must be a list — Write each item after "- ", or all of them in [ ].
! 3 faults.
[exit 3]
