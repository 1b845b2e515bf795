import CurveModel

/// Which rows of a table belong to which run.
struct RunRows {
  struct Run {
    var name: String?
    /// Rows in the order of the file.
    var rows: [Int]
  }

  enum Reason: Hashable {
    case onlyRun
    case restarts
    /// Stretches that start again, joined; the first row of the second.
    case joined(row: Int)
    case conflict
    case column(String)
  }

  let table: Table
  let layout: Layout
  private let usedColumns: [Int]
  /// From which row on places are later than written, and by how much: stretches that were joined.
  private var shifts: [(row: Int, by: Double)] = []
  /// Rows with which a run of other settings begins.
  private var beginnings: Set<Int> = []
  /// The columns of settings that name runs which follow one another.
  var namingColumns: [Int] = []
  var runs: [Run] = []
  /// Why there are several runs.
  var reason = Reason.onlyRun
  /// Rows without a value on the x-axis.
  private(set) var rowsWithoutPlace: [Int] = []

  init(_ table: Table, layout: Layout, joinsRestarts: Bool = false) {
    self.table = table
    self.layout = layout
    usedColumns = Array(Set(layout.tracks.flatMap(\.columns))).sorted()
    let dropped = layout.dropsShortRows ? Set(table.shortRows) : []
    let rows = (0..<table.rowCount).filter { row in
      !dropped.contains(row) && isUsed(row) && !layout.leftOutRows.contains(row)
    }
    if !layout.runColumns.isEmpty {
      group(rows, by: layout.runColumns)
      settleCounted(rows, joinsRestarts: joinsRestarts)
    } else if !table.sides.isEmpty {
      splitConflict(rows)
    } else {
      let settings = RunSettings(table, layout: layout, rows: rows, place: place)
      beginnings = settings.beginnings.union(table.beginnings)
      runs = segments(of: rows).map { Run(rows: $0) }
      if runs.count > 1 {
        reason = .restarts
        if joinsRestarts { join() } else { name(by: settings.naming(runs.map(\.rows), in: table)) }
      }
    }
    if layout.axisColumn != nil {
      rowsWithoutPlace = rows.filter { place(of: $0) == nil }
      let lost = Set(rowsWithoutPlace)
      for index in runs.indices { runs[index].rows.removeAll(where: lost.contains) }
      runs.removeAll { $0.rows.isEmpty }
    }
  }

  /// The rows of a run and those between them that hold no value of a curve.
  ///
  /// Where rows are counted, or belong to runs one by one, they are the run's own.
  func stretch(of run: Int) -> [Int] {
    guard layout.axisColumn != nil, layout.runColumns.isEmpty, table.sides.isEmpty else {
      return runs[run].rows
    }
    let start = run == 0 ? 0 : runs[run - 1].rows.last.map { $0 + 1 } ?? 0
    let end = run + 1 == runs.count ? table.rowCount - 1 : runs[run].rows.last ?? start
    return start <= end ? Array(start...end) : runs[run].rows
  }

  /// The row's place on the x-axis, or its epoch where rows are counted; nil when it has none that can be calculated with.
  func place(of row: Int) -> Double? {
    guard let place = written(row) else { return nil }
    return place + (shifts.last { $0.row <= row }?.by ?? 0)
  }

  private func written(_ row: Int) -> Double? {
    (layout.axisColumn ?? layout.restartColumn)
      .flatMap { Cell.number(table.columns[$0].cells[row]) }
      .flatMap { CalculableRange.contains($0) ? $0 : nil }
  }

  /// Puts each stretch behind the one before, at the distance of the places in it.
  mutating func join() {
    var end: Double?
    for run in runs {
      let places = run.rows.compactMap(written)
      guard let first = places.first, let last = places.max() else { continue }
      if let end {
        let step = zip(places, places.dropFirst()).map { $1 - $0 }.first { $0 > 0 } ?? 1
        shifts.append((row: run.rows[0], by: end + step - first))
      }
      end = last + (shifts.last?.by ?? 0)
    }
    reason = .joined(row: runs[1].rows[0])
    runs = [Run(rows: runs.flatMap(\.rows))]
  }

  private func isUsed(_ row: Int) -> Bool {
    usedColumns.contains { !Cell.isMissing(table.columns[$0].cells[row]) }
  }

  /// The used columns that hold anything in a row.
  func filled(_ row: Int) -> [Int] {
    usedColumns.filter { !Cell.isMissing(table.columns[$0].cells[row]) }
  }

  private mutating func group(_ rows: [Int], by columns: [Int]) {
    var order: [String] = []
    var groups: [String: [Int]] = [:]
    for row in rows {
      let name = name(of: row, by: columns, isNamed: columns.count > 1)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(row)
    }
    runs = order.flatMap { name in
      let parts = segments(of: groups[name] ?? [])
      guard parts.count > 1 else { return parts.map { Run(name: name, rows: $0) } }
      return parts.enumerated().map { Run(name: "\(name) (\($0.offset + 1))", rows: $0.element) }
    }
    let names = columns.map { table.columns[$0].name }
    reason = runs.count > 1 ? .column(names.joined(separator: "', '")) : .onlyRun
  }

