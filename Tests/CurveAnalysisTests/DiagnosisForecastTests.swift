import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// The forecast of a diagnosis, in the metric's own units.
@Suite struct DiagnosisForecastTests {
  private let falling = RuleExample(
    "both curves fall like a power law", metric: "error",
    train: (1...40).map { 0.05 + 0.5 / Double($0).squareRoot() },
    validation: (1...40).map { 0.1 + 0.6 / Double($0).squareRoot() },
    baselines: [Baseline(kind: .human, name: "people", value: 0.15)])

  private func forecast(
    _ example: RuleExample, _ options: AnalysisOptions = AnalysisOptions()
  ) throws -> Forecast? {
    var options = options
    options.direction = options.direction ?? example.direction
    return try Analyzer.diagnose(example.run, baselines: example.baselines, options: options)
      .forecast
  }

  @Test("twice the budget, below the last value, with the place where it meets the baseline")
  func plain() throws {
    let forecast = try #require(try forecast(falling))
    let curve = try #require(forecast.validation)
    #expect(curve.x == 78)
    #expect(curve.lastValue == 0.1 + 0.6 / 40.0.squareRoot())
    #expect(curve.predicted < curve.lastValue - 0.01)
    #expect(curve.low < curve.predicted && curve.predicted < curve.high)
    // 0.1 + 0.6 / √(x + 1) is 0.15 at x = 143.
    let reach = try #require(curve.reachesBaselineAt)
    #expect(reach.low <= 143 && 143 <= reach.high ?? .infinity)
    #expect(forecast.reachesByThen?.answer == .no)
    #expect(forecast.train?.hasReachedBaseline == true)
    #expect(forecast.train?.reachesBaselineAt == nil)
    #expect(forecast.missing == nil)
  }

  @Test("a trend that misses the end of a curve has not reached what no value has")
  func belowEveryValue() throws {
    let exploding: [Double] = [
      353.4, 6451.9, 73747.4, 74498, 38223.8, 6211.7, 941.5, 4844.7, 1091.1, 499.7, 587.1, 151.7,
      198.7,
      139.2, 132.9, 132.2, 96, 93.3, 90.9, 90.1, 88.8, 89.4, 89.9, 90.1, 90.5, 90.6,
    ]
    let target = Baseline(kind: .published, name: "published", value: 87.7)
    let recovered = RuleExample(
      "an explosion that came down", validation: exploding, baselines: [target])
    #expect(try forecast(recovered)?.validation?.hasReachedBaseline == false)
  }

