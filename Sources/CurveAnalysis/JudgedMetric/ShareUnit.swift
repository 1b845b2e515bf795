import CurveModel

/// Whether a share is written as a fraction or in percent, told from its values.
struct ShareUnit {
  let isPercent: Bool
  /// False where the values alone leave both open, so that the user has to know how they were read.
  let isCertain: Bool
  /// The largest value that a metric in this unit can take.
  let largest: Double
  /// The value a little above 1 that fractions reach by some slip; nil where none does.
  let overshoot: Double?

  /// Fractions that were smoothed, weighted or summed in single precision may come out a little above 1;
  /// percentages that end there have others above, or begin near 0 and have baselines above.
  private static let largestSlip = 1.02

  /// A share up to this, whose other values are up to 1, may be a fraction that is computed wrongly.
  private static let leastSurePercentage = 2.0

  /// - Parameters:
  ///   - name: the metric.
  ///   - direction: which way it improves.
  ///   - range: from the smallest to the largest value of its curves.
  ///   - columns: the headers they stand under, which may state the unit.
  ///   - baselines: the rows in the same metric.
  init(
    of name: String, direction: MetricDirection, range: ClosedRange<Double>?,
    columns: [String] = [], baselines: [Baseline] = []
  ) {
    let countsEdits = direction == .lower && EditRate.isOne(name)
    let largestFraction = countsEdits ? EditRate.largestFraction : 1
    let least = range?.lowerBound ?? 0
    let most = range?.upperBound ?? 0
    let plain = baselines.filter { !$0.isWrittenAsPercent }
    var overshoot: Double?
    if direction == .lower, !columns.isEmpty, columns.allSatisfy(Self.statesPercent) {
      (isPercent, isCertain) = (true, true)
    } else if most > largestFraction, most <= Self.largestSlip, 0...1 ~= least,
      !columns.allSatisfy(Self.statesPercent),
      plain.allSatisfy({ $0.value <= Self.largestSlip })
    {
      (isPercent, isCertain) = (false, false)
      overshoot = most
    } else if most <= 1 {
      isPercent = Self.arePercent(plain, direction, above: largestFraction)
      isCertain = true
    } else if most <= largestFraction {
      // Above 1 all along: a model that is good in percent, or one that has learnt nothing. A level that
      // somebody reached tells.
      isPercent = least > 1 && !plain.contains { !$0.kind.isTrivial && $0.value < 1 }
      isCertain = false
    } else {
      // No accuracy of 0.3 to 1.2 % is worth a diagnosis, unless there are a thousand classes; an error that
      // begins a little above 1 may be a fraction as well.
      let mayBeWrong =
        most <= Self.leastSurePercentage && 0...1 ~= least
        && !columns.allSatisfy(Self.statesPercent)
        && (plain.map(\.value).max() ?? 0) <= most
      (isPercent, isCertain) = (true, !mayBeWrong)
    }
    self.overshoot = overshoot
    largest =
      !isPercent ? largestFraction : countsEdits ? 100 * EditRate.largestFraction : 100
  }

  /// Whether a header says that its values are percentages: "val_wer (%)", "error_pct".
  static func statesPercent(_ column: String) -> Bool {
    column.contains("%")
      || MetricName.words(column).contains { ["pct", "percent", "percentage"].contains($0) }
  }

  /// Curves below 1 that are percent all the same: only a floor above 1 besides levels up to 1 makes
  /// sense that way ("0.4 % error where chance gives 50 %").
  private static func arePercent(
    _ plain: [Baseline], _ direction: MetricDirection, above largestFraction: Double
  ) -> Bool {
    let large = plain.filter { $0.value > largestFraction }
    return direction == .lower && !large.isEmpty && large.allSatisfy(\.kind.isTrivial)
      && plain.contains { $0.value <= 1 }
  }
}

extension TrainingRun {
  /// Headers of the columns that hold a metric on a known split.
  func columns(of metric: String) -> [String] {
    series.filter { $0.metric == metric && $0.split != .unknown }.map(\.column)
  }
}
