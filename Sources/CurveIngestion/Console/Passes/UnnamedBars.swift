import CurveModel

/// Progress bars that name no split: the first one of an epoch is training's, another behind it an
/// evaluation's (pytorch-cifar prints 391 batches, then 100).
struct UnnamedBars {
  /// How far a bar is: "[10/391]".
  struct Meter: Equatable {
    var part: Double
    var whole: Double
  }

  private struct Bar {
    var meter: Meter
    var stride: Double
    var names: Set<String>

    /// Whether no further line of it is to come.
    var isDone: Bool { meter.part + stride >= meter.whole }
  }

  private var place: Double?
  private var bars: [Bar] = []
  /// The lengths of the first two bars, where there were two.
  private(set) var lengths: (first: Double, second: Double)?

  /// Which bar of its epoch a line belongs to, counted from 0.
  mutating func index(of meter: Meter, names: Set<String>, at place: Double) -> Int {
    guard place == self.place, let last = bars.last else {
      self.place = place
      bars = [Bar(meter: meter, stride: 0, names: names)]
      return 0
    }
    let startsAgain = meter.part < last.meter.part || names.isStrictSubset(of: last.names)
    if last.isDone, meter.whole != last.meter.whole || startsAgain {
      bars.append(Bar(meter: meter, stride: 0, names: names))
      if bars.count == 2 { lengths = (last.meter.whole, meter.whole) }
    } else if meter.whole == last.meter.whole {
      let stride = max(0, meter.part - last.meter.part)
      bars[bars.count - 1] = Bar(meter: meter, stride: stride, names: last.names.union(names))
    }
    return bars.count - 1
  }

  /// What a value of a later bar is called until all are known.
  static func name(_ value: String, ofBar index: Int) -> String {
    index == 0 ? value : "\(prefixes[min(index, prefixes.count) - 1])\(value)"
  }

  /// No column of a log begins like this.
  fileprivate static let prefixes = ["\u{1}second ", "\u{1}third "]
}

extension RecordContent {
  /// Says which splits the bars behind the first one of an epoch are.
  mutating func settle(_ bars: UnnamedBars) {
    guard let lengths = bars.lengths else { return }
    let later = UnnamedBars.prefixes.map { prefix in
      table.columns.indices.filter { table.columns[$0].name.hasPrefix(prefix) }
    }
    guard let second = later.first?.first else { return }
    let isClosing = isClosing(second)
    guard isClosing || !isRare(second) else {
      return drop(later.flatMap(\.self), reason: "a bar that few epochs have twice")
    }
    let hasThird = !(later.last?.isEmpty ?? true)
    let numbers =
      "\(DecimalText.place(lengths.second)) behind one of "
      + "\(DecimalText.place(lengths.first)) names no split"
    if isClosing, hasThird {
      drop(later.flatMap(\.self), reason: "one of several evaluations after the training")
      warnings.append(
        ReadingWarning(message: "several bars after the training name no split and are left out"))
      return
    }
    let isNamed = table.names.contains { ColumnGrammar.metricColumn($0).split == .validation }
    let words = isClosing || isNamed ? ["test", "test"] : ["val", "test"]
    warnings.append(
      ReadingWarning(
        message: isClosing
          ? "a bar of \(numbers): read as an evaluation on test data after the training"
          : "in each epoch a bar of \(numbers): read as \(isNamed ? "test" : "validation")"))
    var settled: [Int] = []
    for (prefix, word) in zip(UnnamedBars.prefixes, words) {
      for index in table.columns.indices where table.columns[index].name.hasPrefix(prefix) {
        table.columns[index].name = "\(word) \(table.columns[index].name.dropFirst(prefix.count))"
        settled.append(index)
      }
    }
    drop(settled.filter(isRepeat), reason: "another line names its split")
  }

  /// Whether a column holds one value only, in the last epoch of several.
  private func isClosing(_ column: Int) -> Bool {
    let rows = table.columns[column].cells.indices.filter {
      Cell.number(table.columns[column].cells[$0]) != nil
    }
    guard rows.count == 1, let row = rows.first, let place = table.columns.first?.cells else {
      return false
    }
    return place[row] == place.last && place.contains { $0 != place[row] }
  }

  /// Whether most epochs have no such bar: one that is drawn anew is no evaluation.
  private func isRare(_ column: Int) -> Bool {
    guard let places = table.columns.first?.cells else { return false }
    let numbered = zip(places, table.columns[column].cells).filter { Cell.number($0.1) != nil }
    return 2 * Set(numbered.map(\.0)).count < Set(places).count
  }

  /// Whether another column is the same curve.
  private func isRepeat(_ index: Int) -> Bool {
    let own = ColumnGrammar.metricColumn(table.columns[index].name)
    return table.columns.indices.contains { other in
      let column = ColumnGrammar.metricColumn(table.columns[other].name)
      return other != index && column.split == own.split && column.key == own.key
    }
  }

  private mutating func drop(_ columns: [Int], reason: String) {
    for index in columns.sorted(by: >) {
      let name = table.columns.remove(at: index).name
      let plain = name.drop { $0 == "\u{1}" }
      ignored.insert(IgnoredColumn(column: String(plain), reason: .other(reason)), at: 0)
    }
  }
}
