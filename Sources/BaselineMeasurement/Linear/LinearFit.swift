import CLinearFit

/// Linear fits by Eigen; the only file that talks to it.
@safe enum LinearFit {
  struct Numbers {
    /// One weight a column, and the constant last.
    var weights: [Double]
    /// Independent columns.
    var rank: Int
  }

  struct Classes {
    /// Vector after vector, each with its constant last; one for two classes.
    var weights: [Double]
    var steps: Int
    /// Largest component of the gradient at the end, a row.
    var slope: Double
  }

  /// Least squares or, with a penalty, ridge regression; nil where memory ran out.
  static func numbers(
    _ matrix: [Double], columns: Int, target: [Double], penalty: Double
  ) -> Numbers? {
    var weights = [Double](repeating: 0, count: columns + 1)
    var rank = 0
    let isDone = unsafe linear_fit_numbers(
      matrix, target.count, columns, target, penalty, &weights, &rank)
    return isDone ? Numbers(weights: weights, rank: rank) : nil
  }

  /// Logistic regression of at least two classes; nil where memory ran out.
  static func classes(
    _ matrix: [Double], columns: Int, codes: [Int], classCount: Int, penalty: Double
  ) -> Classes? {
    let vectors = classCount == 2 ? 1 : classCount
    var weights = [Double](repeating: 0, count: (columns + 1) * vectors)
    var steps = 0
    var slope = 0.0
    let isDone = unsafe linear_fit_classes(
      matrix, codes.count, columns, codes, classCount, penalty, &weights, &steps, &slope)
    return isDone ? Classes(weights: weights, steps: steps, slope: slope) : nil
  }
}
