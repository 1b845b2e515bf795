import CurveModel

/// What is known of the metrics of a run that spaCy trained.
enum SpaCyLog {
  /// The metric by which spaCy chooses its best model: the weighted sum of the scores of all parts, which stand beside it
  /// in percent.
  static func leadingScore(of run: TrainingRun) -> String? {
    let trained = run.series.filter { $0.split == .train }
    guard !trained.isEmpty, trained.allSatisfy({ $0.column.hasPrefix("LOSS ") }) else { return nil }
    return run.series.first { $0.column == "SCORE" && $0.split == .validation }?.metric
  }
}
