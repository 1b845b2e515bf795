import Glibc

/// The trend of a seen curve: power laws and exponentials of every rate and a level, weighted by how well each fits its
/// late part.
///
/// A law's weight is its prior times the likelihood of its residuals, for as many points as the weights are
/// worth. Less trust, the likelihood to the power of 0.3, loses 2 % on LCDB 1.0 and up to .02 of the balanced
/// accuracy on AlgoPerf; 1.5 forecasts alike.
///
/// One fit alone is a gamble: the late part of a curve seldom tells its rate. The mean over the rates
/// is steeper than a plateau and flatter than a logarithm to the degree the points speak for either.
/// Over epochs and steps a rising tail goes on rising: the 360 trainings of scripts/benchmark-trainings, of
/// which a third overfits, are then forecast from their first half with errors of .152 of their range
/// instead of .175, AlgoPerf's and DeepOBS' targets are called as well as before. Over training-set size a
/// curve that got worse is forecast to stay where it is: a rise that is continued costs 5 % on LCDB 1.0 and
/// 1.1.
struct TrendMixture: Sendable {
  /// The share of the laws in the logarithm of the distance to the ideal.
  ///
  /// They never cross the ideal; the rest of the laws is in the metric itself. LCDB 1.1 and AlgoPerf are
  /// forecast best with a half or more, LCDB 1.0 with less.
  static let relativeShare = 0.25

  private struct Law: Sendable {
    var fit: TrendFit
    var weight: Double
    var isRelative: Bool
  }

  private let laws: [Law]
  private let ideal: Double?
  private let overSizes: Bool
  /// Standard deviation of the points around the best fitting law.
  let noise: Double
  /// How many equally weighted points the forecast rests on.
  let effectiveCount: Double
  /// Whether every likely law rises at the end.
  let isRising: Bool
  /// The change over as much of the x-axis as was seen, on the straight line through the late part.
  let straightSlope: Double

  /// - Parameters:
  ///   - curve: what was seen.
  ///   - ideal: the metric's best value, oriented; nil when unknown.
  init(_ curve: SeenCurve, ideal: Double?) {
    let fits = TrendFits(curve)
    effectiveCount = fits.effectiveCount
    let range = (curve.value.max() ?? 0) - (curve.value.min() ?? 0)
    let tiny = 1e-24 * range * range + .leastNormalMagnitude
    let exponent = effectiveCount / 2
    straightSlope = fits.straightSlope(of: curve.value, at: curve.place)
    // A value beyond the ideal shows that it is none.
    let ideal = ideal.flatMap { ideal in curve.value.allSatisfy { $0 >= ideal } ? ideal : nil }
    self.ideal = ideal
    overSizes = curve.overSizes

    let all = fits.fits(of: curve.value, comparing: curve.value)
    // Every law is right about a constant, and the mean of all would only round it.
    let plain = range > 0 ? all : Array(all.prefix(1))
    var laws = Self.weighted(plain, by: exponent, tiny: tiny).map {
      Law(fit: $0, weight: $1, isRelative: false)
    }
    if let ideal, range > 0 {
      let least = 1e-9 * range
      let distances = curve.value.map { max($0 - ideal, least) }
      let relative = fits.fits(of: distances.map { log($0) }, comparing: distances, by: { exp($0) })
      for index in laws.indices { laws[index].weight *= 1 - Self.relativeShare }
      laws += Self.weighted(relative, by: exponent, tiny: tiny, inLogarithms: true).map {
        Law(fit: $0, weight: $1 * Self.relativeShare, isRelative: true)
      }
    }
    self.laws = laws
    noise = (plain.map(\.residual).min() ?? 0).squareRoot()
    isRising = laws.reduce(0) { $0 + ($1.fit.slope > 0 ? $1.weight : 0) } > 0.5
  }

  /// The level at `ratio` times the seen x-axis, oriented.
  func level(at ratio: Double) -> Double {
    let basis = TrendLaw.values(at: ratio, overSizes: overSizes)
    return laws.enumerated().reduce(0) { level, law in
      level + law.element.weight * self.level(of: law.element, basis[law.offset % basis.count])
    }
  }

  /// The change of the level with the logarithm of x, at the end of the seen part.
  var slope: Double {
    laws.reduce(0) { slope, law in
      slope + law.weight * law.fit.slope * (law.isRelative ? exp(law.fit.level) : 1)
    }
  }

  /// A fall in the logarithm of the distance never crosses the ideal; a rise is continued in the metric
  /// itself, where it cannot explode.
  private func level(of law: Law, _ basis: Double) -> Double {
    let change = law.fit.slope * basis
    guard law.isRelative else {
      return max(law.fit.level + continued(change), ideal ?? -.infinity)
    }
    let distance = exp(law.fit.level)
    return (ideal ?? 0) + distance * (change < 0 ? exp(change) : 1 + continued(change))
  }

  private func continued(_ change: Double) -> Double { overSizes ? min(change, 0) : change }

  private static func weighted(
    _ fits: [TrendFit], by exponent: Double, tiny: Double, inLogarithms: Bool = false
  ) -> [(TrendFit, Double)] {
    let residuals = fits.map { $0.residual.isFinite ? $0.residual + tiny : .infinity }
    let least = residuals.min() ?? tiny
    let weights = zip(fits, residuals).map {
      $0.law.prior(inLogarithms: inLogarithms) * pow(least / $1, exponent)
    }
    let sum = weights.reduce(0, +)
    return zip(fits, weights).map { ($0, $1 / sum) }
  }
}
