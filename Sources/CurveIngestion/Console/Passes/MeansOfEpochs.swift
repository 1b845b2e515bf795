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
    var dropped: Set<ConsoleColumn.ID> = []
    for (batch, mean) in pairs {
      let (means, batches) = (columns[mean].numberCount, columns[batch].numberCount)
      if means < EpochMeans.least, batches >= EpochMeans.least {
        noteMeans(ids[mean], besideBatchesOf: ids[batch])
        dropped.insert(ids[mean])
      } else {
        note(ids[batch], asBatchesOf: ids[mean])
        dropped.insert(ids[batch])
      }
    }
    columns.removeAll { dropped.contains($0.id) }
  }
}
