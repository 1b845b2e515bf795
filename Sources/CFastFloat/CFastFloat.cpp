#include "CFastFloat.h"
#include "ShortDecimal.h"

#if __has_include(<fast_float/fast_float.h>)
#include <fast_float/fast_float.h>
#else
#error "fast_float is missing: run 'make setup' (or install Debian's libfast-float-dev)"
#endif

static bool is_digit_or_point(char byte) { return (byte >= '0' && byte <= '9') || byte == '.'; }

bool fast_float_decimal(const char *bytes, size_t count, double *value) {
  if (count == 0) return false;
  const char *first = bytes;
  const char *end = bytes + count;
  if (count <= ShortDecimal::most_bytes) {
    const ShortDecimal brief = ShortDecimal::read(bytes, end);
    if (brief.end == end) {
      *value = brief.value;
      return true;
    }
  }
  // fast_float takes no plus, and takes words ("nan(12)") that are for the caller to judge.
  if (*first == '+') ++first;
  const char *digits = *bytes == '-' ? first + 1 : first;
  if (digits == end || !is_digit_or_point(*digits) || !is_digit_or_point(end[-1])) return false;
  const auto read = fast_float::from_chars(first, end, *value);
  // Part of a number ("0x1p3", "1_000", "1,5") is none.
  return read.ptr == end && read.ec != std::errc::invalid_argument;
}
