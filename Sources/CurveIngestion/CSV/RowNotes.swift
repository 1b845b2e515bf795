/// What a scanner meets beside plain numbers: odd cells, ragged rows, and rows that may be no data.
final class RowNotes {
  private let allowsDecimalComma: Bool
  private var vocabularies: [Vocabulary]
  var shortRows: [Int] = []
  var longRows: [Int] = []
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

  func endNotedRow(before position: Int) {
    notedRows.append(RowChunk.NotedRow(position: position, row: row))
    row = CSVRow()
  }

  func noteBlankRow(before position: Int) {
    notedRows.append(RowChunk.NotedRow(position: position, row: CSVRow()))
  }

  /// Hands over everything but the cells of an unfinished row.
  func takeChunk(rowCount: Int, columns: [[Double]]) -> RowChunk {
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
