import CurveModel

// Columns that flags name.
extension WideLayout {
  mutating func takeNamedColumns() throws(InputProblem) {
    let train = try column(options.train, flag: "--train")
    let validation = try column(options.validation, flag: "--validation")
    let name = (validation ?? train).map { table.columns[$0].name } ?? ""
    let read = evaluationSets.withoutSet(ColumnGrammar.metricColumn(name)).metric
    let metric = options.metric ?? (read.isEmpty ? "value" : read)
    for (index, split) in [(train, Split.train), (validation, .validation)] {
      guard let index else { continue }
      layout.tracks.append(Layout.Track(columns: [index], metric: metric, split: split))
    }
  }

  /// Where one side is named, the same metric on the other is found as ever.
  mutating func takeCounterpart() throws(InputProblem) {
    let named = layout.tracks
    if named.count == 1, let track = named.first {
      let column = ColumnGrammar.metricColumn(table.columns[track.columns[0]].name)
      let key = evaluationSets.withoutSet(column).key
      sortColumns()
      layout.ignored = []
      giveSplits()
      entries.removeAll { entry in
        entry.index == track.columns[0] || entry.column.key != key || entry.split == .unknown
          || (entry.split == .train) == (track.split == .train)
      }
      keepPartners(of: table.columns[track.columns[0]].name)
      try dropTwins()
      layout.ignored = []
      layout.warnings = []
      for entry in entries {
        layout.tracks.append(
          Layout.Track(columns: [entry.index], metric: track.metric, split: entry.split))
      }
      layout.tracks.sort { $0.split == .train && $1.split != .train }
    }
    let used = layout.tracks.flatMap(\.columns)
    for index in table.columns.indices where !used.contains(index) {
      if case .metric = meanings[index] {
        ignore(index, .other("not named by --train or --validation"))
      }
    }
  }

  /// Keeps of the columns of one split that which is called as a named one but for the split, where there is one:
  /// "valid-1-9 auc" beside "train-1-9 auc".
  private mutating func keepPartners(of name: String) {
    let own = Self.wordsBesideSplit(name)
    let partners = entries.filter { Self.wordsBesideSplit($0.name) == own }
    entries.removeAll { entry in
      !partners.contains { $0.index == entry.index }
        && partners.contains { $0.split == entry.split }
    }
  }

  static func wordsBesideSplit(_ name: String) -> [String] {
    MetricName.words(name).filter { ColumnWords.roles[$0] == nil }
  }

  func column(_ name: String?, flag: String) throws(InputProblem) -> Int? {
    guard let name else { return nil }
    guard let index = table.index(of: name) else {
      throw .noSuchColumn(name, flag: flag, known: table.names, path: table.path)
    }
    return index
  }
}
