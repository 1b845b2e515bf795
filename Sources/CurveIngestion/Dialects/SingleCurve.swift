import CurveModel

/// Files with one curve whose metric and split stand in the file's name only.
///
/// TensorBoard's scalar download (`Wall time,Step,Value`), a metric file of MLflow's store, and one
/// number a line as `numpy.savetxt` writes it.
enum SingleCurve: Dialect {
  static let name = "single-curve"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = names.map { $0.lowercased() }
    let downloads = [
      ["wall time", "step", "value"], ["step", "value"], ["wall_time", "step", "value"],
    ]
    let isSeries = names == ["", "0"]
    return downloads.contains(names) || isSeries || !isWritten
  }

  static func recognises(_ table: Table) -> Bool {
    table.hasHeader || table.columns.count == 1 || isMLflow(table)
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    guard options.train == nil, options.validation == nil, options.x == nil else {
      var wide = WideLayout(table, options: options)
      return try wide.finished()
    }
    let file = FileName(table.path)
    guard let metric = options.metric ?? file.metric ?? file.unknownMetric else {
      throw .notATrainingLog(
        table.path,
        seems: file.nuisance
          ?? "neither the file's name nor a header names a metric")
    }
    if !table.hasHeader, table.columns.count == 1, countsThings(table.columns[0].cells) {
      throw .notATrainingLog(table.path, seems: "it holds whole numbers in no order")
    }
    let isMLflow = isMLflow(table)
    let value = isMLflow ? 1 : table.columns.count - 1
    var layout = Layout()
    layout.isCertain = true
    layout.tracks = [
      Layout.Track(columns: [value], metric: metric, split: file.split ?? .unknown)
    ]
    if let step = isMLflow ? steps(in: table) : table.index(of: "step") {
      layout.axisColumn = step
      layout.axis = Axis(kind: .step, column: table.columns[step].name)
    }
    if isMLflow, layout.axisColumn == nil {
      var stepless = SteplessValues()
      for cell in table.columns[value].cells {
        stepless.note(cell, of: RelativePath(table.path).name, isStepless: true)
      }
      layout.warnings = stepless.warnings
    }
    if metric == "value" {
      layout.warnings = [ReadingWarning(message: "the file's name says no metric")]
    }
    if table.columns.count == 3 {
      layout.ignored = [IgnoredColumn(column: table.columns[0].name, reason: .time)]
    }
    return layout
  }

  /// Whether numbers are whole and in no order: labels, or parameters of a model.
  private static func countsThings(_ cells: [Double]) -> Bool {
    let numbers = cells.compactMap(Cell.number)
    return numbers.allSatisfy { $0 == $0.rounded() } && !WithoutAxis.showsProgress(numbers)
  }

  /// A metric file of MLflow's file store: milliseconds since 1970, value and step, no header.
  private static func isMLflow(_ table: Table) -> Bool {
    guard !table.hasHeader, table.columns.count == 3 else { return false }
    let wholeNumbers = [0, 2].allSatisfy { index in
      table.columns[index].cells.allSatisfy { $0 == $0.rounded() }
    }
    return wholeNumbers && table.columns[0].cells.allSatisfy { $0 > 1e12 && $0 < 1e13 }
  }

  /// MLflow's column of steps; nil where all of several values stand at 0, as those do that were logged without a
  /// step, and only their order tells one from the next.
  private static func steps(in table: Table) -> Int? {
    let cells = table.columns[2].cells
    return cells.count > 1 && cells.allSatisfy { $0 == 0 } ? nil : 2
  }
}
