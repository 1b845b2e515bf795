import CurveIngestion
import CurveModel

/// What is asked of metrics, on the command line and in baselines files.
struct RequirementArguments {
  private(set) var requirements: [MetricRequirement] = []
  private(set) var problems = GatheredProblems()

  init(atLeast: [String], atMost: [String], rows: [Baseline]) {
    for row in rows where row.kind == .requirement {
      guard let metric = row.metric else {
        problems.add(
          InputProblem(
            code: "missing-metric", message: "the requirement '\(row.name)' names no metric",
            at: row.location, hint: "fill the column 'metric'"))
        continue
      }
      requirements.append(MetricRequirement(row, on: metric))
    }
    for (texts, comparison, flag) in [
      (atLeast, Comparison.atLeast, "--at-least"), (atMost, .atMost, "--at-most"),
    ] {
      for text in texts {
        let requirement = problems.value(
          of: try RequirementText.requirement(text, comparison: comparison, flag: flag))
        if let requirement { requirements.append(requirement) }
      }
    }
  }
}
