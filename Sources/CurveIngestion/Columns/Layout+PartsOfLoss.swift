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

  /// Adds the sum of the parts of a loss as the loss, where that can be done; parts without a finite value on one split,
  /// or which are 0 on one split alone, are left out of it on both, with a warning.
  ///
  /// - Returns: The metrics that were summed; none where that cannot be done.
  @discardableResult
  mutating func sumPartsOfLoss(in table: Table) -> [String] {
    guard let parts = partsOfLoss else { return [] }
    let all = parts.train + parts.validation
    let broken = all.filter { !isFinite($0, in: table) }
    let uncomputed = zerosOnOneSplit(parts, in: table)
    var left = Set(parts.train.map(\.metric)).subtracting((broken + uncomputed).map(\.metric))
    if left.isEmpty { left = Set(parts.train.map(\.metric)) }
    if left.count < parts.train.count {
      noteLeftOut(broken, in: table, one: "is finite nowhere", several: "are finite nowhere")
      noteLeftOut(uncomputed, in: table, one: "is 0 everywhere", several: "are 0 everywhere")
    }
    for (split, parts) in [(Split.train, parts.train), (.validation, parts.validation)] {
      let columns = parts.filter { left.contains($0.metric) }.flatMap(\.columns)
      tracks.append(Track(columns: columns, metric: "loss", split: split))
    }
    return parts.train.map(\.metric).filter(left.contains)
  }

  private mutating func noteLeftOut(
    _ tracks: [Track], in table: Table, one: String, several: String
  ) {
    let columns = tracks.flatMap { track in track.columns.map { table.columns[$0].name } }
    guard !columns.isEmpty else { return }
    let what = columns.count == 1 ? one : several
    warnings.append(
      ReadingWarning(
        message: "\(Spelling.quotedList(columns)) \(what), and left out of the loss on both splits")
    )
  }

  private func isFinite(_ track: Track, in table: Table) -> Bool {
    track.columns.allSatisfy { index in
      table.columns[index].cells.contains { Cell.number($0)?.isFinite ?? false }
    }
  }

  /// The parts that are 0 throughout on one split and have values on the other: they are not computed there.
  private func zerosOnOneSplit(
    _ parts: (train: [Track], validation: [Track]), in table: Table
  ) -> [Track] {
    let (train, validation) = (
      parts.train.filter { isZero($0, in: table) },
      parts.validation.filter { isZero($0, in: table) }
    )
    let both = Set(train.map(\.metric)).intersection(validation.map(\.metric))
    return (train + validation).filter { !both.contains($0.metric) }
  }

  private func isZero(_ track: Track, in table: Table) -> Bool {
    let values = track.columns.lazy.flatMap { table.columns[$0].cells }.compactMap(Cell.number)
    return values.first != nil && values.allSatisfy { $0 == 0 }
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
