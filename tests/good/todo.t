# What to hand in, where and by when: Faraway's dossiers (tests/tiny). A right that waits, a paper that may be asked for and a
# deadline that has passed; then other days, JSON and the calendar.

$ huong todo tiny/an.yaml --rules tiny
Người được tính: nữ · sinh 05/03/1961 · quốc tịch XA · cư trú ở XB
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Việc cần làm

1. Giấy chứng nhận đã đóng ở Xa Lạ [xa.dossier.certificate]
  Lúc nào          trước khi lên đường
  Nộp tại          Quỹ Xa Lạ, phố Chợ 1
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 9
                   đối chiếu 15/01/2026

2. Hồ sơ hưởng lương hưu [xa.dossier.old-age]
  Lúc nào          khi yêu cầu hưởng
  Hạn nộp          31/01/2023 – ĐÃ QUÁ HẠN
  Nộp được từ      01/10/2022
  Nộp tại          Quỹ Xa Lạ, phố Chợ 1
  Giấy tờ          • Đơn yêu cầu hưởng (mẫu X-1)
                   • Sổ ghi tháng đóng
                   • Giấy khai sinh của con
  Xử lý trong      20 ngày
  Để hưởng         Lương hưu: CHỜ ĐIỀU KHOẢN ĐƯỢC ÁP DỤNG, từ 01/2023
  Nên biết         Nộp trong 01/2023 thì nhận ngay từ tháng ấy.
  Độ chắc chắn     đã đối chiếu với văn bản luật
  Căn cứ           Luật 1/2020 Điều 8
                   Nghị định 2/2021 Điều 4
                   đối chiếu 15/01/2026

3. Hồ sơ hoàn trả [xa.dossier.refund]
  Lúc nào          khi đang ở nước ngoài
  Hạn nộp          31/07/2028 – còn 20 tháng
                   10 năm kể từ tháng đóng cuối cùng
  Nộp tại          Đại sứ quán Xa Lạ
  Giấy tờ          • Hộ chiếu
  Để hưởng         Hoàn trả một lần: ĐƯỢC HƯỞNG, từ 11/2026
  Độ chắc chắn     có quy định là suy luận, chưa thấy văn bản
  Căn cứ           Luật 1/2020 Điều 7, 8
                   đối chiếu 15/01/2026
  Lưu ý            Chưa rõ có nhận hồ sơ gửi qua bưu điện hay không.

Số mẫu đơn có thể đã thay đổi: hỏi lại tại nơi nộp trước khi điền.

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong todo tiny/binh.yaml --rules tiny --lang en
Person: male · born 10/1966 · nationality XA · resident in XA
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

What to do

1. Claim of the old-age pension [xa.dossier.old-age]
  When             when claiming
  Deadline         31/10/2026 – PASSED
  Opens            01/07/2026
  Where            Fund of Faraway, 1 Market Street
  Papers           • Claim form (form X-1)
                   • Record book
                   • Letter of the state employer
  Takes            20 days
  For              Old-age pension: GRANTED, from 10/2026
  Advice           Filed in 10/2026, it is paid from that month.
  How sure         compared with the legal texts
  Law              Law 1/2020 art. 8
                   Decree 2/2021 art. 3
                   checked 15/01/2026

Form numbers change: ask at the counter before filling one in.

For information; the decision is the competent institution's.

$ huong todo tiny/binh.yaml --rules tiny --lang en --as-of 2026-10-30 | grep -A1 Deadline
  Deadline         31/10/2026 – 1 day left
  Opens            01/07/2026

$ huong todo tiny/binh.yaml --rules tiny --as-of 2026-10-31 | grep 'Hạn nộp'
  Hạn nộp          31/10/2026 – HÔM NAY

$ huong todo tiny/binh.yaml --rules tiny --as-of 2024-05-01 | grep 'Hạn nộp\|Để hưởng'
  Hạn nộp          31/10/2026 – còn 29 tháng
  Để hưởng         Lương hưu: CHƯA ĐẾN LÚC, từ 10/2026

