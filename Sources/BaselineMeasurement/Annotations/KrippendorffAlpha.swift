import CurveModel

/// Krippendorff's alpha: agreement beyond chance among any number of annotators, with gaps
/// (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
///
/// α = 1 − D_o / D_e. Within an item of m labels every ordered pair counts 1/(m − 1); D_e takes pairs of
/// all labels that stand in a pair. 1 is agreement, 0 chance.
package enum KrippendorffAlpha {
  /// How far apart two labels are.
  package enum Scale: String, CaseIterable, Sendable {
    /// 1 for every difference.
    case nominal
    /// The labels that lie between them, squared.
    case ordinal
    /// Their difference, squared.
    case interval
  }

  /// Alpha of labels by item; nil where no item has two, or where all are the same.
  ///
  /// - Parameters:
  ///   - items: For each item the places of its labels in `values`.
  ///   - values: The different labels in ascending order; only the interval scale reads the numbers.
  ///   - scale: The distance between labels.
  /// - Returns: At most 1; negative where annotators disagree more than by chance.
  package static func of(items: [[Int]], values: [Double], scale: Scale) -> Double? {
    let pairable = items.filter { $0.count > 1 }
    var counts = [Double](repeating: 0, count: values.count)
    for label in pairable.joined() { counts[label] += 1 }
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    let ranks = cumulative(counts)
    func distance(_ a: Int, _ b: Int) -> Double {
      guard a != b else { return 0 }
      switch scale {
      case .nominal: return 1
      case .interval: return (values[a] - values[b]) * (values[a] - values[b])
      case .ordinal:
        let low = min(a, b)
        let high = max(a, b)
        let between = ranks[high + 1] - ranks[low] - (counts[low] + counts[high]) / 2
        return between * between
      }
    }
    var observed = 0.0
    for item in pairable {
      var sum = 0.0
      for first in item { for second in item { sum += distance(first, second) } }
      observed += sum / Double(item.count - 1)
    }
    var expected = 0.0
    let used = counts.indices.filter { counts[$0] > 0 }
    for first in used {
      for second in used { expected += counts[first] * counts[second] * distance(first, second) }
    }
    guard expected > 0 else { return nil }
    return 1 - observed / expected * (total - 1)
  }

  /// Labels before each place, and all of them at the end.
  private static func cumulative(_ counts: [Double]) -> [Double] {
    var sums = [0.0]
    for count in counts { sums.append(sums[sums.count - 1] + count) }
    return sums
  }
}
