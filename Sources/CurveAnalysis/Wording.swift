import CurveModel

/// Puts measurements into words: original units, digits that follow the uncertainty.
package struct Wording: Sendable {
  let metric: Metric
  let axis: Axis
  /// Characters of a name inside a sentence; the table of baselines has all of it.
  private static let longestName = 60
  /// The levels of the verdict, in the metric's own units.
  private let printed: PrintedLevels

  init(_ evidence: Evidence) {
    metric = evidence.metric
    axis = evidence.run.axis
    let sign = evidence.metric.direction.sign
    printed = PrintedLevels(
      [evidence.trainLevel, evidence.validationLevel].compactMap { level in
        level.map { .init(value: $0.value * sign, standardError: $0.standardError) }
      },
      stated: [evidence.baselineLevel].compactMap { level in level.map { $0.value * sign } })
  }

  /// An oriented level in the metric's own units: "41.0 %".
  func level(_ oriented: Double, _ error: Double? = nil) -> String {
    number(oriented * metric.direction.sign, error)
  }

  /// An oriented level that somebody wrote down, such as the floor.
  func stated(_ oriented: Double) -> String {
    let value = oriented * metric.direction.sign
    return (printed.level(value) ?? DecimalText.significant(value, digits: 4)) + metric.unitSuffix
  }

  /// A level that is in the metric's own units already.
  func ownLevel(_ value: Double, _ error: Double?) -> String { number(value, error) }

  func level(_ level: Level) -> String { self.level(level.value, level.standardError) }

  /// A difference of levels, without its sign; between percentages it is in points.
  func amount(_ difference: Double, _ error: Double? = nil) -> String {
    metric.differenceText(
      printed.difference(difference)
        ?? DecimalText.measured(abs(difference), standardError: error))
  }

  func amount(_ component: Component) -> String {
    amount(component.value, (component.high - component.low) / (2 * UncertainLevel.z))
  }

  /// "epoch 12".
  func place(_ x: Double) -> String { "\(axis.word) \(DecimalText.place(x))" }

  /// A baseline as "human baseline two radiologists (3.5 %)".
  func baseline(_ entry: BaselineSelection.Entry) -> String {
    let value = entry.value.map { known in
      printed.level(known.value).map { $0 + metric.unitSuffix }
        ?? known.standardError.map { number(known.value, $0) }
        // A level without an error keeps the digits somebody wrote down.
        ?? DecimalText.significant(known.value, digits: 4) + metric.unitSuffix
    }
    return "\(name(entry.baseline)) (\(value ?? "?"))"
  }

  /// A baseline's name with its kind, without saying the kind twice: "human baseline 'two experts'".
  func name(_ baseline: Baseline) -> String {
    let kind = baseline.kind.rawValue
    let noun = baseline.kind == .requirement ? "the requirement" : "the \(kind) baseline"
    guard baseline.name != kind else { return noun }
    let isLong = baseline.name.count > Self.longestName
    return "\(noun) '\(isLong ? baseline.name.prefix(Self.longestName - 1) + "…" : baseline.name)'"
  }

  /// "above" for worse levels where lower is better, "below" where higher is.
  var worse: String { metric.direction == .lower ? "above" : "below" }
  var better: String { metric.direction == .lower ? "below" : "above" }

  private func number(_ value: Double, _ error: Double?) -> String {
    (printed.level(value) ?? DecimalText.measured(value, standardError: error)) + metric.unitSuffix
  }
}
