import CurveModel

/// A metric's requirement in a settings file: `recall = ">=0.9"`, `error = "5 %"`, `loss = 0.3`.
package enum ConfiguredRequirement {
  /// The row of `baselines.csv` that would say the same.
  ///
  /// - Throws: A value that is no level.
  package static func baseline(_ member: TOMLMember) throws(InputProblem) -> Baseline {
    let column = ColumnGrammar.metricColumn(member.key)
    let stated = try level(member)
    return Baseline(
      kind: .requirement, name: BaselineKind.requirement.rawValue,
      metric: column.metric.isEmpty ? nil : column.metric, split: column.split,
      value: stated.value, isWrittenAsPercent: stated.isPercent, source: member.location.file,
      comparison: stated.comparison, location: member.location)
  }

  private static func level(
    _ member: TOMLMember
  ) throws(InputProblem) -> (value: Double, isPercent: Bool, comparison: Comparison?) {
    switch member.value {
    case .integer(let value): return (Double(value), false, nil)
    case .number(let value) where CalculableRange.contains(value): return (value, false, nil)
    case .string(let text):
      let (comparison, rest) = ComparisonText.split(text)
      guard case .success(let number) = StrictNumber.read(rest, in: member.key) else { break }
      return (number.value, number.isPercent, comparison)
    default: break
    }
    let example =
      MetricFamily.of(member.key)?.direction == .higher ? ">=0.95" : "<=0.05"
    throw InputProblem(
      code: "not-a-requirement", message: "expected a level for '\(member.key)'",
      at: member.location, hint: "write for example: \(quotedKey(member.key)) = \"\(example)\"")
  }

  private static func quotedKey(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
    return isBare && !key.isEmpty ? key : "\"\(key)\""
  }
}