  @Test("a metric that improves upwards is forecast as its mirror image")
  func mirrored() throws {
    let plain = try #require(try forecast(falling))
    let mirrored = try #require(try forecast(falling.mirrored))
    for (lower, higher) in [
      (plain.validation, mirrored.validation), (plain.train, mirrored.train),
    ] {
      let lower = try #require(lower)
      let higher = try #require(higher)
      #expect(abs(lower.predicted - (1 - higher.predicted)) < 1e-9)
      #expect(abs(lower.low - (1 - higher.high)) < 1e-9)
      #expect(abs(lower.high - (1 - higher.low)) < 1e-9)
    }
    #expect(
      abs((plain.reachesByThen?.probability ?? -1) - (mirrored.reachesByThen?.probability ?? 1))
        < 1e-9)
  }

  @Test("the place can be chosen beyond the end, not before it, and not too far")
  func place() throws {
    #expect(try forecast(falling, AnalysisOptions(forecastPlace: 60))?.validation?.x == 60)
    #expect(throws: InvalidInput.self) {
      try self.forecast(falling, AnalysisOptions(forecastPlace: 20))
    }
    let far = try forecast(falling, AnalysisOptions(forecastPlace: 1e6))
    #expect(far?.validation == nil)
    #expect(far?.missing == ForecastLimit.tooFarAhead.reason)
  }

  @Test("without forecasts nothing is computed and nothing else changes")
  func switchedOff() throws {
    let with = try Analyzer.diagnose(falling.run, baselines: falling.baselines)
    let without = try Analyzer.diagnose(
      falling.run, baselines: falling.baselines, options: AnalysisOptions(forecasts: false))
    #expect(with.forecast != nil)
    #expect(without.forecast == nil)
    #expect(with.verdict == without.verdict)
    #expect(with.nextSteps.map(\.id) == without.nextSteps.map(\.id))
  }

  @Test("a lucky checkpoint of few examples reaches no baseline")
  func luck() throws {
    let level = ExampleCurve.settling(from: 0.43, to: 0.83, points: 30, scatter: 0.08)
    let run = RuleExample(
      "", metric: "accuracy", train: ExampleCurve.settling(from: 0.5, to: 0.9, points: 30),
      validation: level.map { ($0 * 20).rounded() / 20 }
    ).run
    let people = Baseline(kind: .human, name: "people", value: 0.95)
    func chance(_ size: Int?) throws -> Double {
      var options = AnalysisOptions()
      options.validationSize = size
      let found = try Analyzer.diagnose(run, baselines: [people], options: options)
      return try #require(found.forecast?.reachesByThen).probability
    }
    #expect(try chance(20) < 0.5)
    // As many examples would not explain the scatter.
    #expect(try chance(20_000) > chance(20))
  }

  @Test("a run that broke or hardly began says why there is no forecast")
  func missing() throws {
    let broken = RuleExample(
      "ends in NaN", train: (1...20).map { $0 < 15 ? 1 / Double($0) : .nan },
      validation: (1...20).map { $0 < 15 ? 1 / Double($0) : .nan })
    #expect(try forecast(broken)?.missing == ForecastLimit.trainingBroke.reason)
    let jumped = try forecast(ValidationExploded.documentation.firesOn[0])
    #expect(jumped?.missing == ForecastLimit.validationBroke.reason)
    #expect(jumped?.validation == nil && jumped?.train != nil)
    let short = RuleExample("two epochs", train: [1, 0.8], validation: [1, 0.9])
    let none = try forecast(short)
    #expect(none?.missing == ForecastLimit.tooFewPoints.reason)
    #expect(none?.validation == nil && none?.train == nil)
  }

  @Test("over training-set size a break in training is no break, and training is not forecast")
  func sizes() throws {
    var example = falling
    example.run.axis = Axis(kind: .examples)
    example.run.series = example.run.series.map { series in
      let sizes = series.curve.x.map { 100 * ($0 + 1) }
      let rising = series.split == .train
      return Series(
        metric: series.metric, split: series.split, column: series.column,
        curve: LearningCurve(
          x: sizes, y: rising ? sizes.map { 0.1 - 10 / ($0 + 90) } : series.curve.y))
    }
    let forecast = try #require(try forecast(example))
    #expect(forecast.validation?.x == 8000)
    #expect(forecast.train == nil)
    #expect(forecast.missing == nil)
    var alone = example
    alone.run.series = example.run.series.filter { $0.split == .validation }
    let unaided = try #require(try self.forecast(alone))
    #expect(unaided.validation != forecast.validation)
  }

  @Test("a share stays within its bounds, and a run better than the floor does not fall behind it")
  func bounds() throws {
    var example = falling
    example.baselines.append(Baseline(kind: .meanPredictor, name: "majority", value: 0.2))
    let curve = try #require(
      try forecast(example, AnalysisOptions(forecastPlace: 2000))?.validation)
    #expect(curve.low >= 0)
    #expect(curve.high <= 0.2)
  }

  @Test("a step that trains longer cites the forecast")
  func steps() throws {
    let run = RuleExample(
      "falls in a straight line", metric: "error",
      train: ExampleCurve.straight(from: 0.9, to: 0.4, scatter: 0.005),
      validation: ExampleCurve.straight(from: 0.9, to: 0.5, scatter: 0.005),
      baselines: [Baseline(kind: .human, name: "people", value: 0.05)])
    let diagnosis = try Analyzer.diagnose(run.run, baselines: run.baselines)
    let longer = try #require(diagnosis.nextSteps.first { $0.id == "train-longer" })
    #expect(longer.why.contains("the forecast of validation for epoch"))
  }

  @Test(
    "a longer run comes first only where it is forecast to gain what is worth acting on",
    arguments: [0.01, 0.08])
  func longerFirst(tolerance: Double) throws {
    let run = RuleExample(
      "falls to the end, far above people", metric: "error",
      train: ExampleCurve.settling(from: 0.9, to: 0.42, points: 60, scatter: 0.002),
      validation: (0..<60).map { 0.45 + 0.5 * pow(0.946, Double($0)) },
      baselines: [Baseline(kind: .human, name: "people", value: 0.1)])
    let diagnosis = try Analyzer.diagnose(
      run.run, baselines: run.baselines, options: AnalysisOptions(tolerance: tolerance))
    let curve = try #require(diagnosis.forecast?.validation)
    #expect(diagnosis.findings.contains { $0.rule == "still-improving" })
    #expect(0.02..<0.08 ~= curve.lastValue - curve.predicted)
    #expect((diagnosis.nextSteps.first?.id == "train-longer") == (tolerance == 0.01))
  }

  @Test(
    "a longer run is no step where the end gained less than is worth acting on",
    arguments: [0.03, 0.003])
  func noLongerRun(tolerance: Double) throws {
    func curve(_ floor: Double) -> [Double] { (1...25).map { floor + 1.2 * exp(-Double($0) / 5) } }
    let baselines = [Baseline(kind: .human, name: "people", value: 0.3)]
    let run = RuleExample(
      "the last five epochs fall by 0.014", train: curve(0.8), validation: curve(0.85),
      baselines: baselines
    ).run
    let diagnosis = try Analyzer.diagnose(
      run, baselines: baselines, options: AnalysisOptions(tolerance: tolerance))
    #expect(diagnosis.verdict.primary == .underfitting)
    let isAdvised = diagnosis.nextSteps.contains { $0.id == "train-longer" }
    #expect(isAdvised == (tolerance < 0.014), "\(diagnosis.nextSteps.map(\.id))")
  }

  @Test("training longer gains no more than what is forecast, and says where the trend ends")
  func levelsOffShort() throws {
    let fall = (1...120).map { 60 / Double($0).squareRoot() }
    let run = RuleExample(
      "", metric: "error", train: fall.map { $0 + 22 }, validation: fall.map { $0 + 23 },
      baselines: [Baseline(kind: .human, name: "people", value: 10)])
    let diagnosis = try Analyzer.diagnose(
      run.run, baselines: run.baselines, options: AnalysisOptions(tolerance: 0.5))
    let longer = try #require(diagnosis.nextSteps.first { $0.id == "train-longer" })
    let curve = try #require(diagnosis.forecast?.validation)
    let validation = try #require(diagnosis.levels.validation?.value)
    #expect(longer.atMost == validation - min(curve.farLevel, curve.low))
    #expect(try #require(longer.atMost) < 8)
    #expect(longer.why.contains("levels off at about 2"))
    #expect(longer.why.hasSuffix("short of the human baseline 'people'"))
  }
}
