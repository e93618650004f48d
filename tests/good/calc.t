# A small lawbook of two countries that do not exist (tests/tiny), so that no real law changes what is said here.
# One right waits for a clause, one is granted; then one is granted and one refused.

$ huong calc tiny/an.yaml --rules tiny
Người được tính: nữ · sinh 05/03/1961 · quốc tịch XA · cư trú ở XB
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Lương hưu – XA [xa.pension.old-age]
  CHỜ ĐIỀU KHOẢN ĐƯỢC ÁP DỤNG – nếu được áp dụng: 287 XAA/tháng, từ 01/2023
  Quyền này dựa vào điều khoản "Cộng gộp thời gian" của Hiệp định Xa Lạ – Xứ Bên (Điều 11), đã ký và
  có hiệu lực từ ngày 01/01/2023 nhưng chưa có căn cứ cho thấy đang được thực hiện. Nếu điều khoản
  được thực hiện: 287 xà mỗi tháng. Nguồn: https://example.org/notice.
  Bên trả          Quỹ của XA – Hưu trí Xa Lạ
  Theo             cộng gộp thời gian của các nước – hiệp định xa-xb
  Số tháng         đóng ở XA 43 · ở nước ngoài được cộng 29 · được tính 72 · cần 60
  Các con số       Lương bình quân: 4.000 XAA
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 4; 5; 6
                   Hiệp định Xa Lạ – Xứ Bên Điều 11; 2

Hoàn trả một lần – XA [xa.pension.refund]
  ĐƯỢC HƯỞNG: 17.200 XAA, một lần, từ 11/2026
  Bên trả          Quỹ của XA – Hưu trí Xa Lạ
  Theo             hoàn trả một lần
  Số tháng         đóng ở XA 43
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 7
  Lưu ý            nhận khoản này thì xóa hết thời gian đã đóng: Hưu trí Xa Lạ

Cần lưu ý
  • Chưa có căn cứ cho thấy điều khoản "Cộng gộp thời gian" của Hiệp định Xa Lạ – Xứ Bên (Điều 11)
    đang được thực hiện (https://example.org/notice).

Xem vì sao: huong explain tiny/an.yaml xa.pension.old-age
So sánh các lựa chọn: huong options tiny/an.yaml
Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong calc tiny/binh.yaml --rules tiny --lang en
Person: male · born 10/1966 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

Old-age pension – XA [xa.pension.old-age]
  GRANTED: 785 XAA a month, from 10/2026
  Paid by          The fund of XA – Pension of Faraway
  Under            national law
  Months           XA own: 113 · required: 60
  Figures          Average wage: 3,333 XAA
  How sure         compared with the legal texts
  Law              Law 1/2020 art. 4; 5; 6
                   Law 3/2025 art. 1

Refund – XA [xa.pension.refund]
  REFUSED
  Paid only to those who have left Faraway.
  Under            refund of contributions
  Months           XA own: 113
  How sure         compared with the legal texts
  Law              Law 1/2020 art. 7

See why: huong explain tiny/binh.yaml xa.pension.old-age
Compare the choices: huong options tiny/binh.yaml
For information; the decision is the competent institution's.

$ huong calc - --rules tiny --lang en < tiny/binh.yaml | tail -3
  Law              Law 1/2020 art. 7

For information; the decision is the competent institution's.

$ huong calc tiny/binh.yaml --rules tiny --as-of 2024-05-01
Người được tính: nam · sinh 10/1966 · quốc tịch XA · cư trú ở XA
Tính đến ngày 01/05/2024 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Lương hưu – XA [xa.pension.old-age]
  CHƯA ĐẾN LÚC: 785 XAA/tháng, từ 10/2026
  Bên trả          Quỹ của XA – Hưu trí Xa Lạ
  Theo             luật trong nước
  Số tháng         đóng ở XA 113 · cần 60
  Các con số       Lương bình quân: 3.333 XAA
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 4; 5; 6
                   Luật 3/2025 Điều 1

Hoàn trả một lần – XA [xa.pension.refund]
  KHÔNG ĐƯỢC HƯỞNG
  Chỉ trả cho người đã rời Xa Lạ.
  Theo             hoàn trả một lần
  Số tháng         đóng ở XA 113
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 7

Xem vì sao: huong explain tiny/binh.yaml xa.pension.old-age
So sánh các lựa chọn: huong options tiny/binh.yaml
Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.
