import CurveModel
import Synchronization

/// What the places of a curve tell whatever its values: the window around every point, and what lines
/// and trends through them need.
///
/// Runs of one sweep are logged at the same places, so that `AnalysisMemory` measures these once.
final class Places: Sendable {
  let x: [Double]
  /// The run's x-axis, which windows stay inside.
  let span: ClosedRange<Double>
  /// Share of the run's x-axis that the window of a level takes.
  let share: Double
  /// Centred sums lose no digits to a large step number.
  let origin: Double
  /// The window around every point and what its line needs; empty for curves that are too short to fit
  /// and for long ones, which are measured once and not remembered.
  let windows: [Range<Int>]
  let bases: [LineBase]
  private let sums: [Sums]
  /// The point that windows do not lie across; nil where the curve has no sharp turn.
  let turn: Int?
  /// From point to point of an axis of whole numbers in equal steps; nil for any other.
  ///
  /// Equally many of its points have the same trends, wherever they lie, and their places tell their indices.
  let spacing: Double?
  /// The shapes of equally many points, by their number; empty where the axis has no `spacing`.
  private let shapes: Mutex<[TrendShapes?]>
  /// Those of all axes.
  private let known: KnownShapes

  /// Curves up to this length are remembered: beyond, their values are what takes the time.
  static let mostRemembered = 512

  private struct Sums {
    var x = 0.0
    var xx = 0.0
  }

  /// Prepares finite, ascending places; `shapes` is what trends over others left to know.
  convenience init(
    _ x: [Double], span: ClosedRange<Double>, share: Double = LevelEstimator.windowShare,
    shapes: KnownShapes = KnownShapes()
  ) {
    let bare = Places(withoutWindows: x, span: span, share: share, shapes: shapes)
    guard (LevelEstimator.leastPointsForFit...Self.mostRemembered).contains(x.count) else {
      self.init(bare, windows: [], bases: [])
      return
    }
    var near: Range<Int>?
    let windows = x.map { place in
      let window = bare.window(around: place, from: near)
      near = window
      return window
    }
    self.init(bare, windows: windows, bases: zip(windows, x).map { bare.base(of: $0, at: $1) })
  }

  /// The same places of a curve that turns sharply at one of its points, which windows do not lie across.
  convenience init(_ places: Places, turningAt turn: Int) {
    let windows = places.windows.enumerated().map { index, window in
      window.on(sideOf: turn, at: index, of: places.count)
    }
    self.init(
      places, windows: windows, bases: zip(windows, places.x).map { places.base(of: $0, at: $1) },
      turn: turn)
  }

  private init(
    _ bare: Places, windows: [Range<Int>], bases: [LineBase], turn: Int? = nil
  ) {
    self.turn = turn
    x = bare.x
    span = bare.span
    share = bare.share
    origin = bare.origin
    sums = bare.sums
    spacing = bare.spacing
    shapes = Mutex(Array(repeating: nil, count: spacing == nil ? 0 : x.count + 1))
    known = bare.known
    self.windows = windows
    self.bases = bases
  }

  private init(
    withoutWindows x: [Double], span: ClosedRange<Double>, share: Double, shapes: KnownShapes
  ) {
    known = shapes
    turn = nil
    windows = []
    bases = []
    self.x = x
    self.span = span
    self.share = share
    let origin = x.isEmpty ? 0 : (x[0] + x[x.count - 1]) / 2
    self.origin = origin
    var sums = [Sums()]
    sums.reserveCapacity(x.count + 1)
    var sum = Sums()
    for place in x {
      let u = place - origin
      sum.x += u
      sum.xx += u * u
      sums.append(sum)
    }
    self.sums = sums
    spacing = Self.spacing(of: x)
    self.shapes = Mutex([])
  }

  var count: Int { x.count }

  /// Width of the window of a level.
  var width: Double { share * (span.upperBound - span.lowerBound) }

  /// What a line through the points of `range`, which must not be empty, needs of their places.
  func base(of range: Range<Int>, at place: Double) -> LineBase {
    let n = Double(range.count)
    let low = sums[range.lowerBound]
    let high = sums[range.upperBound]
    let meanX = (high.x - low.x) / n
    let spread = (high.xx - low.xx) - n * meanX * meanX
    let scale = max(abs(x[range.upperBound - 1] - x[range.lowerBound]), 1e-300)
    return LineBase(
      share: 1 / n, sum: n * meanX, spread: spread, offset: place - origin - meanX,
      isLine: range.count > 1 && spread > 1e-9 * scale * scale)
  }

  /// The weight of a point's value in that of the line through its window.
  func weight(of index: Int, _ base: LineBase) -> Double {
    guard base.isLine else { return base.share }
    let distance = x[index] - origin - base.sum * base.share
    return base.share + base.pull * distance
  }

  /// The shapes of a trend over the points of `range`; nil for fewer than four or a single place.
  func shapes(of range: Range<Int>) -> TrendShapes? {
    guard count <= Self.mostRemembered else { return TrendShapes(x[range]) }
    guard spacing != nil else { return known.shapes(of: x[range]) }
    if let known = shapes.withLock({ $0[range.count] }) { return known }
    let new = known.shapes(of: x[range])
    shapes.withLock { $0[range.count] = new }
    return new
  }

  /// The step of whole numbers that follow each other in equal steps: their shares of a stretch are then exact.
  private static func spacing(of x: [Double]) -> Double? {
    guard x.count > 1, x.count <= mostRemembered else { return nil }
    let step = x[1] - x[0]
    let largest = max(abs(x[0]), abs(x[x.count - 1]))
    guard step > 0, largest < 0x1p52, x[0] == x[0].rounded(), step == step.rounded(),
      zip(x, x.dropFirst()).allSatisfy({ $1 - $0 == step })
    else { return nil }
    return step
  }
}

/// The part of a straight line's fit that does not depend on the values.
///
/// Held as factors: every value of every curve is multiplied by them, and to divide takes several times as long.
struct LineBase: Sendable {
  /// That of a single point: one over their number.
  let share: Double
  /// Sum of their centred places.
  let sum: Double
  /// Variance of the slope in units of the noise variance, for white noise: one over the sum of squares of their places
  /// around the mean; 0 where they share one place.
  let slopeVariance: Double
  /// How much a slope's numerator moves the value at the place that is asked for.
  let pull: Double
  /// From the mean of their places to the place asked for.
  private let offset: Double
  /// False where all points share one place.
  let isLine: Bool

  /// Makes the factors; `spread` is the sum of squares of the places around their mean.
  init(share: Double, sum: Double, spread: Double, offset: Double, isLine: Bool) {
    self.share = share
    self.sum = sum
    self.offset = offset
    self.isLine = isLine
    slopeVariance = isLine ? 1 / spread : 0
    pull = offset * slopeVariance
  }

  /// Variance of the line's value in units of the noise variance, for white noise.
  var leverage: Double { share + offset * pull }
}
