# Law that is not in its form: one wrong file each (tests/bad/schema).

$ for f in bad/schema/rules-*.yaml; do huong check $f --rules tiny 2>&1 | grep -v 'lỗi\.$'; done
bad/schema/rules-attached-scalar.yaml:7:134: "aa.jobless.attached" phải là một danh sách — Viết mỗi mục sau dấu "- ", hoặc trong [ ].
bad/schema/rules-attached-without-kinds.yaml:7:135: "aa.jobless.attached" thiếu "kinds" — Thêm "kinds: …".
bad/schema/rules-benefit-claims.yaml:6:96: "pension" không phải là tên một quyền lợi có thể yêu cầu — Dùng các từ của claim.benefit.
bad/schema/rules-benefit-per.yaml:6:95: Không có tên "monthly" — Khai báo nó trong rules, parameters hoặc let.
bad/schema/rules-benefit-per.yaml:6:109: Không hiểu "fortnight" ở đây — Dùng một trong: month, week, day, year, once.
bad/schema/rules-benefit-per.yaml:6:127: Không có quy tắc làm tròn "money" — Khai báo nó trong roundings.
bad/schema/rules-benefit-without-round.yaml:6:95: Không có tên "monthly" — Khai báo nó trong rules, parameters hoặc let.
bad/schema/rules-benefit-without-round.yaml:6:3: "aa.old-age" thiếu "round" — Thêm "round: …".
bad/schema/rules-branch-without-when.yaml:11:9: "aa.rate" thiếu "when" — Thêm "when: …".
bad/schema/rules-branch-without-when.yaml:12:9: Trường hợp này của "aa.rate" không bao giờ được xét tới — Bỏ đi, hoặc đưa lên trước.
bad/schema/rules-condition-without-else.yaml:6:100: "aa.old-age.months" thiếu "else" — Thêm "else: …".
bad/schema/rules-dossier-deadline.yaml:6:157: "aa.dossier.claim" thiếu "deadline" bằng hai thứ tiếng — Viết deadline: { vi: "…", en: "…" }.
bad/schema/rules-dossier-paper.yaml:6:156: "aa.dossier.claim.papers[1]" thiếu "paper" bằng hai thứ tiếng — Viết paper: { vi: "…", en: "…" }.
bad/schema/rules-dossier-papers-scalar.yaml:6:155: "aa.dossier.claim.papers" phải là một danh sách — Viết mỗi mục sau dấu "- ", hoặc trong [ ].
bad/schema/rules-dossier-phase.yaml:6:76: Không hiểu "later" ở đây — Dùng một trong: before-departure, abroad, on-return, claim, joining.
bad/schema/rules-dossier-unchecked.yaml:6:3: "aa.dossier.claim" thiếu "checked" — Thêm "checked: …".
bad/schema/rules-dossier-without-ground.yaml:6:3: "aa.dossier.claim" thiếu "for" — Thêm "for: …".
bad/schema/rules-dossier-without-office.yaml:6:3: "aa.dossier.claim" thiếu "office" bằng hai thứ tiếng — Viết office: { vi: "…", en: "…" }.
bad/schema/rules-election-without-default.yaml:6:3: "aa.defer" thiếu "default" — Thêm "default: …".
bad/schema/rules-event-key.yaml:6:3: Sự kiện "refund" đã được khai báo ở tệp khác — Giữ một nơi.
bad/schema/rules-exception-without-name.yaml:12:9: "aa.rate.exceptions" thiếu "name" — Thêm "name: …".
bad/schema/rules-family-relation.yaml:6:3: Khóa "relation" của người thân đã có rồi — Khai báo một lần, hoặc đặt tên khác.
bad/schema/rules-family-without-unit.yaml:6:3: "family.income" thiếu "unit" — Thêm "unit: …".
bad/schema/rules-grade.yaml:6:74: "sure" không phải là mức tin cậy — Viết official, secondary hoặc assumed.
bad/schema/rules-id-without-dot.yaml:6:3: "rate" không phải là tên đầy đủ hợp lệ — Viết chữ thường, có dấu chấm: xx.pension.rate.
bad/schema/rules-kind-truth.yaml:6:130: Ở đây phải là yes hoặc no — Viết yes hoặc no.
bad/schema/rules-limit-below.yaml:6:169: Không hiểu "ignore" ở đây — Dùng một trong: warn, raise.
bad/schema/rules-limit-below.yaml:6:142: Không có tên "base" — Khai báo nó trong rules, parameters hoặc let.
bad/schema/rules-limit-where-scalar.yaml:6:233: "aa.compulsory.wage.ceiling.where.sector" phải là một danh sách — Viết mỗi mục sau dấu "- ", hoặc trong [ ].
bad/schema/rules-match.yaml:6:109: Không hiểu "near" ở đây — Dùng một trong: exact, from.
bad/schema/rules-no-country.yaml:2:1: "bad/schema/rules-no-country.yaml" thiếu "country" — Thêm "country: …".
bad/schema/rules-one-language.yaml:6:21: "aa.rate.label" thiếu "en" — Thêm "en: …".
bad/schema/rules-parameter-day.yaml:6:97: "2020-01" không phải là ngày — Viết năm-tháng-ngày, ví dụ 2025-07-01.
bad/schema/rules-parameter-unchecked.yaml:6:3: "aa.base" thiếu "checked" — Thêm "checked: …".
bad/schema/rules-parameter-values-and-rows.yaml: đúng mẫu (rules/1).
bad/schema/rules-rounding-mode.yaml:6:3: Quy tắc làm tròn "aa.money" chưa đúng — unit phải lớn hơn 0; mode là half-up, half-even, half-down, up, down, ceiling hoặc floor.
bad/schema/rules-rule-without-law.yaml:6:12: "aa.rate" thiếu "law" — Thêm "law: …".
bad/schema/rules-scheme-basis.yaml:6:81: "salary" không phải là loại số tiền của dòng — Dùng wage, pay, coefficient, points hoặc count.
bad/schema/rules-scheme-without-kinds.yaml:6:3: "aa.compulsory" thiếu "kinds" — Thêm "kinds: …".
bad/schema/rules-unit.yaml:6:50: Không có đơn vị "percents" — Dùng number, percent, months, years, month, day, year, truth, records, spans, choice [a, b] hoặc mã tiền tệ.
bad/schema/rules-unknown-section.yaml:5:1: "bad/schema/rules-unknown-section.yaml" không có khóa "rule" — Có phải "rules"?
bad/schema/rules-version-and-is.yaml:6:3: "aa.rate" thiếu "by" — Thêm "by: …".
bad/schema/rules-version-day.yaml:6:71: "2020" không phải là ngày — Viết năm-tháng-ngày, ví dụ 2025-07-01.
bad/schema/rules-version-day.yaml:6:3: "aa.rate" thiếu "by" — Thêm "by: …".

$ huong check bad/schema/rules-grade.yaml --rules tiny --lang en
! bad/schema/rules-grade.yaml:6:74: "sure" is no grade — Write official, secondary or assumed.
! 1 fault.
[exit 3]
