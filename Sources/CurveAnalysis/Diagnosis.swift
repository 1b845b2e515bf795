import CurveModel

/// Everything the analysis has to say about a run; levels are in the metric's own units, components
/// are oriented so that positive means worse.
package struct Diagnosis: Hashable, Sendable {
  package var run: RunSummary
  package var verdict: VerdictStatement
  package var judgedAt: JudgedPoint
  /// The verdict if the last point were used instead of the judged checkpoint.
  package var verdictAtLast: Verdict
  package var trivialLevel: NamedLevel?
  package var levels: Levels
  package var tightestBaseline: BaselineJudgement?
  package var components: Components
  package var requirement: RequirementJudgement?
  package var tolerance: Tolerance
  /// What would change the verdict: consecutive bands of hypothetical baseline values, ascending.
  package var flipPoints: [FlipBand]
  /// Every listed baseline with its status and the verdict it would give, in file order.
  package var baselines: [BaselineJudgement]
  package var findings: [Finding]
  /// The terms from the ideal value to the test level; nil when only training and validation are
  /// known.
  package var breakdown: Breakdown?
  /// Which of several metrics to work on; nil when no other metric has a requirement.
  package var metricPlan: MetricPlan?
  package var forecast: Forecast?
  package var nextSteps: [NextStep]
  /// The decision metric's curves, for the chart.
  package var curves: JudgedCurves
  /// The single seeds behind the levels; nil for one run.
  package var seeds: SeedSummary?
}

/// Which run was judged, in which metric.
package struct RunSummary: Hashable, Sendable {
  package var name: String
  package var metric: Metric
  package var axis: Axis
  package var seeds: Int
  /// The split the verdict is about: validation, or what stands in for it.
  package var judgedSplit = Split.validation
  /// On how many examples its values show that it was measured; nil where somebody stated it, or nothing does.
  package var examplesReadOff: Int?
}

/// The verdict with its certainty.
package struct VerdictStatement: Hashable, Sendable {
  package var primary: Verdict
  package var secondary: [Verdict]
  /// The most probable verdict when the primary one is `undecided`.
  package var leans: Verdict?
  /// Probability of the primary verdict (of the leaning when undecided), 0…1.
  package var probability: Double
  /// The weight of every verdict; they sum to one.
  package var probabilities: VerdictProbabilities
  package var confidence: Confidence
  /// False where the probability rests on an assumed scatter, since single values show none.
  package var showsScatter = true
  /// Why the confidence is not higher; empty when nothing holds it down.
  package var caveats: [String]
  package var summary: VerdictSentence
  package var policy: Policy
}

/// The checkpoint that was judged and why that one.
package struct JudgedPoint: Hashable, Sendable {
  package var x: Double
  package var why: String
}

/// A level of the metric at a place on the x-axis.
package struct Level: Hashable, Sendable, Codable {
  package var value: Double
  package var standardError: Double
  package var x: Double
}

/// Levels of the decision metric; a split that was not logged is nil.
package struct Levels: Hashable, Sendable {
  package var train: Level?
  /// Validation at the judged checkpoint.
  package var validation: Level?
  /// The smoothed best validation point.
  package var bestValidation: Level?
  /// Validation at the end of the run.
  package var lastValidation: Level?
  package var lastTrain: Level?
  /// The training level of a later checkpoint that shows that the model can fit; nil when the judged
  /// checkpoint alone decides.
  package var reachedTrain: Level?
}

package struct NamedLevel: Hashable, Sendable {
  package var value: Double
  package var name: String
}

/// A difference of levels with its 95 % interval; positive means worse.
package struct Component: Hashable, Sendable, Codable {
  package var value: Double
  package var low: Double
  package var high: Double
}

/// Where the excess over the tightest baseline comes from.
package struct Components: Hashable, Sendable, Codable {
  /// Train − tightest baseline.
  package var avoidableBias: Component?
  /// Validation − train.
  package var generalizationGap: Component?
  /// Validation − tightest baseline.
  package var excess: Component?
}

/// How the run stands against the requirement, on its own line.
package struct RequirementJudgement: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case met
    case missed
    case undecided
  }

  package var name: String
  package var value: Double
  package var status: Status
  /// The verdict if the required level were the tightest baseline.
  package var verdictAgainstIt: Verdict
}

/// The smallest difference worth acting on.
package struct Tolerance: Hashable, Sendable {
  /// In the metric's units; nil when neither a floor nor an ideal value is known.
  package var value: Double?
  package var reason: String
}

/// A range of hypothetical baseline values that gives one verdict; nil is an open end.
package struct FlipBand: Hashable, Sendable {
  package var from: Double?
  package var to: Double?
  package var verdict: Verdict
}

/// One listed baseline and what became of it.
package struct BaselineJudgement: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case tightest
    case looser
    case excluded
    case requirementMet = "requirement-met"
    case requirementMissed = "requirement-missed"
    case requirementOpen = "requirement-open"
  }

  package var baseline: Baseline
  /// The value in the metric's units (a percent sign resolved).
  package var value: Double
  /// Standard error in the metric's units; nil when the file states no uncertainty.
  package var standardError: Double?
  /// 95 % interval in the metric's units, if the file states an uncertainty.
  package var interval: ClosedRange<Double>?
  package var status: Status
  package var reason: String
  /// The verdict if this were the tightest baseline; nil for floors and other metrics.
  package var verdictIfTightest: Verdict?
}

/// The curves that were judged, raw and smoothed, in the metric's own units.
package struct JudgedCurves: Hashable, Sendable {
  package var train: LearningCurve?
  package var validation: LearningCurve?
  package var smoothedTrain: LearningCurve?
  package var smoothedValidation: LearningCurve?
}
