import CurveModel
import Testing

@testable import CurveAnalysis

/// Logs whose loss is called a total.
struct TotalLossTests {
  private func judged(_ metrics: [String], named wanted: String) throws -> String {
    let series = metrics.map { metric in
      Series(
        metric: metric, split: .train, column: metric,
        curve: LearningCurve(x: [0, 1, 2], y: [3, 2, 1]))
    }
    let run = TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
    return try MetricResolution.decisionMetric(of: run, baselines: [], named: wanted).name
  }

  @Test("\"loss\" asks for the sum of the losses, where none is called loss alone")
  func total() throws {
    #expect(try judged(["loss_cls", "total_loss", "bbox/AP"], named: "loss") == "total_loss")
    #expect(try judged(["loss", "total_loss"], named: "loss") == "loss")
    #expect(throws: InvalidInput.self) { try judged(["loss_cls", "loss_box"], named: "loss") }
  }
}
