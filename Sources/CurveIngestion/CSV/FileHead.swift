import CurveModel

/// The first bytes of a file: what kind of file it is, and where its rows begin.
struct FileHead {
  let bytes: [UInt8]
  /// Whether the file ends with these bytes.
  let isWholeFile: Bool
  /// Where the first row begins: behind a byte order mark and leading comment lines.
  private(set) var bodyStart: Int
  /// The last comment lines at the top, without their `#`: one may be the header.
  private(set) var comments: [String]
  let commentLines: Int
  /// Lines of another kind that stand above the first row.
  private(set) var proseLines = 0

  var lastComment: String? { comments.last }

  private static let commentsKept = 16

  private static let leastBlock = 1 << 10
  private static let firstBlock = 1 << 14
  /// A first line longer than this is not waited for.
  private static let longest = 1 << 26

  /// Reads at least `size` bytes, where there are as many: larger files are judged by these.
  init(of source: inout any ByteSource, size: Int) throws(InputProblem) {
    var bytes: [UInt8] = []
    // Most logs are small: a block of a whole head would cost more than reading them.
    let room = min(source.byteCount.map { max($0 + 1, Self.leastBlock) } ?? size, Self.firstBlock)
    var block = [UInt8](repeating: 0, count: min(size, room))
    var count = 1
    var lineEnds = 0
    // Column names can be longer than a head; two rows tell what stands in the columns.
    while count > 0, bytes.count != source.byteCount,
      bytes.count < size || (lineEnds < 3 && Self.canHoldLongLines(bytes))
    {
      count = try source.read(into: &block)
      bytes += block[..<count]
      if lineEnds < 3 {
        lineEnds += block[..<count].lazy.filter(Block.isLineEnd).prefix(3).count
      }
    }
    self.bytes = bytes
    isWholeFile = count == 0 || bytes.count == source.byteCount
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var comments: [String] = []
    var commentLines = 0
    if let line = Self.separatorLine(in: bytes[position...]) { position = line.upperBound }
    while let line = Self.commentLine(in: bytes[position...]) {
      comments.append(String(decoding: bytes[line.dropFirst()], as: UTF8.self))
      if comments.count > Self.commentsKept { comments.removeFirst() }
      commentLines += 1
      position = line.upperBound
    }
    bodyStart = position
    self.comments = comments
    self.commentLines = commentLines
  }

  /// The head of a table that begins further down, behind so many lines of another kind.
  func beginning(at start: Int, behind lines: Int) -> FileHead {
    var head = self
    head.bodyStart = start
    head.comments = []
    head.proseLines = lines
    return head
  }

  /// Whether a file that began like this can be a table; one line of JSON is no concern of its head.
  private static func canHoldLongLines(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < longest, let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
      && !bytes.prefix(256).contains(0)
  }

  /// The range of a line "sep=;", by which Excel is told the delimiter.
  private static func separatorLine(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 5 else { return nil }
    let end = bytes.startIndex + 5
    return Block.isLineEnd(bytes[end]) ? bytes.startIndex..<end : nil
  }

  /// The range of the first line, with its end, when it begins with `#`; blank lines are passed.
  private static func commentLine(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    guard let start = bytes.firstIndex(where: { !isLineEnd($0) && $0 != UInt8(ascii: " ") }),
      bytes[start] == UInt8(ascii: "#")
    else { return nil }
    let end = bytes[start...].firstIndex(where: isLineEnd) ?? bytes.endIndex
    return start..<end
  }

  /// What the file is when it is no table of text at all; nil when it may be one.
  func problem(path: String) -> InputProblem? {
    let body = bytes[bodyStart...]
    if body.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      return .emptyFile(path)
    }
    if bytes[...].holds(0), let zero = bytes.firstIndex(of: 0) {
      let isText = bytes[..<zero].prefix(512).allSatisfy { $0 >= 0x09 } && zero > 0
      return isText ? .nulBytes(path, offset: zero, in: bytes) : .binaryFile(path)
    }
    if bytes.starts(with: "version https://git-lfs".utf8) { return .gitLFSPointer(path) }
    if let first = body.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") {
      return .notATable(path, seems: "JSON")
    }
    return nil
  }
}
