import CFastFloat
import Glibc

/// The rows of a stream as they are written, in memory that is used again and again.
///
/// A row consists of a hundred pieces. An array asks before each whether it may be changed in place; here only the room
/// that is left is asked for. The only file that asks C for the text of numbers.
@safe package struct RowText: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  package init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    unsafe memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
  }

  deinit { unsafe memory.deallocate() }

  /// What was written since the last call.
  package mutating func take() -> [UInt8] {
    let rows = unsafe Array(UnsafeRawBufferPointer(start: memory, count: count))
    count = 0
    return rows
  }

  /// Inlined, since the bytes of a literal are copied at once where their number is known.
  @inline(__always)
  mutating func append(literal: StaticString) {
    unsafe append(UnsafeRawPointer(literal.utf8Start), literal.utf8CodeUnitCount)
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe append(start, bytes.count)
    }
  }

  mutating func append(_ string: String) {
    // Strings of Swift's own have their bytes in one piece.
    _ = unsafe string.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe append(UnsafeRawPointer(start), bytes.count)
    }
  }

  /// Appends a number, rounded to twelve digits, in JSON's grammar; NaN and infinity become null, which is all JSON has
  /// for them.
  mutating func append(_ value: Double) {
    guard value.isFinite else {
      append(literal: "null")
      return
    }
    reserve(Int(FAST_FLOAT_ROOM))
    unsafe count += Int(
      fast_float_write(value, (memory + count).assumingMemoryBound(to: CChar.self)))
  }

  @inline(__always)
  private mutating func append(_ start: UnsafeRawPointer, _ length: Int) {
    reserve(length)
    unsafe memcpy(memory + count, start, length)
    count += length
  }

  @inline(__always)
  private mutating func reserve(_ room: Int) {
    if capacity - count < room { grow(by: room) }
  }

  private mutating func grow(by room: Int) {
    capacity = 2 * capacity + room
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    unsafe memcpy(larger, memory, count)
    unsafe memory.deallocate()
    unsafe memory = larger
  }
}
