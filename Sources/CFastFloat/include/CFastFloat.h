#ifndef TIGHTLINE_CFASTFLOAT_H
#define TIGHTLINE_CFASTFLOAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads a decimal number that fills all `count` bytes, to the nearest double.
///
/// Beyond the range of a double it is infinite or zero, as with strtod. One leading plus is
/// accepted; blanks, hexadecimal digits and the words for NaN and infinity are not.
bool fast_float_decimal(const char *_Nonnull bytes, size_t count, double *_Nonnull value);

/// Reads a number as JSON writes it, or a word for one that is none, where it fills all `count` bytes.
bool fast_float_json_number(const char *_Nonnull bytes, size_t count, double *_Nonnull value);

/// What fast_float_json_numbers read.
typedef struct {
  /// Bytes that were read, up to what stopped it.
  size_t used;
  /// Values that were written.
  size_t count;
  /// How many of them stand for null.
  size_t nulls;
  /// Whether the closing bracket was read.
  bool is_closed;
  /// Whether there was no room for another value.
  bool is_full;
} fast_float_json_list;

/// The bits of the NaN that stands for null.
#define FAST_FLOAT_JSON_NULL UINT64_C(0x7ff8000000006e6c)

/// Reads a JSON list of numbers from behind its opening bracket.
///
/// Elements are numbers as JSON writes them, null, NaN, Infinity and -Infinity, the last three also in
/// quotes. Stops at the first byte that fits nothing. `continues` says that values of the same list
/// were read before.
fast_float_json_list fast_float_json_numbers(
    const char *_Nonnull bytes, size_t count, double *_Nonnull values, size_t capacity,
    bool continues);

/// As many bytes as fast_float_write may write.
#define FAST_FLOAT_ROOM 32

/// How many significant digits fast_float_write gives a number.
///
/// More than any log has of a level; the last five of a double are the noise of the arithmetic that made it.
#define FAST_FLOAT_DIGITS 12

/// Writes a finite number, rounded to so many significant digits, in JSON's grammar; whole numbers below 2^53 in full.
///
/// The result is how many bytes of the room the text takes.
size_t fast_float_write(double value, char *_Nonnull bytes);

#ifdef __cplusplus
}
#endif

#endif
