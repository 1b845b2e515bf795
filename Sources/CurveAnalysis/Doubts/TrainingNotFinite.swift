import CurveModel

/// Training that is no number to its end, while validation goes on as if nothing had happened: what broke is how training
/// was measured, and not the model.
package enum TrainingNotFinite: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "training-not-finite",
    summary:
      "Training is NaN or infinite to its end, while validation goes on as before; training is left out.",
    whyItMatters:
      "A model whose weights are no numbers predicts none, so that the training did not diverge. But without its level "
      + "underfitting and overfitting cannot be told apart.",
    whatToDo:
      "Look at how training is measured: one broken batch makes a mean over all of them NaN, half precision overflows."
  )

  /// Fewer values without a number at the end leave training's level as it was before them.
  private static let leastShare = 0.1

  /// Where training stops to be a number.
  ///
  /// - Parameters:
  ///   - train: as logged.
  ///   - validation: as logged.
  ///   - metric: which way both improve.
  ///   - axis: of the run.
  /// - Returns: the first place without a number; nil where it has numbers, nearly to its end, or validation suffers too.
  static func start(
    of train: LearningCurve, beside validation: LearningCurve, metric: Metric, on axis: Axis
  ) -> Double? {
    // Nearly all runs end here.
    guard train.y.last?.isFinite == false, axis.kind != .examples else { return nil }
    let first = (train.y.lastIndex(where: \.isFinite) ?? -1) + 1
    guard Double(train.count - first) > max(leastShare * Double(train.count), 1) else { return nil }
    let place = train.x[first]
    let oriented = validation.scaled(by: metric.direction.sign)
    // Where training never was a number, the first half of validation shows what it had reached before.
    let start =
      first > 0 ? place : oriented.count > 1 ? oriented.x[oriented.count / 2] : .infinity
    return TrainingBreak.keepsProgress(oriented, behind: start, leastPoints: 1) ? place : nil
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard case .notFinite(let place)? = run.unusableTraining else { return [] }
    return [
      warning(
        "training is no number from \(run.placeWord) \(DecimalText.place(place)) on, while validation goes on as "
          + "before: training is left out",
        hint:
          "look at how training is measured: one broken batch makes a mean over all of them NaN, half precision "
          + "overflows")
    ]
  }
}
