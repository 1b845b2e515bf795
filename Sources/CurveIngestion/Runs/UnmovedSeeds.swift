import CurveModel

/// Seeds that never moved, far from where the others ended: they learnt nothing, as one of several fine-tunings may.
///
/// A mean over all seeds would lie where none of them does.
struct UnmovedSeeds {
  /// The seeds that learnt, in their order; all of them where the others are no minority.
  let kept: [TrainingRun]
  let unmoved: [TrainingRun]

  /// A curve that stays within this share of its distance to where the others end never moved.
  private static let mostShareOfDistance = 0.1
  /// It ends apart from the others if it lies so many times as far from their middle as they do from each other.
  private static let timesTheirSpread = 3.0
  /// Fewer seeds do not tell which of them is the odd one.
  private static let leastSeeds = 3

  init(among runs: [TrainingRun]) {
    let found =
      runs.count < Self.leastSeeds ? [] : runs.indices.filter { Self.isUnmoved($0, in: runs) }
    let isMinority = 2 * found.count < runs.count
    kept = runs.indices.filter { !isMinority || !found.contains($0) }.map { runs[$0] }
    unmoved = isMinority ? found.map { runs[$0] } : []
  }

  /// Whether every curve of a seed that ends apart from those of the others never moved, and one does.
  private static func isUnmoved(_ index: Int, in runs: [TrainingRun]) -> Bool {
    let shares = runs[index].series.compactMap { series in
      shareMoved(
        by: series.curve.finite.y,
        among: runs.indices.filter { $0 != index }.compactMap {
          runs[$0].curve(of: series.metric, on: series.split)?.finite.y
        })
    }
    return shares.max().map { $0 < mostShareOfDistance } ?? false
  }

  /// The range of a curve as a share of its distance to where the middle one of the others ends; nil where it does not
  /// end apart from them, or the others did not move away from it.
  private static func shareMoved(by values: [Double], among others: [[Double]]) -> Double? {
    let ends = others.compactMap(\.last).sorted()
    guard values.count > 1, let last = values.last, let least = values.min(),
      let most = values.max(), !ends.isEmpty
    else { return nil }
    // Among the others may be another that never moved.
    let middle = ends[ends.count / 2]
    let distance = abs(last - middle)
    let spread = ends.map { abs($0 - middle) }.sorted()[ends.count / 2]
    let away = others.compactMap { other in
      other.first.map { (other[other.count - 1] - $0) * (middle < last ? -1 : 1) }
    }.sorted()
    guard distance > timesTheirSpread * spread, away[away.count / 2] > most - least else {
      return nil
    }
    return (most - least) / distance
  }
}
