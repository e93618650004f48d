# What is not clear on a paper is asked (4), what is no paper is refused (3), wrong usage says the way out (2).

$ huong import papers/c-vssid.txt
# Màn hình VssID, Quá trình tham gia: đọc bằng huong import; so lại với giấy gốc trước khi tính.
# thời gian đóng bảo hiểm xã hội: giấy ghi 40 tháng, đọc được 40
# thời gian chậm đóng: giấy ghi 2 tháng, đọc được 0
# HỎI: dòng 3: thời gian chậm đóng: giấy ghi 2 tháng, đọc được 0, thiếu 2 — các dòng không cho biết là những tháng nào
# Lưu ý: giấy này không ghi tiền lương: số tháng tính được, số tiền thì chưa — mở chi tiết từng dòng và thêm wage: vào trường hợp
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2022-01, to: 2023-12 }  # dòng 8
  - { scheme: vn.compulsory, kind: insured, from: 2024-01, to: 2025-04 }  # dòng 12
! Đọc như: Màn hình VssID, Quá trình tham gia. Dòng trên giấy: 2, dòng của trường hợp: 2.
! papers/c-vssid.txt:3: HỎI: thời gian chậm đóng: giấy ghi 2 tháng, đọc được 0, thiếu 2 — các dòng không cho biết là những tháng nào
!     Tổng thời gian chậm đóng: 2 tháng
! papers/c-vssid.txt: lưu ý: giấy này không ghi tiền lương: số tháng tính được, số tiền thì chưa — mở chi tiết từng dòng và thêm wage: vào trường hợp
! Khớp với giấy: thời gian đóng bảo hiểm xã hội, 40 tháng.
! 1 câu hỏi chưa có lời đáp. Sửa giấy đã chép hoặc sửa trường hợp, hoặc xem rồi thì gọi lại với --accept.
[exit 4]

$ huong import papers/f-back-pay.txt --lang en
# Paper of contributions (form not recognised): read by huong import; compare with the paper before computing.
# ASK: line 1: these months (from 07/2020) have a back-pay line only: none is counted — if these months themselves were paid late, write it as an ordinary line; if it is a difference of wage, find the first line
huong: case/1
records: []
# Left out: line 1, back-pay, from: 2020-07, to: 2020-12, wage: 4420000
! Read as: Paper of contributions (form not recognised). Lines of the paper: 1, records of the case: 0.
! papers/f-back-pay.txt:1: question: these months (from 07/2020) have a back-pay line only: none is counted — if these months themselves were paid late, write it as an ordinary line; if it is a difference of wage, find the first line
!     07/2020 12/2020 Truy đóng BHXH, Công ty CP Vận tải Tây Hồ 4.420.000 25 0,5 2
! 1 question is open. Mend the copied text or the case, or call again with --accept when you have looked.
[exit 4]

$ huong import papers/k-two-pages.txt -q
# Bản ghi quá trình đóng (mẫu C14-TS): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# thời gian đóng bảo hiểm xã hội: giấy ghi 24 tháng, đọc được 22
# HỎI: dòng 17: thời gian đóng bảo hiểm xã hội: giấy ghi 24 tháng, đọc được 22, thiếu 2 — có thể sót dòng ở khoảng trống 01/2022-02/2022
# Lưu ý: dòng 18: không hiểu dòng này, đã bỏ qua — xem trong dòng có thời gian đóng nào không
huong: case/1
person: { born: 1990, sex: male }
records:
  - { scheme: vn.compulsory, kind: insured, from: 2021-01, to: 2021-06, wage: 5000000 }  # dòng 9
  - { scheme: vn.compulsory, kind: insured, from: 2021-07, to: 2021-12, wage: 5400000 }  # dòng 11
  - { scheme: vn.compulsory, kind: insured, from: 2022-03, to: 2022-12, wage: 6100000 }  # dòng 15
! papers/k-two-pages.txt:17: HỎI: thời gian đóng bảo hiểm xã hội: giấy ghi 24 tháng, đọc được 22, thiếu 2 — có thể sót dòng ở khoảng trống 01/2022-02/2022
!     Tổng thời gian đóng BHXH đến tháng 12/2022: 2 năm
! 1 câu hỏi chưa có lời đáp. Sửa giấy đã chép hoặc sửa trường hợp, hoặc xem rồi thì gọi lại với --accept.
[exit 4]

