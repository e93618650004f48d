$ huong check --rules tiny
Bộ luật 0.1.0: 5 tệp, 8 quy tắc, 2 quyền lợi, 1 hiệp định. Không có lỗi.

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

$ huong check tiny/an.yaml tiny/draft.yaml --rules tiny --json
{
  "huong": "check/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "files": [
    {
      "file": "tiny/an.yaml",
      "format": "case/1",
      "right": true,
      "faults": [],
      "warnings": [],
      "unknown_schemes": []
    },
    {
      "file": "tiny/draft.yaml",
      "format": "agreement/1",
      "right": true,
      "faults": [],
      "warnings": [],
      "unknown_schemes": []
    }
  ]
}

$ huong check --rules tiny --json
{
  "huong": "check/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "files": []
}

$ huong check - --rules tiny --json <<'X'
> huong: case/1
> records: [{ scheme: xc.work, kind: insured, from: 2010-02, to: 2009-06 }]
> X
{
  "huong": "check/1",
  "lawbook": {
    "version": "0.1.0",
    "digest": "sha256:…"
  },
  "files": [
    {
      "file": "-",
      "format": "case/1",
      "right": false,
      "faults": [
        {
          "code": "case.month-order",
          "file": "-",
          "line": 2,
          "column": 64,
          "what": {
            "vi": "records[1]: \"to\" (2009-06) sớm hơn \"from\" (2010-02)",
            "en": "records[1]: \"to\" (2009-06) is before \"from\" (2010-02)"
          },
          "fix": {
            "vi": "đổi chỗ hai tháng? from: 2009-06, to: 2010-02",
            "en": "swap the two? from: 2009-06, to: 2010-02"
          }
        }
      ],
      "warnings": [],
      "unknown_schemes": []
    }
  ]
}
[exit 3]
