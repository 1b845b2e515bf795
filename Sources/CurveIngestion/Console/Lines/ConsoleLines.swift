/// The lines of a text as a terminal shows them: of a progress bar only what it showed last.
///
/// Of the bars of some dialects each state is a line.
struct ConsoleLines: Sequence, IteratorProtocol {
  struct Line {
    /// Where it begins in the text, counted in bytes.
    var offset: Int
    var bytes: ArraySlice<UInt8>
    /// Whether it is what a progress bar showed last.
    var isLastState = false
  }

  private var rest: ArraySlice<UInt8>
  /// What is left of a line that holds several records.
  private var joined: ArraySlice<UInt8>?
  private var isLastState = false

  private static let backspace: UInt8 = 0x08

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> Line? {
    guard let line = joined ?? nextLine() else { return nil }
    let record = JoinedRecords(line).map { line[..<$0.end] } ?? line
    joined = record.endIndex < line.endIndex ? line[record.endIndex...] : nil
    return Line(
      offset: record.startIndex,
      bytes: record.holds(Self.backspace) ? Self.overwritten(record)[...] : record,
      isLastState: isLastState)
  }

  /// The next line, of a progress bar what it showed last.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    var end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    var line = rest[..<end]
    while let last = line.last, last <= 0x20 { line.removeLast() }
    // What was cleared shows nothing.
    while let cleared = line.firstIndex(of: UInt8(ascii: "\r")),
      line[..<cleared].allSatisfy({ $0 <= 0x20 })
    {
      line = line[(cleared + 1)...]
    }
    isLastState = false
    if let redrawn = line.lastIndex(of: UInt8(ascii: "\r")) {
      if let first = line.firstIndex(of: UInt8(ascii: "\r")),
        LineDialectCatalog.keepsStates(of: line[..<first])
      {
        (line, end) = (line[..<first], first)
      } else if let bars = EpochBars(line) {
        (line, end) = (bars.first, bars.end)
        isLastState = true
      } else {
        let before = line[..<redrawn]
        line = line[(redrawn + 1)...]
        isLastState = line.holds("%|") || Self.beginAlike(Self.lastState(of: before), line)
      }
    }
    rest = rest[end...].dropFirst()
    return Self.behindBar(line)
  }

  /// The dictionary behind progress bars that another stream wrote onto its line.
  ///
  /// Hugging Face's and ms-swift's "Train: 2%|2| 9/300 [00:05<02:40, 1.8it/s]{'loss': 0.5}" names no split.
  private static func behindBar(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.last == UInt8(ascii: "}"), let record = line.firstRange(of: recordStart) else {
      return line
    }
    let bars = line[..<record.lowerBound]
    return bars.holds("it/s]") || bars.holds("s/it]") ? line[record.lowerBound...] : line
  }

  private static func lastState(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.lastIndex(of: UInt8(ascii: "\r")).map { line[($0 + 1)...] } ?? line
  }

  /// Whether a line is another state of what stood there before, and not what was printed over it.
  private static func beginAlike(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let begins = [one, other].map { $0.drop { $0 <= 0x20 }.prefix(4) }
    return begins[0].elementsEqual(begins[1])
  }

  static let recordStart = Array("{'".utf8)

  /// What stands on the line once everything that went back over others was written.
  private static func overwritten(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var shown: [Unicode.Scalar] = []
    var place = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if scalar.value == UInt32(backspace) {
        place -= place > 0 ? 1 : 0
        continue
      }
      if place < shown.count { shown[place] = scalar } else { shown.append(scalar) }
      place += 1
    }
    return Array(String(String.UnicodeScalarView(shown)).utf8)
  }
}
