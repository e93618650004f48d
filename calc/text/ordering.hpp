// One sort for all lists. The standard's is written out anew for each type and each way to compare: it was a twelfth of
// the code that a phone downloads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace huong {

/// Whether what stands at one place goes before what stands at another.
using Before = bool (*)(const void* list, std::size_t a, std::size_t b);
/// The places in order, those that are equal as they stood; nothing when they are in order as they stand.
[[nodiscard]] std::vector<std::uint32_t> places_in_order(std::size_t size, Before before, const void* list);
/// Moves things of so many bytes to these places.
void move_bytes(void* first, std::size_t bytes, const std::vector<std::uint32_t>& places);

/// Puts a range in order; what is equal stays as it stood.
template <class Iterator, class Less = std::less<>>
void put_in_order(Iterator first, Iterator last, const Less& less = {}) {
  using T = typename std::iterator_traits<Iterator>::value_type;
  struct List {
    Iterator first;
    const Less& less;
  } const list{first, less};
  const Before before = [](const void* whole, std::size_t a, std::size_t b) -> bool {
    const auto& [from, goes_before] = *static_cast<const List*>(whole);
    return goes_before(from[static_cast<std::ptrdiff_t>(a)], from[static_cast<std::ptrdiff_t>(b)]);
  };
  const std::vector<std::uint32_t> places = places_in_order(static_cast<std::size_t>(last - first), before, &list);
  if (places.empty()) return;
  if constexpr (std::is_trivially_copyable_v<T>) {
    move_bytes(&*first, sizeof(T), places);  // NOLINT(bugprone-sizeof-expression): of pointers too, those are moved
  } else {
    std::vector<T> sorted;
    sorted.reserve(places.size());
    for (const std::uint32_t place : places) sorted.push_back(std::move(first[static_cast<std::ptrdiff_t>(place)]));
    std::move(sorted.begin(), sorted.end(), first);
  }
}
template <class List, class Less = std::less<>>
void put_in_order(List& list, const Less& less = {}) {
  put_in_order(list.begin(), list.end(), less);
}

}  // namespace huong
