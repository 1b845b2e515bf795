import CurveModel

/// The judged loss is that of a generator beside its discriminator's.
package enum AdversarialLoss: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "adversarial-loss",
    summary:
      "The judged loss is that of a generator, and the loss of its discriminator stands beside it.",
    whyItMatters:
      "The two are trained against each other: the loss of a generator that gets better rises where its discriminator "
      + "gets better faster, so that neither its level nor its turns tell how good the samples are.",
    whatToDo:
      "Log a measure of the samples, such as FID on held-out data, and judge that with --metric.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard AdversarialLosses.isGenerator(run.metric.name, of: run.run) else { return [] }
    return [
      warning(
        "'\(run.metric.name)' is the loss of a generator, which rises and falls with its discriminator: it does not tell "
          + "how good the samples are",
        hint: "log a measure of the samples, such as FID, and judge that with --metric")
    ]
  }
}
