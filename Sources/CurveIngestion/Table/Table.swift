import CurveModel

/// Named columns of equal length, as they came out of a file.
struct Table {
  struct Column {
    var name: String
    /// One `Cell` for each row; empty when the column was not kept.
    var cells: [Double] = [] { didSet { facts = nil } }
    /// What holds for the cells, where it was found while they were read.
    private(set) var facts: ColumnFacts?
    /// The different words that stand in the column, in the order of their first appearance.
    var words: [String] = []
    var isKept = true
    /// Which way the metric improves; nil where the file does not say it.
    var direction: MetricDirection?
    /// Where the cells stand in the file, for columns that were rearranged: one column for each
    /// block of `stackedRows`.
    var origins: [Int] = []

    /// Number of cells that hold a number, finite or not.
    var numberCount: Int { facts?.numberCount ?? cells.count { Cell.number($0) != nil } }
    /// Number of cells that hold a word.
    var wordCount: Int {
      words.isEmpty ? 0 : facts?.wordCount ?? cells.count { Cell.wordIndex($0) != nil }
    }
    /// Whether any cell holds a number, finite or not.
    var holdsNumbers: Bool {
      facts.map { $0.numberCount > 0 } ?? cells.contains { Cell.number($0) != nil }
    }
    /// Whether the column holds numbers, apart from a few odd cells.
    var isNumeric: Bool {
      // Counting millions of cells is for columns that hold words as well.
      words.isEmpty ? holdsNumbers : holdsNumbers && numberCount >= 2 * wordCount
    }

    init(name: String, cells: [Double] = [], words: [String] = [], origins: [Int] = []) {
      self.name = name
      self.cells = cells
      self.words = words
      self.origins = origins
    }

    /// Whether every cell holds a finite number above the one before.
    var ascends: Bool { (facts ?? ColumnFacts(of: cells)).ascends }

    /// Finds out what holds for the cells.
    mutating func findFacts() { facts = ColumnFacts(of: cells) }

    /// Makes room for so many cells.
    mutating func reserve(_ count: Int) {
      let known = facts
      cells.reserveCapacity(count)
      LargePages.advise(below: &cells)
      facts = known
    }

    /// Adds cells of which is known what holds for them.
    mutating func append(_ more: ArraySlice<Double>, _ known: ColumnFacts) {
      let before = facts
      cells.append(contentsOf: more)
      facts = before?.followed(by: known)
    }

    /// The word of a row; nil when the cell holds a number or nothing.
    func word(at row: Int) -> String? {
      Cell.wordIndex(cells[row]).flatMap { words.indices.contains($0) ? words[$0] : nil }
    }
  }

  /// Which version of a file with git conflict markers a row belongs to.
  enum Side: Hashable {
    case both
    case ours
    case theirs
  }

  /// A column lists at most this many different words.
  static let wordLimit = 10_000

  var path: String
  var columns: [Column]
  var rowCount = 0
  var hasHeader = true
  /// Whether a first line without words numbers the columns: "0".
  var numbersColumns = false
  /// Rows before which the header stood once more.
  var headerRepeats: [Int] = []
  /// Rows with which another training begins by what stands above them.
  var beginnings: Set<Int> = []
  /// Rows with which another training begins, whatever columns it fills.
  var separations: Set<Int> = []
  /// The first line that names other columns than the header, counted from 0 among lines that hold anything.
  var otherHeader: Int?
  /// For each line that is no row of data (headers, comments, markers), the row that follows it.
  var otherLines: [Int] = []
  /// Rows with fewer cells than the header.
  var shortRows: [Int] = []
  /// Rows with more cells than the header.
  var longRows: [Int] = []
  /// From which row on which side of a conflict is meant; empty without conflict markers.
  var sides: [(row: Int, side: Side)] = []

  /// What the names of the columns said when `readHeader` was called.
  var knownHeader: TableHeader?
  /// Header of the column that names the runs, where the format of the file says so.
  var runColumn: String?
  /// Where the training was to end, by the column that counts; those of which the file says it.
  var plannedEnds: [String: Double] = [:]
  /// The same for each of several trainings in the file.
  var plannedEndsOfTrainings: [String: [Double?]] = [:]
  /// Whether each run was logged by a script of its own, with names of its own.
  var runsAreApart = false

  /// Number of rows in each block, where blocks were put below one another; nil elsewhere.
  var stackedRows: Int?
  /// The row of the file with which each block begins.
  var firstStackedRow = 0

  /// The row of the file that a row of a rearranged table comes from.
  func writtenRow(_ row: Int) -> Int {
    stackedRows.map { $0 > 0 ? row % $0 + firstStackedRow : row } ?? row
  }

  /// Row and column in the table as it is written; nil for a cell that stands nowhere.
  func origin(row: Int, column: Int) -> (row: Int, column: Int)? {
    let origins = columns[column].origins
    guard let size = stackedRows, size > 0 else { return origins.first.map { (row, $0) } }
    let block = row / size
    guard origins.indices.contains(block), origins[block] >= 0 else { return nil }
    return (row % size + firstStackedRow, origins[block])
  }

  var names: [String] { columns.map(\.name) }

  /// Number of a row among all lines that hold anything, counted from 0.
  func lineIndex(ofRow row: Int) -> Int {
    row + otherLines.count { $0 <= row }
  }

  /// Index of the column with this header; nil when there is none.
  func index(of name: String) -> Int? {
    columns.firstIndex { $0.name == name }
      ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}
