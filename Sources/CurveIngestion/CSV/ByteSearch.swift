import Glibc

extension ArraySlice<UInt8> {
  /// Whether a byte is among them, by memchr: a loop over the slice takes ten times as long, and heads
  /// of files are looked through several times.
  func holds(_ byte: UInt8) -> Bool {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, Int32(byte), bytes.count) != nil
    }
  }

  /// Whether a byte stands twice in a row.
  func holdsTwice(_ byte: UInt8) -> Bool {
    guard holds(byte) else { return false }
    let bytes = span
    return bytes.indices.dropFirst().contains { bytes[$0] == byte && bytes[$0 - 1] == byte }
  }
}
