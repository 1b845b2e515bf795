import CurveModel

/// Lines without a place that say once more, for the whole epoch, what its batches said (`ValueOrigin.wholeEpoch`).
///
/// HRNet and its kin print "Epoch: [3/100] Iter:[70/78], Loss: 0.9" and, when the epoch was evaluated, "Loss: 1.1,
/// MeanIU: 0.4" without a word about where it was measured.
struct EpochSummaries {
  /// Names without a split on lines that count batches.
  fileprivate private(set) var ofBatches: Set<String> = []
  /// Names that such lines have and batches have not: those of an evaluation.
  fileprivate private(set) var ofEvaluations: Set<String> = []
  /// Whether such lines begin with a star, as those of an evaluation do in the examples of PyTorch: " * Prec@1 70.1".
  fileprivate private(set) var areStarred = false
  /// Names on lines whose heading says that they are about the whole epoch: "this epoch:".
  fileprivate private(set) var headed: Set<String> = []
  private var isBelowHeading = false

  /// Takes a heading of the means of an epoch, which ends with the next place.
  mutating func takeHeading(of line: ConsoleLine) {
    isBelowHeading = line.headsMeans || isBelowHeading && line.place == nil
  }

  /// The values of a line, marked where they are those of a whole epoch.
  mutating func marked(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, isStarred: Bool
  ) -> [ConsoleLine.Value] {
    let bare = values.filter { value in
      value.origin == .named && ColumnGrammar.metricColumn(value.name).split == nil
    }
    if line.place != nil {
      if line.countsBatches { ofBatches.formUnion(bare.map(\.name)) }
      return values
    }
    guard !line.hasMeter, bare.count == values.count else { return values }
    if isBelowHeading {
      headed.formUnion(values.map(\.name))
      return values.map { ConsoleLine.Value(name: $0.name, number: $0.number, origin: .wholeEpoch) }
    }
    guard
      values.contains(where: { ofBatches.contains($0.name) })
    else { return values }
    areStarred = areStarred || isStarred
    ofEvaluations.formUnion(values.map(\.name).filter { !ofBatches.contains($0) })
    return values.map { value in
      var value = value
      if ofBatches.contains(value.name) { value.origin = .wholeEpoch }
      return value
    }
  }
}

extension ConsoleTable {
  /// Says what the values of whole epochs are: those of an evaluation, or the means of training.
  mutating func settle(_ summaries: EpochSummaries) {
    settleHeaded(summaries.headed)
    var names: [String] = []
    for index in columns.indices.reversed() where columns[index].origin == .wholeEpoch {
      let (name, key) = (columns[index].name, columns[index].metric.key)
      let isTold = columns.contains { $0.told?.key == key && $0.told?.split != nil }
      if isTold || columns[index].numberCount < 2 || isSaidByMean(index) {
        columns.remove(at: index)
      } else if summaries.ofEvaluations.isEmpty, !summaries.areStarred {
        columns[index].settle(as: "train \(name)")
      } else {
        columns[index].settle(as: "val \(name)")
        names.insert(name, at: 0)
      }
    }
    guard !names.isEmpty else { return }
    for index in columns.indices where columns[index].origin == .named {
      let name = columns[index].name
      if summaries.ofBatches.contains(name) { columns[index].settle(as: "train \(name)") }
      if summaries.ofEvaluations.contains(name) { columns[index].settle(as: "val \(name)") }
    }
    warnings.append(
      ReadingWarning(
        message: "\(Spelling.quotedList(names)) below the batches of an epoch "
          + "\(names.count == 1 ? "names" : "name") no split: read as validation"))
  }

  /// Whether another column of the metric, which names no split either, has the same values: "Saved checkpoint (loss=0.5)"
  /// below "Epoch 3 done, avg_loss=0.5".
  private func isSaidByMean(_ index: Int) -> Bool {
    let own = columns[index]
    return columns.contains { other in
      other.origin == .named && other.name != own.name && other.metric.split == nil
        && other.metric.key == own.metric.key && other.numbers == own.numbers
    }
  }

  /// Says of values below "this epoch:" that they are means of training, which count before its batches.
  private mutating func settleHeaded(_ names: Set<String>) {
    var dropped: Set<ConsoleColumn.ID> = []
    for index in columns.indices where columns[index].origin == .wholeEpoch {
      let column = columns[index]
      guard names.contains(column.name), column.numberCount > 1 else { continue }
      let batches = columns.indices.filter {
        columns[$0].told?.key == column.metric.key && columns[$0].told?.split == .train
      }
      guard batches.allSatisfy({ columns[$0].numberCount > column.numberCount }) else { continue }
      columns[index].settle(as: "train \(column.name)")
      for batch in batches {
        note(columns[batch].id, asBatchesOf: column.id)
        dropped.insert(columns[batch].id)
      }
    }
    columns.removeAll { dropped.contains($0.id) }
  }
}
