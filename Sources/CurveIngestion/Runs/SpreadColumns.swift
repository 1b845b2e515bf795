import CurveModel

/// How well each point of a curve over training-set size is known: from its repeats in the file, or
/// from a column that states their spread ("test_score_std" beside "test_score_mean").
struct SpreadColumns {
  private let table: Table
  private let layout: Layout

  /// Last or first words of a column of standard deviations, and of one of standard errors.
  private static let deviations: Set = ["std", "stddev", "stdv", "sd", "stdev"]
  private static let errors: Set = ["se", "sem", "stderr"]
  /// Headers, as their words put together, of a column that counts the repeats.
  private static let counts: Set = [
    "n", "nrepeats", "numrepeats", "repeats", "folds", "nfolds", "numfolds", "seeds", "nseeds",
    "numseeds", "trials", "ntrials", "count", "nsplits",
  ]
  /// Repeats assumed behind a standard deviation without a count: scikit-learn's default `cv`.
  static let assumedRepeats = 5

  /// Whether a column of that header can state a spread or a count of repeats.
  static func mayTell(_ header: String, words: [String]) -> Bool {
    counts.contains(header) || words.contains { deviations.contains($0) || errors.contains($0) }
  }

  init(_ table: Table, layout: Layout) {
    self.table = table
    self.layout = layout
  }

  /// The series of a table without repeated places, each with the spread its column states.
  func attached(to series: [Series]) -> [Series] {
    guard layout.axis.kind == .examples, series.count == layout.tracks.count else { return series }
    return zip(series, layout.tracks).map { series, track in
      var series = series
      series.spread = spread(of: track, along: series.curve, rows: Array(0..<table.rowCount))
      return series
    }
  }

  /// The spread at each point of the curve; nil when some point has none.
  func spread(of track: Layout.Track, along curve: LearningCurve, rows: [Int]) -> PointSpread? {
    guard layout.axis.kind == .examples, let axis = layout.axisColumn else { return nil }
    var rowsAt: [Double: [Int]] = [:]
    for row in rows {
      guard let place = Cell.number(table.columns[axis].cells[row]) else { continue }
      rowsAt[place, default: []].append(row)
    }
    let repeats = curve.x.map { place in
      (rowsAt[place] ?? []).flatMap { row in
        track.columns.compactMap { Cell.number(table.columns[$0].cells[row]) }
      }
    }
    if track.isMean || track.columns.count == 1, let spread = PointSpread(ofRepeats: repeats) {
      return spread
    }
    let known = curve.x.compactMap { place in
      rowsAt[place]?.last.flatMap { statedSpread(of: track, row: $0) }
    }
    guard !known.isEmpty, known.count == curve.count else { return nil }
    return PointSpread(standardErrors: known.map(\.error), counts: known.map(\.count))
  }

  private func statedSpread(
    of track: Layout.Track, row: Int
  ) -> (error: Double, count: Int)? {
    guard track.columns.count == 1, let first = track.columns.first else { return nil }
    let name = bare(table.columns[first].name, without: ColumnWords.means)
    func value(_ words: Set<String>) -> Double? {
      let column = table.columns.first { column in
        let own = column.isKept ? MetricName.words(column.name) : []
        return own.contains(where: words.contains) && bare(column.name, without: words) == name
      }
      guard let column, let cell = Cell.number(column.cells[row]), CalculableRange.contains(cell),
        cell >= 0
      else {
        return nil
      }
      return cell
    }
    let count = statedCount(row: row) ?? Self.assumedRepeats
    guard count > 1 else { return nil }
    if let error = value(Self.errors) { return (error, count) }
    return value(Self.deviations).map { ($0 / Double(count).squareRoot(), count) }
  }

  private func statedCount(row: Int) -> Int? {
    let column = table.columns.first { column in
      column.isKept && Self.counts.contains(MetricName.words(column.name).joined())
    }
    guard let cell = column.flatMap({ Cell.number($0.cells[row]) }), cell >= 1, cell < 1e9 else {
      return nil
    }
    return Int(cell)
  }

  private func bare(_ name: String, without words: Set<String>) -> [String] {
    MetricName.words(name).filter { !words.contains($0) }
  }
}
