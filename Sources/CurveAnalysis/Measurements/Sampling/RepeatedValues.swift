import Resampling

/// One number measured in several repeats (seeds) of one training.
package struct RepeatedValues: Hashable, Sendable {
  /// Repeats from which on the interval is a bootstrap; below, the bootstrap of a mean is too narrow
  /// by about √((n − 1)/n) and Student's t is used (docs/decision.md §2).
  package static let leastForBootstrap = 10

  /// How an interval was made.
  package enum Method: String, Hashable, Sendable {
    case studentT = "student-t"
    case bootstrap
  }

  /// In the order of the runs, at least two.
  package let values: [Double]

  /// Nil for fewer than two values, or where one is not finite.
  package init?(_ values: [Double]) {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    self.values = values
  }

  package var count: Int { values.count }
  package var mean: Double { Self.mean(values) }
  package var interquartileMean: Double { InterquartileMean.of(values) ?? mean }

  /// Standard deviation between repeats, with n − 1.
  package var deviation: Double {
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(count - 1)).squareRoot()
  }

  package var method: Method { count < Self.leastForBootstrap ? .studentT : .bootstrap }

  /// 95 % interval of the mean: x̄ ± t(0.975; n − 1) s/√n below ten repeats, else the percentile
  /// bootstrap.
  package var interval: ClosedRange<Double> {
    guard method == .studentT else {
      return Bootstrap.interval(of: [values]) { Self.mean($0[0]) }
    }
    let student = NormalDistribution.studentQuantile95(degreesOfFreedom: Double(count - 1))
    let half = student * deviation / Double(count).squareRoot()
    return (mean - half)...(mean + half)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
