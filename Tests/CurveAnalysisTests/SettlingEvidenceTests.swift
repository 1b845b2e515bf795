import CurveModel
import TestSupport
import Testing

@testable import CurveAnalysis

/// How much more evidence would settle a run.
@Suite struct SettlingEvidenceTests {
  private func run(_ accuracy: Double, training: Double, points: Int = 30) -> TrainingRun {
    func series(_ split: Split, _ level: Double) -> Series {
      Series(
        metric: "accuracy", split: split, column: "\(split.rawValue)_accuracy",
        curve: LearningCurve(
          x: (0..<points).map(Double.init), y: .init(repeating: level, count: points)))
    }
    return TrainingRun(
      name: "example", axis: Axis(kind: .epoch, column: "epoch"),
      series: [series(.train, training), series(.validation, accuracy)])
  }

  private let baselines = [
    Baseline(kind: .human, name: "human", value: 0.95),
    Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
  ]

  @Test("the number of examples it names settles the run, and four fifths of it do not")
  func examples() throws {
    let options = AnalysisOptions(validationSize: 53)
    let evidence = try Evidence(
      JudgedInput(
        run(0.9245, training: 0.976), baselines: baselines, options: options))
    #expect(Assessment(evidence).primary == .undecided)
    let needed = try #require(SettlingEvidence(evidence).examples)
    for (share, isSettled) in [(1.0, true), (0.8, false)] {
      let size = Int((Double(needed) * share).rounded(.up))
      let more = try Evidence(
        JudgedInput(
          run(0.9245, training: 0.976), baselines: baselines,
          options: AnalysisOptions(validationSize: size)))
      #expect((Assessment(more).primary != .undecided) == isSettled)
    }
  }

  @Test("two or three runs settle nothing that one leaves open: their spread is hardly known")
  func spreadOfFewRuns() throws {
    let example = RuleExample(
      "validation scatters about the border to the baseline", metric: "error",
      train: ExampleCurve.settling(from: 0.5, to: 0.1, points: 30, scatter: 0.002),
      validation: ExampleCurve.settling(from: 0.5, to: 0.124, points: 30, scatter: 0.012))
    let evidence = try Evidence(
      JudgedInput(
        example.run, baselines: [Baseline(kind: .human, name: "people", value: 0.1)],
        options: AnalysisOptions(tolerance: 0.01)))
    // Half of the variance would do.
    #expect(0.7..<0.8 ~= Assessment(evidence).probability)
    #expect(try #require(SettlingEvidence(evidence).runs) >= 4)
  }

  @Test("runs do not settle what the number of validation examples leaves open")
  func runs() throws {
    let evidence = try Evidence(
      JudgedInput(
        run(0.9245, training: 0.976), baselines: baselines,
        options: AnalysisOptions(validationSize: 53)))
    #expect(SettlingEvidence(evidence).runs == nil)
  }

  @Test(
    "what settles a run is more runs where these scatter, more examples where there are few",
    arguments: [(1_000_000, 0.02, "more-seeds"), (120, 0.0, "more-validation-examples")])
  func largerPart(size: Int, scatter: Double, first: String) throws {
    func curve(_ level: Double) -> [Double] {
      ExampleCurve.settling(from: 0.9, to: level, points: 40, scatter: scatter)
    }
    let run = RuleExample("", metric: "error", train: curve(0.06), validation: curve(0.067)).run
    let evidence = try Evidence(
      JudgedInput(
        run,
        baselines: [
          Baseline(kind: .human, name: "human", value: 0.05),
          Baseline(kind: .meanPredictor, name: "majority", value: 0.9),
        ], options: AnalysisOptions(validationSize: size)))
    #expect(SettlingEvidence.steps(for: Assessment(evidence)).first?.step.id == first)
  }

  @Test("where neither more examples nor more runs settle it alone, both come first")
  func both() throws {
    // Validation scatters by .04 from epoch to epoch, and 150 examples leave it open by .033.
    var numbers = SeededNumbers(seed: 4)
    let validation = (0..<40).map { _ in 0.787 + 0.14 * (numbers.share() - 0.5) }
    let run = RuleExample(
      "", metric: "accuracy", train: ExampleCurve.settling(from: 0.6, to: 0.841),
      validation: validation
    ).run
    let evidence = try Evidence(
      JudgedInput(
        run, baselines: [Baseline(kind: .human, name: "human", value: 0.814)],
        options: AnalysisOptions(validationSize: 150)))
    let settling = SettlingEvidence(evidence)
    #expect(Assessment(evidence).primary == .undecided)
    #expect(settling.examples == nil && settling.runs == nil && settling.settlesByExamplesAndRuns)
    let steps = Diagnosis(
      try Analyzer.judge(
        run, baselines: [Baseline(kind: .human, name: "human", value: 0.814)],
        options: AnalysisOptions(validationSize: 150))
    ).nextSteps.map(\.id)
    #expect(Set(steps.prefix(2)) == ["more-seeds", "more-validation-examples"])
  }

  @Test("without the number of validation examples none is named")
  func unknown() throws {
    let evidence = try Evidence(
      JudgedInput(
        run(0.92451234, training: 0.97651234), baselines: baselines, options: AnalysisOptions()))
    #expect(SettlingEvidence(evidence).examples == nil)
  }

  @Test("a few more of two runs settle what their spread leaves open: it is soon known better")
  func fewRuns() throws {
    func run(_ validation: Double) -> TrainingRun {
      RuleExample(
        "", metric: "error", train: ExampleCurve.settling(from: 0.9, to: 0.03, points: 50),
        validation: ExampleCurve.settling(from: 0.9, to: validation, points: 50)
      ).run
    }
    var mean = run(0.0625)
    mean.replicates = [run(0.07), run(0.055)]
    let result = try Analyzer.diagnose(
      mean,
      baselines: [
        Baseline(kind: .human, name: "human", value: 0.05),
        Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
      ])
    #expect(result.verdict.primary == .undecided)
    let step = try #require(result.nextSteps.first)
    #expect(step.id == "more-seeds")
    #expect(step.why.contains("; about 9 runs in all would settle it"), "\(step.why)")
    #expect(result.verdict.caveats.contains { $0.contains("2 runs hardly tell") })
  }
}
