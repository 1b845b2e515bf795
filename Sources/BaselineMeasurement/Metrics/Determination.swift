import CurveModel

/// Coefficient of determination, 1 − Σ (ŷ − y)² / Σ (y − ȳ)² (sklearn.metrics.r2_score).
///
/// Where all answers are the same it is 1 for perfect predictions and 0 for others, as there. Its error
/// is that of a ratio of two means, by the delta method.
enum Determination: ScoringMetric {
  static let name = "r2"
  static let aliases = [
    "r2_score", "r_squared", "rsquared", "r-square", "coefficient_of_determination", "r^2", "R²",
  ]
  static let direction = MetricDirection.higher
  static let isShare = false

  static let scoring = Scoring.numbers { answers in
    let n = Double(answers.truth.count)
    let mean = answers.truth.reduce(0, +) / n
    let squares = zip(answers.truth, answers.predicted).map { ($1 - $0) * ($1 - $0) }
    let spreads = answers.truth.map { ($0 - mean) * ($0 - mean) }
    let error = squares.reduce(0, +) / n
    let spread = spreads.reduce(0, +) / n
    guard spread > 0 else {
      return MeasuredScore(
        value: error > 0 ? 0 : 1, standardError: nil, errorMethod: nil,
        sampleSize: answers.truth.count)
    }
    return .smooth(
      1 - error / spread,
      influences: zip(squares, spreads).map { error * $1 / (spread * spread) - $0 / spread })
  }
}
