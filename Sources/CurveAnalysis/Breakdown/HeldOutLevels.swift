import CurveModel

/// Levels of the decision metric on held-out splits other than the judged one, at the judged
/// checkpoint and oriented.
///
/// A split that was measured once, like the test set after training, is taken at that value.
struct HeldOutLevels: Sendable {
  struct Entry: Sendable {
    var level: UncertainLevel
    /// False for a single value of which nobody said on how many examples it was measured.
    var isErrorKnown: Bool
    /// Whether the error holds what comes from having only so many examples.
    var isSampled: Bool
    /// The place of a value that was measured elsewhere than at the judged checkpoint.
    var elsewhere: Double?
  }

  private(set) var entries: [Split: Entry] = [:]
  /// Whether the test set has no entry since it is validation once more.
  private(set) var testRepeatsValidation = false

  /// Points from which on the scatter of a curve tells its error: half the range of three values.
  static let leastPointsForScatter = 3

  init(_ input: JudgedInput, at place: Double, span: ClosedRange<Double>) {
    let judged = input.judgedSplit
    // Most runs have none.
    let splits = input.run.series.lazy.map(\.split)
    guard splits.contains(where: { $0 != .train && $0 != judged }) else { return }
    let (run, metric) = (input.run, input.metric)
    for split in [Split.trainValidation, .validation, .testValidation, .test] where split != judged
    {
      guard let curve = run.curve(of: metric.name, on: split)?.finite, curve.count > 0 else {
        continue
      }
      if split == .test, TestRepeatsValidation.isRepeated(in: run, metric: metric.name) {
        testRepeatsValidation = true
        continue
      }
      let spread = SeedSpread(
        of: run.replicates, metric: metric.name, split: split, at: place, span: span)
      entries[split] = Self.entry(
        curve, metric: metric, options: input.options, split: split, at: place, span: span,
        spread: spread)
    }
  }

  private static func entry(
    _ curve: LearningCurve, metric: Metric, options: AnalysisOptions, split: Split,
    at place: Double, span: ClosedRange<Double>, spread: SeedSpread
  ) -> Entry? {
    let sign = metric.direction.sign
    let size = options.statedSize(of: split)
    let sampling = ValidationSampling(curve, metric: metric, size: size)
    let stated = options.statedError(on: split)
    let estimator = LevelEstimator(
      curve.scaled(by: sign), span: span,
      floor: stated.map { .fixed($0) } ?? .sampling(sampling, sign: sign))
    guard let level = estimator.level(at: place)?.widened(by: spread, over: estimator.floor)
    else { return nil }
    let isSampled = stated != nil || sampling.size != nil
    let isKnown = isSampled || spread.levels.count > 1 || curve.count >= leastPointsForScatter
    return Entry(
      level: sampled(level, size: size, metric: metric) ?? level.uncertain,
      isErrorKnown: isKnown, isSampled: isSampled,
      elsewhere: curve.count == 1 && curve.x[0] != place ? curve.x[0] : nil)
  }

  /// A single proportion of `size` examples with the two sides of its Wilson interval.
  private static func sampled(_ level: Level, size: Int?, metric: Metric) -> UncertainLevel? {
    guard let size, metric.isProportion else { return nil }
    let whole = metric.whole
    let share = abs(level.value) / whole
    let interval = WilsonInterval.around(share: share, sampleSize: size)
    let down = (share - interval.lowerBound) * whole / UncertainLevel.z
    let up = (interval.upperBound - share) * whole / UncertainLevel.z
    let isLower = metric.direction == .lower
    return UncertainLevel(
      level.value, deviationBelow: isLower ? down : up, deviationAbove: isLower ? up : down)
  }
}

extension TrainingRun {
  /// The split the verdict is about: validation; where it was not logged, data from the distribution
  /// of use, else data held out from the training distribution.
  func judgedSplit(of metric: String) -> Split {
    for split in [Split.validation, .testValidation, .trainValidation] where has(metric, on: split)
    {
      return split
    }
    return .validation
  }
}

extension AnalysisOptions {
  /// On how many examples a level was measured; nil when nobody said.
  func statedSize(of split: Split) -> Int? {
    levels.first { $0.split == split }?.sampleSize
  }

  /// The standard error somebody stated for a level; nil when none was.
  func statedError(on split: Split) -> Double? {
    levels.first { $0.split == split }?.standardError
  }
}
