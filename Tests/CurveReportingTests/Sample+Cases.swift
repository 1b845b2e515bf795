import CurveModel
import CurveReporting

@testable import CurveAnalysis

extension Sample {
  /// The lecture's exhibit with a human level of 35 %.
  static let overfitting = report(
    Parts(
      primary: .overfitting,
      summary: VerdictSentence(
        .overfitting,
        "validation (41.0 %) is 5.0 points above training; training (36.0 %) "
          + "is only 1.0 points above the human baseline (35 %)."),
      baselines: [
        baseline(
          .human, "human", 35, .tightest, error: 0.6, reason: "the best comparable level",
          verdict: .overfitting, source: "labelling study 2026-03"),
        baseline(
          .linear, "logistic regression", 58, .looser, reason: "looser than human",
          verdict: .baselineBeaten, source: "scripts/linear.py"),
        baseline(.meanPredictor, "majority class", 99.9, .excluded, reason: "a floor"),
        baseline(
          .requirement, "product requirement", 38, .requirementMissed,
          reason: "a target, not evidence", verdict: .underfitting, source: "PRD 4.2"),
      ],
      trivial: NamedLevel(value: 99.9, name: "majority class"),
      requirement: RequirementJudgement(
        name: "product requirement", value: 38, status: .missed, verdictAgainstIt: .overfitting),
      tolerance: Tolerance(value: 1.298, reason: "2 % of the range from the floor to the baseline"),
      flips: bands(
        [34.33, 39.8, 42.2], [.underfitting, .overfitting, .atBaseline, .baselineBeaten]),
      findings: [gapFinding], steps: [gapStep, dropoutStep, regularizeStep]))

  /// The same curves with a human level of 21 %.
  static let underfitting = report(
    Parts(
      primary: .underfitting, secondary: [.overfitting],
      summary: VerdictSentence(
        .underfitting,
        "training (36.0 %) is 15.0 points above the human baseline (21 %); "
          + "validation (41.0 %) is 5.0 points above training."),
      baselines: [
        baseline(
          .human, "human", 21, .tightest, reason: "the only comparable level",
          verdict: .underfitting)
      ],
      flips: bands(
        [34.3, 39.0, 43.1], [.underfitting, .overfitting, .atBaseline, .baselineBeaten]),
      steps: [biggerStep, regularizeStep]))

  /// The same curves with nothing but a floor.
  static let noBaseline = report(
    Parts(
      primary: .noBaseline, probability: 1, confidence: .low,
      caveats: ["noise within this run only"],
      summary: VerdictSentence(
        .noBaseline,
        "only a floor is known (99.9 %), so training at 36.0 % and validation "
          + "at 41.0 % do not tell underfitting from overfitting; find a tighter baseline."),
      baselines: [baseline(.meanPredictor, "majority class", 99.9, .excluded, reason: "a floor")],
      trivial: NamedLevel(value: 99.9, name: "majority class"),
      flips: bands(
        [34.33, 39.8, 42.2], [.underfitting, .overfitting, .atBaseline, .baselineBeaten]),
      steps: [baselineStep]))

  /// Training that broke.
  static let diverged: Report = {
    let healthy = SampleCurves.decay(from: 2.3, to: 0.6, points: 30, noise: 0.05)
    let broken = LearningCurve(
      x: healthy.x + [31, 32, 33], y: healthy.y + [45, .infinity, .nan])
    let metric = Metric(
      name: "loss", direction: .lower, unit: .unbounded, ideal: 0, bounds: 0...Double.infinity)
    return report(
      Parts(
        metric: metric, primary: .diverged, probability: 1,
        summary: VerdictSentence(.diverged, "training exploded from epoch 31 on."),
        train: Level(value: 0.6123, standardError: 0.011, x: 30),
        validation: Level(value: 0.7456, standardError: 0.02, x: 30),
        baselines: [
          baseline(
            .linear, "linear", 0.42, .tightest, reason: "the only comparable level",
            verdict: .underfitting)
        ], trainCurve: broken,
        validationCurve: SampleCurves.decay(from: 2.4, to: 0.75, points: 30, noise: 0.06, seed: 4)))
  }()

  /// Too uncertain to tell, with a validation curve that turns up.
  static let undecided = report(
    Parts(
      primary: .undecided, leans: .underfitting, probability: 0.62, confidence: .low,
      caveats: ["noise within this run only", "the human level rests on 40 examples"],
      summary: VerdictSentence(
        .undecided, separator: ", ",
        "leaning to underfitting (probability 62 %): training (28 %) is 8 points "
          + "above the human baseline (20 %)."),
      atLast: .overfitting, train: Level(value: 28, standardError: 5, x: 24),
      validation: Level(value: 32, standardError: 8, x: 24),
      lastValidation: Level(value: 41, standardError: 8, x: 39),
      baselines: [
        baseline(
          .human, "human", 20, .tightest, error: 4, reason: "the only comparable level",
          verdict: .underfitting)
      ],
      tolerance: Tolerance(value: nil, reason: "neither a floor nor an ideal value is known"),
      findings: [turnFinding, gapFinding, turnFinding, gapFinding, turnFinding],
      steps: [baselineStep],
      trainCurve: SampleCurves.decay(from: 80, to: 22, noise: 4),
      validationCurve: SampleCurves.decay(from: 85, to: 30, noise: 6, seed: 5, turn: 0.8)))

