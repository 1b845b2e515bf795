import CurveModel
import Testing

@testable import CurveAnalysis

/// Which step comes first where findings and the verdict ask for different ones.
@Suite struct StepOrderTests {
  private func steps(
    _ metric: String = "error", train: [Double], validation: [Double], _ baselines: [Baseline]
  ) throws -> [String] {
    let run = RuleExample("", metric: metric, train: train, validation: validation).run
    return try Analyzer.diagnose(run, baselines: baselines).nextSteps.map(\.id)
  }

  private let people = Baseline(kind: .human, name: "people", value: 0.05)
  private let linear = Baseline(kind: .linear, name: "linear", value: 0.18)
  private let majority = Baseline(kind: .meanPredictor, name: "majority", value: 0.9)

  @Test(
    "an underfitting run that still falls is trained longer, though a linear model validates better"
  )
  func underfittingBeforeData() throws {
    let found = try steps(
      train: ExampleCurve.straight(from: 0.6, to: 0.13),
      validation: ExampleCurve.straight(from: 0.65, to: 0.22),
      [people, linear, majority])
    #expect(found.first == "train-longer")
    #expect(!found.contains("more-data"))
  }

  @Test("validation that is NaN throughout is logged already: what makes it NaN comes first")
  func numericsOfValidation() throws {
    let found = try steps(
      "loss", train: ExampleCurve.settling(from: 2, to: 0.4),
      validation: [Double](repeating: .nan, count: 40), [])
    #expect(found.first == "check-numerics")
    #expect(!found.contains("log-validation"))
  }

  @Test(
    "validation that is NaN for most of the run asks for what makes it so, not for its last value")
  func numericsOfTail() throws {
    let found = try steps(
      "loss", train: ExampleCurve.settling(from: 2, to: 0.4),
      validation: ExampleCurve.settling(from: 2, to: 0.8, points: 12)
        + [Double](repeating: .nan, count: 28), [])
    #expect(found.first == "check-numerics")
    #expect(!found.contains("restore-best-checkpoint"))
  }

  @Test("a last value far off is kept away from, and looked into")
  func lastValue() throws {
    let found = try steps(
      "loss", train: ExampleCurve.settling(from: 2, to: 0.4, points: 39) + [11.3],
      validation: ExampleCurve.settling(from: 2, to: 0.5, points: 39) + [38.2], [])
    #expect(found.prefix(2) == ["restore-best-checkpoint", "find-first-bad-step"])
    let missing = try steps(
      "loss", train: ExampleCurve.settling(from: 2, to: 0.4),
      validation: ExampleCurve.settling(from: 2, to: 0.5, points: 39) + [.nan], [])
    #expect(missing.prefix(2) == ["restore-best-checkpoint", "check-numerics"])
  }

  @Test("an overfitting run that a linear model beats on validation needs data first")
  func dataFirst() throws {
    let found = try steps(
      train: ExampleCurve.settling(from: 0.6, to: 0.05),
      validation: ExampleCurve.settling(from: 0.65, to: 0.25),
      [people, linear, majority])
    #expect(found.first == "more-data")
  }

  @Test(
    "a run that would pass the linear model at its pace is trained longer before a bug is looked for"
  )
  func pace() throws {
    let fast = try steps(
      train: ExampleCurve.straight(from: 0.8, to: 0.3),
      validation: ExampleCurve.straight(from: 0.8, to: 0.31),
      [people, linear, majority])
    #expect(fast.first == "train-longer")
    let slow = try steps(
      train: ExampleCurve.straight(from: 0.8, to: 0.7),
      validation: ExampleCurve.straight(from: 0.8, to: 0.71),
      [people, linear, majority])
    #expect(slow.first == "overfit-one-batch")
  }

  @Test(
    "a run above its floor that would pass it at its pace is trained longer first",
    arguments: [(2, 2.6, 2.98), (40, 2.4, 4.8)])
  func passesFloor(_ points: Int, _ fast: Double, _ slow: Double) throws {
    for (end, first) in [(fast, "train-longer"), (slow, "overfit-one-batch")] {
      let train = ExampleCurve.straight(from: points == 2 ? 3 : 5, to: end, points: points)
      let found = try steps(
        "loss", train: train, validation: train.map { $0 + 0.05 },
        [people, Baseline(kind: .meanPredictor, name: "majority", value: 2.3)])
      #expect(found.first == first)
    }
  }

  @Test("validation at the floor beside training that learnt is looked for in the data first")
  func floorFirst() throws {
    let found = try steps(
      train: ExampleCurve.settling(from: 0.9, to: 0.01),
      validation: ExampleCurve.straight(from: 0.9, to: 0.9, scatter: 0.004),
      [people, majority])
    #expect(found.first == "check-data")
  }

