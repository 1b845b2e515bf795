#include "CFastFloat.h"
#include "ShortDecimal.h"

#include <fast_float/fast_float.h>

#include <cstring>
#include <limits>

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_blank(char byte) { return byte <= ' ' && (byte == ' ' || byte == '\t' || byte == '\r'); }

const char *skip_blanks(const char *at, const char *end) {
  while (at < end && is_blank(*at)) ++at;
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
  const char *digits = *at == '-' ? at + 1 : at;
  if (digits == end || !is_digit(*digits)) return special(at, end, value);
  if (*digits == '0' && digits + 1 < end && is_digit(digits[1])) return nullptr;
  const ShortDecimal brief = ShortDecimal::read(at, end);
  if (brief.end) {
    value = brief.value;
    return brief.end;
  }
  const char *point = digits;
  while (point < end && is_digit(*point)) ++point;
  if (point < end && *point == '.' && !(point + 1 < end && is_digit(point[1]))) return nullptr;
  const auto read = fast_float::from_chars(at, end, value);
  return read.ec == std::errc::invalid_argument ? nullptr : read.ptr;
}

const char *element(const char *at, const char *end, double &value, size_t &nulls) {
  if (end - at >= ShortDecimal::plain_bytes) {
    const ShortDecimal plain = ShortDecimal::read_plain(at);
    if (plain.end) {
      value = plain.value;
      return plain.end;
    }
  }
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

bool fast_float_json_number(const char *bytes, size_t count, double *value) {
  return count > 0 && number(bytes, bytes + count, *value) == bytes + count;
}

fast_float_json_list fast_float_json_numbers(
    const char *bytes, size_t count, double *values, size_t capacity, bool continues) {
  fast_float_json_list list = {0, 0, 0, false, false};
  const char *end = bytes + count;
  const char *at = skip_blanks(bytes, end);
  if (at < end && *at == ']' && !continues) {
    list.is_closed = true;
    end = ++at;
  }
  double *value = values;
  while (at < end) {
    if (value == values + capacity) {
      list.is_full = true;
      break;
    }
    const char *next = element(at, end, *value, list.nulls);
    if (!next) break;
    ++value;
    at = skip_blanks(next, end);
    if (at == end) break;
    if (*at != ',') {
      list.is_closed = *at == ']';
      at += list.is_closed;
      break;
    }
    at = skip_blanks(at + 1, end);
  }
  list.count = static_cast<size_t>(value - values);
  list.used = static_cast<size_t>(at - bytes);
  return list;
}
