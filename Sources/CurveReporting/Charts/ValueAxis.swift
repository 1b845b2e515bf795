import CurveModel

/// How the axis of the metric is chosen: all curves and the levels that decide; others where there is
/// room; a start that towers over the levels that decide is left out.
struct ValueAxis {
  let curves: [LineChart.Curve]
  let references: [LineChart.Reference]
  /// The judged checkpoint; without one nothing is left out.
  let mark: LineChart.Mark?
  let metric: Metric
  let xScale: AxisScale

  /// A ratio of largest to smallest value from which a linear axis hides the small ones.
  private static let logarithmicRatio = 50.0
  /// Share of the range by which a forecast may stretch the axis; one that goes farther leaves the plot,
  /// since what was measured comes first.
  private static let outlookShare = 0.15
  /// The first part of the x-axis, as a share: only there curves may leave the plot.
  private static let start = 0.2
  /// Share of the axis below which levels that decide are too near to each other to be read.
  private static let readable = 1.0 / 3
  /// How far the axis goes beyond what must be seen when the start is left out, as a share of that.
  private static let foretaste = 0.35
  /// So many points of every curve must be left to see.
  private static let leastPoints = 10
  /// What leaving the start out must gain: so many times the room.
  private static let leastGain = 1.5

  /// The axis; nil without a finite value.
  var scale: AxisScale? {
    let judged = mark?.values.map(\.value) ?? []
    let levels = references.filter(\.role.isDeciding).map(\.value) + judged
    guard let all = Self.range(recorded(from: 0) + levels) else { return nil }
    let whole = withReferences(all)
    if metric.direction == .lower, whole.low > 0, whole.high / whole.low >= Self.logarithmicRatio {
      return .logarithmic(whole.low, whole.high, outlook: outlook.filter { $0 > 0 })
    }
    let (low, high) = withReferences(withoutStart(all, levels: levels))
    let reach = (high / 2 - low / 2) * 2 * Self.outlookShare
    return .linear(
      max((outlook + [low]).reduce(low, min), low - reach),
      min((outlook + [high]).reduce(high, max), high + reach), within: possible(low, high))
  }

  /// The values that the metric can take, as far as none that is shown lies beyond them.
  private func possible(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    let isLower = metric.direction == .lower
    let least = max(metric.bounds.lowerBound, isLower ? metric.ideal ?? -.infinity : -.infinity)
    let most = min(metric.bounds.upperBound, isLower ? .infinity : metric.ideal ?? .infinity)
    return (low >= least ? least : -.infinity)...(high <= most ? most : .infinity)
  }

  /// The range without what only the first part of the curves needs, where the levels would else lie on
  /// top of each other.
  private func withoutStart(
    _ all: (low: Double, high: Double), levels: [Double]
  ) -> (low: Double, high: Double) {
    guard let judged = mark.flatMap({ xScale.share(of: $0.x) }), levels.count > 1,
      let near = Self.range(levels),
      curves.allSatisfy({ recorded($0, from: Self.start).count >= Self.leastPoints }),
      let needed = Self.range(recorded(from: min(Self.start, judged)) + levels),
      near.high - near.low < Self.readable * (all.high - all.low)
    else { return all }
    let more = Self.foretaste * (needed.high - needed.low)
    let kept =
      metric.direction == .lower
      ? (low: all.low, high: min(needed.high + more, all.high))
      : (low: max(needed.low - more, all.low), high: all.high)
    let gain = (all.high - all.low) / (kept.high - kept.low)
    return gain >= Self.leastGain ? kept : all
  }

  private func withReferences(
    _ range: (low: Double, high: Double)
  ) -> (low: Double, high: Double) {
    var (low, high) = range
    let span = high / 2 - low / 2
    for value in references.filter({ !$0.role.isDeciding }).map(\.value) {
      // `span` is half the range, the differences are halves too, so `span / 2` allows half the
      // range: a farther floor would flatten the curves and is shown by an arrow.
      if value < low, low / 2 - value / 2 <= span / 2 { low = value }
      if value > high, value / 2 - high / 2 <= span / 2 { high = value }
    }
    return (low, high)
  }

  private var outlook: [Double] { curves.compactMap(\.forecast?.value).filter(\.isFinite) }

  /// What was recorded from a share of the x-axis on.
  private func recorded(from share: Double) -> [Double] {
    curves.flatMap { recorded($0, from: share) }
  }

  private func recorded(_ curve: LineChart.Curve, from share: Double) -> [Double] {
    zip(curve.raw.x, curve.raw.y).compactMap { place, value in
      value.isFinite && (xScale.share(of: place) ?? 0) >= share ? value : nil
    }
  }

  private static func range(_ values: [Double]) -> (low: Double, high: Double)? {
    values.min().flatMap { low in values.max().map { (low, $0) } }
  }
}

extension LineChart.Role {
  /// Whether the axis must reach it.
  fileprivate var isDeciding: Bool { self == .tightest || self == .requirement }
}
