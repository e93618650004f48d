$ huong timeline tiny/an.yaml --rules tiny
Người được tính: nữ · sinh 05/03/1961 · quốc tịch XA · cư trú ở XB
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Quá trình tham gia
  XA            ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■·····························
  XB            ·········································■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
                2015 … 2020 (mỗi ô là 1 tháng)

XA: 43 tháng
  01/2015–07/2018  43 tháng · Hưu trí Xa Lạ · có đóng · 4.000 XAA

XB: 31 tháng
  06/2018–12/2020  31 tháng · Hưu trí Xứ Bên · có đóng · 900 XBB

Những khoảng trống
  không có

Những tháng trùng nhau
  • 06/2018–07/2018: 2 tháng có cả ở XA và XB

$ huong timeline tiny/binh.yaml --rules tiny --lang en
Person: male · born 10/1966 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

Insurance record
  XA            ▪■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■··
                2010 … 2019 (each mark is 3 months)

XA: 113 months
  02/2010–06/2019  113 months · Pension of Faraway · insured · 3,333 XAA
  07/2019–12/2019  6 months · Pension of Faraway · not insured

Gaps
  none

Overlaps
  none

$ huong timeline - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> X
Người được tính: chưa cho biết là ai
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Quá trình tham gia
  Chưa khai tháng nào.
