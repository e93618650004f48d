# Papers as people hold them, made into a case.

$ huong import papers/a-loose-leaf.txt
# Tờ rời sổ bảo hiểm xã hội (mẫu 07/SBH): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# thời gian đóng bảo hiểm xã hội: giấy ghi 128 tháng, đọc được 128
# thời gian đóng bảo hiểm thất nghiệp chưa hưởng: giấy ghi 101 tháng, đọc được 101
huong: case/1
person: { born: 1986-02-01, sex: female }
records:
  - { scheme: vn.compulsory, kind: insured, from: 2009-08, to: 2009-12, coefficient: 2.54, sector: state }  # dòng 3
  - { scheme: vn.compulsory, kind: insured, from: 2010-01, to: 2011-12, coefficient: 2.54, sector: state }  # dòng 4
  - { scheme: vn.compulsory, kind: insured, from: 2012-01, to: 2012-04, coefficient: 2.8035, sector: state }  # dòng 5
  - { scheme: vn.compulsory, kind: insured, from: 2016-01, to: 2016-04, wage: 23000000 }  # dòng 6
  - { scheme: vn.unemployment, kind: insured, from: 2016-01, to: 2016-04, wage: 62000000 }  # dòng 7
  - { scheme: vn.compulsory, kind: insured, from: 2018-03, to: 2018-12, wage: 4729000 }  # dòng 8
  - { scheme: vn.compulsory, kind: insured, from: 2019-01, to: 2021-05, wage: 5449900 }  # dòng 9
  - { scheme: vn.compulsory, kind: maternity, from: 2021-06, to: 2021-11, wage: 5449900 }  # dòng 10
  - { scheme: vn.compulsory, kind: insured, from: 2021-12, to: 2022-02, wage: 5449900 }  # dòng 11
  - { scheme: vn.compulsory, kind: unpaid-leave, from: 2022-03, to: 2022-04 }  # dòng 12
  - { scheme: vn.compulsory, kind: insured, from: 2022-05, to: 2022-08, wage: 5300000 }  # dòng 13
  - { scheme: vn.compulsory, kind: arrears, from: 2022-09, to: 2022-12, wage: 5300000 }  # dòng 14
  - { scheme: vn.compulsory, kind: insured, from: 2023-01, to: 2023-06, wage: 6020000 }  # dòng 15, 16
  - { scheme: vn.compulsory, kind: insured, from: 2023-07, to: 2024-06, wage: 5600000 }  # dòng 15
  - { scheme: vn.voluntary, kind: voluntary, from: 2024-07, to: 2025-06, wage: 2000000 }  # dòng 17
  - { scheme: vn.compulsory, kind: overseas-contract, from: 2025-10, to: 2026-06, wage: 4680000 }  # dòng 18
! Đọc như: Tờ rời sổ bảo hiểm xã hội (mẫu 07/SBH). Dòng trên giấy: 16, dòng của trường hợp: 16.
! Khớp với giấy: thời gian đóng bảo hiểm xã hội, 128 tháng.
! Khớp với giấy: thời gian đóng bảo hiểm thất nghiệp chưa hưởng, 101 tháng.

$ huong import papers/a-loose-leaf.txt --lang en -q -o $TMPDIR/leaf.yaml && huong timeline $TMPDIR/leaf.yaml --as-of 2026-11-25 --lang en | sed 's/checked up to .*/checked up to DAY/' | head -24
Person: female · born 01/02/1986
As of 25/11/2026 · lawbook 0.1.0, checked up to DAY

Insurance record
  Viet Nam      ··▪■■■■■■■■■■▪··············■▪······▪■■■■■■■■■■■■■■■▪▪▪·■■■■■■■■■■·■■■··
                2009 … 2026 (each mark is 3 months)

Viet Nam: 128 months
  Compulsory social insurance
    08/2009–12/2009  5 months · coefficient 2.54 · Insured
    01/2010–12/2011  24 months · coefficient 2.54 · Insured
    01/2012–04/2012  4 months · coefficient 2.8035 · Insured
    01/2016–04/2016  4 months · 23,000,000 VND · Insured
    03/2018–12/2018  10 months · 4,729,000 VND · Insured
    01/2019–05/2021  29 months · 5,449,900 VND · Insured
    06/2021–11/2021  6 months · 5,449,900 VND · Maternity leave
    12/2021–02/2022  3 months · 5,449,900 VND · Insured
    03/2022–04/2022  2 months · Unpaid leave · does not count
    05/2022–08/2022  4 months · 5,300,000 VND · Insured
    09/2022–12/2022  4 months · 5,300,000 VND · Contributions owed by the employer · does not count
    01/2023–06/2023  6 months · 6,020,000 VND · Insured
    07/2023–06/2024  12 months · 5,600,000 VND · Insured
    10/2025–06/2026  9 months · 4,680,000 VND · Contract worker abroad
  Unemployment insurance

