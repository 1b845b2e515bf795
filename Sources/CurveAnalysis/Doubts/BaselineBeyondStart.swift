import CurveModel

/// A level of a loss that is worse than any this run logged, its start included.
package enum BaselineBeyondStart: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "baseline-beyond-start",
    summary:
      "A baseline that somebody reached is far worse than anything the run logged, its start included.",
    whyItMatters:
      "Before it learnt anything a model is seldom far better than what somebody reached: the row is in another unit, "
      + "such as a sum where the log holds a mean, and counts as beaten.",
    whatToDo:
      "Give the level in the unit of the log, as a mean over examples where the log holds one.")

  /// Before it learnt anything a model is seldom this many times better than what somebody reached.
  private static let timesTheStart = 2.0

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let metric = run.metric
    let logged = run.validationValues
    guard metric.ideal == 0, !metric.isProportion, let worst = logged.max(), logged.count > 1,
      worst > 0
    else { return [] }
    return run.reachedRows.filter {
      $0.kind.isDemonstrated && $0.value > timesTheStart * worst
    }.map { row in
      warning(
        "'\(row.name)' is \(DecimalText.significant(row.value)), worse than anything this run logged in "
          + "'\(metric.name)', at most \(DecimalText.significant(worst, digits: 3)): is it in another unit?",
        at: row.location,
        hint: "give it in the unit of the log, as a mean over examples where the log holds one")
    }
  }
}
