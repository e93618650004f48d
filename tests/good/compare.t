$ huong compare none tiny/draft.yaml --cases tiny/an.yaml --rules tiny --as-of 2026-11-23
So sánh trên 1 cuộc đời
  Theo luật và giá hôm nay; tổng cả đời tính đến 80 tuổi, không chiết khấu.

Lương hưu – XA [xa.pension.old-age]
  none                    đang hưởng 0, sẽ hưởng 0, không được 1
  draft                   đang hưởng 0, sẽ hưởng 1, không được 0; mỗi tháng 214 XAA; cả đời 36.380
                          XAA

Hoàn trả một lần – XA [xa.pension.refund]
  none                    đang hưởng 1, sẽ hưởng 0, không được 0; một lần 17.200 XAA
  draft                   đang hưởng 1, sẽ hưởng 0, không được 0; một lần 17.200 XAA

draft so với none
  Tất cả                  1 người: 1 được thêm, 0 mất bớt, 0 vừa được vừa mất
  XB                      1 người: 1 được thêm, 0 mất bớt, 0 vừa được vừa mất
  nữ                      1 người: 1 được thêm, 0 mất bớt, 0 vừa được vừa mất
  Ở nước ngoài 12-35 tháng  1 người: 1 được thêm, 0 mất bớt, 0 vừa được vừa mất
  Do điều khoản           scope: thêm 1 quyền lợi, bớt 0
                          benefits: thêm 1 quyền lợi, bớt 0

an
  draft                   Lương hưu: CHƯA ĐẾN LÚC → 214 XAA/tháng, từ 01/2027
                          nhờ các điều khoản scope, benefits

$ huong compare xa-xb tiny/draft.yaml --cases tiny/an.yaml --rules tiny --as-of 2026-11-23 --operative 2026-01-01 --lang en
Compared over 1 lives
  At today's law and prices; sums over life to the age of 80, not discounted.
  Every clause not known to operate is taken to do so from 01/01/2026.

Old-age pension – XA [xa.pension.old-age]
  xa-xb                   due now 1, later 0, nothing 0; a month 358 XAA; over life 65,156 XAA
  draft                   due now 0, later 1, nothing 0; a month 214 XAA; over life 36,380 XAA

Refund – XA [xa.pension.refund]
  xa-xb                   due now 1, later 0, nothing 0; once 17,200 XAA
  draft                   due now 1, later 0, nothing 0; once 17,200 XAA

draft against xa-xb
  All                     1 lives: 0 gain, 1 lose, 0 both
  XB                      1 lives: 0 gain, 1 lose, 0 both
  female                  1 lives: 0 gain, 1 lose, 0 both
  12-35 months abroad     1 lives: 0 gain, 1 lose, 0 both
  By the clause           benefits: 0 benefits more, 1 less

an
  draft                   Old-age pension: 358 XAA a month, from 01/2026 → 214 XAA a month, from
                          01/2027
                          the clause benefits alone does it

$ printf '%s\n' id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage 'one,1965-01-10,male,XA,XA,2026-11-23,xa.work,insured,2012-01,2015-12,1000' 'one,,,,,,xb.work,insured,2016-01,2025-12,900' 'two,1970-05,female,XA,XA,2026-11-23,xb.work,insured,2016-01,2018-12,900' > $TMPDIR/lives.csv; huong compare xa-xb tiny/draft.yaml --cases $TMPDIR/lives.csv --rules tiny --operative 2026-01-01 --csv
life,variant,benefit,status,from,amount,currency,per,over_life,verdict,clauses
one,xa-xb,xa.pension.old-age,granted,2026-01,100,XAA,month,22800,,
one,xa-xb,xa.pension.refund,refused,,,XAA,once,,,
one,draft,xa.pension.old-age,not-yet,2027-01,29,XAA,month,6264,less,benefits
one,draft,xa.pension.refund,refused,,,XAA,once,,,
two,xa-xb,xa.pension.old-age,not-yet,,,XAA,month,,,
two,xa-xb,xa.pension.refund,refused,,,XAA,once,,,
two,draft,xa.pension.old-age,not-yet,,,XAA,month,,,
two,draft,xa.pension.refund,refused,,,XAA,once,,,

