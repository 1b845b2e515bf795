import CurveModel

/// Training and validation, oriented and measured as far as the run is healthy.
struct HealthyCurves: Sendable {
  let train: CurveEvidence?
  let validation: CurveEvidence?
  let trainingBreak: TrainingBreak?
  /// Where validation alone exploded.
  let validationBreak: TrainingBreak?
  /// Number of validation examples, given or inferred, for proportions.
  let sampling: ValidationSampling
  /// The metric's best value, oriented.
  let ideal: Double?
  /// The run's x-axis: from the first to the last place of its curves.
  let span: ClosedRange<Double>

  init(_ input: JudgedInput, memory: AnalysisMemory?) {
    let sign = input.metric.direction.sign
    let ideal = input.metric.ideal.map { $0 * sign }
    let span = Self.span(of: input.train, input.validation)
    let orientedTrain = input.train?.scaled(by: sign)
    let orientedValidation = input.validation?.scaled(by: sign)
    let trainLevels = orientedTrain.map {
      LevelEstimator(
        $0.finite, span: span, sizes: input.run.sizeLevels($0, of: input.metric.name, on: .train),
        floor: .none, memory: memory)
    }
    // Training shows a break; where it was not logged, validation has to. Over training-set sizes every
    // point is a training of its own, and training gets worse with more data.
    let broken = input.run.axis.kind == .examples ? nil : orientedTrain ?? orientedValidation
    let vanished =
      ideal == 0 && broken != nil
      ? orientedTrain.flatMap { train in
        orientedValidation.flatMap { TrainingBreak.ofVanished(train, beside: $0) }
      } : nil
    let found =
      vanished
      ?? broken.flatMap {
        TrainingBreak.find(
          in: $0, isTraining: orientedTrain != nil, levels: trainLevels, ideal: ideal, span: span)
      }
    let isDenied =
      orientedTrain != nil && orientedValidation.map { found?.isDenied(by: $0) ?? false } ?? false
      || found?.kind == .explosion && input.isGeneratorLoss
    let trainingBreak = isDenied ? nil : found
    let isAlone = trainingBreak == nil && orientedTrain != nil && broken != nil
    let validationBreak = (isAlone ? orientedValidation : nil).flatMap {
      TrainingBreak.ofValidation($0, ideal: ideal, span: span)
    }
    let sampling = ValidationSampling(
      input.validation, metric: input.metric, size: input.options.validationSize)
    let bounds = input.metric.orientedBounds
    let end = trainingBreak.map { $0.healthyUntil ?? -.infinity }
    train = orientedTrain.map { curve in
      CurveEvidence(
        curve, levels: trainLevels, until: end, span: span,
        floor: .ofTraining(input), ideal: ideal, bounds: bounds, memory: memory)
    }
    validation = orientedValidation.map { curve in
      let stated = input.options.statedError(on: input.judgedSplit)
      return CurveEvidence(
        curve, until: validationBreak?.healthyUntil ?? end, span: span,
        sizes: input.run.sizeLevels(curve, of: input.metric.name, on: input.judgedSplit),
        floor: stated.map { .fixed($0) } ?? .sampling(sampling, sign: sign), ideal: ideal,
        bounds: bounds,
        memory: memory)
    }
    self.trainingBreak = trainingBreak
    self.validationBreak = validationBreak
    self.sampling = sampling
    self.ideal = ideal
    self.span = span
  }

  /// Whether the log holds the end of a training only: it ends before it has gone as far again as it had come before.
  func startLate(on axis: Axis) -> Bool {
    [.epoch, .step].contains(axis.kind) && span.lowerBound > 0
      && span.upperBound < SeenCurve.leastGrowth * span.lowerBound
  }

  private static func span(of train: LearningCurve?, _ validation: LearningCurve?)
    -> ClosedRange<Double>
  {
    func ends(of curve: LearningCurve?) -> ClosedRange<Double>? {
      guard let first = curve?.x.first, let last = curve?.x.last else { return nil }
      return min(first, last)...max(first, last)
    }
    guard let span = ends(of: train) ?? ends(of: validation) else { return 0...0 }
    guard let further = ends(of: validation) else { return span }
    return min(span.lowerBound, further.lowerBound)...max(span.upperBound, further.upperBound)
  }
}
