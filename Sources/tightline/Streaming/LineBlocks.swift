import CurveModel
import Glibc
import Synchronization

/// Some whole lines of the input, one after the other.
struct LineBlock: Sendable {
  /// Its place among the blocks, counted from 0.
  var number: Int
  /// Number of its first line, counted from 1.
  var firstLine: Int
  var bytes: [UInt8]
  /// Where the lines stand in `bytes`.
  var lines: Range<Int>
  /// Whether the block stands for one line beyond the cap, whose bytes were passed over.
  var isTooLong = false
}

/// Cuts standard input into blocks of whole lines, given out one by one to whoever asks.
final class LineBlocks: Sendable {
  private let state: Mutex<State>

  /// - Parameters:
  ///   - blockSize: bytes that are gathered before a block is given out.
  ///   - longestLine: bytes from which on a line is passed over.
  ///   - isLineBuffered: whether whole lines are given out as soon as they are there.
  init(blockSize: Int, longestLine: Int, isLineBuffered: Bool) {
    state = Mutex(
      State(blockSize: blockSize, longestLine: longestLine, isLineBuffered: isLineBuffered))
  }

  /// The next block; nil at the end of the input.
  func next() -> LineBlock? { state.withLock { $0.next() } }

  /// Gives out no further block.
  func close() { state.withLock { $0.isAtEnd = true } }

  /// Why reading stopped before the end; nil when it did not.
  var failure: Int32? { state.withLock { $0.failure } }

  private struct State {
    let blockSize: Int
    let longestLine: Int
    let isLineBuffered: Bool
    var isAtEnd = false
    var failure: Int32?
    /// What was read behind the last block.
    private var rest: [UInt8] = []
    private var blocks = 0
    private var lines = 0
    /// Whether the input stands inside a line that is passed over.
    private var isPassingOver = false
    private var isAtStart = true
    /// Room to read into, copied as a whole: filling it byte by byte costs more than reading.
    private let emptyBlock: [UInt8]

    init(blockSize: Int, longestLine: Int, isLineBuffered: Bool) {
      self.blockSize = blockSize
      self.longestLine = longestLine
      self.isLineBuffered = isLineBuffered
      emptyBlock = Array(repeating: 0, count: blockSize)
    }

    mutating func next() -> LineBlock? {
      // What was left over holds no line end.
      var bytes = rest
      rest = []
      var count = bytes.count
      var end = 0
      while !isAtEnd {
        if end > 0, count >= blockSize || isLineBuffered { break }
        if end == 0, count > longestLine { return tooLong() }
        if bytes.count < count + blockSize {
          for _ in 0...(bytes.count / blockSize) { bytes += emptyBlock }
        }
        let start = count
        count = read(into: &bytes, at: start)
        if isPassingOver { count = passOver(&bytes, count) }
        let found = bytes[min(start, count)..<count].lastIndex(of: UInt8(ascii: "\n"))
        end = found.map { $0 + 1 } ?? end
      }
      // The last line needs no end, unless a request to stop cut it off.
      if isAtEnd, !StopRequest.wasReceived { end = count }
      guard end > 0 else { return nil }
      rest = Array(bytes[end..<count])
      return block(bytes, end)
    }

    private mutating func block(_ bytes: [UInt8], _ count: Int) -> LineBlock {
      // A byte order mark may stand before the first line.
      let start = isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      isAtStart = false
      let block = LineBlock(
        number: blocks, firstLine: lines + 1, bytes: bytes, lines: min(start, count)..<count)
      blocks += 1
      lines += Lines(bytes, block.lines).count
      return block
    }

    private mutating func tooLong() -> LineBlock {
      isPassingOver = true
      isAtStart = false
      lines += 1
      blocks += 1
      return LineBlock(
        number: blocks - 1, firstLine: lines, bytes: [], lines: 0..<0, isTooLong: true)
    }

    /// Drops what still belongs to the line that is passed over.
    private mutating func passOver(_ bytes: inout [UInt8], _ count: Int) -> Int {
      guard let end = bytes[..<count].firstIndex(of: UInt8(ascii: "\n")) else { return 0 }
      isPassingOver = false
      bytes.removeSubrange(...end)
      return count - end - 1
    }

    private mutating func read(into bytes: inout [UInt8], at start: Int) -> Int {
      while true {
        guard StopRequest.waitForInput(0) else {
          isAtEnd = true
          return start
        }
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
          unsafe Glibc.read(0, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        }
        if count > 0 { return start + count }
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        isAtEnd = true
        return start
      }
    }
  }
}

/// The lines of some bytes, without their ends.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var rest: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    rest = range
  }

  mutating func next() -> Range<Int>? {
    guard !rest.isEmpty else { return nil }
    let start = rest.lowerBound
    let length = unsafe bytes.withUnsafeBytes { buffer -> Int? in
      guard let first = unsafe buffer.baseAddress?.advanced(by: start),
        let found = unsafe memchr(first, 0x0A, rest.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - first
    }
    let end = length.map { start + $0 } ?? rest.upperBound
    rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound
    return start..<end
  }

  /// How many lines there are.
  var count: Int { reduce(0) { count, _ in count + 1 } }
}
