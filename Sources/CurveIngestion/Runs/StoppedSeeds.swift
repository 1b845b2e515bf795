import CurveModel

/// Seeds of which a curve stopped long before those of the others: they crashed, or their numbers broke.
///
/// A mean over all seeds goes up to where the shortest ends, and would judge the others at a place where nobody would
/// have stopped.
struct StoppedSeeds {
  /// The seeds that went on, in their order; all of them where those that stopped are no minority.
  let kept: [TrainingRun]
  let stopped: [TrainingRun]

  /// Seeds that stop before this share of where the middle one ends say nothing of it; what early stopping makes them
  /// differ by is less.
  private static let leastShare = 0.5

  init(among runs: [TrainingRun]) {
    var found: Set<Int> = []
    for series in runs.first?.series ?? [] {
      let curves = runs.map { $0.curve(of: series.metric, on: series.split) }
      let ends = curves.map { $0?.finite.x.last }
      let known = ends.compactMap(\.self).sorted()
      guard known.count > runs.count / 2 else { continue }
      let middle = known[known.count / 2]
      for (index, curve) in curves.enumerated() {
        guard let last = curve?.x.last else { continue }
        let finite = ends[index] ?? 0
        if finite < max(Self.leastShare * middle, min(last, middle)) { found.insert(index) }
      }
    }
    let isMinority = 2 * found.count < runs.count
    kept = runs.indices.filter { !isMinority || !found.contains($0) }.map { runs[$0] }
    stopped = isMinority ? found.sorted().map { runs[$0] } : []
  }
}
