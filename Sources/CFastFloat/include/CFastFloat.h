#ifndef TIGHTLINE_CFASTFLOAT_H
#define TIGHTLINE_CFASTFLOAT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads a decimal number that fills all `count` bytes, to the nearest double.
///
/// Beyond the range of a double it is infinite or zero, as with strtod. One leading plus is
/// accepted; blanks, hexadecimal digits and the words for NaN and infinity are not.
bool fast_float_decimal(const char *_Nonnull bytes, size_t count, double *_Nonnull value);

#ifdef __cplusplus
}
#endif

#endif
