/// The fields of one message in protobuf's wire format.
///
/// Only what logs need: numbers, and stretches of bytes that are texts or messages again.
struct ProtobufReader: Sequence, IteratorProtocol {
  /// How a value is written, by its number in the format.
  enum Wire: UInt64 {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  struct Field {
    var number: Int
    var wire: Wire
    /// The value, where it is a number.
    var bits: UInt64 = 0
    fileprivate var content: ArraySlice<UInt8> = []

    var bytes: ArraySlice<UInt8>? { wire == .bytes ? content : nil }

    var text: String? { wire == .bytes ? String(decoding: content, as: UTF8.self) : nil }

    /// A whole number with its sign.
    var integer: Int64? { wire == .varint ? Int64(bitPattern: bits) : nil }

    var float: Double? {
      wire == .fixed32 ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))) : nil
    }

    var double: Double? { wire == .fixed64 ? Double(bitPattern: bits) : nil }
  }

  private var reader: ByteReader

  init(_ bytes: ArraySlice<UInt8>) {
    reader = ByteReader(bytes)
  }

  /// The next field; nil at the end, and where the bytes are no message.
  mutating func next() -> Field? {
    guard let key = varint(), key >> 3 > 0, key >> 3 < 1 << 29, let wire = Wire(rawValue: key & 7)
    else { return nil }
    var field = Field(number: Int(key >> 3), wire: wire)
    switch wire {
    case .varint:
      guard let bits = varint() else { return nil }
      field.bits = bits
    case .fixed64, .fixed32:
      guard let bits = reader.integer(bytes: wire == .fixed64 ? 8 : 4) else { return nil }
      field.bits = bits
    case .bytes:
      guard let length = varint(), length <= UInt64(reader.left),
        let bytes = reader.take(Int(length))
      else { return nil }
      field.content = bytes
    }
    return field
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = reader.integer(bytes: 1) else { return nil }
      value |= (byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
