import CurveModel

/// What is taken for the scatter of a level of which one value is all that was logged.
///
/// One value shows neither its noise nor where on its curve it lies. The verdict follows the values as
/// they stand; its probability says how far they may be trusted. Measured on MD-tree's 1,362 trained
/// configurations as one-row runs (`scripts/benchmark-decisions mdtree`): with these deviations the
/// stated probability rises with how often the named remedy paid more, and the more probable half of
/// the verdicts is right in 0.83 and 0.80 of the runs of the two collections, where all of them are in
/// 0.77 and 0.74. It stays too sure by up to a tenth, which no scatter of the levels explains: what else
/// decides whether a remedy pays is not in two numbers.
struct AssumedScatter {
  /// Standard deviation as a share of what the metric can range over: the learnable range, or the whole
  /// of a proportion.
  ///
  /// A tenth leaves the probabilities farther above what came true; from there to 0.15 the more
  /// probable half is right equally often.
  static let shareOfRange = 0.125
  /// The same as a share of validation's distance to the ideal, where nothing bounds the metric; on the
  /// same runs read as a loss.
  static let shareOfDistanceToIdeal = 0.5

  /// The deviation to add, in the metric's units; nil where the log shows scatter or nothing gives a
  /// scale.
  let deviation: Double?

  init(_ evidence: Evidence, against baseline: UncertainLevel?) {
    deviation = evidence.showsScatter ? nil : Self.scale(evidence, baseline)
  }

  private static func scale(_ evidence: Evidence, _ baseline: UncertainLevel?) -> Double? {
    let range = baseline.flatMap { known in evidence.trivial.map { abs($0 - known.value) } }
    let levels = [evidence.trainLevel, evidence.validationLevel].compactMap { $0?.value }
    if evidence.metric.isProportion {
      return shareOfRange * (range ?? evidence.metric.whole)
        * widest(of: levels.map { abs($0) / evidence.metric.whole })
    }
    let distance = evidence.ideal.flatMap { ideal in levels.map { abs($0 - ideal) }.max() }
    let shares = [
      range.map { shareOfRange * $0 }, distance.map { shareOfDistanceToIdeal * $0 },
    ]
    return shares.compactMap { $0 }.min()
  }

  /// How far the widest of some proportions can scatter, as a share of how far a half can: 2 √(p(1 − p)).
  ///
  /// Near its ends a proportion has no room: nobody expects an error of 2 % to be off by 12 points.
  private static func widest(of shares: [Double]) -> Double {
    let variance = shares.map { min(max($0, 0), 1) }.map { $0 * (1 - $0) }.max() ?? 0.25
    return 2 * variance.squareRoot()
  }

  /// A level's error with the assumed deviation added.
  func widened(_ error: Double?) -> Double {
    let (error, added) = (error ?? 0, deviation ?? 0)
    return (error * error + added * added).squareRoot()
  }
}

extension Evidence {
  /// The probabilities the report states: those of the decision, with the scatter that a lone value
  /// hides.
  func statedProbabilities(against level: UncertainLevel?) -> VerdictProbabilities {
    let scatter = AssumedScatter(self, against: level)
    return VerdictProbabilities(
      decisionInput(against: level), trainError: scatter.widened(trainLevel?.standardError),
      validationError: scatter.widened(validationLevel?.standardError), baseline: level,
      optimum: .open)
  }
}
