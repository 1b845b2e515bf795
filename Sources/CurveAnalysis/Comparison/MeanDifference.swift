import CurveModel
import Resampling

/// The difference of two means with its 95 % interval.
package struct MeanDifference: Hashable, Sendable {
  /// How the interval was made.
  package enum Method: String, Hashable, Sendable {
    /// From the errors of two levels within one run each: the spread between runs is not in it.
    case withinRun = "within-run"
    case welch
    case pairedT = "paired-t"
    case bootstrap
  }

  package var value: Double
  package var low: Double
  package var high: Double
  package var method: Method

  /// The same, without what rounding leaves of differences of equal numbers up to `largest`.
  func settled(ofNumbersUpTo largest: Double) -> MeanDifference {
    var settled = self
    settled.value = RoundingError.settled(value, ofNumbersUpTo: largest)
    settled.low = RoundingError.settled(low, ofNumbersUpTo: largest)
    settled.high = RoundingError.settled(high, ofNumbersUpTo: largest)
    return settled
  }

  /// b − a of two levels (MOVER).
  package init(of a: UncertainLevel, _ b: UncertainLevel) {
    let component = UncertainLevel.difference(b, a)
    value = component.value
    low = component.low
    high = component.high
    method = .withinRun
  }

  /// Mean of b − mean of a, at least two values each: Welch's t interval with the degrees of freedom
  /// of Satterthwaite below ten runs on either side, else the percentile bootstrap.
  package init(of a: RepeatedValues, _ b: RepeatedValues) {
    value = b.mean - a.mean
    if min(a.count, b.count) >= RepeatedValues.leastForBootstrap {
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      let interval = Bootstrap.interval(of: [a.values, b.values]) { mean($0[1]) - mean($0[0]) }
      low = interval.lowerBound
      high = interval.upperBound
      method = .bootstrap
      return
    }
    let first = a.deviation * a.deviation / Double(a.count)
    let second = b.deviation * b.deviation / Double(b.count)
    let variance = first + second
    let terms = first * first / Double(a.count - 1) + second * second / Double(b.count - 1)
    let freedom = terms > 0 ? variance * variance / terms : Double(a.count + b.count - 2)
    let half =
      NormalDistribution.studentQuantile95(degreesOfFreedom: freedom) * variance.squareRoot()
    low = value - half
    high = value + half
    method = .welch
  }

  /// Mean of b − a over pairs, of which there are at least two.
  package init(ofPairs differences: RepeatedValues) {
    value = differences.mean
    low = differences.interval.lowerBound
    high = differences.interval.upperBound
    method = differences.method == .bootstrap ? .bootstrap : .pairedT
  }
}
