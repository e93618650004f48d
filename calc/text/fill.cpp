#include "calc/text/fill.hpp"

namespace huong {

std::string fill_in(std::string_view pattern, std::initializer_list<std::string_view> texts) {
  std::string out;
  const auto* next = texts.begin();
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view pair = pattern.substr(i, 2);
    if (pair == "{}" && next != texts.end()) {
      out += *next++;
      ++i;
    } else {
      out += pattern[i];
      if (pair == "{{" || pair == "}}") ++i;
    }
  }
  return out;
}

}  // namespace huong
