import CurveModel

/// The table that `spacy train` prints: losses of the pipeline's parts since the last row, scores on the
/// development data.
///
/// `E` counts epochs, `#` steps; a row stands at every evaluation.
enum SpaCy: Dialect {
  static let name = "spacy"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    names.starts(with: ["E", "#"]) && names.contains("SCORE")
      && names.contains { $0.hasPrefix("LOSS ") }
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var table = table
    table.columns[0].name = "epoch"
    table.columns[1].name = "step"
    var wide = WideLayout(table, options: options)
    var layout = try wide.finished()
    layout.isCertain = true
    guard options.train == nil, options.validation == nil else { return layout }
    for index in layout.tracks.indices {
      layout.tracks[index].split = isLoss(layout.tracks[index], in: table) ? .train : .validation
    }
    layout.warnings = []
    return layout
  }

  private static func isLoss(_ track: Layout.Track, in table: Table) -> Bool {
    track.columns.allSatisfy { table.columns[$0].name.hasPrefix("LOSS ") }
  }
}
