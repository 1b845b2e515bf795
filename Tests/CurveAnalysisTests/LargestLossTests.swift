import CurveModel
import Testing

@testable import CurveAnalysis

/// Which of several losses of one training is judged where their sum was not logged.
@Suite struct LargestLossTests {
  private func run(_ metrics: [(name: String, values: [Double])]) -> TrainingRun {
    TrainingRun(
      name: "parts", axis: Axis(kind: .epoch, column: "epoch"),
      series: metrics.map { metric in
        Series(
          metric: metric.name, split: .train, column: metric.name,
          curve: LearningCurve(x: metric.values.indices.map(Double.init), y: metric.values))
      })
  }

  private func judged(_ metrics: [(name: String, values: [Double])]) -> String? {
    try? MetricResolution.metric(of: run(metrics), baselines: [], options: .init()).name
  }

  private let small = ExampleCurve.settling(from: 0.9, to: 0.02, points: 12)
  private let turning: [Double] = [
    0.19, 0.15, 0.15, 0.18, 0.17, 0.15, 0.14, 0.145, 0.13, 0.13, 0.12, 0.12,
  ]
  private let large = ExampleCurve.settling(from: 0.6, to: 0.42, points: 12)

  @Test("the one that makes up most of them, with a warning")
  func largest() throws {
    let metrics = [("ic_loss", small), ("ode_loss", turning), ("data_loss", large)]
    #expect(judged(metrics) == "data_loss")
    #expect(
      try doubts(about: run(metrics)) == [
        "'data_loss' alone is judged: it makes up most of the losses, and the log holds no sum of it and 'ic_loss', "
          + "'ode_loss'"
      ])
    #expect(try doubts(about: run(metrics), AnalysisOptions(metric: "data_loss")).isEmpty)
  }

  private func doubts(
    about run: TrainingRun, _ options: AnalysisOptions = AnalysisOptions()
  ) throws -> [String] {
    let judgement = try Analyzer.judge(run, baselines: [], options: options, memory: nil)
    return DoubtCatalog.warnings(about: DiagnosedRun(judgement))
      .filter { $0.code == "sum-not-logged" }.map(\.message)
  }

  @Test(
    "none where none makes up half, where one is no distance from 0, or where players lose in turn")
  func none() {
    #expect(
      judged([("box_loss", large), ("mask_loss", large.map { $0 - 0.05 }), ("ode_loss", turning)])
        == nil)
    #expect(judged([("a_loss", small), ("b_loss", turning), ("c_loss", large.map { -$0 })]) == nil)
    #expect(judged([("d_loss", small), ("real_loss", turning), ("fake_loss", large)]) == nil)
  }

  @Test("the total, however short it is called, and the whole behind the names of its parts")
  func wholes() {
    #expect(
      judged([("Loc Loss", small), ("Cls Loss", turning), ("Tot Loss", large)]) == "Tot Loss")
    let up = large.map { 1 - $0 }
    #expect(
      judged([("Event F1", small.map { 1 - $0 }), ("F1", up), ("Segment F1", turning)]) == "F1")
  }
}
