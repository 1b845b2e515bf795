/// Which way a metric improves.
///
/// Public, so that other modules compare it without a call; see `NameMemo`.
public enum MetricDirection: String, CaseIterable, Hashable, Sendable, Codable {
  case lower
  case higher

  /// +1 where lower is better, −1 where higher is better: multiplying orients a value.
  @inlinable
  public var sign: Double { self == .lower ? 1 : -1 }
}
