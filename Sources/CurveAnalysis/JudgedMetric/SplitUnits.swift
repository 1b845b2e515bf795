import CurveModel

/// Splits of one share of which one is in percent and another a fraction.
///
/// Values up to 1 beside larger ones may be percentages as well: the error of an easy task, an accuracy of
/// a thousand classes at its beginning. So they are held against the other split as they stand and a
/// hundred times as large.
enum SplitUnits {
  /// A split that is 10 to 400 times as good or bad as another in the same metric is nearer to it a hundred
  /// times as large; farther off it fits neither way.
  private static let strangeRatios = 10.0...400.0
  /// Training that begins 50 to 300 times below validation fits it a hundred times as large, from a third
  /// of it to twice.
  private static let strangeTrainingRatios = 50.0...300.0
  /// A training error that begins lower is that of a model that was trained before, in any unit.
  private static let leastTrainingError = 0.1

  /// Problems with each split that looks like a fraction beside the largest percentages.
  static func problems(
    of run: TrainingRun, metric: Metric, levels: [GivenLevel]
  ) -> [InputProblem] {
    guard metric.unit != .fraction, MetricFamily.of(metric.name)?.scale == .share else { return [] }
    let certain = Set(levels.filter(\.isWrittenAsPercent).map(\.split))
    let all = run.series.filter { $0.metric == metric.name && $0.split != .unknown }
    let extents = all.compactMap { series in
      series.curve.finiteRange.map { (series: series, range: $0) }
    }
    guard
      let percent = extents.max(by: { $0.range.upperBound < $1.range.upperBound }),
      percent.range.upperBound > 1
    else { return [] }
    return extents.compactMap { other in
      guard other.range.upperBound <= 1, other.range.lowerBound >= 0,
        !certain.contains(other.series.split), !ShareUnit.statesPercent(other.series.column),
        fitsAsFraction(other.series, beside: percent.series, metric.direction)
      else { return nil }
      return problem(other, beside: percent, metric, levels)
    }
  }

  private static func fitsAsFraction(
    _ fraction: Series, beside percent: Series, _ direction: MetricDirection
  ) -> Bool {
    guard direction == .lower else {
      guard let reached = best(of: fraction), let reachedThere = best(of: percent), reached > 0
      else { return false }
      return strangeRatios ~= reachedThere / reached
    }
    // At the start both splits are near one another.
    guard let begun = start(of: fraction), let begunThere = start(of: percent), begun > 0 else {
      return false
    }
    let ratio = begunThere / begun
    guard fraction.split == .train else { return strangeRatios ~= ratio }
    // A lone value is the end of a training: 0.2 % beside 11 % is overfitting.
    return fraction.curve.count > 1 && strangeTrainingRatios ~= ratio && begun >= leastTrainingError
  }

  private static func best(of series: Series) -> Double? {
    series.curve.finite.y.max()
  }

  private static func start(of series: Series) -> Double? {
    series.curve.finite.y.first
  }

  private typealias Extent = (series: Series, range: ClosedRange<Double>)

  private static func problem(
    _ fraction: Extent, beside percent: Extent, _ metric: Metric, _ levels: [GivenLevel]
  ) -> InputProblem {
    let level = levels.first { $0.split == fraction.series.split }
    let other = levels.first { $0.split == percent.series.split }
    let share = DecimalText.significant(fraction.range.upperBound * 100, digits: 6)
    let hint: String
    if level != nil {
      let written = DecimalText.significant(percent.range.upperBound, digits: 6)
      hint =
        other == nil
        ? "write '\(share)%' if that is what is meant"
        : "write '\(share)%' and '\(written)%' if that is what is meant"
    } else {
      hint =
        "log both in one unit; if these are percentages, say so in the column's name: "
        + "'\(fraction.series.column) (%)'"
    }
    return InputProblem(
      code: "percent-against-fraction",
      message:
        "'\(metric.name)' is a fraction on \(word(fraction)) (\(text(fraction, isStated: level != nil))) but in percent "
        + "on \(word(percent)) (\(text(percent, isStated: other != nil)))",
      at: level?.location, hint: hint)
  }

  private static func word(_ extent: Extent) -> String {
    extent.series.split == .train ? "training" : extent.series.split.rawValue
  }

  /// "'val_acc', 0.16 to 0.715"; a level that was stated has no column.
  private static func text(_ extent: Extent, isStated: Bool) -> String {
    let ends = [extent.range.lowerBound, extent.range.upperBound].map {
      DecimalText.significant($0, digits: 4)
    }
    let values = ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
    let column = extent.series.column
    return isStated ? values : "'\(column)', \(values)"
  }
}
