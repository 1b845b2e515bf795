#include "CLinearFit.h"

#if __has_include(<eigen3/Eigen/Dense>)
// Failed checks of Eigen would end the process.
#define EIGEN_NO_DEBUG
#include <eigen3/Eigen/Dense>
#else
#error "Eigen is missing: run 'make setup' (or install Debian's libeigen3-dev)"
#endif

#include <cmath>

namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using Rows = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

/// Weights below a constant: one column an output, the constants in the last row.
class LogisticLoss {
 public:
  LogisticLoss(const Rows &x, const long *classes, Eigen::Index outputs, double penalty)
      : x(x), classes(classes), outputs(outputs), penalty(penalty) {}

  /// The loss at some weights; keeps the probabilities for the gradient and the curvature.
  double at(const Matrix &weights) {
    probabilities = scores(weights);
    double loss = 0.5 * penalty * weights.topRows(x.cols()).squaredNorm();
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
      auto p = probabilities.row(row);
      if (outputs == 1) {
        const double score = p(0), sign = classes[row] == 1 ? 1 : -1;
        const double margin = sign * score;
        // ln(1 + e^−m) without overflow.
        loss += margin > 0 ? std::log1p(std::exp(-margin)) : -margin + std::log1p(std::exp(margin));
        p(0) = score > 0 ? 1 / (1 + std::exp(-score)) : std::exp(score) / (1 + std::exp(score));
      } else {
        const double largest = p.maxCoeff(), own = p(classes[row]);
        p.array() = (p.array() - largest).exp();
        const double sum = p.sum();
        loss += largest + std::log(sum) - own;
        p /= sum;
      }
    }
    return loss;
  }

  Matrix gradient(const Matrix &weights) const {
    Matrix excess = probabilities;
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
      if (outputs > 1) excess(row, classes[row]) -= 1;
      else if (classes[row] == 1) excess(row, 0) -= 1;
    }
    return below(excess, weights);
  }

  /// The curvature in a direction: the second derivative times it.
  Matrix curvature(const Matrix &direction) const {
    Matrix change = scores(direction);
    if (outputs == 1) {
      change.array() *= probabilities.array() * (1 - probabilities.array());
    } else {
      change.array() *= probabilities.array();
      const Vector sums = change.rowwise().sum();
      change.noalias() -= sums.asDiagonal() * probabilities;
    }
    return below(change, direction);
  }

  /// The diagonal of the curvature, which makes its solution quick where columns differ in spread.
  Matrix diagonal() const {
    const Matrix spread = probabilities.array() * (1 - probabilities.array());
    Matrix result(x.cols() + 1, outputs);
    result.topRows(x.cols()).noalias() = x.cwiseAbs2().transpose() * spread;
    result.row(x.cols()) = spread.colwise().sum();
    result.topRows(x.cols()).array() += penalty;
    return result.cwiseMax(1e-12 * (1 + result.maxCoeff()));
  }

 private:
  Matrix scores(const Matrix &weights) const {
    Matrix result(x.rows(), outputs);
    result.noalias() = x * weights.topRows(x.cols());
    result.rowwise() += weights.row(x.cols());
    return result;
  }

  /// Sums over rows for each weight, with the penalty of the weights.
  Matrix below(const Matrix &perRow, const Matrix &weights) const {
    Matrix result(x.cols() + 1, outputs);
    result.topRows(x.cols()).noalias() = x.transpose() * perRow;
    result.topRows(x.cols()) += penalty * weights.topRows(x.cols());
    result.row(x.cols()) = perRow.colwise().sum();
    return result;
  }

  const Rows &x;
  const long *classes;
  const Eigen::Index outputs;
  const double penalty;
  Matrix probabilities;
};

double product(const Matrix &a, const Matrix &b) { return a.cwiseProduct(b).sum(); }