$ huong import 07sbh-text papers/b-wide.tsv --lang en
# Loose leaf of the social insurance book (form 07/SBH): read by huong import; compare with the paper before computing.
# Note: the paper prints no total (months of social insurance) to compare with; 54 months were read — add it up yourself by the paper
huong: case/1
records:
  # Note: line 2: the paper prints one rate for all funds, which of them were paid is not said (2 lines) — add not_in where a fund that goes with the job was not paid
  - { scheme: vn.compulsory, kind: insured, from: 2014-01, to: 2016-12, coefficient: 5.7286, sector: state }  # line 2
  - { scheme: vn.compulsory, kind: insured, from: 2018-01, to: 2019-06, wage: 7150000 }  # line 3
  - { scheme: vn.unemployment, kind: insured, from: 2019-07, to: 2019-12, wage: 7150000 }  # line 4
! Read as: Loose leaf of the social insurance book (form 07/SBH). Lines of the paper: 3, records of the case: 3.
! papers/b-wide.tsv:2: note: the paper prints one rate for all funds, which of them were paid is not said (2 lines) — add not_in where a fund that goes with the job was not paid
!     01/2014 | 12/2016 | Kỹ sư, Nhà máy điện Hồ Xanh; Thanh Hóa | 4,98 | 0,40 | 7 | 0,20 | 26
! papers/b-wide.tsv: note: the paper prints no total (months of social insurance) to compare with; 54 months were read — add it up yourself by the paper

$ huong import papers/e-damaged.txt
# Giấy quá trình đóng (không rõ mẫu): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# Lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 12 tháng — tự cộng lại theo giấy gốc
huong: case/1
records:
  # Lưu ý: dòng 1: các cột dính liền nhau — so lại dòng này với giấy gốc
  - { scheme: vn.compulsory, kind: insured, from: 2020-01, to: 2020-12, wage: 4729400 }  # dòng 1
! Đọc như: Giấy quá trình đóng (không rõ mẫu). Dòng trên giấy: 1, dòng của trường hợp: 1.
! papers/e-damaged.txt:1: lưu ý: các cột dính liền nhau — so lại dòng này với giấy gốc
!     5 01/2020-12/2020Công nhân vận hành máy, Công ty TNHH Sản xuất và / Thương mại Đức Phát (Lô B2 KCN Đình Trám, Bắc Giang)4 729 400 25 0,5 2
! papers/e-damaged.txt: lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 12 tháng — tự cộng lại theo giấy gốc

$ huong import papers/g-merged.txt --lang en
# Paper of contributions (form not recognised): read by huong import; compare with the paper before computing.
# months of social insurance: the paper says 22 months, 22 were read
# Note: line 2: months that two merged books had in common, paid back; none is counted (C18-TS)
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2016-03, to: 2017-12, wage: 4800000 }  # line 1
# Left out: line 2, months paid back when books were merged, from: 2017-03, to: 2017-08, wage: 4500000
! Read as: Paper of contributions (form not recognised). Lines of the paper: 2, records of the case: 1.
! papers/g-merged.txt:2: note: months that two merged books had in common, paid back; none is counted (C18-TS)
!     03/2017 08/2017 Thợ hàn, Công ty TNHH Cơ điện Sao Mai 4.500.000 (trùng thời gian, hoàn trả mã số 0000000013)
! As the paper says: months of social insurance, 22 months.

