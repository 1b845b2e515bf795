import CurveModel

/// Tables in which nothing counts epochs: real logs of 46 in 61 Keras trainings, and any other
/// table that has a column called "loss".
enum WithoutAxis {
  /// Why the rows seem to be no record of a training; nil when they can be one.
  static func sentence(about table: Table, layout: Layout) -> String? {
    let metrics = Set(layout.tracks.filter { $0.split == .train }.map(\.metric))
    let hasPair = layout.tracks.contains { $0.split != .train && metrics.contains($0.metric) }
    let file = FileName(table.path)
    let namesSplit =
      layout.tracks.contains { track in
        track.columns.contains { column in
          let named = ColumnGrammar.metricColumn(table.columns[column].name)
          // "train_opacity" is a setting of the training.
          return named.split != nil && named.split != .test
            && (MetricFamily.of(named.metric) != nil || named.metric.isEmpty)
        }
      } || (file.split != nil && file.metric != nil) || isCurveOnTest(table, layout)
    if table.rowCount == 1, !(hasPair && isKeras(table)) {
      return "it holds one row and no count of epochs, as a table of final results does"
    }
    let unknown = layout.ignored.filter { $0.reason == .unknownMetric && !isSetting($0, in: table) }
    if !hasPair, !namesSplit, unknown.count > layout.tracks.count {
      let names = Spelling.quotedList(Array(unknown.map(\.column).prefix(3)))
      return "no column counts epochs or steps, and \(names) belong to no training"
    }
    guard !hasPair, !namesSplit else { return nil }
    if let column = layout.runColumns.first, !layout.hasCountsBesideRows {
      return "no column counts epochs or steps within each '\(table.columns[column].name)'"
    }
    if let rate = layout.ignored.first(where: { $0.reason == .learningRate }),
      let index = table.index(of: rate.column), risesThroughout(table.columns[index].cells)
    {
      return "it seems to be a search for a learning rate, with a loss for each"
    }
    guard layout.tracks.contains(where: { isMinimisedOrEarned($0.metric) }) else {
      return "no column counts epochs or steps, and no name says training or validation"
    }
    let hasProgress = layout.tracks.contains { track in
      showsProgress(table.columns[track.columns[0]].cells.compactMap(Cell.number))
    }
    return hasProgress
      ? nil : "no column counts epochs or steps, and the values do not depend on their order"
  }

  /// Whether a column holds one number throughout, as settings do that are logged with every record: "model/dim".
  private static func isSetting(_ ignored: IgnoredColumn, in table: Table) -> Bool {
    guard let index = table.index(of: ignored.column) else { return false }
    let cells = table.columns[index].cells
    return cells.count > 2 && Set(cells).count == 1
  }

  /// Whether a metric is a loss, by its first or its last word, or the return of an agent: what rows in order are of a training.
  private static func isMinimisedOrEarned(_ metric: String) -> Bool {
    MetricName.key(metric).hasSuffix("loss") || MetricName.isSumOfLosses(metric)
      || Metric.isReturn(metric) && !earnings.isDisjoint(with: MetricName.words(metric))
  }

  /// Words for what an agent earned; the returns of a stock are no training.
  private static let earnings: Set = ["reward", "rewards", "rew", "eprew", "eprewmean", "epret"]

  /// Whether a table holds nothing but curves on test data, as Torch's logger writes them: "% mean class accuracy (test
  /// set)" above one value an epoch.
  private static func isCurveOnTest(_ table: Table, _ layout: Layout) -> Bool {
    let curves = Set(layout.tracks.flatMap(\.columns))
    let isAll = table.columns.indices.allSatisfy { index in
      curves.contains(index)
        || table.columns[index].numberCount == 0 && table.columns[index].wordCount == 0
    }
    return isAll && table.rowCount >= fewestInOrder
      && layout.tracks.allSatisfy { track in
        let values = table.columns[track.columns[0]].cells.compactMap(Cell.number)
        return track.split == .test && showsProgress(values, below: certainOrder)
      }
  }

  private static func risesThroughout(_ cells: [Double]) -> Bool {
    let values = cells.compactMap(Cell.number)
    return values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func isKeras(_ table: Table) -> Bool { Keras.isWritten(in: table) }

  /// Whether neighbours are closer to one another than any two values are.
  ///
  /// The mean squared difference of neighbours over the variance is near 2 for values in any
  /// order, and small for a curve (von Neumann 1941); of their ranks also for one with spikes (Bartels 1982). Below 20
  /// values it tells little.
  static func showsProgress(_ values: [Double], below limit: Double = randomOrder) -> Bool {
    values.count { $0.isFinite } < fewestInOrder || isInOrder(values, below: limit)
      || isInOrder(ranks(of: values), below: limit)
  }

  /// The places of finite values in their order by size, those of equal ones as they come.
  private static func ranks(of values: [Double]) -> [Double] {
    let finite = values.filter(\.isFinite)
    var ranks = [Double](repeating: 0, count: finite.count)
    for (rank, index) in finite.indices.sorted(by: { finite[$0] < finite[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }

  /// The same, by as few values as there are.
  static func isInOrder(_ values: [Double], below limit: Double = certainOrder) -> Bool {
    let finite = values.filter(\.isFinite)
    let mean = finite.reduce(0, +) / Double(finite.count)
    let variance = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard variance > 0 else { return true }
    let steps = zip(finite, finite.dropFirst()).reduce(0) { sum, pair in
      sum + (pair.1 - pair.0) * (pair.1 - pair.0)
    }
    return steps / variance < limit
  }

  /// Ratio above which an order is taken for random: with 20 values a shuffled list falls below it
  /// in one of ten cases, with 200 in none of a thousand.
  private static let randomOrder = 1.5
  /// Ratio below which an order is none of chance: a shuffled list of 20 values falls below it in one of a hundred cases.
  private static let certainOrder = 1.0
  private static let fewestInOrder = 20
}
