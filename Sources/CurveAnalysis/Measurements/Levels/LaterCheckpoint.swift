import CurveModel

/// A metric that prefers a later checkpoint than the loss that is judged.
///
/// A classifier grows over-confident: its loss turns up while its accuracy, or the word error rate, still gains.
/// The checkpoint to keep depends on which of them counts.
struct LaterCheckpoint: Sendable {
  /// The metric, with its direction and its unit.
  let metric: Metric
  /// Where it is best.
  let x: Double
  /// Its level there, in its own units.
  let best: PrintedLevels.Measured
  /// Its level where the loss is best, in its own units.
  let atLossBest: PrintedLevels.Measured

  /// Standard errors by which it has to be better there, of its level as the best of many.
  static let standardErrors = 2.0

  /// Parts of a trade: one gains where the other loses.
  private static let traded: Set = [
    "precision", "recall", "sensitivity", "specificity", "tpr", "tnr", "fpr", "fnr", "fdr",
  ]

  /// The first metric of the run on the judged split that prefers a later checkpoint than the loss; nil where there
  /// is none, or no loss is judged.
  init?(in evidence: Evidence) {
    guard evidence.input.onlyMetric == nil, evidence.isLossJudged,
      evidence.run.axis.kind != .examples, let loss = evidence.validation
    else { return nil }
    let names = evidence.run.metrics.filter {
      $0 != evidence.metric.name && Self.isWhatCounts($0)
    }
    let first = names.filter(Self.isOfAll)
    guard !names.isEmpty, let start = loss.levels.level(at: evidence.judged.x) else { return nil }
    for name in first + names.filter({ !first.contains($0) }) {
      guard let found = Self(name, in: evidence),
        let there = loss.levels.level(at: found.x)?.value,
        there - start.value > TurnUp.leastShare * abs(start.value - (evidence.ideal ?? 0))
      else { continue }
      self = found
      return
    }
    return nil
  }

  private init?(_ name: String, in evidence: Evidence) {
    let place = evidence.judged.x
    guard let curve = evidence.run.curve(of: name, on: evidence.judgedSplit)?.finite,
      let metric = try? MetricResolution.metric(
        named: name, direction: nil, values: curve.finiteRange),
      let first = curve.x.first, let last = curve.x.last
    else { return nil }
    let sign = metric.direction.sign
    let levels = LevelEstimator(curve.scaled(by: sign), span: first...last)
    guard let index = levels.checkpointIndex, levels.curve.x[index] > place,
      let best = levels.level(at: levels.curve.x[index], isPicked: true),
      let before = levels.level(at: place)
    else { return nil }
    let lead = before.value - best.value
    // The error of a curve too short to fit is half the range of its values there, trend and all.
    let errors = (levels.hasFit ? Self.standardErrors : 1) * best.standardError
    let distance = abs(before.value - (metric.ideal.map { $0 * sign } ?? 0))
    let sampling = ValidationSampling(
      curve, metric: metric, size: evidence.options.validationSize)
    guard lead > errors, lead > TurnUp.leastShare * distance, sampling.isMoreThanChance(lead) else {
      return nil
    }
    self.metric = metric
    x = levels.curve.x[index]
    self.best = .init(value: best.value * sign, standardError: best.standardError)
    atLossBest = .init(value: before.value * sign, standardError: before.standardError)
  }

  /// Whether a name says no more than its metric, or that it is one over all classes: "f1", "overall_f1", not "T017_f1".
  private static func isOfAll(_ name: String) -> Bool {
    let words = MetricName.words(name)
    return !ofAll.isDisjoint(with: words) || words.allSatisfy { MetricFamily.of($0) != nil }
  }

  private static let ofAll: Set = [
    "overall", "macro", "micro", "weighted", "mean", "avg", "average", "total", "all",
  ]

  /// Whether a metric tells what a model is for: a share, a score or a return, no loss.
  private static func isWhatCounts(_ name: String) -> Bool {
    guard let family = MetricFamily.of(name), traded.isDisjoint(with: MetricName.words(name)) else {
      return false
    }
    switch family.scale {
    case .share, .atMostOne: return true
    case .open: return family.direction == .higher
    case .nonNegative, .atLeastOne: return false
    }
  }

  /// "'wer' is best at step 4000 (32.0, against 34.6 at step 1000)".
  func phrase(_ words: Wording, besides place: Double) -> String {
    let pair = PrintedLevels([best, atLossBest], stated: [])
    let texts = [best, atLossBest].map { (pair.level($0.value) ?? "?") + metric.unitSuffix }
    return "'\(metric.name)' is best at \(words.place(x)) (\(texts[0]), against \(texts[1]) at "
      + "\(words.place(place)))"
  }
}
