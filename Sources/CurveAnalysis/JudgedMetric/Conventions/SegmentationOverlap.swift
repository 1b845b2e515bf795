import CurveModel

/// The mean overlap of all classes, by which segmentations are compared, among other scores of the same pixels.
enum SegmentationOverlap: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let overlaps = pool.names.filter { MetricName.key($0) == "miou" }
    guard overlaps.count == 1,
      pool.names.allSatisfy({ $0 == overlaps[0] || isOfPixels($0) })
    else { return nil }
    return MetricChoice(
      name: overlaps[0],
      reason: "segmentations are compared by it, and no baseline names another")
  }

  private static func isOfPixels(_ name: String) -> Bool {
    // mmsegmentation's "IoU.background" is that of one class.
    let whole = name.split { $0 == "." }.first.map(String.init) ?? name
    return ofPixels.contains(MetricName.key(whole))
  }

  /// Scores that mmsegmentation, PaddleSeg and hand-written code give beside it.
  private static let ofPixels: Set = [
    "accuracy", "aacc", "macc", "dice", "mdice", "kappa", "mfscore", "mprecision", "mrecall",
    "fwiou", "fwiu", "pixelaccuracy", "meanaccuracy", "pa", "mpa", "iou", "f1", "precision",
    "recall",
  ]
}
