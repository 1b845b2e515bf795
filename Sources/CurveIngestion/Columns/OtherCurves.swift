import CurveModel

/// Tables in which something goes up from row to row that is no training.
enum OtherCurves {
  static func sentence(about table: Table, layout: Layout) -> String? {
    if let name = sweep(in: table, layout: layout) {
      return "'\(name)' changes from row to row and counts no epochs or steps, as in a study of "
        + "its influence"
    }
    if let name = numberOfEpochs(in: table, layout: layout) {
      return "each row has its own settings ('\(name)'), as in a search for hyper-parameters"
    }
    if table.rowCount == 1, layout.tracks.allSatisfy({ $0.split == .test }) {
      return "it holds one row of test results"
    }
    if let rate = layout.ignored.first(where: { $0.reason == .learningRate }),
      !layout.tracks.contains(where: { $0.split == .validation || $0.split == .test }),
      let index = table.index(of: rate.column), isRateTest(table.columns[index].cells)
    {
      return "it seems to be a search for a learning rate, with a loss for each"
    }
    if let name = negativeError(in: table, layout: layout) {
      return "'\(name)' falls below zero, which no error of a model does"
    }
    if isListOfSizes(table, layout: layout) {
      return "its sizes are in no order and none comes twice, as in a table of data sets"
    }
    return nil
  }

  /// A first column of ascending numbers that is nothing known, before curves without an axis.
  private static func sweep(in table: Table, layout: Layout) -> String? {
    guard layout.axisColumn == nil, table.rowCount > 2, let column = table.columns.first,
      layout.ignored.contains(where: {
        $0.column == column.name && $0.reason == .unknownMetric
      })
    else { return nil }
    let values = column.cells.compactMap(Cell.number)
    guard values.count == table.rowCount,
      zip(values, values.dropFirst()).allSatisfy({ $0 < $1 })
        || zip(values, values.dropFirst()).allSatisfy({ $0 > $1 })
    else { return nil }
    // A count under a name of its own goes up by the same whole number.
    let strides = Set(zip(values, values.dropFirst()).map { $1 - $0 })
    let counts = strides.count == 1 && values.allSatisfy { $0 == $0.rounded() }
    let isLayer = ["layer", "layers", "depth"].contains(column.name.lowercased())
    return counts && values[0] < values[1] && !isLayer ? nil : column.name
  }

  /// A number of epochs that differs from row to row without going up.
  private static func numberOfEpochs(in table: Table, layout: Layout) -> String? {
    guard layout.axisColumn == nil else { return nil }
    return table.columns.first { column in
      guard Settings.isNumberOfEpochs(column.name) else { return false }
      let values = column.cells.compactMap(Cell.number)
      return Set(values).count > 1 && !zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    }?.name
  }

  /// Whether a rate grows by the same factor all the time, over the range of a rate test: warm-ups
  /// grow by the same amount, and decays shrink.
  private static func isRateTest(_ cells: [Double]) -> Bool {
    let rates = cells.compactMap(Cell.number)
    guard rates.count > 4, let first = rates.first, let last = rates.last, first > 0,
      last / first > rateTestRange
    else { return false }
    let factors = zip(rates, rates.dropFirst()).map { $1 / $0 }
    guard let least = factors.min(), let most = factors.max() else { return false }
    return least > 1 && most < least * 1.05
  }

  /// Rate tests span several powers of ten; a warm-up by a constant factor is not known to.
  private static let rateTestRange = 100.0

  /// The only metric, an error by its bare name, when it is signed.
  private static func negativeError(in table: Table, layout: Layout) -> String? {
    guard layout.tracks.count == 1, let track = layout.tracks.first, track.columns.count == 1,
      let family = MetricFamily.of(track.metric), family.direction == .lower,
      family.scale != .open
    else { return nil }
    let column = table.columns[track.columns[0]]
    let isBare = ColumnGrammar.metricColumn(column.name).split == nil
    return isBare && column.cells.contains { (Cell.number($0) ?? 0) < 0 } ? column.name : nil
  }

  private static func isListOfSizes(_ table: Table, layout: Layout) -> Bool {
    guard layout.axis.kind == .examples, let axis = layout.axisColumn,
      layout.tracks.allSatisfy({ $0.split == .unknown })
    else { return false }
    let sizes = table.columns[axis].cells.compactMap(Cell.number)
    let ascends = zip(sizes, sizes.dropFirst()).allSatisfy { $0 < $1 }
    let descends = zip(sizes, sizes.dropFirst()).allSatisfy { $0 > $1 }
    return sizes.count > 2 && Set(sizes).count == sizes.count && !ascends && !descends
  }
}
