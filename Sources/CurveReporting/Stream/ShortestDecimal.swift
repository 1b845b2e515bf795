import CFastFloat

/// Numbers with as few digits as read back to them; the only file that asks C for their text.
@safe enum ShortestDecimal {
  /// Appends a number in JSON's grammar; NaN and infinity become null, which is all JSON has for them.
  static func append(_ value: Double, to text: inout [UInt8]) {
    guard value.isFinite else {
      text += "null".utf8
      return
    }
    let start = text.count
    text.append(contentsOf: repeatElement(0, count: mostBytes))
    let written = unsafe text.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map { first in
        unsafe fast_float_shortest(
          value, first.advanced(by: start).assumingMemoryBound(to: CChar.self))
      }
    }
    text.removeLast(mostBytes - Int(written ?? 0))
  }

  private static let mostBytes = 32
}
