import CFastFloat

/// The numbers of JSON lists, read by fast_float into memory that is used again and again.
///
/// Beside DecimalNumber the only file that asks C for numbers.
@safe struct JSONNumbers {
  private var room = [Double](repeating: 0, count: 1 << 10)

  struct List {
    /// In the order of the list; null is a NaN that `isNull` knows.
    var values: [Double]
    var holdsNull: Bool
  }

  /// The number that fills all of the bytes, as JSON writes it; NaN and infinity have words.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return nil
      }
      var value = 0.0
      return unsafe fast_float_json_number(start, bytes.count, &value) ? value : nil
    }
  }

  static func isNull(_ value: Double) -> Bool { value.bitPattern == 0x7ff8_0000_0000_6e6c }

  /// Reads a list from behind its bracket on.
  ///
  /// - Returns: the list and where it ends; no list where something else than a number stands, and
  ///   its place.
  mutating func list(in bytes: [UInt8], from start: Int, to end: Int) -> (list: List?, place: Int) {
    var place = start
    var list = List(values: [], holdsNull: false)
    while true {
      let read = unsafe bytes.withUnsafeBytes { source in
        unsafe room.withUnsafeMutableBufferPointer { room -> fast_float_json_list? in
          guard let first = source.baseAddress, let values = room.baseAddress else { return nil }
          return unsafe fast_float_json_numbers(
            first.advanced(by: place).assumingMemoryBound(to: CChar.self), end - place, values,
            room.count, !list.values.isEmpty)
        }
      }
      guard let read else { return (nil, place) }
      place += Int(read.used)
      list.values += room[..<Int(read.count)]
      list.holdsNull = list.holdsNull || read.nulls > 0
      if read.is_closed { return (list, place) }
      guard read.is_full else { return (nil, place) }
    }
  }
}
