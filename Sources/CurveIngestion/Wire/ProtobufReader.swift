/// The fields of one message in protobuf's wire format.
///
/// Only what logs need: numbers, and stretches of bytes that are texts or messages again.
struct ProtobufReader: Sequence, IteratorProtocol {
  struct Field {
    var number: Int
    var value: Value

    var bytes: ArraySlice<UInt8>? {
      guard case .bytes(let bytes) = value else { return nil }
      return bytes
    }

    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number with its sign.
    var integer: Int64? {
      guard case .varint(let value) = value else { return nil }
      return Int64(bitPattern: value)
    }

    var float: Double? {
      guard case .fixed32(let bits) = value else { return nil }
      return Double(Float(bitPattern: bits))
    }

    var double: Double? {
      guard case .fixed64(let bits) = value else { return nil }
      return Double(bitPattern: bits)
    }
  }

  enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case bytes(ArraySlice<UInt8>)
    case fixed32(UInt32)
  }

  private var reader: ByteReader

  init(_ bytes: ArraySlice<UInt8>) {
    reader = ByteReader(bytes)
  }

  /// The next field; nil at the end, and where the bytes are no message.
  mutating func next() -> Field? {
    guard let key = varint(), key >> 3 > 0, key >> 3 < 1 << 29 else { return nil }
    let number = Int(key >> 3)
    switch key & 7 {
    case 0: return varint().map { Field(number: number, value: .varint($0)) }
    case 1:
      return reader.integer(bytes: 8).map { Field(number: number, value: .fixed64($0)) }
    case 2:
      guard let length = varint(), length <= UInt64(reader.left),
        let bytes = reader.take(Int(length))
      else { return nil }
      return Field(number: number, value: .bytes(bytes))
    case 5:
      return reader.integer(bytes: 4)
        .map { Field(number: number, value: .fixed32(UInt32(truncatingIfNeeded: $0))) }
    default: return nil
    }
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
