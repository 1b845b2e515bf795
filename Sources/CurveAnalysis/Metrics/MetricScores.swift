import CurveModel

/// The number that models are compared by.
struct MetricScores {
  /// One for each model; nil where a value is missing.
  var values: [Double?]
  var direction: MetricDirection

  /// - Throws: A metric that is not there, values that cannot be put together, or a score whose
  ///   direction nobody knows.
  init?(
    _ choice: ModelChoice, table: MetricTable, directions: [MetricDirection?]
  ) throws(InputProblem) {
    switch choice {
    case .requirements:
      return nil
    case .optimize(let name):
      let index = try Self.index(of: name, in: table, flag: "--optimize")
      guard let direction = directions[index] else {
        throw InputProblem(
          code: "unknown-direction",
          message: "cannot tell whether lower or higher '\(table.metrics[index])' is better",
          at: InputLocation(file: "--optimize"),
          hint: "say so with --direction lower or --direction higher")
      }
      values = table.models.map { $0.values[index]?.value }
      self.direction = direction
    case .average:
      direction = try Self.commonDirection(table, directions)
      values = table.models.map { model in
        let known = model.values.compactMap { $0?.value }
        guard known.count == model.values.count else { return nil }
        return known.reduce(0, +) / Double(known.count)
      }
    case .formula(let formula, let stated):
      values = try Self.values(of: formula, in: table)
      if let stated {
        direction = stated
      } else {
        direction = try FormulaDirection.found(formula, table: table, directions: directions)
      }
    }
  }

  /// The place of a metric that an option names.
  static func index(
    of name: String, in table: MetricTable, flag: String
  ) throws(InputProblem) -> Int {
    if let index = table.index(of: name) { return index }
    throw InputProblem(
      code: "no-such-metric", message: "there is no metric '\(name)'",
      at: InputLocation(file: flag),
      hint: table.choice(for: name))
  }

  /// Only shares that all improve the same way have a mean that means something.
  private static func commonDirection(
    _ table: MetricTable, _ directions: [MetricDirection?]
  ) throws(InputProblem) -> MetricDirection {
    let values = table.models.flatMap { $0.values.compactMap { $0?.value } }
    let known = Set(directions.map { $0?.rawValue ?? "" })
    guard known.count == 1, let direction = directions.first ?? nil,
      values.allSatisfy({ (0...1).contains($0) }) || values.allSatisfy({ (0...100).contains($0) }),
      table.metrics.allSatisfy({ MetricFamily.of($0)?.scale == .share })
    else {
      throw InputProblem(
        code: "nothing-to-average",
        message:
          "\(Spelling.quotedList(table.metrics)) cannot be averaged: a mean needs shares (0 to "
          + "1) that improve the same way", at: InputLocation(file: "--average"),
        hint: "say what one is worth in the other: --formula \"0.7*a + 0.3*b\"")
    }
    // An error below 1 may be in percent, a score hardly.
    if direction == .higher, values.contains(where: { $0 > 1 }),
      let fraction = values.first(where: { 0 < $0 && $0 <= 1 })
    {
      throw InputProblem(
        code: "percent-against-fraction",
        message:
          "a mean needs one unit: \(DecimalText.significant(values.max() ?? 0)) is in percent, "
          + "\(DecimalText.significant(fraction)) a fraction", at: InputLocation(file: "--average"),
        hint: "write all values as fractions (0 to 1), or with '%'")
    }
    return direction
  }

  private static func values(
    of formula: Formula, in table: MetricTable
  ) throws(InputProblem) -> [Double?] {
    for name in formula.names { _ = try index(of: name.text, in: table, formula: name) }
    var values: [Double?] = []
    for model in table.models {
      let value = formula.value { name in
        table.index(of: name).flatMap { model.values[$0]?.value }
      }
      if let value, !value.isFinite {
        throw InputProblem(
          code: "no-number", message: "the formula gives no number for '\(model.name)'",
          at: InputLocation(file: "--formula"), hint: "check what it divides by")
      }
      values.append(value)
    }
    return values
  }

  private static func index(
    of name: String, in table: MetricTable, formula: Formula.Name
  ) throws(InputProblem) -> Int {
    if let index = table.index(of: name) { return index }
    throw InputProblem(
      code: "no-such-metric", message: "there is no metric '\(name)'",
      at: InputLocation(file: "--formula", line: 1, column: formula.column),
      hint: table.choice(for: name))
  }
}
