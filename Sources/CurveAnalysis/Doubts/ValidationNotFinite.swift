import CurveModel

/// Validation that was measured on, but is no number any more where training still is one.
package enum ValidationNotFinite: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "validation-not-finite",
    summary: "Validation is NaN or infinite to its end, while training goes on.",
    whyItMatters:
      "The verdict is that of the values before: what the model became in the rest of the run is not known.",
    whatToDo:
      "Check the numerics of the evaluation: logarithms of 0, half precision, an empty batch.")

  /// The place from which on there is no number any more; nil where validation is one to its end, or training is none
  /// either.
  static func start(in run: DiagnosedRun) -> Double? {
    // Of several seeds the one that broke is named.
    guard run.seeds.isEmpty, run.verdict != .diverged, let curves = run.loggedAlong,
      let recorded = run.validation, let last = curves.validation.x.last,
      last != recorded.x.last,
      let end = curves.train.x.last, let first = recorded.x.firstIndex(where: { $0 > last }),
      recorded.count - first > 1, end >= recorded.x[first]
    else { return nil }
    return recorded.x[first]
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let start = start(in: run) else { return [] }
    return [
      warning(
        "validation is no number from \(run.placeWord) \(DecimalText.place(start)) on, while "
          + "training goes on",
        hint:
          "check the numerics of the evaluation: logarithms of 0, half precision, an empty batch; the verdict is that "
          + "of the values before")
    ]
  }
}
