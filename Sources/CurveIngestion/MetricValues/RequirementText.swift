import CurveModel

/// A requirement as somebody writes it on the command line: "recall=0.6".
package enum RequirementText {
  /// - Throws: What is wrong with the text.
  package static func requirement(
    _ text: String, comparison: Comparison, flag: String
  ) throws(InputProblem) -> MetricRequirement {
    let example = "write for example \(flag) recall=0.6"
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
      throw InputProblem(
        code: "not-a-requirement", message: "expected METRIC=VALUE, found '\(text)'",
        at: InputLocation(file: flag), hint: example)
    }
    let stated = text[text.index(after: sign)...].split(separator: " ").joined()
    switch StrictNumber.read(stated, in: flag) {
    case .success(let number):
      return MetricRequirement(
        metric: text[..<sign].split(separator: " ").joined(separator: " "),
        value: ValueText.value(of: number), isWrittenAsPercent: number.isPercent,
        comparison: comparison)
    case .failure(let fault):
      throw InputProblem(
        code: fault.code, message: "expected a number in '\(text)', found '\(stated)'",
        at: InputLocation(file: flag), hint: example)
    }
  }
}
