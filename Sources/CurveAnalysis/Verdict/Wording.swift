import CurveModel

/// Puts measurements into words: original units, digits that follow the uncertainty.
package struct Wording: Sendable {
  let metric: Metric
  let axis: Axis
  /// Characters of a name inside a sentence; the table of baselines has all of it.
  private static let longestName = 60
  /// The levels of the verdict, in the metric's own units.
  private let printed: PrintedLevels
  /// What other baselines are told apart from.
  private let tightest: Double?

  init(_ evidence: Evidence) {
    metric = evidence.metric
    axis = evidence.run.axis
    let sign = evidence.metric.direction.sign
    tightest = evidence.baselineLevel.map { $0.value * sign }
    let levels = [evidence.validationLevel, evidence.trainLevel].compactMap { $0 }
    let stops = evidence.breakdown?.terms.flatMap { [$0.from.value, $0.to.value] } ?? []
    let required = evidence.selection.requirement.flatMap { evidence.selection.entries[$0].level }
    printed = PrintedLevels(
      levels.map { .init(value: $0.value * sign, standardError: $0.standardError) },
      stated: [evidence.baselineLevel, required].compactMap { level in level.map { $0.value * sign }
      }
        + stops)
  }

  /// An oriented level in the metric's own units: "41.0 %".
  func level(_ oriented: Double, _ error: Double? = nil) -> String {
    number(oriented * metric.direction.sign, error)
  }

  /// An oriented level that somebody wrote down, such as the floor.
  func stated(_ oriented: Double) -> String {
    let value = oriented * metric.direction.sign
    return (printed.level(value) ?? written(value)) + metric.unitSuffix
  }

  /// A level that is in the metric's own units already.
  func ownLevel(_ value: Double, _ error: Double?) -> String { number(value, error) }

  /// A loss explodes, a score collapses.
  var exploded: String { metric.direction == .lower ? "exploded" : "collapsed" }

  func level(_ level: Level) -> String { self.level(level.value, level.standardError) }

  /// Two levels that stand beside each other, with the same decimals.
  func together(_ first: Level, _ second: Level) -> (String, String) {
    let sign = metric.direction.sign
    let both = [first, second].map {
      PrintedLevels.Measured(value: $0.value * sign, standardError: $0.standardError)
    }
    let pair = PrintedLevels(both, stated: [])
    func text(_ level: PrintedLevels.Measured) -> String {
      pair.level(level.value).map { $0 + metric.unitSuffix }
        ?? number(level.value, level.standardError)
    }
    return (text(both[0]), text(both[1]))
  }

  /// A difference of levels, without its sign; between percentages it is in points.
  func amount(_ difference: Double, _ error: Double? = nil) -> String {
    guard let error, printed.difference(difference) == nil else {
      return metric.differenceText(printed.amount(difference))
    }
    return metric.differenceText(
      DecimalText.measured(abs(difference), standardError: error, in: printed.scale))
  }

  /// The tolerance or another small quantity that is no measurement: two significant digits.
  func small(_ amount: Double) -> String {
    metric.differenceText(DecimalText.significant(amount, digits: 2, in: printed.scale))
  }

  /// How far a value or two lie off, which nothing measures the error of: three significant digits.
  func height(_ amount: Double) -> String {
    metric.differenceText(DecimalText.significant(amount, digits: 3, in: printed.scale))
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
        ?? known.standardError.map { error in
          DecimalText.measured(
            known.value, standardError: error, besides: tightest, in: printed.scale)
            + metric.unitSuffix
        }
        // A level without an error keeps the digits somebody wrote down.
        ?? written(known.value) + metric.unitSuffix
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

  /// What a curve did that got worse at once.
  var shotUp: String { metric.direction == .lower ? "shot up" : "dropped" }

  private func number(_ value: Double, _ error: Double?) -> String {
    (printed.level(value)
      ?? DecimalText.measured(value, standardError: error, in: printed.scale)) + metric.unitSuffix
  }

  /// A level with the digits somebody gave it.
  func written(_ value: Double) -> String {
    DecimalText.significant(value, digits: 4, in: printed.scale)
  }
}
