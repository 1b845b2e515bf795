import CurveModel

/// Judges a run against its baselines: measure, decide, apply the rules, plan the steps.
package enum Analyzer {
  /// Measures, decides and applies the rules; prose, flip points, forecast and steps are left to be
  /// asked for.
  ///
  /// `memory` is what earlier runs left to know: one for each thread that judges many runs.
  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  package static func judge(
    _ run: consuming TrainingRun, baselines: [Baseline],
    options: consuming AnalysisOptions = AnalysisOptions(), memory: AnalysisMemory? = nil
  ) throws(InvalidInput) -> Judgement {
    try Judgement(run, baselines: baselines, options: options, memory: memory)
  }

  /// The judgement with everything there is to say about the run.
  ///
  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  package static func diagnose(
    _ run: TrainingRun, baselines: [Baseline], options: AnalysisOptions = AnalysisOptions()
  ) throws(InvalidInput) -> Diagnosis {
    Diagnosis(try judge(run, baselines: baselines, options: options))
  }
}
