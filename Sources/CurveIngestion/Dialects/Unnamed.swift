import CurveModel

/// Tables whose columns have numbers for names, or none: what they hold is for the user to say.
///
/// A first column that counts rows or epochs is the x-axis. One further column is a curve, if the
/// file's name says of what; several could be anything.
enum Unnamed: Dialect {
  static let name = "unnamed"

  static func recognises(_ table: Table) -> Bool {
    guard table.columns.count > 1 else { return false }
    let names = table.names.filter { !$0.isEmpty && !$0.hasPrefix("Unnamed") }
    return !table.hasHeader || (!names.isEmpty && names.allSatisfy { $0.allSatisfy(\.isNumber) })
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    let counter = counter(of: table)
    guard options.train == nil, options.validation == nil else {
      var wide = WideLayout(table, options: options)
      var layout = try wide.finished()
      if options.x == nil, let counter { layout.setAxis(counter, kind: .epoch, in: table) }
      return layout
    }
    let values = table.columns.indices.filter { index in
      index != counter && table.columns[index].isNumeric
    }
    if let sentence = LookAlike.sentence(aboutUnnamed: table) {
      throw .notATrainingLog(table.path, seems: sentence)
    }
    guard let value = values.first, values.count == 1 else {
      throw .unnamedColumns(values.map { table.columns[$0].name }, path: table.path)
    }
    let file = FileName(table.path)
    guard let metric = options.metric ?? file.metric else {
      throw .notATrainingLog(
        table.path, seems: "neither the file's name nor a header names a metric")
    }
    var layout = Layout()
    layout.tracks = [Layout.Track(columns: [value], metric: metric, split: file.split ?? .unknown)]
    if let counter { layout.setAxis(counter, kind: .epoch, in: table) }
    return layout
  }

  /// The first column, when it counts up by one; restarts are allowed.
  private static func counter(of table: Table) -> Int? {
    guard let cells = table.columns.first?.cells.compactMap(Cell.number), cells.count > 1,
      let first = cells.first, first == 0 || first == 1
    else { return nil }
    let counts = zip(cells, cells.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == first }
    return counts ? 0 : nil
  }
}
