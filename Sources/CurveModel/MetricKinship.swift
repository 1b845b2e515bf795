/// Whether two names may stand for one quantity.
package struct MetricKinship: Sendable {
  /// Whether one of the metrics is better lower, the other higher.
  package let areOpposed: Bool
  /// Whether both names say their metric, and share no word of it: "mae" and "rmse".
  package let areApart: Bool
  /// Whether both names say the same metric, or one says "loss" and the other what is minimized as a loss.
  package let areAlike: Bool

  /// Nil where one of the names is of no known metric: it could be any.
  package init?(_ first: String, _ second: String) {
    guard let one = MetricFamily.of(first), let other = MetricFamily.of(second) else { return nil }
    let isSame = MetricName.key(first) == MetricName.key(second)
    let words = (Self.words(first, in: one), Self.words(second, in: other))
    let isShared = isSame || !words.0.isDisjoint(with: words.1)
    areOpposed = !isSame && one.direction != other.direction
    areApart = !isShared && one.scale != .open && other.scale != .open
    let isObjective =
      Self.isBareLoss(first) && !words.1.isDisjoint(with: Self.objectives)
      || Self.isBareLoss(second) && !words.0.isDisjoint(with: Self.objectives)
    areAlike = !areOpposed && (isShared || isObjective)
  }

  private static func isBareLoss(_ name: String) -> Bool {
    MetricName.key(name) == "loss" || MetricName.isSumOfLosses(name)
  }

  /// What a column that says no more than "loss" usually holds: a log-loss, or a squared error.
  ///
  /// An absolute error seldom is one, a root never.
  private static let objectives = Set(
    [
      "nll", "ce", "xent", "crossentropy", "bce", "logloss", "mlogloss", "multilogloss", "mse",
    ].map(MetricName.key))

  /// The words of a name by which it belongs to its family, each by its usual spelling.
  private static func words(_ metric: String, in family: MetricFamily) -> Set<String> {
    let written = MetricName.words(metric).filter(family.words.contains)
    let joined = MetricName.key(metric)
    return Set(written.map(MetricName.key) + (family.words.contains(joined) ? [joined] : []))
  }
}
