import CurveModel

/// Validation that stops while training goes on for longer than between any two evaluations.
package enum ValidationStops: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "validation-stops",
    summary:
      "Validation was last measured long before training ends, longer than between any two evaluations.",
    whyItMatters:
      "The verdict is that of the first part of the run: what the model became afterwards is not known.",
    whatToDo:
      "Look for the rest of the evaluations in another file; without them train again, or judge the run as cut off."
  )

  /// Of the x-axis; the last validation of a run may lie a few evaluations before its end.
  private static let leastMissing = 0.3

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let (train, validation) = run.loggedAlong, let first = train.x.first,
      let end = train.x.last, let last = validation.x.last,
      end > last, end - last >= leastMissing * (end - first),
      ValidationNotFinite.start(in: run) == nil
    else { return [] }
    let longest = zip(validation.x, validation.x.dropFirst()).map { $1 - $0 }.max() ?? 0
    guard end - last > 2 * longest else { return [] }
    let word = run.placeWord
    return [
      warning(
        "validation was last measured at \(word) \(DecimalText.place(last)), training goes on to "
          + "\(word) \(DecimalText.place(end))",
        hint: "if the rest was lost, the verdict is that of the first part of the run")
    ]
  }
}
