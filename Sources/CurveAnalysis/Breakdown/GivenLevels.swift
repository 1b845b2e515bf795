import CurveModel

/// Puts levels that were stated beside the log into the run, as curves of a single point in the
/// decision metric.
enum GivenLevels {
  /// Puts the levels of the options into the run, and into the units of the metric.
  ///
  /// A level on train-val, test-val or test takes the place of what the log holds there; training and
  /// validation curves cannot be overruled by a number.
  ///
  /// - Throws: Levels that contradict the log, each other, or the units of the metric.
  static func merge(
    into run: inout TrainingRun, _ options: inout AnalysisOptions, baselines: [Baseline]
  ) throws(InvalidInput) {
    guard !options.levels.isEmpty else { return }
    let metric = try name(of: run, baselines: baselines, options: options)
    let units = GivenLevelUnits(
      metric: metric, run: run, options: options,
      baselines: baselines.filter { MetricResolution.isMeasured($0, in: metric) })
    var problems = units.baselineProblems
    let place = run.series.compactMap(\.curve.x.last).max() ?? 1
    for (index, level) in options.levels.enumerated() {
      if let problem = contradiction(of: level, at: index, options.levels, run: run, metric: metric)
        ?? units.problem(with: level)
      {
        problems.append(problem)
        continue
      }
      let factor = units.factor(for: level)
      options.levels[index].value *= factor
      options.levels[index].standardError = level.standardError.map { $0 * factor }
      let curve = LearningCurve(x: [place], y: [options.levels[index].value])
      run.series.removeAll { $0.metric == metric && $0.split == level.split }
      run.series.append(
        Series(metric: metric, split: level.split, column: level.origin, curve: curve))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    let judged = run.judgedSplit(of: metric)
    options.validationSize =
      options.validationSize ?? options.levels.first { $0.split == judged }?.sampleSize
    options.metric = options.metric == nil ? nil : metric
  }

  /// The judged point; levels without a log have no checkpoint.
  static func judged(_ evidence: Evidence) -> JudgedPoint {
    let levels = evidence.options.levels
    guard !levels.isEmpty else { return evidence.judged }
    let stated = Set(levels.map(\.split))
    guard evidence.run.series.allSatisfy({ stated.contains($0.split) }) else {
      return evidence.judged
    }
    return JudgedPoint(x: evidence.judged.x, why: "the levels as they were stated, without a log")
  }

  private static func name(
    of run: TrainingRun, baselines: [Baseline], options: AnalysisOptions
  ) throws(InvalidInput) -> String {
    guard run.series.isEmpty else {
      return try MetricResolution.decisionMetric(
        of: run, baselines: baselines, named: options.metric, at: options.metricLocation
      ).name
    }
    let stated = baselines.compactMap(\.metric)
    if let metric = options.metric ?? stated.first { return metric }
    throw InvalidInput(
      InputProblem(
        code: "unnamed-metric", message: "the levels do not say in which metric they are",
        hint: "name it, for example with --metric error or --metric accuracy"))
  }

  private static func contradiction(
    of level: GivenLevel, at index: Int, _ levels: [GivenLevel], run: TrainingRun, metric: String
  ) -> InputProblem? {
    if let twin = levels[..<index].first(where: { $0.split == level.split }) {
      return InputProblem(
        code: "repeated-level",
        message: "the level on \(level.split.rawValue) is stated twice (\(twin.origin))",
        at: level.location, hint: "state one level for each split")
    }
    guard level.split == .train || level.split == .validation,
      let logged = run.series.first(where: { $0.metric == metric && $0.split == level.split })
    else { return nil }
    return InputProblem(
      code: "level-is-logged",
      message: "the log holds '\(metric)' on \(level.split.rawValue) already "
        + "(column '\(logged.column)')",
      at: level.location, hint: "leave out the level on \(level.split.rawValue)")
  }
}
