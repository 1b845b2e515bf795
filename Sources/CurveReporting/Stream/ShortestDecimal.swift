import CFastFloat

/// Numbers with as few digits as read back to them; the only file that asks C for their text.
@safe enum ShortestDecimal {
  /// Appends a number in JSON's grammar; NaN and infinity become null, which is all JSON has for them.
  static func append(_ value: Double, to text: inout [UInt8]) {
    guard value.isFinite else {
      text.append(literal: "null")
      return
    }
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: mostBytes) { room in
      guard let first = room.baseAddress else { return }
      let count = Int(unsafe fast_float_shortest(value, first))
      unsafe text.append(contentsOf: UnsafeRawBufferPointer(start: first, count: count))
    }
  }

  private static let mostBytes = 32
}
