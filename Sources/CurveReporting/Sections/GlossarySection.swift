/// The terms a report uses, one line each.
enum GlossarySection {
  /// Each term with its meaning, in the order in which they build on each other.
  static let terms: [(term: String, meaning: String)] = [
    ("learning curve", "a metric over training progress, on one split of the data"),
    ("baseline", "a level of the same metric that people, rules or other models reach"),
    (
      "tightest baseline",
      "the best comparable baseline that somebody reached: the closest known stand-in for the "
        + "best achievable level"
    ),
    ("floor", "what a model scores that learnt nothing, such as always predicting the mean"),
    ("requirement", "a level somebody asks for; no evidence that it can be reached"),
    ("avoidable bias", "how far training is from the tightest baseline"),
    ("generalization gap", "how far validation is from training"),
    ("excess", "how far validation is from the tightest baseline: avoidable bias plus gap"),
    (
      "train-val",
      "data held out from the training data, so of the same kind: what is lost here is variance"
    ),
    (
      "test-val", "validation data from the distribution that matters in use, like the test set"
    ),
    ("irreducible error", "what even the tightest baseline gets wrong"),
    ("variance", "how much worse new data of the training's kind are than training itself"),
    (
      "distribution shift",
      "how much worse data of the kind met in use are than new data of the training's kind"
    ),
    (
      "validation overfitting",
      "how much worse the test set is than the validation set, on which choices were made"
    ),
    (
      "tolerance",
      "the smallest difference worth acting on: 2 % of the way from the floor to the tightest "
        + "baseline, or 5 % of validation's distance to the ideal value where no floor is known"
    ),
    (
      "judged checkpoint",
      "the best point of the smoothed validation curve: the checkpoint worth keeping"
    ),
    (
      "confidence",
      "high from a probability of 95 %, medium from 80 %, low below; held down by few points and by "
        + "scatter that nobody measured"
    ),
    ("underfitting", "training itself is too far from the tightest baseline"),
    ("overfitting", "training is close enough, but validation does not follow"),
  ]

  /// The terms that occur in the text; nil when there are none.
  static func render(termsUsedIn text: String) -> String? {
    let lowercased = text.lowercased()
    let lines = terms.filter { lowercased.contains($0.term) || $0.term == "learning curve" }
      .map { "- **\($0.term.startingSentence)**: \($0.meaning)." }
    return "## Terms\n\n" + lines.joined(separator: "\n")
  }
}
