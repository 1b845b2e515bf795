import CurveModel

/// How one metric stands against its requirement, and what to do about it now.
package struct MetricStanding: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case met
    /// Some of the values that were seen meet it, others do not.
    case withinSpread = "within-spread"
    case missed
    case noRequirement = "no-requirement"
  }

  package enum Role: String, Hashable, Sendable {
    /// The one metric to improve now.
    case workOn = "work-on"
    /// Good enough: it must not get worse than its threshold.
    case hold
    /// Left for now.
    case wait
  }

  package var metric: String
  package var value: FinalValue
  /// Nil when neither the metric's name nor a requirement tells.
  package var direction: MetricDirection?
  package var required: Double?
  package var comparison: Comparison?
  package var status: Status
  /// The best value the metric can take, where its requirement is measured from there.
  package var ideal: Double?
  /// How many times as far from ideal as allowed; above 1 it is missed.
  package var miss: Double?
  package var role: Role
  /// Why, in a sentence without a full stop.
  package var reason: String

  /// "< 5"; nil without a requirement.
  package var asked: String? {
    guard let required, let comparison else { return nil }
    return "\(comparison.rawValue) \(DecimalText.significant(required, digits: 4))"
  }

  /// "60" or "0.75 to 1.25".
  package var seen: String { value.text }
}

extension FinalValue {
  /// Whether three digits tell the ends of the range apart.
  var isWide: Bool {
    isRange && DecimalText.significant(low, digits: 3) != DecimalText.significant(high, digits: 3)
  }

  /// Digits worth printing: one less where a wide range says that the fourth has no meaning.
  var digits: Int { isWide ? 3 : 4 }

  /// "60" or "0.75 to 1.25".
  package var text: String {
    (isWide ? [low, high] : [value]).map { DecimalText.significant($0, digits: digits) }
      .joined(separator: " to ")
  }
}
