import CurveModel
import Testing

@testable import CurveAnalysis

/// How probable a verdict is, in the words of an undecided run.
@Suite struct ChanceWordsTests {
  @Test(
    "a probability that does not decide is never printed as one that would",
    arguments: [
      (0.796875, "just under 80 %"), (0.7999, "just under 80 %"), (0.794, "79 %"), (0.85, "85 %"),
    ])
  func chance(_ probability: Double, _ text: String) throws {
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch),
      series: [
        Series(
          metric: "loss", split: .validation, column: "val_loss",
          curve: LearningCurve(x: [1, 2, 3], y: [3, 2, 1]))
      ])
    let evidence = try Evidence(JudgedInput(run, baselines: [], options: AnalysisOptions()))
    #expect(Wording(evidence).chance(probability) == text)
  }
}
