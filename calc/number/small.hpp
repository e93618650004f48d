// The fast number: a fraction of two 64-bit integers, with 128-bit products, reduced only when a part does not fit.
// An operation whose result does not fit even when reduced raises `overflow`; its value is then garbage to be thrown
// away, and the caller runs the same plan again on Exact. Nothing is ever rounded here.
#pragma once

#include <compare>
#include <cstdint>

namespace huong {

/// A fraction n/d. d > 0 in every value; not necessarily in lowest terms.
struct Small {
  std::int64_t n = 0;
  std::int64_t d = 1;
};

namespace detail {

// Wide enough for every intermediate: a product of two parts is at most 2^126, a sum of two such products less than
// 2^127.
__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ does not apply to an alias

/// n/d in lowest terms when both parts then fit in 64 bits; else raises `overflow` and gives zero. d > 0.
[[nodiscard]] Small reduce(Wide n, Wide d, bool& overflow) noexcept;
/// Division where the fast path gave up: wide products, or a divisor that is not positive.
[[nodiscard]] Small divide_slowly(Small a, Small b, bool& overflow) noexcept;

}  // namespace detail

// `overflow` is sticky: an operation may raise it and never lowers it, so a plan looks at it once, at its end. The
// garbage of an operation that raised it still has d > 0, so that running on to the end is safe.

[[nodiscard]] inline Small add(Small a, Small b, bool& overflow) noexcept {
  std::int64_t n = 0;
  if (a.d == b.d) {
    if (!__builtin_add_overflow(a.n, b.n, &n)) [[likely]] {
      return {n, a.d};
    }
    return detail::reduce(detail::Wide{a.n} + b.n, a.d, overflow);
  }
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t d = 0;
  if (!__builtin_mul_overflow(a.n, b.d, &left) && !__builtin_mul_overflow(b.n, a.d, &right) &&
      !__builtin_add_overflow(left, right, &n) && !__builtin_mul_overflow(a.d, b.d, &d)) [[likely]] {
    return {n, d};
  }
  return detail::reduce(detail::Wide{a.n} * b.d + detail::Wide{b.n} * a.d, detail::Wide{a.d} * b.d, overflow);
}

[[nodiscard]] inline Small subtract(Small a, Small b, bool& overflow) noexcept {
  std::int64_t n = 0;
  if (a.d == b.d) {
    if (!__builtin_sub_overflow(a.n, b.n, &n)) [[likely]] {
      return {n, a.d};
    }
    return detail::reduce(detail::Wide{a.n} - b.n, a.d, overflow);
  }
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t d = 0;
  if (!__builtin_mul_overflow(a.n, b.d, &left) && !__builtin_mul_overflow(b.n, a.d, &right) &&
      !__builtin_sub_overflow(left, right, &n) && !__builtin_mul_overflow(a.d, b.d, &d)) [[likely]] {
    return {n, d};
  }
  return detail::reduce(detail::Wide{a.n} * b.d - detail::Wide{b.n} * a.d, detail::Wide{a.d} * b.d, overflow);
}

[[nodiscard]] inline Small multiply(Small a, Small b, bool& overflow) noexcept {
  std::int64_t n = 0;
  std::int64_t d = 0;
  if (!__builtin_mul_overflow(a.n, b.n, &n) && !__builtin_mul_overflow(a.d, b.d, &d)) [[likely]] {
    return {n, d};
  }
  return detail::reduce(detail::Wide{a.n} * b.n, detail::Wide{a.d} * b.d, overflow);
}

/// b must not be zero; the caller checks. A zero that gets here all the same (the garbage of an earlier overflow can be
/// one) raises `overflow`.
[[nodiscard]] inline Small divide(Small a, Small b, bool& overflow) noexcept {
  std::int64_t n = 0;
  std::int64_t d = 0;
  if (b.n > 0 && !__builtin_mul_overflow(a.n, b.d, &n) && !__builtin_mul_overflow(a.d, b.n, &d)) [[likely]] {
    return {n, d};
  }
  return detail::divide_slowly(a, b, overflow);
}

[[nodiscard]] inline Small negate(Small a, bool& overflow) noexcept {
  std::int64_t n = 0;
  if (!__builtin_sub_overflow(std::int64_t{0}, a.n, &n)) [[likely]] {
    return {n, a.d};
  }
  return detail::reduce(-detail::Wide{a.n}, a.d, overflow);
}

/// Exact for every pair of values, so it cannot overflow.
[[nodiscard]] inline std::strong_ordering compare(Small a, Small b) noexcept {
  if (a.d == b.d) {
    return a.n <=> b.n;
  }
  const detail::Wide left = detail::Wide{a.n} * b.d;
  const detail::Wide right = detail::Wide{b.n} * a.d;
  return left < right ? std::strong_ordering::less
                      : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

[[nodiscard]] inline bool is_zero(Small a) noexcept { return a.n == 0; }

/// The largest integer not above a, and the smallest not below it.
[[nodiscard]] inline std::int64_t floor(Small a) noexcept {
  const std::int64_t quotient = a.n / a.d;
  return a.n % a.d < 0 ? quotient - 1 : quotient;
}
[[nodiscard]] inline std::int64_t ceiling(Small a) noexcept {
  const std::int64_t quotient = a.n / a.d;
  return a.n % a.d > 0 ? quotient + 1 : quotient;
}

}  // namespace huong
