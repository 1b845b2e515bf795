import CurveAnalysis
import CurveModel

/// Finding, judging and ranking the runs of a survey.
struct SurveyWork {
  var paths: [String]
  var filter = GlobFilter()
  var jobs: Int
  var judge: RunJudge
  var state: SurveyState?
  var progress: SurveyProgress

  /// A survey, or what was finished of it when a request to stop came.
  struct Outcome {
    var survey: Survey
    /// Everything that was judged, for the record.
    var judged: [JudgedRun]
    var isComplete: Bool
    /// How many runs were found.
    var foundCount: Int

    /// The files that rows were made of; an earlier survey below the paths is none.
    var readLogs: [String] {
      judged.filter { !$0.rows.isEmpty }.flatMap { $0.logs.joined() }
    }
  }

  /// - Throws: Why no path can be read.
  func outcome(order: Survey.Order) throws(InvalidInput) -> Outcome {
    let found = RunFinder(
      paths, filter: filter, jobs: jobs, goesOn: { !Interruption.isAsked })
    progress.begin(found.runs.count)
    let judged = ParallelMap.map(
      found.runs, jobs: jobs, makeState: AnalysisMemory.init, goesOn: { !Interruption.isAsked }
    ) { memory, run in
      defer { progress.finish(run.name) }
      return state?.known(run) ?? judge.judged(run, memory: memory)
    }
    let done = judged.compactMap { $0 }
    let rows = found.failures + done.flatMap(\.rows)
    guard !isUnreadable(rows) else {
      throw InvalidInput(
        rows.compactMap { $0.failure?.problem.missingFile(otherwise: Inputs.missingLog) })
    }
    if let problem = Self.unmet(in: rows) { throw InvalidInput(problem) }
    let others =
      found.otherFiles
      + done.count { $0.rows.isEmpty && !$0.logs.joined().allSatisfy(OwnFiles.isOwn) }
    let isComplete = done.count == found.runs.count && !found.wasStopped
    // What is left unfinished need not be ranked.
    var survey = Survey(isComplete ? rows : [], otherFiles: others, order: order)
    survey.passedOver = found.passedOver
    return Outcome(
      survey: survey, judged: done,
      isComplete: isComplete, foundCount: found.runs.count)
  }

  /// Which runs of a survey deserve more budget, and which could not be forecast.
  func promising(
    in survey: Survey, count: Int, budget: Double?
  ) -> BudgetForecast {
    let candidates = BudgetCandidates(survey, budget: budget)
    let names = Dictionary(grouping: candidates.rows, by: \.path).mapValues { Set($0.map(\.run)) }
    let runs = RunFinder(paths, filter: filter, jobs: jobs, goesOn: { !Interruption.isAsked }).runs
      .filter { names[$0.path] != nil }
    progress.begin(runs.count)
    let outlooks = ParallelMap.map(
      runs, jobs: jobs, makeState: {}, goesOn: { !Interruption.isAsked }
    ) { _, run in
      defer { progress.finish(run.name) }
      return judge.outlooks(of: names[run.path] ?? [], in: run, budget: candidates.budget)
    }
    let byName = Dictionary(
      outlooks.compactMap { $0 }.flatMap { $0 }.map { ($0.name, $0.outlook) },
      uniquingKeysWith: { first, _ in first })
    return BudgetForecast(candidates, outlooks: byName, count: count)
  }

  /// A metric or column that is asked of every run and that the first has not, where no run can be judged: most likely
  /// misspelt.
  private static func unmet(in rows: [SurveyRow]) -> InputProblem? {
    guard rows.allSatisfy({ $0.judgement == nil }),
      let row = rows.first(where: { row in
        row.failure.map { ["unknown-metric", "no-such-column"].contains($0.problem.code) } ?? false
      }), var problem = row.failure?.problem
    else { return nil }
    problem.location = problem.location ?? InputLocation(file: row.path)
    return problem
  }

  private static let hopeless = FoundRun.otherFileCodes.union([
    "no-rows", "file-not-found", "cannot-read",
  ])

  /// Whether nothing could be done: none of the paths can be read, or is a log at all.
  private func isUnreadable(_ rows: [SurveyRow]) -> Bool {
    let asked = Set(paths.map(RunFinder.withoutSlashes))
    return rows.count == asked.count
      && rows.allSatisfy { row in
        asked.contains(row.path)
          && row.failure.map { Self.hopeless.contains($0.problem.code) } ?? false
      }
  }
}
