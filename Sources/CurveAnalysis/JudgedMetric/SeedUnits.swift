import CurveModel

/// Seeds of one training of which one is logged in percent and another as a fraction.
enum SeedUnits {
  /// Seeds differ by less than this factor, and by about 100 where one of them is in percent.
  private static let strangeRatio = 10.0

  /// The problem with the first seed whose values are nearer to the largest a hundred times as large.
  static func problem(with seeds: [TrainingRun], metric: Metric) -> InputProblem? {
    guard seeds.count > 1, metric.unit != .fraction, MetricFamily.of(metric.name)?.scale == .share
    else { return nil }
    for split in [seeds[0].judgedSplit(of: metric.name), .train] {
      let extents = seeds.compactMap { Extent($0, metric: metric.name, split: split) }
      guard let percent = extents.max(by: { $0.median < $1.median }), percent.range.upperBound > 1
      else { continue }
      let fraction = extents.first {
        $0.range.upperBound <= 1 && $0.range.lowerBound >= 0 && !$0.statesPercent
          && strangeRatio * $0.median < percent.median
      }
      guard let fraction else { continue }
      return InputProblem(
        code: "percent-against-fraction",
        message:
          "'\(metric.name)' is a fraction in '\(fraction.seed)' (\(fraction.text)) but in percent in "
          + "'\(percent.seed)' (\(percent.text)): their mean says nothing",
        hint: "log all seeds in one unit; if these are percentages, say so in the column's name: "
          + "'\(fraction.column) (%)'")
    }
    return nil
  }

  /// The values of one seed on one split.
  private struct Extent {
    let seed: String
    let column: String
    let range: ClosedRange<Double>
    let median: Double
    let statesPercent: Bool

    init?(_ run: TrainingRun, metric: String, split: Split) {
      guard let series = run.series.first(where: { $0.metric == metric && $0.split == split }),
        let range = series.curve.finiteRange
      else { return nil }
      seed = run.name
      column = series.column
      self.range = range
      let values = series.curve.finite.y.sorted()
      median = values[values.count / 2]
      statesPercent = ShareUnit.statesPercent(series.column)
    }

    var text: String {
      let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0, digits: 4) }
      return ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
    }
  }
}
