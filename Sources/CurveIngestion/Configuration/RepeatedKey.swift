import CurveModel

/// A key that stands twice in a TOML document, as toml++ tells of it.
struct RepeatedKey {
  private static let words = "cannot redefine existing "

  private let key: String
  /// The line on which it stands first; nil where it is not written the same way there.
  private let firstLine: Int?

  /// Nil for a message about something else.
  init?(_ message: String, in bytes: [UInt8], line: Int) {
    guard let start = message.firstRange(of: Self.words)?.upperBound else { return nil }
    let parts = message[start...].split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    key = parts.dropFirst().dropLast().joined(separator: "'")
    firstLine = Self.line(of: key, in: bytes, before: line)
  }

  func problem(at location: InputLocation) -> InputProblem {
    let first = firstLine.map { ", on line \($0) already" } ?? ""
    return InputProblem(
      code: "not-toml", message: "'\(key)' stands twice\(first)", at: location,
      hint: "leave out one of the two")
  }

  /// The last line above another with the same key, as a table's heading or with a value.
  private static func line(of key: String, in bytes: [UInt8], before line: Int) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix(line - 1).map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
    let spellings = [key, "\"\(key)\"", "'\(key)'"].map { $0.filter { !$0.isWhitespace } }
    return lines.lastIndex { text in
      spellings.contains { text.hasPrefix($0 + "=") || text.hasPrefix("[\($0)]") }
    }.map { $0 + 1 }
  }
}
