import CurveModel

/// Reads the lines of a stream one after the other, with memory that is used again and again.
///
/// A line is one JSON object with the curves in the short form (`train`, `val`), in the long form
/// (`curves`), or in a file (`path`); docs/stream.md has every key.
package struct StreamReader {
  private var numbers = JSONNumbers()
  private var places = RowPlaces()
  /// The metric of curves that name none.
  private let metric: String

  package init(metric: String?) { self.metric = metric ?? "loss" }

  /// Reads the line at `line` of `bytes`.
  ///
  /// - Throws: What is wrong with it, and its label and meta as far as they were read.
  package mutating func record(
    in bytes: [UInt8], at line: Range<Int>
  ) throws(StreamFault) -> StreamRecord {
    var fields = StreamFields()
    do throws(InputProblem) {
      try read(&fields, LineScanner(bytes, in: line))
      return try record(of: fields)
    } catch {
      throw StreamFault(problem: error, label: fields.label, meta: fields.meta)
    }
  }

  private mutating func read(
    _ fields: inout StreamFields, _ scanner: LineScanner
  ) throws(InputProblem) {
    var scanner = scanner
    guard let first = scanner.peek() else { throw .blankLine }
    guard first == UInt8(ascii: "{") else { throw scanner.expected("an object") }
    try scanner.object { (scanner, key) throws(InputProblem) in
      try fields.read(key, &scanner, &numbers)
    }
    try scanner.finish()
  }

  private mutating func record(of fields: StreamFields) throws(InputProblem) -> StreamRecord {
    try fields.check()
    let metric = fields.metric ?? metric
    var series: [Series] = []
    series.reserveCapacity(2)
    if let curves = fields.curves {
      for curve in curves {
        try add(
          curve.value, at: curve.step, to: &series, metric: curve.metric ?? metric, curve.split)
      }
    } else {
      try add(fields.train, at: fields.step, to: &series, metric: metric, .train)
      try add(fields.validation, at: fields.step, to: &series, metric: metric, .validation)
    }
    guard fields.path != nil || !series.isEmpty else { throw .noValues }
    let kind: Axis.Kind =
      fields.step != nil || fields.curves?.contains { $0.step != nil } == true ? .step : .row
    let run = TrainingRun(name: "run", axis: Axis(kind: kind), series: series)
    return StreamRecord(
      label: fields.label, meta: fields.meta, path: fields.path, metric: fields.metric,
      direction: fields.direction,
      run: fields.curves == nil ? run : TestAsValidation.settled(run),
      baselines: fields.baselines)
  }

  /// Adds a curve with its recorded points; one without any was not logged.
  private mutating func add(
    _ list: JSONNumbers.List?, at steps: JSONNumbers.List?, to series: inout [Series],
    metric: String, _ split: Split
  ) throws(InputProblem) {
    guard let list, !list.values.isEmpty else { return }
    var y = list.values
    var x = try steps?.steps(ofValues: y.count, of: split) ?? places.rows(y.count)
    if list.holdsNull {
      let kept = y.indices.filter { !JSONNumbers.isNull(y[$0]) }
      x = kept.map { x[$0] }
      y = kept.map { y[$0] }
    }
    guard !y.isEmpty else { return }
    let isTwice = series.indices.contains {
      series[$0].split == split && series[$0].metric == metric
    }
    guard !isTwice else {
      throw .curveTwice(metric, split)
    }
    series.append(
      Series(
        metric: metric, split: split, column: split.rawValue,
        curve: LearningCurve(x: x, y: y)))
  }
}

/// The places of curves that name none: their rows, counted from 0.
private struct RowPlaces {
  private var known: [[Double]] = []

  mutating func rows(_ count: Int) -> [Double] {
    if let found = known.first(where: { $0.count == count }) { return found }
    let rows = (0..<count).map { Double($0) }
    if known.count == 8 { known.removeFirst() }
    known.append(rows)
    return rows
  }
}
