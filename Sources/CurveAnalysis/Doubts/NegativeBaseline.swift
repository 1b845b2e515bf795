import CurveModel

/// A baseline below 0 of a loss that is never below 0 in the log.
package enum NegativeBaseline: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "negative-baseline",
    summary: "A baseline is below 0, where the loss never gets in the log.",
    whyItMatters:
      "Nothing can reach it: the run looks as if it lacked more than there is to gain. Scores that are higher the better "
      + "are often written with a minus sign.",
    whatToDo: "Check its sign, or say with --direction what is better.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let metric = run.metric
    guard metric.ideal == 0, !metric.isProportion, run.validation != nil,
      run.validationValues.allSatisfy({ $0 >= 0 })
    else { return [] }
    return run.reachedRows.filter { $0.value < 0 }.map { row in
      warning(
        "'\(row.name)' is \(DecimalText.significant(row.value)), below 0, where '\(metric.name)' "
          + "never gets in this log",
        at: row.location,
        hint: "check its sign, or say with --direction what is better")
    }
  }
}
