$ huong agreement show xa-xb --rules tiny
Hiệp định Xa Lạ – Xứ Bên [xa-xb]
  Các bên             XA, XB
  Tình trạng          đã ký
  Văn kiện            Agreement between Faraway and Nextdoor of 1 May 2022
  Bộ luật             0.1.0, đối chiếu đến 15/01/2026

Điều khoản scope: Phạm vi (Điều 2)
  Tình trạng          có hiệu lực từ 01/01/2023
  Thời gian đóng được tính  XA: Hưu trí Xa Lạ; XB: Hưu trí Xứ Bên
  Chế độ thuộc phạm vi  XA: hưu trí; XB: hưu trí

Điều khoản benefits: Cộng gộp thời gian (Điều 11)
  Tình trạng          có hiệu lực từ 01/01/2023; CHƯA RÕ ĐÃ ĐƯỢC ÁP DỤNG HAY CHƯA
  Cộng gộp thời gian  số tháng tối thiểu ở chính nước trả: (XA: 12; XB: 12); chỉ cộng khi còn thiếu:
                      có; dùng để: xét điều kiện hưởng
  Tháng trùng nhau    chỉ tính một lần, cho nước trả
  Cách tính mức hưởng  XA: công thức của nước trả, trên số tháng ở nước đó; XB: mức lý thuyết nhân
                       với phần thời gian đóng ở nước trả
  Nguồn               https://example.org/notice

$ huong agreement check tiny/draft.yaml --rules tiny
tiny/draft.yaml: đúng mẫu (agreement/1).

$ huong agreement diff xa-xb tiny/draft.yaml --rules tiny
xa-xb ↔ draft

Tình trạng
    xa-xb:          đã ký
    draft:          dự thảo

Điều khoản scope: Phạm vi (Điều 2)
  Tình trạng
    xa-xb:          có hiệu lực từ 01/01/2023
    draft:          có hiệu lực từ 01/01/2027

Điều khoản benefits: Cộng gộp thời gian (Điều 11)
  Tình trạng
    xa-xb:          có hiệu lực từ 01/01/2023; CHƯA RÕ ĐÃ ĐƯỢC ÁP DỤNG HAY CHƯA
    draft:          có hiệu lực từ 01/01/2027
  Cộng gộp thời gian
    xa-xb:          số tháng tối thiểu ở chính nước trả: (XA: 12; XB: 12); chỉ cộng khi còn thiếu:
                    có; dùng để: xét điều kiện hưởng
    draft:          số tháng tối thiểu ở chính nước trả: (XA: 1; XB: 1); chỉ cộng khi còn thiếu: có;
                    dùng để: xét điều kiện hưởng
  Cách tính mức hưởng
    xa-xb:          XA: công thức của nước trả, trên số tháng ở nước đó; XB: mức lý thuyết nhân với
                    phần thời gian đóng ở nước trả
    draft:          XA: mức lý thuyết nhân với phần thời gian đóng ở nước trả; XB: mức lý thuyết
                    nhân với phần thời gian đóng ở nước trả

5 chỗ khác nhau.

$ huong agreement diff xa-xb tiny/draft.yaml --rules tiny --lang en
xa-xb ↔ draft

Status
    xa-xb:          signed
    draft:          draft

Clause scope: Scope (art. 2)
  Status
    xa-xb:          in force from 01/01/2023
    draft:          in force from 01/01/2027

Clause benefits: Totalization (art. 11)
  Status
    xa-xb:          in force from 01/01/2023; NOT KNOWN TO OPERATE
    draft:          in force from 01/01/2027
  Totalization
    xa-xb:          minimum own months: (XA: 12; XB: 12); only if needed: yes; counts for: opening
                    the right
    draft:          minimum own months: (XA: 1; XB: 1); only if needed: yes; counts for: opening the
                    right
  Method
    xa-xb:          XA: the national formula on own months; XB: theoretical amount × own / total
    draft:          XA: theoretical amount × own / total; XB: theoretical amount × own / total

5 differences.

$ huong agreement diff xa-xb xa-xb --rules tiny
xa-xb ↔ xa-xb

Hai bản giống nhau.
