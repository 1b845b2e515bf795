import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// What is called a fall to the end of a run, and what not.
@Suite struct LateFallTests {
  private func diagnosis(_ train: [Double], _ validation: [Double]) throws -> Diagnosis {
    try Analyzer.diagnose(
      RuleExample("", metric: "accuracy", train: train, validation: validation).run,
      baselines: [
        Baseline(kind: .human, name: "human", value: 0.97),
        Baseline(kind: .meanPredictor, name: "majority", value: 0.1),
      ])
  }

  private func improves(_ train: [Double], _ validation: [Double]) throws -> Bool {
    try diagnosis(train, validation).findings.contains { $0.rule == "still-improving" }
  }

  @Test("the gain of a whole run of four values is no fall at its end")
  func four() throws {
    #expect(try !improves([0.6, 0.86, 0.9, 0.91], [0.61, 0.85, 0.896, 0.9]))
    #expect(try improves([0.6, 0.7, 0.8, 0.9], [0.6, 0.7, 0.8, 0.88]))
  }

  @Test("the last of three values has to gain what is worth acting on")
  func three() throws {
    #expect(try !improves([0.88, 0.95, 0.98], [0.9, 0.91, 0.912]))
    #expect(try improves([0.88, 0.95, 0.98], [0.85, 0.89, 0.905]))
  }

  @Test("a fall over a stretch is no larger than the stretch is high")
  func stretch() throws {
    let values = (0..<12).map { 1 / (1 + 0.35 * Double($0)) }
    let run = RuleExample("", train: values, validation: values).run
    let curve = try #require(Evidence(JudgedInput(run, baselines: [], options: .init())).validation)
    let fall = try #require(LateFall(of: curve, ideal: 0))
    let first = values[8]
    #expect(fall.amount > 0 && fall.amount <= first - values[11] + 1e-12)
  }

  @Test("a loss of exactly 0 throughout is no level of training")
  func zeros() throws {
    let run = RuleExample(
      "", train: [Double](repeating: 0, count: 20),
      validation: ExampleCurve.settling(from: 2.2, to: 0.5, points: 20)
    ).run
    let judgement = try Analyzer.judge(
      run, baselines: [Baseline(kind: .previousModel, name: "before", value: 0.42)])
    #expect(judgement.levels.train == nil)
    #expect(
      DoubtCatalog.codes(about: DiagnosedRun(judgement, of: run)).contains("constant-training"))
  }

  @Test("what a running mean lags by at the last checkpoint is no validation below training")
  func lag() throws {
    // Validation is what training is at the end of the epoch; the mean of the epoch lies half an epoch before.
    func loss(_ epoch: Double) -> Double { 0.42 + 1.8 * exp(-epoch / 3) }
    let train = (1...8).map { loss(Double($0) - 0.5) }
    func finding(_ validation: [Double]) throws -> Bool {
      let epochs = train.indices.map(Double.init)
      let run = TrainingRun(
        name: "keras", axis: Axis(kind: .epoch, column: "epoch"),
        series: [
          Series(
            metric: "loss", split: .train, column: "loss",
            curve: LearningCurve(x: epochs, y: train)),
          Series(
            metric: "loss", split: .validation, column: "val_loss",
            curve: LearningCurve(x: epochs, y: validation)),
        ])
      return try Analyzer.diagnose(
        run,
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.3),
          Baseline(kind: .meanPredictor, name: "mean", value: 1.1),
        ]
      ).findings.contains { $0.rule == "validation-below-train" }
    }
    #expect(try !finding((1...8).map { loss(Double($0)) }))
    #expect(try finding((1...8).map { loss(Double($0)) - 0.1 }))
  }
}
