import CurveModel

/// "L" beside "VL", "tl" beside "vl", "loss" beside "vl", "Ltr" beside "Lval": a split and a metric by their initials,
/// which say something only where the same metric stands beside them on the other split.
///
/// A loss tells that initials are meant; "a" beside "va" is a pair of accuracies where one of losses stands beside it.
enum InitialNames {
  /// What a name may stand for.
  private struct Reading {
    var split: Split?
    var metric: String
    /// The letters of the metric: the partner mostly has the same.
    var letters: Substring
  }

  /// A name that is read, and what for.
  struct Meaning {
    var index: Int
    var split: Split
    var metric: String
    /// The name on the other split.
    var partner: Int
    fileprivate var letters: String

    /// The metric under its name, or its letters where other columns have it: "L" and "VL" beside "loss".
    func column(beside meanings: [ColumnMeaning]) -> ColumnMeaning.MetricColumn {
      let key = MetricName.key(metric)
      let isTaken = meanings.indices.contains { other in
        guard other != index, other != partner, case .metric(let column) = meanings[other] else {
          return false
        }
        return column.key == key
      }
      let name = isTaken ? letters : metric
      return ColumnMeaning.MetricColumn(
        metric: name, split: split, grain: .unstated, spelling: name, key: MetricName.key(name),
        hasLeadingGrain: false)
    }
  }

  private static let metrics = [
    "l": "loss", "loss": "loss", "a": "accuracy", "acc": "accuracy", "accuracy": "accuracy",
    "e": "error", "err": "error", "error": "error", "f1": "f1",
  ]
  private static let splits: [(letters: String, split: Split)] = [
    ("trn", .train), ("tr", .train), ("t", .train), ("val", .validation), ("vl", .validation),
    ("va", .validation), ("v", .validation),
  ]
  /// The longest name that is looked at.
  static let longest = 11

  /// The names that are initials of splits and metrics, beside one another.
  static func meanings(in names: [String]) -> [Meaning] {
    // Most headers have no such name.
    guard names.contains(where: mayBeHeldOut), !names.contains(where: isOfPolicy) else {
      return []
    }
    let readings = names.map(readings)
    let pairs = ["loss", "accuracy", "error", "f1"].compactMap { pair(of: $0, among: readings) }
    guard pairs.first?.first?.metric == "loss" || saysTraining(pairs, beside: readings) else {
      return []
    }
    return pairs.flatMap(\.self).filter { !isKnown(names[$0.index]) }
  }

  /// A metric on both splits; nil where it is not there, or more than one name may be either of them.
  private static func pair(of metric: String, among readings: [[Reading]]) -> [Meaning]? {
    let found = readings.enumerated().flatMap { index, own in
      own.filter { $0.metric == metric }.map { (index: index, reading: $0) }
    }
    let held = found.filter { $0.reading.split == .validation }
    let trained = found.filter { $0.reading.split != .validation }
    let alike = held.flatMap { own in
      trained.filter { $0.reading.letters == own.reading.letters }.map { (held: own, trained: $0) }
    }
    let all = held.flatMap { own in trained.map { (held: own, trained: $0) } }
    guard let pair = alike.count == 1 ? alike[0] : alike.isEmpty && all.count == 1 ? all[0] : nil,
      pair.held.index != pair.trained.index
    else { return nil }
    let (train, other) = (pair.trained.index, pair.held.index)
    let letters = String(pair.trained.reading.letters)
    return [
      Meaning(index: train, split: .train, metric: metric, partner: other, letters: letters),
      Meaning(index: other, split: .validation, metric: metric, partner: train, letters: letters),
    ]
  }

  /// Whether a loss of training stands beside pairs of which one says its split on both sides: "Loss" beside "TrA" and "VAcc".
  private static func saysTraining(_ pairs: [[Meaning]], beside readings: [[Reading]]) -> Bool {
    readings.contains { $0.contains { $0.metric == "loss" && $0.split == nil } }
      && pairs.contains { pair in
        readings[pair[0].index].contains { $0.split == .train && $0.metric == pair[0].metric }
      }
  }

  private static func readings(of name: String) -> [Reading] {
    guard name.utf8.count <= longest else { return [] }
    let letters = name.lowercased()[...]
    if let metric = metrics[String(letters)] {
      return [Reading(split: nil, metric: metric, letters: letters)]
    }
    guard ColumnWords.roles[String(letters)] == nil else { return [] }
    return splits.flatMap { word, split in
      [
        letters.hasPrefix(word) ? letters.dropFirst(word.count) : nil,
        letters.hasSuffix(word) ? letters.dropLast(word.count) : nil,
      ].compactMap { rest in
        rest.flatMap { rest in
          metrics[String(rest)].map { Reading(split: split, metric: $0, letters: rest) }
        }
      }
    }
  }

  /// Whether a name says what it is by itself: the grammar reads it, and the split that its initial is for.
  private static func isKnown(_ name: String) -> Bool {
    guard name.utf8.count > 1 else { return false }
    let column = ColumnGrammar.metricColumn(name)
    let isWhole = column.split != nil || metrics[name.lowercased()] != nil
    return isWhole && MetricFamily.of(column.metric) != nil
  }

  /// Whether a name says that those beside it are of an agent: "vl" beside "pl", and "vloss" beside an entropy, is the
  /// loss of its values.
  private static func isOfPolicy(_ name: String) -> Bool {
    ["pl", "ploss"].contains(name.lowercased())
      || MetricName.words(name).contains(where: wordsOfAgents.contains)
  }

  static let wordsOfAgents: Set = [
    "policy", "actor", "critic", "entropy", "reward", "rewards", "rew", "return", "returns",
    "kl", "ent", "pi", "pg", "ppo", "clip", "clipfrac", "episode", "episodes", "advantage", "adv",
  ]

  /// Whether a name consists of letters, one of them a v: "val_loss" needs no initials.
  private static func mayBeHeldOut(_ name: String) -> Bool {
    guard name.utf8.count <= longest, name.utf8.count > 1 else { return false }
    var hasV = false
    for byte in name.utf8 {
      let letter = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return false }
      hasV = hasV || letter == UInt8(ascii: "v")
    }
    return hasV
  }
}
