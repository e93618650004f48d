# --lang, then LC_ALL, LC_MESSAGES, LANG; a language we do not speak is answered in English.

$ LC_ALL= LANG=vi_VN.UTF-8 huong nothing
! huong: không có lệnh “nothing”
! Có: calc, explain, options, todo, timeline, import, check, test, verify, rules, agreement, compare, sweep, lives, schema, demo
! Xem cách dùng: huong --help
[exit 2]

$ LC_ALL=de_DE.UTF-8 huong nothing
! huong: there is no command “nothing”
! There are: calc, explain, options, todo, timeline, import, check, test, verify, rules, agreement, compare, sweep, lives, schema, demo
! See: huong --help
[exit 2]

$ LC_ALL=de_DE.UTF-8 huong nothing --lang vi
! huong: không có lệnh “nothing”
! Có: calc, explain, options, todo, timeline, import, check, test, verify, rules, agreement, compare, sweep, lives, schema, demo
! Xem cách dùng: huong --help
[exit 2]

$ LC_ALL= LC_MESSAGES=en_US.UTF-8 huong nothing
! huong: there is no command “nothing”
! There are: calc, explain, options, todo, timeline, import, check, test, verify, rules, agreement, compare, sweep, lives, schema, demo
! See: huong --help
[exit 2]
