# Which country insures under an agreement, and what moves between the funds. Lives of tests/posted, law of the lawbook.

$ huong timeline posted/posted.yaml --lang en | sed -n '/Which country/,/^$/p'
Which country insures
  Compulsory social insurance – Viet Nam [vn.compulsory]: only old-age, survivors; its other
  branches are outside
    03/2022–12/2023  insured here
                     No clause operates yet: Viet Nam's own law applies.
    01/2024–12/2028  insured here · art. 7 (number inferred)
                     Posted from Viet Nam to Korea, counted from 01/2024: insured in Viet Nam,
                     exempt in Korea to the end of 12/2028.
    From 01/2029     not insured here · art. 6 (number inferred)
                     The posting's time ended with 12/2028: the place of work decides, insured in
                     Korea, not in Viet Nam.
  National Pension (국민연금) – Korea [kr.national-pension]
    03/2022–12/2023  insured here
                     No clause operates yet: Korea's own law applies.
    01/2024–12/2028  not insured here · art. 7 (number inferred)
                     Posted from Viet Nam to Korea, counted from 01/2024: insured in Viet Nam,
                     exempt in Korea to the end of 12/2028.
    From 01/2029     insured here · art. 6 (number inferred)
                     The posting's time ended with 12/2028: the place of work decides, insured in
                     Korea, not in Viet Nam.

$ huong timeline posted/korean.yaml | sed -n '/Nước nào/,/^$/p'
Nước nào bảo hiểm
  Bảo hiểm xã hội bắt buộc – Việt Nam [vn.compulsory]: chỉ hưu trí, tử tuất; các chế độ khác ngoài
  hiệp định
    01/2022–12/2023  đóng bảo hiểm ở đây
                     Chưa có điều khoản nào được thực hiện: theo luật riêng của Việt Nam.
    01/2024–12/2028  không đóng ở đây · Điều 8 (số điều do suy luận)
                     Được tuyển dụng tại Việt Nam và đang đóng ở Hàn Quốc: được miễn ở Việt Nam đến
                     hết 12/2028.
                     Người được tuyển dụng trước 01/01/2024 thì 60 tháng tính từ ngày đó như người
                     được cử đi; điều này suy ra, chưa thấy nguyên văn.
    Từ 01/2029       đóng bảo hiểm ở đây · Điều 6 (số điều do suy luận)
                     Hết thời hạn miễn cho người tuyển dụng tại chỗ (12/2028): đóng ở Việt Nam,
                     không đóng ở Hàn Quốc.
  Hưu trí quốc gia Hàn Quốc (국민연금) – Hàn Quốc [kr.national-pension]
    12/2021–12/2023  đóng bảo hiểm ở đây
                     Chưa có điều khoản nào được thực hiện: theo luật riêng của Hàn Quốc.
    01/2024–12/2028  đóng bảo hiểm ở đây · Điều 8 (số điều do suy luận)
                     Được tuyển dụng tại Việt Nam và đang đóng ở Hàn Quốc: được miễn ở Việt Nam đến
                     hết 12/2028.
                     Người được tuyển dụng trước 01/01/2024 thì 60 tháng tính từ ngày đó như người
                     được cử đi; điều này suy ra, chưa thấy nguyên văn.
    Từ 01/2029       không đóng ở đây · Điều 6 (số điều do suy luận)
                     Hết thời hạn miễn cho người tuyển dụng tại chỗ (12/2028): đóng ở Việt Nam,
                     không đóng ở Hàn Quốc.

$ huong timeline posted/double.yaml --lang en | sed -n '/Which country/,/^$/p'
Which country insures
  Compulsory social insurance – Viet Nam [vn.compulsory]: only old-age, survivors; its other
  branches are outside
    02/2024–06/2025  not known · art. 6 (number inferred)
                     Not known: both Viet Nam and Korea have these months, and the case does not
                     tell whether the person was posted (posting), hired there (local-hire) or went
                     under contract (departure-abroad, status: contract).
  National Pension (국민연금) – Korea [kr.national-pension]
    02/2024–06/2025  not known · art. 6 (number inferred)
                     Not known: both Viet Nam and Korea have these months, and the case does not
                     tell whether the person was posted (posting), hired there (local-hire) or went
                     under contract (departure-abroad, status: contract).

