/// A tolerance as somebody wrote it.
struct StatedTolerance: Hashable, Sendable {
  var value: Double
  /// With a percent sign: points of a share, whether the metric is in percent or a fraction.
  var isPercent = false

  /// As an option takes it.
  var text: String { "\(value)" + (isPercent ? "%" : "") }
}
