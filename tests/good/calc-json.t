# The answer for programs: the same bytes in every language.

$ huong calc tiny/binh.yaml --rules tiny --json
{
  "huong": "determination/1",
  "as_of": "2026-11-23",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "case_digest": "sha256:…",
  "results": [
    {
      "id": "xa.pension.old-age",
      "country": "XA",
      "scheme": "xa.work",
      "branch": "old-age",
      "label": {
        "vi": "Lương hưu",
        "en": "Old-age pension"
      },
      "status": "granted",
      "headline": {
        "vi": "Lương hưu: được hưởng từ tháng 10/2026, mức 785 xà mỗi tháng.",
        "en": "Old-age pension: due from October 2026, 785 xa a month."
      },
      "basis": "national",
      "from": "2026-10",
      "amount": {
        "value": "785",
        "currency": "XAA",
        "per": "month"
      },
      "months": {
        "own": 113,
        "foreign": 0,
        "counted": 113,
        "required": 60,
        "missing": 0
      },
      "figures": {
        "xa.pension.average": {
          "value": "3333",
          "unit": "XAA",
          "label": {
            "vi": "Lương bình quân",
            "en": "Average wage"
          },
          "shown": {
            "vi": "3.333 xà",
            "en": "3,333 xa"
          }
        }
      },
      "parts": [],
      "payments": [
        {
          "from": "2026-10",
          "amount": {
            "value": "785",
            "currency": "XAA",
            "per": "month"
          }
        }
      ],
      "grade": "official",
      "law": [
        "Law 1/2020 art. 4",
        "Law 1/2020 art. 5",
        "Law 3/2025 art. 1",
        "Law 1/2020 art. 6"
      ],
      "cite": {
        "vi": [
          "Luật 1/2020 Điều 4; 5; 6",
          "Luật 3/2025 Điều 1"
        ],
        "en": [
          "Law 1/2020 art. 4; 5; 6",
          "Law 3/2025 art. 1"
        ]
      },
      "roundings": [
        {
          "rule": "xa.pension.whole",
          "law": "Law 1/2020 art. 9",
          "cite": {
            "vi": "Luật 1/2020 Điều 9",
            "en": "Law 1/2020 art. 9"
          },
          "from": "784.64375",
          "to": "785"
        }
      ],
      "reasons": [
        {
          "rule": "xa.pension.start",
          "law": "Law 1/2020 art. 6",
          "cite": {
            "vi": "Luật 1/2020 Điều 6",
            "en": "Law 1/2020 art. 6"
          },
          "formula": "max(birth-month + 720 months, treaty-from)",
          "filled": "max(1966-10 + 720 months; always) = 2026-10",
          "text": {
            "vi": "Tháng bắt đầu hưởng: 10/1966 + 720 tháng = 10/2026.",
            "en": "First month: 10/1966 + 720 months = 10/2026."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.work",
          "law": "Law 1/2020 art. 3",
          "cite": {
            "vi": "Luật 1/2020 Điều 3",
            "en": "Law 1/2020 art. 3"
          },
          "formula": "spans(records(xa.work, counts = right))",
          "filled": "2010-02…2019-06",
          "text": {
            "vi": "Các tháng có đóng: 2010-02…2019-06.",
            "en": "Months insured: 2010-02…2019-06."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.own",
          "law": "Law 1/2020 art. 3",
          "cite": {
            "vi": "Luật 1/2020 Điều 3",
            "en": "Law 1/2020 art. 3"
          },
          "formula": "months(work)",
          "filled": "113 months",
          "text": {
            "vi": "Số tháng đã đóng: 113 tháng.",
            "en": "Own months: 113 months."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.counted",
          "law": "Law 1/2020 art. 3",
          "cite": {
            "vi": "Luật 1/2020 Điều 3",
            "en": "Law 1/2020 art. 3"
          },
          "formula": "own + months(foreign)",
          "filled": "113 months + 0 months = 113 months",
          "text": {
            "vi": "Số tháng được tính: 113 tháng + 0 tháng = 113 tháng.",
            "en": "Months counted: 113 months + 0 months = 113 months."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.required",
          "law": "Law 1/2020 art. 4",
          "cite": {
            "vi": "Luật 1/2020 Điều 4",
            "en": "Law 1/2020 art. 4"
          },
          "formula": "60 months",
          "filled": "60 months",
          "text": {
            "vi": "Số tháng cần có: 60 tháng.",
            "en": "Months required: 60 months."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.old-age.months",
          "law": "Law 1/2020 art. 4",
          "cite": {
            "vi": "Luật 1/2020 Điều 4",
            "en": "Law 1/2020 art. 4"
          },
          "formula": "counted ≥ required",
          "filled": "113 months ≥ 60 months = yes",
          "text": {
            "vi": "Đạt điều kiện: 113 tháng ≥ 60 tháng.",
            "en": "Condition met: 113 months ≥ 60 months."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.average",
          "law": "Law 1/2020 art. 5",
          "cite": {
            "vi": "Luật 1/2020 Điều 5",
            "en": "Law 1/2020 art. 5"
          },
          "formula": "average(records(xa.work, counts = average), wage)",
          "filled": "3333",
          "text": {
            "vi": "Lương bình quân: 3.333 xà.",
            "en": "Average wage: 3,333 xa."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.monthly",
          "law": "Law 1/2020 art. 5",
          "cite": {
            "vi": "Luật 1/2020 Điều 5",
            "en": "Law 1/2020 art. 5"
          },
          "formula": "average × percent × as-years(own)",
          "filled": "3333 × 2.5% × ≈ 9.4167 years = 784.64375",
          "text": {
            "vi": "Lương hưu tháng: 3.333 xà × 2,5% × ≈ 9,4167 năm = 784,64375 xà.",
            "en": "Monthly pension: 3,333 xa × 2.5% × ≈ 9.4167 years = 784.64375 xa."
          },
          "grade": "official"
        }
      ]
    },
    {
      "id": "xa.pension.refund",
      "country": "XA",
      "scheme": "xa.work",
      "branch": "old-age",
      "label": {
        "vi": "Hoàn trả một lần",
        "en": "Refund"
      },
      "status": "refused",
      "headline": {
        "vi": "Hoàn trả một lần: chưa đủ điều kiện hưởng. Chỉ trả cho người đã rời Xa Lạ.",
        "en": "Refund: the conditions are not met. Paid only to those who have left Faraway."
      },
      "basis": "refund",
      "months": {
        "own": 113,
        "foreign": 0,
        "counted": 113
      },
      "figures": {},
      "parts": [],
      "payments": [],
      "grade": "official",
      "law": [
        "Law 1/2020 art. 7"
      ],
      "cite": {
        "vi": [
          "Luật 1/2020 Điều 7"
        ],
        "en": [
          "Law 1/2020 art. 7"
        ]
      },
      "roundings": [],
      "reasons": [
        {
          "rule": "xa.pension.start",
          "law": "Law 1/2020 art. 6",
          "cite": {
            "vi": "Luật 1/2020 Điều 6",
            "en": "Law 1/2020 art. 6"
          },
          "formula": "max(birth-month + 720 months, treaty-from)",
          "filled": "max(1966-10 + 720 months; always) = 2026-10",
          "text": {
            "vi": "Tháng bắt đầu hưởng: 10/1966 + 720 tháng = 10/2026.",
            "en": "First month: 10/1966 + 720 months = 10/2026."
          },
          "grade": "official"
        },
        {
          "rule": "xa.pension.refund.left",
          "law": "Law 1/2020 art. 7",
          "cite": {
            "vi": "Luật 1/2020 Điều 7",
            "en": "Law 1/2020 art. 7"
          },
          "formula": "residence ≠ XA",
          "filled": "residence ≠ XA = no",
          "text": {
            "vi": "Chưa đạt điều kiện. Chỉ trả cho người đã rời Xa Lạ.",
            "en": "Condition not met. Paid only to those who have left Faraway."
          },
          "grade": "official"
        }
      ]
    }
  ],
  "options": [],
  "warnings": []
}

$ huong calc tiny/binh.yaml --rules tiny --json --lang vi > $TMPDIR/vi; huong calc tiny/binh.yaml --rules tiny --json --lang en | cmp - $TMPDIR/vi && echo same
same

$ huong calc tiny/binh.yaml --rules tiny --json -o $TMPDIR/out.json; wc -c < $TMPDIR/out.json | tr -d ' ' | grep -c .
1
