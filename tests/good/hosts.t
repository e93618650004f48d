# What only some countries' law says: bonuses and graded pay of Japan, acts of one name in two countries.

$ cat > $TMPDIR/jp.yaml <<'END'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1997-03-20, sex: female, nationality: VN, residence: VN }
> records:
>   - { scheme: jp.employees-pension, kind: insured, from: 2023-10, to: 2024-09, pay: 92999 }
>   - { scheme: jp.employees-pension, kind: insured, from: 2024-10, to: 2026-09, wage: 200000 }
>   - { scheme: jp.employees-pension, kind: bonus, from: 2025-12, to: 2025-12, wage: 1900000 }
>   - { scheme: jp.employees-pension, kind: bonus, from: 2026-10, to: 2026-10, wage: 250000 }
> events:
>   - { departure: 2026-10-05, country: JP }
> claim: { benefit: lump-sum }
> END

$ huong calc $TMPDIR/jp.yaml | sed -n '/ĐƯỢC HƯỞNG/p;/bình quân (/p;/Căn cứ/,/^Cần/p;/Tổng lương/,/24-4/p'
  ĐƯỢC HƯỞNG: 674.300 yên (JPY), một lần, từ 10/2026
                   Thu nhập bình quân (平均標準報酬額): ≈ 204.333 yên (JPY)
  Căn cứ           Luật Bảo hiểm hưu trí người lao động (Nhật Bản) Điều 29 (điều khoản bổ sung); 35;
                   29(3) (điều khoản bổ sung); 29(1) (điều khoản bổ sung); 29(5) (điều khoản bổ
                   sung); 29(1)2 (điều khoản bổ sung); 29(1)1 (điều khoản bổ sung); 29(1)3 (điều
                   khoản bổ sung); 29(4) (điều khoản bổ sung)
                   Nghị định Bảo hiểm hưu trí người lao động (Nhật Bản) Điều 12-2
                   Luật Hưu trí quốc dân (Nhật Bản) Điều 9-3-2(1) (điều khoản bổ sung); 9-3-2(1)3
                   (điều khoản bổ sung)
                   Luật 18/2000 (Nhật Bản) Điều 22 (điều khoản bổ sung)
                   Luật Thuế thu nhập (Nhật Bản) Điều 161(1)12, 212, 213; 212, 213; 171, 173
                   Luật 117/2011 (Nhật Bản) về thuế tái thiết Điều 28
  Lưu ý            nhận khoản này thì xóa hết thời gian đã đóng: Hưu trí phúc lợi Nhật Bản (kosei
                   nenkin, 厚生年金保険)

Cần lưu ý
  • Tổng lương 92.999 yên (10/2023–09/2024) được tính theo bậc 88.000 yên (Bảng mức thù lao tiêu
    chuẩn (標準報酬月額等級表)). Mức chuẩn do cơ quan quyết định theo lương bình quân tháng 4–6, áp
    dụng từ tháng 9, và sửa giữa kỳ khi chênh từ hai bậc; ở đây xếp bậc theo chính khoản lương của
    dòng. Nếu có giấy báo thì ghi mức chuẩn. [Luật Bảo hiểm hưu trí người lao động (Nhật Bản) Điều
    20(2) và Nghị định về các bậc; 20, 21-23]
  • "Thưởng (標準賞与額)" kê 1.900.000 yên (12/2025) cao hơn mức tối đa làm căn cứ đóng (Hưu trí
    phúc lợi Nhật Bản (kosei nenkin, 厚生年金保険)); chỉ tính 1.500.000 yên. [Luật Bảo hiểm hưu trí
    người lao động (Nhật Bản) Điều 24-4(1)]

$ huong calc $TMPDIR/jp.yaml --lang en | sed -n '/GRANTED/p;/The pay of/,/24-4/p'
  GRANTED: 674,300 JPY, once, from 10/2026
  • The pay of 92,999 yen (10/2023–09/2024) is insured at 88,000 yen (Table of standard monthly
    remuneration (標準報酬月額等級表)). The office sets the grade from the average pay of April to
    June, for September on, and anew when it moves by two grades; here the line's own pay is graded.
    Give the standard remuneration where a notice shows it. [Employees' Pension Insurance Act
    (Japan) art. 20(2) and the Order on grades; 20, 21-23]
  • "Bonus (標準賞与額)" 1,900,000 yen (12/2025) is above the ceiling (Employees' Pension
    Insurance (厚生年金保険)); 1,500,000 yen is counted. [Employees' Pension Insurance Act (Japan)
    art. 24-4(1)]

$ huong timeline $TMPDIR/jp.yaml --lang en | sed -n '/^Japan:/,/^$/p'
Japan: 36 months
  Employees' Pension Insurance (厚生年金保険)
    10/2023–09/2024  12 months · 92,999 JPY · Insured at work (被保険者)
    10/2024–09/2026  24 months · 200,000 JPY · Insured at work (被保険者)
    12/2025          1,900,000 JPY · Bonus (標準賞与額)
    10/2026          250,000 JPY · Bonus (標準賞与額)

$ cd $TMPDIR && sed 's/2025-12, to: 2025-12/2025-12, to: 2026-01/' jp.yaml > long.yaml && huong check long.yaml --lang en
! long.yaml:7:5: "Bonus (標準賞与額)" belongs to one month: from and to must be the same — Write a line for each payment, with the month it was paid.
! 1 fault.
[exit 3]

$ cd $TMPDIR && sed 's/2026-10, to: 2026-10/2025-12, to: 2025-12/' jp.yaml > twice.yaml && huong check twice.yaml
! twice.yaml:8:5: Hai dòng của jp.employees-pension cùng kê các tháng 2025-12 (dòng kia: 7) — Cộng các khoản của tháng đó thành một dòng; nếu là dòng trùng thì bỏ dòng thừa.
! 1 lỗi.
[exit 3]

$ cat > $TMPDIR/kr.yaml <<'END'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-03-20, sex: male, nationality: VN, residence: VN }
> records: [{ scheme: kr.national-pension, kind: insured, from: 2015-01, to: 2025-12, wage: 2000000 }]
> claim: { benefit: old-age }
> END

$ huong calc $TMPDIR/kr.yaml | grep 'Căn cứ'
  Căn cứ           Luật Hưu trí quốc gia Hàn Quốc Điều 61-63; 54(1), 62; 78(3); 61(1); 62, 63(2);
