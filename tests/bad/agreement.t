# Agreements: their form, then their sense.

$ for f in bad/schema/agreement-*.yaml; do huong agreement check $f --rules tiny 2>&1 | grep -v 'lỗi\.$'; done
bad/schema/agreement-clause-key.yaml:9:63: Không có khóa "operates" ở đây — Bỏ khóa này.
bad/schema/agreement-method.yaml:9:86: "prorata" không phải là giá trị của method — dùng một trong: none, own-periods, pro-rata, better-of, own-if-enough, full-career, residence-fraction, top-up, single-payer, transfer, choice, account
bad/schema/agreement-no-clauses.yaml:2:1: Thiếu danh sách "clauses" — Thêm ít nhất một điều khoản.
bad/schema/agreement-one-party.yaml:5:10: Phải có từ hai bên trở lên: parties: [AA, BB] — Viết mã các nước.
bad/schema/agreement-operative.yaml:9:74: "soon" không phải là ngày — Viết năm-tháng-ngày, ví dụ 2024-01-01.
bad/schema/agreement-overlap.yaml:9:81: "twice" không phải là giá trị của overlap — dùng một trong: once, { priority: […] }
bad/schema/agreement-scope-list.yaml:9:79: scope viết chưa đúng dạng — viết { AA: [ … ] }
bad/schema/agreement-status.yaml:6:9: Trạng thái "planned" không có — Dùng signed, draft hoặc model.
bad/schema/agreement-totalization-key.yaml:9:88: totalization không có mục "min_onw" — có phải ý bạn là "min_own"
bad/schema/agreement-totalization-key.yaml:9:86: không nói chế độ nào của AA đưa thời gian vào cộng — thêm schemes: { AA: [ … ] }
bad/schema/agreement-totalization-key.yaml:9:86: không nói chế độ nào của BB đưa thời gian vào cộng — thêm schemes: { BB: [ … ] }
bad/schema/agreement-unknown-term.yaml:9:72: không có điều khoản tên "totalisation" — có phải ý bạn là "totalization"

$ huong agreement check - --rules tiny <<'X'
> huong: agreement/1
> id: xa-xb-3
> label: { vi: Dự thảo, en: Draft }
> parties: [XA, XB]
> status: draft
> law: Draft
> clauses:
>   - id: scope
>     title: { vi: Phạm vi, en: Scope }
>     article: art. 1
>     terms:
>       schemes: { XA: [xa.wrk], XC: [xb.work] }
>       scope: { XA: [old-age], XB: [old-age] }
>   - id: benefits
>     title: { vi: Cộng gộp, en: Totalization }
>     article: art. 2
>     terms:
>       totalization: { min_own: { XA: many }, only_if_needed: perhaps, counts: everything }
>       method: { XA: pro-rata }
>       overlap: once
>   - id: again
>     title: { vi: Lại lần nữa, en: Again }
>     article: art. 3
>     terms:
>       overlap: once
> X
! -:12:22: không có chế độ "xa.wrk" — khai báo chế độ này trong luật của XA hoặc sửa tên
! -:12:32: "XC" không phải là một bên của hiệp định — các bên: XA, XB
! -:18:38: min_own phải là số tháng từ 0 đến 1200 — viết chẳng hạn 12
! -:18:62: "perhaps" không phải là giá trị của only_if_needed — dùng một trong: yes, no
! -:18:79: "everything" không phải là giá trị của counts — dùng một trong: right, amount
! -:25:7: overlap có trong cả hai điều khoản "benefits" và "again" — giữ lại một nơi
! -:18:21: không nói XB tính mức hưởng thế nào khi cộng thời gian — thêm method: { XB: own-periods } hoặc pro-rata
! -:18:21: không nói chế độ nào của XB đưa thời gian vào cộng — thêm schemes: { XB: [ … ] }
! 8 lỗi.
[exit 3]

$ huong agreement diff xa-xb tiny/draft.yaml --json --rules tiny
! huong: lệnh agreement diff không có tùy chọn “--json”
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement list xa-xb --rules tiny
! huong: thừa “xa-xb”
! Xem cách dùng: huong agreement --help
[exit 2]
