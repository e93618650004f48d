$ huong | head -22
Huong: hưởng quyền an sinh xã hội khi đi làm ở nhiều nước. Tính chính xác, nói rõ vì sao, không cần
mạng.

Ví dụ
  huong demo                              xem một trường hợp mẫu
  huong calc toi.yaml                     tôi được hưởng gì, bao nhiêu, từ bao giờ, nước nào trả
  huong options toi.yaml                  rút ngay, giữ lại hay cộng gộp
  huong todo toi.yaml                     nộp giấy tờ gì, ở đâu, hạn đến ngày nào
  huong explain toi.yaml kr.pension.refund   vì sao
  huong agreement show vn-kr              hiệp định quy định gì

Cách gọi
  huong LỆNH [TÙY CHỌN…] [TỆP…]

Lệnh
  calc        Tính mọi quyền lợi của một người: được hay không, bao nhiêu, từ tháng nào, nước nào
              trả.
  explain     Nói rõ vì sao ra một kết quả: từng bước, công thức, con số, điều luật.
  options     Đặt các lựa chọn cạnh nhau: rút ngay, giữ lại, cộng gộp. Mỗi cách được gì, mất gì.
  todo        Kể việc cần làm: nộp giấy tờ gì, ở đâu, từ ngày nào, hạn đến ngày nào.
  timeline    Kể từng tháng theo nước và loại, những khoảng trống và những tháng trùng nhau.
  import      Đọc giấy quá trình đóng (C14-TS, tờ rời sổ, VssID, CSV) thành tệp trường hợp; đối

$ huong --help --lang en | head -45
Huong: social security for people who work in several countries. Exact, explained, offline.

Examples
  huong demo                              see a case worked out
  huong calc me.yaml                      what is due, how much, from when, who pays
  huong options me.yaml                   refund, keep or totalize
  huong todo me.yaml                      which papers go where, by when
  huong explain me.yaml kr.pension.refund    why
  huong agreement show vn-kr              what the agreement says

Usage
  huong COMMAND [OPTION…] [FILE…]

Commands
  calc        Computes every benefit of one person: due or not, how much, from which month, who
              pays.
  explain     Says why a result is what it is: step by step, formula, figures, article.
  options     Puts the choices side by side: refund, keep, totalize. What each brings and costs.
  todo        Lists what to do: which papers go where, from when, by when.
  timeline    Tells the months by country and kind, the gaps and the overlaps.
  import      Reads papers of contributions (C14-TS, loose leaf, VssID, CSV) into a case; compares
              with the totals printed, asks where something is not clear.
  check       Checks files only (case, rules, agreement, golden cases), computes nothing. Without a
              file: the whole lawbook.
  test        Runs the golden cases that stand beside the law (*.test.yaml).
  verify      Computes decided claims again in bulk, compares with what was paid and says where they
              depart.
  rules       Looks into the lawbook: what is there, how a rule reads, its article, when it was
              compared.
  agreement   Reads an agreement clause by clause in words, compares two, checks a draft.
  compare     Compares agreements over many lives: who gains, who loses, by which clause, and what
              each fund pays.
  sweep       Varies one term over a range and finds where lives flip from nothing to a pension.
  lives       Makes up working lives (no real persons) to compare with.
  schema      Prints the JSON Schema of a kind of file, for editors and other programs.
  demo        Runs a case that comes with the command and says what to try next.

