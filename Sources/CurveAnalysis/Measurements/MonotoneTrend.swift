/// Whether a short curve goes down on the whole, whatever its shape (Mann 1945; Kendall 1975).
enum MonotoneTrend {
  /// Beyond this many points a fitted level is the better witness, and pairs get too many.
  static let mostPoints = 200

  /// S / √(n(n − 1)(2n + 5)/18): pairs that rise minus pairs that fall, as a standard normal z for a
  /// curve without a trend; 0 for fewer than four points and for long curves.
  ///
  /// Invariant to any monotone rescaling of the values; negative for falling curves.
  ///
  /// `autocorrelation` ρ of neighbouring deviations multiplies the variance by (1 + ρ)/(1 − ρ), as it
  /// does that of a mean (Bayley & Hammersley 1946).
  static func z(of values: [Double], autocorrelation: Double = 0) -> Double {
    let n = values.count
    guard n >= Improvement.leastPoints, n <= mostPoints else { return 0 }
    var rising = 0
    for (index, earlier) in values.enumerated() {
      for later in values[(index + 1)...] where later != earlier {
        rising += later > earlier ? 1 : -1
      }
    }
    let count = Double(n)
    let variance = count * (count - 1) * (2 * count + 5) / 18
    let correlated = (1 + autocorrelation) / (1 - autocorrelation)
    return Double(rising) / (variance * correlated).squareRoot()
  }
}
