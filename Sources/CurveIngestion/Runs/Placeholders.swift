import CurveModel

/// Values that only fill the rows between measurements: 0 or -1 where validation was not run.
///
/// They are known by their regularity: one and the same value everywhere but at every k-th place. A
/// curve that reaches 0 stays there or comes back irregularly.
struct Placeholders {
  private(set) var run: TrainingRun
  private(set) var warnings: [ReadingWarning] = []

  init(_ run: TrainingRun) {
    self.run = run
    for index in run.series.indices where [.validation, .test].contains(run.series[index].split) {
      let series = run.series[index]
      guard let kept = Self.measured(series.curve.y) else { continue }
      self.run.series[index].curve = LearningCurve(
        x: kept.map { series.curve.x[$0] }, y: kept.map { series.curve.y[$0] })
      let filler = series.curve.y.first { $0 == 0 || $0 == -1 } ?? 0
      warnings.append(
        ReadingWarning(
          message: "'\(series.column)' is \(Int(filler)) but at every few places; these "
            + "\(series.curve.count - kept.count) values are taken for missing"))
    }
  }

  /// The places of measurements among the fillers; nil when there are no fillers.
  private static func measured(_ values: [Double]) -> [Int]? {
    guard let filler = values.prefix(3).first(where: { $0 == 0 || $0 == -1 }) else { return nil }
    let kept = values.indices.filter { values[$0] != filler }
    // The last epoch is often measured whatever its number.
    let gaps = zip(kept, kept.dropFirst()).map { $1 - $0 }
    guard kept.count > 2, let stride = gaps.first, stride > 1,
      gaps.dropLast().allSatisfy({ $0 == stride }), gaps.last.map({ $0 <= stride }) ?? true,
      kept[0] < stride, kept.allSatisfy({ values[$0] > filler })
    else { return nil }
    return kept
  }
}
