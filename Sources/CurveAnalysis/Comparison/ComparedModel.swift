import CurveModel

/// One side of a comparison: a diagnosis just made, or the part of a stored one that is needed.
///
/// Levels are in the metric's own units.
package struct ComparedModel: Hashable, Sendable {
  package var name: String
  package var metric: Metric
  package var axis: Axis.Kind
  package var verdict: Verdict
  package var secondary: [Verdict]
  package var leans: Verdict?
  /// How sure the verdict is; nil without a baseline, as `confidence`.
  package var probability: Double?
  package var confidence: String?
  package var summary: String
  package var judgedAt: Double
  package var train: Level?
  package var validation: Level?
  package var components: Components
  package var tightestBaseline: NamedLevel?
  package var trivialLevel: NamedLevel?
  package var seeds: SeedSummary?
  /// The step that is recommended first; nil where none is known.
  package var firstStep: StepName?
  /// The place of its last value; nil where none is known.
  package var trainedUntil: Double?
  /// Whether it still improved there, so that its levels are not its limits.
  package var isStillImproving = false
  /// What left its curve at its end; nil where nothing did.
  package var brokenEnd: BrokenEnd?
  /// Whether it was judged before, and read from its diagnosis.
  package var isStored = false

  package init(
    name: String, metric: Metric, axis: Axis.Kind, verdict: Verdict, secondary: [Verdict],
    leans: Verdict?, probability: Double?, confidence: String?, summary: String, judgedAt: Double,
    train: Level?, validation: Level?, components: Components, tightestBaseline: NamedLevel?,
    trivialLevel: NamedLevel?, seeds: SeedSummary?, firstStep: StepName? = nil
  ) {
    self.name = name
    self.metric = metric
    self.axis = axis
    self.verdict = verdict
    self.secondary = secondary
    self.leans = leans
    // Older diagnoses state both.
    self.probability = verdict.isDecided ? probability : nil
    self.confidence = verdict.isDecided ? confidence : nil
    self.summary = summary
    self.judgedAt = judgedAt
    self.train = train
    self.validation = validation
    self.components = components
    self.tightestBaseline = tightestBaseline
    self.trivialLevel = trivialLevel
    self.seeds = seeds
    self.firstStep = firstStep
  }

  package init(_ diagnosis: Diagnosis) {
    self.init(
      name: diagnosis.run.name, metric: diagnosis.run.metric, axis: diagnosis.run.axis.kind,
      verdict: diagnosis.verdict.primary, secondary: diagnosis.verdict.secondary,
      leans: diagnosis.verdict.leans, probability: diagnosis.verdict.probability,
      confidence: diagnosis.verdict.confidence.rawValue, summary: diagnosis.verdict.summary.text,
      judgedAt: diagnosis.judgedAt.x, train: diagnosis.levels.train,
      validation: diagnosis.levels.validation, components: diagnosis.components,
      tightestBaseline: diagnosis.tightestBaseline.map {
        NamedLevel(value: $0.value, name: $0.baseline.name)
      },
      trivialLevel: diagnosis.trivialLevel, seeds: diagnosis.seeds,
      firstStep: diagnosis.nextSteps.first { !$0.wasTried }.map {
        StepName(id: $0.id, title: $0.title)
      })
    brokenEnd = BrokenEnd(diagnosis.findings)
    trainedUntil = [
      diagnosis.levels.lastTrain?.x, diagnosis.levels.lastValidation?.x, brokenEnd?.x,
    ].compactMap(\.self).max()
    isStillImproving = diagnosis.findings.contains { $0.rule == StillImproving.documentation.name }
  }

  /// Whether both hold the same numbers, as when a run is compared with itself.
  func isSame(as other: ComparedModel) -> Bool {
    var renamed = other
    renamed.name = name
    renamed.seeds = seeds
    renamed.isStored = isStored
    return self == renamed && seeds?.values == other.seeds?.values
  }

  /// Number of runs behind the levels.
  package var runs: Int { seeds?.values.count ?? 1 }
}

extension Level {
  package init(_ value: Double, standardError: Double, at x: Double) {
    self.init(value: value, standardError: standardError, x: x)
  }
}

extension Component {
  package init(_ value: Double, from low: Double, to high: Double) {
    self.init(value: value, low: low, high: high)
  }
}

extension Components {
  package init(bias: Component?, gap: Component?, excess: Component?) {
    self.init(avoidableBias: bias, generalizationGap: gap, excess: excess)
  }
}

extension NamedLevel {
  package init(_ value: Double, named name: String) { self.init(value: value, name: name) }
}
