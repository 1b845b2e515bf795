import CurveModel

/// Prechelt's measures of when to stop ("Early stopping — but when?", 1998), on errors: positive, and
/// 0 at the ideal.
package enum Prechelt {
  /// Length of a training strip, in points.
  package static let strip = 5

  /// Generalization loss at each point, in percent.
  ///
  /// GL(t) = 100 · (E_va(t)/E_opt(t) − 1), with E_opt the lowest error up to t; 0 while that is 0.
  package static func generalizationLoss(_ validation: [Double]) -> [Double] {
    var lowest = Double.infinity
    return validation.map { error in
      lowest = min(lowest, error)
      return lowest > 0 ? 100 * (error / lowest - 1) : 0
    }
  }

  /// Training progress over the last strip, in per mille: P_k = 1000 · (Σ E_tr /(k · min E_tr) − 1);
  /// nil with fewer points than a strip or an error of 0.
  package static func progress(_ training: [Double], strip: Int = strip) -> Double? {
    guard training.count >= strip, let lowest = training.suffix(strip).min(), lowest > 0 else {
      return nil
    }
    return 1000 * (training.suffix(strip).reduce(0, +) / (Double(strip) * lowest) - 1)
  }

  /// PQ = GL/P_k at the last point; nil where training stands still exactly.
  package static func quotient(
    training: [Double], validation: [Double], strip: Int = strip
  ) -> Double? {
    guard let loss = generalizationLoss(validation).last,
      let progress = progress(training, strip: strip), progress > 0
    else { return nil }
    return loss / progress
  }

  /// UP: in how many successive strips up to the last complete one validation was worse at the end of
  /// a strip than at the end of the strip before.
  package static func risingStrips(_ validation: [Double], strip: Int = strip) -> Int {
    let ends = stride(from: strip - 1, to: validation.count, by: strip).map { validation[$0] }
    var count = 0
    for (earlier, later) in zip(ends, ends.dropFirst()) { count = later > earlier ? count + 1 : 0 }
    return count
  }
}
