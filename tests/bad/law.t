# Law that contradicts itself, or says what cannot be computed. The rest of the lawbook stands beside it.

$ huong check - --rules tiny <<'X'
> huong: rules/1
> country: XA
> prefix: xa.bad
> rules:
>   xa.bad.name: { label: { vi: Một, en: One }, unit: months, law: Law 1, is: nothing + 1 months }
>   xa.bad.mix: { label: { vi: Hai, en: Two }, unit: months, law: Law 1, is: 1 months + 1 years }
>   xa.bad.round: { label: { vi: Ba, en: Three }, unit: months, law: Law 1, is: "round(1 months, none)" }
>   xa.bad.circle: { label: { vi: Bốn, en: Four }, unit: months, law: Law 1, is: circle-2 }
>   xa.bad.circle-2: { label: { vi: Năm, en: Five }, unit: months, law: Law 1, is: circle }
>   xa.bad.function: { label: { vi: Sáu, en: Six }, unit: months, law: Law 1, is: "mx(1 months, 2 months)" }
>   xa.bad.few: { label: { vi: Bảy, en: Seven }, unit: months, law: Law 1, is: "floor(1 months, 2)" }
>   xa.bad.text: { label: { vi: Tám, en: Eight }, unit: months, law: Law 1, is: "1 months +" }
>   xa.bad.truth: { label: { vi: Chín, en: Nine }, unit: months, law: Law 1, is: if 1 then 2 months else 3 months }
>   xa.bad.word: { label: { vi: Mười, en: Ten }, unit: truth, law: Law 1, is: sex = woman }
>   xa.bad.scheme: { label: { vi: Mười một, en: Eleven }, unit: spans, law: Law 1, is: spans(records(xa.nothing)) }
>   xa.bad.event: { label: { vi: Mười hai, en: Twelve }, unit: truth, law: Law 1, is: happened(flood) }
>   xa.bad.product: { label: { vi: Mười ba, en: Thirteen }, unit: XAA, law: Law 1, is: "sum(records(xa.work), wage + 1)" }
>   xa.bad.days: { label: { vi: Mười bốn, en: Fourteen }, unit: day, law: Law 1, is: as-of + 1 months }
>   xa.bad.by: { label: { vi: Mười lăm, en: Fifteen }, unit: percent, law: Law 1, is: xa.pension.percent }
>   xa.bad.key: { label: { vi: Mười sáu, en: Sixteen }, unit: percent, law: Law 1, is: "xa.pension.percent[3]" }
>   xa.bad.at: { label: { vi: Mười bảy, en: Seventeen }, unit: months, law: Law 1, is: xa.pension.own at 2026-01 }
>   xa.pension.own: { label: { vi: Mười tám, en: Eighteen }, unit: months, law: Law 1, is: 1 months }
>   xa.bad.versions:
>     label: { vi: Mười chín, en: Nineteen }
>     unit: months
>     by: 2026-01
>     versions:
>       2020-01-01: { is: 1 months, law: Law 1, ends: 2021-01-01 }
>       2022-01-01: { is: 2 months, law: Law 2 }
> X
! -:12:89: Công thức dừng giữa chừng — Ở đây phải là một số, một tên hay một dấu ngoặc mở.
! -:22:3: "xa.pension.own" đã được khai báo ở nơi khác — Đổi tên một chỗ.
! -:23:3: "xa.bad.versions" không có luật từ sau 2021-01-01 đến trước 2022-01-01 — Thêm phiên bản cho khoảng này, hoặc phiên bản `unknown`.
! -:5:77: Không có tên "nothing" — Khai báo nó trong rules, parameters hoặc let.
! -:6:76: Đơn vị không khớp: months + years — Đổi cho cùng đơn vị, ví dụ as-years(…), as-months(…), number(…).
! -:7:95: Không có quy tắc làm tròn "none" — Khai báo nó trong roundings.
! -:10:81: Không có hàm "mx" — Có phải "max"?
! -:11:78: floor(…) cần 1 đối số, đang có 2 — Xem danh sách hàm trong docs/rule-authors.md.
! -:13:83: Đơn vị không khớp: number if truth — Đổi cho cùng đơn vị, ví dụ as-years(…), as-months(…), number(…).
! -:14:83: "woman" không phải là một trong các lựa chọn: female, male — Chọn một từ trong danh sách.
! -:15:100: Không có chế độ "xa.nothing" — Khai báo trong schemes.
! -:15:92: records(…) phải bắt đầu bằng tên một chế độ — Ví dụ records(xx.scheme, kind = insured).
! -:16:94: Không có sự kiện "flood" — Khai báo trong events.
! -:17:108: Không có tên "wage" — Khai báo nó trong rules, parameters hoặc let.
! -:17:86: Công thức cho ra number, nhưng ở đây cần XAA — Sửa công thức, hoặc sửa `unit`.
! -:18:84: Ngày cộng tháng có thể rơi vào ngày không có thật (31-01 + 1 tháng) — Viết add-months(ngày, số tháng, last-day) hoặc next-month, refuse, đúng như luật quy định.
! -:19:85: Giá trị của "xa.pension.percent" thay đổi theo thời gian, mà quy tắc này không có ngày quyết định — Viết "xa.pension.percent at <ngày hoặc tháng>", hoặc thêm `by`.
! -:20:86: "xa.pension.percent" là tham số theo ngày, không phải bảng — Viết "xa.pension.percent at <ngày>".
! -:21:86: Trước `at` phải là một tham số có ngày — Kiểm tra tên "xa.pension.own".
! 19 lỗi.
[exit 3]

