import CurveModel

extension Forecast {
  /// Twice the budget that was spent, unless the user names a place.
  static let defaultRatio = 2.0

  /// The forecast of a run's curves.
  init(_ evidence: Evidence) {
    var validation: CurveTrend?
    var train: CurveTrend?
    do throws(ForecastLimit) {
      if let curve = evidence.train { train = try evidence.trend(of: curve, .train) }
    } catch {
      if evidence.validation == nil { missing = error.reason }
    }
    do throws(ForecastLimit) {
      if let curve = evidence.validation {
        validation = try evidence.trend(of: curve, .validation, beside: train)
      }
    } catch {
      missing = error.reason
    }
    let place = evidence.forecastPlace
    if let trend = validation ?? train, place > ReachTime.farthest * trend.end {
      missing = ForecastLimit.tooFarAhead.reason
      return
    }
    if let validation, let curve = evidence.validation {
      let reach = evidence.reachTime(validation, of: curve)
      self.validation = evidence.forecast(curve, validation, at: place, reach: reach)
      reachesByThen = reach.map {
        ReachChance(
          probability: $0.probability(by: place / validation.end),
          ofLevel: $0.levelProbability(by: place / validation.end))
      }
    }
    if let train, let curve = evidence.train {
      self.train = evidence.forecast(
        curve, train, at: place, reach: evidence.reachTime(train, of: curve))
    }
  }
}

extension Evidence {
  /// Whether a curve that still comes down is not to reach the tightest baseline.
  func stopsShort(_ curve: CurveForecast) -> Bool {
    let sign = metric.direction.sign
    return baseline != nil && curve.reachesBaselineAt == nil && !curve.hasReachedBaseline
      && !curve.isRising && sign * curve.farLevel <= sign * curve.predicted
  }

  fileprivate var overSizes: Bool { run.axis.kind == .examples }

  /// The last place of any curve.
  var lastPlace: Double { [train?.lastX, validation?.lastX].compactMap { $0 }.max() ?? 0 }

  /// - Throws: when the place that is asked for has been seen.
  func checkForecastPlace() throws(InvalidInput) {
    guard let place = options.forecastPlace, place <= lastPlace else { return }
    let end = DecimalText.place(lastPlace)
    throw InvalidInput([
      InputProblem(
        code: "forecast-place-seen",
        message:
          "\(run.axis.word) \(DecimalText.place(place)) is no forecast: the curves end at \(end)",
        hint: "name a place beyond \(end) with --forecast-at")
    ])
  }

  fileprivate var forecastPlace: Double {
    options.forecastPlace ?? Forecast.defaultRatio * lastPlace
  }

  fileprivate func trend(
    of curve: CurveEvidence, _ split: Split, beside train: CurveTrend? = nil
  ) throws(ForecastLimit) -> CurveTrend {
    guard trainingBreak == nil else { throw .trainingBroke }
    guard !isLossBlind else { throw .lossIsBlind }
    guard split != .validation || validationBreak == nil else { throw .validationBroke }
    guard split == .validation || !overSizes else { throw .trainingOverSizes }
    if let schedule, schedule.hasEnded { throw .scheduleEnded(schedule) }
    let seen = try SeenCurve(curve.levels.curve, overSizes: overSizes)
    var closing: ClosingGap?
    if overSizes, split == .validation, let end = seen.value.last,
      let fitted = self.train?.levels.curve.y.last
    {
      closing = ClosingGap(gap: end - fitted)
    }
    return CurveTrend(
      seen, ideal: ideal, bounds: orientedBounds(of: seen), floor: floor(of: seen),
      closing: closing, beside: train)
  }

  /// What the metric can be, oriented.
  private func orientedBounds(of seen: SeenCurve) -> ClosedRange<Double> {
    let oriented = metric.orientedBounds
    // Nothing is better than the ideal, unless the curve shows that it is none.
    guard let ideal, ideal > oriented.lowerBound, seen.value.allSatisfy({ $0 >= ideal }) else {
      return oriented
    }
    return ideal...oriented.upperBound
  }

  /// The floor, where the end of the curve is better.
  private func floor(of seen: SeenCurve) -> Double? {
    guard let trivial, let worst = seen.value.suffix(SeenCurve.leastPoints).max() else {
      return nil
    }
    return worst < trivial ? trivial : nil
  }

  fileprivate func hasReachedBaseline(_ curve: CurveEvidence, _ trend: CurveTrend) -> Bool {
    guard let target = baselineLevel else { return false }
    // A trend that misses the curve's end may lie below everything that was recorded.
    let level = max(trend.level, curve.recorded.finite.y.min() ?? trend.level)
    // Nobody keeps the model of a smaller training set.
    guard !overSizes else { return level <= target.value }
    return min(level, curve.bestValue ?? level) <= target.value
  }

  fileprivate func reachTime(_ trend: CurveTrend, of curve: CurveEvidence) -> ReachTime? {
    guard let target = baselineLevel, !hasReachedBaseline(curve, trend) else { return nil }
    return ReachTime(
      trend, target: target, overSizes: overSizes,
      sampling: curve === validation ? luck(at: trend.level) : 0,
      isSeen: curve.recorded.finite.y.contains { $0 <= target.value })
  }

  /// The error of a level that so few validation examples make, where it is more than a difference worth acting
  /// on: what is smaller counts as reached by those who keep the checkpoint.
  private func luck(at level: Double) -> Double {
    guard sampling.size != nil, let tolerance else { return 0 }
    let error = sampling.standardError(at: level * metric.direction.sign)
    return error > tolerance ? error : 0
  }

  fileprivate func forecast(
    _ curve: CurveEvidence, _ trend: CurveTrend, at place: Double, reach: ReachTime?
  ) -> CurveForecast {
    let ratio = max(place / trend.end, 1)
    let sign = metric.direction.sign
    let interval = trend.interval(at: ratio)
    let ends = [interval.low * sign, interval.high * sign]
    return CurveForecast(
      x: place, lastValue: (curve.recorded.finite.y.last ?? trend.level) * sign,
      predicted: trend.level(at: ratio) * sign, low: min(ends[0], ends[1]),
      high: max(ends[0], ends[1]), farLevel: trend.level(at: ReachTime.farthest) * sign,
      isRising: trend.isRising && trend.level(at: ratio) - trend.level > trend.noise,
      hasReachedBaseline: hasReachedBaseline(curve, trend),
      reachesBaselineAt: reach?.interval)
  }
}
