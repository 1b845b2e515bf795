/// Little-endian numbers and stretches of bytes, read from the front; never beyond the end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var left: Int { bytes.endIndex - position }
  var isAtEnd: Bool { left == 0 }

  /// The next bytes; nil when fewer are left.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= left else { return nil }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// The next `count` bytes as one number, the lowest byte first.
  mutating func integer(bytes count: Int) -> UInt64? {
    take(count)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
