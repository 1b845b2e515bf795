/// How a value must stand to a required one.
package enum Comparison: String, CaseIterable, Hashable, Sendable {
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="

  /// Which way the metric improves.
  package var direction: MetricDirection {
    self == .less || self == .atMost ? .lower : .higher
  }

  /// Whether a value meets the requirement.
  package func holds(_ value: Double, _ required: Double) -> Bool {
    switch self {
    case .less: value < required
    case .atMost: value <= required
    case .greater: value > required
    case .atLeast: value >= required
    }
  }

  /// The comparison of a requirement that only names a level.
  package static func towards(_ direction: MetricDirection) -> Comparison {
    direction == .lower ? .atMost : .atLeast
  }
}
