# Golden cases: silent where they pass, loud where they do not.

$ cat > $TMPDIR/a.test.yaml <<'X'
> huong: cases/1
> cases:
>   - id: right
>     source: a made-up example
>     grade: derived
>     case: { huong: case/1, as_of: 2026-11-23, person: { born: 1966-10, nationality: XA, residence: XA }, records: [{ scheme: xa.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }] }
>     expect: { xa.pension.old-age: 785, xa.pension.refund: refused, xa.pension.own: 113 }
>   - id: wrong
>     source: a made-up example
>     grade: derived
>     case: { huong: case/1, as_of: 2026-11-23, person: { born: 1966-10, nationality: XA, residence: XA }, records: [{ scheme: xa.work, kind: insured, from: 2010-02, to: 2019-06, wage: 3333 }] }
>     expect: { xa.pension.old-age: { amount: 786, status: granted, months.own: 112 }, xa.pension.nothing: 1 }
>   - id: kept
>     source: a made-up example
>     grade: derived
>     not_reproduced: it rounds twice
> X
> cd $TMPDIR && huong test a.test.yaml --rules $OLDPWD/tiny
KHÁC  a.test.yaml wrong
    xa.pension.old-age amount: mong đợi 786, tính được 785
    xa.pension.old-age months.own: mong đợi 112, tính được 113
    bộ luật không có mã “xa.pension.nothing”
    a made-up example
CHƯA TÁI LẬP  a.test.yaml kept: it rounds twice
1 đúng, 1 khác, 1 chưa tái lập
[exit 7]

$ cd $TMPDIR && huong test a.test.yaml --rules $OLDPWD/tiny --verbose --coverage --lang en
pass  a.test.yaml right
FAIL  a.test.yaml wrong
    xa.pension.old-age amount: expected 786, got 785
    xa.pension.old-age months.own: expected 112, got 113
    the lawbook has no “xa.pension.nothing”
    a made-up example
NOT REPRODUCED  a.test.yaml kept: it rounds twice
Reached by no case:
  xa.pension.paid-back
7 of 8 branches of 8 rules are reached.
1 passed, 1 failed, 1 not reproduced
[exit 7]
