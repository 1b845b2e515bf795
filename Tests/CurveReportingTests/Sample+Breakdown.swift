import CurveModel
import CurveReporting

@testable import CurveAnalysis

extension Sample {
  /// The lecture's waterfall without a train-val split, and a second metric with a requirement.
  static let shift: Report = {
    func stop(_ name: String, _ value: Double, _ error: Double? = nil) -> Breakdown.Stop {
      Breakdown.Stop(name: name, value: value, standardError: error)
    }
    func term(
      _ parts: [Breakdown.Part], _ from: Breakdown.Stop, _ to: Breakdown.Stop,
      _ interval: ClosedRange<Double>? = nil
    ) -> Breakdown.Term {
      Breakdown.Term(
        parts: parts, from: from, to: to, value: to.value - from.value, interval: interval)
    }
    let stops = [
      stop("ideal", 0), stop("baseline", 25), stop("train", 27, 0.2), stop("validation", 32, 0.3),
      stop("test", 34),
    ]
    let breakdown = Breakdown(
      terms: [
        term([.irreducible], stops[0], stops[1]),
        term([.avoidableBias], stops[1], stops[2], 1.6...2.4),
        term([.variance, .distributionShift], stops[2], stops[3], 4.3...5.7),
        term([.validationOverfitting], stops[3], stops[4]),
      ],
      notes: [
        "variance and distribution shift cannot be separated without a train-val split (held out "
          + "from the training data)"
      ])
    let plan = MetricPlan(
      standings: [
        MetricStanding(
          metric: "recall | per class", value: FinalValue(0.5), direction: .higher, required: 0.9,
          comparison: .greater, status: .missed, ideal: 1, miss: 5, role: .workOn,
          reason: "at 0.5 it is 5 times as far from 1 as 0.9 is"),
        MetricStanding(
          metric: "precision", value: FinalValue(low: 0.75, high: 0.85), direction: .higher,
          required: 0.8, comparison: .atLeast, status: .withinSpread, ideal: 1, miss: 1,
          role: .hold,
          reason: "its values (0.75 to 0.85) lie on both sides of >= 0.8: close enough for now"),
      ])
    return report(
      Parts(
        primary: .underfitting, secondary: [.overfitting],
        summary: VerdictSentence(
          .underfitting, "training (27 %) is 2 points above the human baseline (25 %)."),
        train: Level(value: 27, standardError: 0.2, x: 38),
        validation: Level(value: 32, standardError: 0.3, x: 38),
        baselines: [baseline(.human, "human", 25, .tightest, reason: "the best comparable level")],
        breakdown: breakdown, metricPlan: plan, steps: [biggerStep]))
  }()
}