$ sed 's/sex: male, //' tiny/binh.yaml | huong todo - --rules tiny --lang en | grep -A4 Papers
  Papers           • Claim form (form X-1)
                   • Record book
                   • Letter of the state employer
                   • Birth certificates of children – if it applies
  Takes            20 days

$ sed "s/born: 1966-10, //" tiny/binh.yaml > $TMPDIR/b.yaml; huong todo $TMPDIR/b.yaml --rules tiny | sed "s|$TMPDIR|…|"
Người được tính: nam · quốc tịch XA · cư trú ở XA
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Việc cần làm
  Theo những gì được khai thì chưa có hồ sơ nào phải nộp.

Chưa xác định được nên chưa kể hồ sơ của: Lương hưu.
Xem còn thiếu gì: huong calc …/b.yaml

Kết quả để tham khảo, không thay cho quyết định của cơ quan bảo hiểm xã hội.

$ huong todo - --rules tiny --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-01, sex: male, nationality: XB, residence: XB }
> X
Person: male · born 01/1990 · nationality XB · resident in XB
As of 23/11/2026 · lawbook 0.1.0, checked up to 15/01/2026

What to do

1. Claim of the refund [xa.dossier.refund]
  When             while abroad
  Deadline         not known: There is no month of insurance for "Claim of the refund".
                   Ten years from the last month insured
  Where            Embassy of Faraway
  Papers           • Passport
  For              Refund: GRANTED, from 11/2026
  How sure         some law is assumed; its text was not seen
  Law              Law 1/2020 art. 7, 8
                   checked 15/01/2026
  Note             Whether claims by post are taken is not clear.

For information; the decision is the competent institution's.

$ huong todo tiny/binh.yaml --rules tiny --json
{
  "huong": "todo/1",
  "as_of": "2026-11-23",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "case_digest": "sha256:…",
  "todo": [
    {
      "id": "xa.dossier.old-age",
      "country": "XA",
      "label": {
        "vi": "Hồ sơ hưởng lương hưu",
        "en": "Claim of the old-age pension"
      },
      "phase": "claim",
      "benefit": "xa.pension.old-age",
      "status": "granted",
      "from": "2026-10",
      "applies": "yes",
      "office": {
        "vi": "Quỹ Xa Lạ, phố Chợ 1",
        "en": "Fund of Faraway, 1 Market Street"
      },
      "opens": "2026-07-01",
      "deadline": "2026-10-31",
      "passed": true,
      "takes": {
        "vi": "20 ngày",
        "en": "20 days"
      },
      "papers": [
        {
          "paper": {
            "vi": "Đơn yêu cầu hưởng",
            "en": "Claim form"
          },
          "form": "X-1",
          "applies": "yes",
          "law": "Law 1/2020 art. 8",
          "cite": {
            "vi": "Luật 1/2020 Điều 8",
            "en": "Law 1/2020 art. 8"
          },
          "grade": "official"
        },
        {
          "paper": {
            "vi": "Sổ ghi tháng đóng",
            "en": "Record book"
          },
          "applies": "yes",
          "law": "Law 1/2020 art. 8",
          "cite": {
            "vi": "Luật 1/2020 Điều 8",
            "en": "Law 1/2020 art. 8"
          },
          "grade": "official"
        },
        {
          "paper": {
            "vi": "Giấy của cơ quan nhà nước",
            "en": "Letter of the state employer"
          },
          "applies": "yes",
          "law": "Decree 2/2021 art. 3",
          "cite": {
            "vi": "Nghị định 2/2021 Điều 3",
            "en": "Decree 2/2021 art. 3"
          },
          "grade": "secondary"
        }
      ],
      "say": {
        "vi": "Nộp trong 10/2026 thì nhận ngay từ tháng ấy.",
        "en": "Filed in 10/2026, it is paid from that month."
      },
      "law": "Law 1/2020 art. 8",
      "cite": {
        "vi": "Luật 1/2020 Điều 8",
        "en": "Law 1/2020 art. 8"
      },
      "grade": "official",
      "notes": [],
      "checked": "2026-01-15"
    }
  ],
  "undecided": [],
  "warnings": [
    {
      "code": "form-numbers",
      "text": {
        "vi": "Số mẫu đơn có thể đã thay đổi: hỏi lại tại nơi nộp trước khi điền.",
        "en": "Form numbers change: ask at the counter before filling one in."
      }
    }
  ]
}

