import CurveModel

/// Which rows of a console hold a batch and which a whole epoch, by their own lines.
struct EpochMeans {
  enum Part: UInt8 {
    case batch
    case epoch
    case other

    init(of place: ConsolePlace?) {
      self =
        switch place?.counter {
        case .epoch: place?.share == nil && place?.other == nil ? .epoch : .batch
        case .step: .batch
        default: .other
        }
    }
  }

  /// The part of each row.
  private var parts: [Part] = []

  mutating func beginRow(_ part: Part) { parts.append(part) }

  /// Another line on the last row; a row of both is neither, as where the first batch of an epoch stands at its start,
  /// at which the line of the epoch before it was placed.
  mutating func goOn(_ part: Part) {
    guard let last = parts.last, last != part, last != .other, part != .other else { return }
    parts[parts.count - 1] = .other
  }

  func rows(_ part: Part) -> [Int] { parts.indices.filter { parts[$0] == part } }

  /// Fewer means are no curve, and their batches are read in their place.
  static let least = 3
}

extension ConsoleTable {
  /// Leaves out the batches of a curve of training where the lines of most epochs have it as well: flair's "epoch 2 -
  /// iter 10/20 - loss 0.6" stands above "EPOCH 2 done: loss 0.5".
  ///
  /// Of one or two epochs the batches are the curve, among which a mean would be a step back.
  mutating func settle(_ means: EpochMeans) {
    let (batches, epochs) = (means.rows(.batch), means.rows(.epoch))
    dropEnds(of: epochs, besideEvaluated: batches)
    guard !batches.isEmpty, epochs.count > 1, let places = index(of: "epoch") else { return }
    for index in columns.indices {
      let split = columns[index].metric.split
      guard split == nil || split == .train, index != places, columns[index].isCurve else {
        continue
      }
      let cells = columns[index].cells
      let ofBatches = batches.filter { Cell.number(cells[$0]) != nil }
      let ofEpochs = epochs.filter { Cell.number(cells[$0]) != nil }
      let seen = Set(ofBatches.compactMap { Cell.number(columns[places].cells[$0])?.rounded(.up) })
      let told = Set(ofEpochs.compactMap { Cell.number(columns[places].cells[$0]) })
      guard !ofBatches.isEmpty, told.count > 1, ofEpochs.count * 2 >= seen.count else { continue }
      if told.count < EpochMeans.least, ofBatches.count >= EpochMeans.least {
        for row in ofEpochs { columns[index].cells[row] = Cell.missing }
        noteMeans(columns[index].id, besideBatchesOf: columns[index].id)
      } else {
        for row in ofBatches { columns[index].cells[row] = Cell.missing }
        note(columns[index].id, asBatchesOf: columns[index].id)
      }
    }
  }

  /// Says that the means of too few epochs for a curve are left out, since their batches are read.
  mutating func noteMeans(_ means: ConsoleColumn.ID, besideBatchesOf read: ConsoleColumn.ID) {
    ignored.append(
      IgnoredColumn(
        column: means == read ? "\(means.name) (epochs)" : means.name,
        reason: .other("too few epochs for a curve; the batches of '\(read.name)' are read")))
  }
}