$ huong calc posted/contract.yaml --lang en | sed -n '/Which country/,/^$/p'
Which country insures
  Compulsory social insurance – Viet Nam [vn.compulsory]: only old-age, survivors; its other
  branches are outside
    02/2022–12/2023  insured here
                     No clause operates yet: Viet Nam's own law applies.
    01/2024–06/2026  not insured here · Official Letter 862/BHXH-TST of 2024, point 3
                     Working under contract in Korea: insured in Korea, not in Viet Nam.
                     From 1 January 2024 their compulsory insurance in Viet Nam stops; that later
                     payments are returned was not verified.
  National Pension (국민연금) – Korea [kr.national-pension]
    02/2022–12/2023  insured here
                     No clause operates yet: Korea's own law applies.
    01/2024–06/2026  insured here · Official Letter 862/BHXH-TST of 2024, point 3
                     Working under contract in Korea: insured in Korea, not in Viet Nam.
                     From 1 January 2024 their compulsory insurance in Viet Nam stops; that later
                     payments are returned was not verified.

$ huong calc posted/posted.yaml --json | python3 -c "import json, sys; [print(c['scheme'], c['from'], c.get('to', '…'), c['state'], c.get('clause', '-'), c.get('until', '-'), c['recorded'], ' '.join(c['branches'])) for c in json.load(sys.stdin)['coverage']]"
vn.compulsory 2022-03 2023-12 insured - - 22 old-age survivors
vn.compulsory 2024-01 2028-12 insured posting 2028-12 34 old-age survivors
vn.compulsory 2029-01 … exempt coverage 2028-12 0 old-age survivors
kr.national-pension 2022-03 2023-12 insured - - 22 old-age disability survivors
kr.national-pension 2024-01 2028-12 exempt posting 2028-12 34 old-age disability survivors
kr.national-pension 2029-01 … insured coverage 2028-12 0 old-age disability survivors

$ huong compare none vn-kr vn-kr-2027 --cases posted --lang en | sed -n '/Contributions to the funds/,/against none/p'
Contributions to the funds
  Contributions told and planned, as each option has each month insured; the change is over lives
  known in both.

Contributions to the National Pension of Korea (국민연금) [kr.national-pension.contributions]
  none                    4 pay; the fund receives 142,315,000 KRW
                          Worker: pension (기여금): 71,157,500 KRW
                          Employer: pension (부담금): 71,157,500 KRW
  vn-kr                   3 pay; the fund receives 119,280,000 KRW (change −19,210,000 KRW), not
                          known 1
                          Worker: pension (기여금): 59,640,000 KRW
                          Employer: pension (부담금): 59,640,000 KRW
                          not known of 1: Not known: both Viet Nam and Korea have these months, and
                          the case does not tell whether the person was posted (posting), hired
                          there (local-hire) or went under contract (departure-abroad, status:
                          contract).
                          By the clause coverage: −9,880,000 KRW in 1 lives
                          By the clause posting: −9,330,000 KRW in 1 lives
  vn-kr-2027              4 pay; the fund receives 132,435,000 KRW (change −9,880,000 KRW)
                          Worker: pension (기여금): 66,217,500 KRW
                          Employer: pension (부담금): 66,217,500 KRW
                          By the clause coverage: −9,880,000 KRW in 1 lives

