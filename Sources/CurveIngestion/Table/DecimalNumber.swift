import CFastFloat

/// Bytes → double, exactly: few digits by one division, all others by fast_float.
///
/// Beside JSONNumbers the only file that asks C for numbers. Results equal those of `strtod` bit for bit.
@safe enum DecimalNumber {
  /// The decimal number that fills all of the bytes; nil for anything else.
  static func value(of bytes: ArraySlice<UInt8>) -> Double? {
    unsafe bytes.withUnsafeBytes { unsafe value(of: $0) }
  }

  @inline(__always)
  @unsafe static func value(of bytes: UnsafeRawBufferPointer) -> Double? {
    guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
      return nil
    }
    var value = 0.0
    return unsafe fast_float_decimal(start, bytes.count, &value) ? value : nil
  }
}
