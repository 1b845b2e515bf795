/// One metric on one split over training progress, in the order of its x-axis.
///
/// Values are kept as they were recorded, so a run that broke still shows its NaN and infinity;
/// a cell that was left empty is no point at all. Values beyond `CalculableRange` are infinite or 0, since
/// nothing can be calculated with them.
///
/// A class of constants: curves are handed on a hundred times for each that is measured. Public, so that other modules
/// ask for the number of its points without a call; see `NameMemo`.
public final class LearningCurve: Sendable {
  /// Places on the x-axis (epochs, steps, examples), finite and never descending.
  public let x: [Double]
  /// The metric's value at each place, in the metric's own units.
  public let y: [Double]
  /// Whether no value is NaN or infinite.
  package let isFinite: Bool
  /// Points that are infinite only because they are beyond `CalculableRange`.
  package let tooLargeCount: Int
  /// Points that are 0 only because they are nearer to it than `CalculableRange`.
  package let tooSmallCount: Int
  /// From the smallest to the largest value; nil when not all are finite, there is none, or nobody looked.
  private let range: ClosedRange<Double>?

  package init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "a curve has one value for each place on its x-axis")
    self.x = x
    let extent = ValueExtent(of: y)
    guard !extent.isCalculable else {
      self.y = y
      isFinite = true
      (tooLargeCount, tooSmallCount) = (0, 0)
      range = extent.range
      return
    }
    let limited = y.map(CalculableRange.limited)
    self.y = limited
    isFinite = limited.allSatisfy(\.isFinite)
    tooLargeCount = zip(y, limited).count { $0.isFinite && !$1.isFinite }
    tooSmallCount = zip(y, limited).count { $0 != 0 && $1 == 0 }
    range = ValueExtent(of: limited).range
  }

  /// A curve of values that were calculated from finite ones, such as their means: they are not looked at again.
  package init(x: [Double], calculated y: [Double]) {
    precondition(x.count == y.count, "a curve has one value for each place on its x-axis")
    self.x = x
    self.y = y
    isFinite = true
    (tooLargeCount, tooSmallCount) = (0, 0)
    range = nil
  }

  /// Number of recorded values, finite or not.
  @inlinable
  public var count: Int { y.count }

  /// The curve without the points whose value is NaN or infinite.
  package var finite: LearningCurve {
    if isFinite { return self }
    let kept = y.indices.filter { y[$0].isFinite }
    return LearningCurve(x: kept.map { x[$0] }, y: kept.map { y[$0] })
  }

  /// The lowest of the values, where all are finite and somebody looked.
  package var lowest: Double? { range?.lowerBound }

  /// From the smallest to the largest finite value; nil when there is none.
  package var finiteRange: ClosedRange<Double>? {
    if let range { return range }
    var least = Double.infinity
    var most = -Double.infinity
    for value in y where value.isFinite {
      if value < least { least = value }
      if value > most { most = value }
    }
    return least <= most ? least...most : nil
  }

  /// From the smallest to the largest finite value of two curves, as far as there are any.
  package static func finiteRange(
    of one: LearningCurve?, _ other: LearningCurve?
  ) -> ClosedRange<Double>? {
    guard let range = one?.finiteRange else { return other?.finiteRange }
    guard let further = other?.finiteRange else { return range }
    return min(range.lowerBound, further.lowerBound)...max(range.upperBound, further.upperBound)
  }

  /// The same of all curves of a list.
  package static func finiteRange(of curves: [LearningCurve]) -> ClosedRange<Double>? {
    let ranges = curves.compactMap(\.finiteRange)
    guard let least = ranges.map(\.lowerBound).min(), let most = ranges.map(\.upperBound).max()
    else { return nil }
    return least...most
  }

  /// The same curve with every value multiplied; a factor of 1 copies nothing.
  package func scaled(by factor: Double) -> LearningCurve {
    factor == 1 ? self : mapValues { $0 * factor }
  }

  /// The same curve with every value passed through `transform`.
  package func mapValues(_ transform: (Double) -> Double) -> LearningCurve {
    LearningCurve(x: x, y: y.map(transform))
  }
}

extension LearningCurve: Hashable {
  public static func == (a: LearningCurve, b: LearningCurve) -> Bool {
    a.x == b.x && a.y == b.y && a.tooLargeCount == b.tooLargeCount
      && a.tooSmallCount == b.tooSmallCount
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(x)
    hasher.combine(y)
  }
}
