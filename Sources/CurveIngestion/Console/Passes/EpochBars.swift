/// Bars of several epochs that a terminal shows on one line, one after the other: "Epoch 0: 100%|██| 25/25
/// [val_loss=0.9]" and, drawn over it, "Epoch 1:   0%|  | 0/25".
///
/// What the bar of an epoch showed last counts, as it would on a line of its own.
struct EpochBars {
  /// The last state of the first epoch.
  let first: ArraySlice<UInt8>
  /// The carriage return behind which the next epoch begins.
  let end: Int

  /// Nil for lines with the bar of one epoch, or of none.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.holds("poch ") || line.holds("poch [") else { return nil }
    var last: (epoch: Int, state: ArraySlice<UInt8>)?
    for state in line.split(separator: UInt8(ascii: "\r")) {
      guard let epoch = Self.epoch(of: state) else { continue }
      if let last, last.epoch != epoch {
        (first, end) = (last.state, state.startIndex - 1)
        return
      }
      last = (epoch, state)
    }
    return nil
  }

  /// The epoch that a bar is of: "Epoch 3: 50%|", "Epoch 3/8 [train]:  50%|", "epoch [3/8]: 50%|".
  private static func epoch(of state: ArraySlice<UInt8>) -> Int? {
    let text = state.drop { !(0x41...0x7A).contains($0) }
    guard text.dropFirst().starts(with: "poch ".utf8), state.holds("%|") else { return nil }
    let digits = text.dropFirst(6).drop { $0 == 0x20 || $0 == UInt8(ascii: "[") }
      .prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
