import CurveModel

/// What DeepXDE's `saveplot` writes into `loss.dat`: below "# step, loss_train, loss_test, metrics_test" the step, every part
/// of the loss on training, the same parts on test points, and every metric, which have no names.
///
/// The loss is the sum of its parts, as `saveplot` draws it. How many parts there are is not written: where rows may be cut
/// in several ways, parts that are the same on both sets tell, as those of boundary conditions are.
enum DeepXDEHistory: TextFormat {
  static let name = "deepxde"

  private static let header = ["step", "loss_train", "loss_test", "metrics_test"]

  static func recognises(_ head: FileHead) -> Bool {
    guard let comment = head.lastComment else { return false }
    return comment.split(separator: ",").map { Array($0.utf8)[...].words.joined(separator: " ") }
      == header
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    let lines = bytes[head.bodyStart...].split(whereSeparator: Block.isLineEnd)
    let rows = lines.map { $0.words.compactMap { Double($0) } }
    guard let width = rows.first?.count, width > 2 else { throw .headerOnly(source.path) }
    // A training that still runs may have written its last line in part.
    let whole = rows.last?.count == width ? rows : rows.dropLast()
    guard whole.allSatisfy({ $0.count == width }) else {
      throw .notATrainingLog(
        source.path, seems: "its rows differ in their number of cells", hint: InputProblem.logWanted
      )
    }
    guard let parts = parts(of: whole) else { throw .unknownParts(width, path: source.path) }
    var table = RecordTable(path: source.path, byteCount: bytes.count)
    let isTested = whole.contains { !$0[1...parts].elementsEqual(tested($0, parts)) }
    for row in whole {
      table.beginRow()
      try table.set(header[0], to: row[0])
      try table.set(header[1], to: row[1...parts].reduce(0, +))
      if isTested { try table.set(header[2], to: tested(row, parts).reduce(0, +)) }
    }
    let content = RecordContent(
      table: try table.finished(),
      ignored: ignored(isTested: isTested, metrics: width - 1 - 2 * parts),
      warnings: parts == 1
        ? [] : [ReadingWarning(message: "the loss is the sum of its \(parts) parts in the file")])
    return RecordFile(
      content, name: name, source: source, sha256: Digest.hexadecimal(of: bytes))
  }

  private static func ignored(isTested: Bool, metrics: Int) -> [IgnoredColumn] {
    let test = IgnoredColumn(
      column: header[2],
      reason: .other("the same values as 'loss_train', measured on the points of training"))
    let others = IgnoredColumn(
      column: header[3],
      reason: .other("\(metrics) \(metrics == 1 ? "metric" : "metrics") without a name"))
    return (isTested ? [] : [test]) + (metrics > 0 ? [others] : [])
  }

  /// How many parts the loss has; nil where rows of the width may be cut in several ways and nothing tells.
  private static func parts(of rows: [[Double]]) -> Int? {
    let most = (rows[0].count - 1) / 2
    guard most > 1 else { return most }
    let told = (1...most).filter { parts in
      (1...parts).contains { part in
        rows.allSatisfy { $0[part] == $0[part + parts] }
          && rows.contains { $0[part] != rows[0][part] }
      }
    }
    return told.count == 1 ? told[0] : nil
  }

  /// The parts of a row that are measured on test points.
  private static func tested(_ row: [Double], _ parts: Int) -> ArraySlice<Double> {
    row[(parts + 1)...(2 * parts)]
  }
}

extension InputProblem {
  fileprivate static func unknownParts(_ width: Int, path: String) -> InputProblem {
    InputProblem(
      code: "ambiguous-columns",
      message:
        "the rows of \(width) cells do not tell how many parts the loss has that DeepXDE summed up, and how "
        + "many are metrics",
      at: InputLocation(file: path),
      hint: "give the file columns named step, loss_train and loss_test, with the sums of the parts"
    )
  }
}
