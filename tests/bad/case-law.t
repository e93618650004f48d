# A case against the law: schemes, kinds, keys and events that the lawbook does not know, months that overlap.

$ huong calc - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, sex: male, nationality: XA, residence: XA }
> records:
>   - { scheme: xa.wrk, kind: insured, from: 2010-01, to: 2010-12, wage: 1 }
>   - { scheme: xa.work, kind: insurd, from: 2011-01, to: 2011-12, wage: 1 }
>   - { scheme: xa.work, kind: insured, from: 2012-01, to: 2012-12, pay: 1 }
>   - { scheme: xa.work, kind: insured, from: 2013-01, to: 2013-12, wage: 1, sector: privat }
>   - { scheme: xa.work, kind: insured, from: 2014-01, to: 2014-12, wage: 1, visa: E-9 }
>   - { scheme: xa.work, kind: insured, from: 2015-01, to: 2015-12, wage: 1 }
>   - { scheme: xa.work, kind: insured, from: 2015-12, to: 2016-12, wage: 1 }
>   - { scheme: xa.work, kind: insured, from: 2017-01, to: 2017-12, wage: 1.123456789 }
>   - { scheme: xa.work, kind: insured, from: 2018-01, to: 2018-12, wage: 999999999999999 }
> events:
>   - { refnd: 2020-01-01 }
>   - { refund: 2020-01-01 }
>   - { refund: 2020-01-01, scheme: xa.nothing }
> given: { xa.pension.averag: 5 }
> elect: { xa.pension.own: 1 }
> assume: { xa-xb.benefit-operative: 2025-01-01, zz.benefits-operative: 2025-01-01 }
> agreements: [xa-xc]
> X
! -:21:14: không có hiệp định "xa-xc" — các hiệp định có ở đây: xa-xb
! -:20:11: không có điều khoản "xa-xb.benefit-operative" — các điều khoản của xa-xb: scope, benefits
! -:20:48: không có điều khoản "zz.benefits-operative" — kiểm tra tên hiệp định
! -:12:5: Có số tiền ghi quá nhiều chữ số lẻ — Ghi tối đa 6 chữ số lẻ; số quý, tuần, ngày ghi từng năm một dòng.
! -:5:5: Không có chế độ "xa.wrk" — Có phải "xa.work"?
! -:6:5: Không có loại thời gian nào của xa.work tên là "insurd" — Có phải "insured"?
! -:7:5: xa.work không nhận "pay" — Dùng: wage.
! -:8:76: Không có giá trị nào của "sector" tên là "privat" — Có phải "private"?
! -:9:76: Không có khóa nào của xa.work tên là "visa" — Dùng một trong: sector.
! -:15:5: Không có sự kiện "refnd" — Có phải "refund"?
! -:16:5: Sự kiện refund thiếu "scheme" — Thêm "scheme: …".
! -:11:5: Hai dòng của xa.work cùng kê các tháng 2015-12 (dòng kia: 10) — Sửa from/to để mỗi tháng chỉ nằm trong một dòng; nếu ảnh chụp trùng dòng thì bỏ dòng thừa.
! -:18:10: Không có quy tắc "xa.pension.averag" — Có phải "xa.pension.average"?
! -:19:10: Không có quyền lựa chọn "xa.pension.own" — Bỏ mục này.
! 14 lỗi: chưa tính gì.
[exit 3]

$ huong calc - --rules tiny --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, sex: male, nationality: XA, residence: XA }
> records:
>   - { scheme: xa.work, kind: insured, from: 1960-01, to: 1960-12, wage: 1 }
>   - { scheme: xa.work, kind: insured, from: 2030-01, to: 2030-12, wage: 1 }
>   - { scheme: xa.work, kind: insured, from: 2012-05, to: 2012-01, wage: 1 }
> given: { xa.pension.average: abc }
> X
! -:7:58: records[3]: "to" (2012-01) is before "from" (2012-05) — swap the two? from: 2012-01, to: 2012-05
! -:5:5: records[1]: begins 1960-01, before the birth, 1966-10 — check the date of birth and the year of this line
! 2 faults: nothing was computed.
[exit 3]

$ huong calc - --rules attached <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-04, sex: male, nationality: XA, residence: XA }
> family:
>   - { relation: child, incom: 5 }
>   - { relation: child, income: five }
> records:
>   - { scheme: xa.work, kind: insured, from: 2021-01, to: 2021-12, contrat: lasting }
>   - { scheme: xa.work, kind: insured, from: 2022-01, to: 2022-12, contract: lastig }
>   - { scheme: xa.work, kind: insured, from: 2023-01, to: 2023-12, not_in: [xa.jobles] }
>   - { scheme: xa.jobless, kind: insured, from: 2024-01, to: 2024-12, wage: 5, sector: state }
> X
! -:8:67: Không có khóa nào của xa.work tên là "contrat" — Có phải "contract"?
! -:9:67: Không có giá trị nào của "contract" tên là "lastig" — Có phải "lasting"?
! -:10:5: Không có chế độ "xa.jobles" — Có phải "xa.jobless"?
! -:11:79: Không có khóa nào của xa.jobless tên là "sector" — Dùng một trong: region, contract.
! -:5:24: Không có khóa nào của người thân tên là "incom" — Có phải "income"?
! -:6:24: Giá trị "five" của "income" không hợp lệ — Cần: XAA.
! 6 lỗi: chưa tính gì.
[exit 3]
