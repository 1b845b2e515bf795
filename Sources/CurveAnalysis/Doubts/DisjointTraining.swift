import CurveModel

/// Training and validation that were recorded along different stretches of the x-axis: one counts other steps than the
/// other, or is cut off.
package enum DisjointTraining: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "disjoint-training",
    summary:
      "Training ended before validation began, or began after it ended, and is left out: no place has both.",
    whyItMatters:
      "Levels are compared at one checkpoint. Where one curve counts batches and the other epochs, or half of the log "
      + "is missing, there is none, and underfitting and overfitting cannot be told apart.",
    whatToDo: "Log both along one x-axis, or name the one that they share with --x.")

  /// A single evaluation at the end of a run lies behind every value of training.
  private static let leastPoints = 3

  /// Where each was recorded, if training ended before validation began, or began after it ended.
  ///
  /// - Parameters:
  ///   - train: its finite part, as is that of `validation`.
  ///   - validation: the curve that is judged.
  ///   - axis: of the run.
  /// - Returns: both stretches; nil where they overlap, or one of them is too short to tell.
  static func stretches(
    of train: LearningCurve, _ validation: LearningCurve, on axis: Axis
  ) -> (train: ClosedRange<Double>, validation: ClosedRange<Double>)? {
    guard axis.kind != .examples, let trainEnd = train.x.last, let end = validation.x.last,
      // Nearly all runs end here.
      trainEnd < validation.x[0] || end < train.x[0],
      min(train.count, validation.count) >= leastPoints
    else { return nil }
    return (train.x[0]...trainEnd, validation.x[0]...end)
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard case .disjoint(let train, let validation)? = run.unusableTraining else {
      return []
    }
    func text(_ stretch: ClosedRange<Double>) -> String {
      "\(DecimalText.place(stretch.lowerBound)) to \(DecimalText.place(stretch.upperBound))"
    }
    return [
      warning(
        "training was recorded at \(run.placeWord) \(text(train)), validation at \(text(validation)): training is "
          + "left out, as no place has both",
        hint:
          "do both count the same steps? log them on one x-axis, or name the one they share with --x"
      )
    ]
  }
}
