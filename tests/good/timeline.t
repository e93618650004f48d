$ huong timeline tiny/an.yaml --rules tiny
Người được tính: nữ · sinh 05/03/1961 · quốc tịch XA · cư trú ở XB
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Quá trình tham gia
  XA            ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■·····························
  XB            ·········································■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
                2015 … 2020 (mỗi ô là 1 tháng)

XA: 43 tháng
  Hưu trí Xa Lạ
    01/2015–07/2018  43 tháng · 4.000 XAA · có đóng

XB: 31 tháng
  Hưu trí Xứ Bên
    06/2018–12/2020  31 tháng · 900 XBB · có đóng

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
  Pension of Faraway
    02/2010–06/2019  113 months · 3,333 XAA · insured
    07/2019–12/2019  6 months · not insured · does not count

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

$ huong timeline - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> records:
>   - { scheme: xa.work, kind: insured, from: 2015-01, to: 2016-06, wage: 4000 }
>   - { scheme: xa.work, kind: insured, from: 2017-01, to: 2017-12, wage: 5000 }
>   - { scheme: zz.pension, kind: uncovered, from: 2016-07, to: 2016-09 }
> events:
>   - { refund: 2016-08-15, scheme: xa.work }
> plans:
>   - { scheme: xa.work, kind: insured, from: 2027-01, to: 2027-06, wage: 5000 }
> X
Người được tính: chưa cho biết là ai
Tính đến ngày 23/11/2026 · bộ luật 0.1.0, đối chiếu đến 15/01/2026

Quá trình tham gia
  XA            ········■■■■····································■■··
  ZZ            ····················································
                2015 … 2027 (mỗi ô là 3 tháng)

XA: 18 tháng (đã rút 18 tháng)
  Hưu trí Xa Lạ
    01/2015–06/2016  18 tháng · 4.000 XAA · có đóng · đã rút một lần, không còn được tính
    01/2017–12/2017  12 tháng · 5.000 XAA · có đóng
    01/2027–06/2027  6 tháng · 5.000 XAA · có đóng · dự định

ZZ: 0 tháng
  zz.pension (chưa có trong bộ luật)
    07/2016–09/2016  3 tháng · làm việc nhưng không được bảo hiểm · không được tính

Những khoảng trống
  • 07/2016–12/2016: 6 tháng không được tính ở nước nào (làm việc nhưng không được bảo hiểm)
  • 01/2018–12/2026: 108 tháng không được tính ở nước nào

Những tháng trùng nhau
  không có

Những việc đã xảy ra
  • 15/08/2016: đã rút tiền – Hưu trí Xa Lạ

$ huong timeline tiny/an.yaml --rules tiny --json
{
  "huong": "timeline/1",
  "as_of": "2026-11-23",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "case_digest": "sha256:…",
  "countries": [
    {
      "country": "XA",
      "months": 43,
      "drawn": 0,
      "counted": [
        {
          "from": "2015-01",
          "to": "2018-07",
          "months": 43
        }
      ],
      "records": [
        {
          "scheme": "xa.work",
          "scheme_label": {
            "vi": "Hưu trí Xa Lạ",
            "en": "Pension of Faraway"
          },
          "kind": "insured",
          "kind_label": {
            "vi": "có đóng",
            "en": "insured"
          },
          "from": "2015-01",
          "to": "2018-07",
          "months": 43,
          "basis": "wage",
          "value": "4000",
          "currency": "XAA",
          "counts": true,
          "drawn": 0,
          "planned": false
        }
      ]
    },
    {
      "country": "XB",
      "months": 31,
      "drawn": 0,
      "counted": [
        {
          "from": "2018-06",
          "to": "2020-12",
          "months": 31
        }
      ],
      "records": [
        {
          "scheme": "xb.work",
          "scheme_label": {
            "vi": "Hưu trí Xứ Bên",
            "en": "Pension of Nextdoor"
          },
          "kind": "insured",
          "kind_label": {
            "vi": "có đóng",
            "en": "insured"
          },
          "from": "2018-06",
          "to": "2020-12",
          "months": 31,
          "basis": "wage",
          "value": "900",
          "currency": "XBB",
          "counts": true,
          "drawn": 0,
          "planned": false
        }
      ]
    }
  ],
  "gaps": [],
  "overlaps": [
    {
      "from": "2018-06",
      "to": "2018-07",
      "months": 2,
      "countries": [
        "XA",
        "XB"
      ]
    }
  ],
  "events": []
}

$ huong timeline - --rules tiny --json <<'X'
> huong: case/1
> as_of: 2026-11-23
> records:
>   - { scheme: xa.work, kind: insured, from: 2015-01, to: 2016-06, wage: 4000 }
>   - { scheme: zz.pension, kind: uncovered, from: 2016-07, to: 2016-09 }
> events:
>   - { refund: 2016-08-15, scheme: xa.work }
> plans:
>   - { scheme: xa.work, kind: insured, from: 2027-01, to: 2027-06, wage: 5000 }
> X
{
  "huong": "timeline/1",
  "as_of": "2026-11-23",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "case_digest": "sha256:…",
  "countries": [
    {
      "country": "XA",
      "months": 6,
      "drawn": 18,
      "counted": [
        {
          "from": "2027-01",
          "to": "2027-06",
          "months": 6
        }
      ],
      "records": [
        {
          "scheme": "xa.work",
          "scheme_label": {
            "vi": "Hưu trí Xa Lạ",
            "en": "Pension of Faraway"
          },
          "kind": "insured",
          "kind_label": {
            "vi": "có đóng",
            "en": "insured"
          },
          "from": "2015-01",
          "to": "2016-06",
          "months": 18,
          "basis": "wage",
          "value": "4000",
          "currency": "XAA",
          "counts": true,
          "drawn": 18,
          "planned": false
        },
        {
          "scheme": "xa.work",
          "scheme_label": {
            "vi": "Hưu trí Xa Lạ",
            "en": "Pension of Faraway"
          },
          "kind": "insured",
          "kind_label": {
            "vi": "có đóng",
            "en": "insured"
          },
          "from": "2027-01",
          "to": "2027-06",
          "months": 6,
          "basis": "wage",
          "value": "5000",
          "currency": "XAA",
          "counts": true,
          "drawn": 0,
          "planned": true
        }
      ]
    },
    {
      "country": "ZZ",
      "months": 0,
      "drawn": 0,
      "counted": [],
      "records": [
        {
          "scheme": "zz.pension",
          "kind": "uncovered",
          "from": "2016-07",
          "to": "2016-09",
          "months": 3,
          "counts": false,
          "drawn": 0,
          "planned": false
        }
      ]
    }
  ],
  "gaps": [
    {
      "from": "2016-07",
      "to": "2026-12",
      "months": 126,
      "records": [
        {
          "scheme": "zz.pension",
          "kind": "uncovered"
        }
      ]
    }
  ],
  "overlaps": [],
  "events": [
    {
      "event": "refund",
      "label": {
        "vi": "đã rút tiền",
        "en": "refund taken"
      },
      "date": "2016-08-15",
      "facts": {
        "scheme": "xa.work"
      }
    }
  ]
}
