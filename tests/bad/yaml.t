# Hostile or mistaken YAML: every refusal names the place and the way out.

$ printf 'huong: case/1\nas_of: \377\n' | huong check - --rules tiny
! -:2:8: văn bản không phải là UTF-8 hợp lệ — hãy lưu lại tệp với bảng mã UTF-8 (Unicode)
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nas_of: \001\n' | huong check - --rules tiny
! -:2:8: văn bản có ký tự điều khiển U+0001 — hãy xóa ký tự ấy; nếu đây không phải tệp văn bản thì chọn tệp khác
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\n---\nhuong: case/1\n' | huong check - --rules tiny
! -:2:1: tệp chứa nhiều hơn một văn bản YAML (dấu ---) — mỗi tệp chỉ chứa một văn bản: hãy tách ra tệp khác
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nas_of: 2026-11-23\nas_of: 2026-11-24\n' | huong check - --rules tiny
! -:3:1: khóa "as_of" bị lặp lại; đã có ở dòng 2 — chỉ giữ lại một khóa
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: &p { sex: male }\n' | huong check - --rules tiny
! -:2:9: không dùng được neo &p — hãy bỏ dấu & và viết nội dung đầy đủ; nếu & thuộc về chữ thì đặt trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: *p\n' | huong check - --rules tiny
! -:2:9: không dùng được tham chiếu bắt đầu bằng * — hãy viết nội dung đầy đủ; nếu * thuộc về chữ thì đặt trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: !!map { sex: male }\n' | huong check - --rules tiny
! -:2:9: không dùng được nhãn kiểu "tag:yaml.org,2002:map" — hãy bỏ nhãn; nếu dấu ! thuộc về chữ thì đặt trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson:\n  <<: { sex: male }\n' | huong check - --rules tiny
! -:3:3: không dùng được khóa gộp << — hãy viết đầy đủ các khóa ở đây
! 1 lỗi.
[exit 3]

$ printf '%%TAG ! x\n---\nhuong: case/1\n' | huong check - --rules tiny
! -:1:1: không dùng được chỉ thị bắt đầu bằng % — hãy xóa dòng này; nếu % thuộc về chữ thì đặt chữ trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\n? [a]\n: b\n' | huong check - --rules tiny
! -:2:3: khóa phải là chữ, không thể là một danh sách hay một bảng — hãy viết khóa bằng chữ; nếu dấu ngoặc thuộc về khóa thì đặt khóa trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\n: b\n' | huong check - --rules tiny
! -:2:1: khóa để trống — hãy viết tên khóa trước dấu hai chấm; nếu khóa đúng là chữ null thì đặt trong dấu nháy kép
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: "\\q"\n' | huong check - --rules tiny
! -:2:12: dấu gạch chéo ngược trong dấu nháy kép không hợp lệ — hãy viết \\ hoặc dùng dấu nháy đơn
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nrecords: [a, , b]\n' | huong check - --rules tiny
! -:2:14: một mục trong [ ] để trống — hãy bỏ dấu phẩy thừa; nếu đúng là không có giá trị thì viết null
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: { note: one, two }\n' | huong check - --rules tiny
! -:2:22: khóa "two" không có giá trị: bên trong { } dấu phẩy tách nội dung thành khóa mới — hãy đặt nội dung có dấu phẩy trong dấu nháy kép; nếu đúng là không có giá trị thì viết null
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: { sex: male\n' | huong check - --rules tiny
! -:3:1: dấu { chưa được đóng, hoặc thiếu dấu phẩy — hãy thêm dấu } hoặc dấu phẩy
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\n\tperson: 1\n' | huong check - --rules tiny
! -:2:1: dùng dấu tab để thụt lề — hãy thụt lề bằng dấu cách
! 1 lỗi.
[exit 3]

$ (printf 'huong: case/1\nperson: '; i=0; while [ $i -lt 100 ]; do printf '['; i=$((i+1)); done) | huong check - --rules tiny
! -:2:33: nội dung lồng nhau quá 24 tầng — hãy viết phẳng hơn và kiểm tra các dấu ngoặc chưa đóng
! 1 lỗi.
[exit 3]

$ (printf 'huong: case/1\nrecords: ['; head -c 700000 /dev/zero | tr '\0' '1' | sed 's/1/1,/g'; printf ']') | huong check - --rules tiny
! -:2:800005: văn bản có quá 400000 giá trị — hãy tách thành nhiều tệp nhỏ hơn
! 1 lỗi.
[exit 3]

$ head -c 9000000 /dev/zero | tr '\0' 'a' | huong check - --rules tiny
! -: văn bản dài 8454144 byte, quá giới hạn 8388608 byte — hãy tách thành nhiều tệp nhỏ hơn
! 1 lỗi.
[exit 3]

$ printf '{"huong": "case/1", "as_of": "2026-11-23", "as_of": "x"}' | huong check - --rules tiny
! -:1:44: khóa "as_of" bị lặp lại; đã có ở dòng 1 — chỉ giữ lại một khóa
! 1 lỗi.
[exit 3]

$ printf 'huong: case/1\nperson: *p\n' | huong check - --rules tiny --lang en
! -:2:9: a reference (*) is not allowed — write the content out; if the * belongs to the text, put the text in double quotes
! 1 fault.
[exit 3]
