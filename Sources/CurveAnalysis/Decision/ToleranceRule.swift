import CurveModel

/// How large a difference must be to be worth acting on, as a function of the baseline.
///
/// All values are oriented: lower is better. The tolerance never contains noise: uncertainty can
/// lead to `undecided`, never to `at-baseline` (docs/decision.md §4).
package struct ToleranceRule: Hashable, Sendable {
  /// Share of the learnable range, trivial level − baseline.
  package static let shareOfLearnableRange = 0.02
  /// Share of the distance from validation to the metric's ideal, when no floor is known.
  package static let shareOfDistanceToIdeal = 0.05

  /// Where a metric has no whole, the share of the range is never more than this share of that distance.
  ///
  /// From a floor of 800 to a baseline of 1.8 two percent are 16, and 2.4 would be as good as 1.8. Twice
  /// the share that serves where no floor is known.
  package static let mostOfDistanceToIdeal = 2 * shareOfDistanceToIdeal

  /// Nor is the share of the distance to the ideal ever more than this share of a proportion's distance to its worst
  /// value.
  ///
  /// A retrieval metric of 0.06 is 61 % of a baseline of 0.10, and 5 % of its distance to 1 would call it as good. It
  /// binds below a third of the whole.
  static let mostOfDistanceToWorst = 2 * shareOfDistanceToIdeal

  /// A tolerance the user named, in the metric's units.
  package var override: Double?
  /// The trivial level Z.
  package var trivial: Double?
  /// The best value the metric can take.
  package var ideal: Double?
  /// Whether the metric is a share of a whole, so that no floor is far away.
  package var isProportion: Bool
  /// The worst value of a proportion; nil where it is not known.
  package var worst: Double?

  package init(
    override: Double? = nil, trivial: Double? = nil, ideal: Double? = nil,
    isProportion: Bool = true,
    worst: Double? = nil
  ) {
    self.override = override
    self.trivial = trivial
    self.ideal = ideal
    self.isProportion = isProportion
    self.worst = worst
  }

  /// The tolerance for a level held against a baseline; nil when nothing gives it a scale.
  @inline(__always)
  package func tolerance(level: Double, baseline: Double) -> Double? {
    if let override { return override }
    let distance = ideal.map { abs(level - $0) }
    guard let trivial else {
      let share = distance.map { Self.shareOfDistanceToIdeal * $0 }
      guard isLow(level: level), let worst else { return share }
      return Self.mostOfDistanceToWorst * abs(level - worst)
    }
    let share = Self.shareOfLearnableRange * abs(trivial - baseline)
    guard !isProportion, let distance else { return share }
    return min(share, Self.mostOfDistanceToIdeal * distance)
  }

  /// Whether a level from `least` on has no smaller tolerance than any below it.
  func onlyGrows(from least: Double) -> Bool {
    override != nil || (trivial != nil || worst == nil) && least >= ideal ?? least
  }

  /// Whether the level is so near to the worst value that its distance to that counts.
  private func isLow(level: Double) -> Bool {
    guard isProportion, let worst, let ideal else { return false }
    return Self.mostOfDistanceToWorst * abs(level - worst)
      < Self.shareOfDistanceToIdeal * abs(level - ideal)
  }

  /// Whether the share of the range is too large for the level.
  private func isCapped(level: Double, baseline: Double) -> Bool {
    guard override == nil, let trivial,
      let known = tolerance(level: level, baseline: baseline)
    else { return false }
    return known < Self.shareOfLearnableRange * abs(trivial - baseline)
  }

  /// The tolerance's origin, for people; `goal` is what the baseline is: "the tightest baseline".
  package func reason(
    level: Double?, baseline: Double?, goal: String = "the tightest baseline"
  ) -> String {
    if override != nil { return "set for this project or call" }
    let ofRange = DecimalText.percent(Self.shareOfLearnableRange)
    if let level, let baseline, isCapped(level: level, baseline: baseline) {
      return DecimalText.percent(Self.mostOfDistanceToIdeal)
        + " of the judged level's distance to the ideal value, less than \(ofRange) of the range from "
        + "the floor"
    }
    if trivial != nil { return "\(ofRange) of the range from the floor to \(goal)" }
    if trivial == nil, let level, isLow(level: level) {
      return DecimalText.percent(Self.mostOfDistanceToWorst)
        + " of the judged level's distance to the worst value, since no floor is known"
    }
    if ideal != nil {
      return DecimalText.percent(Self.shareOfDistanceToIdeal)
        + " of the judged level's distance to the ideal value, since no floor is known"
    }
    return
      "neither a floor nor an ideal value gives this metric a scale; say with --tolerance which "
      + "difference matters"
  }
}
