# Decisions computed again in bulk. The law is that of a country that does not exist: 2.5% of the average for each year.

$ huong verify - --rules tiny <<'X' | tr -d '\r'
> id,benefit,born,sex,nationality,as_of,claim_from,paid,from,to,wage
> A-01,old-age,1966-10,male,XA,2026-11-23,2026-11,2500,2010-01,2019-12,10000
> A-02,old-age,1966-10,male,XA,2026-11-23,2026-11,2000,2010-01,2019-12,10000
> A-03,old-age,1966-10,male,XA,2026-11-23,2026-11,0,2016-01,2019-12,10000
> A-04,old-age,1966-10,male,XA,2026-11-23,2026-11,2499,2010-01,2019-12,10000
> X
﻿id,line,result,status,expected,paid,difference,verdict,verdict_text,reason,step,cause,cause_detail,touches,explanation,law,notes
A-01,2,xa.pension.old-age,granted,2500,2500,0,ok,ĐÚNG,,,,,,,,
A-02,3,xa.pension.old-age,granted,2500,2000,-500,differs,KHÁC,xa.pension.old-age#amount,xa.pension.monthly,value-of-other-date,before,xa.pension.percent,Nếu lấy “Tỷ lệ mỗi năm” của lần ban hành liền trước thì đúng bằng số đã trả.,Law 1/2020 art. 5,
A-03,4,xa.pension.old-age,not-yet,0,0,0,ok,ĐÚNG,,,,,,,,
A-04,5,xa.pension.old-age,granted,2500,2499,-1,differs,KHÁC,xa.pension.old-age#amount,,unexplained,,,Không thay đổi đơn lẻ nào giải thích được số đã trả.,Law 1/2020 art. 5,
! 4 hồ sơ: 2 đúng, 2 khác, 0 không rõ, 0 lỗi.
! XAA: trả thừa 0, trả thiếu 501
!   1 × chưa rõ nguyên nhân [unexplained]
!   1 × lấy mức của lần ban hành khác [value-of-other-date]

$ huong verify - --rules tiny --lang en --json <<'X'
> Mã hồ sơ;Quyền lợi;Ngày sinh;Quốc tịch;Ngày quyết định;Hưởng từ;Số tiền;Loại;TỪ THÁNG;ĐẾN THÁNG;MỨC LƯƠNG;paid:xa.pension.own
> A-05;xa.pension.old-age;10/1966;XA;23/11/2026;11/2026;2.000.000;;01/2010;12/2017;10.000.000;96 tháng
> A-05;;;;;;;ốm đau;01/2018;12/2018;;
> A-06;xa.pension.old-age;;XA;23/11/2026;11/2026;2.000.000;;01/2010;12/2017;10.000.000;
> X
{"huong":"verification/1","id":"A-05","line":2,"result":"xa.pension.old-age","status":"granted","expected":"2250000","paid":"2000000","difference":"-250000","verdict":"differs","reason":"xa.pension.old-age#amount","step":"xa.pension.own","cause":{"code":"kind-left-out","detail":"sickness","touches":"line 3","text":{"vi":"Nếu bỏ thời gian “ốm đau” (01/2018–12/2018, dòng 3) thì đúng bằng số đã trả.","en":"With the months of “sickness” (01/2018–12/2018, line 3) left out the result is exactly what was paid."}},"law":"Law 1/2020 art. 3"}
{"huong":"verification/1","id":"A-06","line":4,"result":"xa.pension.old-age","status":"unknown","paid":"2000000","verdict":"unknown","reason":"xa.pension.old-age#no-evidence","step":"xa.pension.start","text":{"vi":"Chưa có ngày sinh.","en":"The birth date is not given."},"law":"Law 1/2020 art. 4"}
! Decisions: 2. Right 0, different 1, unknown 1, bad rows 0.
! XAA: 0 paid too much, 250,000 too little
!   1 × a kind of months that counts left out [kind-left-out]
[exit 7]

$ huong verify - --rules tiny --by-difference <<'X' | tr -d '\r' | cut -d, -f1-9
> id,benefit,born,nationality,as_of,paid,xa.pension.average,xa.pension.own
> 1,xa.pension.old-age,1966-10,XA,2026-11-23,2500,10000,120
> 2,xa.pension.old-age,1966-10,XA,2026-11-23,2400,10000,120
> =cmd|calc,xa.pension.old-age,1966-10,XA,2026-11-23,9000,10000,120
> 4,xa.pension.old-age,1966-10,XA,2026-11-23,2300,10000,120
> X
﻿id,line,result,status,expected,paid,difference,verdict,verdict_text
'=cmd|calc,4,xa.pension.old-age,granted,2500,9000,6500,differs,KHÁC
4,5,xa.pension.old-age,granted,2500,2300,-200,differs,KHÁC
2,3,xa.pension.old-age,granted,2500,2400,-100,differs,KHÁC
! 4 hồ sơ: 1 đúng, 3 khác, 0 không rõ, 0 lỗi.
! XAA: trả thừa 6.500, trả thiếu 300
!   3 × chưa rõ nguyên nhân [unexplained]

$ huong verify - --rules tiny --json -q --as-of 2026-11-23 --benefit xa.pension.old-age <<'X'
> paid,born,nationality,from.1,to.1,wage.1,from.2,to.2,wage.2
> 2500,1966-10,XA,2010-01,2014-12,10000,2015-01,2019-12,10000
> X
{"huong":"verification/1","id":"2","line":2,"result":"xa.pension.old-age","status":"granted","expected":"2500","paid":"2500","difference":"0","verdict":"ok"}

$ huong verify - --rules tiny --json -q --as-of 2026-11-23 --benefit xa.pension.old-age --no-causes <<'X'
> paid,born,nationality,from.1,to.1,wage.1,from.2,to.2,wage.2
> 2600,1966-10,XA,2010-01,2014-12,10000,2015-01,2019-12,10000
> X
{"huong":"verification/1","id":"2","line":2,"result":"xa.pension.old-age","status":"granted","expected":"2500","paid":"2600","difference":"100","verdict":"differs","reason":"xa.pension.old-age#amount","law":"Law 1/2020 art. 5"}
[exit 6]
