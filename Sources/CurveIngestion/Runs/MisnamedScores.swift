import CurveModel

/// Scores that a script calls losses like all it logs: "psnr_loss" above 0, which no loss made of it is.
enum MisnamedScores {
  /// The run with the direction of such scores, and what is said of them.
  static func directed(_ run: TrainingRun) -> (run: TrainingRun, warnings: [ReadingWarning]) {
    guard run.series.contains(where: isRatio) else { return (run, []) }
    var directed = run
    var names: [String] = []
    for index in run.series.indices where isScore(run.series[index]) {
      directed.series[index].direction = .higher
      names.append(run.series[index].column)
    }
    let areMany = names.count > 1
    let what =
      areMany
      ? "rise as scores do, and are read as such" : "rises as a score does, and is read as one"
    return (
      directed,
      [
        ReadingWarning(
          message:
            "\(Spelling.quotedList(names)) \(what), whatever \(areMany ? "they are" : "it is") called"
        )
      ]
    )
  }

  /// Whether a series is a ratio of signal to noise, in decibels, called a loss: the loss made of it is negative.
  private static func isRatio(_ series: Series) -> Bool {
    MetricName.words(series.metric).contains("psnr") && isScore(series)
      && series.curve.y.allSatisfy { $0 > 1 }
  }

  /// Whether a series is called a loss behind the name of a score, and rises.
  private static func isScore(_ series: Series) -> Bool {
    let words = MetricName.words(series.metric)
    guard words.count > 1, words.last == "loss",
      MetricFamily.of(words.dropLast().joined(separator: "_"))?.direction == .higher,
      let first = series.curve.y.first, let last = series.curve.y.last
    else { return false }
    return last > first
  }
}