$ huong import vss-csv papers/h-data-file.csv --born 1986-02 --sex female --as-of 2026-11-25
# Bảng dữ liệu quá trình đóng (CSV): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# thời gian đóng bảo hiểm xã hội: giấy ghi 54 tháng, đọc được 54
# thời gian đóng bảo hiểm thất nghiệp chưa hưởng: giấy ghi 48 tháng, đọc được 48
# Lưu ý: dòng 1: các cột không dùng: "MUC_LUONG_PRE" — xem trong đó có mức đóng hay loại thời gian không
# Lưu ý: bỏ dòng của lần trích xuất cũ hơn: 1 — lần trích xuất mới nhất được giữ lại
huong: case/1
as_of: 2026-11-25
person: { born: 1986-02, sex: female }
records:
  - { scheme: vn.compulsory, kind: insured, from: 2018-03, to: 2018-12, wage: 4729000 }  # dòng 2
  - { scheme: vn.compulsory, kind: insured, from: 2019-01, to: 2021-05, wage: 5449900 }  # dòng 3
  # Lưu ý: dòng 5: không ghi mức đóng: lấy mức của tháng liền trước (5.449.900) — so lại với giấy gốc
  - { scheme: vn.compulsory, kind: maternity, from: 2021-06, to: 2021-11, wage: 5449900 }  # dòng 5
  - { scheme: vn.compulsory, kind: insured, from: 2021-12, to: 2021-12, wage: 5449900, not_in: [vn.unemployment] }  # dòng 6
  - { scheme: vn.compulsory, kind: insured, from: 2022-01, to: 2022-03, wage: 5600000, not_in: [vn.unemployment] }  # dòng 6, 7
  - { scheme: vn.compulsory, kind: insured, from: 2022-04, to: 2022-08, coefficient: 2.54, sector: state }  # dòng 8
  - { scheme: vn.unemployment, kind: insured, from: 2022-09, to: 2022-12, wage: 5300000 }  # dòng 9
! Đọc như: Bảng dữ liệu quá trình đóng (CSV). Dòng trên giấy: 7, dòng của trường hợp: 7.
! papers/h-data-file.csv:1: lưu ý: các cột không dùng: "MUC_LUONG_PRE" — xem trong đó có mức đóng hay loại thời gian không
! papers/h-data-file.csv:5: lưu ý: không ghi mức đóng: lấy mức của tháng liền trước (5.449.900) — so lại với giấy gốc
!     0000000014 | 202106 | 202111 | Công ty TNHH May Mây Trắng | Công nhân | Nghỉ thai sản | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 4 | 6 | 4 | 0 | 2026-01-05
! papers/h-data-file.csv: lưu ý: bỏ dòng của lần trích xuất cũ hơn: 1 — lần trích xuất mới nhất được giữ lại
! Khớp với giấy: thời gian đóng bảo hiểm xã hội, 54 tháng.
! Khớp với giấy: thời gian đóng bảo hiểm thất nghiệp chưa hưởng, 48 tháng.

$ huong import papers/i-tabs.txt -q
# Màn hình VssID, Quá trình tham gia: đọc bằng huong import; so lại với giấy gốc trước khi tính.
# thời gian đóng bảo hiểm xã hội: giấy ghi 24 tháng, đọc được 24
# thời gian đóng bảo hiểm thất nghiệp chưa hưởng: giấy ghi 23 tháng, đọc được 23
# Lưu ý: dòng 17: chỉ tham gia quỹ tai nạn lao động hoặc y tế; không tính vào thời gian đóng bảo hiểm xã hội
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2022-01, to: 2022-01, wage: 5200000, not_in: [vn.unemployment] }  # dòng 3
  - { scheme: vn.compulsory, kind: insured, from: 2022-02, to: 2023-12, wage: 5200000 }  # dòng 3, 11
# Không đưa vào: dòng 17, chỉ tham gia quỹ khác, from: 2018-11, to: 2023-12

$ huong import papers/j-own-table.csv -q --lang en
# Data file of contributions (CSV): read by huong import; compare with the paper before computing.
# Note: the paper prints no total (months of social insurance) to compare with; 28 months were read — add it up yourself by the paper
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2018-03, to: 2018-12, wage: 4729000 }  # line 2
  - { scheme: vn.compulsory, kind: insured, from: 2019-01, to: 2019-06, coefficient: 2.34, sector: state, not_in: [vn.unemployment] }  # line 3
  - { scheme: vn.compulsory, kind: unpaid-leave, from: 2019-07, to: 2019-08 }  # line 4
  - { scheme: vn.voluntary, kind: voluntary, from: 2020-01, to: 2020-12, wage: 2000000 }  # line 5

