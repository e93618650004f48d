$ huong rules list xa.pension --rules tiny --as-of 2026-11-23
xa.pension.average                      Lương bình quân
xa.pension.counted                      Số tháng được tính
xa.pension.monthly                      Lương hưu tháng
xa.pension.old-age                      Lương hưu
xa.pension.own                          Số tháng đã đóng
xa.pension.paid-back                    Tiền hoàn trả
xa.pension.percent                      Tỷ lệ mỗi năm · đối chiếu 15/01/2026
xa.pension.refund                       Hoàn trả một lần
xa.pension.required                     Số tháng cần có
xa.pension.start                        Tháng bắt đầu hưởng
xa.pension.work                         Các tháng có đóng
11 mục. Bộ luật 0.1.0, đối chiếu đến 15/01/2026.

$ huong rules list --stale --rules tiny --as-of 2027-06-01
xa.dossier.certificate                  Giấy chứng nhận đã đóng ở Xa Lạ · đối chiếu lần cuối
                                        15/01/2026
xa.dossier.old-age                      Hồ sơ hưởng lương hưu · đối chiếu lần cuối 15/01/2026
xa.dossier.refund                       Hồ sơ hoàn trả · đối chiếu lần cuối 15/01/2026
xa.pension.percent                      Tỷ lệ mỗi năm · đối chiếu lần cuối 15/01/2026
4 mục. Bộ luật 0.1.0, đối chiếu đến 15/01/2026.

$ huong rules list --stale --rules tiny --as-of 2026-06-01
Không có mục nào cần xem lại vào ngày 01/06/2026.

$ huong rules show xa.pension.monthly --rules tiny
xa.pension.monthly – Lương hưu tháng
  Tệp              rules/xa/pension.yaml:69
  Đơn vị           XAA

Mọi thời gian (Luật 1/2020 Điều 5)
  average × percent × as-years(own)

$ huong rules show xa.pension.percent --rules tiny
xa.pension.percent – Tỷ lệ mỗi năm
  Tệp              rules/xa/pension.yaml:30
  Đơn vị           percent
  Đối chiếu ngày   15/01/2026

  01/01/2020: 2% (Luật 1/2020 Điều 5)
  01/01/2026: 2,5% (Luật 3/2025 Điều 1)

$ huong rules show xa.pension.old-age --rules tiny --lang en
xa.pension.old-age – Old-age pension
  File             rules/xa/pension.yaml:82
  Law              Law 1/2020 art. 4
  Paid by          the fund of XA – Pension of Faraway

Conditions:
  • months: counted ≥ required (Law 1/2020 art. 4)

  Payable from     xa.pension.start
  Amount           xa.pension.monthly

$ huong rules show xa.work --rules tiny
xa.work – Hưu trí Xa Lạ
  Tệp              rules/xa/pension.yaml:11
  Căn cứ           Luật 1/2020 Điều 2
  Nước             XA

Loại thời gian, và được tính vào việc gì:
  insured             có đóng – điều kiện hưởng, mức hưởng, mức bình quân
  sickness            ốm đau – điều kiện hưởng
  uncovered           không tham gia – không tính vào việc gì

Chi tiết ghi thêm được:
  sector              khu vực: private, state
