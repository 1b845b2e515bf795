import CurveModel

/// Progress bars that name no split: the first one of an epoch is training's, another behind it an
/// evaluation's (`ValueOrigin.secondBar`; pytorch-cifar prints 391 batches, then 100).
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

  /// What the bar of its epoch on which a value stands leaves open about it.
  mutating func origin(
    of meter: Meter, names: Set<String>, at place: Double
  ) -> ValueOrigin {
    guard place == self.place, let last = bars.last else {
      self.place = place
      bars = [Bar(meter: meter, stride: 0, names: names)]
      return .named
    }
    let startsAgain = meter.part < last.meter.part || names.isStrictSubset(of: last.names)
    if last.isDone, meter.whole != last.meter.whole || startsAgain {
      bars.append(Bar(meter: meter, stride: 0, names: names))
      if bars.count == 2 { lengths = (last.meter.whole, meter.whole) }
    } else if meter.whole == last.meter.whole {
      let stride = max(0, meter.part - last.meter.part)
      bars[bars.count - 1] = Bar(meter: meter, stride: stride, names: last.names.union(names))
    }
    return bars.count == 1 ? .named : bars.count == 2 ? .secondBar : .laterBar
  }
}

extension ConsoleTable {
  /// Says which splits the bars behind the first one of an epoch are.
  mutating func settle(_ bars: UnnamedBars) {
    guard let lengths = bars.lengths else { return }
    let later = columns.indices.filter { columns[$0].isOfLaterBar }
    guard let second = later.first(where: { columns[$0].origin == .secondBar }) else { return }
    let isClosing = isClosing(second)
    guard isClosing || !isRare(second) else {
      return leaveOutBars(later, "a bar that few epochs have twice")
    }
    let numbers =
      "\(DecimalText.place(lengths.second)) behind one of "
      + "\(DecimalText.place(lengths.first)) names no split"
    if isClosing, later.contains(where: { columns[$0].origin == .laterBar }) {
      leaveOutBars(later, "one of several evaluations after the training")
      warnings.append(
        ReadingWarning(message: "several bars after the training name no split and are left out"))
      return
    }
    let isNamed = columns.contains { $0.metric.split == .validation }
    warnings.append(
      ReadingWarning(
        message: isClosing
          ? "a bar of \(numbers): read as an evaluation on test data after the training"
          : "in each epoch a bar of \(numbers): read as \(isNamed ? "test" : "validation")"))
    for index in later {
      let isTest = isClosing || isNamed || columns[index].origin == .laterBar
      columns[index].settle(as: "\(isTest ? "test" : "val") \(columns[index].name)")
    }
    leaveOutBars(later.filter(isRepeat), "another line names its split")
  }

  /// Whether a column holds one value only, in the last epoch of several.
  private func isClosing(_ column: Int) -> Bool {
    let rows = columns[column].rows
    guard rows.count == 1, let place = columns.first?.cells else { return false }
    return place[rows[0]] == place.last && place.contains { $0 != place[rows[0]] }
  }

  /// Whether most epochs have no such bar: one that is drawn anew is no evaluation.
  private func isRare(_ column: Int) -> Bool {
    guard let places = columns.first?.cells else { return false }
    return 2 * Set(columns[column].rows.map { places[$0] }).count < Set(places).count
  }

  /// Whether another column is the same curve.
  private func isRepeat(_ index: Int) -> Bool {
    let own = columns[index].metric
    return columns.indices.contains { other in
      guard let told = columns[other].told else { return false }
      return other != index && told.split == own.split && told.key == own.key
    }
  }

  private mutating func leaveOutBars(_ bars: [Int], _ reason: String) {
    for index in bars.reversed() {
      let bar = columns.remove(at: index)
      let prefix = bar.origin == .secondBar ? "second " : bar.origin == .laterBar ? "third " : ""
      ignored.insert(IgnoredColumn(column: prefix + bar.name, reason: .other(reason)), at: 0)
    }
  }
}

extension ConsoleColumn {
  fileprivate var isOfLaterBar: Bool { origin == .secondBar || origin == .laterBar }
}
