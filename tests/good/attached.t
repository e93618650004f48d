# A job insured in two schemes: one record, told once, counted in both.

$ huong calc attached/cuong.yaml --rules attached
Người được tính: nam · sinh 04/1990 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Trợ cấp thất nghiệp – XA [xa.jobs.benefit]
  ĐƯỢC HƯỞNG: 2.110 XAA/tháng, từ 11/2026
  Bên trả          Quỹ của XA – Bảo hiểm thất nghiệp Xa Lạ
  Theo             luật trong nước
  Số tháng         đóng ở XA 24 · cần 12
  Các con số       Lương bình quân: 3.500 XAA
                   Số người phụ thuộc: 1
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 2/2020 Điều 4; 5-6; 5; 6
                   Luật 1/2020 Điều 3

Cần lưu ý
  • Tiền lương kê 3.500 xà (07/2020–12/2022) cao hơn mức tối đa làm căn cứ đóng (Hưu trí Xa Lạ);
    chỉ tính 2.000 xà. [Luật 1/2020 Điều 3]
  • Tiền lương kê 3.500 xà (04/2023–09/2023) cao hơn mức tối đa làm căn cứ đóng (Hưu trí Xa Lạ);
    chỉ tính 2.000 xà. [Luật 1/2020 Điều 3]

Xem vì sao: huong explain attached/cuong.yaml xa.jobs.benefit
So sánh các lựa chọn: huong options attached/cuong.yaml
Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong timeline attached/cuong.yaml --rules attached
Người được tính: nam · sinh 04/1990 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Quá trình tham gia
  XA            ······■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■···■■■■■■···
                2020 … 2023 (mỗi ô là 1 tháng)

XA: 36 tháng
  Hưu trí Xa Lạ
    07/2020–12/2022  30 tháng · 3.500 XAA · có đóng
    01/2023–03/2023  3 tháng · nghỉ không lương · không được tính
    04/2023–09/2023  6 tháng · 3.500 XAA · có đóng

Những khoảng trống
  • 01/2023–03/2023: 3 tháng không được tính ở nước nào (nghỉ không lương)

Những tháng trùng nhau
  không có

$ huong check attached/cuong.yaml --rules attached --lang en
attached/cuong.yaml: look again: The wage 3,500 xa (2020-07…2022-12) is above the ceiling (Pension of Faraway); 2,000 xa is counted.
attached/cuong.yaml: look again: The wage 3,500 xa (2023-04…2023-09) is above the ceiling (Pension of Faraway); 2,000 xa is counted.
attached/cuong.yaml: in order (case/1).

$ huong rules show xa.jobless --rules attached
xa.jobless – Bảo hiểm thất nghiệp Xa Lạ
  Tệp              rules/xa/jobs.yaml:23
  Căn cứ           Luật 2/2020 Điều 1
  Nước             XA

Loại thời gian, và được tính vào việc gì:
  insured             có đóng – điều kiện hưởng, mức hưởng, mức bình quân

Chi tiết ghi thêm được:
  region              vùng: 1, 2
  contract            loại hợp đồng: lasting, seasonal

Luật gắn với việc làm tham gia:
  xa.work             Hưu trí Xa Lạ, từ 01/2021 (Luật 2/2020 Điều 2)

$ huong calc - --rules attached <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-04, sex: male, nationality: XA, residence: XA }
> records:
>   - { scheme: xa.work, kind: insured, from: 2021-01, to: 2022-12, wage: 3500 }
> X
Người được tính: nam · sinh 04/1990 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Trợ cấp thất nghiệp – XA [xa.jobs.benefit]
  ĐƯỢC HƯỞNG: từ 11/2026
  Chưa tính được mức hưởng: Chưa rõ vùng của các tháng 01/2021–12/2022: mức tối đa, tối thiểu của
  tiền lương làm căn cứ đóng tùy theo điều này.
  Theo             luật trong nước
  Số tháng         đóng ở XA 24 · cần 12
  Các con số       Số người phụ thuộc: 0
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 2/2020 Điều 4; 6

Cần lưu ý
  • Tiền lương kê 3.500 xà (01/2021–12/2022) cao hơn mức tối đa làm căn cứ đóng (Hưu trí Xa Lạ);
    chỉ tính 2.000 xà. [Luật 1/2020 Điều 3]

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong calc - --rules attached --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-04, sex: male, nationality: XA, residence: XA }
> family: [{ relation: child, born: 2020-05 }]
> records:
>   - { scheme: xa.work, kind: insured, from: 2021-01, to: 2022-12, wage: 1500 }
> X
Person: male · born 04/1990 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

Unemployment benefit – XA [xa.jobs.benefit]
  GRANTED: from 11/2026
  The amount cannot be computed: Not given for a family member: income.
  Under            national law
  Months           XA own: 24 · required: 12
  Figures          Average wage: 1,500 XAA
  How sure         compared with the legal texts
  Law              Law 2/2020 art. 4; 5

For information; the decision is the competent institution's.

$ huong calc - --rules attached --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-04, sex: male, nationality: XA, residence: XA }
> records:
>   - { scheme: xa.work, kind: insured, from: 2021-01, to: 2022-12, wage: 1500, not_in: [xa.jobless] }
> X
Person: male · born 04/1990 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

Unemployment benefit – XA [xa.jobs.benefit]
  REFUSED
  12 months short.
  Under            national law
  Months           XA own: 0 · required: 12 · short: 12
  How sure         compared with the legal texts
  Law              Law 2/2020 art. 4

For information; the decision is the competent institution's.
