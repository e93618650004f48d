// "Did you mean": one way of finding the word that was meant.
#include "calc/text/closest.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace huong;

TEST_CASE("a slip finds its word", "[text]") {
  const std::vector<std::string> known{"insured", "maternity", "wage", "đóng góp", "vn.pension.old-age"};
  CHECK(closest("insurd", known) == "insured");
  CHECK(closest("Maternity", known) == "maternity");
  CHECK(closest("mtaernity", known) == "maternity");  // two letters swapped count as one slip
  CHECK(closest("dóng góp", known) == "đóng góp");    // letters, not bytes
  CHECK(closest("vn.pension.old_age", known) == "vn.pension.old-age");
  CHECK(closest("old-age", known) == "vn.pension.old-age");
  CHECK(closest("vn.pension", known) == "vn.pension.old-age");
}

TEST_CASE("what could not have been meant is not offered", "[text]") {
  const std::array<std::string_view, 3> known{"to", "abc", "sex"};
  CHECK(closest("zzzzzz", known).empty());
  CHECK(closest("", known).empty());
  CHECK(closest("pension", std::array{"social-pension"}).empty());  // a part of a word is no beginning of an address
  CHECK(closest("ab", std::array{"xy"}).empty());
  CHECK(closest(std::string(200, 'a'), std::array{std::string(200, 'a')}).empty());
  CHECK(closest("x", std::vector<std::string>{}).empty());
}
