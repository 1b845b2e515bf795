/// How many steps each record of an agent took, "Total Steps: 200", which says nothing of their order.
enum EpisodeLengths {
  /// Fewer may be the ends of a few trainings.
  private static let fewest = 20

  /// Whether one value stands in most rows: that to which an episode goes on unless it ends before.
  static func are(_ steps: [Double], in rows: some Sequence<Int>) -> Bool {
    // The only value that can be in most rows (Boyer and Moore 1991).
    var (most, lead, count) = (0.0, 0, 0)
    for row in rows {
      if lead == 0 { most = steps[row] }
      lead += steps[row] == most ? 1 : -1
      count += 1
    }
    return count >= fewest && lead > 0 && rows.count { steps[$0] == most } * 2 > count
  }
}
