import CurveModel

/// The records of a console → a table with a column for each name, and each thing that a name leaves open.
struct ConsoleRecords {
  private var table = ConsoleTable()
  private var indices: [ConsoleColumn.ID: Int] = [:]
  /// The column behind the one that was set last.
  private var expected = 0
  private let limit: TableLimit
  /// Which rows hold a batch and which an epoch.
  private(set) var means = EpochMeans()
  /// The values of each column that share their place with others.
  private var crowds: [ConsoleColumn.ID: CrowdedValues] = [:]

  init(path: String, byteCount: Int) { limit = TableLimit(path: path, byteCount: byteCount) }

  /// Adds what a line records, to the last row or as a new one.
  mutating func add(_ record: ConsoleReader.Record, at offset: Int) throws(InputProblem) {
    // Several processes may print the same line.
    let isRepeat = !record.position.isNew && record.values.allSatisfy(holds)
    if isRepeat, !record.mayRepeat { return }
    if record.position.isNew || isRepeat
      || record.isLine && record.values.contains(where: holdsOther)
    {
      beginRow(at: offset)
      if record.beginsTraining { table.beginnings.insert(table.rowCount - 1) }
      means.beginRow(record.part)
      if record.position.count.counter != .record { try set(record.position.count) }
      if let other = record.position.other { try set(other) }
    } else {
      means.goOn(record.part)
    }
    if let fold = record.fold { try set(.init(name: "fold"), to: fold) }
    for value in record.values {
      if !record.isUpdate, let before = cell(value.id), !Self.agree(before, value.number) {
        crowds[value.id, default: CrowdedValues()]
          .add(value.number, behind: before, in: table.rowCount - 1)
      }
      try set(value.id, to: value.number)
    }
    if let rate = record.rate { try set(rate.id, to: rate.number) }
  }

  /// The table of all rows.
  ///
  /// - Throws: An `InputProblem` when there are more cells than a log can have.
  func finished() throws(InputProblem) -> ConsoleTable {
    try limit.check(columns: table.columns.count, rows: table.rowCount)
    var table = table
    for index in table.columns.indices {
      let missing = table.rowCount - table.columns[index].cells.count
      table.columns[index].cells += repeatElement(Cell.missing, count: missing)
    }
    CrowdedValues.settle(crowds, in: &table)
    return table
  }

  private mutating func beginRow(at offset: Int) {
    table.rowCount += 1
    table.offsets.append(offset)
    expected = 0
  }

  /// Whether the last row has this value, or has it with fewer digits.
  private func holds(_ value: ConsoleLine.Value) -> Bool {
    cell(value.id).map { Self.agree($0, value.number) } ?? false
  }

  /// Whether the last row has another value in the column of this one.
  private func holdsOther(_ value: ConsoleLine.Value) -> Bool {
    cell(value.id).map { !Self.agree($0, value.number) } ?? false
  }

  /// The cell of the last row; nil where that row has none in the column yet.
  private func cell(_ id: ConsoleColumn.ID) -> Double? {
    guard let index = indices[id], table.columns[index].cells.count == table.rowCount else {
      return nil
    }
    return table.columns[index].cells.last
  }

  private static func agree(_ cell: Double, _ number: Double) -> Bool {
    abs(cell - number) <= rounding * max(abs(cell), abs(number))
  }

  /// By how much of itself a value of seven digits may differ from the unrounded one.
  private static var rounding: Double { 1e-6 }

  /// Sets a count of the last row.
  private mutating func set(_ place: TrainingProgress.Count) throws(InputProblem) {
    try set(ConsoleColumn.ID(name: place.counter.rawValue), to: place.value)
  }

  /// Sets a cell of the last row.
  private mutating func set(_ id: ConsoleColumn.ID, to number: Double) throws(InputProblem) {
    let index = try index(of: id)
    let missing = table.rowCount - table.columns[index].cells.count
    if missing > 0 {
      table.columns[index].cells += repeatElement(Cell.missing, count: missing)
    }
    table.columns[index].cells[table.rowCount - 1] = number
  }

  private mutating func index(of id: ConsoleColumn.ID) throws(InputProblem) -> Int {
    // Records repeat their names in one order, which spares most look-ups.
    if table.columns.indices.contains(expected), table.columns[expected].id == id {
      expected += 1
      return expected - 1
    }
    if let index = indices[id] {
      expected = index + 1
      return index
    }
    try limit.check(columns: table.columns.count + 1, rows: table.rowCount)
    indices[id] = table.columns.count
    table.columns.append(ConsoleColumn(id))
    return table.columns.count - 1
  }
}