Options for every command
  --lang vi|en|…        language (default: the system's, else vi); answers also de, ja, ko, zh-Hant
  --as-of DAY           the day the question is asked, as 2026-11-23 (default: the file's, else
                        today)
  --rules DIR           use the law in DIR/rules and DIR/agreements instead of the lawbook inside
  -o, --output FILE     write the result to a file
  --strict              exit 8 when a result rests on a clause that does not operate
  --no-color            no colour

$ for c in calc explain options todo timeline import check test verify rules agreement compare sweep lives schema demo; do huong $c --help | sed -n '1,/^Tùy chọn chung/p' | grep -v '^Tùy chọn chung'; done
Tính mọi quyền lợi của một người: được hay không, bao nhiêu, từ tháng nào, nước nào trả.

Ví dụ
  huong calc toi.yaml
  huong calc toi.yaml --as-of 2027-01-01
  huong calc - --json < toi.yaml

Cách gọi
  huong calc TỆP [--json]

Tùy chọn
  --json                in JSON (determination/1)

Nói rõ vì sao ra một kết quả: từng bước, công thức, con số, điều luật.

Ví dụ
  huong explain toi.yaml vn.pension.old-age
  huong explain toi.yaml kr.pension.refund --depth 1

Cách gọi
  huong explain TỆP QUYỀN_LỢI [--depth N]

Tùy chọn
  --depth N             chỉ giải thích N tầng kể từ kết quả
  --json                in JSON (determination/1)

Đặt các lựa chọn cạnh nhau: rút ngay, giữ lại, cộng gộp. Mỗi cách được gì, mất gì.

Ví dụ
  huong options toi.yaml

Cách gọi
  huong options TỆP [--json]

Tùy chọn
  --json                in JSON (determination/1)

Kể việc cần làm: nộp giấy tờ gì, ở đâu, từ ngày nào, hạn đến ngày nào.

Ví dụ
  huong todo toi.yaml
  huong todo toi.yaml --ics -o toi.ics

Cách gọi
  huong todo TỆP [--json | --ics]

Tùy chọn
  --json                in JSON (todo/1)
  --ics                 in lịch (.ics) để nhập vào điện thoại: hạn nộp, ngày bắt đầu nộp, nhắc trước
                        30 ngày

Kể từng tháng theo nước và loại, những khoảng trống và những tháng trùng nhau.

Ví dụ
  huong timeline toi.yaml

Cách gọi
  huong timeline TỆP

Tùy chọn
  --json                in JSON (timeline/1)

Đọc giấy quá trình đóng (C14-TS, tờ rời sổ, VssID, CSV) thành tệp trường hợp; đối chiếu với tổng in
trên giấy, hỏi chỗ không rõ.

Ví dụ
  huong import so-bhxh.txt -o toi.yaml
  huong import vssid vssid.txt --born 1990-05-12 --sex female > toi.yaml
  pdftotext -layout c14.pdf - | huong import c14ts-text -

Cách gọi
  huong import [LOẠI] TỆP [--as-of NGÀY] [--born NGÀY] [--sex female|male] [--accept]
  LOẠI: auto (mặc định), c14ts-text, 07sbh-text, vssid, vss-csv

Tùy chọn
  --born NGÀY           ngày sinh, khi giấy không ghi: 1986-02-01, 1986-02 hoặc 1986
  --sex female|male     giới tính, khi giấy không ghi
  --accept              đã xem các câu hỏi: kết thúc bằng mã 0
  --json                in JSON (reading/1): các dòng, tổng, câu hỏi và trường hợp

Chỉ kiểm tra tệp (trường hợp, luật, hiệp định, trường hợp mẫu), không tính. Không ghi tệp: kiểm tra
cả bộ luật.

Ví dụ
  huong check toi.yaml
  huong check du-thao.yaml --rules .
  huong check

Cách gọi
  huong check [TỆP…]

Tùy chọn
  --json                in JSON (check/1)

Chạy các trường hợp mẫu có đáp số đặt cạnh luật (*.test.yaml).

Ví dụ
  huong test --rules .
  huong test rules/vn/pension.test.yaml --rules . --coverage

Cách gọi
  huong test [TỆP…] [--rules THƯ_MỤC] [--coverage]

Tùy chọn
  --coverage            kể những quy tắc và nhánh mà không trường hợp nào đi qua
  --verbose             kể cả những trường hợp tính đúng

Tính lại hàng loạt quyết định đã ra, so với số đã trả và chỉ ra sai ở đâu.

Ví dụ
  huong verify quyet-dinh.csv -o ket-qua.csv
  huong verify quyet-dinh.csv --by-difference
  huong verify xuat.csv --benefit vn.pension.lump-sum --days dmy

Cách gọi
  huong verify BẢNG.csv [-o KẾT_QUẢ.csv] [--by-difference] [--json]

Tùy chọn
  --json                in mỗi hồ sơ một dòng JSON (verification/1)
  --by-difference       chỉ ghi những hồ sơ cần xem lại, số tiền chênh lệch lớn đứng trước
  --benefit MÃ          quyền lợi của mọi dòng khi bảng không có cột benefit
  --days dmy|mdy        thứ tự của ngày viết 03/04/2019: ngày trước (dmy) hay tháng trước (mdy)
  --no-causes           không tìm nguyên nhân chênh lệch

Xem bộ luật: có những gì, từng quy tắc viết thế nào, điều nào, đối chiếu ngày nào.

Ví dụ
  huong rules list vn.pension
  huong rules show vn.pension.rate
  huong rules list --stale --as-of 2027-12-31

Cách gọi
  huong rules list [ĐẦU_MÃ] [--stale]
  huong rules show MÃ

Tùy chọn
  --stale               chỉ những giá trị cần xem lại: đã hết hạn biết trước, hoặc hơn một năm chưa
                        đối chiếu

Xem hiệp định từng điều khoản bằng lời, so sánh hai bản, kiểm tra một bản dự thảo.

Ví dụ
  huong agreement show vn-kr
  huong agreement diff vn-kr du-thao.yaml
  huong agreement check du-thao.yaml --against ilo-r167

Cách gọi
  huong agreement list
  huong agreement show HIỆP_ĐỊNH
  huong agreement diff A B
  huong agreement check TỆP [--against HIỆP_ĐỊNH]

Tùy chọn
  --against HIỆP_ĐỊNH   chỉ ra chỗ nào bản này cho người lao động ít hơn
  --json                in JSON (show, list: agreements/1; check: questions/1)

So các hiệp định trên nhiều cuộc đời: ai được thêm, ai mất, vì điều khoản nào, mỗi quỹ trả bao
nhiêu.

Ví dụ
  huong compare none vn-kr --cases ho-so/ --operative 2027-01-01
  huong compare vn-kr du-thao.yaml --cases doi.csv --html bao-cao.html

Cách gọi
  huong compare A B… --cases THƯ_MỤC|BẢNG.csv [--csv|--json] [--html BÁO_CÁO.html]

Tùy chọn
  --cases THƯ_MỤC|BẢNG  các trường hợp: một thư mục, một tệp, hoặc bảng CSV
  --operative NGÀY      coi mọi điều khoản chưa rõ là được thực hiện từ ngày này
  --age TUỔI            tuổi giả định người ta sống đến, để cộng cả đời (mặc định 80)
  --rate KRW/VND=18.5   tỷ giá, để cộng các quỹ về một đồng tiền (ghi được nhiều lần)
  --csv                 in CSV
  --json                in JSON (compare/1)
  --html TỆP            ghi thêm một báo cáo HTML có biểu đồ

Đổi một điều khoản qua nhiều mức và chỉ ra ở mức nào người ta có hoặc mất lương hưu.

Ví dụ
  huong sweep vn-kr --term benefits.totalization.min_own.VN --range 0..120 --cases doi.csv

Cách gọi
  huong sweep HIỆP_ĐỊNH --term ĐIỀU_KHOẢN.KHÓA --range 0..120 [--step 12] --cases …

Tùy chọn
  --term ĐIỀU_KHOẢN.KHÓA…  chỗ cần đổi, ví dụ benefits.totalization.min_own.VN
  --range TỪ..ĐẾN       các mức, ví dụ 0..120
  --step SỐ             bước của --range (mặc định 12)
  --values A,B,…        các mức ghi rõ thay cho --range
  --cases THƯ_MỤC|BẢNG  các trường hợp: một thư mục, một tệp, hoặc bảng CSV
  --operative NGÀY      coi mọi điều khoản chưa rõ là được thực hiện từ ngày này
  --age TUỔI            tuổi giả định người ta sống đến, để cộng cả đời (mặc định 80)
  --rate KRW/VND=18.5   tỷ giá, để cộng các quỹ về một đồng tiền (ghi được nhiều lần)
  --csv                 in CSV
  --json                in JSON (sweep/1)
  --html TỆP            ghi thêm một báo cáo HTML có biểu đồ

Sinh những cuộc đời lao động giả định (không phải người thật) để đem so.

Ví dụ
  huong lives --host KR --count 10000 -o doi.csv
  huong lives --host all --count 10000 -o doi.csv

Cách gọi
  huong lives --host KR --count 1000 [--seed 1] [-o doi.csv]

Tùy chọn
  --host NƯỚC,…         các nước làm việc, hoặc all: tất cả (mặc định KR)
  --count SỐ            bao nhiêu cuộc đời (mặc định 1000)
  --seed SỐ             số gieo; cùng số gieo thì cùng kết quả (mặc định 1)

In mẫu JSON Schema của một loại tệp, cho trình soạn thảo và cho chương trình khác.

Ví dụ
  huong schema case > case.json

Cách gọi
  huong schema case|rules|agreement|cases|papers

Tính một trường hợp mẫu có sẵn và chỉ ra nên thử gì tiếp.

Ví dụ
  huong demo
  huong demo --list
  huong demo lan --case > lan.yaml

Cách gọi
  huong demo [TÊN] [--case] [--list]

Tùy chọn
  --case                in tệp mẫu thay vì tính
  --list                kể các tệp mẫu

$ huong --version | sed 's/[0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*/N/; s/[0-9][0-9]\/[0-9][0-9]\/20[0-9][0-9]/DD\/MM\/YYYY/'
huong N
bộ luật N (sha256:…)
đối chiếu với văn bản luật lần gần nhất: DD/MM/YYYY

$ for s in case rules agreement cases; do huong schema $s | head -3; done
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Huong case, version 1",
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Huong rules, version 1",
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Huong agreement, version 1",
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Huong golden cases, version 1",

$ huong demo --list
  demo      Chị 57 tuổi: gần mười hai năm đóng bảo hiểm xã hội ở Việt Nam, rồi sang Hàn Quốc theo
            visa kết hôn F-6, nay đã về nước. Tính riêng mỗi nước đều chưa đủ; nếu phần chế độ của
            hiệp định vận hành từ tháng 7/2025 thì được gì?
  hung      Anh Hùng, 32 tuổi: công nhân E-9 ở Hàn Quốc gần năm năm, tháng này về nước, dự định đóng
            tiếp ở Việt Nam mười hai năm. Rút tiền ở Hàn Quốc ngay hay giữ lại?

$ huong demo --case | head -4
# vi: Chị 57 tuổi: gần mười hai năm đóng bảo hiểm xã hội ở Việt Nam, rồi sang Hàn Quốc theo visa kết hôn F-6, nay đã về nước. Tính riêng mỗi nước đều chưa đủ; nếu phần chế độ của hiệp định vận hành từ tháng 7/2025 thì được gì?
# en: A woman of 57: almost twelve years insured in Viet Nam, then Korea on a marriage visa, now home. Each country alone is too short; what if the agreement's benefit part has operated since July 2025?
huong: case/1
as_of: 2026-11-23

$ huong demo hung --lang en | head -3
The case “hung”: Mr Hùng, 32: almost five years in Korea on an E-9 visa, leaving this month, with
twelve years of work in Viet Nam ahead. Take the Korean refund now or keep the months?
