import CurveModel

/// Mean of the F1 of all classes that occur or are predicted
/// (sklearn.metrics.f1_score(average="macro")).
enum MacroF1: ScoringMetric {
  static let name = "f1-macro"
  static let aliases = ["macro_f1", "f1_macro", "macro_f1_score", "f1_score_macro", "macro avg f1"]
  static let direction = MetricDirection.higher
  static let isShare = true

  static let scoring = Scoring.labels { answers throws(InputProblem) in
    let seen = Set(answers.truth).union(answers.predicted)
    return FScore(answers).score(of: seen.sorted())
  }
}
