import CurveModel

/// What is doubtful about a diagnosis that was made all the same: warnings beside the report.
package enum DiagnosisDoubts {
  /// All doubts; `files` say how the logs were understood.
  package static func all(
    of diagnosis: Diagnosis, in run: TrainingRun, files: [FileInspection] = []
  ) -> [InputProblem] {
    ShareDoubts.doubts(of: diagnosis, in: run)
      + [
        UnusualDirection.doubt(of: diagnosis, in: run), SwappedCurves.doubt(of: diagnosis, in: run),
        ScaledTraining.doubt(of: diagnosis, in: run), ForeignBaselines.doubt(of: diagnosis),
        DisjointTraining.doubt(of: diagnosis, in: run),
        RepeatedSplit.doubtOfTraining(of: diagnosis, in: run),
        RepeatedSplit.doubt(of: diagnosis, in: run),
      ].compactMap(\.self)
      + ValidationLogging.doubts(of: diagnosis) + StrangeBaselines.doubts(of: diagnosis)
      + SeedDoubts.doubts(of: diagnosis, in: run)
      + ExcludedBaselines.doubts(
        of: diagnosis, in: run, ignored: files.flatMap(\.ignored))
  }
}
