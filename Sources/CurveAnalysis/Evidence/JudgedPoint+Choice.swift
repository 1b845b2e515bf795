import CurveModel

extension JudgedPoint {
  /// The checkpoint worth keeping: the smoothed best point of validation, or of training where
  /// validation was not logged.
  ///
  /// A curve too short to smooth is judged at its end, unless an earlier point is better by more
  /// than its scatter, or every point after it is worse than the one before.
  init(train: CurveEvidence?, validation: CurveEvidence?) {
    let candidate = validation.flatMap { $0.isEmpty ? nil : $0 } ?? train
    guard let curve = candidate, let best = curve.levels.checkpointIndex else {
      let isOpen = train == nil && validation == nil
      self.init(
        x: 0, why: isOpen ? "no curve says its split" : "no finite value was recorded")
      return
    }
    let word = validation?.isEmpty == false ? "validation" : "training"
    let bestX = curve.smoothed.x[best]
    if curve.levels.hasFit {
      self.init(
        x: bestX,
        why: Self.bestPoint(of: curve, isValidation: validation?.isEmpty == false))
      return
    }
    let last = curve.smoothed.x[curve.count - 1]
    let end = curve.levels.level(at: last)
    let lead = (end?.value ?? 0) - curve.smoothed.y[best]
    if lead > (end?.standardError ?? 0) || Self.turns(at: best, in: curve.smoothed.y) {
      self.init(x: bestX, why: "the best \(word) point of a run too short to smooth")
    } else {
      self.init(x: last, why: "the last \(word) point of a run too short to smooth")
    }
  }

  /// Whole sentences, since every run of a stream has one and nobody reads it there.
  private static func bestPoint(of curve: CurveEvidence, isValidation: Bool) -> String {
    switch (isValidation, curve.levels.isSmoothed) {
    case (true, true): "the best point of the smoothed validation curve"
    case (true, false): "the best point of the validation curve"
    case (false, true): "the best point of the smoothed training curve"
    case (false, false): "the best point of the training curve"
    }
  }

  /// Whether a short run turned: everything after the best point rose, or its end undid the last step of a
  /// clean fall.
  private static func turns(at best: Int, in values: [Double]) -> Bool {
    if rises(values[best...]) { return true }
    guard let end = values.last, FewPointsScatter.isCleanFall(values[...best]) else { return false }
    return end > values[best - 1]
  }

  /// So many points in a row that get worse are a turn to a reader; noise alone shows them after the lowest
  /// of five in one of seven runs.
  private static let leastRises = 2

  static func rises(_ rest: ArraySlice<Double>) -> Bool {
    rest.count > leastRises && zip(rest, rest.dropFirst()).allSatisfy { $0 < $1 }
  }
}
