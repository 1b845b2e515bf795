/// The one number of a TensorFlow `TensorProto`.
enum ScalarTensor {
  /// The number; nil for tensors of more elements, texts and other types.
  static func value(_ message: ArraySlice<UInt8>) -> Double? {
    var type: Int64 = 0
    var values: [Double] = []
    for field in ProtobufReader(message) {
      switch field.number {
      case 1: type = field.integer ?? 0
      case 2: guard isScalar(shape: field.bytes ?? []) else { return nil }
      case 4: values += content(field.bytes ?? [], type: type)
      case 5: values += numbers(field, size: 4)
      case 6: values += numbers(field, size: 8)
      case 7, 10: values += integers(field)
      default: break
      }
      guard values.count <= 1 else { return nil }
    }
    return values.first
  }

  private static func isScalar(shape: ArraySlice<UInt8>) -> Bool {
    ProtobufReader(shape).allSatisfy { dimension in
      guard dimension.number == 2 else { return true }
      return ProtobufReader(dimension.bytes ?? []).allSatisfy { size in
        size.number != 1 || size.integer == 1
      }
    }
  }

  /// Raw elements: float, double, int32 and int64 have the type numbers 1, 2, 3 and 9.
  private static func content(_ bytes: ArraySlice<UInt8>, type: Int64) -> [Double] {
    var reader = ByteReader(bytes)
    switch (type, bytes.count) {
    case (1, 4):
      return reader.integer(bytes: 4).map {
        [Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0)))]
      } ?? []
    case (2, 8): return reader.integer(bytes: 8).map { [Double(bitPattern: $0)] } ?? []
    case (3, 4):
      return reader.integer(bytes: 4).map { [Double(Int32(truncatingIfNeeded: $0))] } ?? []
    case (9, 8): return reader.integer(bytes: 8).map { [Double(Int64(bitPattern: $0))] } ?? []
    default: return []
    }
  }

  /// Numbers that stand alone or packed one behind the other.
  private static func numbers(_ field: ProtobufReader.Field, size: Int) -> [Double] {
    if let single = size == 4 ? field.float : field.double { return [single] }
    guard let bytes = field.bytes, bytes.count == size else { return [] }
    return content(bytes, type: size == 4 ? 1 : 2)
  }

  private static func integers(_ field: ProtobufReader.Field) -> [Double] {
    if let single = field.integer { return [Double(single)] }
    guard let bytes = field.bytes, !bytes.isEmpty, bytes.count <= 10 else { return [] }
    // One packed number reads like the value of a field.
    var lone = ProtobufReader([0x08] + bytes)
    return lone.next()?.integer.map { [Double($0)] } ?? []
  }
}
