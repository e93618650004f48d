#include "calc/number/exact.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace huong {

namespace {

using boost::multiprecision::divide_qr;
using boost::multiprecision::gcd;
using boost::multiprecision::pow;

std::strong_ordering ordering(int sign) {
  return sign < 0 ? std::strong_ordering::less
                  : (sign > 0 ? std::strong_ordering::greater : std::strong_ordering::equal);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits at the front of `text`, possibly none.
std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) {
    return false;
  }
  text.remove_prefix(1);
  return true;
}

// Digits are read and written here, 18 at a time: the library's own way of it brings locales and streams along, a
// quarter of what a phone downloads.
constexpr std::size_t kChunk = 18;
constexpr std::int64_t kChunkOver = 1'000'000'000'000'000'000;

/// The integer these decimal digits write.
Integer integer_of(std::string_view digits) {
  Integer value = 0;
  while (!digits.empty()) {
    const std::size_t first = digits.size() % kChunk == 0 ? kChunk : digits.size() % kChunk;
    std::int64_t chunk = 0;
    for (const char digit : digits.substr(0, first)) chunk = chunk * 10 + (digit - '0');
    value = value * kChunkOver + chunk;
    digits.remove_prefix(first);
  }
  return value;
}

std::string digits_of(const Integer& value) {
  Integer rest = abs(value);
  std::vector<std::string> chunks;
  do {
    Integer quotient;
    Integer chunk;
    divide_qr(rest, Integer(kChunkOver), quotient, chunk);
    chunks.push_back(std::to_string(static_cast<std::int64_t>(chunk)));
    rest = std::move(quotient);
  } while (!rest.is_zero());
  std::string digits = value.sign() < 0 ? "-" : "";
  for (auto chunk = chunks.rbegin(); chunk != chunks.rend(); ++chunk) {
    if (chunk != chunks.rbegin()) digits.append(kChunk - chunk->size(), '0');
    digits += *chunk;
  }
  return digits;
}

}  // namespace

Exact::Exact(Integer numerator, Integer denominator) : n_(std::move(numerator)), d_(std::move(denominator)) {
  if (d_.is_zero()) {
    throw std::domain_error("a fraction with denominator zero");
  }
  if (d_.sign() < 0) {
    n_ = -n_;
    d_ = -d_;
  }
  if (d_ != 1) {
    const Integer divisor = gcd(n_, d_);
    if (divisor != 1) {
      n_ /= divisor;
      d_ /= divisor;
    }
  }
}

Exact::Exact(Small value) : Exact(Integer(value.n), Integer(value.d)) {}

std::optional<Small> Exact::small() const {
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  if (n_ < lowest || n_ > highest || d_ > highest) {
    return std::nullopt;
  }
  return Small{static_cast<std::int64_t>(n_), static_cast<std::int64_t>(d_)};
}

Exact operator+(const Exact& a, const Exact& b) {
  if (a.d_ == b.d_) {
    return {Integer(a.n_ + b.n_), a.d_};
  }
  return {Integer(a.n_ * b.d_ + b.n_ * a.d_), Integer(a.d_ * b.d_)};
}

Exact operator-(const Exact& a, const Exact& b) {
  if (a.d_ == b.d_) {
    return {Integer(a.n_ - b.n_), a.d_};
  }
  return {Integer(a.n_ * b.d_ - b.n_ * a.d_), Integer(a.d_ * b.d_)};
}

Exact operator*(const Exact& a, const Exact& b) { return {Integer(a.n_ * b.n_), Integer(a.d_ * b.d_)}; }

Exact operator/(const Exact& a, const Exact& b) { return {Integer(a.n_ * b.d_), Integer(a.d_ * b.n_)}; }

Exact Exact::operator-() const {
  Exact result = *this;
  result.n_ = -result.n_;
  return result;
}

bool operator==(const Exact& a, const Exact& b) { return a.n_ == b.n_ && a.d_ == b.d_; }

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  if (a.d_ == b.d_) {
    return ordering(a.n_.compare(b.n_));
  }
  return ordering(Integer(a.n_ * b.d_).compare(Integer(b.n_ * a.d_)));
}

bool Exact::is_integer() const { return d_ == 1; }

Integer Exact::floor() const {
  Integer quotient;
  Integer rest;
  divide_qr(n_, d_, quotient, rest);
  if (rest.sign() < 0) {
    quotient -= 1;
  }
  return quotient;
}

Integer Exact::ceiling() const {
  Integer quotient;
  Integer rest;
  divide_qr(n_, d_, quotient, rest);
  if (rest.sign() > 0) {
    quotient += 1;
  }
  return quotient;
}

std::optional<Exact> parse_exact(std::string_view text) {
  constexpr std::size_t longest = 10'000;
  if (text.size() > longest) {
    return std::nullopt;
  }
  const bool negative = take(text, '-');
  const std::string_view whole = take_digits(text);
  if (whole.empty()) {
    return std::nullopt;
  }
  std::string digits(whole);
  Integer denominator = 1;
  if (take(text, '/')) {
    const std::string_view below = take_digits(text);
    denominator = integer_of(below);
    if (denominator.is_zero()) {
      return std::nullopt;
    }
  } else {
    if (take(text, '.')) {
      const std::string_view decimals = take_digits(text);
      if (decimals.empty()) {
        return std::nullopt;
      }
      digits += decimals;
      denominator = pow(Integer(10), static_cast<unsigned>(decimals.size()));
    }
    if (take(text, '%')) {
      denominator *= 100;
    }
  }
  if (!text.empty()) {
    return std::nullopt;
  }
  Integer numerator = integer_of(digits);
  if (negative) {
    numerator = -numerator;
  }
  return Exact(std::move(numerator), std::move(denominator));
}

std::string to_string(const Exact& value) {
  if (value.is_integer()) {
    return digits_of(value.numerator());
  }
  // A decimal is finite exactly when nothing but twos and fives divides the denominator.
  const auto twos = static_cast<unsigned>(lsb(value.denominator()));
  Integer rest = value.denominator() >> twos;
  unsigned fives = 0;
  while (rest % 5 == 0) {
    rest /= 5;
    ++fives;
  }
  if (rest != 1) {
    return digits_of(value.numerator()) + "/" + digits_of(value.denominator());
  }
  const unsigned places = std::max(twos, fives);
  const Integer scaled = abs(value.numerator()) * (pow(Integer(10), places) / value.denominator());
  std::string digits = digits_of(scaled);
  if (digits.size() <= places) {
    digits.insert(0, places + 1 - digits.size(), '0');
  }
  digits.insert(digits.size() - places, ".");
  return value.numerator().sign() < 0 ? "-" + digits : digits;
}

}  // namespace huong
