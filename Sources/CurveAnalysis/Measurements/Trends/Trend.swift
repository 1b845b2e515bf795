import CurveModel
import Glibc

/// The smooth part of a short stretch of a curve: a straight line, a parabola or one exponential bend,
/// whichever leaves the smallest residuals, or a bend and a line that together turn.
///
/// These are the shapes of a learning curve falling into its plateau, turning, or rising out of it.
/// Scale and shift equivariant in both axes. Only numbers: the shapes it was fitted with are handed to it again.
struct Trend: Sendable {
  /// Parameters a trend costs: two of the line and the bend.
  static let parameters = 3
  /// Points among which a turn is looked for: fewer do not tell it, and in more a window lies on one side.
  static let turningCounts = 8..<50
  /// A turn is believed when it shrinks the squared residuals this many times more than a parameter of pure
  /// noise would: 20 is exceeded by chance in about 1 % of stretches of eight points.
  static let leastFOfTurn = 20.0
  /// A bend is believed when it shrinks the squared residuals of the line this many times more than a
  /// parameter of pure noise would (an F statistic; 10 is exceeded by chance in about 2 % of stretches
  /// of ten points).
  static let leastF = 10.0

  /// What a shape leaves of a curve.
  struct Residuals: Sendable {
    var count: Int
    /// Sum of squares, and sum of products of neighbours.
    var squares: Double
    var neighbours: Double
    /// The outer two.
    var first = 0.0
    var last = 0.0

    static let none = Residuals(count: 0, squares: 0, neighbours: 0)
  }

  private enum Shape: Sendable {
    case parabola(slope: Double, curvature: Double)
    case bend(Int, slope: Double)
    /// A fall that slows down and a steady rise, or the other way round.
    case turn(Int, slope: Double, line: Double)

    var parameters: Int {
      if case .turn = self { return Trend.parameters + 1 }
      return Trend.parameters
    }
  }

  private let mean: Double
  private let lineSlope: Double
  private let best: Shape
  /// True when the bend is more than what noise suggests.
  let isBent: Bool
  /// Parameters of the shape that was taken, with the mean.
  let parameterCount: Int

  /// Fits the trend by least squares on a constant and the columns of each shape.
  init(_ y: borrowing ArraySlice<Double>, _ shapes: borrowing TrendShapes) {
    let mean = y.reduce(0, +) / Double(y.count)
    self.mean = mean
    var (yy, xy, zy) = (0.0, 0.0, 0.0)
    var bends = TrendShapes.Bends()
    for index in shapes.line.indices {
      let height = y[y.startIndex + index] - mean
      yy += height * height
      xy += shapes.line[index] * height
      zy += shapes.square[index] * height
      bends += shapes.bends[index] * TrendShapes.Bends(repeating: height)
    }
    lineSlope = shapes.lines > 0 ? xy / shapes.lines : 0
    let lineSquares = max(yy - lineSlope * xy, 0)

    let determinant = shapes.lines * shapes.squares - shapes.products * shapes.products
    var (slope, curvature) = (lineSlope, 0.0)
    if determinant > 1e-12 * shapes.lines * shapes.squares, shapes.squares > 0 {
      slope = (xy * shapes.squares - zy * shapes.products) / determinant
      curvature = (zy * shapes.lines - xy * shapes.products) / determinant
    }
    var least = max(yy - slope * xy - curvature * zy, 0)
    var best = Shape.parabola(slope: slope, curvature: curvature)

    let slopes = (bends / shapes.bendSquares)
      .replacing(with: 0, where: .!(shapes.bendSquares .> 0))
    let left = TrendShapes.Bends(repeating: yy) - slopes * bends
    let squares = left.replacing(with: 0, where: TrendShapes.Bends() .>= left)
    for bend in 0..<TrendShapes.Bends.scalarCount where squares[bend] < least {
      least = squares[bend]
      best = .bend(bend, slope: slopes[bend])
    }
    if let turn = Self.turn(shapes, yy: yy, xy: xy, bends: bends),
      (least - turn.left) * Double(y.count - turn.shape.parameters) > Self.leastFOfTurn * turn.left
    {
      (best, least) = (turn.shape, turn.left)
    }
    self.best = best
    parameterCount = best.parameters
    isBent =
      lineSquares - least > Self.leastF * least / Double(y.count - best.parameters)
  }

