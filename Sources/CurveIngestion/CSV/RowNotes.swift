import CRowSink

/// What a scanner meets beside plain numbers: odd cells, ragged rows, and rows that may be no data.
final class RowNotes {
  private let allowsDecimalComma: Bool
  private var vocabularies: [Vocabulary]
  private var shortRows: [Int] = []
  private var longRows: [Int] = []
  private var notedRows: [RowChunk.NotedRow] = []
  private var row = CSVRow()

  init(slotCount: Int, allowsDecimalComma: Bool) {
    self.allowsDecimalComma = allowsDecimalComma
    vocabularies = Array(repeating: Vocabulary(), count: slotCount)
  }

  /// The cell for bytes that are no plain number.
  @unsafe func value(of bytes: UnsafeRawBufferPointer, slot: Int) -> Double {
    unsafe vocabularies[slot].value(of: bytes, allowsDecimalComma: allowsDecimalComma)
  }

  @unsafe func noteCell(_ bytes: UnsafeRawBufferPointer) {
    unsafe row.bytes.append(contentsOf: bytes)
    row.ends.append(row.bytes.count)
  }

  /// Takes down what was remarked about the row behind `row` rows of data.
  func take(_ remark: row_remark, atRow row: Int) {
    switch remark {
    case row_is_short: shortRows.append(row)
    case row_is_long: longRows.append(row)
    case row_is_noted, row_is_blank:
      notedRows.append(RowChunk.NotedRow(position: row, row: self.row))
      self.row = CSVRow()
    default: preconditionFailure("row_sink makes no other remark")
    }
  }

  /// Forgets the words, whose numbers begin anew.
  func forgetWords() {
    vocabularies = Array(repeating: Vocabulary(), count: vocabularies.count)
  }

  /// Hands over everything but the cells of an unfinished row.
  func takeChunk(rowCount: Int, columns: [RowChunk.Column]) -> RowChunk {
    let chunk = RowChunk(
      rowCount: rowCount, columns: columns, words: vocabularies.map(\.words),
      shortRows: shortRows, longRows: longRows, notedRows: notedRows)
    shortRows = []
    longRows = []
    notedRows = []
    return chunk
  }
}

/// The cells of one column that are no plain numbers, each looked at once.
///
/// Columns of words and of missing values hold few different ones; a short list that is compared
/// byte by byte then spares making text of every cell.
struct Vocabulary {
  private(set) var words: [String] = []
  private var indices: [String: Int] = [:]
  private var recent: [(bytes: [UInt8], cell: Double)] = []

  /// Columns of roles, metrics and missing values have at most this many different cells.
  private static let recentCount = 16

  @unsafe mutating func value(
    of bytes: UnsafeRawBufferPointer, allowsDecimalComma: Bool
  ) -> Double {
    for known in recent where unsafe known.bytes.elementsEqual(bytes) { return known.cell }
    let copy = unsafe Array(bytes)
    let cell = value(of: copy[...], allowsDecimalComma: allowsDecimalComma)
    if recent.count < Self.recentCount { recent.append((copy, cell)) }
    return cell
  }

  private mutating func value(of bytes: ArraySlice<UInt8>, allowsDecimalComma: Bool) -> Double {
    switch NumberText.content(bytes, allowsDecimalComma: allowsDecimalComma) {
    case .number(let value): value
    case .missing: Cell.missing
    case .word: Cell.word(index(of: String(decoding: bytes, as: UTF8.self)))
    }
  }

  private mutating func index(of word: String) -> Int {
    if let known = indices[word] { return known }
    // Free text would grow without bound; its later words all share one last place.
    guard words.count < Table.wordLimit else { return Table.wordLimit }
    indices[word] = words.count
    words.append(word)
    return words.count - 1
  }
}
