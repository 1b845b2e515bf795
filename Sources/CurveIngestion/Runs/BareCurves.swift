import CurveModel

/// Curves that do not say their split, in logs that hold nothing else of their metric, or only its validation.
enum BareCurves {
  /// Takes such a curve for training, or for validation where its metric is never trained for.
  ///
  /// Beside a validation curve of its metric it is training, as "loss" beside "val_loss" is: the tags of Keras, say,
  /// with a file for each.
  ///
  /// What a training prints of itself and no more, such as the return of its episodes, is its own; a share of
  /// examples may as well have been measured on others, and stays open, but for edit rates, for which a model has
  /// to write something down. The account of the file goes on to say that the log does not tell.
  static func settled(_ run: TrainingRun) -> TrainingRun {
    guard run.series.contains(where: { $0.split == .unknown }) else { return run }
    var settled = run
    for index in run.series.indices where run.series[index].split == .unknown {
      let metric = run.series[index].metric
      let splits = Set(run.series.filter { $0.metric == metric }.map(\.split))
      if splits == [.unknown, .validation] {
        settled.series[index].split = .train
        continue
      }
      guard splits.count == 1, isHeldOut(metric) || MetricFamily.of(metric)?.scale != .share
      else { continue }
      settled.series[index].split = isHeldOut(metric) ? .validation : .train
    }
    return settled
  }

  private static func isHeldOut(_ metric: String) -> Bool {
    ReferenceScore.isNamed(by: metric) || EditRate.isOne(metric)
  }
}
