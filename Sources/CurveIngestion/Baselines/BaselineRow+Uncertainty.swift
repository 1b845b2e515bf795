import CurveModel

/// How sure the level of a row is, in the unit of the level.
extension BaselineRow {
  mutating func uncertainty(
    of value: (number: Double, isPercent: Bool)?
  ) -> BaselineUncertainty {
    let error = number("std_error", beside: value)
    let low = number("ci_low", beside: value)
    let high = number("ci_high", beside: value)
    let size = sampleSize()
    if let error, error < 0 {
      report(
        "negative-error", "expected a standard error of at least 0, found \(error)",
        column: "std_error", hint: "write the standard error, or leave the cell empty")
    }
    if let low, let high, low > high {
      report(
        "empty-interval", "expected ci_low below ci_high, found \(low) and \(high)",
        column: "ci_low", hint: "exchange the two")
    }
    let ends = ["ci_low", "ci_high"]
    let missing = ends.filter { cells.text($0) == nil }
    if missing.count == 1, let column = missing.first {
      report(
        "half-interval", "expected both ci_low and ci_high, found only one", column: column,
        hint: "write both ends of the interval")
    }
    if let error { return .standardError(error) }
    if let low, let high { return .interval(low: low, high: high) }
    return size.map(BaselineUncertainty.sampleSize) ?? .unstated
  }

  /// A number in the unit of the value: "2%" beside 0.88 is 0.02.
  private mutating func number(
    _ column: String, beside value: (number: Double, isPercent: Bool)?
  ) -> Double? {
    guard let own = number(column) else { return nil }
    guard own.isPercent, let value, !value.isPercent else { return own.number }
    guard abs(value.number) <= 1 else {
      report(
        "mixed-units",
        "'\(cells.text(column) ?? "")' is in percent, the value \(value.number) beside it is not",
        column: column, hint: "write both in the same unit")
      return nil
    }
    return own.number / 100
  }

  /// Refuses a level outside of its own interval.
  mutating func checkInterval(of value: Double, _ uncertainty: BaselineUncertainty) {
    guard case .interval(let low, let high) = uncertainty, low <= high,
      !(low...high).contains(value)
    else { return }
    report(
      "value-outside-interval", "expected a value from \(low) to \(high), found \(value)",
      column: "value", hint: "write the level, and the interval that holds it, in the same unit")
  }

  private mutating func sampleSize() -> Int? {
    guard let text = cells.text("n") else { return nil }
    if let size = Int(text), size > 0 { return size }
    report(
      "not-a-count", "expected a whole number of examples above 0, found '\(text)'", column: "n",
      hint: "write the number of examples the level was measured on")
    return nil
  }
}
