import CurveModel

/// One curve of a line.
struct StreamCurve {
  var metric: String?
  var split: Split
  var step: JSONNumbers.List?
  var value: JSONNumbers.List

  /// What to write for the name of an x-axis.
  static let stepsInstead = "write \"step\":[…] for it."

  private enum Key: String, CaseIterable {
    case metric, split, step, value
  }

  /// Reads an entry of `curves`.
  init(_ scanner: inout LineScanner, _ numbers: inout JSONNumbers) throws(InputProblem) {
    var metric: String?
    var split: Split?
    var step: JSONNumbers.List?
    var value: JSONNumbers.List?
    var seen: Set<Key> = []
    try scanner.object { (scanner, name) throws(InputProblem) in
      guard let key = Key(rawValue: name) else {
        throw .unknownKey(
          name, known: Key.allCases.map(\.rawValue), in: "a curve",
          instead: ColumnGrammar.axis(named: name) == nil ? nil : Self.stepsInstead)
      }
      guard seen.insert(key).inserted else { throw .duplicateKey(name) }
      if scanner.takesNull() { return }
      switch key {
      case .metric: metric = try scanner.string()
      case .split: split = try Self.split(try scanner.string())
      case .step: step = try scanner.numbers(&numbers)
      case .value: value = try scanner.numbers(&numbers)
      }
    }
    guard let split else { throw .missingKey("split", in: "a curve") }
    guard let value else { throw .missingKey("value", in: "a curve") }
    self.metric = metric
    self.split = split
    self.step = step
    self.value = value
  }

  private static func split(_ word: String) throws(InputProblem) -> Split {
    let stated = ColumnGrammar.metricColumn(word)
    guard let split = stated.split, stated.metric.isEmpty, split != .unknown else {
      throw InputProblem(
        code: "unknown-split", message: "'\(word)' is no split",
        hint: Spelling.choice(among: Split.names, for: word))
    }
    return split
  }
}

extension JSONNumbers.List {
  /// The list as the places of a curve of so many values.
  ///
  /// - Throws: Places that are not as many as the values, or not finite and ascending.
  func steps(ofValues count: Int, of split: Split) throws(InputProblem) -> [Double] {
    guard values.count == count else {
      throw .unequalSteps(values.count, ofValues: count, of: split)
    }
    guard !holdsNull else { throw .missingStep }
    guard values.allSatisfy(CalculableRange.contains),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw InputProblem(
        code: "steps-not-ascending", message: "expected finite steps in ascending order",
        hint: "sort the points of the curve by their step")
    }
    return values
  }
}

/// An entry of `baselines`: the columns of `baselines.csv` as keys.
enum StreamBaseline {
  private struct Cells: WrittenBaseline {
    var texts: [String: String] = [:]

    func text(_ column: String) -> String? { texts[column] }
    func location(_ column: String) -> InputLocation? { nil }
  }

  static func read(_ scanner: inout LineScanner) throws(InputProblem) -> Baseline {
    var cells = Cells()
    var seen: Set<String> = []
    try scanner.object { (scanner, key) throws(InputProblem) in
      guard BaselineTable.columns.contains(key) else {
        throw .unknownKey(key, known: BaselineTable.columns, in: "a baseline")
      }
      guard seen.insert(key).inserted else { throw .duplicateKey(key) }
      if scanner.takesNull() { return }
      let isText = scanner.peek() == UInt8(ascii: "\"")
      let start = scanner.position
      guard isText || (try? scanner.word()) != nil else {
        throw scanner.expectedValue("a string or a number", at: start)
      }
      let text =
        isText
        ? try scanner.string()
        : String(decoding: scanner.bytes[start..<scanner.position], as: UTF8.self)
      if !text.isEmpty { cells.texts[key] = text }
    }
    for key in ["kind", "value"] where cells.texts[key] == nil {
      throw .missingKey(key, in: "a baseline")
    }
    var row = BaselineRow(cells)
    let baseline = row.baseline()
    if let problem = row.problems.first { throw problem }
    guard let baseline else { throw .missingKey("value", in: "a baseline") }
    return baseline
  }
}
