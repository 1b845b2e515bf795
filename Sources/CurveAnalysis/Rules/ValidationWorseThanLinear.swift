import CurveModel

/// Training beats the linear model, validation does not.
package enum ValidationWorseThanLinear: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "validation-worse-than-linear",
    severity: .important,
    summary: "Training beats a linear or scripted baseline, validation is worse than it.",
    whyItMatters:
      "The extra capacity learns the training set and nothing else: there are too few data for this "
      + "model, and the linear one is the better choice until that changes.",
    thresholds: [],
    steps: ["more-data", "regularize", "smaller-model"],
    sources: ["skore SKD009", "Ng, Machine Learning Yearning, ch. 27"],
    firesOn: [
      RuleExample.againstLinear(
        "training 5 %, validation 25 %, linear model 20 %", train: 0.05, validation: 0.25)
    ],
    staysQuietOn: [
      RuleExample.againstLinear("validation 8 %, linear model 20 %", train: 0.01, validation: 0.08)
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let validation = evidence.validationLevel,
      let simple = evidence.beatenBySimpleBaseline(validation),
      let best = evidence.train?.bestValue, best < simple.level.value
    else { return nil }
    lazy var words = Wording(evidence)
    let isBetterNow = evidence.trainLevel.map { $0.value < simple.level.value } ?? false
    let relation = isBetterNow ? "is better" : "comes to be better than it elsewhere in the run"
    return finding(
      evidence,
      "validation (\(words.level(validation))) is worse than \(words.name(simple.baseline)) "
        + "(\(words.level(simple.level.value))), though training \(relation)",
      [Measurement(.validation, validation.value), Measurement(.linear, simple.level.value)],
      at: evidence.judged.x)
  }
}
