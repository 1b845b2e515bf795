import CurveModel
import Testing

@testable import CurveAnalysis

/// Logs of the end of a training, which do not tell what it learnt before.
@Suite struct LateStartTests {
  private func diagnosis(from first: Double, _ kind: Axis.Kind) throws -> Diagnosis {
    let y = ExampleCurve.straight(from: 4.5, to: 4.5, points: 40, scatter: 0.2)
    let run = TrainingRun(
      name: "run", axis: Axis(kind: kind, column: kind.rawValue),
      series: [
        Series(
          metric: "loss", split: .train, column: "loss",
          curve: LearningCurve(x: y.indices.map { first + Double($0) }, y: y))
      ])
    return try Analyzer.diagnose(run, baselines: [])
  }

  @Test("flat at the end of a training is not called not learning, flat from its start is")
  func flat() throws {
    #expect(try diagnosis(from: 1, .epoch).verdict.primary == .notLearning)
    #expect(try diagnosis(from: 30, .epoch).verdict.primary == .notLearning)
    let late = try diagnosis(from: 148, .epoch)
    #expect(late.verdict.primary == .noBaseline)
    #expect(!late.findings.map(\.rule).contains("no-improvement"))
    // A clock says nothing about how long it had run.
    #expect(try diagnosis(from: 148, .time).verdict.primary == .notLearning)
  }

  @Test("a loss of training that stood still while validation improved is not called not learning")
  func validationImproved() throws {
    func verdict(_ accuracies: [Double]) throws -> Verdict {
      let loss = ExampleCurve.straight(from: 4.77, to: 4.76, points: 20, scatter: 0.01)
      let x = loss.indices.map(Double.init)
      let scores = ["top1_acc", "auc"].map { name in
        Series(
          metric: name, split: .validation, column: "val_\(name)",
          curve: LearningCurve(x: x, y: name == "auc" ? accuracies.reversed() : accuracies))
      }
      let train = Series(
        metric: "loss", split: .train, column: "train_loss", curve: LearningCurve(x: x, y: loss))
      let run = TrainingRun(
        name: "run", axis: Axis(kind: .epoch, column: "epoch"), series: [train] + scores)
      return try Analyzer.diagnose(run, baselines: []).verdict.primary
    }
    #expect(try verdict(ExampleCurve.straight(from: 0.5, to: 0.6, points: 20)) == .noBaseline)
    let flat = ExampleCurve.straight(from: 0.5, to: 0.5, points: 20, scatter: 0.01)
    #expect(try verdict(flat) == .notLearning)
  }
}
