import CurveModel
import Testing

@testable import CurveAnalysis

/// Levels that arithmetic alone would put where no value can be.
@Suite struct LevelBoundsTests {
  private func levels(train: [Double], validation: [Double]) throws -> Levels {
    func series(_ split: Split, _ values: [Double]) -> Series {
      Series(
        metric: "accuracy", split: split, column: "\(split.rawValue)_accuracy",
        curve: LearningCurve(x: values.indices.map { Double($0 + 1) }, y: values))
    }
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch),
      series: [series(.train, train), series(.validation, validation)])
    return try Analyzer.diagnose(run, baselines: [], options: AnalysisOptions()).levels
  }

  @Test("a line through accuracies that reach 1 ends at 1")
  func bounds() throws {
    let train = [
      0.73, 0.886, 0.926, 0.98, 0.976, 0.983, 0.99, 0.99, 0.996, 0.993, 0.996, 1, 1, 1, 1,
    ]
    let levels = try levels(
      train: train,
      validation: [
        0.631, 0.799, 0.86, 0.885, 0.892, 0.912, 0.913, 0.92, 0.921, 0.924, 0.927, 0.9248, 0.926,
        0.9318, 0.9319,
      ])
    #expect(levels.train?.value == 1)
    #expect(levels.lastTrain?.value == 1)
  }

  @Test("values that are all the same have no error, not one of a quadrillionth")
  func noError() throws {
    let counts = [
      26, 25, 28, 30, 33, 38, 40, 43, 53, 58, 63, 73, 74, 79, 80, 85, 86, 89, 92, 93, 97, 97, 98,
      98,
      98, 98, 98, 98, 98, 99, 100, 99, 100, 100, 100, 101, 101, 102, 102, 102, 102, 103, 103, 103,
      103, 103, 103, 103, 103, 103, 103, 103, 103,
    ]
    let estimator = LevelEstimator(
      LearningCurve(x: counts.indices.map(Double.init), y: counts.map { Double($0) / 108 }),
      span: 0...52)
    let level = try #require(estimator.level(at: 43, isPicked: true))
    #expect(level.standardError == 0 || level.standardError > 1e-6)
    #expect(
      estimator.level(at: 52)?.standardError == 0
        || (estimator.level(at: 52)?.standardError ?? 0) > 1e-6)
  }

  @Test("two levels beside each other have the same decimals")
  func together() throws {
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch),
      series: [
        Series(
          metric: "loss", split: .train, column: "loss",
          curve: LearningCurve(x: [1, 2, 3], y: [0.52, 0.31, 0.17]))
      ])
    let words = Wording(try Evidence(JudgedInput(run, baselines: [], options: AnalysisOptions())))
    let both = words.together(
      Level(value: 0.55, standardError: 0.07, x: 3), Level(value: 0.17, standardError: 0.18, x: 3))
    #expect(both == ("0.55", "0.17"))
  }

  @Test("a perplexity is at least 1, unless the log has another sort of it")
  func perplexity() throws {
    func metric(_ values: [Double]) throws -> Metric {
      let run = RuleExample("", metric: "perplexity", validation: values).run
      return try Analyzer.diagnose(run, baselines: []).run.metric
    }
    let usual = try metric([3, 1.5, 1.2, 1.1, 1.07])
    #expect(usual.ideal == 1 && usual.bounds.lowerBound == 1)
    #expect(try metric([3, 1.5, 1.2, 0.9, 0.8]).ideal == 0)
  }
}
