/// Every step there is; rules, `--tried` and `explain` refer to them by id.
package enum StepCatalog {
  package static let all: [StepTemplate] = distinct(
    PipelineSteps.broken + PipelineSteps.notLearning + BiasSteps.all + GapSteps.all
      + ShiftSteps.all + ValidationSteps.all
      + BaselineSteps.all + EvidenceSteps.all + LearnerCatalog.all.flatMap { $0.all })

  package static func step(named id: String) -> StepTemplate? { all.first { $0.id == id } }

  static func distinct(_ steps: some Sequence<StepTemplate>) -> [StepTemplate] {
    var seen: Set<String> = []
    return steps.filter { seen.insert($0.id).inserted }
  }
}

extension StepCatalog {
  /// The steps somebody means who says what was tried: an id, or a word in common use.
  package static func ids(triedAs word: String) -> [String] {
    let key = word.lowercased().split(separator: " ").joined(separator: "-")
    if step(named: key) != nil { return [key] }
    return commonWords[key] ?? []
  }

  /// Every id and every word in common use, the ids first.
  package static let words = all.map(\.id) + commonWords.keys.sorted()

  private static let commonWords: [String: [String]] = [
    "dropout": ["regularize"], "weight-decay": ["regularize"], "l2": ["regularize"],
    "label-smoothing": ["regularize"], "regularization": ["regularize", "restrain-trees"],
    "augmentation": ["augment-data"], "data": ["more-data"], "batch-norm": ["normalize-layers"],
    "layer-norm": ["normalize-layers"], "normalization": ["normalize-layers"],
    "early-stopping": ["restore-best-checkpoint"], "longer": ["train-longer", "longer-schedule"],
    "rounds": ["more-rounds"], "depth": ["bigger-trees", "restrain-trees"],
    "capacity": ["bigger-model"], "learning-rate": ["tune-hyperparameters", "check-learning-rate"],
    "schedule": ["decay-learning-rate", "longer-schedule"],
    "lr-schedule": ["decay-learning-rate", "longer-schedule"],
    "gradient-clipping": ["clip-gradients"], "features": ["add-features"],
    "error-analysis": ["analyze-training-errors", "analyze-validation-errors"],
  ]
}
