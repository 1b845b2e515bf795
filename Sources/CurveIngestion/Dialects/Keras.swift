import CurveModel

/// Keras' CSVLogger, and a history written by `DataFrame(history.history).to_csv`.
///
/// Training metrics have bare names, their validation twins begin with "val_". Without an epoch
/// column every row is one epoch, counted from 0.
enum Keras: Dialect {
  static let name = "keras"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = Set(names)
    return names.contains { names.contains("val_" + $0) }
  }

  static func recognises(_ table: Table) -> Bool {
    !zip(table.columns, table.header.meanings).contains { column, meaning in
      switch meaning {
      case .axis(let kind): kind != .epoch
      // A level on test data may stand beside the history.
      case .metric(let metric):
        metric.split != nil && !column.name.hasPrefix("val_")
          && !(metric.split == .test && table.rowCount > 1 && column.numberCount == 1)
      case .index, .nuisance: false
      }
    }
  }

  /// Whether a table is a history of Keras, whatever else it may be.
  static func isWritten(in table: Table) -> Bool {
    admits(names: table.names, isWritten: table.hasHeader) && recognises(table)
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options, bareMetrics: .train)
    var layout = try wide.finished()
    if layout.axisColumn == nil { layout.axis = Axis(kind: .epoch) }
    return layout
  }
}
