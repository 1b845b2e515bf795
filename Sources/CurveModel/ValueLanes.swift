/// Values that are calculated with four at a time, where a pass over a curve asks the same of each.
///
/// Public as `BaselineKind` is.
public typealias ValueLanes = SIMD4<Double>

extension [Double] {
  /// The values at an index and at the three behind it, which all have to be there.
  @inlinable
  @inline(__always)
  public func lanes(at index: Int) -> ValueLanes {
    precondition(index >= 0 && index <= count - ValueLanes.scalarCount)
    return unsafe withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(
        fromByteOffset: index * MemoryLayout<Double>.stride, as: ValueLanes.self)
    }
  }
}

extension Range<Int> {
  /// The indices of which each begins four that all lie in the range.
  @inlinable
  @inline(__always)
  public var lanes: StrideTo<Int> {
    stride(from: lowerBound, to: upperBound - count % 4, by: 4)
  }

  /// The indices behind the last four.
  @inlinable
  @inline(__always)
  public var behindLanes: Range<Int> { upperBound - count % 4..<upperBound }
}
