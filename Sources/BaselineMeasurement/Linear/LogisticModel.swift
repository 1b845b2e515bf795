import CurveModel
import Glibc

/// Logistic regression: two classes by one vector of weights, more by one each.
struct LogisticModel {
  private let matrix: FeatureMatrix
  private let fit: LinearFit.Classes
  private let metric: any ScoringMetric.Type
  /// Classes of training and validation; a fit knows those of training.
  private let names: [String]
  /// For each class of the fit its place among `names`.
  private let known: [Int]
  private let fitted: [Int]
  private let truth: [Int]
  private let positive: Int?
  private let penalty: Double

  /// The gradient a row below which weights are settled well beyond the digits that are printed.
  private static let settled = 1e-6

  init(
    _ matrix: FeatureMatrix, _ fitted: ClassColumn, _ truth: ClassColumn,
    _ metric: any ScoringMetric.Type, penalty: Double, positive: String?
  ) throws(InputProblem) {
    self.matrix = matrix
    self.metric = metric
    self.penalty = penalty
    names = ClassColumn.allNames(of: [fitted, truth])
    self.fitted = fitted.coded(in: names)
    self.truth = truth.coded(in: names)
    known = Set(self.fitted).sorted()
    guard known.count > 1 else {
      throw InputProblem(
        code: "one-class",
        message: "every training example is '\(names[known.first ?? 0])': there is nothing to tell "
          + "apart", hint: "check the target column and the rows that are for training")
    }
    self.positive = try PositiveClass.place(in: names, stated: positive)
    let places = Dictionary(known.enumerated().map { ($1, $0) }) { first, _ in first }
    guard
      let fit = LinearFit.classes(
        matrix.train, columns: matrix.columnCount, codes: self.fitted.map { places[$0] ?? 0 },
        classCount: known.count, penalty: penalty)
    else { throw LinearModel.noFit }
    self.fit = fit
  }

  func result() throws(InputProblem) -> MeasuredLevel {
    let own = try score(matrix.train, fitted)
    var remarks = [
      "logistic regression of \(known.count) classes on \(LinearModel.columns(matrix)) from "
        + "\(fitted.count) training examples, where it scores "
        + DecimalText.significant(own.value, digits: 4)
    ]
    if fit.slope > Self.settled {
      remarks.append("the fit had not settled after \(fit.steps) steps")
    }
    let unseen = Set(truth).subtracting(known).sorted().map { names[$0] }
    if !unseen.isEmpty {
      remarks.append("not among the training examples: \(Spelling.quotedList(unseen))")
    }
    return MeasuredLevel(
      name: "logistic regression", score: try score(matrix.heldOut, truth),
      remarks: remarks + matrix.remarks,
      details: [
        MeasuredDetail("columns", Double(matrix.columnCount)),
        MeasuredDetail("classes", Double(known.count)), MeasuredDetail("l2", penalty),
        MeasuredDetail("newton_steps", Double(fit.steps)), MeasuredDetail("train_value", own.value),
      ])
  }

  private func score(_ rows: [Double], _ truth: [Int]) throws(InputProblem) -> MeasuredScore {
    let probabilities = probabilities(rows, count: truth.count)
    let width = names.count
    switch metric.scoring {
    case .numbers: preconditionFailure("classes are not scored as numbers")
    case .labels(let scored):
      let predicted = truth.indices.map { row -> Int in
        var best = known[0]
        for label in known
        where probabilities[row * width + label] > probabilities[row * width + best] {
          best = label
        }
        return best
      }
      return try scored(
        LabelAnswers(truth: truth, predicted: predicted, names: names, positive: positive))
    case .probabilities(let scored):
      return try scored(
        ProbabilityAnswers(
          truth: truth, probabilities: probabilities, names: names, positive: positive))
    }
  }

  /// The probability of every class for every row; 0 for classes that training has not seen.
  private func probabilities(_ rows: [Double], count: Int) -> [Double] {
    let width = matrix.columnCount
    var result = [Double](repeating: 0, count: count * names.count)
    var scores = [Double](repeating: 0, count: known.count)
    for row in 0..<count {
      if known.count == 2 {
        scores[0] = 0
        scores[1] = sum(rows, row, vector: 0, width)
      } else {
        for label in known.indices { scores[label] = sum(rows, row, vector: label, width) }
      }
      let largest = scores.max() ?? 0
      var whole = 0.0
      for label in scores.indices {
        scores[label] = exp(scores[label] - largest)
        whole += scores[label]
      }
      for (label, place) in known.enumerated() {
        result[row * names.count + place] = scores[label] / whole
      }
    }
    return result
  }

  private func sum(_ rows: [Double], _ row: Int, vector: Int, _ width: Int) -> Double {
    let start = vector * (width + 1)
    var sum = fit.weights[start + width]
    for column in 0..<width { sum += rows[row * width + column] * fit.weights[start + column] }
    return sum
  }
}
