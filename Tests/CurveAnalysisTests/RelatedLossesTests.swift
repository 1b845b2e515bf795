import CurveModel
import Testing

@testable import CurveAnalysis

/// Losses that are parts of one another.
struct RelatedLossesTests {
  private func chosen(_ metrics: [String]) throws -> String {
    let series = metrics.map { metric in
      Series(
        metric: metric, split: .train, column: metric,
        curve: LearningCurve(x: [0, 1, 2, 3, 4], y: [3, 2, 1.5, 1.2, 1]))
    }
    let run = TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
    return try MetricResolution.decisionMetric(of: run, baselines: [], named: nil).name
  }

  @Test("the evidence lower bound is judged beside its parts")
  func evidenceLowerBound() throws {
    #expect(
      try chosen(["kld_content", "elbo_loss", "kld_style", "recon_loss"]) == "elbo_loss")
    #expect(throws: InvalidInput.self) { try chosen(["elbo_loss", "aux_loss"]) }
    #expect(throws: InvalidInput.self) { try chosen(["kl_loss", "vq_loss2"]) }
  }

  @Test("the reconstruction is judged beside divergences, and two of them are asked about")
  func reconstruction() throws {
    #expect(try chosen(["kl_loss", "recon_loss"]) == "recon_loss")
    #expect(try chosen(["KL", "Recon", "kld_style"]) == "Recon")
    #expect(throws: InvalidInput.self) { try chosen(["KL", "recon_loss_x2", "recon_loss_y2"]) }
  }
}
