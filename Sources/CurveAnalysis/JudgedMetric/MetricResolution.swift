import CurveModel

/// Settles which metric is judged, which way it improves and what its values can be.
///
/// This is the border of the analysis: behind it every value is oriented, lower is better.
enum MetricResolution {
  /// The decision metric (docs/decision.md §1): the one named, else the one in which non-trivial
  /// baselines are given, else the validation loss.
  static func metric(
    of run: TrainingRun, baselines: [Baseline], options: AnalysisOptions
  ) throws(InvalidInput) -> Metric {
    try judged(of: run, baselines: baselines, options: options).metric
  }

  /// The decision metric, and why it is that one: "it is the only metric of the run".
  static func judged(
    of run: TrainingRun, baselines: [Baseline], options: AnalysisOptions
  ) throws(InvalidInput) -> (metric: Metric, reason: String) {
    let (name, reason) = try decisionMetric(
      of: run, baselines: baselines, named: options.metric, at: options.metricLocation,
      allowsForeign: options.allowsForeignBaselines)
    let family = MetricFamily.of(name)
    let asked = baselines.first { $0.comparison != nil && isMeasured($0, in: name) }?.comparison
    let isFallingScore = FallingScore.isLogged(as: name, of: family, in: run)
    let named = isFallingScore ? nil : family?.direction
    let stated = options.direction ?? run.statedDirection(of: name)
    guard let direction = stated ?? named ?? asked?.direction else {
      throw unknownDirection(written(name, in: run), isFallingScore: isFallingScore)
    }
    let range = range(of: name, in: run)
    // Only shares have a unit to be told.
    let isShare =
      family?.scale == .share
      && !(direction == .lower && RisingError.isLogged(as: name, in: run, baselines: baselines))
    let unit =
      isShare
      ? ShareUnit(
        of: name, direction: direction, range: range, columns: run.columns(of: name),
        baselines: baselines.filter { isMeasured($0, in: name) }) : nil
    let metric = resolved(
      name, direction: direction, family: family, range: range, unit: unit)
    return (metric, reason)
  }

  /// The metric of a name alone; values tell whether a share is in percent.
  /// - Throws: A name that does not tell the direction, where none is stated.
  static func metric(
    named name: String, direction: MetricDirection?, values: ClosedRange<Double>? = nil
  ) throws(InvalidInput) -> Metric {
    let family = MetricFamily.of(name)
    guard let direction = direction ?? family?.direction else { throw unknownDirection(name) }
    let isShare = family?.scale == .share
    let range = isShare ? values ?? 0...0 : nil
    return resolved(
      name, direction: direction, family: family, range: range,
      unit: isShare ? ShareUnit(of: name, direction: direction, range: range) : nil)
  }

  /// Whether a baseline is in the metric `name`; one without a metric is in the decision metric.
  static func isMeasured(_ baseline: Baseline, in name: String) -> Bool {
    baseline.metric.map { $0 == name || MetricName.key($0) == MetricName.key(name) } ?? true
  }

  /// The name of the metric that is judged, and why that one.
  static func decisionMetric(
    of run: TrainingRun, baselines: [Baseline], named wanted: String?,
    at location: InputLocation? = nil, allowsForeign: Bool = false
  ) throws(InvalidInput) -> (name: String, reason: String) {
    if let wanted {
      return (try match(wanted, in: run, namedAt: location), "it is the one that is named")
    }
    if let only = run.onlyMetric, baselines.allSatisfy({ isMeasured($0, in: only) }) {
      return (only, "it is the only metric of the run")
    }
    let candidates = baselines.filter { !$0.kind.isTrivial && $0.comparable != .no }
    let stated = candidates.filter { $0.metric != nil }
    let matching = run.metrics.filter { name in stated.contains { isMeasured($0, in: name) } }
    if matching.count == 1 { return (matching[0], "the baselines are in it") }
    // A requirement is no evidence of what can be reached: a demonstrated level names the metric.
    let demonstrated = matching.filter { name in
      stated.contains { $0.kind.isDemonstrated && isMeasured($0, in: name) }
    }
    if demonstrated.count == 1 {
      return (demonstrated[0], "the baselines that somebody reached are in it")
    }
    if matching.count > 1 {
      throw ambiguous(matching, why: "baselines are given in several metrics")
    }
    // A level that is only asked for keeps no run from being judged: it is in doubt, and named so.
    if !allowsForeign, let unmatched = stated.first(where: { $0.kind != .requirement }),
      candidates.allSatisfy({ $0.metric != nil })
    {
      throw unknownBaselineMetric(unmatched, run)
    }
    let choice = try MetricPool(in: run).choice()
    return (choice.name, choice.reason)
  }

