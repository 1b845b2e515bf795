import CurveModel

/// Which baselines can be held against the run, and which of them is the tightest.
struct BaselineSelection: Sendable {
  struct Entry: Sendable {
    var baseline: Baseline
    /// Nil where the row is in another metric.
    var value: BaselineValue?
    var level: UncertainLevel?
    /// Why the row is not compared; nil where it is.
    var exclusion: String?

    /// What could not be used of the row, as the end of a sentence; empty where all was.
    var remarkClause: String { value?.remark.map { "; \($0)" } ?? "" }

    /// Reads the row in the units of the metric, and whether it can be compared.
    ///
    /// - Throws: a value that cannot be one of the metric's.
    mutating func measure(
      in metric: Metric, curve: ClosedRange<Double>?, alone: Bool,
      judgedOn isJudged: (Split) -> Bool
    ) throws(InputProblem) {
      if MetricResolution.isMeasured(baseline, in: metric.name) {
        let value = try BaselineValue(baseline, in: metric, curve: curve, alone: alone)
        self.value = value
        level = value.oriented(metric.direction)
        exclusion = BaselineSelection.exclusion(of: baseline, judgedOn: isJudged)
      } else {
        exclusion =
          "measured in '\(baseline.writtenMetric ?? baseline.metric ?? "")', the run is judged in '\(metric.name)'"
      }
    }
  }

  /// Every row, in file order.
  var entries: [Entry]
  /// Index of the tightest baseline among the entries.
  var tightest: Int?
  /// Index of the tightest linear or scripted baseline among the entries.
  private(set) var tightestSimple: Int?
  /// Index of the best floor among the entries.
  var floor: Int?
  /// Index of the hardest requirement among the entries.
  var requirement: Int?
  /// Index of what the run is held against: the tightest, else a requirement as a target.
  var judgedAgainst: Int? { tightest ?? requirement }
  /// The best and the worst of the comparable, demonstrated, non-trivial levels.
  private(set) var knownLevels: ClosedRange<Double>?
  /// True when the tightest baseline's comparability is unknown.
  var isComparabilityUnknown = false

  /// Reads every row in the units of the metric; rows of the splits the run is judged on can be
  /// compared.
  /// - Throws: all rows whose value cannot be one of the metric's.
  init(
    _ baselines: [Baseline], metric: Metric, curve range: ClosedRange<Double>?,
    judgedOn isJudged: (Split) -> Bool
  ) throws(InvalidInput) {
    entries = baselines.map { Entry(baseline: $0) }
    guard !baselines.isEmpty else { return }
    var problems: [InputProblem] = []
    let isAlone = !baselines.indices.contains {
      baselines[$0].value > 1 && MetricResolution.isMeasured(baselines[$0], in: metric.name)
    }
    for index in entries.indices {
      do throws(InputProblem) {
        try entries[index].measure(
          in: metric, curve: range, alone: isAlone, judgedOn: isJudged)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    choose()
  }

  /// Comparable, demonstrated, non-trivial baselines.
  private mutating func choose() {
    floor = best { isCompared($0) && entries[$0].baseline.kind.isTrivial }
    requirement = best { isCompared($0) && entries[$0].baseline.kind == .requirement }
    tightest = best { isDemonstrated($0) && entries[$0].baseline.comparable == .yes }
    if tightest == nil {
      tightest = best { isDemonstrated($0) }
      isComparabilityUnknown = tightest != nil
    } else {
      for index in entries.indices
      where isDemonstrated(index) && entries[index].baseline.comparable != .yes {
        entries[index].exclusion = "not known to be comparable, and a comparable baseline exists"
      }
    }
    tightestSimple = best {
      isCompared($0) && [.linear, .scripted].contains(entries[$0].baseline.kind)
    }
    knownLevels = levelsOfKnown
  }

  /// Entries are looked at where they are: a copy of one costs more than the choice.
  private func isCompared(_ index: Int) -> Bool { entries[index].exclusion == nil }

  /// Whether an entry is comparable, demonstrated and not trivial.
  func isDemonstrated(_ index: Int) -> Bool {
    isCompared(index) && entries[index].baseline.kind.isDemonstrated
      && !entries[index].baseline.kind.isTrivial
  }

  /// The lowest level of some entries; ties go to the higher grade, then to file order.
  private func best(where isCandidate: (Int) -> Bool) -> Int? {
    var best: Int?
    for index in entries.indices where isCandidate(index) {
      if best.map({ leads(index, before: $0) }) ?? true { best = index }
    }
    return best
  }

  /// Whether a later entry is better than an earlier one.
  private func leads(_ later: Int, before earlier: Int) -> Bool {
    let (a, b) = (entries[later].level?.value, entries[earlier].level?.value)
    if a != b { return (a ?? .infinity) < (b ?? .infinity) }
    return entries[later].baseline.gradeRank > entries[earlier].baseline.gradeRank
  }

  private var levelsOfKnown: ClosedRange<Double>? {
    var levels: ClosedRange<Double>?
    for index in entries.indices where isDemonstrated(index) {
      guard let value = entries[index].level?.value else { continue }
      levels = min(levels?.lowerBound ?? value, value)...max(levels?.upperBound ?? value, value)
    }
    return levels
  }

  fileprivate static func exclusion(
    of baseline: Baseline, judgedOn isJudged: (Split) -> Bool
  ) -> String? {
    if let split = baseline.split, !isJudged(split) {
      return "measured on the \(split.rawValue) split, where this run is not judged"
    }
    guard baseline.comparable == .no else { return nil }
    return "not comparable" + (baseline.notes.map { ": \($0)" } ?? "")
  }
}

extension [Series] {
  /// Whether a baseline on a split can be compared: on validation, and on test where the log has no
  /// other validation than a column of that name.
  func isJudged(on split: Split, in metric: String, judgedOn judged: Split) -> Bool {
    if split == .validation || split == judged { return true }
    guard split == .test, judged == .validation else { return false }
    let column = first { $0.metric == metric && $0.split == .validation }?.column ?? ""
    return MetricName.words(column).contains("test")
  }
}
