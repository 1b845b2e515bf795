import CurveModel

/// What a reader of a breakdown should know about it.
enum BreakdownNotes {
  static func unknownError(in metric: Metric) -> String {
    "a term has no range where nobody said on how many examples a level was measured; state it, "
      + "for example with --level test=\(metric.unit == .percent ? "34%" : "0.34"),n=500"
  }

  static let scatterOnly =
    "ranges hold the scatter within this run; how much the choice of the held-out examples adds is "
    + "not known"

  /// Why parts are one term; nil for a single part.
  static func merged(_ parts: [Breakdown.Part]) -> String? {
    guard parts.count > 1 else { return nil }
    let list = Spelling.list(parts.map(\.word))
    // Each missing level separates a part from the one before it.
    let missing = parts.dropFirst().map(levelBefore)
    return "\(list) cannot be separated without \(missing.joined(separator: ", and "))"
  }

  /// Single values that are taken for the judged checkpoint, in the log and beside it.
  static func placed(_ evidence: Evidence) -> [String] {
    let stated = Set(evidence.options.levels.map(\.split))
    let others = Split.allCases.filter { evidence.heldOut.entries[$0] != nil }
    let logged = others.filter { !stated.contains($0) }.compactMap { split -> String? in
      guard let place = evidence.heldOut.entries[split]?.elsewhere else { return nil }
      let spot = "\(evidence.run.axis.word) \(DecimalText.place(place))"
      return "\(split.rawValue) was measured once (\(spot)) and is taken for the judged checkpoint"
    }
    let hasLog = evidence.run.series.contains { !stated.contains($0.split) }
    let beside = others.filter(stated.contains).map(\.rawValue)
    guard hasLog, !beside.isEmpty else { return logged }
    let verb =
      beside.count == 1 ? "was stated beside the log and is" : "were stated beside the log and are"
    return logged + ["\(Spelling.list(beside)) \(verb) taken for the judged checkpoint"]
  }

  private static func levelBefore(_ part: Breakdown.Part) -> String {
    switch part {
    case .irreducible: "the metric's ideal value"
    case .avoidableBias: "a baseline"
    case .variance: "a training level"
    case .distributionShift: "a train-val split (held out from the training data)"
    case .validationOverfitting: "a validation set like the test set"
    }
  }
}
