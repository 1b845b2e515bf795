import CurveModel

/// The score by which models of a kind are compared, among others that are parts or relaxations of it.
enum LeadingScore {
  /// The score and why it leads; nil where the scores are not all of one such kind.
  static func found(among metrics: [String]) -> (name: String, reason: String)? {
    if let name = ofDetectors(metrics) {
      return (
        name,
        "detectors are compared by it, the other scores are parts of it, and no baseline names another"
      )
    }
    return strictest(metrics).map {
      ($0, "it is the strictest of the same score, and no baseline names another")
    }
  }

  /// The average precision over all shares of overlap, beside that at some of them, of some sizes, and beside precision
  /// and recall: COCO's primary metric.
  private static func ofDetectors(_ metrics: [String]) -> String? {
    let wholes = metrics.filter { wholePrecisions.contains(ownKey($0)) }
    guard let whole = wholes.first(where: { ownKey($0).hasSuffix("5095") }) ?? wholes.first,
      wholes.allSatisfy({ $0 == whole || ownKey($0) == "map" || ownKey($0) == "ap" }),
      // A mean over classes or queries is called so as well.
      metrics.contains(where: { $0 != whole && isAtOverlap(ownKey($0)) })
    else { return nil }
    return metrics.allSatisfy { isPart($0, of: whole) } ? whole : nil
  }

  private static let wholePrecisions: Set = ["map5095", "ap5095", "map", "ap"]

  /// Whether a key is that of an average precision at one share of overlap: "ap50", "map75".
  private static func isAtOverlap(_ key: String) -> Bool {
    ["ap", "map"].contains(key.filter(\.isLetter)) && key.contains(where: \.isNumber)
  }

  /// The key of a name without what it is measured on: "bbox/AP", "coco/AP".
  private static func ownKey(_ name: String) -> String {
    MetricName.key(String(name.split(separator: "/").last ?? ""))
  }

  private static func isPart(_ name: String, of whole: String) -> Bool {
    let letters = ownKey(name).filter(\.isLetter)
    return name.hasPrefix(whole)
      || ["ap", "map", "ar", "precision", "recall", "p", "r"].contains(letters)
  }

  /// "top1" beside "top5", where all are one score with a number of guesses that count.
  private static func strictest(_ metrics: [String]) -> String? {
    let keys = metrics.map { MetricName.key($0) }
    let kinds = Set(keys.map { $0.filter { !$0.isNumber } })
    let first = metrics.indices.filter { keys[$0].filter(\.isNumber) == "1" }
    guard kinds.count == 1, let kind = kinds.first, first.count == 1,
      ["top", "accuracy", "prec", "precision"].contains(where: kind.contains),
      keys.allSatisfy({ Int($0.filter(\.isNumber)) != nil })
    else { return nil }
    return metrics[first[0]]
  }
}
