import CurveModel

/// Reads a header: split, metric, grain, x-axis, or why it is none of them.
enum ColumnGrammar {
  private static let meanings = NameMemo<ColumnMeaning>()
  private static let metricColumns = NameMemo<ColumnMeaning.MetricColumn>()

  static func meaning(of name: String) -> ColumnMeaning {
    meanings.value(of: name, readMeaning)
  }

  private static func readMeaning(of name: String) -> ColumnMeaning {
    let words = MetricName.words(name)
    if words.isEmpty || words == ["unnamed", "0"] || words == ["index"] { return .index }
    if let kind = ColumnWords.axes[words.joined()] { return .axis(kind) }
    if let reason = nuisance(withoutParameters(name).map(MetricName.words) ?? words) {
      return .nuisance(reason)
    }
    // "val_step": a count of one split, which does not order the rows of the other.
    if axis(named: name) != nil { return .nuisance(.count) }
    return .metric(metricColumn(name))
  }

  /// What a name counts, apart from the split that it may state: "val_steps".
  static func axis(named name: String) -> Axis.Kind? {
    if let kind = ColumnWords.axes[MetricName.words(name).joined()] { return kind }
    let column = metricColumn(name)
    guard column.split != nil, column.spelling == column.metric else { return nil }
    return ColumnWords.axes[MetricName.words(column.metric).joined()]
  }

  /// The metric and split that a name states; also used for the names in `baselines.csv`.
  static func metricColumn(_ name: String) -> ColumnMeaning.MetricColumn {
    metricColumns.value(of: name, readMetricColumn)
  }

  /// Words between a metric and how often it is recorded.
  private static let grainJoints: Set = ["per", "after", "each", "every", "at"]

  /// What a column of a section is; nil for one that is not in it.
  private static func metricColumn(
    _ name: String, behind section: String
  ) -> ColumnMeaning.MetricColumn? {
    guard name.lowercased().hasPrefix(section), name.count > section.count else { return nil }
    var column = metricColumn(String(name.dropFirst(section.count)))
    column.spelling = simple(name)
    return column
  }

  private static func readMetricColumn(_ name: String) -> ColumnMeaning.MetricColumn {
    // LightGBM's cross-validation says so before the split: "cv_agg's valid rmse".
    let name = name.hasPrefix("cv_agg") ? String(name.dropFirst(6)) : name
    // A section of single batches, "batch/loss" beside "epoch/val_loss".
    if var column = metricColumn(name, behind: "batch/") {
      column.grain = .step
      return column
    }
    // The episodes that Stable-Baselines3 trains on, "rollout/ep_rew_mean" beside "eval/mean_reward", and what RLlib's
    // learners say of their updates.
    for section in ["rollout/", "learners/"] {
      guard var column = metricColumn(name, behind: section) else { continue }
      column.split = column.split ?? .train
      return column
    }
    let words = MetricName.words(name)
    let ranges = MetricName.wordRanges(in: name)
    let (split, core) = role(in: words, of: name, at: ranges)
    let isBehindSection =
      core.lowerBound > 0 && !core.isEmpty
      && name[ranges[core.lowerBound - 1].upperBound..<ranges[core.lowerBound].lowerBound] == "/"
    let role = withCompanions(
      core, in: words, isBehindSection: isBehindSection, genitives: genitives(of: name, at: ranges))
    let loader = dataloader(in: words)
    let kept = ranges.indices.filter { !role.contains($0) && !loader.contains($0) }
    let spelling = text(of: name, words: kept, at: ranges)
    let own = withoutModel(kept, words: words, of: name, at: ranges)
    let (bare, grain) = withoutGrain(own, words: words)
    let metric = singular(simple(text(of: name, words: bare, at: ranges)))
    let isLeading = own.first != bare.first && own.first.map { words[$0] != "metrics" } ?? false
    return ColumnMeaning.MetricColumn(
      metric: metric, split: split, grain: grain, spelling: simple(spelling),
      key: MetricName.key(metric), hasLeadingGrain: isLeading)
  }

  /// The split and the words that state it: the first role word, or two that belong together
  /// ("train-val", "test_dev").
  private static func role(
    in words: [String], of name: String, at ranges: [Range<String.Index>]
  ) -> (split: Split?, words: Range<Int>) {
    if let first = words.indices.first(where: { ColumnWords.roles[words[$0]] != nil }) {
      let split = ColumnWords.roles[words[first]]
      if let (split, end) = evaluatedSet(in: words, from: first) { return (split, first..<end) }
      // "training_history/val_loss"
      let next =
        words[(first + 1)...].firstIndex { !ColumnWords.sections.contains($0) } ?? words.count
      guard next < words.count, let second = ColumnWords.roles[words[next]] else {
        return (split, first..<(first + 1))
      }
      let gap = name[ranges[next - 1].upperBound..<ranges[next].lowerBound]
      // In "train/val_loss" the first word is only a section of the dashboard.
      // Keras puts a "val_" before what a model already calls "val_loss".
      if gap.contains("/") || words[next] == words[first] { return (second, first..<(next + 1)) }
      let isPair =
        next == first + 1 && ["val", "valid", "validation", "dev"].contains(words[next])
      if isPair, split == .train { return (.trainValidation, first..<(next + 1)) }
      if isPair, split == .test { return (.testValidation, first..<(next + 1)) }
      return (split, first..<(first + 1))
    }
    for (phrase, split) in ColumnWords.phrases {
      let starts = words.indices.dropLast(phrase.count - 1)
      if let start = starts.first(where: { words[$0...].starts(with: phrase) }) {
        return (split, start..<(start + phrase.count))
      }
    }
    return shortRole(in: words)
  }

