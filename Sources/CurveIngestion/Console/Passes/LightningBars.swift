import CurveModel

/// Lightning's bar of an epoch, "Epoch 3: 100%|██| 25/25 [v_num=0, val_loss=0.9]", which shows the values of the last
/// validation until there is another.
struct LightningBars {
  private var epoch: Double?
  private var isValidated = false
  /// Whether bars of validations are shown at all: below the bar of an epoch they may not be.
  private var showsValidations = false

  /// Notes a line; "Validation DataLoader 0:  50%|" is the bar of one.
  mutating func note(_ line: ArraySlice<UInt8>) {
    guard line.starts(with: "Validation".utf8), line.holds("it [") || line.holds("| ") else {
      return
    }
    isValidated = true
    showsValidations = true
  }

  /// Goes on to another epoch, of which nothing was validated yet.
  mutating func move(to place: ConsolePlace) {
    guard place.counter == .epoch, place.value != epoch else { return }
    isValidated = isValidated && epoch == nil
    epoch = place.value
  }

  /// The values that are the epoch's own.
  func own(_ values: [ConsoleLine.Value]) -> [ConsoleLine.Value] {
    guard showsValidations, !isValidated else { return values }
    return values.filter { [nil, .train].contains(ColumnGrammar.metricColumn($0.name).split) }
  }
}
