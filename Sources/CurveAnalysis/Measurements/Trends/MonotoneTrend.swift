/// Whether a short curve goes down on the whole, whatever its shape (Mann 1945; Kendall 1975).
enum MonotoneTrend {
  /// Beyond this many points a fitted level is the better witness, and pairs get too many.
  static let mostPoints = 200

  /// Means of neighbouring values, as many as a trend is told from.
  static func coarse(_ values: ArraySlice<Double>) -> [Double] {
    means(of: values, mostPoints)
  }

  /// Means of as many equal parts at most, neighbouring values each.
  static func means(of values: ArraySlice<Double>, _ parts: Int) -> [Double] {
    let size = (values.count + parts - 1) / parts
    guard size > 1 else { return Array(values) }
    return stride(from: values.startIndex, to: values.endIndex, by: size).map { start in
      let block = values[start..<min(start + size, values.endIndex)]
      return block.reduce(0, +) / Double(block.count)
    }
  }

  /// S / √(n(n − 1)(2n + 5)/18): pairs that rise minus pairs that fall, as a standard normal z for a
  /// curve without a trend; 0 for fewer than four points and for long curves.
  ///
  /// Invariant to any monotone rescaling of the values; negative for falling curves.
  ///
  /// `autocorrelation` ρ of neighbouring deviations multiplies the variance by (1 + ρ)/(1 − ρ), as it
  /// does that of a mean (Bayley & Hammersley 1946).
  static func z(of values: ArraySlice<Double>, autocorrelation: Double = 0) -> Double {
    let n = values.count
    guard n >= Improvement.leastPoints, n <= mostPoints else { return 0 }
    let rising = risingPairs(of: values)
    let count = Double(n)
    let variance = count * (count - 1) * (2 * count + 5) / 18
    let correlated = (1 + autocorrelation) / (1 - autocorrelation)
    return Double(rising) / (variance * correlated).squareRoot()
  }

  static func z(of values: [Double], autocorrelation: Double = 0) -> Double {
    z(of: values[...], autocorrelation: autocorrelation)
  }

  /// Whether z lies below a negative bound, told without a look at all pairs where the curve falls plainly.
  static func z(of values: ArraySlice<Double>, isBelow bound: Double) -> Bool {
    let n = values.count
    guard n >= Improvement.leastPoints, n <= mostPoints else { return false }
    // Were all other pairs to rise, z would be at most this; by a margin, since it rounds.
    let most = n * (n - 1) / 2 - 2 * surelyFallingPairs(of: values)
    let count = Double(n)
    let variance = count * (count - 1) * (2 * count + 5) / 18
    return Double(most) < bound * variance.squareRoot() * (1 + 1e-9) || z(of: values) < bound
  }

  /// Pairs of which the earlier lies in a part of the curve that lies above the later's as a whole.
  private static func surelyFallingPairs(of values: ArraySlice<Double>) -> Int {
    let length = max(values.count / 10, 2)
    // From the end, the highest value of each part, the latest first; there are fewer than fifteen.
    var highest = InlineArray<16, Double>(repeating: 0)
    var (falling, parts) = (0, 0)
    var end = values.endIndex
    while end - values.startIndex >= length {
      var (least, most) = (Double.infinity, -Double.infinity)
      for value in values[end - length..<end] {
        least = value < least ? value : least
        most = value > most ? value : most
      }
      for part in 0..<parts { falling += highest[part] < least ? 1 : 0 }
      highest[parts] = most
      parts += 1
      end -= length
    }
    return falling * length * length
  }

  /// Kendall's tau of at least two values with their order: 1 where each is above the one before, −1 where each is
  /// below.
  static func tau(of values: [Double]) -> Double {
    Double(risingPairs(of: values[...])) / Double(values.count * (values.count - 1) / 2)
  }

  /// Pairs that rise minus pairs that fall.
  ///
  /// An insertion sort into falling order moves a value past each earlier one that it lies above: on its way
  /// it counts the pairs that rise, which are few in a curve that falls.
  private static func risingPairs(of values: ArraySlice<Double>) -> Int {
    var falling = Array(values)
    var rising = 0
    for index in falling.indices {
      let value = falling[index]
      var place = index
      while place > 0, falling[place - 1] < value {
        falling[place] = falling[place - 1]
        place -= 1
      }
      falling[place] = value
      rising += index - place
    }
    var (equal, equalsBefore) = (0, 0)
    for index in falling.indices.dropFirst() {
      equalsBefore = falling[index] == falling[index - 1] ? equalsBefore + 1 : 0
      equal += equalsBefore
    }
    return 2 * rising + equal - falling.count * (falling.count - 1) / 2
  }
}
