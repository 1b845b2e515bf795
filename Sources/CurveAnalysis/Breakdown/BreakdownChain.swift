import CurveModel

/// The levels from the ideal value to the test set, as far as they are known, and the terms between
/// them.
struct BreakdownChain {
  /// A level with its place in the row: ideal, baseline, train, train-val, validation, test.
  private struct Link {
    var place: Int
    var name: String
    var level: UncertainLevel
    var isErrorKnown = true
    var isSampled = true
  }

  private let evidence: Evidence
  private var links: [Link] = []
  private let direction: MetricDirection
  /// The splits that hold the fourth and the fifth place.
  private(set) var inner: Split?
  private(set) var outer: Split?

  init(_ evidence: Evidence) {
    self.evidence = evidence
    direction = evidence.metric.direction
    chooseSplits()
    if let ideal = evidence.ideal, evidence.baselineLevel != nil || evidence.trainLevel != nil {
      links.append(Link(place: 0, name: "ideal", level: UncertainLevel(ideal)))
    }
    if let baseline = evidence.baselineLevel {
      let isTarget = evidence.baseline?.kind == .requirement
      links.append(Link(place: 1, name: isTarget ? "requirement" : "baseline", level: baseline))
    }
    if let train = evidence.trainLevel {
      let count = evidence.train?.levels.curve.count ?? 0
      links.append(
        Link(
          place: 2, name: Split.train.rawValue, level: train.uncertain,
          isErrorKnown: isKnown(points: count) || isTrainingStated))
    }
    add(inner, at: 3)
    add(outer, at: 4)
    add(evidence.heldOut.entries[.test] == nil ? nil : .test, at: 5)
  }

  /// The breakdown; nil without a level besides training and the judged split.
  var breakdown: Breakdown? {
    guard !evidence.heldOut.entries.isEmpty, links.contains(where: { $0.place >= 2 }) else {
      return nil
    }
    let terms = zip(links, links.dropFirst()).map(term)
    return terms.isEmpty ? nil : Breakdown(terms: terms, notes: notes(on: terms))
  }

  /// Validation is from the training distribution where a test-val split stands beside it and no
  /// train-val split does; else it is from the distribution of use.
  private mutating func chooseSplits() {
    let judged = evidence.judgedSplit
    let others = evidence.heldOut.entries
    let hasJudged = evidence.validationLevel != nil
    if others[.trainValidation] != nil || (hasJudged && judged == .trainValidation) {
      inner = .trainValidation
    }
    if others[.testValidation] != nil || (hasJudged && judged == .testValidation) {
      outer = .testValidation
      if inner == nil, hasJudged, judged == .validation { inner = .validation }
    } else if hasJudged, judged == .validation {
      outer = .validation
    }
  }

  private mutating func add(_ split: Split?, at place: Int) {
    guard let split else { return }
    if let entry = evidence.heldOut.entries[split] {
      links.append(
        Link(
          place: place, name: split.rawValue, level: entry.level,
          isErrorKnown: entry.isErrorKnown, isSampled: entry.isSampled))
    } else if split == evidence.judgedSplit, let level = evidence.validationLevel {
      let count = evidence.validation?.levels.curve.count ?? 0
      let isSampled =
        evidence.validationSize != nil || evidence.options.statedError(on: split) != nil
      links.append(
        Link(
          place: place, name: split.rawValue, level: level.uncertain,
          isErrorKnown: isKnown(points: count) || isSampled, isSampled: isSampled))
    }
  }

  private var isTrainingStated: Bool {
    let options = evidence.options
    return options.statedError(on: .train) != nil
      || evidence.metric.isProportion && options.statedSize(of: .train) != nil
  }

  private func isKnown(points: Int) -> Bool {
    points >= HeldOutLevels.leastPointsForScatter || evidence.run.replicates.count > 1
  }

  private func term(_ better: Link, _ worse: Link) -> Breakdown.Term {
    let component = Component.difference(worse.level, better.level)
    let isKnown = better.isErrorKnown && worse.isErrorKnown
    return Breakdown.Term(
      parts: Array(Breakdown.Part.allCases[better.place..<worse.place]), from: stop(better),
      to: stop(worse), value: component.value,
      interval: isKnown && component.low < component.high ? component.low...component.high : nil,
      isSampled: better.isSampled && worse.isSampled)
  }

  private func stop(_ link: Link) -> Breakdown.Stop {
    let error = (link.level.deviationBelow + link.level.deviationAbove) / 2
    return Breakdown.Stop(
      name: link.name, value: link.level.value * direction.sign,
      standardError: link.isErrorKnown && error > 0 ? error : nil)
  }

  private func notes(on terms: [Breakdown.Term]) -> [String] {
    var notes = terms.compactMap { BreakdownNotes.merged($0.parts) }
    notes += BreakdownNotes.placed(evidence)
    if evidence.judgedSplit == .validation, evidence.validationLevel != nil,
      inner != .validation, outer != .validation
    {
      notes.append("validation has no place in this row, since train-val and test-val are known")
    }
    if terms.contains(where: { $0.interval == nil && $0.parts != [.irreducible] }) {
      notes.append(BreakdownNotes.unknownError(in: evidence.metric))
    }
    if terms.contains(where: { $0.interval != nil && !$0.isSampled }) {
      notes.append(BreakdownNotes.scatterOnly)
    }
    return notes
  }
}

extension Evidence {
  /// The terms from the ideal value to the test level; nil when only training and validation are
  /// known.
  var breakdown: Breakdown? {
    heldOut.entries.isEmpty ? nil : BreakdownChain(self).breakdown
  }
}
