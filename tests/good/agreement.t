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

Mười hai câu hỏi cần trả lời
  1. Mỗi nước cần ít nhất bao nhiêu tháng của chính mình?
     có: điều khoản benefits
  2. Đổi đơn vị, bỏ tháng trùng, xét thời gian ngắn theo thứ tự nào?
     không cần ở đây
  3. Mức lý thuyết lấy tiền lương nào cho tháng ở nước kia?
     CHƯA TRẢ LỜI. Viết: theoretical: { earnings: own }
  4. Chia theo tổng thời gian nào, có mức tối đa không?
     có: điều khoản benefits
  5. Thời gian cộng gộp có làm mất khoản hoàn trả một lần không?
     CHƯA TRẢ LỜI. Viết: refund: { XA: national-law | as-nationals | barred }, totalization: {
     against: refund | nothing }
  6. Ai trả cho những năm chưa sống của người thương tật trẻ?
     không cần ở đây
  7. Phần cố định không theo thời gian được trả thế nào?
     có: điều khoản benefits
  8. Tháng được bảo hiểm ở cả hai nước, và phần tự nguyện bị trùng, tính thế nào?
     có: điều khoản benefits
  9. Có cộng thời gian ở nước thứ ba không, nước nào, từ khi nào?
     CHƯA TRẢ LỜI. Viết: third: { mode: forbidden | both-linked }
  10. Làm tròn ở bước nào?
     CHƯA TRẢ LỜI. Viết: rounding: { XA: { theoretical: …, paid: … } }, hoặc rounding: { XA:
     national-law }
  11. Từng điều khoản được thực hiện từ ngày nào?
     có
  12. Người đã nhận khoản một lần thì sao?
     CHƯA TRẢ LỜI. Viết: transition: { earlier_refunds: final | reinstated }

Còn 5 câu hỏi chưa trả lời: nơi nào cần đến, kết quả sẽ là “chưa xác định được”.

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
  Cộng gộp thời gian – số tháng tối thiểu ở chính nước trả – XA
    xa-xb:          12
    draft:          1
  Cộng gộp thời gian – số tháng tối thiểu ở chính nước trả – XB
    xa-xb:          12
    draft:          1
  Cách tính mức hưởng – XA
    xa-xb:          công thức của nước trả, trên số tháng ở nước đó
    draft:          mức lý thuyết nhân với phần thời gian đóng ở nước trả
  Cách tính theo tỷ lệ
    xa-xb:          không quy định
    draft:          chia cho: tổng thời gian ở các nước

7 chỗ khác nhau.

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
  Totalization – minimum own months – XA
    xa-xb:          12
    draft:          1
  Totalization – minimum own months – XB
    xa-xb:          12
    draft:          1
  Method – XA
    xa-xb:          the national formula on own months
    draft:          theoretical amount × own / total
  Proportion
    xa-xb:          nothing said
    draft:          divided by: all periods together

7 differences.

$ huong agreement diff xa-xb xa-xb --rules tiny
xa-xb ↔ xa-xb

Hai bản giống nhau.

$ huong agreement list --rules tiny
  xa-xb               Hiệp định Xa Lạ – Xứ Bên – đã ký

$ huong agreement list --rules tiny --lang en
  xa-xb               Faraway – Nextdoor agreement – signed

$ huong agreement show xa-xb --rules tiny --json
{
  "huong": "agreements/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "agreements": [
    {
      "id": "xa-xb",
      "label": {
        "vi": "Hiệp định Xa Lạ – Xứ Bên",
        "en": "Faraway – Nextdoor agreement"
      },
      "parties": [
        "XA",
        "XB"
      ],
      "status": "signed",
      "law": "Agreement between Faraway and Nextdoor of 1 May 2022",
      "clauses": [
        {
          "id": "scope",
          "title": {
            "vi": "Phạm vi",
            "en": "Scope"
          },
          "article": "art. 2",
          "law": "Agreement between Faraway and Nextdoor of 1 May 2022 art. 2",
          "cite": {
            "vi": "Hiệp định Xa Lạ – Xứ Bên Điều 2",
            "en": "Faraway – Nextdoor agreement art. 2"
          },
          "in_force": "2023-01-01",
          "grade": "official",
          "terms": {
            "schemes": {
              "XA": [
                "xa.work"
              ],
              "XB": [
                "xb.work"
              ]
            },
            "scope": {
              "XA": [
                "old-age"
              ],
              "XB": [
                "old-age"
              ]
            }
          }
        },
        {
          "id": "benefits",
          "title": {
            "vi": "Cộng gộp thời gian",
            "en": "Totalization"
          },
          "article": "art. 11",
          "law": "Agreement between Faraway and Nextdoor of 1 May 2022 art. 11",
          "cite": {
            "vi": "Hiệp định Xa Lạ – Xứ Bên Điều 11",
            "en": "Faraway – Nextdoor agreement art. 11"
          },
          "in_force": "2023-01-01",
          "operative": "unknown",
          "grade": "official",
          "source": "https://example.org/notice",
          "terms": {
            "totalization": {
              "min_own": {
                "XA": "12",
                "XB": "12"
              },
              "only_if_needed": "yes",
              "counts": "right"
            },
            "overlap": "once",
            "method": {
              "XA": "own-periods",
              "XB": "pro-rata"
            }
          }
        }
      ]
    }
  ]
}

$ huong agreement check tiny/draft.yaml --rules tiny --json --against xa-xb | head -n 40
{
  "huong": "questions/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "agreement": "xa-xb-2",
  "questions": [
    {
      "asks": {
        "vi": "Mỗi nước cần ít nhất bao nhiêu tháng của chính mình?",
        "en": "How many own months does each country ask for?"
      },
      "state": "settled",
      "clauses": [
        "benefits"
      ]
    },
    {
      "asks": {
        "vi": "Đổi đơn vị, bỏ tháng trùng, xét thời gian ngắn theo thứ tự nào?",
        "en": "In which order are periods converted, counted once, and short ones given away?"
      },
      "state": "idle",
      "clauses": []
    },
    {
      "asks": {
        "vi": "Mức lý thuyết lấy tiền lương nào cho tháng ở nước kia?",
        "en": "Which earnings fill the foreign months of a theoretical amount?"
      },
      "state": "open",
      "clauses": [],
      "write": {
        "vi": "theoretical: { earnings: own }",
        "en": "theoretical: { earnings: own }"
      }
    },
    {
      "asks": {
