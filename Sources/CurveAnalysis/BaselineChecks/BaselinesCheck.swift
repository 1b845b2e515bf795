import CurveModel

/// What a set of baselines amounts to: where each row stands, and what is doubtful about it.
package struct BaselinesCheck: Sendable {
  /// One row and its standing among the others.
  package struct Row: Sendable {
    package var baseline: Baseline
    package var status: Status
    package var reason: String
    package var verdictIfTightest: Verdict?
  }

  /// Where a row stands, by the word that reports have for it.
  package enum Status: String, Sendable {
    case tightest
    case looser
    case excluded
    /// What a model that learnt nothing scores.
    case floor
    /// A target that no run is held against here.
    case requirement
    case requirementMet = "requirement-met"
    case requirementMissed = "requirement-missed"
    case requirementOpen = "requirement-open"
    /// Of a metric that nobody knows, so that none of its rows can be the tightest.
    case unranked

    init(_ judgement: BaselineJudgement) {
      self =
        switch judgement.status {
        case .tightest: .tightest
        case .looser: judgement.baseline.kind.isTrivial ? .floor : .looser
        case .excluded: .excluded
        case .requirementMet: .requirementMet
        case .requirementMissed: .requirementMissed
        case .requirementOpen: .requirementOpen
        }
    }
  }

  /// Rows of one metric, with the one that would be held against a run.
  package struct Group: Sendable {
    /// Nil where the rows name no metric and no run tells it.
    package var metric: String?
    package var direction: MetricDirection?
    package var rows: [Row]
  }

  package private(set) var groups: [Group] = []
  /// What is doubtful; none of it keeps a diagnosis from using the file.
  package private(set) var doubts: [InputProblem] = []

  /// Checks baselines by themselves.
  ///
  /// - Throws: Rows of several files that are the same, and values that their metric cannot take.
  package init(_ baselines: [Baseline]) throws(InvalidInput) {
    try Self.checkRepeats(baselines)
    let keys = baselines.map { $0.metric.map(MetricName.key) }
    var problems: [InputProblem] = []
    for (index, key) in keys.enumerated() where keys.firstIndex(of: key) == index {
      let rows = zip(baselines, keys).filter { $0.1 == key }.map(\.0)
      do throws(InvalidInput) {
        let others = baselines.compactMap(\.metric).filter { MetricFamily.of($0) != nil }
        groups.append(try Self.group(rows, others: others, doubts: &doubts))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }

  /// Checks baselines against a run, as a diagnosis would use them.
  ///
  /// - Throws: The same, and what keeps them from being compared with the run.
  package init(
    _ baselines: [Baseline], run: TrainingRun, files: [FileInspection] = [],
    options: AnalysisOptions
  ) throws(InvalidInput) {
    try Self.checkRepeats(baselines)
    var options = options
    options.forecasts = false
    let judged = try Analyzer.judge(run, baselines: baselines, options: options)
    let rows = BaselineJudgements(judged.assessment).all.map { judgement in
      Row(
        baseline: judgement.baseline, status: Status(judgement), reason: judgement.reason,
        verdictIfTightest: judgement.verdictIfTightest)
    }
    let metric = judged.metric
    groups = [Group(metric: metric.name, direction: metric.direction, rows: rows)]
    doubts = BaselineDoubts.all(
      of: rows.filter { $0.status != .excluded }.map(\.baseline), direction: metric.direction)
    doubts += DoubtCatalog.warnings(about: DiagnosedRun(judged, of: run, files: files))
  }

  private static func group(
    _ rows: [Baseline], others: [String], doubts: inout [InputProblem]
  ) throws(InvalidInput) -> Group {
    let name = rows.first?.metric
    guard let name, let family = MetricFamily.of(name) else {
      doubts += BaselineDoubts.unknownDirection(rows, metric: name, others: others)
      let rows = rows.map {
        Row(baseline: $0, status: .unranked, reason: "the metric is not known")
      }
      return Group(metric: name, direction: nil, rows: rows)
    }
    let units = MixedUnits(rows, family: family, direction: family.direction)
    let metric = try MetricResolution.metric(
      named: name, direction: family.direction, values: units.possible)
    let splits = Set(rows.map { $0.split ?? .validation }).subtracting([.train])
    let judged = splits.contains(.validation) || splits.isEmpty ? [.validation] : splits
    let selection = try BaselineSelection(rows, metric: metric, curve: nil) { judged.contains($0) }
    doubts += BaselineDoubts.all(of: rows, direction: metric.direction)
    let whole = metric.isProportion ? metric.whole : nil
    doubts += rows.compactMap { LargeError.warning(about: $0, among: rows, whole: whole) }
    doubts += units.doubts
    let ranked = selection.entries.enumerated().map { index, entry in
      let standing = Self.standing(index, of: entry, in: selection)
      return Row(baseline: entry.baseline, status: standing.0, reason: standing.1)
    }
    return Group(metric: name, direction: metric.direction, rows: ranked)
  }

  private static func standing(
    _ index: Int, of entry: BaselineSelection.Entry, in selection: BaselineSelection
  ) -> (Status, String) {
    if let exclusion = entry.exclusion { return (.excluded, exclusion) }
    if entry.baseline.kind.isTrivial {
      return (.floor, BaselineSelection.floorRole)
    }
    if entry.baseline.kind == .requirement {
      return (.requirement, BaselineSelection.targetRole)
    }
    guard index != selection.tightest else { return (.tightest, selection.tightestReason) }
    let best = selection.tightest.flatMap { selection.entries[$0].level?.value }
    let isTie = best == entry.level?.value
    return (.looser, isTie ? BaselineSelection.tieReason : "worse than the tightest")
  }

  /// The same row in two files; within one the reader finds it.
  private static func checkRepeats(_ baselines: [Baseline]) throws(InvalidInput) {
    var first: [[String]: Baseline] = [:]
    var problems: [InputProblem] = []
    for baseline in baselines {
      let key = [
        baseline.kind.rawValue, baseline.name, baseline.metric.map(MetricName.key) ?? "",
        (baseline.split ?? .validation).rawValue,
      ]
      guard let earlier = first[key] else {
        first[key] = baseline
        continue
      }
      let place = earlier.location.map { "\($0.file):\($0.line ?? 0)" } ?? ""
      problems.append(
        InputProblem(
          code: "duplicate-baseline",
          message:
            "'\(baseline.name)' stands in \(place) already, with the same kind, metric and split",
          at: baseline.location, hint: baseline.hint(toTellFrom: earlier)))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }
}
