import CurveModel

/// Ultralytics YOLO's `results.csv`: padded headers, loss parts without their sum.
///
/// Parts are curves of their own; their sum is the loss, on training and on validation.
enum Ultralytics: Dialect {
  static let name = "ultralytics"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let hasLoss = { (prefix: String) in
      names.contains { $0.hasPrefix(prefix) && ($0.hasSuffix("loss") || isPartOfHead($0)) }
    }
    return hasLoss("train/") && hasLoss("val/")
      && names.contains { $0.hasPrefix("metrics/") || $0.hasPrefix("lr/") || $0.hasPrefix("x/lr") }
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var named = table
    for index in named.columns.indices where isPartOfHead(named.columns[index].name) {
      named.columns[index].name += "_loss"
    }
    var wide = WideLayout(named, options: options, bareMetrics: .validation)
    var layout = try wide.finished()
    layout.isCertain = true
    layout.sumPartsOfLoss(in: table)
    return layout
  }

  /// YOLOv10 has two heads, each with its parts: "train/box_om" of one to many, "val/cls_oo" of one to one.
  private static func isPartOfHead(_ name: String) -> Bool {
    (name.hasPrefix("train/") || name.hasPrefix("val/"))
      && (name.hasSuffix("_om") || name.hasSuffix("_oo"))
  }
}
