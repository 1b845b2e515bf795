import CurveModel

/// Which rows are for fitting and which for scoring.
package struct LabelSplits: Sendable {
  package var train: [Int]
  package var heldOut: [Int]
  /// The column that says so.
  package var column: Int
  /// Rows of other splits.
  package var otherCount: Int

  /// Reads the split column of a table.
  ///
  /// - Throws: No such column, words that name no split, or a split without rows.
  package init(
    _ table: LabelTable, stated: String?, scoring split: Split, needsTrain: Bool = true
  ) throws(InvalidInput) {
    do throws(InputProblem) {
      guard let column = try table.optionalColumn(for: .split, stated: stated) else {
        throw InputProblem(
          code: "one-file",
          message: "one file without a split column: nothing says which rows are for training",
          at: InputLocation(file: table.path),
          hint: "give two files, TRAIN and VALIDATION, or name the column with --split-column")
      }
      self.column = column
    } catch {
      throw InvalidInput(error)
    }
    let words = table.words(column)
    let splits = words.names.map { LevelText.split($0) }
    let unknown =
      table.columns[column].count > 0
      ? words.codes.indices.filter { row in
        words.codes[row] < 0 || splits[words.codes[row]] == nil
      } : []
    guard unknown.isEmpty else {
      throw InvalidInput(
        table.problems(in: column, rows: unknown) { text in
          InputProblem(
            code: "unknown-split", message: "'\(text)' is no split",
            hint: Spelling.choice(among: Split.names, for: text))
        })
    }
    let rows = words.codes.indices
    train = rows.filter { splits[words.codes[$0]] == .train }
    heldOut = rows.filter { splits[words.codes[$0]] == split }
    otherCount = table.rowCount - train.count - heldOut.count
    let parts = (needsTrain ? [("train", train)] : []) + [(split.rawValue, heldOut)]
    for (name, part) in parts where part.isEmpty {
      throw InvalidInput(
        InputProblem(
          code: "empty-split",
          message: "no row of column '\(table.names[column])' says '\(name)'",
          at: InputLocation(file: table.path),
          hint: "its words are \(Spelling.quotedList(words.names))"))
    }
  }
}
