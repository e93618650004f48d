# What a case may not be, by its form alone: one wrong file each (tests/bad/schema).

$ for f in bad/schema/case-*.yaml; do huong calc $f --rules tiny 2>&1 | grep -v '^1 lỗi'; done
bad/schema/case-agreements-scalar.yaml:3:13: agreements: phải là một danh sách — ghi agreements: [vn-kr], hoặc mỗi mục một dòng bắt đầu bằng "- "
bad/schema/case-agreements-twice.yaml:3:21: agreements[2]: "vn-kr" được ghi hai lần — bỏ một dòng
bad/schema/case-assume-operative.yaml:3:37: assume.vn-kr.benefits-operative: "yes" không phải là ngày theo dạng NNNN-TT-NN (năm-tháng-ngày) — ghi đủ năm, tháng, ngày, ví dụ 2026-11-23
bad/schema/case-assume-projection.yaml:3:23: assume.projection: không có lựa chọn "yes" — chọn một trong: held
bad/schema/case-born.yaml:3:17: person.born: "20-08-1969" không phải là ngày sinh đọc được — ghi 1969-08-20
bad/schema/case-claim-benefit.yaml:3:19: claim.benefit: không có lựa chọn "pension" — chọn một trong: old-age, early-retirement, lump-sum, refund, survivors, disability, unemployment, health, work-injury, sickness, maternity, funeral, withdrawal, contributions, training, support, social-pension
bad/schema/case-claim-from-day.yaml:3:34: claim.from: "2026-09-01" không phải là tháng theo dạng NNNN-TT — ghi 2026-09
bad/schema/case-claim-no-benefit.yaml:3:8: claim: thiếu khóa "benefit" — thêm benefit: old-age
bad/schema/case-country.yaml:3:24: person.nationality: "vn" không phải là mã quốc gia — ghi VN
bad/schema/case-day-format.yaml:3:8: as_of: "23/11/2026" không phải là ngày theo dạng NNNN-TT-NN (năm-tháng-ngày) — ghi 2026-11-23
bad/schema/case-day-missing.yaml:3:8: as_of: không có ngày "2026-02-30" — ngày cuối của tháng đó là 2026-02-28
bad/schema/case-elect-list.yaml:3:15: elect.a.b: phải là một giá trị đơn, không phải danh sách hay nhóm khóa — ghi một giá trị ngay sau dấu hai chấm
bad/schema/case-event-no-day.yaml:4:15: events[1].refund: "2025-08" không phải là ngày theo dạng NNNN-TT-NN (năm-tháng-ngày) — ghi đủ năm, tháng, ngày, ví dụ 2026-11-23
bad/schema/case-event-only-dated-fact.yaml:4:5: events[1]: không có khóa nào cho biết đó là sự kiện gì và xảy ra ngày nào — ghi loại sự kiện làm khóa đầu, ngày làm giá trị, ví dụ { refund: 2025-08-22, scheme: kr.national-pension }
bad/schema/case-family-no-relation.yaml:4:5: family[1]: thiếu khóa "relation" — thêm relation: child
bad/schema/case-given-short-name.yaml:3:10: Không có quy tắc "rate" — Dùng một trong: xa.pension.work, xa.pension.own, xa.pension.counted, xa.pension.required, xa.pension.start, xa.pension.average, xa.pension.monthly, xa.pension.paid-back.
bad/schema/case-month-13.yaml:4:54: records[1].to: không có tháng "2020-13" — tháng ghi từ 01 đến 12, sau năm
bad/schema/case-not-in-scalar.yaml:4:71: records[1].not_in: phải là một danh sách — ghi not_in: [vn.health], hoặc mỗi mục một dòng bắt đầu bằng "- "
bad/schema/case-person-name.yaml:3:11: person: không có khóa "name" — các khóa dùng được ở đây: born, sex, nationality, residence
bad/schema/case-record-key-list.yaml:4:69: records[1].visa: phải là một giá trị đơn, không phải danh sách hay nhóm khóa — ghi một giá trị ngay sau dấu hai chấm
bad/schema/case-record-no-kind.yaml:4:5: records[1]: thiếu khóa "kind" — thêm kind: insured
bad/schema/case-record-two-amounts.yaml:4:72: records[1]: vừa có "wage" vừa có "pay" — giữ lại một trong các khóa: wage, pay, coefficient, points, count
bad/schema/case-records-map.yaml:3:10: records: phải là một danh sách — ghi records: […], hoặc mỗi mục một dòng bắt đầu bằng "- "
bad/schema/case-sex.yaml:3:16: person.sex: không có lựa chọn "F" — ý bạn là "female"?
bad/schema/case-source-layer.yaml:4:80: records[1].source: không có lựa chọn "certain" — chọn một trong: claimed, certified, decided
bad/schema/case-unknown-key.yaml:3:1: không có khóa "recrods" — ý bạn là "records"?
bad/schema/case-wage-empty.yaml:4:69: records[1].wage: chưa có giá trị — ghi giá trị, hoặc bỏ cả khóa nếu không biết
bad/schema/case-wage-exponent.yaml:4:69: records[1].wage: "1e6" không đúng dạng số — ghi 1000000
bad/schema/case-wage-hex.yaml:4:69: records[1].wage: "0x1F" không đúng dạng số — chỉ ghi chữ số, dùng dấu chấm cho phần thập phân, ví dụ 6250000 hay 3.66
bad/schema/case-wage-negative.yaml:4:69: records[1].wage: "-5" là số âm — ghi số không âm; bỏ khóa này nếu không biết
bad/schema/case-wage-separators.yaml:4:69: records[1].wage: "8,500,000" không đúng dạng số — ghi 8500000
bad/schema/case-wage-too-long.yaml:4:69: records[1].wage: "1000000000000000" có hơn 15 chữ số — ghi số của một tháng, bằng đơn vị tiền của chế độ
bad/schema/case-wage-underscore.yaml:4:69: records[1].wage: "1_000" không đúng dạng số — ghi 1000
bad/schema/case-year-range.yaml:4:41: records[1].from: "1899-12" nằm ngoài các năm 1900–2200 — kiểm tra lại năm

$ huong calc bad/schema/case-sex.yaml --rules tiny --lang en
! bad/schema/case-sex.yaml:3:16: person.sex: "F" is not one of the words known here — did you mean "female"?
! 1 fault: nothing was computed.
[exit 3]
