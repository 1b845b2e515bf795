import CurveModel

extension MeasuredScore {
  /// Fewest examples on either side of a share for which a standard error describes it.
  ///
  /// The usual condition of the normal approximation (Brown, Cai & DasGupta 2001 find it too short
  /// below it); nearer to 0 or 1 the number of examples alone gives Wilson's interval.
  static let leastOnASide = 10

  /// `count` of `size` examples: p, with √(p(1 − p)/n).
  static func share(_ count: Int, of size: Int) -> MeasuredScore {
    let n = Double(size)
    let p = Double(count) / n
    let isNearEdge = min(count, size - count) < leastOnASide
    return MeasuredScore(
      value: p, standardError: isNearEdge ? nil : (p * (1 - p) / n).squareRoot(),
      errorMethod: isNearEdge ? "by n: too near to 0 or 1 for a standard error" : "√(p(1−p)/n)",
      sampleSize: size, isShare: true)
  }

  /// The mean of one loss an example: standard deviation (n − 1) over √n.
  static func mean(of losses: [Double]) -> MeasuredScore {
    let n = Double(losses.count)
    let mean = losses.reduce(0, +) / n
    let squares = losses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = losses.count > 1 ? (squares / (n - 1) / n).squareRoot() : nil
    return MeasuredScore(
      value: mean, standardError: error, errorMethod: error == nil ? nil : "s/√n",
      sampleSize: losses.count)
  }

  /// A statistic of counts, by its change with the weight of each example.
  ///
  /// The delta method, or infinitesimal jackknife (Efron 1982; for F1 scores Takahashi & others 2022):
  /// SE² = Σ (φᵢ − φ̄)² / n², where φᵢ is n times the derivative by the weight of example i.
  static func smooth(_ value: Double, influences: [Double]) -> MeasuredScore {
    let n = Double(influences.count)
    let mean = influences.reduce(0, +) / n
    let squares = influences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = squares.squareRoot() / n
    return MeasuredScore(
      value: value, standardError: error > 0 ? error : nil,
      errorMethod: error > 0 ? "delta method over examples" : nil,
      sampleSize: influences.count)
  }
}
