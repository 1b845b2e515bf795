/// Prechelt's measures of when to stop ("Early stopping — but when?", 1998), on errors: what values are above the
/// ideal, positive or 0.
package enum Prechelt {
  /// Length of a training strip, in points.
  package static let strip = 5

  /// Generalization loss at the last point, in percent; nil without points.
  ///
  /// GL = 100 · (E_va/E_opt − 1), with E_opt the lowest error so far; 0 while that is 0.
  package static func generalizationLoss(
    of validation: [Double], above ideal: Double = 0
  ) -> Double? {
    guard let last = validation.last, let least = validation.min() else { return nil }
    let lowest = least - ideal
    return lowest > 0 ? 100 * ((last - ideal) / lowest - 1) : 0
  }

  /// Training progress over the last strip, in per mille: P_k = 1000 · (Σ E_tr /(k · min E_tr) − 1);
  /// nil with fewer points than a strip or an error of 0.
  package static func progress(
    of training: [Double], above ideal: Double = 0, strip: Int = strip
  ) -> Double? {
    let last = training.suffix(strip)
    guard last.count == strip, let least = last.min(), least - ideal > 0 else { return nil }
    let sum = last.reduce(0) { $0 + ($1 - ideal) }
    return 1000 * (sum / (Double(strip) * (least - ideal)) - 1)
  }

  /// PQ = GL/P_k at the last point; nil where training stands still exactly.
  package static func quotient(
    training: [Double], validation: [Double], strip: Int = strip
  ) -> Double? {
    guard let loss = generalizationLoss(of: validation),
      let progress = progress(of: training, strip: strip), progress > 0
    else { return nil }
    return loss / progress
  }

  /// UP: in how many successive strips up to the last complete one validation was worse at the end of
  /// a strip than at the end of the strip before.
  package static func risingStrips(
    of validation: [Double], above ideal: Double = 0, strip: Int = strip
  ) -> Int {
    var count = 0
    for end in stride(from: 2 * strip - 1, to: validation.count, by: strip) {
      let isRising = validation[end] - ideal > validation[end - strip] - ideal
      count = isRising ? count + 1 : 0
    }
    return count
  }
}
