import CurveModel

/// The split that a folder's name states: "train", "validation", "Loss_val".
enum FolderRole {
  static func split(ofFolder name: String?) -> Split? {
    guard let name else { return nil }
    let words = MetricName.words(name)
    let role = words.last { ColumnWords.roles[$0] != nil }.flatMap { ColumnWords.roles[$0] }
    // "training_runs" and "test_of_idea_3" hold runs of any split.
    return words.count <= 2 && !words.contains("runs") ? role : nil
  }
}
