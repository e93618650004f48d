# A claim makes the exit code speak: 0 answered, 4 no evidence, 5 no law, 8 with --strict a clause that does not operate.

$ huong calc - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, sex: male, nationality: XA, residence: XA }
> records: [{ scheme: xa.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }]
> claim: { benefit: old-age, from: 2026-12 }
> X
Người được tính: nam · sinh 10/1966 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026
Hỏi về: lương hưu, nhận từ 12/2026

Lương hưu – XA [xa.pension.old-age]
  ĐƯỢC HƯỞNG: 785 XAA/tháng, từ 10/2026
  Bên trả          Quỹ của XA – Hưu trí Xa Lạ
  Theo             luật trong nước
  Số tháng         đóng ở XA 113 · cần 60
  Các con số       Lương bình quân: 3.333 XAA
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 4; 5; 6
                   Luật 3/2025 Điều 1

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong calc - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { sex: male, nationality: XA, residence: XA }
> records: [{ scheme: xa.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }]
> claim: { benefit: old-age }
> X
Người được tính: nam · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026
Hỏi về: lương hưu

Lương hưu – XA [xa.pension.old-age]
  CHƯA ĐỦ THÔNG TIN
  Chưa có ngày sinh.
  Theo             luật trong nước
  Số tháng         đóng ở XA 113 · cần 60
  Các con số       Lương bình quân: 3.333 XAA
  Căn cứ           Luật 1/2020 Điều 4

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.
! Chưa đủ thông tin để trả lời quyền được hỏi: xa.pension.old-age.
[exit 4]

$ huong calc - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, nationality: XA, residence: XA }
> records: [{ scheme: xa.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }]
> claim: { benefit: maternity }
> X
Người được tính: sinh 10/1966 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026
Hỏi về: thai sản

Không có quyền lợi nào theo những gì được khai.

Cần lưu ý
  • Không có quyền lợi nào thuộc loại được hỏi ứng với hồ sơ này.

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.
! Bộ luật này chưa có quy định nào cho quyền được hỏi (thai sản).
[exit 5]

$ huong calc - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, nationality: XA, residence: XA }
> records: [{ scheme: xc.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }]
> X
Người được tính: sinh 10/1966 · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Lương hưu – XA [xa.pension.old-age]
  CHƯA ĐỦ ĐIỀU KIỆN
  Còn thiếu 60 tháng.
  Theo             luật trong nước
  Số tháng         đóng ở XA 0 · cần 60 · còn thiếu 60
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 4

Hoàn trả một lần – XA [xa.pension.refund]
  KHÔNG ĐƯỢC HƯỞNG
  Chỉ trả cho người đã rời Xa Lạ.
  Theo             hoàn trả một lần
  Số tháng         đóng ở XA 0
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 7

Luật của XC [xc.law]
  CHƯA CÓ LUẬT Ở ĐÂY
  Ở đây chưa có luật của các chế độ: xc.work. Các tháng đã khai được giữ lại nhưng chưa tính được
  quyền lợi; hãy hỏi cơ quan của nước đó.

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong calc tiny/an.yaml --rules tiny --strict | tail -1
> huong calc tiny/an.yaml --rules tiny --strict -q > $TMPDIR/x; echo $?
Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.
8
! --strict: dựa trên điều khoản chưa được áp dụng: xa.pension.old-age.
! --strict: dựa trên điều khoản chưa được áp dụng: xa.pension.old-age.
