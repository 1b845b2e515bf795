import CurveModel

/// The average precision over all shares of overlap, by which detectors are compared: COCO's primary metric, among others
/// that are parts of it.
enum DetectorPrecision: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    whole(of: pool.names).map {
      MetricChoice(
        name: $0,
        reason:
          "detectors are compared by it, the other scores are parts of it, and no baseline names another"
      )
    }
  }

  /// Nil where there is anything beside it but what stands at some shares of overlap or for some sizes, precision and
  /// recall.
  private static func whole(of metrics: [String]) -> String? {
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

  /// Sizes of what is to be found: "AR (M)", "ar_small".
  private static let sizes: Set = ["s", "m", "l", "small", "medium", "large"]

  private static func isPart(_ name: String, of whole: String) -> Bool {
    let letters = ownKey(name).filter(\.isLetter)
    return name.hasPrefix(whole)
      || ["ap", "map", "ar", "precision", "recall", "p", "r"].contains(letters)
      || letters.hasPrefix("ar") && sizes.contains(String(letters.dropFirst(2)))
  }
}
