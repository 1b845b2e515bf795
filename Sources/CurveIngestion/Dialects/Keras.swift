import CurveModel

/// Keras' CSVLogger, and a history written by `DataFrame(history.history).to_csv`.
///
/// Training metrics have bare names, their validation twins begin with "val_". Without an epoch
/// column every row is one epoch, counted from 0.
enum Keras: Dialect {
  static let name = "keras"

  static func recognises(_ table: Table) -> Bool {
    let names = Set(table.names)
    let hasTwins = names.contains { names.contains("val_" + $0) }
    let isOther = table.columns.contains { column in
      switch ColumnGrammar.meaning(of: column.name) {
      case .axis(let kind): kind != .epoch
      // A level on test data may stand beside the history.
      case .metric(let metric):
        metric.split != nil && !column.name.hasPrefix("val_")
          && !(metric.split == .test && table.rowCount > 1 && column.numberCount == 1)
      case .index, .nuisance: false
      }
    }
    return hasTwins && !isOther
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options, bareMetrics: .train)
    var layout = try wide.finished()
    if layout.axisColumn == nil { layout.axis = Axis(kind: .epoch) }
    return layout
  }
}
