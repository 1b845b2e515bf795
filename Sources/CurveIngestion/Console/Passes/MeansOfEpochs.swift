extension ConsoleTable {
  /// Leaves out the batches of a curve whose means stand under a name of their own.
  ///
  /// PaddleVideo prints "epoch:[ 3/25 ] val step:20 loss: 2.69" and behind the batches "END epoch:3 val loss_avg: 2.58".
  mutating func settleOwnMeans(by names: BatchNames) {
    let ids = columns.map(\.id)
    let metrics = columns.map(\.metric)
    let means = ids.indices.filter { names.isMean(ids[$0]) && columns[$0].numberCount > 1 }
    let pairs = ids.indices.compactMap { batch -> (batch: Int, mean: Int)? in
      guard names.isOfBatches(ids[batch]), !metrics[batch].key.isEmpty else { return nil }
      let mean = means.first {
        metrics[$0].key == metrics[batch].key && metrics[$0].split == metrics[batch].split
      }
      return mean.map { (batch, $0) }
    }
    for (batch, mean) in pairs { note(ids[batch], asBatchesOf: ids[mean]) }
    for (batch, _) in pairs.reversed() { columns.remove(at: batch) }
  }
}
