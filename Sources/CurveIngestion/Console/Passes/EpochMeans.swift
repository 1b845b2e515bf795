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
}

extension ConsoleTable {
  /// Leaves out the batches of a curve of training where the lines of most epochs have it as well: flair's "epoch 2 -
  /// iter 10/20 - loss 0.6" stands above "EPOCH 2 done: loss 0.5".
  mutating func settle(_ means: EpochMeans) {
    let (batches, epochs) = (means.rows(.batch), means.rows(.epoch))
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
      for row in ofBatches { columns[index].cells[row] = Cell.missing }
      note(columns[index].id, asBatchesOf: columns[index].id)
    }
  }
}
