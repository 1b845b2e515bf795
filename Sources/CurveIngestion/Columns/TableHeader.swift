import CurveModel
import Synchronization

/// What the names of a table's columns say, whatever stands below them.
///
/// The files of a sweep have the same header thousands of times: what it says is found for the first one.
final class TableHeader: Sendable {
  let names: [String]
  /// Whether the names stand in the file.
  let isWritten: Bool
  /// The words of each name.
  let words: [[String]]
  /// The words of each name put together: "trainloss".
  let joinedWords: [String]
  let meanings: [ColumnMeaning]
  /// Dialects that may be written below these names, in the order of the catalog.
  let dialects: [any Dialect.Type]
  /// What the columns are as curves of one table.
  let curves: CurveColumns
  /// Columns named like an x-axis, with what they count.
  let axes: [(index: Int, kind: Axis.Kind)]
  /// Those of them whose names may as well mean something else.
  let vagueAxes: Set<Int>
  /// Columns that count what an agent played.
  let countsOfAgents: Set<Int>
  /// Columns named like a counter, which may be that of early stopping.
  let counters: Set<Int>
  /// Columns named like something that tells runs apart.
  let identifiers: [Int]
  /// Columns named like the phases of a training.
  let phases: [Int]
  /// Columns named like settings of a training.
  let settings: [Int]
  /// What the table is, where it is known by its names to be no log.
  let otherTable: String?

  private init(_ names: [String], isWritten: Bool) {
    self.names = names
    self.isWritten = isWritten
    let words = names.map(MetricName.words)
    let joinedWords = words.map { $0.joined() }
    self.words = words
    self.joinedWords = joinedWords
    let meanings = names.map(ColumnGrammar.meaning)
    self.meanings = meanings
    axes = names.indices.compactMap { index in
      guard case .axis(let kind) = meanings[index] else { return nil }
      return (index, kind)
    }
    func columns(in words: Set<String>) -> [Int] {
      names.indices.filter { words.contains(joinedWords[$0]) }
    }
    vagueAxes = Set(columns(in: ColumnWords.vagueAxes))
    countsOfAgents = Set(columns(in: ColumnWords.countsOfAgents))
    counters = Set(columns(in: ColumnWords.counters))
    dialects = DialectCatalog.all.filter { $0.admits(names: names, isWritten: isWritten) }
    curves = CurveColumns(names)
    identifiers = columns(in: ColumnWords.identifiers)
    phases = columns(in: ["phase", "stage", "trainingphase", "trainingstage", "curriculum"])
    settings = Settings.columns(words: words, joinedWords: joinedWords)
    otherTable = KnownTables.sentence(about: names, words: Set(joinedWords))
  }

  /// Whether a column counts epochs, steps or the like.
  var hasAxis: Bool { !axes.isEmpty }

  /// Whether this is the header of a table.
  func isHeader(of table: Table) -> Bool {
    isWritten == table.hasHeader && names.count == table.columns.count
      && names.indices.allSatisfy { names[$0] == table.columns[$0].name }
  }

  static func of(_ table: Table) -> TableHeader {
    let names = table.names
    guard names.count <= mostNames, names.allSatisfy(isKept) else {
      return TableHeader(names, isWritten: table.hasHeader)
    }
    let key = Key(names: names, isWritten: table.hasHeader)
    if let header = known.withLock({ $0[key] }) { return header }
    let header = TableHeader(names, isWritten: table.hasHeader)
    known.withLock { known in
      if known.count < mostHeaders { known[key] = header }
    }
    return header
  }

  private struct Key: Hashable {
    var names: [String]
    var isWritten: Bool
  }

  private static let known = Mutex<[Key: TableHeader]>([:])
  private static let mostHeaders = 1024
  private static let mostNames = 64
  private static let longestName = 64

  /// Equal strings of other scripts can differ in their bytes.
  private static func isKept(_ name: String) -> Bool {
    name.utf8.count <= longestName && name.utf8.allSatisfy { $0 < 0x80 }
  }
}

extension Table {
  /// The columns named like an x-axis that have more places than another one, the finest first.
  func finerAxes(than axis: Int?) -> [String] {
    let places = { (index: Int) in Set(columns[index].cells.compactMap(Cell.number)).count }
    let least = axis.map(places) ?? 0
    return header.axes.map { (index: $0.index, places: places($0.index)) }
      .filter { $0.places > least }.sorted { $0.places > $1.places }
      .map { columns[$0.index].name }
  }

  /// What the names of the columns say.
  var header: TableHeader {
    guard let knownHeader, knownHeader.isHeader(of: self) else { return TableHeader.of(self) }
    return knownHeader
  }

  /// Finds out what the names of the columns say, before it is asked for several times.
  ///
  /// `likely` is the header of a table that mostly has the same columns.
  mutating func readHeader(likely: TableHeader? = nil) {
    knownHeader = likely.flatMap { $0.isHeader(of: self) ? $0 : nil } ?? TableHeader.of(self)
  }
}
