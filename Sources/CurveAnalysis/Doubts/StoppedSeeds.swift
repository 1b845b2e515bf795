import CurveModel

/// Some of several seeds stopped long before the others, or have no numbers from some place on.
package enum StoppedSeeds: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "stopped-seeds",
    summary:
      "Some seeds stop before half of what the others went, or have no numbers any more; the mean is that of the others.",
    whyItMatters:
      "A mean over all would judge the others where the shortest stopped. But a training that crashes or diverges once in "
      + "a few times is not what the verdict on the others says it is.",
    whatToDo: "Look at the log of such a seed where it stops, and train it again.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let stopped = run.stoppedSeeds
    guard !stopped.isEmpty else { return [] }
    let count = stopped.count
    let names = stopped.map { seed in
      let judged = seed.series.filter { $0.metric == run.metric.name && $0.split != .unknown }
      let end = judged.map { $0.curve.finite.x.last ?? 0 }.min() ?? 0
      return "'\(seed.name)' at \(DecimalText.place(end))"
    }
    return [
      warning(
        "\(count) of \(count + run.seeds.count) seeds crashed or broke long before the others end: "
          + "\(Spelling.list(names)); the verdict is about the mean of the others",
        hint: "look at its log there: what crashed or broke once may do so again")
    ]
  }
}
