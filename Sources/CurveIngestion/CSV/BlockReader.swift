import CurveModel

/// A block of a file, cut where a line ends.
struct Block: Sendable {
  /// The bytes as they were read; only the first `count` count.
  var bytes: [UInt8] = []
  var count = 0
  /// The unfinished line at the end of the block before.
  var lead: [UInt8] = []
  /// Where in `bytes` the rows stand that belong to this block.
  var rows = 0..<0
  /// Whether the block can be parsed by itself: it holds whole lines and no quote.
  var isIndependent = true

  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether nothing was read any more.
  var isEmpty: Bool { count == 0 && lead.isEmpty }
  /// Everything that was read, for the digest.
  var contents: ArraySlice<UInt8> { bytes[..<count] }
}

/// Reads a file in blocks that can be parsed independently, as long as no quote turns up.
///
/// Behind a quote a line end may be part of a cell, so from there on blocks are parsed one after the
/// other.
struct BlockReader: Sendable {
  private var source: any ByteSource
  private var toSkip: Int
  private let blockSize: Int
  private var unfinishedLine: [UInt8] = []
  private var cutsLines = true
  private(set) var isAtEnd = false

  /// A line longer than this is not waited for.
  private static let longestLine = 1 << 20

  /// Begins a file anew; the first bytes are digested but belong to no block's rows.
  init(
    _ source: any ByteSource, skipping toSkip: Int, blockSize: Int
  ) throws(InputProblem) {
    self.source = source
    self.toSkip = toSkip
    self.blockSize = blockSize
    try self.source.rewind()
  }

  /// Reads the next block into the memory of an old one; an empty block stands at the end.
  mutating func read(into block: inout Block) throws(InputProblem) {
    if block.bytes.count != blockSize { block.bytes = Array(repeating: 0, count: blockSize) }
    block.count = isAtEnd ? 0 : try source.read(into: &block.bytes)
    isAtEnd = block.count == 0
    let start = min(toSkip, block.count)
    toSkip -= start
    let added = block.bytes[start..<block.count]
    cutsLines = cutsLines && !added.holds(UInt8(ascii: "\""))
    let end = cutsLines && !isAtEnd ? endOfLines(in: added) : added.endIndex
    block.rows = start..<(end ?? start)
    if let end {
      block.lead = unfinishedLine
      unfinishedLine = Array(block.bytes[end..<block.count])
    } else {
      unfinishedLine += added
      cutsLines = unfinishedLine.count <= Self.longestLine
      block.lead = cutsLines ? [] : unfinishedLine
      if !cutsLines { unfinishedLine = [] }
    }
    block.isIndependent = cutsLines
  }

  private func endOfLines(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.lastIndex(where: Block.isLineEnd).map { $0 + 1 }
  }
}
