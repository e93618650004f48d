# Golden cases that are not in their form.

$ for f in bad/schema/cases-*.yaml; do huong test $f --rules tiny; done
KHÁC  bad/schema/cases-expected-key.yaml A1
    bộ luật không có mã “a.b”
    x
0 đúng, 1 khác, 0 chưa tái lập
KHÁC  bad/schema/cases-expected-status.yaml A1
    bộ luật không có mã “a.b”
    x
0 đúng, 1 khác, 0 chưa tái lập
CHƯA TÁI LẬP  bad/schema/cases-grade.yaml A1: why
0 đúng, 0 khác, 1 chưa tái lập
KHÁC  bad/schema/cases-no-day.yaml A1
    bộ luật không có mã “a.b”
    x
0 đúng, 1 khác, 0 chưa tái lập
CHƯA TÁI LẬP  bad/schema/cases-no-grade.yaml A1: why
0 đúng, 0 khác, 1 chưa tái lập
0 đúng, 0 khác, 0 chưa tái lập
KHÁC  bad/schema/cases-wrong-case.yaml A1
    bad/schema/cases-wrong-case.yaml:4:99: person.sex: không có lựa chọn "F" — ý bạn là "female"?
    x
0 đúng, 1 khác, 0 chưa tái lập
! bad/schema/cases-grade.yaml:4:5: grade phải là official, press, third-party hoặc derived — chọn một trong bốn
! 1 lỗi.
! bad/schema/cases-no-grade.yaml:4:5: grade phải là official, press, third-party hoặc derived — chọn một trong bốn
! 1 lỗi.
! bad/schema/cases-nothing-expected.yaml:4:5: cần case và expect, hoặc not_reproduced: vì sao — thêm vào
! 1 lỗi.
[exit 7]

$ printf 'huong: cases/1\ncases:\n  - { id: a, source: s, grade: derived, not_reproduced: why }\n  - { id: a, source: s, grade: derived, not_reproduced: why, extra: 1 }\n' | huong test - --rules tiny
CHƯA TÁI LẬP  - a: why
CHƯA TÁI LẬP  - a: why
0 đúng, 0 khác, 2 chưa tái lập
! -:4:62: không có mục “extra” — bỏ đi
! -:4:5: mã “a” có hai lần — đặt mã khác
! 2 lỗi.
[exit 3]

$ printf 'huong: cases/1\n' | huong test - --rules tiny
0 đúng, 0 khác, 0 chưa tái lập
! -:1:1: thiếu danh sách cases — thêm cases: [ … ]
! 1 lỗi.
[exit 3]

$ printf 'huong: cases/1\ncases: []\n' | huong test - --rules tiny
Không tìm thấy trường hợp mẫu nào.
0 đúng, 0 khác, 0 chưa tái lập
