#include "calc/number/small.hpp"

#include <limits>
#include <numeric>

namespace huong::detail {

namespace {

__extension__ typedef unsigned __int128 UnsignedWide;  // NOLINT(modernize-use-using): as Wide

UnsignedWide magnitude(Wide value) {
  return value < 0 ? UnsignedWide{0} - static_cast<UnsignedWide>(value) : static_cast<UnsignedWide>(value);
}

UnsignedWide greatest_common_divisor(UnsignedWide a, UnsignedWide b) {
  constexpr UnsignedWide narrow = std::numeric_limits<std::uint64_t>::max();
  while (b != 0) {
    // A 128-bit remainder is a library call; leave it as soon as both sides fit a register.
    if (a <= narrow && b <= narrow) {
      return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    }
    const UnsignedWide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

bool fits(Wide value) {
  return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Small reduce(Wide n, Wide d, bool& overflow) noexcept {
  const Wide divisor = static_cast<Wide>(greatest_common_divisor(magnitude(n), static_cast<UnsignedWide>(d)));
  n /= divisor;
  d /= divisor;
  if (!fits(n) || !fits(d)) {
    overflow = true;
    return {};
  }
  return {static_cast<std::int64_t>(n), static_cast<std::int64_t>(d)};
}

Small divide_slowly(Small a, Small b, bool& overflow) noexcept {
  if (b.n == 0) {
    overflow = true;
    return {};
  }
  const Wide n = Wide{a.n} * b.d;
  const Wide d = Wide{a.d} * b.n;
  return d < 0 ? reduce(-n, -d, overflow) : reduce(n, d, overflow);
}

}  // namespace huong::detail
