import CurveModel

/// A curve holds NaN or infinity in a run that did not break by it.
package enum NonFiniteValues: DiagnosisRule {
  package static let documentation = RuleDocumentation(
    name: "non-finite-values",
    severity: .note,
    summary: "A curve holds NaN or infinity at some points, in a run that did not diverge.",
    whyItMatters:
      "The points are left out of every level. A few of them do no harm to the verdict, but they "
      + "often announce a run that breaks later, or a metric that divides by zero.",
    thresholds: [],
    steps: ["check-numerics"],
    sources: ["Full Stack Deep Learning 2021, lecture 7"],
    firesOn: [
      RuleExample(
        "NaN in validation at two epochs", train: ExampleCurve.settling(from: 1, to: 0.2),
        validation: ExampleCurve.settling(from: 1, to: 0.3, points: 20) + [.nan, .nan]
          + ExampleCurve.straight(from: 0.3, to: 0.3, points: 18))
    ],
    staysQuietOn: [
      RuleExample(
        "finite curves", train: ExampleCurve.settling(from: 1, to: 0.2),
        validation: ExampleCurve.settling(from: 1, to: 0.3)),
      RuleExample(
        "a run that ends in NaN has diverged instead",
        train: ExampleCurve.settling(from: 1, to: 0.2, points: 30)
          + [Double](repeating: .nan, count: 10)),
    ])

  package static func finding(in assessment: Assessment) -> Finding? {
    let evidence = assessment.evidence
    guard evidence.trainingBreak == nil,
      evidence.train?.recorded.isFinite == false || evidence.validation?.recorded.isFinite == false
    else { return nil }
    let curves = [("training", evidence.train), ("validation", evidence.validation)]
    let counts = curves.compactMap { name, curve -> (name: String, places: [Double])? in
      guard let recorded = curve?.recorded, !recorded.isFinite else { return nil }
      let places = recorded.y.indices.filter { !recorded.y[$0].isFinite }.map { recorded.x[$0] }
      return places.isEmpty ? nil : (name, places)
    }
    guard let first = counts.first else { return nil }
    lazy var words = Wording(evidence)
    var text: String {
      counts.map { name, places in
        let number = places.count == 1 ? "at 1 point" : "at \(places.count) points"
        return "\(name) is NaN or infinite \(number), first at \(words.place(places[0]))"
      }.joined(separator: "; ")
    }
    return finding(
      evidence,
      text,
      counts.map { name, places in
        Measurement(
          name == "training" ? .trainingPoints : .validationPoints, Double(places.count))
      },
      at: first.places[0])
  }
}
