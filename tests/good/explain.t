$ huong explain tiny/binh.yaml xa.pension.old-age --rules tiny
Người được tính: nam · sinh 10/1966 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Lương hưu – XA [xa.pension.old-age]
  ĐƯỢC HƯỞNG: 785 XAA/tháng, từ 10/2026
  Bên trả          Quỹ của XA – Hưu trí Xa Lạ
  Theo             luật trong nước
  Số tháng         đóng ở XA 113 · cần 60
  Các con số       Lương bình quân: 3.333 XAA
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 4; 5; 6
                   Luật 3/2025 Điều 1

Vì sao
  1. Tháng bắt đầu hưởng [xa.pension.start]
     Tháng bắt đầu hưởng: 10/1966 + 720 tháng = 10/2026.
     công thức   max(birth-month + 720 months, treaty-from)
     bằng số     max(1966-10 + 720 months; always) = 2026-10
     căn cứ      Luật 1/2020 Điều 6

  2. Các tháng có đóng [xa.pension.work]
     Các tháng có đóng: 02/2010–06/2019.
     công thức   spans(records(xa.work, counts = right))
     bằng số     2010-02…2019-06
     căn cứ      Luật 1/2020 Điều 3

  3. Số tháng đã đóng [xa.pension.own]
     Số tháng đã đóng: 113 tháng.
     công thức   months(work)
     bằng số     113 months
     căn cứ      Luật 1/2020 Điều 3

  4. Số tháng được tính [xa.pension.counted]
     Số tháng được tính: 113 tháng + 0 tháng = 113 tháng.
     công thức   own + months(foreign)
     bằng số     113 months + 0 months = 113 months
     căn cứ      Luật 1/2020 Điều 3

  5. Số tháng cần có [xa.pension.required]
     Số tháng cần có: 60 tháng.
     công thức   60 months
     bằng số     60 months
     căn cứ      Luật 1/2020 Điều 4

  6. Điều kiện “months” [xa.pension.old-age.months]
     Đạt điều kiện: 113 tháng ≥ 60 tháng.
     công thức   counted ≥ required
     bằng số     113 months ≥ 60 months = yes
     căn cứ      Luật 1/2020 Điều 4

  7. Lương bình quân [xa.pension.average]
     Lương bình quân: 3.333 xà.
     công thức   average(records(xa.work, counts = average), wage)
     bằng số     3333
     căn cứ      Luật 1/2020 Điều 5

  8. Lương hưu tháng [xa.pension.monthly]
     Lương hưu tháng: 3.333 xà × 2,5% × ≈ 9,4167 năm = 784,64375 xà.
     công thức   average × percent × as-years(own)
     bằng số     3333 × 2.5% × ≈ 9.4167 years = 784.64375
     căn cứ      Luật 1/2020 Điều 5

Làm tròn
  • 784,64375 XAA → 785 XAA (Luật 1/2020 Điều 9)

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong explain tiny/an.yaml xa.pension.old-age --rules tiny --depth 1 --lang en
Person: female · born 05/03/1961 · nationality XA · resident in XB
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

Old-age pension – XA [xa.pension.old-age]
  PENDING: A CLAUSE IS NOT KNOWN TO OPERATE – if it operated: 287 XAA a month, from 01/2023
  It rests on the clause "Totalization" of the Faraway – Nextdoor agreement (art. 11), signed and in
  force since 1 January 2023 but not known to operate. If the clause operated: 287 xa a month.
  Source: https://example.org/notice.
  Paid by          The fund of XA – Pension of Faraway
  Under            periods of the countries added up – agreement xa-xb
  Months           XA own: 43 · foreign counted: 29 · counted: 72 · required: 60
  Figures          Average wage: 4,000 XAA
  How sure         compared with the legal texts
  Law              Law 1/2020 art. 4; 5; 6
                   Faraway – Nextdoor agreement art. 11; 2

Why
  1. Totalization [xa-xb.benefits]
     Months counted together to open the right: 43 in Faraway and 29 in Nextdoor (08/2018–12/2020)
     make 72; a month insured in both counts once.
     formula     own + foreign
     in figures  43 + 29 = 72
     law         Faraway – Nextdoor agreement art. 11

  2. First month [xa.pension.start]
     First month: the latest of (03/1961 + 720 months; 01/2023) = 01/2023.
     formula     max(birth-month + 720 months, treaty-from)
     in figures  max(1961-03 + 720 months; 2023-01) = 2023-01
     law         Law 1/2020 art. 6

  3. Monthly pension [xa.pension.monthly]
     Monthly pension: 4,000 xa × 2% × ≈ 3.5833 years = ≈ 286.67 xa.
     formula     average × percent × as-years(own)
     in figures  4000 × 2% × ≈ 3.5833 years = ≈ 286.6667
     law         Law 1/2020 art. 5

Rounding
  • ≈ 286.6667 XAA → 287 XAA (Law 1/2020 art. 9)

Warnings
  • The clause "Totalization" of the Faraway – Nextdoor agreement (art. 11) is not known to
    operate (https://example.org/notice).

For information; the decision is the competent institution's.
