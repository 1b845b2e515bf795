import CurveModel

/// Ultralytics YOLO's `results.csv`: padded headers, loss parts without their sum.
///
/// Parts are curves of their own; their sum is the loss, on training and on validation.
enum Ultralytics: Dialect {
  static let name = "ultralytics"

  static func recognises(_ table: Table) -> Bool {
    let names = table.names
    let hasLoss = { (prefix: String) in
      names.contains { $0.hasPrefix(prefix) && $0.hasSuffix("loss") }
    }
    return hasLoss("train/") && hasLoss("val/")
      && names.contains { $0.hasPrefix("metrics/") || $0.hasPrefix("lr/") || $0.hasPrefix("x/lr") }
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options, bareMetrics: .validation)
    var layout = try wide.finished()
    layout.isCertain = true
    guard !layout.tracks.contains(where: { $0.metric == "loss" }) else { return layout }
    let parts = layout.tracks.filter { $0.metric.hasSuffix("_loss") }
    let train = parts.filter { $0.split == .train }
    let validation = parts.filter { $0.split == .validation }
    // A sum over different parts on the two splits would compare two different quantities.
    guard train.count > 1, Set(train.map(\.metric)) == Set(validation.map(\.metric)) else {
      return layout
    }
    for (split, parts) in [(Split.train, train), (.validation, validation)] {
      layout.tracks.append(
        Layout.Track(columns: parts.flatMap(\.columns), metric: "loss", split: split))
    }
    return layout
  }
}
