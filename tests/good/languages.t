# A third language: the lawbook speaks it, the command's own words are English.

$ for lang in ko ja zh-Hant de; do huong calc - --lang $lang <<'X' | sed -n '4,/How sure/p' | grep -v 'How sure'; done
> huong: case/1
> as_of: 2026-11-26
> person: { born: 1966-05-10, sex: female, nationality: VN, residence: VN }
> records: [{ scheme: vn.compulsory, kind: insured, from: 2008-01, to: 2026-10, wage: 9500000, sector: private }]
> claim: { benefit: old-age }
> X

노령연금(베트남) – Viet Nam [vn.pension.old-age]
  GRANTED: 6,967,905 VND a month, from 11/2026
  Paid by          The fund of Viet Nam – 의무가입 사회보험
  Under            national law
  Months           Viet Nam own: 226 · required: 180
  Figures          은퇴연령에 도달하는 달: 2021년 09월
                   금액에 산입되는 연수: 19년
                   연금 지급률: 53%
                   평균 보험 임금: ≈ 13,146,991 VND

老齢年金 – Viet Nam [vn.pension.old-age]
  GRANTED: 6,967,905 VND a month, from 11/2026
  Paid by          The fund of Viet Nam – 強制社会保険
  Under            national law
  Months           Viet Nam own: 226 · required: 180
  Figures          退職年齢に達する月: 2021年09月
                   年金額に算入される年数: 19年
                   年金支給率: 53%
                   平均保険料算定賃金: ≈ 13,146,991 VND

老年退休金 – Viet Nam [vn.pension.old-age]
  GRANTED: 6,967,905 VND a month, from 11/2026
  Paid by          The fund of Viet Nam – 強制社會保險
  Under            national law
  Months           Viet Nam own: 226 · required: 180
  Figures          達到退休年齡的月份: 2021年09月
                   計算金額的年數: 19年
                   退休金比率: 53%
                   平均投保薪資: ≈ 13,146,991 VND

Altersrente – Viet Nam [vn.pension.old-age]
  GRANTED: 6,967,905 VND a month, from 11/2026
  Paid by          The fund of Viet Nam – Pflichtversicherung (Sozialversicherung)
  Under            national law
  Months           Viet Nam own: 226 · required: 180
  Figures          Monat, in dem das Rentenalter erreicht wird: 09/2021
                   Für die Höhe angerechnete Jahre: 19 Jahre
                   Rentensatz: 53 %
                   Durchschnittliches beitragspflichtiges Entgelt: ≈ 13,146,991 VND

$ huong todo - --lang de --ics <<'X' | tr -d '\r' | grep -e PRODID -e SUMMARY -e LOCATION | sort -u
> huong: case/1
> as_of: 2026-11-26
> person: { born: 1994-05-12, sex: male, nationality: VN, residence: VN }
> records: [{ scheme: vn.compulsory, kind: insured, from: 2022-01, to: 2026-10, wage: 9500000, sector: private, region: 1, contract: indefinite }]
> events: [{ job-loss: 2026-10-31, reason: expiry }]
> X
LOCATION:Die öffentliche Arbeitsvermittlung des Ortes\, an dem die Leistun
LOCATION:Sozialversicherungsbehörde\, Post oder Portal der öffentlichen D
LOCATION:Örtliche Sozialversicherungsbehörde\, eine Annahmestelle in der 
PRODID:-//Huong//todo/1//DE
SUMMARY:Ab heute einzureichen: Antrag auf die Einmalzahlung
SUMMARY:Frist: Antrag auf Arbeitslosengeld
SUMMARY:Frist: Beitritt zur Krankenversicherung\, um die bisherige Zeit zu 
