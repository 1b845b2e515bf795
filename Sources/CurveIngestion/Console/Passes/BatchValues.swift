import CurveModel

// Values of single batches, which are left out where the log has the means of epochs as well.
extension ConsoleTable {
  /// Leaves out what counts batches where another column has the metric of training by epochs.
  mutating func settleBatches(by names: BatchNames) {
    var dropped: [Int] = []
    for index in columns.indices where columns[index].origin == .batch {
      let name = columns[index].name
      if let means = self.index(of: name), columns[means].numberCount < EpochMeans.least,
        columns[index].numberCount >= EpochMeans.least
      {
        columns[means].cells = columns[index].cells
        noteMeans(ConsoleColumn.ID(name: name), besideBatchesOf: ConsoleColumn.ID(name: name))
        dropped.append(index)
      } else if self.index(of: name) != nil {
        note(ConsoleColumn.ID(name: name), asBatchesOf: ConsoleColumn.ID(name: name))
        dropped.append(index)
      } else {
        columns[index].settle(as: name)
      }
    }
    for index in dropped.reversed() { columns.remove(at: index) }
    dropBare(by: names)
    takeBatches(by: names)
  }

  /// Takes the values of batches for the curve of training where only one epoch was summed up: "LOSS train 0.02 valid 0.03"
  /// behind many a "batch 9 loss: 0.02".
  private mutating func takeBatches(by names: BatchNames) {
    for index in columns.indices {
      let own = columns[index].metric
      guard own.split == nil, !own.key.isEmpty, columns[index].origin == .named,
        columns[index].numberCount > EpochMeans.least,
        names.isOfBatches(columns[index].id) || standsWithinEpochs(index)
      else { continue }
      let twins = columns.indices.filter {
        columns[$0].told?.key == own.key && columns[$0].told?.split != nil
      }
      guard let mean = twins.first(where: { columns[$0].told?.split == .train }),
        twins.contains(where: { columns[$0].told?.split != .train }),
        twins.allSatisfy({ isClosing($0, of: index) })
      else { continue }
      let name = columns[index].name
      columns[index].settle(as: "train \(name)")
      leaveOut(mean, .other("one value of a whole epoch; the batches of '\(name)' are read"))
      return
    }
  }

  /// Leaves out a bare metric where others say their splits: it is that of one batch.
  ///
  /// nanoGPT prints "loss" beside the losses of both splits, MXNet "accuracy" beside "Train-accuracy".
  private mutating func dropBare(by names: BatchNames) {
    let ids = columns.map(\.id)
    let metrics = columns.map(\.metric)
    for index in metrics.indices.reversed() where metrics[index].split == nil {
      let own = metrics[index]
      let twins = metrics.indices.filter {
        metrics[$0].split != nil && metrics[$0].key == own.key && !own.key.isEmpty
      }
      guard let train = twins.first(where: { metrics[$0].split == .train }),
        !isClosing(train, of: index), !isMean(index, ofBatches: train, by: names),
        names.isBare(ids[index]) || twins.contains(where: { metrics[$0].split != .train })
          || isFiner(index, than: train)
      else { continue }
      note(ids[index], asBatchesOf: ids[train])
      columns.remove(at: index)
    }
  }

  /// Whether a column has values at several steps of most epochs.
  private func standsWithinEpochs(_ index: Int) -> Bool {
    guard let epochs = self.index(of: "epoch"), self.index(of: "step") != nil else { return false }
    return repeats(columns[index], within: epochs)
  }

  /// Whether a column is the mean of whole epochs, and another one is of batches: "====> Epoch: 1 Average loss: 163.0" below
  /// "Train Epoch: 1 [0/60000 (0%)] Loss: 550.1".
  private func isMean(_ index: Int, ofBatches train: Int, by names: BatchNames) -> Bool {
    columns[index].numberCount >= EpochMeans.least && names.isOfBatches(columns[train].id)
      && names.isOfEpochs(columns[index].id)
  }

  /// Whether a column has several values to each one of a curve: what was held out is not measured more often than what is
  /// trained on.
  private func isFiner(_ index: Int, than curve: Int) -> Bool {
    let count = columns[curve].numberCount
    return count >= EpochMeans.least && columns[index].numberCount >= 2 * count
  }

  /// Whether a column holds one number only where another one is a curve: "Training accuracy: 0.75" at the end.
  private func isClosing(_ closing: Int, of curve: Int) -> Bool {
    columns[closing].numberCount == 1 && columns[curve].numberCount > 1
  }

  /// Reads a bare metric as the mean of an epoch, where the same metric of training stands with each of its
  /// batches.
  ///
  /// MONAI's tutorials print "1/40, train_loss: 0.7" and then "epoch 1 average loss: 0.6".
  mutating func settleMeans(by names: BatchNames) {
    let ids = columns.map(\.id)
    let metrics = columns.map(\.metric)
    for index in metrics.indices where metrics[index].split == nil && !names.isMetered(ids[index]) {
      let twins = metrics.indices.filter {
        metrics[$0].split != nil && metrics[$0].key == metrics[index].key
      }
      let trained = twins.filter { metrics[$0].split == .train }
      guard !metrics[index].key.isEmpty, trained.count == 1, let twin = trained.first,
        twins.count == 1 && names.isMetered(ids[twin]) || isMean(index, ofBatches: twin, by: names)
      else { continue }
      columns[index].settle(as: "train \(ids[index].name)")
      note(ids[twin], asBatchesOf: ids[index])
      columns.remove(at: twin)
      return
    }
  }

  /// Leaves out what only progress bars show, where a line of the epoch has the same metric on the same split.
  ///
  /// Behind "Validation: 100%|██| 3/3 [loss=3.6]", the loss of the last batch, stands "Val Loss: 3.5".
  mutating func settleBars(by names: BatchNames) {
    let ids = columns.map(\.id)
    let counts = columns.map(\.numberCount)
    let metrics = columns.map(\.metric)
    let isShown = ids.map(names.isDrawn)
    let twins = metrics.indices.compactMap { bar -> (bar: Int, line: Int)? in
      guard metrics[bar].split != nil, !metrics[bar].key.isEmpty, isShown[bar] else { return nil }
      let line = metrics.indices.first { index in
        !isShown[index] && metrics[index].split == metrics[bar].split
          && metrics[index].key == metrics[bar].key && counts[index] > 1
      }
      return line.map { (bar, $0) }
    }
    for (bar, line) in twins { note(ids[bar], asBatchesOf: ids[line]) }
    for (bar, _) in twins.reversed() { columns.remove(at: bar) }
  }

  /// Says that a column of batches is left out, since another one, or what else there is in it, is read.
  mutating func note(_ batches: ConsoleColumn.ID, asBatchesOf read: ConsoleColumn.ID) {
    ignored.append(
      IgnoredColumn(
        column: batches == read ? "\(batches.name) (batches)" : batches.name,
        reason: .other("one batch at a time; '\(read.name)' is read")))
  }
}
