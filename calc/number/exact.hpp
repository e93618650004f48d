// The exact number: a fraction of two integers of any size (Boost.Multiprecision). Slower than Small and never too
// small. Used where a claim is read and answered, and to run a plan again when Small was too narrow.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "calc/number/small.hpp"

namespace huong {

/// Step one with += 1, never ++: Boost 1.74 then loses the sign of a negative number whose low 64 bits become zero.
/// Without expression templates: as fast here, and `auto` can never hold a reference to a temporary.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// A fraction in lowest terms with a positive denominator.
class Exact {
 public:
  Exact() = default;
  Exact(std::int64_t value) : n_(value) {}  // NOLINT(google-explicit-constructor): integers are exact numbers
  /// No binary floating point, and no silent truncation of one to an integer.
  template <typename T, typename = std::enable_if_t<std::is_floating_point_v<T>>>
  Exact(T value) = delete;
  /// Throws std::domain_error when the denominator is zero.
  Exact(Integer numerator, Integer denominator);
  explicit Exact(Small value);

  [[nodiscard]] const Integer& numerator() const { return n_; }
  [[nodiscard]] const Integer& denominator() const { return d_; }
  /// The same value as Small, or nothing when a part does not fit in 64 bits: never narrowed in silence.
  [[nodiscard]] std::optional<Small> small() const;

  friend Exact operator+(const Exact& a, const Exact& b);
  friend Exact operator-(const Exact& a, const Exact& b);
  friend Exact operator*(const Exact& a, const Exact& b);
  /// b must not be zero; the caller checks. Throws std::domain_error if it is.
  friend Exact operator/(const Exact& a, const Exact& b);
  Exact operator-() const;
  friend bool operator==(const Exact& a, const Exact& b);
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] Integer floor() const;
  [[nodiscard]] Integer ceiling() const;

 private:
  Integer n_ = 0;
  Integer d_ = 1;
};

/// Reads "12", "-0.5", "2.25%", "58/202". Nothing for anything else: no exponent, no thousands separator, no spaces,
/// no plus sign, no bare point; nor for more than 10 000 characters, which no law writes and an attacker might.
[[nodiscard]] std::optional<Exact> parse_exact(std::string_view text);

/// The canonical text: an integer or a finite decimal when the value is one ("27", "2.25"), else a fraction ("58/101").
[[nodiscard]] std::string to_string(const Exact& value);

}  // namespace huong