  @Test("a baseline on few examples is measured again before anything is built on it")
  func uncertainBaseline() throws {
    let few = Baseline(kind: .human, name: "people", value: 0.05, uncertainty: .sampleSize(20))
    let found = try steps(
      train: ExampleCurve.settling(from: 0.6, to: 0.062, scatter: 0.002),
      validation: ExampleCurve.settling(from: 0.6, to: 0.098, scatter: 0.002), [few])
    #expect(found.first == "measure-baseline-on-more")
  }

  @Test("a gain within the tolerance does not send an overfitting run into more epochs")
  func smallGain() throws {
    let found = try steps(
      train: ExampleCurve.settling(from: 0.6, to: 0.01),
      validation: ExampleCurve.settling(from: 0.6, to: 0.15, points: 20)
        + ExampleCurve.straight(from: 0.15, to: 0.142, points: 20), [people, majority])
    #expect(found.first == "more-data")
  }

  @Test("a tighter baseline that nobody calls comparable is named where the known one is reached")
  func unsettledBaseline() throws {
    let example = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.08),
      validation: ExampleCurve.settling(from: 0.6, to: 0.1),
      baselines: [
        Baseline(kind: .published, name: "SOTA", value: 0.05),
        Baseline(kind: .previousModel, name: "old", value: 0.12),
      ])
    let result = try Analyzer.diagnose(example.run, baselines: example.baselines)
    let step = try #require(result.nextSteps.first { $0.id == "find-tighter-baseline" })
    #expect(step.why.contains("'SOTA' (0.05) would, if it is comparable"))
  }

  @Test("swings that few validation examples explain ask for more of them, not for smaller steps")
  func samplingSwings() throws {
    let counts = (0..<40).map { 0.5 + 0.05 * (3 * ExampleCurve.wobble($0)).rounded() }
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.9, to: 0.3),
      validation: [0.9, 0.7] + counts
    ).run
    var options = AnalysisOptions()
    options.validationSize = 20
    let found = try Analyzer.diagnose(run, baselines: [people], options: options).nextSteps
    #expect(!found.contains { $0.id == "lower-learning-rate" })
  }

  @Test("where most of the gap is shift, steps against it come before more training data")
  func shiftFirst() throws {
    let example = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.6, to: 0.05),
      validation: ExampleCurve.settling(from: 0.65, to: 0.3),
      heldOut: [(.trainValidation, ExampleCurve.settling(from: 0.62, to: 0.08))])
    let found = try Analyzer.diagnose(example.run, baselines: [people, linear, majority]).nextSteps
    let shift = try #require(found.firstIndex { $0.addresses == .distributionShift })
    #expect(try shift < #require(found.firstIndex { $0.id == "more-data" }))
  }

  @Test("a run that swings gets a lower learning rate before other seeds")
  func oscillating() throws {
    func swinging(around level: Double, by swing: Double) -> [Double] {
      ExampleCurve.settling(from: 2, to: level).enumerated()
        .map { $1 + ($0 % 2 == 0 ? swing : -swing) }
    }
    let found = try steps(
      "loss", train: swinging(around: 0.75, by: 0.2), validation: swinging(around: 0.9, by: 0.4),
      [Baseline(kind: .human, name: "people", value: 0.3)])
    #expect(found.first == "lower-learning-rate")
  }

  @Test("training that comes apart asks for a lower learning rate")
  func trainingTurnedUp() throws {
    let found = try steps(
      train: ExampleCurve.settling(from: 0.9, to: 0.2, points: 20)
        + ExampleCurve.straight(from: 0.2, to: 0.4, points: 20),
      validation: ExampleCurve.settling(from: 0.9, to: 0.25, points: 20)
        + ExampleCurve.straight(from: 0.25, to: 0.45, points: 20), [people, majority])
    #expect(found.first == "lower-learning-rate")
  }

  @Test("a run that swings at the baseline is not kept from what follows there")
  func oscillatingAtBaseline() throws {
    let swings = ExampleCurve.settling(from: 1, to: 0.3).enumerated()
      .map { $1 + ($0 % 2 == 0 ? 0.1 : -0.1) }
    let found = try steps(
      "loss", train: ExampleCurve.settling(from: 1, to: 0.3), validation: swings,
      [Baseline(kind: .linear, name: "linear", value: 0.9)])
    #expect(found.first != "lower-learning-rate")
    #expect(found.contains("lower-learning-rate"))
  }

  @Test("an underfitting run that turned up keeps its best checkpoint before anything else")
  func restoreWhereUnderfitting() throws {
    let found = try steps(
      train: ExampleCurve.settling(from: 0.8, to: 0.3),
      validation: ExampleCurve.settling(from: 0.8, to: 0.35, points: 20)
        + ExampleCurve.straight(from: 0.35, to: 0.45, points: 20),
      [people, majority])
    #expect(found.prefix(2) == ["restore-best-checkpoint", "bigger-model"])
  }

  @Test("what validation already has cannot be gained on training")
  func gains() throws {
    let run = RuleExample(
      "", metric: "error", train: ExampleCurve.settling(from: 0.8, to: 0.3),
      validation: ExampleCurve.settling(from: 0.7, to: 0.2)
    ).run
    let result = try Analyzer.diagnose(run, baselines: [people, majority])
    let excess = try #require(result.components.excess?.value)
    let most = result.nextSteps.filter { $0.addresses == .avoidableBias }.compactMap(\.atMost)
    #expect(!most.isEmpty && most.allSatisfy { $0 <= excess })
  }

  @Test("validation that falls has learnt, however far the losses of single batches scatter")
  func scatteredTraining() throws {
    let run = RuleExample(
      "", train: ExampleCurve.straight(from: 1.05, to: 1, points: 60, scatter: 0.4),
      validation: ExampleCurve.straight(from: 1.17, to: 1, points: 60, scatter: 0.001)
    ).run
    let result = try Analyzer.diagnose(run, baselines: [])
    #expect(result.verdict.primary == .noBaseline)
    #expect(!result.findings.contains { $0.rule == "no-improvement" })
  }

  @Test("without a baseline, a gain too small to come first is still one that goes on")
  func smallGains() throws {
    let run = RuleExample(
      "", train: ExampleCurve.straight(from: 3, to: 2, points: 40, scatter: 0.001),
      validation: ExampleCurve.straight(from: 2.3, to: 2, points: 40, scatter: 0.001)
    ).run
    let result = try Analyzer.diagnose(run, baselines: [])
    #expect(result.verdict.primary == .noBaseline)
    #expect(result.nextSteps.first?.id == "measure-mean-predictor")
    #expect(result.nextSteps.last?.id == "train-longer")
  }

  @Test("where another metric prefers a later checkpoint than the loss, the step names both")
  func twoCheckpoints() throws {
    let example = RuleExample(
      "", metric: "wer", train: ExampleCurve.straight(from: 0.5, to: 0.02, points: 5),
      validation: [0.346, 0.331, 0.326, 0.32, 0.321],
      loss: (
        train: [0.3, 0.1, 0.04, 0.01, 0.005], validation: [0.307, 0.356, 0.421, 0.452, 0.468]
      ))
    let result = try Analyzer.diagnose(example.run, baselines: [])
    let step = try #require(result.nextSteps.first)
    #expect(step.id == "restore-best-checkpoint")
    #expect(
      step.why.contains(
        "'wer' is best at epoch 3 (0.320, against 0.346 at epoch 0): keep the one by the metric that counts"
      ),
      "\(step.why)")
    #expect(result.findings.contains { $0.rule == "loss-turned-up-metric-did-not" })
  }

  @Test("where training has another name, the step that asks for it says how to name both")
  func otherName() throws {
    func series(_ metric: String, _ split: Split, _ column: String, from start: Double) -> Series {
      let values = ExampleCurve.settling(from: start, to: 0.3)
      return Series(
        metric: metric, split: split, column: column,
        curve: LearningCurve(x: values.indices.map(Double.init), y: values))
    }
    let run = TrainingRun(
      name: "r", axis: Axis(kind: .epoch, column: "epoch"),
      series: [
        series("loss", .train, "train_loss", from: 2),
        series("nll", .validation, "val_nll", from: 2.1),
      ])
    let step = try #require(Analyzer.diagnose(run, baselines: []).nextSteps.first)
    #expect(step.id == "log-training")
    #expect(step.why.hasSuffix("say --train 'train_loss' --validation 'val_nll'"), "\(step.why)")
  }

  @Test("training that only got worse is asked for its rate and its sign, exploded or not")
  func roseFromStart() throws {
    for end in [1.6, 2.4, 9] {
      let ids = try steps(
        "loss",
        train: ExampleCurve.straight(from: 1, to: end, scatter: 0.01),
        validation: ExampleCurve.straight(from: 1.1, to: end + 0.2, scatter: 0.01),
        [Baseline(kind: .human, name: "people", value: 0.5)])
      #expect(
        ids.prefix(2) == ["lower-learning-rate", "check-loss-and-last-layer"], "\(end): \(ids)")
    }
  }
}
