import CurveModel

/// Tables whose columns have numbers for names, or none: what they hold is for the user to say.
///
/// A first column that counts rows or epochs is the x-axis. One further column is a curve, if the
/// file's name says of what; two may tell by what they do (`UnnamedPair`); several could be anything.
enum Unnamed: Dialect {
  static let name = "unnamed"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    guard names.count > 1 else { return false }
    let names = names.filter { !$0.isEmpty && !$0.hasPrefix("Unnamed") }
    return !isWritten || (!names.isEmpty && names.allSatisfy { $0.allSatisfy(\.isNumber) })
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    let counter = counter(of: table)
    let file = FileName(table.path)
    guard options.train == nil, options.validation == nil else {
      var named = options
      named.metric = options.metric ?? file.metric
      var wide = WideLayout(table, options: named)
      var layout = try wide.finished()
      if options.x == nil, let counter { layout.setAxis(0, kind: counter, in: table) }
      return layout
    }
    let values = table.columns.indices.filter { index in
      (counter == nil || index > 0) && table.columns[index].isNumeric
    }
    if let sentence = LookAlike.sentence(aboutUnnamed: table) {
      throw .notATrainingLog(table.path, seems: sentence)
    }
    let metric = options.metric ?? file.metric
    if let counter,
      let pair = UnnamedPair(of: values, in: table, metric: metric, split: file.split)
    {
      var layout = Layout()
      layout.tracks = pair.tracks
      layout.warnings.append(pair.warning)
      layout.setAxis(0, kind: counter, in: table)
      return layout
    }
    guard let value = values.first, values.count == 1 else {
      throw .unnamedColumns(
        values.map { table.columns[$0].name }, path: table.path,
        isMetricKnown: metric != nil)
    }
    guard let metric else {
      throw .notATrainingLog(
        table.path, seems: "neither the file's name nor a header names a metric")
    }
    var layout = Layout()
    layout.tracks = [Layout.Track(columns: [value], metric: metric, split: file.split ?? .unknown)]
    if let counter { layout.setAxis(0, kind: counter, in: table) }
    return layout
  }

  /// What the first column counts: epochs from 0 or 1, where restarts are allowed, or the steps of a log that was cut,
  /// "67400,0.27".
  private static func counter(of table: Table) -> Axis.Kind? {
    guard let cells = table.columns.first?.cells.compactMap(Cell.number), cells.count > 1,
      let first = cells.first, first >= 0, first == first.rounded()
    else { return nil }
    let steps = zip(cells, cells.dropFirst())
    if first <= 1, steps.allSatisfy({ $1 == $0 + 1 || $1 == first }) { return .epoch }
    guard cells.count >= fewestSteps else { return nil }
    let stride = cells[1] - first
    let isRegular = stride >= 1 && stride == stride.rounded()
    if isRegular, steps.allSatisfy({ $1 == $0 + stride }) { return .step }
    // The frames that an agent had seen at the end of each episode; what only one other column has values at is a place.
    let ascends = steps.allSatisfy { $1 > $0 && $1 == $1.rounded() }
    return ascends && table.columns.count == 2 ? .step : nil
  }

  private static let fewestSteps = 5
}