/// Conjugate gradients on the curvature, down to a share of the gradient.
Matrix newtonStep(const LogisticLoss &loss, const Matrix &gradient, double share) {
  const Matrix diagonal = loss.diagonal();
  Matrix step = Matrix::Zero(gradient.rows(), gradient.cols());
  Matrix rest = -gradient;
  Matrix scaled = rest.cwiseQuotient(diagonal), direction = scaled;
  double size = product(rest, scaled);
  const double goal = share * share * size;
  for (Eigen::Index turn = 0; turn < 20 + 2 * gradient.size() && size > goal; ++turn) {
    const Matrix bent = loss.curvature(direction);
    const double height = product(direction, bent);
    if (!(height > 0)) break;
    step += size / height * direction;
    rest -= size / height * bent;
    scaled = rest.cwiseQuotient(diagonal);
    const double next = product(rest, scaled);
    direction = scaled + next / size * direction;
    size = next;
  }
  return step;
}

}  // namespace

bool linear_fit_numbers(const double *x, size_t rows, size_t columns, const double *y, double penalty,
                        double *weights, size_t *rank) try {
  const Rows all(x, rows, columns);
  const Eigen::Map<const Vector> target(y, rows);
  const Eigen::RowVectorXd centre = all.colwise().mean();
  const double mean = target.mean();
  Matrix centred = all.rowwise() - centre;
  const Vector rest = target.array() - mean;
  Vector solution;
  if (penalty > 0 && rows >= columns) {
    Matrix squares = Matrix::Zero(columns, columns);
    squares.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose());
    squares.diagonal().array() += penalty;
    solution = squares.selfadjointView<Eigen::Lower>().ldlt().solve(centred.transpose() * rest);
    *rank = columns;
  } else if (penalty > 0) {
    Matrix squares = centred * centred.transpose();
    squares.diagonal().array() += penalty;
    solution = centred.transpose() * squares.ldlt().solve(rest);
    *rank = columns;
  } else {
    Eigen::CompleteOrthogonalDecomposition<Eigen::Ref<Matrix>> decomposition(centred);
    solution = decomposition.solve(rest);
    *rank = decomposition.rank();
  }
  Eigen::Map<Vector>(weights, columns) = solution;
  weights[columns] = mean - centre.dot(solution);
  return solution.allFinite() && std::isfinite(weights[columns]);
} catch (...) {
  return false;
}

bool linear_fit_classes(const double *x, size_t rows, size_t columns, const long *classes,
                        size_t class_count, double penalty, double *weights, size_t *steps,
                        double *slope) try {
  const Rows all(x, rows, columns);
  const Eigen::Index outputs = class_count == 2 ? 1 : class_count;
  LogisticLoss loss(all, classes, outputs, penalty);
  Matrix current = Matrix::Zero(columns + 1, outputs);
  double value = loss.at(current);
  Matrix gradient = loss.gradient(current);
  const double first = gradient.norm();
  const size_t most = 200;
  // The gradient is a sum over rows; below this share of a row the weights are settled.
  const double settled = 1e-9;
  for (*steps = 0; *steps < most; ++*steps) {
    *slope = gradient.cwiseAbs().maxCoeff() / rows;
    if (!(*slope > settled)) break;
    const double share = std::min(0.1, std::sqrt(gradient.norm() / first));
    const Matrix step = newtonStep(loss, gradient, share);
    const double fall = product(gradient, step);
    double length = 1, next = loss.at(current + step);
    while (!(next <= value + 1e-4 * length * fall) && length > 1e-10) {
      length /= 2;
      next = loss.at(current + length * step);
    }
    // Nothing lower within the precision of the loss.
    if (!(next <= value)) { loss.at(current); break; }
    current += length * step;
    value = next;
    gradient = loss.gradient(current);
  }
  *slope = gradient.cwiseAbs().maxCoeff() / rows;
  Eigen::Map<Matrix>(weights, columns + 1, outputs) = current;
  return current.allFinite();
} catch (...) {
  return false;
}
