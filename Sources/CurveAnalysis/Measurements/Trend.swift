import CurveModel
import Glibc

/// The smooth part of a short stretch of a curve: a straight line, a parabola or one exponential bend,
/// whichever leaves the smallest residuals.
///
/// These are the shapes of a learning curve falling into its plateau, turning, or rising out of it.
/// Scale and shift equivariant in both axes.
struct Trend: Sendable {
  /// y minus the trend, in the order of the points.
  let residuals: [Double]
  /// y minus the straight line, in the order of the points.
  let lineResiduals: [Double]
  /// Parameters a trend costs: two of the line and the bend.
  static let parameters = 3
  /// A bend is believed when it shrinks the squared residuals of the line this many times more than a
  /// parameter of pure noise would (an F statistic; 10 is exceeded by chance in about 2 % of stretches
  /// of ten points).
  static let leastF = 10.0

  private let line: Basis
  private let best: Basis
  private let origin: Double
  private let length: Double
  /// True when the bend is more than what noise suggests.
  let isBent: Bool

  /// Fits the trend; nil for fewer than four points or when all share one place.
  init?(of curve: LearningCurve) {
    guard curve.count > Self.parameters, let first = curve.x.first, let last = curve.x.last,
      last > first
    else { return nil }
    origin = first
    length = last - first
    let places = curve.x.map { ($0 - first) / (last - first) }
    let line = Basis(.line, places, curve.y)
    let bends = Stretches.map(
      Self.shapes.indices, of: Self.shapes.count * curve.count
    ) { part in part.map { Basis(Self.shapes[$0], places, curve.y) } }.joined()
    let best = bends.min { $0.squares < $1.squares } ?? line
    let freedom = Double(curve.count - Self.parameters)
    isBent = line.squares - best.squares > Self.leastF * best.squares / freedom
    self.line = line
    self.best = best
    residuals = zip(places, curve.y).map { $1 - best.value(at: $0) }
    lineResiduals = zip(places, curve.y).map { $1 - line.value(at: $0) }
  }

  /// The trend at a place on the x-axis.
  func value(at x: Double) -> Double { best.value(at: (x - origin) / length) }

  /// Rates of the exponential bend over the stretch; a negative one is a rise that steepens.
  ///
  /// Neighbours differ by a factor small enough that the best one leaves less of a noise-free
  /// exponential than the noise of any real curve.
  private static let shapes: [Shape] =
    [.parabola]
    + [0.7, 1, 1.4, 2, 2.8, 4, 5.7, 8, 11.3, 16, 22.6, 32, -1, -2, -4, -8].map(Shape.bend)

  private enum Shape: Sendable {
    case line
    case parabola
    case bend(Double)

    func columns(_ u: Double) -> (Double, Double) {
      switch self {
      case .line: (u, 0)
      case .parabola: (u, u * u)
      case .bend(let rate): (exp(-rate * u), 0)
      }
    }
  }

  /// Least squares on a constant and one or two columns.
  private struct Basis: Sendable {
    let shape: Shape
    /// Sum of squared residuals.
    let squares: Double
    private let mean: (x: Double, z: Double, y: Double)
    private let slope: (x: Double, z: Double)

    init(_ shape: Shape, _ places: [Double], _ y: [Double]) {
      self.shape = shape
      let columns = places.map(shape.columns)
      let n = Double(y.count)
      let mean = (
        x: columns.reduce(0) { $0 + $1.0 } / n, z: columns.reduce(0) { $0 + $1.1 } / n,
        y: y.reduce(0, +) / n
      )
      var xx = 0.0, xz = 0.0, zz = 0.0, xy = 0.0, zy = 0.0, yy = 0.0
      for (column, value) in zip(columns, y) {
        let (x, z, y) = (column.0 - mean.x, column.1 - mean.z, value - mean.y)
        xx += x * x
        xz += x * z
        zz += z * z
        xy += x * y
        zy += z * y
        yy += y * y
      }
      let determinant = xx * zz - xz * xz
      let slope: (x: Double, z: Double)
      if determinant > 1e-12 * xx * zz, zz > 0 {
        slope = ((xy * zz - zy * xz) / determinant, (zy * xx - xy * xz) / determinant)
      } else {
        slope = (xx > 0 ? xy / xx : 0, 0)
      }
      self.mean = mean
      self.slope = slope
      squares = max(yy - slope.x * xy - slope.z * zy, 0)
    }

    func value(at u: Double) -> Double {
      let (x, z) = shape.columns(u)
      return mean.y + slope.x * (x - mean.x) + slope.z * (z - mean.z)
    }
  }
}
