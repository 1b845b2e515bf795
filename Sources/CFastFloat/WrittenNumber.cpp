#include "CFastFloat.h"

#include <charconv>
#include <cstdint>
#include <cstring>

namespace {

constexpr double tens[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                           1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// The sizes of most levels and differences, which are written without an exponent.
constexpr double least = 1e-4, beyond = 1e6;

/// How many digits a size from `least` to `beyond` has before the point, less the zeros behind it.
int digits_before_point(double size) {
  constexpr double bounds[] = {1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5};
  int digits = -3;
  for (double bound : bounds) digits += size >= bound;
  return digits;
}

struct Pairs {
  char digits[200];
  constexpr Pairs() : digits() {
    for (int pair = 0; pair < 100; ++pair) {
      digits[2 * pair] = static_cast<char>('0' + pair / 10);
      digits[2 * pair + 1] = static_cast<char>('0' + pair % 10);
    }
  }
};
constexpr Pairs pairs;

/// Writes a size from `least` to `beyond`: as a whole number of its last place, rounded, without the zeros behind it.
size_t write_plain(double size, char *bytes) {
  int before = digits_before_point(size);
  int places = FAST_FLOAT_DIGITS - before;
  uint64_t units = static_cast<uint64_t>(size * tens[places] + 0.5);
  for (; places >= 4 && units % 10000 == 0; places -= 4) units /= 10000;
  for (; places > 0 && units % 10 == 0; --places) units /= 10;

  constexpr int room = 16;
  char digits[room];
  for (int at = room - 2; at >= 0; at -= 2, units /= 100) {
    std::memcpy(digits + at, pairs.digits + 2 * (units % 100), 2);
  }
  int whole = before > 1 ? before : 1;
  // Rounding may have made a digit more.
  if (before > 0) whole += digits[room - places - whole - 1] != '0';
  std::memcpy(bytes, digits + room - places - whole, static_cast<size_t>(whole));
  if (places == 0) return static_cast<size_t>(whole);
  bytes[whole] = '.';
  std::memcpy(bytes + whole + 1, digits + room - places, static_cast<size_t>(places));
  return static_cast<size_t>(whole + 1 + places);
}

}  // namespace

size_t fast_float_write(double value, char *bytes) {
  if (value == 0) value = 0;  // without a sign
  bool is_negative = value < 0;
  double size = is_negative ? -value : value;
  if (size >= least && size < beyond) {
    *bytes = '-';
    return is_negative + write_plain(size, bytes + is_negative);
  }
  char *end = bytes + FAST_FLOAT_ROOM;
  constexpr double countable = 9007199254740992;  // 2^53: places on an x-axis, counts
  std::to_chars_result text =
      size < countable && value == static_cast<double>(static_cast<int64_t>(value))
          ? std::to_chars(bytes, end, static_cast<int64_t>(value))
          : std::to_chars(bytes, end, value, std::chars_format::general, FAST_FLOAT_DIGITS);
  return static_cast<size_t>(text.ptr - bytes);
}
