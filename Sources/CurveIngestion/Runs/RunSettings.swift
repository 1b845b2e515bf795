import CurveModel

/// Columns that say with which settings a run was trained: they stay while the x-axis goes on, and change only where it
/// goes back.
struct RunSettings {
  private var columns: [Int] = []
  private let rate: Int?
  /// The first rows of stretches that another setting began, though their first place is not that of a training.
  private(set) var beginnings: Set<Int> = []

  /// Looks at the rows of the curves, of which each has a place or none.
  init(_ table: Table, layout: Layout, rows: [Int], place: (Int) -> Double?) {
    rate = layout.learningRate
    // The rows at which the places go back, and those of them that are as early as the first.
    var (returns, starts): (Set<Int>, Set<Int>) = ([], [])
    var (first, last): (Double?, Double?)
    for row in rows {
      guard let place = place(row) else { continue }
      if place < last ?? place {
        returns.insert(row)
        if place <= first ?? place { starts.insert(row) }
      }
      first = first ?? place
      last = place
    }
    guard !returns.isEmpty else { return }
    for index in table.columns.indices where table.columns[index].isKept {
      guard !layout.tracks.contains(where: { $0.columns.contains(index) }) else { continue }
      var isNamed = false
      switch ColumnGrammar.meaning(of: table.columns[index].name) {
      case .metric: break
      case .nuisance(let reason) where index == rate || reason == .setting:
        isNamed = reason == .setting
      default: continue
      }
      let found = Self.changes(of: table.columns[index].cells, in: rows, only: returns)
      guard !found.isEmpty else { continue }
      columns.append(index)
      // A training that was resumed may have another rate, or the date of that day.
      if index != rate, isNamed || found.contains(where: starts.contains) {
        beginnings.formUnion(found)
      }
    }
  }

  /// The rows in which cells differ from those before; none where others than these do, or cells are empty.
  private static func changes(of cells: [Double], in rows: [Int], only known: Set<Int>) -> [Int] {
    var found: [Int] = []
    var before = rows[0]
    for row in rows {
      if Cell.isMissing(cells[row]) { return [] }
      if cells[row].bitPattern != cells[before].bitPattern {
        guard known.contains(row) else { return [] }
        found.append(row)
      }
      before = row
    }
    return found
  }

  /// The fewest columns, from the left, that tell all runs apart; none where they do not, or a rate alone does, which may
  /// be that of a schedule.
  func naming(_ runs: [[Int]], in table: Table) -> [Int] {
    var chosen: [Int] = []
    var told = 1
    for column in columns {
      let cells = table.columns[column].cells
      let isSetting = runs.allSatisfy { run in
        run.allSatisfy { cells[$0].bitPattern == cells[run[0]].bitPattern }
      }
      guard isSetting else { continue }
      let count = RunColumn.groups(chosen + [column], in: table, rows: runs.map { $0[0] }).count
      guard count > told else { continue }
      chosen.append(column)
      told = count
    }
    let isRate = chosen.count == 1 && chosen[0] == rate
    return told == runs.count && !isRate ? chosen : []
  }
}
