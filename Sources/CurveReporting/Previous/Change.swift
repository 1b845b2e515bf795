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
  }

  init?(_ name: String, from before: PreviousDiagnosis.StoredComponent?, to now: Component?) {
    guard let before, let now else { return nil }
    self.name = name
    self.before = before.value
    self.now = now.value
    worsening = now.value - before.value
    margin = Self.combined((before.high - before.low) / 2, (now.high - now.low) / 2)
  }

  /// "1.2 points better", with what its uncertainty says of it.
  ///
  /// `plain` prints a size of unknown uncertainty.
  func judged(
    in metric: Metric, plain: (Double) -> String = { DecimalText.significant($0) }
  ) -> String {
    guard worsening != 0 else { return "no change" }
    let side = worsening < 0 ? "better" : "worse"
    guard let margin else {
      return "\(plain(worsening.magnitude)) \(side), of unknown uncertainty"
    }
    let amount = metric.differenceText(
      DecimalText.measured(worsening.magnitude, standardError: margin / 2))
    return isClear ? "\(amount) \(side)" : "\(amount) \(side), within the uncertainty"
  }

  private static func combined(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, one > 0 || other > 0 else { return nil }
    return (one * one + other * other).squareRoot()
  }
}
