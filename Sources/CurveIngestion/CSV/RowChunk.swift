/// Rows in the order of the file: the cells of their kept columns, and what else stands there.
struct RowChunk: Sendable {
  /// A row that may be no data.
  struct NotedRow: Sendable {
    /// Number of rows of data before it in the chunk.
    var position: Int
    var row: CSVRow
  }

  /// One `Cell` for each row, and what holds for them.
  struct Column: Sendable {
    var cells: [Double]
    var facts: ColumnFacts
  }

  var rowCount: Int
  /// In the order of the kept columns.
  var columns: [Column]
  /// The words of each kept column; a word's cell holds its index here.
  var words: [[String]]
  /// Rows of the chunk with fewer cells than the header.
  var shortRows: [Int]
  /// Rows of the chunk with more cells than the header.
  var longRows: [Int]
  var notedRows: [NotedRow]
}
