import CurveModel
import Glibc
import Testing

@testable import CurveAnalysis

/// What the learning rate says of a run: whether its schedule has ended, or was never lowered.
@Suite struct RateScheduleTests {
  private static func cosine(_ epochs: Int, of all: Int? = nil, restarts: Int = 1) -> [Double] {
    let length = Double(all ?? epochs) / Double(restarts)
    return (0..<epochs).map {
      0.05 * (1 + cos(.pi * (Double($0) / length).truncatingRemainder(dividingBy: 1)))
    }
  }

  private static func line(_ epochs: Int, of all: Int? = nil) -> [Double] {
    (0..<epochs).map { 0.1 * (1 - Double($0) / Double(all ?? epochs)) }
  }

  /// A line that a warm-up over a third of the run cuts the height of, as Ultralytics' does of small data.
  private static var warmedUp: [Double] {
    line(49, of: 50).enumerated().map { epoch, rate in
      (0.99 * rate + 0.001) * min(1, Double(epoch + 1) / 16)
    }
  }

  private static func fallsAtEnd(_ values: [Double]) -> Bool {
    let late = values.suffix(max(values.count / 5, 5))
    return zip(late, late.dropFirst()).allSatisfy { $0 > $1 }
      && !zip(values, values.dropFirst()).contains { $1 > 2 * $0 }
  }

  private func schedule(_ values: [Double]) throws -> RateSchedule {
    let x = values.indices.map(Double.init)
    return try #require(RateSchedule(LearningCurve(x: x, y: values)))
  }

  @Test(
    "schedules at their end",
    arguments: [
      cosine(5), cosine(10), cosine(100), line(5), line(10), line(200),
      [0.01, 0.05, 0.1] + line(50), line(50).map { 0.99 * $0 + 0.001 },
      line(49, of: 50).map { 0.99 * $0 + 0.001 }, warmedUp,
      [0.1, 0.01, 0.001, 0.0001, 0.00001], line(50) + [0, 0, 0],
      cosine(100).map { 0.01 + 0.9 * $0 },
      (0..<100).map { 0.1 * pow(0.97, Double($0)) },
    ])
  func ended(_ values: [Double]) throws {
    let schedule = try schedule(values)
    #expect(schedule.hasEnded)
    #expect(!schedule.isConstant)
  }

  @Test("a rate that came down ends where the training was planned to end")
  func planned() throws {
    let x = (1...10).map { 50.0 * Double($0) }
    let steps = [0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.02, 0.02]
    let ends = [nil, 510, 600].map { end in
      RateSchedule(LearningCurve(x: x, y: steps), plannedEnd: end)?.hasEnded
    }
    #expect(ends == [false, true, false])
    let high = LearningCurve(x: x, y: steps.map { $0 + 0.01 })
    #expect(try !#require(RateSchedule(high, plannedEnd: 510)).hasEnded)
    let constant = LearningCurve(x: x, y: x.map { _ in 0.1 })
    #expect(try !#require(RateSchedule(constant, plannedEnd: 500)).hasEnded)
  }

  @Test(
    "schedules under way",
    arguments: [
      cosine(60, of: 100), cosine(90, of: 100), cosine(90, of: 100).map { 0.01 + 0.9 * $0 },
      line(30, of: 50), line(47, of: 50), [0.1, 0.1, 0.01, 0.01],
      [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025],
      cosine(100, restarts: 4), (0..<40).map { 0.1 * pow(0.97, Double($0)) },
    ])
  func underWay(_ values: [Double]) throws {
    let schedule = try schedule(values)
    #expect(!schedule.hasEnded)
    #expect(!schedule.isConstant)
    // A step, and what is nearly at its end, hold no promise.
    let isNearEnd = schedule.last < 0.2 * schedule.highest
    #expect(schedule.isCutShort == (!isNearEnd && values.count > 4 && Self.fallsAtEnd(values)))
  }

