import CurveModel

/// Follows the lines of a console log: where the training is, and what it says about it.
struct ConsoleReader {
  struct Record {
    var place: (name: String, value: Double)
    var values: [ConsoleLine.Value]
    /// Whether the place differs from that of the record before.
    var isNew: Bool
    /// Whether place and values stand on one line.
    var isLine: Bool
  }

  private var place: (name: String, value: Double)?
  private var isFresh = false
  private var lines = 0
  private var records = 0
  private var splits: Set<Split> = []
  private var repeatsBest = false

  /// What a line records; nil for all other lines.
  @discardableResult
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Record? {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return nil }
    lines += 1
    // Lines of tables and of JSON are long, and no console's.
    guard bytes.count <= 2000, first != UInt8(ascii: "{"), first != UInt8(ascii: "<"),
      Self.mayName(bytes)
    else { return nil }
    let line = ConsoleLine(String(decoding: bytes, as: UTF8.self))
    // LightGBM says once more what it said at the best iteration.
    defer { repeatsBest = line.announcesBest }
    guard !repeatsBest else { return nil }
    if let found = line.place {
      isFresh = isFresh || place.map { $0 != found } ?? true
      place = found
    }
    guard let place, !line.values.isEmpty else { return nil }
    // A boosting round stands on one line; what follows it is something else.
    guard line.place != nil || place.name != "iteration" else { return nil }
    defer { isFresh = false }
    records += 1
    splits.formUnion(line.values.compactMap { ColumnGrammar.metricColumn($0.name).split })
    return Record(place: place, values: line.values, isNew: isFresh, isLine: line.place != nil)
  }

  /// Marks behind a word, one of which every line with a value has.
  private static let marks = [":", "=", " ", "]"].map { UInt8(ascii: $0) }

  /// Whether any line of a text can hold a value: most tables are passed over by this alone.
  static func mayHoldValues(_ text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text.holds($0) }
  }

  /// Whether a line has a word and something behind it; rows of numbers are passed over quickly.
  private static func mayName(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var hasMark = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
        letters += 1
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "]"):
        hasMark = true
      default: break
      }
      if letters > 1, hasMark { return true }
    }
    return false
  }

  /// Whether no further line can change that this is a console log.
  var isCertain: Bool { records >= 20 && isConvincing }

  /// Whether the lines so far are a console log: several records that name a split.
  var isConvincing: Bool {
    records >= 2 && !splits.isEmpty && records * 200 >= lines
  }
}
