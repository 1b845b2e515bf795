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

/// The eight digits of a whole number below 10^8, in the order of memory.
///
/// It is halved three times, each time all its parts at once: by 10^4, by 100 and by 10, the last two as products with
/// their inverses that are exact for so small numbers.
uint64_t eight_digits(uint64_t number) {
  static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first digit is the lowest byte");
  uint64_t fours = number / 10000 | number % 10000 << 32;
  uint64_t hundreds = fours * 10486 >> 20 & 0x0000007F0000007F;
  uint64_t pairs = hundreds | (fours - 100 * hundreds) << 16;
  uint64_t tens = pairs * 103 >> 10 & 0x000F000F000F000F;
  return (tens | (pairs - 10 * tens) << 8) + 0x3030303030303030;
}

/// Writes a size from `least` to `beyond`: as a whole number of its last place, rounded, without the zeros behind it.
size_t write_plain(double size, char *bytes) {
  int before = digits_before_point(size);
  int places = FAST_FLOAT_DIGITS - before;
  uint64_t units = static_cast<uint64_t>(size * tens[places] + 0.5);
  for (; places >= 4 && units % 10000 == 0; places -= 4) units /= 10000;
  for (; places > 0 && units % 10 == 0; --places) units /= 10;

  constexpr int room = 16;
  // Twice the room, since copies of one fixed size are cheaper than those of what is needed.
  char digits[2 * room] = {};
  uint64_t halves[] = {eight_digits(units / 100000000), eight_digits(units % 100000000)};
  std::memcpy(digits, halves, room);
  int whole = before > 1 ? before : 1;
  // Rounding may have made a digit more.
  if (before > 0) whole += digits[room - places - whole - 1] != '0';
  std::memcpy(bytes, digits + room - places - whole, room);
  if (places == 0) return static_cast<size_t>(whole);
  bytes[whole] = '.';
  std::memcpy(bytes + whole + 1, digits + room - places, room);
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