Contributions to compulsory insurance, paid and planned [vn.compulsory.contributions]
  none                    4 pay; the fund receives 1,862,060,000 VND
                          Worker: pension and survivors' fund: 573,472,000 VND
                          Employer: pension and survivors' fund: 1,003,576,000 VND
                          Employer: sickness and maternity fund: 215,052,000 VND
                          Contract worker abroad: pension and survivors' fund: 69,960,000 VND
  vn-kr                   3 pay; the fund receives 1,246,460,000 VND (change −435,600,000 VND), not
                          known 1
                          Worker: pension and survivors' fund: 371,872,000 VND
                          Employer: pension and survivors' fund: 650,776,000 VND
                          Employer: sickness and maternity fund: 193,452,000 VND
                          Contract worker abroad: pension and survivors' fund: 30,360,000 VND
                          not known of 1: Not known: both Viet Nam and Korea have these months, and
                          the case does not tell whether the person was posted (posting), hired
                          there (local-hire) or went under contract (departure-abroad, status:
                          contract).
                          By the clause overseas-contract: −39,600,000 VND in 1 lives
                          By the clause local-hire: −396,000,000 VND in 1 lives
  vn-kr-2027              4 pay; the fund receives 1,703,660,000 VND (change −158,400,000 VND)
                          Worker: pension and survivors' fund: 515,872,000 VND
                          Employer: pension and survivors' fund: 902,776,000 VND
                          Employer: sickness and maternity fund: 215,052,000 VND
                          Contract worker abroad: pension and survivors' fund: 69,960,000 VND
                          By the clause local-hire: −158,400,000 VND in 1 lives

vn-kr against none

$ huong compare none vn-kr --cases posted --lang en | sed -n '/^posted$/,$p'
posted
  vn-kr                   Korean old-age pension (노령연금): NOT YET → PENDING: A CLAUSE IS NOT
                          KNOWN TO OPERATE, 63,280 KRW a month, from 06/2050
                          by the clauses material-scope, posting, benefits
  vn-kr                   Korean lump-sum refund (반환일시금): REFUSED → PENDING: A CLAUSE IS NOT
                          KNOWN TO OPERATE, 5,940,000 KRW, once, from 05/2045
                          by the clauses material-scope, posting, refund
  vn-kr                   Contributions to the National Pension of Korea (국민연금): 15,270,000 KRW
                          → 5,940,000 KRW
                          by the clauses posting

$ huong compare none vn-kr --cases posted --csv | grep -E '^(life|posted|korean),?.*(contribution|life,)'
life,variant,benefit,status,from,amount,currency,per,over_life,verdict,clauses
korean,none,kr.national-pension.contributions,granted,,111220000,KRW,once,,,
korean,none,kr.contributions.pension-worker,granted,,55610000,KRW,once,,,
korean,none,kr.contributions.pension-employer,granted,,55610000,KRW,once,,,
korean,none,vn.compulsory.contributions,granted,,794100000,VND,once,,,
korean,none,vn.contributions.worker-pension,granted,,254112000,VND,once,,,
korean,none,vn.contributions.employer-pension,granted,,444696000,VND,once,,,
korean,none,vn.contributions.employer-sickness,granted,,95292000,VND,once,,,
korean,vn-kr,kr.national-pension.contributions,granted,,101340000,KRW,once,,less,coverage
korean,vn-kr,kr.contributions.pension-worker,granted,,50670000,KRW,once,,,
korean,vn-kr,kr.contributions.pension-employer,granted,,50670000,KRW,once,,,
korean,vn-kr,vn.compulsory.contributions,granted,,398100000,VND,once,,less,local-hire
korean,vn-kr,vn.contributions.worker-pension,granted,,110112000,VND,once,,,
korean,vn-kr,vn.contributions.employer-pension,granted,,192696000,VND,once,,,
korean,vn-kr,vn.contributions.employer-sickness,granted,,95292000,VND,once,,,
posted,none,kr.national-pension.contributions,granted,,15270000,KRW,once,,,
posted,none,kr.contributions.pension-worker,granted,,7635000,KRW,once,,,
posted,none,kr.contributions.pension-employer,granted,,7635000,KRW,once,,,
posted,none,vn.compulsory.contributions,granted,,710000000,VND,once,,,
posted,none,vn.contributions.worker-pension,granted,,227200000,VND,once,,,
posted,none,vn.contributions.employer-pension,granted,,397600000,VND,once,,,
posted,none,vn.contributions.employer-sickness,granted,,85200000,VND,once,,,
posted,vn-kr,kr.national-pension.contributions,granted,,5940000,KRW,once,,less,posting
posted,vn-kr,kr.contributions.pension-worker,granted,,2970000,KRW,once,,,
posted,vn-kr,kr.contributions.pension-employer,granted,,2970000,KRW,once,,,
posted,vn-kr,vn.compulsory.contributions,granted,,710000000,VND,once,,,
posted,vn-kr,vn.contributions.worker-pension,granted,,227200000,VND,once,,,
posted,vn-kr,vn.contributions.employer-pension,granted,,397600000,VND,once,,,
posted,vn-kr,vn.contributions.employer-sickness,granted,,85200000,VND,once,,,

