import CurveModel

// Columns that hold no curve.
extension ColumnGrammar {
  /// A metric without the parameters that CatBoost writes behind it, "Tweedie:variance_power=1.5"; nil for other names.
  static func withoutParameters(_ name: String) -> String? {
    guard let mark = name.utf8.firstIndex(of: UInt8(ascii: ":")),
      name[mark...].dropFirst().first?.isLetter == true, name[mark...].contains("=")
    else { return nil }
    return String(name[..<mark])
  }

  /// Why a column with such words holds no curve; nil where it may.
  static func nuisance(_ words: [String]) -> IgnoredColumn.Reason? {
    if words.contains("learning"), words.contains("rate") || words.contains("rates") {
      return .learningRate
    }
    // Caffe's "lr_mult: 2" of a layer, "lr_policy".
    if words.first == "lr", words.count == 2, ["mult", "policy"].contains(words[1]) {
      return .setting
    }
    if words.last == "norm", words.contains("grad") || words.contains("gradient") {
      return .gradient
    }
    // "duration_min": minutes, and no minimum.
    if words.last == "min", words.contains("duration") || words.contains("elapsed") {
      return .time
    }
    if words.count > 1, let first = words.first, let last = words.last,
      ColumnWords.spreads.contains(last) || ColumnWords.deviations.contains(first)
    {
      return .spread
    }
    if words.contains("sum"), words.last == "error" || words.last == "weight" { return .sum }
    // AllenNLP's "training_start_epoch"
    if words.suffix(2) == ["start", "epoch"] { return .count }
    if words.contains("batch"), words.contains("size") { return .setting }
    // How much was evaluated, "validation_bytes", but "loss_per_bytes".
    if words.last == "bytes", !words.contains("per") { return .count }
    if words.contains("weight"), words.contains("decay") { return .setting }
    // "tokens/s"
    if words.last == "s", words.dropLast().last.map(rated.contains) ?? false { return .time }
    if words.contains("per"), words.contains("second") || words.contains("sec") { return .time }
    // "PeakSignalNoiseRatio", "ShortTimeObjectiveIntelligibility"
    let own = words.filter { ColumnWords.roles[$0] == nil }
    if own.count > 2, MetricName.phrases[own.joined()] != nil { return nil }
    // "hit_ratio@10" of a recommender.
    if words.contains("hit"), words.contains("ratio") { return nil }
    let found = words.lazy.compactMap { ColumnWords.nuisances[$0] }.first
    // A part of a loss may be called after its weight: "loss_alpha".
    if words.first == "loss", found == .setting { return nil }
    // "power_loss" and "temperature_mae" are named after what the model predicts.
    if let last = words.last, found != .bestSoFar, found != .learningRate,
      ["loss", "mae", "mse", "rmse", "accuracy", "acc", "auc"].contains(last)
    {
      return nil
    }
    return found
  }

  /// What is counted by the second.
  private static let rated: Set = [
    "tokens", "token", "tok", "samples", "sample", "images", "imgs", "img", "it", "iter", "steps",
    "step", "examples", "batches", "batch", "frames",
  ]

  /// The words that are no more than the genitive of the one before them: "training's rmse".
  static func genitives(of name: String, at ranges: [Range<String.Index>]) -> [Int] {
    ranges.indices.dropFirst().filter { index in
      let gap = name[ranges[index - 1].upperBound..<ranges[index].lowerBound]
      return name[ranges[index]].lowercased() == "s" && (gap == "'" || gap == "\u{2019}")
    }
  }
}
