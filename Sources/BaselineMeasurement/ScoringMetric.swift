import CurveModel

/// A metric that can be computed from answers and predictions.
///
/// One file in `Metrics/` and one line in `ScoringMetrics.all`. The documentation of a metric is its
/// formula and the source of it; scripts/reference-metrics holds each against scikit-learn.
package protocol ScoringMetric: Sendable {
  /// Kebab-case name: "log-loss".
  static var name: String { get }
  /// Other names under which training logs know it, without a split.
  static var aliases: [String] { get }
  static var direction: MetricDirection { get }
  /// Whether it is a share from 0 to 1.
  static var isShare: Bool { get }
  static var scoring: Scoring { get }
}

/// What a metric is computed from.
package enum Scoring: Sendable {
  /// Numbers against numbers.
  case numbers(@Sendable (NumberAnswers) -> MeasuredScore)
  /// A class against a class.
  case labels(@Sendable (LabelAnswers) throws(InputProblem) -> MeasuredScore)
  /// A class against the probability of every class.
  case probabilities(@Sendable (ProbabilityAnswers) throws(InputProblem) -> MeasuredScore)

  /// Whether the target is a class, not a number.
  package var isClassification: Bool {
    if case .numbers = self { false } else { true }
  }
}

/// True and predicted numbers, of equal count, at least one.
package struct NumberAnswers: Sendable {
  package var truth: [Double]
  package var predicted: [Double]

  package init(truth: [Double], predicted: [Double]) {
    precondition(truth.count == predicted.count && !truth.isEmpty, "one prediction an example")
    self.truth = truth
    self.predicted = predicted
  }
}

/// True and predicted classes, as places in a list of names.
package struct LabelAnswers: Sendable {
  package var truth: [Int]
  package var predicted: [Int]
  package var names: [String]
  /// The class whose finding counts, where a metric asks for one.
  package var positive: Int?

  package init(truth: [Int], predicted: [Int], names: [String], positive: Int? = nil) {
    precondition(truth.count == predicted.count && !truth.isEmpty, "one prediction an example")
    self.truth = truth
    self.predicted = predicted
    self.names = names
    self.positive = positive
  }
}

/// True classes and the probabilities of all classes.
package struct ProbabilityAnswers: Sendable {
  package var truth: [Int]
  /// Row by row; a single row stands for all examples.
  package var probabilities: [Double]
  package var names: [String]
  package var positive: Int?

  package init(truth: [Int], probabilities: [Double], names: [String], positive: Int? = nil) {
    let rows = names.isEmpty ? 0 : probabilities.count / names.count
    precondition(rows == truth.count || rows == 1, "one row of probabilities an example")
    self.truth = truth
    self.probabilities = probabilities
    self.names = names
    self.positive = positive
  }

  /// The probability that was given to a class for an example.
  package func probability(of label: Int, row: Int) -> Double {
    let isConstant = probabilities.count == names.count
    return probabilities[(isConstant ? 0 : row * names.count) + label]
  }
}

extension ScoringMetric {
  /// "'log-loss'", for messages.
  static var quoted: String { "'\(name)'" }
}
