import CurveAnalysis
import CurveModel

/// A number then and now; positive changes are for the worse.
struct Change {
  var name: String
  var before: Double
  var now: Double
  /// What became worse, in the metric's units.
  var worsening: Double
  /// Half of the change's 95 % interval, the two measurements taken as independent; nil when either
  /// has no uncertainty.
  var margin: Double?
  /// The digits of both, and of their difference as it reads from them.
  private let printed: PrintedLevels

  /// Whether the change is larger than its uncertainty; without one nobody can tell.
  var isClear: Bool { margin.map { worsening.magnitude > $0 } ?? false }

  /// The 97.5 % quantile of the normal distribution.
  private static let z = 1.959964

  init?(
    _ name: String, from before: PreviousDiagnosis.StoredLevel?, to now: Level?,
    direction: MetricDirection
  ) {
    guard let before, let now else { return nil }
    self.name = name
    self.before = before.value
    self.now = now.value
    worsening = (now.value - before.value) * direction.sign
    margin = Self.combined(before.standardError.map { $0 * Self.z }, now.standardError * Self.z)
    printed = Self.printed(
      (before.value, before.standardError ?? 0), (now.value, now.standardError))
  }

  init?(_ name: String, from before: PreviousDiagnosis.StoredComponent?, to now: Component?) {
    guard let before, let now else { return nil }
    self.name = name
    self.before = before.value
    self.now = now.value
    worsening = now.value - before.value
    let margins = ((before.high - before.low) / 2, (now.high - now.low) / 2)
    margin = Self.combined(margins.0, margins.1)
    printed = Self.printed(
      (before.value, margins.0 / Self.z), (now.value, margins.1 / Self.z))
  }

  /// One of the two numbers.
  func text(_ value: Double) -> String {
    printed.level(value) ?? DecimalText.significant(value)
  }

  /// The size of the change.
  var amount: String {
    printed.difference(worsening).flatMap { DecimalText.holdsDigits($0) ? $0 : nil }
      ?? printed.amount(worsening)
  }

  /// Levels that differ within their uncertainty read differently, where two more digits do it.
  private static func printed(
    _ before: (value: Double, error: Double), _ now: (value: Double, error: Double)
  ) -> PrintedLevels {
    PrintedLevels(
      [before, now].map { .init(value: $0.value, standardError: $0.error) }, stated: []
    ).finer { $0.tellsApart }
  }

  /// "1.2 points better", with what its uncertainty says of it.
  func judged(in metric: Metric) -> String {
    guard worsening != 0 else { return "no change" }
    let change = "\(metric.differenceText(amount)) \(worsening < 0 ? "better" : "worse")"
    if isClear { return change }
    return change + (margin == nil ? ", of unknown uncertainty" : ", within the uncertainty")
  }

  private static func combined(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, one > 0 || other > 0 else { return nil }
    return (one * one + other * other).squareRoot()
  }
}
