import CurveModel

/// Lines without a place that say once more, for the whole epoch, what its batches said.
///
/// HRNet and its kin print "Epoch: [3/100] Iter:[70/78], Loss: 0.9" and, when the epoch was evaluated, "Loss: 1.1,
/// MeanIU: 0.4" without a word about where it was measured.
struct EpochSummaries {
  /// No column of a log begins like this.
  fileprivate static let prefix = "\u{1}whole "

  /// Names without a split on lines that count batches.
  fileprivate private(set) var ofBatches: Set<String> = []
  /// Names that such lines have and batches have not: those of an evaluation.
  fileprivate private(set) var ofEvaluations: Set<String> = []
  /// Whether such lines begin with a star, as those of an evaluation do in the examples of PyTorch: " * Prec@1 70.1".
  fileprivate private(set) var areStarred = false

  /// The values of a line, marked where they are those of a whole epoch.
  mutating func marked(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, isStarred: Bool
  ) -> [ConsoleLine.Value] {
    let bare = values.filter { ColumnGrammar.metricColumn($0.name).split == nil }
    if line.place != nil {
      if line.countsBatches { ofBatches.formUnion(bare.map(\.name)) }
      return values
    }
    guard !line.hasMeter, bare.count == values.count,
      values.contains(where: { ofBatches.contains($0.name) })
    else { return values }
    areStarred = areStarred || isStarred
    ofEvaluations.formUnion(values.map(\.name).filter { !ofBatches.contains($0) })
    return values.map { value in
      guard ofBatches.contains(value.name) else { return value }
      return ConsoleLine.Value(name: Self.prefix + value.name, number: value.number)
    }
  }
}

extension RecordContent {
  /// Says what the values of whole epochs are: those of an evaluation, or the means of training.
  mutating func settle(_ summaries: EpochSummaries) {
    var names: [String] = []
    for index in table.columns.indices.reversed() {
      let name = table.columns[index].name
      guard name.hasPrefix(EpochSummaries.prefix) else { continue }
      let plain = String(name.dropFirst(EpochSummaries.prefix.count))
      let key = ColumnGrammar.metricColumn(plain).key
      let isTold = table.names.contains { other in
        let column = ColumnGrammar.metricColumn(other)
        return column.split != nil && column.key == key
      }
      if isTold || table.columns[index].numberCount < 2 {
        table.columns.remove(at: index)
      } else if summaries.ofEvaluations.isEmpty, !summaries.areStarred {
        table.columns[index].name = "train \(plain)"
      } else {
        table.columns[index].name = "val \(plain)"
        names.insert(plain, at: 0)
      }
    }
    guard !names.isEmpty else { return }
    for index in table.columns.indices {
      let name = table.columns[index].name
      if summaries.ofBatches.contains(name) { table.columns[index].name = "train \(name)" }
      if summaries.ofEvaluations.contains(name) { table.columns[index].name = "val \(name)" }
    }
    warnings.append(
      ReadingWarning(
        message: "\(Spelling.quotedList(names)) below the batches of an epoch "
          + "\(names.count == 1 ? "names" : "name") no split: read as validation"))
  }
}