$ huong compare none vn-kr --cases posted --json | python3 -c "import json, sys; d = json.load(sys.stdin); [print(v['name'], c['fund'], c['lives'], c['unknown'], c['received'], c.get('change', '-'), *(p['part'] + '=' + p['amount'] for p in c['parts'] if p['amount'] != '0')) for v in d['variants'] for c in v['contributions']]; [print(m['life'], m['fund'], m['before']['amount'], m['after']['amount'], *m['clauses']) for m in d['moves']]; [print(e['clause'], e['fund'], e['lives'], e['change']) for e in d['fund_clauses']]"
none kr.national-pension.contributions 4 0 142315000 - kr.contributions.pension-worker=71157500 kr.contributions.pension-employer=71157500
none vn.compulsory.contributions 4 0 1862060000 - vn.contributions.worker-pension=573472000 vn.contributions.employer-pension=1003576000 vn.contributions.employer-sickness=215052000 vn.contributions.worker-abroad=69960000
vn-kr kr.national-pension.contributions 3 1 119280000 -19210000 kr.contributions.pension-worker=59640000 kr.contributions.pension-employer=59640000
vn-kr vn.compulsory.contributions 3 1 1246460000 -435600000 vn.contributions.worker-pension=371872000 vn.contributions.employer-pension=650776000 vn.contributions.employer-sickness=193452000 vn.contributions.worker-abroad=30360000
contract vn.compulsory.contributions 177960000 138360000 overseas-contract
korean kr.national-pension.contributions 111220000 101340000 coverage
korean vn.compulsory.contributions 794100000 398100000 local-hire
posted kr.national-pension.contributions 15270000 5940000 posting
overseas-contract vn.compulsory.contributions 1 -39600000
coverage kr.national-pension.contributions 1 -9880000
local-hire vn.compulsory.contributions 1 -396000000
posting kr.national-pension.contributions 1 -9330000

$ huong compare none vn-kr --cases posted --html $TMPDIR/funds.html -q > $TMPDIR/out; python3 -c "import xml.etree.ElementTree as e; t = open('$TMPDIR/funds.html').read(); e.fromstring(t.split('<!doctype html>')[1].replace('<meta charset=\"utf-8\">', '').replace('<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">', '')); print('well-formed', t.count('Quỹ nhận được</h3>'), 'charts of funds', 'http' in t)"
well-formed 2 charts of funds False

$ huong sweep vn-kr --term posting.posting.max_months --range 12..36 --step 12 --cases posted/posted.yaml --lang en | sed -n '/Contributions/,$p'
Contributions to the National Pension of Korea (국민연금) [kr.national-pension.contributions]
  12        1 pay; the fund receives 12,030,000 KRW
  24        1 pay; the fund receives 8,790,000 KRW (change −3,240,000 KRW)
  36        1 pay; the fund receives 5,940,000 KRW (change −6,090,000 KRW)

Contributions to compulsory insurance, paid and planned [vn.compulsory.contributions]
  12        1 pay; the fund receives 613,200,000 VND
  24        1 pay; the fund receives 666,000,000 VND (change +52,800,000 VND)
  36        1 pay; the fund receives 710,000,000 VND (change +96,800,000 VND)

$ huong sweep vn-kr --term posting.posting.max_months --values 12,24 --cases posted/posted.yaml --csv | grep contributions
12,kr.national-pension.contributions,KRW,1,0,0,0,0,12030000,0
12,vn.compulsory.contributions,VND,1,0,0,0,0,613200000,0
24,kr.national-pension.contributions,KRW,1,0,0,0,0,8790000,0
24,vn.compulsory.contributions,VND,1,0,0,0,0,666000000,0

$ huong sweep vn-kr --term posting.posting.reset --values return-home,sometimes --cases posted --lang en
! agreements/vn-kr.yaml:79:5: "sometimes" is no value of reset — use one of: return-home, none, 60
! 1 fault.
[exit 3]
