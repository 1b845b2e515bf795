import CurveModel

/// Files of one training that count rows, of which one has many times more than another: steps beside epochs.
///
/// Both begin and end with the training, so that the rows of the shorter one lie evenly over those of the longer.
enum UnequalRows {
  /// Rows that are fewer by less may be those of a training that was validated up to some place.
  private static let leastRatio = 2.0

  /// The curves of one run over rows, the short ones spread over the longest.
  static func spread(_ series: [Series], on axis: Axis) -> [Series] {
    guard axis.kind == .row, let rows = series.map(\.rows).max() else { return series }
    return series.map { one in
      guard isShort(one.rows, beside: rows) else { return one }
      var spread = one
      let stride = rows / one.rows
      // The last step of an epoch is where it was validated.
      spread.curve = LearningCurve(x: one.curve.x.map { ($0 + 1) * stride - 1 }, y: one.curve.y)
      return spread
    }
  }

  /// What is said of it; nil where no file was spread.
  static func warning(on files: [FileReading], of runs: [TrainingRun]) -> ReadingWarning? {
    guard files.count > 1, runs.count == 1, runs[0].axis.kind == .row else { return nil }
    let counted = files.map { file in
      (
        name: RunName.of(file.inspection.path),
        rows: file.runs.flatMap(\.series).map(\.rows).max() ?? 0
      )
    }
    guard let longest = counted.max(by: { $0.rows < $1.rows }),
      let short = counted.first(where: { isShort($0.rows, beside: longest.rows) })
    else { return nil }
    let counts = files.map { file in
      Set(file.inspection.ignored.filter(\.reason.isBesideAxis).map(\.column))
    }
    let sharesCount = !counts.dropFirst().reduce(counts[0], { $0.intersection($1) }).isEmpty
    return ReadingWarning(
      message:
        "the \(Int(short.rows)) rows of '\(short.name)' are spread over the \(Int(longest.rows)) of "
        + "'\(longest.name)', as epochs over steps"
        + (sharesCount ? "" : "; a column that both share would tell"))
  }

  private static func isShort(_ rows: Double, beside longest: Double) -> Bool {
    rows > 1 && leastRatio * rows <= longest
  }
}

extension Series {
  /// Rows up to the last value, of a curve that counts them.
  fileprivate var rows: Double { (curve.x.last ?? -1) + 1 }
}
