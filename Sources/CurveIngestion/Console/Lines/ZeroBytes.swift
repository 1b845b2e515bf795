import CurveModel

/// Zero bytes that a crash, a full disk or a second writer left in the middle of a console.
enum ZeroBytes {
  /// The text with line ends where they stand, so that all else keeps its place; nil where other bytes show that it
  /// is no text.
  static func cut(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes[...].holds(0) else { return bytes }
    guard !bytes.contains(where: isControl) else { return nil }
    return bytes.map { $0 == 0 ? UInt8(ascii: "\n") : $0 }
  }

  static func warnings(of bytes: [UInt8]) -> [ReadingWarning] {
    let count = bytes.count { $0 == 0 }
    guard count > 0 else { return [] }
    return [
      ReadingWarning(
        message: "\(count) zero \(count == 1 ? "byte" : "bytes") in it, as a crash leaves them, "
          + "\(count == 1 ? "is" : "are") passed over")
    ]
  }

  /// Control bytes that no terminal is sent as part of a text.
  private static func isControl(_ byte: UInt8) -> Bool {
    (0x01...0x06).contains(byte) || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
  }
}
