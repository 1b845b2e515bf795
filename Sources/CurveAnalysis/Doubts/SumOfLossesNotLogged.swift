import CurveModel

/// Several losses that are trained on together, of which the log holds no sum.
package enum SumOfLossesNotLogged: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "sum-not-logged",
    summary: "The largest of several losses is judged, since their sum was not logged.",
    whyItMatters:
      "The sum is what the model was trained on: a part that is small in it, or has a large weight, may get worse while "
      + "the largest gets better.",
    whatToDo:
      "Log the sum too (`loss` or `total_loss`), or name the loss that counts with `--metric`.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard run.isMetricUnnamed, run.metric.name != "loss" else { return [] }
    let pool = MetricPool(in: run.run)
    // The one convention first, since most metrics are none of its kind; another may have come before it.
    guard let choice = LargestLoss.choice(in: pool), choice.name == run.metric.name,
      (try? pool.choice())?.reason == choice.reason
    else { return [] }
    let others = pool.names.filter { $0 != choice.name }.map { "'\($0)'" }
    return [
      warning(
        "'\(choice.name)' alone is judged: it makes up most of the losses, and the log holds no sum of it and "
          + others.joined(separator: ", "), hint: pool.hint)
    ]
  }
}