  static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }

  private mutating func splitConflict(_ rows: [Int]) {
    let sides = table.sides
    let side = { (row: Int) in sides.last { $0.row <= row }?.side ?? .both }
    runs = [Table.Side.ours, .theirs].map { version in
      Run(rows: rows.filter { side($0) == .both || side($0) == version })
    }
    runs.removeAll { $0.rows.isEmpty }
    reason = runs.count > 1 ? .conflict : .onlyRun
  }

  /// Cuts where the x-axis starts again from its first value or in another stride, or the header does without one.
  func segments(of rows: [Int]) -> [[Int]] {
    // Training-set sizes are no time: they may stand in any order.
    guard layout.axis.kind != .examples, !descends(rows) else { return [rows] }
    guard !isShuffled(rows) else {
      return [rows.sorted { (place(of: $0) ?? -.infinity) < (place(of: $1) ?? -.infinity) }]
    }
    var segments: [[Int]] = []
    var firstPlace = -Double.infinity
    var lastPlace = -Double.infinity
    var repeats = table.headerRepeats[...]
    var reached = ReachedPlaces(columnCount: usedColumns.count)
    var start = StretchStart()
    let firstIsRepeated = repeatsOnlyFirst(rows)
    for (index, row) in rows.enumerated() {
      let followsHeader = repeats.first.map { $0 <= row } ?? false
      while let next = repeats.first, next <= row { repeats.removeFirst() }
      let place = place(of: row)
      let startsAgain =
        if let place {
          table.separations.contains(row)
            || firstIsRepeated && beginsAnew(at: index, of: rows, begun: segments.last)
            || (place <= firstPlace || start.isRepeated(from: place)
              || beginnings.contains(row)
              || place < lastPlace && beginsStride(at: index, of: rows))
              && (place < lastPlace || followsHeader)
              && (followsHeader
                || usedColumns.indices.contains {
                  isFilled(row, $0) && reached.isReached(place, at: $0)
                })
        } else {
          followsHeader && layout.axisColumn == nil
        }
      if segments.isEmpty || startsAgain {
        segments.append([row])
        reached = ReachedPlaces(columnCount: usedColumns.count)
        firstPlace = place ?? firstPlace
        start = StretchStart()
      } else {
        segments[segments.count - 1].append(row)
        // What stands above the first place of a log has none.
        if firstPlace == -.infinity { firstPlace = place ?? firstPlace }
      }
      lastPlace = place ?? lastPlace
      guard let place else { continue }
      start.note(place)
      for index in usedColumns.indices where isFilled(row, index) { reached.note(place, at: index) }
    }
    return joined(segments)
  }

  /// Whether one of the used columns, by its order, holds anything in a row.
  private func isFilled(_ row: Int, _ index: Int) -> Bool {
    !Cell.isMissing(table.columns[usedColumns[index]].cells[row])
  }

  /// Whether the rows are those of one run in any order, as a database gives them: no place occurs twice, and
  /// they go back again and again.
  private func isShuffled(_ rows: [Int]) -> Bool {
    let places = rows.compactMap(place)
    let returns = zip(places, places.dropFirst()).count { $0 > $1 }
    guard returns > 1, Set(places).count == places.count else { return false }
    return returns * Self.stepsPerReturn >= places.count || areSortedAsText(places)
  }

  /// Whether the places are in the order of their digits: 1, 10, 100, 2.
  private func areSortedAsText(_ places: [Double]) -> Bool {
    let texts = places.map(Self.text)
    return zip(texts, texts.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Runs one after the other go back less often.
  private static let stepsPerReturn = 3

  /// Whether the x-axis goes down from row to row: a log with its newest record on top.
  private func descends(_ rows: [Int]) -> Bool {
    let places = rows.prefix(Self.rowsLookedAt).map { place(of: $0) ?? .infinity }
    return places.count > 2 && zip(places, places.dropFirst()).allSatisfy { $0 > $1 }
  }

  /// A log that starts again shows it in fewer rows.
  private static let rowsLookedAt = 10_000

  /// Stretches that fill different columns are one run written split by split, not several.
  private func joined(_ segments: [[Int]]) -> [[Int]] {
    guard segments.count > 1 else { return segments }
    var runs: [(rows: [Int], columns: Set<Int>)] = []
    for rows in segments {
      let columns = Set(rows.flatMap(filled))
      let isApart = rows.first.map(table.separations.contains) ?? false
      if !isApart, let last = runs.last, last.columns.isDisjoint(with: columns) {
        runs[runs.count - 1] = (last.rows + rows, last.columns.union(columns))
      } else {
        runs.append((rows, columns))
      }
    }
    return runs.map(\.rows)
  }
}