  /// A short word for a split before or behind a metric that is known: "tr_loss", but "monitor_activation" is an
  /// activation that something monitors.
  private static func shortRole(in words: [String]) -> (split: Split?, words: Range<Int>) {
    let isMetric = { (rest: ArraySlice<String>) in
      MetricFamily.of(rest.joined(separator: "_")) != nil
    }
    if let first = words.first, let split = ColumnWords.shortRoles[first],
      isMetric(words.dropFirst())
    {
      return (split, 0..<1)
    }
    if let last = words.last, let split = ColumnWords.shortRoles[last], isMetric(words.dropLast()) {
      return (split, (words.count - 1)..<words.count)
    }
    return (nil, 0..<0)
  }

  /// The words of a split with those that only belong to them: "cross-validation", "train set",
  /// "training's", and the number of an evaluation set ("valid_0", "mlogloss/validation_1").
  private static func withCompanions(
    _ role: Range<Int>, in words: [String], isBehindSection: Bool, genitives: [Int]
  ) -> Range<Int> {
    guard !role.isEmpty else { return role }
    var role = role
    while role.lowerBound > 0, ColumnWords.joints.contains(words[role.lowerBound - 1]) {
      role = (role.lowerBound - 1)..<role.upperBound
    }
    while role.count + 1 < words.count, role.upperBound < words.count {
      let next = words[role.upperBound]
      let isFirst = role.lowerBound == 0 || isBehindSection && role.upperBound + 1 == words.count
      let isNumber = isFirst && next.count == 1 && next.allSatisfy(\.isNumber)
      let isCompanion = ColumnWords.companions.contains(next) || genitives.contains(role.upperBound)
      guard isNumber || isCompanion else { break }
      role = role.lowerBound..<(role.upperBound + 1)
    }
    return role
  }

  /// The words "dataloader idx N" that Lightning puts behind a metric of several data sets.
  private static func dataloader(in words: [String]) -> Range<Int> {
    guard let start = words.firstIndex(of: "dataloader"), start > 0, start + 2 < words.count,
      words[start + 1] == "idx"
    else { return 0..<0 }
    return start..<(start + 3)
  }

  /// Strips the section of the model that a value comes from, which Chainer calls "main" where there is one:
  /// "validation/main/loss".
  private static func withoutModel(
    _ kept: [Int], words: [String], of name: String, at ranges: [Range<String.Index>]
  ) -> [Int] {
    guard kept.count > 1, let first = kept.first, words[first] == "main",
      name[ranges[first].upperBound...].hasPrefix("/")
    else { return kept }
    return Array(kept.dropFirst())
  }

  /// Strips "_step" and "_epoch" behind a metric, and "epoch/", "step_" and "metrics/" before it.
  private static func withoutGrain(
    _ kept: [Int], words: [String]
  ) -> (words: [Int], grain: ColumnMeaning.Grain) {
    var kept = kept
    var grain = ColumnMeaning.Grain.unstated
    while kept.count > 1, let last = kept.last, let found = ColumnWords.grains[words[last]] {
      grain = found
      kept.removeLast()
      // "loss per step", "MAE after epoch"
      if kept.count > 1, let joint = kept.last, grainJoints.contains(words[joint]) {
        kept.removeLast()
      }
    }
    while kept.count > 1, let first = kept.first, ["metrics", "metric"].contains(words[first]) {
      kept.removeFirst()
    }
    // "MeanEpochLoss"
    if kept.count > 2, ColumnWords.means.contains(words[kept[0]]),
      ColumnWords.grains[words[kept[1]]] != nil
    {
      kept.removeFirst()
    }
    while kept.count > 1, let first = kept.first, let found = ColumnWords.grains[words[first]] {
      grain = grain == .unstated ? found : grain
      kept.removeFirst()
    }
    while kept.count > 1, let last = kept.last, ColumnWords.means.contains(words[last]) {
      kept.removeLast()
    }
    // "mean_squared_error" is a metric of its own; "mean_loss" is the loss.
    if kept.count == 2, let first = kept.first, let last = kept.last,
      ColumnWords.means.contains(words[first]), ColumnWords.averaged.contains(words[last])
    {
      kept.removeFirst()
    }
    return (kept, grain)
  }

  /// The part of the name that the words span, with the punctuation that belongs to it.
  private static func text(
    of name: String, words kept: [Int], at ranges: [Range<String.Index>]
  ) -> String {
    var text = ""
    var previous: Int?
    for index in kept {
      if let previous {
        let isNeighbour = previous + 1 == index
        let gap = name[ranges[previous].upperBound..<ranges[index].lowerBound]
        text += isNeighbour ? String(gap) : gap.contains("/") ? "/" : "_"
      }
      text += name[ranges[index]]
      previous = index
    }
    guard let last = kept.last else { return text }
    let rest = name[ranges[last].upperBound...]
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)]
    where text.count(where: { $0 == open }) > text.count(where: { $0 == close }) {
      return text + rest.prefix { $0 == close }
    }
    return text
  }

  /// "Loss" and "ACCURACY" are the same metric as "loss" and "accuracy".
  private static func simple(_ metric: String) -> String {
    let lowered = metric.lowercased()
    return ["loss", "accuracy", "acc", "error"].contains(lowered) ? lowered : metric
  }

  /// Lists are called after all that they hold: "train_losses".
  private static func singular(_ metric: String) -> String {
    plurals[metric.lowercased()] ?? metric
  }

  private static let plurals = ["losses": "loss", "accuracies": "accuracy", "accs": "acc"]
}
