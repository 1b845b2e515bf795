import CurveModel

/// A doubt about a run that was judged all the same.
///
/// It reads what the diagnosis holds; what was decided for the judgement is not decided again.
package protocol DiagnosisDoubt: Doubt {
  /// What the user is warned of: nothing for most runs, of baselines one for each row.
  static func warnings(about run: DiagnosedRun) -> [InputProblem]
}