  /// A run without validation, in a metric where higher is better.
  static let trainingOnly = report(
    Parts(
      metric: Metric(
        name: "accuracy", direction: .higher, unit: .fraction, ideal: 1, bounds: 0...1),
      primary: .underfitting, probability: 0.85, confidence: .medium,
      summary: VerdictSentence(
        .underfitting,
        "training (0.720) is 0.210 below the linear baseline (0.93), and "
          + "validation was not logged."),
      train: Level(value: 0.72, standardError: 0.004, x: 40), validation: nil,
      baselines: [
        baseline(
          .linear, "linear", 0.93, .tightest, reason: "the only comparable level",
          verdict: .underfitting)
      ],
      tolerance: Tolerance(value: 0.014, reason: "5 % of training's distance to 1"),
      trainCurve: SampleCurves.decay(from: 0.1, to: 0.72, noise: 0.01), validationCurve: nil))

  /// Many close baselines, a forecast, a range over decades and a checkpoint far to the left.
  static let crowded: Report = {
    let metric = Metric(
      name: "val_loss", direction: .lower, unit: .unbounded, ideal: 0, bounds: 0...Double.infinity)
    let names = [
      "scripted rules", "線形モデル", "gradient boosting with 500 trees", "GPT-2 small", "ridge",
      "nearest neighbour", "previous release 4.2", "Ω", "WWWWWWWWWWWWWWWWWWWWWWWW", "kNN", "SVM",
      "forest", "naïve Bayes", "a very long name of a published result (2024)", "mean of experts",
    ]
    let looser = names.enumerated().map { index, name in
      baseline(
        .simpleModel, name, 0.021 + Double(index) * 0.0004, .looser,
        reason: "looser than two experts",
        verdict: .underfitting)
    }
    let tightest = baseline(
      .human, "two experts", 0.02, .tightest, error: 0.001, reason: "the best comparable level",
      verdict: .underfitting)
    let forecast = Forecast(
      train: CurveForecast(
        x: 60, lastValue: 0.031, predicted: 0.027, low: 0.024, high: 0.029, farLevel: 0.022),
      validation: CurveForecast(
        x: 60, lastValue: 0.4, predicted: 0.55, low: 0.45, high: 0.7, farLevel: 0.5,
        reachesBaselineAt: ReachInterval(x: 75, low: 60, high: 99, probability: 0.95)),
      reachesByThen: ReachChance(probability: 0.3, ofLevel: 0.15))
    return report(
      Parts(
        metric: metric, primary: .underfitting, secondary: [.overfitting], probability: 0.9,
        confidence: .medium,
        summary: VerdictSentence(
          .underfitting,
          "training (0.35) is 0.33 above the human baseline 'two experts' "
            + "(0.0200); validation (0.43) is 0.08 above training."),
        train: Level(value: 0.35, standardError: 0.02, x: 7),
        validation: Level(value: 0.43, standardError: 0.03, x: 7), baselines: [tightest] + looser,
        tolerance: Tolerance(value: 0.02, reason: "5 % of validation's distance to 0"),
        findings: [turnFinding], forecast: forecast, steps: [biggerStep],
        trainCurve: SampleCurves.decay(from: 3, to: 0.03, noise: 0.002, seed: 9),
        validationCurve: SampleCurves.decay(
          from: 3.2, to: 0.2, pace: 3, noise: 0.02, seed: 6, turn: 0.012)))
  }()

  /// Every kind of text that a file can smuggle into a report.
  static let hostileText =
    "a|b `code` ``two`` <script>alert(1)</script> ]]> ![x](http://evil.example/p.png) @mention #12 "
    + "\u{1B}[31mred\u{1B}[0m \u{202E}rtl\u{202C}\nnew line\\|**bold**_it_ &amp; \"q\" 'a' --> ${x}"

  /// The exhibit with hostile names everywhere.
  static func hostile(_ text: String = hostileText) -> Report {
    var report = overfitting
    report.diagnosis.run.name = text
    report.diagnosis.run.metric.name = text
    report.diagnosis.verdict.summary = VerdictSentence(text)
    report.diagnosis.verdict.caveats = [text]
    report.diagnosis.judgedAt.why = text
    report.diagnosis.tolerance.reason = text
    report.diagnosis.requirement?.name = text
    report.diagnosis.trivialLevel?.name = text
    for index in report.diagnosis.baselines.indices {
      report.diagnosis.baselines[index].baseline.name = text
      report.diagnosis.baselines[index].baseline.source = text
      report.diagnosis.baselines[index].reason = text
    }
    report.diagnosis.tightestBaseline = report.diagnosis.baselines.first
    report.diagnosis.findings[0].summary = text
    for index in report.diagnosis.nextSteps.indices {
      report.diagnosis.nextSteps[index].title = text
      report.diagnosis.nextSteps[index].why = text
    }
    report.inspection.files[0].path = text
    report.inspection.files[0].ignored = [IgnoredColumn(column: text, reason: .other(text))]
    report.inspection.files[0].warnings = [ReadingWarning(line: 3, message: text)]
    for index in report.inspection.files[0].series.indices {
      report.inspection.files[0].series[index].series.column = text
      report.inspection.files[0].series[index].series.metric = text
    }
    report.reproduction.command = "tightline diagnose '\(text)'"
    return report
  }

  /// All well-behaved samples by name.
  static let all: [(name: String, report: Report)] = [
    ("shift", shift),
    ("overfitting", overfitting), ("underfitting", underfitting), ("no-baseline", noBaseline),
    ("diverged", diverged), ("undecided", undecided), ("training-only", trainingOnly),
    ("crowded", crowded),
  ]
}
