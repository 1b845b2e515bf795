import CurveModel

/// Values of single batches, which are left out where the log has the means of epochs as well.
enum BatchValues {
  /// No column of a log begins like this.
  private static let prefix = "\u{1}batch "

  /// What a value of training is called on a line that counts batches: "[Train][Epoch 1][Iter: 10/30]".
  static func name(_ value: String) -> String { prefix + value }

  /// The name without the mark; nil where it has none.
  fileprivate static func plain(_ name: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }
}

extension RecordContent {
  /// Leaves out what counts batches where another column has the metric of training by epochs.
  ///
  /// - Parameter bare: Names without a split that stand beside a count of batches and nowhere else.
  mutating func settleBatches(_ bare: Set<String>) {
    var dropped: [Int] = []
    for index in table.columns.indices {
      guard let plain = BatchValues.plain(table.columns[index].name) else { continue }
      if table.index(of: plain) != nil {
        leaveOut(plain, for: plain)
        dropped.append(index)
      } else {
        table.columns[index].name = plain
      }
    }
    for index in dropped.reversed() { table.columns.remove(at: index) }
    dropBare(bare)
  }

  /// Leaves out a bare metric where others say their splits: it is that of one batch.
  ///
  /// nanoGPT prints "loss" beside the losses of both splits, MXNet "accuracy" beside "Train-accuracy".
  private mutating func dropBare(_ batches: Set<String>) {
    let names = table.names
    let columns = names.map(ColumnGrammar.metricColumn)
    for index in columns.indices.reversed() where columns[index].split == nil {
      let own = columns[index]
      let twins = columns.indices.filter {
        columns[$0].split != nil && columns[$0].key == own.key && !own.key.isEmpty
      }
      guard let train = twins.first(where: { columns[$0].split == .train }),
        !isClosing(train, of: index),
        batches.contains(names[index]) || twins.contains(where: { columns[$0].split != .train })
      else { continue }
      leaveOut(names[index], for: names[train])
      table.columns.remove(at: index)
    }
  }

  /// Whether a column holds one number only where another one is a curve: "Training accuracy: 0.75" at the end.
  private func isClosing(_ closing: Int, of curve: Int) -> Bool {
    table.columns[closing].numberCount == 1 && table.columns[curve].numberCount > 1
  }

  /// Reads a bare metric as the mean of an epoch, where the same metric of training stands with each of its
  /// batches.
  ///
  /// MONAI's tutorials print "1/40, train_loss: 0.7" and then "epoch 1 average loss: 0.6".
  mutating func settleMeans(insteadOf metered: Set<String>) {
    let names = table.names
    let columns = names.map(ColumnGrammar.metricColumn)
    for index in columns.indices
    where columns[index].split == nil && !metered.contains(names[index]) {
      let twins = columns.indices.filter {
        columns[$0].split != nil && columns[$0].key == columns[index].key
      }
      guard !columns[index].key.isEmpty, twins.count == 1, let twin = twins.first,
        columns[twin].split == .train, metered.contains(names[twin])
      else { continue }
      table.columns[index].name = "train \(names[index])"
      leaveOut(names[twin], for: names[index])
      table.columns.remove(at: twin)
      return
    }
  }

  /// Leaves out what only progress bars show, where a line of the epoch has the same metric on the same split.
  ///
  /// Behind "Validation: 100%|██| 3/3 [loss=3.6]", the loss of the last batch, stands "Val Loss: 3.5".
  mutating func settleBars(_ metered: Set<String>) {
    let names = table.names
    let counts = table.columns.map(\.numberCount)
    let columns = names.map(ColumnGrammar.metricColumn)
    let isShown = { (index: Int) in metered.contains(names[index]) }
    let twins = columns.indices.compactMap { bar -> (bar: Int, line: Int)? in
      guard columns[bar].split != nil, !columns[bar].key.isEmpty, isShown(bar) else { return nil }
      let line = columns.indices.first { index in
        !isShown(index) && columns[index].split == columns[bar].split
          && columns[index].key == columns[bar].key && counts[index] > 1
      }
      return line.map { (bar, $0) }
    }
    for (bar, line) in twins { leaveOut(names[bar], for: names[line]) }
    for (bar, _) in twins.reversed() { table.columns.remove(at: bar) }
  }

  mutating func leaveOut(_ name: String, for other: String) {
    ignored.append(
      IgnoredColumn(
        column: name == other ? "\(name) (batches)" : name,
        reason: .other("one batch at a time; '\(other)' is read")))
  }
}
