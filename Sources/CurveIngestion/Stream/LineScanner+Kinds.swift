import CurveModel

/// Values that are JSON, but not what their key takes.
extension LineScanner {
  /// The problem with the value at a place: that another kind is expected, or, where no whole value of JSON stands
  /// there, that this is no JSON.
  ///
  /// - Parameters:
  ///   - what: What is expected, "a list of numbers".
  ///   - offset: Where the value begins; without it, at the next token.
  /// - Returns: The problem, with an example of what its key takes.
  func expectedValue(_ what: String, at offset: Int? = nil) -> InputProblem {
    var ahead = self
    if let offset { ahead = LineScanner(self, from: offset) }
    _ = ahead.peek()
    let start = ahead.position
    var value: [UInt8] = []
    guard (try? ahead.copyValue(to: &value)) != nil else { return expected(what, at: start) }
    let key = keyName.map { " for '\($0)'" } ?? ""
    return InputProblem(
      code: "wrong-type", message: "expected \(what)\(key), found \(Self.shown(value))",
      at: place(start),
      hint: keyName.flatMap { key in
        Self.examples[key].map { "write for example \"\(key)\": \($0)" }
      })
  }

  /// The last key that was read, without its quotes.
  private var keyName: String? {
    keyRange.isEmpty ? nil : String(decoding: bytes[keyRange].dropFirst().dropLast(), as: UTF8.self)
  }

  /// What can stand behind each key.
  private static let examples: [String: String] = {
    let numbers = "[0.9, 0.5, null]"
    return [
      "run": "\"a\"", "train": numbers, "val": numbers, "validation": numbers, "value": numbers,
      "step": "[1, 2, 3]", "baseline": "0.1", "metric": "\"loss\"", "split": "\"train\"",
      "direction": "\"lower\"", "path": "\"runs/a/metrics.csv\"",
      "curves": "[{\"split\": \"train\", \"value\": \(numbers)}]",
      "baselines": "[{\"kind\": \"human\", \"value\": 0.1}]",
    ]
  }()

  /// The value with its kind where it does not show: `"0.5", a string`.
  private static func shown(_ value: [UInt8]) -> String {
    let text = String(decoding: value, as: UTF8.self)
    let short = text.count > 24 ? text.prefix(21) + "..." : text[...]
    switch value.first {
    case UInt8(ascii: "\""): return "the string \(short)"
    case UInt8(ascii: "{"): return "the object \(short)"
    case UInt8(ascii: "["): return "the list \(short)"
    case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return "the number \(short)"
    default: return String(short)
    }
  }
}
