#include "calc/text/fold.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace huong;

TEST_CASE("headings are found whatever their marks, case and spaces", "[fold]") {
  CHECK(folded("Tiền lương") == "tien_luong");
  CHECK(folded("  TU_THANG ") == "tu_thang");
  CHECK(folded("Số sổ BHXH (*)") == "so_so_bhxh");
  CHECK(folded("ĐẾN-THÁNG") == "den_thang");
  CHECK(folded("Tie\xCC\x82\xCC\x80n lu\xCC\x9Bo\xCC\x9Bng") == "tien_luong");
  CHECK(folded("국민연금") == folded("국민연금"));
  CHECK_FALSE(folded("국민연금").empty());
  CHECK(folded("").empty());
  CHECK(folded("...").empty());
}

TEST_CASE("a name is the same in composed and decomposed letters, and its marks count", "[fold]") {
  const std::string composed = "Nguyễn Thị Đượm";
  const std::string apart =
      "Nguye\xCC\x82\xCC\x83n Thi\xCC\xA3 \xC4\x90\x75\xCC\x9B\x6F\xCC\x9B\xCC\xA3m";  // the dot after the horn
  const std::string dot_first =
      "Nguye\xCC\x82\xCC\x83n Thi\xCC\xA3 \xC4\x90\x75\xCC\x9B\x6F\xCC\xA3\xCC\x9Bm";  // the order of marks is no
                                                                                       // difference
  CHECK(name_key(composed) == name_key(apart));
  CHECK(name_key(composed) == name_key(dot_first));
  CHECK(name_key(composed) == name_key("  NGUYỄN   thị đượm"));
  CHECK(name_key("Hoa") != name_key("Hoá"));
  CHECK(name_key("Đăng") != name_key("Dang"));
  CHECK(name_key("김민재") == name_key("\xE1\x84\x80\xE1\x85\xB5\xE1\x86\xB7\xE1\x84\x86\xE1\x85\xB5\xE1\x86\xAB"
                                       "\xE1\x84\x8C\xE1\x85\xA2"));
}

TEST_CASE("bytes that are no characters do no harm", "[fold]") {
  CHECK(folded("a\xFFz") == "a_z");
  CHECK(name_key("a\xC3") == "a");
}
