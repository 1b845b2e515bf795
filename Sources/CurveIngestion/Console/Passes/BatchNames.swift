import CurveModel

/// Which names of a console stand beside single batches only, and which never do.
struct BatchNames {
  /// Where a name stands.
  private struct Places: OptionSet {
    let rawValue: UInt8

    /// Without a split, beside a count of batches or on a progress bar.
    static let batch = Places(rawValue: 1 << 0)
    /// With a split, on a line below its epoch that says how far that is: "1/40, train_loss: 0.7".
    static let meter = Places(rawValue: 1 << 1)
    /// With a split, on a bar of its epoch: "Epoch 3 [Train]: 50%|##  | 5/10 [loss=0.7]".
    static let bar = Places(rawValue: 1 << 2)
    /// Anywhere else.
    static let elsewhere = Places(rawValue: 1 << 3)
    /// On the line of an epoch.
    static let epoch = Places(rawValue: 1 << 4)
    /// On a line of one batch, whatever its split.
    static let partOfEpoch = Places(rawValue: 1 << 5)
    /// On a line of no batch.
    static let noPart = Places(rawValue: 1 << 6)
  }

  private struct Use {
    var places: Places = []
    var crowd = CrowdedName()
  }

  private var uses: [ConsoleColumn.ID: Use] = [:]

  /// Whether a name without a split stands beside a count of batches, or on a progress bar, and nowhere else, or on many
  /// lines below each place.
  func isBare(_ id: ConsoleColumn.ID) -> Bool {
    guard let use = uses[id] else { return false }
    return use.places.contains(.batch) && !use.places.contains(.elsewhere)
      || use.crowd.isCrowded
  }

  /// Whether a name with a split stands only where a line below its epoch says how far that is.
  func isMetered(_ id: ConsoleColumn.ID) -> Bool {
    places(of: id).intersection([.meter, .bar, .elsewhere]) == .meter
  }

  /// Whether a name stands on lines of whole epochs and nowhere else.
  func isOfEpochs(_ id: ConsoleColumn.ID) -> Bool {
    places(of: id).contains(.epoch) && places(of: id).isDisjoint(with: [.partOfEpoch, .batch])
  }

  /// Whether a name without a split stands on the line of an epoch, above or below whose bars it is another value.
  func standsBesideEpochs(_ id: ConsoleColumn.ID) -> Bool {
    places(of: id).contains(.epoch) && ColumnGrammar.metricColumn(id.name).split == nil
  }

  /// Whether a name with a split stands on bars of its epoch only, or on lines below it that say how far that is.
  func isDrawn(_ id: ConsoleColumn.ID) -> Bool {
    let places = places(of: id)
    return !places.isDisjoint(with: [.meter, .bar]) && !places.contains(.elsewhere)
  }

  /// Whether a name is that of batches and of nothing else.
  func isOfBatches(_ id: ConsoleColumn.ID) -> Bool {
    places(of: id).intersection([.partOfEpoch, .noPart]) == .partOfEpoch
  }

  /// Whether a name is that of whole epochs and says that it is a mean: "loss_avg", "mean_loss", "loss_epoch".
  func isMean(_ id: ConsoleColumn.ID) -> Bool {
    places(of: id).intersection([.partOfEpoch, .noPart]) == .noPart
      && MetricName.words(id.name).contains { $0 == "epoch" || ColumnWords.means.contains($0) }
  }

  private func places(of id: ConsoleColumn.ID) -> Places { uses[id]?.places ?? [] }

  /// The values of a line without those that an epoch has, where the batches above its line would overwrite the epoch
  /// before: "step 100/150 loss=2.1" stands above "Epoch 2: loss=2.0".
  mutating func noted(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, at place: Double, isAhead: Bool,
    isBar: Bool
  ) -> [ConsoleLine.Value] {
    for value in values {
      let isBare = ColumnGrammar.metricColumn(value.name).split == nil
      uses[value.id, default: Use()].places.formUnion(
        Self.places(on: line, isBar: isBar, isBare: isBare))
      if isBare, line.place == nil {
        uses[value.id, default: Use()].crowd.note(value.number, at: place)
      }
    }
    guard isAhead, line.place?.counter == .step, line.place?.total != nil else { return values }
    return values.filter { !places(of: $0.id).contains(.epoch) }
  }

  private static func places(on line: ConsoleLine, isBar: Bool, isBare: Bool) -> Places {
    let isMetered = line.meter != nil && line.place == nil
    var places: Places =
      isBare
      ? line.countsBatches || line.meter != nil ? .batch : .elsewhere
      : isMetered ? .meter : isBar ? .bar : .elsewhere
    places.insert(isBar || line.countsBatches || isMetered ? .partOfEpoch : .noPart)
    if line.place?.counter == .epoch { places.insert(.epoch) }
    return places
  }
}
