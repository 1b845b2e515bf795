import CurveModel
import Glibc

/// How much a level differs between repeats of one training.
struct SeedSpread: Sendable {
  /// The level of each repeat that has the curve, in the metric's units and the order of the runs.
  let levels: [(run: String, value: Double)]
  var count: Int { levels.count }
  /// Standard error of their mean: half of its 95 % interval over 1.96; 0 for fewer than two.
  let standardError: Double

  /// Repeats from which on their spread supports a high confidence (docs/decision.md §5).
  static let seedsForHighConfidence = 3

  /// Measures each of the single runs whose mean is judged at the judged checkpoint.
  init(
    of replicates: [TrainingRun], metric: String, split: Split, at place: Double,
    span: ClosedRange<Double>
  ) {
    levels = replicates.compactMap { run in
      guard let curve = run.curve(of: metric, on: split)?.finite,
        let level = LevelEstimator(curve, span: span).level(at: place)
      else { return nil }
      return (run.name, level.value)
    }
    let interval = RepeatedValues(levels.map(\.value))?.interval
    let width = interval.map { $0.upperBound - $0.lowerBound } ?? 0
    standardError = width / (2 * UncertainLevel.z)
  }
}

extension Level {
  /// The level of a mean over seeds, with an error that tells how far other seeds would lie from it.
  ///
  /// What three or more seeds differ by holds the scatter within each of them; only the validation examples that they
  /// share, and the rounding of the log, come on top. Of two seeds the spread is hardly known, and is added to what the
  /// mean scatters by.
  ///
  /// - Parameters:
  ///   - spread: of the level between the seeds.
  ///   - floor: the error that all of them share.
  /// - Returns: the same value with that error.
  func widened(by spread: SeedSpread, over floor: LevelFloor) -> Level {
    let own =
      spread.count < SeedSpread.seedsForHighConfidence ? standardError : floor.error(at: value)
    return Level(value: value, standardError: hypot(own, spread.standardError), x: x)
  }
}