$ huong import papers/g-merged.txt --json -q
{
  "huong": "reading/1",
  "paper": "other",
  "label": {
    "vi": "Giấy quá trình đóng (không rõ mẫu)",
    "en": "Paper of contributions (form not recognised)"
  },
  "until": "2017-12",
  "questions": 0,
  "rows": [
    {
      "lines": [
        1
      ],
      "text": "03/2016 12/2017 Thợ hàn, Công ty CP Cơ khí Sao Hôm 4.800.000 25 1 2",
      "kind": "insured",
      "from": "2016-03",
      "to": "2017-12",
      "wage": "4800000",
      "used": true
    },
    {
      "lines": [
        2
      ],
      "text": "03/2017 08/2017 Thợ hàn, Công ty TNHH Cơ điện Sao Mai 4.500.000 (trùng thời gian, hoàn trả mã số 0000000013)",
      "kind": "merged",
      "from": "2017-03",
      "to": "2017-08",
      "wage": "4500000",
      "used": false
    }
  ],
  "totals": [
    {
      "track": "pension",
      "label": {
        "vi": "thời gian đóng bảo hiểm xã hội",
        "en": "months of social insurance"
      },
      "printed": 22,
      "read": 22,
      "until": "2017-12",
      "line": 3
    }
  ],
  "issues": [
    {
      "code": "papers.kind",
      "question": false,
      "line": 2,
      "text": "03/2017 08/2017 Thợ hàn, Công ty TNHH Cơ điện Sao Mai 4.500.000 (trùng thời gian, hoàn trả mã số 0000000013)",
      "what": {
        "vi": "thời gian trùng của hai sổ đã gộp, tiền đóng được hoàn trả; không tính tháng nào (C18-TS)",
        "en": "months that two merged books had in common, paid back; none is counted (C18-TS)"
      },
      "rows": [
        1
      ]
    }
  ],
  "case": {
    "huong": "case/1",
    "records": [
      {
        "scheme": "vn.compulsory",
        "kind": "insured",
        "from": "2016-03",
        "to": "2017-12",
        "wage": "4800000"
      }
    ]
  }
}

$ printf '07/2024 12/2025 Công nhân 60.000.000 25 0,5 2\n01/2026 06/2026 Công nhân 1.000.000 25 0,5 2\n' | huong import - --lang en
# Paper of contributions (form not recognised): read by huong import; compare with the paper before computing.
# Note: the paper prints no total (months of social insurance) to compare with; 24 months were read — add it up yourself by the paper
huong: case/1
records:
  # Note: line 1: The wage 60,000,000 dong (07/2024–12/2025) is above the ceiling (Compulsory social insurance); 46,800,000 dong is counted.
  - { scheme: vn.compulsory, kind: insured, from: 2024-07, to: 2025-12, wage: 60000000 }  # line 1
  # Note: line 2: The wage 1,000,000 dong (01/2026–06/2026) is under the floor of 2,340,000 dong (Compulsory social insurance); please check it.
  - { scheme: vn.compulsory, kind: insured, from: 2026-01, to: 2026-06, wage: 1000000 }  # line 2
! Read as: Paper of contributions (form not recognised). Lines of the paper: 2, records of the case: 2.
! -:1: note: The wage 60,000,000 dong (07/2024–12/2025) is above the ceiling (Compulsory social insurance); 46,800,000 dong is counted.
!     07/2024 12/2025 Công nhân 60.000.000 25 0,5 2
! -:2: note: The wage 1,000,000 dong (01/2026–06/2026) is under the floor of 2,340,000 dong (Compulsory social insurance); please check it.
!     01/2026 06/2026 Công nhân 1.000.000 25 0,5 2
! -: note: the paper prints no total (months of social insurance) to compare with; 24 months were read — add it up yourself by the paper

$ huong import papers/d-employer-list.txt --accept
# Giấy quá trình đóng (không rõ mẫu): đọc bằng huong import; so lại với giấy gốc trước khi tính.
# Lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 5 tháng — tự cộng lại theo giấy gốc
huong: case/1
records:
  - { scheme: vn.compulsory, kind: insured, from: 2023-08, to: 2023-12, wage: 36000000 }  # dòng 1
  # HỎI: dòng 2: nhiều số tiền trên một dòng, không rõ là gì: 15.000.000; 90.000.000 — ghi rõ một mức đóng của tháng cho dòng này
  - { scheme: vn.unemployment, kind: insured, from: 2023-08, to: 2023-12 }  # dòng 2
! Đọc như: Giấy quá trình đóng (không rõ mẫu). Dòng trên giấy: 2, dòng của trường hợp: 2.
! papers/d-employer-list.txt:2: HỎI: nhiều số tiền trên một dòng, không rõ là gì: 15.000.000; 90.000.000 — ghi rõ một mức đóng của tháng cho dòng này
!     90.000.000  15.000.000          08/2023  12/2023  BHTN
! papers/d-employer-list.txt: lưu ý: giấy không ghi tổng thời gian (thời gian đóng bảo hiểm xã hội): không có gì để đối chiếu; đọc được 5 tháng — tự cộng lại theo giấy gốc
! 1 câu hỏi còn đó, đã chấp nhận bằng --accept.
