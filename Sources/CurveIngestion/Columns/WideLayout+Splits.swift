import CurveModel

// Which split each column is of.
extension WideLayout {
  mutating func giveSplits() {
    dropLoneBareValues()
    if entries.contains(where: { $0.column.split == nil }) { giveSplitsToBareMetrics() }
    if !entries.contains(where: { $0.split == .train }) {
      for index in entries.indices where entries[index].namesTrainAndValidation {
        entries[index].split = .train
      }
    }
    warnOfOpenSplits(entries.filter { $0.split == .unknown }.map(\.name))
  }

  /// Says of all columns at once that their splits are open.
  private mutating func warnOfOpenSplits(_ names: [String]) {
    guard !names.isEmpty else { return }
    let more = names.count - Self.namedOfOpen
    let list =
      more > 1
      ? names.prefix(Self.namedOfOpen).map { "'\($0)'" }.joined(separator: ", ")
        + " and \(more) more columns" : Spelling.quotedList(names)
    layout.warnings.append(
      ReadingWarning(
        message: "\(list) \(names.count == 1 ? "does" : "do") not say which split "
          + "\(names.count == 1 ? "it was" : "they were") measured on"))
  }

  private static let namedOfOpen = 3

  /// Leaves out a single value that names no split, where the metric has a curve of training: a log that was cut amid a
  /// table with sections has "loss" in its first rows, and "train/loss" below.
  private mutating func dropLoneBareValues() {
    func count(_ entry: Entry) -> Int { table.columns[entry.index].numberCount }
    let lone = entries.compactMap { entry -> (bare: Entry, train: Entry)? in
      guard entry.column.split == nil, count(entry) == 1,
        let train = entries.first(where: {
          $0.column.split == .train && $0.column.key == entry.column.key && count($0) > 2
        })
      else { return nil }
      return (entry, train)
    }
    for (bare, train) in lone {
      ignore(bare.index, .other("a single value; '\(train.name)' is read"))
      entries.removeAll { $0.index == bare.index }
    }
  }

  /// Splits for the metrics whose names say none.
  private mutating func giveSplitsToBareMetrics() {
    let evidence = SplitEvidence(table, entries: entries)
    let hasLoss = entries.contains {
      MetricFamily.of($0.column.metric)?.direction == .lower
        && !ReferenceScore.isNamed(by: $0.column.metric)
    }
    let named = Set(entries.filter { $0.column.split != nil }.map(\.column.key))
    // What models reach with more and more examples is mostly measured on others.
    let countsExamples = header.axes.contains { index, kind in
      kind == .examples && !header.vagueAxes.contains(index)
    }
    var evaluated: [String: [String]] = [:]
    for index in entries.indices where entries[index].column.split == nil {
      let entry = entries[index]
      let twins = entries.filter { $0.column.split != nil && $0.column.key == entry.column.key }
      if areClosing(twins, of: entry), let loss = evidence.lossOfEvaluations(entry) {
        entries[index].split = .validation
        evaluated[loss, default: []].append(entry.name)
        continue
      }
      let isClosed = twins.contains { twin in
        twin.split == .train
          && TwinColumns.isClosingValue(twin.index, of: entry.index, in: table)
      }
      if isClosed {
        entries[index].split = .train
      } else if twins.contains(where: { $0.split == .train }) {
        let held: Split? = twins.contains { $0.split != .train } ? nil : .validation
        entries[index].split = held ?? .unknown
        if held != nil, bareMetrics == .fromRows { warnOfBare(entry, beside: twins) }
      } else if !twins.isEmpty, !areFinalScores(twins, beside: entry) {
        entries[index].split = .train
      } else if named.isEmpty {
        let isApart = evidence.isApartFromLosses(entry)
        let isTrained = hasLoss && !countsExamples && !isApart
        // "training_log.csv" is called after all that it holds.
        let ofFile = FileName(table.path).split.flatMap {
          $0 == .train && isApart && evidence.isBehindLosses(entry) ? nil : $0
        }
        entries[index].split = ofFile ?? (isTrained ? .train : .unknown)
      } else {
        entries[index].split =
          switch bareMetrics {
          case .train: .train
          case .validation: .validation
          case .fromRows: evidence.split(of: entry)
          }
      }
    }
    for (loss, scores) in evaluated.sorted(by: { $0.key < $1.key }) {
      warnOfEvaluations(scores, beside: loss)
    }
  }

  /// Whether a metric's twins are a few test values of other evaluations, in a log that names a curve of training and one
  /// that was held out: they do not make the metric one of training.
  private func areFinalScores(_ twins: [Entry], beside entry: Entry) -> Bool {
    func count(_ entry: Entry) -> Int { table.columns[entry.index].numberCount }
    return entries.contains { $0.column.split == .train }
      && entries.contains {
        [.validation, .test].contains($0.split) && 2 * count($0) >= count(entry)
      }
      && twins.allSatisfy { $0.split == .test && Self.fewOf * count($0) <= count(entry) }
  }

  private static let fewOf = 3

  /// Whether nothing was held out, and a metric has no twins but single values behind all of its own.
  private func areClosing(_ twins: [Entry], of entry: Entry) -> Bool {
    twins.allSatisfy {
      $0.split != .train && TwinColumns.isClosingValue($0.index, of: entry.index, in: table)
    }
      && !entries.contains {
        $0.column.split != nil && $0.split != .train && table.columns[$0.index].numberCount > 1
      }
  }
}
