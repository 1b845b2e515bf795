import CurveModel

/// The first of several scores that rise and fall alike, so that each tells the same: "accuracy" before "precision",
/// "recall" and "f1".
///
/// Only of scores whose names say no more than what they are: those of several classes, sets, models or thresholds
/// ("AP50" beside "AP75") are told apart.
enum ConcordantScores: MetricConvention {
  /// The curves are compared by the means of so many parts of them, in which noise counts little.
  static let mostParts = 8
  /// A run of fewer values does not show how its scores go.
  static let fewestValues = 4
  /// Where one falls by this share of the way from its lowest to its highest mean, no other may rise by more than a
  /// trifle of its own; that one rises on while another has come to its end is no contradiction.
  static let fall = 0.1
  static let trifle = 0.05

  static func choice(in pool: MetricPool) -> MetricChoice? {
    let names = pool.names
    // Beside a loss of training the scores are not all there is to judge.
    guard names.count > 1, pool.trainingLoss == nil,
      names.allSatisfy({ isPlainScore($0, of: pool.run) })
    else { return nil }
    let shapes = names.compactMap { pool.shown($0).flatMap(shape) }
    guard shapes.count == names.count, let first = shapes.first,
      shapes.allSatisfy({ $0.count == first.count }),
      shapes.dropFirst().allSatisfy({ !contradicts(first, $0) && !contradicts($0, first) })
    else { return nil }
    return MetricChoice(
      name: names[0],
      reason:
        "the scores rise and fall alike, it is the first of them, and no baseline names another"
    )
  }

  /// Whether one falls between two parts between which the other rises.
  private static func contradicts(_ one: [Double], _ other: [Double]) -> Bool {
    one.indices.contains { early in
      one.indices.dropFirst(early + 1).contains { late in
        one[early] - one[late] > fall && other[late] - other[early] > trifle
      }
    }
  }

  private static func isPlainScore(_ name: String, of run: TrainingRun) -> Bool {
    run.direction(of: name) == .higher && !Metric.isReturn(name)
      && MetricName.words(name).allSatisfy { word in
        MetricFamily.of(word) != nil && (word == "f1" || !word.contains(where: \.isNumber))
      }
  }

  /// The means of equal parts of a curve, from 0 at the lowest to 1 at the highest; nil for one with fewer values, and
  /// for one that never moves.
  private static func shape(_ curve: LearningCurve) -> [Double]? {
    let values = curve.finite.y
    guard values.count >= fewestValues else { return nil }
    let parts = min(mostParts, values.count)
    let means = (0..<parts).map { part in
      let stretch = values[part * values.count / parts..<(part + 1) * values.count / parts]
      return stretch.reduce(0, +) / Double(stretch.count)
    }
    guard let least = means.min(), let most = means.max(), least < most else { return nil }
    return means.map { ($0 - least) / (most - least) }
  }
}
