import CurveModel
import CurveReporting

@testable import CurveAnalysis

/// Reports to render, built by hand so that they do not depend on the analysis.
enum Sample {
  static let error = Metric(
    name: "error", direction: .lower, unit: .percent, ideal: 0, bounds: 0...100)

  /// The parts that differ between samples.
  struct Parts {
    var runName = "lecture"
    var metric = Sample.error
    var primary: Verdict
    var secondary: [Verdict] = []
    var leans: Verdict?
    var probability = 0.97
    var confidence = Confidence.high
    var caveats: [String] = []
    var summary: VerdictSentence
    var atLast: Verdict?
    var train: Level? = Level(value: 36, standardError: 0.2, x: 38)
    var validation: Level? = Level(value: 41, standardError: 0.3, x: 38)
    /// Where it differs from the judged one.
    var lastValidation: Level?
    var baselines: [BaselineJudgement] = []
    var trivial: NamedLevel?
    var requirement: RequirementJudgement?
    var tolerance = Tolerance(value: 2.05, reason: "5 % of validation's distance to 0")
    var flips: [FlipBand] = []
    var findings: [Finding] = []
    var breakdown: Breakdown?
    var metricPlan: MetricPlan?
    var forecast: Forecast?
    var steps: [NextStep] = []
    var trainCurve: LearningCurve? = SampleCurves.decay(from: 92, to: 36, seed: 3)
    var validationCurve: LearningCurve? = SampleCurves.decay(
      from: 93, to: 41, pace: 4.5, noise: 0.8, seed: 8)
  }

  static func report(_ parts: Parts) -> Report {
    Report(
      diagnosis: diagnosis(parts), inspection: inspection(parts),
      reproduction: Reproduction(
        version: "0.1.0", command: "tightline diagnose curves.csv -b baselines.csv -o report.md"))
  }

  static func diagnosis(_ parts: Parts) -> Diagnosis {
    let tightest = parts.baselines.first { $0.status == .tightest }
    return Diagnosis(
      run: RunSummary(
        name: parts.runName, metric: parts.metric, axis: Axis(kind: .epoch, column: "epoch"),
        seeds: 1),
      verdict: VerdictStatement(
        primary: parts.primary, secondary: parts.secondary, leans: parts.leans,
        probability: parts.probability,
        probabilities: VerdictProbabilities([parts.leans ?? parts.primary: parts.probability]),
        confidence: parts.confidence, caveats: parts.caveats,
        summary: parts.summary, policy: .biasFirst),
      judgedAt: JudgedPoint(
        x: parts.validation?.x ?? parts.train?.x ?? 1,
        why: "the best point of the smoothed validation curve"),
      verdictAtLast: parts.atLast ?? parts.primary, trivialLevel: parts.trivial,
      levels: Levels(
        train: parts.train, validation: parts.validation, bestValidation: parts.validation,
        lastValidation: parts.lastValidation ?? parts.validation, lastTrain: parts.train),
      tightestBaseline: tightest, components: components(parts, tightest: tightest),
      requirement: parts.requirement, tolerance: parts.tolerance, flipPoints: parts.flips,
      baselines: parts.baselines, findings: parts.findings, breakdown: parts.breakdown,
      metricPlan: parts.metricPlan,
      forecast: parts.forecast,
      nextSteps: parts.steps, curves: curves(parts))
  }

  private static func components(_ parts: Parts, tightest: BaselineJudgement?) -> Components {
    let sign = parts.metric.direction.sign
    func component(_ worse: Double?, _ better: Double?, _ error: Double) -> Component? {
      guard let worse, let better else { return nil }
      let value = (worse - better) * sign
      return Component(value: value, low: value - 1.96 * error, high: value + 1.96 * error)
    }
    let (train, validation) = (parts.train?.value, parts.validation?.value)
    let errors = (parts.train?.standardError ?? 0, parts.validation?.standardError ?? 0)
    return Components(
      avoidableBias: component(train, tightest?.value, errors.0),
      generalizationGap: component(validation, train, errors.0 + errors.1),
      excess: component(validation, tightest?.value, errors.1))
  }

  private static func curves(_ parts: Parts) -> JudgedCurves {
    JudgedCurves(
      train: parts.trainCurve, validation: parts.validationCurve,
      smoothedTrain: parts.trainCurve.map(SampleCurves.smoothed),
      smoothedValidation: parts.validationCurve.map(SampleCurves.smoothed))
  }

  private static func inspection(_ parts: Parts) -> Inspection {
    let axis = Axis(kind: .epoch, column: "epoch")
    let series = [(Split.train, parts.trainCurve), (.validation, parts.validationCurve)]
      .compactMap { split, curve in
        curve.map { curve in
          InspectedSeries(
            run: parts.runName,
            series: Series(
              metric: parts.metric.name, split: split,
              column: split == .train ? "train_error" : "val_error", curve: curve))
        }
      }
    let digest = String(repeating: "0123456789abcdef", count: 4)
    let curves = FileInspection(
      path: "curves.csv", sha256: digest, dialect: "plain", delimiter: "comma", axis: axis,
      series: series,
      ignored: [IgnoredColumn(column: "lr", reason: .other("a learning rate, not a metric"))],
      warnings: [ReadingWarning(line: 12, message: "cell 'nan' in column 'val_error' was left out")]
    )
    let baselines = FileInspection(
      path: "baselines.csv", sha256: digest, dialect: "baselines", delimiter: "comma", axis: axis)
    return Inspection(files: [curves] + (parts.baselines.isEmpty ? [] : [baselines]))
  }
}
