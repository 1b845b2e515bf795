import CurveModel

/// How much a level differs between repeats of one training.
struct SeedSpread: Sendable {
  /// Number of repeats that have the curve.
  let count: Int
  /// Standard error of their mean, widened to Student's t; 0 for fewer than two.
  let standardError: Double

  /// Repeats from which on their spread supports a high confidence (docs/decision.md §5).
  static let seedsForHighConfidence = 3

  /// Measures each of the single runs whose mean is judged at the judged checkpoint.
  init(
    of replicates: [TrainingRun], metric: Metric, split: Split, at place: Double,
    span: ClosedRange<Double>
  ) {
    let levels = replicates.compactMap { run -> Double? in
      guard let curve = run.curve(of: metric.name, on: split)?.finite else { return nil }
      return LevelEstimator(curve, span: span).level(at: place)?.value
    }
    count = levels.count
    guard count > 1 else {
      standardError = 0
      return
    }
    let size = Double(count)
    let mean = levels.reduce(0, +) / size
    let variance = levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (size - 1)
    let student = NormalDistribution.studentQuantile95(degreesOfFreedom: size - 1)
    standardError = (variance / size).squareRoot() * student / UncertainLevel.z
  }
}

extension Level {
  /// The level with the spread between seeds added to its error.
  func widened(by spread: SeedSpread) -> Level {
    let error = standardError * standardError + spread.standardError * spread.standardError
    return Level(value: value, standardError: error.squareRoot(), x: x)
  }
}
