import CurveModel

/// Files with one curve whose metric and split stand in the file's name only.
///
/// TensorBoard's scalar download (`Wall time,Step,Value`), and one number a line as
/// `numpy.savetxt` writes it.
enum SingleCurve: Dialect {
  static let name = "single-curve"

  static func recognises(_ table: Table) -> Bool {
    let names = table.names.map { $0.lowercased() }
    let isDownload = names == ["wall time", "step", "value"] || names == ["step", "value"]
    return isDownload || (!table.hasHeader && table.columns.count == 1)
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    guard options.train == nil, options.validation == nil, options.x == nil else {
      var wide = WideLayout(table, options: options)
      return try wide.finished()
    }
    let file = FileName(table.path)
    guard let metric = options.metric ?? file.metric else {
      throw .notATrainingLog(
        table.path, seems: "neither the file's name nor a header names a metric")
    }
    let value = table.columns.count - 1
    var layout = Layout()
    layout.tracks = [
      Layout.Track(columns: [value], metric: metric, split: file.split ?? .unknown)
    ]
    if let step = table.index(of: "step") {
      layout.axisColumn = step
      layout.axis = Axis(kind: .step, column: table.columns[step].name)
    }
    if table.columns.count == 3 {
      layout.ignored = [IgnoredColumn(column: table.columns[0].name, reason: "a time")]
    }
    return layout
  }
}
