#ifndef TIGHTLINE_CLINEARFIT_H
#define TIGHTLINE_CLINEARFIT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Least squares of `y` on the columns of `x`, row by row, and a constant; of several solutions the one
/// with the smallest weights. With a penalty above 0 it is ridge regression:
/// Σ (y − c − xw)² + penalty · |w|².
///
/// `weights` takes one number a column and the constant last; `rank` the number of independent columns
/// beside the constant. False where memory ran out or a result is not finite.
bool linear_fit_numbers(const double *_Nonnull x, size_t rows, size_t columns,
                        const double *_Nonnull y, double penalty, double *_Nonnull weights,
                        size_t *_Nonnull rank);

/// Logistic regression of classes 0 ..< `class_count` (at least 2): the sum of the log-losses +
/// penalty / 2 · |w|², the constants without a penalty. Two classes have one vector of weights, for the
/// second class; more have one each (softmax).
///
/// `weights` takes vector after vector, each with its constant last; `steps` the Newton steps taken and
/// `slope` the largest component of the gradient at the end, over the number of rows. False where memory
/// ran out or a result is not finite.
bool linear_fit_classes(const double *_Nonnull x, size_t rows, size_t columns,
                        const long *_Nonnull classes, size_t class_count, double penalty,
                        double *_Nonnull weights, size_t *_Nonnull steps, double *_Nonnull slope);

#ifdef __cplusplus
}
#endif

#endif
