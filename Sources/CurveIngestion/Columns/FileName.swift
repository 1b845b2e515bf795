import CurveModel

/// What the name of a file says about the curve in it: "val_loss.csv", "run-train-tag-loss.csv".
struct FileName {
  /// The metric that the name states; nil when it states none that is known.
  let metric: String?
  /// The split that the name, or else its folder, states.
  let split: Split?
  /// What the name says beside the split, where no metric is known by that name.
  ///
  /// "value" where it says nothing that could be one; nil without a split, since it could be
  /// anything then.
  let unknownMetric: String?
  /// Why the file holds no curve, where its name says so: "its name says a learning rate".
  let nuisance: String?

  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let stem = RunName.stem(of: path)
    let tag = Self.tag(in: stem)
    let named = ColumnGrammar.metricColumn(tag ?? stem)
    metric = Self.metric(in: named.metric)
    let words = MetricName.words(tag ?? stem)
    let stated = words.last { ColumnWords.roles[$0] != nil }.flatMap { ColumnWords.roles[$0] }
    let run = tag == nil ? nil : ColumnGrammar.metricColumn(stem).split
    let folder = parts.dropLast().last.flatMap { ColumnWords.roles[$0.lowercased()] }
    split = stated ?? run ?? folder
    nuisance = metric == nil ? Self.nuisance(tag ?? stem) : nil
    let isShort = words.count <= 3 || tag != nil
    let says = !MetricName.words(named.metric).allSatisfy(Self.ofAnyLog.contains)
    let rest = isShort && says ? named.metric : "value"
    unknownMetric = split == nil || nuisance != nil ? nil : rest
  }

  /// Words that any log may be called by: "train_log".
  private static let ofAnyLog: Set = [
    "log", "logs", "logger", "data", "history", "hist", "results", "result", "curve", "curves",
    "output", "out", "metrics", "metric", "stats", "progress", "info", "values", "record",
    "records",
  ]

  private static func nuisance(_ name: String) -> String? {
    switch ColumnGrammar.meaning(of: name) {
    case .nuisance(let reason): "its name says \(reason)"
    case .axis: "its name says a count, '\(name)'"
    case .index, .metric: nil
    }
  }

  /// The part of a name from its first word that belongs to a metric: "Loss" in "export_Loss".
  private static func metric(in name: String) -> String? {
    let words = MetricName.wordRanges(in: name)
    guard let known = words.first(where: { MetricFamily.of(String(name[$0])) != nil }),
      // "loss_log"
      let last = words.last(where: { !["log", "logs"].contains(name[$0].lowercased()) })
    else { return nil }
    return ColumnGrammar.metricColumn(String(name[known.lowerBound..<last.upperBound])).metric
  }

  /// The tag of a TensorBoard download, "run-NAME-tag-TAG"; nil for other names.
  private static func tag(in stem: String) -> String? {
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    guard let mark = parts.lastIndex(of: "tag"), mark > 0, mark + 1 < parts.count else {
      return nil
    }
    return parts[(mark + 1)...].joined(separator: "-")
  }
}
