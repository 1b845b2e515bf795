import CurveModel
import Glibc

/// A linear model of standardised inputs, fitted on the training rows.
package enum LinearModel {
  /// Columns from which on a fit would take minutes and gigabytes.
  private static let mostColumns = 20_000

  /// Fits and scores; the answers belong to the rows of the features, and are of the metric's kind.
  ///
  /// Numbers by least squares, where a penalty makes it ridge regression; classes by logistic
  /// regression. Without a penalty it is 0 for numbers, and 1 for classes, as in scikit-learn:
  /// separable classes have no finite fit without one.
  ///
  /// - Throws: Inputs that allow no fit, or a metric that is not defined on the answers.
  package static func measure(
    _ features: [FeatureColumn], train: Target, heldOut: Target, metric: any ScoringMetric.Type,
    penalty: Double? = nil, positive: String? = nil
  ) throws(InputProblem) -> MeasuredLevel {
    let matrix = FeatureMatrix(features, trainCount: train.count, heldOutCount: heldOut.count)
    guard matrix.columnCount > 0 else {
      throw InputProblem(
        code: "no-features", message: "every input is constant in the training rows",
        hint: "measure a mean-predictor: there is nothing else to learn from")
    }
    guard matrix.columnCount <= mostColumns else {
      throw InputProblem(
        code: "too-many-features",
        message: "\(matrix.columnCount) columns after one-hot coding are too many for this fit",
        hint: "choose fewer with --features, or leave out wide categories with --without")
    }
    switch (train, heldOut, metric.scoring) {
    case (.numbers(let fitted), .numbers(let truth), .numbers(let score)):
      return try numbers(matrix, fitted, truth, score, penalty ?? 0)
    case (.classes(let fitted), .classes(let truth), _):
      return try LogisticModel(
        matrix, fitted, truth, metric, penalty: penalty ?? 1, positive: positive
      ).result()
    default: preconditionFailure("the answers are of the metric's kind")
    }
  }

  private static func numbers(
    _ matrix: FeatureMatrix, _ fitted: [Double], _ truth: [Double],
    _ score: (NumberAnswers) -> MeasuredScore, _ penalty: Double
  ) throws(InputProblem) -> MeasuredLevel {
    let width = matrix.columnCount
    guard
      let fit = LinearFit.numbers(matrix.train, columns: width, target: fitted, penalty: penalty)
    else { throw noFit }
    func predictions(_ rows: [Double], count: Int) -> [Double] {
      (0..<count).map { row in
        var sum = fit.weights[width]
        for column in 0..<width { sum += rows[row * width + column] * fit.weights[column] }
        return sum
      }
    }
    let own = score(
      NumberAnswers(truth: fitted, predicted: predictions(matrix.train, count: fitted.count)))
    var remarks = [
      "\(penalty > 0 ? "ridge regression" : "least squares") on \(columns(matrix)) from "
        + "\(fitted.count) training examples, where it scores "
        + DecimalText.significant(own.value, digits: 4)
    ]
    if penalty == 0, fit.rank < matrix.freedom {
      let few = fitted.count <= matrix.freedom
      remarks.append(
        few
          ? "more inputs than training examples allow: of all perfect fits the one with the smallest "
            + "weights was taken; --l2 is worth a try"
          : "\(matrix.freedom - fit.rank) of \(matrix.freedom) inputs follow from the others; the fit "
            + "with the smallest weights was taken")
    }
    return MeasuredLevel(
      name: penalty > 0 ? "ridge regression" : "linear regression",
      score: score(
        NumberAnswers(truth: truth, predicted: predictions(matrix.heldOut, count: truth.count))),
      remarks: remarks + matrix.remarks,
      details: [
        MeasuredDetail("columns", Double(width)), MeasuredDetail("rank", Double(fit.rank)),
        MeasuredDetail("l2", penalty), MeasuredDetail("train_value", own.value),
      ])
  }

  static func columns(_ matrix: FeatureMatrix) -> String {
    matrix.columnCount == 1 ? "1 column" : "\(matrix.columnCount) columns"
  }

  static let noFit = InputProblem(
    code: "no-fit", message: "the linear fit gave no finite weights, or memory ran out",
    hint: "choose fewer inputs with --features, or add a penalty with --l2")
}
