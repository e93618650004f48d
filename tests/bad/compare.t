$ huong compare vn-kr
! huong: thiếu tên hai hiệp định để so sánh
! ví dụ: huong compare none vn-kr --cases ho-so/
! Xem cách dùng: huong compare --help
[exit 2]

$ huong compare none vn-kr
! huong: thiếu --cases
! ví dụ: --cases ho-so/ hoặc --cases doi.csv
! Xem cách dùng: huong compare --help
[exit 2]

$ huong compare none vn-krr --cases personas
! huong: không có hiệp định “vn-krr” trong bộ luật, cũng không có tệp tên đó
! Có phải bạn muốn: vn-kr
! Xem cách dùng: huong compare --help
[exit 2]

$ huong compare none vn-kr --cases bad/schema/none-there
! bad/schema/none-there: không đọc được tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: chưa tính gì.
[exit 3]

$ mkdir -p $TMPDIR/empty && huong compare none vn-kr --cases $TMPDIR/empty 2>&1 | sed "s|$TMPDIR|TMP|"
huong: thư mục “TMP/empty” không có trường hợp nào (.yaml, .json)
ví dụ: --cases ho-so/ hoặc --cases doi.csv
Xem cách dùng: huong compare --help

$ huong compare none vn-kr --cases personas --operative soon --age 200
! huong: “200” không phải là tuổi
! viết một số từ 20 đến 120
! Xem cách dùng: huong compare --help
[exit 2]

$ huong compare none vn-kr --cases personas --age 200
! huong: “200” không phải là tuổi
! viết một số từ 20 đến 120
! Xem cách dùng: huong compare --help
[exit 2]

$ huong compare none vn-kr --cases personas --rate KRW=18.5 --lang en
! huong: “KRW=18.5” is no rate of exchange
! write --rate KRW/VND=18.5, say; all rates into one currency
! See: huong compare --help
[exit 2]

$ printf 'born,sex\n1990,male\n' > $TMPDIR/l.csv; huong compare none vn-kr --cases $TMPDIR/l.csv 2>&1 | sed "s|$TMPDIR|TMP|"
TMP/l.csv:1:1: bảng thiếu cột id hoặc scheme — dòng đầu: id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage
1 lỗi: không dùng được bảng này.

$ printf 'id,born,scheme,kind,from,to,wage\na,1990,vn.compulsory,insured,2010-01,2011-01,5000000\nb,1990,vn.compulsory,insured,2010-01,2011-01,5000000\na,,vn.compulsory,insured,2012-01,2011-01,5000000\n' > $TMPDIR/l.csv; huong compare none vn-kr --cases $TMPDIR/l.csv 2>&1 | sed "s|$TMPDIR|TMP|"
TMP/l.csv:4:1: các dòng cùng id không liền nhau — sắp xếp bảng theo id
TMP/l.csv:4:1: records[1]: "to" (2011-01) sớm hơn "from" (2012-01) — đổi chỗ hai tháng? from: 2011-01, to: 2012-01
2 lỗi: không dùng được bảng này.

$ huong sweep vn-kr --cases personas
! huong: thiếu --term
! ví dụ: --term benefits.totalization.min_own.VN
! Xem cách dùng: huong sweep --help
[exit 2]

$ huong sweep vn-kr --term benefit.totalization.min_own.VN --range 0..60 --cases personas
! huong: không có điều khoản nào ở đầu “benefit.totalization.min_own.VN”
! Có phải bạn muốn: benefits
! Xem cách dùng: huong sweep --help
[exit 2]

$ huong sweep vn-kr --term benefits.totalization.min_own.VN --range 60..0 --cases personas
! huong: thiếu hoặc sai --range
! viết chẳng hạn --range 0..120 --step 12, hoặc --values 0,12,60
! Xem cách dùng: huong sweep --help
[exit 2]

$ huong sweep tiny/draft.yaml --rules tiny --term benefits.totalization.min_own.XA --values never,always --cases tiny/an.yaml
! tiny/draft.yaml:15:5: min_own phải là số tháng từ 0 đến 1200 — viết chẳng hạn 12
! 1 lỗi.
[exit 3]

$ huong sweep vn-kr --term benefits.totalization.min_own.VN --values 1 --cases personas
! huong: 1 mức: cần từ 2 đến 60
! viết chẳng hạn --range 0..120 --step 12, hoặc --values 0,12,60
! Xem cách dùng: huong sweep --help
[exit 2]

$ huong lives --host XX
! huong: không có số liệu về người lao động ở “XX”
! KR, JP, TW, DE, MY, CZ, all
! Xem cách dùng: huong lives --help
[exit 2]

$ huong lives --count many --lang en
! huong: “many” is no number that can be used here
! --count from 1 to 1000000; --seed from 0
! See: huong lives --help
[exit 2]
