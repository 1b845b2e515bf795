import CurveModel

/// Even on its training data the model is worse than a linear model.
package enum TrainWorseThanLinear: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "train-worse-than-linear",
    severity: .bug,
    summary: "Training is worse than a linear or scripted baseline that validation does not beat.",
    whyItMatters:
      "A larger model contains the linear one. If it does worse even on the data it was trained on, "
      + "a bug or a step size is in the way, not capacity.",
    thresholds: [],
    steps: ["overfit-one-batch", "check-learning-rate", "check-data"],
    sources: ["skore SKD009", "Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample.againstLinear("training 25 %, linear model 20 %", train: 0.25, validation: 0.26)
    ],
    staysQuietOn: [
      RuleExample.againstLinear("training 5 %, linear model 20 %", train: 0.05, validation: 0.25),
      RuleExample.againstLinear(
        "dropout: training 25 %, validation 15 %, linear model 20 %", train: 0.25, validation: 0.15),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard let train = evidence.trainLevel, let simple = evidence.beatenBySimpleBaseline(train),
      // A later checkpoint that does better clears the model, and so does validation: then training is measured
      // with dropout or augmentation.
      evidence.train?.bestValue.map({ $0 > simple.level.value }) ?? false,
      evidence.validationLevel.map({ $0.value >= simple.level.value }) ?? true
    else { return nil }
    lazy var words = Wording(evidence)
    return finding(
      evidence,
      "training (\(words.level(train))) is worse than \(words.name(simple.baseline)) "
        + "(\(words.level(simple.level.value)))",
      [Measurement(.train, train.value), Measurement(.linear, simple.level.value)],
      at: evidence.judged.x)
  }
}
