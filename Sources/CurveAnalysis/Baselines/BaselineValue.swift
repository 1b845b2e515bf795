import CurveModel

/// A baseline's level and uncertainty in the units of the decision metric, checked against them.
struct BaselineValue: Hashable, Sendable {
  var value: Double
  /// Standard deviations towards lower and higher values of the metric (not oriented).
  var deviationBelow: Double
  var deviationAbove: Double
  /// True when the file states an uncertainty.
  var isUncertain: Bool
  /// What could not be used, for the reason column.
  var remark: String?

  /// - Throws: a value outside the metric's bounds, or a percent held against a fraction.
  init(_ baseline: Baseline, in metric: Metric, curve: ClosedRange<Double>?, alone: Bool)
    throws(InputProblem)
  {
    let factor = try Self.factor(for: baseline, in: metric)
    value = baseline.value * factor
    deviationBelow = 0
    deviationAbove = 0
    isUncertain = true
    // An error rate that counts edits may exceed 1 where nothing was learnt, and nowhere else.
    let isFraction = metric.unit == .fraction && !baseline.isWrittenAsPercent
    guard metric.bounds.contains(value), value <= 1 || baseline.kind.isTrivial || !isFraction else {
      throw Self.outOfBounds(baseline, metric, besideCurve: curve != nil)
    }
    if let curve, Self.looksLikeFraction(baseline, in: metric, curve: curve, alone: alone) {
      throw Self.unitMismatch(baseline, metric)
    }
    switch baseline.uncertainty {
    case .unstated:
      isUncertain = false
    case .standardError(let error):
      deviationBelow = error * factor
      deviationAbove = error * factor
    case .interval(let low, let high):
      deviationBelow = max(value - low * factor, 0) / UncertainLevel.z
      deviationAbove = max(high * factor - value, 0) / UncertainLevel.z
    case .sampleSize(let n) where metric.isProportion:
      let interval = WilsonInterval.around(share: value / metric.whole, sampleSize: n)
      deviationBelow = (value - interval.lowerBound * metric.whole) / UncertainLevel.z
      deviationAbove = (interval.upperBound * metric.whole - value) / UncertainLevel.z
    case .sampleSize:
      isUncertain = false
      remark = "its n is not used: only a proportion's error follows from n"
    }
  }

  /// The standard error, as the mean of both sides; nil where the file states no uncertainty.
  var standardError: Double? { isUncertain ? (deviationBelow + deviationAbove) / 2 : nil }

  var interval: ClosedRange<Double>? {
    isUncertain
      ? value - UncertainLevel.z * deviationBelow...value + UncertainLevel.z * deviationAbove : nil
  }

  /// The level as the decision takes it: lower is better.
  func oriented(_ direction: MetricDirection) -> UncertainLevel {
    direction == .lower
      ? UncertainLevel(value, deviationBelow: deviationBelow, deviationAbove: deviationAbove)
      : UncertainLevel(-value, deviationBelow: deviationAbove, deviationAbove: deviationBelow)
  }

  private static func factor(for baseline: Baseline, in metric: Metric) throws(InputProblem)
    -> Double
  {
    guard baseline.isWrittenAsPercent else { return 1 }
    switch metric.unit {
    case .percent: return 1
    case .fraction: return 0.01
    case .unbounded:
      throw InputProblem(
        code: "percent-of-nothing",
        message: "baseline '\(baseline.name)' is in percent, but '\(metric.name)' is no share",
        at: baseline.location, hint: "give the value in the units of the curve")
    }
  }

  /// A curve in percent held against a floor up to 1 that would be better than all of it, or against a lone
  /// value up to 1 that would fit the curve a hundred times larger; an error rate of 0.2 % beside a curve at
  /// 2 % is possible and is believed.
  private static func looksLikeFraction(
    _ baseline: Baseline, in metric: Metric, curve: ClosedRange<Double>, alone: Bool
  ) -> Bool {
    guard metric.unit == .percent, !baseline.isWrittenAsPercent, baseline.value > 0,
      baseline.value <= 1, curve.lowerBound > 1
    else { return false }
    if metric.direction == .higher || baseline.kind.isTrivial { return true }
    let fitsAsFraction = curve.lowerBound / 3...curve.upperBound * 1.5 ~= baseline.value * 100
    return alone && fitsAsFraction && curve.lowerBound > 30 * baseline.value
  }

  private static func outOfBounds(
    _ baseline: Baseline, _ metric: Metric, besideCurve: Bool
  ) -> InputProblem {
    let value = DecimalText.significant(baseline.value, digits: 6)
    if metric.unit == .fraction, baseline.value > 1, baseline.value <= 100 {
      return unitMismatch(baseline, metric, besideCurve: besideCurve)
    }
    return InputProblem(
      code: "baseline-out-of-bounds",
      message: "baseline '\(baseline.name)' is \(value), "
        + "which '\(metric.name)' cannot be: expected \(expected(metric))",
      at: baseline.location, hint: "check the value and the metric of this row")
  }

  private static func unitMismatch(
    _ baseline: Baseline, _ metric: Metric, besideCurve: Bool = true
  ) -> InputProblem {
    let value = DecimalText.significant(baseline.value, digits: 6)
    let unit = metric.unit == .fraction ? "a fraction (0 to 1)" : "in percent (0 to 100)"
    let meant = metric.unit == .fraction ? baseline.value : baseline.value * 100
    return InputProblem(
      code: "percent-against-fraction",
      message:
        "baseline '\(baseline.name)' is \(value), but "
        + (besideCurve
          ? "the curve of '\(metric.name)' is \(unit)"
          : "others in '\(metric.name)' are "
            + (metric.unit == .fraction ? "fractions (0 to 1)" : unit)),
      at: baseline.location,
      hint: "write '\(DecimalText.significant(meant, digits: 6))%' if that is what is meant"
        + (metric.unit == .percent && baseline.kind.isTrivial && metric.direction == .lower
          ? ", or '\(value)%'" : ""))
  }

  private static func expected(_ metric: Metric) -> String {
    let low = metric.bounds.lowerBound
    let high = metric.bounds.upperBound
    if !low.isFinite { return "at most \(DecimalText.significant(high))" }
    if !high.isFinite { return "at least \(DecimalText.significant(low))" }
    return "\(DecimalText.significant(low)) to \(DecimalText.significant(high))"
  }
}
