import CurveModel
import Testing

@testable import CurveAnalysis

/// Training that was logged and is left out: decided once, and told as it was decided.
@Suite struct UnusableTrainingTests {
  private let validation = ExampleCurve.settling(from: 2, to: 0.3, points: 12).map { $0 + 0.0123 }

  /// A run of validation at epochs 0 to 11 and training at others.
  private func run(_ train: LearningCurve) -> TrainingRun {
    func series(_ split: Split, _ curve: LearningCurve) -> Series {
      Series(metric: "loss", split: split, column: "\(split.rawValue)_loss", curve: curve)
    }
    let places = validation.indices.map(Double.init)
    return TrainingRun(
      name: "run", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series(.train, train), series(.validation, LearningCurve(x: places, y: validation)),
      ])
  }

  private func told(_ run: TrainingRun) throws -> (reason: UnusableTraining?, codes: [String]) {
    let judgement = try Analyzer.judge(run, baselines: [])
    let warnings = DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run))
    return (judgement.assessment.evidence.unusableTraining, warnings.map(\.code))
  }

  @Test("the diagnosis holds the reason with what shows it, and one doubt tells it")
  func payload() throws {
    let places = validation.indices.map(Double.init)
    let scaled = try told(run(LearningCurve(x: places, y: validation.map { 10 * $0 })))
    guard case .scaled(let factor)? = scaled.reason else { throw Unexpected(scaled.reason) }
    #expect(abs(factor - 10) < 1e-9)
    #expect(scaled.codes == ["scaled-training"])

    let repeated = try told(run(LearningCurve(x: places, y: validation)))
    #expect(repeated.reason == .repeatsValidation)
    #expect(repeated.codes == ["training-repeats-validation"])

    let later = LearningCurve(x: places.map { $0 + 20 }, y: validation.map { $0 - 0.1 })
    let disjoint = try told(run(later))
    #expect(disjoint.reason == .disjoint(train: 20...31, validation: 0...11))
    #expect(disjoint.codes == ["disjoint-training"])
  }

  @Test("of two reasons the one that left training out is told, and no other")
  func once() throws {
    // Before validation began, and a tiny part of it.
    let early = LearningCurve(x: [-9, -8, -7, -6], y: [4e-5, 3e-5, 2e-5, 1e-5])
    let scaled = try told(run(early))
    #expect(scaled.codes == ["scaled-training"])
    // Before validation began, and far below all of it: training is left out, so that no gap is judged.
    let low = LearningCurve(x: [-9, -8, -7, -6], y: [0.004, 0.003, 0.002, 0.002])
    let disjoint = try told(run(low))
    #expect(disjoint.codes == ["disjoint-training"])
  }

  @Test("a stated test level that is validation once more is left out with a word")
  func statedTest() throws {
    let places = validation.indices.map(Double.init)
    let run = run(LearningCurve(x: places, y: validation.map { $0 - 0.1 }))
    let last = try #require(validation.last)
    for (value, isLeftOut) in [(last, true), (last + 0.1, false)] {
      var options = AnalysisOptions()
      options.levels = [GivenLevel(split: .test, value: value)]
      let judgement = try Analyzer.judge(run, baselines: [], options: options)
      let codes = DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run)).map(\.code)
      #expect(codes.contains("test-repeats-validation") == isLeftOut)
    }
  }

  private struct Unexpected: Error {
    init(_ reason: UnusableTraining?) {}
  }
}
