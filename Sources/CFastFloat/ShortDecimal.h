#ifndef TIGHTLINE_SHORT_DECIMAL_H
#define TIGHTLINE_SHORT_DECIMAL_H

#include <cstddef>
#include <cstdint>
#include <cstring>

/// A decimal of few digits, as logs hold them: "0.534812", "-12", "1.5e-3".
struct ShortDecimal {
  double value;
  /// Behind its last byte; null where the text has another form.
  const char *end;

  /// Sign, fifteen digits, point, and an exponent of two digits.
  static constexpr size_t most_bytes = 21;

  /// One digit, point, up to seven digits, and the sign before and the byte behind them.
  static constexpr ptrdiff_t plain_bytes = 11;

  /// The commonest form, without a branch for each byte; the text is at least `plain_bytes` long.
  __attribute__((always_inline)) static inline ShortDecimal read_plain(const char *at) {
    const bool is_negative = *at == '-';
    at += is_negative;
    const uint64_t first = static_cast<unsigned char>(at[0] - '0');
    const uint64_t digits = digits_of(at + 2);
    const int count = count_of(digits);
    const char *next = at + 2 + count;
    if (first > 9 || at[1] != '.' || count == 0 || count == 8 || is_exponent(*next)) {
      return {0, nullptr};
    }
    const uint64_t whole = first * whole_powers_of_ten[count] + number(digits << (64 - 8 * count));
    const double size = static_cast<double>(static_cast<int64_t>(whole)) / powers_of_ten[count];
    return {is_negative ? -size : size, next};
  }

  /// Up to fifteen digits, times or over a power of ten up to the twenty-second, are two doubles without
  /// an error, so that the result is the nearest double (Clinger 1990). `at` is not `end`.
  __attribute__((always_inline)) static inline ShortDecimal read(const char *at, const char *end) {
    const bool is_negative = *at == '-';
    const char *digits = at + is_negative;
    uint64_t whole = 0;
    const char *next = take_digits(digits, end, whole);
    ptrdiff_t count = next - digits;
    ptrdiff_t power = 0;
    if (count == 0) return {0, nullptr};
    if (next < end && *next == '.') {
      const char *point = next + 1;
      next = take_many_digits(point, end, whole);
      power = point - next;
      if (power == 0) return {0, nullptr};
      count -= power;
    }
    if (count > 15) return {0, nullptr};
    if (next < end && is_exponent(*next)) {
      const char *sign = next + 1;
      const bool is_below = sign < end && *sign == '-';
      const char *first = sign + (is_below || (sign < end && *sign == '+'));
      uint64_t exponent = 0;
      next = take_digits(first, end, exponent);
      if (next == first || next - first > 2) return {0, nullptr};
      power += is_below ? -static_cast<ptrdiff_t>(exponent) : static_cast<ptrdiff_t>(exponent);
    }
    if (power < -22 || power > 22) return {0, nullptr};
    const double digits_alone = static_cast<double>(whole);
    const double size =
        power < 0 ? digits_alone / powers_of_ten[-power] : digits_alone * powers_of_ten[power];
    return {is_negative ? -size : size, next};
  }

private:
  static constexpr double powers_of_ten[] = {1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                             1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

  static inline const char *take_digits(const char *at, const char *end, uint64_t &whole) {
    for (; at < end && static_cast<unsigned char>(*at - '0') < 10; ++at) {
      whole = 10 * whole + static_cast<uint64_t>(*at - '0');
    }
    return at;
  }

  static constexpr uint64_t whole_powers_of_ten[] = {1,      10,      100,      1000,     10000,
                                                     100000, 1000000, 10000000, 100000000};

  /// The same, eight at once where as many bytes are left: how many digits follow the point is hard to foresee.
  static inline const char *take_many_digits(const char *at, const char *end, uint64_t &whole) {
    while (end - at >= 8) {
      const uint64_t digits = digits_of(at);
      const int count = count_of(digits);
      if (count == 0) return at;
      whole = whole * whole_powers_of_ten[count] + number(digits << (64 - 8 * count));
      at += count;
      if (count < 8) return at;
    }
    return take_digits(at, end, whole);
  }

  /// Eight bytes, less what makes digits of numbers.
  static inline uint64_t digits_of(const char *at) {
    uint64_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes ^ 0x3030303030303030;
  }

  /// How many of them are digits before the first that is none.
  static inline int count_of(uint64_t digits) {
    const uint64_t others = (digits | (digits + 0x7676767676767676)) & 0x8080808080808080;
    return others ? __builtin_ctzll(others) / 8 : 8;
  }

  static inline bool is_exponent(char byte) { return (byte | 0x20) == 'e'; }

  /// The number of eight digits, the first in the lowest byte: of pairs, of fours, of all.
  static inline uint64_t number(uint64_t digits) {
    const uint64_t pairs = digits * 10 + (digits >> 8);
    const uint64_t first = (pairs & 0x000000FF000000FF) * (100 + (uint64_t{1000000} << 32));
    const uint64_t second = (pairs >> 16 & 0x000000FF000000FF) * (1 + (uint64_t{10000} << 32));
    return (first + second) >> 32;
  }
};

#endif
