import CurveModel

/// Values that no share of examples can have: -1 often stands for "not measured".
package enum ImpossibleShare: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "impossible-share",
    summary: "A share has a value below 0 or above 100.",
    whyItMatters:
      "A share lies between 0 and 1, or 0 and 100 %; a value outside stands for something else, such as -1 for 'not "
      + "measured', and moves every level near it.",
    whatToDo:
      "Leave the cell empty where nothing was measured; else check how the metric is computed, or name another one "
      + "with --metric.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let name = run.metric.name
    // The structural similarity of two pictures may be negative.
    guard run.shareRange != nil, MetricFamily.of(name)?.direction == .higher,
      !MetricName.words(name).contains("ssim")
    else { return [] }
    for series in run.run.series where series.metric == name && series.split != .unknown {
      guard let range = series.curve.finiteRange else { continue }
      let odd = range.lowerBound < 0 ? range.lowerBound : range.upperBound
      guard odd < 0 || odd > 100 else { continue }
      return [
        warning(
          "'\(series.column)' is \(DecimalText.significant(odd)) somewhere, which "
            + "'\(name)' cannot be: a share lies between 0 and 1, or 0 and 100 %",
          hint: odd == -1
            ? "leave the cell empty where nothing was measured"
            : "check how it is computed, or name another metric with --metric")
      ]
    }
    return []
  }
}
