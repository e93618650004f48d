# Files that cannot be read, or are not what the command takes.

$ huong calc no-such-file.yaml --rules tiny
! no-such-file.yaml: không đọc được tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: chưa tính gì.
[exit 3]

$ huong calc tiny --rules tiny
! tiny: đây là một thư mục, không phải tệp — kiểm tra lại tên tệp và quyền đọc
! 1 lỗi: chưa tính gì.
[exit 3]

$ huong calc tiny/draft.yaml --rules tiny
! tiny/draft.yaml:1:8: đây là tệp “agreement/1”, không phải “case/1” — dùng tệp bắt đầu bằng huong: case/1
! 1 lỗi: chưa tính gì.
[exit 3]

$ huong check run_transcripts.py --rules tiny
! run_transcripts.py:2:3: còn chữ thừa sau khi nội dung đã kết thúc — hãy kiểm tra dấu ngoặc và thụt lề ở ngay trước chỗ này
! 1 lỗi.
[exit 3]

$ printf '' | huong calc - --rules tiny
! -: hồ sơ trống — bắt đầu hồ sơ bằng dòng: huong: case/1
! 1 lỗi: chưa tính gì.
[exit 3]

$ printf 'huong: case/2\n' | huong check - --rules tiny
! -:1:8: không có loại tệp “case/2” — có case/1, rules/1, agreement/1, cases/1, papers/1, words/1
! 1 lỗi.
[exit 3]

$ printf 'a: 1\n' | huong check - --rules tiny --lang en
! -:1:1: the file does not say what it is — begin with huong: case/1 (or rules/1, agreement/1, cases/1, papers/1, words/1)
! 1 fault.
[exit 3]

$ huong agreement check tiny/an.yaml --rules tiny
! tiny/an.yaml:1:8: đây là tệp “case/1”, không phải “agreement/1” — dùng tệp bắt đầu bằng huong: agreement/1
! 1 lỗi.
[exit 3]
