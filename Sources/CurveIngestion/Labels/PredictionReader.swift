import CurveModel

/// A table of predictions beside the examples that they are for.
package struct PredictionReader: Sendable {
  private let table: LabelTable
  /// For each example the row of its prediction.
  private var rows: [Int]
  private let column: String?

  /// Pairs examples with predictions: by their item, where both files name them, else in order.
  ///
  /// - Throws: A different number of predictions, items without one, or with two.
  package init(
    _ source: any ByteSource, for examples: LabelledData.Part, rows: [Int], column: String?,
    item: String?, delimiter: UInt8?
  ) throws(InvalidInput) {
    let written = try Self.table(source, exampleCount: rows.count, delimiter: delimiter)
    table = written
    self.column = column
    do throws(InputProblem) {
      let own =
        written.columns.count > 1 ? try written.optionalColumn(for: .item, stated: item) : nil
      var theirs = own.flatMap { examples.table.names.firstIndex(of: written.names[$0]) }
      if own != nil, theirs == nil { theirs = try examples.table.optionalColumn(for: .item) }
      if let own, let theirs {
        self.rows = try Self.joined(written, own, examples.table, theirs, rows)
        return
      }
    } catch {
      throw InvalidInput(error)
    }
    let isWhole = table.rowCount == examples.table.rowCount && rows.count != table.rowCount
    guard table.rowCount == rows.count || isWhole else {
      throw InvalidInput(
        InputProblem(
          code: "other-count",
          message: "expected \(rows.count) predictions, found \(table.rowCount)",
          at: InputLocation(file: table.path),
          hint: table.rowCount == rows.count + 1
            ? "write none for the first line of the input, which is its header"
            : "write one prediction an example, in their order, or name the items in both files"))
    }
    self.rows = isWhole ? rows : Array(0..<rows.count)
  }

  /// The predictions of some of the examples, both given by their rows.
  package func keeping(_ kept: [Int], of all: [Int]) -> PredictionReader {
    guard kept.count < all.count else { return self }
    let places = Dictionary(zip(all, rows)) { first, _ in first }
    var reader = self
    reader.rows = kept.compactMap { places[$0] }
    return reader
  }

  /// The table; a program that prints one answer a line writes no header.
  private static func table(
    _ source: any ByteSource, exampleCount: Int, delimiter: UInt8?
  ) throws(InvalidInput) -> LabelTable {
    func read(hasHeader: Bool?) throws(InvalidInput) -> LabelTable {
      var source = source
      // It may have been read for another metric.
      try InvalidInput.wrapping { () throws(InputProblem) in try source.rewind() }
      return try LabelTable(source, delimiter: delimiter, hasHeader: hasHeader)
    }
    do throws(InvalidInput) {
      let table = try read(hasHeader: nil)
      let isHeaderless =
        table.columns.count == 1 && table.hasHeader && table.rowCount == exampleCount - 1
      return isHeaderless ? try read(hasHeader: false) : table
    } catch {
      guard error.problems.map(\.code) == ["no-rows"] else { throw error }
      return try read(hasHeader: false)
    }
  }

  package var inspection: FileInspection { table.inspection }

  private static func joined(
    _ table: LabelTable, _ own: Int, _ examples: LabelTable, _ theirs: Int, _ rows: [Int]
  ) throws(InputProblem) -> [Int] {
    let words = table.words(own)
    var places: [String: Int] = [:]
    for row in 0..<table.rowCount where words.codes[row] >= 0 {
      let name = words.names[words.codes[row]]
      if places.updateValue(row, forKey: name) != nil {
        throw InputProblem(
          code: "two-predictions", message: "item '\(name)' has another prediction above",
          at: table.locations(of: [(row, own)]).first, hint: "keep one of the two rows")
      }
    }
    var missing: [Int] = []
    let found = rows.map { row -> Int in
      if let place = places[examples.columns[theirs].text(row)] { return place }
      missing.append(row)
      return 0
    }
    guard missing.isEmpty else {
      let name = examples.columns[theirs].text(missing[0])
      throw InputProblem(
        code: "no-prediction",
        message: "\(missing.count) examples have no prediction, the first of them '\(name)'",
        at: InputLocation(file: table.path), hint: "check that both files name items the same way")
    }
    return found
  }

  private func predictionColumn() throws(InvalidInput) -> Int {
    do throws(InputProblem) {
      let items = try table.optionalColumn(for: .item).map { Set([$0]) } ?? []
      return try table.column(
        for: .prediction, stated: column, besides: table.columns.count > 1 ? items : [],
        alsoNamed: .target)
    } catch {
      throw InvalidInput(error)
    }
  }

  /// Predicted numbers.
  ///
  /// - Throws: Cells that are none, or empty.
  package func numbers() throws(InvalidInput) -> [Double] {
    let column = try predictionColumn()
    let values = try table.numbers(column, rows: rows)
    try checkFilled(column)
    return values
  }

  /// Predicted classes.
  ///
  /// - Throws: Empty cells.
  package func classes() throws(InvalidInput) -> ClassColumn {
    let column = try predictionColumn()
    try checkFilled(column)
    return try table.classes(column, rows: rows).column
  }

  /// Probabilities of classes, row by row: a column for each class, called like it, or one column for
  /// the second of two.
  ///
  /// - Throws: Classes without a column, and cells that are no probability.
  package func probabilities(
    of names: [String], positive: Int?
  ) throws(InvalidInput) -> [Double] {
    let columns = names.map { name in
      table.names.firstIndex { header in
        header == name
          || ["p_", "p(", "prob_", "proba_", "probability_"].contains { prefix in
            header.lowercased().hasPrefix(prefix)
              && header.dropFirst(prefix.count).trimmingPrefix(" ").split(separator: ")").first.map(
                String.init) == name
          }
      }
    }
    let found = columns.compactMap(\.self)
    if found.count == names.count {
      var values: [[Double]] = []
      for column in found { values.append(try shares(column)) }
      return rows.indices.flatMap { row in values.map { $0[row] } }
    }
    guard names.count == 2, found.isEmpty else {
      let missing = zip(names, columns).filter { $0.1 == nil }.map(\.0)
      throw InvalidInput(
        InputProblem(
          code: "missing-column",
          message: "no column holds the probability of \(Spelling.quotedList(missing))",
          at: InputLocation(file: table.path),
          hint: "write one column a class, called like it, with its probability"))
    }
    let values = try shares(try predictionColumn())
    let isSecond = (positive ?? 1) == 1
    return values.flatMap { isSecond ? [1 - $0, $0] : [$0, 1 - $0] }
  }

  private func shares(_ column: Int) throws(InvalidInput) -> [Double] {
    let values = try table.numbers(column, rows: rows, as: "probability")
    try checkFilled(column)
    var wrong = zip(rows, values).filter { !(0...1).contains($0.1) }.map(\.0)
    // A column of something else is one mistake, not one a row.
    if wrong.count > rows.count / 2 { wrong = Array(wrong.prefix(1)) }
    guard wrong.isEmpty else {
      throw InvalidInput(
        table.problems(in: column, rows: wrong) { text in
          InputProblem(
            code: "not-a-probability",
            message: "expected a probability from 0 to 1, found '\(text)'",
            hint: "write probabilities, or measure accuracy or error from classes")
        })
    }
    return values
  }

  private func checkFilled(_ column: Int) throws(InvalidInput) {
    let empty = rows.filter { table.isMissing($0, column) }
    guard empty.isEmpty else {
      throw InvalidInput(
        table.problems(in: column, rows: empty) { _ in
          InputProblem(
            code: "no-prediction", message: "expected a prediction, found an empty cell",
            hint: "predict something for every example")
        })
    }
  }
}
