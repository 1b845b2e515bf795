import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// Measurements of how a curve runs, against an independent implementation;
/// `scripts/reference-numbers` made the numbers.
@Suite struct CurveShapeTests {
  private static let validation = [
    5, 4, 3, 3.3, 3.1, 3.6, 3.5, 3.9, 3.8, 4.2, 4.0, 4.1, 4.3, 4.4, 4.5,
  ]
  private static let training = [
    5, 4, 3, 2.5, 2.2, 2.0, 1.8, 1.7, 1.6, 1.5, 1.45, 1.4, 1.38, 1.35, 1.3,
  ]

  private func curve(_ values: [Double]) -> LearningCurve {
    LearningCurve(x: values.indices.map(Double.init), y: values)
  }

  private func levels(_ values: [Double]) -> LevelEstimator {
    LevelEstimator(curve(values), span: 0...Double(max(values.count - 1, 1)))
  }

  @Test("Mann–Kendall, as Kendall's tau has it, and widened for autocorrelation")
  func trend() {
    let falling = [0.92, 0.31, 0.50, 0.46, 0.32, 0.37, 0.18, 0.19, 0.09, 0.17]
    #expect(abs(MonotoneTrend.z(of: falling) + 2.772724292099739) < 1e-9)
    #expect(
      abs(MonotoneTrend.z(of: falling, autocorrelation: 0.4) + 1.8151741356842714) < 1e-9)
  }

  @Test("correlated points are worth as many independent ones as the exact variance says")
  func effectiveCount() {
    var noise = Noise(of: curve([1, 2, 1, 2, 1, 2]))
    noise.autocorrelation = 0.6
    #expect(abs(1 / noise.effectiveCount(of: 400) - 0.009953125) < 1e-4)
  }

  @Test("a broken line finds where a curve stops falling")
  func plateau() throws {
    let values = [9, 7.6, 6.1, 4.4, 3.2, 2.1, 1.9, 2.05, 1.95, 2.1, 1.9, 2.0]
    let plateau = try #require(Plateau(of: curve(values)))
    #expect(plateau.from == 5)
    #expect(abs(plateau.level - 1.956321839080461) < 1e-9)
    #expect(plateau.count == 7)
    let moved = try #require(Plateau(of: curve(values.map { 1000 - 3 * $0 })))
    #expect(moved.from == 5)
    #expect(abs(moved.level - (1000 - 3 * plateau.level)) < 1e-6)
    #expect(Plateau(of: curve([3, 2, 1])) == nil)
    #expect(Plateau(of: LearningCurve(x: [1, 1, 1, 1, 1, 1], y: [1, 2, 3, 4, 5, 6])) == nil)
  }

  @Test("Prechelt's generalization loss, training progress, quotient and rising strips")
  func prechelt() throws {
    let loss = try #require(Prechelt.generalizationLoss(of: Array(Self.validation.prefix(15))))
    #expect(abs(loss - 50) < 1e-9)
    #expect(Prechelt.generalizationLoss(of: Array(Self.validation.prefix(3))) == 0)
    let progress = try #require(Prechelt.progress(of: Self.training))
    #expect(abs(progress - 58.46153846153848) < 1e-9)
    let quotient = try #require(
      Prechelt.quotient(training: Self.training, validation: Self.validation))
    #expect(abs(quotient - 0.8552631578947366) < 1e-9)
    #expect(Prechelt.risingStrips(of: Self.validation) == 2)
    #expect(Prechelt.risingStrips(of: [5, 4, 3, 2, 1, 0.9, 0.8, 0.7, 0.6, 0.5]) == 0)
    #expect(Prechelt.progress(of: [1, 2]) == nil)
    let above = try #require(Prechelt.progress(of: [9, 9, 8.5, 8.3, 8.1, 8.2, 8], above: 7))
    #expect(abs(above - 220) < 1e-9)
    #expect(Prechelt.generalizationLoss(of: [0, 1]) == 0)
    #expect(Prechelt.generalizationLoss(of: [9, 8, 10], above: 7) == 200)
    #expect(Prechelt.generalizationLoss(of: []) == nil)
  }

  @Test("swings are measured in the second half, against what the run gained")
  func oscillation() throws {
    let half = [1, 0.8, 1.1, 0.7, 1.0, 0.9, 1.2, 0.8, 1.1, 0.9, 1.2, 0.8]
    let start = [4, 3.7, 3.4, 3.3, 3, 2.4, 2.7, 2.0, 2.3, 1.6, 1.9, 1.2]
    let swings = try #require(Oscillation(of: levels(start + half), ideal: 0))
    #expect(abs(swings.swing - 0.3) < 1e-9)
    #expect(swings.reversals == 1)
    let share = try #require(swings.shareOfLevel)
    #expect(abs(share - 0.3 / 0.95) < 1e-9)
    #expect(Oscillation(of: levels(Array(half.prefix(7))), ideal: 0) == nil)
    #expect(
      try #require(Oscillation(of: levels(Array(half.prefix(8))), ideal: 0)).isLarge == false,
      "of few, a third")
    let smooth = try #require(
      Oscillation(of: levels(ExampleCurve.settling(from: 1, to: 0.2)), ideal: 0))
    #expect(smooth.reversals == 0)
    #expect(!smooth.isLarge)
  }

  @Test("half an epoch of lag is half of the last step, where both curves have an epoch's points")
  func lag() {
    let validation = curve([1, 0.6, 0.4])
    let train = curve([1.2, 0.8, 0.5])
    let amount = HalfEpochLag.amount(train: train, validation: validation, at: 2)
    #expect(abs((amount ?? 0) - 0.1) < 1e-12)
    #expect(HalfEpochLag.amount(train: train, validation: validation, at: 0) == nil)
    let steps = LearningCurve(x: [0, 0.5, 1, 1.5, 2], y: [1, 1, 1, 1, 1])
    #expect(HalfEpochLag.amount(train: steps, validation: validation, at: 2) == nil)
  }

  @Test("a running mean, known by its column's name, shows its level half an epoch later")
  func runningMean() throws {
    let values = (0..<40).map { 1 - 0.02 * Double($0) }
    func run(_ column: String, axis: Axis.Kind = .epoch) -> TrainingRun {
      let x = values.indices.map(Double.init)
      func series(_ split: Split, _ column: String, _ y: [Double]) -> Series {
        Series(metric: "loss", split: split, column: column, curve: LearningCurve(x: x, y: y))
      }
      let turned = values.indices.map { abs(Double($0) - 20) / 40 + 0.7 }
      return TrainingRun(
        name: "run", axis: Axis(kind: axis, column: "x"),
        series: [series(.train, column, values), series(.validation, "val_loss", turned)])
    }
    #expect(HalfEpochLag.of(run("loss"), metric: "loss") == 0.5)
    #expect(HalfEpochLag.of(run("train_loss_epoch"), metric: "loss") == 0.5)
    #expect(HalfEpochLag.of(run("train_loss"), metric: "loss") == 0)
    #expect(HalfEpochLag.of(run("loss", axis: .step), metric: "loss") == 0)
    let measured = try Analyzer.diagnose(run("train_loss"), baselines: []).levels.train
    let averaged = try Analyzer.diagnose(run("loss"), baselines: []).levels.train
    // Half an epoch of a fall by 0.02 an epoch.
    #expect(abs((measured?.value ?? 0) - (averaged?.value ?? 0) - 0.01) < 1e-9)
    #expect(measured?.x == averaged?.x)
  }

  @Test("one odd value at the end is no turn, two that stay are")
  func lastValue() throws {
    let flat = ExampleCurve.settling(from: 1, to: 0.3, points: 58, scatter: 0.003)
    let once = try #require(TurnUp(of: levels(flat + [0.3, 0.75]), ideal: 0))
    #expect(!once.isReal)
    let rising = ExampleCurve.straight(from: 0.3, to: 0.4, points: 30, scatter: 0.003)
    let risen = try #require(TurnUp(of: levels(flat + rising), ideal: 0))
    #expect(risen.isReal)
  }

  @Test("an accuracy at chance is told from one that moves and one that is perfect")
  func chance() {
    #expect(ChanceAccuracy(of: [0.3, 0.101, 0.099, 0.1, 0.102]) == .oneOf(10))
    #expect(ChanceAccuracy(of: [0.3, 0.637, 0.637, 0.637, 0.637]) == .oneClass(0.637))
    #expect(ChanceAccuracy(of: [0.5, 0.5, 0.52, 0.55, 0.6]) == nil)
    #expect(ChanceAccuracy(of: [0.9, 1, 1, 1, 1]) == nil)
    #expect(ChanceAccuracy(of: [0.1, 0.1, 0.1]) == nil)
  }

  @Test("a run that jumps far above its first value and stays there has broken, a warm-up has not")
  func jump() {
    let fallen = [3.6] + ExampleCurve.straight(from: 13_000, to: 330, points: 40)
    let found = TrainingBreak.find(in: curve(fallen), ideal: 0, span: 0...40)
    #expect(found?.kind == .explosion)
    #expect(found?.healthyUntil == 0)
    let recovered = [3.6] + ExampleCurve.settling(from: 13_000, to: 0.5, points: 40)
    #expect(TrainingBreak.find(in: curve(recovered), ideal: 0, span: 0...40) == nil)
    let higher = [3.6] + ExampleCurve.straight(from: 4.5, to: 4, points: 40, scatter: 0.1)
    #expect(TrainingBreak.find(in: curve(higher), ideal: 0, span: 0...40) == nil)
  }

  @Test("three values on their way to NaN are healthy up to the first of them")
  func explodedAtOnce() throws {
    let values = [2.5, 85, 120_000, Double.nan, .nan]
    let found = try #require(TrainingBreak.find(in: curve(values), ideal: 0, span: 0...4))
    #expect(found.kind == .notFinite && found.healthyUntil == 0 && found.brokenFrom == 3)
    let falling = try #require(
      TrainingBreak.find(in: curve([2.5, 1.2, 0.9, .nan, .nan]), ideal: 0, span: 0...4))
    #expect(falling.healthyUntil == 2)
  }

  @Test(
    "an explosion begins where it was recorded, however wide the window", arguments: [25, 60, 800])
  func explosionPlace(_ healthy: Int) throws {
    let settled = ExampleCurve.settling(from: 2.3, to: 0.35, points: healthy, scatter: 0.02)
    let exploded = settled + [Double](repeating: 3.5, count: max(healthy / 4, 6))
    let span = 0.0...Double(exploded.count - 1)
    let found = try #require(TrainingBreak.find(in: curve(exploded), ideal: 0, span: span))
    #expect(found.kind == .explosion)
    #expect(found.healthyUntil == Double(healthy - 1) && found.brokenFrom == Double(healthy))
  }

  @Test(
    "two values far beyond the start are an explosion at any length, one is not",
    arguments: [6, 8, 20, 100])
  func lateExplosion(_ points: Int) throws {
    let settled = ExampleCurve.settling(from: 2.3, to: 0.42, points: points - 2, scatter: 0.01)
    let span = 0.0...Double(points - 1)
    let found = try #require(
      TrainingBreak.find(in: curve(settled + [9, 9.2]), ideal: 0, span: span))
    #expect(found.kind == .explosion && found.brokenFrom == Double(points - 2))
    let spike = TrainingBreak.find(in: curve(settled + [0.42, 9]), ideal: 0, span: span)
    #expect(spike == nil)
    // Twice the start may come back.
    #expect(TrainingBreak.find(in: curve(settled + [3, 3.1]), ideal: 0, span: span) == nil)
  }

  @Test("few points that only rise since their best, to far beyond their start, are an explosion")
  func steadyExplosion() throws {
    func find(_ y: [Double]) -> TrainingBreak? {
      TrainingBreak.find(in: curve(y), ideal: 0, span: 0...Double(y.count - 1))
    }
    let found = try #require(find([0.64, 0.015, 0.083, 1.04, 1.53, 2.63]))
    #expect(found.kind == .explosion && found.healthyUntil == 2)
    // A step back, and an end that lies no farther than twice the start.
    #expect(find([0.64, 0.015, 0.083, 1.04, 0.93, 2.63]) == nil)
    #expect(find([0.64, 0.015, 0.083, 0.54, 0.93, 1.28]) == nil)
  }

  @Test("a loss that grows by a factor from the first epoch on has broken", arguments: [6, 10, 40])
  func exponentialExplosion(_ points: Int) {
    for factor in [1.5, 3.0] {
      let y = (0..<points).map { 2.3 * pow(factor, Double($0)) }
      let found = TrainingBreak.find(in: curve(y), ideal: 0, span: 0...Double(points - 1))
      #expect(found?.kind == .explosion && found?.healthyUntil == 0)
    }
  }

  @Test("an explosion on the way to NaN is not healthy, the noise before NaN is")
  func explosionBeforeNaN() throws {
    let settled = ExampleCurve.settling(from: 2.3, to: 0.5, points: 40, scatter: 0.02)
    let exploded = settled + [3, 44, .infinity, .nan, .nan]
    let found = try #require(TrainingBreak.find(in: curve(exploded), ideal: 0, span: 0...44))
    #expect(found.kind == .notFinite && found.brokenFrom == 42)
    #expect(try (35.0...39).contains(#require(found.healthyUntil)))
    let broken = settled + [.nan, .nan]
    let plain = try #require(TrainingBreak.find(in: curve(broken), ideal: 0, span: 0...41))
    #expect(plain.healthyUntil == 39 && plain.brokenFrom == 40)
  }

  @Test("a validation curve alone that rises above its start overfits; it breaks far beyond it")
  func validationAlone() {
    let fallen = ExampleCurve.settling(from: 1.27, to: 0.84, points: 10)
    let risen = curve(fallen + ExampleCurve.straight(from: 0.86, to: 1.5, points: 30))
    #expect(TrainingBreak.find(in: risen, isTraining: false, ideal: 0, span: 0...39) == nil)
    let broken = curve(fallen + ExampleCurve.straight(from: 20, to: 90, points: 30))
    let found = TrainingBreak.find(in: broken, isTraining: false, ideal: 0, span: 0...39)
    #expect(found?.kind == .explosion)
    #expect(found?.isSudden(in: broken, ideal: 0) ?? false)
  }

  @Test("a curve that fell and rose again has improved, one that scatters around a level has not")
  func improvedBeforeRising() throws {
    let fallen = ExampleCurve.settling(from: 1.17, to: 0.85, points: 9)
    let risen = fallen + ExampleCurve.straight(from: 0.86, to: 1.1, points: 50)
    func improvement(_ y: [Double]) throws -> Improvement {
      let span = 0...Double(y.count - 1)
      return try #require(Improvement(of: LevelEstimator(curve(y), span: span), ideal: 0))
    }
    #expect(try improvement(risen).isReal)
    for length in [6, 10, 20, 40] {
      let level = ExampleCurve.straight(from: 1, to: 1, points: length, scatter: 0.05)
      #expect(try !improvement(level).isReal, "\(length) points")
    }
  }
}