$ huong import - <<'X'
> 12/2020 01/2020 Công nhân 5.000.000 25 0,5 2
> 01/2021 06/2021 Công nhân, Công ty A 5.000.000 25 0,5 2
> 04/2021 06/2021 Công nhân, Công ty B 6.000.000 25 0,5 2
> 07/2021 đến nay Công nhân, Công ty B 6.000.000 25 0,5 2
> 0x/2021 12/2021 Công nhân 5.000.000
> X
# Giấy quá trình đóng (không rõ mẫu): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# HỎI: dòng 1: tháng đầu (12/2020) sau tháng cuối (01/2020) — đổi chỗ hai tháng? so lại với giấy gốc
# HỎI: dòng 4: dòng này còn đang đóng, giấy không ghi đến tháng nào — ghi ngày của giấy: --as-of 2026-06-30
# HỎI: dòng 5: không đọc được dòng này, dù có tháng trong dòng — sửa dòng theo giấy gốc: từ tháng, đến tháng, rồi phần còn lại
# Lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 6 tháng — tự cộng lại theo giấy gốc
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2021-01, to: 2021-03, wage: 5000000 }  # dòng 2
  # HỎI: dòng 2: 04/2021-06/2021: các dòng 2, 3 trùng tháng mà khác mức đóng; tháng chỉ tính một lần, chưa rõ mức nào — hỏi mức nào đã dùng làm căn cứ đóng, rồi bỏ dòng kia
  - { scheme: vn.compulsory, kind: insured, from: 2021-04, to: 2021-06 }  # dòng 2, 3
# Không đưa vào: dòng 1, đóng bảo hiểm xã hội bắt buộc
# Không đưa vào: dòng 4, đóng bảo hiểm xã hội bắt buộc
! Đọc như: Giấy quá trình đóng (không rõ mẫu). Dòng trên giấy: 4, dòng của trường hợp: 2.
! -:1: HỎI: tháng đầu (12/2020) sau tháng cuối (01/2020) — đổi chỗ hai tháng? so lại với giấy gốc
!     12/2020 01/2020 Công nhân 5.000.000 25 0,5 2
! -:2: HỎI: 04/2021-06/2021: các dòng 2, 3 trùng tháng mà khác mức đóng; tháng chỉ tính một lần, chưa rõ mức nào — hỏi mức nào đã dùng làm căn cứ đóng, rồi bỏ dòng kia
!     01/2021 06/2021 Công nhân, Công ty A 5.000.000 25 0,5 2
! -:4: HỎI: dòng này còn đang đóng, giấy không ghi đến tháng nào — ghi ngày của giấy: --as-of 2026-06-30
!     07/2021 đến nay Công nhân, Công ty B 6.000.000 25 0,5 2
! -:5: HỎI: không đọc được dòng này, dù có tháng trong dòng — sửa dòng theo giấy gốc: từ tháng, đến tháng, rồi phần còn lại
!     0x/2021 12/2021 Công nhân 5.000.000
! -: lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 6 tháng — tự cộng lại theo giấy gốc
! 4 câu hỏi chưa có lời đáp. Sửa giấy đã chép hoặc sửa trường hợp, hoặc xem rồi thì gọi lại với --accept.
[exit 4]

$ huong import vssid papers/a-loose-leaf.txt
! papers/a-loose-leaf.txt: văn bản không có dạng của “vssid” — xem các dạng đọc được: huong import --help
! 1 lỗi: không đọc được giấy này.
[exit 3]

$ printf 'Kính gửi ông Ví Dụ' | huong import -
! -: không thấy dòng nào ghi từ tháng nào đến tháng nào — xem các dạng đọc được: huong import --help
! 1 lỗi: không đọc được giấy này.
[exit 3]

$ printf '%%PDF-1.7' | huong import - --lang en
! -: this is a PDF, not text — open it, select all, copy and paste into a .txt file (or use pdftotext -layout)
! 1 fault: this paper was not read.
[exit 3]

$ huong import
! huong: thiếu tên tệp (hoặc “-” để đọc từ đầu vào chuẩn)
! Xem cách dùng: huong import --help
[exit 2]

$ huong import vsid papers/c-vssid.txt
! huong: không có loại giấy “vsid”
! Có phải bạn muốn: vssid
! Xem cách dùng: huong import --help
[exit 2]

$ huong import vssid papers/c-vssid.txt more
! huong: thừa “more”
! Xem cách dùng: huong import --help
[exit 2]

$ huong import papers/c-vssid.txt --born 1990-13
! huong: --born 1990-13: không phải ngày sinh, dạng 1986-02-01, 1986-02 hoặc 1986
! Xem cách dùng: huong import --help
[exit 2]

$ huong import papers/c-vssid.txt --sex f --lang en
! huong: --sex f: there are female and male
! See: huong import --help
[exit 2]

$ huong import papers/c-vssid.txt --rules tiny
! huong: bộ luật này không có chữ của giấy tờ nào (huong: papers/1)
! Xem cách dùng: huong import --help
[exit 2]

$ huong import papers/none.txt
! papers/none.txt: không đọc được tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: không đọc được giấy này.
[exit 3]

$ huong import - --accept=x < papers/c-vssid.txt
! huong: --accept không nhận giá trị như vậy
! Xem cách dùng: huong import --help
[exit 2]

$ huong check bad/schema/papers-amount-use.yaml --lang en
! bad/schema/papers-amount-use.yaml:11:41: "eaten" does not serve here — there are: part, total, coefficient, percent, outside
! 1 fault.
[exit 3]
