import CurveModel

// What an evaluation was of.
extension ColumnGrammar {
  /// The split that an evaluation is said to be of, and where its word ends: "evaluation on the test set", "eval train set".
  static func evaluatedSet(in words: [String], from first: Int) -> (split: Split, end: Int)? {
    guard ColumnWords.evaluations.contains(words[first]),
      let next = words[(first + 1)...].firstIndex(where: { !ColumnWords.joints.contains($0) }),
      let split = ColumnWords.roles[words[next]]
    else { return nil }
    let isSet = next + 1 < words.count && ColumnWords.companions.contains(words[next + 1])
    return next > first + 1 || isSet ? (split, next + 1) : nil
  }
}
