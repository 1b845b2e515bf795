import CurveModel
import Glibc

/// The first of several metrics that rise and fall alike, so that each tells the same: "accuracy" before "precision" and
/// "recall", "mse" before "mae" and "r2".
///
/// Only of metrics whose names say no more than what they are: those of several classes, sets, models or thresholds
/// ("AP50" beside "AP75") are told apart. One that both splits have comes before one that validation alone has, and a
/// loss before a score.
enum ConcordantMetrics: MetricConvention {
  /// The curves are compared by the means of so many parts of them, in which noise counts little.
  static let mostParts = 8
  /// A run of fewer values does not show how its metrics go.
  static let fewestValues = 4
  /// Where one gets better by this share of the way from its worst to its best mean, no other may get worse by more than
  /// a trifle of its own; that one goes on while another has come to its end is no contradiction.
  static let change = 0.1
  static let trifle = 0.05

  static func choice(in pool: MetricPool) -> MetricChoice? {
    let names = pool.names
    guard names.count > 1, names.allSatisfy({ isPlain($0, of: pool.run) }) else { return nil }
    let shapes = names.compactMap { shape(of: $0, in: pool) }
    guard shapes.count == names.count, let first = shapes.first,
      shapes.allSatisfy({ $0.count == first.count }),
      shapes.indices.allSatisfy({ one in
        shapes[..<one].allSatisfy { !contradicts($0, shapes[one]) && !contradicts(shapes[one], $0) }
      })
    else { return nil }
    let paired = names.filter { pool.run.has($0, on: .train) && pool.curve(of: $0) != nil }
    let candidates = paired.isEmpty ? names : paired
    let loss = candidates.first { pool.run.direction(of: $0) == .lower }
    return MetricChoice(
      name: loss ?? candidates[0],
      reason:
        "the metrics of \(pool.isValidated ? "validation" : "the run") get better and worse alike, "
        + "and no baseline names another")
  }

  /// Whether one gets better between two parts between which the other gets worse.
  private static func contradicts(_ one: [Double], _ other: [Double]) -> Bool {
    one.indices.contains { early in
      one.indices.dropFirst(early + 1).contains { late in
        one[early] - one[late] > change && other[late] - other[early] > trifle
      }
    }
  }

  private static func isPlain(_ name: String, of run: TrainingRun) -> Bool {
    run.direction(of: name) != nil && !Metric.isReturn(name)
      && MetricName.words(name).allSatisfy { word in
        ofAll.contains(word)
          || MetricFamily.of(word) != nil
            && (squares.contains(word) || !word.contains(where: \.isNumber))
      }
  }

  /// Words for how a metric is taken over all examples or classes, which make it no metric of a part.
  private static let ofAll: Set = [
    "average", "avg", "mean", "m", "global", "overall", "total", "macro", "micro", "weighted",
    "score", "loss", "pixel", "pix",
  ]
  /// Names of one word with a number.
  private static let squares: Set = ["f1", "r2", "l1", "l2"]

  /// The means of equal parts of a curve, oriented, from 0 at its best value to 1 at its worst.
  ///
  /// A loss is taken in its logarithm, since the start of a steep one would make trifles of all that follows. Nil for one
  /// with fewer values, and for one that never moves.
  private static func shape(of name: String, in pool: MetricPool) -> [Double]? {
    guard let values = pool.shown(name)?.finite.y, values.count >= fewestValues else { return nil }
    let isLoss = pool.run.direction(of: name) == .lower
    let isDistance = isLoss && values.allSatisfy { $0 > 0 }
    let oriented = values.map { isDistance ? log($0) : isLoss ? $0 : -$0 }
    guard let best = oriented.min(), let worst = oriented.max(), best < worst else { return nil }
    let parts = min(mostParts, values.count)
    return (0..<parts).map { part in
      let stretch = oriented[part * values.count / parts..<(part + 1) * values.count / parts]
      let mean = stretch.reduce(0, +) / Double(stretch.count)
      return (mean - best) / (worst - best)
    }
  }
}
