# Wrong usage ends with 2, says what and the way out.

$ huong calk
! huong: không có lệnh “calk”
! Có phải bạn muốn: huong calc
! Xem cách dùng: huong --help
[exit 2]

$ huong calc
! huong: thiếu tên tệp (hoặc “-” để đọc từ đầu vào chuẩn)
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml more
! huong: thừa “more”
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc --jsn tiny/an.yaml
! huong: lệnh calc không có tùy chọn “--jsn”
! Có phải bạn muốn: --json
! Xem cách dùng: huong calc --help
[exit 2]

$ huong --stric
! huong: không có tùy chọn “--stric”
! Có phải bạn muốn: --strict
! Xem cách dùng: huong --help
[exit 2]

$ huong calc tiny/an.yaml --as-of 2026-02-30
! huong: --as-of 2026-02-30: không phải một ngày có thật, dạng 2026-11-23
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --as-of
! huong: --as-of cần một giá trị đi sau
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --as-of 2026-01-01 --as-of 2026-01-02
! huong: --as-of được ghi nhiều lần
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --json=perhaps
! huong: --json không nhận giá trị như vậy
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --lang fr
! huong: --lang fr: chỉ có vi, en, de, ja, ko, zh-Hant
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --rules nowhere
! huong: --rules nowhere: không có thư mục rules hay agreements ở đó
! Xem cách dùng: huong calc --help
[exit 2]

$ huong calc tiny/an.yaml --rules tiny -o $TMPDIR/no/such/folder > /dev/null 2>&1
[exit 2]

$ huong explain tiny/an.yaml --rules tiny
! huong: thiếu tên quyền lợi cần giải thích
! Tệp này có: xa.pension.old-age, xa.pension.refund
! Xem cách dùng: huong explain --help
[exit 2]

$ huong explain tiny/an.yaml old-age --rules tiny
! huong: trường hợp này không có quyền lợi “old-age”
! Có phải bạn muốn: xa.pension.old-age
! Xem cách dùng: huong explain --help
[exit 2]

$ huong explain tiny/an.yaml xa.pension.old-age --rules tiny --depth 0
! huong: --depth 0: cần một số nguyên từ 1 trở lên
! Xem cách dùng: huong explain --help
[exit 2]

$ huong rules
! huong: thiếu việc cần làm: list hoặc show MÃ
! Xem cách dùng: huong rules --help
[exit 2]

$ huong rules lst
! huong: rules không có việc “lst”
! Có phải bạn muốn: huong rules list
! Xem cách dùng: huong rules --help
[exit 2]

$ huong rules show --rules tiny
! huong: thiếu mã của quy tắc
! Xem cách dùng: huong rules --help
[exit 2]

$ huong rules show monthly --rules tiny
! huong: bộ luật không có mã “monthly”
! Có phải bạn muốn: xa.pension.monthly
! Xem cách dùng: huong rules --help
[exit 2]

$ huong rules list zz --rules tiny
! huong: bộ luật không có mã “zz”
! Xem cách dùng: huong rules --help
[exit 2]

$ huong agreement
! huong: thiếu việc cần làm: list, show, diff hoặc check
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement shw
! huong: agreement không có việc “shw”
! Có phải bạn muốn: huong agreement show
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement show --rules tiny
! huong: thiếu tên hiệp định hoặc tệp
! Có: xa-xb
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement show xa-xc --rules tiny
! huong: không có hiệp định “xa-xc” trong bộ luật, cũng không có tệp tên đó
! Có phải bạn muốn: xa-xb
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement diff xa-xb --rules tiny
! huong: thiếu tên hai hiệp định để so sánh
! Có: xa-xb
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong agreement show xa-xb xa-xb --rules tiny
! huong: thừa “xa-xb”
! Xem cách dùng: huong agreement --help
[exit 2]

$ huong schema
! huong: thiếu tên mẫu: agreement, agreements, case, cases, check, compare, papers, questions, rules, timeline, words
! Xem cách dùng: huong schema --help
[exit 2]

$ huong schema cse
! huong: không có mẫu “cse”
! Có phải bạn muốn: case
! Xem cách dùng: huong schema --help
[exit 2]

$ huong demo hng
! huong: không có tệp mẫu “hng”
! Có phải bạn muốn: hung
! Xem cách dùng: huong demo --help
[exit 2]

$ huong check - - --rules tiny
! huong: “-” (đầu vào chuẩn) chỉ ghi được một lần
! Xem cách dùng: huong check --help
[exit 2]

$ cd $TMPDIR && huong test
! huong: ở đây không có thư mục rules: chỉ ra bằng --rules THƯ_MỤC, hoặc ghi tên tệp *.test.yaml
! Xem cách dùng: huong test --help
[exit 2]

$ huong calk --lang en
! huong: there is no command “calk”
! Did you mean: huong calc
! See: huong --help
[exit 2]
