import CurveModel

/// A level as somebody writes it on the command line: "train-val=0.27", "test=34%,n=500".
package enum LevelText {
  /// - Throws: What is wrong with the text.
  package static func level(_ text: String) throws(InputProblem) -> GivenLevel {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      throw problem(
        StrictNumber.Fault(
          code: "not-a-level", message: "expected SPLIT=VALUE, found '\(text)'", hint: example))
    }
    let parts = halves[1].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let split = split(String(halves[0])) else { throw problem(unknownSplit(halves[0])) }
    var size: Int?
    if parts.count == 2 {
      let stated = parts[1].split(separator: " ").joined()
      size = stated.hasPrefix("n=") ? self.size(String(stated.dropFirst(2))) : nil
      guard size != nil else { throw problem(wrongSize(String(parts[1]))) }
    }
    switch StrictNumber.read(parts[0].split(separator: " ").joined(), in: String(halves[0])) {
    case .failure(let fault):
      throw problem(
        StrictNumber.Fault(
          code: fault.code, message: "expected a number in '\(text)', found '\(parts[0])'",
          hint: example))
    case .success(let number):
      return GivenLevel(
        split: split, value: number.value, isWrittenAsPercent: number.isPercent, sampleSize: size)
    }
  }

  /// The split that a word names.
  package static func split(_ text: String) -> Split? {
    let stated = ColumnGrammar.metricColumn(text)
    return stated.metric.isEmpty ? stated.split : nil
  }

  static func size(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }

  static func unknownSplit(_ text: some StringProtocol) -> StrictNumber.Fault {
    StrictNumber.Fault(
      code: "unknown-split", message: "'\(text)' is no split",
      hint: Spelling.choice(among: Split.names, for: String(text)))
  }

  static func wrongSize(_ text: String) -> StrictNumber.Fault {
    StrictNumber.Fault(
      code: "not-a-count",
      message: "expected a whole number of examples above 0, found '\(text)'",
      hint: "write the number of examples the level was measured on, as in test=0.34,n=500")
  }

  private static let example = "write for example --level train-val=0.27 or --level test=34%,n=500"

  private static func problem(_ fault: StrictNumber.Fault) -> InputProblem {
    InputProblem(
      code: fault.code, message: fault.message, at: InputLocation(file: "--level"),
      hint: fault.hint)
  }
}
