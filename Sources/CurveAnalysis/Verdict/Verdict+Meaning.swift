import CurveModel

extension Verdict {
  /// What the verdict says and what follows from it, in two or three sentences.
  package var meaning: String {
    switch self {
    case .underfitting:
      "The avoidable bias (train − tightest baseline) is more than half the tolerance and more than "
        + "a quarter of the excess (validation − tightest baseline; half of it with --policy "
        + "largest-component): the model does not reach the level even on its training data. Bring "
        + "training down first; more data cannot help yet. A later checkpoint whose training level "
        + "comes that close to the baseline shows that the model can fit: then it is overfitting."
    case .overfitting:
      "Validation is worse than the tightest baseline by more than the tolerance, and less than a "
        + "quarter of that is avoidable bias, at the judged checkpoint or at a later one, which shows "
        + "that the model can fit: training comes near the baseline, validation does not follow. Close "
        + "the gap: more data, augmentation, regularization."
    case .atBaseline:
      "Validation is within the tolerance of the tightest baseline. Ship it if the requirement is "
        + "met; otherwise find a tighter baseline to learn what is still possible."
    case .baselineBeaten:
      "Validation is better than everything demonstrated, so the baseline no longer stands in for "
        + "what can be reached. Find a tighter one; where people were beaten, rule out a leak."
    case .notLearning:
      "Training is no better than a model that learnt nothing. Look for a bug before asking about "
        + "under- or overfitting."
    case .diverged:
      "Training ended in NaN, infinity or an explosion. Mend the numbers first; the epochs before "
        + "the break are judged as the secondary verdict."
    case .undecided:
      "The evidence allows more than one verdict: none reaches a probability of "
        + "\(DecimalText.fixed(VerdictJudge.leastProbability, decimals: 2)), or what would tell them "
        + "apart is missing, such as training. The report names what it leans to, if to any, and the "
        + "cheapest evidence that would settle it."
    case .noBaseline:
      "No demonstrated level is known, at most a floor. The curves alone do not tell underfitting "
        + "from overfitting: the report shows the verdict as a function of where a baseline would lie."
    }
  }
}

extension Verdict {
  /// The verdict by its name, in words: "baseline beaten", "no baseline".
  package var title: String {
    switch self {
    case .underfitting: "underfitting"
    case .overfitting: "overfitting"
    case .atBaseline: "at the baseline"
    case .baselineBeaten: "baseline beaten"
    case .notLearning: "not learning"
    case .diverged: "diverged"
    case .undecided: "undecided"
    case .noBaseline: "no baseline"
    }
  }

  /// The verdict behind "is" in a sentence: "better than the baseline", "without a baseline".
  package var phrase: String {
    switch self {
    case .atBaseline: "at the baseline"
    case .baselineBeaten: "better than the baseline"
    case .notLearning: "not learning"
    case .noBaseline: "without a baseline"
    default: rawValue
    }
  }

  /// The same of a run that is held against a target: "better than it".
  package var phraseOfTarget: String {
    switch self {
    case .atBaseline: "at it"
    case .baselineBeaten: "better than it"
    default: phrase
    }
  }

  /// The verdict behind "leaning to": "being at the baseline".
  var leaning: String {
    switch self {
    case .atBaseline, .baselineBeaten: "being \(phrase)"
    default: phrase
    }
  }
}
