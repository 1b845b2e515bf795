import CurveModel

extension ToleranceRule {
  /// Turns a tolerance in percent into the metric's units.
  ///
  /// - Throws: A metric that is no share.
  static func putInUnits(of metric: Metric, _ options: inout AnalysisOptions) throws(InputProblem) {
    guard let tolerance = options.tolerance, options.isToleranceInPercent else { return }
    guard metric.isProportion else {
      throw InputProblem(
        code: "percent-of-nothing",
        message: "the tolerance is in percent, but '\(metric.name)' is no share",
        hint: "give it in the units of the curve")
    }
    options.tolerance = tolerance * metric.whole / 100
    options.isToleranceInPercent = false
  }

  /// A tolerance somebody named that no difference in the metric can exceed: percent for a fraction, most
  /// likely.
  static func slip(_ tolerance: Double?, in metric: Metric) -> InputProblem? {
    let bounds = metric.bounds
    guard let tolerance, bounds.lowerBound.isFinite, bounds.upperBound.isFinite,
      tolerance >= (metric.isProportion ? metric.whole : bounds.upperBound - bounds.lowerBound)
    else { return nil }
    let ends = [bounds.lowerBound, bounds.upperBound].map { DecimalText.significant($0) }
    let stated = DecimalText.significant(tolerance, digits: 6)
    let isPercent = metric.unit == .fraction && tolerance < 100
    return InputProblem(
      code: "tolerance-too-large",
      message: "a tolerance of \(stated) covers everything that '\(metric.name)' can be "
        + "(\(ends[0]) to \(ends[1]))",
      hint: "a tolerance is in the metric's units"
        + (isPercent
          ? ": write \(DecimalText.significant(tolerance / 100, digits: 6)) if \(stated) % is meant"
          : ""))
  }
}
