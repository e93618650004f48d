$ huong check --rules tiny
Bộ luật 0.1.0: 4 tệp, 8 quy tắc, 2 quyền lợi, 1 hiệp định. Không có lỗi.

$ huong check tiny/an.yaml tiny/draft.yaml tiny/rules/xa/pension.yaml --rules tiny
tiny/an.yaml: đúng mẫu (case/1).
tiny/draft.yaml: đúng mẫu (agreement/1).
tiny/rules/xa/pension.yaml: đúng mẫu (rules/1).

$ huong check - --rules tiny <<'X'
> huong: case/1
> as_of: 2026-11-23
> person: { born: 1966-10, nationality: XA, residence: XA }
> records: [{ scheme: xc.work, kind: insured, from: 2010-02, to: 2019-06 }]
> X
-: bộ luật chưa có: xc.work
-: đúng mẫu (case/1).
