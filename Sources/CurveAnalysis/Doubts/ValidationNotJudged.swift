import CurveModel

/// Validation with metrics of which none is judged, beside a loss that training alone has.
package enum ValidationNotJudged: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "validation-not-judged",
    summary:
      "Validation has several metrics, none of which is judged: the loss was logged on training only.",
    whyItMatters:
      "Training alone does not tell how the model does on new data: it may overfit, and the report does not see it.",
    whatToDo:
      "Name the metric of validation that counts with `--metric`, give a baseline in it, or log the loss on validation "
      + "too.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard run.validation == nil, run.isMetricUnnamed else { return [] }
    let pool = MetricPool(in: run.run)
    guard pool.isValidated, !pool.names.contains(run.metric.name), let loss = pool.trainingLoss,
      pool.names.contains(where: { run.run.direction(of: $0) != nil })
    else { return [] }
    let names = pool.names.map { "'\($0)'" }
    let listed = names.prefix(mostNamed).joined(separator: ", ")
    let rest = names.count > mostNamed ? " and \(names.count - mostNamed) more" : ""
    return [
      warning(
        "validation is not judged: the loss was logged on training only, in '\(loss.column)', and validation has "
          + listed + rest, hint: pool.hint)
    ]
  }

  private static let mostNamed = 4
}
