import CurveModel

extension InputProblem {
  static func noBaselines(_ path: String) -> InputProblem {
    InputProblem(
      code: "no-baselines", message: "the file has a header but no baselines",
      at: InputLocation(file: path), hint: "add a row with a kind and a value")
  }

  static func unknownBaselineColumn(_ name: String, at place: InputLocation) -> InputProblem {
    let columns = BaselineTable.columns
    let hint =
      Spelling.nearest(columns, to: name).map { "did you mean '\($0)'?" }
      ?? "the columns are " + columns.joined(separator: ", ")
    return InputProblem(
      code: "unknown-column", message: "'\(name)' is no column of a baselines file", at: place,
      hint: hint)
  }

  static func repeatedBaselineColumn(_ name: String, at place: InputLocation) -> InputProblem {
    InputProblem(
      code: "repeated-column", message: "column '\(name)' stands in the header twice", at: place,
      hint: "remove one of the two")
  }

  static func missingBaselineColumn(_ name: String, at place: InputLocation) -> InputProblem {
    InputProblem(
      code: "missing-column", message: "the header has no column '\(name)'", at: place,
      hint: "add the column '\(name)'; only 'kind' and 'value' are required")
  }

  static func quoteInCell(at place: InputLocation) -> InputProblem {
    InputProblem(
      code: "misplaced-quote", message: "a quote stands where none may", at: place,
      hint: "quote the whole cell, and write a quote inside it as two quotes")
  }

  static func duplicateBaseline(_ baseline: Baseline, first: Baseline) -> InputProblem {
    InputProblem(
      code: "duplicate-baseline",
      message: "'\(baseline.name)' stands on line \(first.location?.line ?? 0) already, with the "
        + "same kind, metric and split",
      at: baseline.location, hint: "remove one of the two, or give them different names")
  }
}
