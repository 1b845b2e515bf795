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
  }

  /// Every row, in file order.
  var entries: [Entry]
  /// Index of the tightest baseline among the entries.
  var tightest: Int?
  /// Index of the best floor among the entries.
  var floor: Int?
  /// Index of the first requirement among the entries.
  var requirement: Int?
  /// True when the tightest baseline's comparability is unknown.
  var isComparabilityUnknown = false

  /// Reads every row in the units of the metric; rows of a split in `judgedOn` can be compared.
  /// - Throws: all rows whose value cannot be one of the metric's.
  init(
    _ baselines: [Baseline], metric: Metric, curves: [LearningCurve], judgedOn: Set<Split>
  ) throws(InvalidInput) {
    entries = []
    var problems: [InputProblem] = []
    let range = LearningCurve.finiteRange(of: curves)
    let inMetric = baselines.filter { MetricResolution.isMeasured($0, in: metric.name) }
    let isAlone = !inMetric.contains { $0.value > 1 }
    for baseline in baselines {
      var entry = Entry(baseline: baseline)
      if MetricResolution.isMeasured(baseline, in: metric.name) {
        do throws(InputProblem) {
          let value = try BaselineValue(baseline, in: metric, curve: range, alone: isAlone)
          entry.value = value
          entry.level = value.oriented(metric.direction)
        } catch {
          problems.append(error)
        }
        entry.exclusion = Self.exclusion(of: baseline, judgedOn: judgedOn)
      } else {
        entry.exclusion =
          "measured in '\(baseline.metric ?? "")', the run is judged in '\(metric.name)'"
      }
      entries.append(entry)
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    choose()
  }

  /// Comparable, demonstrated, non-trivial baselines.
  private mutating func choose() {
    let compared = entries.indices.filter { entries[$0].exclusion == nil }
    floor = best(compared.filter { entries[$0].baseline.kind.isTrivial })
    requirement = compared.first { entries[$0].baseline.kind == .requirement }
    let demonstrated = compared.filter {
      entries[$0].baseline.kind.isDemonstrated && !entries[$0].baseline.kind.isTrivial
    }
    let known = demonstrated.filter { entries[$0].baseline.comparable == .yes }
    for index in demonstrated where !known.isEmpty && !known.contains(index) {
      entries[index].exclusion = "not known to be comparable, and a comparable baseline exists"
    }
    isComparabilityUnknown = known.isEmpty && !demonstrated.isEmpty
    tightest = best(known.isEmpty ? demonstrated : known)
  }

  /// The lowest level; ties go to the higher grade, then to file order.
  private func best(_ candidates: [Int]) -> Int? {
    candidates.min { left, right in
      let a = entries[left].level?.value ?? .infinity
      let b = entries[right].level?.value ?? .infinity
      if a != b { return a < b }
      let grades = (entries[left].baseline.gradeRank, entries[right].baseline.gradeRank)
      return grades.0 != grades.1 ? grades.0 > grades.1 : left < right
    }
  }

  /// Levels of the comparable, demonstrated, non-trivial baselines.
  var knownLevels: ClosedRange<Double>? {
    let values = entries.filter {
      $0.exclusion == nil && !$0.baseline.kind.isTrivial && $0.baseline.kind.isDemonstrated
    }.compactMap(\.level?.value)
    guard let least = values.min(), let most = values.max() else { return nil }
    return least...most
  }

  private static func exclusion(of baseline: Baseline, judgedOn: Set<Split>) -> String? {
    if let split = baseline.split, !judgedOn.contains(split) {
      return "measured on the \(split.rawValue) split, the run is judged on validation"
    }
    guard baseline.comparable == .no else { return nil }
    return "not comparable" + (baseline.notes.map { ": \($0)" } ?? "")
  }
}
