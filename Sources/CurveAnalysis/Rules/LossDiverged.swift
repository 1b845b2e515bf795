import CurveModel

/// The training loss broke while the judged metric did not.
package enum LossDiverged: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "loss-diverged",
    severity: .important,
    summary:
      "The training loss beside the judged metric ended in NaN or infinity, or lost more than half of its progress.",
    whyItMatters:
      "Accuracy may look calm for epochs while the loss it is trained on explodes: the few answers that are wrong "
      + "become endlessly so, and the next steps are as large. What the metric shows after the break is luck.",
    thresholds: [
      .init(
        "lost-share-of-progress", TrainingBreak.lostShareOfProgress, "the same as for diverged")
    ],
    steps: ["lower-learning-rate", "clip-gradients", "check-numerics"],
    sources: ["Full Stack Deep Learning 2021, lecture 7", "AutoTrainer (Zhang et al. 2021)"],
    firesOn: [
      RuleExample(
        "the loss climbs from 0.4 to 50 while the error stays", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.1),
        validation: ExampleCurve.settling(from: 0.6, to: 0.2),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.4, points: 25)
            + ExampleCurve.straight(from: 2, to: 50, points: 15),
          validation: ExampleCurve.settling(from: 2, to: 0.6, points: 25)
            + ExampleCurve.straight(from: 2, to: 60, points: 15)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
      RuleExample(
        "the loss is NaN from epoch 30 on", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.1),
        validation: ExampleCurve.settling(from: 0.6, to: 0.2),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.4, points: 30)
            + [Double](repeating: .nan, count: 10),
          validation: ExampleCurve.settling(from: 2, to: 0.6, points: 30)
            + [Double](repeating: .nan, count: 10)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
    ],
    staysQuietOn: [
      RuleExample(
        "validation's loss alone climbs: the model grows over-confident", metric: "error",
        train: ExampleCurve.settling(from: 0.6, to: 0.03),
        validation: ExampleCurve.settling(from: 0.6, to: 0.2),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.1),
          validation: ExampleCurve.settling(from: 2, to: 0.6, points: 25)
            + ExampleCurve.straight(from: 2, to: 60, points: 15)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
      RuleExample(
        "a term is added to the loss of training, and validation goes on as before",
        metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.1),
        validation: ExampleCurve.settling(from: 0.6, to: 0.2),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.4, points: 20)
            + ExampleCurve.straight(from: 9, to: 8.9, points: 20),
          validation: ExampleCurve.settling(from: 2, to: 0.6)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
      RuleExample(
        "training's loss is NaN from epoch 30 on, and validation goes on as before",
        metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.1),
        validation: ExampleCurve.settling(from: 0.6, to: 0.2),
        loss: (
          train: ExampleCurve.settling(from: 2, to: 0.4, points: 30)
            + [Double](repeating: .nan, count: 10),
          validation: ExampleCurve.settling(from: 2, to: 0.6)
        ), baselines: [Baseline(kind: .human, name: "human", metric: "error", value: 0.06)]),
      RuleExample(
        "an agent's loss grows with its returns", metric: "return",
        train: ExampleCurve.straight(from: 4, to: 750),
        loss: ([0.3] + ExampleCurve.straight(from: 20, to: 30, points: 39), validation: [])),
      RuleExample(
        "the loss is judged, and has diverged itself",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 25)
          + ExampleCurve.straight(from: 2, to: 50, points: 15),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 25)
          + ExampleCurve.straight(from: 2, to: 60, points: 15)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    // The loss of a policy or of a value grows with the returns that it is about.
    guard evidence.trainingBreak == nil, evidence.run.axis.kind != .examples,
      let name = evidence.otherLoss, !evidence.metric.isReturn,
      let loss = evidence.run.curve(of: name, on: .train),
      let first = loss.x.first, let last = loss.x.last,
      let found = TrainingBreak.find(in: loss, ideal: 0, span: first...last),
      !(evidence.run.curve(of: name, on: .validation).map(found.isDenied) ?? false)
    else { return nil }
    lazy var words = Wording(evidence)
    var what: String {
      switch found.kind {
      case .explosion: "exploded"
      case .notFinite: "is no longer a number"
      case .vanished: "is exactly 0"
      }
    }
    return finding(
      evidence,
      "the training loss \(what) from \(words.place(found.brokenFrom)) on, which "
        + "'\(evidence.metric.name)' does not show",
      [Measurement(.brokenFrom, found.brokenFrom)], at: found.brokenFrom)
  }
}
