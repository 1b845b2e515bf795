import CurveAnalysis

extension SurveyJudgement {
  /// How sure the verdict is; nil without a baseline, where nothing was decided that one could be sure of.
  var certainty: (probability: Double, confidence: Confidence)? {
    verdict.isDecided ? (probability, confidence) : nil
  }
}
