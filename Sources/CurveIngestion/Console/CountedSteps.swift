import CurveModel

/// The steps of a console in which a count of all is the only place that lines have: "8.5% 500/5800 | loss=3.9 |
/// val_loss=3.8".
///
/// Below the heading of an epoch such a count is that of its batches. Here no line names another place, the total is
/// the same throughout, the count rises, and each line has a loss of training and what was held out.
struct CountedSteps {
  /// Whether counts are taken for places.
  let areTaken: Bool
  private var last: UnnamedBars.Meter?
  private var rises = 0
  private var standAlone = true

  init(areTaken: Bool) { self.areTaken = areTaken }

  /// Whether the lines so far have no other place.
  var areFound: Bool { standAlone && rises >= Self.leastRises }

  /// Two rises make three lines.
  private static let leastRises = 2

  /// A line with its count for a place, where counts are taken for places.
  mutating func placed(_ line: ConsoleLine) -> ConsoleLine {
    if let place = line.place {
      // "warmup steps: 100" above the first record is a setting.
      let isSetting = last == nil && line.values.isEmpty
      standAlone =
        standAlone && place.counter == .step && (isSetting || place.value == last?.part)
    }
    guard line.place == nil, let meter = line.meter, Self.hasBothSplits(line) else { return line }
    if let last {
      standAlone = standAlone && last.whole == meter.whole && last.part <= meter.part
      rises += last.part < meter.part ? 1 : 0
    }
    last = meter
    var line = line
    if areTaken {
      line.place = ConsolePlace(counter: .step, value: meter.part, total: meter.whole)
    }
    return line
  }

  private static func hasBothSplits(_ line: ConsoleLine) -> Bool {
    SplitPairs.hold(line.values.map(\.name))
  }
}

/// Names of which two are one metric, of training and held out.
enum SplitPairs {
  static func hold(_ names: some Collection<String>) -> Bool {
    let columns = names.map(ColumnGrammar.metricColumn)
    return columns.contains { held in
      held.split != nil && held.split != .train
        && columns.contains { $0.key == held.key && $0.split ?? .train == .train }
    }
  }
}
