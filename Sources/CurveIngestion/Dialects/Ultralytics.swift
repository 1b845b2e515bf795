import CurveModel

/// Ultralytics YOLO's `results.csv`: padded headers, loss parts without their sum.
///
/// Parts are curves of their own; their sum is the loss, on training and on validation.
enum Ultralytics: Dialect {
  static let name = "ultralytics"

  static func admits(names: [String], isWritten: Bool) -> Bool {
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
    layout.sumPartsOfLoss()
    return layout
  }
}
