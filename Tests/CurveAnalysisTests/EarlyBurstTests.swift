import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Forecasts of runs that burst at their start and came back.
@Suite struct EarlyBurstTests: ForecastSuite {
  /// Starts at 353, bursts to half a million and stands at 91 since the sixteenth of 25 epochs.
  private let burst: [Double] = [
    353, 36_900, 444_000, 466_000, 253_000, 48_600, 2870, 28_600, 8470, 1780, 3680, 247, 920, 224,
    237, 211, 96.6, 107, 101.5, 90.4, 90.4, 92.1, 92.1, 91.7, 91.1, 91.1,
  ]

  @Test("what came down from a burst is no trend")
  func forecast() throws {
    let curve = LearningCurve(x: burst.indices.map(Double.init), y: burst)
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch),
      series: [Series(metric: "loss", split: .validation, column: "val_loss", curve: curve)])
    let options = AnalysisOptions(forecastPlace: 100)
    let found = try #require(
      try Analyzer.diagnose(run, baselines: [], options: options).forecast?.validation)
    #expect(found.predicted > 75, "\(found)")
    #expect(found.low > 50 && found.high < 110, "\(found)")
  }

  @Test(
    "it ends behind the last value above the first, and where little came after it, it has not ended"
  )
  func end() {
    #expect(EarlyBurst.end(in: burst, above: burst[0]) == 13)
    #expect(EarlyBurst.end(in: Array(burst.prefix(16)), above: burst[0]) == nil)
    // Noise around a level, and a fall.
    let flat = (0..<40).map { 1 + 0.1 * noise(Double($0)) }
    #expect(EarlyBurst.end(in: flat, above: flat[0]) == nil)
    let falling = (0..<40).map { exp(-Double($0) / 10) }
    #expect(EarlyBurst.end(in: falling, above: 1) == nil)
  }
}
