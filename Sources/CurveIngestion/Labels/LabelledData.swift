import CurveModel

/// Examples with their true answers, for fitting and for scoring.
package struct LabelledData: Sendable {
  /// Rows of a table.
  package struct Part: Sendable {
    package let table: LabelTable
    package let rows: [Int]
    /// The column of the true answers.
    package let target: Int
    /// Columns that whoever predicts must not see.
    package var hiddenColumns: Set<Int> = []
  }

  package let train: Part
  package let heldOut: Part
  /// The column of the splits; nil where there are two files.
  package let splitColumn: Int?
  /// Rows of the file that belong to neither part.
  package let otherCount: Int

  /// One file with a column of splits, or a file for each part; `target` is the name of the column of
  /// answers, where the user named it.
  ///
  /// - Throws: What is unclear about the columns, or a part without rows.
  package init(
    _ tables: [LabelTable], target: String?, splitColumn: String?, scoring split: Split
  ) throws(InvalidInput) {
    if tables.count == 1 {
      let splits = try LabelSplits(tables[0], stated: splitColumn, scoring: split)
      let column = try Self.target(of: tables[0], stated: target, besides: [splits.column])
      train = Part(table: tables[0], rows: splits.train, target: column)
      heldOut = Part(table: tables[0], rows: splits.heldOut, target: column)
      self.splitColumn = splits.column
      otherCount = splits.otherCount
      return
    }
    try Self.checkOrder(tables)
    let columns = (
      try Self.target(of: tables[0], stated: target, besides: []),
      try Self.target(of: tables[1], stated: target, besides: [])
    )
    train = Part(table: tables[0], rows: Array(0..<tables[0].rowCount), target: columns.0)
    heldOut = Part(table: tables[1], rows: Array(0..<tables[1].rowCount), target: columns.1)
    self.splitColumn = nil
    otherCount = 0
  }

  private static func target(
    of table: LabelTable, stated: String?, besides others: Set<Int>
  ) throws(InvalidInput) -> Int {
    do throws(InputProblem) {
      return try table.column(for: .target, stated: stated, besides: others)
    } catch {
      throw InvalidInput(error)
    }
  }

  /// Names that say the opposite of their order.
  private static func checkOrder(_ tables: [LabelTable]) throws(InvalidInput) {
    let splits = tables.map { FileName($0.path).split }
    guard splits[1] == .train, splits[0] != .train, splits[0] != nil else { return }
    throw InvalidInput(
      InputProblem(
        code: "exchanged-files",
        message: "the first file is for training, but the second one is called so",
        at: InputLocation(file: tables[1].path), hint: "exchange the two"))
  }
}

extension LabelledData.Part {
  /// True answers that are numbers, and the rows that hold one.
  ///
  /// - Throws: Every cell that is no number; no row that holds one.
  package func numbers() throws(InvalidInput) -> (values: [Double], rows: [Int]) {
    let all = try table.numbers(target, rows: rows)
    let kept = zip(all, rows).filter { !$0.0.isNaN }
    if kept.isEmpty { throw noTargets }
    return (kept.map(\.0), kept.map(\.1))
  }

  /// True answers that are classes, and the rows that hold one.
  ///
  /// - Throws: A target that is no class; no row that holds one.
  package func classes() throws(InvalidInput) -> (column: ClassColumn, rows: [Int]) {
    let read = try table.classes(target, rows: rows)
    if read.rows.isEmpty { throw noTargets }
    return read
  }

  private var noTargets: InvalidInput {
    InvalidInput(
      InputProblem(
        code: "no-targets", message: "column '\(table.names[target])' holds nothing in these rows",
        at: table.headerLocation(target), hint: "name another column with --target"))
  }
}

extension LabelledData.Part {
  /// The rows of a file that are to be scored: those of a split where a column names it, else all.
  ///
  /// - Throws: What is unclear about the columns, or a split without rows.
  package init(
    _ table: LabelTable, target: String?, splitColumn: String?, split: Split
  ) throws(InvalidInput) {
    let (column, named) = try InvalidInput.wrapping { () throws(InputProblem) in
      let named = try table.optionalColumn(for: .split, stated: splitColumn)
      let column = try table.column(
        for: .target, stated: target, besides: Set(named.map { [$0] } ?? []))
      return (column, named)
    }
    let rows =
      named == nil
      ? Array(0..<table.rowCount)
      : try LabelSplits(table, stated: splitColumn, scoring: split, needsTrain: false).heldOut
    self.init(
      table: table, rows: rows, target: column,
      hiddenColumns: Set([column] + (named.map { [$0] } ?? [])))
  }
}
