import CurveAnalysis

/// What changed since the previous diagnosis, where one was given.
enum PreviousSection: ReportSection {
  static let heading = "Since the previous diagnosis"

  static func blocks(_ report: Report) -> [Block] {
    guard let comparison = PreviousComparison(report) else { return [] }
    let sentences = Block.paragraph(Prose(comparison.sentences.joined(separator: " ")))
    guard comparison.changes.contains(where: { $0.worsening != 0 }) else { return [sentences] }
    var table = ReportTable([
      ("", .left), ("Before", .right), ("Now", .right), ("Change", .left),
    ])
    for change in comparison.changes {
      table.add([
        Prose(change.name), Prose(comparison.number(change.before, of: change)),
        Prose(comparison.number(change.now, of: change)), Prose(comparison.judged(change)),
      ])
    }
    return [sentences, .table(table)]
  }
}
