import CurveModel

@testable import CurveAnalysis

extension Sample {
  static func baseline(
    _ kind: BaselineKind, _ name: String, _ value: Double,
    _ status: BaselineJudgement.Status, error: Double? = nil, reason: String = "",
    verdict: Verdict? = nil, source: String? = nil
  ) -> BaselineJudgement {
    BaselineJudgement(
      baseline: Baseline(kind: kind, name: name, value: value, source: source), value: value,
      standardError: error, interval: error.map { (value - 1.96 * $0)...(value + 1.96 * $0) },
      status: status, reason: reason, verdictIfTightest: verdict)
  }

  static func bands(_ bounds: [Double], _ verdicts: [Verdict]) -> [FlipBand] {
    verdicts.enumerated().map { index, verdict in
      FlipBand(
        from: index > 0 ? bounds[index - 1] : nil, to: index < bounds.count ? bounds[index] : nil,
        verdict: verdict)
    }
  }

  static let gapStep = NextStep(
    id: "get-more-data", title: "Get more training data",
    why: "validation is 5.0 points above training, and training is close to the human level",
    addresses: .generalizationGap, atMost: 5, cost: .weeks,
    sources: ["Ng, Machine Learning Yearning, ch. 20", "Goodfellow et al., Deep Learning, §11.3"],
    stage: .data, wasTried: false)
  static let regularizeStep = NextStep(
    id: "regularize", title: "Add regularization or data augmentation",
    why: "the gap is 83 % of the excess", addresses: .generalizationGap, atMost: 5, cost: .hours,
    sources: ["Ng, Machine Learning Yearning, ch. 22"], stage: .training, wasTried: false)
  static let dropoutStep = NextStep(
    id: "dropout", title: "Add dropout", why: "it is cheap and addresses the gap",
    addresses: .generalizationGap, atMost: 5, cost: .minutes, sources: [], stage: .training,
    wasTried: true)
  static let biggerStep = NextStep(
    id: "bigger-model", title: "Use a bigger model or train longer",
    why: "training is 15.0 points above what humans reach", addresses: .avoidableBias, atMost: 15,
    cost: .days, sources: ["Ng, Machine Learning Yearning, ch. 23"], stage: .training,
    wasTried: false)
  static let baselineStep = NextStep(
    id: "find-baseline", title: "Measure a human or linear baseline",
    why: "only a floor is known, so no verdict is possible", addresses: .baseline, atMost: nil,
    cost: .hours, sources: ["Ng, Machine Learning Yearning, ch. 33"], stage: .planning,
    wasTried: false)

  static let gapFinding = Finding(
    rule: "gap-dominates", severity: .important,
    summary: "83 % of the excess over the tightest baseline is generalization gap",
    measurements: [Measurement(.gap, 5), Measurement(.excess, 6)], x: nil)
  static let turnFinding = Finding(
    rule: "validation-turned-up", severity: .important,
    summary: "validation ended 3.4 points above its best while training kept falling",
    measurements: [Measurement(.rise, 3.4), Measurement(.noiseRange, 1.1)], x: 24)
}