  @Test("a rate that falls with the root of the steps has no end, and is not cut short")
  func inverseRoot() throws {
    let rate =
      [0.0003, 0.0006] + (3...25).map { (1e6 * 0.00115 / Double($0).squareRoot()).rounded() / 1e6 }
    let schedule = try schedule(rate)
    #expect(!schedule.hasEnded)
    #expect(!schedule.isCutShort)
    #expect(!schedule.isConstant)
  }

  @Test(
    "a warm-up and no decay is constant", arguments: [[0.1, 0.1, 0.1], [0.01, 0.05, 0.1, 0.1]])
  func constant(_ values: [Double]) throws {
    let schedule = try schedule(values)
    #expect(schedule.isConstant)
    #expect(!schedule.hasEnded)
  }

  @Test("a rate that rises late is not constant, and is told as it went")
  func late() throws {
    let late = try schedule([Double](repeating: 0.01, count: 40) + [0.1, 0.1, 0.1])
    #expect(!late.isConstant && !late.hasEnded)
    #expect(late.course == "went from 0.01 to 0.1")
    #expect(
      try schedule([0.01, 0.1, 0.1, 0.01]).course == "went from 0.01 to 0.01, 0.1 at its highest")
    #expect(try schedule([0.1, 0.1]).course == "was 0.1 throughout")
  }

  @Test("no schedule without two finite values above 0", arguments: [[0.1], [.nan, 0.1], [0, 0]])
  func none(_ values: [Double]) {
    let x = values.indices.map(Double.init)
    #expect(RateSchedule(LearningCurve(x: x, y: values)) == nil)
  }

  // MARK: - Diagnoses

  private static let human = Baseline(kind: .human, name: "people", value: 0.05)

  /// Training and validation that fall in a straight line, or settle, under a learning rate.
  private func diagnosis(_ rate: [Double]?, falling: Bool) throws -> Diagnosis {
    let points = 60
    func curve(to end: Double) -> [Double] {
      falling
        ? ExampleCurve.straight(from: 1, to: end, points: points, scatter: 0.002)
        : ExampleCurve.settling(from: 1, to: end, points: points, scatter: 0.002)
    }
    var example = RuleExample(
      "run", train: curve(to: 0.3), validation: curve(to: 0.32), baselines: [Self.human])
    if let rate { example = example.with(learningRate: rate) }
    return try Analyzer.diagnose(example.run, baselines: example.baselines)
  }

  @Test("a run whose schedule has ended is not forecast to go on falling")
  func endedForecast() throws {
    let ended = try diagnosis(Self.line(60), falling: true)
    #expect(ended.forecast?.validation == nil)
    #expect(ended.forecast?.missing?.contains("another training") ?? false)
    #expect(try diagnosis(Self.line(60, of: 120), falling: true).forecast?.validation != nil)
    #expect(try diagnosis(nil, falling: true).forecast?.validation != nil)
  }

  @Test("a longer run needs a longer schedule where the old one has ended")
  func longer() throws {
    let ended = try diagnosis(Self.line(60), falling: true)
    let step = try #require(ended.nextSteps.first)
    #expect(step.id == "longer-schedule")
    #expect(step.why.contains("plan the longer schedule from the start"))
    #expect(!ended.nextSteps.contains { $0.id == "train-longer" })
    let open = try diagnosis(Self.line(60, of: 120), falling: true)
    #expect(open.nextSteps.first?.id == "train-longer")
    #expect(open.nextSteps.first?.why.contains("schedule") == false)
  }

  @Test("a constant rate on a plateau is lowered before the model grows")
  func plateau() throws {
    let constant = try diagnosis([Double](repeating: 0.001, count: 60), falling: false)
    #expect(constant.verdict.primary == .underfitting)
    #expect(
      Array(constant.nextSteps.map(\.id).prefix(2)) == ["decay-learning-rate", "bigger-model"])
    #expect(constant.findings.contains { $0.rule == "constant-learning-rate" })
    for rate in [nil, Self.line(60)] {
      let other = try diagnosis(rate, falling: false)
      #expect(other.nextSteps.first?.id == "bigger-model")
    }
  }
}
