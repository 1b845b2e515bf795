/// AllenNLP's serialization folder: the metrics of each epoch in a file of its own, `metrics_epoch_3.json`.
enum AllenNLPFolder: FolderLayout {
  static func runs(in files: [String]) -> [FolderRun] {
    let epochs = files.filter { file in
      let name = RelativePath(file).name
      guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
      return Int(name.dropFirst(prefix.count).dropLast(suffix.count)) != nil
    }
    return Dictionary(grouping: epochs) { RelativePath($0).folder }
      .sorted { $0.key < $1.key }
      .map { FolderRun(folder: $0.key, logs: [NaturalOrder.sorted($0.value)]) }
  }

  private static let prefix = "metrics_epoch_"
  private static let suffix = ".json"
}
