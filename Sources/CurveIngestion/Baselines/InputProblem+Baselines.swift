import CurveModel

extension InputProblem {
  static func noBaselines(_ path: String) -> InputProblem {
    InputProblem(
      code: "no-baselines", message: "the file has a header but no baselines",
      at: InputLocation(file: path), hint: "add a row with a kind and a value")
  }

  static func logAsBaselines(_ path: String) -> InputProblem {
    InputProblem(
      code: "is-a-log", message: "expected baselines, found a training log",
      at: InputLocation(file: path), hint: "give it as the log, and a file of baselines with -b")
  }

  static func duplicateBaseline(_ baseline: Baseline, first: Baseline) -> InputProblem {
    InputProblem(
      code: "duplicate-baseline",
      message: "'\(baseline.name)' stands on line \(first.location?.line ?? 0) already, with the "
        + "same kind, metric and split",
      at: baseline.location, hint: baseline.hint(toTellFrom: first))
  }
}
