#include "calc/text/letters.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace huong;

namespace {

std::string composed(std::string_view text) { return to_utf8(compose(to_code_points(text))); }

std::string bared(std::string_view text) {
  std::u32string out = to_code_points(text);
  for (char32_t& c : out) c = bare(c);
  return to_utf8(out);
}

}  // namespace

TEST_CASE("letters: a letter and its marks become one letter", "[letters]") {
  CHECK(composed("Nguye\u0302\u0303n") == "Nguyễn");
  CHECK(composed("ngu\u031Bo\u031B\u0300i") == "người");
  // The tone stands before or after the hat, alone or already on the letter.
  for (const char* text : {"e\u0302\u0323", "e\u0323\u0302", "\u00EA\u0323", "\u1EB9\u0302", "\u1EC7"}) {
    CHECK(composed(text) == "ệ");
  }
  CHECK(composed("u\u0323\u031B") == "ự");
  CHECK(composed("Đ") == "Đ");
  CHECK(composed("x\u0301\u0323") == "x\u0323\u0301");  // no such letter: marks in their order
  CHECK(composed("\u0301a") == "\u0301a");
  CHECK(composed("\u1112\u1161\u11AB\u1100\u116E\u11A8") == "한국");
  CHECK(composed("한\u11AB") == "한\u11AB");
  CHECK(composed("").empty());
}

TEST_CASE("letters: lower case and bare letters", "[letters]") {
  CHECK(bared("TRƯỜNG MẦM NON Đống Đa 12") == "truong mam non dong da 12");
  CHECK(to_utf8(std::u32string{lower(U'Ữ'), lower(U'Đ'), lower(U'Z'), lower(U'ß'), lower(U'7')}) == "ữđzß7");
  CHECK(is_letter(U'ế'));
  CHECK(is_letter(U'한'));
  for (const char32_t c : {U'7', U' ', U'→', U'–', U'\u00A0', U'\uFFFD'}) CHECK_FALSE(is_letter(c));
}

TEST_CASE("letters: bytes that are no text show as such", "[letters]") {
  CHECK(to_utf8(to_code_points("a\xFF\xC3")) == "a\uFFFD\uFFFD");
  CHECK(to_code_points("€😀") == U"€😀");
}