$ huong check - --rules tiny --lang en <<'X'
> huong: rules/1
> country: XA
> prefix: xa.bad
> rules:
>   xa.bad.mix: { label: { vi: Hai, en: Two }, unit: XAA, law: Law 1, is: xa.pension.average + 1 months }
> X
! -:5:73: The units do not fit: XAA + months — Convert one of them, for example as-years(…), as-months(…), number(…).
! 1 fault.
[exit 3]

$ huong check - --rules attached <<'X'
> huong: rules/1
> country: XA
> prefix: xa.bad
> schemes:
>   xa.health:
>     label: { vi: Một, en: One }
>     currency: XAA
>     law: Law 1
>     kinds: { insured: { label: { vi: a, en: b } } }
>     keys: { region: { values: [1, 2, 3], label: { vi: vùng, en: region } } }
>     wage:
>       ceiling:
>         - { where: { sector: [state] }, is: 5 XAA, law: Law 1 }
>         - { is: 5 XAA, law: Law 1 }
>         - { where: { region: [4] }, is: 5 XAA, law: Law 1 }
>     attached:
>       - { to: xa.work, kinds: { insured: insurd }, law: Law 1 }
>       - { to: xa.wrk, kinds: { insured: insured }, law: Law 1 }
>       - { to: xa.work, kinds: { insured: insured }, where: { sector: [state] }, from: 2020-02, to_month: 2020-01, law: Law 1 }
>   xa.ring:
>     label: { vi: Hai, en: Two }
>     currency: XBB
>     law: Law 1
>     kinds: { insured: { label: { vi: a, en: b } } }
>     attached:
>       - { to: xa.health, kinds: { insured: insured }, law: Law 1 }
> family:
>   income: { label: { vi: a, en: b }, unit: XAA }
>   age: { label: { vi: a, en: b }, unit: number }
> rules:
>   xa.bad.family: { label: { vi: Ba, en: Three }, unit: number, law: Law 1, is: "family(2026-01, income < 5 months)" }
> X
! -:17:42: xa.health không có loại thời gian "insurd" — Có phải "insured"?
! -:18:15: Không có chế độ "xa.wrk" — Có phải "xa.work"?
! -:19:9: "xa.health.attached": from sau to_month — Đổi chỗ hai tháng.
! -:19:62: Chế độ xa.health không có khóa "sector" — Khai báo nó trong `keys` của chế độ.
! -:26:15: xa.ring dùng XBB, còn xa.health dùng XAA — Chỉ gắn với chế độ dùng cùng loại tiền.
! -:17:9: Khóa "region" của xa.health và của xa.work có các giá trị khác nhau — Hai chế độ gắn với cùng một việc làm phải khai báo khóa này như nhau, hoặc đặt tên khác.
! -:28:3: Khóa "income" của người thân đã có rồi — Khai báo một lần, hoặc đặt tên khác.
! -:29:3: Khóa "age" của người thân đã có rồi — Khai báo một lần, hoặc đặt tên khác.
! -:31:105: Công thức cho ra months, nhưng ở đây cần XAA — Sửa công thức, hoặc sửa `unit`.
! -:13:22: Chế độ xa.health không có khóa "sector" — Khai báo nó trong `keys` của chế độ.
! -:15:11: Mục này của "xa.health.wage.ceiling" không bao giờ được xét tới — Bỏ đi, hoặc đưa lên trước.
! -:15:31: "4" không phải là giá trị của "region" — Kiểm tra khai báo của chế độ.
! 12 lỗi.
[exit 3]

$ huong check - --rules attached --lang en <<'X'
> huong: rules/1
> country: XA
> prefix: xa.bad
> schemes:
>   xa.one:
>     label: { vi: Một, en: One }
>     currency: XAA
>     law: Law 1
>     kinds: { insured: { label: { vi: a, en: b } } }
>     attached: [{ to: xa.two, kinds: { insured: insured }, law: Law 1 }]
>   xa.two:
>     label: { vi: Hai, en: Two }
>     currency: XAA
>     law: Law 1
>     kinds: { insured: { label: { vi: a, en: b } } }
>     attached: [{ to: xa.one, kinds: { insured: insured }, law: Law 1 }]
> X
! -:10:16: These schemes are attached to each other in a circle: xa.one → xa.two → xa.one — Leave out one entry of `attached`.
! 1 fault.
[exit 3]

$ huong check - --rules tiny <<'X'
> huong: rules/1
> country: XA
> prefix: xa.bad
> rules:
>   xa.bad.asked: { label: { vi: Một, en: One }, unit: number, law: Law 1, is: if agreed(flat) = whole then 1 else 2 }
>   xa.bad.word: { label: { vi: Hai, en: Two }, unit: number, law: Law 1, is: if agreed(flat-part) = half then 1 else 2 }
>   xa.bad.own: { label: { vi: Ba, en: Three }, unit: months, law: Law 1, is: months(foreign) }
> benefits:
>   xa.bad.pension:
>     label: { vi: Lương hưu, en: Pension }
>     scheme: xa.work
>     branch: old-age
>     claims: [old-age]
>     law: Law 1
>     months: { own: own }
>     conditions:
>       - { name: months, is: own > 0 months, else: refused, law: Law 1 }
>     per: month
>     basis: national
> X
! -:5:88: agreed(…) không hỏi được "flat" — Hỏi được: flat-part, prospective-period, first-entry-assimilation, totalization.against, refund.base, refund.wait-months.
! -:6:100: "half" không phải là một trong các lựa chọn: whole, in-proportion, none — Chọn một từ trong danh sách.
! -:10:5: Số tháng `own` của xa.bad.pension tính cả tháng ở nước khác — Tách thành một quy tắc chỉ đếm tháng của chế độ này; tổng để ở `counted`.
! 3 lỗi.
[exit 3]
