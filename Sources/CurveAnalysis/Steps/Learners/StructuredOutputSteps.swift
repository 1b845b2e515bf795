import CurveModel

/// Steps for models that put out a text, an image or a sound: there is no class to guess and no line to fit.
enum StructuredOutputSteps: LearnerSteps {
  static let all = [measureSimplestOutput]

  static func trained(_ evidence: Evidence) -> Bool {
    evidence.run.series.contains { scoresStructure($0.metric) }
  }

  private static func scoresStructure(_ metric: String) -> Bool {
    known.value(of: metric) { metric in
      EditRate.isOne(metric) || !structureWords.isDisjoint(with: MetricName.words(metric))
    }
  }

  private static let known = NameMemo<Bool>()

  private static let structureWords: Set = [
    "perplexity", "ppl", "bpb", "bpc", "bpt", "bleu", "sacrebleu", "bleu1", "bleu2", "bleu3",
    "bleu4", "rouge",
    "rouge1",
    "rouge2", "rougel", "rougelsum", "meteor", "chrf", "cider", "bertscore", "psnr", "ssim",
    "lpips", "fid",
    "pesq", "stoi", "sdr", "sisdr", "sisnr",
  ]

  static func instead(of step: StepTemplate) -> StepTemplate? {
    switch step.id {
    case BaselineSteps.measureMeanPredictor.id: measureSimplestOutput
    case BaselineSteps.measureLinear.id, BiasSteps.addFeatures.id: nil
    default: step
    }
  }

  static let measureSimplestOutput = StepTemplate(
    "measure-simplest-output",
    "Score the simplest output: empty, copied from the input, or drawn by frequency",
    addresses: .baseline, cost: .minutes, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5 (simple baselines)"]
  ) { _ in
    "it takes minutes and shows how much was learnt at all, as other baselines show how much is left"
  }
}
