import CurveModel

/// Steps for agents that learn from rewards: no labels, no validation set, and a loss that need not fall.
enum AgentSteps: LearnerSteps {
  static let all = [measureRandomPolicy, evaluateAgent, varyEnvironments, watchEpisodes]

  static func trained(_ evidence: Evidence) -> Bool { evidence.metric.isReturn }

  static func instead(of step: StepTemplate) -> StepTemplate? {
    switch step.id {
    case BaselineSteps.measureMeanPredictor.id: measureRandomPolicy
    case EvidenceSteps.logValidation.id: evaluateAgent
    case PipelineSteps.overfitOneBatch.id, PipelineSteps.checkData.id,
      BiasSteps.analyzeTrainingErrors.id, GapSteps.analyzeValidationErrors.id:
      watchEpisodes
    case GapSteps.moreData.id: varyEnvironments
    case BaselineSteps.measureLinear.id, BaselineSteps.measureHuman.id,
      PipelineSteps.findFirstBadStep.id,
      PipelineSteps.checkLossAndLastLayer.id, BiasSteps.evaluateTrainInEvalMode.id,
      BiasSteps.biggerModel.id, BiasSteps.reduceRegularization.id, BiasSteps.adoptArchitecture.id,
      GapSteps.normalizationLayers.id, GapSteps.augmentData.id, GapSteps.adoptArchitecture.id,
      GapSteps.smallerModel.id:
      nil
    default: step
    }
  }

  static let measureRandomPolicy = StepTemplate(
    "measure-random-policy", "Measure a random policy",
    addresses: .baseline, cost: .minutes, stage: .planning,
    sources: ["Mnih et al. 2015, Human-level control (scores from the random policy on)"]
  ) { _ in
    "it takes minutes and shows how much was learnt at all, as other baselines show how much is left"
  }

  static let evaluateAgent = StepTemplate(
    "evaluate-agent", "Log the return of evaluation episodes, without exploration",
    addresses: .evidence, cost: .minutes, stage: .training,
    sources: ["Henderson et al. 2018, Deep reinforcement learning that matters"]
  ) { _ in
    "returns while training are those of a policy that still explores, in episodes that it learns from"
  }

  static let varyEnvironments = StepTemplate(
    "vary-environments", "Train in more, and more varied, environments",
    addresses: .generalizationGap, cost: .days, stage: .data,
    sources: ["Cobbe et al. 2019, Quantifying generalization in reinforcement learning"]
  ) {
    "\($0.gapPhrase): if the two are scored alike, the agent has learnt the environments it trains in"
  }

  static let watchEpisodes = StepTemplate(
    "watch-episodes", "Watch episodes: what earns the reward, and is it what is meant?",
    addresses: .pipeline, cost: .hours, stage: .training,
    sources: ["Irpan 2018, Deep reinforcement learning doesn't work yet"]
  ) { context in
    if context.assessment.working == .overfitting {
      return "what fails only in evaluation tells which environments to add"
    }
    let found = context.finding(NotLearning.self).map { "\($0.summary); " } ?? ""
    return found
      + "an agent that never meets a reward has nothing to learn from, and one that is rewarded for something "
      + "else learns that"
  }
}
