import CurveModel

/// Area under the ROC curve: the share of pairs of a positive and a negative example in which the
/// positive one has the higher score, ties half (Hanley & McNeil 1982;
/// sklearn.metrics.roc_auc_score).
///
/// Of more than two classes: the mean over classes, each against the rest. The error is DeLong,
/// DeLong & Clarke-Pearson's (1988).
enum AreaUnderCurve: ScoringMetric {
  static let name = "auc"
  static let aliases = ["roc_auc", "auroc", "rocauc", "roc_auc_score", "auc_roc", "roc"]
  static let direction = MetricDirection.higher
  static let isShare = true

  static let scoring = Scoring.probabilities { answers throws(InputProblem) in
    let classes = answers.names.count == 2 ? [answers.positive ?? 1] : Array(answers.names.indices)
    let size = answers.truth.count
    var influences = Array(repeating: 0.0, count: size)
    var sum = 0.0
    for label in classes {
      let scores = (0..<size).map { answers.probability(of: label, row: $0) }
      let isPositive = answers.truth.map { $0 == label }
      guard let area = RankedPairs(scores, isPositive: isPositive) else {
        throw undefined(answers, label)
      }
      sum += area.area
      for row in 0..<size { influences[row] += area.influences[row] / Double(classes.count) }
    }
    let variance = influences.reduce(0) { $0 + $1 * $1 }
    return MeasuredScore(
      value: sum / Double(classes.count), standardError: variance > 0 ? variance.squareRoot() : nil,
      errorMethod: variance > 0 ? "DeLong" : nil, sampleSize: size)
  }

  private static func undefined(_ answers: ProbabilityAnswers, _ label: Int) -> InputProblem {
    let isThere = answers.truth.contains(label)
    let fact =
      isThere
      ? "every example is '\(answers.names[label])'"
      : "no example is '\(answers.names[label])'"
    return InputProblem(
      code: "one-class", message: "the area under the ROC curve is not defined: \(fact)",
      hint: "score more examples, or measure accuracy or log-loss")
  }
}

/// The area of one class against the rest, with what each example adds to its error.
struct RankedPairs {
  let area: Double
  /// Deviations whose squares add up to DeLong's variance.
  let influences: [Double]

  /// Nil where only one class occurs.
  init?(_ scores: [Double], isPositive: [Bool]) {
    let m = isPositive.count { $0 }
    let n = scores.count - m
    guard m > 0, n > 0 else { return nil }
    var placements = Array(repeating: 0.0, count: scores.count)
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var below = (positive: 0, negative: 0)
    var start = 0
    while start < order.count {
      var end = start
      var tied = (positive: 0, negative: 0)
      while end < order.count, scores[order[end]] == scores[order[start]] {
        if isPositive[order[end]] { tied.positive += 1 } else { tied.negative += 1 }
        end += 1
      }
      for index in order[start..<end] {
        // Share of the other class that an example is on the right side of.
        placements[index] =
          isPositive[index]
          ? (Double(below.negative) + Double(tied.negative) / 2) / Double(n)
          : (Double(m - below.positive - tied.positive) + Double(tied.positive) / 2) / Double(m)
      }
      below.positive += tied.positive
      below.negative += tied.negative
      start = end
    }
    var sum = 0.0
    for (placement, isPositive) in zip(placements, isPositive) where isPositive { sum += placement }
    let area = sum / Double(m)
    self.area = area
    let weights = (
      positive: (Double(m) * Double(max(m - 1, 1))).squareRoot(),
      negative: (Double(n) * Double(max(n - 1, 1))).squareRoot()
    )
    influences = zip(placements, isPositive).map { placement, isPositive in
      (placement - area) / (isPositive ? weights.positive : weights.negative)
    }
  }
}
