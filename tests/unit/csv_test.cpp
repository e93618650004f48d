#include "calc/text/csv.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

using namespace huong;

namespace {

// Fields as `a|b`, each row with its line number; the text fed in pieces of that many bytes.
std::string read(std::string_view text, std::size_t piece = 1u << 20, char separator = 0, std::size_t longest = 64) {
  CsvReader reader("a.csv", separator, longest);
  CsvRow row;
  std::string out;
  const auto take = [&] {
    while (reader.next(row)) {
      out += (out.empty() ? "" : " / ") + std::to_string(row.line) + ':';
      for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : "|") + std::string(row[i]);
    }
  };
  std::deque<std::string> pieces;  // each with a life of its own, so that a view that outlives its piece shows
  for (std::size_t at = 0; at < text.size(); at += piece) {
    pieces.emplace_back(text.substr(at, piece));
    reader.feed(pieces.back());
    take();
    if (pieces.size() > 1) pieces[pieces.size() - 2].assign(piece, '#');
  }
  reader.finish();
  take();
  if (reader.fault()) {
    CHECK_FALSE(reader.fault()->what_vi.empty());
    CHECK_FALSE(reader.fault()->fix_en.empty());
    out += " ! " + reader.fault()->code + ' ' + std::to_string(reader.fault()->place.line);
  }
  return out;
}

}  // namespace

TEST_CASE("csv: rows, fields and line numbers", "[csv]") {
  CHECK(read("a,b\n1,2\n3,4") == "1:a|b / 2:1|2 / 3:3|4");
  CHECK(read("a,b\r\n1,\r\n,\r\n") == "1:a|b / 2:1| / 3:|");
  CHECK(read("\xEF\xBB\xBF"
             "a,b\n\n\r\n1,2\n") == "1:a|b / 4:1|2");
  CHECK(read("").empty());
  CHECK(read("\n\n").empty());
  CHECK(read("a") == "1:a");
  CsvRow row;
  row.fields = {"x"};
  CHECK(row[0] == "x");
  CHECK(row[7].empty());
}

TEST_CASE("csv: the first row tells the separator", "[csv]") {
  CHECK(read("a;b;c\n1,5;2;3\n") == "1:a|b|c / 2:1,5|2|3");
  CHECK(read("a\tb,x\tc\n1\t2\t3\n") == "1:a|b,x|c / 2:1|2|3");
  CHECK(read("\"a;;;\",b\n1,2\n") == "1:a;;;|b / 2:1|2");
  CHECK(read("a;b\n1;2\n", 1u << 20, ',') == "1:a;b / 2:1;2");
}

TEST_CASE("csv: quotes", "[csv]") {
  CHECK(read("a,\"b, c\"\n\"1\n2\",3\n4,5\n") == "1:a|b, c / 2:1\n2|3 / 4:4|5");
  CHECK(read("\"say \"\"hi\"\"\",\"\",\"\"\"\"\nx,y,z\n") == "1:say \"hi\"||\" / 2:x|y|z");
  CHECK(read("a,5\" b\r\n\"c\",d\r\n") == "1:a|5\" b / 2:c|d");
  CHECK(read("\"a\",\"b\"\r\n") == "1:a|b");
  CHECK(read("\"a\"\"b\",\"c\"\"d\"") == "1:a\"b|c\"d");
}

TEST_CASE("csv: what cannot be read stops the reading, with its line", "[csv]") {
  CHECK(read("a,b\nc,\"d\ne\n") == "1:a|b ! csv.open-quote 2");
  CHECK(read("a,b\n\"c\"d,e\nf,g\n") == "1:a|b ! csv.after-quote 2");
  CHECK(read("a,b\n" + std::string(65, 'x') + "\n1,2\n") == "1:a|b ! csv.row-too-long 2");
  CHECK(read("a,b\n" + std::string(60, 'x') + ",\"y\",z\n1,2\n") == "1:a|b ! csv.row-too-long 2");
  CHECK(read("a,b\n\"" + std::string(65, 'x') + "\"\n1,2\n") == "1:a|b ! csv.open-quote 2");
  CHECK(read("a,b\n" + std::string(64, 'x') + "\n") == "1:a|b / 2:" + std::string(64, 'x'));
}

TEST_CASE("csv: a text in pieces is the same text", "[csv]") {
  for (const char* text :
       {"\xEF\xBB\xBF"
        "a;\"b;\"\"x\"\"\"\r\n\r\n1;\"2\n3\"\n4;5",
        "a,b\n1,2\n3,\"4\"\r\n", "x\n\n\"\"\n", "a,b\nc,\"d", "a\tb\n\"c\"d\te\n",
        "\"a,b\nccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc;;;;;;;;;;;;;\"\n"}) {
    const std::string whole = read(text);
    for (std::size_t piece = 1; piece < 12; ++piece) {
      INFO(text << " in pieces of " << piece);
      CHECK(read(text, piece) == whole);
    }
  }
}

TEST_CASE("csv: memory stays that of a row", "[csv]") {
  CsvReader reader("a.csv");
  CsvRow row;
  const std::string piece = "2009-01,\"a \"\"b\"\"\",5000000\n2009-02,";
  std::size_t rows = 0;
  for (int i = 0; i < 100'000; ++i) {
    reader.feed(i == 0 ? std::string_view(piece).substr(0, piece.size()) : std::string_view(piece));
    while (reader.next(row)) {
      ++rows;
      CHECK((row.size() == 3 || row.size() == 4));
    }
  }
  reader.finish();
  while (reader.next(row)) ++rows;
  CHECK(rows == 100'001);
  CHECK(row.line == 100'001);
}
