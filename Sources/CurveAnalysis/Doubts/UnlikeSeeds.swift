import CurveModel

/// Seeds that broke or learnt nothing while others did: they decide about the mean.
package enum UnlikeSeeds: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "unlike-seeds",
    summary: "Some seeds diverged or did not learn, while others did.",
    whyItMatters:
      "The verdict is about the mean of all, which is that of no seed: a single one that broke makes it look as if the "
      + "model did.",
    whatToDo: "Judge the seeds that failed alone, and the others together.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let (seeds, metric) = (run.seeds, run.metric)
    var options = AnalysisOptions(
      metric: metric.name, direction: metric.direction, forecasts: false, sentences: false)
    options.tolerance = run.tolerance
    let verdicts = seeds.map { seed in
      try? Analyzer.judge(seed, baselines: run.baselines, options: options).verdict
    }
    let kinds: [(verdict: Verdict, did: String)] = [
      (.diverged, "diverged"), (.notLearning, "did not learn"),
    ]
    return kinds.compactMap { kind in
      let alike = zip(seeds, verdicts).filter { $1 == kind.verdict }.map(\.0.name)
      guard !alike.isEmpty, alike.count < verdicts.count else { return nil }
      return warning(
        "\(alike.count) of \(verdicts.count) seeds \(kind.did): \(Spelling.quotedList(alike)); "
          + "the verdict is about the mean of all",
        hint: "judge \(alike.count == 1 ? "it" : "them") alone, and the others together")
    }
  }
}
