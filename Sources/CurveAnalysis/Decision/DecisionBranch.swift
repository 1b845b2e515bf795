/// What remains to be asked of training once validation, baseline and floor are fixed.
///
/// Splitting the decision here lets its probability be integrated over training in closed form,
/// with the very thresholds that decide.
struct DecisionBranch {
  enum Rest {
    /// Training no longer matters.
    case verdict(Verdict)
    /// `underfitting` above this training level, up to it another verdict: `overfitting`, and `undecided` without
    /// validation.
    case underfittingAbove(Double, otherwise: Verdict)
  }

  /// The best training level above which nothing was learnt; nil when that is not the question.
  var notLearningAbove: Double?
  var rest: Rest

  init(_ input: DecisionInput, optimum: Optimum = .baseline) {
    self.init(
      input, validation: input.validation, baseline: input.baseline, optimum: optimum)
  }

  /// The same at another level of validation and another baseline than the input's.
  ///
  /// Asked at each of the nodes that a probability is integrated over, where to copy the input would take as long as
  /// much of the decision.
  @inline(__always)
  init(_ input: DecisionInput, validation: Double?, baseline: Double?, optimum: Optimum) {
    notLearningAbove = nil
    if input.isMetricBlind {
      rest = .verdict(input.improved == false ? .notLearning : .undecided)
      return
    }
    if Self.metricDoesNotSeparate(input) {
      rest = .verdict(.undecided)
      return
    }
    if input.trivial != nil {
      notLearningAbove = Self.learntBelow(input, validation, baseline)
    } else if Self.didNotImprove(input, validation, baseline) {
      rest = .verdict(.notLearning)
      return
    }
    rest = Self.rest(input, validation, baseline, optimum)
  }

  /// The verdict for given training levels; `trainBest` falls back on validation where training was
  /// not logged.
  func verdict(train: Double?, trainReach: Double?, trainBest: Double?) -> Verdict {
    if let notLearningAbove, let best = trainBest, !exceeds(notLearningAbove, best) {
      return .notLearning
    }
    switch rest {
    case .verdict(let verdict): return verdict
    case .underfittingAbove(let boundary, let otherwise):
      guard let train else { return .undecided }
      // A later checkpoint that fits shows that the model can.
      return exceeds(min(train, trainReach ?? train), boundary) ? .underfitting : otherwise
    }
  }

  /// The mean predictor is as good as every other baseline: the metric shows no learning.
  static func metricDoesNotSeparate(_ input: DecisionInput) -> Bool {
    guard let trivial = input.trivial, let known = input.knownLevels else { return false }
    let tolerance =
      input.tolerance.tolerance(level: trivial, baseline: known.lowerBound) ?? 0
    return trivial <= known.lowerBound
      || (input.tolerance.override != nil && !exceeds(trivial - known.lowerBound, tolerance))
  }

  /// The tolerance that somebody named is all that keeps the metric from showing learning: no difference
  /// between the floor and the best baseline exceeds it.
  static func doesToleranceCoverRange(_ input: DecisionInput) -> Bool {
    guard let trivial = input.trivial, let known = input.knownLevels else { return false }
    return trivial > known.lowerBound && metricDoesNotSeparate(input)
  }

  /// A run that did not improve has to be clear of the floor by this share of the way to the best level
  /// known: five times the usual tolerance.
  ///
  /// A run that broke in its first epoch and names one class since then may lie a little better than the
  /// floor; whether it learnt must not depend on how good people are.
  static let clearShareOfFlatRun = 0.1

  private static func learntBelow(
    _ input: DecisionInput, _ validation: Double?, _ baseline: Double?
  ) -> Double? {
    guard let trivial = input.trivial else { return nil }
    let level = validation ?? input.train ?? trivial
    let reference = baseline ?? input.tolerance.ideal ?? level
    let tolerance = input.tolerance.tolerance(level: level, baseline: reference) ?? 0
    guard input.improved == false else { return trivial - tolerance }
    return trivial - max(tolerance, clearShareOfFlatRun * (trivial - reference))
  }

  /// Whether a run without a floor learnt nothing.
  ///
  /// No improvement beyond noise, no gap that shows memorising, and not near or below any baseline. A
  /// fine-tuning run that is flat at the baseline has learnt.
  @inline(__always)
  private static func didNotImprove(
    _ input: DecisionInput, _ validation: Double?, _ baseline: Double?
  ) -> Bool {
    guard input.improved == false, let level = input.train ?? validation else { return false }
    let reference = baseline ?? input.tolerance.ideal ?? level
    let tolerance = input.tolerance.tolerance(level: level, baseline: reference) ?? 0
    if let known = input.knownLevels, !exceeds(level, known.upperBound + tolerance) { return false }
    guard let train = input.train, let validation else { return true }
    return !exceeds(abs(validation - train), tolerance)
  }

  @inline(__always)
  private static func rest(
    _ input: DecisionInput, _ validation: Double?, _ baseline: Double?, _ optimum: Optimum
  ) -> Rest {
    guard let baseline else { return .verdict(.noBaseline) }
    guard let validation else { return trainingOnly(input, baseline: baseline) }
    let excess = validation - baseline
    let known = input.tolerance.tolerance(level: validation, baseline: baseline)
    let tolerance = known ?? 0
    if exceeds(-tolerance, excess) { return .verdict(.baselineBeaten) }
    if !exceeds(excess, tolerance) {
      return .verdict(known == nil ? .undecided : .atBaseline)
    }
    guard input.train != nil else { return .verdict(.undecided) }
    let share = input.policy.share
    let boundary = baseline + max(tolerance / 2, share * excess)
    guard optimum == .open, input.isOptimumOpen else {
      return .underfittingAbove(boundary, otherwise: .overfitting)
    }
    let open = OpenOptimum.boundary(
      closed: boundary, baseline: baseline, validation: validation, tolerance: tolerance,
      share: share, ideal: input.tolerance.ideal)
    return .underfittingAbove(open, otherwise: .overfitting)
  }

  private static func trainingOnly(_ input: DecisionInput, baseline: Double) -> Rest {
    guard let train = input.train else { return .verdict(.undecided) }
    let tolerance = input.tolerance.tolerance(level: train, baseline: baseline) ?? 0
    return .underfittingAbove(baseline + tolerance, otherwise: .undecided)
  }
}
