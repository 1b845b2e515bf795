import CurveModel

/// Which names of a console stand beside single batches only, and which never do.
///
/// PaddleVideo prints "epoch:[ 3/25 ] val step:20 loss: 2.69" and behind the batches "END epoch:3 val loss_avg: 2.58".
struct MeansOfEpochs {
  private var ofBatches: Set<String> = []
  private var ofEpochs: Set<String> = []

  mutating func note(_ values: [ConsoleLine.Value], on line: ConsoleLine, isBar: Bool) {
    if isBar || line.countsBatches || line.place == nil && line.meter != nil {
      ofBatches.formUnion(values.map(\.name))
    } else {
      ofEpochs.formUnion(values.map(\.name))
    }
  }

  /// Whether a name is that of batches and of nothing else.
  func isOfBatches(_ name: String) -> Bool { ofBatches.contains(name) && !ofEpochs.contains(name) }

  /// Whether a name is that of whole epochs and says that it is a mean: "loss_avg", "mean_loss", "loss_epoch".
  func isMean(_ name: String) -> Bool {
    guard ofEpochs.contains(name), !ofBatches.contains(name) else { return false }
    return MetricName.words(name).contains { $0 == "epoch" || ColumnWords.means.contains($0) }
  }
}

extension RecordContent {
  /// Leaves out the batches of a curve whose means stand under a name of their own.
  mutating func settle(_ names: MeansOfEpochs) {
    let columns = table.names.map(ColumnGrammar.metricColumn)
    let means = columns.indices.filter {
      names.isMean(table.names[$0]) && table.columns[$0].numberCount > 1
    }
    let pairs = columns.indices.compactMap { batch -> (batch: Int, mean: Int)? in
      guard names.isOfBatches(table.names[batch]), !columns[batch].key.isEmpty else { return nil }
      let mean = means.first {
        columns[$0].key == columns[batch].key && columns[$0].split == columns[batch].split
      }
      return mean.map { (batch, $0) }
    }
    for (batch, mean) in pairs { leaveOut(table.names[batch], for: table.names[mean]) }
    for (batch, _) in pairs.reversed() { table.columns.remove(at: batch) }
  }
}
