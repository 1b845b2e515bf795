import CurveModel

// Losses of which a log holds the parts alone.
extension Layout {
  /// The parts of a loss on training and on validation, where both have the same ones and no loss.
  ///
  /// A sum over different parts on the two splits would compare two different quantities.
  private var partsOfLoss: (train: [Track], validation: [Track])? {
    guard !tracks.contains(where: { $0.metric == "loss" }) else { return nil }
    let parts = tracks.filter { $0.metric.hasSuffix("_loss") }
    let train = parts.filter { $0.split == .train }
    let validation = parts.filter { $0.split == .validation }
    guard train.count > 1, Set(train.map(\.metric)) == Set(validation.map(\.metric)) else {
      return nil
    }
    return (train, validation)
  }

  /// Adds the sum of the parts of a loss as the loss, where that can be done; parts without a finite value on one split
  /// are left out of it on both, with a warning.
  ///
  /// - Returns: The metrics that were summed; none where that cannot be done.
  @discardableResult
  mutating func sumPartsOfLoss(in table: Table) -> [String] {
    guard let parts = partsOfLoss else { return [] }
    let broken = (parts.train + parts.validation).filter { !isFinite($0, in: table) }
    var left = Set(parts.train.map(\.metric)).subtracting(broken.map(\.metric))
    if left.isEmpty { left = Set(parts.train.map(\.metric)) }
    if left.count < parts.train.count {
      let columns = broken.flatMap { track in track.columns.map { table.columns[$0].name } }
      let areFinite = columns.count == 1 ? "is finite nowhere" : "are finite nowhere"
      warnings.append(
        ReadingWarning(
          message:
            "\(Spelling.quotedList(columns)) \(areFinite), and left out of the loss on both splits")
      )
    }
    for (split, parts) in [(Split.train, parts.train), (.validation, parts.validation)] {
      let columns = parts.filter { left.contains($0.metric) }.flatMap(\.columns)
      tracks.append(Track(columns: columns, metric: "loss", split: split))
    }
    return parts.train.map(\.metric).filter(left.contains)
  }

  private func isFinite(_ track: Track, in table: Table) -> Bool {
    track.columns.allSatisfy { index in
      table.columns[index].cells.contains { Cell.number($0)?.isFinite ?? false }
    }
  }

  /// Adds the loss of a model of several tasks, with a warning, where all that is minimised are losses of its tasks:
  /// "classification_loss" and "regression_loss".
  mutating func sumLossesOfTasks(in table: Table) {
    guard partsOfLoss != nil else { return }
    let minimised = tracks.filter { MetricFamily.of($0.metric)?.direction == .lower }
    guard
      minimised.allSatisfy({ !Self.tasks.isDisjoint(with: MetricName.words($0.metric)) })
    else { return }
    let parts = sumPartsOfLoss(in: table)
    warnings.append(
      ReadingWarning(
        message:
          "no column holds the whole loss; \(Spelling.quotedList(parts)) are added up, each with the weight 1"
      ))
  }

  /// What the parts of one loss are for; other losses may be those of two models, or one loss twice.
  private static let tasks: Set = [
    "classification", "classifier", "class", "cls", "regression", "reg", "box", "bbox", "obj",
    "objectness", "dfl", "mask", "seg", "segmentation", "keypoint", "keypoints", "kpt", "pose",
    "rpn", "iou", "giou", "centerness", "heatmap", "offset", "localization", "loc", "conf",
    "confidence", "landmark", "landmarks",
  ]
}