  /// The best turn, and the squared residuals that it leaves; nil where none turns.
  private static func turn(
    _ shapes: TrendShapes, yy: Double, xy: Double, bends: TrendShapes.Bends
  ) -> (shape: Shape, left: Double)? {
    guard let turns = shapes.turns else { return nil }
    let lines = (xy * shapes.bendSquares - bends * turns.products) / turns.determinants
    let slopes = (shapes.lines * bends - xy * turns.products) / turns.determinants
    let left = yy - lines * xy - slopes * bends
    let found = left.replacing(
      with: .infinity, where: .!(lines * slopes * TrendShapes.rates .> 0))
    var (best, least) = (0, Double.infinity)
    for bend in found.indices where found[bend] < least { (best, least) = (bend, found[bend]) }
    guard least.isFinite else { return nil }
    return (.turn(best, slope: slopes[best], line: lines[best]), max(least, 0))
  }

  /// The trend at a place, as a share of the stretch.
  func value(at u: Double, of shapes: TrendShapes) -> Double {
    switch best {
    case .parabola(let slope, let curvature):
      return mean + slope * (u - shapes.meanLine) + curvature * (u * u - shapes.meanSquare)
    case .bend(let bend, let slope):
      return mean + slope * (exp(-TrendShapes.rates[bend] * u) - shapes.meanBends[bend])
    case .turn(let bend, let slope, let line):
      return mean + line * (u - shapes.meanLine)
        + slope * (exp(-TrendShapes.rates[bend] * u) - shapes.meanBends[bend])
    }
  }

  /// The trend at a point of the stretch, counted from its first.
  func value(atPoint index: Int, of shapes: TrendShapes) -> Double {
    switch best {
    case .parabola(let slope, let curvature):
      return mean + slope * shapes.line[index] + curvature * shapes.square[index]
    case .bend(let bend, let slope):
      return mean + slope * shapes.bends[index][bend]
    case .turn(let bend, let slope, let line):
      return mean + line * shapes.line[index] + slope * shapes.bends[index][bend]
    }
  }

  /// What the trend leaves of the values it was fitted to.
  func residuals(of y: ArraySlice<Double>, _ shapes: TrendShapes) -> Residuals {
    switch best {
    case .parabola(let slope, let curvature):
      return residuals(of: y, shapes.line.indices) { index in
        mean + slope * shapes.line[index] + curvature * shapes.square[index]
      }
    case .bend(let bend, let slope):
      let column = shapes.bend(bend)
      return residuals(of: y, column.indices) { mean + slope * column[$0] }
    case .turn:
      return residuals(of: y, shapes.line.indices) { value(atPoint: $0, of: shapes) }
    }
  }

  /// What the straight line leaves of the values.
  func lineResiduals(of y: ArraySlice<Double>, _ shapes: TrendShapes) -> Residuals {
    residuals(of: y, shapes.line.indices) { mean + lineSlope * shapes.line[$0] }
  }

  private func residuals(
    of y: ArraySlice<Double>, _ places: Range<Int>, _ value: (Int) -> Double
  ) -> Residuals {
    var residuals = Residuals(count: y.count, squares: 0, neighbours: 0)
    var before: Double?
    let offset = places.lowerBound - y.startIndex
    for index in y.indices {
      let residual = y[index] - value(index + offset)
      residuals.squares += residual * residual
      if let before {
        residuals.neighbours += before * residual
      } else {
        residuals.first = residual
      }
      before = residual
    }
    residuals.last = before ?? 0
    return residuals
  }
}
