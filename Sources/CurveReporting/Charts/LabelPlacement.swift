/// Labels along a line, moved apart so that none covers another.
enum LabelPlacement {
  /// Centres as near as possible to the wanted ones (least squares, weighted), so far apart that labels of
  /// these sizes do not overlap, and within the bounds as long as they fit there; in the order of
  /// the wanted centres given.
  ///
  /// With the room every label takes up to itself subtracted, centres must merely not descend:
  /// isotonic regression by pooling adjacent violators (Barlow et al. 1972).
  static func placed(
    _ wanted: [Double], sizes: [Double], weights: [Double]? = nil,
    within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    guard let first = order.first, let last = order.last else { return [] }
    var offsets = [0.0]
    for (one, next) in zip(order, order.dropFirst()) {
      offsets.append((offsets.last ?? 0) + (sizes[one] + sizes[next]) / 2)
    }
    var pools: [(mean: Double, count: Int, weight: Double)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wanted[index] - offsets[rank], 1, weights?[index] ?? 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let (one, other) = (pools[pools.count - 2], pools.removeLast())
        let weight = one.weight + other.weight
        let mean = (one.mean * one.weight + other.mean * other.weight) / weight
        pools[pools.count - 1] = (mean, one.count + other.count, weight)
      }
    }
    let least = bounds.lowerBound + sizes[first] / 2
    let most = bounds.upperBound - sizes[last] / 2 - (offsets.last ?? 0)
    let means = pools.flatMap { pool in
      Array(repeating: max(min(pool.mean, most), least), count: pool.count)
    }
    var placed = wanted
    for (rank, index) in order.enumerated() { placed[index] = means[rank] + offsets[rank] }
    return placed
  }
}
