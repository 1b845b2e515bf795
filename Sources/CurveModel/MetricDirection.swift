/// Which way a metric improves.
package enum MetricDirection: String, CaseIterable, Hashable, Sendable, Codable {
  case lower
  case higher

  /// +1 where lower is better, −1 where higher is better: multiplying orients a value.
  package var sign: Double { self == .lower ? 1 : -1 }
}
