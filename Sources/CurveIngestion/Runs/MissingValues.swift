import CurveModel

/// Where the curves of a run hold no numbers: NaN, infinity, and gaps that other curves do not have.
///
/// All of it can be read, and levels pass over it; but a reviewer should know what a curve rests on.
enum MissingValues {
  /// A gap is this many times as long as the spaces before and behind it: an evaluation schedule may
  /// thin out, though not by so much at once.
  private static let leastRatio = 5.0
  /// A gap is at least this share of the run.
  private static let leastShare = 0.1
  /// Another curve has at least so many points in a gap.
  private static let leastPointsOfOthers = 5

  /// One warning a curve, in the order of the series.
  static func warnings(of run: TrainingRun) -> [ReadingWarning] {
    let curves = run.series.filter { $0.split != .unknown }
    let most = curves.map(\.curve.count).max() ?? 0
    return curves.compactMap { series in
      if !series.curve.isFinite { return notFinite(series, run.axis) }
      return series.curve.count < most ? gap(in: series, beside: curves, run.axis) : nil
    } + curves.compactMap(nearZero)
  }

  private static func nearZero(_ series: Series) -> ReadingWarning? {
    let curve = series.curve
    guard curve.tooSmallCount > 0 else { return nil }
    return ReadingWarning(
      message: "'\(series.column)' is nearer to 0 than \(CalculableRange.smallestText) at "
        + "\(curve.tooSmallCount) of \(curve.count) points, which count as 0")
  }

  private static func notFinite(_ series: Series, _ axis: Axis) -> ReadingWarning? {
    let curve = series.curve
    let places = curve.y.indices.filter { !curve.y[$0].isFinite }.map { curve.x[$0] }
    guard let first = places.first, let last = places.last else { return nil }
    let from = "\(axis.word) \(DecimalText.place(first))"
    let stretch = first == last ? "at \(from)" : "between \(from) and \(DecimalText.place(last))"
    let what =
      curve.tooLargeCount == 0
      ? "NaN or infinity" : "NaN, infinity or a value beyond \(CalculableRange.largestText)"
    return ReadingWarning(
      message: "'\(series.column)' is finite at \(curve.count - places.count) of \(curve.count) "
        + "points; \(what) \(stretch) is left out",
      nonFiniteColumn: curve.tooLargeCount == 0 ? series.column : nil)
  }

  /// The longest stretch without points of this curve in which another one goes on.
  private static func gap(
    in series: Series, beside curves: [Series], _ axis: Axis
  ) -> ReadingWarning? {
    let x = series.curve.x
    let spaces = zip(x, x.dropFirst()).map { $1 - $0 }
    guard let first = x.first, let last = x.last, spaces.count > 1,
      let widest = spaces.indices.max(by: { spaces[$0] < spaces[$1] })
    else { return nil }
    let beside = [widest - 1, widest + 1].filter(spaces.indices.contains).map { spaces[$0] }
    let (start, end) = (x[widest], x[widest + 1])
    guard spaces[widest] >= leastShare * (last - first),
      spaces[widest] >= leastRatio * (beside.max() ?? .infinity)
    else { return nil }
    let goesOn = curves.contains { other in
      other.curve.x.count { start < $0 && $0 < end } >= leastPointsOfOthers
    }
    guard goesOn else { return nil }
    return ReadingWarning(
      message: "'\(series.column)' has no values between \(axis.word) \(DecimalText.place(start)) "
        + "and \(DecimalText.place(end)), where other columns go on")
  }
}
