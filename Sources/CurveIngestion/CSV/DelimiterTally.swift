/// How many lines have as many cells as the first one, under each of four delimiters; in one pass.
struct DelimiterTally {
  /// What stands on more lines tells nothing new.
  static let lineLimit = 200

  /// The delimiter on which most lines agree, the first of equals; nil when the first line has one
  /// cell under each.
  private(set) var best: UInt8?
  /// Lines that agree on it.
  private(set) var agreement = 0
  private(set) var lineCount = 0

  private var first = SIMD4<Int32>.zero
  private var agreements = SIMD4<Int32>.zero

  /// Counts in the first lines of a file, of which the last may be half a line.
  init(_ head: ArraySlice<UInt8>, of delimiters: SIMD4<UInt8>) {
    let marks = SIMD4<Int32>(truncatingIfNeeded: delimiters)
    var counts = SIMD4<Int32>.zero
    var isQuoted = false
    var start = head.startIndex
    for index in head.indices {
      let byte = head[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        take(head[start..<index], counts)
        if lineCount == Self.lineLimit { break }
        counts = .zero
        isQuoted = false
        start = index + 1
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte < UInt8(ascii: "-") || byte > UInt8(ascii: "9"), !isQuoted {
        // Most bytes are digits and points.
        counts.replace(with: counts &+ 1, where: marks .== SIMD4(repeating: Int32(byte)))
      }
    }
    if lineCount < Self.lineLimit { take(head[start...], counts) }
    for index in 0..<4 where first[index] > 0 && Int(agreements[index]) > agreement {
      (best, agreement) = (delimiters[index], Int(agreements[index]))
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ counts: SIMD4<Int32>) {
    guard !line.isEmpty, !Self.isAside(line) else { return }
    if lineCount == 0 { first = counts }
    lineCount += 1
    agreements.replace(with: agreements &+ 1, where: counts .== first)
  }

  /// Whether a line is a comment or one of git's conflict markers.
  static func isAside(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "#") || "<=>".utf8.contains(first) else {
      return false
    }
    return ["<<<<<<<", "=======", ">>>>>>>", "#"].contains { line.starts(with: $0.utf8) }
  }
}
