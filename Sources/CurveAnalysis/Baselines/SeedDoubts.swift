import CurveModel

/// What is doubtful about a mean over seeds that was judged all the same.
enum SeedDoubts {
  static func doubts(of diagnosis: Diagnosis, in run: TrainingRun) -> [InputProblem] {
    guard run.replicates.count > 1 else { return [] }
    return [shortSeeds(of: diagnosis, in: run)].compactMap(\.self)
      + unlikeSeeds(of: diagnosis, in: run)
  }

  /// Seeds that end before others, and the mean with them.
  private static func shortSeeds(
    of diagnosis: Diagnosis, in run: TrainingRun
  ) -> InputProblem? {
    let name = diagnosis.run.metric.name
    let ends = run.replicates.compactMap { seed in
      seed.series.filter { $0.metric == name && $0.split != .unknown }.compactMap(\.curve.x.last)
        .max().map { (seed: seed.name, place: $0) }
    }
    guard let longest = ends.map(\.place).max() else { return nil }
    let short = ends.filter { $0.place < longest }.sorted { $0.place < $1.place }
    guard let first = short.first else { return nil }
    let word = diagnosis.run.axis.word
    let named = short.map { "'\($0.seed)' at \(DecimalText.place($0.place))" }
    let shown =
      named.count > 8
      ? named.prefix(8).joined(separator: ", ") + " and \(named.count - 8) more"
      : Spelling.list(named)
    return InputProblem(
      code: "short-seeds",
      message:
        "\(short.count) of \(ends.count) seeds \(short.count == 1 ? "ends" : "end") before \(word) "
        + "\(DecimalText.place(longest)): \(shown); the mean goes up to \(word) "
        + "\(DecimalText.place(first.place)), and levels are judged up to there",
      hint: "train all seeds for as long, or leave the short ones out")
  }

  /// Seeds that broke or learnt nothing while others did: they decide about the mean.
  private static func unlikeSeeds(
    of diagnosis: Diagnosis, in run: TrainingRun
  ) -> [InputProblem] {
    let metric = diagnosis.run.metric
    var options = AnalysisOptions(
      metric: metric.name, direction: metric.direction, forecasts: false, sentences: false)
    options.tolerance = diagnosis.tolerance.value
    let verdicts = run.replicates.map { seed in
      try? Analyzer.judge(
        seed, baselines: diagnosis.baselines.map(\.baseline), options: options
      ).verdict
    }
    let kinds: [(verdict: Verdict, did: String)] = [
      (.diverged, "diverged"), (.notLearning, "did not learn"),
    ]
    return kinds.compactMap { kind in
      let alike = zip(run.replicates, verdicts).filter { $1 == kind.verdict }.map(\.0.name)
      guard !alike.isEmpty, alike.count < verdicts.count else { return nil }
      return InputProblem(
        code: "unlike-seeds",
        message:
          "\(alike.count) of \(verdicts.count) seeds \(kind.did): \(Spelling.quotedList(alike)); "
          + "the verdict is about the mean of all",
        hint: "judge \(alike.count == 1 ? "it" : "them") alone, and the others together")
    }
  }
}
