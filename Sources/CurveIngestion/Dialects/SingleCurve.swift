import CurveModel

/// Files with one curve whose metric and split stand in the file's name only.
///
/// TensorBoard's scalar download (`Wall time,Step,Value`), one curve for each run below another (`model,step,value`),
/// a metric file of MLflow's store, and one number a line as `numpy.savetxt` writes it.
enum SingleCurve: Dialect {
  static let name = "single-curve"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = names.map { $0.lowercased() }
    return names == ["", "0"] || !isWritten || names.contains("value") && areCurve(names)
  }

  /// Whether columns are a count and its values, beside no more than times and names of runs.
  private static func areCurve(_ names: [String]) -> Bool {
    let others = names.filter { name in
      name != "value" && !times.contains(name)
        && !ColumnWords.identifiers.contains(MetricName.words(name).joined())
    }
    return others.count == 1 && counted(others[0]) != nil
  }

  private static let times: Set = ["wall time", "wall_time"]

  /// What a column counts, by its name.
  private static func counted(_ name: String) -> Axis.Kind? {
    guard case .axis(let kind) = ColumnGrammar.meaning(of: name) else { return nil }
    return kind == .examples ? nil : kind
  }

  static func recognises(_ table: Table) -> Bool {
    (table.hasHeader || table.columns.count == 1 || isMLflow(table)) && !Long.recognises(table)
  }

  /// A file of MLflow's with its values called as the file is, which has no names of columns.
  static func widened(_ table: Table) -> Table {
    guard isMLflow(table) else { return table }
    var table = table
    table.columns[1].name = MetricPath(table.path)?.name ?? RelativePath(table.path).name
    return table
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
    let value = isMLflow ? 1 : table.index(of: "value") ?? table.columns.count - 1
    var layout = Layout()
    layout.isCertain = true
    layout.tracks = [
      Layout.Track(columns: [value], metric: metric, split: file.split ?? .unknown)
    ]
    let count =
      isMLflow
      ? steps(in: table) : table.columns.firstIndex { counted($0.name) != nil }
    if let count {
      layout.setAxis(count, kind: counted(table.columns[count].name) ?? .step, in: table)
    }
    layout.runColumns = RunColumn.indices(in: table)
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
    let clocks = table.columns.indices.filter {
      isMLflow ? $0 == 0 : times.contains(table.columns[$0].name.lowercased())
    }
    layout.ignored =
      clocks.map { IgnoredColumn(column: table.columns[$0].name, reason: .time) }
      + layout.runColumns.map {
        IgnoredColumn(column: table.columns[$0].name, reason: .namesRuns)
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
