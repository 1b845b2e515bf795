/// A metric as the decision sees it: its direction, its unit and the best value it can take.
///
/// Public, so that other modules ask for a part of it without a call or a copy; see `NameMemo`.
public struct Metric: Hashable, Sendable, Codable {
  public enum Unit: String, Hashable, Sendable, Codable {
    /// A share between 0 and 1.
    case fraction
    /// A share between 0 and 100.
    case percent
    /// No upper bound, or none that its name tells.
    case unbounded
  }

  /// Name without a split: "loss", "accuracy".
  public var name: String
  public var direction: MetricDirection
  public var unit: Unit
  /// The best value the metric can take, in its own units; nil when its name does not tell.
  public var ideal: Double?
  /// Smallest and largest possible value, in its own units; infinite where there is none.
  public var bounds: ClosedRange<Double>

  package init(
    name: String, direction: MetricDirection, unit: Unit, ideal: Double?,
    bounds: ClosedRange<Double>
  ) {
    self.name = name
    self.direction = direction
    self.unit = unit
    self.ideal = ideal
    self.bounds = bounds
  }

  /// Whether a value of this metric is a share of examples, so that its sampling error is known.
  @inlinable
  public var isProportion: Bool { unit != .unbounded }

  /// Whether it is the return of an agent, which has no examples and no set apart for validation.
  package var isReturn: Bool { Self.isReturn(name) }

  /// The same of a metric's name; the loss or the accuracy of a model of rewards is none.
  package static func isReturn(_ name: String) -> Bool {
    let words = MetricName.words(name)
    // Those of "rewards/accuracies" are what preferences are fitted with.
    return (!returnWords.isDisjoint(with: words) || words.last == "rewards")
      && ofModels.isDisjoint(with: words)
  }

  private static let returnWords: Set = [
    "reward", "rew", "return", "returns", "eprew", "eprewmean", "epret",
  ]
  /// Words for how well rewards, or the returns of a stock, are predicted.
  private static let ofModels: Set = [
    "loss", "error", "err", "model", "signal", "accuracy", "acc", "mse", "mae", "rmse", "margin",
    "auc", "f1", "r2",
  ]

  /// What a share is written out of: 100 where the metric is in percent.
  package var whole: Double { unit == .percent ? 100 : 1 }

  /// "%" behind numbers for people, or nothing.
  package var unitSuffix: String { unit == .percent ? " %" : "" }

  /// A difference for people, with its unit where values are percentages: 41 % is 5 points, not 5 %,
  /// above 36 %.
  package func differenceText(_ number: String) -> String {
    guard unit == .percent else { return number }
    return number + (number == "1" || number == "-1" ? " point" : " points")
  }
}
