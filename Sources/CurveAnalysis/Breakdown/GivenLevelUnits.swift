import CurveModel

/// In which unit stated levels are, held against the log's.
struct GivenLevelUnits {
  private let metric: String
  /// The direction that somebody stated.
  private let direction: MetricDirection?
  private let isShare: Bool
  /// Values of the metric in the log; nil without one.
  private let logged: ClosedRange<Double>?
  /// Whether the log is in percent; false without one.
  private let isPercent: Bool
  private let levels: [GivenLevel]
  private let baselines: [Baseline]
  /// Whether the baselines in the metric are fractions for certain, as far as nothing is logged.
  private let areBaselinesFractions: Bool

  init(
    metric: String, run: TrainingRun, options: AnalysisOptions, baselines: [Baseline]
  ) {
    self.metric = metric
    direction = options.direction
    let levels = options.levels
    self.levels = levels
    self.baselines = baselines
    isShare = MetricFamily.of(metric)?.scale == .share
    areBaselinesFractions = Self.areFractions(
      baselines, beside: levels, MetricFamily.of(metric)?.direction ?? .lower)
    logged = LearningCurve.finiteRange(
      of: run.series.filter { $0.metric == metric && $0.split != .unknown }.map(\.curve))
    isPercent =
      isShare
      && ShareUnit(
        of: metric, direction: MetricFamily.of(metric)?.direction ?? .lower, range: logged,
        columns: run.columns(of: metric), baselines: baselines
      ).isPercent
  }

  /// What turns the number as written into the metric's unit.
  func factor(for level: GivenLevel) -> Double {
    guard level.isWrittenAsPercent else { return 1 }
    if logged != nil { return isPercent ? 1 : 0.01 }
    // Without a log, percentages stay percentages unless nobody could see that they are.
    return levels.contains { $0.value > 1 } && !areBaselinesFractions ? 1 : 0.01
  }

  /// Whether baselines without a percent sign are fractions beside levels that all have one.
  ///
  /// Nobody lists an accuracy of 0.9 %, while chance among many classes may be that low; an error up to 1 may
  /// be either.
  private static func areFractions(
    _ baselines: [Baseline], beside levels: [GivenLevel], _ direction: MetricDirection
  ) -> Bool {
    let plain = baselines.filter { !$0.isWrittenAsPercent && $0.value > 0 }
    return direction == .higher && levels.allSatisfy(\.isWrittenAsPercent)
      && plain.allSatisfy { $0.value <= 1 } && plain.contains { !$0.kind.isTrivial }
  }

  /// Baselines of which nobody can say whether they are fractions or percentages: up to 1, and without a
  /// percent sign, where the levels have one and nothing is logged.
  var baselineProblems: [InputProblem] {
    guard isShare, logged == nil, !areBaselinesFractions,
      levels.contains(where: \.isWrittenAsPercent)
    else { return [] }
    return baselines.filter {
      !$0.isWrittenAsPercent && $0.comparable != .no && $0.value > 0 && $0.value <= 1
    }.map { row in
      let value = DecimalText.significant(row.value, digits: 6)
      let percent = DecimalText.significant(row.value * 100, digits: 6)
      return InputProblem(
        code: "uncertain-unit",
        message: "baseline '\(row.name)' is \(value) beside levels in percent, which may be "
          + "\(percent) % or \(value) %",
        at: row.location, hint: "write '\(percent)%' or '\(value)%'")
    }
  }

  func problem(with level: GivenLevel) -> InputProblem? {
    let written = DecimalText.significant(level.value, digits: 6)
    if let impossible = impossible(level) { return impossible }
    guard isShare else {
      guard level.isWrittenAsPercent, logged != nil else { return nil }
      return InputProblem(
        code: "percent-of-nothing",
        message: "the level on \(level.split.rawValue) is in percent, but '\(metric)' is no share",
        at: level.location, hint: "give the level in the units of the curve")
    }
    guard !level.isWrittenAsPercent else { return nil }
    if logged == nil, levels.contains(where: \.isWrittenAsPercent) {
      let percent = DecimalText.significant(level.value * (level.value <= 1 ? 100 : 1), digits: 6)
      return mismatch(
        level, "other levels are in percent",
        hint: "write '\(percent)%', or all of them without '%'")
    }
    guard let logged else { return nil }
    if !isPercent, level.value > 1 {
      return mismatch(
        level, "the curve of '\(metric)' is a fraction (0 to 1)", hint: "write '\(written)%'")
    }
    // A value a hundred times too small that fits the curve in percent.
    let fits = logged.lowerBound / 3...logged.upperBound * 1.5 ~= level.value * 100
    guard isPercent, logged.lowerBound > 1, level.value <= 1, fits else { return nil }
    let meant = DecimalText.significant(level.value * 100, digits: 6)
    return mismatch(
      level, "the curve of '\(metric)' is in percent (0 to 100)",
      hint: "write '\(meant)%' if that is what is meant")
  }

  /// A level that the metric cannot be, unless the log has such values too.
  private func impossible(_ level: GivenLevel) -> InputProblem? {
    guard let family = MetricFamily.of(metric), (direction ?? family.direction) == family.direction
    else { return nil }
    // A level above 1 among fractions may be a percentage.
    let whole = family.direction == .lower && EditRate.isOne(metric) ? EditRate.largestFraction : 1
    let possible: ClosedRange<Double>
    switch family.scale {
    case .share: possible = 0...100 * whole
    case .nonNegative: possible = 0 ... .infinity
    case .atLeastOne: possible = 1 ... .infinity
    case .atMostOne: possible = -.infinity...1
    case .open: return nil
    }
    guard !possible.contains(level.value),
      logged.map({ possible.contains($0.lowerBound) && possible.contains($0.upperBound) }) ?? true
    else { return nil }
    let most =
      isShare && (level.isWrittenAsPercent || isPercent || logged == nil) ? 100 * whole : whole
    let expected =
      level.value < possible.lowerBound
      ? "at least \(DecimalText.significant(possible.lowerBound))"
      : "at most \(DecimalText.significant(most))"
    return InputProblem(
      code: "level-out-of-bounds",
      message: "the level on \(level.split.rawValue) is "
        + DecimalText.significant(level.value, digits: 6) + (level.isWrittenAsPercent ? " %" : "")
        + ", which '\(metric)' cannot be: expected \(expected)",
      at: level.location, hint: "check the number, and name its metric with --metric")
  }

  private func mismatch(_ level: GivenLevel, _ why: String, hint: String) -> InputProblem {
    let written = DecimalText.significant(level.value, digits: 6)
    return InputProblem(
      code: "percent-against-fraction",
      message: "the level on \(level.split.rawValue) is \(written), but \(why)",
      at: level.location, hint: hint)
  }
}
