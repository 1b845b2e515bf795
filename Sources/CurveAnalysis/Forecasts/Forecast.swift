/// Where the curves are heading, beside the naive last value; in the metric's own units.
package struct Forecast: Hashable, Sendable {
  /// How often the intervals hold the truth.
  package static let level = CurveTrend.coverage

  package var train: CurveForecast?
  package var validation: CurveForecast?
  /// Whether validation reaches the tightest baseline by the place that is forecast; nil without a
  /// baseline, and where it has been reached already.
  package var reachesByThen: ReachChance?
  /// Why there is no forecast of validation (of training, where only that was logged); nil where
  /// there is one.
  package var missing: String?

  package init(
    train: CurveForecast? = nil, validation: CurveForecast? = nil,
    reachesByThen: ReachChance? = nil, missing: String? = nil
  ) {
    self.train = train
    self.validation = validation
    self.reachesByThen = reachesByThen
    self.missing = missing
  }
}

/// One curve at a place beyond its end.
package struct CurveForecast: Hashable, Sendable {
  /// The place that is forecast: twice the budget that was spent, unless told.
  package var x: Double
  package var lastValue: Double
  package var predicted: Double
  /// The ends of the 80 % interval.
  package var low: Double
  package var high: Double
  /// The level at the farthest place anything is said about.
  package var farLevel: Double
  /// Whether the curve got worse at its end, and is forecast to by more than it scatters.
  package var isRising: Bool
  /// Whether the curve has reached the tightest baseline already.
  package var hasReachedBaseline: Bool
  /// When it reaches the tightest baseline; nil when it does not on this trend, has done so already,
  /// or when there is none.
  package var reachesBaselineAt: ReachInterval?

  package init(
    x: Double, lastValue: Double, predicted: Double, low: Double, high: Double, farLevel: Double,
    isRising: Bool = false, hasReachedBaseline: Bool = false,
    reachesBaselineAt: ReachInterval? = nil
  ) {
    self.x = x
    self.lastValue = lastValue
    self.predicted = predicted
    self.low = low
    self.high = high
    self.farLevel = farLevel
    self.isRising = isRising
    self.hasReachedBaseline = hasReachedBaseline
    self.reachesBaselineAt = reachesBaselineAt
  }
}

/// When a curve reaches a level, given that it does: the middle and the ends of the 80 % interval.
package struct ReachInterval: Hashable, Sendable {
  package var x: Double
  package var low: Double
  /// Nil in diagnoses whose interval counts "never" too.
  package var high: Double?
  /// Probability that it does at all, within 64 times the seen x-axis.
  package var probability: Double

  package init(x: Double, low: Double, high: Double?, probability: Double) {
    self.x = x
    self.low = low
    self.high = high
    self.probability = probability
  }
}

/// Whether a level is reached by a place.
package struct ReachChance: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable {
    case yes
    case no
    case tooClose = "too-close"
  }

  /// Probabilities closer to one half than this are too close to call.
  static let undecidedMargin = 0.1

  /// Probability that a checkpoint is recorded there; of several the best counts.
  package var probability: Double
  /// Probability that the level is there, which single values swing around.
  package var ofLevel: Double

  package init(probability: Double, ofLevel: Double) {
    self.probability = probability
    self.ofLevel = ofLevel
  }

  package var answer: Answer {
    if abs(probability - 0.5) < Self.undecidedMargin { return .tooClose }
    return probability > 0.5 ? .yes : .no
  }
}
