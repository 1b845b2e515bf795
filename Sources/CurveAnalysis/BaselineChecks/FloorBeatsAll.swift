import CurveModel

/// A floor that is at least as good as every level that somebody reached.
enum FloorBeatsAll: Doubt {
  static let documentation = DoubtDocumentation(
    code: "floor-beats-all",
    summary: "A floor is at least as good as every other baseline of its metric.",
    whyItMatters:
      "A model that learnt nothing would pass for the best: the metric does not tell models apart, or one of the values "
      + "is of another metric, unit or split.",
    whatToDo: "Check both values; if they are right, choose a metric that tells models apart.")

  static func warnings(
    about floors: [Baseline], beside candidates: [Baseline], direction: MetricDirection
  ) -> [InputProblem] {
    let best = candidates.map { $0.value * direction.sign }.min()
    return floors.compactMap { floor in
      guard let best, floor.value * direction.sign <= best,
        candidates.allSatisfy({ $0.isWrittenAsPercent == floor.isWrittenAsPercent })
      else { return nil }
      return warning(
        "the floor '\(floor.name)' is at least as good as every baseline of this metric",
        at: floor.location,
        hint: "check both values; if they are right the metric does not tell models apart")
    }
  }
}
