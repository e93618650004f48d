#include "calc/text/fill.hpp"

#include <catch2/catch.hpp>

using namespace huong;

TEST_CASE("fill: texts and numbers, in turn", "[text]") {
  CHECK(fill("{} of {}", "two", 3) == "two of 3");
  CHECK(fill("none") == "none");
  CHECK(fill("{}{}", std::string("a"), std::size_t{7}) == "a7");
  CHECK(fill("- {{ {}: 1 }}", "key") == "- { key: 1 }");
  // What is filled in is not read again, and a gap too many stays.
  CHECK(fill("{} {}", "{}") == "{} {}");
  CHECK(fill("a } b { c", 1) == "a } b { c");
}
