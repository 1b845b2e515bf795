import CurveModel

/// Metrics that are named by their columns without the split: "global_loss_avg" of "global_train_loss_avg", which is the
/// metric "global_loss".
enum ColumnStems {
  /// The only metric whose words are among the wanted ones, which are among those of its column; nil where there is none
  /// or several.
  static func metric(named wanted: String, in run: TrainingRun) -> String? {
    let words = MetricName.words(wanted)
    let found = run.series.filter { series in
      let own = MetricName.words(series.metric)
      return !own.isEmpty && isPart(own, of: words)
        && isPart(words, of: MetricName.words(series.column))
    }
    let metrics = Set(found.map(\.metric))
    return metrics.count == 1 ? metrics.first : nil
  }

  /// Whether words stand in the same order among others.
  private static func isPart(_ words: [String], of others: [String]) -> Bool {
    var rest = others[...]
    return words.allSatisfy { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
