#include "calc/text/speech.hpp"

#include <algorithm>

#include "calc/text/ordering.hpp"

namespace huong {
namespace {

/// The name of the gap that begins at `open`, a brace; empty when none does.
std::string_view gap_at(std::string_view pattern, std::size_t open) {
  const std::size_t end = pattern.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_", open + 1);
  if (end == std::string_view::npos || pattern[end] != '}') return {};
  return pattern.substr(open + 1, end - open - 1);
}

}  // namespace

std::string fill_gaps(std::string_view pattern, std::span<const Gap> gaps) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    const std::string_view name = gap_at(pattern, open);
    const auto gap =
        std::find_if(gaps.begin(), gaps.end(), [&](const Gap& each) { return !name.empty() && each.name == name; });
    if (gap == gaps.end()) continue;
    out += pattern.substr(at, open - at);
    out += gap->text;
    at = open + name.size() + 2;
  }
  out += pattern.substr(at);
  return out;
}

std::vector<std::string> gaps_of(std::string_view pattern) {
  std::vector<std::string> names;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    if (const std::string_view name = gap_at(pattern, open); !name.empty()) names.emplace_back(name);
  }
  put_in_order(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

void add_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty()) return;
  if (!text.empty() && !text.ends_with("。")) text += ' ';
  text += sentence;
}

std::string_view Speech::of(std::string_view english) const {
  const auto at = said_.find(english);
  return at == said_.end() ? english : std::string_view(at->second);
}

}  // namespace huong
