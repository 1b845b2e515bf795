import CurveModel

/// "t_loss" beside "v_loss", "tr" beside "te": a letter, or a short word without a metric that is known, says a split
/// only where its counterpart stands beside it.
enum ShortRoles {
  private static let letters: [String: Split] = ["t": .train, "v": .validation]

  /// What the theory of learning calls the errors within and without the sample.
  private static let errors: [String: Split] = ["ein": .train, "eout": .validation]

  /// The meanings of a table's headers, with the splits that pairs of letters tell.
  static func settled(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    let read = meanings.map(metric)
    let isPaired = standsBesideAll(read, of: meanings)
    func hasCounterpart(_ own: ColumnMeaning.MetricColumn) -> Bool {
      read.contains { $0?.key == own.key && $0?.split != nil && $0?.split != own.split }
    }
    // "TLoss" beside "VLoss" tells what the letter before "VAcc" is for.
    let isTold = read.contains { $0.map { $0.key == "loss" && hasCounterpart($0) } ?? false }
    return meanings.indices.map { index in
      guard let own = read[index], let split = own.split else { return meanings[index] }
      let isKnown = isTold && MetricFamily.of(own.metric) != nil
      return isKnown || isPaired && split == .validation || hasCounterpart(own)
        ? .metric(own) : meanings[index]
    }
  }

  /// Whether metrics stand with a "v" and without, and none with it alone: "v_loss, loss, v_kl, kl".
  ///
  /// One alone is no other than the loss, where none says that those beside it are of an agent, whose values have a loss.
  private static func standsBesideAll(
    _ read: [ColumnMeaning.MetricColumn?], of meanings: [ColumnMeaning]
  ) -> Bool {
    let held = Set(read.lazy.compactMap { $0 }.filter { $0.split == .validation }.map(\.key))
    let isOfAgent = { (meaning: ColumnMeaning) in
      guard case .metric(let column) = meaning else { return false }
      return MetricName.words(column.metric).contains(where: InitialNames.wordsOfAgents.contains)
    }
    guard held.count > 1 || held == ["loss"] && !meanings.contains(where: isOfAgent) else {
      return false
    }
    let bare = meanings.indices.lazy.compactMap { index -> String? in
      guard read[index] == nil, case .metric(let column) = meanings[index], column.split == nil
      else { return nil }
      return column.key
    }
    return held.isSubset(of: bare)
  }

  /// Whether a short word for training and one for what is held out stand among words.
  static func standTogether(in words: [String]) -> Bool {
    // Looking at the length is cheaper than looking words up.
    var splits: Set<Split> = []
    for word in words where word.utf8.count == 2 {
      if let split = ColumnWords.shortRoles[word] { splits.insert(split) }
    }
    return splits.count > 1 && splits.contains(.train)
  }

  /// A short word as the name of a split; nil for other words.
  static func named(_ word: String) -> String? {
    let word = word.lowercased()
    return ColumnWords.shortRoles[word] == nil ? nil : word
  }

  /// The split that a name says, be it no more than a short word.
  static func split(ofName name: String) -> Split? {
    ColumnGrammar.metricColumn(name).split ?? ColumnWords.shortRoles[name.lowercased()]
  }

  /// The metric without the letter; nil for other headers.
  private static func metric(_ meaning: ColumnMeaning) -> ColumnMeaning.MetricColumn? {
    guard case .metric(var column) = meaning, column.split == nil else { return nil }
    let words = MetricName.words(column.metric)
    if let split = errors[words.joined()] {
      (column.split, column.metric, column.spelling) = (split, "error", "error")
      column.key = MetricName.key("error")
      return column
    }
    guard let first = words.first, let last = words.last else { return nil }
    let isShort = ColumnWords.shortRoles[first] != nil || ColumnWords.shortRoles[last] != nil
    guard isShort || words.count > 1,
      let (split, kept) = split(first).map({ ($0, words.dropFirst()) })
        ?? split(last).map({ ($0, words.dropLast()) })
    else { return nil }
    column.split = split
    column.metric = kept.joined(separator: "_")
    column.spelling = column.metric
    column.key = MetricName.key(column.metric)
    return isShort || MetricFamily.of(column.metric) != nil ? column : nil
  }

  private static func split(_ word: String) -> Split? {
    letters[word] ?? ColumnWords.shortRoles[word]
  }
}