$ huong todo tiny/binh.yaml --rules tiny --as-of 2026-06-15 --ics -o $TMPDIR/binh.ics; tr -d '\r' < $TMPDIR/binh.ics | sed 's/[0-9a-f]\{60\}/…/'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Huong//todo/1//VI
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:…54c9-xa.dos
 sier.old-age-opens@huong
DTSTAMP:20260615T000000Z
DTSTART;VALUE=DATE:20260701
DTEND;VALUE=DATE:20260702
SUMMARY:Bắt đầu nộp được: Hồ sơ hưởng lương hưu
DESCRIPTION:- Đơn yêu cầu hưởng (mẫu X-1)\n- Sổ ghi tháng đó
 ng\n- Giấy của cơ quan nhà nước\nSố mẫu đơn có thể đã 
 thay đổi: hỏi lại tại nơi nộp trước khi điền.\nNộp tro
 ng 10/2026 thì nhận ngay từ tháng ấy.\nLaw 1/2020 art. 8
LOCATION:Quỹ Xa Lạ\, phố Chợ 1
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P30D
DESCRIPTION:Bắt đầu nộp được: Hồ sơ hưởng lương hưu
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:…54c9-xa.dos
 sier.old-age-deadline@huong
DTSTAMP:20260615T000000Z
DTSTART;VALUE=DATE:20261031
DTEND;VALUE=DATE:20261101
SUMMARY:Hạn nộp: Hồ sơ hưởng lương hưu
DESCRIPTION:- Đơn yêu cầu hưởng (mẫu X-1)\n- Sổ ghi tháng đó
 ng\n- Giấy của cơ quan nhà nước\nSố mẫu đơn có thể đã 
 thay đổi: hỏi lại tại nơi nộp trước khi điền.\nNộp tro
 ng 10/2026 thì nhận ngay từ tháng ấy.\nLaw 1/2020 art. 8
LOCATION:Quỹ Xa Lạ\, phố Chợ 1
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P30D
DESCRIPTION:Hạn nộp: Hồ sơ hưởng lương hưu
END:VALARM
END:VEVENT
END:VCALENDAR

$ huong todo tiny/an.yaml --rules tiny --ics --lang en | grep -c '^BEGIN:VEVENT.$'
2

$ huong todo - --rules tiny --ics --lang en <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1990-01, sex: male, nationality: XB, residence: XB }
> X
! No date to put in a calendar.

$ huong rules show xa.dossier.old-age --rules tiny
xa.dossier.old-age – Hồ sơ hưởng lương hưu
  Tệp              rules/xa/dossiers.yaml:10
  Căn cứ           Luật 1/2020 Điều 8
  Đối chiếu ngày   15/01/2026
  Để hưởng         xa.pension.old-age
  Lúc nào          khi yêu cầu hưởng
  Nộp được từ      start − 3 months
  Hạn nộp          xa.pension.start
  Nộp tại          Quỹ Xa Lạ, phố Chợ 1
  Giấy tờ          • Đơn yêu cầu hưởng (mẫu X-1)
                   • Sổ ghi tháng đóng
                   • Giấy của cơ quan nhà nước – khi months(records(xa.work, sector = state)) > 0
                   • Giấy khai sinh của con – khi sex = female

$ huong rules show xa.dossier.refund --rules tiny --lang en
xa.dossier.refund – Claim of the refund
  File             rules/xa/dossiers.yaml:29
  Law              Law 1/2020 art. 7, 8
  Checked          15/01/2026
  For              xa.pension.refund
  Needed when      residence ≠ XA
  When             while abroad
  Deadline         last-day(last-month(work) + 120 months)
                   Ten years from the last month insured
  Where            Embassy of Faraway
  Papers           • Passport
  In doubt: Whether claims by post are taken is not clear.
