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

  /// Whether all are ASCII, eight at once.
  var areASCII: Bool {
    unsafe withUnsafeBytes { bytes in
      var all: UInt64 = 0
      var at = 0
      while at + 8 <= bytes.count {
        unsafe all |= bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        at += 8
      }
      while at < bytes.count {
        unsafe all |= UInt64(bytes[at])
        at += 1
      }
      return all & 0x8080_8080_8080_8080 == 0
    }
  }

  /// Whether a text stands among them; places of its first byte are found by memchr.
  func holds(_ text: StaticString) -> Bool {
    unsafe withUnsafeBytes { bytes in
      guard var start = bytes.baseAddress else { return false }
      let count = text.utf8CodeUnitCount
      let first = unsafe Int32(text.utf8Start.pointee)
      var left = bytes.count
      while left >= count, let found = unsafe memchr(start, first, left - count + 1) {
        if unsafe memcmp(found, text.utf8Start, count) == 0 { return true }
        let next = unsafe UnsafeRawPointer(found) + 1
        left -= unsafe next - start
        unsafe start = next
      }
      return false
    }
  }

  /// Whether a byte stands twice in a row.
  func holdsTwice(_ byte: UInt8) -> Bool {
    guard holds(byte) else { return false }
    let bytes = span
    return bytes.indices.dropFirst().contains { bytes[$0] == byte && bytes[$0 - 1] == byte }
  }
}
