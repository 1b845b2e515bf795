import CurveModel

/// How many cells the table of a file may have: it may not outgrow the file by much, or one in which every row has new
/// names would fill the memory.
struct TableLimit {
  let path: String
  private var cells: Int

  init(path: String, byteCount: Int) {
    self.path = path
    cells = max(1 << 22, 2 * byteCount)
  }

  /// Makes room for the cells of more input.
  mutating func allow(bytes: Int) { cells += 2 * bytes }

  /// Checks the size of a table.
  ///
  /// - Throws: An `InputProblem` when there are more cells than a log can have.
  func check(columns: Int, rows: Int) throws(InputProblem) {
    guard columns * rows <= cells, columns <= Self.mostColumns else {
      throw .tooManyNames(columns, path: path)
    }
  }

  private static let mostColumns = 20_000
}

extension InputProblem {
  static func tooManyNames(_ count: Int, path: String) -> InputProblem {
    InputProblem(
      code: "too-many-names",
      message: "the records hold \(count) different names, which no log has",
      at: InputLocation(file: path), hint: "check that the file is a training log")
  }
}
