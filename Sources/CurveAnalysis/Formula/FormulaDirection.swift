import CurveModel

/// Which way a formula improves: found by letting each metric get a little better.
enum FormulaDirection {
  /// How much better, in parts of a value: small enough to follow the formula, large enough to see.
  private static let nudge = 1e-4

  /// - Throws: A formula that rises with one metric's improvement and falls with another's, or of
  ///   whose metrics no direction is known.
  static func found(
    _ formula: Formula, table: MetricTable, directions: [MetricDirection?]
  ) throws(InputProblem) -> MetricDirection {
    var rises = false
    var falls = false
    for model in table.models {
      for name in formula.names {
        guard let index = table.index(of: name.text), let direction = directions[index],
          let value = model.values[index]?.value, let before = score(formula, table, model)
        else { continue }
        var better = model
        let step = nudge * max(abs(value), 1e-3)
        better.values[index] = FinalValue(value - direction.sign * step)
        guard let after = score(formula, table, better) else { continue }
        if after > before { rises = true }
        if after < before { falls = true }
      }
    }
    guard rises != falls else {
      throw InputProblem(
        code: "unknown-direction",
        message: rises
          ? "a better metric raises the formula in one place and lowers it in another"
          : "cannot tell whether lower or higher values of the formula are better",
        at: InputLocation(file: "--formula"),
        hint: "say so with --direction lower or --direction higher")
    }
    return rises ? .higher : .lower
  }

  private static func score(
    _ formula: Formula, _ table: MetricTable, _ model: ModelValues
  ) -> Double? {
    formula.value { name in table.index(of: name).flatMap { model.values[$0]?.value } }
  }
}
