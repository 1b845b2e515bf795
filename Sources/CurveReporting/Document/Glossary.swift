import CurveAnalysis
import CurveModel

/// The terms a report uses, one line each.
enum Glossary {
  /// Each term with its meaning, in the order in which they build on each other.
  static let terms: [Term] = [
    Term(
      term: "learning curve",
      meaning: "a metric over training progress, on one split of the data"),
    Term(
      term: "smoothed",
      meaning:
        "read from straight lines through neighbouring points, which take noise out: a smoothed level "
        + "differs from the value recorded at its place"),
    Term(
      term: "baseline",
      meaning: "a level of the same metric that people, rules or other models reach"),
    Term(
      term: "tightest baseline",
      meaning:
        "the best comparable baseline that somebody reached: the closest known stand-in for the "
        + "best achievable level"),
    Term(
      term: "floor",
      meaning: "what a model scores that learnt nothing, such as always predicting the mean"),
    Term(
      term: "requirement",
      meaning: "a level somebody asks for; no evidence that it can be reached"),
    Term(
      term: "avoidable bias",
      meaning: "how far training is from the tightest baseline"),
    Term(
      term: "generalization gap",
      meaning: "how far validation is from training"),
    Term(
      term: "excess",
      meaning: "how far validation is from the tightest baseline: avoidable bias plus gap"),
    Term(
      term: "train-val",
      meaning:
        "data held out from the training data, so of the same kind: what is lost here is variance"),
    Term(
      term: "test-val",
      meaning: "validation data from the distribution that matters in use, like the test set"),
    Term(term: "irreducible error", meaning: "what even the tightest baseline gets wrong"),
    Term(
      term: "variance",
      meaning: "how much worse new data of the training's kind are than training itself"),
    Term(
      term: "distribution shift",
      meaning:
        "how much worse data of the kind met in use are than new data of the training's kind"),
    Term(
      term: "validation overfitting",
      meaning:
        "how much worse the test set is than the validation set, on which choices were made"),
    Term(
      term: "tolerance",
      meaning:
        "the smallest difference worth acting on: "
        + "\(DecimalText.percent(ToleranceRule.shareOfLearnableRange)) of the way from the floor to the "
        + "tightest baseline, or \(DecimalText.percent(ToleranceRule.shareOfDistanceToIdeal)) of the "
        + "judged level's distance to the ideal value where no floor is known; of a metric without an upper end "
        + "at most \(DecimalText.percent(ToleranceRule.mostOfDistanceToIdeal)) of that distance"),
    Term(
      term: "judged checkpoint",
      meaning: "the best point of the smoothed validation curve: the checkpoint worth keeping"),
    Term(
      term: "confidence",
      meaning:
        "high from a probability of \(DecimalText.percent(VerdictJudge.highProbability)), medium from "
        + "\(DecimalText.percent(VerdictJudge.leastProbability)), low below; held down by few points and by "
        + "scatter that nobody measured"),
    Term(
      term: "underfitting",
      meaning: "training itself is too far from the tightest baseline"),
    Term(
      term: "overfitting",
      meaning: "training is close enough, but validation does not follow"),
    Term(
      term: "at the baseline",
      meaning: "validation is within the tolerance of the tightest baseline"),
    Term(
      term: "baseline beaten",
      meaning: "validation is better than everything demonstrated, so the baseline no longer tells "
        + "what can be reached"),
    Term(
      term: "not learning", meaning: "training is no better than a model that learnt nothing"),
    Term(term: "diverged", meaning: "training ended in NaN, infinity or an explosion"),
    Term(
      term: "undecided",
      meaning: "the evidence allows more than one verdict: none reaches a probability of "
        + DecimalText.percent(VerdictJudge.leastProbability)),
    Term(
      term: "no baseline",
      meaning: "no level is known that somebody reached, and the curves alone do not tell "
        + "underfitting from overfitting"),
    Term(
      term: "standard error",
      meaning: "how far a level would typically be off, from the scatter around it"),
    Term(
      term: "95 % interval",
      meaning: "the range that holds the true value in 95 of 100 such measurements"),
  ]
}
