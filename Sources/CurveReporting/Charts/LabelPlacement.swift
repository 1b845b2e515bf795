/// Labels in a column, moved apart so that none covers another.
enum LabelPlacement {
  /// Positions as near as possible to the wanted ones, at least `spacing` apart, within the bounds
  /// as long as they fit there; in the order of the wanted positions given.
  static func placed(
    _ wanted: [Double], spacing: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [Group] = []
    for index in order {
      groups.append(Group(members: [index], centre: wanted[index]))
      // A group that touches the one before it joins it, around their common centre.
      while groups.count > 1, let last = groups.last,
        groups[groups.count - 2].end(spacing) + spacing > last.start(spacing)
      {
        groups.removeLast()
        groups[groups.count - 1].join(last)
        groups[groups.count - 1].clamp(to: bounds, spacing: spacing)
      }
      groups[groups.count - 1].clamp(to: bounds, spacing: spacing)
    }
    return positions(of: groups, count: wanted.count, spacing: spacing, within: bounds)
  }

  private static func positions(
    of groups: [Group], count: Int, spacing: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    var positions = [Double](repeating: bounds.lowerBound, count: count)
    var next = -Double.infinity
    for group in groups {
      for (rank, member) in group.members.enumerated() {
        positions[member] = max(group.start(spacing) + Double(rank) * spacing, next)
        next = positions[member] + spacing
      }
    }
    return positions
  }

  private struct Group {
    var members: [Int]
    var centre: Double

    func start(_ spacing: Double) -> Double {
      centre - spacing * Double(members.count - 1) / 2
    }

    func end(_ spacing: Double) -> Double {
      centre + spacing * Double(members.count - 1) / 2
    }

    mutating func join(_ other: Group) {
      let weights = (Double(members.count), Double(other.members.count))
      centre = (centre * weights.0 + other.centre * weights.1) / (weights.0 + weights.1)
      members += other.members
    }

    mutating func clamp(to bounds: ClosedRange<Double>, spacing: Double) {
      let half = spacing * Double(members.count - 1) / 2
      guard bounds.lowerBound + half <= bounds.upperBound - half else {
        centre = bounds.lowerBound + half
        return
      }
      centre = min(max(centre, bounds.lowerBound + half), bounds.upperBound - half)
    }
  }
}