$ huong compare xa-xb tiny/draft.yaml --cases $TMPDIR/lives.csv --rules tiny --operative 2026-01-01 --json | head -60
{
  "huong": "compare/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "lives": 2,
  "assumed_age": 80,
  "operative": "2026-01-01",
  "variants": [
    {
      "name": "xa-xb",
      "agreements": [
        "xa-xb"
      ],
      "totals": [
        {
          "benefit": "xa.pension.old-age",
          "currency": "XAA",
          "granted": 1,
          "not_yet": 0,
          "pending": 0,
          "unknown": 0,
          "refused": 1,
          "monthly": "100",
          "over_life": "22800"
        },
        {
          "benefit": "xa.pension.refund",
          "currency": "XAA",
          "granted": 0,
          "not_yet": 0,
          "pending": 0,
          "unknown": 0,
          "refused": 2
        }
      ],
      "contributions": []
    },
    {
      "name": "draft",
      "agreements": [
        "xa-xb-2"
      ],
      "totals": [
        {
          "benefit": "xa.pension.old-age",
          "currency": "XAA",
          "granted": 0,
          "not_yet": 1,
          "pending": 0,
          "unknown": 0,
          "refused": 1,
          "monthly": "29",
          "over_life": "6264"
        },
        {
          "benefit": "xa.pension.refund",
          "currency": "XAA",
          "granted": 0,

$ huong compare xa-xb tiny/draft.yaml --cases $TMPDIR/lives.csv --rules tiny --operative 2026-01-01 --html $TMPDIR/report.html --rate XAA/XBB=2 -q | tail -12; python3 -c "import sys, xml.etree.ElementTree as e; t = open('$TMPDIR/report.html').read(); e.fromstring(t.split('<!doctype html>')[1].replace('<meta charset=\"utf-8\">', '').replace('<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">', '')); print('well-formed', t.count('<svg'), 'charts', 'http' in t)"
  Tất cả                  2 người: 0 được thêm, 1 mất bớt, 0 vừa được vừa mất
  XB                      2 người: 0 được thêm, 1 mất bớt, 0 vừa được vừa mất
  nữ                      1 người: 0 được thêm, 0 mất bớt, 0 vừa được vừa mất
  nam                     1 người: 0 được thêm, 1 mất bớt, 0 vừa được vừa mất
  Ở nước ngoài 36-59 tháng  1 người: 0 được thêm, 0 mất bớt, 0 vừa được vừa mất
  Ở nước ngoài 120+ tháng  1 người: 0 được thêm, 1 mất bớt, 0 vừa được vừa mất
  Chênh lệch cả đời       −33.072
  Do điều khoản           benefits: thêm 0 quyền lợi, bớt 1

one
  draft                   Lương hưu: 100 XAA/tháng, từ 01/2026 → 29 XAA/tháng, từ 01/2027
                          một mình điều khoản benefits là đủ
well-formed 2 charts False

$ huong sweep tiny/draft.yaml --term benefits.totalization.min_own.XA --range 0..60 --step 24 --cases $TMPDIR/lives.csv --rules tiny --lang en
benefits.totalization.min_own.XA – Faraway – Nextdoor draft, 2 lives
  At today's law and prices; sums over life to the age of 80, not discounted.

Old-age pension [xa.pension.old-age]
  0         due now 0, later 1, nothing 1; a month 29 XAA
  24        due now 0, later 1, nothing 1; a month 29 XAA
  48        due now 0, later 1, nothing 1; a month 29 XAA

Refund [xa.pension.refund]
  0         due now 0, later 0, nothing 2
  24        due now 0, later 0, nothing 2
  48        due now 0, later 0, nothing 2

$ huong sweep tiny/draft.yaml --term benefits.totalization.min_own.XA --values 12,60 --cases $TMPDIR/lives.csv --rules tiny --csv
value,benefit,currency,granted,not_yet,pending,refused,monthly,once,over_life
12,xa.pension.old-age,XAA,0,1,0,1,29,0,6264
12,xa.pension.refund,XAA,0,0,0,2,0,0,0
60,xa.pension.old-age,XAA,0,0,0,2,0,0,0
60,xa.pension.refund,XAA,0,0,0,2,0,0,0

$ huong sweep tiny/draft.yaml --term benefits.totalization.min_own.XA --values 12,60 --cases $TMPDIR/lives.csv --rules tiny --json
{
  "huong": "sweep/1",
  "agreement": "xa-xb-2",
  "term": "benefits.totalization.min_own.XA",
  "lives": 2,
  "values": [
    {
      "value": "12",
      "totals": [
        {
          "benefit": "xa.pension.old-age",
          "currency": "XAA",
          "due": 1,
          "monthly": "29",
          "over_life": "6264"
        },
        {
          "benefit": "xa.pension.refund",
          "currency": "XAA",
          "due": 0,
          "monthly": "0",
          "over_life": "0"
        }
      ],
      "contributions": [],
      "flips": []
    },
    {
      "value": "60",
      "totals": [
        {
          "benefit": "xa.pension.old-age",
          "currency": "XAA",
          "due": 0,
          "monthly": "0",
          "over_life": "0"
        },
        {
          "benefit": "xa.pension.refund",
          "currency": "XAA",
          "due": 0,
          "monthly": "0",
          "over_life": "0"
        }
      ],
      "contributions": [],
      "flips": [
        {
          "benefit": "xa.pension.old-age",
          "to_due": [],
          "to_nothing": [
            "one"
          ]
        }
      ]
    }
  ]
}

$ huong lives --host KR --count 3 --as-of 2026-11-26
id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage,visa
1,1994-01-05,male,VN,VN,2026-11-01,kr.national-pension,insured,2020-02,2024-11,3180000,E-9
2,1988-08-20,male,VN,VN,2026-11-01,kr.national-pension,insured,2015-05,2020-02,2600000,E-9
3,1985-06-05,female,VN,VN,2026-11-01,kr.national-pension,uncovered,2015-04,2016-10,,E-9

$ huong lives --host DE --count 2 --as-of 2026-11-26
id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage,visa
1,1999-04-05,male,VN,DE,2026-11-01,de.pension,training,2020-02,2023-01,1330,
1,1999-04-05,male,VN,DE,2026-11-01,de.pension,insured,2023-02,2026-11,4040,
1,1999-04-05,male,VN,DE,2026-11-01,de.pension,insured,2026-12,2066-03,4040,
2,1994-02-20,male,VN,VN,2026-11-01,de.pension,training,2015-05,2016-07,1080,
2,1994-02-20,male,VN,VN,2026-11-01,vn.compulsory,insured,2017-12,2026-11,7810000,
2,1994-02-20,male,VN,VN,2026-11-01,vn.compulsory,insured,2026-12,2046-06,7810000,

$ huong lives --host MY --count 5 --as-of 2026-11-26 | tail -n +5
2,1987-11-20,male,VN,VN,2026-11-01,vn.compulsory,insured,2026-12,2042-03,7810000,
3,1984-01-05,female,VN,VN,2026-11-01,my.epf,uncovered,2015-04,2015-08,1950,
4,1982-07-05,male,VN,VN,2026-11-01,my.epf,uncovered,2023-12,2025-09,2410,
4,1982-07-05,male,VN,VN,2026-11-01,my.epf,insured,2025-10,2026-11,2410,
4,1982-07-05,male,VN,VN,2026-11-01,my.epf,insured,2026-12,2033-11,2410,
5,1993-12-05,male,VN,VN,2026-11-01,my.epf,uncovered,2015-03,2020-02,1860,

$ huong lives --host CZ --count 3 --as-of 2026-11-26
id,born,sex,nationality,residence,as_of,scheme,kind,from,to,wage,visa,given.cz.pension.base
1,1994-06-05,male,VN,CZ,2026-11-01,cz.pension,insured,2020-02,2026-11,42300,,42300
1,1994-06-05,male,VN,CZ,2026-11-01,cz.pension,insured,2026-12,2061-05,42300,,42300
2,1988-11-20,male,VN,VN,2026-11-01,de.pension,insured,2015-05,2017-12,2480,,
2,1988-11-20,male,VN,VN,2026-11-01,cz.pension,insured,2018-01,2022-12,36800,,36800
3,1985-01-05,female,VN,CZ,2026-11-01,cz.pension,uncovered,2015-04,2026-11,,,
3,1985-01-05,female,VN,CZ,2026-11-01,cz.pension,uncovered,2026-12,2051-12,,,

$ huong lives --host JP,TW --count 40 --as-of 2026-11-26 >$TMPDIR/some.csv && for host in JP TW; do huong lives --host $host --count 40 --as-of 2026-11-26; done | sort >$TMPDIR/each.csv && sort $TMPDIR/some.csv | comm -23 - $TMPDIR/each.csv | wc -l && grep -c ,jp. $TMPDIR/some.csv
0
19

$ for host in DE MY CZ all; do huong lives --host $host --count 300 --as-of 2026-11-26 -o $TMPDIR/$host.csv; done; huong compare none vn-de-1 vn-de-2 --operative 2027-01-01 --cases $TMPDIR/DE.csv --lang en | grep 'against\|All\|abroad'; huong compare none vn-my --operative 2027-01-01 --cases $TMPDIR/MY.csv --lang en | grep 'against\|All\|abroad'; huong compare none vn-cz eu-883 --operative 2027-01-01 --cases $TMPDIR/CZ.csv --lang en | grep 'against\|All\|abroad'; huong compare none vn-jp-1 --operative 2027-01-01 --cases $TMPDIR/all.csv --lang en | sed -n '/against/,/male/p'
vn-de-1 against none
  All                     300 lives: 21 gain, 77 lose, 31 both
  0-11 months abroad      11 lives: 0 gain, 0 lose, 3 both
  12-35 months abroad     39 lives: 0 gain, 0 lose, 11 both
  36-59 months abroad     49 lives: 0 gain, 0 lose, 17 both
  60-119 months abroad    55 lives: 0 gain, 55 lose, 0 both
  120+ months abroad      146 lives: 21 gain, 22 lose, 0 both
vn-de-2 against none
  All                     300 lives: 43 gain, 0 lose, 0 both
  0-11 months abroad      11 lives: 0 gain, 0 lose, 0 both
  12-35 months abroad     39 lives: 11 gain, 0 lose, 0 both
  36-59 months abroad     49 lives: 17 gain, 0 lose, 0 both
  60-119 months abroad    55 lives: 0 gain, 0 lose, 0 both
  120+ months abroad      146 lives: 15 gain, 0 lose, 0 both
vn-my against none
  All                     300 lives: 11 gain, 0 lose, 0 both
  0-11 months abroad      15 lives: 0 gain, 0 lose, 0 both
  12-35 months abroad     31 lives: 0 gain, 0 lose, 0 both
  36-59 months abroad     129 lives: 0 gain, 0 lose, 0 both
  60-119 months abroad    76 lives: 0 gain, 0 lose, 0 both
  120+ months abroad      49 lives: 11 gain, 0 lose, 0 both
vn-cz against none
  All                     300 lives: 59 gain, 0 lose, 0 both
  12-35 months abroad     13 lives: 3 gain, 0 lose, 0 both
  36-59 months abroad     32 lives: 7 gain, 0 lose, 0 both
  60-119 months abroad    55 lives: 18 gain, 0 lose, 0 both
  120+ months abroad      200 lives: 31 gain, 0 lose, 0 both
eu-883 against none
  All                     300 lives: 18 gain, 0 lose, 20 both
  12-35 months abroad     13 lives: 0 gain, 0 lose, 0 both
  36-59 months abroad     32 lives: 0 gain, 0 lose, 6 both
  60-119 months abroad    55 lives: 0 gain, 0 lose, 8 both
  120+ months abroad      200 lives: 18 gain, 0 lose, 6 both
vn-jp-1 against none
  All                     300 lives: 39 gain, 0 lose, 0 both
  Germany                 10 lives: 0 gain, 0 lose, 0 both
  Japan                   143 lives: 39 gain, 0 lose, 0 both
  Korea                   27 lives: 0 gain, 0 lose, 0 both
  Malaysia                1 lives: 0 gain, 0 lose, 0 both
  Taiwan                  119 lives: 0 gain, 0 lose, 0 both
  female                  102 lives: 19 gain, 0 lose, 0 both

$ huong lives --host JP --count 200 --as-of 2026-11-26 -o $TMPDIR/made.csv && huong lives --host JP --count 200 --as-of 2026-11-26 | cmp - $TMPDIR/made.csv && huong compare none none --cases $TMPDIR/made.csv --lang en | head -3
Compared over 200 lives
  At today's law and prices; sums over life to the age of 80, not discounted.

$ huong compare none vn-kr vn-kr-2027 vn-jp-1 vn-jp-2 vn-de-1 vn-de-2 vn-tw vn-my vn-cz eu-883 us-kr --cases personas --operative 2027-01-01 --csv | tail -n +2 | cut -d, -f1,2 | sort -u | cut -d, -f2 | sort | uniq -c | sed 's/^ *//'
12 eu-883
12 none
12 us-kr
12 vn-cz
12 vn-de-1
12 vn-de-2
12 vn-jp-1
12 vn-jp-2
12 vn-kr
12 vn-kr-2027
12 vn-my
12 vn-tw
