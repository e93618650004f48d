#include "calc/text/ordering.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace huong {

std::vector<std::uint32_t> places_in_order(std::size_t size, Before before, const void* list) {
  std::size_t sorted = 1;
  while (sorted < size && !before(list, sorted, sorted - 1)) ++sorted;
  if (sorted >= size) return {};
  std::vector<std::uint32_t> places(size);
  std::iota(places.begin(), places.end(), std::uint32_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) { return before(list, a, b); });
  return places;
}

void move_bytes(void* first, std::size_t bytes, const std::vector<std::uint32_t>& places) {
  auto* const list = static_cast<char*>(first);
  const std::vector<char> before(list, list + places.size() * bytes);
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::memcpy(list + i * bytes, before.data() + places[i] * bytes, bytes);
  }
}

}  // namespace huong
