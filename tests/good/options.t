$ huong options tiny/an.yaml --rules tiny
Người được tính: nữ · sinh 05/03/1961 · quốc tịch XA · cư trú ở XB
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Các lựa chọn
  Theo luật và giá hôm nay. Chương trình không khuyên nên chọn cách nào.

                     1. Hoàn trả một lần       2. Giữ lại, không rút     3. Giữ lại và cộng gộp
                                                                         theo Hiệp định Xa Lạ –
                                                                         Xứ Bên

  Nhận một lần       Hoàn trả một lần: 17.200  không có                  không có
                     XAA, một lần

  Hằng tháng về sau  Lương hưu: KHÔNG CÓ:      Lương hưu: 287 XAA/tháng  Lương hưu: 358 XAA/tháng
                     chưa đủ điều kiện hưởng.  từ 01/2023 – CHỈ KHI      từ 11/2026
                     Còn thiếu 60 tháng.       điều khoản của hiệp định
                                               được áp dụng

  Số tháng bị xóa    43 tháng (Hưu trí Xa Lạ)  không tháng nào           không tháng nào

1. Hoàn trả một lần
  Khi nào thì hòa:
    • Theo luật đang được thực hiện, rút không làm mất khoản trả hằng tháng nào tính được ở đây.
    • Nếu Hiệp định Xa Lạ – Xứ Bên được thực hiện: giữ lại thì có Lương hưu 358 xà mỗi tháng từ
      tháng 11/2026; cộng lại vượt khoản rút 17.200 xà nếu sống đến 69 tuổi 8 tháng (tháng 11/2030),
      theo luật và giá hôm nay.
  Lưu ý:
    • Xóa 43 tháng đóng (Hưu trí Xa Lạ): các tháng này không còn được tính ở nước nào.

2. Giữ lại, không rút
  Lưu ý:
    • Lương hưu: chưa thể trả. Quyền này dựa vào điều khoản "Cộng gộp thời gian" của Hiệp định Xa
      Lạ – Xứ Bên (Điều 11), đã ký và có hiệu lực từ ngày 01/01/2023 nhưng chưa có căn cứ cho thấy
      đang được thực hiện. Nếu điều khoản được thực hiện: 287 xà mỗi tháng. Nguồn:
      https://example.org/notice.

3. Giữ lại và cộng gộp theo Hiệp định Xa Lạ – Xứ Bên
  Lưu ý:
    • Giả định: điều khoản "Cộng gộp thời gian" (Điều 11) được thực hiện từ 23/11/2026. Chưa có
      căn cứ cho thấy điều này (https://example.org/notice).

Cần lưu ý
  • Chưa có căn cứ cho thấy điều khoản "Cộng gộp thời gian" của Hiệp định Xa Lạ – Xứ Bên (Điều 11)
    đang được thực hiện (https://example.org/notice).

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong options tiny/binh.yaml --rules tiny --lang en
Person: male · born 10/1966 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

The choices
  At today's law and prices. The program does not advise which to take.

1. Keep: take nothing out
  One sum             nothing
  Monthly later       Old-age pension: 785 XAA a month from 10/2026
  Months wiped out    none

For information; the decision is the competent institution's.

$ huong options personas/P06.yaml --lang en | grep -A1 "As though"
    • As though this happened today: Final departure from the country of work.
    • Extinguishes 56 months (National Pension (국민연금)): they no longer count in any country.
