import CurveAnalysis
import CurveModel

/// Words of the command line, of `baselines.csv` and of the JSON that reports explain by using them.
enum ManualWords {
  static let all: [Term] = [
    Term(
      term: "headroom",
      meaning: "what is left to gain: the excess over the tightest baseline, else the level itself"),
    Term(
      term: "judged metric",
      meaning:
        "the metric that the verdict is about: the one that is named, else the one in which baselines are given, "
        + "else the validation loss; 'tightline inspect' says which it is, and why"),
    Term(
      term: "probability",
      meaning:
        "the weight of a verdict, given how uncertain the levels of training, validation and the baseline "
        + "are; for an undecided run that of the verdict it leans to, and where it leans to none that of "
        + "being undecided"),
    Term(
      term: "gains",
      meaning:
        "the most a step can win in the metric's own units: the avoidable bias for steps that bring "
        + "training down, what validation lacks of training or the baseline for those that close the gap"
    ),
    Term(
      term: "leans",
      meaning:
        "the most probable verdict of a run that is undecided; null where that is to be undecided, as "
        + "without training"),
    Term(
      term: "secondary",
      meaning: "verdicts that hold beside the primary one, such as a gap in a run that underfits; "
        + "'gate --include-secondary' looks at them as well"),
    Term(
      term: "policy",
      meaning: "how large a part of the excess the avoidable bias has to be for underfitting: "
        + "\(DecimalText.percent(Policy.biasFirst.share)) (bias-first) or "
        + "\(DecimalText.percent(Policy.largestComponent.share)) (largest-component)"),
    Term(
      term: "forecast",
      meaning:
        "where the curves are heading, with 80 % intervals: the level at twice what was seen, "
        + "and the place where the tightest baseline is reached"),
    Term(
      term: "human",
      meaning:
        "a kind of baseline: what people score on the same task, with a grade that says which "
        + "people"),
    Term(term: "scripted", meaning: "a kind of baseline: what a rule without a model scores"),
    Term(
      term: "linear", meaning: "a kind of baseline: what a linear model scores on the same split"),
    Term(
      term: "mean-predictor",
      meaning:
        "a kind of baseline: what the majority class, the mean or chance scores; it is a floor"),
    Term(term: "simple-model", meaning: "a kind of baseline: what another simple model scores"),
    Term(term: "published", meaning: "a kind of baseline: what somebody else's system scores"),
    Term(
      term: "previous-model", meaning: "a kind of baseline: what the model in use so far scores"),
    Term(term: "grade", meaning: "which people a human baseline comes from: \(grades)"),
    Term(term: "crowd", meaning: "a grade: people without training in the task (of \(grades))"),
    Term(term: "crowd-ensemble", meaning: "a grade: several people without training, together"),
    Term(term: "domain-expert", meaning: "a grade: somebody who does such work"),
    Term(term: "specialist", meaning: "a grade: somebody who does this very work"),
    Term(term: "expert-mixture", meaning: "a grade: several experts together"),
  ]

  private static let grades =
    "crowd, crowd-ensemble, domain-expert, specialist, expert-mixture, the closest to the best last"
}
