import CurveModel

/// An error above 1 that is no share of examples, neither as a fraction nor in percent.
///
/// In percent it would begin below 1 %, as no model does that is yet to be trained, and be several times as large later on.
enum RisingError {
  /// How many times its first value an error becomes that was trained to less before.
  private static let leastRise = 3.0
  /// Errors up to this may be fractions that are computed wrongly.
  private static let leastMost = 2.0

  static func isLogged(as name: String, in run: TrainingRun, baselines: [Baseline]) -> Bool {
    let series = run.series.filter { $0.metric == name && $0.split != .unknown }
    guard !series.contains(where: { ShareUnit.statesPercent($0.column) }),
      !baselines.contains(where: \.isWrittenAsPercent)
    else { return false }
    let curves = series.compactMap { one -> (first: Double, most: Double)? in
      guard let first = one.curve.finite.y.first, let range = one.curve.finiteRange else {
        return nil
      }
      return (first, range.upperBound)
    }
    return !curves.isEmpty
      && curves.allSatisfy { curve in
        curve.first > 0 && curve.first < 1 && curve.most > leastMost
          && curve.most >= leastRise * curve.first
      }
  }
}
