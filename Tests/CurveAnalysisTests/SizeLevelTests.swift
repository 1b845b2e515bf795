import CurveModel
import Testing

@testable import CurveAnalysis

/// Levels of curves over training-set size.
@Suite struct SizeLevelTests {
  private let sizes = (0..<10).map { Double(16 << $0) }

  /// 0.1 + 0.8 / √n, whose rate is on the grid.
  private var powerLaw: [Double] { sizes.map { 0.1 + 0.8 / $0.squareRoot() } }

  private func diagnosis(_ values: [Double], _ error: Double?) throws -> Diagnosis {
    let example = RuleExample.overSize("", validation: values, standardError: error)
    return try Analyzer.diagnose(example.run, baselines: [])
  }

  @Test("points without noise on a power law have no error, and the level is the recorded value")
  func noiseFree() throws {
    let level = try #require(try diagnosis(powerLaw, nil).levels.validation)
    #expect(level.value == powerLaw[9])
    #expect(level.standardError < 1e-6)
  }

  @Test("an error that the log states is the level's, widened for its 25 repeats")
  func stated() throws {
    let level = try #require(try diagnosis(powerLaw, 0.001).levels.validation)
    // scipy.stats.t.ppf(0.975, 24) / scipy.stats.norm.ppf(0.975)
    #expect(abs(level.standardError - 0.001 * 2.0638985616280205 / 1.959963984540054) < 1e-6)
  }

  @Test("scatter around the curve is the error where nothing is stated")
  func scatter() throws {
    let noisy = zip(powerLaw, powerLaw.indices).map { $0 + ($1.isMultiple(of: 2) ? 0.01 : -0.01) }
    let level = try #require(try diagnosis(noisy, nil).levels.validation)
    #expect((0.008...0.03).contains(level.standardError))
  }

  @Test("a bend that no power law follows does not count as noise between close sizes")
  func bend() throws {
    // Flat at first, then falling: both estimates overstate, and the smaller one is taken.
    let values = sizes.indices.map { 0.5 - 0.001 * Double($0 * $0) }
    let level = try #require(try diagnosis(values, nil).levels.validation)
    #expect(level.standardError < 0.005)
  }

  @Test("training that gets worse with more data is no run that learns nothing")
  func worseTraining() throws {
    let training = sizes.map { 0.12 - 0.4 / $0.squareRoot() }
    let run = TrainingRun(
      name: "run", axis: Axis(kind: .examples, column: "train_size"),
      series: [(Split.train, training), (.validation, powerLaw)].map { split, values in
        Series(
          metric: "error", split: split, column: split.rawValue,
          curve: LearningCurve(x: sizes, y: values))
      })
    let human = Baseline(kind: .human, name: "human", value: 0.09)
    let diagnosis = try Analyzer.diagnose(run, baselines: [human])
    #expect(diagnosis.verdict.primary == .underfitting)
  }
}
