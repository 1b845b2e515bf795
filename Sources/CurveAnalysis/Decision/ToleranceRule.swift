/// How large a difference must be to be worth acting on, as a function of the baseline.
///
/// All values are oriented: lower is better. The tolerance never contains noise: uncertainty can
/// lead to `undecided`, never to `at-baseline` (docs/decision.md §4).
package struct ToleranceRule: Hashable, Sendable {
  /// Share of the learnable range, trivial level − baseline.
  package static let shareOfLearnableRange = 0.02
  /// Share of the distance from validation to the metric's ideal, when no floor is known.
  package static let shareOfDistanceToIdeal = 0.05

  /// A tolerance the user named, in the metric's units.
  package var override: Double?
  /// The trivial level Z.
  package var trivial: Double?
  /// The best value the metric can take.
  package var ideal: Double?

  package init(override: Double? = nil, trivial: Double? = nil, ideal: Double? = nil) {
    self.override = override
    self.trivial = trivial
    self.ideal = ideal
  }

  /// The tolerance for a level held against a baseline; nil when nothing gives it a scale.
  package func tolerance(level: Double, baseline: Double) -> Double? {
    if let override { return override }
    if let trivial { return Self.shareOfLearnableRange * abs(trivial - baseline) }
    return ideal.map { Self.shareOfDistanceToIdeal * abs(level - $0) }
  }

  /// The tolerance's origin, for people.
  package var reason: String {
    if override != nil { return "set for this project or call" }
    if trivial != nil { return "2 % of the range from the floor to the tightest baseline" }
    if ideal != nil {
      return
        "5 % of validation's distance to the ideal value, since no floor is known"
    }
    return
      "neither a floor nor an ideal value is known; state one with --tolerance"
  }
}
