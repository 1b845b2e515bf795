/// Every step there is; rules, `--tried` and `explain` refer to them by id.
package enum StepCatalog {
  package static let all: [StepTemplate] = distinct(
    PipelineSteps.diverged + PipelineSteps.notLearning + BiasSteps.all + GapSteps.all
      + BaselineSteps.all + EvidenceSteps.all)

  package static func step(named id: String) -> StepTemplate? { all.first { $0.id == id } }

  static func distinct(_ steps: [StepTemplate]) -> [StepTemplate] {
    var seen: Set<String> = []
    return steps.filter { seen.insert($0.id).inserted }
  }
}
