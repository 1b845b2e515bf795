import CurveModel
import Glibc

/// The standard error of each point of a curve over training-set size, and what it rests on.
///
/// From the repeats of each point where the log has them, else from the curve's own scatter.
package struct PointErrors: Sendable {
  package let standardErrors: [Double]
  package let degreesOfFreedom: [Double]

  /// Points whose scatter tells the error of the one in their middle: few, since curves over size
  /// scatter less and less as they go on.
  static let neighbours = 7

  package init(_ spread: PointSpread) {
    standardErrors = spread.standardErrors
    degreesOfFreedom = spread.counts.map { Double($0 - 1) }
  }

  /// Root mean square of the second differences of the nearest points.
  ///
  /// A point's distance from the line between its neighbours (in ln size) has the variance
  /// σ² (1 + w² + (1 − w)²), where w is its place between them.
  package init(scatterOf curve: LearningCurve) {
    let places = SizeScale.positions(of: curve.x)
    let y = curve.y
    let squares: [Double] = y.indices.dropFirst().dropLast().map { index in
      let width = places[index + 1] - places[index - 1]
      let share = width > 0 ? (places[index] - places[index - 1]) / width : 0.5
      let line = (1 - share) * y[index - 1] + share * y[index + 1]
      let distance = y[index] - line
      return distance * distance / (1 + share * share + (1 - share) * (1 - share))
    }
    let used = min(squares.count, Self.neighbours)
    standardErrors = y.indices.map { index in
      guard used > 0 else { return 0 }
      let start = min(max(index - 1 - used / 2, 0), squares.count - used)
      return (squares[start..<(start + used)].reduce(0, +) / Double(used)).squareRoot()
    }
    degreesOfFreedom = y.map { _ in Double(max(used, 1)) }
  }

  /// P(no rise from point `i` to point `j`), one-sided: Student's t on the difference of two means,
  /// with the freedom of the less certain one.
  package func chanceOfNoRise(from i: Int, to j: Int, in y: [Double]) -> Double {
    let rise = y[j] - y[i]
    guard rise > 0 else { return 1 }
    let error =
      (standardErrors[i] * standardErrors[i] + standardErrors[j] * standardErrors[j]).squareRoot()
    // Equal up to rounding is no rise.
    guard rise > 1e-9 * max(abs(y[i]), abs(y[j])) else { return 1 }
    guard error > 0 else { return 0 }
    return StudentDistribution.upperTail(
      rise / error, degreesOfFreedom: min(degreesOfFreedom[i], degreesOfFreedom[j]))
  }
}

/// Training-set sizes as places on a scale on which learning curves are smooth.
enum SizeScale {
  /// ln size; the sizes themselves where one is not positive (shares may start at 0).
  static func positions(of sizes: [Double]) -> [Double] {
    sizes.allSatisfy { $0 > 0 } ? sizes.map { log($0) } : sizes
  }
}
