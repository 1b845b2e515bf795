import CurveModel

extension DiagnosedRun {
  /// Every row that was listed, in file order.
  var baselines: [Baseline] { selection.entries.map(\.baseline) }

  /// The row the run is held against.
  var tightestBaseline: Baseline? { selection.judgedAgainst.map { selection.entries[$0].baseline } }

  /// The best of the floors, and what it scores in the metric's own units.
  var floor: (baseline: Baseline, value: Double)? {
    selection.floor.flatMap { index in
      let entry = selection.entries[index]
      return entry.value.map { (entry.baseline, $0.value) }
    }
  }

  /// Rows that are not compared, each with the reason.
  var excludedRows: [(baseline: Baseline, reason: String)] {
    selection.entries.compactMap { entry in
      entry.exclusion.map { (entry.baseline, $0 + entry.remarkClause) }
    }
  }

  /// The judged level on validation, else on training.
  var level: Double? {
    let evidence = judgement.assessment.evidence
    return (evidence.validationLevel ?? evidence.trainLevel)?.inOwnUnits(of: metric).value
  }

  /// Rows in the judged metric that are no floors and may be compared; none where the run has no level to hold them
  /// against.
  var reachedRows: [Baseline] {
    guard !selection.entries.isEmpty, level != nil else { return [] }
    return baselines.filter {
      !$0.kind.isTrivial && $0.comparable != .no
        && MetricResolution.isMeasured($0, in: metric.name)
    }
  }

  /// The numbers of the judged validation curve.
  var validationValues: [Double] { validation?.finite.y ?? [] }

  private var selection: BaselineSelection { judgement.assessment.evidence.selection }
}