  private static func match(
    _ wanted: String, in run: TrainingRun, namedAt location: InputLocation?
  ) throws(InvalidInput) -> String {
    if let exact = run.metrics.first(where: { $0 == wanted }) { return exact }
    let key = MetricName.key(wanted)
    if let alike = run.metrics.first(where: { MetricName.key($0) == key }) { return alike }
    if let column = run.series.first(where: { MetricName.key($0.column) == key }) {
      return column.metric
    }
    if let only = QualifiedMetrics.only(named: wanted, among: run.metrics) { return only }
    if let only = ColumnStems.metric(named: wanted, in: run) { return only }
    if key == "loss", let sum = run.metrics.first(where: MetricName.isSumOfLosses) { return sum }
    throw InvalidInput(
      InputProblem(
        code: "unknown-metric",
        message: "'\(wanted)' is not a metric of this run, which logs \(listed(run.metrics))",
        at: location,
        hint: Spelling.suggestion(among: run.metrics, for: wanted)
          ?? Spelling.suggestion(among: run.series.map(\.column), for: wanted)
          ?? choice(among: run.metrics)))
  }

  private static func range(of name: String, in run: TrainingRun) -> ClosedRange<Double>? {
    LearningCurve.finiteRange(
      of: run.curve(of: name, on: .train), run.curve(of: name, on: run.judgedSplit(of: name)))
  }

  // MARK: - Unit, ideal and bounds

  private static func resolved(
    _ name: String, direction: MetricDirection, family: MetricFamily?,
    range: ClosedRange<Double>?, unit: ShareUnit?
  ) -> Metric {
    let everything = -Double.infinity...Double.infinity
    let least = range?.lowerBound ?? 0
    let most = range?.upperBound ?? 0
    let isAsNamed = family?.direction == direction
    func unbounded(ideal: Double?) -> Metric {
      Metric(name: name, direction: direction, unit: .unbounded, ideal: ideal, bounds: everything)
    }
    if let unit, least >= 0, most <= unit.largest || unit.overshoot != nil {
      let whole = unit.isPercent ? 100.0 : 1
      return Metric(
        name: name, direction: direction, unit: unit.isPercent ? .percent : .fraction,
        ideal: direction == .lower ? 0 : whole, bounds: 0...unit.largest)
    }
    switch family?.scale {
    case .share where isAsNamed:
      return unbounded(
        ideal: direction == .lower && least >= 0 ? 0 : direction == .higher ? 1 : nil)
    case .atLeastOne where isAsNamed && range?.lowerBound ?? 1 >= 1:
      var metric = unbounded(ideal: 1)
      metric.bounds = 1...Double.infinity
      return metric
    case .nonNegative where isAsNamed && least >= 0, .atLeastOne where isAsNamed && least >= 0,
      .open where isAsNamed && direction == .lower && least >= 0:
      // A loss of 0 is the best there is, as long as no value shows otherwise.
      var metric = unbounded(ideal: 0)
      if family?.scale == .nonNegative { metric.bounds = 0...Double.infinity }
      return metric
    case .atMostOne where isAsNamed && most <= 1:
      var metric = unbounded(ideal: 1)
      metric.bounds = -Double.infinity...1
      return metric
    case .nonNegative where !isAsNamed && most <= 0,
      .open where !isAsNamed && most <= 0 && family?.direction == .lower:
      // A negated loss.
      return unbounded(ideal: 0)
    default:
      return unbounded(ideal: nil)
    }
  }

  // MARK: - Messages

  /// The name of a metric for people: by its last column, where it has the one for values that nothing names.
  private static func written(_ name: String, in run: TrainingRun) -> String {
    // "column 2" stands in no file either.
    guard name == "value", let column = run.columns(of: name).last, !column.isEmpty,
      !column.hasPrefix("column ")
    else { return name }
    return column
  }

  private static func listed(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func unknownDirection(
    _ name: String, isFallingScore: Bool = false
  ) -> InvalidInput {
    InvalidInput(
      InputProblem(
        code: "unknown-direction",
        message: "cannot tell whether lower or higher '\(name)' is better"
          + (isFallingScore ? ": it is called a score, and falls from its first value on" : ""),
        hint: "say so with --direction lower or --direction higher"))
  }

  static func ambiguous(_ names: [String], why: String) -> InvalidInput {
    InvalidInput(
      InputProblem(
        code: "ambiguous-metric", message: "\(why): \(listed(names))",
        hint: choice(among: names)))
  }

  /// How to choose one of several metrics, as a call that can be pasted.
  static func choice(among names: [String]) -> String {
    let example =
      (AdversarialLosses.example(among: names) ?? AgentReturn.whole(among: names) ?? names.first)
      .map { name in
        ", as in --metric '\(name)'"
          + (MetricFamily.of(name) == nil ? " --direction lower, or higher" : "")
      }
    return "choose the one to judge with --metric" + (example ?? "")
  }

  private static func unknownBaselineMetric(_ baseline: Baseline, _ run: TrainingRun)
    -> InvalidInput
  {
    InvalidInput(
      InputProblem(
        code: "baseline-metric-not-logged",
        message:
          "baseline '\(baseline.name)' is in '\(baseline.writtenMetric ?? baseline.metric ?? "")', "
          + "but the run logs \(listed(run.metrics))",
        at: baseline.location,
        hint: ComplementBaseline.rewritten(baseline, for: run)
          ?? Spelling.suggestion(among: run.metrics, for: baseline.metric ?? "")
          ?? "give the baseline in a metric of the run, or name the metric to judge with --metric")
    )
  }
}
