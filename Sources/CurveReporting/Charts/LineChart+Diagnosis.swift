import CurveAnalysis
import CurveModel

extension LineChart {
  /// The chart of a diagnosis; nil where no curve has two finite points to connect.
  init?(_ diagnosis: Diagnosis) {
    let curves = Self.curves(of: diagnosis)
    guard curves.contains(where: { Self.isDrawable($0.raw) }) else { return nil }
    let references = Self.references(of: diagnosis)
    let metric = diagnosis.run.metric
    let mark = Self.mark(of: diagnosis)
    guard let xScale = AxisScale.forPlaces(of: curves, kind: diagnosis.run.axis.kind),
      let yScale = ValueAxis(
        curves: curves, references: references, mark: mark, metric: metric, xScale: xScale
      ).scale
    else { return nil }
    let name = PlainText.line(metric.name, limit: 40)
    let unit = metric.unit == .percent ? " in %" : ""
    self.curves = curves
    self.references = references
    self.xScale = xScale
    self.yScale = yScale
    title = "\(name) of \(PlainText.line(diagnosis.run.name, limit: 60))"
    xLabel = diagnosis.run.axis.word
    yLabel = "\(name)\(unit), \(diagnosis.directionPhrase)"
    brackets = Self.brackets(of: diagnosis)
    self.mark = mark
    start = Self.start(of: curves, beyond: yScale, metric: metric)
    description = Self.description(of: diagnosis, references: references)
  }

  /// Where the curves start, if that lies beyond the axis: "85.3 %".
  private static func start(of curves: [Curve], beyond scale: AxisScale, metric: Metric) -> Start? {
    guard let drawn = LearningCurve.finiteRange(of: curves.map(\.raw)) else { return nil }
    let isAbove = metric.direction == .lower
    let value = isAbove ? drawn.upperBound : drawn.lowerBound
    guard isAbove ? value > scale.high : value < scale.low else { return nil }
    let text = DecimalText.significant(value, digits: 3) + metric.unitSuffix
    return Start(value: value, text: text, isAbove: isAbove)
  }

  private static func isDrawable(_ curve: LearningCurve) -> Bool {
    let finite = curve.finite
    guard let first = finite.x.first, let last = finite.x.last else { return false }
    return last > first
  }

  private static func curves(of diagnosis: Diagnosis) -> [Curve] {
    let curves = diagnosis.curves
    let forecast = diagnosis.forecast
    return [
      curve(.train, curves.train, curves.smoothedTrain, forecast?.train),
      curve(.validation, curves.validation, curves.smoothedValidation, forecast?.validation),
    ].compactMap { $0 }
  }

  private static func curve(
    _ role: Role, _ raw: LearningCurve?, _ smoothed: LearningCurve?, _ forecast: CurveForecast?
  ) -> Curve? {
    guard let raw = raw ?? smoothed, raw.y.contains(where: \.isFinite) else { return nil }
    let outlook = forecast.map {
      CurveOutlook(x: $0.x, value: $0.predicted, low: $0.low, high: $0.high)
    }
    return Curve(
      role: role, label: role.rawValue, raw: Downsampling.thinned(raw, columns: columns),
      // Over training-set size what was recorded is what is judged.
      smoothed: smoothed == raw
        ? nil : smoothed.map { Downsampling.thinned($0, columns: columns) }, forecast: outlook,
      hasGaps: raw.y.contains { !$0.isFinite })
  }

  /// The tightest baseline first, far ones last: those lose their labels when there are too many.
  private static func references(of diagnosis: Diagnosis) -> [Reference] {
    let text = MetricText(diagnosis)
    var references: [Reference] = []
    let tightest = diagnosis.tightestBaseline
    func add(
      _ role: Role, _ name: String, _ value: Double, error: Double? = nil,
      _ band: ClosedRange<Double>? = nil
    ) {
      guard value.isFinite else { return }
      references.append(
        Reference(
          role: role, name: PlainText.line(name, limit: nameLimit),
          valueText: text.stated(value, standardError: error),
          value: value, band: band,
          isTarget: role == .tightest && tightest?.baseline.kind == .requirement))
    }
    if let tightest {
      add(
        .tightest, tightest.baseline.name, tightest.value, error: tightest.standardError,
        tightest.interval)
    }
    if let requirement = diagnosis.requirement, tightest?.baseline.kind != .requirement {
      add(.requirement, requirement.name, requirement.value)
    }
    if let floor = diagnosis.trivialLevel { add(.floor, floor.name, floor.value) }
    let target = tightest?.value ?? diagnosis.levels.validation?.value ?? 0
    let others = diagnosis.baselines.filter(isDrawn).sorted { one, other in
      (one.value - target).magnitude < (other.value - target).magnitude
    }
    for judgement in others {
      add(
        .baseline, judgement.baseline.name, judgement.value, error: judgement.standardError,
        judgement.interval)
    }
    return references
  }

  /// Whether a baseline is in the chart's metric and not drawn in another role.
  private static func isDrawn(_ judgement: BaselineJudgement) -> Bool {
    guard judgement.baseline.kind.isDemonstrated, !judgement.baseline.kind.isTrivial
    else { return false }
    return judgement.status == .looser
      || judgement.status == .excluded && judgement.verdictIfTightest != nil
  }

  /// Only what costs something is bracketed: a negative bias or gap has nothing to close.
  private static func brackets(of diagnosis: Diagnosis) -> [Bracket] {
    let text = MetricText(diagnosis)
    var brackets: [Bracket] = []
    let train = diagnosis.levels.train?.value
    if let train, let tightest = diagnosis.tightestBaseline?.value,
      let bias = diagnosis.components.avoidableBias, bias.value > 0
    {
      brackets.append(
        Bracket(
          name: "avoidable bias", amount: text.component(bias), from: tightest, to: train))
    }
    if let train, let validation = diagnosis.levels.validation?.value,
      let gap = diagnosis.components.generalizationGap, gap.value > 0
    {
      brackets.append(
        Bracket(name: "gap", amount: text.component(gap), from: train, to: validation))
    }
    return brackets
  }

  private static func mark(of diagnosis: Diagnosis) -> Mark? {
    let text = MetricText(diagnosis)
    let levels: [(Role, Level?)] = [
      (.train, diagnosis.levels.train), (.validation, diagnosis.levels.validation),
    ]
    let values = levels.compactMap { role, level in level.map { (role: role, level: $0) } }
    guard !values.isEmpty, diagnosis.judgedAt.x.isFinite else { return nil }
    let numbers = values.map { "\($0.role.rawValue) \(text.level($0.level))" }
    return Mark(
      x: diagnosis.judgedAt.x, values: values.map { ($0.role, $0.level.value) },
      label: "judged at \(diagnosis.place(diagnosis.judgedAt.x)): "
        + numbers.joined(separator: ", "))
  }

  private static func description(of diagnosis: Diagnosis, references: [Reference]) -> String {
    let name = PlainText.line(diagnosis.run.metric.name, limit: 40)
    let levels = mark(of: diagnosis).map { [$0.label] } ?? []
    let lines = references.prefix(6).map { reference in
      let tightest = reference.isTarget ? "target" : "tightest baseline"
      let role = reference.role == .tightest ? tightest : reference.role.rawValue
      return role == reference.name
        ? "\(role) at \(reference.valueText)"
        : "\(role) \(reference.name) at \(reference.valueText)"
    }
    let parts = ["\(name) over \(diagnosis.run.axis.word)"] + levels + lines
    return parts.joined(separator: "; ") + "."
  }
}
