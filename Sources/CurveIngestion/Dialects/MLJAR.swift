import CurveModel

/// mljar-supervised's `learner_fold_0_training.log`: rounds with the values of training and validation, without a
/// header, in a metric that only the settings of the search name.
///
/// Boosting gets better on what it trains on, round by round, so the way of the training values tells which way is
/// better.
enum MLJAR: Dialect {
  static let name = "mljar"

  static func admits(names: [String], isWritten: Bool) -> Bool { !isWritten && names.count == 3 }

  static func recognises(_ table: Table) -> Bool {
    guard table.columns.allSatisfy(\.isNumeric),
      table.path.split(separator: "/").last.map(isName) == true
    else { return false }
    return table.columns[0].cells.enumerated().allSatisfy { $1 == Double($0) }
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    guard options.train == nil, options.validation == nil else {
      return try Unnamed.layout(of: table, options: options)
    }
    let training = table.columns[1].cells.compactMap(Cell.number)
    let falls = (training.last ?? 0) <= (training.first ?? 0)
    let metric = options.metric ?? (falls ? "loss" : "score")
    var layout = Layout()
    layout.isCertain = true
    layout.tracks = [
      Layout.Track(columns: [1], metric: metric, split: .train),
      Layout.Track(columns: [2], metric: metric, split: .validation),
    ]
    layout.setAxis(0, kind: .step, in: table)
    if options.metric == nil {
      layout.warnings.append(
        ReadingWarning(
          message:
            "the log of mljar names no metric; its training values \(falls ? "fall" : "rise"), so it is "
            + "read as a \(metric): --metric names it"))
    }
    return layout
  }

  /// "learner_fold_3_training.log", and with repeats "learner_fold_3_repeat_1_training.log".
  private static func isName(_ name: Substring) -> Bool {
    name.hasPrefix("learner_fold_") && name.hasSuffix("_training.log")
  }
}
