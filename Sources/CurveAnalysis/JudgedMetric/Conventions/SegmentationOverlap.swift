import CurveModel

/// The overlap of prediction and truth, of all classes where there are several, by which segmentations are compared, among
/// other scores of the same pixels.
enum SegmentationOverlap: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let overlap = only("miou", among: pool.names) ?? overlapOfPixels(among: pool.names)
    guard let overlap, pool.names.allSatisfy({ $0 == overlap || isOfPixels($0) }) else {
      return nil
    }
    return MetricChoice(
      name: overlap,
      reason: "segmentations are compared by it, and no baseline names another")
  }

  /// "iou" alone may be that of boxes, unless scores stand beside it that only pixels have.
  private static func overlapOfPixels(among names: [String]) -> String? {
    let isSegmentation = names.contains { MetricName.key($0) == "dice" || tells(of: $0) }
    return isSegmentation ? only("iou", among: names) : nil
  }

  private static func tells(of name: String) -> Bool {
    !pixels.isDisjoint(with: MetricName.words(name))
  }

  private static func only(_ key: String, among names: [String]) -> String? {
    let found = names.filter { MetricName.key($0) == key }
    return found.count == 1 ? found[0] : nil
  }

  private static func isOfPixels(_ name: String) -> Bool {
    // mmsegmentation's "IoU.background" is that of one class.
    let whole = name.split { $0 == "." }.first.map(String.init) ?? name
    return ofPixels.contains(MetricName.key(whole)) || tells(of: name)
  }

  private static let pixels: Set = ["pix", "pixel", "pixels"]
  /// Scores that mmsegmentation, PaddleSeg and hand-written code give beside it.
  private static let ofPixels: Set = [
    "accuracy", "aacc", "macc", "dice", "mdice", "kappa", "mfscore", "mprecision", "mrecall",
    "fwiou", "fwiu", "meanaccuracy", "pa", "mpa", "iou", "f1", "precision", "recall",
  ]
}
