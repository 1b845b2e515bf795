import Glibc

/// The logarithms of how far values lie above a bound that none of them lies below.
///
/// The noise of a loss often grows with the loss: of a validation that went from 0.7 to 20, the scatter at its end says
/// nothing of its start. Which of the two describes values better is told as Box and Cox (1964) do: noise of the
/// logarithms, times the geometric mean of the values, against noise of the values.
struct LogDistances {
  /// Ratio of the largest to the least distance from which on the two differ: below, both give nearly the same error.
  static let leastRatio = 2.0

  let logarithms: [Double]
  let geometricMean: Double

  /// Nil where a value lies on the bound, or where all are about as far from it.
  init?(_ values: ArraySlice<Double>, above ideal: Double?) {
    guard let ideal, let least = values.min(), let most = values.max(), least > ideal,
      most - ideal > Self.leastRatio * (least - ideal)
    else { return nil }
    logarithms = values.map { log($0 - ideal) }
    geometricMean = exp(logarithms.reduce(0, +) / Double(logarithms.count))
  }
}
