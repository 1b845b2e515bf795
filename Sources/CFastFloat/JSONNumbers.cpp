#include "CFastFloat.h"

#include <fast_float/fast_float.h>

#include <charconv>
#include <cstring>
#include <limits>

namespace {

constexpr double powers_of_ten[] = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

const char *skip_blanks(const char *at, const char *end) {
  while (at < end && (*at == ' ' || *at == '\t' || *at == '\r')) ++at;
  return at;
}

/// Behind the word where it stands at `at`, else null.
template <size_t size> const char *word(const char *at, const char *end, const char (&text)[size]) {
  if (static_cast<size_t>(end - at) < size - 1) return nullptr;
  return std::memcmp(at, text, size - 1) == 0 ? at + size - 1 : nullptr;
}

/// Behind a word for a value that is no number, else null.
const char *special(const char *at, const char *end, double &value) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (const char *next = word(at, end, "NaN")) {
    value = std::numeric_limits<double>::quiet_NaN();
    return next;
  }
  if (const char *next = word(at, end, "Infinity")) {
    value = infinity;
    return next;
  }
  if (const char *next = word(at, end, "-Infinity")) {
    value = -infinity;
    return next;
  }
  return nullptr;
}

/// Behind the number, which fast_float would take with a leading zero or a bare point as well; else
/// null.
const char *number(const char *at, const char *end, double &value) {
  const bool is_negative = *at == '-';
  const char *digits = at + is_negative;
  if (digits == end || !is_digit(*digits)) return special(at, end, value);
  if (*digits == '0' && digits + 1 < end && is_digit(digits[1])) return nullptr;
  uint64_t whole = 0;
  const char *next = digits;
  for (; next < end && is_digit(*next); ++next) whole = 10 * whole + static_cast<uint64_t>(*next - '0');
  ptrdiff_t count = next - digits, decimals = 0;
  if (next < end && *next == '.') {
    const char *point = next++;
    for (; next < end && is_digit(*next); ++next) whole = 10 * whole + static_cast<uint64_t>(*next - '0');
    decimals = next - point - 1;
    if (decimals == 0) return nullptr;
    count += decimals;
  }
  // Up to fifteen digits over a power of ten up to the twenty-second are two doubles without an error, so
  // that their quotient is the nearest double (Clinger 1990).
  if (count <= 15 && !(next < end && (*next == 'e' || *next == 'E'))) {
    const double size = static_cast<double>(whole) / powers_of_ten[decimals];
    value = is_negative ? -size : size;
    return next;
  }
  const auto read = fast_float::from_chars(at, end, value);
  return read.ec == std::errc::invalid_argument ? nullptr : read.ptr;
}

const char *element(const char *at, const char *end, double &value, size_t &nulls) {
  if (*at == 'n') {
    const uint64_t bits = FAST_FLOAT_JSON_NULL;
    std::memcpy(&value, &bits, sizeof value);
    const char *next = word(at, end, "null");
    if (next) ++nulls;
    return next;
  }
  if (*at != '"') return number(at, end, value);
  const char *next = special(at + 1, end, value);
  return next && next < end && *next == '"' ? next + 1 : nullptr;
}

} // namespace

fast_float_json_list fast_float_json_numbers(
    const char *bytes, size_t count, double *values, size_t capacity, bool continues) {
  fast_float_json_list list = {0, 0, 0, false, false};
  const char *end = bytes + count;
  const char *at = skip_blanks(bytes, end);
  while (at < end) {
    if (*at == ']' && !(list.count > 0 || continues)) {
      list.is_closed = true;
      ++at;
      break;
    }
    if (list.count == capacity) {
      list.is_full = true;
      break;
    }
    const char *next = element(at, end, values[list.count], list.nulls);
    if (!next) break;
    ++list.count;
    at = skip_blanks(next, end);
    if (at == end) break;
    if (*at == ']') {
      list.is_closed = true;
      ++at;
      break;
    }
    if (*at != ',') break;
    at = skip_blanks(at + 1, end);
  }
  list.used = static_cast<size_t>(at - bytes);
  return list;
}

size_t fast_float_shortest(double value, char *bytes) {
  return static_cast<size_t>(std::to_chars(bytes, bytes + 32, value).ptr - bytes);
}
