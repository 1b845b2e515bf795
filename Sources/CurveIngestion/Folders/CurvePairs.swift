import CurveModel

/// Files with one curve each, of training and of validation, of which the name of the first states no split: "loss.txt"
/// beside "val_loss.txt".
enum CurvePairs {
  /// Whether a file's name is that of a metric alone, with no split in it or in the folders above.
  static func isBare(_ file: String) -> Bool {
    let name = FileName(file)
    return name.metric != nil && name.split == nil
  }

  /// Whether the files of a folder are one such curve of each split, for one metric or for several: "acc.txt",
  /// "loss.txt", "val_acc.txt" and "val_loss.txt".
  ///
  /// Where they are of several, no name says anything else than its metric, as it would for several runs.
  static func areOneRun(_ files: [String]) -> Bool {
    let names = files.map { FileName($0) }
    let bare = files.filter(isBare)
    let held = zip(files, names).filter { $1.split == .validation }.map(\.0)
    guard !bare.isEmpty, bare.count + held.count == files.count,
      Set(bare.map(nameWithoutSplit)) == Set(held.map(nameWithoutSplit)),
      Set(bare.map(nameWithoutSplit)).count == bare.count, held.count == bare.count
    else { return false }
    return bare.count == 1
      || zip(bare, bare.map { FileName($0).metric }).allSatisfy { file, metric in
        metric.map(MetricName.words) == MetricName.words(RunName.stem(of: file))
      }
  }

  /// The words of a name and its ending without those for a split: the same for both files of a pair.
  static func nameWithoutSplit(_ file: String) -> String {
    MetricName.words(RelativePath(file).name).filter { ColumnWords.roles[$0] == nil }
      .joined(separator: " ")
  }
}
