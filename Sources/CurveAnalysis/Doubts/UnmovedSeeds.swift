import CurveModel

/// Some of several seeds never moved from where they began, while the others learnt.
package enum UnmovedSeeds: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "unmoved-seeds",
    summary: "Some seeds never moved, while the others learnt; the mean is that of the others.",
    whyItMatters:
      "A mean over all would lie where no seed does. But a training that fails once in a few times is not what the "
      + "verdict on the others says it is.",
    whatToDo:
      "Train such a seed again with a warm-up or a lower learning rate, and report how many of all failed."
  )

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let unmoved = run.unmovedSeeds
    guard !unmoved.isEmpty else { return [] }
    return [
      warning(
        "\(unmoved.count) of \(unmoved.count + run.seeds.count) seeds learnt nothing while the others did: "
          + "\(Spelling.quotedList(unmoved.map(\.name))); the verdict is about the mean of the others",
        hint: "a warm-up or a lower learning rate keeps seeds from failing; report how many did")
    ]
  }
}
