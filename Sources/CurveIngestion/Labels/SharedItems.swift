import CurveModel

/// How many items two files of labels share.
struct SharedItems {
  private let annotated: Int
  private let gold: Int
  private let both: Int

  init(annotated: [String], gold: [String]) {
    self.annotated = annotated.count
    self.gold = gold.count
    both = Set(annotated).intersection(gold).count
  }

  /// What is said where most items of the smaller file are not in the other.
  ///
  /// Gold labels for a part of the items, and annotations of a sample, are as usual as whole files; then one holds the
  /// other.
  func doubt(about annotations: String) -> ReadingWarning? {
    guard 2 * both < min(annotated, gold) else { return nil }
    return ReadingWarning(
      message:
        "only \(both) of its \(gold) items \(both == 1 ? "is" : "are") among the \(annotated) of "
        + "\(annotations), so the level rests on \(both == 1 ? "that one" : "these"): check that both files name items "
        + "the same way")
  }
}
