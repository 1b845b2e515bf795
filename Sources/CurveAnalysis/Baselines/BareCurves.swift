import CurveModel

extension TrainingRun {
  /// The run with a curve that does not say its split read as training, where the metric has no other.
  ///
  /// What a training prints of itself and no more, such as the return of its episodes, is that of training; the
  /// inspection goes on to say that the log does not tell.
  func takingBareCurves(of metric: String) -> TrainingRun {
    let judged = series.indices.filter { series[$0].metric == metric }
    guard judged.count == 1, series[judged[0]].split == .unknown else { return self }
    var run = self
    run.series[judged[0]].split = .train
    return run
  }
}
