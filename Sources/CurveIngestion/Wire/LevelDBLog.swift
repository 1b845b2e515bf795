/// Records of LevelDB's log format: pieces with a header of seven bytes, in blocks of 32 KiB.
struct LevelDBLog {
  private let bytes: [UInt8]
  private var position: Int
  /// Whether the log ends inside a record, or goes on with bytes that are none.
  private(set) var isCutOff = false

  private static let blockSize = 32_768
  private static let headerSize = 7

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next whole record; nil at the end of the log.
  mutating func next() -> [UInt8]? {
    var record: [UInt8] = []
    var isOpen = false
    while let piece = nextPiece() {
      switch piece.kind {
      case 1: return Array(piece.bytes)
      case 2:
        record = Array(piece.bytes)
        isOpen = true
      case 3 where isOpen: record += piece.bytes
      case 4 where isOpen: return record + piece.bytes
      default: break
      }
    }
    isCutOff = isCutOff || isOpen
    return nil
  }

  private mutating func nextPiece() -> (kind: UInt8, bytes: ArraySlice<UInt8>)? {
    while position < bytes.count {
      let room = Self.blockSize - position % Self.blockSize
      guard room >= Self.headerSize else {
        position += room
        continue
      }
      guard position + Self.headerSize <= bytes.count else { break }
      let length = Int(bytes[position + 4]) | Int(bytes[position + 5]) << 8
      let kind = bytes[position + 6]
      if kind == 0, length == 0 {
        // The rest of the block was never written.
        position += room
        continue
      }
      let start = position + Self.headerSize
      guard (1...4).contains(kind), start + length <= bytes.count,
        Self.headerSize + length <= room
      else { break }
      position = start + length
      return (kind, bytes[start..<position])
    }
    if position < bytes.count { isCutOff = true }
    position = bytes.count
    return nil
  }
}
