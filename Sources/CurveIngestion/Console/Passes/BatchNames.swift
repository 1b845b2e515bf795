/// Which names of a console stand beside single batches only.
struct BatchNames {
  private var ofBatches: Set<String> = []
  private var ofMeters: Set<String> = []
  private var ofBars: Set<String> = []
  private var others: Set<String> = []
  private var crowded = CrowdedNames()
  private(set) var means = MeansOfEpochs()
  private var ofEpochs: Set<String> = []

  /// Names without a split that stand beside a count of batches, or on a progress bar, and nowhere else, or on many
  /// lines below each place.
  var bare: Set<String> { ofBatches.subtracting(others).union(crowded.found) }

  /// Names with a split that stand only where a line below its epoch says how far that is: "1/40, train_loss:
  /// 0.7".
  var metered: Set<String> { ofMeters.subtracting(others.union(ofBars)) }

  /// Those, and names with a split that stand on bars of their epoch only: "Epoch 3 [Train]: 50%|##  | 5/10 [loss=0.7]".
  var drawn: Set<String> { ofMeters.union(ofBars).subtracting(others) }

  /// The values of a line without those that an epoch has, where the batches above its line would overwrite the epoch
  /// before: "step 100/150 loss=2.1" stands above "Epoch 2: loss=2.0".
  mutating func noted(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, at place: Double, isAhead: Bool,
    isBar: Bool
  ) -> [ConsoleLine.Value] {
    note(values, on: line, isBar: isBar)
    crowded.note(values, on: line, at: place)
    means.note(values, on: line, isBar: isBar)
    if line.place?.name == "epoch" { ofEpochs.formUnion(values.map(\.name)) }
    guard isAhead, line.place?.name == "step", line.place?.total != nil else { return values }
    return values.filter { !ofEpochs.contains($0.name) }
  }

  private mutating func note(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, isBar: Bool
  ) {
    let isMetered = line.meter != nil && line.place == nil
    for name in values.map(\.name) {
      let isBare = ColumnGrammar.metricColumn(name).split == nil
      if isBare, line.countsBatches || line.meter != nil {
        ofBatches.insert(name)
      } else if !isBare, isMetered {
        ofMeters.insert(name)
      } else if !isBare, isBar {
        ofBars.insert(name)
      } else {
        others.insert(name)
      }
    }
  }
}
