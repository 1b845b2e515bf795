import CurveModel

/// What to do about two models that were not measured with the same ruler.
///
/// A stored diagnosis was judged when it was written: options reach the other side alone.
struct ComparisonRemedies {
  private let a: ComparedModel
  private let b: ComparedModel

  init(_ a: ComparedModel, _ b: ComparedModel) { (self.a, self.b) = (a, b) }

  /// Where the metrics differ, be it only in unit or direction.
  var ofMetrics: String {
    guard MetricName.key(a.metric.name) == MetricName.key(b.metric.name) else {
      guard let sides else {
        return a.isStored
          ? "diagnose both in one metric, or compare their logs with --metric"
          : "name one that both have with --metric"
      }
      let metric = (a.isStored ? a : b).metric.name
      return "judge \(sides.other) in that of \(sides.stored) with --metric "
        + "\(ShellQuoting.command([metric])), or compare the log of \(sides.stored)"
    }
    return a.metric.direction == b.metric.direction
      ? "bring both logs to one unit: fractions (0 to 1), or percent"
      : "say with --direction which way is better, and diagnose both by it"
  }

  var ofAxes: String {
    a.isStored || b.isStored
      ? "compare the logs, and name columns of the same axis with --x"
      : "compare curves over the same axis, or name its column with --x"
  }

  var ofBaselines: String {
    guard let sides else {
      return "diagnose both against the same file, or compare the logs with -b"
    }
    return
      "hold \(sides.other) against the same file with -b, or compare the log of \(sides.stored)"
  }

  /// The side that is stored and the one that is not; nil where both or none are.
  private var sides: (stored: String, other: String)? {
    guard a.isStored != b.isStored else { return nil }
    return a.isStored ? ("A", "B") : ("B", "A")
  }
}
